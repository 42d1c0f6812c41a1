"""What every quantity of many short sentences says: each marked with its number, hedge and unit."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Figure, Findings

LINES = (Path(__file__).parent / "figures" / "quantities.txt").read_text(encoding="utf-8").splitlines()
MARKED = re.compile(r"\[\[([^|\]]*)\|([^|\]]*)\|([^|\]]*)\|([^\]]*)\]\]")


def _told(figure: Figure) -> tuple[str, str, str]:
    ends = (figure.value,) if figure.value is not None else (figure.low, figure.high)
    return "..".join(f"{round(end or 0, 2):g}" for end in ends), figure.qualifier, figure.unit[:4].lower()


def _wanted(number: str, qualifier: str, unit: str) -> tuple[str, str, str]:
    return "..".join(f"{round(float(end), 2):g}" for end in number.split("..")), qualifier, unit[:4].lower()


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:50])
def test_reads_each_quantity_and_nothing_else(read: Callable[[str], Findings], line: str) -> None:
    """Marks such as [[at least 40|40|at_least|people]] stand around what is to be found; the rest counts nothing."""
    found = [figure for figure in read(MARKED.sub(r"\1", line)).figures if figure.restates is None]
    assert [_told(figure) for figure in found] == [_wanted(*mark.groups()[1:]) for mark in MARKED.finditer(line)]
