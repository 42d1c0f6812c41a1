"""Finds stances told in set phrases: rows of words, each with who takes the stance and what it bears on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.cues import SPEECH
from monitor.extraction.frame_table import FRAMES
from monitor.extraction.hits import (
    NOT,
    POINTING,
    Hit,
    can_speak,
    hypothetical,
    in_question,
    is_checked,
    is_said,
    object_range,
    subject_above,
)
from monitor.extraction.stance_words import NOT_ASSERTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.frame_table import Frame

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": " ", "”": " ", '"': " ", "„": " ", "«": " ", "»": " "})
SELF = {"i", "we", "he", "she", "it", "they"}
OWN = {"my", "our", "his", "her", "its", "their"}
COUNTED = {"cent", "percent", "%", "sum", "amount", "total"}
HEADLINE = 16  # tokens of the longest headline
_WORD = re.compile(r"[a-z][a-z'-]*")
_DOUBT = re.compile(
    r"\b(?:not|n't|never|hardly|if|whether|unless|until|without|neither|would|could|may|might|should|accus\w+|nor|nobody|few"
    r"|no one|urg\w+|demand\w*|call\w* on|who|expected|wants?|plans?|refus\w+|declin\w+"
    r"|to which|than|(?:many|much|again|few|large|big|high|times|twice) as)(?: [\w-]+){0,3} $"
    r"|\b(?:double|twice|half|triple|times|above|beyond|over) what(?: [\w-]+){0,6} $"
    r"|\b(?:told|asked)(?: [\w-]+){0,3} to (?:\w+ )?$"
)
"""Words right before a phrase by which nobody takes the stance: "did not walk back", "urged the army to walk back"."""


def find(sentence: Span) -> Iterator[Hit]:
    """The stances of one sentence that stand in set phrases, one for each place; what is taken back goes first."""
    text = sentence.text.translate(PLAIN)
    words = set(_WORD.findall(text.lower()))
    wanted = {frame.pattern: frame for key in sorted(words & FRAMES.keys()) for frame in FRAMES[key]}
    taken: list[tuple[int, int]] = []
    for pattern, frame in sorted(wanted.items(), key=_rank):
        for match in pattern.finditer(text):
            hit = _hit(frame, match, sentence, text)
            if hit is not None and not any(start < hit.words[1] and hit.words[0] < end for start, end in taken):
                taken.append(hit.words)
                yield hit


def _rank(item: tuple[re.Pattern[str], Frame]) -> tuple[bool, bool, bool]:
    """What is looked for first: what is taken back, then rows marked so, then those that name who takes the stance."""
    frame = item[1]
    return frame.stance != "retracts", not frame.first, frame.party == "sayer"


def _hit(frame: Frame, match: re.Match[str], sentence: Span, text: str) -> Hit | None:
    """What the phrase tells here, or None where nobody takes the stance."""
    doc = sentence.doc
    span = doc.char_span(
        sentence.start_char + match.start(), sentence.start_char + match.end(), alignment_mode="expand"
    )
    if span is None or in_question(span.root) or _is_stuff(span) or (frame.head and not _is_headline(sentence)):
        return None
    doubted = not frame.free and (_DOUBT.search(text[: match.start()].lower()) or hypothetical(_verb(span)))
    if doubted or (frame.stance == "denies" and frame.party == "sayer" and _describes(span)):
        return None
    thing = _thing(frame, span)
    if frame.said and (not _is_said(frame, thing, span) or _is_withheld(frame, span)):
        return None
    about = None if thing is None or frame.back else object_range(thing)
    if frame.party == "named":
        offset = sentence.start_char + match.start("who")
        named = next((t for t in span if t.idx >= offset), span[-1])
        return Hit(frame.stance, (span.start, span.end), _headed(named, named.i), about)
    holder = None if frame.party == "sayer" else _agent(span) or _subject(span)
    if frame.party == "self":
        ours = _is_self(holder) and not _is_quoted_thing(holder)
        return Hit(frame.stance, (span.start, span.end), None, about, said_by_frame=True) if ours else None
    if frame.party == "either" and holder is not None and (is_said(holder) or not can_speak(holder)):
        holder = next((c for c in holder.children if c.dep_ == "poss" and can_speak(c) and c.tag_ != "PRP$"), None)
    if holder is not None and thing is not None and thing.i == holder.i:
        about = None  # "the minister has nothing to add": who keeps silent is not what the silence is about
    words = (span.start, span.end)
    return Hit(frame.stance, words, holder, about, said_by_frame=holder is None, own_voice=frame.own)


def _is_withheld(frame: Frame, span: Span) -> bool:
    """Whether the subject is what is withheld: "persons whose entry was denied"."""
    subject = _subject(span) if frame.party == "subject" else None
    return subject is not None and subject.lemma_.lower() in NOT_ASSERTIONS


def _is_stuff(span: Span) -> bool:
    """Whether what a thing seems to be called is what it is made of: "found nine barrels of crude"."""
    last = span[-1]
    return last.dep_ == "pobj" and last.head.lower_ == "of" and any(c.like_num for c in last.head.head.children)


def _describes(span: Span) -> bool:
    """Whether the words only tell which things are meant, or of some of them: "fees that had never been agreed"."""
    subjects = [c for t in span for c in t.children if c.dep_ in {"nsubj", "nsubjpass"}]
    relative = (c.head for c in subjects if c.lower_ == "that" and c.head.dep_ == "relcl")
    some = any(c.lower_ == "some" for c in subjects)  # who denies it of some grants the rest
    return some or any(not is_checked(verb.head) for verb in relative)


def _is_self(holder: Token | None) -> bool:
    """Whether somebody speaks of themselves or of what is theirs: "we", "its lines"."""
    if holder is None:
        return False
    return holder.lower_ in SELF or any(c.dep_ == "poss" and c.lower_ in OWN for c in holder.children)


def _is_quoted_thing(holder: Token | None) -> bool:
    """Whether it is an "it" in words quoted of somebody, who would say "we" of himself: “It has no link with us”."""
    if holder is None or holder.lower_ != "it":
        return False
    before = [t.text for t in holder.doc[holder.sent.start : holder.i]]
    return sum(before.count(mark) for mark in ("“", "”", '"', "``")) % 2 == 1


def _is_headline(sentence: Span) -> bool:
    return len(sentence) <= HEADLINE and sentence.text.strip()[-1:] not in {".", "!", "”", '"'}


def _verb(span: Span) -> Token:
    return next((t for t in span if t.pos_ in {"VERB", "AUX"}), span.root)


def _thing(frame: Frame, span: Span) -> Token | None:
    """The head of what the phrase bears on: what follows it, else its subject, else its own noun."""
    last = span[-1]
    behind = frame.party == "subject" or last.pos_ in {"ADP", "SCONJ", "PART"} or last.lower_ in {"that", "to"}
    found = _after(span.doc, span.end, span.sent.end) if behind else _before(span)
    return found or next((t for t in span if is_said(t)), None)


def _headed(token: Token, first: int) -> Token:
    """The head of the phrase that begins with a token."""
    while token.head.i > token.i and token.head.i - first < 8 and token.dep_ not in {"nsubj", "ROOT"}:
        token = token.head
    return token


def _after(doc: Doc, start: int, end: int) -> Token | None:
    """The head of the phrase or clause behind the words; None where none follows."""
    while start < end and (doc[start].is_space or doc[start].text in "“\"'‘"):
        start += 1
    if start >= end or doc[start].is_punct or doc[start].pos_ == "CCONJ":
        return None
    head = doc[start]
    while head.head.i > head.i and head.dep_ != "ROOT":
        head = head.head
    if head.pos_ == "ADP":
        return next((c for c in head.children if c.dep_ in {"pobj", "pcomp"}), None)
    return head


def _before(span: Span) -> Token | None:
    """The subject of the phrase's verb, whatever it is."""
    for verb in (*(t for t in span if t.pos_ in {"VERB", "AUX"}), span.root, span.root.head):
        found = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < verb.i), None)
        if found is None or _saying(found) is not None:
            found = _spoken_of(verb, found) or found
        if found is not None and (found.i < span.start or is_said(found)):
            return found
    return None


def _saying(speaker: Token) -> Token | None:
    """The "said" right before who speaks."""
    said = speaker.doc[max(0, speaker.left_edge.i - 1)]
    return said if said.i < speaker.i and said.lemma_.lower() in SPEECH else None


def _spoken_of(verb: Token, speaker: Token | None) -> Token | None:
    """The thing before "said", which the parse hangs on that verb: "The sum, said Ana Silva, “has no basis”"."""
    beside = (c for c in verb.children if c.dep_ == "parataxis" and c.lemma_.lower() in SPEECH)
    said = next(beside, None) if speaker is None else _saying(speaker)
    things = () if said is None else (c for c in said.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < said.i)
    return next(iter(things), None)


def _is_said(frame: Frame, thing: Token | None, span: Span) -> bool:
    """Whether the words bear on something said: told by its noun or a pronoun, within the words or beside them."""
    told = is_checked if frame.stance == "unverified" else is_said
    if any(told(t) for t in span if t.pos_ in {"NOUN", "PROPN"}):
        return True
    if thing is None:
        return False
    start, end = object_range(thing)
    if frame.party == "sayer" and (thing.like_num or thing.lower_ in COUNTED) and thing.lower_ != "one":
        return True  # "the 61 per cent is out by a mile"
    return thing.lower_ in POINTING or thing.pos_ in {"VERB", "AUX"} or any(told(t) for t in span.doc[start:end][:8])


def _agent(span: Span) -> Token | None:
    """By whom a passive is done: "could not be verified by the agency"."""
    following = span.doc[span.end] if span.end < span.sent.end else None
    by = span[-1] if span[-1].lower_ == "by" else following
    if by is None or by.lower_ != "by" or by.dep_ != "agent":
        return None
    return next((c for c in by.children if c.dep_ == "pobj"), None)


def _subject(span: Span) -> Token | None:
    """Who does what the phrase says: the parse tells, else the nearest noun before it."""
    for verb in (*(t for t in span if t.pos_ in {"VERB", "AUX"}), span.root):
        found = grammar.subject(verb)
        if found is None and any(c.dep_ == "nsubjpass" for c in verb.children):
            found = next(c for c in verb.children if c.dep_ == "nsubjpass")
        if found is not None and found.i < span.start:
            return found
    above = subject_above(_verb(span))
    if above is not None and above.i < span.start:
        return above
    before = [t for t in span.doc[max(span.sent.start, span.start - 6) : span.start] if t.pos_ in {"NOUN", "PROPN"}]
    return before[-1] if before and not any(t.lower_ in NOT for t in span.doc[before[-1].i : span.start]) else None
