"""How far the words reach by which somebody states a number: "put the toll at 95", "has logged 71 injuries"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar
from monitor.extraction.accounts import ADVERBS, is_party
from monitor.extraction.counted_words import STATES
from monitor.extraction.name_words import ORGANISATIONS, SOURCES, role_lemma
from monitor.extraction.stance_words import NOT_ASSERTIONS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from monitor.extraction.spans import Range

COUNTED = cues.COUNT_NOUNS | {"cost", "bill", "turnout", "attendance", "loss", "price", "value", "share", "damage",
                              "sum", "amount", "quantity", "volume", "size", "length"}  # fmt: skip
FLAGGING = {"find", "flag", "identify", "record", "register", "report", "list", "log", "note", "detect"}
LISTS = {"list", "record", "register"}
SURVEYS = {"poll", "survey", "count", "estimate", "projection", "forecast", "tally", "reading", "test"}
MARKS = {"score", "mark", "rating", "grade", "magnitude", "strength", "depth", "height", "speed"}
TALLYING = {"count", "log", "register", "record", "tally"}
GAUGING = {"measure", "declare"}
MONEY = {"$", "£", "€", "euro", "pound", "dollar"}


def number(cue: Token, limits: Range) -> list[Range] | None:
    """The number that is stated for something: "put the toll at 95", "gave 143 on Sunday"."""
    at = next((c for c in cue.children if c.dep_ == "prep" and c.lower_ == "at" and cue.i < c.i < limits[1]), None)
    if at is not None and any(c.dep_ == "agent" and c.i > at.i for c in cue.children):
        return [grammar.trimmed(cue.doc, at.i + 1, min(grammar.right(at), limits[1]))]
    if at is not None and _relative(cue) and any(t.like_num for t in _near(at)):
        return [grammar.trimmed(cue.doc, at.i + 1, min(grammar.right(at), limits[1]))]
    if grammar.is_passive(cue) and (told := _put_by(cue, limits)) is not None:
        return told
    objects = [c for c in cue.children if c.dep_ in {"dobj", "nsubj", "ccomp", "xcomp", "oprd"} and c.i > cue.i]
    taken = next(
        (c for c in objects if c.like_num and cue.lemma_ == "tell" and c.i < cue.i + 4), next(iter(objects), None)
    )
    if taken is None or taken.i >= limits[1] or not _states(cue, taken, limits):
        return None
    start, end = cue.i + 1, limits[1]
    for token in cue.doc[cue.i + 2 : limits[1]]:
        ends = token.text == "," and token.i + 1 < limits[1]
        if token.text in {";", ":"} or (
            ends and not _second(token, limits) and (_breaks(token.nbor()) or _opens_main(cue, token))
        ):
            end = token.i
            break
    start, end = grammar.trimmed(cue.doc, start, end)
    return [(start, end)] if start < end else None


def _relative(cue: Token) -> bool:
    """As in "the loss, which the auditors put at 40 million"."""
    taken = next((c for c in cue.children if c.dep_ == "dobj"), None)
    return cue.dep_ == "relcl" and taken is not None and taken.lower_ in grammar.RELATIVES and taken.i < cue.i


def _put_by(cue: Token, limits: Range) -> list[Range] | None:
    """Losses are put at 40 million euros by the premier / the toll was put by the mayor at 77: the words but "by"."""
    agent = next((c for c in cue.children if c.dep_ == "agent" and cue.i < c.i < limits[1]), None)
    if agent is None or cue.lemma_ not in {"put", "estimate", "place", "set", "give", "count", "calculate", "peg"}:
        return None
    behind = cue.doc[cue.i + 1 : agent.i]
    if any(t.like_num for t in behind):
        return [grammar.trimmed(cue.doc, cue.i + 1, agent.i)]
    end = grammar.right(agent)
    at = next((t.i for t in cue.doc[agent.i + 1 : min(limits[1], agent.i + 10)] if t.lower_ in {"at", "as"}), None)
    if at is None or not any(t.like_num for t in cue.doc[at : min(limits[1], at + 6)]):
        return None
    return [grammar.trimmed(cue.doc, at + 1, min(limits[1], max(end, grammar.right(cue))))]


def _second(comma: Token, limits: Range) -> bool:
    """Whether a second number of the same verb follows: "puts the dead at 19, and the arrested at close to 900"."""
    near = comma.doc[comma.i + 1 : min(comma.i + 8, limits[1])]
    at = next((t.i for t in near if t.lower_ == "at"), None)
    if (
        at is None
        or near[0].lower_ != "and"
        or any(t.pos_ in {"VERB", "AUX", "PRON"} and t.tag_ != "VBN" for t in near)
    ):
        return False
    return any(t.like_num for t in comma.doc[at : min(at + 5, limits[1])])


def _opens_main(cue: Token, comma: Token) -> bool:
    """Whether a comma parts the verb from the main clause: "the ministry tells us 26, the doctors tell us 71"."""
    return cue.dep_ == "ccomp" and cue.head.i > comma.i and grammar.left(cue) < comma.i


def _states(cue: Token, taken: Token, limits: Range) -> bool:
    """Whether a number is stated by the verb, and what it takes is something that is counted."""
    words = cue.doc[cue.i + 1 : min(limits[1], cue.i + 25)]
    if cue.lemma_ == "have":
        if taken.lemma_ in LISTS and any(t.like_num for t in words[:8]):
            return True
        return bool(taken.like_num) or any(t.like_num for t in _behind_at(cue, limits))
    near = {t.lemma_.lower() for t in words[:8]}
    if cue.lemma_ in {"give", "tell", "count"} and not taken.like_num:
        return cue.lemma_ == "give" and (_gives_as(taken, words) or _gives_cases(taken) or _gives_count(taken))
    is_it = taken.lower_ in {"it", "them"} and cue.lemma_ in {"put", "set", "place"}
    puts_at = cue.lemma_ in {"put", "estimate", "peg"} and any(t.like_num for t in _behind_at(cue, limits))
    if not taken.like_num and not near & COUNTED and not is_it and not puts_at:
        return False
    if cue.lemma_ in {"raise", "lower", "revise", "fix", "calculate"} and not near & cues.COUNT_NOUNS:
        return False
    return any(t.like_num for t in words)


def _gives_as(taken: Token, words: Span) -> bool:
    """As in "gave the number of trapped miners as 29", "give her crew as 19"."""
    behind = [t for t in words if t.i > taken.i]
    return any(t.lower_ in {"as", "at"} and any(n.like_num for n in _near(t)) for t in behind)


def _near(token: Token) -> list[Token]:
    """The words right behind a preposition that may hold a number: "as less than 9", "at not more than 5"."""
    found: list[Token] = []
    for other in token.doc[token.i + 1 : token.i + 6]:
        if other.is_punct:
            break
        found.append(other)
    return found


def _gives_cases(taken: Token) -> bool:
    """As in "now give 312 cases": what befell people can be given only in words."""
    return taken.lemma_.lower() in STATES and _has_number(taken)


def _gives_count(taken: Token) -> bool:
    """As in "giving a toll of 112": the number of what is counted."""
    behind = taken.doc[taken.i + 1 : taken.i + 6]
    return (
        taken.lemma_.lower() in cues.COUNT_NOUNS | MARKS and behind[:1].text == "of" and any(t.like_num for t in behind)
    )


def counted(cue: Token, limits: Range) -> list[Range] | None:
    """What somebody has counted or found, told with a number: "has logged 71 injuries", "the 24 that they gave out"."""
    if cue.dep_ in {"relcl", "acl"} and (cue.dep_ == "relcl" or any(c.dep_ == "agent" for c in cue.children)):
        taken = next((c for c in cue.children if c.dep_ == "dobj"), None)
        if (taken is None or taken.lower_ in grammar.RELATIVES) and grammar.own_subject(cue) is not None:
            start, end = grammar.left(cue.head), cue.head.i + 1
            return [(start, end)] if any(t.like_num for t in cue.doc[start:end]) else None
    if cue.dep_ in {"acl", "xcomp"} and grammar.is_passive(cue) and cue.lemma_ in FLAGGING:
        return _flagged(cue)
    if (behind := _number_behind(cue, limits)) is not None:
        return [behind]
    found = next((c for c in cue.children if c.dep_ == "dobj" and cue.i < c.i < limits[1]), None)
    if found is not None and (listed := _listed(found, limits)) is not None:
        return listed
    if (
        found is None
        or not (cue.lemma_ in TALLYING or (cue.lemma_ in GAUGING and _gauged(cue)) or _tells_of_itself(cue))
        or not any(t.like_num for t in cue.doc[cue.i + 1 : found.i + 1])
    ):
        return None
    start, end = max(cue.i + 1, grammar.left(found)), min(grammar.right(found), limits[1])
    end = next((t.i for t in cue.doc[found.i : end] if t.text == ";"), end)
    start, end = grammar.trimmed(cue.doc, start, end)
    return [(start, end)] if end > start else None


def _number_behind(cue: Token, limits: Range) -> Range | None:
    """The 143 injured of "the ministry now counts 143 injured", whatever the parse makes of those who are counted."""
    subject = grammar.own_subject(cue)
    if cue.lemma_ != "count" or cue.tag_ not in {"VBZ", "VBP", "VBD"} or subject is None or subject.i > cue.i:
        return None
    number = next((t for t in cue.doc[cue.i + 1 : limits[1]] if t.lower_ not in ADVERBS), None)
    if number is None or not number.like_num or any(c.dep_ == "dobj" for c in cue.children):
        return None
    end = next((t.i for t in cue.doc[number.i : limits[1]] if t.text in {",", ";", ":"}), limits[1])
    start, end = grammar.trimmed(cue.doc, cue.i + 1, end)
    return (start, end) if start < end else None


def _listed(found: Token, limits: Range) -> list[Range] | None:
    """What stands behind the colon of "has released its first readings: 6.2 milligrams in the town"."""
    behind = found.nbor() if found.i + 1 < limits[1] else found
    if behind.text != ":" or found.lemma_.lower() not in COUNTED | SURVEYS | {"result", "measurement"}:
        return None
    start, end = grammar.trimmed(found.doc, behind.i + 1, limits[1])
    return [(start, end)] if any(t.like_num for t in found.doc[start:end]) else None


def _tells_of_itself(cue: Token) -> bool:
    """Whether a document names what it holds, or a poll gives somebody a share."""
    subject = grammar.own_subject(cue)
    if subject is None or subject.i > cue.i:
        return False
    lemma = subject.lemma_.lower()
    if cue.lemma_ == "see":
        return _heads_counted(cue, subject)
    if cue.lemma_ == "find":
        return _is_content(cue) or _has_found(cue, subject)
    return (cue.lemma_ == "name" and lemma in SOURCES) or (cue.lemma_ == "give" and lemma in SURVEYS)


def _gauged(cue: Token) -> bool:
    """Whether it is a party that measures or declares: "the office measured", not "a tunnel measuring 40 metres"."""
    subject = grammar.own_subject(cue)
    named = subject is not None and any(c.tag_ == "NNP" for c in (subject, *subject.children))
    return subject is not None and subject.i < cue.i and (named or is_party(subject))


def _heads_counted(cue: Token, subject: Token) -> bool:
    """Whether a body saw a number of people: "the police saw 1,500", "it saw 30,000 people in the square"."""
    taken = next((c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i), None)
    speaks = subject.lemma_.lower() in ORGANISATIONS or subject.ent_type_ == "ORG" or subject.lower_ == "it"
    return taken is not None and speaks and (bool(taken.like_num) or taken.lemma_.lower() in {"people", "marcher"})


def _has_found(cue: Token, subject: Token) -> bool:
    """Whether a party has found so many of something: "the ministry has found 48 cases", "Jon Aas finds 67 names"."""
    taken = next((c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i), None)
    told = cue.tag_ in {"VBZ", "VBP"} or any(c.lower_ in {"has", "have"} for c in cue.children)
    party = is_party(subject) or subject.lower_ in {"he", "she", "it", "they"}
    if taken is None or not told or not party or grammar.negated(cue):
        return False
    return _has_number(taken) and not any(t.is_punct for t in cue.doc[cue.i + 1 : taken.i])


def _is_content(cue: Token) -> bool:
    """Whether what is found is so much of something in something else: "1.8 milligrams per litre"."""
    taken = next((c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i), None)
    behind = [] if taken is None else [t.lower_ for t in taken.doc[taken.i + 1 : taken.i + 5]]
    return bool({"per", "parts"} & set(behind)) and taken is not None and _has_number(taken)


def _flagged(cue: Token) -> list[Range] | None:
    """The 19 defects of "there are 19 defects said to have been flagged by the board"."""
    noun = cue.head.head if cue.dep_ == "xcomp" else cue.head
    if noun.i > cue.i or noun.pos_ != "NOUN" or not any(c.dep_ == "agent" for c in cue.children):
        return None
    start, end = grammar.left(noun), noun.i + 1
    return [(start, end)] if any(t.like_num for t in cue.doc[start:end]) else None


def is_deed(cue: Token) -> bool:
    """Whether the verb tells of something done and not said: "put 85 metres behind it", "denied them a permit"."""
    taken = next((c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i), None)
    if taken is None or taken.lower_ == "it":
        return False
    if cue.lemma_ in {"deny", "reject", "refuse", "accept"}:
        return taken.lemma_.lower() in NOT_ASSERTIONS
    if cue.lemma_ == "have" and (taken.lemma_ in LISTS or _holds(cue, taken) or _has_counted(cue, taken)):
        return False
    if cue.lemma_ == "have" or (cue.lemma_ in {"put", "place", "set", "peg"} and _has_number(taken)):
        behind = cue.doc[taken.i + 1 : min(cue.sent.end, taken.i + 8)]
        return not any(t.lower_ in {"at", "as", "between"} for t in (*behind, cue.doc[cue.i + 1]))
    if cue.lemma_ == "recall":
        before = cue.doc[cue.i + 1 : taken.i].text
        return _has_number(taken) and ":" not in before  # "is recalling 3,000 cars", a deed; not "four, she recalls: "
    money = {t.lemma_.lower() for t in cue.doc[grammar.left(taken) : taken.i + 1]}
    return cue.lemma_ == "give" and bool(money & MONEY)


def _has_counted(cue: Token, taken: Token) -> bool:
    """Whether somebody has a bare number, where nothing can be had but the count: "the medical officer has 26"."""
    subject = grammar.own_subject(cue)
    behind = cue.doc[taken.i + 1 : taken.i + 2].text
    alone = cue.tag_ in {"VBZ", "VBP"} and bool(taken.like_num) and behind in {"", ".", ",", ";"}
    person = subject is not None and (subject.lower_ in {"he", "she"} or role_lemma(subject.text) is not None)
    return alone and person and cue.dep_ in {"ROOT", "conj"}


def _holds(cue: Token, taken: Token) -> bool:
    """Whether a document tells a bare number: "the sheet from May has ninety or so"."""
    subject = grammar.own_subject(cue)
    return subject is not None and subject.lemma_.lower() in SOURCES and bool(taken.like_num)


def _has_number(noun: Token) -> bool:
    return bool(noun.like_num) or any(c.like_num for c in noun.children)


def _behind_at(cue: Token, limits: Range) -> list[Token]:
    """The words right behind an "at" near the verb."""
    at = next((t for t in cue.doc[cue.i + 1 : min(limits[1], cue.i + 9)] if t.lower_ == "at"), None)
    return [] if at is None else [t for t in _near(at) if t.i < limits[1]]


def _breaks(token: Token) -> bool:
    return token.tag_ == "VBG" or token.lower_ in {
        "because", "who", "which", "while", "but", "and", "although", "as", "against", "compared"}  # fmt: skip
