"""Tells the parts of an article apart before any sentence is parsed: title, paragraphs, bullets, furniture."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from monitor.events.kinds import Block, BlockKind
from monitor.extraction.layout_words import (
    BYLINE,
    DATELINE_END,
    DATELINE_PLACE,
    FURNITURE,
    SECTION_OF_FURNITURE,
    SIGNATURE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARKUP = (
    ("heading", re.compile(r"[ \t]*(#{1,6})[ \t]+")),
    ("heading", re.compile(r"[ \t]*(={2,})[ \t]+(?=.*=)")),
    ("bullet", re.compile(r"[ \t]*(?:[-*+•‣·–])[ \t]+(?=\S)")),
    ("bullet", re.compile(r"[ \t]*\(?\d{1,2}[.)][ \t]+(?=\S)")),
)
_QUOTE_MARK = re.compile(r"[ \t]*(?:>[ \t]*)+")
_RULE = re.compile(r"[-*_=~#|:\s>.·•]+$")
_TABLE_ROW = re.compile(r"\s*\|.*\|\s*$")
_PHOTO = re.compile(r"(?:photo|image|picture|slide)\s+\d+\s+(?:of|/)\s+\d+\s*[:.–-]?\s*", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:photo(?:graph)?s?|image|picture|illustration|credit)(?: by\b|:|/)|\((?:AP|AFP|Reuters|EPA)[ /]", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?:\*\*|__|\[)?(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s*(?:[ap]\.?m\.?|GMT|UTC|ET|CET|BST))?"
    r"\s*[-–—:|]?(?:\*\*|__|\])?\s*[-–—:|]?\s+(?=\S)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_]*\s*$")
_LINKS = re.compile(r"(?:[\W_]*\[[^\]\n]{1,300}\]\([^()\s]{1,500}\))+[\W_]*$")  # of Markdown, and nothing else
_FULL_WIDTH = 100  # a line longer than this was not wrapped by a mail program
_LEAST_WIDTH = 40
_SPREADS = (5, 15)  # of the lengths of full lines: words are short, and some lines end early


class _Line:
    """One line of the text: its words without white space at the ends, and where they stand."""

    __slots__ = ("end", "indent", "start", "text")

    def __init__(self, text: str, start: int) -> None:
        stripped = text.strip()
        self.indent = len(text) - len(text.lstrip())
        self.start = start + self.indent
        self.text = stripped
        self.end = self.start + len(stripped)


def blocks(text: str, title: str | None = None, given: Sequence[Block] = ()) -> tuple[Block, ...]:
    """The parts of an article in order, none overlapping; every word of the text is in one or is mere markup.

    `given` are the parts that the file's format has told; they are kept, only datelines and a live blog's times are cut
    off their fronts, and what is furniture by its words is so in every format.
    """
    if given:
        return tuple(part for block in given for part in _without_dateline(text, _by_its_words(text, block)))
    found: list[Block] = []
    furniture_section = False
    width = _wrap_width(text)
    for chunk in _chunks(text):
        for paragraph in _paragraphs(chunk, width):
            block = _classify(text, paragraph, title if not found else None, first=not found)
            if block is None:
                continue
            if SIGNATURE.match(paragraph[0].text):
                furniture_section = True
            block, furniture_section = _in_section(text, block, furniture_section)
            found.extend(_without_dateline(text, block))
    return _named_once(text, title, found)


def _by_its_words(text: str, block: Block) -> Block:
    """A part that the format told, as its words tell further."""
    if block.kind not in {"paragraph", "bullet", "heading"}:
        return block
    if FURNITURE.match(text[block.start : block.end]):
        return Block("furniture", block.start, block.end)
    return Block(block.kind, _after_stamp(text, block.start, block.end), block.end)


def _in_section(text: str, block: Block, inside: bool) -> tuple[Block, bool]:
    """Turns what stands under a heading such as "Most read" into furniture, up to the next prose."""
    words = text[block.start : block.end]
    if SECTION_OF_FURNITURE.match(words.strip("*_:# ")):
        return Block("furniture", block.start, block.end), True
    if not inside:
        return block, False
    ends = block.kind == "heading" or (block.kind == "paragraph" and len(words) > 160)
    return (block, False) if ends else (Block("furniture", block.start, block.end), True)


def _named_once(text: str, title: str | None, found: list[Block]) -> tuple[Block, ...]:
    """Marks the block that repeats the known title, should the text not begin with it."""
    if not title or any(block.kind == "title" for block in found):
        return tuple(found)
    wanted = _plain(title)
    for index, block in enumerate(found[:6]):
        if block.kind != "furniture" and _plain(text[block.start : block.end]) == wanted:
            return (*found[:index], Block("title", block.start, block.end), *found[index + 1 :])
    return tuple(found)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _chunks(text: str) -> Iterator[list[_Line]]:
    """Runs of lines between blank ones; a line of nothing but rules or dashes parts them too."""
    chunk: list[_Line] = []
    start = 0
    for raw in text.split("\n"):
        line = _Line(raw, start)
        start += len(raw) + 1
        if line.text and (not _RULE.match(line.text) or SIGNATURE.match(line.text)):
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _wrap_width(text: str) -> int:
    """The width that a mail program wrapped the text's lines to; 0 where each line is a paragraph.

    It is the length of the longest of several lines of about one length, of those that break off with another below: a
    footer or an address may be longer than what a person wrote.
    """
    lines = [line.strip() for line in text.split("\n")]
    lengths = [len(line) for line in lines if line]
    if sum(length > _FULL_WIDTH for length in lengths) > len(lengths) // 20:
        return 0
    broken_off = {len(line) for line, below in pairwise(lines) if line and below and not _SENTENCE_END.search(line)}
    candidates = sorted((length for length in broken_off if _LEAST_WIDTH <= length <= _FULL_WIDTH), reverse=True)
    for spread in _SPREADS:
        for width in candidates:
            if sum(width - spread < length <= width for length in lengths) >= 3:
                return width
    return 0


def _paragraphs(chunk: list[_Line], width: int) -> Iterator[list[_Line]]:
    """Joins lines that a mail program wrapped; elsewhere each line is a paragraph of its own."""
    current = [chunk[0]]
    for line in chunk[1:]:
        if _continues(current[-1], line, width):
            current.append(line)
        else:
            yield current
            current = [line]
    yield current


def _continues(line: _Line, following: _Line, width: int) -> bool:
    """Whether a line goes on in the next: it was full, or it breaks off in mid-sentence."""
    if _marked(following.text) or _TABLE_ROW.match(following.text) or _TABLE_ROW.match(line.text):
        return False
    if line.text.startswith("#") or SIGNATURE.match(line.text) or (len(line.text) < 100 and BYLINE.match(line.text)):
        return False
    first_word = following.text.split(None, 1)[0]
    full = bool(width) and len(line.text) + 1 + len(first_word) > width - 2
    broken_off = not _SENTENCE_END.search(line.text) and following.text[0].islower()
    return (full and not _is_shout(line.text)) or (broken_off and len(line.text) >= _LEAST_WIDTH // 2)


def _marked(line: str) -> bool:
    return any(pattern.match(line) for _, pattern in _MARKUP) or line.startswith(">")


def _is_shout(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    return bool(letters) and all(c.isupper() for c in letters)


def _classify(text: str, lines: list[_Line], title: str | None, *, first: bool) -> Block | None:
    """The kind of one paragraph, and its words without list marker, quote mark or heading sign."""
    start, end = lines[0].start, lines[-1].end
    kind: BlockKind | None = None
    if quote := _QUOTE_MARK.match(text, start, end):
        kind, start = "pull_quote", quote.end()
    for name, pattern in _MARKUP:
        if marker := pattern.match(text, start, end):
            kind, start = ("heading" if name == "heading" else "bullet"), marker.end()
            break
    start, end = _trim(text, start, end)
    words = text[start:end]
    if not words:
        return None
    return Block(kind=_kind(words, kind, lines, title, first=first), start=_after_stamp(text, start, end), end=end)


def _kind(words: str, marked: BlockKind | None, lines: list[_Line], title: str | None, *, first: bool) -> BlockKind:
    """What a reader takes the words for; `marked` is what their markup says."""
    if FURNITURE.match(words) or SIGNATURE.match(words) or (not first and _LINKS.match(words)):
        return "furniture"
    if first and title and _plain(title).startswith(_plain(words)[:200]):
        return "title"
    if len(words) < 160 and not _TABLE_ROW.match(words) and BYLINE.match(words):
        return "byline"
    shape = marked or _shape(words, lines, first=first)
    return "title" if first and shape == "heading" and title is None else shape


def _shape(words: str, lines: list[_Line], *, first: bool) -> BlockKind:
    """What words without any markup look like."""
    if _PHOTO.match(words) or (_CAPTION.search(words) and len(words) < 300):
        return "caption"
    if _TABLE_ROW.match(words):
        return "bullet"
    if _looks_like_heading(words, first=first):
        return "heading"
    indented = lines[0].indent >= 4 and words[0] in "\"“'‘"
    return "pull_quote" if indented else "paragraph"


def _looks_like_heading(words: str, *, first: bool) -> bool:
    """A short line that does not end as a sentence does and is no speech; a title may hold several cries."""
    plain = words.strip("*_ ")
    if len(plain) >= 110 or "\n" in plain:
        return False
    prose = bool(re.search(r"[.;,…][\"'”’)*_]*$|[\"”]$|\.[\"”]? +[A-Z“\"]|.{60}:$", plain))
    return not prose and (first or not re.search(r"[!?][\"”]? +[A-Z“\"]", plain))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leaves off the signs that close a heading ("== Weather ==", "## Weather ##") and white space."""
    while end > start and text[end - 1] in "#= \t":
        end -= 1
    while start < end and text[start] in " \t":
        start += 1
    return start, end


def _after_stamp(text: str, start: int, end: int) -> int:
    """Skips a live blog's time or the counter of a gallery."""
    for pattern in (_CLOCK, _PHOTO):
        if (stamp := pattern.match(text, start, end)) and stamp.end() < end:
            return stamp.end()
    return start


def _without_dateline(text: str, block: Block) -> Iterator[Block]:
    """Cuts "LISBON, May 14 (Agency) -" off a paragraph as a block of its own."""
    end = _dateline_end(text, block) if block.kind == "paragraph" else None
    if end is None:
        yield block
        return
    yield Block("dateline", block.start, end)
    while end < block.end and text[end].isspace():
        end += 1
    if end < block.end:
        yield Block(block.kind, end, block.end)


def _dateline_end(text: str, block: Block) -> int | None:
    """Where a dateline ends, or None: places, dates and an agency, then a dash (or /AGENCY/.)."""
    limit = min(block.end, block.start + 140)
    closing = DATELINE_END.search(text, block.start, limit)
    if not closing:
        return None
    head = text[block.start : closing.start()].strip()
    agency = closing.group("agency")
    if not DATELINE_PLACE.fullmatch(head):
        return None
    telling = agency or re.search(r"\d", head) or "," in head or (head.isupper() and len(head) > 2)
    return closing.end() if telling and (head or agency) else None
