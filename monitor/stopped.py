"""Frees what a host holds that was stopped in the middle of a transaction, for the others wait for its locks.

The server notices a host that dies; one that is paused or cut off it does not, and nobody would go on before it does.
The server's own idle_in_transaction_session_timeout does not run after a pipeline whose answers were asked for.
"""

from __future__ import annotations

import sqlalchemy as sa
import structlog

from monitor import database
from monitor.errors import StoreError

# Only sessions of this program that others wait for: whoever merely reads holds up nobody.
_END = sa.text(
    "SELECT pg_terminate_backend(stopped.pid) FROM pg_stat_activity AS stopped"
    " WHERE stopped.datname = current_database() AND stopped.application_name = :program"
    " AND stopped.usename = current_user AND stopped.state LIKE 'idle in transaction%'"
    " AND stopped.state_change < clock_timestamp() - make_interval(secs => :after_s) AND EXISTS ("
    "SELECT 1 FROM pg_stat_activity AS waiting WHERE waiting.datname = current_database()"
    " AND waiting.wait_event_type = 'Lock' AND stopped.pid = ANY(pg_blocking_pids(waiting.pid)))"
)

_log = structlog.get_logger("monitor")


def free(engine: sa.Engine, after_s: float) -> int:
    """Ends the sessions that hold up others and have been silent for so long; how many.

    What such a session had begun is taken back. Going on, its host finds the connection gone, and tries again.
    """
    if not database.is_shared(engine):
        return 0
    asked = {"program": database.PROGRAM, "after_s": after_s}
    try:
        with database.reading(engine) as connection:
            ended = len(connection.execute(_END, asked).all())
    except (StoreError, sa.exc.DBAPIError) as error:  # servers that are PostgreSQL in part may not know all of it
        _log.warning("hosts that were stopped are not looked for", error=str(error).partition("\n")[0])
        return 0
    if ended:
        _log.warning("another host was stopped in the middle of a transaction; its locks were freed", sessions=ended)
    return ended
