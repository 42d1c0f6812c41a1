"""Takes a headline apart by its marks: its clauses, its quotations, the words that name a party."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from monitor.extraction.headline_words import ADVERBS, CLAUSES, NO_PARTY, OFFICES, PREPOSITIONS
from monitor.extraction.name_words import ORGANISATIONS, role_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

HIDDEN = "§"  # stands for each sign of a quotation, so that no word in it is taken for the headline's own
LONGEST = 22  # tokens of the longest headline
PARTY = 7  # words of the longest name of a party
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\N{NO-BREAK SPACE}": " ", "\n": " "})
_QUOTED = re.compile(r"""(?<!\w)(?:"(?=\S)[^"]+"|'(?=\S)(?:[^'"]|(?<=\w)'(?=\w))+')(?!\w)""")
_MARK = re.compile(r"[:;,]\s|\s[-–—]\s")
_NAMES = {"PERSON", "ORG", "GPE", "NORP"}


class Clause(msgspec.Struct, frozen=True):
    """A part of a headline between two marks: where it begins, its words, and the mark behind it."""

    start: int  # code points from the beginning of the sentence
    text: str
    hidden: str  # the same words with each sign of a quotation hidden
    mark: str


def clauses(sentence: Span) -> list[Clause]:
    """The parts of a headline between the marks that stand in no quotation."""
    text = sentence.text.translate(_PLAIN)
    hidden = _QUOTED.sub(lambda match: HIDDEN * len(match.group()), text)
    found: list[Clause] = []
    start = 0
    for match in _MARK.finditer(hidden):
        found.append(_clause(text, hidden, start, match.start(), match.group().strip()))
        start = match.end()
    return [*found, _clause(text, hidden, start, len(text), "")]


def _clause(text: str, hidden: str, start: int, end: int, mark: str) -> Clause:
    return Clause(start, text[start:end], hidden[start:end], mark)


def is_headline(sentence: Span, kind: str, *, opens: bool) -> bool:
    """Whether a sentence is one: a title, a heading, or a short first line, without a full stop."""
    alone = opens and sentence.start == 0 and sentence.end == len(sentence.doc)
    if not alone and kind not in {"title", "heading"}:
        return False
    words = [token for token in sentence if not token.is_space]
    return bool(words) and len(words) <= LONGEST and not sentence.text.rstrip().endswith((".", "?", "…"))


def party(sentence: Span, clause: Clause, end: int) -> Token | None:
    """The token that names who does what a verb at `end` of a clause says; None where no party stands before it."""
    before = clause.hidden[:end].lower()
    start = max((at + len(word) for word in CLAUSES if (at := before.rfind(word)) >= 0), default=0)
    words = before[start:].split()
    if not 1 <= len(words) <= PARTY or HIDDEN in before[start:] or NO_PARTY.intersection(words):
        return None
    return head(sentence, clause.start + start, clause.start + end)


def head(sentence: Span, start: int, end: int) -> Token | None:
    """The noun that heads a name between two places of a sentence: the last one before any preposition."""
    span = sentence.doc.char_span(sentence.start_char + start, sentence.start_char + end, alignment_mode="expand")
    nouns: list[Token] = []
    for token in () if span is None else span:
        if token.lower_ in PREPOSITIONS and nouns:
            break
        if token.lower_ in ADVERBS or token.lower_.endswith("ly") or token.is_punct or token.is_space:
            continue
        nouns.append(token)
    last = nouns[-1] if nouns else None
    return None if last is None or not (last.text[:1].isalnum()) or last.tag_ == "POS" or last.like_num else last


def can_be_party(token: Token) -> bool:
    """Whether a noun names somebody who speaks, told by the word itself: an office, a body, a name."""
    word = token.lower_
    singular = word.removesuffix("s")
    listed = {word, singular, token.lemma_.lower()} & (OFFICES | ORGANISATIONS)
    return bool(listed) or role_lemma(word) is not None or token.ent_type_ in _NAMES


def quotations(clause: Clause) -> Iterator[str]:
    """The words in each quotation of a clause, in lower case, without the marks."""
    for match in _QUOTED.finditer(clause.text):
        yield match.group()[1:-1].lower()
