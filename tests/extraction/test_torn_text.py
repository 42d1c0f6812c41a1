"""Text that is cut anywhere, as feeds and forwarded mails cut it, is read without losing the article."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

PASSAGES = sorted(Path(__file__).parents[2].glob("benchmarks/passages/*.jsonl"))
PIECES = 8  # of each passage
LONGEST = 24  # words of a piece
EVERY = 6  # of the passages one is torn


@pytest.mark.slow
@pytest.mark.parametrize("file", PASSAGES, ids=lambda file: file.stem)
def test_no_cut_stops_the_reading_of_an_article(read: Callable[[str], Findings], file: Path) -> None:
    """A rule that looks at the word before the first or behind the last would lose all that the article tells."""
    chance = random.Random(file.stem)
    for line in file.read_text("utf-8").splitlines()[::EVERY]:
        words = json.loads(line)["text"].split(" ")
        starts = [chance.randrange(len(words)) for _ in range(PIECES)]
        torn = "\n\n".join(" ".join(words[at : at + chance.randrange(1, LONGEST)]) for at in starts)
        assert read(torn).problems == (), torn


@pytest.mark.parametrize("end", ["giving a toll of", "and has an estimate of", "which is a claim that", "up from"])
def test_a_sentence_may_end_where_its_number_should_stand(read: Callable[[str], Findings], end: str) -> None:
    """What nobody has finished saying is nobody's statement, and the number before it is found all the same."""
    found = read(f"The ferry sank with 14 people, the harbour office said, {end}")
    assert found.problems == ()
    assert 14 in [figure.value for figure in found.figures]
