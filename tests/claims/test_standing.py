"""How a claim stands: whose figures and positions a reader is shown."""

import pytest
import sqlalchemy as sa
from claims_made import PLACES, SETTINGS, denial, figure, findings, fold_in, received

from monitor.claims import match, project, standing, store
from monitor.claims.claim import ArticleRef, Claim, TakenPosition
from monitor.extraction.findings import Findings, Name

DEAD = {"predicates": ("die",)}


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


def came(connection: sa.Connection, *articles: tuple[str | None, Findings]) -> Claim:
    """The claim that articles published on these days make, received in this order."""
    for position, (day, found) in enumerate(articles, 1):
        told = {"published_at": day and f"2031-02-{day}", "received_at": f"2031-03-01T00:00:0{position}Z"}
        event = received(position, outlet=f"Paper {position}", **told)
        changes = project.project(store.load_slice(connection, match.keys(found)), event, found, SETTINGS)
        store.apply(connection, changes)
    return store.list_claims(connection)[-1]


def by_orland(value: float) -> Findings:
    """An article in which Orland counts the dead."""
    return findings(figure(value, "villager", speakers=("Orland",), **DEAD))


def test_a_late_article_turns_no_clock_back(connection: sa.Connection) -> None:
    """What a party says now, the range, first and last seen follow the time of publishing, not of receiving."""
    claim = came(connection, ("03", by_orland(40)), ("05", by_orland(52)), ("02", by_orland(31)))
    assert [one.value for one in standing.latest_figures(claim.figures)] == [52]
    assert claim.range is not None
    assert (claim.range.low, claim.range.high) == (52, 52)
    assert (claim.first_seen, claim.last_seen) == ("2031-02-02", "2031-02-05")
    assert [one.value for one in claim.figures] == [40, 52, 31]


def test_undated_articles_of_one_delivery_come_in_the_order_of_the_log(connection: sa.Connection) -> None:
    """Where no date tells otherwise, what came last is what is said now."""
    claim = came(connection, (None, by_orland(40)), ("05", by_orland(52)), ("05", by_orland(55)))
    assert [one.value for one in standing.latest_figures(claim.figures)] == [55]


def taken(number: int, stance: str, day: str, party: str = "Vesk") -> TakenPosition:
    """A position in the article with this number, published on this day."""
    about = ArticleRef(f"a{number}", f"{number}.txt", None, None, f"2031-02-{day}", f"2031-03-0{number}T00:00:00Z")
    return TakenPosition(
        f"a{number}.5", stance, party, (party,), party, "words", "A sentence.", 0, 5, 10, 1, "it", about, number
    )  # type: ignore[arg-type]


OVER_TIME = {
    "checking, then denying, then granting": ((("unverified", "01"), ("denies", "02"), ("confirms", "03")), "confirms"),
    "a late word of checking": ((("denies", "02"), ("unverified", "01")), "denies"),
    "a late denial": ((("denies", "01"), ("confirms", "04"), ("denies", "02")), "confirms"),
    "a denial after a confirmation": ((("confirms", "01"), ("denies", "02")), "denies"),
    "silence, then a word": ((("no_comment", "01"), ("unverified", "02")), "unverified"),
    "a late silence": ((("denies", "02"), ("no_comment", "01")), "denies"),
}


@pytest.mark.parametrize("case", OVER_TIME)
def test_a_partys_position_follows_its_positions_over_time(case: str) -> None:
    """By the time of publishing: what it found out ends what it was checking, and a late article changes nothing."""
    steps, now = OVER_TIME[case]
    positions = [taken(number, stance, day) for number, (stance, day) in enumerate(steps, 1)]
    assert [one.stance for one in standing.latest_positions(positions)] == [now]


def test_one_party_ends_no_position_of_another() -> None:
    """Each party stands for itself, denials first."""
    positions = [taken(1, "unverified", "01", "Orland"), taken(2, "denies", "02"), taken(3, "confirms", "03", "Orland")]
    assert [(one.party, one.stance) for one in standing.latest_positions(positions)] == [
        ("Vesk", "denies"), ("Orland", "confirms"),
    ]  # fmt: skip


def test_two_parties_that_differ_dispute_until_they_agree(connection: sa.Connection) -> None:
    """The status is of what stands now."""
    vesk = findings(figure(52, "villager", speakers=("Vesk",), **DEAD))
    assert came(connection, ("01", by_orland(40)), ("02", vesk)).status == "disputed"
    after = findings(figure(52, "villager", speakers=("Orland",), **DEAD))
    fold_in(connection, after, after=2)
    assert store.list_claims(connection)[-1].status == "reported"
