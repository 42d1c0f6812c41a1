"""Finds what nobody in particular tells: "a television report that ...", "rumours spread that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.spans import Range

TALES = {"report", "rumour", "rumor", "story", "word", "news", "claim", "allegation", "whisper", "talk"}
MEDIA = {
    "television",
    "tv",
    "radio",
    "newspaper",
    "press",
    "media",
    "news",
    "online",
    "internet",
    "magazine",
    "tabloid",
}
SPREADING = {"emerge", "surface", "circulate", "spread", "go", "do", "appear", "come", "run"}
TELLING = {"spread", "circulate", "start", "float", "repeat", "pass", "peddle", "carry", "publish", "air", "put"}
FAR = 300  # tokens of what is told
REACH = 7  # tokens between such a noun and what it tells


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions to reports and rumours in one passage, outside of quoted speech."""
    found = []
    for sentence in doc.sents:
        for token in sentence:
            if regions[token.i] < 0 and token.pos_ == "NOUN" and token.lemma_.lower() in TALES:
                one = _told(passage, token, sentence)
                if one is not None:
                    found.append(one)
    return found


def _told(passage: int, tale: Token, sentence: Span) -> Attribution | None:
    opener = _opener(tale, sentence)
    if opener is None:
        return None
    teller = _spreader(tale)
    if teller is None and not (_is_out(tale) or any(c.lower_ in MEDIA and c.i < tale.i for c in tale.children)):
        return None
    head = teller or tale
    end = min(sentence.end, opener + FAR)
    end = next((t.i for t in tale.doc[opener + 1 : end] if t.text == ";"), end)
    content = grammar.trimmed(tale.doc, opener, end)
    if head.i >= opener or not any(t.like_num for t in tale.doc[slice(*content)]):
        return None
    source: Range = grammar.noun_phrase(head)
    source = source[0], min(source[1], opener)
    return Attribution(passage, ((passage, *content),), (tale.i, tale.i + 1), source, head.i)


def _opener(tale: Token, sentence: Span) -> int | None:
    """The "that" or "as if" shortly behind the noun that opens what is told, with no other noun between."""
    doc = tale.doc
    for token in doc[tale.i + 1 : min(tale.i + REACH, sentence.end)]:
        if token.lower_ == "that" and token.dep_ in {"mark", "nsubj", "nsubjpass", "dobj"}:
            return None if token.head.dep_ == "relcl" and token.dep_ != "mark" else int(token.i)
        if token.lower_ == "as" and token.i + 1 < sentence.end and token.nbor().lower_ in {"if", "though"}:
            return int(token.i)
        if token.pos_ in {"NOUN", "PROPN"}:
            return None
    return None


def _spreader(tale: Token) -> Token | None:
    """Who spreads it: "some portals have spread the rumour that"."""
    verb = tale.head
    if tale.dep_ != "dobj" or verb.lemma_.lower() not in TELLING:
        return None
    found = grammar.own_subject(verb)
    return found if found is not None and found.i < verb.i and found.pos_ in {"NOUN", "PROPN"} else None


def _is_out(tale: Token) -> bool:
    """Whether it is told to have come up: "reports emerged that", not "reports that it sank are false"."""
    verb = tale.head
    return tale.dep_ == "nsubj" and verb.lemma_.lower() in SPREADING and verb.i == tale.i + 1
