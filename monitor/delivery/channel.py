"""What a channel is to the rest of the program, and how one is made from its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from monitor.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from monitor import config
    from monitor.alerts.alert import Alert
    from monitor.delivery.letter import Letter


class Port(Protocol):
    """A way to one target."""

    def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:
        """Delivers an alert; returns when the receiver has taken it.

        Args:
            alert: what is told.
            delivery_id: the same on every attempt, so that the receiver can drop repeats.
            attempt: counts from 1.

        Raises:
            DeliveryError: the receiver has not taken it.
        """

    def post(self, letter: Letter, letter_id: str, attempt: int) -> None:
        """Delivers a letter, which tells several alerts or something of the program itself, in the same way."""


@runtime_checkable
class Connecting(Protocol):
    """A port that can keep its connection for a round of messages."""

    def connected(self) -> AbstractContextManager[Port]:
        """A port on a connection of its own, for the calling thread alone, while the block lasts."""


def open_channels(channels: Iterable[config.Channel], home: Path | None = None) -> dict[str, Port]:
    """All channels by name.

    Raises:
        ConfigError: some cannot be opened; the message tells of each of them.
    """
    opened: dict[str, Port] = {}
    problems = []
    for channel in channels:
        try:
            opened[channel.name] = open_channel(channel, home)
        except ConfigError as error:
            problems.append(str(error))
    if problems:
        raise ConfigError("\n  ".join(problems))
    return opened


def open_channel(settings: config.Channel, home: Path | None = None) -> Port:
    """The channel that the settings describe; a secret's relative file is taken from `home`.

    Raises:
        ConfigError: a setting or a secret that the channel needs is missing.
    """
    # What one kind needs is not loaded for the other.
    if settings.type == "email":
        from monitor.delivery.email import open_email  # noqa: PLC0415

        return open_email(settings, home)
    if settings.type == "apprise":
        from monitor.delivery.chat import open_chat  # noqa: PLC0415

        return open_chat(settings, home)
    from monitor.delivery.webhook import open_webhook  # noqa: PLC0415

    return open_webhook(settings, home)
