"""The process that reads what strangers wrote: files come in over a pipe, articles or a reason go back."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import threading
from typing import TYPE_CHECKING

import msgspec

from monitor.errors import UnreadableError
from monitor.inbox.pieces import Limits, Piece, Refused  # noqa: TC001 - msgspec looks the annotations up

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


class Job(msgspec.Struct, frozen=True):
    """A file to be read."""

    raw: bytes
    name: str
    limits: Limits
    memory_bytes: int


class Answer(msgspec.Struct, frozen=True):
    """What the file holds, or why it holds nothing; `spent` where the process is not to be used again."""

    pieces: tuple[Piece | Refused, ...] = ()
    problem: str | None = None
    spent: bool = False


READY = Answer()


def work(pipe: Connection) -> None:
    """Answers each job that comes in; first of all says READY. Ends when its parent hangs up or dies."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # the parent decides when it ends, not a Ctrl-C to all of them
    threading.Thread(target=_die_with_parent, daemon=True).start()
    _limit_memory(None)
    from monitor.inbox import read  # noqa: F401, PLC0415 - loaded before the first file comes, and only here

    pipe.send_bytes(msgspec.msgpack.encode(READY))
    jobs = msgspec.msgpack.Decoder(Job)
    while True:
        try:
            job = jobs.decode(pipe.recv_bytes())
        except EOFError:
            return
        pipe.send_bytes(_answered(job))


def _answered(job: Job) -> bytes:
    from monitor.inbox.read import read_all  # noqa: PLC0415 - see `work`

    try:
        _limit_memory(job.memory_bytes)
        return msgspec.msgpack.encode(Answer(tuple(read_all(job.raw, job.name, job.limits))))
    except UnreadableError as error:
        answer = Answer(problem=str(error))
    except MemoryError:
        answer = Answer(
            problem=f"takes more than {job.memory_bytes} bytes of memory to read (max_memory_bytes of the inbox)",
            spent=True,
        )
    except Exception as error:  # noqa: BLE001 - a reader's own mistake must cost this file only
        answer = Answer(problem=f"could not be read: {type(error).__name__}: {str(error)[:500]}")
    finally:
        _limit_memory(None)
    return msgspec.msgpack.encode(answer)


def _limit_memory(most_bytes: int | None) -> None:
    """Bounds the process's memory; only the soft limit, so that it can be lifted to tell of it."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = hard if most_bytes is None else most_bytes
    if most_bytes is not None and hard != resource.RLIM_INFINITY:
        soft = min(most_bytes, hard)
    with contextlib.suppress(ValueError, OSError):  # a system without such limits: the time limit has to do
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _die_with_parent() -> None:
    """Ends this process when the parent is gone, even in the middle of a file."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
