"""Finds denials: verbs that deny, and things called false."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import brandings, grammar, outcries, verdicts
from monitor.extraction import stance_words as words
from monitor.extraction.hits import (
    POINTING,
    Hit,
    hypothetical,
    is_said,
    object_range,
    subject_above,
    verb_group,
)
from monitor.extraction.nouns import is_people
from monitor.extraction.verdicts import excluded, is_false, objects

STOUT = {"insist", "maintain", "swear", "protest"}  # verbs by which somebody defends themselves
# Verbs that bring a denial from somebody else, or speak of one.
DRAWING = {"draw", "prompt", "provoke", "bring", "elicit", "trigger", "receive", "get", "question", "doubt", "demand",
           "await", "contradict", "follow", "accuse", "drop", "withdraw", "retract", "abandon", "rescind"}  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token


def find(sentence: Span, telling: Sequence[Token]) -> Iterator[Hit]:
    """The denials of one sentence; `telling` are those of its words that may carry a stance."""
    for token in telling:
        hit = (
            _by_verb(token)
            or verdicts.by_naming(token)
            or brandings.denying(token)
            or brandings.condemning(token)
            or verdicts.by_predicate(token)
            or _by_noun(token)
            or _by_insisting(token)
        )
        if hit is not None:
            yield hit
    yield from outcries.find(sentence)


def _by_verb(verb: Token) -> Hit | None:
    """Deny, dispute, reject a claim, brush aside, push back."""
    lemma = verb.lemma_.lower()
    if not _may_deny(verb, lemma) or excluded(verb):
        return None
    things = objects(verb)
    thing = things[0] if things else None
    issue = next((c for c in verb.children if lemma == "take" and c.lower_ == "issue"), None)
    if lemma == "disagree" or issue is not None:
        about = _pushed(verb)
        alone = (
            about is None
            and issue is None
            and not any(c.dep_ in {"prep", "ccomp"} and c.i > verb.i for c in verb.children)
        )
        return _hit(verb, about) if _is_claim(about) or alone else None
    if lemma in words.DENY:
        spared = _withheld(verb, things) or _fought_over(verb, thing) or _belies(verb, lemma) or _ruled(verb, lemma)
        return None if spared else _hit(verb, thing or _clause(verb))
    if _aside(verb, lemma) is not None and lemma in {"push", "hit"}:
        return _pushed_back(verb, lemma)
    holder = grammar.subject(verb)
    if not _is_assertion(verb, thing) or (holder is not None and _rules_or_tells(holder, verb)):
        return None
    return _hit(verb, thing or _clause(verb))


def _ruled(verb: Token, lemma: str) -> bool:
    """Whether a court denies somebody something, which it does to what is asked of it and not to what is said."""
    holder = grammar.subject(verb) if lemma == "deny" else None
    clause = _clause(verb)
    told = clause is not None and any(c.dep_ == "mark" for c in clause.children)
    return holder is not None and holder.lemma_.lower() in words.COURTS and not told


def _belies(verb: Token, lemma: str) -> bool:
    """Whether it is a page or a photograph, and nobody, that contradicts."""
    holder = grammar.subject(verb) if lemma == "contradict" else None
    return holder is not None and holder.lemma_.lower() in words.MATTERS | words.PAPERS | {"datum"}


def _pushed_back(verb: Token, lemma: str) -> Hit | None:
    """Pushed back on that number, hit back at claims; neither a barrier nor an enemy is a claim."""
    about = _pushed(verb)
    if _is_claim(about):
        return _hit(verb, about)
    taken = grammar.is_passive(verb) or any(c.dep_ == "dobj" for c in verb.children)
    return None if lemma == "hit" or taken or about is not None else _hit(verb, None)


def _is_claim(thing: Token | None) -> bool:
    """Whether a thing is something said: by its noun, a number, a clause, or because it points to what was said."""
    if thing is None:
        return False
    if thing.lower_ in POINTING or (thing.like_num and thing.lower_ != "one") or thing.pos_ in {"VERB", "AUX"}:
        return True
    start, end = object_range(thing)
    return any(is_said(t) for t in thing.doc[start : min(end, start + 8)])


def _fought_over(verb: Token, thing: Token | None) -> bool:
    """Whether a dispute is about land or a penalty rather than about what somebody says."""
    if verb.lemma_.lower() != "dispute" or thing is None:
        return False
    return thing.lemma_.lower() in words.UNDISPUTED or (grammar.is_passive(verb) and not _is_claim(thing))


def _rules_or_tells(holder: Token, verb: Token) -> bool:
    """Whether the subject is a court, which dismisses a charge without denying it, or is something said itself."""
    lemma = holder.lemma_.lower()
    return lemma in words.ASSERTIONS or (lemma in words.COURTS and not _false_behind(verb))


def _may_deny(verb: Token, lemma: str) -> bool:
    """Whether the word is a verb of denial; in headlines the tagger takes some for nouns."""
    if verb.pos_ not in {"VERB", "AUX"} and not (verb.tag_ == "NNS" and lemma in words.DENY):
        return False
    takes_issue = lemma == "take" and any(c.lower_ == "issue" and c.dep_ == "dobj" for c in verb.children)
    return takes_issue or lemma in words.DENY | words.REJECT_STRONG | {"disagree"} or _aside(verb, lemma) is not None


def _aside(verb: Token, lemma: str) -> Token | None:
    """The particle of a verb that denies only with it: brush aside, push back."""
    return next((c for c in verb.children if (lemma, c.lower_) in words.ASIDE and c.i > verb.i), None)


def _clause(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i), None)


def _withheld(verb: Token, things: list[Token]) -> bool:
    """Whether something is withheld from somebody: "denied entry", "denies us access", "was denied bail"."""
    is_counted = any(t.dep_ == "dobj" and is_said(t) and any(c.dep_ == "nummod" for c in t.children) for t in things)
    given = is_counted or any(c.dep_ == "dative" for c in verb.children)  # an insurer denies 400 claims
    entry = [  # "whose entry was denied", "denies cover", "denied the union's auditors access"
        c for c in verb.children if c.dep_ in {"nsubjpass", "xcomp"} or (c.dep_ == "ccomp" and c.pos_ == "NOUN")
    ]
    claimed = [t for t in (*things, *entry) if not any(c.lower_ == "such" for c in t.children)]
    if given or any(t.lemma_.lower() in words.NOT_ASSERTIONS for t in claimed):
        return True
    objects = [c for c in verb.children if c.dep_ in {"dobj", "oprd", "attr"}]
    to_whom = any(c.dep_ == "prep" and c.lower_ == "to" for t in [verb, *objects] for c in t.children)
    if to_whom and objects and objects[0].lemma_.lower() not in words.ASSERTIONS and objects[0].tag_ != "VBG":
        return True
    neighbours = bool(objects) and verb.lemma_.lower() == "deny" and is_people(objects[0].lemma_.lower())
    if (
        neighbours
        or _denied_to_name(verb)
        or _to_somebody(verb)
        or len(objects) > 1
        or (any(c.dep_ == "nsubjpass" for c in verb.children) and objects)
    ):
        return True
    near = verb.doc[verb.i + 1 : verb.i + 6]
    if any(
        t.lemma_.lower() in words.NOT_ASSERTIONS and t.dep_ not in {"pobj", "compound"}
        for t in near
        if t.sent == verb.sent
    ):
        return not any(c.dep_ == "ccomp" for c in verb.children) and verb.lemma_.lower() == "deny"
    if grammar.is_passive(verb) or (verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children)):
        return not any(c.dep_ == "agent" for c in verb.children)
    return bool(objects) and objects[0].pos_ == "PRON" and objects[0].lower_ in {"me", "him", "us", "you"}


def _to_somebody(verb: Token) -> bool:
    """Whether what is withheld stands behind whom it is withheld from: "denied to the boats all entry to the port"."""
    behind = [t for t in verb.doc[verb.i + 1 : min(verb.i + 12, verb.sent.end)] if not t.is_space]
    if not behind or behind[0].lower_ != "to" or any(t.lower_ == "that" for t in behind):
        return False
    return any(t.lemma_.lower() in words.NOT_ASSERTIONS for t in behind)


def _denied_to_name(verb: Token) -> bool:
    """Whether a name and what was withheld from it follow, however they were parsed: "denied Pell Works a loan"."""
    behind = [t for t in verb.doc[verb.i + 1 : min(verb.i + 9, verb.sent.end)] if not t.is_space]
    named = next((n for n, t in enumerate(behind) if not t.text[:1].isupper()), len(behind))
    if not named or named == len(behind) or behind[named].lower_ not in {"a", "an", "the", "its", "their", "any"}:
        return False
    return any(t.lemma_.lower() in words.NOT_ASSERTIONS for t in behind[named + 1 : named + 3])


def _is_assertion(verb: Token, thing: Token | None) -> bool:
    """Whether what is rejected is something said, and not an offer or a request."""
    has_as = any(c.lower_ == "as" and c.dep_ in {"prep", "mark"} for c in verb.children)
    if thing is None:
        return any(c.dep_ == "ccomp" for c in verb.children) or (has_as and _false_behind(verb))
    counted = any(c.dep_ == "nummod" for c in thing.children)  # an insurer rejects one claim in five
    if thing.lemma_.lower() in words.NOT_ASSERTIONS or (counted and thing.lemma_.lower() in {"claim", "complaint"}):
        return False
    if any(t.lemma_.lower() in words.ASSERTIONS for t in thing.subtree if t.i <= thing.i + 2):
        return True
    aside = _aside(verb, verb.lemma_.lower()) is not None and verb.lemma_.lower() != "shoot"  # who shot down eleven
    if thing.like_num and thing.lower_ != "one" and (has_as or aside):
        return True
    return ((has_as or thing.pos_ == "PRON") and _false_behind(verb)) or (
        thing.lower_ in {"it", "that", "this", "them"} and any(c.dep_ == "advmod" for c in verb.children)
    )


def _false_behind(verb: Token) -> bool:
    return any(is_false(t) for t in verb.doc[verb.i : min(verb.i + 30, verb.sent.end)])


def _pushed(verb: Token) -> Token | None:
    """What is pushed back on."""
    for child in verb.subtree:
        if child.dep_ == "prep" and child.lower_ in {"on", "against", "at", "with"} and child.i > verb.i:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _by_noun(noun: Token) -> Hit | None:
    """Issues strong denials, stood by its denial; the ministry's denial, despite their denials."""
    if noun.lemma_.lower() not in {"denial", "rebuttal"} or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    verb = noun.head if noun.dep_ in {"dobj", "nsubj", "nsubjpass"} else noun.head.head
    if verb.pos_ in {"VERB", "AUX"} and (hypothetical(verb) or grammar.negated(verb)):
        return None
    about = next((c for p in noun.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pobj"), None)
    about_range = object_range(about) if about is not None else None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if noun.dep_ in {"dobj", "pobj"} and verb.pos_ in {"VERB", "AUX"} and verb.lemma_.lower() not in DRAWING:
        return Hit("denies", (verb.i, noun.i + 1), owner or grammar.subject(verb), about_range)
    is_told = owner is not None and verb.pos_ in {"VERB", "AUX"} and verb.lemma_.lower() not in DRAWING
    return Hit("denies", (noun.i, noun.i + 1), owner, about_range) if is_told else None


def _by_insisting(verb: Token) -> Hit | None:
    """Insisted that no shots were fired; maintains that it had not been told."""
    if verb.lemma_.lower() not in words.INSIST or verb.pos_ != "VERB" or hypothetical(verb):
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if clause is None or (verb.dep_ == "pcomp" and verb.head.lower_ == "after"):
        return None  # "a week after insisting that nothing was wrong"
    if verb.lemma_.lower() in STOUT and grammar.negated(clause) and not _is_ahead(clause):
        return _hit(verb, clause)
    for token in clause.subtree:
        if (
            token.lower_ == "not"
            and token.i > verb.i
            and verb.doc[token.i + 1 : token.i + 2].text.lower() in {"a", "one"}
        ):
            return _hit(verb, clause)
        above = token.head.head if token.dep_ == "det" else token.head
        is_near = above.i == clause.i or (above.dep_ == "conj" and above.head.i == clause.i)
        if is_near and token.lower_ in {"no", "nobody", "nothing", "never", "none"} and token.i > verb.i:
            return _hit(verb, clause)
    return None


def _is_ahead(clause: Token) -> bool:
    """Whether a clause tells what is to come or ought to be: "it would not raise prices"."""
    return any(c.dep_ == "aux" and c.lower_ in words.MODALS for c in clause.children)


def _hit(verb: Token, thing: Token | None) -> Hit:
    holder = grammar.subject(verb) or (subject_above(verb) if verb.head.pos_ == "ADJ" else None)
    is_row = verb.tag_ == "NNS" and verb.dep_ == "ROOT" and verb.i > verb.sent.start
    if holder is None and is_row and verb.nbor(-1).pos_ in {"NOUN", "PROPN"}:
        holder = verb.nbor(-1)  # "Merenia disputes famine deaths", taken for a row of nouns
    return Hit("denies", verb_group(verb), holder, None if thing is None else object_range(thing))
