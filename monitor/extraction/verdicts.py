"""Finds denials by what something is called: "calls it a lie", "these reports are false", "the union is wrong"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction import stance_words as words
from monitor.extraction.hits import Hit, hypothetical, in_question, is_checked, is_said, object_range, verb_group
from monitor.extraction.name_words import ORGANISATIONS, role_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.findings import Stance

OF_THINGS = {
    "bogus",
    "inflated",
    "fake",
    "faked",
    "forged",
    "forgery",
    "forgeries",
    "rigged",
    "doctored",
    "falsified",
}  # said of loans and tests
WORKS = {"film", "movie", "book", "novel", "play", "series", "show", "song", "opera", "painting", "album", "game"}
SLANTED = {"tendentious", "slanted", "politicised", "politicized", "one-sided"}
METERS = {"clock", "watch", "timer", "stopwatch", "meter", "gauge", "scale", "sensor", "counter", "radar", "instrument",
          "thermometer", "calendar"}  # fmt: skip
"""What measures, and so tells something that can be wrong."""
OF_PARTIES = {"wrong", "mistaken", "flawed", "unreliable"}  # said of people and things too


def by_naming(verb: Token) -> Hit | None:
    """Calls it a lie, brands the claims absolute rubbish."""
    if (
        verb.lemma_.lower() not in words.NAMES
        or verb.pos_ != "VERB"
        or verb.lemma_.lower() == "dismiss"
        or excluded(verb)
    ):
        return None
    end = min(grammar.right(verb), verb.i + 25)
    named = next((t for t in verb.doc[verb.i + 1 : end] if is_false(t)), None)
    if named is not None and _is_of_other_things(named):
        return None
    if named is None or named.dep_ == "ROOT" or (named.i and _has_negation_before(named)):
        return None
    things = [t for t in objects(verb) if t.i != named.i]
    if things and (things[0].ent_type_ == "PERSON" or things[0].lower_ in {"him", "her", "me", "us", "you"}):
        return None  # somebody is called a fake, not something said
    if things and things[0].lemma_.lower() in WORKS:
        return None  # a film may be a fantasy, and a play a farce
    inner = next((c for c in named.children if c.dep_ == "nsubj"), None) or (
        next((c for c in named.head.children if c.dep_ == "nsubj"), None) if named.head.i > verb.i else None
    )
    about = things[0] if things else inner
    return Hit("denies", verb_group(verb), grammar.subject(verb), None if about is None else object_range(about))


def _is_of_other_things(word: Token) -> bool:
    """Whether it tells of nothing said: "and gives false hope", "found nine coins that were forgeries"."""
    if word.dep_ == "amod" and word.head.pos_ in {"NOUN", "PROPN"}:
        return not is_said(word.head)
    return bool(word.head.dep_ == "relcl") and not is_said(word.head.head)


def _has_negation_before(token: Token) -> bool:
    return token.nbor(-1).lower_ in {"not", "n't", "never", "no"}


def by_predicate(word: Token) -> Hit | None:
    """These reports are false; the idea is totally unfounded; it is a lie; the numbers are invented."""
    verb = _copula(word)
    if (
        verb is None
        or grammar.negated(verb)
        or hypothetical(verb)
        or in_question(verb)
        or (word.i and _has_negation_before(word))
    ):
        return None
    about = _sayable_head(verb) or next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    stance: Stance = "denies"
    if about is None:
        if word.pos_ != "NOUN" or word.dep_ != "attr":
            return None
    elif about.lower_ in {"what", "who", "he", "she", "i"}:
        return None
    elif any(c.dep_ == "poss" and c.lower_ in {"our", "my"} for c in about.children) or _told_by_us(about):
        stance = "retracts"
    elif not _may_be_called(about, word):
        return None
    about_range = None if about is None else object_range(about)
    return Hit(stance, (min(verb.i, word.i), max(verb.i, word.i) + 1), None, about_range, said_by_frame=True)


def is_false(word: Token) -> bool:
    """Whether a word is one that a denied thing is called."""
    if word.lemma_.lower() == "lie" and word.pos_ == "VERB":
        return False  # people lie on the ground
    return word.lemma_.lower() in words.FALSE or word.lower_ in words.FALSE | SLANTED


def _copula(word: Token) -> Token | None:
    """The verb by which something is called false: a form of "be", or the participle itself."""
    if not is_false(word):
        return None
    if word.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in word.children):
        return word
    if word.dep_ not in {"acomp", "attr", "conj", "pobj", "oprd"}:
        return None
    verb = word.head
    if word.dep_ == "pobj" or (word.dep_ == "conj" and verb.lemma_ != "be"):
        verb = verb.head
    return verb if verb.lemma_ in {"be", "remain"} else None


def _sayable_head(verb: Token) -> Token | None:
    """The "assertion that ..." with which a sentence begins, where the parse hangs the verb on its clause."""
    first = next((t for t in verb.sent[:3] if t.lemma_.lower() in words.ASSERTIONS and t.pos_ == "NOUN"), None)
    if first is None or first.i + 1 >= verb.i or first.nbor().lower_ != "that" or first.dep_ != "ROOT":
        return None
    return first


def _told_by_us(about: Token) -> bool:
    """The figure that we gave."""
    return any(c.dep_ == "relcl" and any(t.lower_ in {"we", "i"} for t in c.children) for c in about.children)


def _may_be_called(about: Token, word: Token) -> bool:
    """Whether the word speaks of what is said: a ministry is wrong, a report is fake, but loans are bogus by nature."""
    if any(c.lower_ in {"a", "an"} for c in about.children) and not is_said(about):
        return False  # "a bank is a rumour": a saying
    clause = about.head
    if about.tag_ == "WDT" and clause.dep_ == "relcl":
        about = clause.head  # "coins that were forgeries"
    if word.lower_ in OF_PARTIES:
        return _is_sayable(about) or _is_party(about, word) or _is_record(about)
    if word.lower_ in OF_THINGS:
        return _is_sayable(about) or is_checked(about) or about.lemma_.lower() in words.PAPERS
    return True


def _is_party(about: Token, word: Token) -> bool:
    """Whether a party is said to be wrong in what it says, and not in what it does: "wrong to close the mill"."""
    if any(c.dep_ in {"xcomp", "advcl"} and c.tag_ == "VB" for c in (*word.children, *word.head.children)):
        return False
    is_body = about.lemma_.lower() in ORGANISATIONS or about.ent_type_ in {"ORG", "PERSON", "GPE", "NORP"}
    return is_body or role_lemma(about.text) is not None


def _is_record(about: Token) -> bool:
    """Whether it is somebody's number, list or clock, which others may call wrong: "the union's nine", "that clock"."""
    owned = any(c.dep_ == "poss" or c.lower_ in {"that", "this", "those", "these"} for c in about.children)
    return owned and (about.like_num or about.lemma_.lower() in METERS | words.TOLD | words.PAPERS)


def _is_sayable(about: Token) -> bool:
    return about.lemma_.lower() in words.ASSERTIONS or about.lower_ in {"that", "it", "this", "they", "these"}


def excluded(verb: Token) -> bool:
    """Negated, hypothetical, or what somebody else is told to do: no stance is taken."""
    if grammar.negated(verb) or hypothetical(verb) or in_question(verb):
        return True
    if any(c.lower_ == "longer" and c.i < verb.i for c in verb.children):
        return True
    head = verb.head
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and head.dep_ == "prep":
        return head.lower_ in {"of", "for", "from", "without", "against"} and head.head.lemma_.lower() in {
            "accuse", "criticize", "criticise", "blame", "stop", "suspect", "charge", "instead", "short", "accusation",
        }  # fmt: skip
    if (
        any(c.lower_ in {"neither", "nor", "hardly"} for c in verb.children)
        or verb.nbor(-1 if verb.i else 0).lower_ == "nor"
    ):
        return True
    return (
        any(c.lower_ in {"not", "n't", "neither"} for c in verb.head.children)
        and verb.dep_ in {"conj", "xcomp"}
        and not any(c.dep_ in grammar.SUBJECTS for c in verb.children)
    )


def objects(verb: Token) -> list[Token]:
    """What the verb takes: its objects, the head of its relative clause, its subject where it is passive."""
    found = [c for c in verb.children if c.dep_ in {"dobj", "attr", "oprd"} and c.lower_ not in {"who", "himself"}]
    if verb.dep_ == "relcl" and (not found or all(t.lower_ in grammar.RELATIVES for t in found)):
        return [verb.head]
    if not found:
        found = [c for c in verb.children if c.dep_ == "nsubjpass"]
    return [t for t in found if t.lower_ not in grammar.RELATIVES]
