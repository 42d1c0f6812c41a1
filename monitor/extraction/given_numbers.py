"""Finds who gave a number by what is told of it: "the 71 that the board quotes", "the ministry's number, 40,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar
from monitor.extraction.accounts import is_party
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token


CLAIMING = frozenset((
    "quote", "cite", "claim", "report", "announce", "print", "publish", "allege", "list", "mention", "circulate",
    "spread", "declare", "state", "admit", "concede", "estimate", "calculate", "assert", "tout", "advance", "broadcast",
))  # fmt: skip
"""What is done to a number only by saying it."""
HANDLING = frozenset(("put", "give", "name", "use", "issue", "release", "offer", "provide", "supply", "set", "repeat"))
"""What is done to a bare number or a measure by saying it, and to things with the hands."""
SPEAKING = {"speak": "of", "talk": "of", "own": "to", "admit": "to", "confess": "to", "put": "to", "point": "to",
            "refer": "to", "write": "of", "vouch": "for", "stand": "by", "stick": "to", "warn": "of"}  # fmt: skip
DRAWING = frozenset(("draw", "compile", "keep", "make", "assemble", "produce", "prepare", "write"))
APPEARING = frozenset(("appear", "circulate", "stand", "run", "surface", "spread"))
NUMBERS = frozenset(("number", "figure", "count", "estimate", "tally", "total", "toll", "reckoning", "reading", "sum"))
LISTS = frozenset(("list", "register", "record", "roll", "roster"))
NAMING = {"name", "give", "repeat", "offer", "state", "present"}
AHEAD = 8  # tokens between a number and the word that opens what is told of it
CLAUSE = 14  # tokens of such a clause up to its verb
INSIDE = {"NOUN", "PROPN", "ADJ", "NUM", "SYM"}


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions of numbers in one passage to those who are told to have given them."""
    found = []
    for sentence in doc.sents:
        for token in sentence:
            one = None
            if token.like_num:
                one = _told_of(passage, token, sentence) or _printed(passage, token, sentence)
            elif token.tag_ == "POS":
                one = _stands(passage, token, sentence)
            elif token.lemma_.lower() in NUMBERS and token.pos_ == "NOUN":
                one = _beside(passage, token, sentence)
            elif token.lower_ == "own" and regions[token.i] < 0:
                one = _own_again(passage, token, sentence)
            if one is not None:
                found.append(one)
    return found


def _told_of(passage: int, number: Token, sentence: Span) -> Attribution | None:
    """The 71 that the board has been quoting / the 9 percent that appeared in the Courier / 40, of which he spoke."""
    opener = _opener(number, sentence)
    if opener is None:
        return None
    doc = number.doc
    clause = doc[opener.i + 1 : min(opener.i + CLAUSE, sentence.end)]
    verb = next((t for t in clause if t.pos_ == "VERB"), None)
    if verb is None:
        return None
    subjects = [t for t in doc[opener.i + 1 : verb.i] if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.dep_ != "compound"]
    if subjects and not _gives(verb, number, opener):
        return None
    giver = _top(subjects[0], verb) if subjects else _where(verb, sentence)
    if giver is None:
        return None
    end = opener.i + 1 if _link(opener) == "of" else opener.i  # "40,000 of which" is one figure's words
    content = grammar.trimmed(doc, number.i - doc[number.i - 1].is_currency, end)
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(giver), giver.i)


def _opener(number: Token, sentence: Span) -> Token | None:
    """The "that" or "which" behind the number's own noun phrase."""
    for token in number.doc[number.i + 1 : min(number.i + AHEAD, sentence.end)]:
        if token.lower_ in {"that", "which", "whom"}:
            return token
        fits = token.pos_ in INSIDE or token.text in {",", "%", "-", "“", "”", '"'} or token.is_currency
        yearly = token.lower_ in {"a", "an"} and token.head.pos_ == "NOUN" and token.head.i == token.i + 1
        if not fits and not yearly and token.tag_ not in {"IN", "TO"}:
            return None
    return None


def _link(opener: Token) -> str:
    """The preposition before a "which", or nothing."""
    before = opener.nbor(-1)
    return str(before.lower_) if opener.lower_ in {"which", "whom"} and before.tag_ in {"IN", "TO"} else ""


def _gives(verb: Token, number: Token, opener: Token) -> bool:
    """Whether the verb's subject has said the number, and not done something with what it counts."""
    lemma = verb.lemma_.lower()
    link = _link(opener)
    if link:
        return SPEAKING.get(lemma) == link
    taken = [c for c in verb.children if c.dep_ == "dobj" and c.lower_ not in grammar.RELATIVES]
    if taken and verb.lemma_.lower() not in HANDLING:
        return False
    if lemma in DRAWING:
        before = number.doc[max(0, number.i - 4) : number.i]
        return any(t.lemma_.lower() in LISTS | NUMBERS for t in before)
    return lemma in CLAIMING or (lemma in HANDLING and _is_bare(number, opener))


def _is_bare(number: Token, opener: Token) -> bool:
    """Whether the number stands alone or measures: nothing that a hand could give."""
    between = [t for t in number.doc[number.i + 1 : opener.i] if not t.is_punct]
    return not between or between[-1].lower_ in MEASURES


def _printed(passage: int, number: Token, sentence: Span) -> Attribution | None:
    """The Echo of "the list of 19 faults printed by the Echo"."""
    noun = number.head if number.head.i > number.i else number
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    nouns = (noun, above) if above.lemma_.lower() in NUMBERS else (noun,)
    behind = (c for n in nouns for c in n.children)
    told = next((c for c in behind if c.dep_ == "acl" and c.tag_ == "VBN" and c.i > noun.i), None)
    if told is None or told.i >= sentence.end or not (told.lemma_.lower() in CLAIMING or _put_about(told)):
        return None
    giver = grammar.own_subject(told)
    if giver is None or giver.i < told.i:
        return None
    start = number.i
    while start > sentence.start and (number.doc[start - 1].like_num or number.doc[start - 1].is_currency):
        start -= 1
    content = grammar.trimmed(number.doc, start, told.i)
    return Attribution(passage, ((passage, *content),), (told.i, told.i + 1), grammar.noun_phrase(giver), giver.i)


def _put_about(verb: Token) -> bool:
    """As in "the sum of 40 million put about by the union"."""
    return verb.lemma_.lower() in {"put", "bandy"} and verb.nbor().lower_ in {"about", "around"}


MEASURES = frozenset((
    "percent", "%", "cent", "million", "billion", "thousand", "trillion", "kilometres", "kilometers", "metres",
    "meters", "miles", "feet", "km", "m", "hectares", "acres", "degrees", "knots", "minutes", "hours", "days", "weeks",
    "months", "years", "points", "tonnes", "tons", "euros", "dollars", "pounds",
))  # fmt: skip


def _where(verb: Token, sentence: Span) -> Token | None:
    """The paper of "the 61 percent that appeared in the paper"."""
    if verb.lemma_.lower() not in APPEARING:
        return None
    link = next((t for t in verb.doc[verb.i + 1 : min(verb.i + 4, sentence.end)] if t.lower_ in {"in", "on"}), None)
    named = None if link is None else next((c for c in link.children if c.dep_ == "pobj"), None)
    if named is None or named.pos_ not in {"NOUN", "PROPN"} or named.ent_type_ == "DATE":
        return None
    return None if named.lower_ in {"media", "press", "public", "news", "circulation"} else named


def _top(token: Token, verb: Token) -> Token:
    """The head of the noun phrase that a token opens, before the verb."""
    while token.dep_ in {"compound", "poss", "amod", "nmod"} and token.i < token.head.i < verb.i:
        token = token.head
    return token


def _beside(passage: int, noun: Token, sentence: Span) -> Attribution | None:
    """The ministry's number, 40,000 tonnes, ... / the estimate of the surveyors, 70 million, ..."""
    doc = noun.doc
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    of = next((c for c in noun.children if c.lower_ in {"of", "from"} and c.dep_ == "prep"), None)
    if owner is None and of is not None:
        owner = next((c for c in of.children if c.dep_ == "pobj" and is_party(c)), None)
    if owner is None:
        return None
    comma = max(noun.i, owner.i) + 1
    if comma + 1 >= sentence.end or doc[comma].text not in {",", "("}:
        return None
    number = next((t for t in doc[comma + 1 : min(comma + 5, sentence.end)] if t.like_num), None)
    if number is None or any(t.pos_ in {"VERB", "NOUN", "PROPN"} for t in doc[comma + 1 : number.i]):
        return None
    end = next((t.i for t in doc[number.i : sentence.end] if t.text in {",", ")", ";"}), sentence.end)
    content = grammar.trimmed(doc, comma + 1, end)
    return Attribution(passage, ((passage, *content),), (noun.i, noun.i + 1), grammar.noun_phrase(owner), owner.i)


def _stands(passage: int, mark: Token, sentence: Span) -> Attribution | None:
    """The 1.1 billion of "the board's stands: 1.1 billion": the noun that it owns is left out."""
    doc = mark.doc
    if not mark.i or mark.i + 2 >= sentence.end:
        return None
    newest = mark.i + 4 < sentence.end and doc[mark.i + 1].lower_ in {"latest", "newest", "last", "own"}
    verb = doc[mark.i + 1 + newest]
    told = verb.text == ":" and doc[verb.i + 1].like_num  # "accepted the board's: 385,000"
    if not told and verb.lower_ not in {"stands", "stood", "remains", "remained", "is", "was", "came"}:
        return None
    content = grammar.trimmed(doc, verb.i + 1, sentence.end)
    if not any(t.like_num for t in doc[content[0] : min(content[0] + 5, content[1])]):
        return None
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), (mark.i - 1, mark.i), mark.i - 1)


def _own_again(passage: int, own: Token, sentence: Span) -> Attribution | None:
    """Jon Aas named his own again: 198."""
    doc = own.doc
    verb = own.nbor(-2) if own.i >= sentence.start + 3 else None
    colon = next((t for t in doc[own.i + 1 : min(own.i + 5, sentence.end)] if t.text == ":"), None)
    if verb is None or colon is None or verb.lemma_.lower() not in NAMING or own.nbor(-1).tag_ != "PRP$":
        return None
    head = grammar.subject(verb) or _speaker_before(verb, sentence)
    content = grammar.trimmed(doc, colon.i + 1, sentence.end)
    if head is None or content[1] <= content[0] or not any(t.like_num for t in doc[slice(*content)]):
        return None
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(head), head.i)


def _speaker_before(verb: Token, sentence: Span) -> Token | None:
    """Who told the words before: "he told me, and named his own again"."""
    told = next(
        (
            t
            for t in reversed(verb.doc[max(sentence.start, verb.i - CLAUSE) : verb.i])
            if t.lemma_.lower() in cues.SPEECH and t.pos_ == "VERB"
        ),
        None,
    )
    return None if told is None else grammar.own_subject(told)
