"""Has files read in a process of its own, within limits of time and memory, so that none can harm the daemon."""

from __future__ import annotations

import errno
import multiprocessing
import threading
import time
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from monitor.errors import UnreadableError
from monitor.inbox import reading_worker
from monitor.inbox.reading_worker import Answer, Job

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from monitor import config
    from monitor.inbox.pieces import Limits, Piece, Refused
    from monitor.inbox.take import Reader

START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 2.0
ATTEMPTS = 2  # a process may be brought down by something else than its file
_STEP_S = 0.2
_JOBS_OF_ONE = 5_000  # then a new process takes over, with what the old one held on to set free


class ReadingProcess:
    """One process that reads; `reader` gives what an inbox reads with, `stop` ends it. For use by one thread."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._process: _Process | None = None

    def start(self) -> None:
        """Has the process ready before the first file comes; without this it starts with that."""
        if self._process is None:
            self._process = _Process(self._stopping)

    def reader(self, inbox: config.Inbox) -> Reader:
        """What reads the files of this inbox, within its limits."""
        return partial(self._read, timeout_s=inbox.read_timeout_s, memory_bytes=inbox.max_memory_bytes)

    def stop(self) -> None:
        """Ends the process; a file that is being read is left unread."""
        self._stopping.set()
        if self._process is not None:
            self._process.stop()
            self._process = None

    def pid(self) -> int | None:
        """The id of the process, if it runs."""
        return self._process.pid if self._process else None

    def _read(
        self, raw: bytes, name: str, limits: Limits, *, timeout_s: float, memory_bytes: int
    ) -> Sequence[Piece | Refused]:
        """What the file holds.

        Raises:
            UnreadableError: nothing that can be read, or only beyond the limits.
            OSError: the process cannot be started, or all is to stop.
        """
        job = Job(raw, name, limits, memory_bytes)
        for attempt in range(ATTEMPTS):
            try:
                answer = self._answer(job, timeout_s)
            except EOFError:
                self._drop()
                if attempt + 1 == ATTEMPTS:
                    raise UnreadableError("brings down the process that reads it") from None
            else:
                if answer.problem is not None:
                    raise UnreadableError(answer.problem)
                return answer.pieces
        raise AssertionError

    def _answer(self, job: Job, timeout_s: float) -> Answer:
        self.start()
        assert self._process is not None
        try:
            answer = self._process.ask(job, timeout_s)
        except TimeoutError:
            self._drop()
            return Answer(problem=f"takes longer than {timeout_s:g} s to read (read_timeout_s of the inbox)")
        if answer.spent or self._process.jobs >= _JOBS_OF_ONE:
            self._drop()
        return answer

    def _drop(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None


class _Process:
    """One process, and the pipe to it."""

    def __init__(self, stopping: threading.Event) -> None:
        context = multiprocessing.get_context("spawn")
        self._stopping = stopping
        self._pipe: Connection
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=reading_worker.work, args=(theirs,), name="monitor-reading", daemon=True
        )
        self._process.start()
        theirs.close()
        self.pid = self._process.pid or 0
        self.jobs = 0
        try:
            self._receive(START_TIMEOUT_S)
        except BaseException as error:
            self.stop()
            if isinstance(error, EOFError | TimeoutError):
                raise OSError(errno.EAGAIN, "the process that reads files does not start") from error
            raise

    def ask(self, job: Job, timeout_s: float) -> Answer:
        """The answer to a job.

        Raises:
            EOFError: the process ended.
            TimeoutError: it took longer.
        """
        self.jobs += 1
        raw = msgspec.msgpack.encode(job)
        sending = self._sent_aside(raw) if len(raw) > _PIPE_HOLDS else None
        try:
            if sending is None:
                self._pipe.send_bytes(raw)
            return self._receive(timeout_s)
        except (BrokenPipeError, ConnectionError) as error:
            raise EOFError from error
        finally:
            if sending is not None and not sending.is_alive():
                sending.join()

    def _sent_aside(self, raw: bytes) -> threading.Thread:
        """Sends what a pipe does not hold at once in a thread, so that a process that hangs cannot hold this one."""
        thread = threading.Thread(target=_send, args=(self._pipe.send_bytes, raw), daemon=True)
        thread.start()
        return thread

    def _receive(self, timeout_s: float) -> Answer:
        """The next answer; looks up now and then whether all is to stop."""
        until_s = time.monotonic() + timeout_s
        while not self._pipe.poll(min(_STEP_S, max(until_s - time.monotonic(), 0.0))):
            if self._stopping.is_set():
                raise OSError(errno.EINTR, "the reading was stopped")
            if time.monotonic() >= until_s:
                raise TimeoutError
        return msgspec.msgpack.decode(self._pipe.recv_bytes(), type=Answer)

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self._process.kill()
        self._process.join(STOP_TIMEOUT_S)
        self._pipe.close()


_PIPE_HOLDS = 60_000  # bytes


def _send(send: Callable[[bytes], None], raw: bytes) -> None:
    try:
        send(raw)
    except OSError:  # the process ended; whoever waits for its answer is told
        return
