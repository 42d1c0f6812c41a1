"""Alerts as an Atom feed, and the file that is kept up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from monitor import database
from monitor.alerts import outbox
from monitor.delivery.feed import feed
from monitor.delivery.feed_file import keep
from tests.delivery import samples
from tests.delivery.conftest import NOON

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

ATOM = "{http://www.w3.org/2005/Atom}"


def titles(content: bytes) -> list[str | None]:
    """The titles of the entries, in their order."""
    return [entry.findtext(f"{ATOM}title") for entry in ET.fromstring(content).iter(f"{ATOM}entry")]


def test_the_newest_stands_first_and_ids_stay() -> None:
    """What a reader of feeds needs to show each alert once."""
    content = feed([samples.new_denial(), samples.figure_changed()])
    assert titles(content)[0] == "155 -> 163 Chinese citizens fighting for Russia"
    root = ET.fromstring(content)
    assert root.findtext(f"{ATOM}updated") == samples.figure_changed().raised_at
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert ids == [f"urn:claim-monitor:alert:{one.id}" for one in (samples.figure_changed(), samples.new_denial())]
    assert feed([samples.new_denial(), samples.figure_changed()]) == content


def test_hostile_text_is_inert_in_the_feed() -> None:
    """It parses, and no script stands in it unescaped."""
    content = feed([samples.nasty("new_denial"), samples.nasty("figure_changed")])
    assert len(titles(content)) == 2
    assert b"<script" not in content
    html = ET.fromstring(content).find(f".//{ATOM}content")
    assert html is not None
    assert "<script>" not in (html.text or "")


def test_the_file_changes_only_with_the_alerts(engine: sa.Engine, tmp_path: Path) -> None:
    """And never holds a part."""
    file = tmp_path / "alerts.atom"
    assert keep(engine, file)
    assert titles(file.read_bytes()) == []
    with database.transaction(engine) as connection:
        outbox.record(connection, samples.raised(samples.new_denial()), NOON)
    assert keep(engine, file)
    assert not keep(engine, file)
    assert len(titles(file.read_bytes())) == 1
    assert [path.name for path in tmp_path.glob("*.part")] == []
    assert not keep(engine, tmp_path / "nowhere" / "alerts.atom")
