"""Finds silence: who declined to comment, did not answer, had nothing to add, would neither confirm nor deny."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction import stance_words as words
from monitor.extraction.hits import (
    NOT,
    POINTING,
    Hit,
    bears_on,
    can_speak,
    conditional,
    from_not,
    hypothetical,
    in_question,
    is_said,
    modal,
    negated,
    subject_above,
    unready,
    verb_group,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

SOUGHT = {"reach", "draw", "find", "trace", "locate"}


def silent(token: Token) -> Hit | None:
    """The silence that hangs on one word, or None."""
    lemma = token.lemma_.lower()
    if token.pos_ not in {"VERB", "AUX"}:
        return _silent_noun(token, lemma)
    if conditional(token):
        return None
    if lemma in {"decline", "refuse"}:
        return _declined(token)
    if lemma == "have" and any(c.lower_ in {"nothing", "comment"} and c.dep_ == "dobj" for c in token.children):
        return _nothing_to_say(token)
    return _withheld(token, lemma)


def _withheld(verb: Token, lemma: str) -> Hit | None:
    """Would not comment, was not prepared to say, left it unanswered, would neither confirm nor deny."""
    if unready(verb) and lemma in words.COMMENT:
        return Hit("no_comment", from_not(verb), subject_above(verb), bears_on(verb))
    if lemma == "confirm" and _neither(verb):
        return Hit("no_comment", _neither_words(verb), _silent_party(verb), bears_on(verb))
    wishes = lemma == "wish" and negated(verb) and any(c.lemma_ in words.COMMENT for c in verb.subtree)
    unanswered = negated(verb) and not in_question(verb) and _is_silent(verb, lemma)
    if wishes or unanswered or _hushed(verb, lemma):
        return Hit("no_comment", verb_group(verb), _silent_party(verb), bears_on(verb))
    return None


def _hushed(verb: Token, lemma: str) -> bool:
    """Silence told without a "not": left our questions unanswered, stayed silent, clammed up."""
    if lemma == "clam":
        return True
    behind = verb.doc[verb.i + 1 : min(verb.i + 9, verb.sent.end)]
    if lemma == "leave":
        return any(t.lower_ == "unanswered" for t in behind)
    silent = next((t for t in behind if t.lower_ in {"silent", "mum", "tight"} and t.head.i == verb.i), None)
    if lemma not in {"stay", "remain", "keep"} or silent is None or not _may_tell(verb):
        return False
    return not any(t.lower_ in {"for", "as", "when", "in", "throughout"} for t in behind if t.i == silent.i + 1)


def _may_tell(verb: Token) -> bool:
    """Whether the subject can speak: bells fall silent, too, and engines do not respond."""
    party = _silent_party(verb)
    return party is None or can_speak(party)


def _to_treatment(verb: Token) -> bool:
    """Whether what is not responded to is no question: a treatment, a campaign."""
    to = next((c for c in verb.children if c.dep_ in {"prep", "dative"} and c.lower_ == "to"), None)
    thing = None if to is None else next((c for c in to.children if c.dep_ == "pobj"), None)
    if thing is None or thing.lower_ in POINTING | {"us", "me", "him", "her"} or thing.pos_ == "PROPN":
        return False
    near = verb.doc[to.i : min(to.i + 8, verb.sent.end)] if to is not None else ()
    return not any(t.lemma_.lower() in words.ANSWERED or is_said(t) or t.ent_type_ for t in near)


def _is_missed(verb: Token, lemma: str) -> bool:
    """Whether somebody to be asked was not reached, found or drawn."""
    passive = grammar.is_passive(verb) or any(c.lower_ == "be" for c in verb.children)
    if lemma in {"reach", "draw"}:
        return passive and not (lemma == "reach" and _out_of_reach(verb))
    return passive and modal(verb, {"could", "can", "ca"}) and _is_sought(verb)


def _is_sought(verb: Token) -> bool:
    """Whether it is somebody to be asked who could not be found: "Mr Pell could not be found", full stop."""
    party = _silent_party(verb)
    if party is None or verb.i + 1 >= verb.sent.end:
        return False
    following = verb.nbor()
    return (
        party.ent_type_ in {"PERSON", "ORG"} and party.tag_ == "NNP" and following.text in {".", ";", ",", "for", "to"}
    )


def _out_of_reach(verb: Token) -> bool:
    """Whether it is a place or a climber that could not be reached."""
    if not _may_tell(verb):
        return True
    after = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 3, verb.sent.end)]]
    return bool(after) and (
        after[0] in {"because", "until", "since", "due"}
        or after[:2] in (["by", "road"], ["by", "rescuers"])
        or (
            after[0] == "for"
            and len(after) > 1
            and after[1] not in {"comment", "a", "further", "immediate", "reaction", "response"}
        )
    )


def _silent_noun(token: Token, lemma: str) -> Hit | None:
    """Not available for comment; left it without comment."""
    if lemma in {"available", "unavailable"} and "comment" in {t.lower_ for t in token.subtree}:
        absent = lemma == "unavailable" or negated(token.head) or negated(token)
        return Hit("no_comment", (token.i, token.i + 1), grammar.subject(token.head), None) if absent else None
    verb = token.head.head
    if lemma == "comment" and token.i and token.nbor(-1).lower_ == "without" and verb.pos_ == "VERB":
        return Hit("no_comment", verb_group(verb), grammar.subject(verb), None)
    return None


def _declined(verb: Token) -> Hit | None:
    """Declined to comment, refused to discuss the matter."""
    answer = next(
        (
            c
            for c in verb.children
            if c.dep_ in {"xcomp", "ccomp"} and c.lemma_.lower() in words.COMMENT | {"draw", "confirm"}
        ),
        None,
    )
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() == "comment"), None)
    if (answer is None and noun is None) or negated(verb) or hypothetical(verb):
        return None
    about = None if answer is None else bears_on(answer)
    return Hit("no_comment", (verb_group(verb)[0], (answer or noun or verb).i + 1), grammar.subject(verb), about)


def _is_silent(verb: Token, lemma: str) -> bool:
    """A negated verb of answering: did not respond, would not say, could not be reached, would not be drawn."""
    if lemma == "return":
        return any(t.lemma_.lower() in {"call", "message", "email", "e-mail", "request"} for t in verb.subtree)
    if lemma in SOUGHT:
        return _is_missed(verb, lemma)
    if lemma in {"confirm", "say", "discuss", "disclose", "elaborate", "speculate"}:
        return modal(verb, {"would", "wo", "'d"}) and grammar.own_subject(verb) is not None
    if lemma == "want":
        return any(c.lemma_.lower() in words.COMMENT - {"say"} for c in verb.children)
    told = _may_tell(verb) or any(t.lemma_.lower() in words.ANSWERED - {"call"} for t in verb.subtree if t.i > verb.i)
    return lemma in {"respond", "reply", "comment", "answer"} and told and not _to_treatment(verb)


def _silent_party(verb: Token) -> Token | None:
    """Who keeps silent: the subject, of "could not be reached" too."""
    return next((c for c in verb.children if c.dep_ == "nsubjpass"), None) or grammar.subject(verb)


def _neither(verb: Token) -> bool:
    """Would neither confirm nor deny; would not confirm it and did not deny it."""
    denies = any(t.lemma_.lower() == "deny" for t in verb.doc[verb.i : min(verb.i + 8, verb.sent.end)])
    before = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]}
    return denies and bool(before & (NOT | {"nt"}) or any(w.endswith(("n't", "n’t")) for w in before))


def _neither_words(verb: Token) -> tuple[int, int]:
    """From the first auxiliary or "neither" to the "deny"."""
    near = verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]
    first = next((t.i for t in near if t.lower_ in NOT or t.dep_ == "aux"), verb.i)
    last = verb.doc[verb.i : min(verb.i + 8, verb.sent.end)]
    return int(first), max((t.i + 1 for t in last if t.lemma_.lower() == "deny"), default=verb.i + 1)


def _nothing_to_say(verb: Token) -> Hit | None:
    """Has nothing to add; had no immediate comment."""
    thing = next(c for c in verb.children if c.lower_ in {"nothing", "comment"} and c.dep_ == "dobj")
    if thing.lower_ == "nothing" and not any(t.lemma_ in {"add", "say"} for t in thing.subtree):
        return None
    if thing.lower_ == "comment" and not any(c.lower_ == "no" for c in thing.children):
        return None
    return Hit("no_comment", (verb.i, thing.i + 1), grammar.subject(verb), None)
