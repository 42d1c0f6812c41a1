"""Parts a text from the YAML or TOML front matter above it."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from frontmatter.default_handlers import BaseHandler, YAMLHandler
from yaml import SafeLoader, YAMLError

_LONGEST = 64_000  # characters; what is longer is no front matter
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40})\s*[:=]\s*(.*)$")


class _TomlHandler(BaseHandler):  # the one of the package itself needs a further package
    FM_BOUNDARY = re.compile(r"^\+{3,}\s*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "+++"

    def load(self, fm: str) -> dict[str, Any]:
        return tomllib.loads(fm)


class _YamlHandler(YAMLHandler):  # the loader in C, which it would take, dies of deep nesting and the program with it
    def load(self, fm: str, **_: object) -> Any:
        return super().load(fm, Loader=SafeLoader)


_HANDLERS = (_YamlHandler(), _TomlHandler())


def split(text: str) -> tuple[dict[str, Any], str]:
    """The front matter by its keys in lower case, {} where there is none, and the body without blank lines around."""
    for handler in _HANDLERS:
        if not handler.detect(text):
            continue
        parts = handler.FM_BOUNDARY.split(text, 2)
        if len(parts) == 3 and len(parts[1]) <= _LONGEST:  # noqa: PLR2004 - what stands before, between and after
            told = _load(handler, parts[1])
            if told is not None:
                return told, parts[2].strip("\n")
    return {}, text


def _load(handler: BaseHandler, matter: str) -> dict[str, Any] | None:
    """What the front matter tells; None where it is rather a part of the article between two rules."""
    told: object
    try:
        told = handler.load(matter)
    except (YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError):
        told = _by_line(matter)
    return (
        {str(key).lower().replace("-", "_"): value for key, value in told.items()} if isinstance(told, dict) else None
    )


def _by_line(matter: str) -> dict[str, str] | None:
    """Front matter that is not quite valid, such as a title with a colon, taken line by line."""
    pairs = [_PAIR.match(line) for line in matter.split("\n") if line.strip()]
    if not pairs or sum(pair is not None for pair in pairs) < len(pairs) / 2:
        return None
    return {pair[1].strip(): pair[2].strip().strip("\"'") for pair in pairs if pair}
