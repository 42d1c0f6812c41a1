"""Many files at once: recorded in groups, each once, put away only after the commit, whatever breaks in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor import database
from monitor.errors import UnreadableError
from monitor.events import log
from monitor.events.kinds import ArticleReceived, ArticleRejected, ArticleSeenAgain
from monitor.inbox import record
from monitor.inbox.read import read_all
from monitor.inbox.receive import scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conftest import Desk

    from monitor.inbox.pieces import Limits, Piece, Refused
    from monitor.inbox.take import Found

TEXT = "The bridge {0} was closed after inspectors found 14 cracks in it, the roads office said.\n"


class Clock:
    """Seconds that are set by hand."""

    def __init__(self) -> None:
        self.at_s = 0.0

    def __call__(self) -> float:
        """The time now."""
        return self.at_s


def drop_many(desk: Desk, count: int) -> None:
    """So many files, each with an article of its own."""
    for number in range(count):
        desk.drop(f"{number:03}.txt", TEXT.format(number))


def test_a_commit_holds_several_files_and_the_first_one_none_but_itself(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that others have work from the start, and the disk is not waited for with each file."""
    drop_many(desk, 100)
    sizes = []
    whole = record.record

    def counted(engine: object, found: Sequence[Found]) -> list[record.Taken]:
        sizes.append(len(found))
        return whole(engine, found)  # type: ignore[arg-type]

    monkeypatch.setattr(record, "record", counted)
    monkeypatch.setattr(record, "LONGEST_WAIT_S", 1e9)
    desk.scan()
    assert sizes == [1, 2, 4, 8, 16, 32, 37]
    assert [event.file for event in desk.events() if isinstance(event, ArticleReceived)] == [
        f"{number:03}.txt" for number in range(100)
    ]


def test_a_group_is_full_by_number_size_or_time() -> None:
    """What is slow or large keeps nothing back that was read before it."""
    clock = Clock()
    group = record.Group(clock)
    small, large = Held(10), Held(record.BYTES_AT_ONCE)
    for most in (1, 2, 4):
        for number in range(most):
            assert not group.is_full
            group.add(small)  # type: ignore[arg-type]
            assert group.is_full == (number + 1 == most)
        assert len(group.emptied()) == most
    group.add(large)  # type: ignore[arg-type]
    assert group.is_full
    group.emptied()
    group.add(small)  # type: ignore[arg-type]
    clock.at_s += record.LONGEST_WAIT_S
    assert group.is_full
    group.emptied()
    clock.at_s += 1000
    assert not group.is_full


class Held:
    """Stands for what a file holds, of so many bytes."""

    def __init__(self, held_bytes: int) -> None:
        self.held_bytes = held_bytes


@pytest.mark.parametrize("after", ["move", "delete"])
@pytest.mark.parametrize("at", [1, 2, 3, 5])
def test_what_breaks_before_a_commit_leaves_its_files_where_they_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, after: str, at: int
) -> None:
    """Those of groups committed before are in the log and gone; the next look takes the rest, each once."""
    desk.settings(after=after)
    drop_many(desk, 20)
    appends = log.append
    calls = iter(range(1, 100))

    def breaks(*arguments: object) -> list[log.Appended]:
        if next(calls) == at:
            appends(*arguments)  # type: ignore[arg-type]
            raise KeyboardInterrupt
        return appends(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(log, "append", breaks)
        with pytest.raises(KeyboardInterrupt):
            desk.scan()
    before = {event.file for event in desk.events() if isinstance(event, ArticleReceived)}
    assert len(before) == 2 ** (at - 1) - 1
    assert {path.name for path in desk.root.iterdir()} == {f"{n:03}.txt" for n in range(20)} - before
    desk.scan()
    files = [event.file for event in desk.events() if isinstance(event, ArticleReceived)]
    assert len(files) == len(set(files)) == 20
    assert not list(desk.root.iterdir())


@pytest.mark.parametrize("at", range(1, 8))
def test_what_breaks_after_a_commit_is_finished_by_the_next_look(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Between the commit and the moving of its files: moved then, and no second event."""
    desk.settings(after="move")
    drop_many(desk, 10)
    from monitor.inbox import put_away  # noqa: PLC0415 - broken for this test alone

    moves = put_away.move
    calls = iter(range(1, 100))

    def breaks(*arguments: object, **named: object) -> None:
        if next(calls) == at:
            raise KeyboardInterrupt
        moves(*arguments, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(put_away, "move", breaks)
        with pytest.raises(KeyboardInterrupt):
            desk.scan()
    desk.scan()
    assert len(desk.events()) == 10
    assert len(list((desk.home / "done").iterdir())) == 10
    assert not list(desk.root.iterdir())


def test_the_same_bytes_twice_in_one_group_are_one_article(desk: Desk) -> None:
    """And a sighting, whatever stands around them; what holds nothing is told too."""
    drop_many(desk, 8)
    desk.drop("100.txt", TEXT.format(7))
    desk.drop("101.txt", "")
    desk.drop("102.txt", TEXT.format(102))
    result = desk.scan()
    events = desk.events()
    assert sum(isinstance(event, ArticleReceived) for event in events) == 9
    assert [event.file for event in events if isinstance(event, ArticleSeenAgain)] == ["100.txt"]
    assert [event.file for event in events if isinstance(event, ArticleRejected)] == ["101.txt"]
    assert (len(result.received), result.seen_again, result.rejected) == (9, 1, 1)
    assert desk.scan().known == 11


def test_a_reader_that_fails_costs_its_own_file_in_a_group(desk: Desk) -> None:
    """The others of the group are recorded with its reason beside them."""
    drop_many(desk, 12)

    def reads(raw: bytes, name: str, limits: Limits) -> Sequence[Piece | Refused]:
        if name in {"005.txt", "006.txt"}:
            raise UnreadableError("is torn") if name == "005.txt" else ZeroDivisionError
        return read_all(raw, name, limits)

    scan(desk.engine, desk.inbox, desk.home, desk.now, read=reads)
    rejected = [event for event in desk.events() if isinstance(event, ArticleRejected)]
    assert [(event.file, event.reason) for event in rejected] == [
        ("005.txt", "is torn"), ("006.txt", "could not be read: ZeroDivisionError: "),
    ]  # fmt: skip
    assert len(desk.events()) == 12
    with database.reading(desk.engine) as connection:
        assert log.verify(connection).ok
