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
    from collections.abc import Callable, Mapping, Sequence

RESULTS = Path(__file__).parent / "results"
ROUNDS = 5
_WORDS = (0, 2)  # columns of the table that hold words, not numbers


class Measure(NamedTuple):
    """A rate beside the rate of its yardstick, taken in turns in one run, and the ratio that is aimed at."""

    name: str
    unit: str
    rate: float
    yardstick: str
    yardstick_rate: float
    aim: float | None = None

    @property
    def ratio(self) -> float:
        """How much of the yardstick's rate is reached."""
        return self.rate / self.yardstick_rate


def rates(contenders: Mapping[str, Callable[[], int]], rounds: int = ROUNDS) -> dict[str, float]:
    """Runs each contender once a round, in turns; gives the median of what each does in a second.

    A contender does its work and returns how many things it did.
    """
    taken: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, work in contenders.items():
            start = time.perf_counter()
            done = work()
            taken[name].append(done / (time.perf_counter() - start))
    return {name: statistics.median(each) for name, each in taken.items()}


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
        "measures": [{**m._asdict(), "ratio": m.ratio} for m in measures],
    }
    file.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return file
