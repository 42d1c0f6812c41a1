"""Finds who says what stands in quotation marks: the frame before or behind, or the speaker of what comes before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import cues, grammar
from monitor.extraction.name_words import ORGANISATIONS, is_title, role_lemma
from monitor.extraction.spans import Attribution, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from monitor.extraction.passages import Passage
    from monitor.extraction.quotes import Quote

_HEADED = 7  # tokens behind a colon in which it is told who does something
_LABEL = 8  # tokens of a name with a colon
REACH = 40  # tokens of a frame behind a quote
DASHES = {"―", "—", "–", "--", "-"}
ENDS = {".", "!", "?", ";"}
ADDRESSED = {"tell", "ask", "remind", "assure", "inform", "warn"}  # verbs whose object hears what is said


class Frame(msgspec.Struct, frozen=True):
    """The words that attribute a quote: the verb, and who says it. `colon`: the frame may say something itself."""

    cue: Range
    source: Range | None
    head: int | None
    colon: bool = False


def frames(doc: Doc, quotes: Sequence[Quote]) -> list[Frame | None]:
    """For each direct quote of a passage the frame that stands by it, or None."""
    return [_behind(doc, quote, quotes) or _before(doc, quote, quotes) for quote in quotes]


def _behind(doc: Doc, quote: Quote, quotes: Sequence[Quote]) -> Frame | None:
    """“...,” said X. / “...,” X told reporters."""
    end = quote.end
    if end < len(doc) and doc[end].text in DASHES:
        return _signed(doc, end)
    if end < len(doc) and doc[end].text == ":":
        return _headed(doc, end)
    last = doc[end - 2].text if end - quote.start > 2 else ""
    commas = last in {",", "?", "!", "…", "—", "..."} or (end < len(doc) and doc[end].text == ",")
    if not commas:
        return None
    stop = min([q.start for q in quotes if q.start >= end] + [len(doc), end + REACH])
    tokens: list[Token] = []
    for token in doc[end:stop]:
        titled = token.text == "." and bool(tokens) and is_title(tokens[-1].text) and tokens[-1].text[:1].isupper()
        if not titled and (token.text in ENDS or (token.is_sent_start and token.i > end and tokens)):
            break
        tokens.append(token)
    return _frame(doc, tokens, comma=last == "," or (end < len(doc) and doc[end].text == ","))


def _headed(doc: Doc, colon: int) -> Frame | None:
    """‘...’: teachers walk out, as headlines have it: whoever does something behind the colon says so."""
    verb = next((t for t in doc[colon + 1 : colon + _HEADED] if t.pos_ == "VERB"), None)
    named = [t for t in doc[colon + 1 : verb.i if verb is not None else colon] if t.pos_ in {"NOUN", "PROPN"}]
    if (
        verb is None
        or not named
        or named[-1].i != verb.i - 1
        or not (
            role_lemma(named[-1].text) or named[-1].ent_type_ == "PERSON" or named[-1].lemma_.lower() in ORGANISATIONS
        )
    ):
        return None
    return Frame((colon, colon + 1), (colon + 1, verb.i), named[-1].i)


def _signed(doc: Doc, dash: int) -> Frame | None:
    """“...” — Ana Silva, to the end of the passage."""
    words = doc[dash + 1 :]
    if (
        not 1 <= len(words) <= 12
        or any(t.pos_ in {"VERB", "AUX"} for t in words)
        or words[0].pos_ not in {"PROPN", "DET", "NOUN"}
    ):
        return None
    head = next((t for t in words if t.pos_ in {"PROPN", "NOUN"} and t.dep_ != "compound"), words[0])
    return Frame((dash, dash + 1), grammar.trimmed(doc, dash + 1, len(doc)), head.i)


def _frame(doc: Doc, tokens: Sequence[Token], *, comma: bool) -> Frame | None:
    """The first verb of speech among these tokens, and its speaker; behind a comma any verb may do."""
    verbs = [t for t in tokens if t.lemma_.lower() in cues.SPEECH and t.tag_.startswith("VB") and t.tag_ != "VBG"]
    if comma and _inverts(tokens):
        verbs = [tokens[0]]
    if not verbs and comma:
        verbs = [
            t
            for t in tokens
            if t.pos_ == "VERB" and t.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and t.lemma_ not in cues.NO_SPEECH
        ]
    if not verbs:
        return None
    cue = verbs[0]
    low, high = tokens[0].i, tokens[-1].i + 1
    head = _speaker(doc, cue, low, high)
    if head is None:
        return None
    source = _span(doc, head, cue, low, high)
    return Frame((cue.i, cue.i + 1), source, head.i)


def _inverts(tokens: Sequence[Token]) -> bool:
    """Whether a verb stands right behind the quote, before a name: "“...,” huffed Ana Roth when we asked her"."""
    if len(tokens) < 2:
        return False
    finite = tokens[0].pos_ == "VERB" and tokens[0].tag_ in {"VBD", "VBZ", "VBN"}
    misread = tokens[0].lower_.endswith("ed") and tokens[0].text.islower()
    return (finite or misread) and tokens[1].pos_ in {"PROPN", "NOUN", "DET", "ADJ"}


def _speaker(doc: Doc, cue: Token, low: int, high: int) -> Token | None:
    """The noun that is the verb's subject by the parse, else the nearest before it, else behind it."""
    by_parse = None if _is_inverted(cue) else grammar.subject(cue)
    if by_parse is not None and low <= by_parse.i < high:
        return by_parse
    before = [t for t in doc[low : cue.i] if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    if before and not _is_inverted(cue):
        return _top(before[0], low, cue.i)
    behind = [
        t for t in doc[cue.i + 1 : high] if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.dep_ not in {"dobj", "pobj"}
    ]
    if (
        not behind and cue.lemma_.lower() not in ADDRESSED
    ):  # the quote is what is said, so no noun is: “...,” has noted the Major
        behind = [t for t in cue.children if t.dep_ == "dobj" and cue.i < t.i < high and grammar.left(t) == cue.i + 1]
    return _top(behind[0], cue.i + 1, high) if behind else None


def _is_inverted(cue: Token) -> bool:
    """Whether who speaks stands behind the verb: "The sum, said Ana Silva, “has no basis”"."""
    doc, behind = cue.doc, cue.i + 1
    if not cue.i or behind >= len(doc) or doc[cue.i - 1].text != "," or cue.lemma_.lower() in ADDRESSED:
        return False
    return doc[behind].pos_ == "PROPN" and doc[behind].ent_type_ not in {"DATE", "TIME"}


def _top(token: Token, low: int, high: int) -> Token:
    """The head of the noun phrase that a token is part of, within limits."""
    while (
        token.dep_ in {"compound", "poss", "amod", "nmod", "flat", "nummod"}
        and low <= token.head.i < high
        and token.head.i != token.i
    ):
        token = token.head
    return token


def _span(doc: Doc, head: Token, cue: Token, low: int, high: int) -> Range:
    start, end = max(grammar.left(head), low), min(grammar.right(head), high)
    if head.i > cue.i:
        start = max(start, cue.i + 1)
    else:
        end = min(end, cue.i)
    if not start <= head.i < end:
        start, end = head.i, head.i + 1
    return grammar.trimmed(doc, start, end)


def _before(doc: Doc, quote: Quote, quotes: Sequence[Quote]) -> Frame | None:
    """The frame before a quote: X said: “...” / X said, “...” / X: “...” ."""
    if quote.start == 0:
        return None
    mark = next((t for t in reversed(doc[max(0, quote.start - 2) : quote.start]) if not t.is_space), None)
    if mark is None or mark.text[-1] in '.!?;”"»':
        return None
    low = max([q.end for q in quotes if q.end <= quote.start] + [0])
    while mark.i > low and doc[low].text in {",", " "}:
        low += 1
    for token in reversed(doc[low : quote.start]):
        if token.is_sent_start:
            low = token.i
            break
    tokens = [t for t in doc[low : quote.start] if not t.is_space]
    verbs = [t for t in tokens if t.lemma_.lower() in cues.SPEECH and t.pos_ in {"VERB", "AUX"}]
    if mark.text == ":" and verbs and all(_is_aside(t, tokens[0]) for t in verbs):
        return _label(tokens[:_LABEL], mark)
    if not verbs:
        verbs = [t for t in tokens if t.pos_ in {"VERB", "AUX"} and grammar.subject(t) is not None and mark.text == ":"]
        if not verbs:
            return _label(tokens, mark)
        verbs = [next((t for t in verbs if t.dep_ == "ROOT"), verbs[0])]
    cue = verbs[-1]
    head = None if _is_inverted(cue) else grammar.subject(cue)
    if head is None or not low <= head.i < quote.start:
        head = _speaker(doc, cue, low, quote.start)
    source = None if head is None else _span(doc, head, cue, low, quote.start)
    says_more = mark.text == ":" or _behind_clause(doc, cue.i if source is None else min(source[0], cue.i), low)
    return Frame((cue.i, cue.i + 1), source, None if head is None else head.i, colon=says_more)


def _behind_clause(doc: Doc, first: int, low: int) -> bool:
    """Whether the frame closes a clause and the quote only goes on with it: "It issued 61, she wrote, “all in May”"."""
    return (
        first - 1 > low
        and doc[first - 1].text == ","
        and any(t.pos_ in {"VERB", "AUX"} or t.like_num for t in doc[low : first - 1])
    )


def _label(tokens: Sequence[Token], mark: Token) -> Frame | None:
    """A bare name and a colon, as in Governor: “...” ."""
    told = next((at for at, t in enumerate(tokens) if t.text == ","), None)
    if told and tokens[0].pos_ == "PROPN" and mark.text == ":":
        tokens = [*tokens[:told], mark]  # "Ana Silva, whom they accuse of it: “...”"
    if mark.text != ":" or not 2 <= len(tokens) <= _LABEL or tokens[-1].i != mark.i:
        return None
    nouns = [t for t in tokens if t.pos_ in {"PROPN", "NOUN"}]
    if not nouns:
        return None
    return Frame((mark.i, mark.i + 1), (tokens[0].i, tokens[-2].i + 1), nouns[-1].i)


def _is_aside(verb: Token, first: Token) -> bool:
    """Whether a verb stands in a relative clause behind the name with which the words begin."""
    return verb.dep_ == "relcl" and first.pos_ == "PROPN" and any(c.lower_ in {"whom", "whose"} for c in verb.subtree)


class Speech(msgspec.Struct):
    """Direct speech while it is put together: its quotes, its frame, and where the frame stands."""

    quotes: list[Quote]
    frame: Frame | None = None
    passage: int = -1


def speeches(passages: Sequence[Passage], quotes: Sequence[Sequence[Quote]]) -> list[Speech]:
    """All direct speech of an article, quotes of one turn together, in order."""
    found: list[Speech] = []
    for number, passage in enumerate(passages):
        here = [q for q in quotes[number] if q.direct]
        if not here:
            continue
        turns: list[Speech] = []
        for quote, frame in zip(here, frames(passage.doc, here), strict=True):
            same = turns and _joins(turns[-1], quote, frame)
            if same:
                turns[-1].quotes.append(quote)
                turns[-1].frame = turns[-1].frame or frame
                turns[-1].passage = number
            else:
                turns.append(Speech([quote], frame, number))
        if found and found[-1].quotes[-1].goes_on and here[0].start <= 1:
            found[-1].quotes.extend(turns[0].quotes)
            if found[-1].frame is None:
                found[-1].frame, found[-1].passage = turns[0].frame, number
            turns = turns[1:]
        found.extend(turns)
    return found


def _joins(turn: Speech, quote: Quote, frame: Frame | None) -> bool:
    """Whether a quote goes on with the turn before it: “A,” said X. “B.” ."""
    last = turn.quotes[-1]
    if frame is None:
        return True
    return (turn.frame is not None and frame.cue == turn.frame.cue) or (
        last.end <= frame.cue[0] < quote.start and turn.frame is None
    )


def attribution(speech: Speech) -> Attribution:
    """The speech as an attribution."""
    frame = speech.frame
    return Attribution(
        speech.passage if frame is not None else speech.quotes[0].passage,
        tuple((q.passage, q.start, q.end) for q in speech.quotes),
        None if frame is None else frame.cue,
        None if frame is None else frame.source,
        None if frame is None else frame.head,
        direct=True,
    )
