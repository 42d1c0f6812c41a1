"""Who states the numbers of single sentences: each marked with the names that are right, none for the article."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

LINES = (Path(__file__).parent / "sentences" / "givers.txt").read_text(encoding="utf-8").splitlines()
OPENING = "It rained on Monday and the market stayed closed all day long.\n\n"
WORD = re.compile(r"[^\W_]+")
MARKED = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:50])
def test_puts_the_numbers_of_a_sentence_down_to_their_givers(read: Callable[[str], Findings], line: str) -> None:
    """Marks such as [[14|coastguard]] hold a number and who may be named as its speaker."""
    text = OPENING + line.replace("\\n", "\n")
    found = read(MARKED.sub(r"\1", text)).figures
    marks = list(MARKED.finditer(text))
    for index, mark in enumerate(marks):
        place = mark.start() - sum(len(m[0]) - len(m[1]) for m in marks[:index])
        figure = next(f for f in found if f.start < place + len(mark[1]) and place < f.end)
        said = [f" {' '.join(WORD.findall(name.lower()))} " for name in figure.speakers]
        wanted = [f" {name.lower()} " for name in mark[2].split("|") if name]
        assert any(w in s or s in w for s in said for w in wanted) if wanted else not said, figure
