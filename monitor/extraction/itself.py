"""Sees when a bare number has a clause of its own, so that what befell those counted before is not told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.counted_words import CUES

if TYPE_CHECKING:
    from monitor.extraction.drafts import Draft

_AFOOT = {
    "on the",
    "on strike",
    "on board",
    "on trial",
    "in hospital",
    "in intensive",
    "in custody",
    "at risk",
    "behind bars",
}
_WHERE = {"in", "at", "on", "under", "aboard", "inside", "outside", "with", "without"}
_GOING = {"come", "go", "get", "reach", "remain", "stay", "make"}


def tells_itself(draft: Draft) -> bool:
    """Whether a bare number is the subject of a clause of its own: "149 came ashore", "eleven are in hospital"."""
    subject = draft.token
    words = [
        token for token in subject.doc[subject.i : subject.i + 12] if token.idx >= draft.end and not token.is_space
    ]
    behind = " ".join(token.lower_ for token in words[:2])
    if behind in _AFOOT or (words[:1] and words[0].lower_ == "without"):
        return True
    if subject.dep_ == "attr" and subject.head.lemma_ == "be" and words[:1] and words[0].lower_ in _WHERE:
        return any(child.dep_ == "expl" for child in subject.head.children)
    if subject.dep_ not in {"nsubj", "nsubjpass"} or subject.i > subject.head.i:
        return False
    verb = subject.head
    lemma = verb.lemma_.lower()
    told = [child for child in verb.children if child.i > verb.i]
    if lemma == "be":
        return not draft.noun.part and any(child.dep_ == "prep" and child.lower_ in _WHERE for child in told)
    if lemma in CUES:
        going = lemma in _GOING and subject.dep_ == "nsubj"
        return going and any(child.dep_ in {"prep", "advmod", "dobj", "prt", "acomp", "npadvmod"} for child in told)
    return verb.pos_ == "VERB"
