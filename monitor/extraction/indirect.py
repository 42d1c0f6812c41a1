"""Finds reported speech and thought: a verb that attributes, whose clause or object is what somebody says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import citing, content_numbers, content_objects, contents, cues, grammar
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
BRACKET = 12  # tokens of what may stand between commas behind a name
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
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"amod", "aux", "auxpass"}:
        return False
    return token.lemma_.lower() in ALL | GIVEN


def _by_verb(passage: int, cue: Token, sentence: Span, regions: Sequence[int]) -> Attribution | None:
    """The attribution of one verb, or None where it says nothing of what somebody says."""
    limits = _limits(cue, sentence, regions)
    source = _quoted(cue) or _inverted(cue, limits) or _in_apposition(cue, limits) or _titled(cue, limits)
    source = source or grammar.subject(cue.head if cue.pos_ == "ADJ" else cue)
    source = source or _named_before(cue, limits)
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


def _quoted(cue: Token) -> Token | None:
    """The minister of "the agency quoted the minister as saying": who quotes him does not say so."""
    as_, verb = cue.head, cue.head.head
    if cue.tag_ != "VBG" or as_.lower_ != "as" or verb.lemma_.lower() not in {"quote", "cite"} or verb.i > cue.i:
        return None
    wanted = {"nsubjpass"} if grammar.is_passive(verb) else {"dobj"}
    return next((c for c in verb.children if c.dep_ in wanted and c.i < cue.i), None)


def _inverted(cue: Token, limits: Range) -> Token | None:
    """Who stands behind a finite verb of speech that a comma parts from the words: "Six hurt, says the clinic"."""
    if cue.lemma_.lower() not in cues.SPEECH or cue.tag_ not in {"VBD", "VBZ", "VBP"} or cue.i <= limits[0]:
        return None
    if cue.nbor(-1).text != ",":
        return None
    return next((c for c in cue.children if c.dep_ in grammar.SUBJECTS and cue.i < c.i < limits[1]), None)


def _in_apposition(cue: Token, limits: Range) -> Token | None:
    """Who stands right before a verb that the parse has joined to another: "9 fell ill, Ana Roth, a vet, said"."""
    alone = cue.dep_ == "conj" and cue.tag_ in {"VBD", "VBZ"} and cue.lemma_.lower() in cues.SPEECH
    if not alone or cue.i == limits[0] or cue.nbor(-1).text != "," or grammar.own_subject(cue) is not None:
        return None
    found = _noun_before(cue, limits)
    return found if found is not None and found.ent_type_ in {"PERSON", "ORG"} else None


def _titled(cue: Token, limits: Range) -> Token | None:
    """Ana Roth of "the number has grown to 9, Ana Roth, the mayor, said", where the parse lets the number speak."""
    if cue.lemma_.lower() not in cues.SPEECH or cue.tag_ not in {"VBD", "VBZ"} or cue.i <= limits[0] + 4:
        return None
    doc, subject = cue.doc, grammar.own_subject(cue)
    if doc[cue.i - 1].text != "," or subject is None or subject.lemma_.lower() not in cues.COUNT_NOUNS:
        return None
    named = next((c for c in subject.children if c.dep_ == "appos" and c.ent_type_ == "PERSON" and c.i < cue.i), None)
    if named is None:
        return None
    start = grammar.noun_phrase(named)[0]
    apart = start > limits[0] and doc[start - 1].text == "," and doc[named.i + 1 : named.i + 2].text == ","
    return named if apart and any(t.like_num for t in doc[subject.i : start]) else None


def _demands(cue: Token, parts: Sequence[Range]) -> bool:
    """Whether somebody asks that something be done, which puts no question: "it asks that lorries be kept off"."""
    return cue.lemma_.lower() == "ask" and cue.doc[parts[0][0]].lower_ == "that"


def _withholds(cue: Token) -> bool:
    """As in "did not say how many of the 20 were alive": nothing is asserted."""
    return cue.lemma_.lower() in WITHHELD and grammar.negated(cue)


def _named_before(cue: Token, limits: Range) -> Token | None:
    """The person or body named before a verb of speech that the parse left without a subject."""
    finite = cue.tag_ in {"VBD", "VBZ", "VBP"} and not grammar.is_passive(cue)
    misread = cue.tag_ == "VBN" and cue.dep_ == "acl" and any(c.dep_ == "ccomp" for c in cue.children)
    told = cue.lemma_.lower() in cues.SPEECH | {"own"}
    found = _noun_before(cue, limits) if (finite or misread) and told else None
    found = found or (_before_who(cue, limits) if told else None)
    if found is not None or cue.dep_ != "ROOT" or not finite or cue.tag_ == "VBP":
        return found
    near = cue.doc[max(limits[0], cue.i - 8) : cue.i]
    return next((t for t in reversed(near) if t.ent_type_ in {"PERSON", "ORG"} and t.pos_ == "PROPN"), None)


def _before_who(cue: Token, limits: Range) -> Token | None:
    """Jon Aas of "Jon Aas, who took over in May as its head, said": whatever the parse made of the verb."""
    if cue.i == limits[0] or cue.nbor(-1).text != "," or cue.tag_ not in {"VBD", "VBZ", "VBN"}:
        return None
    near = cue.doc[max(limits[0] + 2, cue.i - BRACKET * 2) : cue.i]
    who = next((t for t in near if t.lower_ == "who" and t.nbor(-1).text == ","), None)
    return who.nbor(-2) if who is not None and who.nbor(-2).ent_type_ == "PERSON" else None


def _noun_before(cue: Token, limits: Range) -> Token | None:
    """The noun right before a verb, or before the bracket that stands between them: "the union, Fortia, said"."""
    doc, place = cue.doc, cue.i - 1
    while place > limits[0] and doc[place].pos_ in {"ADV", "AUX"}:
        place -= 1
    if place > limits[0] and doc[place].text == ",":
        bracket = range(place - 1, max(limits[0], place - BRACKET), -1)
        opening = next((i for i in bracket if doc[i].text == ","), None)
        if opening is None or any(doc[i].pos_ == "VERB" for i in range(opening, place)):
            return None
        place = opening - 1
    if place < limits[0] or doc[place].pos_ not in {"NOUN", "PROPN"}:
        return None
    return doc[place] if doc[place].dep_ != "pobj" else None


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
    shown = next((c for c in cue.children if c.dep_ == "ccomp"), None)
    return cue.lemma_.lower() in SHOWING and cue.dep_ == "ROOT" and shown is not None and shown.i < cue.i


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
    return end < limits[1] and doc[end].text == "," and any(t.pos_ in {"VERB", "AUX"} for t in doc[limits[0] : first])


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
