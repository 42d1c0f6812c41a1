"""Finds where sentences begin, by punctuation alone, so that a parse error cannot cut one in two."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)|\]\([^()\s]{0,200}\)|`")
_UNBROKEN = re.compile(r"\S{300,}")
_LONGEST = 300  # tokens of a sentence
_STOP = re.compile(r"(?:[.!?…]+|\.\.+)$")
_CLOSING = set("\"'”’»)]}") | {"''", "”"}
_OPENING = set("\"'“‘«([{") | {"``"}
# A stop after these is part of the abbreviation; no sentence ends at them, whatever follows.
_NEVER_LAST = {
    "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "col.", "lt.", "sgt.", "capt.", "maj.", "cmdr.", "adm.", "sen.",
    "rep.", "gov.", "rev.", "hon.", "st.", "no.", "nos.", "vs.", "approx.", "ca.", "c.", "e.g.", "i.e.", "cf.", "fig.",
    "art.", "sec.", "mt.", "ft.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.",
    "nov.", "dec.", "messrs.", "pres.", "supt.", "insp.", "brig.",
}  # fmt: skip
# Words that begin a sentence and hardly ever a name: after "p.m." or "U.S." they tell that a new one has begun.
_BEGINNERS = {
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there", "but",
    "and", "in", "on", "at", "as", "if", "when", "while", "after", "before", "his", "her", "its", "their", "our", "my",
    "no", "not", "for", "by", "from", "with", "about", "some", "one", "two", "three",
}  # fmt: skip


def mask_markup(words: str) -> str:
    """The words with emphasis marks, link targets and line breaks blanked out, length for length.

    So is what runs on for hundreds of signs without a space: no words, and the tokeniser takes quadratic time over it.
    """
    masked = _EMPHASIS.sub(lambda match: " " * len(match[0]), words)
    masked = _UNBROKEN.sub(lambda match: " " * len(match[0]), masked)
    return re.sub(r"[\n\r\t\u00a0\u202f\u2009]", " ", masked)


def sentence_starts(doc: Doc) -> set[int]:
    """Indices of the tokens that begin a sentence; empty for an empty doc."""
    tokens = [token for token in doc if not token.is_space]
    starts = {0} if len(doc) else set()
    index = 0
    while index < len(tokens):
        following = _after_stop(tokens, index)
        if following is not None and following < len(tokens) and _begins(tokens, index, following):
            starts.add(tokens[following].i)
        index = max(index + 1, following or 0)
    return _cut_short(starts, len(doc))


def _cut_short(starts: set[int], tokens: int) -> set[int]:
    """Cuts what runs on without a full stop: no reader calls it a sentence, and rules look over whole sentences."""
    bounds = [*sorted(starts), tokens]
    cuts = (cut for start, end in itertools.pairwise(bounds) for cut in range(start + _LONGEST, end, _LONGEST))
    return starts.union(cuts)


def _after_stop(tokens: list[Token], index: int) -> int | None:
    """Where the next sentence would begin if this token ends one: behind the closing quotes and brackets."""
    text = tokens[index].text
    if not _STOP.search(text) or _abbreviated(tokens, index):
        return None
    following = index + 1
    while following < len(tokens) and (_closes(tokens, following) or _STOP.fullmatch(tokens[following].text)):
        following += 1
    return following


def _abbreviated(tokens: list[Token], index: int) -> bool:
    """Whether the stop belongs to "Dr." or, before a number, to "No."; the tokeniser may have cut it off."""
    text = tokens[index].text.lower()
    if text == "." and index and tokens[index].idx == tokens[index - 1].idx + len(tokens[index - 1]):
        text = tokens[index - 1].text.lower() + "."
    if text in {"no.", "nos.", "art.", "fig.", "sec."}:
        return index + 1 < len(tokens) and tokens[index + 1].text[0].isdigit()
    return text != "." and text in _NEVER_LAST


def _closes(tokens: list[Token], index: int) -> bool:
    """A closing mark: it stands right behind the word before it. Straight quotes open and close alike."""
    token, before = tokens[index], tokens[index - 1]
    return token.text in _CLOSING and token.idx == before.idx + len(before)


def _begins(tokens: list[Token], stop: int, following: int) -> bool:
    """Whether what follows a stop begins a sentence rather than going on after an abbreviation or a quote."""
    first = tokens[following]
    if first.idx == tokens[following - 1].idx + len(tokens[following - 1]) and first.text not in _OPENING:
        return False
    while following + 1 < len(tokens) and tokens[following].text in _OPENING:
        following += 1
    word = tokens[following].text
    if not (word[0].isupper() or word[0].isdigit() or word[0] in "£$€"):
        return False
    if _is_abbreviation(tokens[stop].text):
        return word.lower() in _BEGINNERS or _ends_amount(tokens, stop, following)
    return True


def _is_abbreviation(text: str) -> bool:
    """A token that carries its own full stop: "p.m.", "U.S.", "J."."""
    return len(text) > 1 and text[-1] == "." and text[0].isalnum()


def _ends_amount(tokens: list[Token], stop: int, following: int) -> bool:
    """Whether the stop ends "owed €40m." before somebody's whole name, of which no amount is a part."""
    token, before = tokens[stop], tokens[max(0, stop - 1)]
    counted = before.text[-1].isdigit() and before.idx + len(before) == token.idx and token.text[1:] == "."
    return counted and all(one.text.istitle() for one in tokens[following : following + 2])
