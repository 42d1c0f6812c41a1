"""Sends alerts to chats by apprise: Slack, Teams, Telegram, Matrix, ntfy and whatever else it knows."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from monitor.delivery import render, secret
from monitor.delivery.message import message
from monitor.errors import ConfigError, DeliveryError

if TYPE_CHECKING:
    from pathlib import Path

    from monitor import config
    from monitor.alerts.alert import Alert
    from monitor.delivery.letter import Letter


def open_chat(settings: config.Channel, home: Path | None = None) -> ChatChannel:
    """The chat that the settings describe.

    Raises:
        ConfigError: apprise is not installed, or its address is missing or of no kind that it knows.
    """
    try:
        apprise = import_module("apprise")  # an extra, and slow to load
    except ImportError as error:
        raise ConfigError(
            f"Channel {settings.name!r}: chats need the extra `claim-monitor[chat]`; install it."
        ) from error
    url = secret.read(settings.url_env, settings.url_file, channel=settings.name, what="address", home=home)
    chat = apprise.Apprise()
    if not all(chat.add(one) for one in (url or settings.url or "").split()) or not len(chat):
        raise ConfigError(
            f"Channel {settings.name!r}: its address is none that apprise knows; write it as its documentation has it,"
            " for example ntfys://ntfy.sh/topic, and give it by url_env or url_file."
        )
    return ChatChannel(chat)


class ChatChannel:
    """One chat, or several that get the same; see `channel.Port`."""

    def __init__(self, chat: Any) -> None:
        self._chat = chat

    def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:  # noqa: ARG002 - chats know no ids
        """See `channel.Port.send`."""
        shown = message(alert)
        self._notify(shown.subject, render.as_text(shown))

    def post(self, letter: Letter, letter_id: str, attempt: int) -> None:  # noqa: ARG002 - chats know no ids
        """See `channel.Port.post`."""
        self._notify(letter.subject, render.letter_as_text(letter))

    def _notify(self, title: str, body: str) -> None:
        try:
            taken = self._chat.notify(title=title, body=body, body_format="text")
        except Exception as error:
            raise DeliveryError(f"the chat failed: {type(error).__name__}: {error}") from error
        if not taken:
            raise DeliveryError("the chat has not taken it; apprise does not tell why")
