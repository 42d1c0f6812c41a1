"""Knows by their words the lines of pages and mails that are no part of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.inbox import bylines
from monitor.inbox.parts import Part, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LINE = re.compile(
    r"""(?xi)
    (?:advertisement|advert|sponsored(?:\ content)?|promoted|paid\ (?:post|content))\b.{0,120}$
    | (?:skip\ (?:to|past)|back\ to\ top|jump\ to|share\ (?:this|on|via|full)|follow\ us|follow\ \S+\ on
        |listen\ to\ this|print\ this|view\ (?:comments|gallery|in\ gallery)|show\ (?:more|comments)|load\ more
        |see\ also:|read\ (?:(?:[\d,.]+\ )?more|next|also|the\ full)|related:|more\ on\ this|click\ here|tap\ here
        |watch:|watch\ (?:live|now)|sign\ (?:up|in)|log\ in|subscribe|become\ a\ (?:member|subscriber)
        |already\ a\ subscriber|enjoying\ this|get\ (?:the|our)\ .{0,40}newsletter|download\ (?:the|our)\ app
        |tags?:|topics?:|filed\ under|copy\ link|save\ (?:article|for\ later)|leave\ a\ comment
        |please\ enable\ javascript)
        (?!\w).{0,160}$
    | (?:media|press)\ (?:contact|enquir(?:y|ies)|office)s?\s*:
    | -*\ *ends\ *-*[.:]?$
    | for\ immediate\ release[.:]?$
    | \d*\ ?comments?\ ?\(?\d*\)?$
    | you\ have\ .{0,30}\b(?:free\ )?articles?\ (?:left|remaining)
    | (?:we|our\ site|this\ (?:web)?site)\s.{0,60}\bcookies\b
    | (?:©|\(c\)\ |copyright\b|all\ rights\ reserved)
    | (?:registered\ (?:charity|in|office|no)|vat\ (?:no|reg|\d)|issn\b|isbn\b)
    | (?:https?://|www\.)\S+$
    | view\ (?:this\ )?(?:e-?mail|message|newsletter)?\s*(?:in|online|on\ the\ web)\b
    | (?:having\ )?(?:trouble|problems)\ (?:viewing|reading)\b
    """
)
_SECTION = re.compile(
    r"""(?xi)
    (?:(?:related|recommended|latest|popular|trending|further|other|more)
        \ (?:sources?|stories|articles?|reading|news|coverage|content|links|topics|posts|videos?)
    | most\ (?:read|popular|viewed|shared|watched|commented)|read\ (?:more|next|also)|trending(?:\ now)?
    | top\ stories|also\ (?:today|read|in\ the\ news)|more\ (?:from|on|in|like)\b.{0,40}|more\ to\ read
    | recommended(?:\ for\ you)?|you\ (?:may|might)\ (?:also\ )?like.{0,20}|don[’']t\ miss|editor[’']?s?[’']?\ picks?
    | (?:from\ around|around|elsewhere\ on)\ the\ web|(?:sponsored|promoted)(?:\ (?:content|links|stories))?|comments?
    | share\ this.{0,20}|follow\ us.{0,20}|in\ this\ section|explore\ more|up\ next|what\ to\ read\ next|related
    | (?:number|quote|picture|photo|chart|word|cartoon|recipe|joke|poll)\ of\ the\ (?:day|week|month)
    | our\ newsletters?|about\ (?:us|the\ authors?))\s*:?$
    """
)
_MAIL_END = re.compile(
    r"""(?xi)
    you(?:[’']re|\ are|\ were|\ have)?\s+(?:get|got|getting|receive|received|receiving|subscribed|signed\ up)
        \b.{0,60}\b(?:this|these|because|to|as|our|with)\b.{0,40}\b(?:because|e-?mails?|messages?|newsletters?|as|list)\b
    | you(?:[’']re|\ are)\ (?:one\ of\ .{0,30}(?:subscribers|readers|members)|subscribed)\b
    | .{0,80}\byou\ (?:get|receive)\ this\ (?:e-?mail\ |letter\ |newsletter\ )?(?:because|as)\b.{0,120}$
    | (?:this|the)\ (?:e-?mail|message|newsletter)\ (?:was|is|has\ been)\ (?:sent|delivered|intended|being\ sent)\b
    | why\ (?:am\ i|did\ (?:i|you))\ (?:getting|get|receive|receiving)\b
    | (?:to\ |click\ (?:here\ )?to\ |you\ can\ )?(?:unsubscribe|opt\ out)\b
    | .{0,80}\bunsubscribe\b.{0,120}$
    | (?:manage|update|change)\ (?:your\ )?(?:e-?mail\ |newsletter\ )?(?:preferences|subscriptions?|settings)\b
    | if\ you\ (?:no\ longer\ wish|would\ rather\ not|(?:do\ not|don[’']t)\ want)\b.{0,40}
        \b(?:receiv|e-?mail|message|newsletter|get)
    | (?:was\ this\ (?:e-?mail\ )?)?forwarded\ (?:this|to\ you)\b
    | (?:our\ )?(?:mailing|postal)\ address(?:\ is)?\b
    | sent\ (?:to\ you\ by|from\ my|via)\b
    | (?:©|\(c\)\ |copyright\b)
    """
)
# Above the one-liners on other matters that newsletters close with.
_DIGEST = re.compile(
    r"(?i)(?:elsewhere\b.{0,40}|in\ (?:other\ (?!words)\w+|brief|short)|quick\ (?:hits|links|takes)|odds\ and\ ends"
    r"|(?:and\ )?also\ (?:on|in|this\ week|today)\b.{0,40}|what\ else|the\ rest|briefs|briefly)\s*[:…]?$"
)
_CIRCULATION = re.compile(r"(?i)[^.!?]{2,60}\ (?:goes|is\ sent|is\ mailed|went)\ (?:out\ )?to\ [\d,.]+\ \w+\b")
_SIGNATURE = re.compile(r"(?:--|—|_{2,}|-{2,})\s*$")
_PROSE_CHARS = 160
_SENTENCE_CHARS = 60
_HEAD_PARTS = 8


def is_section(words: str) -> bool:
    """Whether a heading such as "Most read" stands above what is no part of the article."""
    return _SECTION.match(words.strip("*_:# ")) is not None


def without(parts: Iterable[Part]) -> list[Part]:
    """A page's parts less its furniture."""
    return [part for part in _sections_marked(parts) if part.kind != "furniture"]


def marked_in_mail(parts: Sequence[Part]) -> list[Part]:
    """A mail's parts with furniture marked as such: all from its footer or signature on, whatever that says."""
    found = _digests_marked(_sections_marked(parts))
    end = next((at for at, part in enumerate(found) if _ends_mail(part.words, at, len(found))), len(found))
    if end and _CIRCULATION.match(found[end - 1].words) and end > 1:
        end -= 1
    return [part if at < end else part._replace(kind="furniture") for at, part in enumerate(found)]


def heads_marked(parts: Sequence[Part], outlet: str | None) -> list[Part]:
    """The parts with bylines and the outlet's name marked where they stand above the first prose."""
    found: list[Part] = []
    for at, part in enumerate(parts):
        if part.kind == "paragraph" and len(part.words) > _PROSE_CHARS:
            return [*found, *parts[at:]]
        kind = part.kind
        if outlet and folded(part.words) == folded(outlet):
            kind = "furniture"
        elif kind in {"paragraph", "heading"} and at < _HEAD_PARTS and bylines.credit(part.words):
            kind = "byline"
        found.append(part._replace(kind=kind))
    return found


def _ends_mail(words: str, at: int, count: int) -> bool:
    """The front of a mail may hold such lines as well; there each speaks for itself alone."""
    return at >= count / 3 and (_SIGNATURE.match(words) is not None or _MAIL_END.match(words) is not None)


def _digests_marked(parts: Iterable[Part]) -> list[Part]:
    """The parts with the points below such a heading as "In other news" marked, and itself."""
    found: list[Part] = []
    inside = False
    for part in parts:
        opens = part.kind in {"heading", "paragraph"} and _DIGEST.match(part.words) is not None
        inside = opens or (inside and part.kind == "bullet")
        found.append(part._replace(kind="furniture") if inside else part)
    return found


def _sections_marked(parts: Iterable[Part]) -> list[Part]:
    found: list[Part] = []
    inside = begun = False
    for part in parts:
        prose = part.kind == "paragraph" and len(part.words) >= _SENTENCE_CHARS and part.words.endswith((".", "”", '"'))
        ends = part.kind in {"heading", "title"} or (part.kind == "paragraph" and len(part.words) > _PROSE_CHARS)
        ends = ends or (prose and not begun)  # links above an article end where it begins
        if len(part.words) < _PROSE_CHARS and is_section(part.words):
            inside = True
        elif ends:
            inside = False
        begun = begun or (prose and not inside)
        furniture = inside or _LINE.match(part.words) or (not found and _MAIL_END.match(part.words))
        found.append(part._replace(kind="furniture") if furniture else part)
    return found
