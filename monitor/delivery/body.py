"""The body of a webhook: a CloudEvents 1.0 event whose data are the alert under the names of the JSON queries. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from monitor.whole import whole_numbers

if TYPE_CHECKING:
    from monitor.alerts.alert import Alert
    from monitor.claims.claim import ArticleRef, StatedFigure, TakenPosition
    from monitor.delivery.letter import Letter

BODY_BYTES = 20_000
CONTEXT_CHARS = 60  # of a sentence around the words marked, as the W3C's text quote selector has it
# Characters of each text and number of rows; what does not fit the first way is cut to the next.
_SIZES = ((4000, 50), (1000, 30), (400, 15), (150, 8), (60, 3))


def body(alert: Alert, source: str = "/monitor") -> bytes:
    """The event as UTF-8 JSON, under `BODY_BYTES`; the same alert always gives the same bytes.

    Texts and lists that are too long are cut, the ends of texts by an ellipsis; `data.omitted` counts rows left out.
    """
    for chars, rows in _SIZES:
        content = msgspec.json.encode(whole_numbers(_cut(_event(alert, source, rows), chars)))
        if len(content) < BODY_BYTES:
            break
    return content


def letter_body(letter: Letter, letter_id: str, source: str = "/monitor") -> bytes:
    """A letter as an event: a digest's alerts in short, or what a notice tells, under `BODY_BYTES` in the same way."""
    for chars, rows in ((400, 50), (150, 50), (60, 50), (40, 20)):
        content = msgspec.json.encode(whole_numbers(_cut(_letter_event(letter, letter_id, source, rows), chars)))
        if len(content) < BODY_BYTES:
            break
    return content


def _letter_event(letter: Letter, letter_id: str, source: str, rows: int) -> dict[str, Any]:
    return {
        "specversion": "1.0",
        "id": letter_id,
        "source": source,
        "type": letter.kind,
        "time": letter.at,
        "timestamp": letter.at,
        "datacontenttype": "application/json",
        "data": {
            "title": letter.title,
            "intro": letter.intro,
            "facts": dict(letter.facts),
            "alerts": [_short(alert) for alert in letter.alerts[:rows]],
            "omitted": max(0, len(letter.alerts) - rows),
        },
    }


def _short(alert: Alert) -> dict[str, Any]:
    """An alert in a digest: its id leads to all of it."""
    return {
        "id": alert.id,
        "kind": alert.kind,
        "message": alert.message,
        "claim": {"id": alert.claim.id, "subject": alert.claim.subject},
        "article": {"id": alert.article.id, "file": alert.article.file},
        "raised_at": alert.raised_at,
    }


def _event(alert: Alert, source: str, rows: int) -> dict[str, Any]:
    return {
        "specversion": "1.0",
        "id": alert.id,
        "source": source,
        "type": alert.kind,
        "subject": f"claim/{alert.claim.id}",
        "time": alert.raised_at,
        "timestamp": alert.raised_at,
        "datacontenttype": "application/json",
        "data": _data(alert, rows),
    }


def _data(alert: Alert, rows: int) -> dict[str, Any]:
    return {
        "id": alert.id,
        "kind": alert.kind,
        "message": alert.message,
        "rule": alert.rule,
        "reason": alert.reason,
        "claim": msgspec.to_builtins(alert.claim),
        "claims": list(alert.claims[:rows]),
        "article": _article(alert.article),
        "previous": alert.previous and _figure(alert.previous),
        "current": alert.current and _figure(alert.current),
        "position": alert.position and _position(alert.position),
        "positions": [_position(position) for position in alert.positions[:rows]],
        "standing": [_figure(figure) for figure in alert.standing[:rows]],
        "omitted": sum(max(0, len(given) - rows) for given in (alert.claims, alert.positions, alert.standing)),
        "evidence": [_evidence(found) for found in (alert.current, alert.position) if found is not None],
        "raised_at": alert.raised_at,
    }


def _figure(figure: StatedFigure) -> dict[str, Any]:
    names = ("value", "low", "high", "qualifier", "unit")
    return {name: getattr(figure, name) for name in names} | _words(figure)


def _position(position: TakenPosition) -> dict[str, Any]:
    return {"stance": position.stance} | _words(position)


def _words(found: StatedFigure | TakenPosition) -> dict[str, Any]:
    return {
        "text": found.text,
        "quote": found.quote,
        "start": found.start,
        "end": found.end,
        "line": found.line,
        "speaker": found.speaker,
        "speakers": list(found.speakers),
        "party": found.party,
        "article": _article(found.article),
        "position": found.position,
    }


def _article(article: ArticleRef) -> dict[str, Any]:
    return dict(msgspec.to_builtins(article))


def _evidence(found: StatedFigure | TakenPosition) -> dict[str, Any]:
    """Where the words stand, as selectors of the W3C's Web Annotation model."""
    start, end = found.start - found.quote_start, found.end - found.quote_start
    return {
        "article": found.article.id,
        "file": found.article.file,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": found.text,
                "prefix": found.quote[max(0, start - CONTEXT_CHARS) : max(0, start)],
                "suffix": found.quote[end : end + CONTEXT_CHARS],
            },
            {"type": "TextPositionSelector", "start": found.start, "end": found.end},
        ],
    }


def _cut(value: Any, chars: int) -> Any:
    """The value with every text in it at most so long, and fit to be written as UTF-8."""
    match value:
        case str():
            text = value.encode("utf-8", "replace").decode() if not value.isascii() else value
            return text if len(text) <= chars else text[: chars - 1] + "…"
        case dict():
            return {name: _cut(part, chars) for name, part in value.items()}
        case list() | tuple():
            return [_cut(part, chars) for part in value]
    return value
