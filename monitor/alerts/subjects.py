"""Says what a number counts, so that one line alone can be understood: by the claim's subject, or the article's words.

A subject is found by rules and sometimes says too little ("cost", "percent"); the sentence's own words say it then.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.alerts.amounts import COUNTED

if TYPE_CHECKING:
    from monitor.claims.claim import StatedFigure, TakenPosition

ENOUGH = 2  # words that carry meaning; a subject of fewer is helped
SENTENCE_CHARS = 80
_REACH = 45  # characters before the figure that are taken along
_WORD = re.compile(r"[^\W\d_]{2,}")
_BREAK = re.compile(r"[,;:–—(“”\"]\s*|\s[-–—]\s")
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{3,})[”\"»]|(?<!\w)‘([^‘’]{3,}(?:’\w[^‘’]*)*)’(?!\w)")
# Words of closed classes, and numbers: they say nothing by themselves.
_CLOSED_WORDS = """
a an the this that these those it its he she they them their his her we our you your i who whom which what
of to in on at by for from with without into onto over under about between among against during after before
since until as than per and or but nor not no be is are was were been being has have had do does did will would
can could may might shall should must all any each some such more most less least other only also very so too
there here then now one two three four five six seven eight nine ten hundred thousand million billion trillion
percent
"""
_CLOSED = frozenset(_CLOSED_WORDS.split())


def line(numbers: str, subject: str, figures: tuple[StatedFigure, ...]) -> str:
    """The numbers and what they count; `figures` are those told, the newest last."""
    rest = _after_unit(subject, figures)
    counted = _is_counted(figures)
    if _is_enough(rest, figures):
        return f"{numbers} {rest}" if counted or rest != subject else f"{numbers}: {rest}"
    sentence = f'"{around(figures[-1])}"'
    return f"{numbers} {subject}: {sentence}" if counted and _words(rest, figures) else f"{numbers}: {sentence}"


def title(subject: str, figure: StatedFigure | None) -> str:
    """What stands above an alert: the subject, with the article's words where it says too little."""
    if figure is None or _is_enough(_after_unit(subject, (figure,)), (figure,)):
        return subject
    words = _words(subject, (figure,))
    return f"{subject}: “{around(figure)}”" if words else f"“{around(figure)}”"


def says_enough(subject: str) -> bool:
    """Whether a subject can stand by itself."""
    return len(_words(subject, ())) >= ENOUGH


def _after_unit(subject: str, figures: tuple[StatedFigure, ...]) -> str:
    """What a subject says after the measure that stands at the number already: "of wheat" of "tonnes of wheat"."""
    for unit in set() if _is_counted(figures) else {figure.unit for figure in figures}:
        if subject.casefold().startswith(f"{unit.casefold()} "):
            return subject[len(unit) :].strip()
    return subject


def _is_counted(figures: tuple[StatedFigure, ...]) -> bool:
    return figures[-1].counted.noun_class in COUNTED


def _is_enough(rest: str, figures: tuple[StatedFigure, ...]) -> bool:
    words = _words(rest, figures)
    return len(words) >= ENOUGH or (bool(words) and rest.startswith("of "))


def _words(text: str, figures: tuple[StatedFigure, ...]) -> list[str]:
    units = {figure.unit.casefold() for figure in figures if figure.counted.noun_class not in COUNTED}
    return [word for word in _WORD.findall(text) if word.casefold() not in _CLOSED | units]


def around(figure: StatedFigure | TakenPosition, limit: int = SENTENCE_CHARS) -> str:
    """The sentence's words around a finding, from the break before it where one is near; one line, no quotes in it."""
    start, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    if not 0 <= start < end <= len(figure.quote):
        return _plain(figure.text)[:limit]
    before, after = _plain(figure.quote[:start]), _plain(figure.quote[end:])
    words = _plain(figure.text)
    if len(before) + len(words) + len(after) > limit:
        breaks = [found.end() for found in _BREAK.finditer(figure.quote[:start])]
        if breaks and start - breaks[-1] <= _REACH:
            before = _plain(figure.quote[breaks[-1] : start])
        elif len(before) > _REACH:
            before = "…" + before[-_REACH:].partition(" ")[2]
    text = " ".join(filter(None, (before, words))) + (after if after[:1] in ",.;:)" else f" {after}")
    return _shortened(text.strip(), limit)


def said(text: str, limit: int = 60) -> str:
    """The words that carry a denial: what is quoted in them, or all of them."""
    inner = _QUOTED.search(text[:2000])
    return _shortened(_plain((inner[1] or inner[2]) if inner else text).strip(" .,;:'"), limit)


def _plain(text: str) -> str:
    return re.sub(r"[“”\"«»*]", "", re.sub(r"\s+", " ", text[:2000])).strip()


def _shortened(text: str, limit: int) -> str:
    return text.rstrip(".") if len(text) <= limit else text[: limit - 1].rpartition(" ")[0].rstrip(" ,;:.") + "…"
