"""Puts off modules that SQLAlchemy imports and a query never uses: they are a fifth of its start.

Such a module is loaded when something in it is asked for; until then an empty one has its name.
"""

from __future__ import annotations

import inspect
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

# What is taken from them while they are imported; it is asked of what asynchronous drivers give, which none is here.
_TAKEN_AT_ONCE: dict[str, dict[str, Any]] = {
    "asyncio": {"iscoroutine": inspect.iscoroutine},
    "importlib.metadata": {},
}


class _Later(ModuleType):
    """Stands for a module until that is wanted."""

    def __getattr__(self, name: str) -> Any:
        """Loads the module, unless it has been, and gives what it holds."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def put_off() -> None:
    """Puts off those that nobody has loaded; for a process of one thread, before it imports SQLAlchemy."""
    for name, taken in _TAKEN_AT_ONCE.items():
        if name not in sys.modules:
            later = _Later(name)
            vars(later).update(taken)
            sys.modules[name] = later
            package, _, below = name.rpartition(".")
            if package:
                setattr(sys.modules[package], below, later)
