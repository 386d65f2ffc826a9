from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.versions.row_matching import MatchDoubt, MatchRow, Pair, match_rows

WORDS = ("rà soát", "hồ sơ", "thủ tục", "tập huấn", "chuyển đổi số", "báo cáo", "an toàn", "mạng")


@st.composite
def sides(draw, prefix):
    texts = draw(st.lists(st.lists(st.sampled_from(WORDS), max_size=6), max_size=12))
    return [
        MatchRow(
            f"{prefix}{at}",
            draw(st.sampled_from(["", "1", "2", "3"])),
            " ".join(text),
            draw(st.sampled_from(["", "Phòng Kinh tế", "Văn phòng"])),
            draw(st.sampled_from(["", "I", "II"])),
        )
        for at, text in enumerate(texts)
    ]


@settings(max_examples=200, deadline=None)
@given(old=sides("o"), new=sides("n"))
def test_every_row_stands_once_in_a_pair_or_alone(old, new):
    found = match_rows(old, new)
    assert sorted([*(pair.old for pair in found.pairs), *found.gone]) == sorted(
        row.key for row in old
    )
    assert sorted([*(pair.new for pair in found.pairs), *found.new]) == sorted(
        row.key for row in new
    )


@settings(max_examples=100, deadline=None)
@given(rows=sides("r"))
def test_a_list_matches_itself_without_doubt(rows):
    found = match_rows(rows, rows)
    assert not found.gone and not found.new
    assert all(pair.doubt is MatchDoubt.NONE for pair in found.pairs)
    worded = {row.key: (row.words, row.lead, row.context, row.number) for row in rows}
    assert all(worded[pair.old] == worded[pair.new] for pair in found.pairs)


def row(key, number, words, lead="", context=""):
    return MatchRow(key, number, words, lead, context)


def test_a_task_is_found_again_under_another_number():
    old = [row("a", "1", "Rà soát thủ tục hành chính"), row("b", "2", "Tập huấn kỹ năng số")]
    new = [row("x", "1", "Tập huấn kỹ năng số"), row("y", "2", "RÀ SOÁT thủ tục hành chính.")]
    assert match_rows(old, new).pairs == (Pair("a", "y"), Pair("b", "x"))


def test_a_repeated_wording_is_told_apart_by_where_it_stands():
    old = [row("a", "1", "Báo cáo kết quả", context="I"), row("b", "1", "Báo cáo kết quả", "II")]
    new = [row("y", "1", "Báo cáo kết quả", "II"), row("x", "1", "Báo cáo kết quả", context="I")]
    assert set(match_rows(old, new).pairs) == {Pair("a", "x"), Pair("b", "y")}


def test_a_small_change_of_wording_is_sure_and_a_large_one_is_not():
    old = [
        row("a", "1", "Tổ chức tập huấn kỹ năng số cho cán bộ, công chức xã", "Phòng VH-XH"),
        row("b", "2", "Xây dựng kế hoạch bảo đảm an toàn thông tin mạng", "Văn phòng"),
    ]
    new = [
        row(
            "x",
            "1",
            "Tổ chức tập huấn kỹ năng số cho cán bộ, công chức, viên chức xã",
            "Phòng VH-XH",
        ),
        row("y", "2", "Xây dựng phương án ứng cứu sự cố an toàn thông tin", "Văn phòng"),
    ]
    assert match_rows(old, new).pairs == (Pair("a", "x"), Pair("b", "y", MatchDoubt.WORDING))


def test_what_fits_two_equally_is_said_to():
    old = [row("a", "", "Tuyên truyền chuyển đổi số tại thôn Đông")]
    new = [
        row("x", "", "Tuyên truyền chuyển đổi số tại thôn Nam"),
        row("y", "", "Tuyên truyền chuyển đổi số tại thôn Bắc"),
    ]
    found = match_rows(old, new)
    (pair,) = found.pairs
    assert pair.doubt is MatchDoubt.SEVERAL
    assert len(found.new) == 1


def test_what_has_nothing_in_common_is_gone_and_new():
    found = match_rows([row("a", "1", "Rà soát hộ nghèo")], [row("x", "1", "Trồng cây xanh")])
    assert (found.gone, found.new) == (("a",), ("x",))
