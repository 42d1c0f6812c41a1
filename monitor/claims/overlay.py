"""Shows the machine's claims as people decided: regrouped, what was dismissed left out, parties and titles as taught.

The machine's claims stay as they are. So whatever is undone leaves no trace, and a newer extractor or a better way of
matching changes nothing in what people said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from monitor.claims import attaching, meaning, noting, standing
from monitor.claims.changes import Shown
from monitor.claims.claim import Claim, StatedFigure, TakenPosition
from monitor.claims.folding import name_key
from monitor.claims.grouping import Groups, units_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor import config
    from monitor.claims.decided import Decided
    from monitor.claims.grouping import Group

Item = TypeVar("Item", bound=StatedFigure | TakenPosition)


def shown(claims: Sequence[Claim], decided: Decided, settings: config.Claims) -> Shown:
    """The claims as people decided; those that no decision touches are the very same.

    Args:
        claims: the machine's; all of those that hold a finding of `decided.articles`, and any others.
        decided: what people decided.
        settings: when two figures count as the same.
    """
    if not decided:
        return Shown(tuple(claims))
    touched = [claim for claim in claims if is_touched(claim, decided)] if decided.regroupings else []
    regrouped = _regrouped(touched, decided)
    kept = {claim.id for claim in touched}
    found: list[Claim] = []
    for claim in (*(one for one in claims if one.id not in kept), *regrouped.claims):
        changed = _told_otherwise(claim, decided)
        if changed is claim or (changed.figures or changed.positions):
            title = regrouped.titles.get(claim.id)
            found.append(_restated(claim, changed, title, decided, settings))
    return Shown(tuple(found), regrouped.moved)


def is_touched(claim: Claim, decided: Decided) -> bool:
    """Whether the claim holds a finding of an article that a merge, split or title names."""
    return any(item.article.id in decided.articles for item in meaning.findings_of(claim))


def _regrouped(claims: Sequence[Claim], decided: Decided) -> Shown:
    """The claims after merges and splits, each with the decisions that shaped it; nothing is restated yet."""
    if not claims:
        return Shown(())
    groups = Groups(sorted(claims, key=lambda claim: (claim.first_position, claim.id)))
    for event in decided.regroupings:
        groups.apply(event)
    attached = attaching.attached(claims, groups)
    known = {claim.id: claim for claim in claims}
    live = [group for group in groups.groups.values() if group.units]
    return Shown(
        claims=tuple(_assembled(group, known, attached.get(group.id, ()), decided) for group in live),
        moved={claim.id: attaching.home(claim, groups) for claim in claims if not groups.groups[claim.id].units},
        titles={group.id: group.title for group in live if group.title is not None},
    )


def _assembled(group: Group, known: dict[str, Claim], taken: Sequence[TakenPosition], decided: Decided) -> Claim:
    """The claim that a group is; the machine's own where nothing of it changed."""
    own = known.get(group.id)
    figures = tuple(unit for unit in group.units if isinstance(unit, StatedFigure))
    alone = tuple(unit for unit in group.units if isinstance(unit, TakenPosition))
    positions = tuple({one.id: one for one in (*taken, *alone)}.values())
    if own is not None and not group.decisions and _same(own.figures, figures) and _same(own.positions, positions):
        return own
    base = own or next(claim for claim in known.values() if any(unit in group.units for unit in units_of(claim)))
    return msgspec.structs.replace(
        base, id=group.id, subject=_called(base, own, group), figures=figures, positions=positions,
        decisions=tuple(noting.note(decided.made[one]) for one in group.decisions),
    )  # fmt: skip


def _called(base: Claim, own: Claim | None, group: Group) -> str:
    """What a claim is called where its figures do not tell: a part that was split off by its own first words."""
    first = group.units[0]
    if own is not None:
        return base.subject
    return first.subject if isinstance(first, StatedFigure) else first.object or base.subject


def _same(before: Sequence[Item], after: Sequence[Item]) -> bool:
    return {one.id for one in before} == {one.id for one in after}


# --------------------------------------------------------------------------------------- findings left out, parties


def _told_otherwise(claim: Claim, decided: Decided) -> Claim:
    """The claim without what was dismissed or retracted, parties under the names taught; itself where that is all."""
    figures, positions = _left(claim.figures, decided), _left(claim.positions, decided)
    if figures is claim.figures and positions is claim.positions:
        return claim
    return msgspec.structs.replace(claim, figures=figures, positions=positions)


def _left(items: tuple[Item, ...], decided: Decided) -> tuple[Item, ...]:
    kept = tuple(_renamed(_revived(item, decided), decided) for item in items if left_out(item, decided) is None)
    same = len(kept) == len(items) and all(a is b for a, b in zip(kept, items, strict=True))
    return items if same else kept


def left_out(item: StatedFigure | TakenPosition, decided: Decided) -> str | None:
    """The decision by which a finding does not count; None where it does."""
    if (retracted := decided.retracted.get(item.article.id)) is not None:
        return retracted.decision_id
    dismissed = decided.dismissed.get(item.article.id, ())
    return next((one.decision_id for one in dismissed if meaning.is_meant(one.finding, item)), None)


def _revived(item: Item, decided: Decided) -> Item:
    """A finding that a later version of its article replaced stands again where that version is retracted."""
    if item.superseded_by not in decided.retracted:
        return item
    return msgspec.structs.replace(item, superseded_by=None)


def _renamed(item: Item, decided: Decided) -> Item:
    """The finding with the party that people taught, for its speaker or for the party it was taken to be of."""
    if not decided.aliases:
        return item
    alias = decided.aliases.get(name_key(item.speaker or "")) or decided.aliases.get(name_key(item.party or ""))
    if alias is None or alias.party == item.party:
        return item
    return msgspec.structs.replace(item, party=alias.party)


def _restated(before: Claim, claim: Claim, title: str | None, decided: Decided, settings: config.Claims) -> Claim:
    """The claim with all that follows from its figures and positions made anew, where decisions changed it."""
    notes = {note.id: note for note in before.decisions}
    for id_ in _reasons(before, decided) if claim is not before else ():
        notes.setdefault(id_, noting.note(decided.made[id_]))
    if not notes and claim is before:
        return claim
    items = meaning.findings_of(claim)
    dated = msgspec.structs.replace(
        claim, kind="figure" if claim.figures else "allegation",
        first_position=min(item.position for item in items), last_position=max(item.position for item in items),
    )  # fmt: skip
    made = standing.restated(dated, settings)
    listed = tuple(sorted(notes.values(), key=lambda note: note.position))
    return msgspec.structs.replace(made, subject=title or made.subject, decisions=listed)


def _reasons(claim: Claim, decided: Decided) -> Iterable[str]:
    """The decisions that leave out findings of the claim or change their parties."""
    for item in meaning.findings_of(claim):
        if (by := left_out(item, decided)) is not None:
            yield by
        elif _renamed(item, decided) is not item:
            for key in (name_key(item.speaker or ""), name_key(item.party or "")):
                if key in decided.aliases:
                    yield from decided.aliases[key].decisions
        elif _revived(item, decided) is not item:
            yield decided.retracted[item.superseded_by or ""].decision_id
