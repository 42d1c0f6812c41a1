"""Finds a full date in a short line and tells it in ISO 8601; what is ambiguous or lacks its year is no date."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905 - reads better than twelve quotes
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>(?:1[89]|20)\d\d)"
_CLOCK = r"(?:[T ](?P<clock>\d\d:\d\d(?::\d\d(?:[.,]\d{1,6})?)?)\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
_FORMS = (
    rf"{_YEAR.format('y1')}-(?P<m1>\d\d)-(?P<d1>\d\d){_CLOCK}",
    rf"{_DAY.format('d2')}(?:\s+of)?[\s-]+{_MONTH.format('m2')},?[\s-]+{_YEAR.format('y2')}",
    rf"{_MONTH.format('m3')}\s+{_DAY.format('d3')}(?:\s*,\s*|\s+){_YEAR.format('y3')}",
    rf"(?P<d4>\d{{1,2}})\.\s?(?P<m4>\d{{1,2}})\.\s?{_YEAR.format('y4')}",  # where dots are used, the day comes first
    rf"(?P<a5>\d{{1,2}})/(?P<b5>\d{{1,2}})/{_YEAR.format('y5')}",
    rf"{_YEAR.format('y6')}/(?P<m6>\d{{1,2}})/(?P<d6>\d{{1,2}})",
)
_DATE = re.compile(rf"(?<![\w.,/-])(?:{'|'.join(_FORMS)})(?![\w/-]|\.\d)", re.IGNORECASE)
_MONTHS_IN_A_YEAR = 12


class Found(NamedTuple):
    """A date, as precise as it is told ("2031-11-09", "2031-11-09T19:45:00+02:00"), and where it stands."""

    iso: str
    start: int
    end: int


def find(text: str) -> Found | None:
    """The first full date in the text. Days and months that cannot be told apart (03/04/2031) are no date."""
    for match in _DATE.finditer(text):
        if iso := _resolve({name: value for name, value in match.groupdict().items() if value}):
            return Found(iso, match.start(), match.end())
    return None


def as_iso(value: object) -> str | None:
    """A date as front matter gives it, be it a date, a time or text; None where it is none."""
    if isinstance(value, datetime):
        return _with_z(value)
    if isinstance(value, date):
        return value.isoformat()
    found = find(value.strip()) if isinstance(value, str) else None
    return found.iso if found else None


def _resolve(parts: dict[str, str]) -> str | None:
    clock, zone = parts.pop("clock", None), parts.pop("zone", None)
    by_kind = {name[0]: value for name, value in parts.items()}
    if "a" in by_kind:
        by_kind |= _day_and_month(int(by_kind["a"]), int(by_kind["b"]))
    try:
        day = date(int(by_kind["y"]), _month(by_kind["m"]), int(by_kind["d"]))
    except (KeyError, ValueError):
        return None
    return (clock and _with_clock(day, clock, zone)) or day.isoformat()


def _day_and_month(first: int, second: int) -> dict[str, str]:
    """Tells 15/05 from 05/15; {} where either may be the month."""
    if first == second or first > _MONTHS_IN_A_YEAR:
        return {"d": str(first), "m": str(second)}
    if second > _MONTHS_IN_A_YEAR:
        return {"d": str(second), "m": str(first)}
    return {}


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS.index(text[:3].lower()) + 1


def _with_clock(day: date, clock: str, zone: str | None) -> str | None:
    """The moment, or None where the clock's zone is not told or no such time exists."""
    if zone is None:
        return None
    offset = "+00:00" if zone.upper() in {"Z", "UTC", "GMT"} else zone
    try:
        return _with_z(datetime.fromisoformat(f"{day.isoformat()}T{clock.replace(',', '.')}{offset}"))
    except ValueError:
        return None


def _with_z(moment: datetime) -> str:
    if moment.tzinfo is None:  # a time of day without its zone could be a day off: only the date is sure
        return moment.date().isoformat()
    return moment.isoformat().removesuffix("+00:00") + ("Z" if moment.utcoffset() == UTC.utcoffset(None) else "")
