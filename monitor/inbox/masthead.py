"""Finds headline, outlet, author, agency and date in the first lines of a text, each only where it stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from monitor.inbox import bylines, press_names
from monitor.inbox.bylines import Credit

if TYPE_CHECKING:
    from collections.abc import Sequence

Role = Literal["label", "kicker", "credit", "dateline", "candidate", "prose"]


class Line(NamedTuple):
    """A line without its markup; `group` counts the runs of lines between blank ones."""

    text: str
    group: int
    role: Role = "prose"
    told: Credit = Credit()


_HEAD_LINES = 14
_HEADLINE_CHARS = 200
_KICKER = re.compile(
    r"""(?:opinion|analysis|comment(?:ary)?|editorial|exclusive|breaking(?:\ news)?|live(?:\ blog|\ updates?)?|updated?
    |feature|explainer|interview|(?:press|news|media)\ (?:release|statement)|statement|for\ immediate\ release
    |embargo(?:ed)?\b.*|letters?(?:\ to\ the\ editor)?|column|world(?:\ news)?|business|politics|news|health|science
    |technology|sports?|economy|national|international|local|top\ stor(?:y|ies)
    |(?:translated|translation)\ from\b.*|english\ (?:service|edition|version))(?:\ (?:no\.?\ ?)?\d+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPTION = re.compile(
    r"\b(?:photo(?:graph)?s?|image|picture|illustration|credit)\s*(?:by\b|:|/|©)|\((?:AP|AFP|EPA|Reuters)\b"
    r"|Getty Images",
    re.IGNORECASE,
)
_SENTENCE_INSIDE = re.compile(r"(?<=[a-z\d]{3})[.][\"”’]?\s+[\"“‘]?[A-Z]")
_NO_HEADLINE = re.compile(r"[-*+•–—>|#]\s|\d{1,3}[.)]\s|\d{1,2}[.:h]\d\d\s|https?://|<|\{")


def read(texts: Sequence[str], title: str | None = None) -> Credit:
    """What the lines at the top of a text tell, blank ones included; `title` where the file told it already."""
    lines = _roles(_grouped(texts))
    head = lines[: next((at for at, line in enumerate(lines) if line.role in {"prose", "dateline"}), len(lines))]
    masthead, found = (None, None) if title else _masthead_and_title(head, more=len(lines) > len(head))
    told = [line.told for line in lines]
    first = _first_of(told)
    agency = first.origin
    outlet = (
        _first([one.outlet for line, one in zip(lines, told, strict=True) if line.role == "label"])
        or (press_names.tidy(masthead) if masthead else None)
        or first.outlet
        or _beside_a_credit(lines, title or found)
        or agency
        or _behind_a_bar(title or found)
    )
    return first._replace(outlet=outlet, title=title or first.title or found)


def _behind_a_bar(headline: str | None) -> str | None:
    """The outlet in "Bridge closed | The Ulm Gazette"."""
    name = (headline or "").rpartition(" | ")[2]
    return press_names.tidy(name) if name != headline and name and press_names.is_outlet(name) else None


def _grouped(texts: Sequence[str]) -> list[Line]:
    lines: list[Line] = []
    group = 0
    for text in texts:
        if not text.strip():
            group += 1
        else:
            lines.append(Line(" ".join(text.split()), group))
        if len(lines) == _HEAD_LINES:
            break
    return lines


def _roles(lines: list[Line]) -> list[Line]:
    """The lines with their roles; in a run that was wrapped like prose no line is a headline."""
    judged = [_judged(line) for line in lines]
    wrapped = {line.group for line in judged if line.role in {"candidate", "prose"} and line.text[0].islower()}
    return [
        line._replace(role="prose") if line.role == "candidate" and line.group in wrapped else line for line in judged
    ]


def _judged(line: Line) -> Line:
    if _KICKER.match(line.text.strip("()[]*_: .")):
        return line._replace(role="kicker")
    readings: tuple[tuple[Role, Credit | None], ...] = (
        ("label", bylines.labelled(line.text)),
        ("credit", bylines.credit(line.text)),
        ("dateline", bylines.dateline(line.text)),
    )
    for role, told in readings:
        if told:
            return line._replace(role=role, told=told)
    return line._replace(role="candidate" if _reads_like_a_headline(line.text) else "prose")


def _reads_like_a_headline(text: str) -> bool:
    if (
        len(text) > _HEADLINE_CHARS
        or _NO_HEADLINE.match(text)
        or _CAPTION.search(text)
        or _SENTENCE_INSIDE.search(text)
    ):
        return False
    if text.endswith((",", ";", ":", "-", "–", "—")):
        return False
    bare = text.rstrip("\"”’')")
    stopped = bare.endswith(".") and not bare.endswith("...") and not re.search(r"\b[A-Z]\.$", bare)
    return not stopped and sum(char.isalpha() for char in text) > len(text) / 3


def _masthead_and_title(head: list[Line], *, more: bool) -> tuple[str | None, str | None]:
    """The outlet's name where it stands above all, and the headline."""
    body = [line for line in head if line.role not in {"kicker", "label"}]
    if not body:
        return None, None
    candidates = [line for line in body if line.role == "candidate"]
    first = body[0]
    if first.role != "candidate":  # the paper and its date stand above, or there is no headline
        return None, candidates[0].text if candidates and (more or len(candidates) > 1) else None
    rest = _title_below(first, body)
    issued = any(line.role == "kicker" and line.group == first.group for line in head)
    if rest and (_is_masthead(first, body) or (issued and first.text.isupper() and press_names.is_name(first.text))):
        return first.text, rest
    alone = len(body) == 1 and not more
    if alone or (press_names.is_outlet(first.text) and first.text.startswith("The ")):
        return (first.text if not alone else None), None
    return None, first.text


def _is_masthead(first: Line, body: list[Line]) -> bool:
    if press_names.is_outlet(first.text):
        return True
    with_date_only = [line for line in body[1:] if line.group == first.group]
    one_word = " " not in first.text and first.text.isupper()
    named_above_date = (
        press_names.is_name(first.text) and press_names.holds_media_word(first.text) and bool(with_date_only)
    )
    return one_word or named_above_date


def _title_below(first: Line, body: list[Line]) -> str | None:
    """The headline under a masthead: what stands alone below it, else what stands with it."""
    beside = [
        line
        for line in body[1:]
        if line.role == "candidate" and line.group == first.group and not press_names.is_outlet(line.text)
    ]
    below = [line for line in body if line.role == "candidate" and line.group > first.group]
    return (below or beside or [first._replace(text="")])[0].text or None


def _beside_a_credit(lines: list[Line], title: str | None) -> str | None:
    """A name that stands in one run with a byline or date, apart from the headline or plainly that of an outlet."""
    with_title = {line.group for line in lines if line.text == title}
    credited = {line.group for line in lines if line.role == "credit"}
    for line in lines:
        if (
            line.role != "candidate"
            or line.text == title
            or line.group not in credited
            or not press_names.is_name(line.text)
        ):
            continue
        if line.group not in with_title or press_names.is_outlet(line.text):
            return press_names.tidy(line.text)
    return None


def _first_of(told: Sequence[Credit]) -> Credit:
    """For each thing the first line that tells it."""
    return Credit(
        outlet=_first([one.outlet for one in told]),
        author=_first([one.author for one in told]),
        origin=_first([one.origin for one in told]),
        published_at=_first([one.published_at for one in told]),
        modified_at=_first([one.modified_at for one in told]),
        title=_first([one.title for one in told]),
    )


def _first(values: Sequence[str | None]) -> str | None:
    return next((value for value in values if value), None)
