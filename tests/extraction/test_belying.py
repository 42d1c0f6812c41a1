"""Which plain words of news prose take a stance: contradicted by the records, not one we recognise, as withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

TOLD = "The nurses' union says that 46 patients died at Brandt Clinic, and that Harrow Paving paid bribes. "
DENYING = """
The clinic brushed the union's list aside.
The minister waved off talk of bribes.
Harrow Paving waved away suggestions of bribery.
The clinic swept the union's count aside.
The mayor brushed off the report of 46 deaths.
The clinic pushed the register aside.
The minister swatted away the reports.
Lena Harrow shrugged off the accusations.
The clinic batted away talk of a cover-up.
The premier brushed aside rumours of bribery.
Ivo Brandt said the union's tally was “not one that we recognise”.
The clinic said it did not recognise the figure.
“That is not a number we recognise,” said Ivo Brandt.
The insurer will not recognise the union's sum.
The clinic said the figure was one it did not recognise.
“It is not a description I would recognise,” said Ivo Brandt.
The claim that 46 patients died is contradicted by every document we hold, the clinic said.
The union's account is contradicted by the records, said Ivo Brandt.
“Their story is contradicted by the facts,” said Ivo Brandt.
The union's figure is refuted by our own register, the clinic said.
Such allegations are disproved by the files, said Ivo Brandt.
“That is belied by the evidence,” said Ivo Brandt.
The allegation is not supported by the evidence, the clinic said.
The claim is not borne out by the records, said Ivo Brandt.
The clinic said the account was not backed by any evidence.
The clinic said the number was inconsistent with its own records.
Ivo Brandt said the claim was not consistent with the evidence.
Claims that 46 died do not correspond to the findings of the inspectors, the clinic said.
The statement does not match the evidence, said Ivo Brandt.
The union's 46 is an exercise in fiction, says Ivo Brandt.
“It is an exercise in fantasy,” said Ivo Brandt.
The report is a work of fiction, the clinic said.
The clinic called the list “a work of art”.
The story is the product of a fevered imagination, the clinic said.
The story of the bribes is a product of an overheated imagination, the clinic said.
The clinic called the report a product of the lively imagination of its author.
Lena Harrow won't have his 46.
The clinic will not have the 46.
The clinic will not hear of 46.
Did Harrow Paving pay bribes? Lena Harrow says it did not.
Was there a list of names? The minister, Ivo Brandt, says there was not.
Were patients turned away? The clinic says they were not.
Had anyone been paid? Mr Harrow said nobody had.
Was there a list? The minister says there was none.
“We never so much as saw a bribe,” said Leo Harrow.
Leo Harrow said that none of his people had taken so much as a pen.
Leo Harrow said no employee of his had accepted so much as a coffee.
“She never so much as touched him,” said Leo Harrow.
It was the heat, he said; there was no bribe and there was no order.
There was no bribe and there was no plan, said Leo Harrow.
“It was never so much as mentioned to us,” said Ivo Brandt.
"""
SILENT = """
She would not guess at the number.
Ivo Brandt would not hazard a guess.
Ivo Brandt declined to guess how many.
The ministry would not speculate about the number.
We wrote to the clinic twice and have had silence in return.
Our questions to the clinic were met with silence.
The clinic answered with silence.
The embassy abstains from comment.
The embassy refrained from commenting on the deaths.
Did he know who signed? He walked off.
Did she know of the list? She closed the door.
“We have our views and we shall keep them to ourselves,” said Tove Orr.
“I have my opinion and I will keep it to myself,” said Tove Orr.
"""
GRANTING = """
The embassy says its own tally squares with the union's.
The hospital's own count matches the union's, said Ivo Brandt.
The coroner said her list tallied with the union's.
Leo Harrow told the court that he had taken bribes.
Harrow told the judge he had paid the mayor.
"""
WITHDRAWING = """
The clinic disowned its earlier statement on Friday.
The ministry withdrew Bulletin 14.
The ministry has withdrawn Circular No. 7.
The bulletin should be regarded as withdrawn, said Ivo Brandt.
“Treat my letter as withdrawn,” said Ivo Brandt.
“I was wrong to be so certain,” she said.
“We were wrong to say that nobody had died,” said Ivo Brandt.
“What we said in May, we said too soon,” said Ivo Brandt.
“We spoke too soon,” said Ivo Brandt.
“We should not have said that,” said Ivo Brandt.
“I should never have said 46,” said Ivo Brandt.
"""
UNSURE = """
The paper could not determine whose voice it is.
The Herald could not determine whether the recording was genuine.
The Herald was unable to say who had signed the list.
Reporters could not establish how many had died.
The agency could not tell with certainty who had made the recording.
"""
NOTHING = """
She brushed her hair aside.
The police waved off the ferry.
He pushed the plate aside.
The crowd waved off the team.
The country does not recognise the new state.
She did not recognise the man.
The dinner was an exercise in diplomacy, said Ivo Brandt.
The bridge is a work of art, said Ivo Brandt.
The gate was supported by the walls.
The measure was backed by the data office.
The shoes did not match the dress.
The waves swept the boats away.
He pushed the papers aside.
The ministry does not recognise the new republic.
Her work was not supported by the state.
The drill was an exercise in patience, said Ivo Brandt.
“He never so much as thanked us,” said Ivo Brandt.
The team withdrew in Stage 14.
The bank withdrew 50 notes.
The scarf matched her sister's.
Leo Harrow told the court that he had paid his taxes.
“We shall keep the garden,” said Ivo Brandt.
“I was wrong to marry him,” said Lena Orr.
“We arrived too soon,” said Lena Orr.
Did he like the play? The neighbours walked home in the rain.
Will it rain? Nobody knows.
The union said it was.
The clinic's offer should be regarded as generous.
"""
STANCES = [
    (stance, text)
    for stance, texts in (
        ("denies", DENYING),
        ("no_comment", SILENT),
        ("confirms", GRANTING),
        ("retracts", WITHDRAWING),
        ("unverified", UNSURE),
    )
    for text in texts.strip().splitlines()
]


@pytest.mark.parametrize(("stance", "text"), STANCES, ids=[text[:40] for _, text in STANCES])
def test_plain_words_take_a_stance(read: Read, stance: str, text: str) -> None:
    """The records, the findings and good reason speak against a claim as well as any "false" does."""
    assert stance in {position.stance for position in read(TOLD + text).positions}


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_the_same_words_of_something_else_take_none(read: Read, text: str) -> None:
    """Walls support gates, waves sweep boats away, and notes are withdrawn from banks."""
    assert not read(TOLD + text).positions
