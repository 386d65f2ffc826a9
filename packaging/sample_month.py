"""Does a month's job of the sample office on the command line and names the files it made."""

import json
import subprocess
import sys
from pathlib import Path

PERIOD = "2026-06"


def main(kehoach: str, data: str, out: str) -> int:
    """Report one task and one indicator, write the month's report, hand the bundle on."""

    def call(*words: str, folder: str = data) -> str:
        done = subprocess.run(
            [kehoach, "--data", folder, *words], check=True, capture_output=True, encoding="utf-8"
        )
        return done.stdout

    task = json.loads(call("tasks", "--json"))[0]
    indicator = next(
        line for line in json.loads(call("indicators", "--json")) if line["unit"].startswith("%")
    )
    print(f"Kỳ báo cáo {PERIOD}")
    print(f"- cập nhật nhiệm vụ {task['number']}: {task['title']}")
    call(
        "progress", "set", task["id"], "--period", PERIOD,
        "--state", "in_progress", "--result", "Đã làm xong bước khảo sát",
    )  # fmt: skip
    print(f"- nhập số liệu chỉ tiêu {indicator['number']}: {indicator['name']}")
    call("measure", indicator["id"], "--period", PERIOD, "--of", "93", "100")
    call("report", "--period", PERIOD, "--out", out)
    files = sorted(path for path in Path(out).iterdir() if path.is_file())
    print("- đã lập báo cáo:")
    for path in files:
        print(f"    {path}")
    bundle = next(path for path in files if path.suffix == ".zip")
    received = f"{data}-noi-nhan"
    call("bundle", "take", str(bundle), folder=received)
    print(f"- nơi nhận đã nhận gói báo cáo vào {received}")
    print(f"Mở cửa sổ khi có màn hình: {kehoach} --data {data}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
