"""Tells whose "the report" is that was told of before: "Ana Silva, whose report", "a study by the union"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.accounts import is_party
from monitor.extraction.cues import AUTHORING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from monitor.extraction.passages import Passage

PAPERS = frozenset((
    "report", "study", "survey", "analysis", "review", "audit", "inquiry", "memo", "letter", "book", "dossier",
    "bulletin", "poll",
))  # fmt: skip
FAR = 8  # mentions of such a paper looked back on


class PaperOwners:
    """The papers that an article tells the authors of, by their noun and in order."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._found: defaultdict[str, list[tuple[int, int, Token]]] = defaultdict(list)
        for number, passage in enumerate(passages):
            for token in passage.doc:
                if token.pos_ == "NOUN" and token.lemma_.lower() in PAPERS:
                    owner = _owner(token)
                    if owner is not None:
                        self._found[token.lemma_.lower()].append((number, token.i, owner))

    def of(self, passage: int, paper: Token) -> tuple[int, Token] | None:
        """Who is behind a paper that is only called "the report": the last one named with such a paper before it."""
        if not _is_known(paper):
            return None
        before = self._found.get(paper.lemma_.lower(), [])
        end = bisect_left(before, (passage, paper.i), key=lambda one: one[:2])
        owners = {id(owner): (number, owner) for number, _, owner in before[max(0, end - FAR) : end]}
        return next(iter(reversed(owners.values())), None)


def _is_known(paper: Token) -> bool:
    """Whether nothing but a "the" or "that" stands with the noun."""
    words = [c for c in paper.children if c.dep_ in {"det", "amod", "compound", "poss", "prep", "acl"}]
    return len(words) == 1 and words[0].lower_ in {"the", "that", "this"}


def _owner(paper: Token) -> Token | None:
    """The party whose paper it is told to be here."""
    for child in paper.children:
        if child.tag_ == "WP$":
            above = paper.head
            return above.head if above.dep_ == "relcl" and _speaks(above.head) else None
        if child.dep_ in {"poss", "compound"} and _speaks(child) and child.tag_ != "PRP$":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            named = next((c for c in child.children if c.dep_ == "pobj" and _speaks(c)), None)
            if named is not None:
                return named
    if paper.dep_ == "dobj" and paper.head.lemma_.lower() in AUTHORING:
        author = grammar.subject(paper.head)
        return author if author is not None and _speaks(author) else None
    return None


def _speaks(token: Token) -> bool:
    return is_party(token) or token.tag_ in {"NNP", "NNPS"}
