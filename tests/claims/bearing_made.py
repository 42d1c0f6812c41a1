"""Articles of which the tests tell what their positions speak of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from claims_made import SETTINGS, denial, figure, findings, received

from monitor.claims import match, project, store

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.claims.claim import Claim
    from monitor.extraction.findings import Figure, Position

DEAD = {"predicates": ("die",)}
HURT = {"predicates": ("injure",)}
FIRST = "A black day\nOrland says that 40 miners died. It says that 9 miners were injured.\n"


def sentence(text: str, at: int) -> dict[str, Any]:
    """The sentence of a text that a place lies in, as findings tell it."""
    start = max((end.end() for end in re.finditer(r"[.!?]\s+|\n", text[:at])), default=0)
    stop = re.compile(r"[.!?]|\n").search(text, at)
    return {"quote": text[start : stop.end() if stop else len(text)].strip(), "quote_start": start}


def counted(text: str, words: str, value: float, by: str | None = None, **told: Any) -> Figure:
    """A figure that stands in the text in these words."""
    at = text.index(words)
    speakers = (by,) if by else ()
    noun = told.pop("noun", "miner")
    return figure(value, noun, at=at, text=words, speakers=speakers, **{**sentence(text, at), **told})


def taken(text: str, words: str, by: str, **told: Any) -> Position:
    """A position that the text takes in these words."""
    at = text.index(words)
    return denial(at, by, text=words, **{**sentence(text, at), **told})


def told(connection: sa.Connection, text: str, *found: Figure | Position) -> dict[str, list[str]]:
    """The words of all positions after one more article, by the subject of the claim that they bear on."""
    at = store.position(connection) + 1
    article = findings(*found)
    changes = project.project(
        store.load_slice(connection, match.keys(article)), received(at, text=text), article, SETTINGS
    )
    store.apply(connection, changes)
    return {called(claim): [one.text for one in claim.positions] for claim in store.list_claims(connection)}


def called(claim: Claim) -> str:
    """A claim by its first value, an allegation by its subject."""
    return f"{claim.figures[0].value:g}" if claim.figures else claim.subject


def both(text: str) -> tuple[Figure, Figure]:
    """The two figures that the articles here begin with, by Orland."""
    return counted(text, "40 miners", 40, "Orland", **DEAD), counted(text, "9 miners", 9, "Orland", **HURT)
