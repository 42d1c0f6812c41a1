"""Runs the benchmarks: each module of this folder that has `run()`, an iterable of `Measure`, is one."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import benchmarks
from benchmarks import measure


def main(wanted: list[str]) -> int:
    """Runs the benchmarks named, or all; prints a table for each and keeps the figures."""
    every = {
        module.name: importlib.import_module(f"benchmarks.{module.name}")
        for module in pkgutil.iter_modules(benchmarks.__path__)
        if module.name not in {"__main__", "measure"}
    }
    unknown = [name for name in wanted if name not in every]
    if unknown:
        print(f"No benchmark is called {', '.join(unknown)}; there are: {', '.join(every)}.", file=sys.stderr)
        return 2
    for name in wanted or every:
        measures = list(every[name].run())
        print(f"\n{every[name].__doc__.splitlines()[0]}\n\n{measure.table(measures)}", flush=True)
        print(f"\nkept in {measure.keep(name, measures)}")
    return 0


sys.exit(main(sys.argv[1:]))
