"""Files that hold several articles: all of a file in one transaction, each article once, wherever it turns up again."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from monitor import database
from monitor.events import log
from monitor.events.blobs import get_blob
from monitor.events.kinds import ArticleReceived, ArticleRejected
from monitor.inbox.read import Piece, read_all

if TYPE_CHECKING:
    from conftest import Desk

ENTRY = "<item><title>{0}</title><link>https://a.example/{0}</link><description>{1}</description></item>"
WORDS = "The roads office said on Monday that the bridge {0} was closed after 14 cracks had been found in its piers."


def feed(*names: str, comments: int = 0) -> str:
    """A feed with an entry of each name, newest first; the number of comments changes from day to day."""
    entries = "".join(ENTRY.format(name, WORDS.format(name)) for name in names)
    counted = entries.replace("</item>", f"<slash:comments>{comments}</slash:comments></item>")
    return f"<rss xmlns:slash='s'><channel><title>Ulm Gazette</title>{counted}</channel></rss>"


def archive(members: dict[str, str]) -> bytes:
    """A ZIP archive of these texts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, text in members.items():
            packed.writestr(name, text)
    return held.getvalue()


def articles(desk: Desk) -> list[tuple[str, str | None]]:
    """File and title of each article received."""
    return [(event.file, event.title) for event in desk.events() if isinstance(event, ArticleReceived)]


def test_each_entry_of_a_feed_is_an_article_known_by_its_own_bytes(desk: Desk) -> None:
    """What is kept beside the log gives the same article when it is read again."""
    desk.drop("a.rss", feed("Ulm", "Lund"))
    result = desk.scan()
    assert articles(desk) == [("a.rss/1", "Ulm"), ("a.rss/2", "Lund")]
    assert len(result.received) == len(set(result.received)) == 2
    for event in desk.events():
        assert isinstance(event, ArticleReceived)
        with database.reading(desk.engine) as connection:
            raw = get_blob(connection, event.sha256)
        (piece,) = read_all(raw, "entry.json")
        assert isinstance(piece, Piece)
        assert (piece.document.text, piece.document.url) == (event.text, event.url)


def test_next_week_s_feed_gives_only_what_is_new(desk: Desk) -> None:
    """An entry that moved down, and has more comments by now, is the same article; it is told once that it was seen."""
    desk.drop("week1.rss", feed("Ulm", "Lund"))
    desk.scan()
    desk.drop("week2.rss", feed("Tarn", "Ulm", "Lund", comments=7), age_s=50)
    result = desk.scan()
    assert (len(result.received), result.seen_again) == (1, 2)
    desk.drop("week1.rss", feed("Brenn", "Tarn", "Ulm"), age_s=40)
    result = desk.scan()
    assert (len(result.received), result.seen_again) == (1, 1)
    assert [title for _, title in articles(desk)] == ["Ulm", "Lund", "Tarn", "Brenn"]


def test_a_feed_written_anew_in_its_place_tells_nothing_of_what_it_held(desk: Desk) -> None:
    """A fetcher overwrites one file every hour; entries that stay in it are not seen again each time."""
    desk.drop("a.rss", feed("Ulm", "Lund"))
    desk.scan()
    for hour in range(3):
        desk.drop("a.rss", feed("Ulm", "Lund", comments=hour + 1), age_s=40 - hour)
        assert desk.scan().seen_again == 0
    assert len(desk.events()) == 2


def test_the_same_record_is_one_article_in_whatever_file_and_order_of_keys(desk: Desk) -> None:
    """A list, lines, and a line of its own."""
    record = {"title": "Ulm", "text": WORDS.format("Ulm"), "outlet": "Ulm Gazette"}
    turned = dict(reversed(record.items()))
    desk.drop("a.json", json.dumps([record, turned], indent=2))
    desk.drop("b.jsonl", json.dumps(turned), age_s=50)
    desk.scan()
    assert desk.said() == [("ArticleReceived", "a.json/1"), ("ArticleSeenAgain", "b.jsonl/1")]


def test_all_of_a_file_is_taken_or_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed before the end of the transaction, the file is taken whole by the next look."""
    desk.drop("a.rss", feed("Ulm", "Lund", "Tarn"))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("monitor.inbox.seen.save", killed)
        with pytest.raises(KeyboardInterrupt):
            desk.scan()
    assert desk.events() == []
    assert len(desk.scan().received) == 3
    assert desk.scan().known == 1


def test_files_of_an_archive_are_the_articles_that_they_are_alone(desk: Desk) -> None:
    """Dropped before or after, in an archive or alone, the same bytes are received once."""
    text = WORDS.format("Ulm")
    desk.drop("a.txt", text)
    desk.drop("b.zip", archive({"x/ulm.txt": text, "x/lund.txt": WORDS.format("Lund"), "x/again.txt": text}), age_s=50)
    desk.drop("c.txt", WORDS.format("Lund"), age_s=40)
    desk.scan()
    assert desk.said() == [
        ("ArticleReceived", "a.txt"), ("ArticleReceived", "b.zip/x/lund.txt"), ("ArticleSeenAgain", "b.zip/x/ulm.txt"),
        ("ArticleSeenAgain", "c.txt"),
    ]  # fmt: skip


def test_a_part_that_holds_no_article_is_told_and_keeps_none_back(desk: Desk) -> None:
    """Each has its line, once, and the file counts as one with articles."""
    desk.settings(after="delete")
    path = desk.drop("a.zip", archive({"empty.txt": "", "ulm.txt": WORDS.format("Ulm"), "sheet.xlsx": "x"}))
    result = desk.scan()
    assert (len(result.received), result.rejected) == (1, 2)
    reasons = {event.file: event.reason for event in desk.events() if isinstance(event, ArticleRejected)}
    assert reasons["a.zip/empty.txt"] == "is empty"
    assert "has the suffix .xlsx" in reasons["a.zip/sheet.xlsx"]
    assert not path.exists()


def test_a_file_none_of_whose_parts_can_be_read_is_rejected_with_their_reasons(desk: Desk) -> None:
    """One line for the file, not one for each part."""
    desk.drop("a.zip", archive({"empty.txt": "", "sheet.xlsx": "x"}))
    desk.scan()
    (event,) = desk.events()
    assert isinstance(event, ArticleRejected)
    assert event.reason.startswith("holds no article that can be read: empty.txt is empty; sheet.xlsx has the suffix")


def test_each_article_of_a_file_keeps_its_own_bytes_and_the_log_verifies(desk: Desk) -> None:
    """A thousand lines at once are a thousand events in a row."""
    lines = (json.dumps({"title": f"No. {number}", "text": WORDS.format(number)}) for number in range(1000))
    desk.drop("a.jsonl", "\n".join(lines))
    assert len(desk.scan().received) == 1000
    with database.reading(desk.engine) as connection:
        report = log.verify(connection)
        assert log.head(connection).position == 1000
    assert report.ok
