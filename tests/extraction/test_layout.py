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
        "(c) 2031 The Mill Post",
        "(c) Quill Agency",
    ],
)
def test_furniture_is_known(line: str) -> None:
    """What only frames an article is told from what it says."""
    assert parts(f"A title\n\nThe mill burnt down.\n\n{line}")[-1][0] == "furniture"


def test_the_third_item_of_a_list_is_no_copyright_line() -> None:
    """Behind "(b)" stands "(c)"."""
    assert parts("A title\n\nThe mill burnt down.\n\n(c) 84 looms were lost in the fire.")[-1][0] == "paragraph"


def test_a_row_of_a_table_that_holds_a_date_is_no_byline() -> None:
    """Names, dates and rules look like "The Post | 3 June 2031"; a table's rows begin and end with a rule."""
    assert parts("A title\n\nThe mill burnt down.\n\n| The guild | 21 June 2031 | 96 |")[-1][0] == "bullet"


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


def test_lines_are_joined_although_a_footer_is_longer_than_they_are() -> None:
    """The width is that of several lines of about one length, not of the longest one."""
    text = (
        "Ferry aground\n\nThe ferry ran aground off the cape on Monday, and tugs are on their way\n"
        "to it, the coast guard said. The number of passengers has risen by now to\n"
        "58, of whom six are children, and nobody is hurt, said the company on\n"
        "Monday.\n\nYou get this e-mail because you signed up for it on our site a good while ago now.\n"
    )
    words = [text[one.start : one.end] for one in blocks(text, "Ferry aground") if one.kind == "paragraph"]
    assert any("has risen by now to\n58, of whom" in one for one in words)


def test_what_a_format_told_is_furniture_where_its_words_say_so() -> None:
    """And a live blog's time is no part of its entry, as in bare text."""
    text = "Dam holds\n\n10.15 The minister speaks to 40 people.\n\nContact: Tel. 555 0102, 10404 Ostvik\n"
    starts = [text.index(words) for words in ("Dam", "10.15", "Contact")]
    ends = [9, starts[2] - 2, len(text) - 1]
    told = [Block("paragraph" if at else "title", at, end) for at, end in zip(starts, ends, strict=True)]
    found = [(one.kind, text[one.start : one.end][:12]) for one in blocks(text, "Dam holds", told)]
    assert found == [("title", "Dam holds"), ("paragraph", "The minister"), ("furniture", "Contact: Tel")]


def test_lines_of_nothing_but_links_are_furniture() -> None:
    """Links within a sentence are not."""
    text = (
        "# Dam holds\n\n[Home](https://a.example/) | [World](https://a.example/w)\n\n"
        "Engineers [found](https://a.example/f) 6 cracks in it.\n\n- [Storm kills 9](https://a.example/s)\n"
    )
    kinds = [(one.kind, text[one.start : one.end][:9]) for one in blocks(text)]
    assert kinds == [
        ("title", "Dam holds"), ("furniture", "[Home](ht"), ("paragraph", "Engineers"), ("furniture", "[Storm ki"),
    ]  # fmt: skip
