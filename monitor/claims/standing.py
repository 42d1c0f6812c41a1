"""Says how a claim stands: each party's latest figure and position, the range, the status, and what to call it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from monitor.claims import naming, profile
from monitor.claims.claim import Claim, Range, StatedFigure, Status, TakenPosition
from monitor.claims.quantity import bounds, comparable, same, scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.config import Claims


def counts(figure: StatedFigure) -> bool:
    """Whether somebody states the figure as what is so now: not as an old value, not to refuse it, not as a fancy."""
    return not (figure.previous or figure.negated or figure.hypothetical)


def latest_figures(figures: Iterable[StatedFigure]) -> tuple[StatedFigure, ...]:
    """The latest figure of each party that counts; the article's own voice is a party of its outlet."""
    latest: dict[str, StatedFigure] = {}
    for figure in figures:
        if counts(figure):
            party = figure.party or f"in {figure.article.outlet or figure.article.file}"
            latest.pop(party, None)
            latest[party] = figure
    return tuple(latest.values())


def latest_positions(positions: Iterable[TakenPosition]) -> tuple[TakenPosition, ...]:
    """The latest position of each party."""
    latest: dict[str, TakenPosition] = {}
    for taken in positions:
        party = taken.party or ""
        latest.pop(party, None)
        latest[party] = taken
    return tuple(latest.values())


def span(figures: Sequence[StatedFigure], unit: str | None) -> Range | None:
    """The range over the latest figure of each party, in the claim's unit; None where nothing can be compared."""
    standing = latest_figures(figures)
    first = next((figure for figure in standing if _unit(figure) == unit), None)
    if first is None:
        return None
    ends = [
        end / scale(first)
        for figure in standing
        if comparable(figure, first)
        for end in bounds(figure)
        if end is not None
    ]
    return Range(low=min(ends), high=max(ends)) if ends else None


def status(figures: Sequence[StatedFigure], positions: Sequence[TakenPosition], settings: Claims) -> Status:
    """The one word for how a claim stands.

    Retracted: whoever gave a figure has taken it back. Disputed: the latest figures of two parties differ. Denied or
    confirmed: by the latest position of a party. Else reported.
    """
    stances = {taken.stance for taken in latest_positions(positions)}
    standing = latest_figures(figures)
    withdrawn = {taken.party for taken in positions if taken.stance == "retracts"}
    if standing and all(figure.party in withdrawn for figure in standing):
        return "retracted"
    if _differ(standing, settings):
        return "disputed"
    if "denies" in stances:
        return "denied"
    return "confirmed" if "confirms" in stances else "reported"


def _differ(standing: Sequence[StatedFigure], settings: Claims) -> bool:
    pairs = ((one, other) for at, one in enumerate(standing) for other in standing[:at])
    return any(
        comparable(one, other) and not same(one, other, settings) and not same(other, one, settings)
        for one, other in pairs
    )


def unit(figures: Sequence[StatedFigure]) -> str | None:
    """The unit that most figures of the claim are given in; "people" for whatever noun counts people."""
    tally = Counter(_unit(figure) for figure in figures)
    return max(tally, key=lambda one: (tally[one], -list(tally).index(one)), default=None)


def _unit(figure: StatedFigure) -> str:
    if profile.of(figure).slot == "people":
        return "people"
    return figure.unit


def restated(claim: Claim, settings: Claims) -> Claim:
    """The claim with its figures and positions in the order of the log, and all that follows from them made anew."""
    claim = msgspec.structs.replace(
        claim, figures=tuple(sorted(claim.figures, key=_order)), positions=tuple(sorted(claim.positions, key=_order))
    )
    if claim.kind == "allegation":
        said = status((), claim.positions, settings)
        return _replaced(claim, claim.subject, None, None, said)
    in_unit = unit(claim.figures)
    said = status(claim.figures, claim.positions, settings)
    return _replaced(claim, naming.title(claim.figures, claim.subject), in_unit, span(claim.figures, in_unit), said)


def _order(item: StatedFigure | TakenPosition) -> tuple[int, int, str]:
    return item.position, item.start, item.id


def _replaced(claim: Claim, called: str, in_unit: str | None, reach: Range | None, said: Status) -> Claim:
    return Claim(
        id=claim.id, kind=claim.kind, subject=called, unit=in_unit, status=said, range=reach, figures=claim.figures,
        positions=claim.positions, first_position=claim.first_position, last_position=claim.last_position,
        first_seen=claim.first_seen, last_seen=claim.last_seen,
    )  # fmt: skip
