"""Tells by their shape what the words behind a number are: adjectives of joined words, plurals in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def compound(words: list[Token], index: int) -> int:
    """How many tokens an adjective of joined words has before its noun: three in "pick-up trucks"."""
    end = index
    while end + 2 < len(words) and _is_joined(words[end]) and words[end + 1].text == "-" and _is_joined(words[end + 1]):
        end += 2
    if end == index or not words[index].is_alpha or not words[end].is_alpha or words[end].tag_ in {"NNS", "NNPS"}:
        return 0
    following = words[end + 1] if end + 1 < len(words) else None
    lettered = any(len(words[at]) == 1 for at in range(index, end + 1, 2))
    fits = following is not None and words[end].whitespace_ and following.tag_.startswith(("NN", "JJ", "VBN"))
    return end - index + 1 if fits and not lettered and words[end].tag_ != "CD" else 0


def _is_joined(token: Token) -> bool:
    """Whether the next token follows without a space."""
    return not token.whitespace_


def is_shouted_plural(token: Token) -> bool:
    """As in "17 GUNS": capitals mislead a small tagger."""
    text = token.text
    return (
        text.isalpha() and text.isupper() and len(text) > 3 and text.endswith("S") and not text.endswith(("SS", "US"))
    )
