"""Parts a mail's plain text: joins the lines that a mail program wrapped, knows headings, points and quotes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from monitor.inbox.parts import Part, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.events.kinds import BlockKind

_RULE = re.compile(r"[-*_=~#+|\s.·•—–]{3,}$")
_SIGNATURE = re.compile(r"--\s*$")
_BULLET = re.compile(r"\s*(?:[-*+•‣·–>]|\(?\d{1,2}[.)])\s+(?=\S)")
_QUOTED = re.compile(r"(?:>\s?)+")
_HEADING = re.compile(r"\s*(?:[=#*~_]{2,}|#|\[)\s*(?P<words>\S.*?)\s*(?:[=#*~_]{2,}|\])?\s*$")
_MARKED = re.compile(r"\s*(?:[=~_]{2,}\s*\S.*\S\s*[=~_]{2,}|[*#]{2,}\s*\S.*\S\s*[*#]{2,}|#{1,6}\s+\S.*)\s*$")
_ADDRESS = re.compile(r"\s*(?:<https?://[^\s>]*>|\[https?://[^\s\]]*\]|\(\s*https?://[^\s)]*\s*\))")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]*_]*$")
_WIDEST = 100  # characters; a longer line was not wrapped by a mail program
_NARROWEST = 40
_HEADING_CHARS = 100
_SPREADS = (5, 15)  # of the lengths of full lines: words are short, and some lines end early


def gather(text: str, *, flowed: bool = False) -> list[Part]:
    """The parts of a mail's text. `flowed`: a line that ends in a space goes on in the next (RFC 3676)."""
    width = _wrap_width(text)
    return [
        part
        for chunk in _chunks(_ADDRESS.sub("", text))
        for part in _parts(list(_joined(chunk, width, flowed=flowed)), alone=len(chunk) == 1)
    ]


def _chunks(text: str) -> Iterator[list[str]]:
    """Runs of lines between blank ones and rules; the dashes above a signature are a run of their own."""
    chunk: list[str] = []
    for line in text.split("\n"):
        if line.strip() and not _RULE.match(line) and not _SIGNATURE.match(line):
            chunk.append(line)
            continue
        if chunk:
            yield chunk
            chunk = []
        if _SIGNATURE.match(line):
            yield ["--"]
    if chunk:
        yield chunk


def _wrap_width(text: str) -> int:
    """The width that lines were wrapped to; 0 where each line is a paragraph.

    It is the length of the longest of several lines of about one length, of those that break off with another below: a
    footer or an address may be longer than what a person wrote.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    lengths = [len(line) for line in lines if line.strip()]
    if sum(length > _WIDEST for length in lengths) > len(lengths) // 20:
        return 0
    broken_off = [
        len(line)
        for line, below in pairwise(lines)
        if line.strip() and below.strip() and not _SENTENCE_END.search(line)
    ]
    candidates = sorted({length for length in broken_off if _NARROWEST <= length <= _WIDEST}, reverse=True)
    for spread in _SPREADS:
        for width in candidates:
            if sum(width - spread < length <= width for length in lengths) >= 3:  # noqa: PLR2004 - fewer may be chance
                return width
    return 0


def _joined(chunk: list[str], width: int, *, flowed: bool) -> Iterator[str]:
    current: list[str] = [chunk[0]]
    for line in chunk[1:]:
        if _goes_on(current[-1], line, width, flowed=flowed):
            current.append(_QUOTED.sub("", line, count=1))
        else:
            yield " ".join(current)
            current = [line]
    yield " ".join(current)


def _goes_on(line: str, following: str, width: int, *, flowed: bool) -> bool:
    quoted = line.startswith(">") and following.startswith(">")
    if _MARKED.match(line) or (not quoted and _BULLET.match(following)):
        return False
    if flowed:
        return line.endswith(" ")
    first_word = following.split(None, 1)[0]
    full = bool(width) and len(line.rstrip()) + 1 + len(first_word) > width - 2 and not line.isupper()
    broken_off = not _SENTENCE_END.search(line.rstrip()) and following.lstrip(" >")[:1].islower()
    return full or (broken_off and len(line.strip()) >= _NARROWEST // 2)


def _parts(lines: list[str], *, alone: bool) -> Iterator[Part]:
    for line in lines:
        kind, words = _kind(line, alone=alone and len(lines) == 1)
        if words := tidy(words):
            yield Part(kind, words)


def _kind(line: str, *, alone: bool) -> tuple[BlockKind, str]:
    """What a reader takes a line for, and its words without the signs that say so."""
    if line.startswith(">"):
        return "pull_quote", _QUOTED.sub("", line, count=1)
    if _MARKED.match(line) and (heading := _HEADING.match(line)):
        return "heading", heading["words"]
    if bullet := _BULLET.match(line):
        return "bullet", line[bullet.end() :]
    short = len(line.strip()) < _HEADING_CHARS and not _SENTENCE_END.search(line.strip())
    shouted = line.isupper() and len(line.strip()) > 3  # noqa: PLR2004 - initials are no heading
    return ("heading" if short and (alone or shouted) else "paragraph"), line
