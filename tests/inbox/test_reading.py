"""The process that reads files: what harms it costs that file alone, and the limits of the configuration hold."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import msgspec
import pytest

from monitor import config
from monitor.errors import UnreadableError
from monitor.inbox import read, reading_worker
from monitor.inbox.pieces import Limits, Piece
from monitor.inbox.reading import ReadingProcess
from monitor.inbox.reading_worker import Answer, Job

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.metadata import EntryPoint

    from conftest import Desk

    from monitor.inbox.document import Document
    from monitor.inbox.pieces import Refused

TEXT = b"Bridge closed\n\nThe bridge was closed after inspectors found 14 cracks in it, the roads office said.\n"
SLOW = b'{"a": [' + b"[" * 40 + b"1,2,3," * 500_000 + b"1" + b"]" * 40 + b"]}"

HUNGRY = b"[" + b"[]," * 6_000_000 + b"[]]"


@pytest.fixture
def process() -> Iterator[ReadingProcess]:
    """A process that reads, ended after the test."""
    process = ReadingProcess()
    yield process
    process.stop()


def reads(process: ReadingProcess, raw: bytes, name: str = "a.txt", **settings: object) -> Sequence[Piece | Refused]:
    """What the process reads in the bytes under these settings."""
    inbox = msgspec.structs.replace(config.Inbox(), **settings)
    return process.reader(inbox)(raw, name, Limits())


@pytest.mark.slow
def test_a_file_is_read_apart_as_it_is_read_here(process: ReadingProcess) -> None:
    """The same pieces come back, large files too, and reasons."""
    large = TEXT * 20_000
    for raw in (TEXT, large):
        assert reads(process, raw) == read.read_all(raw, "a.txt")
    with pytest.raises(UnreadableError, match="is empty"):
        reads(process, b"")
    with pytest.raises(UnreadableError, match="has the suffix"):
        reads(process, TEXT, "a.xls")


@pytest.mark.slow
def test_what_takes_too_long_is_refused_and_the_next_file_is_read(process: ReadingProcess) -> None:
    """The process is replaced."""
    process.start()
    before = process.pid()
    with pytest.raises(UnreadableError, match=r"takes longer than 0\.1 s to read \(read_timeout_s of the inbox\)"):
        reads(process, SLOW, "a.json", read_timeout_s=0.1)
    assert reads(process, TEXT)
    assert process.pid() != before


@pytest.mark.slow
def test_what_takes_too_much_memory_is_refused_and_the_next_file_is_read(process: ReadingProcess) -> None:
    """Only the process that reads feels the limit."""
    with pytest.raises(UnreadableError, match=r"takes more than 300000000 bytes of memory"):
        reads(process, HUNGRY, "a.json", max_memory_bytes=300_000_000)
    assert reads(process, TEXT)


@pytest.mark.slow
def test_a_process_that_was_killed_is_replaced_and_the_file_is_read(process: ReadingProcess) -> None:
    """It need not have been the file's fault."""
    process.start()
    os.kill(process.pid() or 0, signal.SIGKILL)
    assert reads(process, TEXT)


@pytest.mark.slow
def test_stopping_says_nothing_of_the_file_that_is_being_read(process: ReadingProcess, desk: Desk) -> None:
    """It is neither received nor rejected, and is taken after the next start."""
    from monitor.inbox.receive import scan  # noqa: PLC0415 - beside its only use

    desk.drop("a.json", HUNGRY)
    process.start()
    process._stopping.set()
    result = scan(desk.engine, desk.inbox, desk.home, desk.now, read=process.reader(desk.inbox))
    assert desk.events() == []
    assert (result.pending, result.problems) == (1, ("a.json cannot be read: the reading was stopped",))


def answer(raw: bytes, name: str) -> Answer:
    """What the process would answer; here, so that a broken reader can be put in."""
    return msgspec.msgpack.decode(reading_worker._answered(Job(raw, name, Limits(), 2_000_000_000)), type=Answer)


@pytest.mark.parametrize(
    ("error", "told", "spent"),
    [
        (ZeroDivisionError("by 0"), "could not be read: ZeroDivisionError: by 0", False),
        (MemoryError(), "takes more than 2000000000 bytes of memory to read (max_memory_bytes of the inbox)", True),
        (RecursionError("deep"), "could not be read: RecursionError: deep", False),
        (OSError(5, "Input/output error"), "could not be read: OSError: [Errno 5] Input/output error", False),
    ],
)
def test_whatever_a_reader_raises_is_a_reason(
    monkeypatch: pytest.MonkeyPatch, error: Exception, told: str, *, spent: bool
) -> None:
    """After memory ran out the process is not used again."""

    def broken(_raw: bytes) -> Document:
        raise error

    monkeypatch.setattr(reading_worker, "_limit_memory", lambda _bytes: None)
    monkeypatch.setitem(read.READERS, ".text", broken)
    assert answer(TEXT, "a.text") == Answer(problem=told, spent=spent)


def test_an_installed_package_adds_a_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its entry point's name is the suffix; a suffix that is read already stays as it is."""

    class Point:
        name = "odt"

        def load(self) -> object:
            return read_odt

    def read_odt(raw: bytes, name: str) -> Document:
        return read.Document(text=f"{name}: {raw.decode()}", format="odt")

    def points(group: str) -> list[EntryPoint]:
        assert group == "claim_monitor.readers"
        return [Point()]  # type: ignore[list-item]

    monkeypatch.setattr(read, "entry_points", points)
    read._added.cache_clear()
    try:
        assert read.read(b"Words of it.", "a.ODT").text == "a.ODT: Words of it."
        assert read.read(TEXT, "a.txt").format == "text"
    finally:
        read._added.cache_clear()
