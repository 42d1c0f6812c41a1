"""Which stances are found, and who takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

TAKEN = [
    ("The ministry denied that shots had been fired.", "denies", "ministry"),
    ("Norbridge denies dumping waste.", "denies", "Norbridge"),
    ("The ministry rejected the allegation.", "denies", "ministry"),
    ("The ministry dismissed the report as nonsense.", "denies", "ministry"),
    ("The minister called the figure a fabrication.", "denies", "minister"),
    ("The ministry disputed the number.", "denies", "ministry"),
    ("“That is a lie,” snapped spokeswoman Ana Silva.", "denies", "Ana Silva"),
    ("“There is no truth in these claims,” said Ana Silva, a spokeswoman.", "denies", "Ana Silva"),
    ("“Nothing of the kind has happened,” said the governor.", "denies", "governor"),
    ("The company insisted that no money had been paid.", "denies", "company"),
    ("Norbridge stood by its denial on Monday.", "denies", "Norbridge"),
    ("The union pushed back on that estimate.", "denies", "union"),
    ("Norbridge admitted that 20 tonnes had leaked.", "confirms", "Norbridge"),
    ("Two experts said that the letter was genuine.", "confirms", "Two experts"),
    ("The ministry declined to comment.", "no_comment", "ministry"),
    ("The ministry did not respond to questions.", "no_comment", "ministry"),
    ("The minister, Ana Silva, could not be reached.", "no_comment", "Ana Silva"),
    ("The ministry would neither confirm nor deny the report.", "no_comment", "ministry"),
    ("The agency could not verify the claim.", "unverified", "agency"),
    ("The police said they were looking into the reports.", "unverified", "police"),
    ("The army withdrew its claim on Monday.", "retracts", "army"),
    ("“Our figure was wrong,” said the governor.", "retracts", "governor"),
    ("The harbour has closed, while the port said it is still checking the reports.", "unverified", "port"),
    ("The mayor claims the mill has closed while the union issues strong denials.", "denies", "union"),
    ("The engineer waved away the 300 as a typing error.", "denies", "engineer"),
    ("Ana Silva, the engineer, had this to say: “Rubbish. Utter rubbish.”", "denies", "Ana Silva"),
    ("The union's figures do not correspond to reality, the engineer said.", "denies", "engineer"),
    ("The engineer called the last of these numbers “pure guesswork”.", "denies", "engineer"),
    ("The port took issue with that count.", "denies", "port"),
    ("The port said it was not in a position to corroborate the number.", "unverified", "port"),
    ("The ministry says that it is still going through it.", "unverified", "ministry"),
    ("The ministry could not yet vouch for the list.", "unverified", "ministry"),
    ("Asked how many had left, the engineer was not prepared to say.", "no_comment", "engineer"),
    ("Norbridge has left all our questions unanswered.", "no_comment", "Norbridge"),
    ("The mill bore out the union.", "confirms", "mill"),
    ("The mission finds that this is so.", "confirms", "mission"),
    ("Jon Aas, whom Brandt's deputy named, insists that he gave none of it away.", "denies", "Jon Aas"),
    ("The union spoke of threats. The auditor says that they were real.", "confirms", "auditor"),
    ("Norbridge, for its part, owned up on Monday.", "confirms", "Norbridge"),
    ("“That is not true,” huffed port chief Dr Ann Aas when we put it to him.", "denies", "Ann Aas"),
    ("The sum that the town demands, said Ida Krone, the mill’s lawyer, “has no basis in law”.", "denies", "Ida Krone"),
    ("“The 51 in our statement was an error, which we hereby withdraw,” said Ana Silva.", "retracts", "Ana Silva"),
]


@pytest.mark.parametrize(("text", "stance", "speaker"), TAKEN, ids=[text[:40] for text, _, _ in TAKEN])
def test_a_stance_is_found_with_its_party(read: Read, text: str, stance: str, speaker: str) -> None:
    """One stance to a sentence, and who takes it."""
    assert [(p.stance, p.speakers[0]) for p in read(text).positions] == [(stance, speaker)]


TRAPS = [
    "The guard denied him entry to the hall.",
    "The guard denied the guild's inspectors access to the hall; that, too, is over.",
    "Reporters were denied access to the road.",
    "A court denied the union's request.",
    "A court in Barva has denied drivers leave to appeal.",
    "In the shed were found 90 barrels of crude, said the clerk, which is more than on the list.",
    "The union rejected the pay offer.",
    "The minister did not deny the report.",
    "It is undeniable that the bridge fell.",
    "If they deny the report, the talks will fail.",
    "Should the ministry deny the report, the talks will fail.",
    "The union accused the ministry of denying the report.",
    "The minister said that the army does not allege that anyone was paid.",
    "The army shot down 14 drones.",
    "Hunters say they shot down 14",
    "Two former divers said that some of the losses had nothing to do with the storm.",
    "The canton would not hear of a rescue.",
    "The mill said that 90 jobs would go, a week after insisting that nothing was wrong.",
    "Said by telephone: “It has no link with our logs.”",
    "The auditor said that the mill had booked fees from farms that had never been agreed.",
    "The bank said: “We found 150 notes that were forgeries.”",
    "“Fifty of the coins that were forgeries are lost,” said the bank.",
    "The harbour has denied to the trawlers of Vesk any entry to the inner basin.",
    "Two mills are shut; survey data contradict both owners",
    "The bridge is closed and the detour is wrong for lorries.",
]


NOT_CONFIRMED = [
    "The auditor found 900 leaks, twice as many as the company had acknowledged by May.",
    "The clerk counted 300 sacks, half as many again as the mill has owned up to.",
    "It is double what the mill was ready to own up to.",
]


@pytest.mark.parametrize("text", NOT_CONFIRMED)
def test_what_a_number_is_held_against_is_no_admission(read: Read, text: str) -> None:
    """Who counts more than another has admitted tells nothing of an admission that is news."""
    assert [p for p in read(text).positions if p.stance == "confirms"] == []


def test_what_is_taken_back_beside_it_leaves_an_admission_one(read: Read) -> None:
    """Two verbs joined by "and" are two stances, whatever the parse hangs the second one on."""
    told = read(
        "Vesk acknowledged on Friday that its ferry had been doing 14 knots when it hit the pier, and withdrew its "
        "earlier account."
    )
    assert [p.stance for p in told.positions] == ["confirms", "retracts"]


@pytest.mark.parametrize("thing", ["That clock", "His list", "The union's nine"])
def test_somebodys_number_list_or_clock_is_called_wrong(read: Read, thing: str) -> None:
    """What measures or lists tells something, which others may call wrong as they do a report."""
    (position,) = read(f"“{thing} is wrong,” said Ivo Brandt, the harbour master.").positions
    assert (position.stance, position.speakers[0]) == ("denies", "Ivo Brandt")


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_denial_is_none(read: Read, text: str) -> None:
    """Withholding, negation, hypotheses and other people's denials are no denials."""
    assert [p for p in read(text).positions if p.stance == "denies"] == []


def test_a_position_tells_what_it_bears_on(read: Read) -> None:
    """The object with its words and numbers."""
    (position,) = read("Norbridge denied that it had dumped 400 tonnes of waste into the river.").positions
    assert position.numbers == (400.0,)
    assert {"dump", "waste", "river"} <= set(position.object_words)
    assert not position.anaphoric


def test_what_is_denied_is_not_who_denies_it(read: Read) -> None:
    """Where "said Ida Krone" stands before the verdict, the verdict is on what stands before "said"."""
    text = "“It forgot the rest,” she said. The sum that the town demands, said Ida Krone, “has no basis in law”."
    assert read(text).positions[0].object == "The sum that the town demands"


def test_what_explains_a_denial_is_not_denied(read: Read) -> None:
    """The object ends at the colon, even where the parse hangs it on what stands behind."""
    text = "Norbridge is sticking to 4,000 and disputes the union's sum: agency staff, it says, are not its own."
    assert read(text).positions[0].object == "the union's sum"


@pytest.mark.parametrize("text", ["The ministry rejected these allegations.", "“That is a lie,” said the governor."])
def test_an_object_that_only_points_back_is_said_to(read: Read, text: str) -> None:
    """The claim has to be looked for in what came before."""
    assert read(text).positions[0].anaphoric


WORDING = [
    ('The ministry answered these claims, dismissing them as "groundless."', 'dismissing them as "groundless."'),
    ("“Such a claim has no basis in fact,” said Ana Silva.", "Such a claim has no basis in fact"),
    (
        "Ana Silva said: “The idea that large numbers of dockers had left the harbour by night is wholly unfounded.”",
        "is wholly unfounded",
    ),
    ("The union called the number “a fairy tale” on Monday.", "called the number “a fairy tale”"),
    ("The army took its figure back.", "took its figure back"),
    ("The minister has nothing to add.", "has nothing to add"),
    ("The ministry would neither confirm nor deny the report.", "would neither confirm nor deny"),
]


@pytest.mark.parametrize(("text", "words"), WORDING, ids=[text[:40] for text, _ in WORDING])
def test_the_words_hold_the_verdict_and_are_short(read: Read, text: str, words: str) -> None:
    """What the denied thing is called is shown with the verb, long subjects are not, and quotation marks pair up."""
    assert [p.text for p in read(text).positions] == [words]


def test_a_paragraph_is_about_whom_it_asks_after(read: Read) -> None:
    """Below "And Barva Table?" an "it" is Barva Table, whoever acts in the paragraph before."""
    found = read(
        "The Food Office confirmed on Monday that the wraps were to blame.\n\n"
        "And Barva Table? It still offers a voucher. It has not answered our questions."
    )
    assert [(p.stance, p.speakers[0]) for p in found.positions] == [
        ("confirms", "Food Office"),
        ("no_comment", "Barva Table"),
    ]


def test_an_articles_we_is_nobody_it_reports(read: Read) -> None:
    """Who is said to say something is never "we" in the same sentence: the article could not check it."""
    found = read("Norbridge says that it has 412 signatures; we asked for the list and could not verify it.").positions
    assert [(p.stance, p.speakers) for p in found] == [("unverified", ())]


def test_a_number_asked_back_is_no_denial(read: Read) -> None:
    """What denies it stands in the words that follow, or the number is only wondered at."""
    assert read("The union says 40 left. “Forty? I could see more from here,” said Ana Silva.").positions == ()


def test_a_release_denies_for_its_house(read: Read) -> None:
    """Where an organisation speaks in its own release, what is called false there is denied by it."""
    found = read("NORBRIDGE plc\nMedia release 4\n\nWe have seen the reports. That allegation is untrue.")
    assert [(p.stance, p.speakers) for p in found.positions] == [("denies", ("Norbridge",))]


def test_a_release_denies_reports_that_nobody_signs(read: Read) -> None:
    """In "media reports that ... are" nobody reports anything: it is the house that calls them unfounded."""
    text = "Media reports that we have offered a ransom of EUR 6 million are entirely without foundation."
    found = read(f"NORBRIDGE plc\nMedia release 4\n\nWe thank our crews. {text}")
    assert [(p.stance, p.speakers) for p in found.positions] == [("denies", ("Norbridge",))]


def test_a_quotation_mark_without_its_fellow_is_no_part_of_the_sentence(read: Read) -> None:
    """A quote of several sentences is cut between them, and so its marks stand alone."""
    (first, *_) = read("The police say 40 died. “That is a lie. Ask anyone,” said Ana Silva.").positions
    assert (first.quote, first.text) == ("That is a lie.", "That is a lie")
    assert first.start >= first.quote_start


ASKED = [
    ("Ida Krone says that 30 are dead. I telephoned Jon Abel, whose firm built it. He refused to talk.", "Jon Abel"),
    ("Ida Krone read me a list. I put six questions to Jon Abel on Friday. He has not answered.", "Jon Abel"),
    ("The Vesk navy speaks of nine.\n\nAnd Marzan? It has not replied to my letter.", "Marzan"),
    ("Jon Abel, the minister, opened the works. His Excellency declined to comment on the fire.", "Jon Abel"),
]


@pytest.mark.parametrize(("text", "name"), ASKED, ids=[text[:30] for text, _ in ASKED])
def test_whoever_was_asked_is_silent(read: Read, text: str, name: str) -> None:
    """A pronoun, or a style of address, behind a question means whom it was put to and not who spoke before."""
    assert [(p.stance, p.speakers[0]) for p in read(text).positions] == [("no_comment", name)]


def test_what_another_speaks_of_does_not_exist(read: Read) -> None:
    """Who says that a number put forward by others is of nothing denies it, though no sentence before tells it."""
    told = read(
        "TARN PIPES\nStatement, 4 May 2031\n\nWe have dug up the valve.\n\n"
        "The 80 barrels of which the union writes do not exist. We reject that figure."
    )
    assert [(p.stance, p.speakers[0]) for p in told.positions] == [("denies", "Tarn Pipes")] * 2


def test_reports_called_tendentious_are_denied(read: Read) -> None:
    """A verdict behind "as" needs no noun."""
    (position,) = read("The minister, Jon Abel, described the reports of hunger as tendentious.").positions
    assert position.stance == "denies"


def test_a_verdict_that_its_speaker_admits_is_an_admission(read: Read) -> None:
    """The verb of admitting tells what the words are, wherever it stands."""
    (position,) = read("The sum was too low, Ida Krone admits.").positions
    assert position.stance == "confirms"


def test_the_first_report_is_taken_back_by_who_withdrew_it(read: Read) -> None:
    """Behind a withdrawal "the first report was wrong" goes on with it; alone it denies."""
    wrong = "“The first report was incorrect,” said Jon Abel, the minister."
    withdrew = "The ministry withdrew its earlier account of the fire.\n\n"
    assert [p.stance for p in read(wrong).positions] == ["denies"]
    assert [p.stance for p in read(withdrew + wrong).positions] == ["retracts", "retracts"]


@pytest.mark.parametrize("waits", ["and I am still waiting for one", "and have had no reply"])
def test_who_waits_tells_of_whom_he_asked(read: Read, waits: str) -> None:
    """The silence is that of whoever the question was put to, not of what it was about."""
    (position,) = read(f"I asked the harbour authority about the rest {waits}.").positions
    assert (position.stance, position.speakers[0]) == ("no_comment", "harbour authority")


def test_who_says_that_they_did_none_of_it_denies(read: Read) -> None:
    """Several of whom others tell a deed answer by "none"."""
    told = read("Ida Krone says that she counted rubber bullets. The guards have said that they fired none.")
    assert [(p.stance, p.speakers[0]) for p in told.positions] == [("denies", "guards")]


BRANDED = [
    "The firm disavows any such payment.",
    "The mayor calls the register “a work of penmanship”.",
    "TARN PIPES\nStatement, 4 May 2031\n\nWe have opened the valves. No fee was paid, and none will be.",
]


@pytest.mark.parametrize("text", BRANDED, ids=[text[:30] for text in BRANDED])
def test_what_was_said_before_is_denied_without_naming_it(read: Read, text: str) -> None:
    """Any such payment is one that was spoken of, a register says something, and "none ever" answers somebody."""
    assert [p.stance for p in read(text).positions] == ["denies"]
