"""Knows which land speaks in an article, listed or not: by its name, its demonym, or the capital that is told of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.claims import envoys, nations
from monitor.claims.folding import plain
from monitor.claims.parties_words import GOVERNMENT, SMALL, government_of, has_government

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
_TOLD = (
    re.compile(rf"(?P<capital>{_NAME}), the (?P<land>{_NAME}) capital\b"),
    re.compile(rf"(?P<capital>{_NAME}), (?:the )?capital of (?:the )?(?P<land>{_NAME})"),
    re.compile(rf"\b(?P<land>{_NAME})['’]s capital,? (?P<capital>{_NAME})"),
    re.compile(rf"\b[Tt]he (?P<land>{_NAME}) capital,? (?P<capital>{_NAME})"),
    re.compile(rf"\b[Tt]he capital of (?:the )?(?P<land>{_NAME}), (?P<capital>{_NAME})"),
)


class Lands:
    """The lands of one article, by its names and its text."""

    def __init__(self, names: Sequence[str], text: str) -> None:
        self._alone = [name for name in names if " " not in name]
        self._capitals = _capitals(text, self._alone) if "capital" in text else {}
        self._sender = envoys.sender(text)

    def government(self, words: str) -> str | None:
        """The land that speaks, by its name or by a capital that the article tells: "the ministry in Corvo"."""
        words = envoys.at_home(words)
        return government_of(words) or self._of_capital(words) or self.of_envoy(words)

    def of_envoy(self, *words: str) -> str | None:
        """The land of the one embassy or envoy that the article names, where any of the words are only a post."""
        land = self._sender
        return land if land and any(envoys.is_post(envoys.at_home(one), land) for one in words) else None

    def only(self) -> str | None:
        """The one land of which the article tells the capital."""
        lands = set(self._capitals.values())
        return lands.pop() if len(lands) == 1 else None

    def of_place(self, words: str) -> str | None:
        """For a land that no list knows: the place whose name or demonym stands beside a public office."""
        tokens = [token for token in plain(words).split() if token not in SMALL]
        if not has_government(words):
            return None
        for name in self._alone:
            if any(nations.same_stem(token, plain(name)) for token in tokens if token not in GOVERNMENT):
                return name
        return None

    def _of_capital(self, words: str) -> str | None:
        tokens = " ".join(token for token in plain(words).split() if token not in SMALL)
        for capital, land in self._capitals.items():
            if tokens == capital or (f" {capital} " in f" {tokens} " and has_government(words)):
                return land
        return None


def _capitals(text: str, names: Sequence[str]) -> dict[str, str]:
    """Capitals in plain letters, and the land of each as the article names it."""
    found: dict[str, str] = {}
    for pattern in _TOLD:
        for match in pattern.finditer(text):
            land = match["land"]
            called = next((name for name in names if nations.same_stem(name, land)), land)
            found.setdefault(plain(match["capital"]), nations.country(land) or called)
    return found
