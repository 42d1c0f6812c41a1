"""What an office declares in its own account of a matter, and what it only repeats of others' claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

HEAD = "HARBOUR AUTHORITY OF TARN\nOffice of the Director\n\nOn recent publications about the quay\n\n"
TAIL = "\n\nDivers went through 380 photographs. Two crane drivers have been suspended."
OPENINGS = (
    "In connection with inquiries of the press the Authority communicates the following.",
    "The Harbour Authority therefore states the following.",
    "The Authority declares the following:",
    "In reply to rumours, the Authority considers it necessary to state the following.",
    "The Authority places the following before the public.",
)
REPEATED = (
    "The assertion that 64 crates were sold is contradicted by every paper we hold.",
    "Claims that 64 crates were sold do not correspond to the books.",
    "The demand for 64 crates is piracy.",
    "No shipment of 64 crates has ever been ordered.",
    "As to the so-called theft of 64 crates, the police have studied the pictures.",
)
NO_ACCOUNT = (
    "The Authority's statement says nothing of the following week.",
    "Following reports in the press, the Authority announces the following.",
    "The Authority wishes to state the following.",
    "Please note the following dates.",
)


def _speakers(found: Findings, value: float) -> tuple[str, ...]:
    return next(f.speakers for f in found.figures if f.value == value)


@pytest.mark.parametrize("opening", OPENINGS)
def test_puts_an_offices_declaration_down_to_it(read: Callable[[str], Findings], opening: str) -> None:
    """All that follows "states the following" is the office's own account, whether or not it says "we"."""
    found = read(HEAD + opening + TAIL)
    assert "harbour authority" in " ".join(_speakers(found, 380)).lower()
    assert "harbour authority" in " ".join(_speakers(found, 2)).lower()


@pytest.mark.parametrize("claim", REPEATED)
def test_does_not_say_what_it_repeats(read: Callable[[str], Findings], claim: str) -> None:
    """The numbers of claims, of others' demands and of what there is none of are not the office's."""
    found = read(f"{HEAD}{OPENINGS[1]}\n\n{claim}{TAIL}")
    assert _speakers(found, 64) == ()
    assert "harbour authority" in " ".join(_speakers(found, 380)).lower()


@pytest.mark.parametrize("opening", NO_ACCOUNT)
def test_hears_no_declaration_in_mere_news(read: Callable[[str], Findings], opening: str) -> None:
    """An announcement and a politeness open no account of a dispute."""
    assert _speakers(read(HEAD.replace("recent publications about ", "") + opening + TAIL), 380) == ()


TAKEN_UP = (
    "As to the 64 crates shown on television, the Authority is looking into the matter.",
    "With regard to the 64 crates, an inquiry is under way.",
    "It has been said that the Authority sold 64 crates in May.",
)
REPORT = "HOLM BARROW LLP\nStatement to creditors\nJoint administrators' statement\n\n"


@pytest.mark.parametrize("claim", TAKEN_UP)
def test_does_not_say_what_it_takes_up(read: Callable[[str], Findings], claim: str) -> None:
    """What a sentence only takes up, or tells as said of the office, is not the office's."""
    found = read(f"{HEAD}{OPENINGS[1]}\n\n{claim}{TAIL}")
    assert _speakers(found, 64) == ()
    assert "harbour authority" in " ".join(_speakers(found, 380)).lower()


def test_answers_a_claim_with_its_own_number(read: Callable[[str], Findings]) -> None:
    """What stands behind a claim in its paragraph is the sender's answer."""
    found = read(REPORT + "It has been reported that 64 boats were sold. This is incorrect. The number is 51.")
    assert _speakers(found, 64) == ()
    assert _speakers(found, 51) == ("Holm Barrow",)


def test_a_sender_goes_by_the_office_in_its_letterhead(read: Callable[[str], Findings]) -> None:
    """What "the administrators" do is told by who sends the administrators' statement; another body's deeds are not."""
    sold = "The administrators sold 51 boats in May, and all of them have since left the old harbour."
    found = read(f"{REPORT}{sold}\n\nThe Ministry bought 64 boats in June.")
    assert _speakers(found, 51) == ("Holm Barrow",)
    assert _speakers(found, 64) == ()


def test_a_document_in_the_first_person_is_its_senders_account(read: Callable[[str], Findings]) -> None:
    """Plain statements between those with "we" are the sender's; what only presents it is nobody's."""
    text = "TARN PIPES LTD\nPress release\n\nWe are sorry for what happened in the valley on Monday and Tuesday.\n\n"
    found = read(
        text + "Some 51 valves were closed in one night.\n\nTarn Pipes runs 64 plants in nine countries.\n\nWe go on."
    )
    assert _speakers(found, 51) == ("Tarn Pipes",)
    assert _speakers(found, 64) == ()


def test_a_release_told_like_news_keeps_its_own_voice(read: Callable[[str], Findings]) -> None:
    """Where the sender is spoken of as "X said", plain statements tell what happened."""
    text = (
        "QUIET COAST\nPress release\n\nThe boats must be counted again before the winter, Quiet Coast said today.\n\n"
    )
    assert (
        _speakers(read(text + "Some 51 boats were burnt in one night.\n\nWe call on the port to act.\n\nWe wait."), 51)
        == ()
    )


PRESS_OFFICE = "MINISTRY OF HARBOURS\nPress office\n4 May 2031\n\nSome 51 cranes were idle on Monday.\n\n"


def test_a_press_offices_answer_is_its_ministrys_account(read: Callable[[str], Findings]) -> None:
    """A ministry whose press office answers others' numbers tells its own side all through."""
    text = PRESS_OFFICE + "The number put about by the dockers is untrue. It has no basis in our books."
    found = read(text.replace("our", "the"))
    assert _speakers(found, 51) == ("Ministry of Harbours",)
    assert _speakers(read(PRESS_OFFICE), 51) == ()


FIRM = (
    "\n\nThe new plan shuts 51 valves in the upper valley before the end of the winter."
    "\n\nThe Ministry bought 64 boats.\n\nAbout Tarn Pipes: 90 plants."
)


@pytest.mark.parametrize("kind", ["Press release, 4 May 2031", "Statement to creditors", "News release 12"])
def test_a_firms_release_is_its_account_without_we(read: Callable[[str], Findings], kind: str) -> None:
    """A firm tells its plans; what it presents itself with, and what another body does, is told by nobody."""
    found = read(f"TARN PIPES LTD\n{kind}{FIRM}")
    assert _speakers(found, 51) == ("Tarn Pipes",)
    assert _speakers(found, 64) == _speakers(found, 90) == ()


def test_a_firms_notice_to_an_exchange_describes(read: Callable[[str], Findings]) -> None:
    """What a firm must disclose is no side's account unless it says "we"."""
    assert _speakers(read(f"TARN PIPES LTD\nCompany announcement No. 9{FIRM}"), 51) == ()


def test_a_statement_of_a_party_that_tells_is_the_partys(read: Callable[[str], Findings]) -> None:
    """Behind "the statement of X that" stand the words of X; what a statement is merely of is nobody's."""
    told = "The statement of the dockers' union that 51 cranes were idle is wrong."
    assert _speakers(read(told), 51) == ("dockers' union",)
    assert _speakers(read("The claim of a weight that 51 cranes can lift is wrong."), 51) == ()


FORCES = (
    "MINISTRY OF EMERGENCIES OF TARN\nPress Service\n\n{kind}\n4 May 2031\n\n"
    "{opening}\n\n2. Forces. 62 cranes are at work."
)


def test_hears_an_offices_own_account_where_it_reports_in_its_name(read: Callable[[str], Findings]) -> None:
    """Whoever reports or denies as "the Ministry" answers for the plain sentences beside it, too."""
    opened = FORCES.format(kind="Bulletin No. 9", opening="1. By noon 27 persons were found, the Ministry reports.")
    plain = FORCES.format(kind="Bulletin No. 9", opening="1. By noon 27 persons were found.")
    assert "emergencies" in " ".join(_speakers(read(opened), 62)).lower()
    assert _speakers(read(plain), 62) == ()


def test_hears_an_account_in_a_communique_but_not_in_the_findings_of_an_inquiry(
    read: Callable[[str], Findings],
) -> None:
    """A communiqué tells what its office did; one that tells of inspectors reports on others."""
    told = FORCES.format(kind="Communiqué No. 9", opening="1. By noon 27 persons were found.")
    found = FORCES.format(kind="Communiqué No. 9", opening="1. The inspectors looked into 27 cases.")
    assert "emergencies" in " ".join(_speakers(read(told), 62)).lower()
    assert _speakers(read(found), 62) == ()


def test_does_not_say_what_reports_are_told_to_claim(read: Callable[[str], Findings]) -> None:
    """Reports that something is so are not the words of the firm that sets them right."""
    text = "TARN PIPES AB\nPress release, 4 May 2031\n\nReports that 64 valves were sold are being examined."
    assert _speakers(read(text), 64) == ()
