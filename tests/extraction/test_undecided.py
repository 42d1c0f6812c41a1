"""Which words tell that somebody has decided nothing yet, and which keep silence or wait for a train."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

UNDECIDED = """
inspector | The inspector would not speculate until she had seen the wreck.
office | The office would not name a cause before it had the samples.
agency | The agency would say nothing about the blame until the divers were back.
board | The board wants to hear the witnesses before it takes sides.
prosecutor | The prosecutor could not yet say who was right.
regulator | The regulator said it could not judge which of the counts was correct.
institute | The institute had no means of telling whether the letter was genuine.
ombudsman | The ombudsman had formed no view.
mission | The mission refused to take sides.
tribunal | The tribunal would judge when the survey was in.
academy | The academy leaves it undecided.
council | The council means to find out who signed the order.
bureau | The bureau is having the tapes examined.
commission | The commission is comparing the lists.
police | The police said it was too early to speak of an attack.
""".strip().splitlines()


@pytest.mark.parametrize("row", UNDECIDED)
def test_who_has_decided_nothing_leaves_a_claim_open(read: Read, row: str) -> None:
    """They judge later; that is neither silence nor a denial, and confirms nothing."""
    party, text = (part.strip() for part in row.split("|"))
    (position,) = read(text).positions
    assert (position.stance, position.speakers[0]) == ("unverified", party)


def test_who_comments_on_nothing_meanwhile_keeps_silent(read: Read) -> None:
    """What the "until" puts off is an answer and no judgement."""
    (position,) = read("The company would not comment while the inquiry was open.").positions
    assert position.stance == "no_comment"


NOTHING_OPEN = """
The singer could not say when she would be back.
The shop will not open before Monday.
The runner did not stop until the bridge.
The bank asked for more time to pay.
The water is lost before it reaches a tap.
""".strip().splitlines()


@pytest.mark.parametrize("text", NOTHING_OPEN)
def test_other_waiting_takes_no_stance(read: Read, text: str) -> None:
    """What is to come is no claim."""
    assert read(text).positions == ()
