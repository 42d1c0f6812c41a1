"""What the daemon tells about itself: one structured line for each thing that happened, on standard error.

Coloured lines for people on a terminal, JSON lines elsewhere. What other libraries log comes out the same way.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any, TextIO

import structlog

from monitor.inert import inert, inert_lines

if TYPE_CHECKING:
    from structlog.typing import EventDict, Processor

QUIET = ("watchfiles", "apscheduler", "httpx", "httpx2", "httpcore", "alembic", "sqlalchemy", "tzlocal", "asyncio")


def configure(level: str = "info", style: str = "auto", stream: TextIO | None = None) -> None:
    """Sets up logging for this process; may be called again with other settings.

    `level` and `style` ("auto", "console", "json") are those of the configuration's section [log].
    """
    stream = stream or sys.stderr
    console = style == "console" or (style == "auto" and stream.isatty())
    before: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="%H:%M:%S" if console else "iso", utc=not console, key="at"),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.PositionalArgumentsFormatter(),
            *before,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_formatter(before, console=console, colours=stream.isatty()))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def _formatter(before: list[Processor], *, console: bool, colours: bool) -> structlog.stdlib.ProcessorFormatter:
    last: Processor
    if console:
        last = structlog.dev.ConsoleRenderer(colors=colours, timestamp_key="at", pad_event_to=28)
    else:
        last = structlog.processors.JSONRenderer()
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=before,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            make_inert,
            last,
        ],
    )


def make_inert(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Writes out control characters in every value, so that no article and no file name can steer a terminal."""
    return {key: inert_lines(value) if key == "exception" else _inert(value) for key, value in event.items()}


def _inert(value: Any) -> Any:
    match value:
        case str():
            return inert(value)
        case dict():
            return {_inert(key): _inert(item) for key, item in value.items()}
        case list() | tuple():
            return [_inert(item) for item in value]
        case bool() | int() | float() | None:
            return value
        case _:
            return inert(str(value))
