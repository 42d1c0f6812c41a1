"""Web pages and e-mails: the article comes out with what the file tells of it, and nothing else does."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.errors import UnreadableError
from monitor.inbox.read import Document, read

PAGES = Path(__file__).parent / "pages"
FILES = sorted(path.name for path in PAGES.iterdir() if path.suffix != ".json")
METADATA = ("title", "outlet", "author", "origin", "url", "published_at", "modified_at", "language", "format")
PROSE = "The bridge was closed on Monday after inspectors found 14 cracks in its piers, the roads office said. "
PAGE = f"<html><head><title>Bridge closed</title></head><body><article><p>{PROSE}</p>%s</article></body></html>"
MAIL = f"From: The Ulm Star <a@b.example>\nSubject: Bridge\nMIME-Version: 1.0\n%s\n{PROSE}\n"


def words(document: Document) -> list[str]:
    """The words of each part of a document that is read for claims."""
    unread = {"furniture", "byline", "dateline"}
    return [document.text[block.start : block.end] for block in document.blocks if block.kind not in unread]


def page(inside: str) -> list[str]:
    """The parts of a page whose article goes on with this markup, less its title and first paragraph."""
    return words(read((PAGE % inside).encode(), "a.html"))[2:]


@pytest.mark.parametrize("name", FILES)
def test_files_of_many_makers_give_their_article_and_metadata(name: str) -> None:
    """Text, parts and metadata are those that stand beside the file."""
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    document = read((PAGES / name).read_bytes(), name)
    assert document.text.split("\n")[:-1] == expected.pop("text")
    assert [block.kind for block in document.blocks] == expected.pop("blocks")
    assert {key: value for key in METADATA if (value := getattr(document, key))} == expected


@pytest.mark.parametrize("name", FILES)
def test_parts_stand_in_the_text_in_order_and_cover_it(name: str) -> None:
    """What lies between the parts is white space and the dashes of bullets."""
    document = read((PAGES / name).read_bytes(), name)
    at = 0
    for block in document.blocks:
        assert not document.text[at : block.start].strip(" -\n")
        assert document.text[block.start : block.end].strip()
        at = block.end
    assert document.text[at:] == "\n"


@pytest.mark.parametrize("name", ["a.txt", "a", "a.html", "a.eml"])
def test_a_page_is_known_by_its_content(name: str) -> None:
    """A saved page may be called anything."""
    assert read(b"<!DOCTYPE html>" + (PAGE % "").encode(), name).format == "html"


@pytest.mark.parametrize("name", ["a.txt", "a", "a.html", "a.eml"])
def test_a_mail_is_known_by_its_content(name: str) -> None:
    """Headers that only mails have tell a mail, whatever its file is called."""
    assert read((MAIL % "").encode(), name).format == "eml"


def test_a_text_with_labels_is_no_mail() -> None:
    """A press release begins with labels as well."""
    assert read(f"From: The roads office\nDate: 5 October 2033\n\n{PROSE}".encode(), "a.txt").format == "text"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<nav>Top 100</nav><aside>Maize up 8%</aside><footer>Tel 555 0163</footer>", []),
        ("<p><a href='/x'>Shares fall 6%</a></p><ul><li><a href='/y'>5 dead</a></li></ul>", []),
        ("<div class='inline-ad'>Only $189</div><div class='newsletterSignup'>Join 85,000</div>", []),
        ("<h3>Most read</h3><p>12 dead</p><p>Maize up</p>", []),
        ("<p hidden>9 words</p><div style='display: none'>8 words</div>", []),
        ("<h2><time>18:40</time> Toll climbs</h2>", ["Toll climbs"]),
        ("<h2>Toll climbs <span>6.40pm</span></h2>", ["Toll climbs"]),
        ("<p>It began at <time>18:40</time> sharp.</p>", ["It began at 18:40 sharp."]),
        ("<p>One.<br><br>Two <b>and</b>\n a half.</p>", ["One.", "Two and a half."]),
        ("<p>4.9&nbsp;% of 10&#8239;km, co&shy;op&#8203;</p>", ["4.9 % of 10 km, coop"]),
        ("<table><tr><td>Police</td><td> 27,500 </td></tr></table>", ["Police | 27,500"]),
        ("<ul><li>One<ul><li>Two</li></ul></li></ul>", ["One", "Two"]),
        ("<blockquote><p>We know.</p><footer>Ida Roth</footer></blockquote>", ["We know.", "Ida Roth"]),
    ],
)
def test_markup_gives_the_parts_that_a_reader_takes_for_the_article(markup: str, expected: list[str]) -> None:
    """Small pieces of pages, each with what of it is read."""
    assert page(markup) == expected


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1", "utf-16"])
def test_a_page_is_decoded_as_it_declares(charset: str) -> None:
    """The declared charset is meant as browsers mean it."""
    page = f"<meta charset={charset}><article><p>The café said “no”. {PROSE}</article>"
    written = "cp1252" if charset == "iso-8859-1" else charset
    assert "café said “no”" in read(page.encode(written), "a.htm").text


HOSTILE = {
    "nested elements": "<div>" * 100_000 + PROSE,
    "nested tables": "<table><tr><td>" * 30_000,
    "crowded tag": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
    "huge attribute": "<p class='" + "nav " * 500_000 + "'>",
    "entity bomb": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><p>&b;',
    "foreign file": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;',
    "deep JSON": "<script type='application/ld+json'>" + "[" * 200_000 + "</script>",
    "open comments": "<!--" * 200_000,
    "half characters": "<p>&#xD800;&#0;&#xFFFFFFFF;&#12;&#xFFFF;<script></script>\x0c",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_pages_are_read_or_refused_in_time(case: str) -> None:
    """Neither an exception of another kind nor a long wait, nor anything from outside the page."""
    began = time.monotonic()
    result = read_or_refuse(f"<html>{HOSTILE[case]}<p>{PROSE}".encode("utf-8", "replace"), "a.html")
    assert time.monotonic() - began < 10
    assert "root:" not in result
    assert result.encode()


@pytest.mark.parametrize(
    "headers",
    [
        "Content-Type: text/plain; " + "a*0*=b; " * 5000 + "\n",
        "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n" * 20_000,
        "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(2000)),
        "Content-Type: text/plain; charset=hex\n",
        "Content-Transfer-Encoding: base64\n",
        "From: " + '"' * 3000 + "\nDate: 99 Foo 9999\nSubject: =?x?q?a?=\n",
    ],
)
def test_hostile_mails_are_read_or_refused_in_time(headers: str) -> None:
    """Broken and crowded headers cost no more than their mail."""
    began = time.monotonic()
    assert read_or_refuse((MAIL % headers).encode(), "a.eml").encode()
    assert time.monotonic() - began < 10


def test_a_page_without_an_article_says_so() -> None:
    """The reason tells what to drop instead."""
    with pytest.raises(UnreadableError, match="is a web page without an article in it; save the page of the article"):
        read(b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "a.html")


def read_or_refuse(raw: bytes, name: str) -> str:
    """The text in the bytes, or the reason why there is none."""
    try:
        return read(raw, name).text
    except UnreadableError as error:
        return str(error)


TAGS = """<p>|</p>|<b>|<div>|<article>|<table><tr><td>|<td>|</table>|<li>|<h1>|<h2>|<br>|<!-- -->|<time>18:40</time>
|<a href=x>|</a>|&amp;|&#0;|<script>|</script>|<title>|<blockquote>|<figcaption>|<meta charset=x>|<head>|</body>|<form>
|<main>|<aside>|&#12;|&#xFFFF;""".split("|")  # noqa: SIM905 - a list of tags reads best as one text


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(st.sampled_from(TAGS) | st.text(max_size=20), max_size=40))
def test_any_markup_is_read_or_refused(pieces: list[str]) -> None:
    """Whatever the markup is, there is a text that can be stored, or a reason."""
    result = read_or_refuse(("<html>" + "".join(pieces)).encode("utf-8", "replace"), "a.html")
    assert result.encode()
    assert "\x00" not in result


@settings(max_examples=60, deadline=None)
@given(headers=st.text(max_size=200), body=st.binary(max_size=300))
def test_any_mail_is_read_or_refused(headers: str, body: bytes) -> None:
    """Whatever headers and body are, there is a text that can be stored, or a reason."""
    raw = b"From: A <a@b.example>\nSubject: x\n" + headers.encode("utf-8", "replace") + b"\n\n" + body
    result = read_or_refuse(raw, "a.eml")
    assert result.encode()
    assert "\x00" not in result
