"""Sets an article's parts, as its format told them, into the text that is stored."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from monitor.events.kinds import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACES = re.compile(r"[ \t\n\r\f\v\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
# Characters that no reader sees: soft hyphens, zero-width spaces, marks of direction, controls, halves of characters.
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_HALF = re.compile(r"[\ud800-\udfff]")


class Part(NamedTuple):
    """What a reader sees as one thing: its kind and its words, on one line. `row` tells of a line of a table."""

    kind: BlockKind
    words: str
    row: bool = False


def tidy(text: str) -> str:
    """The words as they are seen: white space folded, unseen characters gone, in NFC."""
    seen = _UNSEEN.sub("", _HALF.sub("\ufffd", text))
    return unicodedata.normalize("NFC", _SPACES.sub(" ", seen)).strip()


def plain(text: str) -> str:
    """A text as it can be stored: NFC, lines ended by a line feed, without halves of characters or controls."""
    ended = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub(" ", _HALF.sub("\ufffd", ended)))


def folded(text: str) -> str:
    """The words alone, to compare texts by."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def lines_at_top(parts: Sequence[Part]) -> list[str]:
    """The first lines, with blank ones between, as a plain text would have them; captions and furniture left out."""
    top = [part.words for part in parts[:8] if part.kind not in {"caption", "furniture", "bullet"}]
    return [line for words in top for line in (words, "")]


def compose(title: str | None, parts: Sequence[Part]) -> tuple[str, tuple[Block, ...]]:
    """The text with its title first, and where each part stands in it. Bullets and rows follow each other closely."""
    if title:
        parts = [Part("title", title), *_without_title(title, parts)]
    text, blocks = "", []
    previous: Part | None = None
    for part in parts:
        if previous:
            text += "\n" if _belong_together(previous, part) else "\n\n"
        text += "- " if part.kind == "bullet" else ""
        blocks.append(Block(part.kind, len(text), len(text) + len(part.words)))
        text += part.words
        previous = part
    return text + "\n", tuple(blocks)


def _belong_together(previous: Part, part: Part) -> bool:
    return (previous.kind == part.kind == "bullet") or (previous.row and part.row)


def _without_title(title: str, parts: Sequence[Part]) -> list[Part]:
    """The parts without the one that says the title again, if it stands near the top."""
    wanted = folded(title)
    again = next((at for at, part in enumerate(parts[:8]) if folded(part.words) == wanted), None)
    return [part for at, part in enumerate(parts) if at != again]
