"""Taking files into the log: when they count as finished, once each, and what is remembered."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from monitor import config, database
from monitor.events.blobs import get_blob
from monitor.events.kinds import ArticleReceived, ArticleRejected
from monitor.inbox import finished, folder, seen
from monitor.inbox.folder import Entry, Stamp
from monitor.inbox.receive import scan

if TYPE_CHECKING:
    from conftest import Desk


def test_a_finished_file_becomes_an_article_with_its_bytes_kept(desk: Desk) -> None:
    """The event tells all that the file told; the raw bytes lie beside the log."""
    raw = b"Bridge closed\r\n\r\nULMSTADT, Oct. 5, 2033 (Delta Wire) - The bridge was closed.\r\n"
    desk.drop("sub/bridge.txt", raw)
    result = desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleReceived)
    assert result.received == (event.article_id,)
    assert (event.file, event.inbox, event.size) == ("sub/bridge.txt", "inbox", len(raw))
    assert (event.title, event.outlet, event.published_at) == ("Bridge closed", "Delta Wire", "2033-10-05")
    assert "\r" not in event.text
    assert event.received_at == "2033-10-05T12:00:00.000000Z"
    with database.reading(desk.engine) as connection:
        assert get_blob(connection, hashlib.sha256(raw).hexdigest()) == raw


def test_a_fresh_file_waits_for_the_quiet_period(desk: Desk) -> None:
    """It is taken once it has been still for so long, and the wait is told."""
    desk.drop("a.txt", age_s=0)
    first = desk.scan()
    assert (first.pending, first.retry_in_s, first.received) == (1, 1.0, ())
    desk.wait(0.4)
    assert desk.scan().retry_in_s == pytest.approx(0.6)
    desk.wait(0.6)
    assert len(desk.scan().received) == 1


def test_each_change_starts_the_wait_again(desk: Desk) -> None:
    """A half-written file gives one article, with all that it came to hold."""
    path = desk.drop("a.txt", "Bridge", age_s=0)
    for part in (" closed\n\n", "It has cracks.\n"):
        assert desk.scan().received == ()
        desk.wait(0.9)
        desk.drop("a.txt", path.read_text() + part, age_s=0)
    assert desk.scan().pending == 1
    desk.wait(1)
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleReceived)
    assert event.text == "Bridge closed\n\nIt has cracks.\n"


def test_a_file_with_a_time_in_the_future_is_waited_for_no_longer_than_others(desk: Desk) -> None:
    """The wait counts from when the file was first seen as it is."""
    desk.drop("a.txt", age_s=-3600)
    assert desk.scan().pending == 1
    desk.wait(1)
    assert len(desk.scan().received) == 1


def test_a_clock_set_back_starts_the_wait_again(desk: Desk) -> None:
    """A file is not stuck when the clock goes back an hour."""
    desk.drop("a.txt", age_s=-7200)
    desk.scan()
    desk.wait(-3600)
    assert desk.scan().pending == 1
    desk.wait(1)
    assert len(desk.scan().received) == 1


def test_a_file_that_is_still_open_for_writing_is_not_taken(desk: Desk) -> None:
    """A writer who pauses for longer than the quiet period has not finished."""
    path = desk.drop("a.txt")
    with path.open("a") as writer:
        assert desk.scan().pending == 1
        assert desk.events() == []
        writer.write("It may stay closed.\n")
    desk.age(path, 60)
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleReceived)
    assert event.text.endswith("It may stay closed.\n")


def test_a_file_that_changes_while_it_is_read_is_left_for_later(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """No event is made of half a file."""
    path = desk.drop("a.txt")
    read = os.read

    def read_and_write(descriptor: int, size: int) -> bytes:
        chunk = read(descriptor, size)
        monkeypatch.setattr(os, "read", read)
        with path.open("ab") as writer:
            writer.write(b"More.")
        return chunk

    monkeypatch.setattr(os, "read", read_and_write)
    assert desk.scan().pending == 1
    assert desk.events() == []
    desk.wait(120)
    assert len(desk.scan().received) == 1


def test_everything_is_taken_at_once_in_order_of_time_then_name(desk: Desk) -> None:
    """Without waiting, older files come first and names decide between equals."""
    for name, age_s in (("c.txt", 0), ("b.txt", 5), ("a.txt", 5)):
        desk.drop(name, f"About {name}\n", age_s=age_s)
    desk.scan(settle=False)
    assert [file for _, file in desk.said()] == ["a.txt", "b.txt", "c.txt"]


def test_the_same_bytes_are_received_once_and_seen_again(desk: Desk) -> None:
    """Another name is a sighting; a further scan, a touch or the same name again is nothing."""
    desk.drop("a.txt")
    path = desk.drop("b.txt", age_s=50)
    assert (desk.scan().seen_again, desk.scan().seen_again) == (1, 0)
    desk.age(path, 20)
    result = desk.scan()
    assert (result.seen_again, result.known) == (0, 2)
    assert desk.said() == [("ArticleReceived", "a.txt"), ("ArticleSeenAgain", "b.txt")]


def test_new_content_under_an_old_name_is_a_new_article_even_with_its_time_set_back(desk: Desk) -> None:
    """Same name, same size, same modification time: the change is seen all the same."""
    desk.drop("a.txt", "There are 14 cracks.\n")
    desk.scan()
    desk.drop("a.txt", "There are 15 cracks.\n")
    desk.scan()
    assert desk.said() == [("ArticleReceived", "a.txt")] * 2


def test_what_holds_no_article_is_rejected_with_its_reason_once(desk: Desk) -> None:
    """Empty, binary, foreign and too large files are told of, and not again at the next scan."""
    desk.settings(max_bytes=1000)
    desk.drop("1.txt", "")
    desk.drop("2.txt", "")
    desk.drop("3.txt", b"%PDF-1.7 ...")
    desk.drop("4.docm", "<p>Bridge")
    desk.drop("5.txt", "long " * 1000)
    assert (desk.scan().rejected, desk.scan().rejected) == (5, 0)
    assert [
        (event.file, event.reason.split(";")[0]) for event in desk.events() if isinstance(event, ArticleRejected)
    ] == [
        ("1.txt", "is empty"),
        ("2.txt", "is empty"),
        ("3.txt", "is a PDF that cannot be read (PdfStreamError)"),
        ("4.docm", "has the suffix .docm"),
        ("5.txt", "is too large: 5000 bytes, and max_bytes of the inbox is 1000"),
    ]


def test_an_empty_file_may_still_be_filled(desk: Desk) -> None:
    """It is rejected only after the quiet period."""
    desk.drop("a.txt", "", age_s=0)
    assert desk.scan().rejected == 0
    desk.wait(0.5)
    desk.drop("a.txt", age_s=0)
    desk.scan()
    desk.wait(1)
    desk.scan()
    assert desk.said() == [("ArticleReceived", "a.txt")]


def test_a_huge_file_is_rejected_unread(desk: Desk) -> None:
    """Neither its bytes nor their hash are ever in memory."""
    path = desk.root / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    desk.age(path, 60)
    assert desk.scan().rejected == 1
    (event,) = desk.events()
    assert isinstance(event, ArticleRejected)
    assert (event.size, event.sha256) == (100_000_000, None)


def test_the_inbox_gives_its_outlet_to_files_that_name_none(desk: Desk) -> None:
    """What the file says goes first."""
    desk.settings(outlet="The Ulm Gazette")
    desk.drop("a.txt", age_s=2)
    desk.drop("b.txt", "October 5 (UPI) — The bridge was closed.\n")
    desk.scan()
    outlets = {event.file: event.outlet for event in desk.events() if isinstance(event, ArticleReceived)}
    assert outlets == {"a.txt": "The Ulm Gazette", "b.txt": "UPI"}


def test_a_missing_inbox_is_told_and_loses_nothing(desk: Desk) -> None:
    """Made again, with the same files, it gives no second event; its inode tells that it is another folder."""
    desk.drop("a.txt")
    before = desk.scan()
    away = desk.root.rename(desk.home / "away")
    assert desk.scan().missing
    desk.root.mkdir()
    empty = desk.scan()
    assert not empty.missing
    assert empty.inode != before.inode
    (away / "a.txt").rename(desk.root / "a.txt")
    desk.scan()
    assert desk.said() == [("ArticleReceived", "a.txt")]


def test_files_that_are_gone_are_forgotten(desk: Desk) -> None:
    """The memory of the folder stays as small as the folder."""
    desk.drop("a.txt")
    desk.scan()
    (desk.root / "a.txt").unlink()
    desk.scan()
    with database.reading(desk.engine) as connection:
        assert seen.load(connection, "inbox") == {}


def test_a_scan_that_is_stopped_is_finished_by_the_next(desk: Desk) -> None:
    """What is left is told, and taken in the same order."""
    for name in ("a.txt", "b.txt", "c.txt"):
        desk.drop(name, f"About {name}\n")
    answers = iter([False, True])
    result = scan(desk.engine, desk.inbox, desk.home, desk.now, stop=lambda: next(answers))
    assert (len(result.received), result.pending, result.retry_in_s) == (1, 2, 0)
    assert len(desk.scan().received) == 2
    assert [file for _, file in desk.said()] == ["a.txt", "b.txt", "c.txt"]


def test_known_files_are_never_opened_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later scan costs a stat for each file."""
    for number in range(5):
        desk.drop(f"{number}.txt", f"About {number}\n")
    desk.scan()

    def refuse(*_: object) -> int:
        raise AssertionError

    monkeypatch.setattr(os, "open", refuse)
    assert desk.scan().known == 5


def test_deciding_about_many_known_files_is_quick(desk: Desk) -> None:
    """Twenty thousand files that need nothing are parted in a moment."""
    stamp = Stamp(1, 2, 3, "4:5")
    entries = [Entry(f"{number}.txt", f"/{number}.txt", stamp) for number in range(20_000)]
    known = {one.name: seen.Seen(one.name, *stamp, "article", "x", "2033", "2033") for one in entries}
    plan = finished.plan(entries, known, desk.now, 1.0)
    assert (plan.known, plan.take, plan.wait) == (20_000, [], [])


def test_the_inbox_is_not_looked_into_deeper_than_asked(desk: Desk) -> None:
    """`recursive` off leaves sub-folders alone."""
    desk.settings(recursive=False)
    desk.drop("sub/a.txt")
    assert desk.scan().known + len(desk.scan().received) == 0
    assert folder.look(desk.root, recursive=True).entries[0].name == "sub/a.txt"
    assert config.Inbox().recursive
