"""Makes articles whose findings follow from their words, so that copies and new versions of them can be compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
from claims_made import PLACES, SETTINGS

from monitor import config, folding
from monitor.claims.published import told_at
from monitor.events.kinds import ArticleReceived
from monitor.events.log import Recorded
from monitor.extraction.findings import Counted, Figure, Findings, Position

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.claims.changes import Changes

_COUNT = re.compile(r"(?P<number>\d+) (?P<noun>villagers|trucks|tents)")
_DENIED = re.compile(r"(?P<who>Orland|Vesk) (?P<words>denied it)")
BODY = (
    "Water rose over the lower quarter of Vesk before dawn and carried the footbridge away.",
    "The Harbour Board said 41 villagers had been taken to the school on the hill.",
    "Boats from three neighbouring ports went up the river as soon as it was light.",
    "A clerk of the board read out the names of streets in which the lamps had failed.",
    "Orland sent 12 trucks with bread and blankets along the upper road.",
    "Nobody could say in the evening when the lower quarter would be dry again.",
)


def sentence(text: str, at: int) -> tuple[str, int]:
    """The line in which the offset stands, and where it begins."""
    start = text.rfind("\n", 0, at) + 1
    return text[start : text.index("\n", at)], start


def found_in(text: str) -> Findings:
    """Every count of villagers, trucks and tents, and every denial by a country."""
    figures = []
    for told in _COUNT.finditer(text):
        quote, start = sentence(text, told.start())
        noun = told["noun"].removesuffix("s")
        counted = Counted(noun=noun, noun_class="people" if noun == "villager" else "thing", predicates=("bring",))
        value = float(told["number"])
        figures.append(
            Figure(value, value, value, "exact", told["noun"], told[0], told.start(), told.end(), quote, start,
                   told["noun"], counted, ("Harbour Board",))
        )  # fmt: skip
    positions = [
        Position("denies", told["words"], told.start("words"), told.end("words"), *sentence(text, told.start()),
                 speakers=(told["who"],), anaphoric=True)
        for told in _DENIED.finditer(text)
    ]  # fmt: skip
    return Findings("test", figures=tuple(figures), positions=tuple(positions), names=PLACES)


def article(number: int, lines: tuple[str, ...] = BODY, **told: Any) -> ArticleReceived:
    """The article with this number: a title, then each line as a paragraph of its own."""
    title = told.get("title", "Flood in Vesk")
    fields: dict[str, Any] = {
        "article_id": f"a{number}", "sha256": f"{number:064x}", "size": 9, "inbox": "inbox", "format": "text",
        "file": f"{number:03}.txt", "text": "\n\n".join((title, *lines)) + "\n", "title": title,
        "outlet": f"Paper {number}", "received_at": f"2031-03-{number:02}T08:00:00Z",
    }  # fmt: skip
    return ArticleReceived(**{**fields, **told})


def edited(**changes: str) -> tuple[str, ...]:
    """The usual lines, words replaced: `edited(**{"41 villagers": "48 villagers"})`."""
    lines = "\n".join(BODY)
    for old, new in changes.items():
        lines = lines.replace(old, new)
    return tuple(lines.split("\n"))


def fold(connection: sa.Connection, *articles: ArticleReceived, home: Path, after: int = 0) -> list[Changes]:
    """Projects the articles one after the other, the way the daemon does; gives what each of them changed."""
    settings = msgspec.structs.replace(config.Config(home=home), claims=SETTINGS)
    return [
        folding.fold(
            connection,
            Recorded(at, "ArticleReceived", 1, one.article_id, told_at(one), one, b""),
            found_in(one.text),
            settings,
        )
        for at, one in enumerate(articles, after + 1)
    ]
