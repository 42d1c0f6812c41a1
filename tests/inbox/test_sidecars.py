"""`NAME.meta.toml` beside a bare file: what it tells goes first, and it travels with its file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from monitor import database
from monitor.events import log
from monitor.events.kinds import ArticleReceived, ArticleRejected
from monitor.inbox import seen

if TYPE_CHECKING:
    from conftest import Desk

TEXT = "The bridge was closed after inspectors found 14 cracks in it, the roads office said on Monday.\n"
TOLD = """
title = "Bridge closed"
outlet = "Ulm Gazette"
published_at = 2033-10-05T09:30:00+02:00
url = "https://gazette.example/bridge"
author = ["Ida Roth", "Sten Falk"]
language = "en"
"""


def test_what_the_sidecar_tells_is_told_of_the_article(desk: Desk) -> None:
    """The text begins with its title, and the sidecar is no article itself."""
    desk.drop("a.txt", TEXT)
    desk.drop("a.txt.meta.toml", TOLD)
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleReceived)
    assert (event.title, event.outlet, event.author) == ("Bridge closed", "Ulm Gazette", "Ida Roth, Sten Falk")
    assert (event.published_at, event.url) == ("2033-10-05T09:30:00+02:00", "https://gazette.example/bridge")
    assert event.text == f"Bridge closed\n\n{TEXT}"


def test_offsets_move_along_with_the_title(desk: Desk) -> None:
    """Where the format tells of parts, they are still the same words."""
    page = f"<html><body><article><p>{TEXT}</p><p>Engineers counted 9, and drivers waited.</p></article></body></html>"
    desk.drop("a.html", page)
    desk.drop("a.html.meta.toml", TOLD)
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleReceived)
    words = [event.text[block.start : block.end] for block in event.blocks]
    assert words == ["Bridge closed", TEXT.strip(), "Engineers counted 9, and drivers waited."]


def test_the_article_waits_for_a_sidecar_that_is_being_written(desk: Desk) -> None:
    """Both have to be still for the quiet period."""
    desk.drop("a.txt", TEXT)
    desk.drop("a.txt.meta.toml", TOLD, age_s=0.2)
    assert desk.scan().pending == 1
    desk.wait(2)
    assert len(desk.scan().received) == 1


def test_a_broken_sidecar_keeps_the_article_out_until_it_is_mended(desk: Desk) -> None:
    """The reason names it; the file itself need not be touched."""
    desk.drop("a.txt", TEXT)
    desk.drop("a.txt.meta.toml", "title = Bridge closed")
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleRejected)
    assert event.reason.startswith("has a .meta.toml file beside it that is no valid TOML")
    assert desk.scan().known == 1
    desk.now = datetime.now(UTC) - timedelta(seconds=20)  # a file's time of change is the system's own
    with database.transaction(desk.engine) as connection:
        rejected = seen.load(connection, "inbox")["a.txt"]
        seen.save(connection, "inbox", [rejected._replace(since=log.timestamp(desk.now))])
    desk.drop("a.txt.meta.toml", TOLD)
    assert desk.scan().pending == 1
    desk.wait(2)
    desk.scan()
    assert isinstance(desk.events()[-1], ArticleReceived)


def test_a_sidecar_without_its_file_is_no_article(desk: Desk) -> None:
    """It waits without a word for the file that it tells of."""
    desk.drop("a.txt.meta.toml", TOLD)
    result = desk.scan()
    assert (result.rejected, result.pending, desk.events()) == (0, 0, [])


def test_a_sidecar_is_put_away_with_its_file(desk: Desk) -> None:
    """Moved beside it, or removed."""
    desk.settings(after="move")
    desk.drop("a.txt", TEXT)
    desk.drop("a.txt.meta.toml", TOLD)
    desk.scan()
    assert sorted(path.name for path in (desk.home / "done").iterdir()) == ["a.txt", "a.txt.meta.toml"]
    desk.settings(after="delete")
    desk.drop("b.txt", TEXT * 2)
    desk.drop("b.txt.meta.toml", TOLD)
    desk.scan()
    assert list(desk.root.iterdir()) == []


def test_a_huge_sidecar_is_not_read(desk: Desk) -> None:
    """The reason tells how much is."""
    desk.drop("a.txt", TEXT)
    desk.drop("a.txt.meta.toml", "#" * 100_000)
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleRejected)
    assert event.reason == "has a file beside it of 100000 bytes; at most 64000 are read"


def test_the_sidecar_of_a_feed_tells_whose_articles_these_are(desk: Desk) -> None:
    """Only where the feed does not tell it itself, and nothing else of its single entries."""
    desk.drop("a.jsonl", '{"title": "Ulm", "text": "The bridge at Ulm has 14 cracks, it is said."}')
    desk.drop("a.jsonl.meta.toml", TOLD)
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleReceived)
    assert (event.title, event.outlet, event.url) == ("Ulm", "Ulm Gazette", None)


def late(desk: Desk, name: str, text: str) -> None:
    """Puts a sidecar there after the last look: a file's time of change is the system's own, so the clock follows."""
    with database.transaction(desk.engine) as connection:
        known = seen.load(connection, "inbox").values()
        early = log.timestamp(datetime.now(UTC) - timedelta(seconds=20))
        seen.save(connection, "inbox", [one._replace(since=early) for one in known])
    desk.now = datetime.now(UTC) + timedelta(seconds=20)
    desk.drop(name, text)


def test_a_sidecar_that_comes_after_its_article_is_told_of_once(desk: Desk) -> None:
    """The article stays as it was received; the reason says what to do, and stands beside the other files."""
    desk.drop("a.txt", TEXT)
    desk.scan()
    late(desk, "a.txt.meta.toml", TOLD)
    assert desk.scan().rejected == 1
    assert desk.scan().rejected == 0
    received, rejected = desk.events()
    assert isinstance(received, ArticleReceived)
    assert isinstance(rejected, ArticleRejected)
    assert (received.title, rejected.file) == (None, "a.txt.meta.toml")
    assert rejected.reason.startswith("came or changed after a.txt had been read, and so is not used")
    late(desk, "a.txt.meta.toml", TOLD + "# changed\n")
    assert desk.scan().rejected == 1


def test_a_sidecar_that_was_used_is_not_told_of(desk: Desk) -> None:
    """Nor is one looked at again and again."""
    desk.now = datetime.now(UTC) + timedelta(seconds=20)
    desk.drop("a.txt.meta.toml", TOLD)
    desk.drop("a.txt", TEXT)
    assert [desk.scan().rejected for _ in range(3)] == [0, 0, 0]
    assert len(desk.events()) == 1


def test_files_wait_for_their_sidecars_where_that_is_wanted(desk: Desk) -> None:
    """However long; nothing else is kept waiting, and no look is asked for by the clock."""
    desk.settings(sidecar="wait")
    desk.drop("a.txt", TEXT)
    desk.drop("new/b.txt", TEXT * 2)
    desk.wait(3600)
    result = desk.scan()
    assert (result.pending, result.retry_in_s, desk.events()) == (2, None, [])
    desk.drop("a.txt.meta.toml", TOLD)
    assert desk.scan().pending == 1
    (event,) = desk.events()
    assert isinstance(event, ArticleReceived)
    assert event.title == "Bridge closed"
