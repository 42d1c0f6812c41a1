"""Finds reported speech and thought: a verb that attributes, whose clause or object is what somebody says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import citing, content_numbers, content_objects, contents, cues, grammar, sayers
from monitor.extraction.name_words import SOURCES
from monitor.extraction.spans import Attribution, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

COUNTING = frozenset(
    {"count", "log", "register", "record", "find", "flag", "tally", "identify", "name", "measure", "declare", "see"}
)
NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
ALL = COUNTING | cues.CLAUSE | cues.OBJECT | cues.INFINITIVE | cues.NUMBERING | frozenset(cues.PREPOSITION)
THINKING = frozenset(
    {"think", "believe", "reckon", "estimate", "guess", "suspect", "figure", "calculate", "learn", "grant", "hear"}
)
CITES = ("citing", "quoting", "reference to", "attribution to", "crediting")
REACH = 300  # tokens to either side of a verb that its content may cover
FOUND = frozenset({"find", "show", "establish", "determine"})
SHOWING = frozenset({"show", "suggest", "indicate", "find", "establish"})
GERUND = frozenset({"report", "recall", "acknowledge", "mention"})  # "the clinic reported treating 46 people"
SURE = frozenset({"sure", "certain", "confident", "adamant", "convinced", "afraid", "aware", "doubtful", "positive"})
WITHHELD = frozenset({"say", "tell", "disclose", "reveal", "specify", "explain", "know", "confirm", "announce"})
GIVEN = frozenset({"give", "provide", "release", "publish", "issue", "present", "supply"})


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions by verbs of one passage; `regions` tells for each token which direct quote it is in, or -1."""
    found = []
    text = doc.text
    cites = any(mark in text for mark in CITES)
    for sentence in doc.sents:
        for token in sentence:
            if _may_cue(token):
                attribution = _by_verb(passage, token, sentence, regions)
                if attribution is not None:
                    found.extend(citing.origins(attribution, doc, sentence) if cites else [attribution])
    return found


def _may_cue(token: Token) -> bool:
    if token.pos_ == "ADJ" and token.lower_ in SURE:
        return token.dep_ == "acomp" and any(c.dep_ == "ccomp" for c in token.children)
    if sayers.is_misread(token):
        return True
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"amod", "aux", "auxpass"} or _is_noun(token):
        return False
    return token.lemma_.lower() in ALL | GIVEN


def _is_noun(cue: Token) -> bool:
    """Whether a verb behind the clause has no subject but this word: "Press reports that we sold it are false"."""
    if cue.tag_ != "VBZ" or cue.i + 1 == len(cue.doc) or cue.nbor().lower_ != "that":
        return False
    clauses = [c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i]
    return len(clauses) > 1 and any(
        c.tag_ in {"VBP", "VBD"} and c.lemma_ == "be" and not any(t.dep_ in grammar.SUBJECTS for t in c.children)
        for c in clauses[1:]
    )


def _by_verb(passage: int, cue: Token, sentence: Span, regions: Sequence[int]) -> Attribution | None:
    """The attribution of one verb, or None where it says nothing of what somebody says."""
    if cue.lemma_.lower() == "reveal" and any(c.lower_ == "can" for c in cue.children):
        return None  # "the Courier can reveal": a paper speaks of its own news
    limits = _limits(cue, sentence, regions)
    source = sayers.told(cue, limits) or grammar.subject(cue.head if cue.pos_ == "ADJ" else cue)
    source = source or sayers.named_before(cue, limits)
    span = None if source is None else _source_span(source, cue, limits)
    parts = _content(cue, span, limits)
    if not parts or (source is None and not _may_stand_alone(cue)):
        return None
    if regions[cue.i] >= 0 and _is_turn_of_phrase(cue, source):
        return None
    if source is not None and (source.lower_ in NOBODY or any(start <= source.i < end for start, end in parts)):
        return None
    return Attribution(
        passage,
        tuple((passage, start, end) for start, end in parts),
        _cue_span(cue),
        span,
        None if source is None else source.i,
        asked=(cue.lemma_.lower() in cues.ASKING and not _demands(cue, parts))
        or content_numbers.is_deed(cue)
        or _withholds(cue),
    )


def _demands(cue: Token, parts: Sequence[Range]) -> bool:
    """Whether somebody asks that something be done, which puts no question: "it asks that lorries be kept off"."""
    return cue.lemma_.lower() == "ask" and cue.doc[parts[0][0]].lower_ == "that"


def _withholds(cue: Token) -> bool:
    """As in "did not say how many of the 20 were alive": nothing is asserted."""
    return cue.lemma_.lower() in WITHHELD and grammar.negated(cue)


def _content(cue: Token, source: Range | None, limits: Range) -> list[Range] | None:
    """What is said, by the first of the verb's constructions that is there."""
    lemma = cue.lemma_.lower()
    parts = _numbered(cue, lemma, limits) or content_objects.accusation(cue, limits)
    if parts is None and lemma in cues.SPEECH:
        parts = content_objects.passive_report(cue, limits)
    if parts is None and source is not None and lemma in cues.SPEECH and _bracketed(cue, source, limits):
        parts = contents.around(cue, source, limits)
    if parts is None and (lemma in cues.CLAUSE or cue.pos_ == "ADJ"):
        parts = contents.beside_as(cue, limits) or contents.clause(cue, limits)
    if parts is None and lemma in {"have", "put"}:
        return contents.beside_as(cue, limits) if any(c.lower_ == "it" for c in cue.children) else None
    if parts is None and grammar.is_passive(cue) and lemma in cues.NAMING | {"rate", "brand"}:
        parts = content_objects.passive_naming(cue, limits)
    if parts is None and (lemma in cues.INFINITIVE or lemma in GERUND):
        parts = content_objects.infinitive(cue, limits)
    if parts is None and source is not None and (lemma in cues.SPEECH | THINKING or _is_aside(cue)):
        parts = contents.around(cue, source, limits)
    if parts is None and lemma in cues.OBJECT:
        parts = content_objects.thing(cue, limits)
    if parts is None and lemma in cues.SPEECH:
        parts = contents.behind_colon(cue, limits) or content_objects.bare_number(cue, limits)
    return content_objects.after_preposition(cue, limits) if parts is None and lemma in cues.PREPOSITION else parts


def _is_aside(cue: Token) -> bool:
    """The "she found" of "On that day, she found, 40 were held"."""
    if any(c.dep_ == "dobj" for c in cue.children):
        return False
    if cue.lemma_.lower() in FOUND and cue.dep_ == "parataxis":
        return True
    if _shows_sum(cue) or _documents(cue):
        return True
    shown = next((c for c in cue.children if c.dep_ == "ccomp"), None)
    return cue.lemma_.lower() in SHOWING and cue.dep_ == "ROOT" and shown is not None and shown.i < cue.i


def _documents(cue: Token) -> bool:
    """The "the document shows" that stands between commas: "It was shut for 17 days, the document shows, and"."""
    own = grammar.own_subject(cue)
    if cue.lemma_.lower() not in SHOWING or own is None or own.lemma_.lower() not in SOURCES or own.i > cue.i:
        return False
    start, behind = grammar.left(own), cue.doc[cue.i + 1 : cue.i + 2].text
    return start > 0 and cue.doc[start - 1].text == "," and behind in {",", "."}


def _shows_sum(cue: Token) -> bool:
    """The "filings show" of "$2.3 million, company filings show"."""
    shown = next((c for c in cue.children if c.like_num and c.i < cue.i), None)
    own = grammar.own_subject(cue)
    between = own is not None and shown is not None and shown.i < own.i < cue.i
    return cue.lemma_.lower() in SHOWING and between


def _numbered(cue: Token, lemma: str, limits: Range) -> list[Range] | None:
    """The number that the verb states or announces."""
    parts: list[Range] | None = None
    if lemma in cues.OBJECT | cues.SPEECH | GIVEN:
        parts = content_objects.passive_phrase(cue)
    if parts is None and lemma in cues.NUMBERING:
        parts = content_numbers.number(cue, limits)
    if parts is None and lemma in COUNTING | GIVEN:
        parts = content_numbers.counted(cue, limits)
    return parts


def _bracketed(cue: Token, source: Range, limits: Range) -> bool:
    """Whether a frame stands between commas in the middle of what it attributes: "Four, she said, were hurt"."""
    doc = cue.doc
    first, last = min(source[0], cue.i), max(source[1], cue.i + 1)
    if first - 1 <= limits[0] or doc[first - 1].text != ",":
        return False
    objects = {c.i for c in cue.children if c.dep_ in {"dobj", "dative", "npadvmod"}}
    end = max([last, *(grammar.right(doc[i]) for i in objects if i - last < 4)])
    return (
        end < limits[1]
        and doc[end].text == ","
        and any(t.pos_ in {"VERB", "AUX"} or t.like_num for t in doc[limits[0] : first])
    )


def _is_turn_of_phrase(cue: Token, source: Token | None) -> bool:
    """The "I think" of quoted speech: the speaker's own assertion over again, unless it holds a number."""
    if source is None or source.lower_ not in {"i", "we", "you", "they", "he", "she", "it"}:
        return False
    return cue.lemma_.lower() in cues.PRIVATE or source.lower_ == "you"


def _may_stand_alone(cue: Token) -> bool:
    """Whether the verb attributes although it names nobody: "it was reported that", "citing"."""
    return cue.tag_ in {"VBN", "VBD", "VBZ"} and (
        grammar.is_passive(cue) or any(c.dep_ == "expl" for c in cue.children)
    )


def _limits(cue: Token, sentence: Span, regions: Sequence[int]) -> Range:
    """The stretch of the sentence around a verb that is in the same quote, or in none, as the verb."""
    start = end = cue.i
    low, high = max(sentence.start, cue.i - REACH), min(sentence.end, cue.i + REACH)
    while start > low and regions[start - 1] == regions[cue.i]:
        start -= 1
    while end < high and regions[end] == regions[cue.i]:
        end += 1
    return start, end


def _cue_span(cue: Token) -> Range:
    """The verb with its auxiliaries and negation."""
    start = cue.i
    while (
        start and cue.doc[start - 1].dep_ in {"aux", "auxpass", "neg", "advmod"} and cue.doc[start - 1].head.i == cue.i
    ):
        start -= 1
    end = cue.i + 1
    if end < len(cue.doc) and cue.doc[end].dep_ == "prt":
        end += 1
    return start, end


def _source_span(source: Token, cue: Token, limits: Range) -> Range:
    """The whole phrase that names the source, with what is said of it, on its own side of the verb."""
    start, end = grammar.left(source), grammar.right(source)
    if source.i < cue.i:
        end = min(end, _cue_span(cue)[0])
    else:
        start = max(start, cue.i + 1)
    if start <= cue.i < end:
        start, end = grammar.noun_phrase(source)
    start, end = max(start, limits[0]), min(end, limits[1])
    start, end = grammar.trimmed(source.doc, start, end)
    return (start, end) if start < end else (source.i, source.i + 1)
