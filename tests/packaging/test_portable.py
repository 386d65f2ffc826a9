import zipfile

import portable


def test_the_marker_lies_beside_the_launchers_in_one_folder(tmp_path):
    program = tmp_path / "program"
    (program / "python").mkdir(parents=True)
    (program / "kehoach-desktop.exe").write_bytes(b"MZ")
    (program / "python" / "python311.dll").write_bytes(b"MZ")
    target = tmp_path / "usb.zip"
    portable.build(program, target, "1.2.3")
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
        read_first = archive.read("ke-hoach-1.2.3/DOC-TRUOC.txt")
    assert "ke-hoach-1.2.3/kehoach-desktop.exe" in names
    assert "ke-hoach-1.2.3/portable.txt" in names
    assert {name.split("/")[0] for name in names} == {"ke-hoach-1.2.3"}
    assert not list(tmp_path.glob("*.part"))
    # An old Notepad knows UTF-8 by its mark, and lines by both characters.
    assert read_first.startswith(b"\xef\xbb\xbf")
    assert read_first.count(b"\n") == read_first.count(b"\r\n") > 5
