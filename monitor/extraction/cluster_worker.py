"""What a Dask worker does: reads a chunk of articles; this program and its model have to be installed there, too."""

from __future__ import annotations

import functools
import threading
from typing import TYPE_CHECKING

import msgspec

from monitor import __version__
from monitor.extraction.extract import Text, extract
from monitor.extraction.model import extractor_version, load

if TYPE_CHECKING:
    from spacy.language import Language

_ONE_AT_A_TIME = threading.Lock()  # a worker's threads share one model, and the interpreter's lock anyhow
_TEXTS = msgspec.msgpack.Decoder(list[Text])


def read(model_name: str, packed: bytes) -> bytes:
    """The findings of articles, both as MessagePack lists in the same order."""
    articles = _TEXTS.decode(packed)
    with _ONE_AT_A_TIME:
        nlp = _loaded(model_name)
        return msgspec.msgpack.encode([extract(article, nlp) for article in articles])


@functools.lru_cache(maxsize=1)
def _loaded(model_name: str) -> Language:
    return load(model_name)


def installed(model_name: str) -> tuple[str, str]:
    """The versions of program and extractor that this worker has."""
    return __version__, extractor_version(model_name)
