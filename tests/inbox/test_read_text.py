"""Reading plain text: what its first lines tell, and what they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.inbox.read import Document, read

SEEDS = Path(__file__).parents[2] / "seeds"

PROSE = (
    "The bridge over the Ulm was closed on Monday after inspectors found 14 cracks in its piers, the roads office "
    "said. It will stay closed for at least three weeks."
)

# name of the case: (the lines above the prose, what they tell)
HEADS = {
    "headline alone": (
        "Bridge closed after 14 cracks are found\n\n",
        {"title": "Bridge closed after 14 cracks are found"},
    ),
    "headline that shouts and stops short": (
        "14 CRACKS... AND NOBODY SAW!\n",
        {"title": "14 CRACKS... AND NOBODY SAW!"},
    ),
    "headline with an abbreviation": (
        "Cracks found in St. Vitus bridge\n\n",
        {"title": "Cracks found in St. Vitus bridge"},
    ),
    "dateline with agency and full date": (
        "Bridge closed\n\nULMSTADT, Oct. 5, 2033 (Delta Wire) - ",
        {"title": "Bridge closed", "outlet": "Delta Wire", "origin": "Delta Wire", "published_at": "2033-10-05"},
    ),
    "dateline in the British way with two dashes": (
        "Bridge closed\n\nULMSTADT, Westmark, 5 October 2033 (Delta Wire) -- ",
        {"title": "Bridge closed", "outlet": "Delta Wire", "origin": "Delta Wire", "published_at": "2033-10-05"},
    ),
    "dateline between slashes": (
        "Bridge closed\n\nULMSTADT, 05.10.2033. /DELTAPRESS/. ",
        {"title": "Bridge closed", "outlet": "DELTAPRESS", "origin": "DELTAPRESS", "published_at": "2033-10-05"},
    ),
    "dateline without a year tells no date": (
        "October 5 (UPI) — ",
        {"outlet": "UPI", "origin": "UPI"},
    ),
    "dateline without an agency": (
        "Bridge closed\n\nULMSTADT, 5 October 2033 — ",
        {"title": "Bridge closed", "published_at": "2033-10-05"},
    ),
    "agency text in a paper": (
        "The Ulm Gazette\n5 October 2033\n\nBridge closed after inspection\n\nULMSTADT (Delta Wire) - ",
        {
            "title": "Bridge closed after inspection",
            "outlet": "The Ulm Gazette",
            "origin": "Delta Wire",
            "published_at": "2033-10-05",
        },
    ),
    "byline, outlet and date between bars": (
        "The last crossing\n\nA town and its bridge\n\nBy Ida Roth | The Ulm Observer | Sunday, 9 October 2033\n\n",
        {
            "title": "The last crossing",
            "outlet": "The Ulm Observer",
            "author": "Ida Roth",
            "published_at": "2033-10-09",
        },
    ),
    "byline with an office, then outlet and date": (
        "BRIDGE OF FEAR!\n\nBy Max Tull, Chief Reporter\nThe Daily Anvil, Tuesday 11 October 2033\n\n",
        {"title": "BRIDGE OF FEAR!", "outlet": "The Daily Anvil", "author": "Max Tull", "published_at": "2033-10-11"},
    ),
    "byline with a place": (
        "Bridge closed\n\nBy IDA ROTH in Ulmstadt\nThe Ulm Star, 11 October 2033\n\n",
        {"title": "Bridge closed", "outlet": "The Ulm Star", "author": "IDA ROTH", "published_at": "2033-10-11"},
    ),
    "byline with an outlet": (
        "Bridge closed\n\nBy Ida Roth, Westmark Business Wire\nOctober 11, 2033\n\n",
        {
            "title": "Bridge closed",
            "outlet": "Westmark Business Wire",
            "author": "Ida Roth",
            "published_at": "2033-10-11",
        },
    ),
    "author with an office and no by": (
        "Bridge closed\n\nIda Roth, Staff Writer\n\n",
        {"title": "Bridge closed", "author": "Ida Roth"},
    ),
    "outlet behind the headline": (
        "Bridge closed | The Ulm Gazette\n\n",
        {"title": "Bridge closed | The Ulm Gazette", "outlet": "The Ulm Gazette"},
    ),
    "offices in a headline": (
        "Mayor, chief reporter clash over bridge\n\n",
        {"title": "Mayor, chief reporter clash over bridge"},
    ),
    "two authors": (
        "Bridge closed\nBy Ida Roth and Max Tull\n\n",
        {"title": "Bridge closed", "author": "Ida Roth and Max Tull"},
    ),
    "staff is nobody's name": ("Bridge closed\n\nBy our business staff\n\n", {"title": "Bridge closed"}),
    "outlet and date under the headline": (
        "Bridge closed after 14 cracks are found\nAlpha Daily | October 5, 2033\n\n",
        {"title": "Bridge closed after 14 cracks are found", "outlet": "Alpha Daily", "published_at": "2033-10-05"},
    ),
    "outlet with its edition in a run of its own": (
        "Bridge closed after inspection\n\nThe Ulm Courier (English edition)\n5 October 2033\nBy Ida Roth\n\n",
        {
            "title": "Bridge closed after inspection",
            "outlet": "The Ulm Courier",
            "author": "Ida Roth",
            "published_at": "2033-10-05",
        },
    ),
    "outlet and a date with its day first": (
        "Bridge: the closing\n\nAgence Delta, 15/10/2033\n(translated from the French)\n\n",
        {"title": "Bridge: the closing", "outlet": "Agence Delta", "published_at": "2033-10-15"},
    ),
    "a magazine's season is no date": (
        "THE WESTMARK QUARTERLY | Autumn 2033\n\nStill water\n\nBy Ida Roth\n3 November 2033\n\n",
        {
            "title": "Still water",
            "outlet": "The Westmark Quarterly",
            "author": "Ida Roth",
            "published_at": "2033-11-03",
        },
    ),
    "newsroom with a call for release": (
        "DELTA ROADS NEWSROOM\nFOR IMMEDIATE RELEASE\n10 October 2033\n\nUpdate on the bridge\n\n",
        {"title": "Update on the bridge", "outlet": "Delta Roads Newsroom", "published_at": "2033-10-10"},
    ),
    "company, subject and time in one run": (
        "DELTA CEMENT S.A.\nUlm bridge: Statement No. 2\n9 October 2033, 11:00 (GMT-3)\n\n",
        {"title": "Ulm bridge: Statement No. 2", "outlet": "Delta Cement", "published_at": "2033-10-09"},
    ),
    "agency's head in three lines": (
        "WESTPRESS\nTelegraph Agency of Westmark\nEnglish service\n\nTHE BRIDGE STANDS\n\n",
        {"title": "THE BRIDGE STANDS", "outlet": "WESTPRESS"},
    ),
    "station online": (
        "RADIO WESTMARK ONLINE\nAs it happened: the bridge, Thursday\n13 October 2033\n\n",
        {"title": "As it happened: the bridge, Thursday", "outlet": "Radio Westmark", "published_at": "2033-10-13"},
    ),
    "opinion above the headline": (
        "The Westmark Review\n20 October 2033\n\nOPINION\n\nLet it fall\n\nBy Ida Roth\n\n",
        {"title": "Let it fall", "outlet": "The Westmark Review", "author": "Ida Roth", "published_at": "2033-10-20"},
    ),
    "labels": (
        "Title: Bridge closed\nSource: The Ulm Gazette\nAuthor: Ida Roth\nDate: 2033-10-05\n\n",
        {"title": "Bridge closed", "outlet": "The Ulm Gazette", "author": "Ida Roth", "published_at": "2033-10-05"},
    ),
    "published and updated": (
        "Bridge closed\n\nPublished 5 October 2033, updated 6 October 2033\n\n",
        {"title": "Bridge closed", "published_at": "2033-10-05", "modified_at": "2033-10-06"},
    ),
    "poster's name after the date": (
        "Bridge closed\nPosted on October 5, 2033 by Ida Roth\n\n",
        {"title": "Bridge closed", "author": "Ida Roth", "published_at": "2033-10-05"},
    ),
    "updated alone is no publication date": (
        "Bridge closed\nUpdated October 6, 2033, 7:45 p.m. ET\n\n",
        {"title": "Bridge closed", "modified_at": "2033-10-06"},
    ),
    "clipping in brackets": (
        "[The Ulm Tribune, 5 October 2033, page 3]\n\nBridge closed\n\n",
        {"title": "Bridge closed", "outlet": "The Ulm Tribune", "published_at": "2033-10-05"},
    ),
    "ministry's release with a number": (
        "MINISTRY OF ROADS\nPRESS RELEASE No. 14\n5 October 2033\n\nStatement on the bridge\n\n",
        {"title": "Statement on the bridge", "outlet": "Ministry of Roads", "published_at": "2033-10-05"},
    ),
    "an agency's own byline": (
        "Bridge closed\n\nBy The Westmark Press Agency\nOctober 5, 2033\n\n",
        {"title": "Bridge closed", "outlet": "The Westmark Press Agency", "published_at": "2033-10-05"},
    ),
    "nothing": ("", {}),
    "a standfirst is no headline": ("The town fears for its bridge, and for its bakers.\n\n", {}),
    "a caption is no headline": ("Inspectors under the bridge on Monday. Photo by Stringer/EPA\n", {}),
    "a bullet is no headline": ("- Bridge closed\n- Cracks found\n\n", {}),
    "wrapped prose is no headline": (
        "The bridge over the Ulm was closed on Monday after\ninspectors found cracks\n\n",
        {},
    ),
    "a date in a headline is no publication date": (
        "Bridge to open on 5 October 2034, says minister\n\n",
        {"title": "Bridge to open on 5 October 2034, says minister"},
    ),
    "a headline with the name of a paper in it": (
        "The Ulm Gazette sacks its printers after 14 errors\n\n",
        {"title": "The Ulm Gazette sacks its printers after 14 errors"},
    ),
    "a place and a date tell no outlet": (
        "Bridge closed\n\nUlmstadt, 5 October 2033\n\n",
        {"title": "Bridge closed", "published_at": "2033-10-05"},
    ),
}
METADATA = ("title", "outlet", "author", "origin", "url", "published_at", "modified_at", "language")


def told(document: Document) -> dict[str, str]:
    """What a document tells beside its text."""
    return {name: value for name in METADATA if (value := getattr(document, name)) is not None}


@pytest.mark.parametrize("case", HEADS)
def test_head_lines_tell_what_they_say_and_no_more(case: str) -> None:
    """Each form of head gives exactly the metadata that stands in it."""
    head, expected = HEADS[case]
    assert told(read((head + PROSE + "\n").encode(), "a.txt")) == expected


def test_text_is_kept_as_it_stands() -> None:
    """Nothing is cut from a plain text, so that offsets point where a reader looks."""
    text = "Bridge closed\n\nULMSTADT (Delta Wire) - " + PROSE
    assert read(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("beginning", "title", "outlet"),
    [
        (
            "000",
            "Zelensky Claims 155 Chinese Nationals Fighting for Russia Amidst Captured Fighters Controversy!",
            None,
        ),
        ("001", "Zelenskyy Accuses China of Indifference as 155 Nationals Fight for Russia", None),
        ("002", "Ukrainian President Alleges Chinese Nationals Fighting for Russia Amid Ongoing Conflict", None),
        ("003", None, "UPI"),
        ("004", None, None),
    ],
)
def test_the_samples_tell_their_title_and_outlet(beginning: str, title: str | None, outlet: str | None) -> None:
    """A caption or a standfirst above is no title, and no date is guessed."""
    (file,) = SEEDS.glob(f"{beginning}_*.txt")
    document = read(file.read_bytes(), file.name)
    assert (document.title, document.outlet, document.published_at) == (title, outlet, None)
