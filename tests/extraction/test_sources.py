"""Who states each number of many short articles: each marked with the names that are right, none for the article."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

ARTICLES = [
    article
    for path in sorted((Path(__file__).parent / "speakers").glob("*.txt"))
    for article in path.read_text(encoding="utf-8").strip().split("\n--\n")
]
WORD = re.compile(r"[^\W_]+")
MARKED = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")


def _is_right(speakers: tuple[str, ...], accepted: list[str]) -> bool:
    said = [f" {' '.join(WORD.findall(name.lower()))} " for name in speakers]
    wanted = [f" {name.lower()} " for name in accepted]
    return any(w in s or s in w for s in said for w in wanted) if wanted else not said


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article[:50])
def test_puts_each_number_down_to_whoever_states_it(read: Callable[[str], Findings], article: str) -> None:
    """Marks such as [[14|coastguard]] hold a number and who may be named as its speaker."""
    found = read(MARKED.sub(r"\1", article)).figures
    marks = list(MARKED.finditer(article))
    for index, mark in enumerate(marks):
        markup = sum(len(m[0]) - len(m[1]) for m in marks[:index])
        figure = next(f for f in found if f.start <= mark.start() - markup < f.end)
        assert _is_right(figure.speakers, mark[2].split("|") if mark[2] else []), figure
