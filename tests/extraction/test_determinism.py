"""The same article gives the same findings: after others, in any order, in other processes, on every Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from benchmarks import golden
from monitor import config
from monitor.extraction.extract import extract
from monitor.extraction.workers import Workers

if TYPE_CHECKING:
    from spacy.language import Language

    from monitor.extraction.extract import Text


@pytest.fixture(scope="module")
def texts() -> dict[str, Text]:
    """Articles of our own, by path."""
    return golden.articles()


@pytest.fixture(scope="module")
def here(texts: dict[str, Text], nlp: Language) -> dict[str, bytes]:
    """What is found in this process, one article after the other."""
    return {path: msgspec.json.encode(extract(text, nlp)) for path, text in texts.items()}


@pytest.mark.slow
def test_findings_are_those_last_kept(here: dict[str, bytes], texts: dict[str, Text], nlp: Language) -> None:
    """On whichever Python this runs; after a change that is meant, `make golden` keeps the new ones."""
    found = {path: golden.digest(extract(text, nlp)) for path, text in texts.items()}
    differ = [path for path, digest in found.items() if golden.kept().get(path) != digest]
    assert differ == [], "Other findings than those kept; if that is meant, run `make golden`."


@pytest.mark.slow
@pytest.mark.long
def test_what_was_read_before_changes_nothing(here: dict[str, bytes], texts: dict[str, Text], nlp: Language) -> None:
    """Read backwards, each article after others than before, the findings are the same to the byte."""
    for path, text in reversed(texts.items()):
        assert msgspec.json.encode(extract(text, nlp)) == here[path], path


@pytest.mark.slow
def test_four_processes_find_what_one_finds(here: dict[str, bytes], texts: dict[str, Text]) -> None:
    """Whichever process gets an article, the findings are the same to the byte."""
    pool = Workers(config.Extraction(workers=4))
    pool.start()
    try:
        futures = {path: pool.extract(text) for path, text in texts.items()}
        found = {path: msgspec.json.encode(future.result(timeout=200)) for path, future in futures.items()}
    finally:
        pool.stop()
    assert found == here
