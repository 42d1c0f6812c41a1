"""Says of each figure that an article brings whether it is news to its claim, or why not, and beside what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from monitor.alerts import prices
from monitor.claims import latest, profile
from monitor.claims.claim import StatedFigure  # noqa: TC001 - msgspec looks the field types up
from monitor.claims.published import surely_before
from monitor.claims.quantity import comparable, equal, same

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from monitor.claims.claim import Claim
    from monitor.config import Claims

Why = Literal[
    "value_never_had",  # the only one that is news
    "first_figure_of_claim",
    "same_value_known",
    "rounds_known_value",
    "less_certain_than_known",
    "first_exact_after_vague",
    "told_as_old_value",
    "refused_number",
    "imagined_number",
    "published_before_known",
    "in_replaced_version",
    "move_of_a_day",
    "not_comparable",
]
NEWS: Why = "value_never_had"
WORDS: dict[Why, str] = {
    "value_never_had": "the claim never had this value",
    "first_figure_of_claim": "the first figure of its claim changes nothing",
    "same_value_known": "the claim has had this value",
    "rounds_known_value": "rounds a value that the claim has had",
    "less_certain_than_known": "a range or vague number that holds a known value",
    "first_exact_after_vague": "the first number after nothing but vague ones",
    "told_as_old_value": "told as what was so before",
    "refused_number": "named only to be refused",
    "imagined_number": "told as what might be",
    "published_before_known": "published before what is known already",
    "in_replaced_version": "the outlet has replaced this version",
    "move_of_a_day": "a price moves anew each day: it corrects no other day's move",
    "not_comparable": "nothing known is in a unit that it could be held against",
}


class Weighed(msgspec.Struct, frozen=True):
    """A figure, why it is news or not, and the known figure that decided it; None where there was none."""

    figure: StatedFigure
    why: Why
    known: StatedFigure | None = None


def split(claim: Claim, position: int) -> tuple[tuple[StatedFigure, ...], tuple[StatedFigure, ...]]:
    """The claim's figures that earlier events brought, and those of the event at `position`."""
    return (
        tuple(figure for figure in claim.figures if figure.position < position),
        tuple(figure for figure in claim.figures if figure.position == position),
    )


def weigh(figure: StatedFigure, known: Sequence[StatedFigure], settings: Claims) -> Weighed:
    """Whether the figure is news beside those known of its claim.

    Args:
        figure: one that the article brings.
        known: the claim's figures from earlier articles, in the order of the log.
        settings: when two figures count as the same.
    """
    held = [other for other in known if comparable(figure, other)]
    if (unfit := _unfit(figure, known, held)) is not None:
        return Weighed(figure, unfit)
    for alike in (equal, lambda one, other: same(one, other, settings)):
        if (twin := next((other for other in reversed(held) if alike(figure, other)), None)) is not None:
            return Weighed(figure, _how_same(figure, twin), twin)
    later = next((other for other in reversed(held) if surely_before(figure.article, other.article)), None)
    if later is not None:
        return Weighed(figure, "published_before_known", later)
    if figure.value is not None and all(other.value is None for other in known):
        return Weighed(figure, "first_exact_after_vague", held[-1])
    return Weighed(figure, NEWS, before(figure, held))


def _unfit(figure: StatedFigure, known: Sequence[StatedFigure], held: Sequence[StatedFigure]) -> Why | None:
    """Why the figure cannot be news, whatever its value is."""
    reasons: tuple[tuple[Why, bool], ...] = (
        ("in_replaced_version", figure.superseded_by is not None),
        ("refused_number", figure.negated),
        ("imagined_number", figure.hypothetical),
        ("told_as_old_value", figure.previous),
        ("first_figure_of_claim", not known),
        ("not_comparable", not held),
        ("move_of_a_day", prices.is_move(figure)),
    )
    return next((why for why, holds in reasons if holds), None)


def _how_same(figure: StatedFigure, known: StatedFigure) -> Why:
    if equal(figure, known):
        return "same_value_known"
    return "less_certain_than_known" if figure.value is None else "rounds_known_value"


def before(current: StatedFigure, known: Sequence[StatedFigure]) -> StatedFigure:
    """What the reader knew: what the figure replaces, else the same party's latest, else the latest of all."""
    replaced = next((figure for figure in known if figure.id == current.replaces), None)
    if replaced is not None:
        return replaced
    held = [figure for figure in known if comparable(current, figure)] or list(known)
    counted = [figure for figure in held if latest.counts(figure)] or held
    own = [figure for figure in counted if figure.party == current.party]
    exact = [figure for figure in own or counted if figure.value is not None]
    return latest.newest(exact or own or counted)


def told_most(
    news: Sequence[StatedFigure],
    settings: Claims,
    units: Collection[str] = (),
    known: Sequence[StatedFigure] = (),
) -> StatedFigure:
    """Of several new values a stated one, told most often, rather one that somebody stands for; the last of equals.

    One in the `units` of the figures before stands before its own conversion.
    """

    def weight(figure: StatedFigure) -> tuple[bool, bool, float, int, bool, bool, int]:
        times = sum(same(figure, other, settings) for other in news)
        alike = sum(_is_alike(figure, other) for other in known) / max(1, len(known))
        stated = figure.value is not None, figure.tied is None
        return *stated, round(alike, 1), times, figure.party is not None, figure.unit in units, figure.start

    return max(news, key=weight) if len(news) > 1 else news[0]  # mostly there is one, and a claim may have hundreds


def _is_alike(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether two figures of a claim count the same, whatever else the claim took in."""
    a, b = profile.of(one), profile.of(other)
    return bool(a.clause_fate & b.clause_fate) if a.clause_fate or b.clause_fate else a.noun == b.noun


_TELLING: tuple[Why, ...] = (
    "published_before_known",
    "first_exact_after_vague",
    "rounds_known_value",
    "less_certain_than_known",
    "same_value_known",
    "first_figure_of_claim",
)


def main_reason(weighed: Sequence[Weighed]) -> Why:
    """Of the reasons why none of an article's figures is news to a claim, the most telling one."""
    reasons = [one.why for one in weighed]
    return next((why for why in _TELLING if why in reasons), reasons[-1])
