"""Qt's binding, loaded without what nothing here asks it for."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from threading import RLock
from types import ModuleType
from typing import Any

_LATER = {
    "shibokensupport.signature": ("errorhandler", "layout", "parser"),
    "shibokensupport.signature.lib": ("enum_sig", "pyi_generator"),
}
"""Parts of the binding that write its type stubs and the text of a wrong call's error.

They come out of an archive inside it, are compiled anew by each start, and take a third of
the time that a bare window needs.
"""


class _Later(ModuleType):
    """Stands for a module until something in it is asked for, then becomes it."""

    __spec__: ModuleSpec

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self.__spec__ = spec
        self.__package__ = spec.parent
        spec.loader_state = RLock()

    def __getattr__(self, name: str) -> Any:
        spec = self.__spec__
        # Two threads may ask at once; while it loads it may ask for itself.
        with spec.loader_state:
            loader, spec.loader = spec.loader, None
            if loader is not None:
                # The binding names its modules anew, but has them in its archive by the old name.
                published, spec.name = spec.name, self.__name__
                try:
                    loader.exec_module(self)
                finally:
                    spec.name = published
                object.__setattr__(self, "__class__", ModuleType)
        return ModuleType.__getattribute__(self, name)


def import_plainly() -> None:
    """Load Qt's core and let imports be as they were before it.

    The binding looks at the source of every module loaded after it for its ``__feature__``
    switches, which nothing here uses: each import would read a file more, and all those lines
    stay in memory. What it has for those who program with it waits until it is asked for.
    """
    plain = builtins.__import__

    def put_off(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        for part in fromlist or ():
            if part in _LATER.get(name, ()):
                _stand_in(f"{name}.{part}")
        return plain(name, globals, locals, fromlist or (), level)

    builtins.__import__ = put_off
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = plain


def _stand_in(name: str) -> None:
    if name in sys.modules:
        return
    spec = find_spec(name)
    if spec is not None:
        sys.modules[name] = _Later(spec)
