"""Which parts of an article are told apart, and where they begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.events.kinds import Block
from monitor.extraction.layout import blocks


def parts(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Gives kind and words of each part."""
    return [(block.kind, text[block.start : block.end]) for block in blocks(text, title)]


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("April 10 (UPI) — ", "The minister resigned."),
        ("LONDON, June 4, 2030 (Kestrel News Agency) - ", "Shares fell."),
        ("Kyiv, Ukraine - ", "The president spoke."),
        ("OSLO — ", "Talks began."),
        ("BERN, 04.09.2032. /STATEPRESS/. ", "The staff informs."),
    ],
)
def test_a_dateline_is_a_part_of_its_own(dateline: str, rest: str) -> None:
    """Place, date and agency are cut off, so that no sentence holds them."""
    assert parts("A title\n\n" + dateline + rest)[1:] == [("dateline", dateline), ("paragraph", rest)]


def test_a_sentence_with_a_dash_is_no_dateline() -> None:
    """A name before a dash begins a sentence."""
    assert parts("A title\n\nMoreno - who had left - came back.")[1][0] == "paragraph"


def test_markdown_marks_stay_outside() -> None:
    """Heading signs, bullets, quote marks and numbers of a list are no words of a part."""
    text = (
        "# Title\n\n## Heading\n\n- a bullet here\n\n2. second point made.\n\n> She said so, twice.\n\nProse follows."
    )
    assert parts(text) == [
        ("title", "Title"),
        ("heading", "Heading"),
        ("bullet", "a bullet here"),
        ("bullet", "second point made."),
        ("pull_quote", "She said so, twice."),
        ("paragraph", "Prose follows."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Related Sources:",
        "• Source 1 • Source 2",
        "(Editing by P. Quill)",
        "Contact: press@mill.example",
        "ENDS",
        "Read more",
    ],
)
def test_furniture_is_known(line: str) -> None:
    """What only frames an article is told from what it says."""
    assert parts(f"A title\n\nThe mill burnt down.\n\n{line}")[-1][0] == "furniture"


def test_a_list_under_related_sources_is_furniture() -> None:
    """Everything under such a heading goes with it."""
    assert [kind for kind, _ in parts("A title\n\nProse is here.\n\nRelated Sources:\n\n- The Post\n- The Globe")][
        -2:
    ] == ["furniture"] * 2


@pytest.mark.parametrize(
    "line", ["By Ada Finch, Chief Reporter", "3 March 2028", "By Jo Lee | The Mirror | Sunday, 16 November 2031"]
)
def test_bylines_are_known(line: str) -> None:
    """Author and date lines are no prose."""
    assert parts(f"A title\n\n{line}\n\nProse is here.")[1][0] == "byline"


def test_a_gallery_counter_is_cut_off_its_caption() -> None:
    """The words "Photo 2 of 6" count nothing."""
    assert parts("A title\n\nPhoto 2 of 6: A boat in the harbour.")[1] == ("caption", "A boat in the harbour.")


def test_a_live_blog_time_is_cut_off() -> None:
    """The stamp before an entry is no part of its sentence."""
    assert parts("A title\n\n07.05 Good morning from the studio.")[1] == ("paragraph", "Good morning from the studio.")


def test_lines_are_paragraphs_unless_wrapped() -> None:
    """Long lines stand for themselves."""
    line = "This line is a paragraph and runs on for a good while, as lines of a feed do, with no break in it."
    assert parts(f"{line}\n{line}") == [("paragraph", line)] * 2


def test_wrapped_mail_is_joined() -> None:
    """Lines that a mail program broke are one paragraph."""
    text = (
        "The harbour was closed on Monday after a crane fell over and blocked the\n"
        "narrow channel that leads to the inner basin, the master of the port has\n"
        "said in a letter to all of the skippers who had been waiting outside for\n"
        "more than a day."
    )
    assert [kind for kind, _ in parts(text)] == ["paragraph"]


def test_given_parts_are_kept() -> None:
    """What the format told is not guessed again."""
    text = "Prose of a page."
    given_parts = (Block("caption", 0, len(text)),)
    assert blocks(text, given=given_parts) == given_parts


@settings(deadline=None)
@given(st.text(alphabet="aA1 .\n-*>#|(\"'—\u00a0", max_size=200))
def test_parts_follow_each_other_inside_the_text(text: str) -> None:
    """Parts never overlap, are never empty and never reach beyond the text."""
    end = 0
    for block in blocks(text):
        assert end <= block.start < block.end <= len(text)
        end = block.end
