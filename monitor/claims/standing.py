"""Says how a claim stands: each party's latest figure and position, the range, the status, and what to call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.claims import naming, profile
from monitor.claims.claim import Claim, Range, StatedFigure, Status, TakenPosition
from monitor.claims.folding import name_key
from monitor.claims.latest import counts
from monitor.claims.published import reach, surely_before
from monitor.claims.quantity import bounds, comparable, equal, same, scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.config import Claims
    from monitor.extraction.findings import Stance

_STANCES: tuple[Stance, ...] = ("denies", "confirms", "retracts", "unverified", "no_comment")
# What a stance ends. Whoever has found an answer is checking no more; but whoever checks again still denies.
_ENDED_BY: dict[Stance, tuple[Stance, ...]] = {
    "denies": _STANCES,
    "confirms": _STANCES,
    "retracts": _STANCES,
    "unverified": ("unverified", "no_comment"),
}


def latest_figures(figures: Iterable[StatedFigure]) -> tuple[StatedFigure, ...]:
    """The latest figure of each party that counts, spellings of its name folded.

    A range or vague number leaves the same party's exact one standing. The article's own voice is a party of its
    outlet, but stands only with a number that nobody else gives.
    """
    counted = [figure for figure in figures if counts(figure)]
    latest: dict[tuple[str, bool], StatedFigure] = {}
    for figure in counted:
        whose = name_key(figure.party) if figure.party else f"in {figure.article.outlet or figure.article.file}"
        vague = figure.value is None and (whose, False) in latest
        held = latest.get((whose, vague)) or latest.get((whose, True))
        if held is not None and surely_before(figure.article, held.article):
            continue
        latest.pop((whose, True), None)
        latest.pop((whose, vague), None)
        latest[whose, vague] = figure
    named = [figure for figure in counted if figure.party]
    standing: list[StatedFigure] = []
    for figure in latest.values():
        if figure.party or not any(equal(figure, other) for other in (*named, *standing)):
            standing.append(figure)
    return tuple(standing)


def latest_positions(positions: Iterable[TakenPosition]) -> tuple[TakenPosition, ...]:
    """The latest position of each party for each stance, denials first.

    A denial stands until the same party confirms or retracts, and the other way round; "is checking" and silence
    stand until it does any of the three.
    """
    latest: dict[tuple[str, Stance], TakenPosition] = {}
    for taken in positions:
        party = name_key(taken.party or taken.speaker or "")
        if taken.superseded_by is not None or _outrun(taken, party, latest):
            continue
        for ended in _ENDED_BY.get(taken.stance, (taken.stance,)):
            latest.pop((party, ended), None)
        latest[party, taken.stance] = taken
    return tuple(sorted(latest.values(), key=lambda taken: _STANCES.index(taken.stance)))


def _outrun(taken: TakenPosition, party: str, latest: Mapping[tuple[str, Stance], TakenPosition]) -> bool:
    """Whether the party has taken a position since, in an article published later, that ends this one."""
    return any(
        whose == party
        and taken.stance in _ENDED_BY.get(stance, (stance,))
        and surely_before(taken.article, one.article)
        for (whose, stance), one in latest.items()
    )


def span(figures: Sequence[StatedFigure], unit: str | None) -> Range | None:
    """The range over the latest figure of each party, in the claim's unit; None where nothing can be compared."""
    return _span(latest_figures(figures), unit)


def _span(standing: Sequence[StatedFigure], unit: str | None) -> Range | None:
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
    return _status(latest_figures(figures), latest_positions(positions), settings)


def _status(standing: Sequence[StatedFigure], taken_last: Sequence[TakenPosition], settings: Claims) -> Status:
    stances = {taken.stance for taken in taken_last}
    withdrawn = {name_key(taken.party) for taken in taken_last if taken.stance == "retracts" and taken.party}
    if standing and all(name_key(figure.party or "") in withdrawn for figure in standing):
        return "retracted"
    if differing(standing, settings) is not None:
        return "disputed"
    if "denies" in stances:
        return "denied"
    return "confirmed" if "confirms" in stances else "reported"


def differing(standing: Sequence[StatedFigure], settings: Claims) -> tuple[StatedFigure, StatedFigure] | None:
    """The first two of these figures on which two parties differ, the older one first; None where all agree."""
    pairs = ((other, one) for at, one in enumerate(standing) for other in standing[:at])
    return next((pair for pair in pairs if _differ(*pair, settings)), None)


def _differ(one: StatedFigure, other: StatedFigure, settings: Claims) -> bool:
    return (
        comparable(one, other)
        and (one.party is None or name_key(one.party) != name_key(other.party or ""))
        and not same(one, other, settings)
        and not same(other, one, settings)
    )


def unit(figures: Sequence[StatedFigure]) -> str | None:
    """The unit that most figures of the claim are given in; "people" for whatever noun counts people."""
    tally: dict[str, int] = {}
    for figure in figures:
        named = _unit(figure)
        tally[named] = tally.get(named, 0) + 1
    return max(tally, key=lambda one: tally[one], default=None)  # the first of equals


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
    in_unit, standing = unit(claim.figures), latest_figures(claim.figures)
    said = _status(standing, latest_positions(claim.positions), settings)
    return _replaced(claim, naming.title(claim.figures, claim.subject), in_unit, _span(standing, in_unit), said)


def _order(item: StatedFigure | TakenPosition) -> tuple[int, int, str]:
    return item.position, item.start, item.id


def _replaced(claim: Claim, called: str, in_unit: str | None, reach_: Range | None, said: Status) -> Claim:
    items: list[StatedFigure | TakenPosition] = [*claim.figures, *claim.positions]
    first, last = reach([item.article for item in items])
    return msgspec.structs.replace(
        claim, subject=called, unit=in_unit, status=said, range=reach_, first_seen=first, last_seen=last,
        origins=origins(claim),
    )  # fmt: skip


def origins(claim: Claim) -> int:
    """How many report the claim of their own: reprints of one text, and versions of one article, are one."""
    items: list[StatedFigure | TakenPosition] = [*claim.figures, *claim.positions]
    return len({name_key(item.origin or item.article.outlet or "") or item.article.id for item in items})
