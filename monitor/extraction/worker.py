"""One worker process: reads articles that come through a pipe, until its parent hangs up or dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from typing import TYPE_CHECKING

from monitor.errors import ConfigError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

READY = "ready"


def work(pipe: Connection, model_name: str) -> None:
    """Answers each `Text` of the lists that come in by its `Findings`, one after the other.

    First of all says READY, or why the model does not load.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # the parent decides when a worker ends, not a Ctrl-C to all of them
    threading.Thread(target=_die_with_parent, daemon=True).start()

    from monitor.extraction import extract, model  # noqa: PLC0415 - the parent that names this file does not load spaCy

    try:
        nlp = model.load(model_name)
    except ConfigError as error:
        pipe.send(str(error))
        return
    pipe.send(READY)
    while True:
        try:
            articles = pipe.recv()
        except EOFError:
            return
        for article in articles:
            pipe.send(extract.extract(article, nlp))


def _die_with_parent() -> None:
    """Ends this process when the parent is gone, even in the middle of an article."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
