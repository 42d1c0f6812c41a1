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
]


@pytest.mark.parametrize(("text", "stance", "speaker"), TAKEN, ids=[text[:40] for text, _, _ in TAKEN])
def test_a_stance_is_found_with_its_party(read: Read, text: str, stance: str, speaker: str) -> None:
    """One stance to a sentence, and who takes it."""
    assert [(p.stance, p.speakers[0]) for p in read(text).positions] == [(stance, speaker)]


TRAPS = [
    "The guard denied him entry to the hall.",
    "Reporters were denied access to the road.",
    "A court denied the union's request.",
    "The union rejected the pay offer.",
    "The minister did not deny the report.",
    "It is undeniable that the bridge fell.",
    "If they deny the report, the talks will fail.",
    "Should the ministry deny the report, the talks will fail.",
    "The union accused the ministry of denying the report.",
    "The minister said that the army does not allege that anyone was paid.",
    "The army shot down 14 drones.",
    "The bridge is closed and the detour is wrong for lorries.",
]


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


@pytest.mark.parametrize("text", ["The ministry rejected these allegations.", "“That is a lie,” said the governor."])
def test_an_object_that_only_points_back_is_said_to(read: Read, text: str) -> None:
    """The claim has to be looked for in what came before."""
    assert read(text).positions[0].anaphoric
