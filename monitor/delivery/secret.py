"""Reads what must not stand in the configuration: passwords, signing secrets, addresses that hold a token."""

from __future__ import annotations

import os
from pathlib import Path

from monitor.errors import ConfigError


def read(env: str | None, file: str | None, *, channel: str, what: str, home: Path | None = None) -> str | None:
    """The secret that an environment variable or a file holds, None where the settings name neither.

    Raises:
        ConfigError: the variable is not set, the file cannot be read, or there is nothing in it.
    """
    if env is not None:
        found, place = os.environ.get(env, ""), f"the environment variable {env}"
    elif file is not None:
        path = (home or Path.cwd()) / file
        found, place = _content(path, channel, what), f"the file {path}"
    else:
        return None
    if not found.strip():
        raise ConfigError(f"Channel {channel!r} takes its {what} from {place}, which is empty; fill it.")
    return found.strip()


def _content(path: Path, channel: str, what: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"Channel {channel!r} takes its {what} from {path}, which cannot be read: {error}") from error
