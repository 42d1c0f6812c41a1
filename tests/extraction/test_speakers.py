"""Who is found to say what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

FIGURES = [
    ("The mayor, Ana Silva, said that 41 people had died.", 41, ("Ana Silva",)),
    ("Ana Silva is the mayor. “There are 41 dead,” she told reporters on Monday.", 41, ("Ana Silva",)),
    ("“We are tired,” said Ana Silva, the mayor. “There are 41 dead.”", 41, ("Ana Silva",)),
    ("According to the fire service, 300 homes burnt down.", 300, ("fire service",)),
    ("Some 300 homes burnt down, according to the fire service.", 300, ("fire service",)),
    ("The ministry said that the police had reported 12 arrests.", 12, ("police", "ministry")),
    ("The fire service put the number of dead at 41.", 41, ("fire service",)),
    ("The health ministry's figures show 214 cases.", 214, ("health ministry",)),
    ("The police count was 23,000 people.", 23000, ("police",)),
    ("About 41 people, the governor says, are missing.", 41, ("governor",)),
    ("As the police said on Monday, 41 people are missing.", 41, ("police",)),
    ("Toll hits 95, says governor", 95, ("governor",)),
    ("Governor says 95 people died in flood", 95, ("governor",)),
    ("The union Iron Hands said that 2,300 people would be dismissed.", 2300, ("Iron Hands",)),
    ("The crew, which calls itself Red Kite, said it had copied 500 files.", 500, ("Red Kite",)),
    ("The company confirms that:\n\n* 500 files were copied;\n* 20 were deleted.", 20, ("company",)),
    ("The disease, in her view, will kill 40 people.", 40, ()),
    ("Two ferries sank on Monday and 41 people died.", 41, ()),
    ("Reportedly 41 people died.", 41, ()),
    ("A reader asks whether 41 people died.", 41, ()),
    ("Eleven had got out, she said, of whom 4 were hurt.", 4, ()),
    ("Ana Silva is the mayor. The others had got out, she said, of whom 4 were hurt.", 4, ("Ana Silva",)),
    ("The police said 51 were aboard; the dockers' union, Iron Hands, said there were 58.", 58, ("Iron Hands",)),
    ("The river stood at 42 feet, Ana Silva, an engineer of the union, told Harbour News.", 42, ("Ana Silva",)),
    ("The fire service has now logged 71 injuries.", 71, ("fire service",)),
    ("The watchdog knows of 34 customers who were hurt.", 34, ("watchdog",)),
    ("The drill has put 85 metres behind it.", 85, ()),
    ("Readers have given £2,000 to the fund.", 2000, ()),
    ("A court has denied a request by 19 owners.", 19, ()),
    ("Losses were put at 20 million euros by the premier.", 20_000_000, ("premier",)),
    ("The dam had held 42 tonnes of mud, its operator, Norbridge Hydro, said.", 42, ("Norbridge Hydro",)),
    ("Norbridge has intelligence suggesting that there are 40 raiders.", 40, ("Norbridge",)),
    ("The reply from Peru came quickly, with officials stating that 12 people had left.", 12, ("Peru’s officials",)),
]


@pytest.mark.parametrize(("text", "value", "speakers"), FIGURES, ids=[text[:40] for text, _, _ in FIGURES])
def test_a_figure_is_put_down_to_whoever_states_it(
    read: Read, text: str, value: float, speakers: tuple[str, ...]
) -> None:
    """The nearest speaker comes first, whoever passes it on behind; the article's own voice is nobody."""
    figure = next(f for f in read(text).figures if f.value == value)
    assert figure.speakers == speakers


def test_a_figure_in_the_frame_is_not_the_speakers(read: Read) -> None:
    """What the article tells of the speaker it tells in its own voice."""
    found = read("“Nobody has a bed,” said Ana Silva, who runs a camp where 8,000 people live.")
    assert [f.speakers for f in found.figures] == [()]


def test_speech_runs_on_over_paragraphs(read: Read) -> None:
    """A quote that is not closed goes on in the next paragraph, with the same speaker."""
    found = read(
        "“We have lost everything,” the mayor, Ana Silva, said.\n\n"
        "“There were 41 houses here.\n\n“Now there are 12 houses left.”"
    )
    assert {f.speakers for f in found.figures} == {("Ana Silva",)}


def test_a_sentence_after_a_quote_is_the_articles_own(read: Read) -> None:
    """Only a cue attributes: a following sentence about the speaker does not."""
    found = read("“It is over,” said Ana Silva. She has buried 12 people this week.")
    assert [f.speakers for f in found.figures] == [()]


def test_a_statement_has_source_cue_and_content(read: Read) -> None:
    """The three parts of an attribution, the clause whole with its conjunction."""
    text = "The harbour office said on Monday that two boats were missing."
    (statement,) = read(text).statements
    assert statement.speaker is not None
    assert statement.cue is not None
    assert (statement.speaker.text, statement.cue.text) == ("The harbour office", "said")
    assert statement.content.text == "that two boats were missing"


def test_we_in_a_quote_is_whoever_is_quoted(read: Read) -> None:
    """Pronouns of the first person are resolved to the quote's speaker."""
    found = read("“We deny that the bridge was unsafe,” said Ana Silva, a spokeswoman for Norbridge.")
    assert found.positions[0].speakers == ("Ana Silva",)


def test_offsets_give_the_words_back(read: Read) -> None:
    """Every span points into the text that was read."""
    text = "“One,” said Ana Silva.\n\n“Two, three.\n\n“Four,” she added, and denied it."
    for statement in read(text).statements:
        for span in (statement.speaker, statement.cue, statement.content):
            assert span is None or text[span.start : span.end] == span.text


RELEASE = (
    "NORBRIDGE plc\nMedia release 4\n\nYesterday we gave out a number. Twelve lorries and 40 dockers are on site.\n\n"
    "The harbour is 300 metres long.\n\nMedia desk: Ana Silva"
)


def test_a_release_speaks_for_its_house_where_it_says_we(read: Read) -> None:
    """It is the organisation's own account throughout; an office that never says "we" only describes the world."""
    found = {f.value: f.speakers for f in read(RELEASE).figures}
    assert (found[40], found[300]) == (("Norbridge",), ("Norbridge",))
    office = RELEASE.replace("NORBRIDGE plc", "HARBOUR OFFICE OF NORBRIDGE").replace("we gave", "the port gave")
    assert [f.speakers for f in read(office).figures if f.value == 300] == [()]


def test_a_story_that_mentions_a_release_is_no_release(read: Read) -> None:
    """Only a masthead or a contact makes a release."""
    found = read("Norbridge said in a press release that we all hope for rain. Some 40 dockers are on site.")
    assert [f.speakers for f in found.figures] == [()]


SITUATION = "NORBRIDGE HARBOUR POLICE\nSituation report No. 3\n\nCalm is back. Some 40 officers are on the quays."


@pytest.mark.parametrize(
    ("more", "speakers"),
    [
        ("\n\nThe rumours are lies. Assertions that shots were fired are malicious.", ("Norbridge Harbour Police",)),
        ("\n\nTwo cranes are idle.", ()),
    ],
)
def test_whoever_answers_accusations_gives_its_own_numbers(read: Read, more: str, speakers: tuple[str, ...]) -> None:
    """A report that rebuts what others say is one side's account throughout; a neutral one states what is."""
    assert [f.speakers for f in read(SITUATION + more).figures if f.value == 40] == [speakers]
