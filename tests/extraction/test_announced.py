"""What bare numbers count where the words before them tell: each mark holds a number and its unit, x for no figure."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

LINES = (Path(__file__).parent / "figures" / "announced.txt").read_text(encoding="utf-8").splitlines()
OPENING = "It rained on Monday and the market stayed closed all day long.\n\n"
MARKED = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:50])
def test_counts_what_the_words_before_announce(read: Callable[[str], Findings], line: str) -> None:
    """Marks such as [[14|boats]] hold a number and what it counts; a qualifier may stand behind a slash."""
    text = OPENING + line.replace("\\n", "\n")
    found = read(MARKED.sub(r"\1", text)).figures
    marks = list(MARKED.finditer(text))
    for index, mark in enumerate(marks):
        place = mark.start() - sum(len(m[0]) - len(m[1]) for m in marks[:index])
        figure = next((f for f in found if f.start < place + len(mark[1]) and place < f.end), None)
        unit, _, qualifier = mark[2].partition("/")
        if unit == "x":
            assert figure is None
        else:
            assert figure is not None
            assert unit in figure.unit
            assert figure.qualifier == qualifier or not qualifier
