"""Appends to a store and says on stdout what then stands in it: `writer.py URL NAME FROM UPTO`.

A process of its own, so that the tests can kill it. Each line is a number whose event is acknowledged.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime

from monitor import database
from monitor.events import log
from monitor.events.kinds import SilenceEnded


def main(url: str, name: str, first: int, upto: int) -> None:
    """Appends in transactions of one, two and three events; every eleventh is taken back once and then done again."""
    engine = database.open_engine(url)
    number = first
    while number <= upto:
        numbers = range(number, min(number + 1 + number % 3, upto + 1))
        if number % 11 == 0:
            _append(engine, name, numbers, take_back=True)
        _append(engine, name, numbers)
        os.write(1, "".join(f"{done}\n" for done in numbers).encode())
        number = numbers[-1] + 1
    engine.dispose()


def _append(engine: database.sa.Engine, name: str, numbers: range, *, take_back: bool = False) -> None:
    own = [log.Pending(SilenceEnded(name, "x" * 3_000, str(n)), f"{name}:{n}") for n in numbers]
    shared = [log.Pending(SilenceEnded("all", "x" * 30, str(n)), f"all:{n}") for n in numbers]
    with database.transaction(engine) as connection:
        log.put_blob(connection, str(numbers).encode())
        log.append(connection, own + shared, datetime.now(UTC))
        if take_back:
            connection.rollback()


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
