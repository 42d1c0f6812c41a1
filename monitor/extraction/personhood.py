"""Finds names that the words around them show to be a person's, whatever the model takes them for.

A small model knows few names of the world: "Ada Brone, the coroner" is a company to it. Apposition, title and office
are grammar, and hold for every name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.name_words import ORGANISATIONS, ROLES, TITLES, role_lemma
from monitor.extraction.nouns import is_people

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 3  # words of a name
REACH = 10  # tokens of an office with whom it serves: "director of the border guard in the north"
TRADES = frozenset((
    "and", "&", "group", "holding", "holdings", "bank", "consulting", "partners", "brothers", "sons", "press", "news",
    "times", "media", "marine", "oil", "energy", "airlines", "airways", "motors",
))  # fmt: skip
"""Words that end a firm's name."""
OPENERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our"})
ADDRESSES = {"mr", "mrs", "ms", "dr", "prof"}
RANKS = TITLES & ROLES
GONE = frozenset({"former", "late", "then", "acting", "retired", "senior", "chief", "deputy", "vice"})


def find(doc: Doc) -> list[tuple[int, int]]:
    """Tokens `start` to `end` of each name that is shown to be a person's."""
    found = []
    for token in doc:
        if token.text == ",":
            span = _before_office(token)
        elif token.text[:1].isupper() and token.lower_.strip(".") in RANKS:
            span = _behind_rank(token)
        elif token.text[:1].isupper() and token.lower_.strip(".") in ADDRESSES:
            span = _name_from(doc, token.i + 1)
        else:
            continue
        if span is not None:
            found.append(span)
    return found


def _before_office(comma: Token) -> tuple[int, int] | None:
    """Ada Brone, the northern coroner / Ada Brone, a dentist: a name, and behind the comma what the person is."""
    doc = comma.doc
    head = _phrase_head(doc, comma.i + 1)
    if head is None or not _is_person_noun(head) or not _is_closed(head):
        return None
    span = _name_up_to(doc, comma.i)
    at_place = span is not None and span[0] > 0 and doc[span[0] - 1].lower_ in {"in", "at", "near", "across"}
    return None if at_place else span


def _is_closed(head: Token) -> bool:
    """Whether a phrase ends as one that stands beside a name: "..., the coroner, said", not "..., the coroner said"."""
    for token in head.doc[head.i + 1 : head.i + REACH]:
        if token.text in {",", ".", ";", "”", '"', ")"} or token.lower_ in {"who", "whose"}:
            return True
        if token.pos_ in {"VERB", "AUX"} and token.tag_ not in {"VBN", "VBG"}:
            return False
    return False


def _behind_rank(rank: Token) -> tuple[int, int] | None:
    """Labour Minister Ada Brone opened the hall: a rank written like a name, within a plain sentence."""
    doc = rank.doc
    span = _name_from(doc, rank.i + 1)
    if span is None or span[1] >= len(doc) or doc[span[1]].text[:1].isupper():
        return None
    return span if sum(t.text[:1].islower() for t in rank.sent[:REACH]) >= LONGEST else None


def _phrase_head(doc: Doc, start: int) -> Token | None:
    """The head of the noun phrase that begins here with a determiner: "its director", "a retired history teacher"."""
    if start >= len(doc) or doc[start].lower_ not in OPENERS:
        return None
    head = None
    for token in doc[start + 1 : start + REACH]:
        if token.pos_ in {"NOUN", "PROPN"}:
            head = token
        elif token.pos_ not in {"ADJ", "NUM", "PART", "ADV"} and token.text not in {"-", "'s", "’s"}:
            break
    return head


def _is_person_noun(token: Token) -> bool:
    """One person, by office or by trade."""
    if token.tag_ not in {"NN", "NNP"} or token.lower_ in ORGANISATIONS:
        return False
    return role_lemma(token.lower_) == token.lower_ or is_people(token.lower_)


def _name_up_to(doc: Doc, end: int) -> tuple[int, int] | None:
    """The two or three words of a name that end right before token `end`."""
    start = end
    while start and end - start < LONGEST and _is_name_word(doc[start - 1]):
        start -= 1
    alone = not start or not doc[start - 1].text[:1].isupper() or doc[start - 1].is_sent_start
    return _whole(doc, start, end) if alone else None


def _name_from(doc: Doc, start: int) -> tuple[int, int] | None:
    """The two or three words of a name that begin at token `start`."""
    end = start
    while end < len(doc) and end - start < LONGEST and _is_name_word(doc[end]):
        end += 1
    return _whole(doc, start, end)


def _whole(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (doc[start].lower_ in GONE or doc[start].lower_.strip(".") in TITLES):
        start += 1
    return (start, end) if end - start >= 2 else None


def _is_name_word(token: Token) -> bool:
    text = token.text
    plain = text.replace("-", "").replace("'", "").replace("’", "")
    return (
        text[:1].isupper()
        and plain.isalpha()
        and not text.isupper()
        and not (token.is_stop and token.is_sent_start)
        and token.lower_ not in ORGANISATIONS | TRADES
        and token.ent_type_ not in {"DATE", "TIME", "NORP"}
        and (token.pos_ in {"PROPN", "NOUN", "ADJ", "ADP", "X"} or token.ent_type_ != "")
    )
