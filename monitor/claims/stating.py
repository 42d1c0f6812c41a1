"""Turns what was found in an article into what somebody states: with party, article, line and position in the log."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

import msgspec

from monitor.claims import discourse, pointing, ties
from monitor.claims.claim import ArticleRef, StatedFigure, TakenPosition
from monitor.claims.folding import name_key
from monitor.claims.parties import Resolver
from monitor.claims.parties_words import is_generic, is_vague

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from monitor.claims.claim import Claim
    from monitor.events.kinds import ArticleReceived
    from monitor.extraction.findings import Figure, Findings, Position

_OF_ITSELF = re.compile(r"\b(?:we|our|this (?:story|article|report|page|letter)|correction)\b", re.IGNORECASE)
Item = TypeVar("Item", StatedFigure, TakenPosition)


class Stated(msgspec.Struct, frozen=True):
    """An article's figures and positions in the order of its findings, and the parties of people it told anew."""

    figures: tuple[StatedFigure, ...]
    positions: tuple[TakenPosition, ...]
    learned: tuple[tuple[str, str], ...]
    retold: tuple[
        tuple[str, str], ...
    ] = ()  # for this story alone: whose "General Staff" it is, for whom "Brandt" speaks


def stated(
    article: ArticleReceived,
    findings: Findings,
    known: Mapping[str, str],
    position: int,
    rates: Mapping[str, float] | None = None,
) -> Stated:
    """Resolves every speaker to a party, in the order of the text, and gives each figure and position its id.

    Args:
        article: the event that received it.
        findings: what was found in it.
        known: parties by folded names, from earlier articles.
        position: of the event in the log.
        rates: what one of each currency is worth in one of them, as far as configured.
    """
    resolver = Resolver(findings.names, known, article.text)
    items: list[Figure | Position] = sorted((*findings.figures, *findings.positions), key=lambda item: item.start)
    for item in items:
        resolver.party(item.speakers)
    resolver.again()
    parties = {(item.start, item.speakers): resolver.party(item.speakers) for item in items}
    # A surname alone is somebody else's in the next story, so only full names are learned for all of them.
    new = {name: party for name, party in resolver.learned.items() if known.get(name) != party}
    about = article_ref(article)
    figures = [
        _worth(_figure(one, parties[one.start, one.speakers], article, about, position), rates or {})
        for one in findings.figures
    ]
    return Stated(
        figures=tuple(
            msgspec.structs.replace(figure, tied=figures[head].id) if figures[head] is not figure else figure
            for figure, head in zip(figures, ties.heads(findings.figures), strict=True)
        ),
        positions=tuple(
            msgspec.structs.replace(
                _position(one, parties[one.start, one.speakers], article, about, position),
                around=discourse.around(
                    article.text, one.quote_start, one.numbers, resolver.whose(pointing.whose(one)[0])
                ),
            )
            for one in findings.positions
        ),
        learned=tuple(sorted(one for one in new.items() if " " in one[0])),
        retold=tuple(sorted({**resolver.retold(), **new}.items())),
    )


def known_parties(claims: Iterable[Claim], taught: Mapping[str, str]) -> dict[str, str]:
    """The parties of all who spoke on these claims, by folded names, besides those that the store remembers.

    A nameless "spokesman" of an earlier article may be another one, and whoever spoke for himself only may turn out
    to speak for somebody: both are left out.
    """
    known: dict[str, str] = {}
    for claim in claims:
        items: list[StatedFigure | TakenPosition] = [*claim.figures, *claim.positions]
        for item in items:
            if item.party is None or is_generic(item.party):
                continue
            known.setdefault(name_key(item.party), item.party)
            if item.speaker and item.speaker != item.party and not is_vague(item.speaker):
                known.setdefault(name_key(item.speaker), item.party)
    return {**known, **taught}


def with_parties(claim: Claim, parties: Mapping[str, str]) -> Claim:
    """The claim with the parties, learned since, of people who seemed to speak for themselves when it was told."""
    figures = tuple(_with_party(figure, parties) for figure in claim.figures)
    positions = tuple(_with_party(taken, parties) for taken in claim.positions)
    if figures == claim.figures and positions == claim.positions:
        return claim
    return msgspec.structs.replace(claim, figures=figures, positions=positions)


def _with_party(item: Item, parties: Mapping[str, str]) -> Item:
    found = parties.get(name_key(item.party), item.party) if item.party else item.party
    return item if found == item.party else msgspec.structs.replace(item, party=found)


def article_ref(article: ArticleReceived) -> ArticleRef:
    """The article as claims and alerts speak of it."""
    return ArticleRef(
        id=article.article_id, file=article.file, outlet=article.outlet, title=article.title,
        published_at=article.published_at, received_at=article.received_at,
    )  # fmt: skip


def _figure(
    found: Figure, party: str | None, article: ArticleReceived, about: ArticleRef, position: int
) -> StatedFigure:
    return StatedFigure(
        id=f"{article.article_id}.{found.start}", value=found.value, low=found.low, high=found.high,
        qualifier=found.qualifier, unit=found.unit, text=found.text, quote=found.quote, quote_start=found.quote_start,
        start=found.start, end=found.end, line=_line(article.text, found.start),
        speaker=found.speakers[0] if found.speakers else None, speakers=found.speakers, party=party, article=about,
        position=position, subject=found.subject, counted=found.counted, previous=found.previous,
        negated=found.negated, hypothetical=found.hypothetical,
    )  # fmt: skip


def _worth(figure: StatedFigure, rates: Mapping[str, float]) -> StatedFigure:
    if figure.counted.noun_class != "money" or figure.unit not in rates:
        return figure
    return msgspec.structs.replace(figure, worth=rates[figure.unit])


def _position(
    found: Position, party: str | None, article: ArticleReceived, about: ArticleRef, position: int
) -> TakenPosition:
    speakers = found.speakers or _paper(found, article)
    return TakenPosition(
        id=f"{article.article_id}.{found.start}", stance=found.stance,
        speaker=speakers[0] if speakers else None, speakers=speakers,
        party=party or next(iter(speakers), None), text=found.text,
        quote=found.quote, quote_start=found.quote_start, start=found.start, end=found.end,
        line=_line(article.text, found.start), object=found.object, article=about, position=position,
    )  # fmt: skip


def _paper(found: Position, article: ArticleReceived) -> tuple[str, ...]:
    """The outlet, where the article itself could not find something out or takes back what it wrote.

    It is no party that could deny, and what is taken back without a name may be somebody else's.
    """
    own = found.stance != "retracts" or _OF_ITSELF.search(found.quote)
    return (article.outlet,) if article.outlet and found.stance != "denies" and own else ()


def _line(text: str, start: int) -> int:
    return text.count("\n", 0, start) + 1
