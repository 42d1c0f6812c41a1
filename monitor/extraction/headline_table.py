"""Reads the table of headline verbs: "stance condition: verbs" a row, indented lines going on with the row above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import msgspec

from monitor.extraction.headline_words import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extraction.findings import Stance


class Row(msgspec.Struct, frozen=True):
    """Verbs of one stance, and what has to follow them."""

    stance: Stance
    condition: str
    pattern: re.Pattern[str]


def _rows() -> Iterator[Row]:
    for line in VERBS.strip().replace("\n    ", "").splitlines():
        how, _, verbs = line.partition(": ")
        stance, condition = how.split()
        plain = re.sub(r"\((?!\?)", "(?:", verbs)
        yield Row(cast("Stance", stance), condition, re.compile(rf"(?<=\S )(?:{plain})(?![\w'-])"))


ROWS = tuple(_rows())
"""All verbs by which headlines take a stance."""
