import pytest

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.plans.six_clear import CheckedTask, Clear, lacks

WHOLE = CheckedTask(
    "Lắp loa thông minh ở ba thôn",
    ("Phòng Kinh tế",),
    "Phó Chủ tịch UBND xã",
    "03 cụm loa",
    read_deadline("30/6/2026", 2026),
)


def lacking(**changes):
    from dataclasses import replace

    return [lack.what for lack in lacks(replace(WHOLE, **changes))]


def test_a_whole_task_lacks_nothing():
    assert lacking() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"lead": (), "head": ""}, [Clear.PERSON, Clear.RESPONSIBILITY, Clear.AUTHORITY]),
        ({"lead": ("Các phòng, ban, đơn vị",)}, [Clear.PERSON]),
        ({"title": "Tiếp tục triển khai thực hiện"}, [Clear.WORK]),
        ({"title": "Tập huấn"}, [Clear.WORK]),
        ({"deadline": read_deadline("", 2026)}, [Clear.TIME]),
        ({"deadline": read_deadline("Thường xuyên", 2026)}, [Clear.TIME]),
        ({"deadline": read_deadline("Sau khi Thành phố ban hành", 2026)}, [Clear.TIME]),
        ({"deadline": read_deadline("Trước ngày 15 hằng tháng", 2026)}, []),
        ({"lead": ("Phòng Kinh tế", "Công an xã"), "head": ""},
         [Clear.RESPONSIBILITY, Clear.AUTHORITY]),
        ({"head": ""}, [Clear.AUTHORITY]),
        ({"head": "", "deliverable": "Quyết định của Chủ tịch UBND xã"}, []),
        ({"deliverable": " "}, [Clear.PRODUCT]),
    ],
)  # fmt: skip
def test_each_thing_is_missed_for_itself(changes, expected):
    assert lacking(**changes) == expected


def test_five_leave_authority_out():
    from dataclasses import replace

    assert lacks(replace(WHOLE, head=""), authority=False) == ()
