"""Runs the benchmarks: each module of this folder that has `run()`, an iterable of `Measure`, or its own `main()`."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import benchmarks
from benchmarks import measure


def main(arguments: list[str]) -> int:
    """Runs the benchmarks named, or all; prints a table for each and keeps the figures. Options are for `main()`s."""
    wanted = [argument for argument in arguments if not argument.startswith("--")]
    options = [argument for argument in arguments if argument.startswith("--")]
    modules = [
        importlib.import_module(f"benchmarks.{m.name}")
        for m in pkgutil.iter_modules(benchmarks.__path__)
        if m.name != "__main__"
    ]
    every = {m.__name__.split(".")[-1]: m for m in modules if hasattr(m, "run") or hasattr(m, "main")}
    unknown = [name for name in wanted if name not in every]
    if unknown:
        print(f"No benchmark is called {', '.join(unknown)}; there are: {', '.join(every)}.", file=sys.stderr)
        return 2
    failed = 0
    for name in wanted or every:
        if hasattr(every[name], "main"):
            print(f"\n{every[name].__doc__.splitlines()[0]}", flush=True)
            failed |= every[name].main(options)
            continue
        measures = list(every[name].run())
        print(f"\n{every[name].__doc__.splitlines()[0]}\n\n{measure.table(measures)}", flush=True)
        print(f"\nkept in {measure.keep(name, measures)}")
    return failed


sys.exit(main(sys.argv[1:]))
