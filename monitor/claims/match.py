"""Tells articles of one story by the names and words that they share."""

from __future__ import annotations

import functools
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from monitor.claims import clustering
from monitor.claims.changes import Keys
from monitor.claims.folding import name_key, plain, stem, word_set
from monitor.claims.nations import all_countries, country

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from monitor.extraction.findings import Findings

_ANCHORS = 16  # names of an article that can lead to a claim
_TOPICS = 6  # of its most telling words
_NUMBERS = 6  # of its telling numbers
_UNEVEN = 3  # digits
_SMALL, _LARGE = 20, 100
_ROOT = 6  # letters that a land has in common with its people, and a thing with several of it
_SHORTEST = 3  # letters of "the", "von"
_SHARED = 3  # names and words; two countries, or an agency and a port, are in the news together time and again
_SHARED_BY_SHORT = 2
_SHORT = 14  # names and words
_AT_MOST = 6  # what counts of those that two articles share
_SURE = -0.25  # the half way between what the best pair and all pairs share beyond that
# Words of names, and of articles, that every second story has.
_EVERYWHERE = word_set(
    "general staff armed force forces army military navy guard police ministry minister government president premier "
    "prime chief council association union board agency service services office department commission committee "
    "company group hospital university party court national international central federal state republic region "
    "regional province city town north south east west northern southern eastern western news press media official say "
    "said tell people person year day week month report spokesman spokeswoman spokesperson foreign defence defense "
    "health interior security public county port radio television coast coastguard river bay island lake sea street "
    "road bridge square school church parliament senate assembly harbour harbor airport station valley mountain "
    "village district municipality daily times post herald tribune gazette courier telegraph observer agency institute "
    "centre center fund bank federation league society research mission commissioner secretary director chairman "
    "new great saint general authority authorities glance number figure fact toll tragedy death dead kill victim "
    "percent eur usd gbp euro dollar million billion incident night morning evening line front page answer take want "
    "end home cost monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december key accord family man woman child worker crew boss hour minute word "
    "time case claim"
)
_EVERYWHERE_KEYS = frozenset({name_key(word) for word in _EVERYWHERE} | {stem(word) for word in _EVERYWHERE})


def keys(findings: Findings | None) -> Keys:
    """What has to be loaded before these findings can be projected; nothing where there are none."""
    if findings is None:
        return Keys()
    return Keys(anchors=anchors(findings), names=_people(findings))


def anchors(findings: Findings) -> tuple[str, ...]:
    """What tells an article's story: the words of its names, spellings folded, then its most telling words."""
    found: dict[str, None] = {}
    for name in findings.names:
        if name.kind != "role" and name.name != name.name.lower():
            found.update(dict.fromkeys(_anchors_of(name.name, trade=name.kind == "organisation")))
    telling = [word for word in findings.words if stem(plain(word)) not in _EVERYWHERE_KEYS]
    topics = [name_key(plain(word))[:_ROOT] for word in telling[:_TOPICS]]
    return (*list(found)[:_ANCHORS], *dict.fromkeys(word for word in topics if word not in found), *_numbers(findings))


def _numbers(findings: Findings) -> list[str]:
    """The numbers that two stories seldom share, "1,640 homes"; behind a "~" those that they now and then do."""
    large: dict[str, None] = {}
    small: dict[str, None] = {}
    for figure in findings.figures:
        if figure.value is None or figure.previous:
            continue
        what = "people" if figure.counted.noun_class == "people" else stem(plain(figure.unit))
        if _is_telling(figure.value):
            large[f"{figure.value:g} {what}"] = None
        elif _is_uneven(figure.value):
            small[f"~{figure.value:g} {what}"] = None
    return [*list(large)[:_NUMBERS], *list(small)[:_NUMBERS]]


def _is_telling(value: float) -> bool:
    """Whether a number is large and uneven, so that hardly another story has it."""
    digits = f"{value:.15g}".replace(".", "").strip("0")
    return len(digits) >= _UNEVEN or (value >= _LARGE and len(digits) >= _UNEVEN - 1)


def _is_uneven(value: float) -> bool:
    """Whether a number has two digits and is not round: two stories may share one by chance, hardly several."""
    return _SMALL <= value < _LARGE and value % 10 != 0 and value == int(value)


def _anchors_of(name: str, *, trade: bool) -> list[str]:
    """The words of a name; the last of an organisation's, "Halden Biologics", tells its trade, and so half as much."""
    land = country(name)
    words = [land] if land else name.split()
    keys = [name_key(country(word) or word) for word in words]
    told = [key[:_ROOT] if len(key) > _SHORTEST and key not in _EVERYWHERE_KEYS else "" for key in keys]
    if trade and told[-1] and any(told[:-1]):
        told[-1] = f"~{told[-1]}"
    return [key for key in told if key]


def _people(findings: Findings) -> tuple[str, ...]:
    return tuple(sorted({name_key(name.name) for name in findings.names if name.kind != "place"}))


def stories(anchors: Mapping[str, Sequence[str]], common: AbstractSet[str] = frozenset()) -> dict[str, int]:
    """The number of the story of each article, by its id: two of one story bear one number.

    The stories follow from the set of articles alone. One name or word too many in common makes no story: the articles
    of each have to share enough with those of the other. Of `common` ones, which many articles of the store have,
    twice as many are asked.
    """
    ids = sorted(anchors)
    told = _Anchored([anchors[id_] for id_ in ids], common)
    groups = (group for part in clustering.connected(len(ids), told.linked()) for group in told.grouped(part))
    return {ids[node]: number for number, group in enumerate(groups) for node in group}


def of_one_story(
    article: Sequence[str], others: Mapping[str, Sequence[str]], common: AbstractSet[str] = frozenset()
) -> list[str]:
    """Those of the other articles, by their ids, that are of the story of an article with these anchors."""
    ids = sorted(others)
    told = _Anchored([article, *(others[id_] for id_ in ids)], common)
    (part,) = (part for part in clustering.connected(len(ids) + 1, told.linked()) if 0 in part)
    own = next(group for group in told.grouped(part) if 0 in group)
    together = {ids[node - 1] for node in own if node}
    return [id_ for id_ in others if id_ in together]


class _Anchored:
    """Articles by their anchors, each a bit of a number: what two have in common is one step, however many they are."""

    def __init__(self, articles: Sequence[Sequence[str]], common: AbstractSet[str]) -> None:
        held = Counter(chain.from_iterable(map(set, articles)))
        bits = {anchor: 1 << at for at, anchor in enumerate(one for one, many in held.items() if many > 1)}
        self._tells = _Tells(bits, common)
        self._articles = [sum([bits[anchor] for anchor in bits.keys() & anchors]) for anchors in articles]
        self._asked = [_SHARED if _named(tuple(anchors)) >= _SHORT else _SHARED_BY_SHORT for anchors in articles]
        self._beyond = [self._row(at) for at in range(len(articles))]

    def _row(self, at: int) -> list[float]:
        """How much an article shares with each before it beyond what two stories may; of a short note less is asked."""
        own, tells = self._articles[at], self._tells
        asked = self._asked[:at] if self._asked[at] == _SHARED else [_SHARED_BY_SHORT] * at
        return [tells[own & other] - least for other, least in zip(self._articles[:at], asked, strict=True)]

    def linked(self) -> list[tuple[int, int]]:
        """The pairs of articles that share enough."""
        return [
            (one, other) for other, row in enumerate(self._beyond) for one, beyond in enumerate(row) if beyond >= _SURE
        ]

    def grouped(self, part: Sequence[int]) -> list[list[int]]:
        """The stories of articles that a chain of such pairs connects, given in rising order."""
        rows = [[self._beyond[other][one] for one in part[:at]] for at, other in enumerate(part)]
        return [[part[at] for at in group] for group in clustering.of_connected(rows, _SURE)]


class _Tells(dict[int, float]):
    """How much anchors tell that two articles share, each of them a bit: worked out once for the same ones.

    However many countries they share tell no more than one does; small numbers and common words tell half.
    """

    def __init__(self, bits: Mapping[str, int], common: AbstractSet[str]) -> None:
        super().__init__()
        self._lands = sum([bits[land] for land in bits.keys() & _lands()])
        self._small = sum([bit for anchor, bit in bits.items() if anchor.startswith("~") or anchor in common])

    def __missing__(self, shared: int) -> float:
        """What these anchors tell, kept for the next two articles that share them."""
        told = shared.bit_count() - (shared & self._small).bit_count() / 2
        lands = (shared & self._lands).bit_count()
        self[shared] = found = min(told - max(0, lands - 1), float(_AT_MOST))
        return found


@functools.lru_cache(maxsize=2_000)
def _named(anchors: tuple[str, ...]) -> int:
    """How many names and words are among the anchors."""
    return sum(not (anchor[0].isdigit() or anchor[0] == "~") for anchor in set(anchors))


@functools.cache
def _lands() -> frozenset[str]:
    """The countries as anchors name them: however many two articles share, they tell no more than one does."""
    return frozenset(name_key(land)[:_ROOT] for land in all_countries())
