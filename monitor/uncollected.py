"""Keeps Python's search for rings of objects out of work that makes many objects and no rings."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Lets nothing be searched for rings meanwhile; what no ring holds is freed at once for all that.

    The search looks through everything alive, again and again: through a hundred thousand tuples of a folder that is
    looked at, through the figures and words of a story that is folded.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def spare_the_program() -> None:
    """Leaves what is alive now, most of it the program's own code, out of all searches to come: it lives to the end."""
    gc.freeze()
