"""Turns an article's parts into parsed passages whose tokens know their place in the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from monitor.events.kinds import Block
from monitor.extraction.sentences import mask_markup, sentence_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

_UNREAD = {"furniture", "byline", "dateline"}
_OPENING = {"“": "”", '"': '"', "„": "“”", "«": "»"}  # marks and what closes them
_NO_START = 2**64 - 1  # minus one, as spaCy keeps it: the parser is not to begin a sentence here
_LONGEST = 20_000  # code points parsed in one go; longer paragraphs are cut between words
_BATCH = 1_500  # tokens from which on what has come together is parsed: more take more memory and no less time


@dataclass(frozen=True)
class Passage:
    """One part of an article, parsed.

    `doc[i].idx + start` is the token's offset in the article. `text` are the part's words exactly as the article has
    them; in `doc` Markdown's emphasis and line breaks are blanked out, length for length. Sentences never cross a part.
    """

    block: Block
    doc: Doc
    start: int
    text: str
    masked: str  # the same words as the doc has them


def parse(text: str, blocks: Sequence[Block], nlp: Language) -> list[Passage]:
    """The parts that can hold a claim, parsed in order; furniture, bylines and datelines are left out."""
    pieces = [piece for block in blocks if block.kind not in _UNREAD for piece in _pieces(text, block)]
    docs = _parsed((_prepared(text[piece.start : piece.end], nlp) for piece in pieces), nlp)
    return [
        Passage(piece, doc, piece.start, text[piece.start : piece.end], doc.text)
        for piece, doc in zip(pieces, docs, strict=True)
    ]


def _parsed(docs: Iterable[Doc], nlp: Language) -> Iterator[Doc]:
    """The docs parsed, in order, a few at once."""
    batch: list[Doc] = []
    tokens = 0
    for doc in docs:
        batch.append(doc)
        tokens += len(doc)
        if tokens >= _BATCH:
            yield from nlp.pipe(batch)
            batch, tokens = [], 0
    yield from nlp.pipe(batch)


def sentence_of(passage: Passage, token_index: int) -> tuple[str, int]:
    """The whole sentence that a token stands in, as the article has it, and its offset in the article.

    A quotation mark at its beginning whose fellow stands in a later sentence is left out.
    """
    sentence = passage.doc[token_index].sent
    start, end = sentence.start_char, sentence.end_char
    while start < end and passage.text[start].isspace():
        start += 1
    while start < end and passage.text[end - 1].isspace():
        end -= 1
    if start + 1 < end and passage.text[start] in _OPENING:
        inner = passage.text[start + 1 : end]
        start += not any(mark in inner for mark in _OPENING[passage.text[start]])
    return passage.text[start:end], passage.start + start


def _pieces(text: str, block: Block) -> list[Block]:
    """The block itself, or cuts of it between words where it is too long for the parser."""
    pieces = []
    start = block.start
    while block.end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        end = cut if cut > start else start + _LONGEST
        pieces.append(Block(block.kind, start, end))
        start = end
    return [*pieces, Block(block.kind, start, block.end)] if text[start : block.end].strip() else pieces


def _prepared(words: str, nlp: Language) -> Doc:
    """The words as tokens, with the sentence boundaries set: the parser keeps to them."""
    doc = nlp.make_doc(mask_markup(words))
    begins: Any = doc.to_array("SENT_START")
    begins[:] = _NO_START
    begins[list(sentence_starts(doc))] = 1
    return doc.from_array("SENT_START", begins)  # each token's own setter looks over the whole doc
