"""Which words deny only because of what they answer, and which stand there for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

TOLD = "Divers counted 40 leaking barrels, the union says, and guards have beaten the sailors. "
DENIED = """
mayor | The mayor called the report “a shopping list of grudges”.
mayor | The number of 40 barrels was described by the mayor as “sums from a taproom”.
mayor | The mayor waved the reports away, and dubbed the count of 40 “pure verse”.
Lena Orr | “A bedtime story,” said Lena Orr, the manager.
Lena Orr | “Bad arithmetic”, was all that Lena Orr would say to that.
Lena Orr | “It has been claimed that we sank barrels. We did not,” said Lena Orr.
Lena Orr | “Not one barrel has left our yard,” said Lena Orr.
Lena Orr | “No barrels were used here,” said Lena Orr.
Lena Orr | “We do not beat sailors,” said Lena Orr.
Lena Orr | “I do not know where she has 40 from,” said Lena Orr.
Lena Orr | “Somebody has mislaid a decimal point,” said Lena Orr.
Lena Orr | “We have never poured a barrel away,” said Lena Orr.
Lena Orr | “I did not push him,” said Lena Orr.
Lena Orr | “They can count what they like,” said Lena Orr.
company | Nobody had been offered a barrel, the company said.
company | Not a cent had gone to any sailor, the company said.
mayor | The mayor scorned the report.
mayor | The mayor slammed the “invented” figures.
Lena Orr | “Every barrel was sealed,” said Lena Orr.
mayor | The mayor described the 40 as a scare.
mayor | The mayor said that the count was “a hatful of half-truths”.
Lena Orr | Were barrels sunk? “They were not,” said Lena Orr.
Lena Orr | “The hatch was shut, whatever you may have been told,” said Lena Orr.
"""
CASES = [tuple(row.split(" | ")) for row in DENIED.strip().splitlines()]


@pytest.mark.parametrize(("party", "text"), CASES, ids=[text[:40] for _, text in CASES])
def test_what_answers_an_allegation_denies_it(read: Read, party: str, text: str) -> None:
    """A scrap of speech, a verdict in words of one's own, a flat negation: each is a denial, and whose it is."""
    found = [p for p in read(TOLD + text).positions if p.stance == "denies"]
    assert [p.speakers[0] for p in found][-1:] == [party]


NOTHING = """
The mayor called the report “deeply worrying”.
The mayor described the deaths as “a tragedy for the town”.
The mayor called the museum “a box of dreams”.
“Terrible news,” said Lena Orr, the manager.
“Thanks to all,” said Lena Orr, the manager.
Nobody was hurt, the police said.
“Not one day goes by without us thinking of it,” said Lena Orr.
“No trains have run since Monday,” said Lena Orr.
The company does not open on Mondays.
The union says the yard has not paid any taxes.
“We have never seen such waves,” said Lena Orr.
Nobody has been arrested, the police said.
Nothing was found, the police said.
“Every evening we add two or three,” said Lena Orr.
“All my brothers are dead,” said Lena Orr.
The bank denied Pell Works a loan.
He thinks whatever he says is law.
“We do not forget our sons,” said Lena Orr.
The city denied our neighbours in the lane their street party.
He wanted bail. He has been denied it twice.
A page from the log contradicts what the spokesman has said.
""".strip().splitlines()


@pytest.mark.parametrize("text", NOTHING)
def test_what_answers_nothing_denies_nothing(read: Read, text: str) -> None:
    """Alarm, grief, thanks and the plain facts of a day leave an allegation as it stands."""
    assert [p.text for p in read(TOLD + text).positions if p.stance == "denies"] == []


OTHERS = """
confirms | Lena Orr | “Yes, those are ours,” said Lena Orr.
confirms | Lena Orr | “Nine, yes. We have the letters,” said Lena Orr.
confirms | diplomat | A diplomat said that the deaths were real.
confirms | Lena Orr | “We now know that there were 40, as the union said,” said Lena Orr.
confirms | Lena Orr | “Yes, we drew the plugs,” said Lena Orr.
confirms | Boatmen | Boatmen confirmed having seen two barrels.
confirms | cook | The cook changed his plea to guilty.
confirms | surveyor | A surveyor called the count accurate.
no_comment | Lena Orr | Lena Orr could not be found.
no_comment | embassy | The embassy was not taking calls.
no_comment | prosecutors | The prosecutors would not name its owner.
no_comment | mayor | On the barrels the mayor preferred to say nothing.
unverified | office | The office said that it was still analysing its samples.
unverified | office | The office has yet to check the figure.
unverified | office | The office has not made up its mind.
unverified | office | The office could confirm neither number.
retracts | Lena Orr | “What we said about the barrels was not correct,” said Lena Orr.
retracts | union | The union said that 40 had been a slip.
retracts | Lena Orr | “I had been given the wrong list,” said Lena Orr.
"""
STANCES = [tuple(row.split(" | ")) for row in OTHERS.strip().splitlines()]


@pytest.mark.parametrize(("stance", "party", "text"), STANCES, ids=[text[:40] for _, _, text in STANCES])
def test_plain_talk_takes_stances_too(read: Read, stance: str, party: str, text: str) -> None:
    """Nobody needs a spokesman's words to confirm, to keep silent, to check or to take back."""
    found = [p for p in read(TOLD + text).positions if p.stance == stance]
    assert [p.speakers[0] for p in found][-1:] == [party]


def test_a_quote_of_nobody_known_goes_on_from_the_stance_before_it(read: Read) -> None:
    """Whoever takes issue goes on to say why."""
    found = read("The union says 40 barrels leak. The port scoffed at the count. “None of it is true.”").positions
    assert [p.speakers for p in found] == [("port",), ("port",)]


def test_what_is_said_again_in_the_same_breath_is_one_denial(read: Read) -> None:
    """A second sentence of the same few words adds no second position."""
    found = read(TOLD + "“Nobody was beaten. Nobody was pushed,” said Lena Orr.").positions
    assert [p.quote for p in found if p.stance == "denies"] == ["Nobody was beaten."]
