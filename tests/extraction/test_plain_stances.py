"""Which words of plain talk keep silent, leave open, grant and unsay, and which of the same words do nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

SILENT = """
Lena Orr | Lena Orr would rather not be quoted.
Lena Orr | Lena Orr would sooner not say.
Lena Orr | Lena Orr could not be found at her home.
Lena Orr | Lena Orr could not be reached by telephone.
mayor | The mayor was not to be reached by telephone.
Lena Orr | Her lawyer said that Lena Orr will not say a word before the trial.
coach | The coach would not utter a syllable.
Lena Orr | About the fire Lena Orr wrote nothing at all.
Lena Orr | Lena Orr replied to our letter but said nothing at all about the loan.
bishop | The bishop's secretary gave us a biscuit and no answer.
minister | The minister sent a basket of pears, but no explanation.
Lena Orr | Asked about the loan, Lena Orr turned to the wall.
Lena Orr | When she was asked who had signed, Lena Orr picked up her bag.
Lena Orr | Lena Orr walked off when asked about the loan.
Lena Orr | Lena Orr would only smile.
Lena Orr | Lena Orr let our questions lie.
Lena Orr | Lena Orr no longer comes to the telephone.
palace | The palace is not giving interviews.
Lena Orr | Lena Orr is giving no interviews.
firm | The firm said it never talks about customers.
ministry | The ministry said it was not for it to comment.
Lena Orr | Lena Orr was under orders not to talk.
Lena Orr | Lena Orr shook her head and drove off.
Lena Orr | Lena Orr hung up on us.
clinic | The clinic hid behind patient confidentiality.
Lena Orr | Lena Orr kept her mouth shut.
Lena Orr | Lena Orr was in no mood to talk.
Lena Orr | Lena Orr offered no explanation.
Lena Orr | Lena Orr gave us short shrift.
Lena Orr | Lena Orr held her tongue.
Lena Orr | Lena Orr preferred to talk about the weather.
Lena Orr | Lena Orr would not be drawn.
Lena Orr | Three letters to Lena Orr came back unopened.
party | The party stayed silent on the matter.
Lena Orr | Lena Orr asked to be left alone.
bank | The bank passed our questions on to its lawyers.
bank | Neither the bank nor its auditor would say who had signed.
Lena Orr | Lena Orr said nothing and closed the window.
club | The club has told its players not to talk about the fine.
ministry | The ministry gave no hint of its view.
mayor | The mayor ignored a shouted question.
Norbridge | Nobody at Norbridge came to the telephone.
Norbridge | Calls to Norbridge went to voicemail.
Lena Orr | Lena Orr fobbed us off.
Lena Orr | Lena Orr cut short the interview.
firm | The firm proved impossible to get hold of.
chairman | The chairman demurred when asked.
clinic | The clinic did not react to two letters.
Lena Orr | Lena Orr sent word that she was ill.
"""

OPEN = """
paper | The paper has not yet managed to reconcile that with the mayor's figure.
Lena Orr | Lena Orr said she had not had a chance to look at the list.
harbour master | The harbour master had not had time to check whose boat it was.
Lena Orr | “About the money we are still finding out,” said Lena Orr.
police | Police said that they were still trying to work it out.
office | The office was still piecing together what had happened.
Lena Orr | Lena Orr said it would be weeks before she could say who was right.
court | The court needs another month before it can tell which count is right.
bank | The bank has asked for ten days to compare the lists.
Lena Orr | Lena Orr said that she could not square the two numbers.
embassy | The embassy said it was unable to establish how many had been on board.
inspector | The inspector could not tell which of the two was right.
bureau | The bureau said it had yet to see the footage.
fire brigade | The fire brigade said nothing could be ruled out.
Lena Orr | Lena Orr said she did not know whether the letter was genuine.
institute | The institute said its analysis was not finished.
laboratory | The laboratory has no result yet.
Lena Orr | Lena Orr is reserving judgement.
agency | The agency could not stand up either story.
mission | The mission said it was gathering information.
mission | The mission said that it could choose between neither account.
coroner | The coroner cannot yet say how many drowned.
police | Police are trying to find out who fired first.
Lena Orr | Lena Orr said it was too early to tell.
council | The council said it would know more on Friday.
Lena Orr | Lena Orr cannot rule it in or out.
police | Police said they were in the dark.
Lena Orr | “I have heard two versions and I do not know which to believe,” said Lena Orr.
ministry | The ministry said it had seen no evidence either way.
Lena Orr | Lena Orr would not jump to conclusions.
council | The council would not take either side's word.
office | The office said it was too early to attribute the deaths to the water.
ministry | The ministry has not established who sent the letter.
prosecutor | The prosecutor is having the list examined.
bishop | The bishop asked for patience.
agency | The agency had no means of knowing whether the film was old.
bureau | The bureau reserved its finding.
"""

GRANTED = """
Lena Orr | “It is all as the cook says,” Lena Orr said.
Lena Orr | “It was exactly as the report describes,” said Lena Orr.
Lena Orr | Lena Orr bore out what the driver had called a lie.
surveyor | The surveyor's findings were clear: the surveyor bore the tenants out.
auditor | An auditor bore out all that the clerk had reported.
coroner | The coroner has borne out what the nurses had been telling the press.
ministry | The union says that 40 men were locked in. The ministry has swallowed that, or most of it.
club | The club has conceded that, and no more.
Lena Orr | Lena Orr wrote in a brief note that the letter is genuine.
archivist | The archivist said that the stamp was authentic.
Lena Orr | “The photographs are real,” said Lena Orr.
museum | The museum said the signature was the real thing.
Lena Orr | A pipe had burst, Lena Orr said; the barrels in the lake had been theirs.
firm | The firm told inspectors that the lorry was its own after all.
Lena Orr | “The boots in the photograph are ours,” said Lena Orr.
Lena Orr | Lena Orr told the court that the knife had been hers.
engineer | The engineer calls the students' sums sound.
Lena Orr | Lena Orr considers the residents' count accurate.
dean | The dean pronounced the measurements correct.
office | The statistics office found the union's figures reliable.
chemist | A chemist judged the villagers' readings to be right.
Lena Orr | “The girl told us the truth about the fire,” said Lena Orr.
judge | The boys had spoken the truth, the judge said.
Lena Orr | “He is telling the plain truth,” said Lena Orr.
Lena Orr | “It happened just the way she tells it,” said Lena Orr.
Lena Orr | “Everything that the inspector writes about our kitchen happened,” said Lena Orr.
Lena Orr | “All that they say about us is true,” said Lena Orr.
Lena Orr | “What the children told you is correct,” Lena Orr said.
board | Every word of the letter is true, the board said.
Lena Orr | Lena Orr vouched for every page.
bishop | The bishop vouched for the widow's story.
Lena Orr | The farmers have it right, said Lena Orr.
Lena Orr | “The paper got the numbers right,” said Lena Orr.
Lena Orr | The tenants were right about the mould, said Lena Orr.
minister | Prisoners did drown in the cellar, the minister granted.
company | Fish did die below the weir, the company allowed on Tuesday.
Lena Orr | The vote was rushed, Lena Orr conceded: nobody had read the bill.
chairman | “We were late,” the chairman admitted.
Lena Orr | He does own a flat in the port, Lena Orr said.
prosecutor | Were the files burned? They were, the prosecutor said: all of them.
Lena Orr | Was there a list? There was, said Lena Orr.
Lena Orr | Lena Orr has put in writing what the mayor would not say: two men died.
mayor | The mayor said as much himself on Monday.
college | The college's own survey shows the same number.
lab | A second lab arrived at the same figure.
Lena Orr | Lena Orr took the strikers' side.
bank | The bank agrees with the auditor's account.
Lena Orr | The rumour is true, Lena Orr said.
Lena Orr | “Guilty as charged,” said Lena Orr of the report that she had slept through the vote.
Lena Orr | “She did not make it up,” said Lena Orr.
Lena Orr | “I cannot argue with that number,” said Lena Orr.
coach | The coach accepted the panel's findings in full.
ministry | The ministry has bowed to the figure of the doctors.
Lena Orr | “That was our doing,” said Lena Orr.
Lena Orr | The story checks out, said Lena Orr.
priest | The priest saw no reason to doubt the widow's account.
union | Her account was echoed by the union.
minister | The minister granted that the ships had been late.
Lena Orr | Lena Orr allowed that there had been mistakes.
"""

UNSAID = """
Lena Orr | “It no longer stands,” said Lena Orr of her count.
Lena Orr | “That figure no longer holds,” Lena Orr said.
palace | The sentence about the duke was struck out on Friday, the palace said.
council | The council said the passage on rents had been deleted.
Lena Orr | “I withdraw that unreservedly,” said Lena Orr.
Lena Orr | In a note Lena Orr took back the 70 percent.
bank | The bank took back every word of its letter.
bank | The bank took back its press release of March.
army | Bulletin 12 is hereby withdrawn, the army said.
ministry | The ministry said that its circular “is herewith withdrawn in full”.
Lena Orr | “I told you something that was not true,” said Lena Orr.
Lena Orr | “We published a figure that was wrong,” said Lena Orr.
Lena Orr | “I said something that was not right,” Lena Orr told the council.
Lena Orr | “What I told the committee was not so,” said Lena Orr.
Lena Orr | “I misread the table,” said Lena Orr.
Lena Orr | “We got that wrong,” said Lena Orr.
Lena Orr | Lena Orr said she should never have used that word.
Lena Orr | Lena Orr wished she had never made the remark.
agency | The agency asked editors to disregard its first figures.
paper | The paper has taken the article down.
institute | The institute no longer uses that number.
Lena Orr | Lena Orr ate her words on Tuesday.
bureau | The bureau gave up its estimate of 900.
Lena Orr | Lena Orr went back on her testimony.
police | Police said the earlier toll was a mistake.
firm | The firm has dropped that claim.
union | The union has struck the number from its site.
institute | The institute has withdrawn the paper.
Lena Orr | “I can no longer defend that number,” said Lena Orr.
Lena Orr | Lena Orr was sorry for what she had said.
paper | The paper corrected two points of its report.
lawyer | The lawyer said the accusation would not be kept up.
Lena Orr | The twelve had been a slip of the pen, Lena Orr said.
editor | The editor said the piece should never have gone to print.
"""

ROWS = [
    (stance, *row.split(" | "))
    for stance, rows in (("no_comment", SILENT), ("unverified", OPEN), ("confirms", GRANTED), ("retracts", UNSAID))
    for row in rows.strip().splitlines()
]


@pytest.mark.parametrize(("stance", "party", "text"), ROWS, ids=[text for _, _, text in ROWS])
def test_plain_words_take_a_stance(read: Read, stance: str, party: str, text: str) -> None:
    """One stance to a line, and who takes it."""
    (position,) = read(text).positions
    assert position.stance == stance
    assert party.lower() in position.speakers[0].lower()


LOOK_ALIKES = """
The carpenter bore the table out of the house.
The snake swallowed that in one gulp.
The tent held up in the storm.
The soup was all right, said Lena Orr.
The car was hers, and she drove it to Lund.
Lena Orr told the children the story of the fox.
The choir sang as the priest had asked.
The hikers took the left side of the valley.
The shop matched the price of its rival.
The two teams reached the same final.
The general withdrew the 300 men.
The bank withdrew the 50-crown note from circulation.
The army took back the 12 villages it had lost.
The walls were struck by lightning.
The tree was struck down by a car, police said.
The boy ate his soup.
The shop no longer stands on the square.
The deleted scenes are on the disc.
The key could not be found in the drawer.
The wreck could not be reached by road.
The thieves left with nothing.
The guests were served soup and no bread.
The wind turned to the north.
Asked about the goal, the coach praised his team.
The waiter closed the window when it rained.
The dog lay at the door.
The striker did not take the penalty.
The choir kept silence for a minute.
The baker is still working at 70.
The gardener had no time to water the roses.
The road is open to lorries.
The museum is open until six.
The police want to know who owns the dog.
The builders need another month to finish the roof.
The team will know its opponent on Friday.
If the report is true, the bank will close.
The paper did not say whether the letter was genuine.
Nobody knows which of the counts is right.
The doctor would see what the patient had.
Did the tank leak? The paper asks.
The mayor asked what she did know of it.
Only then did the river fall.
The minister granted the miners a pension.
The bank granted the loan, the court heard.
The firm said nothing new would be built.
The actor said a few words to the crowd.
The widow has spoken to her neighbours about the garden.
The fence was struck by a lorry.
The line was taken down after the storm.
The runner could not choose between two pairs of shoes.
Neither the cat nor the dog would eat.
The coach told his players not to run.
The band had the piano checked before the concert.
Nobody from the fund came to the feast.
The bank asked for time to pay.
The cook had no reason to hurry.
The teacher granted that wish.
The army withdrew the tanks.
""".strip().splitlines()


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_the_same_words_of_soup_and_roads_take_none(read: Read, text: str) -> None:
    """Tables are borne out of houses, and silence is kept for the dead."""
    assert read(text).positions == ()
