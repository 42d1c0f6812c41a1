from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
import pytest

from monitor import config, database
from monitor.events import log
from monitor.inbox.receive import ScanResult, scan

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.events.kinds import Event

START = datetime(2033, 10, 5, 12, 0, tzinfo=UTC)
ARTICLE = "Bridge closed\n\nThe bridge was closed after inspectors found 14 cracks in it, the roads office said.\n"


class Desk:
    """An inbox in a folder of its own, a store, and a clock that is set by hand."""

    def __init__(self, engine: sa.Engine, home: Path) -> None:
        self.engine, self.home, self.now = engine, home, START
        self.inbox = config.Inbox(quiet_s=1.0)
        self.root = home / "inbox"
        self.root.mkdir()

    def settings(self, **changes: object) -> None:
        """Changes the inbox's configuration."""
        self.inbox = msgspec.structs.replace(self.inbox, **changes)

    def drop(self, name: str, text: str | bytes = ARTICLE, *, age_s: float = 60) -> Path:
        """Puts a file into the inbox that was last changed so many seconds ago."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        self.age(path, age_s)
        return path

    def age(self, path: Path, age_s: float) -> None:
        """Lets a file be last changed so many seconds ago."""
        moment = self.now.timestamp() - age_s
        os.utime(path, (moment, moment))

    def wait(self, seconds: float) -> None:
        """Sets the clock ahead, or back."""
        self.now += timedelta(seconds=seconds)

    def scan(self, *, settle: bool = True) -> ScanResult:
        """Looks at the inbox once."""
        return scan(self.engine, self.inbox, self.home, self.now, settle=settle)

    def events(self) -> list[Event]:
        """All that the log holds."""
        with database.reading(self.engine) as connection:
            return [recorded.event for recorded in log.read(connection)]

    def said(self) -> list[tuple[str, str]]:
        """The kind and the file of each event, in order."""
        return [(type(event).__name__, event.file) for event in self.events()]  # type: ignore[attr-defined]


@pytest.fixture
def desk(engine: sa.Engine, tmp_path: Path) -> Desk:
    """An empty inbox with an empty store."""
    return Desk(engine, tmp_path)
