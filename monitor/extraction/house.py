"""Tells whose own release an article is: what such a text asserts, and its "we", are put down to that organisation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import defined_terms, letterhead
from monitor.extraction.letterhead import FIRMS, HEADED, READERS
from monitor.extraction.name_words import ORGANISATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from spacy.tokens import Token

    from monitor.extraction.findings import Name
    from monitor.extraction.passages import Passage
    from monitor.extraction.quotes import Quote

FOOT_CHARS = 600  # where the contact stands at an article's end
_CONTACT = re.compile(
    r"^\W*(?:media|press) (?:desk|contacts?|enquiries|inquiries|office|line)\b|^\W*notes to editors\b",
    re.IGNORECASE | re.MULTILINE,
)
_SET_PHRASE = re.compile(
    r"^for immediate release\b|\bwishes to (?:set out|state|clarify|make (?:it )?clear|inform)\b"
    rf"|^dear (?:all |our )?{READERS}\b",
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
_CLAIMED = re.compile(rf".*?{_HEARSAY.pattern}.*", re.IGNORECASE | re.DOTALL)
_TAKEN_UP = re.compile(
    r"\W*(?:as (?:to|for|regards)|with (?:regard|respect|reference) to|regarding|concerning)\b[^,;:]*", re.IGNORECASE
)
"""What a sentence takes up only to speak of it: "As to the nine boats, enquiries are in hand"."""
_ABOUT_US = re.compile(r"^[^\w\n]*[Aa]bout us[^\w\n]+(?P<name>[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,3})", re.MULTILINE)
_SOLEMN = re.compile(r"\b(?:communiqu[eé]|proclamation|order of the day)\b", re.IGNORECASE)
_POWERS = re.compile(
    r"\b(?:command|army|navy|air force|armed forces|defen[cs]e forces|general staff|presidency|junta|palace"
    r"|police|gendarmerie|coast ?guard|border guards?|national guard|militia|security service|embassy"
    r"|(?:defen[cs]e|interior|foreign) ministry|ministry of (?:national )?(?:defen[cs]e|security|the interior|interior"
    r"|internal affairs|foreign affairs)"
    r"|(?:liberation|resistance|popular|national) (?:front|movement)|revolutionary council)\b",
    re.IGNORECASE,
)
"""Who is a party to what it tells: all of its communiqué is its own account, where a board's may be mere findings."""
_INQUIRY = re.compile(r"\b(?:inspect|investigat|examin|inquir|enquir|audit)\w*", re.IGNORECASE)
"""What makes an office's communiqué a finding about others."""
# It answers what others say of it, so that whatever it tells is told as its own side.
_ANSWERING = re.compile(
    r"\b(?:allegations?|alleged|alleging|accusations?|accused|assertions?|assert|lies|slanders?|libels?|fabricat\w+|rumou?rs?"
    r"|malicious|mischievous|smears?|fantas(?:y|ies)|speculation|so-called|exaggerated|misleading|untrue|unfounded|baseless"
    r"|put about|(?:has|have) no (?:basis|foundation)"
    r"|(?:recent|current|certain) (?:media )?(?:publications?|coverage|reports?|claims)|sections of the media"
    r"|record straight|setting out the facts|set out the facts|hostile|provocations?|disinformation)\b",
    re.IGNORECASE,
)
_REPORT = re.compile(r"\b(?:situation report|sitrep|(?:daily|weekly) (?:report|update|bulletin))\b", re.IGNORECASE)
"""Most of these are a neutral body's findings; one that answers what others say of it is a release."""
_RELEASED = re.compile(r"\b(?:(?:press|news|media) release|statement)\b", re.IGNORECASE)
_TALES = {"assertion", "allegation", "claim", "rumour", "rumor", "story", "insinuation", "accusation", "version",
          "demand"}  # fmt: skip
_ANSWERS_AT_LEAST = 3  # such words; one or two may be of a report about others
_END = re.compile(r"^\W*(?:ends?|notes to editors)\W*$", re.IGNORECASE | re.MULTILINE)
_FIRST = {"we", "our", "us", "ours", "i", "my", "you", "your"}  # a letter is from one person to another


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
    head = letterhead.lines(text)
    headed = any(HEADED.search(line) for line in head if not line.startswith("By ")) or _CONTACT.search(
        text[-FOOT_CHARS:]
    )
    about = _ABOUT_US.search(text)
    opened = _FOLLOWING.search(text)
    answers = len(_ANSWERING.findall(text)) >= (1 if opened else _ANSWERS_AT_LEAST)
    known = headed or opened or _SET_PHRASE.search(text) or (answers and any(map(_REPORT.search, head)))
    if not known and about is None:
        return None
    name = letterhead.named(head, names) or (None if about is None else letterhead.spelt(about["name"].strip(), names))
    if name is None:
        return None
    ended = _END.search(text)
    own = letterhead.own_words(head)
    told = [stretch for p, quotes in zip(passages, marked, strict=True) for stretch in _told(p, quotes, own)]
    solemn = any(_SOLEMN.search(line) for line in head) and (
        any(_POWERS.search(line) for line in head) or not _INQUIRY.search(text)
    )
    if solemn or answers or _speaks_of_itself(text, own):
        told = [(0, len(text))]
    elif not re.search(rf"\b{re.escape(name)} said\b", text, re.IGNORECASE) and (
        _is_account(head, name) or _is_letter(passages, marked)
    ):
        told += [(p.start, p.start + len(p.text)) for p in passages if not _presents(p, name, own)]
    hearsay = [stretch for p in passages for stretch in _repeated(p)]
    return House(name, ended.start() if ended is not None else len(text), tuple(told), tuple(hearsay))


def _speaks_of_itself(text: str, own: AbstractSet[str]) -> bool:
    """Whether an office reports or denies in its own name, "the Ministry denies", which answers for all it tells."""
    names = "|".join(re.escape(word) for word in sorted(own - FIRMS))
    return (
        bool(names) and re.search(rf"\b[Tt]he (?:{names}) (?:reports|denies|says|states|maintains)\b", text) is not None
    )


def _repeated(passage: Passage) -> list[tuple[int, int]]:
    """The claims that sentences are about: "Assertions that nine were hurt do not correspond to the facts"."""
    found = [
        (passage.start + sentence.start_char + taken.start(), passage.start + sentence.start_char + taken.end())
        for sentence in passage.doc.sents
        for taken in (_TAKEN_UP.match(sentence.text), _CLAIMED.match(sentence.text))
        if taken is not None
    ]
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
    if subject and token.lower_ == "reports" and not {"our", "the", "these"} & before:
        return any(c.dep_ in {"acl", "relcl", "ccomp"} and c.i > token.i for c in token.children)
    return subject and ("no" in before or (token.lemma_.lower() in _TALES and "our" not in before))


def _told(passage: Passage, quotes: Sequence[Quote], own: AbstractSet[str]) -> list[tuple[int, int]]:
    """The passage if it says "we", else its sentences about "the Ministry", and the answer to what others claim."""
    answers = _says_we(passage, quotes)
    found = []
    for sentence in passage.doc.sents:
        if _HEARSAY.search(sentence.text):
            answers = True
        elif answers or any(_is_self(token, own) for token in sentence):
            found.append((passage.start + sentence.start_char, passage.start + sentence.end_char))
    return found


def _is_letter(passages: Sequence[Passage], marked: Sequence[Sequence[Quote]]) -> bool:
    """Whether a paragraph is told in the first person: the plain ones are the sender's account, too."""
    return any(_says_we(passage, quotes) for passage, quotes in zip(passages, marked, strict=True))


def _is_account(head: Sequence[str], name: str) -> bool:
    """Whether a firm's letterhead tells of a release or a statement, and of no notice that an exchange demands."""
    return bool(defined_terms.own(name)) and any(_RELEASED.search(line) for line in head[: letterhead.LETTERHEAD])


def _presents(passage: Passage, name: str, own: AbstractSet[str]) -> bool:
    """Whether a paragraph only presents the sender, or another body: "Tarn Pipes runs 14 plants", "The Ministry …"."""
    if passage.masked.lower().lstrip(" *_").startswith((name.lower(), "about ")):
        return True
    opened = passage.masked.split(maxsplit=2)[:2]
    return opened[:1] == ["The"] and opened[-1].lower() in ORGANISATIONS and opened[-1].capitalize() not in own


def _is_self(token: Token, own: AbstractSet[str]) -> bool:
    """Whether a subject is "the Ministry" or "the administrators", as the letterhead has the sender."""
    return token.dep_ == "nsubj" and token.i > 0 and token.nbor(-1).lower_ == "the" and token.text in own


def _says_we(passage: Passage, quotes: Sequence[Quote]) -> bool:
    """Whether "we" or "our", or in a letter "I" or "you", stands in a passage outside of quoted speech."""
    quoted = {i for quote in quotes if quote.direct for i in range(quote.start, quote.end)}
    return any(token.lower_ in _FIRST and token.i not in quoted for token in passage.doc)
