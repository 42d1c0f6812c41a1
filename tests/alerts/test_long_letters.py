"""Letters that tell everything that waited, however much that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor import database
from monitor.alerts import outbox
from tests.alerts.test_outbox import LEASE_S, NOON, raise_alert
from tests.delivery import samples

if TYPE_CHECKING:
    import sqlalchemy as sa

MORE_THAN_A_STATEMENT_TAKES = 70_000  # PostgreSQL's limit is 65,535 values


def test_a_letter_of_any_length_can_be_leased(engine: sa.Engine) -> None:
    """A mail server was down for long, or a large archive was read: what waits goes out all the same."""
    alert = samples.figure_changed()
    raise_alert(engine, alert, "desk")
    with database.transaction(engine) as connection:
        numbers = range(1, MORE_THAN_A_STATEMENT_TAKES)
        (leased,) = outbox.lease_rows(connection, numbers, "dgt_1", NOON, LEASE_S)
    assert (leased.alert.id, leased.sent_as) == (alert.id, "dgt_1")
