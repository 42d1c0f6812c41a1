"""Sets the text of a plain article in every other format, with all that surrounds articles there.

Every number of the surroundings lies between 9,100 and 9,199, where no article has any.
"""

from __future__ import annotations

import html
import io
import json
import quopri
import re
import textwrap
from email import policy
from email.message import EmailMessage
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tests.inbox.make_files import Set, pdf, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BULLET = re.compile(r"^\s*[•*\-–]\s+")
_SENTENCE_END = re.compile(r"[.!?:;,\"”’)\]]$")
_PICTURES = re.compile(r"[\u2190-\u2bff\U0001f000-\U0001faff]")  # which a PDF's plain fonts do not have
FOOT = """--
You are receiving this e-mail because you signed up with 9,121 other readers.
Unsubscribe: https://ledger.example/u?id=9122
The Ledger, 9,123 Main Street, Ostvik
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Ledger</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Ledger"></head><body>
<div id="cookie-banner" class="consent"><p>We and our 9,105 partners store data.</p><button>Accept all</button></div>
<header><a href="/">The Ledger</a><nav><ul><li><a href="/w">World</a></li><li><a href="/t">Top 9,106</a></li></ul></nav>
<div class="ticker">DOW 9,107.10 +1.2%</div></header>
<main><article><h1>{title}</h1><div class="share"><span>9,108 shares</span> <a href="#">Tweet</a></div>
{body}
<div class="newsletter"><h3>The morning briefing</h3><p>Join 9,109 others.</p><form><input type="email"></form></div>
<div class="tags"><a href="/tag/x">news</a></div></article>
<aside class="sidebar"><h3>Most read</h3><ol><li><a href="/1">9,110 sold</a></li><li><a href="/2">9,111 dead</a></li>
</ol><div class="widget"><p>The city has 9,112 residents and 9,113 cats.</p></div></aside>
<section class="related"><h2>Related articles</h2><div class="card"><h3><a href="/3">9,114 were arrested</a></h3>
<p>Police said on Monday that 9,115 were held.</p></div></section>
<section id="comments"><h2>9,116 comments</h2><div class="comment"><b>Bob</b><p>They said 9,117 people died!</p></div>
</section></main><footer><p>© The Ledger. 9,118 Main Street. Founded by 9,119 citizens.</p></footer></body></html>"""
IN_PAGE = (
    '<div class="ad-container"><span>Advertisement</span><p>Save 9,103 dollars on windows</p></div>',
    '<aside class="promo"><h3>By the numbers</h3><ul><li>9,101 readers asked</li><li>9,102 answered</li></ul></aside>',
    '<p class="related-inline"><a href="/r">READ MORE: 9,104 people fled the floods of last year</a></p>',
)
LETTER = """<html><body><table width="100%"><tr><td align="center"><table width="600">
<tr><td><a href="https://l.example/v">View this e-mail in your browser</a></td></tr>
<tr><td><img src="logo.png" alt="The Ledger"></td></tr><tr><td><h1>{title}</h1>{body}</td></tr>
<tr><td><a href="https://l.example/more" style="background:#09f">Read 9,126 more stories</a></td></tr>
<tr><td><p>You are receiving this because you signed up with 9,127 others. <a href="https://l.example/u">Unsubscribe</a></p>
<p>© The Ledger, 9,128 Main Street</p></td></tr></table></td></tr></table></body></html>"""
MARKDOWN = """---
title: {title}
outlet: The Ledger
word_count: 9131
---

# {plain}

[Home](https://ledger.example/) | [World](https://ledger.example/w)

{body}

---

[Subscribe to our newsletter](https://ledger.example/n)

## Related

- [Minister says 9,132 were arrested](https://ledger.example/3)
- [Storm kills 9,133](https://ledger.example/4)
"""
FORWARDED = """FYI, see below.

Ida

---------- Forwarded message ---------
From: The Ledger <news@ledger.example>
Date: Tue, 11 Apr 2034 at 08:00
Subject: {title}
To: <ida@paper.example>


"""


class Plain(NamedTuple):
    """An article as its text file has it: the first line, and the others with blank ones between paragraphs."""

    title: str
    lines: list[str]


def plain(text: str) -> Plain:
    """The article in a text file."""
    title, _, rest = text.strip().partition("\n")
    return Plain(title.strip(), [line.strip() for line in rest.strip().split("\n")])


def _parts(article: Plain) -> Iterator[tuple[str, str]]:
    """The lines below the title as an editor would mark them: paragraph, point or heading."""
    for number, line in enumerate(article.lines):
        if _BULLET.match(line):
            yield "li", _BULLET.sub("", line)
        elif len(line) < 70 and not _SENTENCE_END.search(line) and number > 1 and line:
            yield "h2", line
        elif line:
            yield "p", line


def _as_html(article: Plain) -> list[str]:
    found, inside = [], False
    for kind, text in _parts(article):
        if (kind == "li") != inside:
            inside = not inside
            found.append("<ul>" if inside else "</ul>")
        found.append(f"<{kind}>{html.escape(text)}</{kind}>")
    return [*found, "</ul>"] if inside else found


def page(article: Plain) -> bytes:
    """A web page with menu, banner, adverts, boxes, side bar, related links, comments and footer."""
    body = _as_html(article)
    for number, piece in enumerate(IN_PAGE):
        at = next((at for at in range(2 + 2 * number, len(body)) if body[at].startswith("<p")), len(body))
        body.insert(at, piece)
    return PAGE.format(title=html.escape(article.title), body="\n".join(body)).encode()


def saved(article: Plain) -> bytes:
    """The same page saved by a browser with all its parts."""
    head = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n"
    head += 'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n'
    head += "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head.encode() + quopri.encodestring(page(article)) + b"\r\n--b--\r\n"


def markdown(article: Plain) -> bytes:
    """Markdown with front matter, links above and below, and a list of other stories."""
    marks = {"p": "", "h2": "## ", "li": "- "}
    parts = [(kind, f"{marks[kind]}{text}") for kind, text in _parts(article)]
    gaps = ["\n" if before[0] == after[0] == "li" else "\n\n" for before, after in pairwise(parts)]
    body = "".join(f"{text}{gap}" for (_, text), gap in zip(parts, [*gaps, ""], strict=True))
    return MARKDOWN.format(title=json.dumps(article.title), plain=article.title, body=body).encode()


def _as_text(article: Plain, width: int = 0) -> str:
    """The lines below the title; with a width as a mail program wraps them."""
    if not width:
        return "\n".join(article.lines) + "\n\n"
    wrapped = [
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)) for line in article.lines
    ]
    text = "".join(line + ("\n" if _BULLET.match(line) else "\n\n") for line in wrapped)
    return re.sub(r"\n{3,}", "\n\n", text)


def _mail(subject: str) -> EmailMessage:
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["To"], mail["Subject"] = "The Ledger <news@ledger.example>", "desk@paper.example", subject
    mail["Date"], mail["Message-ID"] = "Tue, 11 Apr 2034 08:00:00 +0000", "<9124@ledger.example>"
    return mail


def mail_plain(article: Plain) -> bytes:
    """A mail of plain text in quoted-printable, with the footer of a list."""
    mail = _mail(article.title)
    mail.set_content(_as_text(article) + FOOT, cte="quoted-printable")
    return mail.as_bytes()


def mail_wrapped(article: Plain) -> bytes:
    """The same with its lines wrapped, its footer longer than they are."""
    mail = _mail(article.title)
    mail.set_content(_as_text(article, 72) + FOOT, cte="8bit")
    return mail.as_bytes()


def _letter(article: Plain) -> str:
    return LETTER.format(title=html.escape(article.title), body="".join(_as_html(article)))


def mail_rich(article: Plain) -> bytes:
    """A newsletter in HTML, laid out by tables."""
    mail = _mail(article.title)
    mail.set_content(_letter(article), subtype="html", cte="quoted-printable")
    return mail.as_bytes()


def mail_both(article: Plain) -> bytes:
    """The same with plain text beside it."""
    mail = _mail(article.title)
    mail.set_content(_as_text(article, 76) + FOOT, cte="quoted-printable")
    mail.add_alternative(_letter(article), subtype="html", cte="base64")
    return mail.as_bytes()


def mail_forwarded(article: Plain) -> bytes:
    """A newsletter that a colleague forwards with a word of his own."""
    mail = _mail(f"Fwd: {article.title}")
    mail.set_content(FORWARDED.format(title=article.title) + _as_text(article) + FOOT, cte="quoted-printable")
    return mail.as_bytes()


def document(article: Plain) -> bytes:
    """A Word document with head and foot."""
    made = word()
    made.sections[0].header.paragraphs[0].text = "The Ledger no. 9,141"
    made.sections[0].footer.paragraphs[0].text = "Page 9,142 - call 555 9143"
    made.add_paragraph(article.title, style="Title")
    for kind, text in _parts(article):
        if kind == "h2":
            made.add_heading(text, level=2)
        else:
            made.add_paragraph(text, style="List Bullet" if kind == "li" else None)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def printed(article: Plain) -> bytes:
    """A PDF of several pages with a running head and foot."""
    lines = [(line, 18.0, True) for line in textwrap.wrap(_settable(article.title), 48)] + [("", 14.0, False)]
    for kind, text in _parts(article):
        words = textwrap.wrap(("\u2022 " if kind == "li" else "") + _settable(text), 86, break_on_hyphens=False)
        lines += [(line, 13.0 if kind == "h2" else 11.0, kind == "h2") for line in words] + [("", 5.0, False)]
    pages: list[list[Set]] = []
    y = 0.0
    for line, size, bold in lines:
        if y < 70:
            y = 770.0
            head = f"The Ledger | 11 April 2034 | page {len(pages) + 1}"
            pages.append([Set(60, 815, head, 8), Set(60, 30, "Subscribe: 555 9151, 9,152 readers do", 8)])
        if line:
            pages[-1].append(Set(60, y, line, size, bold))
        y -= size + 3
    return pdf(pages, {"Title": "untitled"})


def _settable(text: str) -> str:
    return _PICTURES.sub("", text).encode("cp1252", "replace").decode("cp1252")


def wrapped(article: Plain) -> bytes:
    """A text file as copied out of a mail."""
    return f"{article.title}\n\n{_as_text(article, 72)}{FOOT}".encode()


def record(article: Plain) -> bytes:
    """A record of JSON."""
    return json.dumps({"title": article.title, "outlet": "The Ledger", "text": "\n".join(article.lines)}).encode()


def feed(article: Plain) -> bytes:
    """A feed with the article's full text."""
    body = "".join(_as_html(article)) + '<p><a href="https://l.example/x">Read 9,161 more comments</a></p>'
    entry = f"<item><title>{html.escape(article.title)}</title><description><![CDATA[{body}]]></description></item>"
    return f"<rss version='2.0'><channel><title>The Ledger</title>{entry}</channel></rss>".encode()


FORMS: dict[str, tuple[Callable[[Plain], bytes], str]] = {
    "web page": (page, "a.html"), "saved page": (saved, "a.mhtml"), "Markdown": (markdown, "a.md"),
    "plain mail": (mail_plain, "a.eml"), "wrapped mail": (mail_wrapped, "a.eml"), "rich mail": (mail_rich, "a.eml"),
    "mail in both": (mail_both, "a.eml"), "forwarded mail": (mail_forwarded, "a.eml"),
    "Word document": (document, "a.docx"), "PDF": (printed, "a.pdf"), "wrapped text": (wrapped, "a.txt"),
    "record": (record, "a.json"), "feed": (feed, "a.rss"),
}  # fmt: skip
