"""Tells which stances of a sentence are only what another one bears on: "admitted that the figure was false"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from monitor.extraction.hits import Hit

OWNING = {"admit", "concede", "acknowledge"}
MEANWHILE = {"while", "until", "till", "because", "pending"}
"""Behind these stands why one is silent: "would not comment while the inquiry is under way"."""


def by_themselves(doc: Doc, hits: Sequence[Hit]) -> list[Hit]:
    """The hits of a sentence that stand by themselves, in their order."""
    return [hit for hit in hits if not any(_takes_in(doc, other, hit) for other in hits if other is not hit)]


def _takes_in(doc: Doc, outer: Hit, hit: Hit) -> bool:
    pair = outer.stance, hit.stance
    if pair == ("retracts", "no_comment") or _granted(doc, outer, hit):
        return True  # who takes something back without a word, or without another number, has spoken
    if pair == ("no_comment", "unverified"):
        last = next((t for t in reversed(doc[outer.words[1] : hit.words[0]]) if t.lower_ in MEANWHILE), None)
        return last is not None and not any(t.pos_ == "VERB" for t in doc[last.i : hit.words[0]])
    if pair == ("retracts", "confirms"):
        before = [t.lower_ for t in doc[max(0, outer.words[0] - 3) : outer.words[0]]]
        joined = before[1:] == [",", "and"] or before == [",", "and", "has"]
        return hit.about is not None and hit.about[0] <= outer.words[0] < hit.about[1] and not joined
    if outer.stance not in {"denies", "confirms"} or hit.stance not in {"denies", "confirms", "no_comment"}:
        return False
    if pair == ("denies", "no_comment") or outer.about is None:
        return False
    return outer.words[0] < hit.words[0] and outer.about[0] <= hit.words[0] < outer.about[1]


def _granted(doc: Doc, outer: Hit, hit: Hit) -> bool:
    """Whether a verdict is told by a verb of admitting behind it: "it was too low, she admits"."""
    told = outer.stance == "confirms" and hit.stance == "denies" and hit.said_by_frame
    admits = told and doc[outer.words[1] - 1].lemma_.lower() in OWNING
    return admits and any(t.text == "," for t in doc[hit.words[1] : outer.words[0]])
