"""What surrounds an article - menus, banners, side bars, related links, footers - never becomes a part that is read."""

from __future__ import annotations

import json
import re
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from monitor.inbox.read import Piece, read_all

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLE = (
    "<h1>Dam holds, 6 cracks found</h1><p>The dam at Ostvik withstood the flood, the water board said on Monday.</p>"
    "<p>Its engineers found 6 cracks, none of them deep, in the northern flank of the dam.</p>"
)
UNREAD = {"furniture", "byline", "dateline", "caption"}
# Every number in these is above 7000, and none in the article is.
AROUND = {
    "menu": "<nav><a href='/'>Home</a><a href='/w'>Top 7001</a></nav>",
    "menu without nav": "<div class='main-menu'><ul><li><a href='/a'>Best of 7002</a></li></ul></div>",
    "bread crumbs": "<ol class='breadcrumbs'><li><a href='/'>News</a></li><li>Route 7003</li></ol>",
    "cookie banner": "<div id='cookie-consent'><p>We and 7004 partners store data. 7005 are abroad.</p></div>",
    "dialog": "<div role='dialog'><p>Join 7006 readers today!</p></div>",
    "side bar": "<aside><h3>In figures</h3><p>7007 people live in Ostvik. 7008 of them work there.</p></aside>",
    "side bar by class": "<div class='sidebar'><p>The lake holds 7009 tonnes of trout.</p></div>",
    "related links": "<h3>Related stories</h3><ul><li><a href='/r'>7010 dead in flood</a></li></ul>",
    "links in a list": "<ul><li><a href='/r'>Taxes up 7011 crowns</a></li><li><a href='/s'>7012 march</a></li></ul>",
    "most read": "<section class='most-read'><h2>Most read</h2><ol><li>7013 cars stolen</li></ol></section>",
    "inline link": "<p><a href='/x'>Read more: 7014 flats without heat</a></p>",
    "newsletter": "<div class='newsletter-signup'><p>Sign up with 7015 others</p><input></div>",
    "advert": "<div class='ad-slot'><p>Only 7016 crowns a month!</p></div>",
    "share bar": "<div class='social-share'><span>7017 shares</span></div>",
    "comments": "<section class='comments'><h3>Comments</h3><p>Nonsense, there were 7018 of them.</p></section>",
    "footer": "<footer><p>Phone 555 7019. Founded 1890, 7020 subscribers.</p></footer>",
    "copyright": "<p>© 7021 Ostvik Tidende, all rights reserved</p>",
    "form": "<form><label>Vote: 7022 have</label></form>",
    "ticker": "<div class='ticker'>DOW 7023.50 +7024</div>",
    "paywall": "<div class='paywall-meter'><p>You have 7025 articles left.</p></div>",
    "hidden": "<p hidden>7026 words</p><div style='display:none'>7027 more</div><template>7028</template>",
    "script": "<script>var n = 7029;</script><noscript>Enable 7030</noscript><style>a{width:7031px}</style>",
}  # fmt: skip


def read_words(raw: bytes, name: str) -> str:
    """All that is read for claims in a file's articles."""
    found = []
    for piece in read_all(raw, name):
        if isinstance(piece, Piece):
            document = piece.document
            assert document.blocks
            found += [document.text[one.start : one.end] for one in document.blocks if one.kind not in UNREAD]
    return "\n".join(found)


def as_page(around: str, *, before: bool) -> tuple[bytes, str]:
    """A web page with the piece before or after its article."""
    first, last = (around, "") if before else ("", around)
    page = f"<html><head><title>Dam holds</title></head><body>{first}<article>{ARTICLE}</article>{last}</body></html>"
    return page.encode(), "a.html"


def as_page_inside(around: str, *, before: bool) -> tuple[bytes, str]:
    """A web page with the piece inside its article."""
    inside = ARTICLE.replace("</h1>", f"</h1>{around}") if before else ARTICLE + around
    return f"<html><head><title>Dam holds</title></head><body><main>{inside}</main></body></html>".encode(), "a.html"


def as_saved_page(around: str, *, before: bool) -> tuple[bytes, str]:
    """A page saved by a browser with all its parts."""
    page, _ = as_page(around, before=before)
    head = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n"
    parts = b"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page + b"\r\n--b--\r\n"
    return head + b'Content-Type: multipart/related; boundary="b"\r\n\r\n' + parts, "a.mhtml"


def as_feed(around: str, *, before: bool) -> tuple[bytes, str]:
    """An entry of a feed whose content carries the piece."""
    content = f"{around}{ARTICLE}" if before else f"{ARTICLE}{around}"
    item = f"<item><title>Dam holds</title><description><![CDATA[{content}]]></description></item>"
    return f"<rss version='2.0'><channel><title>Ostvik Tidende</title>{item}</channel></rss>".encode(), "a.rss"


def as_record(around: str, *, before: bool) -> tuple[bytes, str]:
    """A record of JSON whose HTML carries the piece."""
    content = f"{around}{ARTICLE}" if before else f"{ARTICLE}{around}"
    return json.dumps({"title": "Dam holds", "body_html": content}).encode(), "a.json"


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("lay_out", [as_page, as_page_inside, as_saved_page, as_feed, as_record])
def test_no_number_around_an_article_is_read(
    lay_out: Callable[..., tuple[bytes, str]], around: str, *, before: bool
) -> None:
    """The article's own number is."""
    words = read_words(*lay_out(AROUND[around], before=before))
    assert re.findall(r"\d+", words) == ["6", "6"]
    assert "none of them deep" in words


FOOTERS = [
    "You are receiving this e-mail because you signed up with 7101 others.", "Unsubscribe | 7102 Harbour Road, Ostvik",
    "View this newsletter in your browser", "© 7103 Ostvik Tidende. All rights reserved.", "Sent from my phone 7104",
    "--\nIda Roth\nDesk, tel. 555 7105", "Forwarded to you? Join 7106 readers and subscribe.",
]  # fmt: skip


@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("rich", [True, False])
def test_no_number_in_a_mail_s_footer_is_read(footer: str, *, rich: bool) -> None:
    """Nor one in its signature."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = (
        "Ostvik Tidende <n@a.example>",
        "Dam holds",
        "Mon, 2 Feb 2032 08:00:00 +0000",
    )
    text = re.sub(r"<[^>]+>", "\n\n", ARTICLE)
    mail.set_content(f"{text}\n\n{footer}\n")
    if rich:
        lines = "<br>".join(footer.split("\n"))
        mail.set_content(f"<html><body>{ARTICLE}<table><tr><td><p>{lines}</p></td></tr></table></body></html>", "html")
    words = read_words(mail.as_bytes(), "a.eml")
    assert not re.findall(r"7\d\d\d", words)
    assert "none of them deep" in words


@pytest.mark.parametrize("heading", ["In other news", "Elsewhere", "ALSO ON OUR DESK", "Quick hits:"])
@pytest.mark.parametrize("rich", [True, False])
def test_one_liners_at_the_end_of_a_newsletter_are_not_read(heading: str, *, rich: bool) -> None:
    """Nor how many it goes to; what comes after them is."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ostvik Tidende <n@a.example>", "Dam holds"
    points = ["A court fined a ferry line 7201 crowns", "Eel is up 7202 % on the week"]
    last = "Ostvik Tidende goes to 7203 engineers every Friday."
    closing = "The board will meet again when the water has gone down, its chairman told us on the phone."
    if rich:
        listed = "".join(f"<li>{point}</li>" for point in points)
        below = f"<h3>{heading}</h3><ul>{listed}</ul><h3>What is next</h3><p>{closing}</p><p>{last}</p>"
        mail.set_content(f"<html><body>{ARTICLE}{below}</body></html>", "html")
    else:
        listed = "\n".join(f"- {point}" for point in points)
        text = re.sub(r"<[^>]+>", "\n\n", ARTICLE)
        mail.set_content(f"{text}\n\n{heading}\n\n{listed}\n\nWhat is next\n\n{closing}\n\n{last}\n")
    words = read_words(mail.as_bytes(), "a.eml")
    assert not re.findall(r"7\d\d\d", words)
    assert "none of them deep" in words
    assert closing in words


def test_points_that_belong_to_the_article_are_read() -> None:
    """Under a heading of the article's own."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ostvik Tidende <n@a.example>", "Dam holds"
    mail.set_content(
        "Dam holds\n\nThe board gave these numbers:\n\n- 6 cracks\n- 14 sluices\n\nIn other words, it holds.\n"
    )
    assert re.findall(r"\d+", read_words(mail.as_bytes(), "a.eml")) == ["6", "14"]
