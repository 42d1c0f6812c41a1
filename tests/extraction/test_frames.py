"""Which stances are told by set phrases, by outcries and by contradiction, and which phrases only look like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.extraction.frame_table import FRAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

TAKEN = """
denies | ministry | The ministry poured cold water on reports of a second leak.
denies | company | The company took exception to the suggestion that it had hidden the letter.
denies | palace | The palace scotched rumours of an illness.
denies | police | Police do not accept that figure.
denies | spokeswoman | “We do not recognise these numbers,” a spokeswoman said.
denies | ministry | Such statements have no relation to reality, the ministry stressed.
denies | chairman | The numbers of the union do not correspond to the facts, has underlined the chairman.
denies | ministry | The allegation does not stand up to scrutiny, the ministry said.
denies | governor | There is not a shred of truth in the story, the governor said.
denies | mayor | “That number is plucked out of thin air,” the mayor said.
denies | Lena Orr | “Nothing could be further from the truth,” said Lena Orr.
denies | Lena Orr | “None of this is true,” said Lena Orr.
denies | Lena Orr | “This never took place,” Lena Orr said.
denies | Lena Orr | “We never dumped anything in that river,” said Lena Orr.
denies | Lena Orr | “Fake news,” said Lena Orr.
denies | Lena Orr | “Absolute garbage,” Lena Orr said of the report.
denies | Lena Orr | Asked whether the mill had paid, Lena Orr said: “Absolutely not.”
denies | Lena Orr | “It was never four hundred,” said Lena Orr.
denies | Lena Orr | Lena Orr maintains her innocence.
denies | Lena Orr | “We had nothing to do with it,” said Lena Orr.
denies | company | The company insists it was not aware of the fault.
denies | ministry | Contrary to what the union claims, no shots were fired, the ministry said.
denies | ministry | The report drew a swift denial from the ministry.
denies | police | The count is wrong – police
no_comment | Norbridge | Norbridge has yet to respond.
no_comment | Norbridge | Calls to Norbridge went unanswered.
no_comment | Norbridge | There was no immediate comment from Norbridge.
no_comment | Norbridge | No one at Norbridge was available for comment.
no_comment | Norbridge | Norbridge declined to give a figure.
no_comment | Norbridge | Norbridge ignored repeated requests for comment.
no_comment | Norbridge | “No comment,” said Norbridge.
no_comment | Norbridge | Norbridge referred questions to its lawyers.
no_comment | Norbridge | Efforts to contact Norbridge were unsuccessful.
unverified | agency | The agency had no means of checking the number.
unverified | police | Police said they were aware of the reports.
unverified | agency | The claims are being checked, the agency said.
unverified | agency | The agency has opened an investigation into the reports.
unverified | agency | Agency checking reports of 40 dead
confirms | company | The company was forced to admit that it had hidden the letter.
confirms | lab | An analysis by the lab supports the union's account.
confirms | auditor | The auditor vindicated the union's figures.
confirms | company | The report was confirmed by the company.
retracts | ministry | The ministry walked back its claim.
retracts | ministry | The ministry issued a correction.
retracts | ministry | The ministry said its earlier number had been wrong.
retracts | ministry | The statement was withdrawn by the ministry.
denies | mayor | The mayor called the report a bedtime story.
denies | firm | The firm labelled the allegations character assassination.
denies | Lena Orr | “That number cannot be right,” said Lena Orr.
denies | Lena Orr | “I did not take one cent,” said Lena Orr.
denies | Lena Orr | “Not my signature,” said Lena Orr.
denies | Lena Orr | “This letter did not come from us,” said Lena Orr.
denies | Lena Orr | “There was no cover-up,” said Lena Orr.
denies | Lena Orr | Asked whether the dam had been shut late, Lena Orr said nobody had been late.
denies | Army | Army: no positions abandoned
no_comment | Norbridge | Norbridge does not speculate about causes.
no_comment | Norbridge | Norbridge declined to take a position on the report.
retracts | police | The police no longer maintain that the road was open.
retracts | agency | The agency dropped its claim that the bridge was mined.
confirms | Norbridge | Norbridge owned up to twelve leaks.
unverified | agency | The agency was comparing the list with its own records.
""".strip().splitlines()


@pytest.mark.parametrize("line", TAKEN)
def test_a_set_phrase_tells_a_stance_and_its_party(read: Read, line: str) -> None:
    """One stance to a line, and who takes it."""
    stance, party, text = line.split(" | ")
    found = read(text).positions
    assert [p.stance for p in found] == [stance]
    assert party.lower() in " ".join(found[0].speakers).lower()


NOT_TAKEN = """
The company did not pour cold water on the reports.
The critic called the film a bedtime story.
“I have never been so tired,” said Lena Orr.
The villagers have not received a penny of aid, Lena Orr said.
The firm dropped its prices.
The boy was found lying in the snow, the police said.
Insurer denies cover to a circus after a fire
Persons whose entry to the hall was denied may claim a refund.
The nurse called back after an hour.
Asked whether he would stand again, the governor said nobody had asked him.
Nobody denies that the river is polluted.
Does the company deny it?
Had the ministry denied the report, prices would have fallen.
The judge dismissed the charges against him.
The islands have been disputed by two states since 1911.
The army pushed back the rebels.
The striker hit back with a goal on 40 minutes.
The insurer denied 400 claims last year.
The union did not accept the offer of 4 per cent.
Forty countries do not recognise the state.
“We have never had such a summer,” said the mayor.
“I did not see the car,” said the driver.
No arrests were made, police said.
The water is too low for ships, the ministry said.
The patient did not respond to treatment.
The climbers could not be reached for two days.
The church bells remained silent.
The guards are checking tickets.
The charity could not confirm a date for the concert.
The hospital admitted 12 people.
The goalkeeper conceded three goals.
The Senate confirmed her nomination by 52 votes to 48.
The company corrected the fault in 40 cars.
The family has demanded that the ministry withdraw its statement.
The union called on the company to take back its claim.
""".strip().splitlines()


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_what_only_looks_like_a_stance_is_none(read: Read, text: str) -> None:
    """Goals, patients, land and wishes take no stance, whatever the verb."""
    assert read(text).positions == ()


CONTRADICTED = [
    ("Survivors say that the guards pushed a boat back. “Nobody was pushed back,” said a spokesman.", "spokesman"),
    ("Residents say that the army bombed a market. The army said it had not bombed any market.", "army"),
    ("The union says the hole is 4 billion. The bank says there is no hole.", "bank"),
]


@pytest.mark.parametrize(("text", "party"), CONTRADICTED, ids=[party for _, party in CONTRADICTED])
def test_to_say_not_so_what_another_said_is_a_denial(read: Read, text: str, party: str) -> None:
    """No word of denial is needed where one negates what another is reported to say."""
    assert [(p.stance, p.speakers[0]) for p in read(text).positions] == [("denies", party)]


def test_what_nobody_else_said_is_not_denied_by_its_negation(read: Read) -> None:
    """The same words deny nothing where there is nothing to deny."""
    assert read("A storm passed over the coast. The bank says there is no hole.").positions == ()


def test_an_admission_of_a_false_figure_is_no_denial(read: Read) -> None:
    """A verdict within what somebody grants is a part of it."""
    found = read("The company had to concede that the union's claim was not true.").positions
    assert [p.stance for p in found] == ["confirms"]


def test_an_article_may_itself_say_that_nothing_is_verified(read: Read) -> None:
    """Nobody is named then."""
    (position,) = read("The figures could not be independently verified.").positions
    assert (position.stance, position.speakers) == ("unverified", ())


def test_every_phrase_is_looked_for_by_words_that_it_needs() -> None:
    """A key is one lower-case word, so that a sentence's words alone tell which phrases to look for."""
    assert all(key == key.lower() and " " not in key for key in FRAMES)


def test_an_it_that_nothing_explains_means_the_body_named_last(read: Read) -> None:
    """Who has not replied is whoever was written to."""
    found = read(
        "Five rafts, wrote Anna Pell, were torn. I sent the letter to the company. It has not replied."
    ).positions
    assert [(p.stance, p.speakers[0]) for p in found] == [("no_comment", "company")]
