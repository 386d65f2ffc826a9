"""What happens to a bundle on its way: a byte changed, a file gone, a stranger's zip."""

import io
import json
import os
import struct
import zipfile

import pytest

from kehoach_desktop.domain.errors import KehoachError, UnusableFile
from kehoach_desktop.exchange import bundle_zip
from kehoach_desktop.exchange.bundle_reading import read


def rewritten(bundle, change=None, sealed=True):
    """Pack the bundle's files anew after ``change``; sealed again unless told otherwise."""
    with zipfile.ZipFile(bundle) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    if change is not None:
        change(files)
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.comment = bundle_zip.SEAL_MARK + b"0" * 64 if sealed else b""
    if sealed:
        size = bundle.stat().st_size
        with bundle.open("r+b") as file:
            digest = bundle_zip.seal(file, size)
            file.seek(size - 64)
            file.write(digest)
    return bundle


def relist(files, **fields):
    """Give the manifest the sizes and sums of the files, and other ``fields``."""
    import hashlib

    manifest = json.loads(files["manifest.json"])
    manifest["files"] = [
        {"name": name, "size": len(files[name]), "sha256": hashlib.sha256(files[name]).hexdigest()}
        for name in sorted(files)
        if name != "manifest.json"
    ]
    manifest.update(fields)
    files["manifest.json"] = json.dumps(manifest).encode()


def test_a_whole_bundle_has_no_problems(bundle):
    opened = read(bundle)
    assert opened.problems == ()
    assert [file.name for file in opened.manifest.files] == [
        "bao-cao.docx", "bao-cao.pdf", "bao-cao.xlsx", "data.json",
    ]  # fmt: skip


def test_packing_again_by_the_same_rules_is_whole(bundle):
    assert read(rewritten(bundle)).problems == ()


def test_every_changed_byte_is_reported(bundle):
    whole = bundle.read_bytes()
    step = max(1, len(whole) // 400)
    for at in [*range(0, len(whole), step), *range(len(whole) - 200, len(whole))]:
        bundle.write_bytes(whole[:at] + bytes([whole[at] ^ 0x21]) + whole[at + 1 :])
        try:
            opened = read(bundle)
        except KehoachError as error:
            assert "không có gì thay đổi" in str(error)
        else:
            assert opened.problems, f"byte {at}"
            assert opened.data is None


@pytest.mark.parametrize("cut", [1, 100, 1000])
def test_a_bundle_cut_short_is_reported(bundle, cut):
    bundle.write_bytes(bundle.read_bytes()[:-cut])
    opened = read(bundle)
    assert opened.problems and opened.data is None


def test_what_was_added_after_the_end_is_reported(bundle):
    bundle.write_bytes(bundle.read_bytes() + b"\n")
    assert read(bundle).problems


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda files: files.pop("bao-cao.pdf"), "thiếu tệp bao-cao.pdf"),
        (lambda files: files.pop("data.json"), "thiếu tệp data.json"),
        (lambda files: files.update({"them.txt": b"x"}), "thừa tệp them.txt"),
        (lambda files: files.update({"bao-cao.pdf": b"x"}), "tệp bao-cao.pdf đã bị thay đổi"),
    ],
)
def test_files_that_differ_from_the_manifest_are_named(bundle, change, said):
    (problem,) = read(rewritten(bundle, change)).problems
    assert said in problem


def test_packing_again_without_the_seal_is_reported(bundle):
    (problem,) = read(rewritten(bundle, sealed=False)).problems
    assert "nén lại" in problem


def newer(files):
    relist(files, format_version=5, something_new={"a": 1})


def other_office(files):
    manifest = json.loads(files["manifest.json"])
    manifest["office"]["name"] = "Cơ quan khác"
    files["manifest.json"] = json.dumps(manifest).encode()


def misshapen(files):
    files["data.json"] = b'{"format": "kehoach-data"}'
    relist(files)


def deep(files):
    files["data.json"] = b'{"units":' + b"[" * 300_000
    relist(files)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (newer, "phiên bản mới hơn"),
        (misshapen, "data.json không đúng dạng"),
        (deep, "data.json không đúng dạng"),
        (other_office, "hai gói khác nhau"),
        (lambda files: files.update({"manifest.json": b"[" * 300_000}), "manifest.json không đúng"),
        (lambda files: files.pop("manifest.json"), "thiếu manifest.json"),
        (lambda files: files.update({"../ra-ngoai.txt": b"x"}), "trỏ ra ngoài"),
        (lambda files: files.update({"/etc/ra-ngoai": b"x"}), "trỏ ra ngoài"),
        (lambda files: files.update({"C:ra-ngoai": b"x"}), "trỏ ra ngoài"),
        (lambda files: files.update({"a/b.txt": b"x"}), "thư mục con"),
        (lambda files: files.update({"BAO-CAO.pdf": b"x"}), "cùng tên"),
        (lambda files: files.update({f"t{n}": b"" for n in range(80)}), "quá nhiều tệp"),
        (lambda files: files.update({"bom": b"0" * (12 << 20)}), "phình ra"),
    ],
)
@pytest.mark.parametrize("sealed", [True, False])
def test_what_must_not_be_used_is_refused_in_one_sentence(bundle, change, said, sealed):
    rewritten(bundle, change, sealed)
    try:
        problems = read(bundle).problems
    except UnusableFile as error:
        assert said in str(error)
        assert "\n" not in str(error)
    else:
        # Without the seal a misshapen part is first of all a changed one.
        assert not sealed and problems


def test_the_same_name_twice_is_refused(bundle):
    with (
        pytest.warns(UserWarning, match="Duplicate"),
        zipfile.ZipFile(bundle, "a") as archive,
    ):
        archive.writestr("data.json", b"{}")
    with pytest.raises(UnusableFile, match="cùng tên"):
        read(bundle)


def test_a_link_is_refused(bundle):
    with zipfile.ZipFile(bundle, "a") as archive:
        link = zipfile.ZipInfo("lien-ket")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(UnusableFile, match="liên kết"):
        read(bundle)


def test_a_password_is_named(bundle):
    whole = bytearray(bundle.read_bytes())
    at = whole.index(b"PK\x01\x02")
    whole[at + 8] |= 1
    bundle.write_bytes(whole)
    with pytest.raises(UnusableFile, match="mật khẩu"):
        read(bundle)


def test_gigabytes_are_refused_without_reading_them(bundle):
    whole = bytearray(bundle.read_bytes())
    at = whole.index(b"PK\x01\x02")
    whole[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF0)
    bundle.write_bytes(whole)
    with pytest.raises(UnusableFile, match="phình ra"):
        read(bundle)


def test_a_size_that_lies_does_not_open_the_gates(bundle):
    def bomb(files):
        files["manifest.json"] = b" " * (3 << 20) + files["manifest.json"]

    whole = bytearray(rewritten(bundle, bomb).read_bytes())
    at = whole.index(b"PK\x01\x02")
    whole[at + 24 : at + 28] = struct.pack("<I", 100)
    bundle.write_bytes(whole)
    opened_or_error = None
    try:
        opened_or_error = read(bundle).problems
    except UnusableFile as error:
        opened_or_error = str(error)
    assert opened_or_error


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "trống"),
        (b"hello", "không phải là gói báo cáo"),
        (b"PK\x03\x04" + b"\0" * 50, "không phải là gói báo cáo"),
        (b"%PDF-1.7\n", "không phải là gói báo cáo"),
    ],
)
def test_what_is_no_bundle_is_refused(tmp_path, content, said):
    path = tmp_path / "tep.zip"
    path.write_bytes(content)
    with pytest.raises(UnusableFile, match=said):
        read(path)


def test_another_kind_of_zip_is_refused(tmp_path):
    path = tmp_path / "tep.docx"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word.xml", "<w/>")
    path.write_bytes(buffer.getvalue())
    with pytest.raises(UnusableFile, match=r"thiếu manifest\.json"):
        read(path)


def test_what_is_not_there_or_no_file_is_refused(tmp_path):
    with pytest.raises(UnusableFile, match="không tìm thấy tệp"):
        read(tmp_path / "khong-co.zip")
    with pytest.raises(UnusableFile, match="thư mục"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes only exist on POSIX systems")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    path = tmp_path / "ong.zip"
    os.mkfifo(path)
    with pytest.raises(UnusableFile, match="tệp thường"):
        read(path)
