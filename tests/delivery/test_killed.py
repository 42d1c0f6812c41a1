"""A deliverer that is killed when the receiver has taken an alert and the store does not know it yet."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from monitor import config, database
from monitor.alerts import outbox
from monitor.alerts.listing import list_alerts
from monitor.delivery.channel import open_channel
from monitor.delivery.deliver import Delivered, deliver_channel
from monitor.delivery.receivers import ReceivedHook, ReceivedMail, header, hook_receiver, mail_receiver
from tests.delivery import samples

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from tests.delivery.conftest import Clock

SECRET = "whsec_" + "bW9uaXRvci10ZXN0LXNlY3JldC0xMjM0NTY3OA=="
SCRIPT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
import msgspec
from monitor import config, database
from monitor.delivery.channel import open_channel
from monitor.delivery.deliver import deliver_channel
home, settings = Path(sys.argv[1]), msgspec.json.decode(sys.argv[2], type=config.Channel)
engine = database.open_engine(sys.argv[3])
noon = datetime(2025, 4, 10, 12, tzinfo=UTC)
deliver_channel(engine, "desk", open_channel(settings, home), config.Delivery(), lambda: noon)
"""


class Killer:
    """Notes what arrives, and kills the sender of the first (or another one) before the answer goes out."""

    def __init__(self, at: int = 1) -> None:
        self.at = at
        self.taken: list[Any] = []
        self.sender: subprocess.Popen[bytes] | None = None

    def __call__(self, arrived: Any) -> None:
        """Takes an alert."""
        self.taken.append(arrived)
        if len(self.taken) == self.at:
            assert self.sender is not None
            self.sender.kill()
            self.sender.wait()


def kill_and_repeat(engine: sa.Engine, clock: Clock, home: Path, settings: config.Channel, killer: Killer) -> None:
    """Delivers from a process that is killed on the way, then from here."""
    with database.transaction(engine) as connection:
        outbox.record(connection, samples.raised(samples.new_denial(), "desk"), clock())
    url = engine.url.render_as_string(hide_password=False)
    arguments = [str(home), msgspec.json.encode(settings).decode(), url]
    killer.sender = subprocess.Popen([sys.executable, "-c", SCRIPT, *arguments])
    assert killer.sender.wait(60) == -9
    with database.reading(engine) as connection:
        (waiting,) = list_alerts(connection)[0].deliveries
    assert waiting.status == "waiting"
    with database.transaction(engine) as connection:
        assert outbox.release_leases(connection) == 1
    port = open_channel(settings, home)
    assert deliver_channel(engine, "desk", port, config.Delivery(), clock) == Delivered(delivered=1)


@pytest.mark.slow
def test_a_webhook_is_repeated_with_the_same_id_and_body(engine: sa.Engine, clock: Clock, tmp_path: Path) -> None:
    """The receiver can tell that it has it already."""
    (tmp_path / "secret").write_text(SECRET)
    killer = Killer()
    with hook_receiver(killer, SECRET) as url:
        settings = config.Channel("desk", "webhook", url=url, secret_file="secret", allow_private=True)
        kill_and_repeat(engine, clock, tmp_path, settings, killer)
    hooks: list[ReceivedHook] = killer.taken
    assert len(hooks) == 2
    assert len({hook.headers["webhook-id"] for hook in hooks}) == 1
    assert len({hook.content for hook in hooks}) == 1
    assert all(hook.verified for hook in hooks)


@pytest.mark.slow
def test_a_mail_is_repeated_with_the_same_message_id(engine: sa.Engine, clock: Clock, tmp_path: Path) -> None:
    """Mail programs show it once."""
    killer = Killer()
    with mail_receiver(killer) as port:
        settings = config.Channel("desk", "email", host="127.0.0.1", port=port, to=("ana@desk.example",))
        kill_and_repeat(engine, clock, tmp_path, settings, killer)
    mails: list[ReceivedMail] = killer.taken
    assert len(mails) == 2
    assert len({header(mail, "Message-ID") for mail in mails}) == 1


@pytest.mark.slow
def test_of_many_in_a_row_none_is_lost_and_each_comes_twice_at_most(
    engine: sa.Engine, clock: Clock, tmp_path: Path
) -> None:
    """Marks are gathered for a moment: what stood in memory alone is repeated once, under the same id, in order."""
    alerts = [msgspec.structs.replace(samples.new_denial(), id=f"alert{number:05}") for number in range(60)]
    with database.transaction(engine) as connection:
        for alert in alerts:
            outbox.record(connection, samples.raised(alert, "desk"), clock())
    (tmp_path / "secret").write_text(SECRET)
    killer = Killer(at=37)
    with hook_receiver(killer, SECRET) as url:
        settings = config.Channel("desk", "webhook", url=url, secret_file="secret", allow_private=True)
        arguments = [str(tmp_path), msgspec.json.encode(settings).decode()]
        store = engine.url.render_as_string(hide_password=False)
        killer.sender = subprocess.Popen([sys.executable, "-c", SCRIPT, *arguments, store])
        assert killer.sender.wait(60) == -9
        with database.transaction(engine) as connection:
            outbox.release_leases(connection)
        deliver_channel(engine, "desk", open_channel(settings, tmp_path), config.Delivery(), clock)
    ids = [hook.headers["webhook-id"] for hook in killer.taken]
    wanted = [outbox.delivery_id(alert.id, "desk") for alert in alerts]
    assert list(dict.fromkeys(ids)) == wanted
    assert max(ids.count(one) for one in wanted) <= 2
    again = ids[37:]
    assert again == wanted[wanted.index(again[0]) :]
