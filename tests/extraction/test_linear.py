"""Reading takes time in proportion to the text, whatever the text is made of."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from monitor.extraction.extract import Text, extract

if TYPE_CHECKING:
    from spacy.language import Language

MEGABYTE = 1_000_000
PARAGRAPH = 5_500  # code points; four times as many are cut in two for the parser
IN_ONE_PARAGRAPH = [
    "7 ", "“ ", "( ) ", "word ", "to ", "— ", "’s 4 ", "as he said, ", "we deny it ", "said ", "he said that ", "2-1 ",
    "12 boats and ", "of whom 12 were ", "“He said ‘she said “it”’” ", "Ana Silva said ", "Oslo, ", "President ",
]  # fmt: skip
PARAGRAPHS = 30_000  # code points
IN_MANY_PARAGRAPHS = ["- 12 boats were lost\n", "- Ana Silva denied it\n", "“It is so,” Ana Silva said.\n\n"]
CHEAP = ["7", '"', "“", "(", "[({", "“‘", "a", "1,1,1,", "*", "\n", " ", ".", "é"]  # that a reader calls no words


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("piece", IN_ONE_PARAGRAPH)
def test_a_paragraph_four_times_as_long_takes_about_four_times_as_long(nlp: Language, piece: str) -> None:
    """No rule looks over the whole paragraph at each of its words."""
    assert is_linear(nlp, piece, PARAGRAPH)


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("piece", IN_MANY_PARAGRAPHS)
def test_four_times_as_many_paragraphs_take_about_four_times_as_long(nlp: Language, piece: str) -> None:
    """No rule looks over the whole article at each of its paragraphs."""
    assert is_linear(nlp, piece, PARAGRAPHS)


@pytest.mark.slow
@pytest.mark.parametrize("piece", CHEAP)
def test_a_megabyte_of_one_sign_is_read_at_once(nlp: Language, piece: str) -> None:
    """What runs on without a space is no words, and costs next to nothing."""
    assert seconds(nlp, piece * (MEGABYTE // len(piece))) < 20


def is_linear(nlp: Language, piece: str, size: int) -> bool:
    """Whether one of three goes was; a busy machine may slow down one, but half as much again is allowed for."""
    for _ in range(3):
        small, large = (seconds(nlp, piece * (length // len(piece))) for length in (size, 4 * size))
        if large < 6 * small + 0.1:
            return True
    return False


def seconds(nlp: Language, text: str) -> float:
    """How long the processor takes over a text; it has to be read without a problem."""
    start = time.process_time()
    found = extract(Text(id="a", text=text), nlp)
    taken = time.process_time() - start
    assert [problem for problem in found.problems if problem.startswith("could not")] == []
    return taken
