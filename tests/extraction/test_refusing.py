"""Which idioms refuse a claim: it is knocked on the head, belongs in a novel, is out by a mile; which do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

TOLD = "The nurses' union says that 46 patients died at Brandt Clinic, and that Harrow Paving paid bribes. "
REFUSED = """
clinic | The clinic knocked that on the head.
clinic | The clinic tore the union's list to shreds.
clinic | The clinic shot down the union's account.
clinic | The clinic picked holes in the account.
clinic | The clinic made short work of the list.
clinic | The clinic cast doubt on the figure.
clinic | The clinic has no time for such arithmetic.
clinic | The clinic would have none of the union's reckoning.
clinic | The clinic accepts neither number.
clinic | The clinic refuses to believe the figure.
clinic | The clinic distanced itself from the letter.
clinic | The clinic dissociated itself from the payments.
clinic | The clinic rejects every one of the union's claims.
clinic | The clinic spoke of a campaign of slander.
clinic | The clinic stuck to its version.
clinic | The clinic accused the union of making it all up.
clinic | The clinic dared the union to produce one receipt.
clinic | The clinic considers the number invented.
clinic | The clinic called the missing millions a fantasy.
clinic | The clinic was unimpressed by the union's account.
clinic | The clinic says otherwise: nobody died.
Ivo Brandt | “Nothing of what they say holds,” said Ivo Brandt.
Ivo Brandt | “They have dreamt this up from the first word to the last,” said Ivo Brandt.
Ivo Brandt | “The union has misread the register,” said Ivo Brandt.
Ivo Brandt | “They have been taken in by a forger,” said Ivo Brandt.
Ivo Brandt | “The 46 per cent is out by a mile,” said Ivo Brandt.
Ivo Brandt | “The list belongs in a novel,” said Ivo Brandt.
Ivo Brandt | “The tale is poor theatre,” said Ivo Brandt.
Ivo Brandt | “It does not hold together,” said Ivo Brandt.
Ivo Brandt | “You have the wrong man,” said Ivo Brandt.
Ivo Brandt | “The pictures are three years old,” said Ivo Brandt.
Ivo Brandt | “The union needs to learn to count,” said Ivo Brandt.
Ivo Brandt | “I have never seen one of those lists,” said Ivo Brandt.
Ivo Brandt | “Forty-six is not a number of ours,” said Ivo Brandt.
Ivo Brandt | “Not a patient of the kind has been here,” said Ivo Brandt.
Ivo Brandt | “We had neither a bed nor a nurse in that wing,” said Ivo Brandt.
Ivo Brandt | “What there was not is a fire,” said Ivo Brandt.
Ivo Brandt | “We were not there,” said Ivo Brandt.
clinic | The clinic said that it had none of them.
clinic | For the clinic the 46 are an invention.
clinic | In the clinic's eyes the report is wrong.
clinic | The clinic's answer was short: no such deaths have been recorded.
clinic | The clinic told the court that nothing of the sort had taken place.
"""
CASES = [tuple(row.split(" | ")) for row in REFUSED.strip().splitlines()]


@pytest.mark.parametrize(("party", "text"), CASES, ids=[text[:40] for _, text in CASES])
def test_idioms_of_refusal_deny(read: Read, party: str, text: str) -> None:
    """Who will not have a claim need not say that it is false."""
    found = [p for p in read(TOLD + text).positions if p.stance == "denies"]
    assert party in [p.speakers[0].removeprefix("Brandt ").lower() for p in found] + [p.speakers[0] for p in found]


OPPOSITE = """
Leo Harrow | “Those were fees, not bribes,” said Leo Harrow.
Leo Harrow | “We paid nobody, and not a single bribe was ever asked of us,” said Leo Harrow.
Leo Harrow | “There was no account, there was no courier,” said Leo Harrow.
Leo Harrow | Were there bribes? “There were not, and the union knows it,” said Leo Harrow.
Leo Harrow | Asked whether bribes had been paid, Leo Harrow said they had not.
"""
OPPOSITES = [tuple(row.split(" | ")) for row in OPPOSITE.strip().splitlines()]


@pytest.mark.parametrize(("party", "text"), OPPOSITES, ids=[text[:40] for _, text in OPPOSITES])
def test_the_opposite_of_what_others_said_denies_it(read: Read, party: str, text: str) -> None:
    """Nothing is left of what was said before, or it is set against what it really was."""
    found = [p for p in read(TOLD + text).positions if p.stance == "denies"]
    assert [p.speakers[0] for p in found][-1:] == [party]


UNREFUSED = """
The army shot down four drones.
The mechanics took it apart screw by screw.
The guests laughed at the clown.
The firm distanced itself from the protesters.
The club has no time for such players.
The critic called the film a fantasy.
“A promise is a lie with a bow,” said Ivo Brandt.
“I picked the wrong day,” said Ivo Brandt.
“I was wrong from start to finish,” said Ivo Brandt.
“We need nurses, not doctors,” said Ivo Brandt.
Talks collapsed on Sunday.
Through a lawyer he let it be known that he would rather not attend.
The team stuck to its plan.
The committee would not accept the driver's passport.
Greens called it a false dawn.
"""


@pytest.mark.parametrize("text", UNREFUSED.strip().splitlines())
def test_the_same_words_of_something_else_deny_nothing(read: Read, text: str) -> None:
    """Drones, films and plans are no claims."""
    assert not [p for p in read(TOLD + text).positions if p.stance == "denies"]
