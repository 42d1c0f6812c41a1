"""Reads a PDF: the text layer of its pages, put together into paragraphs, and what the document tells of itself."""

from __future__ import annotations

import io
import logging
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from monitor.errors import UnreadableError
from monitor.inbox import bylines, dates, furniture, masthead, pdf_lines, press_names
from monitor.inbox.document import Document
from monitor.inbox.parts import compose, folded, lines_at_top, tidy
from monitor.inbox.pdf_lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdf import PageObject, PdfReader

    from monitor.inbox.parts import Part

_MOST_PAGES = 500
_LEAST_CHARS = 40
_NO_TITLE = re.compile(
    r"(?:untitled|microsoft\s+word|document\d*$)|.*\.(?:docx?|pdf|odt|indd|qxd|tex|rtf)$", re.IGNORECASE
)
_SCANNED = "is a PDF without a text layer: recognise its text first (by ocrmypdf, say)"


def read(raw: bytes) -> Document:
    """The article in a PDF's bytes.

    Raises:
        UnreadableError: the file is broken or locked, or its pages hold no text.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings tell of files, not of this program
    try:
        return _document(raw)
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # whatever the package trips over in a broken or hostile file
        raise UnreadableError(f"is a PDF that cannot be read ({type(error).__name__}); it may be broken") from error


def _document(raw: bytes) -> Document:
    reader = _opened(raw)
    lines = _lines(reader)
    parts = furniture.without(pdf_lines.gather(lines))
    if sum(len(part.words) for part in parts) < _LEAST_CHARS:
        raise UnreadableError(_SCANNED)
    told = reader.metadata
    title = _title(tidy(str(told.title)) if told and told.title else None, parts)
    seen = masthead.read(lines_at_top(parts), title)
    edges = pdf_lines.running(lines)
    around = _credit_around([line.text for line in lines if line in edges])
    outlet = seen.outlet or _letterhead(parts, title) or around.outlet
    parts = furniture.heads_marked(parts, outlet)
    text, blocks = compose(title or seen.title, parts)
    return Document(
        text=text,
        format="pdf",
        title=title or seen.title,
        outlet=outlet,
        author=seen.author or (tidy(str(told.author)) or None if told and told.author else None),
        origin=seen.origin,
        published_at=seen.published_at or around.published_at or _moment(told, "creation_date"),
        modified_at=seen.modified_at,
        blocks=blocks,
    )


def _opened(raw: bytes) -> PdfReader:
    from pypdf import PasswordType, PdfReader  # noqa: PLC0415 - only where there is a PDF

    reader = PdfReader(io.BytesIO(raw), strict=False)
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise UnreadableError("is a PDF that is locked by a password; save it without one and drop it again")
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableError(f"is a PDF of {len(reader.pages)} pages; at most {_MOST_PAGES} are read")
    return reader


def _lines(reader: PdfReader) -> list[Line]:
    return [line for number, page in enumerate(reader.pages) for line in _lines_of(page, number)]


def _lines_of(page: PageObject, number: int) -> list[Line]:
    """The lines of a page in the order in which they are set, snippets of one height joined."""
    found: list[Line] = []

    def visit(text: str, outer: Sequence[float], inner: Sequence[float], font: Any, size: float) -> None:
        if not text.strip():
            if found and text and "\n" not in text:
                found[-1] = found[-1]._replace(text=found[-1].text + " ")
            return
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scaled = abs(size * (inner[3] or inner[1] or 1.0) * (outer[3] or outer[1] or 1.0))
        bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
        for at, piece in enumerate(text.strip("\n").split("\n")):
            line = Line(piece, x, y - at * scaled * 1.2, scaled, bold, number)
            if found and at == 0 and _same_line(found[-1], line) and not text.startswith("\n"):
                found[-1] = found[-1]._replace(text=found[-1].text + piece, bold=found[-1].bold and bold)
            elif piece.strip():
                found.append(line)

    page.extract_text(visitor_text=visit)
    return [line._replace(text=tidy(line.text)) for line in found if tidy(line.text)]


def _same_line(last: Line, line: Line) -> bool:
    return abs(last.y - line.y) < 0.3 * max(line.size, 1.0) and line.x >= last.x


def _letterhead(parts: Sequence[Part], title: str | None) -> str | None:
    """The name of the house that stands alone above the title."""
    above = next((at for at, part in enumerate(parts) if title and folded(part.words) == folded(title)), 0)
    return next((part.words for part in parts[:above] if _is_house(part.words)), None)


def _is_house(words: str) -> bool:
    return press_names.is_name(words) and not words.isupper() and len(words.split()) > 1


def _credit_around(lines: Sequence[str]) -> bylines.Credit:
    """The outlet and the date that the heads of pages tell, numbers of pages aside."""
    told = bylines.Credit()
    for line in lines:
        found = bylines.credit(line) or bylines.Credit()
        told = told._replace(outlet=told.outlet or found.outlet, published_at=told.published_at or found.published_at)
    return told


def _title(told: str | None, parts: Sequence[Part]) -> str | None:
    """The title that the document names, if its text shows it; else its first heading near the top."""
    words = [folded(part.words) for part in parts[:8]]
    if told and not _NO_TITLE.match(told) and folded(told) in words:
        return told
    headings = [part.words for part in parts[:8] if part.kind == "heading"]
    return max(headings, key=len) if headings else None


def _moment(told: Any, name: str) -> str | None:
    """A date of the document's own, which many programs write wrongly."""
    try:
        moment = getattr(told, name, None)
    except (ValueError, TypeError, OverflowError):
        return None
    return dates.as_iso(moment) if isinstance(moment, datetime) else None
