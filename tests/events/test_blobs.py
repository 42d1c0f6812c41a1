from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from monitor import database
from monitor.errors import BrokenLogError, NotFoundError
from monitor.events import log
from monitor.events.tables import blobs

if TYPE_CHECKING:
    from collections.abc import Callable

RAW = b"\xef\xbb\xbfThe same words, again and again. " * 50


def test_bytes_come_back_as_they_were(engine: sa.Engine) -> None:
    """Any bytes are kept under their sha256, and take less room than they did."""
    with database.transaction(engine) as connection:
        sha256 = log.put_blob(connection, RAW)
        assert sha256 == hashlib.sha256(RAW).hexdigest()
        assert log.get_blob(connection, sha256) == RAW
        assert log.get_blob(connection, log.put_blob(connection, b"")) == b""
        kept = connection.execute(sa.select(blobs).where(blobs.c.sha256 == sha256)).one()
    assert kept.size == len(RAW) > len(kept.data)


def test_the_same_bytes_are_kept_once(engine: sa.Engine) -> None:
    """Putting them again changes nothing and is no error."""
    with database.transaction(engine) as connection:
        assert log.put_blob(connection, RAW) == log.put_blob(connection, RAW)
        assert connection.execute(sa.select(sa.func.count()).select_from(blobs)).scalar() == 1


def test_bytes_that_are_not_kept_are_told(engine: sa.Engine) -> None:
    """The message names the hash that was asked for."""
    with database.reading(engine) as connection, pytest.raises(NotFoundError, match="0000"):
        log.get_blob(connection, "0" * 64)


@pytest.mark.parametrize("alter", [lambda data: data[:-9] + b"!" + data[-8:], lambda _: b"", lambda data: data[:20]])
def test_bytes_that_were_altered_are_not_handed_out(engine: sa.Engine, alter: Callable[[bytes], bytes]) -> None:
    """What is kept must be what the hash says."""
    with database.transaction(engine) as connection:
        sha256 = log.put_blob(connection, RAW)
        data = connection.execute(sa.select(blobs.c.data)).scalar_one()
        other = {"sha256": "0" * 64, "size": 5, "data": alter(data)}
        connection.execute(sa.insert(blobs), other)
        with pytest.raises(BrokenLogError, match="0000"):
            log.get_blob(connection, "0" * 64)
        assert log.get_blob(connection, sha256) == RAW
