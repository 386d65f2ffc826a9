"""The damages by name, and the plans that each is done to."""

from collections.abc import Callable
from random import Random

from hurt_plans import cell_hurts, indicator_hurts, odd_hurts, paste_hurts, prose_hurts, table_hurts
from hurt_plans.scene import Scene, indicator_scene, prose_scene, task_scene

Hurt = Callable[[Scene], None]


def _none(scene: Scene) -> None:
    """Leave a plan as it is."""


TABLES: dict[str, Hurt] = {
    "table, whole": _none,
    **{
        f"unknown heading: {key}": table_hurts.unknown_heading(key)
        for key in ("title", "lead", "coordinating", "deliverable", "deadline")
    },
    "empty heading": table_hurts.empty_heading,
    **{
        f"headings swapped: {one}, {two}": table_hurts.headings_swapped(one, two)
        for one, two in (
            ("lead", "deadline"),
            ("lead", "deliverable"),
            ("deliverable", "deadline"),
            ("title", "deliverable"),
            ("title", "lead"),
        )
    },
    **{
        f"cells swapped: {one}, {two}": cell_hurts.swapped(one, two)
        for one, two in (
            ("lead", "deadline"),
            ("lead", "deliverable"),
            ("deliverable", "deadline"),
            ("coordinating", "deadline"),
            ("title", "lead"),
            ("title", "deadline"),
        )
    },
    "row shifted": cell_hurts.shifted,
    "unit with time": cell_hurts.unit_with_time,
    "product with time": cell_hurts.product_beside_time,
    "row lost": table_hurts.lost_row,
    "row repeated": table_hurts.repeated_row,
    "row repeated far below": table_hurts.repeated_row_far_below,
    "row twice with other leads": table_hurts.said_twice_otherwise,
    "row torn": table_hurts.torn_row,
    "number lost": table_hurts.number_lost,
    "number repeated": table_hurts.number_repeated,
    "numbers out of order": table_hurts.numbers_out_of_order,
    "impossible day": cell_hurts.impossible_day,
    "impossible beside readable": cell_hurts.impossible_beside_readable,
    "letters in a day": cell_hurts.letters_in_day,
    "day of another time": cell_hurts.other_time,
    "time left blank": cell_hurts.time_left_blank,
    "lead is a sentence": cell_hurts.lead_is_sentence,
    "lead is a mark": cell_hurts.lead_is_mark,
    "lead as above, of nothing": cell_hurts.lead_is_as_above_of_nothing,
    "unit misspelt": cell_hurts.unit_misspelt,
    "two tasks in a cell": cell_hurts.two_in_cell,
    "work ends torn": cell_hurts.torn_at_end,
    "another lead in the work": cell_hurts.lead_named_again,
    "fault for a time": paste_hurts.fault_for_time,
    "fault for a lead": paste_hurts.fault_for_lead,
    "time beside helpers": paste_hurts.time_beside_helpers,
    "time in the product": paste_hurts.time_in_product,
    "month before day": paste_hurts.month_before_day,
    "end before start": paste_hurts.end_before_start,
    "wrong year of two figures": paste_hurts.year_of_two_figures_wrong,
    "work lost": paste_hurts.title_lost,
    "two rows merged": paste_hurts.rows_merged,
    "number in the work": paste_hurts.number_in_title,
    "row cut off": paste_hurts.row_cut_off,
    "mark for a time": odd_hurts.mark_for_time,
    "time spelled out": odd_hurts.time_spelled_out,
    "leads run together": odd_hurts.leads_run_together,
    "leads to be chosen": odd_hurts.leads_to_be_chosen,
    "heading in the first row": odd_hurts.heading_in_first_row,
    "year far away": odd_hurts.time_out_of_other_year,
    "row that only counts": paste_hurts.count_row,
}
INDICATORS: dict[str, Hurt] = {
    "indicators, whole": _none,
    "no unit": indicator_hurts.no_unit,
    "doubtful point": indicator_hurts.doubtful_point,
    "too large a share": indicator_hurts.too_large_share,
    "letters in a figure": indicator_hurts.letters_in_figure,
    "unit and target swapped": indicator_hurts.unit_and_aim_swapped,
    "unit against target": indicator_hurts.units_disagree,
    "target in words": indicator_hurts.aim_is_words,
    "year for a target": indicator_hurts.bare_year_as_target,
    "indicator lost": indicator_hurts.lost_row,
    "indicator repeated": indicator_hurts.repeated_row,
    "indicator twice with other targets": indicator_hurts.said_twice_otherwise,
    "fault for a target": paste_hurts.fault_for_target,
    "unit of another target": paste_hurts.unit_of_another_target,
    "two targets": paste_hurts.two_targets,
    "name lost": paste_hurts.name_lost,
    "figure spelled out": odd_hurts.figure_spelled_out,
    "figure with a remark": odd_hurts.figure_with_remark,
    "unknown heading: target": indicator_hurts.unknown_target_heading,
}
PROSE: dict[str, Hurt] = {
    "prose, whole": _none,
    "impossible day in a sentence": prose_hurts.impossible_day,
    "impossible beside readable in a sentence": prose_hurts.impossible_beside_readable,
    "two times in a sentence": prose_hurts.two_times,
    "clause joined to the one above": prose_hurts.joined_to_above,
    "clause number lost": prose_hurts.number_lost,
    "clause lost": prose_hurts.line_lost,
    "clause torn": prose_hurts.torn_line,
    "another lead behind": prose_hurts.lead_named_again,
    "unit misspelt in a sentence": prose_hurts.unit_misspelt,
    "second line begins work": prose_hurts.second_begins_work,
    "foot of a page in a clause": paste_hurts.footer_in_clause,
    "heading joined to a clause": paste_hurts.heading_joined_to_clause,
    "clause cut off": paste_hurts.clause_cut_off,
    "wrong year in a clause": paste_hurts.year_wrong_in_clause,
    "impossible time on its own line": odd_hurts.time_on_its_own_line,
    "lead far above": prose_hurts.lead_far_above,
}
KINDS: dict[str, tuple[Callable[[Random], Scene], Hurt]] = {
    **{name: (task_scene, hurt) for name, hurt in TABLES.items()},
    **{name: (indicator_scene, hurt) for name, hurt in INDICATORS.items()},
    **{name: (prose_scene, hurt) for name, hurt in PROSE.items()},
}


def hurt_plan(kind: str, seed: int) -> Scene:
    """Return the plan of a seed with the damage of a kind, always the same one."""
    make, hurt = KINDS[kind]
    scene = make(Random(f"{kind} {seed}"))
    hurt(scene)
    return scene
