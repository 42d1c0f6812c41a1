"""Reads articles in processes of their own, so that no article, however odd, can stop or delay the daemon.

Each process is served by a thread that hands it articles, a few at a time where many wait: the process goes on with the
next while its thread waits for its turn. An article that takes longer than the time limit, or brings its process down
twice, gets findings that hold nothing but a problem; the process is replaced.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import threading
import time
from collections import deque
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeAlias

from monitor.errors import ConfigError, MonitorError
from monitor.extraction import model, worker
from monitor.extraction.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from monitor import config
    from monitor.extraction.extract import Text

LOAD_TIMEOUT_S = 120.0
STOP_TIMEOUT_S = 2.0
ATTEMPTS = 2
AT_ONCE = 4  # articles handed over together; few, so that at the end no process has much to do while others have none

Job: TypeAlias = "tuple[Text, Future[Findings]]"


class Workers:
    """A fixed number of processes that extract; use `start`, then `extract` from any thread, then `stop`."""

    def __init__(self, settings: config.Extraction) -> None:
        self._settings = settings
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._stopping = threading.Event()
        self._processes: dict[int, Process] = {}
        self.on_read: Callable[[float], None] = lambda _took_s: None  # hears how long each article took

    def start(self) -> None:
        """Starts the processes; the first findings come once the model is loaded."""
        count = self._settings.workers or max(1, (os.cpu_count() or 1) - 1)
        for number in range(count):
            thread = threading.Thread(target=self._serve, name=f"extraction-{number}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def extract(self, article: Text) -> Future[Findings]:
        """The findings of an article, to come. The future raises ConfigError where the model cannot be loaded."""
        future: Future[Findings] = Future()
        self._jobs.put((article, future))
        return future

    def pids(self) -> tuple[int, ...]:
        """The ids of the processes that run now."""
        return tuple(process.pid for process in self._processes.values())

    def stop(self) -> None:
        """Ends all processes at once; articles that are being read, or wait, are cancelled or raise MonitorError."""
        self._stopping.set()
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join()
        self._threads.clear()
        while not self._jobs.empty():
            job = self._jobs.get()
            if job is not None:
                job[1].cancel()

    def _serve(self) -> None:
        """Hands jobs to one process, and a new process to the jobs where the old one was lost."""
        process: Process | None = None
        try:
            while (jobs := self._next()) and not self._stopping.is_set():
                process = self._answer(process, deque(job for job in jobs if job[1].set_running_or_notify_cancel()))
            for _, future in jobs:
                future.cancel()
        finally:
            if process is not None:
                process.stop()

    def _next(self) -> list[Job]:
        """The next job, with others that wait where there is plenty for all; none at the end."""
        job = self._jobs.get()
        jobs, plenty = [], self._jobs.qsize() // max(1, len(self._threads))
        while job is not None:
            jobs.append(job)
            if len(jobs) > min(plenty, AT_ONCE - 1):
                return jobs
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                return jobs
        if jobs:
            self._jobs.put(None)  # found on the way: it ends whoever asks next
        return jobs

    def _new_process(self) -> Process:
        process = Process(self._settings.model, self._stopping)
        self._processes[threading.get_ident()] = process
        return process

    def _answer(self, process: Process | None, jobs: deque[Job]) -> Process | None:
        """Sets the futures' results; gives back the process if it is still of use."""
        lost = 0  # how often a process was lost at the first of the jobs
        while jobs:
            try:
                process = process or self._new_process()
                process.send([article for article, _ in jobs])
                while jobs:
                    self._answer_first(process, jobs)
                    lost = 0
            except _LostError as error:
                if process is not None:
                    process.stop()
                process, lost = None, lost + 1
                if error.final or lost == ATTEMPTS:
                    version = model.extractor_version(self._settings.model)
                    jobs.popleft()[1].set_result(Findings(extractor=version, problems=(str(error),)))
                    lost = 0
            except MonitorError as error:
                for _, future in jobs:
                    future.set_exception(error)
                break
        return process

    def _answer_first(self, process: Process, jobs: deque[Job]) -> None:
        """Waits for what the process finds in the first article."""
        begun_s = time.monotonic()
        findings = process.answer(self._settings.timeout_s)
        article, future = jobs.popleft()
        future.set_result(findings)
        if article.id:  # the warming up, which loads the model, says nothing of articles
            self.on_read(time.monotonic() - begun_s)


class _LostError(Exception):
    """A process was lost on an article; `final` where another attempt would only take as long again."""

    def __init__(self, message: str, *, final: bool) -> None:
        super().__init__(message)
        self.final = final


class Process:
    """One process, and the pipe to it."""

    def __init__(self, model_name: str, stopping: threading.Event) -> None:
        context = multiprocessing.get_context("spawn")
        self._stopping = stopping
        self._pipe: Connection
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=worker.work, args=(theirs, model_name), name="monitor-extraction", daemon=True
        )
        self._process.start()
        theirs.close()
        self.pid = self._process.pid or 0
        try:
            word = self._receive(LOAD_TIMEOUT_S, "the language model took too long to load")
        except _LostError:
            self.stop()
            raise
        if word != worker.READY:
            self.stop()
            raise ConfigError(str(word))

    def send(self, articles: list[Text]) -> None:
        """Gives it articles to read, once it has answered all that it was given before."""
        try:
            self._pipe.send(articles)
        except OSError as error:
            raise _LostError("the process that was to read this article ended", final=False) from error

    def answer(self, timeout_s: float) -> Findings:
        """What it finds in the next of them."""
        found = self._receive(timeout_s, f"reading took longer than {timeout_s:g} s")
        assert isinstance(found, Findings)
        return found

    def _receive(self, timeout_s: float, too_late: str) -> object:
        """The next thing that the process sends; looks up now and then whether all is to stop."""
        waited_s, step_s = 0.0, 0.2
        while not self._pipe.poll(min(step_s, max(timeout_s - waited_s, 0.0))):
            waited_s += step_s
            if self._stopping.is_set():
                self.stop()
                raise MonitorError("Extraction was stopped before this article was read.")
            if waited_s >= timeout_s:
                raise _LostError(too_late, final=True)
        try:
            return self._pipe.recv()
        except (EOFError, OSError) as error:
            raise _LostError("the process that read this article ended before it was done", final=False) from error

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self._pipe.close()
        self._process.kill()
        self._process.join(STOP_TIMEOUT_S)
