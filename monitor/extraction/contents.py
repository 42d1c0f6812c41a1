"""How far the words reach that a verb attributes: a clause, or the sentence around a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.spans import Range

CLOSING = {"”", '"', "''", "’", "»"}
WH = {"when", "where", "how", "why", "who", "whom", "which"}
FRONT = 8  # tokens between a verb and the "that" that opens its clause
COUNTER = {"while", "whereas", "although", "though", "but"}


def clause(cue: Token, limits: Range) -> list[Range] | None:
    """The clause that follows the verb: "said that nobody was hurt"."""
    found = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    if found is not None and any(t.text in {";", ":"} for t in cue.doc[cue.i : found.i]):
        found = None
    opener = _opener(cue, limits)
    if found is not None and limits[0] <= found.i < limits[1]:
        start = max(grammar.left(found), cue.i + 1)
        if opener is not None and opener < found.i:
            start = opener
    elif opener is not None:
        start, found = opener, None
    else:
        return None
    end = _end_of_clause(cue, found, start, limits)
    if cue.dep_ in {"relcl", "acl", "advcl"} and grammar.right(cue) > start + 1:
        end = min(end, grammar.right(cue))
    start, end = grammar.trimmed(cue.doc, start, end)
    return [(start, end)] if end - start >= 2 else None


def _opener(cue: Token, limits: Range) -> int | None:
    """Where a "that" or "whether" shortly behind the verb opens its clause, whatever the parse says."""
    doc = cue.doc
    behind = doc[cue.i + 1] if cue.i + 1 < limits[1] else cue
    if behind.lower_ in WH and behind.head.pos_ in {"VERB", "AUX"} and cue.lemma_.lower() in cues.SPEECH:
        return int(behind.i)
    for token in doc[cue.i + 1 : min(cue.i + FRONT, limits[1])]:
        if token.text in {"“", '"', "''", "``"} and token.i <= cue.i + 2:
            return int(token.i)
        if token.lower_ in {"that", "whether"} and token.dep_ in {
            "mark", "nsubj", "dobj", "advmod", "det", "nsubjpass"}:  # fmt: skip
            is_pronoun = token.head.dep_ == "relcl" and token.dep_ != "mark"
            is_determiner = token.dep_ == "det" and token.head.i == token.i + 1
            return None if is_pronoun or is_determiner else int(token.i)
        if token.pos_ == "VERB":
            return None
    return None


def _end_of_clause(cue: Token, found: Token | None, start: int, limits: Range) -> int:
    """Where the clause ends: at a further verb of the frame, at a semicolon, else with the sentence."""
    for token in cue.doc[start + 1 : limits[1]]:
        if token.text == ";":
            return int(token.i)
        is_joint = token.dep_ in {"cc", "punct", "mark"} and token.i + 1 < limits[1]
        if is_joint and (_frame_goes_on(cue, found, token) or _counter_frame(cue, token)):
            return int(token.i)
    return limits[1]


def _frame_goes_on(cue: Token, found: Token | None, mark: Token) -> bool:
    """Whether behind a comma or an "and" the frame's own verb goes on: "said X and denied Y", ", adding that"."""
    if found is None:
        return False
    following = [c for c in mark.head.children if c.dep_ in {"conj", "advcl"} and c.i > mark.i]
    if mark.head.i == cue.i and following and following[0].pos_ in {"VERB", "AUX"}:
        return following[0].dep_ == "conj" or following[0].lemma_.lower() in cues.CLAUSE
    if following and following[0].dep_ == "conj" and (_is_above(mark.head, cue) or _acts(mark.head, following[0])):
        return True
    following = [c for c in following[:1] if c.lemma_.lower() in cues.SPEECH | cues.STANCES and c.tag_ == cue.tag_]
    return (
        bool(following)
        and not any(c.dep_ in grammar.SUBJECTS for c in following[0].children)
        and (mark.head.i == found.i and found.tag_ != cue.tag_)
    )


def _acts(passive: Token, verb: Token) -> bool:
    """Whether a verb cannot share the passive's subject: "found that they had been misled and fined the bank"."""
    return (
        any(c.dep_ == "auxpass" for c in passive.children)
        and any(c.dep_ in {"dobj", "dative"} for c in verb.children)
        and not any(c.dep_ in grammar.SUBJECTS or c.dep_ == "auxpass" for c in verb.children)
    )


def _is_above(head: Token, cue: Token) -> bool:
    """Whether the verb hangs on `head`, told by the head's edges: climbing would take quadratic time."""
    return head.i != cue.i and grammar.left(head) <= cue.i < grammar.right(head)


def _counter_frame(cue: Token, mark: Token) -> bool:
    """Whether a "while" or "but" opens somebody else's words: ", while police said", "but the firm denies it"."""
    if mark.lower_ not in COUNTER or mark.i == 0:
        return False
    verb = mark.head
    if mark.dep_ == "cc":
        verb = next((c for c in verb.children if c.dep_ == "conj" and c.i > mark.i), verb)
    own = grammar.own_subject(verb)
    if own is None or own.i < mark.i:
        return False
    if mark.nbor(-1).text == "," and mark.dep_ == "mark" and verb.lemma_.lower() in cues.SPEECH | cues.NUMBERING:
        return True
    return own.pos_ in {"NOUN", "PROPN"} and verb.tag_ == cue.tag_ and _takes_stance(verb)


def _takes_stance(verb: Token) -> bool:
    """Whether the verb denies, accuses or keeps silent: "denies it", "declined to comment", "issues denials"."""
    lemma = verb.lemma_.lower()
    if lemma in cues.STANCES | {"decline", "refuse"}:
        return True
    things = (c.lemma_.lower() for c in verb.children if c.dep_ == "dobj")
    return lemma in cues.LIGHT and any(thing in cues.NOUNS | {"denial", "rebuttal"} for thing in things)


def around(cue: Token, source: Range, limits: Range) -> list[Range] | None:
    """What stands before, or on both sides of, a frame behind a comma: "..., said X", "A, he says, is B"."""
    doc = cue.doc
    first, last = min(source[0], cue.i), max(source[1], cue.i + 1)
    while first > limits[0] and doc[first - 1].dep_ in {"aux", "advmod", "neg", "det", "auxpass"}:
        first -= 1
    if first - 1 > limits[0] and doc[first - 1].text in CLOSING and doc[first - 2].text in {",", "?", "!"}:
        first -= 1
    elif first <= limits[0] or doc[first - 1].text not in {",", "—", "–", "-", "--"}:
        return None
    if source[0] > cue.i and source[0] - cue.i > 8:
        return None
    begin, rest = limits[0], _rest(doc, last, limits)
    for token in doc[limits[0] : first - 1]:
        if token.text == ":" or (
            token.text == ";" and (rest is not None or not _frames_both(doc, begin, token.i, source))
        ):
            begin = token.i + 1
    quoted = doc[first].text in CLOSING
    before = grammar.trimmed(doc, begin, first + 1 if quoted else first - 1)
    if before[1] <= before[0]:
        return None
    if not _is_assertion(doc[slice(*before)]) and (rest is None or not _is_assertion(doc[slice(*rest)])):
        return None
    is_short = before[1] - before[0] < 4 and not any(t.pos_ in {"VERB", "AUX"} for t in doc[slice(*before)])
    if rest is None and is_short and not any(t.like_num for t in doc[slice(*before)]):
        return None
    return [before, rest] if rest is not None else [before]


def _frames_both(doc: Doc, begin: int, semicolon: int, source: Range) -> bool:
    """Whether a frame reaches back over a semicolon: "The clinic treated 9; two were in danger, it said".

    A pronoun stands for whom the first half names, unless that has a frame of its own.
    """
    if source[1] - source[0] > 1 or doc[source[0]].lower_ not in {"he", "she", "it", "they"}:
        return False
    return not any(t.lemma_.lower() in cues.SPEECH | {"accord"} and t.pos_ == "VERB" for t in doc[begin:semicolon])


def _is_assertion(span: Span) -> bool:
    """Whether words can be what somebody says, and not only when or where they say it."""
    if span[0].lower_ in {"asked", "speaking", "answering", "responding", "replying", "commenting", "pressed"}:
        return False
    if any(t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"acl", "relcl", "pcomp", "advcl", "amod", "aux"} for t in span):
        return True
    return span[0].pos_ not in {"ADP", "SCONJ", "CCONJ", "ADV"} and span[0].ent_type_ not in {"DATE", "TIME"}


def _rest(doc: Doc, last: int, limits: Range) -> Range | None:
    """What follows a frame in brackets of commas, if anything does that belongs to the speech."""
    for token in doc[last : min(last + 10, limits[1])]:
        if token.text == ";":
            return None
        if token.text == ":":  # "They were, he said: nine of them"
            rest = grammar.trimmed(doc, token.i + 1, limits[1])
            return rest if any(t.like_num for t in doc[slice(*rest)]) else None
        if token.text in {",", "—", "–"} and token.i + 1 < limits[1]:
            others = doc[token.i + 1].lower_ in {"who", "which", "whose", "adding", "while", "citing", "noting"}
            if others or _tells_when(doc, last, token.i):
                return None
            if doc[token.i + 1].tag_ == "VBG" and not limits[0] <= doc[token.i + 1].head.i < token.i - 2:
                return None
            rest = grammar.trimmed(doc, token.i + 1, limits[1])
            return rest if rest[1] - rest[0] >= 2 else None
    return None


def _tells_when(doc: Doc, start: int, comma: int) -> bool:
    """Whether the article goes on with what happened: "..., it said on Monday, as crowds of 3,000 gathered"."""
    opener = doc[comma + 1]
    dated = any(t.ent_type_ == "DATE" for t in doc[start:comma])
    return bool(dated and opener.lower_ == "as" and opener.dep_ == "mark")


def behind_colon(cue: Token, limits: Range) -> list[Range] | None:
    """What stands behind the colon of a frame that opens the sentence: "the harbourmaster said: nine are late"."""
    if cue.i + 1 >= limits[1] or cue.nbor().text != ":":
        return None
    told = grammar.trimmed(cue.doc, cue.i + 2, limits[1])
    return [told] if any(t.like_num for t in cue.doc[slice(*told)]) else None


def beside_as(cue: Token, limits: Range) -> list[Range] | None:
    """What stands beside an "as" frame: "as the police said, ..." / "..., as the union would have it"."""
    doc = cue.doc
    opener = next(
        (c for c in cue.children if c.lower_ == "as" and c.i < cue.i and c.dep_ in {"mark", "advmod", "prep"}), None
    )
    if opener is None and cue.dep_ == "pcomp" and cue.head.lower_ == "as":
        opener = cue.head
    if opener is None or any(c.dep_ in {"ccomp", "dobj"} and c.lower_ not in {"it", "that"} for c in cue.children):
        return None
    end = next((t.i for t in doc[cue.i : limits[1]] if t.text in {",", "."}), limits[1])
    before, after = grammar.trimmed(doc, limits[0], opener.i), grammar.trimmed(doc, end, limits[1])
    if before[1] - before[0] >= 2 and doc[before[1] - 1].lower_ in {"that", "and", "but", "because", "since"}:
        return [after] if after[1] - after[0] >= 2 else None
    if before[1] - before[0] >= 2:
        within = cue.head if cue.dep_ == "advcl" and cue.head.dep_ == "ccomp" and cue.head.i < opener.i else None
        if within is not None and before[0] < grammar.left(within):
            return [(grammar.left(within), before[1])]
        start = next(
            (t.i + 1 for t in reversed(doc[before[0] : before[1]]) if t.text == ";" or _closes_frame(t)), before[0]
        )
        return [(start, before[1])] if start < before[1] else None
    return [after] if after[1] - after[0] >= 2 else None


def _closes_frame(token: Token) -> bool:
    """A comma behind another "as" frame: the words after it are the next one's."""
    if token.text != ",":
        return False
    back = token.doc[max(0, token.i - 8) : token.i]
    return any(t.lower_ == "as" and t.dep_ in {"mark", "advmod", "prep"} for t in back)
