"""Alerts as plain text and as HTML: readable by day and by night, on a desk and on a phone, and loading nothing."""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser
from itertools import product
from typing import TYPE_CHECKING

import msgspec
import pytest

from monitor.delivery.message import message
from monitor.delivery.render import DARK, GROUNDS, INKS, LIGHT, WIDTH, as_html, as_text
from tests.delivery import chromium, mails, samples

if TYPE_CHECKING:
    from pathlib import Path

BOTH = {"figure_changed": samples.figure_changed(), "new_denial": samples.new_denial()}
VOID = {"meta", "br", "img", "link", "input", "hr"}


def test_the_text_of_a_changed_figure() -> None:
    """All that a reader needs, in the order of reading."""
    text = as_text(message(samples.figure_changed()))
    assert text.startswith("FIGURE CHANGED, higher than before\nChinese citizens fighting for Russia\n")
    wanted = (
        "BEFORE          at least 155", "according to Volodymyr Zelensky (Ukraine)", "NOW             at least 163",
        "according to Ukrainian intelligence (Ukraine)", "RANGE           155 – 163", "Denied by China.",
        "*at least 163 Chinese nationals*", "line 10, characters 3208–3238", "DENIES          Lin Jian (China)",
        'rule "any-change"', "monitor show 7k2m4q0vbd", "does not say which figure is true",
    )  # fmt: skip
    places = [text.index(words) for words in wanted]
    assert places == sorted(places)


def test_the_text_of_a_denial() -> None:
    """Who denies, in which words, what is denied, and where it stands."""
    text = as_text(message(samples.new_denial()))
    wanted = (
        "NEW DENIAL", "DENIED BY       China", "“groundless”", "in the words of China's foreign ministry",
        "WHAT IS DENIED  155",
        '*dismissing them as "groundless."*', "CANNOT VERIFY   CNN", 'rule "new-denial"', "monitor show 7k2m4q0vbd",
    )  # fmt: skip
    places = [text.index(words) for words in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("text", mails.TEXT.values(), ids=mails.TEXT.keys())
def test_text_lines_are_short_and_nothing_untrusted_begins_one(text: str) -> None:
    """No line is wider than a terminal, only our own line separates the signature, and no character steers anything."""
    lines = text.split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert lines.count("-- ") == 1
    assert "".join(lines).isprintable()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.problems: list[str] = []
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        loads = [name for name, _ in attrs if name in {"src", "href", "background", "srcset"} or name.startswith("on")]
        self.problems += loads

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}>")


@pytest.mark.parametrize("page", mails.HTML.values(), ids=mails.HTML.keys())
def test_the_html_is_well_formed_and_loads_nothing(page: str) -> None:
    """Every element is closed; no pictures, links, scripts or fonts from anywhere."""
    tags = _Tags()
    tags.feed(page)
    assert tags.problems == []
    assert tags.open == []
    assert not tags.names & {"script", "img", "link", "iframe", "form", "a"}
    assert not re.search(r"url\(|@import|@font-face|http", page)
    assert "\u202e" not in page
    assert "\x1b" not in page


def test_an_image_in_an_article_is_shown_as_text() -> None:
    """Markup of others is never ours."""
    alert = msgspec.structs.replace(samples.figure_changed(), reason="<img src=x onerror=alert(1)> & co")
    page = as_html(message(alert))
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt; &amp; co" in page


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb`, after WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["day", "night"])
def test_every_ink_is_readable_on_every_ground(palette: dict[str, str]) -> None:
    """A contrast of at least 4.5, as WCAG 2 asks of small text."""
    for ground, ink in product(GROUNDS, INKS):
        darker, lighter = sorted((luminance(palette[ground]), luminance(palette[ink])))
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (ground, ink)


@pytest.mark.parametrize("page", mails.HTML.values(), ids=mails.HTML.keys())
def test_each_colour_changes_by_night(page: str) -> None:
    """Every colour of the day that is set on an element is repainted by a class of that element."""
    classes = {"color": "i-", "background": "g-", "border-color": "b-"}
    roles = {(name, colour): role for role, colour in LIGHT.items() for name in classes}
    painted = 0
    for tag in re.findall(r"<\w+[^>]*style=\"[^>]*>", page):
        given = re.search(r'class="([^"]*)"', tag)
        named = given[1].split() if given else []
        for name, colour in re.findall(r"(?<![-\w])(color|background|border-color):(#\w{6})", tag):
            assert f"{classes[name]}{roles[name, colour]}" in named, tag
            painted += 1
    assert painted > 15


def test_meaning_is_in_words_and_not_in_colour_alone() -> None:
    """Without its styles the mail still says what changed, which way, and who takes which position."""
    for alert, wanted in (
        (BOTH["figure_changed"], ("FIGURE CHANGED", "higher than before", "BEFORE", "NOW", "denies", "cannot verify")),
        (BOTH["new_denial"], ("NEW DENIAL", "DENIED BY", "WHAT IS DENIED", "no comment")),
    ):
        page = re.sub(r"<[^>]*>", " ", as_html(message(alert)))
        assert [words for words in wanted if words not in page] == []


_MEASURE = """<script>addEventListener("load", () => {
  const measured = [...document.querySelectorAll("iframe")].map(frame => {
    const page = frame.contentDocument, wide = frame.clientWidth;
    const all = [...page.body.querySelectorAll("*")].filter(one => one.getClientRects().length);
    return {wide, scroll: page.documentElement.scrollWidth,
      column: page.querySelector("table table").getBoundingClientRect().width,
      over: all.filter(one => one.getBoundingClientRect().right > wide + 0.5).length,
      smallest: Math.min(...all.filter(one => [...one.childNodes].some(node =>
        node.nodeType == 3 && node.data.trim())).map(one =>
        parseFloat(frame.contentWindow.getComputedStyle(one).fontSize))),
      ground: frame.contentWindow.getComputedStyle(page.body).backgroundColor};
  });
  document.body.textContent = JSON.stringify(measured);
});</script>"""


@pytest.mark.slow
@pytest.mark.skipif(chromium.COMMAND is None, reason="no Chromium here to show the mails in")
def test_mails_fit_a_desk_and_a_phone_by_day_and_by_night() -> None:
    """One column of at most 600 px, nothing wider than the screen, no print too small, and a dark ground at night."""
    windows = list(product(mails.HTML, (680, 600, 360, 320), ("light", "dark")))
    frames = "".join(chromium.frame(mails.HTML[name], width, 900, scheme) for name, width, scheme in windows)
    page = chromium.run(f'<!doctype html><meta charset="utf-8">{frames}{_MEASURE}', "--dump-dom")
    found = re.search(r"\[\{.*\}\]", html.unescape(page))
    assert found is not None, page[:500]
    for (name, width, scheme), measured in zip(windows, json.loads(found[0]), strict=True):
        assert measured["wide"] == width
        assert measured["scroll"] <= width, (name, width)
        assert measured["over"] == 0, (name, width)
        assert min(width, 500) - 20 <= measured["column"] <= 602, (name, width)
        assert measured["smallest"] >= 12, name
        ground = "#{:02x}{:02x}{:02x}".format(*map(int, re.findall(r"\d+", measured["ground"])[:3]))
        assert ground == (LIGHT if scheme == "light" else DARK)["page"]


@pytest.mark.slow
@pytest.mark.skipif(chromium.COMMAND is None, reason="no Chromium here to show the mails in")
def test_pictures_of_the_mails_can_be_made(tmp_path: Path) -> None:
    """Those in the documentation come from the same words."""
    file = tmp_path / "mail.png"
    chromium.picture(as_html(message(BOTH["new_denial"])), file, (760, 1190))
    assert file.read_bytes().startswith(b"\x89PNG")
    assert file.stat().st_size > 20_000
