"""Which words of a dispute deny: standing by a number, retorting, not having known, not being persuaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

DISPUTED = """
institute | The institute stands by its account.
society | The society stood by every name on the list.
institute | The institute is sticking to its guns.
mayor | The mayor refused to budge.
company | The company was adamant that nobody had been on the bridge.
union | The union retorted that the hall had been empty.
harbour board | “There are two, and both of them float,” countered the harbour board.
Lena Orr | “He has never owned a boat,” Lena Orr retorted.
ministry | The ministry was at pains to say that no child had been in the yard.
club | The club insisted that it had not sold a single ticket.
league | The league contends that its number has never been questioned.
editor | The editor took issue with almost every line of it.
singer | The singer took umbrage at the review.
bakers | The bakers' guild found fault with the comparison.
club | The club quarrels with the amount.
palace | The palace disagreed on all points.
driver | The driver bristled at the suggestion.
company | The company would have none of it: three of four trains had run.
gamekeeper | The gamekeeper was not persuaded.
superintendent | The superintendent gave a different account of the night.
company | The company had no knowledge of any such letter.
general | The general knew of no casualties.
bank | The bank said that the fall had nothing to do with the storm.
office | The office said that the water was in no way to blame.
brewery | The brewery called the test a cheap trick.
""".strip().splitlines()


@pytest.mark.parametrize("row", DISPUTED)
def test_words_of_a_dispute_deny(read: Read, row: str) -> None:
    """No verb of denial is needed by who stands by an account, or will have none of another's."""
    party, text = (part.strip() for part in row.split("|"))
    (position,) = read(text).positions
    assert position.stance == "denies"
    assert party in position.speakers[0]


UNDISPUTED = """
The ferryman stood by his door.
The charity stood by its promise.
The institute stands by its figure of 40.
The clinic stood by its own count.
The beekeepers are sticking to their 600.
Asked whether the bank still stood by its figure, she nodded.
Snow stuck to their boots.
The team was adamant that it would win.
The shop counter was closed.
The minister insisted that he would not resign.
The garage maintained the lorries.
Nobody took issue with the meal.
The horse balked at the fence.
The jury was unmoved.
The hikers knew of no other path.
""".strip().splitlines()


@pytest.mark.parametrize("text", UNDISPUTED)
def test_the_same_words_of_other_things_dispute_nothing(read: Read, text: str) -> None:
    """People stand by doors and numbers of their own, snow sticks, and who will not resign has denied nothing."""
    assert read(text).positions == ()
