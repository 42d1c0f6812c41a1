"""The one tree of errors: what the program raises on purpose, and the exit code each ends a command with.

Every message says what is wrong, where, and what to do about it. The class docstring is the message of last resort.
"""


class MonitorError(Exception):
    """Something went wrong that the program knows by name."""

    exit_code = 1

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or self.__doc__)


class ConfigError(MonitorError):
    """The configuration cannot be used; each problem is listed with its line."""

    exit_code = 2


class NotFoundError(MonitorError):
    """No such id; `monitor claims`, `articles` or `alerts` list those that exist."""

    exit_code = 3


class StoreError(MonitorError):
    """The store cannot be used."""

    exit_code = 4


class StoreBusyError(StoreError):
    """Another process holds the store; stop it, or point this one at another store."""


class StoreAwayError(StoreError):
    """The database server does not answer, or has ended the connection; it is tried again."""


class StoreFaultError(StoreError):
    """The disk that holds the store failed; the store is opened again and proved whole before it is used."""


class SchemaError(StoreError):
    """The store's schema is older or newer than this program; see `monitor doctor`."""


class BrokenLogError(MonitorError):
    """The event log does not verify: an event was altered, removed or put in between."""


class UnknownEventError(MonitorError):
    """The log holds an event of a kind or version that this program does not know."""


class UnreadableError(MonitorError):
    """A file holds no article that the program can read; the message is the reason shown to the user."""


class DeliveryError(MonitorError):
    """A message did not arrive. `permanent` tells that trying again is useless.

    `retry_after_s` is the wait that the receiver asked for, in seconds, or None. `partly` tells that some of several
    readers have it.
    """

    def __init__(
        self, message: str, *, permanent: bool = False, retry_after_s: float | None = None, partly: bool = False
    ) -> None:
        super().__init__(message)
        self.partly = partly
        self.permanent = permanent
        self.retry_after_s = retry_after_s
