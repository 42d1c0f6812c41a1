"""How a measurement is taken, shown as an aligned table and kept as JSON."""

from __future__ import annotations

import json
import platform
import statistics
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RESULTS = Path(__file__).parent / "results"
ROUNDS = 9
_WORDS = (0, 2)  # columns of the table that hold words, not numbers


class Measure(NamedTuple):
    """A rate beside that of a yardstick, medians over rounds in which both ran in turn, and the ratio aimed at.

    The ratio is the median of the rounds' own ratios: a machine that is busy for a while slows both of a round.
    """

    name: str
    unit: str
    rate: float
    yardstick: str
    yardstick_rate: float
    ratio: float
    aim: float | None = None


def compare(
    name: str, unit: str, work: Callable[[], int], yardstick: tuple[str, Callable[[], int]], aim: float | None = None
) -> Measure:
    """Measures work beside a yardstick; both do what they do and return how much of it they did."""
    its_name, its_work = yardstick
    rounds = [(_rate(work), _rate(its_work)) for _ in range(ROUNDS)]
    rate, its_rate = (statistics.median(column) for column in zip(*rounds, strict=True))
    return Measure(name, unit, rate, its_name, its_rate, statistics.median(ours / its for ours, its in rounds), aim)


def _rate(work: Callable[[], int]) -> float:
    start = time.perf_counter()
    done = work()
    return done / (time.perf_counter() - start)


def table(measures: Sequence[Measure]) -> str:
    """The measurements as aligned columns."""
    rows = [("what", "rate", "yardstick", "its rate", "ratio", "aim")]
    rows += [
        (m.name, f"{m.rate:,.0f} {m.unit}", m.yardstick, f"{m.yardstick_rate:,.0f} {m.unit}", f"{m.ratio:.2f}",
         "" if m.aim is None else f">= {m.aim:.2f}")
        for m in measures
    ]  # fmt: skip
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = (
        cell.ljust(width) if column in _WORDS else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()


def keep(benchmark: str, measures: Sequence[Measure]) -> Path:
    """Writes the measurements to results/BENCHMARK-TIME.json, with what they were taken on."""
    now = datetime.now(UTC)
    RESULTS.mkdir(exist_ok=True)
    file = RESULTS / f"{benchmark}-{now:%Y%m%dT%H%M%SZ}.json"
    found = {
        "benchmark": benchmark,
        "taken_at": now.isoformat(),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.release()} {platform.machine()}",
        "measures": [m._asdict() for m in measures],
    }
    file.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return file
