"""How a claim stands: whose figures and positions a reader is shown."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from claims_made import PLACES, denial, figure, findings, fold_in

from monitor import database
from monitor.claims import standing, store
from monitor.claims.claim import Claim
from monitor.extraction.findings import Findings, Name

DEAD = {"predicates": ("die",)}


@pytest.fixture
def connection() -> Iterator[sa.Connection]:
    """An empty projection in memory."""
    engine = sa.create_engine("sqlite://")
    database.metadata.create_all(engine)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def told(connection: sa.Connection, *articles: Findings) -> Claim:
    """The first claim that these articles make."""
    fold_in(connection, *articles)
    return store.list_claims(connection)[-1]


def test_each_party_stands_with_its_latest_exact_figure(connection: sa.Connection) -> None:
    """A vague number of the same party stands beside the exact one, an older one does not."""
    claim = told(
        connection,
        findings(figure(40, "villager", speakers=("Orland",), **DEAD)),
        findings(figure(52, "villager", speakers=("Orland",), **DEAD)),
        findings(figure(None, "villager", low=200, high=999, speakers=("Orland",), **DEAD)),
    )
    assert [one.value for one in standing.latest_figures(claim.figures)] == [52, None]


def test_an_article_that_repeats_a_partys_number_is_no_party(connection: sa.Connection) -> None:
    """The article's own voice stands only with a number that nobody else gives."""
    claim = told(
        connection,
        findings(figure(40, "villager", speakers=("Orland",), **DEAD)),
        findings(figure(40, "villager", **DEAD)),
        findings(figure(61, "villager", **DEAD)),
    )
    assert [one.value for one in standing.latest_figures(claim.figures)] == [40, 61]


def test_a_denial_stands_beside_a_later_word_of_the_same_party(connection: sa.Connection) -> None:
    """Whoever denied and is now checking still denies; a confirmation ends both."""
    claim = told(
        connection,
        findings(figure(40, "villager", speakers=("Orland",), **DEAD), denial(60, "Vesk")),
        findings(denial(60, "Vesk", stance="unverified", text="is checking it")),
    )
    assert [one.stance for one in standing.latest_positions(claim.positions)] == ["denies", "unverified"]
    fold_in(connection, findings(denial(60, "Vesk", stance="confirms", text="grants it")), after=2)
    latest = standing.latest_positions(store.list_claims(connection)[-1].positions)
    assert [one.stance for one in latest] == ["confirms"]


def test_what_is_learned_later_holds_for_earlier_words(connection: sa.Connection) -> None:
    """A person without a party is given the one that a later article tells, however his name is spelt."""
    person = Name("Aslak Volskyy", "person", ("Volskyy",))
    minister = Name("Aslak Volsky", "person", ("Volsky",), ("president",), ("Norwegian",))
    claim = told(
        connection,
        findings(figure(40, "villager", speakers=("Aslak Volskyy",), **DEAD), names=(*PLACES, person)),
        findings(figure(40, "villager", speakers=("Aslak Volsky",), **DEAD), names=(*PLACES, minister)),
    )
    assert [one.party for one in claim.figures] == ["Norway", "Norway"]
