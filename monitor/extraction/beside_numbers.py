"""Finds who gives a number by the words right beside it: "27 (ministry) or 31 (union)", "310 by the union's count"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar
from monitor.extraction.accounts import ACCOUNTS, ADVERBS, is_party, is_speaker
from monitor.extraction.credited import MADE_OF
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

TELLING = frozenset((
    "say", "count", "list", "put", "have", "speak", "claim", "estimate", "report", "give", "reckon", "see", "tell",
))  # fmt: skip
"""Verbs that are left out where the next party's number follows."""
ROLLS = frozenset(
    ("sum", "calculation", "list", "register", "roll", "tally", "log", "database", "roster", "count", "ledger")
)
HOLDING = {"have": "", "hold": "", "contain": "", "show": "", "count": "", "run": "to", "come": "to", "grow": "to",
           "reach": "", "list": ""}  # fmt: skip
ISSUED = ACCOUNTS | {"bulletin", "list", "release", "communiqué", "communique"}
LEAVES = MADE_OF - {"name", "entry", "signature"}
COMING = frozenset(("come", "stem", "date"))
PHRASE = 5  # tokens of a party's name
BEHIND = 5  # tokens between a number and the words that tell whose it is
BRACKET = 10  # tokens within brackets
CLOSING = {",", ";", ".", ":", "!", "?", "and", "or", "—", "–"}


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions of numbers by what stands beside them in one passage, outside of quoted speech."""
    found: list[Attribution] = []
    for sentence in doc.sents:
        if not any(t.like_num for t in sentence):
            continue
        found.extend(_bracketed(passage, sentence, regions))
        for token in sentence:
            one = None
            if token.like_num and regions[token.i] < 0:
                one = _gapped(passage, token, sentence) or _by_count(passage, token, sentence)
            elif token.pos_ == "NOUN" and token.dep_ == "nsubj" and regions[token.i] < 0:
                one = _holds(passage, token, sentence) or _comes_from(passage, token, sentence)
            if one is not None:
                found.append(one)
    return found


def _gapped(passage: int, number: Token, sentence: Span) -> Attribution | None:
    """The school of "the clinic says 40, the school 25": the verb is left out the second time."""
    doc, last = number.doc, number.i - 1
    while last > sentence.start and (doc[last].lower_ in ADVERBS or doc[last].is_currency):
        last -= 1
    first = last
    while first > sentence.start and last - first < PHRASE and doc[first].lower_ not in {",", ";", "and"}:
        first -= 1
    words = doc[first + 1 : last + 1]
    if (
        doc[first].lower_ not in {",", ";", "and"}
        or not words
        or not _names_party(words)
        or not _ends(number, sentence)
    ):
        return None
    framed = any(_tells(t, first) for t in doc[sentence.start : first])
    start = first + 1 + (words[0].lower_ in {"and", "but", "while"})
    if not framed or start > last:
        return None
    content = grammar.trimmed(doc, last + 1, _end(number, sentence))
    return Attribution(passage, ((passage, *content),), None, (start, last + 1), last)


def _names_party(words: Span) -> bool:
    """Whether words are no more than a party's name: "the school", "and Ana Roth"."""
    if any(t.pos_ in {"VERB", "AUX", "NUM", "ADP", "PRON"} and t.tag_ != "PRP$" for t in words):
        return False
    head = words[-1]
    opened = any(t.dep_ in {"det", "poss"} or t.tag_ in {"DT", "PRP$"} for t in words) or head.ent_type_ == "PERSON"
    return opened and _speaks(head)


def _speaks(head: Token) -> bool:
    return head.pos_ in {"NOUN", "PROPN"} and is_speaker(head)


def _tells(verb: Token, limit: int) -> bool:
    """Whether a verb has told a number before: "says 40", "counts 40 boats"."""
    if verb.lemma_.lower() not in TELLING or verb.pos_ not in {"VERB", "AUX"}:
        return False
    head = grammar.own_subject(verb)
    return (
        head is not None and is_party(head) and any(t.like_num for t in verb.doc[verb.i + 1 : min(verb.i + 7, limit)])
    )


def _ends(number: Token, sentence: Span) -> bool:
    """Whether the clause ends with the number, or with what it counts."""
    behind = number.doc[number.i + 1 : min(number.i + 3, sentence.end)]
    if not behind or behind[0].text in CLOSING:
        return True
    counted = behind[0].pos_ == "NOUN" or behind[0].like_num or behind[0].text == "%"
    return counted and (len(behind) == 1 or behind[1].text in CLOSING)


def _end(number: Token, sentence: Span) -> int:
    return next((t.i for t in number.doc[number.i + 1 : sentence.end] if t.text in CLOSING), sentence.end)


def _bracketed(passage: int, sentence: Span, regions: Sequence[int]) -> list[Attribution]:
    """The numbers of a sentence that sets one against another, each with its source in brackets."""
    found = []
    for token in sentence:
        if token.text == "(" and regions[token.i] < 0:
            number = next((t for t in token.doc[max(sentence.start, token.i - 3) : token.i] if t.like_num), None)
            head = _within(token, sentence)
            if number is not None and head is not None:
                source = (token.i + 1, head.i + 1)
                content = grammar.trimmed(token.doc, number.i - number.nbor(-1).is_currency if number.i else 0, token.i)
                found.append(Attribution(passage, ((passage, *content),), None, source, head.i))
    return found if len(found) > 1 else []


def _within(opening: Token, sentence: Span) -> Token | None:
    """The party that brackets hold, and nothing before it but what belongs to its name."""
    for token in opening.doc[opening.i + 1 : min(opening.i + BRACKET, sentence.end)]:
        if _speaks(token) and token.dep_ != "compound" and token.nbor().tag_ != "POS":
            return token
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "PART"} or token.text == ")":
            return None
    return None


def _by_count(passage: int, number: Token, sentence: Span) -> Attribution | None:
    """The union of "310 by the union's count; 270 by that of the police", where no comma parts them."""
    doc = number.doc
    behind = doc[number.i + 1 : min(number.i + BEHIND, sentence.end)]
    by = next((t for t in behind if t.lower_ in {"by", "in"} or t.text in CLOSING), None)
    if by is None or by.text in CLOSING or any(t.text == "(" for t in behind):
        return None
    count = next((c for c in by.children if c.dep_ == "pobj"), None)
    owner = None if count is None or count.i >= sentence.end else _owner(count, by)
    if owner is None:
        return None
    begin = max((t.i + 1 for t in doc[sentence.start : number.i] if t.text in {",", ";", ":"}), default=sentence.start)
    content = grammar.trimmed(doc, begin, by.i)
    return Attribution(passage, ((passage, *content),), None, (grammar.left(owner), owner.i + 1), owner.i)


def _owner(count: Token, by: Token) -> Token | None:
    """Whose count, bulletin or "that" it is."""
    lemma = count.lemma_.lower()
    if count.lower_ == "that" and by.lower_ == "by":
        of = next((c for c in count.children if c.lower_ == "of"), None)
        return None if of is None else next((c for c in of.children if c.dep_ == "pobj" and is_party(c)), None)
    fits = lemma in ISSUED if by.lower_ == "by" else lemma in {"count", "telling", "reckoning", "bulletin"}
    return next((c for c in count.children if fits and c.dep_ == "poss" and is_party(c)), None)


def _holds(passage: int, roll: Token, sentence: Span) -> Attribution | None:
    """The union of "the union's list has 310 names", "its list now runs to 310"."""
    owner = next((c for c in roll.children if c.dep_ == "poss" and c.tag_ != "WP$"), None)
    verb = roll.head
    link = HOLDING.get(verb.lemma_.lower())
    if owner is None or roll.lemma_.lower() not in ROLLS or link is None or verb.i < roll.i:
        return None
    behind = [t for t in roll.doc[verb.i + 1 : min(verb.i + BEHIND, sentence.end)] if t.lower_ not in ADVERBS]
    behind = behind[1:] if link and behind and behind[0].lower_ == link else [] if link else behind
    if not behind or not (behind[0].like_num or (behind[0].is_currency and len(behind) > 1 and behind[1].like_num)):
        return None
    content = grammar.trimmed(roll.doc, verb.i + 1, _end(behind[0], sentence))
    if any(t.lemma_.lower() in LEAVES for t in roll.doc[slice(*content)]):
        return None
    return Attribution(passage, ((passage, *content),), None, (grammar.left(owner), owner.i + 1), owner.i)


def _comes_from(passage: int, noun: Token, sentence: Span) -> Attribution | None:
    """The auditors of "the figure of 40 million comes from the auditors"."""
    verb = noun.head
    of = next((c for c in noun.children if c.lower_ == "of" and any(t.like_num for t in c.subtree)), None)
    counts = noun.lemma_.lower() in cues.COUNT_NOUNS and verb.lemma_.lower() in COMING
    source = next((c for c in verb.children if c.lower_ == "from" and c.i > verb.i), None) if counts else None
    head = None if source is None else next((c for c in source.children if c.dep_ == "pobj"), None)
    if of is None or head is None or head.i >= sentence.end or not (is_party(head) or head.tag_ in {"NNS", "NNP"}):
        return None
    content = grammar.trimmed(noun.doc, of.i + 1, grammar.right(of))
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(head), head.i)
