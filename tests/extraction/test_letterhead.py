"""Whose document it is, by what stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

BODY = "\n\nWe have closed 14 valves along the line, and work goes on in the valley by day and by night."
LETTERHEADS = (
    "TARN PIPES AB\nPress release, 4 May 2031",
    "Tarn Pipes Oyj\nInside information for the market\nPress release",
    "TARN PIPES LLP\nStatement to creditors, customers and staff\n4 May 2031",
    "TARN PIPES\nStatement, 4 May 2031",
    "Tarn Pipes, Inc.\nNotice to all suppliers",
    "TARN PIPES\nPress statement, 4 May 2031\nThree things about the valley",
    "TARN PIPES\nPress office\n4 May 2031",
    "TARN PIPES\nPress and information department\n4 May 2031",
)
NO_LETTERHEADS = (
    "Statement to staff expected in valley\nPress release, 4 May 2031",
    "What is known of the valves\nPress release, 4 May 2031",
    "TARN PIPES\nStatement expected in May",
    "TARN PIPES\nFire guts press office\n4 May 2031",
)


def _speakers(found: Findings) -> str:
    return " ".join(next(f.speakers for f in found.figures if f.value == 14)).lower()


@pytest.mark.parametrize("head", LETTERHEADS)
def test_a_letterhead_tells_who_speaks(read: Callable[[str], Findings], head: str) -> None:
    """The sender stands above the kind of document, with the legal form of the firm or alone."""
    assert _speakers(read(head + BODY)) == "tarn pipes"


@pytest.mark.parametrize("head", NO_LETTERHEADS)
def test_a_heading_is_nobody(read: Callable[[str], Findings], head: str) -> None:
    """Words that are not written as a name, or that tell what document it is, name no sender."""
    assert _speakers(read(head + BODY)) == ""


def test_a_senders_answers_are_its_own(read: Callable[[str], Findings]) -> None:
    """What a notice calls incorrect is denied by the firm that sends it, and by no heading."""
    text = "HOLM BARROW LLP\nStatement to creditors and staff\n\nIt has been reported that 90 boats were sold. "
    found = read(text + "This is incorrect.")
    assert [(p.stance, p.speakers) for p in found.positions] == [("denies", ("Holm Barrow",))]


def test_a_force_tells_what_its_communique_tells(read: Callable[[str], Findings]) -> None:
    """A police force is a party to its own operations, so the plain sentences of its communiqué are its account."""
    head = "HARBOUR POLICE OF TARN\nPress Service\nCOMMUNIQUÉ No. 3\n4 May 2031\n\n"
    assert "police" in _speakers(read(head + "1. In the hall 14 persons were detained."))
