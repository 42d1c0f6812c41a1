"""What an office declares in its own account of a matter, and what it only repeats of others' claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

HEAD = "HARBOUR AUTHORITY OF TARN\nOffice of the Director\n\nOn recent publications about the quay\n\n"
TAIL = "\n\nDivers went through 380 photographs. Two crane drivers have been suspended."
OPENINGS = (
    "In connection with inquiries of the press the Authority communicates the following.",
    "The Harbour Authority therefore states the following.",
    "The Authority declares the following:",
    "In reply to rumours, the Authority considers it necessary to state the following.",
    "The Authority places the following before the public.",
)
REPEATED = (
    "The assertion that 64 crates were sold is contradicted by every paper we hold.",
    "Claims that 64 crates were sold do not correspond to the books.",
    "The demand for 64 crates is piracy.",
    "No shipment of 64 crates has ever been ordered.",
    "As to the so-called theft of 64 crates, the police have studied the pictures.",
)
NO_ACCOUNT = (
    "The Authority's statement says nothing of the following week.",
    "Following reports in the press, the Authority announces the following.",
    "The Authority wishes to state the following.",
    "Please note the following dates.",
)


def _speakers(found: Findings, value: float) -> tuple[str, ...]:
    return next(f.speakers for f in found.figures if f.value == value)


@pytest.mark.parametrize("opening", OPENINGS)
def test_puts_an_offices_declaration_down_to_it(read: Callable[[str], Findings], opening: str) -> None:
    """All that follows "states the following" is the office's own account, whether or not it says "we"."""
    found = read(HEAD + opening + TAIL)
    assert "harbour authority" in " ".join(_speakers(found, 380)).lower()
    assert "harbour authority" in " ".join(_speakers(found, 2)).lower()


@pytest.mark.parametrize("claim", REPEATED)
def test_does_not_say_what_it_repeats(read: Callable[[str], Findings], claim: str) -> None:
    """The numbers of claims, of others' demands and of what there is none of are not the office's."""
    found = read(f"{HEAD}{OPENINGS[1]}\n\n{claim}{TAIL}")
    assert _speakers(found, 64) == ()
    assert "harbour authority" in " ".join(_speakers(found, 380)).lower()


@pytest.mark.parametrize("opening", NO_ACCOUNT)
def test_hears_no_declaration_in_mere_news(read: Callable[[str], Findings], opening: str) -> None:
    """An announcement and a politeness open no account of a dispute."""
    assert _speakers(read(HEAD.replace("recent publications about ", "") + opening + TAIL), 380) == ()
