"""Plain talk by which people deny, affirm, keep silent, wait for the books and unsay; and words that are like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

TOLD = "Dora Finch says that the Holm Bank hid losses of 640 million crowns, and that a film showed it. "
STANCES = """
denies | bank | The bank assured savers that nothing had been hidden.
denies | bank | The bank's directors have sworn, all nine of them, that no book was burned.
denies | bank | The bank treated the number with contempt.
denies | bank | The bank gave no credence to the film.
denies | bank | The bank set its face against the claim.
denies | bank | The bank is not buying it.
denies | bank | The bank called the film a hatchet job.
denies | bank | The bank gave the lie to the report.
denies | bank | The bank pushed back against the programme.
denies | bank | The claim was dismissed by the bank as amateurish.
denies | Karl Holm | “We have been framed,” said Karl Holm.
denies | Karl Holm | “I defy anyone to find a single crown,” said Karl Holm.
denies | Karl Holm | “The dates do not fit,” said Karl Holm.
denies | Karl Holm | “Not 640, not six, not one,” said Karl Holm.
denies | Karl Holm | “The film is simply wrong,” said Karl Holm.
denies | Karl Holm | “My clerks do not burn books,” said Karl Holm.
denies | Karl Holm | “I have read better fiction,” said Karl Holm.
denies | Karl Holm | “There was no question of any losses,” said Karl Holm.
denies | Karl Holm | “Pull the other one,” said Karl Holm.
denies | bank | The bank refused to take the report seriously.
denies | bank | The bank accused Dora Finch of inventing the number.
denies | bank | The bank spoke of a forgery.
denies | bank | The bank knows nothing about payments.
denies | bank | The bank said that none of its clerks had taken money.
denies | bank | As far as the bank is concerned, the report is false.
denies | bank | The losses never existed, the bank said.
denies | bank | The bank said that there had been no loss, only a delay.
denies | bank | The bank said the account was at variance with the facts.
denies | Karl Holm | “I can rule that out,” said Karl Holm.
denies | Karl Holm | “I must contradict you,” said Karl Holm.
denies | Karl Holm | “My ledger shows none,” said Karl Holm.
denies | Karl Holm | “Not even close,” said Karl Holm.
denies | Karl Holm | “Their source is lying,” said Karl Holm.
denies | Karl Holm | “You have been told a story,” said Karl Holm.
denies | Karl Holm | “The losses do not exist,” said Karl Holm.
denies | bank | The bank flatly denies a cover-up.
denies | bank | The bank's auditors find no truth in it.
denies | bank | The bank tore up the report before the cameras.
denies | Karl Holm | “This is junk,” said Karl Holm.
denies | Karl Holm | “Our bank has cheated no one,” said Karl Holm.
denies | line | Neither the line nor the bank accepts the account.
confirms | Lars Beck | “She has told the truth,” said Lars Beck.
confirms | Lars Beck | “It is all as she says,” said Lars Beck.
confirms | Lars Beck | “Everything that she writes about us happened,” said Lars Beck.
confirms | Lars Beck | Lars Beck vouched for every line.
confirms | Lars Beck | Lars Beck put his name to the account.
confirms | Lars Beck | “She has it right,” said Lars Beck.
confirms | Karl Holm | “We did hide them,” said Karl Holm.
confirms | Karl Holm | “We lost the money, and I am sorry,” said Karl Holm.
confirms | ministry | The ministry stands behind her figure.
confirms | minister | Money did vanish, the minister granted.
no_comment | Karl Holm | Karl Holm held his tongue.
no_comment | Karl Holm | Karl Holm took no calls.
no_comment | Karl Holm | Karl Holm shut the door on reporters.
no_comment | Karl Holm | Karl Holm could not be found at his office.
no_comment | Karl Holm | Karl Holm would rather not be interviewed.
no_comment | Karl Holm | “Speak to my lawyer,” said Karl Holm.
no_comment | bank | The bank let a deadline go by.
no_comment | bank | The bank, asked three times, said nothing.
no_comment | lawyer | His lawyer will not say a word before then.
unverified | ministry | The ministry is still going through the books.
unverified | ministry | The ministry has yet to make up its mind.
unverified | ministry | The ministry is weighing the claim.
unverified | Ada Wells | “We simply don't know yet,” said Ada Wells.
unverified | Ada Wells | “Let us count first,” said Ada Wells.
unverified | Ada Wells | “The jury is out,” said Ada Wells.
unverified | Ada Wells | “We are still finding out,” said Ada Wells.
retracts | Karl Holm | Karl Holm ate his words.
retracts | Karl Holm | “I said something that was not so,” said Karl Holm.
retracts | Karl Holm | “Forget what I said,” said Karl Holm.
retracts | Karl Holm | Karl Holm climbed down.
retracts | Dora Finch | Dora Finch took back the 64 per cent.
no_comment | bank | An e-mail to the bank brought no answer.
no_comment | Karl Holm | “That is for the lawyers,” said Karl Holm.
unverified | ministry | The ministry said it would look at the figures.
retracts | bank | The bank dropped its denial.
retracts | bank | The bank rowed back.
retracts | bank | The bank performed an about-turn.
retracts | bank | The bank conceded that its statement had been wrong.
"""
CASES = [tuple(row.split(" | ")) for row in STANCES.strip().splitlines()]


@pytest.mark.parametrize(("stance", "party", "text"), CASES, ids=[text[:40] for *_, text in CASES])
def test_plain_talk_takes_a_stance(read: Read, stance: str, party: str, text: str) -> None:
    """No set word of a spokesman is needed."""
    found = [(p.stance, " ".join(p.speakers).lower()) for p in read(TOLD + text).positions if p.start >= len(TOLD)]
    assert any(one == stance and party.lower() in who for one, who in found)


NONE = """
“There was never enough money for a second vault,” said Karl Holm.
“My clerks do not earn much,” said Karl Holm.
The border has been quiet since June.
The clerks could not be found.
Smoking was once allowed.
The shop took back 40 kettles.
Engineers have gone through the pictures seat by seat.
Karl Holm did not deny that he had flown first class.
The crowd fell silent for a minute.
“We will not have it said that we are slow,” said the cook.
The guests put their names on the list.
The thief climbed down a rope.
He set his face against the wind.
Editors protested against it.
The coach apologised for calling a linesman a mule.
The bishop called for patience.
“No vaccine exists yet,” said a nurse.
"""


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_the_same_words_of_other_things_take_none(read: Read, text: str) -> None:
    """Kettles are taken back without a word, and thieves climb down ropes."""
    assert not [p for p in read(TOLD + text).positions if p.start >= len(TOLD)]


def test_a_headline_denies_what_its_article_tells(read: Read) -> None:
    """None of what others say below it: a headline stands before what it answers."""
    (position, *_) = read("No losses, says mayor\n\n" + TOLD + "\n\nThe vault was open on Monday.").positions
    assert (position.stance, position.speakers[0], position.start) == ("denies", "mayor", 0)
