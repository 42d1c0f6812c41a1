"""The shape of a number that was read, and the value of its digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands in the text; `low` equals `high` unless it is a range or vague."""

    start: int
    end: int
    low: float
    high: float
    vague: bool = False
    words: bool = False  # written out
    plain: bool = False  # bare digits without grouping, decimals or scale: may be a year or part of a name
    fraction: bool = False  # "two-thirds of": bounds are percent
    letter: str = ""  # "m" of "2.3m", which may mean metres


def digits_value(raw: str) -> float:
    """The value of digits in any grouping; a comma before one or two digits is a decimal comma."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{1,2}", raw):
        return float(raw.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d+,\d{1,2}", raw):
        return float(raw.replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", raw):
        return float(raw.replace(".", ""))
    return float(re.sub(r"[,'’ ]", "", raw))


def times(value: float, factor: float) -> float:
    """The product as it would be written: 65.4 times a billion is 65,400,000,000 and no hair more."""
    return float(Decimal(repr(float(value))) * Decimal(repr(float(factor))))
