"""Makes findings and events by hand, with the little that a test cares about."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from monitor import config
from monitor.claims import match, project, store
from monitor.events.kinds import ArticleReceived
from monitor.extraction.findings import Counted, Figure, Findings, Name, Position

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.claims.changes import Changes

SETTINGS = config.Claims()
PLACES = (Name("Orland", "place"), Name("Vesk", "place"), Name("Harbour Board", "organisation"))


def figure(value: float | None, noun: str, **told: Any) -> Figure:
    """A figure; what is not told is as plain as can be. `at` is its offset, `quote` its sentence."""
    at = told.pop("at", 10)
    text = told.pop("text", f"{value:g} {noun}" if value is not None else noun)
    counted_fields = {
        name: told.pop(name)
        for name in ("modifiers", "predicates", "participants", "places", "times", "words", "part", "increment")
        if name in told
    }
    counted = Counted(noun=noun, noun_class=told.pop("noun_class", "people"), **counted_fields)
    low, high = told.pop("low", value), told.pop("high", value)
    fields: dict[str, Any] = {
        "qualifier": "exact", "unit": f"{noun}s", "quote": f"The {text} of it.", "quote_start": max(0, at - 4),
        "subject": f"{noun}s {' '.join(counted.predicates)}".strip(),
    }  # fmt: skip
    return Figure(
        value=value, low=low, high=high, text=text, start=at, end=at + len(text), counted=counted, **{**fields, **told}
    )


def denial(at: int, *speakers: str, **told: Any) -> Position:
    """A denial that points back to what was said before it, unless told otherwise."""
    text = told.pop("text", "denied it")
    fields: dict[str, Any] = {
        "stance": "denies", "quote": f"They {text}.", "quote_start": at - 5, "anaphoric": "object_words" not in told,
    }  # fmt: skip
    return Position(text=text, start=at, end=at + len(text), speakers=speakers, **{**fields, **told})


def findings(*items: Figure | Position, names: tuple[Name, ...] = PLACES, words: tuple[str, ...] = ()) -> Findings:
    """What an extractor would hand over, in the order of the text."""
    ordered = sorted(items, key=lambda item: item.start)
    return Findings(
        extractor="test",
        figures=tuple(item for item in ordered if isinstance(item, Figure)),
        positions=tuple(item for item in ordered if isinstance(item, Position)),
        names=names,
        words=words,
    )


def received(position: int, **told: Any) -> Any:
    """The event that received the article number `position`."""
    fields: dict[str, Any] = {
        "article_id": f"a{position}", "sha256": f"{position:064x}", "size": 9, "inbox": "inbox", "format": "text",
        "file": f"{position:03}.txt", "text": "and so on " * 40,
        "received_at": f"2031-03-{position:02}T00:00:00Z",
    }  # fmt: skip
    return SimpleNamespace(position=position, event=ArticleReceived(**{**fields, **told}))


def fold_in(connection: sa.Connection, *articles: Findings, after: int = 0) -> list[Changes]:
    """Projects the articles one after the other, the way the daemon does; gives what each of them changed."""
    made = []
    for position, found in enumerate(articles, after + 1):
        slice_ = store.load_slice(connection, match.keys(found))
        changes = project.project(slice_, received(position), found, SETTINGS)
        store.apply(connection, changes)
        made.append(changes)
    return made
