"""Files of every format, as many programs write them: text, parts and metadata are those that stand in `expected/`.

`python tests/inbox/test_files.py` writes `expected/` anew; what changed is then to be looked at.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from monitor.inbox.read import Piece, Refused, read_all

FILES = Path(__file__).parent / "files"
EXPECTED = Path(__file__).parent / "expected"
NAMES = sorted(path.name for path in FILES.iterdir())
METADATA = (
    "format", "title", "outlet", "author", "origin", "url", "published_at", "modified_at", "language",
)  # fmt: skip
PAGES = Path(__file__).parent / "pages"  # web pages and e-mails, which came first


def as_told(piece: Piece | Refused) -> dict[str, Any]:
    """A piece as `expected/` holds it."""
    if isinstance(piece, Refused):
        return {"part": piece.part, "reason": piece.reason}
    document = piece.document
    told = {key: value for key in METADATA if (value := getattr(document, key))}
    text = [line for line in document.text.split("\n") if line]
    return {"part": piece.part, **told, "text": text, "blocks": [block.kind for block in document.blocks]}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_gives_its_articles_with_what_it_tells_of_them(name: str) -> None:
    """Each piece is as expected, in the order in which they stand."""
    expected = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))
    assert [as_told(piece) for piece in read_all((FILES / name).read_bytes(), name)] == expected


@pytest.mark.parametrize("name", NAMES)
def test_blocks_cover_the_text_and_the_title_comes_first(name: str) -> None:
    """What lies between the parts of an article is white space and the dashes of bullets."""
    for piece in read_all((FILES / name).read_bytes(), name):
        if not isinstance(piece, Piece) or not piece.document.blocks:
            continue
        text, at = piece.document.text, 0
        for block in piece.document.blocks:
            assert not text[at : block.start].strip(" -\n")
            assert text[block.start : block.end].strip()
            at = block.end
        assert text[at:] == "\n"
        assert text.startswith(piece.document.title or "")


def test_every_reader_is_held_to_five_files_at_least() -> None:
    """Of each format there are files of several makers."""
    families = {
        ".mht": ".mhtml",
        ".rss": ".feed",
        ".atom": ".feed",
        ".rdf": ".feed",
        ".xml": ".feed",
        ".ndjson": ".jsonl",
    }
    files = [*FILES.iterdir(), *(path for path in PAGES.iterdir() if path.suffix != ".json")]
    counted = Counter(families.get(path.suffix, path.suffix) for path in files)
    assert {suffix for suffix, count in counted.items() if count >= 5} >= {
        ".txt", ".md", ".html", ".mhtml", ".eml", ".pdf", ".docx", ".json", ".jsonl", ".feed", ".zip",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("press-release.pdf", "a.txt"), ("press-release.pdf", "a"), ("statement.docx", "a.zip"),
        ("statement.docx", "a"), ("daily.rss", "a.txt"), ("wire.atom", "a.html"), ("chrome.mhtml", "a.eml"),
        ("chrome.mhtml", "a.txt"),
        ("explorer.mht", "a"), ("exported.zip", "a.docx"), ("with-pdf.eml", "a.txt"), ("record.json", "a.txt"),
        ("agency.json", "a"), ("export.json", "a"),
    ],
)  # fmt: skip
def test_a_file_is_known_by_its_content(name: str, called: str) -> None:
    """Whatever it is called, the same comes out."""
    raw = (FILES / name).read_bytes()
    assert [as_told(piece) for piece in read_all(raw, called)] == [as_told(piece) for piece in read_all(raw, name)]


def main() -> None:
    """Writes what is read today as what is expected."""
    EXPECTED.mkdir(exist_ok=True)
    for name in NAMES:
        told = [as_told(piece) for piece in read_all((FILES / name).read_bytes(), name)]
        text = json.dumps(told, ensure_ascii=False, indent=1)
        (EXPECTED / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
