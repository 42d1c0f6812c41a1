"""Makes of a text what it can be recognised by: hashes of its runs of words, the same on every machine."""

from __future__ import annotations

import functools
import re
import unicodedata
import zlib
from typing import TYPE_CHECKING

from monitor.extraction.layout import blocks

if TYPE_CHECKING:
    from collections.abc import Collection

    from monitor.events.kinds import ArticleReceived, Block, BlockKind

RUN = 5  # words; shorter runs are shared by chance, longer ones do not survive light editing
_RUNS_AT_MOST = 20_000  # of one article
_ONE_IN = 16  # runs that are kept as marks, by which other articles are found
_LEAST = 4  # marks of a short text, its smallest hashes
_MARKS_AT_MOST = 200
_BODY: frozenset[BlockKind] = frozenset(("paragraph", "bullet", "pull_quote", "heading", "caption"))
_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+")


def words(text: str) -> list[str]:
    """The words as they are compared: lower case without accents, numbers with their separators."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _WORD.findall(bare.replace("'", ""))


def runs(given: list[str]) -> list[int]:
    """A 32-bit hash of each run of words, in their order; one of all of them where they are fewer."""
    many = max(1, len(given) - RUN + 1) if given else 0
    return [zlib.crc32(" ".join(given[at : at + RUN]).encode()) for at in range(many)]


def imprint(article: ArticleReceived) -> tuple[int, ...]:
    """The hashes of the runs of words in an article's body, sorted; bylines and what a page adds are left out."""
    return _printed(article.text, article.title, article.blocks)


@functools.lru_cache(maxsize=512)
def _printed(text: str, title: str | None, told: tuple[Block, ...]) -> tuple[int, ...]:
    found: set[int] = set()
    for block in blocks(text, title, told):
        if block.kind in _BODY and len(found) < _RUNS_AT_MOST:
            given = words(text[block.start : block.end])
            if len(given) >= RUN:
                found.update(runs(given))
    return tuple(sorted(found)[:_RUNS_AT_MOST])


def marks(printed: tuple[int, ...]) -> tuple[str, ...]:
    """The few hashes by which another article with some of the same text is found."""
    kept = [run for run in printed if run % _ONE_IN == 0][:_MARKS_AT_MOST]
    return tuple(f"{run:08x}" for run in dict.fromkeys((*printed[:_LEAST], *kept)))


def share(part: Collection[int], whole: Collection[int]) -> float:
    """How much of `part` stands in `whole`, from 0 to 1."""
    return sum(run in whole for run in part) / len(part) if part else 0.0
