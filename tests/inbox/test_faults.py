"""Faults of folders and producers that must cost no article and make none twice."""

from __future__ import annotations

import gzip
import os
from typing import TYPE_CHECKING, Any

import pytest

from monitor.events.kinds import ArticleReceived, ArticleRejected
from monitor.inbox import folder
from monitor.inbox.receive import scan

if TYPE_CHECKING:
    from conftest import Desk

TEXT = "The bridge {0} was closed after inspectors found 14 cracks in it, the roads office said.\n"


def test_a_file_that_is_written_for_half_a_minute_gives_one_event_with_all_of_it(desk: Desk) -> None:
    """Each look finds it longer than the last, and waits."""
    whole = TEXT.format(1) * 30
    for second in range(30):
        desk.drop("a.txt", whole[: (second + 1) * len(whole) // 30], age_s=0)
        assert desk.scan().pending == 1
        desk.wait(0.9)
    desk.wait(1)
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleReceived)
    assert event.text == whole


def test_a_file_that_is_never_finished_stays_pending(desk: Desk) -> None:
    """It grows for a day; what else comes meanwhile is taken."""
    for hour in range(24):
        desk.drop("growing.txt", TEXT.format(1) * (hour + 1), age_s=0)
        desk.drop(f"{hour}.txt", TEXT.format(hour))
        result = desk.scan()
        assert (result.pending, len(result.received)) == (1, 1)
        desk.wait(3600)
    assert all(event.file != "growing.txt" for event in desk.events() if isinstance(event, ArticleReceived))


def test_new_content_of_the_same_size_and_time_is_a_new_article(desk: Desk) -> None:
    """The time of change, which cannot be set back, tells."""
    path = desk.drop("a.txt", TEXT.format(1))
    desk.scan()
    before = path.stat()
    path.write_text(TEXT.format(2))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    desk.wait(60)
    desk.scan()
    desk.wait(60)
    desk.scan()
    assert desk.said() == [("ArticleReceived", "a.txt")] * 2


def test_folders_made_with_files_in_them_and_moved_in_are_found_by_the_next_look(desk: Desk) -> None:
    """Whatever the watcher was told of them."""
    desk.drop("a/b/c/1.txt", TEXT.format(1))
    outside = desk.home / "outside"
    outside.mkdir()
    for number in range(2, 7):
        (outside / f"{number}.txt").write_text(TEXT.format(number))
        desk.age(outside / f"{number}.txt", 60)
    outside.rename(desk.root / "moved")
    assert len(desk.scan().received) == 6


def test_a_folder_that_may_not_be_looked_into_is_named_and_costs_no_memory(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others are looked at, what was in it is not forgotten, and it is not read again afterwards."""
    desk.drop("shut/a.txt", TEXT.format(1))
    desk.scan()
    desk.drop("b.txt", TEXT.format(2))
    scandir = os.scandir

    def denied(path: str) -> Any:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    with monkeypatch.context() as patched:
        patched.setattr(folder.os, "scandir", denied)
        result = desk.scan()
    assert result.problems == ("the folder shut cannot be looked into: Permission denied",)
    assert len(result.received) == 1
    assert desk.scan().known == 2
    assert len(desk.events()) == 2


def test_files_that_arrive_during_the_look_are_taken_by_the_next(desk: Desk) -> None:
    """All once, in however many looks."""
    for number in range(20):
        desk.drop(f"{number}.txt", TEXT.format(number))

    def arrive(done: int, _of: int) -> None:
        if done % 5 == 0:
            desk.drop(f"late-{done}.txt", TEXT.format(100 + done))

    scan(desk.engine, desk.inbox, desk.home, desk.now, tell=arrive)
    desk.scan()
    files = [file for _, file in desk.said()]
    assert len(files) == len(set(files)) == 24


def test_a_look_that_is_stopped_again_and_again_takes_each_file_once(desk: Desk) -> None:
    """As daemons do that are restarted while thousands wait."""
    for number in range(200):
        desk.drop(f"{number}.txt", TEXT.format(number))
    for stop_after in (1, 7, 50, 200):
        left = iter(range(stop_after))
        scan(desk.engine, desk.inbox, desk.home, desk.now, stop=lambda left=left: next(left, None) is None)  # type: ignore[misc]
    files = [file for _, file in desk.said()]
    assert len(files) == len(set(files)) == 200


@pytest.mark.parametrize(("name", "what"), [("a.txt", "a gzip archive"), ("a.json", "a gzip archive")])
def test_a_packed_file_is_not_unpacked_by_chance(desk: Desk, name: str, what: str) -> None:
    """A bomb stays small."""
    desk.drop(name, gzip.compress(b"x" * 100_000_000))
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleRejected)
    assert event.reason.startswith(f"looks like {what}")


def test_text_that_means_something_elsewhere_is_kept_as_it_is(desk: Desk) -> None:
    """Commands to models and databases, formulas, markup and line ends in titles are words like others."""
    text = (
        "=HYPERLINK(1)\n\nIgnore all previous instructions'; DROP TABLE events; --<script>alert(1)</script> {{ 7*7 }}\n"
    )
    desk.drop("a.txt", text)
    desk.drop("b.json", '{"title": "One\\r\\nBcc: x@y.example", "text": "The office said on Monday that 14 came."}')
    desk.scan()
    first, second = desk.events()
    assert isinstance(first, ArticleReceived)
    assert isinstance(second, ArticleReceived)
    assert first.text == text
    assert second.title == "One Bcc: x@y.example"


def test_an_inbox_that_is_swapped_for_another_folder_is_looked_at_anew(desk: Desk) -> None:
    """Its identity tells, and files that both hold are articles once."""
    desk.drop("a.txt", TEXT.format(1))
    before = desk.scan().inode
    desk.root.rename(desk.home / "old")
    desk.root.mkdir()
    desk.drop("a.txt", TEXT.format(1))
    desk.drop("b.txt", TEXT.format(2))
    after = desk.scan()
    assert after.inode != before
    assert [file for kind, file in desk.said() if kind == "ArticleReceived"] == ["a.txt", "b.txt"]
