"""What a second start leaves for the running window, and what else may lie there."""

import json
import os
import threading
import time
from pathlib import Path

import pytest

from kehoach_desktop import open_requests
from kehoach_desktop.open_requests import LASTS, MAX_BYTES, OpenRequests


@pytest.fixture
def requests(tmp_path: Path) -> OpenRequests:
    """The requests of a data folder with Vietnamese letters and a space in its name."""
    data = tmp_path / "dữ liệu của xã"
    data.mkdir()
    return OpenRequests(data)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A path with Vietnamese letters, spaces and a quote."""
    return tmp_path / "Kế hoạch “số 7” năm 2026.docx"


def left(requests: OpenRequests) -> list[str]:
    return sorted(path.name for path in requests.folder.iterdir())


def put(requests: OpenRequests, content: bytes, name: str = "a.json") -> Path:
    requests.folder.mkdir(exist_ok=True)
    path = requests.folder / name
    path.write_bytes(content)
    return path


def words(**changed: object) -> bytes:
    whole = {"file": None, "made": time.time(), "machine": open_requests._machine(), **changed}
    return json.dumps(whole).encode()


class Window(threading.Thread):
    """Claims what is asked for until it has something."""

    def __init__(self, requests: OpenRequests) -> None:
        super().__init__(daemon=True)
        self.requests = requests
        self.found: list[Path | None] = []
        self.start()

    def run(self) -> None:
        last = time.monotonic() + 20
        while not self.found and time.monotonic() < last:
            self.found += self.requests.claim()


@pytest.mark.parametrize("with_file", [True, False])
def test_what_is_handed_over_is_taken_up_once(requests, file, with_file):
    wanted = file if with_file else None
    window = Window(requests)
    assert requests.hand_over(wanted, lambda: True)
    window.join(20)
    assert window.found == [wanted]
    assert left(requests) == []


def test_nobody_takes_up_and_the_request_is_taken_back(requests, file):
    assert not requests.hand_over(file, lambda: True, patience=0.2)
    assert left(requests) == []


def test_a_folder_that_nobody_holds_is_not_waited_for(requests, file):
    began = time.monotonic()
    assert not requests.hand_over(file, lambda: False)
    assert time.monotonic() - began < open_requests.PATIENCE / 2
    assert left(requests) == []


def test_a_folder_let_go_meanwhile_ends_the_waiting(requests, file):
    held = iter([True, True, False])
    assert not requests.hand_over(file, lambda: next(held))
    assert left(requests) == []


def test_a_folder_that_cannot_be_written_hands_nothing_over(requests, file):
    requests.folder.write_bytes(b"a file in its place")
    assert not requests.hand_over(file, lambda: True)
    assert requests.claim() == []


def test_requests_come_in_the_order_they_were_made(requests, file):
    now = time.time()
    for name, ago in (("a", 1), ("b", 3), ("c", 2)):
        put(requests, words(file=str(file / name), made=now - ago), f"{name}.json")
    assert requests.claim() == [file / "b", file / "c", file / "a"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'"text"',
        b"[" * 50_000,
        b" " * (MAX_BYTES + 1),
        b"{}",
    ],
    ids=range(9),
)
def test_what_is_no_request_is_removed_without_effect(requests, content):
    put(requests, content)
    assert requests.claim() == []
    assert left(requests) == []


@pytest.mark.parametrize(
    "file",
    [7, ["/a"], "gần đây.docx", "../../kehoach.db", "", "/a\0b", "/" + "a" * 40_000],
    ids=range(7),
)
def test_what_is_no_whole_path_is_never_opened(requests, file):
    put(requests, words(file=file))
    assert requests.claim() == []
    assert left(requests) == []


@pytest.mark.parametrize(
    "made", ["hôm qua", None, 10**400, float("nan"), float("inf")], ids=range(5)
)
def test_a_moment_that_is_none_counts_as_old(requests, made):
    put(requests, words(made=made))
    assert requests.claim() == []
    assert left(requests) == []


@pytest.mark.parametrize("seconds", [-LASTS - 5, LASTS + 60])
@pytest.mark.parametrize("changed", [{}, {"machine": "MAY-KHAC"}], ids=["here", "elsewhere"])
def test_an_old_request_is_nobodys(requests, seconds, changed):
    put(requests, words(made=time.time() + seconds, **changed))
    assert requests.claim() == []
    assert left(requests) == []


def test_another_computers_request_is_left_to_it(requests, file):
    put(requests, words(file=str(file), machine="MAY-KHAC"))
    assert requests.claim() == []
    assert left(requests) == ["a.json"]


@pytest.mark.skipif(
    os.name != "posix", reason="Windows has no pipes in folders, and links for administrators only"
)
def test_links_pipes_and_folders_are_neither_followed_nor_waited_for(requests, tmp_path):
    target = tmp_path / "target.json"
    target.write_bytes(words())
    requests.folder.mkdir()
    (requests.folder / "link.json").symlink_to(target)
    os.mkfifo(requests.folder / "pipe.json")
    (requests.folder / "folder.json").mkdir()
    (requests.folder / "notes.txt").write_bytes(words())
    assert requests.claim() == []
    assert target.exists()


def test_a_half_written_request_is_left_until_it_is_old(requests):
    path = put(requests, words(), "b.tmp")
    assert requests.claim() == []
    assert path.exists()
    long_ago = time.time() - 2 * LASTS
    os.utime(path, (long_ago, long_ago))
    assert requests.claim() == []
    assert not path.exists()


def test_a_request_that_cannot_be_removed_is_not_acted_upon(requests, monkeypatch):
    put(requests, words())

    def refuse(_path: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        assert requests.claim() == []
    assert requests.claim() == [None]


def test_an_absent_folder_holds_nothing(requests):
    assert requests.claim() == []
