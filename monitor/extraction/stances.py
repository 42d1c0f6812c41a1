"""Finds the stances other than denial: no comment, unverified, confirms, retracts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import brandings, grammar, silences
from monitor.extraction import stance_words as words
from monitor.extraction.hits import (
    Hit,
    bears_on,
    conditional,
    from_not,
    hypothetical,
    in_question,
    modal,
    negated,
    no_holder,
    object_range,
    subject_above,
    unready,
    verb_group,
)
from monitor.extraction.name_words import role_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token


TIMES = {"double", "twice", "thrice", "triple", "times", "half", "above", "below", "over", "beyond"}
"""Words behind which "what" tells a measure: "double what the mayor owned up to"."""


def find(telling: Sequence[Token]) -> Iterator[Hit]:
    """The stances of one sentence, denials apart; `telling` are those of its words that may carry one."""
    silent = [hit for token in telling if (hit := silences.silent(token)) is not None]
    yield from silent
    covered = {i for hit in silent for i in range(*hit.words)}
    for token in telling:
        hit = _unverified(token) or _retracts(token)
        if hit is None and not silent:
            hit = _confirms(token) or brandings.confirming(token)
        if hit is not None and hit.words[0] not in covered:
            yield hit


def _unverified(token: Token) -> Hit | None:
    lemma = token.lemma_.lower()
    if (token.pos_ not in {"VERB", "AUX"} and lemma != "vouch") or conditional(token):
        return None
    if lemma in words.CONFIRM and unready(token):
        return Hit("unverified", from_not(token), subject_above(token), bears_on(token))
    if lemma in words.CONFIRM and _unable(token) and not _settles(token):
        return Hit("unverified", (verb_group(token)[0], token.i + 1), _holder(token), bears_on(token))
    return _checking(token, lemma)


def _checking(verb: Token, lemma: str) -> Hit | None:
    """Is verifying the claims, is going through it, was being looked into, is working to verify."""
    is_looking = any((lemma, c.lower_) in words.LOOK and c.dep_ in {"prep", "prt"} for c in verb.children)
    if not (is_looking and _claimlike(verb)) and lemma not in words.CHECK:
        return None
    about, passive = bears_on(verb), grammar.is_passive(verb)
    if verb.tag_ == "VBG" and _ongoing(verb) and _claimlike(verb):
        return Hit("unverified", verb_group(verb), _holder(verb), about, said_by_frame=passive)
    works = verb.head.tag_ == "VBG" and verb.head.lemma_ in {"work", "try", "seek"}
    if verb.tag_ == "VB" and lemma in {"verify", "check"} and works:
        return Hit("unverified", (verb.head.i, verb.i + 1), grammar.subject(verb.head), about)
    return (
        Hit("unverified", verb_group(verb), None, about, said_by_frame=True)
        if is_looking and passive and verb.dep_ != "acl"
        else None
    )


def _unable(verb: Token) -> bool:
    """Could not, cannot, unable to, has not been able to verify."""
    if negated(verb) and (modal(verb, {"could", "can", "ca"}) or modal(verb, {"have", "has", "had"})):
        return True
    head = verb.head
    return verb.dep_ in {"xcomp", "acomp", "advcl", "acl", "ccomp"} and (
        head.lemma_.lower() == "unable" or (head.lemma_.lower() == "able" and (negated(head) or negated(head.head)))
    )


def _holder(verb: Token) -> Token | None:
    if grammar.is_passive(verb) and grammar.own_subject(verb) is None:
        return None
    own = grammar.own_subject(verb)
    if own is not None:
        return own
    head = verb.head
    if head.pos_ == "ADJ":
        head = head.head
    return grammar.subject(verb) or grammar.subject(head) or subject_above(verb)


def _ongoing(verb: Token) -> bool:
    """Is verifying, is still checking, in the process of verifying."""
    if any(c.dep_ in {"aux", "auxpass"} and c.lemma_ == "be" for c in verb.children):
        return True
    return (verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() == "process") or verb.dep_ in {"acomp", "attr"}


def _claimlike(verb: Token) -> bool:
    """Whether what is looked into is something claimed, or only pointed to."""
    about = bears_on(verb)
    if about is None:
        return True
    span = verb.doc[about[0] : about[1]]
    told = any(t.lemma_.lower() in words.ASSERTIONS | words.MATTERS or t.lower_ in {"whether", "if"} for t in span)
    return told or any(t.pos_ == "PRON" or t.lower_ in {"how", "what"} for t in span[:1])


def _does(verb: Token) -> bool:
    return verb.pos_ == "VERB" and not hypothetical(verb) and not negated(verb)


def _settles(verb: Token) -> bool:
    """Whether what could not be confirmed is a date or a place rather than a claim."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return thing is not None and thing.lemma_.lower() in words.CONFIRMABLE


def _retracts(token: Token) -> Hit | None:
    """Withdrew that number, took its figure back, that was wrong."""
    lemma = token.lemma_.lower()
    if lemma in words.TAKE_BACK and _does(token):
        thing = next((c for c in token.children if c.dep_ == "dobj"), None)
        if thing is not None and thing.lower_ in grammar.RELATIVES and token.dep_ == "relcl":
            thing = token.head
        owned = words.ASSERTIONS | {"remark", "apology", "error", "mistake"}
        pointed = (
            thing is not None and lemma in {"retract", "recant"} and thing.lower_ in {"it", "that", "this", "them"}
        )
        if thing is not None and (pointed or thing.lemma_.lower() in owned):
            return _hit("retracts", token)
    if lemma == "take" and any(c.lower_ == "back" for c in token.children) and _does(token):
        thing = next((c for c in token.children if c.dep_ == "dobj"), None)
        if thing is not None and (thing.lemma_.lower() in words.ASSERTIONS or thing.lower_ == "it"):
            return _hit("retracts", token)
    if lemma == "version" and any(c.lower_ in {"earlier", "previous"} for c in token.children):
        told = any(t.lower_ in {"story", "article", "report"} for t in token.subtree)
        return Hit("retracts", (token.i, token.i + 1), None, None, said_by_frame=True) if told else None
    if lemma == "wrong" and token.head.lemma_ == "be" and token.head.tag_ == "VBD":
        sorry = any(t.lower_ in {"sorry", "apologise", "apologize", "mistake"} for t in token.sent)
        if sorry:
            return Hit("retracts", (token.head.i, token.i + 1), None, None, said_by_frame=True)
    return None


def _confirms(token: Token) -> Hit | None:
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX"} and lemma in words.ADMIT - {"verify"} and token.dep_ not in {"amod", "acl"}:
        return _admitted(token)
    if token.pos_ == "VERB" and any(
        (lemma, c.lower_) in words.BEAR_OUT and c.dep_ in {"prt", "advmod"} for c in token.children
    ):
        return _borne_out(token)
    if lemma == "so" and _is_so(token):
        return Hit("confirms", (token.head.i, token.i + 1), None, _about_subject(token.head), said_by_frame=True)
    if lemma in words.TRUE - {"confirmed"} and token.dep_ in {"acomp", "attr"} and token.head.lemma_ == "be":
        verb = token.head
        stated = verb.dep_ in {"ccomp", "ROOT"} and not in_question(verb) and (lemma != "real" or _is_event(verb))
        stated = stated and token.nbor(-1).lower_ != "all"  # "the soup was all right"
        if stated and not negated(verb) and not hypothetical(verb) and not _asks_which(verb):
            return Hit("confirms", (verb.i, token.i + 1), None, _about_subject(verb), said_by_frame=True)
    if (
        lemma == "indeed"
        and token.head.pos_ in {"VERB", "AUX"}
        and token.i == token.head.i - 1
        and token.head.dep_ == "ccomp"
    ):
        return Hit("confirms", (token.i, token.head.i + 1), None, object_range(token.head), said_by_frame=True)
    return None


def _asks_which(verb: Token) -> bool:
    """Whether the clause only asks which of several is right: "could not say which account was right"."""
    about = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    first = None if about is None else about.left_edge
    return first is not None and first.lower_ in {"which", "who", "whose", "whether", "what"}


def _is_event(verb: Token) -> bool:
    """Whether something that is said to have happened is called real, rather than a danger or a butter."""
    about = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if about is not None and about.lower_ in {"they", "these", "those"}:
        return verb.dep_ == "ccomp" and verb.tag_ == "VBD"  # "he says that they were real"
    if about is None or not any(c.lower_ in {"the", "these", "those", "both", "all"} for c in about.children):
        return False
    return about.lemma_.lower() in words.EVENTS | words.MATTERS | words.ASSERTIONS


def _borne_out(verb: Token) -> Hit | None:
    """Bears out the union, owned up to an error."""
    taken = any(c.dep_ == "dobj" or c.lower_ == "to" for c in verb.children if c.i > verb.i)
    if not taken or negated(verb) or hypothetical(verb) or verb.tag_ == "VB" or _is_measure(verb):
        return None
    holder = grammar.subject(verb)
    if holder is None and verb.dep_ == "acl" and verb.head.ent_type_ in {"PERSON", "ORG"}:
        holder = verb.head  # the parse takes "owned up" for a participle
    return Hit("confirms", verb_group(verb), holder, bears_on(verb))


def _is_so(word: Token) -> bool:
    """The "so" of "finds that this is so"."""
    verb = word.head
    if verb.lemma_ != "be" or verb.dep_ != "ccomp" or verb.head.lemma_ not in {"find", "confirm", "agree", "conclude"}:
        return False
    about = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return about is not None and about.lower_ in {"this", "that", "it"} and not negated(verb) and not negated(verb.head)


def _about_subject(verb: Token) -> tuple[int, int] | None:
    about = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return None if about is None else object_range(about)


def _admitted(verb: Token) -> Hit | None:
    """Admitted that, acknowledged, confirms job cuts."""
    if negated(verb) or hypothetical(verb) or grammar.is_passive(verb) or (verb.tag_ == "VB" and not _did(verb)):
        return None
    if _gives_up(verb) or no_holder(grammar.subject(verb)):
        return None
    if _is_measure(verb):
        return None
    about = bears_on(verb)
    if verb.lemma_.lower() == "confirm":
        quotes = any(t.text in '“"' for t in verb.doc[verb.i + 1 : verb.i + 4])
        number = any(c.dep_ == "dobj" and any(t.like_num for t in c.children) for c in verb.children)
        if quotes or number:  # the source's own words, or its own number: nobody else's claim is confirmed
            return None
    return (
        _hit("confirms", verb)
        if about is not None or any(t.text in {":", "that"} for t in verb.doc[verb.i + 1 : verb.i + 2])
        else None
    )


def _is_measure(verb: Token) -> bool:
    """Whether what was admitted is only what a number is held against: "more than they admit"."""
    before = verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]
    mark = next((c for c in verb.children if c.lower_ in {"as", "than"} and c.dep_ in {"mark", "prep"}), None)
    if any(t.lower_ == "than" for t in before) or (mark is not None and mark.lower_ == "than"):
        return True
    if mark is not None and any(
        t.lower_ in {"as", "same"} for t in verb.doc[max(verb.sent.start, mark.i - 6) : mark.i]
    ):
        return True
    what = next((t for t in reversed(before) if t.lower_ == "what"), None)
    return what is not None and any(t.lower_ in TIMES for t in verb.doc[max(verb.sent.start, what.i - 3) : what.i])


def _did(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "do" for c in verb.children)


def _gives_up(verb: Token) -> bool:
    """Whether the verb tells of something else than words: admits patients, concedes a goal, confirms a nominee."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is None:
        return any(c.dep_ == "prep" and c.lower_ == "as" for c in verb.children)
    if thing.lower_ == "nothing" or any(c.lower_ == "no" and c.dep_ == "det" for c in thing.children):
        return True
    noun, lemma = thing.lemma_.lower(), verb.lemma_.lower()
    if lemma == "admit":
        has_clause = any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
        people = role_lemma(thing.text) is not None or noun in {"people", "person", "member", "case"}
        return not has_clause and (
            people or (thing.pos_ == "PRON" and thing.lower_ in {"him", "her", "them", "us", "me"})
        )
    others = {"concede": words.CONCEDED, "confirm": words.CONFIRMABLE, "acknowledge": words.HONOURED}
    return noun in others.get(lemma, frozenset())


def _hit(stance: str, verb: Token) -> Hit:
    return Hit(stance, verb_group(verb), grammar.subject(verb), bears_on(verb))  # type: ignore[arg-type]
