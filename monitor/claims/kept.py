"""Keeps in memory what was read of the store, as long as it is asked for: the newest of it, never more than a bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

Key = TypeVar("Key")
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Values by their keys in two generations: what the older one holds and nobody asks for goes with it.

    Only `age` lets anything go: between two calls all stays that was put in.
    """

    __slots__ = ("_old", "_room", "_young")

    def __init__(self, room: int) -> None:
        self._room = room
        self._young: dict[Key, Value] = {}
        self._old: dict[Key, Value] = {}

    def get(self, key: Key) -> Value | None:
        """The value, which is young again; None where it is not here."""
        found = self._young.get(key)
        if found is None and (found := self._old.pop(key, None)) is not None:
            self._young[key] = found
        return found

    def put(self, key: Key, value: Value) -> None:
        """Keeps a value; it may not be None."""
        self._young[key] = value

    def forget(self, key: Key) -> None:
        """Lets go of one value."""
        self._young.pop(key, None)
        self._old.pop(key, None)

    def lacking(self, keys: Iterable[Key]) -> list[Key]:
        """Those of the keys, each once, whose value is not here."""
        young, old = self._young, self._old
        return [key for key in dict.fromkeys(keys) if key not in young and key not in old]

    def age(self) -> None:
        """Lets go of what has not been asked for since the last time that there was too much."""
        if len(self._young) > self._room:
            self._old, self._young = self._young, {}
