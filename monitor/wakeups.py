"""Wake-ups between daemons that share a PostgreSQL store: a hint that there is something new, and nothing more.

A hint that is lost costs time, never an event: every stage looks by the clock as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
import structlog

from monitor import database

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable

LISTEN_S = 1.0  # at a time; between two times it looks whether it should end
RETRY_S = 10.0

_log = structlog.get_logger("monitor")


def listen(engine: sa.Engine, wake: Callable[[], None], stop: threading.Event) -> float:
    """Calls `wake` for every hint until `stop` is set or the connection ends; seconds until it should try again."""
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(sa.text(f"LISTEN {database.WAKE_UPS}"))
            wake()  # what was told before anybody listened
            driver: Any = connection.connection.driver_connection
            while not stop.is_set():
                for _ in driver.notifies(timeout=LISTEN_S, stop_after=1):
                    wake()
            connection.execute(sa.text("UNLISTEN *"))
            connection.detach()  # it goes with its hints, not back to those who expect none
    except (sa.exc.DBAPIError, engine.dialect.loaded_dbapi.Error) as error:
        _log.warning("no wake-ups from other daemons, looking by the clock", error=str(error).partition("\n")[0])
    return RETRY_S
