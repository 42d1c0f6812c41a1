"""Tells which attributions are statements of their own, and which are only a part of what somebody else says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.cues import SPEECH
from monitor.extraction.grammar import RELATIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from monitor.extraction.coverage import Coverage, Said
    from monitor.extraction.passages import Passage

_PRONOUNS = RELATIVES | {"i", "we", "you", "they", "he", "she", "it", "one", "some", "many"}


def told(said: Sequence[Said], coverage: Coverage, passages: Sequence[Passage]) -> list[Said]:
    """The statements that an article tells: a wish or thought inside somebody's words is part of these words.

    Within what one party says only three things are statements too: words quoted, words of another party who is
    named, and numbers that are put down to somebody.
    """
    return [one for one in said if _stands_alone(one, coverage) or _passes_on(one, coverage, passages)]


def _stands_alone(one: Said, coverage: Coverage) -> bool:
    return one.attribution.direct or coverage.teller_of(one) is None


def _passes_on(one: Said, coverage: Coverage, passages: Sequence[Passage]) -> bool:
    """Whether words inside of somebody's speech are those of another party, or hold a number."""
    attribution = one.attribution
    if any(_is_number(t) for p, start, end in attribution.parts for t in passages[p].doc[start:end]):
        return True
    if attribution.cue is None or attribution.head is None:
        return False
    doc = passages[attribution.passage].doc
    outer = coverage.teller_of(one)
    named = doc[attribution.head].lower_ not in _PRONOUNS and (outer is None or outer.who != one.who)
    return named and any(t.lemma_.lower() in SPEECH for t in doc[slice(*attribution.cue)])


def _is_number(token: Token) -> bool:
    return bool(token.like_num) and token.lower_ not in {"one", "first", "second", "third"}
