"""How far the words reach that a verb attributes as its object, infinitive or phrase, or in the passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from monitor.extraction.spans import Range

SCALES = {"m", "bn", "mn", "k", "tn"}
AMOUNTS = {"per", "percent", "%", "cent", "million", "billion", "thousand", "trillion"}


def infinitive(cue: Token, limits: Range) -> list[Range] | None:
    """What somebody says or means to do: "promised to leave"."""
    found = next((c for c in cue.children if c.dep_ in {"xcomp", "ccomp"} and c.i > cue.i), None)
    if found is None or found.i >= limits[1]:
        return None
    if found.tag_ != "VBG" and not any(c.lower_ == "to" for c in found.children):
        return None
    start = max(cue.i + 1, grammar.left(found))
    start, end = grammar.trimmed(cue.doc, start, min(grammar.right(found), limits[1]))
    return [(start, end)] if end - start >= 2 else None


def thing(cue: Token, limits: Range) -> list[Range] | None:
    """The verb's object, with what it is called or compared to: "called it a lie"."""
    if cue.lemma_ == "call" and any(c.dep_ == "prt" and c.lower_ in {"back", "off", "in", "up"} for c in cue.children):
        return None
    if cue.dep_ == "relcl":
        taken = next((c for c in cue.children if c.dep_ == "dobj"), None)
        if taken is None or taken.lower_ in grammar.RELATIVES:
            return [grammar.noun_phrase(cue.head)]
    found = next((c for c in cue.children if c.dep_ in {"dobj", "oprd"} and c.i > cue.i), None)
    if found is None or found.i >= limits[1] or found.lower_ in {"me", "him", "us", "you", "himself", "life", "lives"}:
        return None
    if any(t.lemma_ == "life" for t in found.subtree):
        return None
    start, end = max(cue.i + 1, grammar.left(found)), min(_before_relative(found), limits[1])
    for child in cue.children:
        if child.i >= end and (
            child.dep_ in {"oprd", "attr", "acomp", "xcomp"}
            or (child.dep_ == "prep" and child.lower_ in {"as", "at", "to", "for"})
        ):
            end = min(grammar.right(child), limits[1])
    end = _with_more(cue, found, end, limits)
    start, end = grammar.trimmed(cue.doc, start, end)
    return [(start, end)] if end > start else None


def accusation(cue: Token, limits: Range) -> list[Range] | None:
    """Whom somebody accuses, and of what, where that holds a number: "the bank of losing 52 ledgers and of lying"."""
    named = next((c for c in cue.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if named is None or cue.lemma_.lower() not in {"accuse", "suspect", "convict"}:
        return None
    linked = [c for c in (*cue.children, *named.children) if c.i > cue.i and c.lower_ == "of"]
    of = [c for link in linked for c in (link, *(c for c in link.children if c.dep_ == "conj"))]
    if not of:
        return None
    start = cue.i + 1 if named.dep_ == "dobj" else min(c.i for c in of)
    start, end = grammar.trimmed(cue.doc, start, min(max(grammar.right(c) for c in of), limits[1]))
    return [(start, end)] if start < end and any(t.like_num for t in cue.doc[start:end]) else None


def bare_number(cue: Token, limits: Range) -> list[Range] | None:
    """The number alone that somebody says: "the ministry says 211", "she still says more than 43,000"."""
    if cue.lemma_ == "say" and cue.i + 3 < limits[1] and _before_date(cue.nbor(1), cue.nbor(2)):
        return [(cue.i + 1, cue.i + 2)]
    objects = [c for c in cue.children if c.dep_ in {"dobj", "attr", "npadvmod"} and cue.i < c.i < cue.i + 5]
    found = next((c for c in objects if c.like_num or any(t.like_num for t in c.children)), None)
    if found is None or found.i >= limits[1] or cue.lemma_ not in {"say", "admit"}:
        return None
    if grammar.is_passive(cue) or (found.i + 1 < limits[1] and found.nbor().text == "-"):
        return None
    start, end = grammar.trimmed(cue.doc, max(cue.i + 1, grammar.left(found)), min(grammar.right(found), limits[1]))
    return [(start, end)] if end > start else None


def _before_date(number: Token, behind: Token) -> bool:
    """Whether a number only stands before another one that tells when: "which said 75 two days ago"."""
    return bool(number.like_num and behind.like_num) and behind.ent_type_ == "DATE" and number.ent_type_ != "DATE"


def _before_relative(noun: Token) -> int:
    """The end of a noun's phrase without a clause that only tells more of it: "the firm, which employs 300"."""
    for child in noun.children:
        if child.dep_ == "relcl" and child.i > noun.i:
            start = grammar.left(child)
            opened = noun.doc[start].lower_ in {"who", "which", "whose", "where", "when"}
            if opened and noun.doc[start - 1].text == ",":
                return start - 1
    return grammar.right(noun)


def _with_more(cue: Token, found: Token, end: int, limits: Range) -> int:
    """Takes in the rest of a sum, and a number's second part: "39 per cent", "three deaths today and two on Sunday"."""
    doc = cue.doc
    while end < limits[1] and doc[end].like_num and (_is_code(doc[end - 1]) or doc[end - 1].like_num):
        end += 1  # "NOK 35 million"
    while end < limits[1] and doc[end - 1].like_num and doc[end].lower_ in AMOUNTS:
        end += 1
        if doc[end - 1].lower_ == "per" and end < limits[1]:
            end += 1
    end = _with_upper_end(doc, end, limits)
    if not any(t.like_num for t in doc[grammar.left(found) : found.i + 1]):
        return end
    for child in cue.children:
        if child.dep_ == "conj" and child.like_num and child.i > found.i and child.pos_ != "VERB":
            end = max(end, min(grammar.right(child), limits[1]))
    return with_parts(doc, end, limits)


def _is_code(token: Token) -> bool:
    """Whether a word is the code of a currency, which the parse takes for the thing that is told of."""
    return len(token) == 3 and token.text.isupper() and token.text.isalpha()


def with_parts(doc: Doc, end: int, limits: Range) -> int:
    """Takes in a part that is told of behind a comma: "34 customers who were hurt, three of them badly"."""
    words = [t.lower_ for t in doc[end : min(end + 4, limits[1])]]
    if len(words) < 4 or words[0] != "," or words[2] != "of" or words[3] not in {"them", "whom", "which"}:
        return end
    if not doc[end + 1].like_num and words[1] != "most":
        return end
    return next((int(t.i) for t in doc[end + 4 : limits[1]] if t.text in {",", ";", ":"}), limits[1])


def _with_upper_end(doc: Doc, end: int, limits: Range) -> int:
    """Takes in the upper end of a range that the parse has cut off: "wants €60m to €80m"."""
    behind = doc[end : min(end + 5, limits[1])]
    link = next((t for t in behind[:2] if t.lower_ in {"to", "or", "and", "–", "-"}), None)
    if link is None or not doc[end - 1].like_num or (link.i > end and doc[end].lower_ not in SCALES):
        return end
    upper = next((t for t in behind if t.i > link.i and not t.is_currency), None)
    if upper is None or not upper.like_num:
        return end
    scaled = upper.i + 1 < limits[1] and upper.nbor().lower_ in SCALES | AMOUNTS
    return int(upper.i) + (2 if scaled else 1)


def _with_phrase(cue: Token, end: int, limits: Range) -> int:
    """Takes in the phrase with a number that follows at once: "owned up to mistakes in 14 of the reports"."""
    if end < limits[1] and cue.doc[end].pos_ == "ADP" and cue.doc[end].head.i == cue.i:
        right = min(grammar.right(cue.doc[end]), limits[1])
        if any(t.like_num for t in cue.doc[end:right]):
            return right
    return end


def _with_sum(doc: Doc, start: int, end: int, limits: Range) -> int:
    """Takes in what a number is made up of: "spoke of 16 missing, 13 passengers and three of the crew"."""
    parts = doc[end : limits[1]]
    sums = len(parts) > 2 and parts[0].text in {",", ":"} and parts[1].like_num
    if not sums or not any(t.like_num for t in doc[start:end]) or any(t.pos_ in {"VERB", "AUX"} for t in parts):
        return end
    return next((int(t.i) for t in parts[1:] if t.text in {";", ":"}), limits[1])


def passive_phrase(cue: Token) -> list[Range] | None:
    """The phrase that a participle belongs to: the number of "92 percent announced by the union"."""
    if (
        cue.lemma_.lower() == "offer"
        or cue.dep_ != "acl"
        or cue.tag_ != "VBN"
        or not any(c.dep_ == "agent" for c in cue.children)
    ):
        return None
    head = cue.head
    if not any(t.like_num for t in cue.doc[grammar.left(head) : cue.i]):
        return None
    start, end = grammar.left(head), cue.i
    start, end = grammar.trimmed(cue.doc, start, end)
    return [(start, end)] if start < end else None


def passive_naming(cue: Token, limits: Range) -> list[Range] | None:
    """The flood was described as a warning / the notes were rated as false: what is named, and the name."""
    subject = next((c for c in cue.children if c.dep_ == "nsubjpass" and c.pos_ in {"NOUN", "PROPN"}), None)
    told = next(
        (
            c
            for c in cue.children
            if c.i > cue.i and (c.dep_ in {"oprd", "attr", "acomp"} or (c.dep_ == "prep" and c.lower_ == "as"))
        ),
        None,
    )
    if subject is None or told is None:
        return None
    sides = (
        grammar.trimmed(cue.doc, max(grammar.left(subject), limits[0]), subject.i + 1),
        grammar.trimmed(cue.doc, max(grammar.left(told), cue.i + 1), min(grammar.right(told), limits[1])),
    )
    return [side for side in sides if side[0] < side[1]] or None


def passive_report(cue: Token, limits: Range) -> list[Range] | None:
    """Seven men were reported by police to have fled: the subject, and what follows the agent."""
    agent = next((c for c in cue.children if c.dep_ == "agent" and c.i > cue.i), None)
    subject = next((c for c in cue.children if c.dep_ == "nsubjpass"), None)
    told = next((c for c in cue.children if c.dep_ == "xcomp" and c.i > cue.i), None)
    if agent is None or subject is None or told is None or told.i < agent.i:
        return None
    first = grammar.trimmed(cue.doc, max(grammar.left(subject), limits[0]), subject.i + 1)
    rest = grammar.trimmed(cue.doc, grammar.left(told), min(grammar.right(told), limits[1]))
    return [first, rest] if first[0] < first[1] and rest[0] < rest[1] else None


def after_preposition(cue: Token, limits: Range) -> list[Range] | None:
    """What follows the verb's preposition: "spoke of three dead"."""
    wanted = cues.PREPOSITION[cue.lemma_.lower()]
    for child in cue.children:
        aside = (
            child.dep_ == "prt" and child.i + 1 < limits[1] and child.nbor().text == ","
        )  # "..., she points out, ..."
        if child.dep_ in {"prep", "prt"} and child.lower_ in wanted and cue.i < child.i < limits[1] and not aside:
            end = min(grammar.right(child) if child.dep_ == "prep" else limits[1], limits[1])
            again = [c for c in (*child.children, *cue.children) if c.i > child.i and c.lower_ == child.lower_]
            end = max([end, *(min(grammar.right(c), limits[1]) for c in again if c.dep_ in {"conj", "prep"})])
            end = _with_sum(cue.doc, child.i + 1, end, limits)
            end = with_parts(cue.doc, _with_phrase(cue, end, limits), limits)
            hedged = child.lower_ == "about" and child.i + 1 < end and cue.doc[child.i + 1].like_num
            start, end = grammar.trimmed(cue.doc, child.i + (not hedged), end)
            return [(start, end)] if end > start else None
    return _owned_up_to(cue, limits)


def _owned_up_to(cue: Token, limits: Range) -> list[Range] | None:
    """As in "owned up to 29 faults", whose "up to" the parse takes for a bound."""
    words = [t.lower_ for t in cue.doc[cue.i + 1 : min(cue.i + 3, limits[1])]]
    found = next((c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i + 2), None)
    if words != ["up", "to"] or cue.lemma_ not in {"own", "fess"} or found is None:
        return None
    start, end = grammar.trimmed(cue.doc, cue.i + 3, min(grammar.right(found), limits[1]))
    return [(start, end)] if end > start else None
