"""An article's cost in a store of 100,000 claims beside one of 1,000: found, loaded, folded, written.

Both stores hold the same kind of stories: five articles, eight claims. Each story has names of its own; countries,
agencies and topics are shared by many, so that the big store has hundreds of articles for each.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from benchmarks.measure import compare
from monitor import config, database
from monitor.claims import match, project, stating, store, tables
from monitor.claims.changes import ArticleRow, Changes
from monitor.claims.claim import Claim
from monitor.events.ids import short_id
from monitor.events.kinds import ArticleReceived
from monitor.events.log import Recorded
from monitor.extraction.findings import Counted, Figure, Findings, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.measure import Measure
    from monitor.claims.claim import StatedFigure

FEW, MANY = 1_000, 100_000
CLAIMS = 8  # of a story
ARTICLES = 5  # of a story
ROUND = 10  # articles folded in one round
_COMMON, _TOPICS = 60, 300
_DEEDS = ("die", "wound", "vanish", "rescue", "arrest", "burn", "flee", "strike")
_NOUNS = ("miner", "tree", "villager", "truck", "sailor", "house", "worker", "train")
_SYLLABLES = tuple(f"{one}{other}" for one in "bdfgklmnprstz" for other in "aeou")
_AT = "2031-03-01T00:00:00.000000Z"


def run() -> Iterator[Measure]:
    """Folds one more article of a story into the big store and the small one by turns; the articles are not kept."""
    with tempfile.TemporaryDirectory() as folder:
        big, small = (_Store(Path(folder), claims) for claims in (MANY, FEW))
        yield compare(
            f"an article among {MANY:,} claims", "articles/s", big.fold, (f"{FEW:,} claims", small.fold), 0.83
        )


def _word(number: int) -> str:
    """A word of its own for each number; digits would not do, for names that differ in a doubled one are one name."""
    size, word = len(_SYLLABLES), ""
    while number or len(word) < 6:  # letters by which names are told apart
        number, at = divmod(number, size)
        word += _SYLLABLES[at]
    return word.capitalize()


def _figure(story: int, claim: int, article: int) -> Figure:
    noun, deed = _NOUNS[claim], _DEEDS[claim]
    value = float(20 + story * 97 % 1_000_003 + claim * 7 + article % 2)
    text = f"{value:g} {noun}s"
    return Figure(
        value=value, low=value, high=value, qualifier="exact", unit=f"{noun}s", text=text, start=200 * claim,
        end=200 * claim + len(text), quote=f"{text} {deed} near Place{_word(story)}.", quote_start=200 * claim,
        subject=f"{noun}s {deed} near Place{_word(story)}",
        counted=Counted(
            noun,
            "people" if claim % 2 == 0 else "thing",
            predicates=(deed,),
            words=(noun, deed, f"place{_word(story).lower()}"),
        ),
    )  # fmt: skip


def _findings(story: int, article: int, chance: random.Random) -> Findings:
    own = [Name(_word(story * 4 + at), "place") for at in range(4)]
    common = [Name(_word(120_000 + chance.randrange(_COMMON)), "organisation") for _ in range(8)]
    return Findings(
        extractor="benchmark",
        figures=tuple(_figure(story, claim, article) for claim in range(CLAIMS)),
        names=(*own, *common),
        words=tuple(_word(130_000 + chance.randrange(_TOPICS)).lower() for _ in range(6)),
    )


def _received(story: int, article: int) -> ArticleReceived:
    name = f"s{story}a{article}"
    return ArticleReceived(
        article_id=short_id(name), sha256=name, size=9, inbox="inbox", file=f"{name}.txt", format="text",
        text="", received_at=_AT,
    )  # fmt: skip


def _row(fact: ArticleReceived, position: int) -> ArticleRow:
    return ArticleRow(
        position=position, id=fact.article_id, file=fact.file, sha256=fact.sha256, title=None, outlet=None,
        published_at=None, received_at=_AT, status="accepted",
    )  # fmt: skip


class _Store:
    """A store that holds so many claims."""

    def __init__(self, folder: Path, claims: int) -> None:
        self.stories = claims // CLAIMS
        self.engine = database.open_engine(f"sqlite:///{folder / f'{claims}.db'}", create=True)
        database.upgrade(self.engine)
        self.chance = random.Random(claims)
        with database.transaction(self.engine) as connection:
            self._fill(connection)
        with self.engine.connect() as connection:
            connection.exec_driver_sql("ANALYZE")
        self.position = self.stories * ARTICLES + 1

    def _fill(self, connection: sa.Connection) -> None:
        """Writes the rows as they would stand, far faster than by folding every article."""
        working = store.Working()
        for story in range(self.stories):
            stated: list[tuple[StatedFigure, ...]] = []
            for article in range(ARTICLES):
                fact, found = _received(story, article), _findings(story, article, self.chance)
                at = story * ARTICLES + article + 1
                stated.append(stating.stated(fact, found, {}, at).figures)
                working.keep(connection, Changes(at, _row(fact, at), anchors=match.anchors(found)))
            _write(connection, [tuple(figures[claim] for figures in stated) for claim in range(CLAIMS)])
            if story % 100 == 0:
                working.flush(connection)
        working.flush(connection)

    def fold(self) -> int:
        """Folds further articles, each of a story of its own, and takes them back."""
        for _ in range(ROUND):
            story = self.chance.randrange(self.stories)
            fact, found = _received(story, ARTICLES), _findings(story, ARTICLES, self.chance)
            with self.engine.connect() as connection:
                known = store.load_slice(connection, match.keys(found))
                event = Recorded(self.position, "ArticleReceived", 1, fact.sha256, _AT, fact, b"")
                store.apply(connection, project.project(known, event, found, config.Claims()))
                connection.rollback()
        return ROUND


def _write(connection: sa.Connection, claims: list[tuple[StatedFigure, ...]]) -> None:
    encode = msgspec.json.encode
    ids = [short_id("claim", figures[0].id) for figures in claims]
    blank = [
        Claim(
            id=id_, kind="figure", subject=figures[0].subject, unit=figures[0].unit, status="reported", range=None,
            figures=(), positions=(), first_position=figures[0].position, last_position=figures[-1].position,
            first_seen=_AT, last_seen=_AT,
        )
        for id_, figures in zip(ids, claims, strict=True)
    ]  # fmt: skip
    connection.execute(
        sa.insert(tables.claims),
        [
            {"id": claim.id, "last_position": claim.last_position, "subject": claim.subject, "last_seen": _AT,
             "state": encode(claim)}
            for claim in blank
        ],
    )  # fmt: skip
    connection.execute(
        sa.insert(tables.figures),
        [
            {"id": one.id, "claim_id": id_, "position": one.position, "start": one.start, "state": encode(one)}
            for id_, figures in zip(ids, claims, strict=True)
            for one in figures
        ],
    )
