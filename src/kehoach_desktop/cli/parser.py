"""An argument parser that speaks Vietnamese."""

import argparse
import datetime
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from kehoach_desktop.cli.message_box import show_box
from kehoach_desktop.services.rows.listed_days import YEARS

_MESSAGES: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.*)", r"còn thiếu: \1"),
    (r"one of the arguments (.*) is required", r"cần có một trong: \1"),
    (r"unrecognized arguments: (.*)", r"không hiểu: \1"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 không dùng cùng với \2"),
    (r"argument (.*): expected one argument", r"\1 cần một giá trị đi kèm"),
    (r"argument (.*): expected at least one argument", r"\1 cần ít nhất một giá trị đi kèm"),
    (r"argument (.*): expected (\d+) arguments", r"\1 cần đúng \2 giá trị đi kèm"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1 không nhận giá trị \2"),
    (
        r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)",
        r"\1 không nhận \2; chọn một trong: \3",
    ),
    (r"ambiguous option: (.*) could match (.*)", r"\1 chưa rõ nghĩa; có thể là \2"),
    (r"argument (.*): (.*)", r"\1: \2"),
)
_Action = Callable[[Any], int]


class Parser(argparse.ArgumentParser):
    """A parser whose help and complaints are Vietnamese; wrong usage leaves with exit code 2."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("formatter_class", _Formatter)
        kwargs["add_help"] = False
        kwargs["allow_abbrev"] = False
        super().__init__(*args, **kwargs)
        self._positionals.title = "tham số"
        self._optionals.title = "tuỳ chọn"
        self.add_argument("-h", "--help", action="help", help="in hướng dẫn này rồi thoát")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Take a word that may be left out behind an option too (``TASK --plan P WORDS``).

        argparse of Python 3.11 counts such a word as left out with the first words that came.
        """
        found, rest = super().parse_known_args(args, namespace)
        for action in self._actions:
            if not action.option_strings and action.nargs == argparse.OPTIONAL:
                words = [word for word in rest if not word.startswith("-")]
                if words and getattr(found, action.dest, None) == action.default:
                    setattr(found, action.dest, self._get_values(action, words[:1]))
                    rest.remove(words[0])
        return found, rest

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong and how the command is written."""
        usage = " ".join(self.format_usage().split())
        text = f"kehoach: {in_vietnamese(message)}. {usage[:1].upper()}{usage[1:]}\n"
        self.exit(2, text)

    def _print_message(self, message: str, file: Any = None) -> None:
        # The window's starter on Windows has no streams; argparse would write to nothing.
        if file is None and sys.stderr is None:
            show_box(message)
        else:
            super()._print_message(message, file)


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)


def in_vietnamese(message: str) -> str:
    """Return argparse's complaint in Vietnamese; an unknown one stays as it is."""
    for pattern, words in _MESSAGES:
        if re.fullmatch(pattern, message, re.DOTALL):
            return re.sub(pattern, words, message, flags=re.DOTALL).strip()
    return message


class Commands:
    """Where the command groups add their commands; each takes the options common to all."""

    def __init__(self, branch: "argparse._SubParsersAction[Parser]") -> None:
        self._branch = branch

    def add(
        self, name: str, help: str, run: _Action | None = None, *, writes: bool = False
    ) -> Parser:
        """Add a command carried out by ``run``; ``help`` is its one line in the list.

        ``writes`` says that it changes the data.
        """
        parser = self._branch.add_parser(
            name, help=help, description=f"{help[:1].upper()}{help[1:]}."
        )
        add_common_options(parser, argparse.SUPPRESS)
        if run is not None:
            parser.set_defaults(run=run, writes=writes)
        return parser

    @staticmethod
    def within(parser: Parser, required: bool = True) -> "Commands":
        """Open a second level of commands below this one."""
        return Commands(
            parser.add_subparsers(
                title="việc", metavar="VIỆC", required=required, parser_class=Parser
            )
        )


def add_common_options(parser: Parser, default: Any = None) -> None:
    """Add the options that stand before or after a command."""
    parser.add_argument(
        "--data",
        metavar="THƯ_MỤC",
        type=folder,
        default=default,
        help="thư mục dữ liệu (mặc định: biến KEHOACH_DATA, rồi du-lieu bên cạnh bản mang theo "
        "USB, rồi thư mục riêng của người dùng)",
    )
    parser.add_argument(
        "--today",
        metavar="NGÀY",
        type=office_day,
        default=default,
        help="ngày dùng để tính quá hạn, dạng 2026-04-14 (mặc định: hôm nay)",
    )


def add_json(parser: Parser) -> None:
    """Add ``--json`` to a listing."""
    parser.add_argument("--json", action="store_true", help="in một văn bản JSON (UTF-8)")


def folder(text: str) -> Path:
    """Return the path; an empty one is wrong usage."""
    if not text.strip():
        raise argparse.ArgumentTypeError("đường dẫn để trống")
    return Path(text)


def day(text: str) -> datetime.date:
    """Return the day written as 2026-04-14; anything else is wrong usage."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” không phải là một ngày; ghi theo dạng 2026-04-14"
        ) from None


def office_day(text: str) -> datetime.date:
    """Return a day that may be today; one that no calendar of an office holds is wrong usage."""
    found = day(text)
    if found.year not in YEARS:
        raise argparse.ArgumentTypeError(
            f"“{text}” nằm ngoài lịch; ghi một ngày từ năm {YEARS[0]} đến năm {YEARS[-1]}"
        )
    return found


def moment(text: str) -> datetime.datetime:
    """Return the local time written as 2026-04-03T08:00; anything else is wrong usage."""
    try:
        return datetime.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” không phải là một lúc; ghi theo dạng 2026-04-03T08:00"
        ) from None
