"""What a careful reader finds in an annotated story: the shape of its `gold.json`."""

from __future__ import annotations

from pathlib import Path

import msgspec

STORIES = Path(__file__).parent / "stories"


class Figure(msgspec.Struct, frozen=True):
    """A quantity that the article states; no speakers: the article says so itself."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    unit: str
    speakers: tuple[str, ...]
    claim: str


class Position(msgspec.Struct, frozen=True):
    """A stance on claims, with names any of which is right for who takes it."""

    text: str
    stance: str
    speakers: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


class Alert(msgspec.Struct, frozen=True):
    """What a reader wants to be told after this article."""

    kind: str
    claim: str | None = None
    to: float | None = None
    speakers: tuple[str, ...] = ()


class Article(msgspec.Struct, frozen=True):
    """One file of the story; what is under `may` counts neither way, nor does anything in a copy of an earlier one."""

    file: str
    figures: tuple[Figure, ...] = ()
    positions: tuple[Position, ...] = ()
    alerts: tuple[Alert, ...] = ()
    may: tuple[str, ...] = ()
    may_positions: tuple[str, ...] = ()
    may_alert: tuple[str, ...] = ()
    copy_of: str | None = None


class Story(msgspec.Struct, frozen=True):
    """The articles in the order of their arrival."""

    articles: tuple[Article, ...]


def sets() -> dict[str, list[Path]]:
    """The folders of the stories by set, "a" and so on."""
    found = sorted(file.parent for file in STORIES.glob("*/*/gold.json"))
    return {
        name: [story for story in found if story.parent.name == name] for name in sorted({s.parent.name for s in found})
    }


def load(story: Path) -> Story:
    """The annotations of the story in this folder."""
    return msgspec.json.decode((story / "gold.json").read_bytes(), type=Story)
