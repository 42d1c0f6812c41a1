"""Reading Markdown: front matter, headings, and the body with its markup."""

from __future__ import annotations

import pytest

from monitor.inbox.read import read

BODY = "The bridge over the **Ulm** was closed on Monday after inspectors found 14 cracks, the roads office said.\n"


def test_yaml_front_matter_tells_what_the_article_is() -> None:
    """Keys that papers and site generators use are all understood, and none of it is part of the text."""
    document = read(
        (
            '---\nheadline: "Bridge closed"\nsite_name: Alpha Daily\nauthor: Ida Roth\n'
            'date: "2033-10-05T19:45:00+02:00"\nlink: https://alpha.example/bridge\nlang: en\nid: 881\n---\n\n' + BODY
        ).encode(),
        "a.md",
    )
    assert document.text == "Bridge closed\n\n" + BODY.rstrip("\n")
    assert (document.title, document.outlet, document.author) == ("Bridge closed", "Alpha Daily", "Ida Roth")
    assert (document.published_at, document.url) == ("2033-10-05T19:45:00+02:00", "https://alpha.example/bridge")
    assert (document.language, document.format) == ("en", "markdown")


def test_toml_front_matter_tells_what_the_article_is() -> None:
    """The other common kind of front matter does the same."""
    document = read(
        f'+++\ntitle = "Bridge closed"\npublisher = "Alpha"\ndate = 2033-10-05\n+++\n{BODY}'.encode(), "a.md"
    )
    assert (document.title, document.outlet, document.published_at) == ("Bridge closed", "Alpha", "2033-10-05")
    assert document.text.startswith("Bridge closed\n\nThe bridge")


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("2033-10-05", "2033-10-05"),
        ("2033-10-05T07:00:00Z", "2033-10-05T07:00:00Z"),
        ("2033-10-05 07:00:00", "2033-10-05"),  # no zone: only the day is sure
        ("October 5, 2033", "2033-10-05"),
        ("October 5", None),
        ("yesterday", None),
        ("2033", None),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(written: str, read_as: str | None) -> None:
    """Neither a year nor a zone is guessed."""
    assert read(f"---\ntitle: Bridge closed\ndate: {written}\n---\n{BODY}".encode(), "a.md").published_at == read_as


def test_title_in_the_body_is_not_put_there_twice() -> None:
    """Front matter that repeats the first heading adds nothing."""
    document = read(f"---\ntitle: Bridge closed\n---\n# Bridge *closed*\n\n{BODY}".encode(), "a.md")
    assert document.text.startswith("# Bridge *closed*\n\n")
    assert document.title == "Bridge closed"


def test_heading_is_the_title_and_the_line_below_tells_the_rest() -> None:
    """Emphasis around outlet, date and author does not hide them."""
    document = read(
        f"# Bridge closed\n\n**Ulm Business Daily** | 5 October 2033 | *by Ida Roth*\n\n{BODY}".encode(), "a.md"
    )
    assert document.title == "Bridge closed"
    assert (document.outlet, document.author) == ("Ulm Business Daily", "Ida Roth")
    assert document.published_at == "2033-10-05"
    assert document.text.startswith("# Bridge closed\n\n**Ulm Business Daily**")


def test_front_matter_that_is_not_quite_yaml_is_understood() -> None:
    """A colon in an unquoted title is a common slip, and costs nothing."""
    document = read(f"---\ntitle: Bridge: the end\noutlet: Alpha Daily\n---\n{BODY}".encode(), "a.md")
    assert (document.title, document.outlet) == ("Bridge: the end", "Alpha Daily")


def test_rules_around_prose_are_no_front_matter() -> None:
    """A text between two rules stays part of the article."""
    text = f"---\n\n{BODY}\nNobody was hurt in the end.\n\n---\n\nMore on Tuesday.\n"
    assert "inspectors found 14 cracks" in read(text.encode(), "a.md").text


def test_hostile_front_matter_costs_nothing() -> None:
    """Aliases that multiply and endless nesting end in a document without that metadata."""
    lines = [
        "a: &a [x, x]",
        *(f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
    bomb = "---\ntitle: Bridge closed\nauthor: *i\n---\n" + BODY
    laughs = "---\n" + "\n".join(lines) + "\ntitle: Bridge closed\n---\n" + BODY
    nested = "---\ntitle: " + "[" * 30_000 + "\n---\n" + BODY
    for text in (bomb, laughs, nested):
        assert "inspectors found 14 cracks" in read(text.encode(), "a.md").text
