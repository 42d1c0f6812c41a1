"""Reads a Word document: its paragraphs and tables in order, and what the document tells of itself."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from monitor.errors import UnreadableError
from monitor.inbox import dates, furniture, masthead
from monitor.inbox.document import Document
from monitor.inbox.parts import Part, compose, folded, lines_at_top, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from monitor.events.kinds import BlockKind

_MOST_UNPACKED = 100_000_000
_MOST_BLOCKS = 20_000
_LEAST_CHARS = 20
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOT_SEEN = frozenset([
    f"{_WORD}del", f"{_WORD}moveFrom", f"{_WORD}txbxContent", f"{_WORD}instrText", f"{_WORD}rPr", f"{_WORD}pPr",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
])  # fmt: skip
_BREAKS = {f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_CELL = " | "
_NO_TITLE = re.compile(r"(?:word document|untitled|document\d*)$", re.IGNORECASE)
_KINDS: tuple[tuple[str, BlockKind], ...] = (
    ("title", "heading"), ("heading", "heading"), ("list", "bullet"), ("caption", "caption"),
    ("intense quote", "pull_quote"), ("byline", "byline"), ("header", "furniture"), ("footer", "furniture"),
)  # fmt: skip


def read(raw: bytes) -> Document:
    """The article in the bytes of a .docx file.

    Raises:
        UnreadableError: the file is broken, too large once unpacked, or holds no text.
    """
    _refuse_bombs(raw)
    import docx  # noqa: PLC0415 - only where there is such a file

    try:
        return _document(docx.Document(io.BytesIO(raw)))
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # whatever the packages trip over in a broken or hostile file
        raise UnreadableError(
            f"is a Word document that cannot be read ({type(error).__name__}); it may be broken"
        ) from error


def _refuse_bombs(raw: bytes) -> None:
    """Raises UnreadableError where the archive that a document is unpacks to more than a document does."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except Exception as error:  # the package raises many kinds at broken archives
        raise UnreadableError(f"is a Word document whose archive is broken ({type(error).__name__})") from error
    if size > _MOST_UNPACKED:
        raise UnreadableError(f"is a Word document that unpacks to {size} bytes; at most {_MOST_UNPACKED} are read")


def _document(word: Any) -> Document:
    parts = furniture.without(_parts(word))
    if sum(len(part.words) for part in parts) < _LEAST_CHARS:
        raise UnreadableError("is a Word document without text")
    told = word.core_properties
    title = _title(tidy(told.title or ""), parts)
    seen = masthead.read(lines_at_top(parts), title)
    text, blocks = compose(title or seen.title, furniture.heads_marked(parts, seen.outlet))
    return Document(
        text=text,
        format="docx",
        title=title or seen.title,
        outlet=seen.outlet,
        author=seen.author or _author(told),
        origin=seen.origin,
        published_at=seen.published_at or _moment(told.created),
        modified_at=seen.modified_at,
        language=tidy(told.language or "") or None,
        blocks=blocks,
    )


def _parts(word: Any) -> Iterator[Part]:
    from docx.table import Table  # noqa: PLC0415 - see `read`

    for at, block in enumerate(word.iter_inner_content()):
        if at > _MOST_BLOCKS:
            raise UnreadableError(f"is a Word document of more than {_MOST_BLOCKS} paragraphs")
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield from _paragraph(block)


def _paragraph(block: Any) -> Iterator[Part]:
    kind = _kind(block)
    for line in _words(block._p).split("\n"):  # noqa: SLF001 - python-docx has no public way to what was inserted
        if words := tidy(line):
            yield Part(kind, words)


def _kind(block: Any) -> BlockKind:
    style = (block.style.name or "").lower() if block.style is not None else ""
    for beginning, kind in _KINDS:
        if style.startswith(beginning):
            return kind
    return "bullet" if block._p.find(f"{_WORD}pPr/{_WORD}numPr") is not None else "paragraph"  # noqa: SLF001 - see above


def _rows(table: Any) -> Iterator[Part]:
    """A table's rows, each a line; a table of one cell is but a frame around its text."""
    for row in table._tbl.iterchildren(f"{_WORD}tr"):  # noqa: SLF001 - the public way repeats merged cells
        cells = [tidy(" ".join(_words(p) for p in cell.iter(f"{_WORD}p"))) for cell in row.iter(f"{_WORD}tc")]
        if words := _CELL.join(cell for cell in cells if cell):
            yield Part("paragraph", words, row=True)


def _words(element: Any) -> str:
    """The words in an element as they are seen: with what was inserted, without what was deleted."""
    found: list[str] = []
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.tag == f"{_WORD}t":
            found.append(one.text or "")
        elif one.tag in _BREAKS:
            found.append(_BREAKS[one.tag])
        elif one.tag not in _NOT_SEEN and not _is_hidden(one):
            waiting.extend(reversed(one))
    return "".join(found)


def _is_hidden(run: Any) -> bool:
    return run.tag == f"{_WORD}r" and run.find(f"{_WORD}rPr/{_WORD}vanish") is not None


def _title(told: str, parts: Sequence[Part]) -> str | None:
    """The title that the text shows: what the document is called, else its first heading near the top."""
    if told and not _NO_TITLE.match(told) and folded(told) in [folded(part.words) for part in parts[:8]]:
        return told
    return next((part.words for part in parts[:8] if part.kind == "heading"), None)


def _author(told: Any) -> str | None:
    name = tidy(told.author or "")
    return name if name and name.lower() not in {"python-docx", "author", "user", "admin"} else None


def _moment(moment: datetime | None) -> str | None:
    return dates.as_iso(moment) if moment is not None else None
