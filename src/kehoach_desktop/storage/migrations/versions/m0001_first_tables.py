"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    _offices()
    _plans()
    _indicators()
    _tasks()
    _records()
    _documents()
    _journal()


def _offices() -> None:
    op.create_table(
        "office",
        *_texts("id", "name", "code", "place", "province", "superior"),
        _flag("own"),
        *_texts("symbol_suffix", "signer_authority", "signer_name", "recipients"),
        _key("office", "id"),
    )
    op.create_table(
        "unit",
        *_texts("id", "office_id", "name", "aliases"),
        _number("position"),
        _reference("unit", "office_id", "office"),
        _key("unit", "id"),
    )
    _index("unit", "office_id")
    op.create_table("setting", *_texts("key", "value"), _key("setting", "key"))


def _plans() -> None:
    op.create_table(
        "plan",
        *_texts("id", "office_id", "title", "number", "symbol", "issuer", "place"),
        _day("date"),
        _number("year", nullable=True),
        *_texts("state"),
        _number("position"),
        *_texts("source"),
        _reference("plan", "office_id", "office"),
        _key("plan", "id"),
    )
    _index("plan", "office_id")
    op.create_table(
        "task_group",
        *_texts("id", "plan_id"),
        _number("position"),
        *_texts("number", "title"),
        _text("parent_id", nullable=True),
        *_texts("where"),
        _reference("task_group", "plan_id", "plan"),
        _reference("task_group", "parent_id", "task_group"),
        _key("task_group", "id"),
    )
    _index("task_group", "plan_id")
    _index("task_group", "parent_id")


def _indicators() -> None:
    op.create_table(
        "indicator_group",
        *_texts("id", "plan_id"),
        _number("position"),
        *_texts("number", "title", "where"),
        _reference("indicator_group", "plan_id", "plan"),
        _key("indicator_group", "id"),
    )
    _index("indicator_group", "plan_id")
    op.create_table(
        "indicator",
        *_texts("id", "plan_id"),
        _number("position"),
        *_texts("name", "number", "measure_unit"),
        _text("group_id", nullable=True),
        *_texts("note", "where"),
        _reference("indicator", "plan_id", "plan"),
        _reference("indicator", "group_id", "indicator_group"),
        _key("indicator", "id"),
    )
    _index("indicator", "plan_id")
    _index("indicator", "group_id")
    op.create_table(
        "indicator_lead",
        *_texts("indicator_id"),
        _number("position"),
        *_texts("text"),
        _text("unit_id", nullable=True),
        _reference("indicator_lead", "indicator_id", "indicator"),
        _reference("indicator_lead", "unit_id", "unit"),
        _key("indicator_lead", "indicator_id", "position"),
        sqlite_with_rowid=False,
    )
    _index("indicator_lead", "unit_id")
    op.create_table(
        "target",
        *_texts("indicator_id"),
        _number("position"),
        _number("year", nullable=True),
        *_texts("text"),
        *(_text(name, nullable=True) for name in ("comparator", "value", "upper")),
        _flag("rank"),
        _text("also", nullable=True),
        _number("base_year", nullable=True),
        _reference("target", "indicator_id", "indicator"),
        _key("target", "indicator_id", "position"),
        sqlite_with_rowid=False,
    )


def _tasks() -> None:
    op.create_table(
        "task",
        *_texts("id", "plan_id"),
        *(_text(name, nullable=True) for name in ("group_id", "parent_id", "indicator_id")),
        _number("position"),
        *_texts("number", "clause", "title", "head", "deliverable", "note", "where"),
        *_texts("deadline_text"),
        _day("deadline_start"),
        _day("deadline_due"),
        _flag("deadline_ongoing"),
        *(_text(name, nullable=True) for name in ("deadline_recurrence", "deadline_after")),
        *_texts("search_text"),
        _reference("task", "plan_id", "plan"),
        _reference("task", "group_id", "task_group"),
        _reference("task", "parent_id", "task"),
        _reference("task", "indicator_id", "indicator"),
        _key("task", "id"),
    )
    _index("task", "plan_id")
    _index("task", "group_id")
    _index("task", "parent_id", where="parent_id IS NOT NULL")
    _index("task", "indicator_id", where="indicator_id IS NOT NULL")
    op.create_table(
        "assignment",
        *_texts("task_id", "role"),
        _number("position"),
        *_texts("text"),
        _text("unit_id", nullable=True),
        _reference("assignment", "task_id", "task"),
        _reference("assignment", "unit_id", "unit"),
        _key("assignment", "task_id", "role", "position"),
        sqlite_with_rowid=False,
    )
    _index("assignment", "unit_id", where="unit_id IS NOT NULL")


def _records() -> None:
    op.create_table(
        "progress_entry",
        *_texts("id", "task_id", "period", "period_order", "state"),
        *_texts("result", "difficulty", "recommendation", "product"),
        _day("completed_on"),
        _reference("progress_entry", "task_id", "task"),
        _key("progress_entry", "id"),
        _unique("progress_entry", "task_id", "period"),
    )
    _index("progress_entry", "period")
    op.create_index(
        "ix_progress_entry_done",
        "progress_entry",
        ["task_id"],
        sqlite_where=sa.text("state = 'done'"),
    )
    op.create_table(
        "measurement",
        *_texts("id", "indicator_id", "period", "period_order"),
        *(_text(name, nullable=True) for name in ("numerator", "denominator", "value")),
        *_texts("note", "evidence"),
        _reference("measurement", "indicator_id", "indicator"),
        _key("measurement", "id"),
        _unique("measurement", "indicator_id", "period"),
    )


def _documents() -> None:
    op.create_table(
        "document",
        *_texts("id", "symbol", "title", "issuer"),
        _day("date"),
        _key("document", "id"),
    )
    _index("document", "symbol")
    op.create_table(
        "plan_document",
        *_texts("id", "plan_id", "document_id", "relation"),
        _number("position"),
        _reference("plan_document", "plan_id", "plan"),
        _reference("plan_document", "document_id", "document"),
        _key("plan_document", "id"),
    )
    _index("plan_document", "plan_id")
    _index("plan_document", "document_id")
    op.create_table(
        "duty",
        *_texts("id", "plan_id", "frequency"),
        _number("day", nullable=True),
        _number("month", nullable=True),
        _flag("before"),
        *_texts("reporter", "recipients"),
        _number("position"),
        *_texts("where"),
        _reference("duty", "plan_id", "plan"),
        _key("duty", "id"),
    )
    _index("duty", "plan_id")


def _journal() -> None:
    op.create_table(
        "journal_step",
        _number("id"),
        *_texts("at", "title", "state"),
        _number("changes"),
        _key("journal_step", "id"),
    )
    _index("journal_step", "state")
    op.create_table(
        "journal_change",
        _number("id"),
        _number("step_id"),
        *_texts("table"),
        sa.Column("images", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["step_id"], ["journal_step.id"], name="fk_journal_change_step_id_journal_step"
        ),
        _key("journal_change", "id"),
    )
    _index("journal_change", "step_id")


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [_text(name) for name in names]


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _day(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=True)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{table}_{column}_{target}",
        deferrable=True,
        initially="DEFERRED",
    )


def _index(table: str, column: str, where: str | None = None) -> None:
    name = f"ix_{table}_{column}"
    if where is None:
        op.create_index(name, table, [column])
    else:
        op.create_index(name, table, [column], sqlite_where=sa.text(where))
