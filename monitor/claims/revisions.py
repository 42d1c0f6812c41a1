"""Recognises a new version of an article that its outlet has published before, and what it put in a figure's place."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec
from rapidfuzz import fuzz

from monitor.claims.claim import StatedFigure, TakenPosition
from monitor.claims.copies import overlap, same_outlet
from monitor.claims.folding import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.claims.changes import KnownArticle
    from monitor.claims.claim import Claim
    from monitor.events.kinds import ArticleReceived

Item = TypeVar("Item", StatedFigure, TakenPosition)
_OVERLAP = 0.5  # share of the shorter version's runs that both have, where only outlet and title are the same
_TITLE_ALIKE = 70  # of 100
_MOST_ALIKE = 0.8  # overlap from which on the title may be quite another one
_SENTENCE_ALIKE = 85  # of 100: two sentences that are one but for their numbers
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_\w+|ref|src|cmp\w*|source|output|amp|share\w*|ito|ns_\w+")
_NOTICE = re.compile(
    r"[^\n.]*\b(?:corrections?:|clarifications?:|corrected\b|(?:editor|publisher)['’]?s note|an earlier version\b|"
    r"earlier versions? of this|this (?:article|story|report|piece|post|page) (?:was|has been|is being) "
    r"(?:\w+ )?(?:updated|amended|corrected|revised|changed|edited)|(?:amended|corrected|revised) (?:on|at)\b|"
    r"was originally (?:given|reported|stated) as)[^\n]*",
    re.IGNORECASE,
)
_NOTICE_CHARS = 200
# "An earlier version said that 3,120 had died", "we wrongly reported 3,120"; then "3,120, as we first reported".
_SAID_WRONGLY = re.compile(
    r"\b(?:(?:an|the|our) (?:earlier|previous|original|first) (?:version|edition)\b|"
    r"(?:wrong|incorrect|mistaken|erroneous|inaccurate)ly\b)(?:(?!\b(?:instead|rather|but|should|fact|correct)\b)[^.;:])*$",
    re.IGNORECASE,
)
_AS_SAID_WRONGLY = re.compile(
    r"[^.;,]{0,30},? as (?:(?:we|it|was|had|been|an|the|our) )*(?:(?:wrong|incorrect|mistaken|erroneous)ly|"
    r"(?:earlier|previous|original) version|originally|first|previously)\b",
    re.IGNORECASE,
)
_UPDATE_IN_TITLE = re.compile(r"\W*(?:updated?|corrected|correction)\b(?: \d+)?\W", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)\b",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=2_000)
def canonical(url: str | None) -> str | None:
    """An address without what differs between ways to the same article; None where it names no article."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    host = re.sub(r"^(?:www|m|amp|mobile)\.", "", (parts.hostname or "").lower())
    path = re.sub(r"(?:/amp|/index\.html?|\.amp)?/*$", "", parts.path)
    if not host or not path:
        return None
    query = sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0].lower()))
    return f"{host}{path}" + (f"?{urlencode(query)}" if query else "")


def versions(
    article: ArticleReceived, printed: tuple[int, ...], near: Iterable[KnownArticle]
) -> tuple[KnownArticle, ...]:
    """The known versions of the same article by the same outlet, in the order of the log."""
    return tuple(known for known in near if _is_version(article, printed, known))


def _is_version(article: ArticleReceived, printed: tuple[int, ...], known: KnownArticle) -> bool:
    address = canonical(article.url)
    if address is not None and address == canonical(known.url):
        return True
    if not same_outlet(article, known) or not printed or not known.runs:
        return False
    if address is not None and known.url is not None and article.published_at != known.published_at:
        return False  # two addresses, two days: a follow-up that repeats its background
    shared = overlap(printed, known.runs)
    alike = fuzz.token_set_ratio(plain(article.title or ""), plain(known.title or ""))
    return shared >= _MOST_ALIKE or (shared >= _OVERLAP and alike >= _TITLE_ALIKE)


def notice(article: ArticleReceived) -> str | None:
    """The words by which the article tells openly that it is changed; a mere time of updating tells nothing."""
    if (told := _NOTICE.search(article.text)) is not None:
        return told[0].strip()[:_NOTICE_CHARS]
    title = article.title or ""
    return title[:_NOTICE_CHARS] if _UPDATE_IN_TITLE.match(title) else None


def is_taken_back(figure: StatedFigure) -> bool:
    """Whether the article gives the number only to say that it was wrong: a correction printed below the text."""
    at = figure.start - figure.quote_start
    before, after = figure.quote[:at], figure.quote[at + len(figure.text) :]
    return _SAID_WRONGLY.search(before) is not None or _AS_SAID_WRONGLY.match(after) is not None


# ------------------------------------------------------------------------------------------- what takes whose place


def replaced_by(claim: Claim, old_id: str, new_id: str) -> Claim:
    """The claim, all that the old version brought marked as superseded; itself where it brought nothing."""
    items: list[StatedFigure | TakenPosition] = [*claim.figures, *claim.positions]
    if all(item.article.id != old_id for item in items):
        return claim
    return msgspec.structs.replace(
        claim,
        figures=tuple(_superseded(figure, old_id, new_id) for figure in claim.figures),
        positions=tuple(_superseded(taken, old_id, new_id) for taken in claim.positions),
    )


def _superseded(item: Item, old_id: str, new_id: str) -> Item:
    return msgspec.structs.replace(item, superseded_by=new_id) if item.article.id == old_id else item


def aligned(figures: Sequence[StatedFigure], known: Sequence[StatedFigure]) -> dict[int, StatedFigure]:
    """For figures, by index, the known one in whose place they stand: the sentence is the same but for its numbers."""
    pairs = sorted(
        (-score, index, other)
        for index, figure in enumerate(figures)
        for other, one in enumerate(known)
        if (score := _likeness(figure, one)) >= _SENTENCE_ALIKE
    )
    found: dict[int, StatedFigure] = {}
    taken: set[int] = set()
    for _, index, other in pairs:
        if index not in found and other not in taken:
            found[index] = known[other]
            taken.add(other)
    return found


def _likeness(one: StatedFigure, other: StatedFigure) -> float:
    """How alike two figures' sentences are without their numbers; what stands before the figure counts as well."""
    if one.unit != other.unit and one.counted.noun != other.counted.noun:
        return 0.0
    whole = fuzz.ratio(_frame(one.quote), _frame(other.quote))
    before = fuzz.ratio(
        _frame(one.quote[: one.start - one.quote_start]), _frame(other.quote[: other.start - other.quote_start])
    )
    return min(whole, before) if whole >= _SENTENCE_ALIKE else 0.0


@functools.lru_cache(maxsize=5_000)
def _frame(quote: str) -> str:
    return plain(_NUMBER.sub(" 0 ", quote))
