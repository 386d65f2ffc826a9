"""Errors whose text is what the officer reads: what happened, what was kept, what to do."""


class KehoachError(Exception):
    """Base of every foreseen error; ``str(error)`` is one Vietnamese sentence or two."""


class UnusableFile(KehoachError):
    """A file from outside cannot be read or a file cannot be written (exit code 3)."""


class UnusableStore(KehoachError):
    """The data folder cannot be used: in use, newer, damaged, read-only, full (exit code 3)."""


class AlreadyOpen(UnusableStore):
    """A window has the data folder open, and took up what was asked of this start."""


class NotFound(KehoachError):
    """What was asked for does not exist (exit code 2)."""


class InvalidInput(KehoachError):
    """A value given by the officer cannot be taken; the old value stays (exit code 2)."""


class Cancelled(KehoachError):
    """The officer stopped a long piece of work; nothing was changed."""
