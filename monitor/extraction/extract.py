"""Reads one article: parts, names, statements, figures with their speakers, and positions.

Nothing is raised, whatever the text: what goes wrong stands in the findings as a problem, in plain words.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from monitor.events.kinds import Block  # noqa: TC001 - msgspec reads the types of a struct's fields
from monitor.extraction import figures, language, layout, model, names, passages, positions, speakers, taken_up
from monitor.extraction.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from monitor.extraction.findings import Figure, Position
    from monitor.extraction.passages import Passage
    from monitor.extraction.speakers import Heard

EXTRACTOR = model.RULES
WORDS = 40  # telling words kept of an article
MAX_CHARS = 1_000_000


class Text(msgspec.Struct, frozen=True):
    """An article as extraction needs it; `blocks` are its parts where the file's format told them."""

    id: str
    text: str
    title: str | None = None
    published_at: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()


def extract(article: Text, nlp: Language, max_chars: int = MAX_CHARS) -> Findings:
    """All that the article tells; offsets are code points of `article.text`. Deterministic, and never raises."""
    version = nlp.meta.get(model.VERSION_KEY, EXTRACTOR)
    try:
        other = language.other_than_english(article.text, article.language)
        if other is not None:
            return Findings(extractor=version, language=other, problems=(f"not English: {other}",))
        problems: tuple[str, ...] = ()
        if len(article.text) > max_chars:
            problems = (f"read only up to character {max_chars} of {len(article.text)}",)
        found = _read(article.text[:max_chars], article, nlp)
        return msgspec.structs.replace(found, extractor=version, problems=problems)
    except Exception as error:  # noqa: BLE001 - no article, however odd, may stop the program
        problem = f"could not be read: {type(error).__name__}: {error}"
        return Findings(extractor=version, language=article.language, problems=(problem,))


def _read(text: str, article: Text, nlp: Language) -> Findings:
    """The findings of an English text, extractor and problems to be filled in."""
    given = tuple(block for block in article.blocks if block.end <= len(text))
    parsed = passages.parse(text, layout.blocks(text, article.title, given), nlp)
    named, mentions = names.collect(parsed)
    heard = speakers.hear(text, parsed, named, mentions)
    counted = figures.find(parsed)
    taken = positions.find(parsed, heard, counted)
    return Findings(
        extractor=EXTRACTOR,
        language="en",
        figures=taken_up.find(text, [_attributed(figure, heard, taken) for figure in counted]),
        positions=taken,
        statements=heard.statements,
        names=named,
        words=_telling_words(parsed),
    )


def _attributed(figure: Figure, heard: Heard, taken: Sequence[Position]) -> Figure:
    """The figure with whoever states it, nearest first; in a release nobody states what is named only to be denied."""
    said = heard.coverage.speakers(figure.start, figure.end)
    if not said and heard.teller(figure.start) and not any(_denies(position, figure) for position in taken):
        said = heard.teller(figure.start)
    if not said:
        said = next((position.speakers for position in taken if _owns(position, figure)), ())
    return msgspec.structs.replace(figure, speakers=said)


def _denies(position: Position, figure: Figure) -> bool:
    """Whether the figure stands in what a position denies."""
    return position.stance == "denies" and _is_object(position, figure)


def _owns(position: Position, figure: Figure) -> bool:
    """Whether somebody concedes or takes back the figure, which makes it his own."""
    return position.stance in {"retracts", "confirms"} and _is_object(position, figure)


def _is_object(position: Position, figure: Figure) -> bool:
    """Whether the figure stands in what a position bears on."""
    if position.quote_start != figure.quote_start or not position.object:
        return False
    start = position.quote_start + max(position.quote.find(position.object), 0)
    return start <= figure.start < start + len(position.object)


def _telling_words(parsed: Sequence[Passage]) -> tuple[str, ...]:
    """The lemmas that the article uses most, those of its title counted thrice; names and nouns before verbs."""
    counts: Counter[str] = Counter()
    for passage in parsed:
        weight = 3 if passage.block.kind == "title" else 1
        for token in passage.doc:
            if (
                token.is_alpha
                and not token.is_stop
                and len(token) > 2
                and token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ"}
            ):
                counts[token.lemma_.lower()] += weight * (1 if token.pos_ in {"VERB", "ADJ"} else 2)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(word for word, _ in ranked[:WORDS])
