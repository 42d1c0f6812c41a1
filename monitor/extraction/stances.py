"""Finds the stances other than denial: no comment, unverified, confirms, retracts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction import stance_words as words
from monitor.extraction.hits import Hit, hypothetical, object_range, verb_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

NOT = {"not", "n't", "n’t", "never", "neither"}


def find(sentence: Span) -> Iterator[Hit]:
    """The stances of one sentence, denials apart."""
    silent = [hit for token in sentence if (hit := _no_comment(token)) is not None]
    yield from silent
    covered = {hit.words[0] for hit in silent}
    for token in sentence:
        hit = _unverified(token) or _retracts(token)
        if hit is None and not silent:
            hit = _confirms(token)
        if hit is not None and hit.words[0] not in covered:
            yield hit


def _negated(verb: Token) -> bool:
    return grammar.negated(verb) or any(c.lower_ in NOT for c in verb.children)


def _modal(verb: Token, wanted: set[str]) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in wanted for c in verb.children)


def _conditional(verb: Token) -> bool:
    """Whether the verb stands in an "if" clause; modals do not count, "would not comment" is no condition."""
    return any(c.lower_ in {"if", "unless"} and c.dep_ == "mark" for t in (verb, verb.head) for c in t.children)


def _no_comment(token: Token) -> Hit | None:
    lemma = token.lemma_.lower()
    if token.pos_ not in {"VERB", "AUX"}:
        return _silent_noun(token, lemma)
    if _conditional(token):
        return None
    if lemma in {"decline", "refuse"}:
        return _declined(token)
    if lemma == "have" and any(c.lower_ in {"nothing", "comment"} and c.dep_ == "dobj" for c in token.children):
        return _nothing_to_say(token)
    wishes = lemma == "wish" and _negated(token) and any(c.lemma_ in words.COMMENT for c in token.subtree)
    silent = _negated(token) and not _in_question(token) and _is_silent(token, lemma)
    if wishes or silent or (lemma == "confirm" and _neither(token)):
        return Hit("no_comment", verb_group(token), _silent_party(token), _about(token))
    return None


def _silent_noun(token: Token, lemma: str) -> Hit | None:
    """Not available for comment; left it without comment."""
    if lemma in {"available", "unavailable"} and "comment" in {t.lower_ for t in token.subtree}:
        absent = lemma == "unavailable" or _negated(token.head) or _negated(token)
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
    if (answer is None and noun is None) or _negated(verb) or hypothetical(verb):
        return None
    about = None if answer is None else _about(answer)
    return Hit("no_comment", (verb_group(verb)[0], (answer or noun or verb).i + 1), grammar.subject(verb), about)


def _is_silent(verb: Token, lemma: str) -> bool:
    """A negated verb of answering: did not respond, would not say, could not be reached, would not be drawn."""
    if lemma == "return":
        return any(t.lemma_.lower() in {"call", "message", "email", "e-mail", "request"} for t in verb.subtree)
    if lemma in {"reach", "draw"}:
        return grammar.is_passive(verb) or any(c.lower_ == "be" for c in verb.children)
    if lemma in {"confirm", "say", "discuss", "disclose", "elaborate", "speculate"}:
        return _modal(verb, {"would", "wo", "'d"}) and grammar.own_subject(verb) is not None
    if lemma == "want":
        return any(c.lemma_.lower() in words.COMMENT - {"say"} for c in verb.children)
    return lemma in {"respond", "reply", "comment", "answer"}


def _silent_party(verb: Token) -> Token | None:
    """Who keeps silent: the subject, of "could not be reached" too."""
    return next((c for c in verb.children if c.dep_ == "nsubjpass"), None) or grammar.subject(verb)


def _in_question(verb: Token) -> bool:
    return bool(verb.sent.text.rstrip("”\"' ").endswith("?"))


def _neither(verb: Token) -> bool:
    """Would neither confirm nor deny; would not confirm it and did not deny it."""
    denies = any(t.lemma_.lower() == "deny" for t in verb.doc[verb.i : min(verb.i + 8, verb.sent.end)])
    before = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]}
    return denies and bool(before & (NOT | {"nt"}) or any(w.endswith(("n't", "n’t")) for w in before))


def _nothing_to_say(verb: Token) -> Hit | None:
    """Has nothing to add; had no immediate comment."""
    thing = next(c for c in verb.children if c.lower_ in {"nothing", "comment"} and c.dep_ == "dobj")
    if thing.lower_ == "nothing" and not any(t.lemma_ in {"add", "say"} for t in thing.subtree):
        return None
    if thing.lower_ == "comment" and not any(c.lower_ == "no" for c in thing.children):
        return None
    return Hit("no_comment", (verb.i, thing.i + 1), grammar.subject(verb), None)


def _unverified(token: Token) -> Hit | None:
    lemma = token.lemma_.lower()
    if token.pos_ not in {"VERB", "AUX"} or _conditional(token):
        return None
    if lemma in words.CONFIRM and _unable(token):
        return Hit("unverified", (verb_group(token)[0], token.i + 1), _holder(token), _about(token))
    is_looking = lemma == "look" and any(
        c.lower_ in {"into", "at"} and c.dep_ in {"prep", "prt"} for c in token.children
    )
    if (is_looking and _claimlike(token)) or lemma in words.CHECK:
        if token.tag_ == "VBG" and _ongoing(token) and (lemma in {"verify", "check"} or _claimlike(token)):
            return Hit(
                "unverified", verb_group(token), _holder(token), _about(token), said_by_frame=grammar.is_passive(token)
            )
        if (
            token.tag_ == "VB"
            and lemma in {"verify", "check"}
            and token.head.tag_ == "VBG"
            and token.head.lemma_ in {"work", "try", "seek"}
        ):
            return Hit("unverified", (token.head.i, token.i + 1), grammar.subject(token.head), _about(token))
        if is_looking and grammar.is_passive(token):
            return Hit("unverified", verb_group(token), None, _about(token), said_by_frame=True)
    return None


def _unable(verb: Token) -> bool:
    """Could not, cannot, unable to, has not been able to verify."""
    if _negated(verb) and (_modal(verb, {"could", "can", "ca"}) or _modal(verb, {"have", "has", "had"})):
        return True
    head = verb.head
    return verb.dep_ in {"xcomp", "acomp", "advcl", "acl", "ccomp"} and (
        head.lemma_.lower() == "unable" or (head.lemma_.lower() == "able" and (_negated(head) or _negated(head.head)))
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
    return grammar.subject(verb) or grammar.subject(head) or _above(verb)


def _above(verb: Token) -> Token | None:
    """The subject of the nearest verb above: "they are in the process of verifying"."""
    for token in verb.ancestors:
        own = grammar.own_subject(token) if token.pos_ in {"VERB", "AUX"} else None
        if own is not None:
            return own
    return None


def _ongoing(verb: Token) -> bool:
    """Is verifying, is still checking, in the process of verifying."""
    if any(c.dep_ in {"aux", "auxpass"} and c.lemma_ == "be" for c in verb.children):
        return True
    return (verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() == "process") or verb.dep_ in {"acomp", "attr"}


def _claimlike(verb: Token) -> bool:
    """Whether what is looked into is something claimed, or only pointed to."""
    about = _about(verb)
    if about is None:
        return True
    span = verb.doc[about[0] : about[1]]
    return any(
        t.lemma_.lower() in words.ASSERTIONS | {"question", "image", "matter", "footage", "case"} for t in span
    ) or any(t.pos_ == "PRON" for t in span[:1])


def _about(verb: Token) -> tuple[int, int] | None:
    """What a verb bears on: its object, clause, or what follows its preposition."""
    for child in verb.children:
        if child.dep_ in {"dobj", "ccomp", "nsubjpass"}:
            return object_range(child)
    for child in verb.children:
        if child.dep_ in {"prep", "prt"} and child.i > verb.i:
            named = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if named is not None:
                return object_range(named)
    return None


def _retracts(token: Token) -> Hit | None:
    """Withdrew that number, took its figure back, that was wrong."""
    lemma = token.lemma_.lower()
    if lemma in words.TAKE_BACK and token.pos_ == "VERB" and not hypothetical(token) and not _negated(token):
        thing = next((c for c in token.children if c.dep_ == "dobj"), None)
        if thing is not None and thing.lemma_.lower() in words.ASSERTIONS | {"remark", "apology"}:
            return _hit("retracts", token)
    if lemma == "take" and any(c.lower_ == "back" for c in token.children) and token.pos_ == "VERB":
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
    if lemma in words.TRUE - {"confirmed", "real"} and token.dep_ in {"acomp", "attr"} and token.head.lemma_ == "be":
        verb = token.head
        if not _negated(verb) and not hypothetical(verb) and verb.dep_ in {"ccomp", "ROOT"} and not _in_question(verb):
            return Hit("confirms", (verb.i, token.i + 1), None, _about_subject(verb), said_by_frame=True)
    if (
        lemma == "indeed"
        and token.head.pos_ in {"VERB", "AUX"}
        and token.i == token.head.i - 1
        and token.head.dep_ == "ccomp"
    ):
        return Hit("confirms", (token.i, token.head.i + 1), None, object_range(token.head), said_by_frame=True)
    return None


def _about_subject(verb: Token) -> tuple[int, int] | None:
    about = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return None if about is None else object_range(about)


def _admitted(verb: Token) -> Hit | None:
    """Admitted that, acknowledged, confirms job cuts."""
    if _negated(verb) or hypothetical(verb) or grammar.is_passive(verb) or verb.tag_ == "VB":
        return None
    about = _about(verb)
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


def _hit(stance: str, verb: Token) -> Hit:
    return Hit(stance, verb_group(verb), grammar.subject(verb), _about(verb))  # type: ignore[arg-type]
