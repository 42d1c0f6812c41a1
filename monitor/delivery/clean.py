"""Makes text from articles harmless wherever it is shown: no control, no hidden and no turning characters."""

from __future__ import annotations

import re
import unicodedata

_JOINERS = "\u200c\u200d"  # part of how Persian and emoji are spelled
_MARKS = 2  # combining marks that one letter may carry; more only climb over the neighbouring lines


def clean(text: str, limit: int = 300) -> str:
    """One line of at most `limit` characters, shortened with an ellipsis, with nothing in it but what is seen.

    Line ends and other controls become spaces; direction marks, zero-width and other invisible characters vanish.
    """
    return shorten(visible(text[: limit * 20]).strip(), limit)


def visible(text: str) -> str:
    """The text on one line without control, format and surrogate characters; runs of space become one."""
    cleaned = text if text.isprintable() else "".join(map(_visible, text))
    cleaned = re.sub(r"\s+", " ", cleaned)
    return _MARK_RUNS.sub(r"\1", cleaned)


def _visible(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp" | "Zs":
            return " "
        case "Cf":
            return character if character in _JOINERS else ""
        case "Cs" | "Co" | "Cn":
            return "\N{REPLACEMENT CHARACTER}"
    return character


_MARK_RUNS = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{2})"
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)


def shorten(text: str, limit: int) -> str:
    """The text, or as many of its first words as fit into `limit` characters with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at_word = cut.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > limit // 2 else cut).rstrip() + "…"


def shorten_front(text: str, limit: int) -> str:
    """The same, keeping the last words."""
    return shorten(text[::-1], limit)[::-1]
