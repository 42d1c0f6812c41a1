"""For whom "the company" stands in a document that says so, or that the company itself sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

RELEASE = "TARN PIPES LIMITED\nFor immediate release\n4 May 2031\n\n"
OTHERS = "Tarn Pipes works for the Lower Vale Schools Trust. The Lower Vale Schools Trust has cooks of its own. "


def _speakers(found: Findings, value: float) -> str:
    return " ".join(next(f.speakers for f in found.figures if f.value == value)).lower()


@pytest.mark.parametrize("noun", ["company", "firm", "group"])
def test_a_sender_is_the_company(read: Callable[[str], Findings], noun: str) -> None:
    """In its own release "the company" is the sender, however often another body is named."""
    assert _speakers(read(f"{RELEASE}{OTHERS}The {noun} said that it had closed 14 valves."), 14) == "tarn pipes"


def test_a_ministry_is_no_company(read: Callable[[str], Findings]) -> None:
    """What a ministry tells of a company is not said by the ministry."""
    text = "MINISTRY OF PORTS\nPress release\n\nThe company said that it had closed 14 valves."
    assert "ministry" not in _speakers(read(text), 14)


def test_a_defined_term_stands_for_its_name(read: Callable[[str], Findings]) -> None:
    """Words that a notice agrees on in brackets mean the one before the bracket, and not who sends it."""
    text = "HOLM BARROW LLP\nStatement to creditors\n\nAnna Rook was appointed administrator of Fjord Line Limited "
    found = read(text + '("the Company") in May.\n\nThe Company said that it owed 14 million euros.')
    assert "fjord line" in _speakers(found, 14e6)


def test_another_company_named_before_is_meant(read: Callable[[str], Findings]) -> None:
    """A body told to be a company just before is meant even in somebody else's release."""
    text = "The cables were laid by the firm Nordby Cables. The firm said that it had used 14 ships."
    assert "nordby" in _speakers(read(RELEASE + text), 14)
