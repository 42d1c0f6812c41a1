"""Who gives a number where the verb of speech does not stand beside it, and what such a number counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

OPENING = "It rained on Monday and the market stayed closed all day long.\n\n"
GIVEN = [
    ("The doctor, who puts the wounded at 71, has run out of blood.", 71, "doctor"),
    ("Some 300 died. A toll of 400 is being given by the rebels.", 400, "rebels"),
    ("The figure of 26 wells that residents have circulated is wrong.", 26, "residents"),
    ("The insurer has withdrawn its 30 percent.", 30, "insurer"),
    ("An internal memo points to 1,900 faulty brakes.", 1900, "memo"),
    ("Sixty houses burned, if you ask Ana Roth.", 60, "Ana Roth"),
    ("Seven people are missing. That comes from the coastguard.", 7, "coastguard"),
    ("Twelve sheep were killed. So says the farmer.", 12, "farmer"),
    ("The company owned up to 17 accidents.", 17, "company"),
    ("The quake killed 340 people. The relief agency says 512.", 512, "relief agency"),
    ("All were killed, the airline said, giving a toll of 112.", 112, "airline"),
    ("More than 2,000 tonnes of oil leaked, the operator admitted.", 2000, "operator"),
    ("At least six dead, says Mara Lind, the prosecutor.", 6, "Mara Lind"),
    ("- **21:55** The club says that it sold 35,900 tickets.", 35_900, "club"),
]


@pytest.mark.parametrize(("words", "number", "giver"), GIVEN, ids=[words[:40] for words, _, _ in GIVEN])
def test_puts_a_number_down_to_whoever_gives_it(
    read: Callable[[str], Findings], words: str, number: float, giver: str
) -> None:
    """The nearest speaker of the number is its giver."""
    found = {figure.low or figure.high: figure.speakers for figure in read(OPENING + words).figures}
    assert giver in " ".join(found[number])


COUNTED = [
    ("The bridge cost 62 million pounds, not 48.", [(62e6, "GBP"), (48e6, "GBP")]),
    ("Profits fell to 1.2 billion dollars from 1.7.", [(1.2e9, "USD"), (1.7e9, "USD")]),
    ("A million and a half people have fled.", [(1.5e6, "people")]),
    ("The court has read 12,000 e-mails.", [(12_000, "e-mails")]),
    ("The pilot had flown 3,400 hours and his mate 510, she said.", [(3400, "hours"), (510, "hours")]),
    ("The alarm rang 90 seconds before. The union speaks of 30.", [(90, "seconds"), (30, "seconds")]),
    ("| Item | Figure |\n|---|---|\n| Guards | 120 |\n| Cost | €54m |", [(120, "guards"), (54e6, "EUR")]),
    ("Rovers drew 2-2 with City and United held them, 1-1, at home.", []),
    ("Hand in Form 7C by noon.", []),
]


@pytest.mark.parametrize(("words", "told"), COUNTED, ids=[words[:40] for words, _ in COUNTED])
def test_reads_what_a_short_number_leaves_out(
    read: Callable[[str], Findings], words: str, told: list[tuple[float, str]]
) -> None:
    """The scale or the unit that a number shares with the one before is not told again; a score counts nothing."""
    assert [(figure.value, figure.unit) for figure in read(OPENING + words).figures] == told
