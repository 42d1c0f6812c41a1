from typing import Any

import pytest
import sqlalchemy as sa
from claims_made import denial, figure, findings, fold_in, received

from monitor import config, database
from monitor.claims import project, store, tables
from monitor.claims.changes import Slice
from monitor.errors import NotFoundError
from monitor.events.kinds import ArticleRejected, ArticleSeenAgain

FLED = {"predicates": ("flee",), "modifiers": (), "words": ("village", "flood")}
FIRST = findings(figure(40, "villager", at=20, speakers=("Orland",), **FLED), denial(90, "Vesk"))
SECOND = findings(figure(55, "villager", at=30, **FLED), figure(3, "bridge", at=80, noun_class="thing"))


def rows(connection: sa.Connection) -> dict[str, Any]:
    """Every row of the projection, by table."""
    return {
        table.name: sorted(tuple(row) for row in connection.execute(sa.select(table)).all()) for table in tables.ALL
    }


def test_the_migration_makes_the_tables_that_the_program_uses(engine: sa.Engine) -> None:
    """Columns and indexes of the migration are those of the tables in the code."""
    found = sa.inspect(engine)
    for table in tables.ALL:
        assert {column["name"] for column in found.get_columns(table.name)} == set(table.columns.keys())
        assert {index["name"] for index in found.get_indexes(table.name)} == {index.name for index in table.indexes}


def test_a_claim_is_read_back_as_it_was_written(engine: sa.Engine) -> None:
    """Figures and positions come back whole, with the claim they belong to and the projection's position."""
    with database.transaction(engine) as connection:
        first, second = fold_in(connection, FIRST, SECOND)
        assert store.position(connection) == 2
        claims = {claim.id: claim for claim in store.list_claims(connection)}
    assert claims[first.claims[0].after.id].positions == first.claims[0].after.positions
    for changed in second.claims:
        assert claims[changed.after.id] == changed.after


def test_two_articles_meet_in_one_claim(engine: sa.Engine) -> None:
    """The same counted, with the same fate, in one story: one claim with both figures."""
    with database.transaction(engine) as connection:
        fold_in(connection, FIRST, SECOND)
        (claim,) = [one for one in store.list_claims(connection, search="villager") if one.kind == "figure"]
    assert [one.value for one in claim.figures] == [40, 55]
    assert claim.range is not None
    assert (claim.range.low, claim.range.high) == (40, 55)


def test_the_same_log_gives_the_same_rows(engine: sa.Engine) -> None:
    """Cleared and folded again, every row is the same to the byte, ids included."""
    with database.transaction(engine) as connection:
        fold_in(connection, FIRST, SECOND)
        before = rows(connection)
        store.clear(connection)
        assert store.list_claims(connection) == []
        assert store.position(connection) == 0
        fold_in(connection, FIRST, SECOND)
        assert rows(connection) == before


def test_a_prefix_names_a_claim(engine: sa.Engine) -> None:
    """Any unique beginning of an id is enough; none or several is an error that helps."""
    with database.transaction(engine) as connection:
        fold_in(connection, FIRST, SECOND)
        known = store.list_claims(connection)[0].id
        assert store.get_claim(connection, known[:6]).id == known
        assert store.get_claim(connection, known.upper()).id == known
        for unknown in ("", "zzzzzz", "%"):
            with pytest.raises(NotFoundError, match="monitor claims"):
                store.get_claim(connection, unknown)


def test_several_claims_of_one_prefix_are_named(engine: sa.Engine) -> None:
    """An ambiguous beginning lists the ids it could mean."""
    with database.transaction(engine) as connection:
        fold_in(connection, *(findings(figure(n, "crate", at=n, noun_class="thing")) for n in (5,)))
        row = connection.execute(sa.select(tables.claims)).one()._asdict()
        other = row["id"][:4] + "zzz"
        state = row["state"].replace(row["id"].encode(), other.encode())
        connection.execute(sa.insert(tables.claims), [{**row, "id": other, "state": state}])
        with pytest.raises(NotFoundError, match="several claims"):
            store.get_claim(connection, row["id"][:4])


def test_claims_are_found_by_words_and_time(engine: sa.Engine) -> None:
    """A search needs all of its words; a time keeps what was spoken of since."""
    with database.transaction(engine) as connection:
        fold_in(connection, FIRST, SECOND)
        assert store.list_claims(connection, search="villager orland") != []
        assert store.list_claims(connection, search="villager nowhere") == []
        since = store.list_claims(connection, since="2031-03-02T00:00:00Z")
        assert all(claim.last_position == 2 for claim in since)
        assert store.list_claims(connection, since="2031-03-03T00:00:00Z") == []


def test_every_file_looked_at_is_listed(engine: sa.Engine) -> None:
    """Accepted, seen again and rejected files stand in the order of the log, each with its reason."""
    settings = config.Claims()
    again = received(2)
    again.event = ArticleSeenAgain("a1", "inbox", "copy.txt", "2031-03-02T00:00:00Z")
    rejected = received(3)
    rejected.event = ArticleRejected("inbox", "empty.txt", 0, "the file is empty", "2031-03-03T00:00:00Z")
    with database.transaction(engine) as connection:
        fold_in(connection, FIRST)
        for event in (again, rejected):
            store.apply(connection, project.project(Slice(), event, None, settings))
        listed = store.list_articles(connection)
        assert store.position(connection) == 3
    assert [(row.file, row.status) for row in listed] == [
        ("001.txt", "accepted"),
        ("copy.txt", "copy"),
        ("empty.txt", "rejected"),
    ]
    assert listed[1].reason == "the same bytes as 001.txt"
    assert listed[1].sha256 == listed[0].sha256
    assert listed[2].reason == "the file is empty"
