"""Python searches for rings again once the work without any is done."""

from __future__ import annotations

import gc

import pytest

from monitor.uncollected import uncollected


def test_the_search_for_rings_rests_and_goes_on() -> None:
    """Within it nothing is searched, not even behind an inner one; afterwards it is as before."""
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_search_goes_on_after_an_error() -> None:
    """Work that fails does not leave the search off."""
    with pytest.raises(ZeroDivisionError), uncollected():
        _ = 1 / 0
    assert gc.isenabled()
