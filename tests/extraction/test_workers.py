"""Reading in processes of their own."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor import config
from monitor.errors import ConfigError
from monitor.extraction.extract import Text, extract
from monitor.extraction.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

ARTICLE = Text(id="a", text="The harbour office said on Monday that 12 boats were missing.")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """One process, with the default model."""
    pool = Workers(config.Extraction(workers=1))
    pool.start()
    yield pool
    pool.stop()


@pytest.mark.slow
def test_a_process_finds_what_would_be_found_here(workers: Workers, nlp: Language) -> None:
    """Findings do not depend on where they are made."""
    assert workers.extract(ARTICLE).result(timeout=120) == extract(ARTICLE, nlp)


@pytest.mark.slow
def test_a_lost_process_is_replaced(workers: Workers) -> None:
    """Killed between two articles, it costs neither of them."""
    workers.extract(ARTICLE).result(timeout=120)
    for pid in workers.pids():
        os.kill(pid, signal.SIGKILL)
    assert workers.extract(ARTICLE).result(timeout=120).figures


@pytest.mark.slow
def test_of_articles_handed_over_together_each_gets_its_own_findings(workers: Workers, nlp: Language) -> None:
    """Also where the process is lost between two of them: what it had not answered is read by the next."""
    some = [Text(id=str(n), text=ARTICLE.text.replace("12", str(12 + n))) for n in range(12)]
    coming = [workers.extract(one) for one in some]
    coming[1].result(timeout=120)
    for pid in workers.pids():
        os.kill(pid, signal.SIGKILL)
    assert [one.result(timeout=120) for one in coming] == [extract(one, nlp) for one in some]


@pytest.mark.slow
def test_a_process_spreads_its_matrices_over_no_cores_but_one(workers: Workers) -> None:
    """It has the thread that reads, and the one that looks whether its parent lives."""
    workers.extract(ARTICLE).result(timeout=120)
    (pid,) = workers.pids()
    assert len(list(Path(f"/proc/{pid}/task").iterdir())) <= 2


@pytest.mark.slow
def test_an_article_that_takes_too_long_is_given_up_with_a_problem() -> None:
    """The findings say so, and the next article is read by a new process."""
    pool = Workers(config.Extraction(workers=1, timeout_s=0.001))
    pool.start()
    try:
        found = pool.extract(Text(id="b", text=ARTICLE.text * 2000)).result(timeout=120)
    finally:
        pool.stop()
    assert "took longer than" in found.problems[0]


@pytest.mark.slow
def test_a_model_that_is_not_there_is_an_error_of_configuration() -> None:
    """No article is blamed for it."""
    pool = Workers(config.Extraction(workers=1, model="no_such_model"))
    pool.start()
    try:
        with pytest.raises(ConfigError, match="no_such_model"):
            pool.extract(ARTICLE).result(timeout=120)
    finally:
        pool.stop()
