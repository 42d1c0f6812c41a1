"""Writes alerts as an Atom feed, for people who read feeds. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from monitor.delivery import render
from monitor.delivery.clean import clean
from monitor.delivery.message import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.alerts.alert import Alert

ENTRIES = 100  # the newest; a reader of feeds has taken the older ones
_ATOM = "http://www.w3.org/2005/Atom"


def feed(alerts: Sequence[Alert], title: str = "Claim monitor") -> bytes:
    """The newest of the alerts as one document, the newest first; the same alerts always give the same bytes."""
    newest = list(reversed(alerts[-ENTRIES:]))
    root = ET.Element("feed", xmlns=_ATOM)
    _put(root, "title", title)
    _put(root, "id", "urn:claim-monitor:alerts")
    _put(root, "updated", newest[0].raised_at if newest else "1970-01-01T00:00:00Z")
    ET.SubElement(_put(root, "author"), "name").text = title
    for alert in newest:
        _entry(root, alert)
    content: bytes = ET.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + content + b"\n"


def _entry(root: ET.Element, alert: Alert) -> None:
    entry = ET.SubElement(root, "entry")
    shown = message(alert)
    _put(entry, "title", shown.subject.removeprefix("[monitor] "))
    _put(entry, "id", f"urn:claim-monitor:alert:{clean(alert.id, 40)}")
    _put(entry, "updated", alert.raised_at)
    _put(entry, "category").set("term", alert.kind)
    _put(entry, "content", render.as_html(shown)).set("type", "html")


def _put(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = text
    return element
