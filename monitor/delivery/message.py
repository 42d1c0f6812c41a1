"""What a reader is shown of an alert, in the order of reading: every text ready to print and clean. Pure.

Three seconds must be enough for what changed, who says so, and who denies it; the rest stands below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.alerts import subjects
from monitor.delivery.clean import clean, shorten, shorten_front, visible
from monitor.delivery.words import day, file, measured, number, quoted, span, spoken, stance, who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.alerts.alert import Alert, AlertKind
    from monitor.claims.claim import ArticleRef, StatedFigure, TakenPosition

SUBJECT_CHARS = 140
WORDS_CHARS = 120
CONTEXT_CHARS = 260  # of the sentence on either side of the words marked
ROWS = 8
OTHERS = 3  # further claims that are named
_LABELS: dict[AlertKind, str] = {
    "figure_changed": "FIGURE CHANGED",
    "figure_edited": "FIGURE EDITED",
    "new_denial": "NEW DENIAL",
    "range_widened": "RANGE WIDENED",
    "new_disagreement": "PARTIES DISAGREE",
    "first_figure": "FIRST FIGURE",
}
_CELLS: dict[AlertKind, tuple[str, str]] = {
    "figure_edited": ("IT SAID", "NOW IT SAYS"),
    "new_disagreement": ("ONE SAYS", "ANOTHER SAYS"),
}
_OPENING, _CLOSING = '“"', '”"'
_ORDER = ("denies", "retracts", "confirms", "unverified", "no_comment")


class Cell(msgspec.Struct, frozen=True):
    """One of the two things set against each other: a lead ("at least"), a large word ("163"), and who says it."""

    label: str
    large: str
    lead: str = ""
    words: str = ""
    verb: str = "according to"  # fits one speaker and many
    who: str = ""
    place: str = ""


class Quote(msgspec.Struct, frozen=True):
    """The sentence, cut into what stands before the words, the words, and what follows; and where it stands."""

    before: str
    marked: str
    after: str
    place: str
    source: str


class Row(msgspec.Struct, frozen=True):
    """Somebody's position or figure."""

    what: str
    who: str
    words: str
    place: str
    kind: str = ""


class Command(msgspec.Struct, frozen=True):
    """Something to type next, and what it shows."""

    text: str
    does: str


class Message(msgspec.Struct, frozen=True):
    """An alert as it is shown; `omitted` counts rows left out, `rule` is empty where `why` names it."""

    subject: str
    kind: str
    label: str
    tag: str
    title: str
    cells: tuple[Cell, Cell]
    range: str
    stances: str
    quote: Quote | None
    positions: tuple[Row, ...]
    standing: tuple[Row, ...]
    omitted: int
    why: str
    rule: str
    commands: tuple[Command, ...]
    foot: str


def message(alert: Alert) -> Message:
    """The alert as it is shown."""
    denial = alert.kind == "new_denial"
    positions = _sorted(alert.positions)
    cells = _denial_cells(alert) if denial else _figure_cells(alert)
    others = [position for position in positions if alert.position is None or position.id != alert.position.id]
    standing = _standing_beside(alert)
    return Message(
        subject=subject(alert),
        kind=alert.kind,
        label=_LABELS[alert.kind],
        tag=_tag(alert),
        title=titled(alert),
        cells=cells,
        range=_range(alert),
        stances=_stances(others),
        quote=_quote(alert.position if denial else alert.current),
        positions=tuple(map(_position_row, others[:ROWS])),
        standing=tuple(map(_figure_row, standing[:ROWS])),
        omitted=max(0, len(others) - ROWS) + max(0, len(standing) - ROWS),
        why=clean(alert.reason, 400),
        rule="" if f'"{alert.rule}"' in alert.reason else clean(alert.rule, 60),
        commands=_commands(alert),
        foot=f"Alert {clean(alert.id, 40)}, raised {day(alert.raised_at, clock=True)}.",
    )


def titled(alert: Alert) -> str:
    """What the alert is about."""
    figure = alert.current or next(iter(alert.standing), None)
    return clean(subjects.title(alert.claim.subject, figure), 200)


def _commands(alert: Alert) -> tuple[Command, ...]:
    show = "monitor show {}"
    others = [claim_id for claim_id in alert.claims if claim_id != alert.claim.id]
    return (
        Command(show.format(clean(alert.claim.id, 40)), "every figure and position, with its sentence"),
        *(Command(show.format(clean(other, 40)), "another claim that this bears on") for other in others[:OTHERS]),
        Command(f"monitor why {clean(alert.id, 40)}", "how it came to this message"),
        Command(f"monitor ack {clean(alert.id, 40)}", "you have seen it; nobody else is called"),
        Command(f"monitor silence --claim {clean(alert.claim.id, 40)} --for 1d --reason ...", "quiet for a day"),
    )


def labelled(kind: AlertKind) -> str:
    """What an alert of this kind is called: "FIGURE CHANGED"."""
    return _LABELS[kind]


def subject(alert: Alert) -> str:
    """The mail's subject, which alone says what happened."""
    return shorten(f"[monitor] {clean(alert.message)}", SUBJECT_CHARS)


def _tag(alert: Alert) -> str:
    before, now = alert.previous, alert.current
    if before is None or now is None or before.value is None or now.value is None or before.value == now.value:
        return ""
    if alert.kind == "new_disagreement":
        return "for the first time"
    return "higher than before" if now.value > before.value else "lower than before"


def _figure_cells(alert: Alert) -> tuple[Cell, Cell]:
    before, now = _CELLS.get(alert.kind, ("BEFORE", "NOW"))
    return _with_sentence(_figure_cell(before, alert.previous), alert.previous), _figure_cell(now, alert.current)


def _with_sentence(cell: Cell, figure: StatedFigure | None) -> Cell:
    """The cell with what stands around the figure: its sentence is shown nowhere else."""
    if figure is None:
        return cell
    return msgspec.structs.replace(cell, words=f"“{clean(subjects.around(figure, WORDS_CHARS), WORDS_CHARS)}”")


def _figure_cell(label: str, figure: StatedFigure | None) -> Cell:
    if figure is None:
        return Cell(label, "none")
    lead, large = number(figure)
    return Cell(label, large, lead, quoted(figure.text, WORDS_CHARS), who=who(figure), place=file(figure.article))


def _denial_cells(alert: Alert) -> tuple[Cell, Cell]:
    position = alert.position
    if position is None:
        return Cell("DENIED BY", "somebody"), _denied_cell(alert)
    party = clean(position.party or spoken(position), 40)
    by = who(position)
    denier = Cell(
        "DENIED BY", party, words=quoted(position.text, WORDS_CHARS), verb="in the words of",
        who="" if by == party else by, place=file(position.article),
    )  # fmt: skip
    return denier, _denied_cell(alert)


def _denied_cell(alert: Alert) -> Cell:
    """What the denial is set against: the figure that stands, the span of several, or the words denied."""
    label = "WHAT IS DENIED"
    if len(alert.standing) == 1 or (alert.standing and span(alert.claim.range) == ""):
        figure = alert.standing[0]
        cell = _figure_cell(label, figure)
        in_title = subjects.title(alert.claim.subject, figure) != alert.claim.subject
        return cell if in_title else _with_sentence(cell, figure)
    if alert.standing:
        names = ", ".join(dict.fromkeys(who(figure) for figure in alert.standing[:3]))
        return Cell(label, _spread(alert), verb="from", who=clean(names, 160))
    denied = alert.position.object if alert.position is not None else ""
    return Cell(label, clean(denied or alert.claim.subject, 80))


def _standing_beside(alert: Alert) -> list[StatedFigure]:
    """The figures that stand beside those shown large."""
    shown = {figure.id for figure in (alert.previous, alert.current) if figure is not None}
    beside = [figure for figure in alert.standing if figure.id not in shown]
    return [] if alert.kind == "new_denial" and len(beside) == 1 else beside


def _range(alert: Alert) -> str:
    """The span of figures that stand, where there is more than one and it is not shown large."""
    held = alert.claim.range
    if held is None or held.low == held.high or alert.kind == "new_denial":
        return ""
    spread = _spread(alert)
    return f"{spread}, over the latest figure of each party" if spread else ""


def _spread(alert: Alert) -> str:
    """The range in the measure of the claim's figures."""
    spread = span(alert.claim.range)
    figures = [figure for figure in (alert.current, *alert.standing) if figure is not None]
    return measured(spread, figures[0]) if spread and figures else spread


def _sorted(positions: Sequence[TakenPosition]) -> list[TakenPosition]:
    return sorted(positions, key=lambda position: _ORDER.index(position.stance))


def _stances(positions: Sequence[TakenPosition]) -> str:
    """One line: who denies, confirms, and keeps silent."""
    grouped: dict[str, list[str]] = {}
    for position in positions:
        name = clean(position.party or spoken(position), 40)
        names = grouped.setdefault(stance(position.stance, of_many=True), [])
        if name not in names:
            names.append(name)
    return clean(" ".join(f"{what} {', '.join(names)}." for what, names in grouped.items()), 300)


def _quote(found: StatedFigure | TakenPosition | None) -> Quote | None:
    if found is None:
        return None
    start, end = found.start - found.quote_start, found.end - found.quote_start
    marked = found.quote[start:end] if 0 <= start < end <= len(found.quote) else ""
    before, after = (found.quote[:start], found.quote[end:]) if marked else (found.quote, "")
    before, after = _without_marks(before, marked, after)
    place = f"{file(found.article)}, line {found.line}, characters {found.start}–{found.end}"
    return Quote(
        shorten_front(visible(before[-10 * CONTEXT_CHARS :]).lstrip(), CONTEXT_CHARS),
        clean(marked, CONTEXT_CHARS),
        shorten(visible(after[: 10 * CONTEXT_CHARS]).rstrip(), CONTEXT_CHARS),
        place,
        _source(found.article),
    )


def _without_marks(before: str, marked: str, after: str) -> tuple[str, str]:
    """The sentence without marks around the whole of it, which gets ours, or one left over at its beginning."""
    opened, closed = before.lstrip(), after.rstrip()
    inner = opened[1:] + marked + closed
    if opened[:1] not in _OPENING or not opened:
        return before, after
    if _balanced(inner):
        return opened[1:], after
    return (opened[1:], closed[:-1]) if closed[-1:] in _CLOSING and _balanced(inner[:-1]) else (before, after)


def _balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _source(article: ArticleRef) -> str:
    title = f"“{clean(article.title, 120)}”" if article.title else ""
    date = day(article.published_at) if article.published_at else f"received {day(article.received_at)}"
    return ", ".join(filter(None, (clean(article.outlet or "", 60), title, date)))


def _position_row(position: TakenPosition) -> Row:
    what = stance(position.stance)
    return Row(what, who(position), quoted(position.text, WORDS_CHARS), file(position.article), position.stance)


def _figure_row(figure: StatedFigure) -> Row:
    what = " ".join(filter(None, number(figure)))
    return Row(what, who(figure), quoted(figure.text, WORDS_CHARS), file(figure.article), "figure")
