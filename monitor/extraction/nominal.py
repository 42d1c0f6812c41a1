"""Finds attributions without a verb of speech: "according to X", "X's figure of", "X's announcement of", "X: ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import accounts, cues, grammar, number_owners
from monitor.extraction.name_words import ORGANISATIONS, role_lemma
from monitor.extraction.spans import Attribution, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

SURVEYS = {"poll", "survey", "study", "analysis", "estimate", "count"}
STANDING = {
    "be",
    "stand",
    "rise",
    "reach",
    "come",
    "fall",
    "drop",
    "grow",
    "climb",
    "swell",
    "double",
    "shrink",
    "stay",
}
OFFERS = {"word", "offer", "bid", "demand", "answer", "proposal", "price", "reply"}
NEAR = 4  # tokens behind the verb of an offer in which its number stands
COUNTS = {"figure", "estimate", "count", "number", "tally", "toll", "total", "list", "version"}
GIVING = cues.COUNT_NOUNS | OFFERS
SPOKEN_OF = cues.NOUNS | GIVING | COUNTS
DASHES = {"–", "—", "-"}
PAPERS = {"statements", "documents", "records", "files", "papers", "logs", "reports", "lists", "figures", "estimates"}
TITLES = {"title", "heading", "bullet"}
LOCAL = {"county", "city", "state", "town", "district", "province"}  # whose authorities a headline means


def find(passage: int, doc: Doc, regions: Sequence[int], *, kind: str) -> list[Attribution]:
    """The attributions of one passage that no verb makes; `kind` is that of its block."""
    found: list[Attribution] = []
    for sentence in doc.sents:
        after = sentence.start
        for token in sentence:
            if token.lower_ == "according":
                one = _according(passage, token, sentence, after)
                after = one.source[1] if one is not None and one.source is not None else after
            elif token.text == ":" or (token.text in DASHES and kind in TITLES):
                one = _colon(passage, token, sentence) if kind in TITLES and regions[token.i] < 0 else None
            else:
                one = _by_word(passage, token, sentence)
            if one is not None:
                found.append(one)
    return found


def _by_word(passage: int, token: Token, sentence: Span) -> Attribution | None:
    """The attribution that a noun, a possessive mark or a number makes."""
    lemma = token.lemma_.lower()
    one = accounts.find(passage, token, sentence)
    if one is not None:
        return one
    if token.lower_ in {"view", "opinion", "words"} and token.dep_ == "pobj" and token.head.lower_ == "in":
        return _in_view(passage, token, sentence)
    if token.pos_ == "NOUN" and lemma in SPOKEN_OF:
        one = _noun(passage, token, sentence)
        if one is not None:
            return one
    if lemma in SURVEYS and token.head.i == sentence.start:
        return _in_survey(passage, token, sentence)
    if token.lower_ in {"points", "point"} and token.pos_ == "NOUN":
        return number_owners.points_to(passage, token, sentence)
    return number_owners.of_number(passage, token)


def _according(passage: int, token: Token, sentence: Span, after: int) -> Attribution | None:
    """According to X, ... / ..., according to X / ... according to X and ... according to Y."""
    doc = token.doc
    if token.i + 2 >= sentence.end or doc[token.i + 1].lower_ != "to":
        return None
    preposition = doc[token.i + 1]
    head = next((c for c in preposition.children if c.dep_ == "pobj" and c.i < sentence.end), doc[token.i + 2])
    while head.pos_ == "DET" and head.i + 1 < sentence.end:
        head = doc[head.i + 1]
    if head.i + 1 < sentence.end and head.nbor().lower_ in PAPERS and head.pos_ in {"NOUN", "PROPN"}:
        head = head.nbor()  # "bank statements", which the tagger takes for a verb
    if doc[token.i + 2].lower_ in {"which", "whom"}:
        return _according_which(passage, token, sentence)
    start = token.i + 2
    end = _end_of_source(head, sentence.end)
    opened = token.i > sentence.start and doc[token.i - 1].text in {":", ";"}  # "it is wrong: according to Fjord, ..."
    before = grammar.trimmed(doc, token.i if opened else after, token.i, ',;:—–-.!? “”"')
    if before[0] < before[1] and doc[before[0]].lower_ in {"and", "while", "but"} and after > sentence.start:
        before = (before[0] + 1, before[1])
    rest = grammar.trimmed(doc, end, sentence.end)
    if before[1] - before[0] >= 2:
        parts = [(passage, before[0], before[1])]
        if end < sentence.end and doc[end].text == "," and rest[1] - rest[0] >= 3 and not _another_frame(doc, rest):
            parts.append((passage, *rest))
    elif rest[1] - rest[0] >= 2:
        parts = [(passage, *rest)]
    else:
        return None
    return Attribution(passage, tuple(parts), (token.i, token.i + 2), (start, end), head.i)


def _according_which(passage: int, token: Token, sentence: Span) -> Attribution | None:
    """... e-mails, according to which six had failed: the noun before it is the source."""
    doc = token.doc
    nouns = [t for t in doc[max(sentence.start, token.i - 10) : token.i] if t.pos_ in {"NOUN", "PROPN"}]
    head = next((t for t in nouns if t.dep_ in {"dobj", "nsubj", "pobj"} and not t.ent_type_), None)
    content = grammar.trimmed(doc, token.i + 3, sentence.end)
    if head is None or content[1] - content[0] < 3:
        return None
    return Attribution(passage, ((passage, *content),), (token.i, token.i + 2), grammar.noun_phrase(head), head.i)


def _another_frame(doc: Doc, rest: Range) -> bool:
    """Whether what follows is somebody else's: "and 23,000 according to the police", "while police said"."""
    words = [t.lower_ for t in doc[rest[0] : rest[1]]]
    return "according" in words or words[0] in {"while", "who", "which", "whose", "where", "although", "though", "but"}


def _end_of_source(head: Token, limit: int) -> int:
    end = min(max(grammar.noun_phrase(head)[1], head.i + 1), limit)
    for child in head.children:
        if child.i >= end - 1 and child.dep_ in {"appos", "relcl", "acl", "prep"} and grammar.left(child) <= end + 1:
            end = min(max(end, grammar.right(child)), limit)
    return end


def _noun(passage: int, noun: Token, sentence: Span) -> Attribution | None:
    """The ministry's claim that, Ukraine's announcement of, the police count was, their estimate of."""
    spreader = number_owners.spreader(noun)
    if spreader is not None:
        return number_owners.spread(passage, noun, spreader)
    owner = _owner(noun)
    if owner is None or (noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_.lower() in cues.CLAUSE):
        return None
    if owner.lower_ == "whose":
        owner = _antecedent(noun) or owner
    parts = [part for part in _content_of_noun(noun, sentence.end) if part[0] < part[1]]
    if not parts:  # or the sentence ends behind "its estimate of"
        return None
    start, end = grammar.noun_phrase(owner)
    source = grammar.trimmed(noun.doc, start, min(end, noun.i) if owner.i < noun.i else end)
    return Attribution(passage, tuple((passage, *part) for part in parts), (noun.i, noun.i + 1), source, owner.i)


def _owner(noun: Token) -> Token | None:
    """Whose claim or count it is."""
    for child in noun.children:
        if child.dep_ == "poss":
            return _whose(child) if child.tag_ == "WP$" else child
        if child.dep_ == "compound" and (
            child.lemma_.lower() in ORGANISATIONS or role_lemma(child.text) or child.ent_type_ == "ORG"
        ):
            return child
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    lists = noun.lemma_.lower() == "list" and noun.head.lemma_.lower() in cues.AUTHORING
    if noun.dep_ == "dobj" and (noun.head.lemma_.lower() in cues.LIGHT or lists):
        return grammar.subject(noun.head)
    prepositions = {c.lower_: c for c in noun.children if c.dep_ == "prep"}
    behind = [c for c in prepositions["of"].children if c.dep_ == "pobj"] if "of" in prepositions else []
    about = "about" in prepositions
    return next((c for c in behind if (about and c.ent_type_) or (_tells_that(noun) and accounts.is_party(c))), None)


def _tells_more(noun: Token) -> bool:
    """Whether what is told stands behind another word than "of"."""
    return any(c.lower_ == "about" for c in noun.children) or _tells_that(noun)


def _tells_that(noun: Token) -> bool:
    """Whether a clause with "that" stands behind: "the statement of the union that 90 cranes were idle"."""
    clauses = [c for c in noun.children if c.dep_ in {"acl", "ccomp"} and c.i > noun.i]
    return any(c.dep_ == "mark" and c.lower_ == "that" for clause in clauses for c in clause.children)


def _whose(pronoun: Token) -> Token | None:
    """Whom a "whose" behind a comma means: Ada Brone of "Ada Brone of the group Clear Sky, whose guess was 20"."""
    if pronoun.i < 2 or pronoun.nbor(-1).text != ",":
        return None
    token = pronoun.nbor(-2)
    for _ in range(6):
        if token.dep_ not in {"compound", "appos", "pobj", "prep"}:
            break
        token = token.head
    return token if token.i < pronoun.i and token.pos_ in {"NOUN", "PROPN"} else None


def _antecedent(noun: Token) -> Token | None:
    """The noun that "whose" stands for: the firm of "the firm, whose estimate of 40 had scared the town"."""
    above = noun
    for _ in range(grammar.STEPS):
        if above.dep_ == "relcl":
            return above.head if above.head.i < noun.i else None
        if above.head.i == above.i:
            return None
        above = above.head
    return None


def _content_of_noun(noun: Token, limit: int) -> list[Range]:
    lemma = noun.lemma_.lower()
    if lemma in GIVING and noun.dep_ in {"nsubj", "nsubjpass"} and _stands(noun.head):
        told = grammar.trimmed(noun.doc, noun.head.i + 1, min(grammar.right(noun.head), limit))
        if lemma in OFFERS and not _is_number(noun.doc[told[0] : min(told[0] + NEAR, told[1])]):
            return []
        if told[0] < told[1] and any(t.like_num for t in noun.doc[slice(*told)]):
            return [told]
    if lemma in cues.NOUNS | COUNTS:
        tail = next((t for t in noun.doc[noun.i : min(noun.i + 7, limit)] if t.text == ":"), None)
        if tail is not None and (limit - tail.i > 3 or any(t.like_num for t in noun.doc[tail.i + 1 : limit])):
            return [grammar.trimmed(noun.doc, tail.i + 1, limit)]
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ == "of" and _tells_more(noun):
                continue
            if child.i > noun.i and (
                child.dep_ in {"acl", "ccomp"} or (child.dep_ == "prep" and child.lower_ in {"of", "about"})
            ):
                start = child.i + 1 if child.dep_ == "prep" else grammar.left(child)
                return [grammar.trimmed(noun.doc, start, min(grammar.right(child), limit))]
        if noun.i + 4 < limit and noun.doc[noun.i + 1].lower_ == "that" and noun.doc[noun.i + 1].dep_ == "mark":
            verb = noun.doc[noun.i + 1].head
            return [grammar.trimmed(noun.doc, noun.i + 1, min(grammar.right(verb), limit))]
    return []


def _stands(verb: Token) -> bool:
    """Whether a count is told by the verb: "is", "has reached", "went up, to 14"."""
    moved = verb.lemma_ == "go" and any(c.lower_ in {"up", "down"} for c in verb.children)
    return moved or verb.lemma_ in STANDING


def _is_number(words: Span) -> bool:
    """Whether words open with a number: "is $40 for each", not "is to sell 40 lorries"."""
    return any(t.like_num for t in words) and not any(t.pos_ == "VERB" for t in words)


def _in_survey(passage: int, noun: Token, sentence: Span) -> Attribution | None:
    """In the latest poll, 40 percent ... / By one estimate, ..."""
    doc = noun.doc
    comma = next((t.i for t in doc[noun.i : min(noun.i + 12, sentence.end)] if t.text == ","), None)
    if noun.head.lower_ not in {"in", "by"} or comma is None:
        return None
    rest = grammar.trimmed(doc, comma + 1, sentence.end)
    if rest[1] - rest[0] < 4 or any(t.lemma_.lower() in cues.SPEECH and t.pos_ == "VERB" for t in doc[slice(*rest)]):
        return None
    return Attribution(passage, ((passage, *rest),), (noun.head.i, noun.head.i + 1), (noun.head.i + 1, comma), noun.i)


def _in_view(passage: int, noun: Token, sentence: Span) -> Attribution | None:
    """The strike, in her view, will end on Friday."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None:
        return None
    start, end = noun.head.i, max(noun.i + 1, grammar.right(noun))
    sides = [grammar.trimmed(noun.doc, sentence.start, start), grammar.trimmed(noun.doc, end, sentence.end)]
    parts = tuple((passage, *side) for side in sides if side[1] > side[0])
    return Attribution(passage, parts, (start, end), (owner.i, owner.i + 1), owner.i) if parts else None


def _colon(passage: int, mark: Token, sentence: Span) -> Attribution | None:
    """Governor: toll at 95 / Toll at 95: governor / Nine held after raid - police."""
    doc = mark.doc
    sides = (
        grammar.trimmed(doc, sentence.start, mark.i),
        grammar.trimmed(doc, mark.i + 1, sentence.end),
    )
    for source, content in (sides, sides[::-1]) if mark.text == ":" else (sides[::-1],):
        words = doc[source[0] : source[1]]
        named = 1 <= len(words) <= 5 and not any(t.pos_ in {"VERB", "AUX", "NUM"} for t in words)
        if named and content[1] - content[0] >= 3 and _may_say(words.root):
            return Attribution(passage, ((passage, *content),), (mark.i, mark.i + 1), source, words.root.i)
    return None


def _may_say(head: Token) -> bool:
    return (
        head.ent_type_ in {"PERSON", "ORG"}
        or role_lemma(head.text) is not None
        or head.lemma_.lower() in ORGANISATIONS | LOCAL | {"poll", "report", "study", "survey", "official", "un"}
    )
