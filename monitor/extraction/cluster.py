"""Has articles read on a Dask cluster, in chunks: the same findings as by the processes of this machine.

A worker that is lost at a chunk is not the end of it: Dask gives the chunk to another one, and after three of them
gives it up. What it gives up, or does not bring for long, is left to the caller, whose own processes have limits.
"""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

import msgspec

from monitor import __version__
from monitor.errors import ConfigError, MonitorError
from monitor.extraction import model
from monitor.extraction.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor import config
    from monitor.extraction.extract import Text

CONNECT_TIMEOUT_S = 30.0
LOAD_TIMEOUT_S = 120.0
_FINDINGS = msgspec.msgpack.Decoder(list[Findings])


class GivenUpError(MonitorError):
    """The Dask cluster gave a chunk of articles up; they have to be read elsewhere."""


class Cluster:
    """A Dask cluster; use `start`, then `read` as often as there is room, then `stop`."""

    chunk = 16  # articles of one task: seconds of work, which makes a task's own cost small

    def __init__(self, address: str, settings: config.Extraction) -> None:
        self._address = address
        self._settings = settings
        self._client: Any = None
        self.room = 0  # tasks that may be under way at once
        self.patience_s = settings.timeout_s * self.chunk + LOAD_TIMEOUT_S  # for the next task of all to come back

    def start(self) -> None:
        """Connects, and makes sure that every worker has this very program and model.

        Raises:
            ConfigError: the package is missing, nobody answers, there are no workers, or one has other versions.
        """
        try:
            import distributed  # noqa: PLC0415 - an extra, and a second to load
        except ImportError as error:
            raise ConfigError(
                "--dask needs the extra `claim-monitor[dask]`; install it here and on the cluster."
            ) from error
        try:
            client: Any = distributed.Client
            self._client = client(self._address, timeout=CONNECT_TIMEOUT_S, set_as_default=False)
            self._client.wait_for_workers(1, timeout=CONNECT_TIMEOUT_S)
        except (OSError, ValueError, TypeError) as error:
            self.stop()
            raise ConfigError(
                f"There is no Dask scheduler with workers at {self._address!r}: {error}. Start `dask scheduler` and "
                "`dask worker ADDRESS`, and give --dask the scheduler's address, such as tcp://host:8786."
            ) from error
        self._require_same()
        self.room = 2 * sum(self._client.nthreads().values()) + 2

    def _require_same(self) -> None:
        """A worker with other rules would find something else."""
        from monitor.extraction import cluster_worker  # noqa: PLC0415 - loads the rules

        wanted = (__version__, model.extractor_version(self._settings.model))
        answers = self._client.run(cluster_worker.installed, self._settings.model, on_error="return")
        for worker, found in sorted(answers.items()):
            if found != wanted:
                self.stop()
                told = f"cannot load this program ({found})" if isinstance(found, Exception) else "is " + _told(found)
                raise ConfigError(
                    f"The Dask worker {worker} {told}; here it is {_told(wanted)}. Install the same on both."
                )

    def read(self, articles: Sequence[Text]) -> Future[list[Findings]]:
        """The findings of these articles in their order, to come.

        The future raises GivenUpError where they have to be read elsewhere, MonitorError where the cluster is gone.
        """
        from monitor.extraction import cluster_worker  # noqa: PLC0415 - see _require_same

        found: Future[list[Findings]] = Future()
        packed = msgspec.msgpack.encode(list(articles))
        task = self._client.submit(cluster_worker.read, self._settings.model, packed, pure=False)
        task.add_done_callback(lambda done: self._take(done, found))
        return found

    def _take(self, task: Any, found: Future[list[Findings]]) -> None:
        if task.status == "finished":
            try:
                found.set_result(_FINDINGS.decode(task.result()))
            except Exception as error:  # noqa: BLE001 - the worker that held the result is gone: whoever waits is told
                found.set_exception(GivenUpError(f"a chunk of articles was lost on the way: {error}"))
        elif task.status == "error":
            found.set_exception(GivenUpError(f"a chunk of articles could not be read: {task.exception()}"))
        else:
            found.set_exception(
                MonitorError(
                    f"The Dask cluster at {self._address} is gone; what was read is kept, and the same command goes on "
                    "from there."
                )
            )

    def stop(self) -> None:
        """Lets go of the cluster; what is under way there is dropped."""
        if self._client is not None:
            self._client.close()
            self._client = None


def _told(versions: tuple[str, str]) -> str:
    return f"version {versions[0]} with the rules {versions[1]}"
