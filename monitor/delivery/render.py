"""Turns a message into plain text and into HTML that mail programs show well, by day and by night.

Pure, but for reading its templates once.
"""

from __future__ import annotations

import textwrap
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.delivery.letter import Letter, Section
    from monitor.delivery.message import Message

SHOWN = 100  # alerts that a digest shows as HTML: mail programs cut off what is longer; the plain text has them all
WIDTH = 74  # columns of the plain text

# Roles of colours. Every ink is readable on every ground; that is tested, by day and by night.
GROUNDS = ("page", "card", "quiet", "bright", "mark")
INKS = ("ink", "soft", "change", "denial", "good", "open")
LIGHT = {
    "page": "#eef0f3", "card": "#ffffff", "quiet": "#f3f4f6", "bright": "#fff8e6", "mark": "#ffe9a8", "line": "#d5d9df",
    "ink": "#14181f", "soft": "#4a5361", "change": "#85440a", "denial": "#9b1c1c", "good": "#17603a", "open": "#1e4592",
}  # fmt: skip
DARK = {
    "page": "#0f1216", "card": "#191d23", "quiet": "#22272f", "bright": "#2c2615", "mark": "#4d3d0c", "line": "#3a414c",
    "ink": "#eef1f5", "soft": "#b9c1cc", "change": "#f5b56b", "denial": "#ffb0a8", "good": "#8fdcab", "open": "#a9c8ff",
}  # fmt: skip
STANCE_INKS = {"denies": "denial", "retracts": "denial", "confirms": "good", "unverified": "open", "no_comment": "soft"}


def as_text(message: Message) -> str:
    """The message as plain text of `WIDTH` columns."""
    return _templates().get_template("alert.txt.j2").render(m=message).strip("\n") + "\n"


def as_html(message: Message) -> str:
    """The message as one HTML document that loads nothing from anywhere."""
    return (
        _templates()
        .get_template("alert.html.j2")
        .render(
            m=message,
            light=LIGHT,
            dark=DARK,
            inks=STANCE_INKS,
            accent="denial" if message.kind == "new_denial" else "change",
        )
    )


def letter_as_text(letter: Letter) -> str:
    """A letter as plain text of `WIDTH` columns."""
    return _templates().get_template("letter.txt.j2").render(m=letter).strip("\n") + "\n"


def letter_as_html(letter: Letter) -> str:
    """A letter as one HTML document that loads nothing from anywhere; of a long digest, the first of it."""
    sections = _first(letter.sections, SHOWN)
    omitted = len(letter.alerts) - sum(len(section.lines) for section in sections)
    template = _templates().get_template("letter.html.j2")
    return template.render(m=letter, sections=sections, omitted=omitted, light=LIGHT, dark=DARK)


def _first(sections: Sequence[Section], room: int) -> list[Section]:
    """As many sections as there is room for their lines; the last of them may be cut."""
    shown: list[Section] = []
    for section in sections:
        left = room - sum(len(one.lines) for one in shown)
        if left <= 0:
            break
        shown.append(msgspec.structs.replace(section, lines=section.lines[:left]))
    return shown


@cache
def _templates() -> jinja2.Environment:
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=jinja2.select_autoescape(enabled_extensions=("html.j2",), default=False),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["block"] = _block
    return templates


def _block(text: str, indent: int, first: str = "") -> str:
    """The text in lines of `WIDTH` columns, set in by `indent`; `first` stands in the margin of the first line."""
    return textwrap.fill(
        text, WIDTH, initial_indent=first.ljust(indent), subsequent_indent=" " * indent, break_on_hyphens=False
    )
