"""Hears who still speaks in a sentence without a frame: "Nine fled, she said. They had two cars. “We saw them.”"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.counted_words import STATE_ADJECTIVES
from monitor.extraction.cues import SPEECH
from monitor.extraction.name_words import ORGANISATIONS
from monitor.extraction.spans import Attribution
from monitor.extraction.voices import Voiced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from monitor.extraction.passages import Passage

POINTING = {"they", "it", "that", "this", "these", "those"}
THOSE = {"them", "these", "those", "that"}
ADDING = {"make", "makes", "made", "brings", "brought", "leaves", "left"}
WAS = {"was", "were", "is"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
MORE = {"another", "further", "other"}
EXAMINING = {"talk", "interview", "speak", "visit", "examine", "review", "check", "analyse", "analyze", "survey",
             "question", "inspect", "study", "test"}  # fmt: skip
SPREAD = {"margin", "range", "interval", "confidence", "error", "uncertainty", "bound", "spread", "bracket"}
HELD = {"custody", "hospital", "detention", "prison", "jail"}
SHORT = 5  # words of a sentence that is only a number
LABELLED = 12  # words of one that is a label and its number


def find(passages: Sequence[Passage], voiced: Sequence[Voiced]) -> list[Voiced]:
    """The sentences in which whoever spoke in the one before goes on, each as words of that speaker."""
    spoken = _by_sentence(passages, voiced)
    found = []
    for number, passage in enumerate(passages):
        sentences = [s for s in passage.doc.sents if not s.text.isspace()]
        before: Voiced | None = None
        for at, sentence in enumerate(sentences):
            here = spoken.get((number, sentence.start), [])
            if here:
                before = _only(here)
                continue
            after = sentences[at + 1] if at + 1 < len(sentences) else None
            later = [] if after is None else spoken.get((number, after.start), [])
            if before is None or not _goes_on(sentence, before, later):
                before = None
                continue
            content = grammar.trimmed(passage.doc, sentence.start, sentence.end)
            one = Attribution(before.attribution.passage, ((number, *content),), source=before.attribution.source)
            found.append(Voiced(one, before.who))
    return found


def _by_sentence(passages: Sequence[Passage], voiced: Sequence[Voiced]) -> dict[tuple[int, int], list[Voiced]]:
    """What is said in each sentence, told by its passage and first token."""
    found: defaultdict[tuple[int, int], list[Voiced]] = defaultdict(list)
    for one in voiced:
        places = {(p, at) for p, start, end in one.attribution.parts for at in _starts(passages[p], start, end)}
        if one.attribution.cue is not None:
            here = passages[one.attribution.passage]
            places.update((one.attribution.passage, at) for at in _starts(here, *one.attribution.cue))
        for place in places:
            found[place].append(one)
    return found


def _starts(passage: Passage, start: int, end: int) -> set[int]:
    """Where the sentences begin that these words stand in."""
    doc = passage.doc
    ends = {int(doc[start].sent.start), int(doc[max(start, end - 1)].sent.start)}
    inner = (int(t.i) for t in doc[start:end] if t.is_sent_start)
    return ends | set(inner)


def _only(here: Sequence[Voiced]) -> Voiced | None:
    """The one speaker of a sentence; None where several are heard, or nobody who is known."""
    told = [one for one in here if not one.attribution.asked]
    return told[-1] if told and len({one.who for one in told}) == 1 and told[-1].who is not None else None


def _goes_on(sentence: Span, before: Voiced, later: Sequence[Voiced]) -> bool:
    """Whether a sentence with a number can only be understood as more of what was said before it."""
    words = [t for t in sentence if not (t.is_space or t.is_punct)]
    if not words or not any(t.like_num for t in words) or sentence.text.rstrip()[-1:] == "?":
        return False
    if _is_bare(sentence, words) or _adds_up(words) or _looks_back(sentence, words) or _of_theirs(words):
        return True
    told = before.attribution.cue is not None and not before.attribution.direct
    if told and (_counts_on(words) or (_backshifted(sentence) and _told_in_past(before, sentence))):
        return True
    if _is_part(words) and before.attribution.cue is not None and not before.attribution.direct:
        return True
    if words[0].lower_ in {"his", "her", "its", "their"} and any(t.lemma_.lower() in SPREAD for t in words[1:5]):
        return True  # "Her margin is wide, from 520 to 780"
    return _examined(words, before) or (any(one.who == before.who for one in later) and _points(words))


def _is_bare(sentence: Span, words: Sequence[Token]) -> bool:
    """Thirty-five. / Hens killed or about to be: 2.1 million."""
    if any(t.tag_ in FINITE and t.dep_ in {"ROOT", "aux", "auxpass"} for t in words) and not _is_label(sentence):
        return False
    return len(words) <= SHORT or _is_label(sentence)


def _is_label(sentence: Span) -> bool:
    """Whether a sentence is a label, a colon and a number."""
    colon = next((t.i for t in sentence if t.text == ":"), None)
    if colon is None or colon + 1 >= sentence.end or colon - sentence.start > LABELLED:
        return False
    label = sentence.doc[sentence.start : colon]
    tells = any(t.tag_ in FINITE for t in label) and (label[0].tag_ != "NNS" or any(t.tag_ == "DT" for t in label))
    if tells:
        return False  # "A third number was told on Friday: 40", which is no label
    return any(t.like_num for t in sentence.doc[colon + 1 : min(colon + 4, sentence.end)])


def _adds_up(words: Sequence[Token]) -> bool:
    """That makes 15, with 119 sailors. / Another seven are being looked at."""
    opened = words[0].lower_
    if opened in {"that", "this"} and len(words) > 1 and words[1].lower_ in ADDING:
        return True
    at = 2 if opened == "a" else 1
    if len(words) <= at + 1 or words[at - 1].lower_ not in MORE or not words[at].like_num:
        return False
    return words[at].dep_ in {"nsubj", "nsubjpass"}


def _looks_back(sentence: Span, words: Sequence[Token]) -> bool:
    """On Sunday it was seven."""
    it = next((at for at, t in enumerate(words[:6]) if t.lower_ == "it"), None)
    if not it or len(words) < it + 3 or words[it + 1].lower_ not in WAS or len(words) > it + 4:
        return False
    is_time = any(t.ent_type_ in {"DATE", "TIME"} for t in words[:it])
    weather = any(t.is_currency or t.lemma_ in {"degree", "o'clock"} for t in sentence)
    return is_time and any(t.like_num for t in words[it + 2 :]) and not weather


def _examined(words: Sequence[Token], before: Voiced) -> bool:
    """It has talked to 206 witnesses: how a body came to know what was said before."""
    verb = next((t for t in words[1:4] if t.lemma_.lower() in EXAMINING and t.pos_ == "VERB"), None)
    is_body = before.who is not None and words[0].lower_ == "it" and not before.attribution.direct
    return is_body and verb is not None and verb.tag_ in {"VBN", "VBD"} and not grammar.is_passive(verb)


def _is_part(words: Sequence[Token]) -> bool:
    """Two of them were children. / Of these, nine had no ticket."""
    opened = [t.lower_ for t in words[:3]]
    if len(opened) == 3 and opened[0] == "of" and opened[1] in THOSE:
        return any(t.like_num for t in words[2:7])
    return len(opened) == 3 and bool(words[0].like_num) and opened[1] == "of" and opened[2] in THOSE


def _counts_on(words: Sequence[Token]) -> bool:
    """Two have died. / There are nine of them: those who were counted in the sentence before."""
    opened = [t.lower_ for t in words[:5]]
    if opened[:1] == ["there"] and opened[-2:] == ["of", "them"]:
        return len(words) == len(opened) and bool(words[2].like_num)
    alone = len(words) <= SHORT and bool(words[0].like_num) and words[0].dep_ in {"nsubj", "nsubjpass"}
    return (alone and words[1].tag_ in FINITE) or _fares(words)


def _fares(words: Sequence[Token]) -> bool:
    """Seven sailors were hurt. / Two people are in custody: what became of people, and nothing else."""
    if not SHORT - 1 <= len(words) <= SHORT + 1 or not words[0].like_num or words[1].tag_ != "NNS":
        return False
    fate = words[-1].lower_ in STATE_ADJECTIVES - {"charged", "sentenced", "convicted"} or words[-1].lower_ in HELD
    return fate and words[2].lower_ in {"are", "were", "have", "had", "remain"}


def _backshifted(sentence: Span) -> bool:
    """Four gates had been locked: reported speech goes on in the tense before that of the report."""
    verb = sentence.root
    had = any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    able = subject is not None and subject.i < verb.i and subject.ent_type_ not in {"PERSON", "ORG", "GPE"}
    apart = any(t.lemma_.lower() in SPEECH and t.pos_ == "VERB" for t in sentence)
    return had and able and not apart


def _told_in_past(before: Voiced, sentence: Span) -> bool:
    """Whether the frame before stands in the past tense, in the same passage."""
    cue = before.attribution.cue
    return cue is not None and sentence.doc[cue[1] - 1].tag_ == "VBD"


def _of_theirs(words: Sequence[Token]) -> bool:
    """Her hospital has now treated 31 people: who speaks for a body goes on to tell what it did."""
    owned = words[0].lower_ in {"his", "her"} and len(words) > 2
    subject = next((t for t in words[1:4] if t.dep_ == "nsubj"), None) if owned else None
    return subject is not None and subject.head.pos_ in {"VERB", "AUX"} and subject.lemma_.lower() in ORGANISATIONS


def _points(words: Sequence[Token]) -> bool:
    """They had two cars. / Nine of them were hurt."""
    if words[0].lower_ in POINTING:
        return words[0].dep_ in {"nsubj", "nsubjpass"}
    behind = [t.lower_ for t in words[1:5]]
    return bool(words[0].like_num) and "of" in behind and bool({"them", "these", "those"} & set(behind))
