"""What a reader is shown of an alert."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from monitor.claims.claim import Range
from monitor.delivery.clean import clean, shorten_front
from monitor.delivery.letter import digest
from monitor.delivery.message import Cell, message
from monitor.delivery.words import day, number, quoted, span, who
from monitor.extraction.findings import Counted
from tests.delivery import samples

if TYPE_CHECKING:
    from monitor.alerts.alert import Alert


def changed(**fields: Any) -> Alert:
    """The sample alert on a changed figure, with other fields."""
    return msgspec.structs.replace(samples.figure_changed(), **fields)


def denied(**fields: Any) -> Alert:
    """The sample alert on a denial, with other fields."""
    return msgspec.structs.replace(samples.new_denial(), **fields)


def test_before_and_now_are_set_against_each_other() -> None:
    """With qualifier, the source's own words, the speaker and the file; of what was before, its sentence too."""
    shown = message(changed())
    assert shown.label == "FIGURE CHANGED"
    assert shown.tag == "higher than before"
    assert shown.cells == (
        Cell(
            "BEFORE", "155", "at least",
            "“…President Volodymyr Zelensky claimed that at least 155 Chinese citizens are engaged in combat on behalf"
            " of the…”", "according to", "Volodymyr Zelensky (Ukraine)",
            "002_34f8a9fc4cdc980f.txt",
        ),
        Cell(
            "NOW", "163", "at least", "“at least 163 Chinese nationals”", "according to",
            "Ukrainian intelligence (Ukraine)",
            "002_34f8a9fc4cdc980f.txt",
        ),
    )  # fmt: skip
    assert shown.range == "155 – 163, over the latest figure of each party"


@pytest.mark.parametrize(
    ("kind", "label", "cells", "tag"),
    [
        ("figure_edited", "FIGURE EDITED", ("IT SAID", "NOW IT SAYS"), "higher than before"),
        ("range_widened", "RANGE WIDENED", ("BEFORE", "NOW"), "higher than before"),
        ("new_disagreement", "PARTIES DISAGREE", ("ONE SAYS", "ANOTHER SAYS"), "for the first time"),
    ],
)
def test_each_kind_says_what_its_two_figures_are(kind: Any, label: str, cells: tuple[str, str], tag: str) -> None:
    """An edit, a wider range and a disagreement are not mistaken for a change."""
    shown = message(changed(kind=kind))
    assert (shown.label, tuple(cell.label for cell in shown.cells), shown.tag) == (label, cells, tag)


def test_a_first_figure_has_nothing_before_it() -> None:
    """The place of the figure before says so."""
    shown = message(changed(kind="first_figure", previous=None))
    assert shown.label == "FIRST FIGURE"
    assert (shown.cells[0].large, shown.cells[1].large, shown.tag) == ("none", "163", "")


def test_a_denial_shows_who_denies_what_in_whose_words() -> None:
    """The denier and the words beside the figure that is denied and who said it."""
    shown = message(denied())
    assert shown.subject == '[monitor] DENIED by China ("groundless"): 155 Chinese citizens fighting for Russia'
    assert shown.label == "NEW DENIAL"
    by, what = shown.cells
    assert (by.label, by.large, by.words, by.who) == ("DENIED BY", "China", "“groundless”", "China's foreign ministry")
    assert (what.label, what.large) == ("WHAT IS DENIED", "155")
    assert what.words == (
        "“…that Ukrainian intelligence has identified 155 Chinese citizens actively fighting alongside Russian forces"
        " in Ukraine”"
    )
    assert what.who == "Ukrainian intelligence, through Volodymyr Zelensky (Ukraine)"


def test_a_denial_against_several_figures_shows_their_span() -> None:
    """And who stands by them."""
    several = denied(standing=(samples.FIRST, samples.NOW), claim=samples.figure_changed().claim)
    _, what = message(several).cells
    assert (what.large, what.verb) == ("155 – 163", "from")
    assert message(several).range == ""
    assert [row.what for row in message(several).standing] == ["155", "at least 163"]


def test_a_denial_of_no_figure_shows_what_is_denied() -> None:
    """An allegation is shown by its words."""
    bare = msgspec.structs.replace(samples.new_denial().claim, range=None, unit=None)
    _, what = message(denied(standing=(), claim=bare)).cells
    assert what.large == "these allegations"


def test_the_sentence_is_whole_and_the_words_in_it_are_marked() -> None:
    """With file, line and offsets, and the article's title."""
    quote = message(changed()).quote
    assert quote is not None
    assert quote.before.endswith("as of early April, ")
    assert quote.marked == "at least 163 Chinese nationals"
    assert quote.after.startswith(" were serving in the Russian army")
    assert quote.place == "002_34f8a9fc4cdc980f.txt, line 10, characters 3208–3238"
    assert "Alleges Chinese Nationals" in quote.source


def test_positions_stand_with_the_gravest_first_and_in_one_line_above() -> None:
    """Who denies, who could not verify, who keeps silent."""
    shown = message(changed())
    assert shown.stances == "Denied by China. Not verified by CNN. No comment from Russia."
    assert [(row.what, row.who) for row in shown.positions] == [
        ("denies", "Lin Jian (China)"),
        ("cannot verify", "CNN"),
        ("no comment", "the Kremlin (Russia)"),
    ]


def test_what_is_shown_large_is_not_repeated_below() -> None:
    """The denial itself, and the figures before and now."""
    assert [row.what for row in message(denied()).positions] == ["cannot verify", "no comment"]
    assert message(changed()).standing == ()
    assert message(denied()).standing == ()


def test_rows_beyond_a_screenful_are_counted() -> None:
    """A claim that the whole world takes positions on."""
    shown = message(changed(positions=(samples.SILENT,) * 20))
    assert len(shown.positions) == 8
    assert shown.omitted == 12


def test_only_commands_that_exist_are_named() -> None:
    """With the claim's id, ready to be typed."""
    assert [command.text for command in message(changed()).commands] == [
        "monitor show 7k2m4q0vbd", "monitor why 4t9c2wq8zk", "monitor ack 4t9c2wq8zk",
        "monitor silence --claim 7k2m4q0vbd --for 1d --reason ...",
    ]  # fmt: skip
    several = message(denied(claims=("7k2m4q0vbd", "eyva7qvf7p"))).commands
    assert [command.text for command in several][1] == "monitor show eyva7qvf7p"


def test_an_article_that_names_no_speaker_speaks_for_itself() -> None:
    """Under its outlet's name where that is known."""
    figure = msgspec.structs.replace(samples.NOW, speaker=None, speakers=(), party=None)
    assert who(figure) == "the article itself"
    outlet = msgspec.structs.replace(figure.article, outlet="Harbour Wire")
    assert who(msgspec.structs.replace(figure, article=outlet)) == "Harbour Wire"


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": 11000.0, "qualifier": "about"}, ("about", "11,000")),
        ({"value": 2.5, "qualifier": "exact"}, ("", "2.5")),
        ({"value": 0.1 + 0.2, "qualifier": "exact"}, ("", "0.3")),
        ({"value": 1e300, "qualifier": "more_than"}, ("more than", "1e+300")),
        ({"value": None, "low": 3, "high": 4, "qualifier": "between"}, ("", "3 – 4")),
        ({"value": None, "low": 200, "high": 999, "qualifier": "about"}, ("about", "200 – 999")),
        ({"value": None, "low": 50, "high": None, "qualifier": "at_least"}, ("at least", "50 or more")),
        ({"value": None, "low": None, "high": None, "text": "countless"}, ("", "countless")),
        ({"value": 12, "unit": "percent", "qualifier": "at_most"}, ("at most", "12%")),
        ({"value": 3500, "unit": "USD", "counted": Counted("", "money"), "qualifier": "exact"}, ("", "USD 3,500")),
        ({"value": 9, "unit": "km", "counted": Counted("km", "measure"), "qualifier": "less_than"},
         ("less than", "9 km")),
    ],
)  # fmt: skip
def test_numbers_are_shown_with_what_they_are_measured_in(fields: dict[str, Any], shown: tuple[str, str]) -> None:
    """What is merely counted stands in the subject; ranges and vague numbers show their bounds."""
    assert number(msgspec.structs.replace(samples.NOW, **fields)) == shown


def test_open_ranges_and_none() -> None:
    """A range that is open on one side, a single value, and no range at all."""
    assert [span(Range(*ends)) for ends in ((1, None), (None, 2), (3, 3), (None, None))] == [
        "1 or more", "2 or less", "3", "",
    ]  # fmt: skip
    assert span(None) == ""


def test_of_quoting_words_the_quoted_ones_are_shown() -> None:
    """Whatever marks the article uses."""
    assert quoted('dismissing them as "groundless."', 50) == "“groundless”"
    assert quoted("called it “a pure invention”, he said", 50, straight=True) == '"a pure invention"'
    assert quoted("totally unfounded", 50) == "“totally unfounded”"
    assert quoted('currently verifying" the situation', 50) == "“currently verifying the situation”"


def test_times_are_shown_as_days() -> None:
    """A date, a time with its offset, or whatever else a file says."""
    assert day("2025-04-10") == "10 Apr 2025"
    assert day("2025-04-10T23:30:00-05:00", clock=True) == "11 Apr 2025, 04:30 UTC"
    assert day("last\nweek") == "last week"


def test_clean_text_is_one_line_that_shows_all_it_holds() -> None:
    """No controls, no hidden and turning characters, no towers of marks; joiners of scripts stay."""
    assert clean("a\r\nBcc: b\x00\x1b[31m\u2028c\x85d") == "a Bcc: b [31m c d"
    assert clean("\u202egnp.exe\u202c \u2066x\u2069 \u200bz\ufeff\u00ad") == "gnp.exe x z"
    assert clean("\ud800") == "\N{REPLACEMENT CHARACTER}"
    assert clean("e" + "\u0301" * 50) == "e\u0301\u0301"
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


def test_long_text_is_shortened_at_a_word() -> None:
    """From either end; words without an end are cut."""
    assert clean("one two three four", 12) == "one two…"
    assert clean("x" * 10_000, 12) == "x" * 11 + "…"
    assert shorten_front("one two three four", 12) == "…three four"


def test_a_range_of_money_names_its_currency() -> None:
    """Numbers alone would be anything."""
    counted = Counted("", "money")
    before, now = (
        msgspec.structs.replace(figure, unit="USD", counted=counted) for figure in (samples.BEFORE, samples.NOW)
    )
    assert message(changed(previous=before, current=now)).range.startswith("USD 155 – 163,")


def test_a_party_that_speaks_for_itself_is_named_once() -> None:
    """No "China, says China"."""
    itself = msgspec.structs.replace(samples.GROUNDLESS, speaker="China", speakers=("China",))
    by, _ = message(denied(position=itself)).cells
    assert (by.large, by.who) == ("China", "")


@pytest.mark.parametrize(
    ("quote", "words", "wanted"),
    [
        ("“Seven of the dead were children.", "Seven of the dead", ("", "Seven of the dead", " were children.")),
        ("“Oh, 155 came.”", "155", ("Oh, ", "155", " came.")),
        ("“Oh!” 155 came, he said.", "155", ("“Oh!” ", "155", " came, he said.")),
        ("He said: “155 came.”", "155", ("He said: “", "155", " came.”")),
    ],
)
def test_a_sentence_that_is_a_quotation_bears_its_marks_once(quote: str, words: str, wanted: tuple[str, ...]) -> None:
    """Ours stand around it already."""
    start = quote.index(words)
    told = msgspec.structs.replace(
        samples.NOW, quote=quote, text=words, quote_start=0, start=start, end=start + len(words)
    )
    shown = message(msgspec.structs.replace(samples.figure_changed(), current=told)).quote
    assert shown is not None
    assert (shown.before, shown.marked, shown.after) == wanted


def test_a_title_that_says_too_little_is_helped_by_the_sentence() -> None:
    """In the mail and in the digest."""
    claim = msgspec.structs.replace(samples.figure_changed().claim, subject="citizens")
    alert = msgspec.structs.replace(samples.figure_changed(), claim=claim)
    assert message(alert).title.startswith("citizens: “")
    assert "at least 163 Chinese nationals" in message(alert).title
    assert digest([alert, alert], "Why.").sections[0].title == message(alert).title
