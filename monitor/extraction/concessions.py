"""Finds what is granted without a verb that only grants: "they did die, the minister allowed", "he does have one".

An emphatic "did" answers a doubt, and whoever grants something in passing, behind a comma, grants what another claimed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.hits import (
    Hit,
    can_speak,
    hypothetical,
    in_question,
    negated,
    no_holder,
    object_range,
    verb_group,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

GRANTING = {"grant", "allow", "own", "confess", "concede", "admit", "acknowledge", "avow", "accept"}
BEFORE = {",", "”", "''", '"', "’"}  # what stands before whoever grants in passing
BEHIND = {".", ":", ";", ",", "—", "–", "-", "”", '"'}
LATER = {"on", "in", "at", "later", "yesterday", "today", "when", "afterwards", "last", "under"}
EMPHATIC = {"did", "does", "do"}
HELD = {"have", "exist", "own", "hold", "employ", "pay", "contain", "owe", "use", "keep"}  # also of the present
ASIDE = {"relcl", "advcl", "acl", "csubj", "pcomp"}  # clauses that grant nothing by themselves
OPINIONS = {"think", "believe", "hope", "feel", "want", "like", "need", "wish", "expect", "fear", "sympathise",
            "sympathize", "seem", "appear", "respect", "understand", "appreciate", "look", "care", "worry", "warn",
            "regret", "matter", "help", "agree", "try", "our", "get", "make", "ask", "say", "mean"}  # fmt: skip
OURSELVES = {"i", "we", "you"}


def find(sentence: Span) -> Iterator[Hit]:
    """What one sentence grants."""
    if in_question(sentence.root):
        return
    hits = [_in_passing(token) for token in sentence] + [_emphatic(token) for token in sentence]
    yield from [hit for hit in hits if hit is not None][:1]


def _in_passing(verb: Token) -> Hit | None:
    """Civilians did die, the minister granted; "it was ours", allowed the firm."""
    if verb.lemma_.lower() not in GRANTING or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"} or negated(verb):
        return None
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None or not can_speak(who) or no_holder(who) or hypothetical(verb):
        return None
    start = min(verb.i, grammar.left(who))
    end = max(verb.i + 1, grammar.right(who))
    if start <= verb.sent.start or verb.doc[start - 1].text not in BEFORE or not _ends(verb, end):
        return None
    about = grammar.trimmed(verb.doc, verb.sent.start, start - 1)
    return Hit("confirms", verb_group(verb), who, about)


def _ends(verb: Token, end: int) -> bool:
    """Whether nothing follows that is granted: the words stand before the comma."""
    if end >= verb.sent.end:
        return True
    following = verb.doc[end]
    return following.text in BEHIND or following.lower_ in LATER or following.ent_type_ == "DATE"


def _emphatic(verb: Token) -> Hit | None:
    """The payment did take place, he does have an account: what somebody says against a doubt."""
    if verb.tag_ != "VB" or verb.lemma_.lower() in OPINIONS or verb.dep_ in ASIDE or negated(verb):
        return None
    did = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in EMPHATIC), None)
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if did is None or who is None or not who.i < did.i or who.lower_ in OURSELVES | grammar.RELATIVES | {"what"}:
        return None
    if did.lower_ != "did" and verb.lemma_.lower() not in HELD:
        return None
    between = verb.doc[who.i + 1 : verb.i]
    if any(t.lower_ in {"not", "n't", "n’t", "never"} for t in between) or no_holder(who) or hypothetical(verb):
        return None
    if any(
        t.lower_ in {"as", "than", "what", "so", "nor", "how"}
        for t in verb.doc[max(verb.sent.start, who.left_edge.i - 2) : did.i]
    ):
        return None
    return Hit("confirms", (did.i, verb.i + 1), None, object_range(verb), said_by_frame=True)
