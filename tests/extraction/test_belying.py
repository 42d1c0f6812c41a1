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
“They have counted some of them twice,” said Ivo Brandt.
“I am being made a scapegoat,” said Leo Harrow.
“I am not aware of any such deaths,” said Ivo Brandt.
“We have followed all procedures,” said Ivo Brandt.
Harrow Paving said it had acted in full compliance with the law.
The minister accused the union of misleading the public.
The firm doubted the accuracy of the tally.
Lena Harrow challenged the reliability of the list.
The clinic complained that the union had counted some patients twice.
The clinic said only 12 had died, not 46.
The clinic put the figure at 12, not 46.
“We had no part in it,” said Ivo Brandt.
The firm said it had no involvement in the scheme.
“We are unaware of any such payment,” said Ivo Brandt.
The firm said it was not aware of any payments.
The clinic said that it had no knowledge of any bribes.
The clinic ruled out any link between the drug and the deaths.
The clinic said the figures were taken out of context.
The clinic said the video had been taken out of context.
“It's simply not true,” said Leo Harrow.
“Nothing could be further from the truth,” said Leo Harrow.
“I don't accept that,” said Leo Harrow.
“I reject that,” said Leo Harrow.
Mr Harrow said he was the victim of a plot.
Mr Harrow says he is being framed.
Mr Harrow has pleaded not guilty.
Mr Harrow maintains he did nothing wrong.
The clinic insisted nobody had died.
The spokesman said the union was mistaken.
The clinic hit back at the union, calling its count reckless.
The government disputes this.
Ivo Brandt played down the report.
Ivo Brandt questioned the union's methods.
The minister questioned the accuracy of the count.
The minister cast doubt on the union's figures.
The firm defended its record and said it had done nothing improper.
Harrow Paving said it had complied with all rules.
Harrow Paving said it had always acted within the law.
The clinic took exception to the report.
“That never happened,” said Ivo Brandt.
“That simply did not happen,” said Ivo Brandt.
The clinic said the union had its facts wrong.
The company said the report contained factual errors.
“We see no basis for these claims,” said Ivo Brandt.
The army said its investigation had found nothing to support the allegation.
The police said they had received no such complaint.
“We have no record of such a payment,” said Ivo Brandt.
The claims bear no relation to the facts, said Ivo Brandt.
The minister said the numbers did not add up.
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
On the deaths the embassy abstains from commentaries.
Harrow Paving said it would respond in due course.
The minister would not answer questions.
The ministry said it had nothing further to say.
The minister did not take questions.
The minister left without taking questions.
Ivo Brandt refused to be drawn on the number.
Ivo Brandt ducked the question.
The clinic sidestepped the question.
The ministry referred questions to the police.
A lawyer for Leo Harrow could not be reached.
The clinic would say only that it was cooperating.
The clinic said it would respond in court.
The clinic has not commented publicly.
The clinic cited privacy laws.
The clinic said it does not discuss individual patients.
The clinic did not immediately return a call.
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
“The footage corroborates her version,” said the detective.
“The documents back up the union's account,” said the auditor.
Leo Harrow accepted responsibility for the deaths.
Leo Harrow pleaded guilty to bribery.
The inquiry upheld the complaint.
The auditor's findings corroborate the union's account.
The records support the union's claim, said the auditor.
The ministry backed the union's figure.
The clinic conceded the union's figure was correct.
The coroner found that the union was right.
“It is true that we paid,” said Leo Harrow.
Leo Harrow admitted paying bribes.
The clinic acknowledged that 46 had died.
The embassy says its own tally squares with the union's.
The hospital's own count matches the union's, said Ivo Brandt.
The coroner said her list tallied with the union's.
Leo Harrow told the court that he had taken bribes.
Harrow told the judge he had paid the mayor.
"""
WITHDRAWING = """
“We made an error in our count,” said the union.
The union backtracked on its claim.
The union backed away from its claim.
The union admitted its first figure was wrong.
The union said it had made a mistake in its count.
The union deleted the post.
The union corrected its statement.
The union revised its claim and apologised for the error.
The union said its earlier figure had been wrong.
The union walked back its claim.
The union retracted its claim.
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
The clinic said it was reviewing its records.
The mayor said he was awaiting the report.
The agency said it was still gathering information.
The police said it was too early to say how many had died.
The ministry said it was looking into the reports.
The figure could not be independently verified.
The Herald has not been able to verify the figure.
The paper could not determine whose voice it is.
The Herald could not determine whether the recording was genuine.
The Herald was unable to say who had signed the list.
Reporters could not establish how many had died.
The agency could not tell with certainty who had made the recording.
"""
NOTHING = """
The painting was set up in the hall.
The trainer would answer in kind.
She made a mistake in her last race.
The documents are in the cellar.
The crowd hit back at the ball.
The player demanded an apology from the fan.
The minister accused the army of killing 46 people.
The school said it had followed the recipe.
The teacher asked the pupils to correct the spelling.
The company promised to sue for peace.
The cook had been to the market twice.
He was framed by the window.
The pilot was not aware of the mountain.
The patient challenged the champion.
The police questioned the driver's brother.
The court ordered the bank to withdraw the notes.
He did not respond to therapy.
The engine did not respond.
The patient did not respond to treatment.
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
