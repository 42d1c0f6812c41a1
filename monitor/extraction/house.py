"""Tells whose own release an article is: what such a text asserts, and its "we", are put down to that organisation."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import msgspec

from monitor.extraction.name_words import ORGANISATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from monitor.extraction.findings import Name
    from monitor.extraction.passages import Passage
    from monitor.extraction.quotes import Quote

HEAD_LINES = 8  # lines of an article that may be its masthead
HEAD_WORDS = 9  # words of the longest line of a masthead
FOOT_CHARS = 600  # where the contact stands at an article's end
_READERS = (
    r"(?:customers?|shareholders?|depositors?|investors?|members?|bondholders?|passengers?|employees?|staff|residents?"
    r"|neighbou?rs?|clients?|patients?|savers?|policyholders?|stakeholders?|subscribers?|users?"
    r"|the (?:market|public|media|press))"
)
_KIND = (
    r"(?:media|press|news) (?:release|statement|notice|note|information)|newsroom|communiqu[eé]"
    r"|for immediate release|note verbale|rejoinder|right of reply"
    r"|statement (?:no\b|by\b|from\b|of the\b|on behalf\b)"
    r"|(?:preliminary|joint|public|official|company|open) (?:statement|letter)"
    r"|customer (?:information|notice|update)|(?:product |safety )?recall notice"
    r"|(?:notice|letter|message|information|announcement|statement|update|circular) (?:to|for) (?:all |our )*"
    rf"{_READERS}"
    r"|(?:regulatory|market|stock exchange|ad[- ]hoc) (?:announcement|release|notice|disclosure|news|statement)"
    r"|investor (?:relations|notice|information|update)|order of the day|(?:bulletin|circular|announcement|notice) no\b"
    r"|(?:communication|communiqu[eé]|bulletin|circular|notice|announcement|statement|release) (?:no\.? ?)?\d+"
    r"|official (?:bulletin|announcement|notice)|questions and answers for"
)
_HEADED = re.compile(rf"\b(?:{_KIND})\b", re.IGNORECASE)
_CONTACT = re.compile(
    r"^\W*(?:media|press) (?:desk|contacts?|enquiries|inquiries|office|line)\b|^\W*notes to editors\b",
    re.IGNORECASE | re.MULTILINE,
)
_SET_PHRASE = re.compile(
    r"^for immediate release\b|\bwishes to (?:set out|state|clarify|make (?:it )?clear|inform)\b"
    rf"|^dear (?:all |our )?{_READERS}\b",
    re.IGNORECASE | re.MULTILINE,
)
_FOLLOWING = re.compile(
    r"\b(?<!to )(?:states?|communicates?|declares?|clarifies|places?|considers? it necessary to (?:state|inform)) "
    r"(?:[\w'’]+ ){0,3}?the following\b[^\n:.]{0,50}[.:]",
    re.IGNORECASE,
)
"""How an office opens its own account of a matter: "the Embassy communicates the following"."""
_HEARSAY = re.compile(
    r"\bit (?:has been|is being|is|was|had been) (?:\w+ly |also )?"
    r"(?:alleged|claimed|reported|rumou?red|suggested|said|put about|asserted|insinuated|written|hinted)\b",
    re.IGNORECASE,
)
_ABOUT_US = re.compile(r"^[^\w\n]*[Aa]bout us[^\w\n]+(?P<name>[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,3})", re.MULTILINE)
_RELEASE = re.compile(r"(?:media|press|news) (?:release|statement|notice)", re.IGNORECASE)
_SOLEMN = re.compile(r"\b(?:communiqu[eé]|proclamation|order of the day)\b", re.IGNORECASE)
_POWERS = re.compile(
    r"\b(?:command|army|navy|air force|armed forces|defen[cs]e forces|general staff|presidency|junta|palace"
    r"|(?:liberation|resistance|popular|national) (?:front|movement)|revolutionary council)\b",
    re.IGNORECASE,
)
"""Who is a party to what it tells: all of its communiqué is its own account, where a board's may be mere findings."""
# It answers what others say of it, so that whatever it tells is told as its own side.
_ANSWERING = re.compile(
    r"\b(?:allegations?|alleged|alleging|accusations?|accused|assertions?|assert|lies|slanders?|libels?|fabricat\w+|rumou?rs?"
    r"|malicious|mischievous|smears?|fantas(?:y|ies)|speculation|so-called|exaggerated|misleading|untrue|unfounded|baseless"
    r"|(?:recent|current|certain) (?:media )?(?:publications?|coverage|reports?|claims)|sections of the media"
    r"|record straight|setting out the facts|set out the facts|hostile|provocations?|disinformation)\b",
    re.IGNORECASE,
)
_REPORT = re.compile(r"\b(?:situation report|sitrep|(?:daily|weekly) (?:report|update|bulletin))\b", re.IGNORECASE)
"""Most of these are a neutral body's findings; one that answers what others say of it is a release."""
_TALES = {"assertion", "allegation", "claim", "rumour", "rumor", "story", "insinuation", "accusation", "version",
          "demand"}  # fmt: skip
_ANSWERS_AT_LEAST = 3  # such words; one or two may be of a report about others
_END = re.compile(r"^\W*(?:ends?|notes to editors)\W*$", re.IGNORECASE | re.MULTILINE)
_FORM = re.compile(
    r",?\s+(?:plc|ltd|limited|inc|llc|gmbh|ag|corp|s\.?a\.?|n\.?v\.?|a\.?s\.?|newsroom)\.?$", re.IGNORECASE
)
_FIRST = {"we", "our", "us", "ours", "i", "my", "you", "your"}  # a letter is from one person to another
_ORGANS = {"presidency", "premiership", "chancellery", "prefecture", "junta"}
_SMALL = {"of", "and", "for", "the", "to", "in", "on"}


class House(msgspec.Struct, frozen=True):
    """The organisation that speaks in the whole of an article, up to offset `end`: notes to editors are no part.

    `told` are the stretches of text in which it says "we", `hearsay` those in which it repeats what others claim.
    """

    name: str
    end: int
    told: tuple[tuple[int, int], ...] = ()
    hearsay: tuple[tuple[int, int], ...] = ()

    def says(self, place: int) -> bool:
        """Whether the words at this offset are the organisation's own."""
        return place < self.end

    def tells(self, place: int) -> bool:
        """Whether it tells what stands at this offset of itself, and does not only describe the world or itself."""
        if any(start <= place < end for start, end in self.hearsay):
            return False
        return self.says(place) and any(start <= place < end for start, end in self.told)


def find(
    text: str, names: Sequence[Name], passages: Sequence[Passage], marked: Sequence[Sequence[Quote]]
) -> House | None:
    """Whose release the article is, or None where it is a story about others; `marked` are the passages' quotes."""
    head = _masthead(text)
    headed = any(_HEADED.search(line) for line in head if not line.startswith("By ")) or _CONTACT.search(
        text[-FOOT_CHARS:]
    )
    about = _ABOUT_US.search(text)
    opened = _FOLLOWING.search(text)
    answers = len(_ANSWERING.findall(text)) >= (1 if opened else _ANSWERS_AT_LEAST)
    known = headed or opened or _SET_PHRASE.search(text) or (answers and any(map(_REPORT.search, head)))
    if not known and about is None:
        return None
    name = _named_by(head, names) or (None if about is None else _spelt(about["name"].strip(), names))
    if name is None:
        return None
    ended = _END.search(text)
    told = [stretch for p, quotes in zip(passages, marked, strict=True) for stretch in _told(p, quotes)]
    solemn = any(_SOLEMN.search(line) for line in head) and any(_POWERS.search(line) for line in head)
    if solemn or answers:
        told = [(0, len(text))]
    hearsay = [stretch for p in passages for stretch in _repeated(p)]
    return House(name, ended.start() if ended is not None else len(text), tuple(told), tuple(hearsay))


def _repeated(passage: Passage) -> list[tuple[int, int]]:
    """The claims that sentences are about: "Assertions that nine were hurt do not correspond to the facts"."""
    found = []
    for token in passage.doc:
        if _is_tale(token):
            words = [t for t in token.subtree if t.i < token.head.i or token.head.i < token.i]
            first, last = min(words, key=lambda t: t.i), max(words, key=lambda t: t.i)
            found.append((passage.start + first.idx, passage.start + last.idx + len(last)))
    return found


def _is_tale(token: Token) -> bool:
    """What others claim or want, what is "so-called", and what there is none of: "no sum of 400 was paid"."""
    before = {c.lower_ for c in token.children if c.i < token.i}
    if token.pos_ == "NOUN" and {"so", "called"} <= {t.lower_ for t in token.doc[max(0, token.i - 3) : token.i]}:
        return True
    subject = token.dep_ in {"nsubj", "nsubjpass"} and token.head.i > token.i
    return subject and ("no" in before or (token.lemma_.lower() in _TALES and "our" not in before))


def _told(passage: Passage, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """The passage if it says "we", else its sentences about "the Ministry", as a body calls itself; no hearsay."""
    says_we = _says_we(passage, quotes)
    return [
        (passage.start + sentence.start_char, passage.start + sentence.end_char)
        for sentence in passage.doc.sents
        if (says_we or any(_is_self(token) for token in sentence)) and not _HEARSAY.search(sentence.text)
    ]


def _is_self(token: Token) -> bool:
    named = token.dep_ == "nsubj" and token.text[:1].isupper() and token.lower_ in ORGANISATIONS
    return named and token.i > 0 and token.nbor(-1).lower_ == "the"


def _says_we(passage: Passage, quotes: Sequence[Quote]) -> bool:
    """Whether "we" or "our", or in a letter "I" or "you", stands in a passage outside of quoted speech."""
    quoted = {i for quote in quotes if quote.direct for i in range(quote.start, quote.end)}
    return any(token.lower_ in _FIRST and token.i not in quoted for token in passage.doc)


def _masthead(text: str) -> list[str]:
    """The short lines before the first long one."""
    found: list[str] = []
    for number, line in enumerate(text[: HEAD_LINES * 200].splitlines()):
        plain = line.strip(" \t#*_")
        if (number and len(plain.split()) > HEAD_WORDS) or len(found) == HEAD_LINES:
            break
        if plain and len(plain.split()) <= HEAD_WORDS:
            found.append(plain)
    return found


def _named_by(head: Sequence[str], names: Sequence[Name]) -> str | None:
    """The organisation that a masthead names: by its form or kind, else one that the article names too."""
    for line in head:
        before, colon, after = line.partition(":")
        owner = before if colon and _HEADED.search(after) else line
        plain = _FORM.sub("", owner.strip())
        words = {word.strip(",.").lower() for word in plain.split()}
        if words & _ORGANS:
            return _spelt(plain.partition(",")[0], names)
        if (
            (owner is before and colon)
            or plain != owner.strip()
            or (words & ORGANISATIONS and not _HEADED.search(plain))
        ):
            return _spelt(plain, names)
    lines = " ".join(head).lower()
    named = (n.name for n in names if n.kind == "organisation" and n.name[:1].isupper() and n.name.lower() in lines)
    return next(named, None) or _above(head, names)


def _above(head: Sequence[str], names: Sequence[Name]) -> str | None:
    """Whoever is named alone on the line above the words "News release"."""
    for line, following in itertools.pairwise(head):
        if _RELEASE.fullmatch(following) and not any(c.isdigit() or c in ":," for c in line):
            return _spelt(line, names)
    return None


def _spelt(name: str, names: Sequence[Name]) -> str:
    """The name as the article spells it elsewhere, else in small letters where it stands in capitals."""
    for known in names:
        if known.name.lower() == name.lower() and not known.name.isupper():
            return known.name
    if not name.isupper():
        return name
    words = name.lower().split()
    return " ".join(w if i and w in _SMALL else w.capitalize() for i, w in enumerate(words))
