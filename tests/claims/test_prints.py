"""How articles are recognised is kept in the store, on every kind of database."""

from pathlib import Path

import sqlalchemy as sa
from articles_made import BODY, article, edited, fold

from monitor import database
from monitor.claims import descent, prints, store
from monitor.claims.changes import Keys, KnownArticle
from monitor.events.kinds import ArticleReceived

PAGE = "https://coastpaper.example/flood"
RECEIVED = "2031-03-01T08:00:00Z"
OTHER = tuple(f"On day {day} the ferry to Quarrith ran {day} minutes late for want of a pilot." for day in range(30))


def known_near(connection: sa.Connection, one: ArticleReceived) -> tuple[KnownArticle, ...]:
    """The articles that this one is compared with."""
    return store.load_slice(connection, Keys(marks=descent.marks_of(one))).near


def near(connection: sa.Connection, one: ArticleReceived) -> list[str]:
    """The ids of the articles that this one is compared with."""
    return [known.id for known in known_near(connection, one)]


def test_the_migration_makes_the_tables_that_the_program_uses(engine: sa.Engine) -> None:
    """Columns of the migration are those of the tables in the code."""
    found = sa.inspect(engine)
    for table in prints.ALL:
        assert {column["name"] for column in found.get_columns(table.name)} == set(table.columns.keys())


def test_an_article_is_found_by_its_words_and_by_its_address(engine: sa.Engine, tmp_path: Path) -> None:
    """Whole, hashes included; what is about something else is not loaded."""
    with database.transaction(engine) as connection:
        fold(connection, article(1, url=PAGE), article(2, OTHER), home=tmp_path)
        assert near(connection, article(3, edited(**{"41": "47"}))) == ["a1"]
        assert near(connection, article(3, ("Nothing of it is left.",), url=f"{PAGE}?utm_source=x")) == ["a1"]
        (known,) = known_near(connection, article(3))
        assert known == descent.copies.known_as(article(1, url=PAGE), 1, known.runs)
        assert near(connection, article(3, ("Nothing of it is left.",))) == []


def test_a_copy_is_not_kept_and_its_original_is_still_found(engine: sa.Engine, tmp_path: Path) -> None:
    """However often a wire story is reprinted, it is looked up once."""
    with database.transaction(engine) as connection:
        fold(connection, *(article(number) for number in range(1, 5)), home=tmp_path)
        assert near(connection, article(9)) == ["a1"]


def test_the_claims_of_a_near_article_are_loaded_with_it(engine: sa.Engine, tmp_path: Path) -> None:
    """A new version finds the claims of the old one, even where it has none of its names."""
    with database.transaction(engine) as connection:
        fold(connection, article(1, url=PAGE), home=tmp_path)
        loaded = store.load_slice(connection, Keys(marks=descent.marks_of(article(2, url=PAGE)))).claims
        assert sorted(one.id for one in loaded) == sorted(one.id for one in store.list_claims(connection))


def test_a_rebuild_forgets_the_prints_and_makes_them_again(engine: sa.Engine, tmp_path: Path) -> None:
    """They are part of the projection."""
    with database.transaction(engine) as connection:
        fold(connection, article(1, BODY), home=tmp_path)
        store.clear(connection)
        assert near(connection, article(2)) == []
        fold(connection, article(1, BODY), home=tmp_path)
        assert near(connection, article(2)) == ["a1"]


def test_what_every_article_says_leads_to_no_more_than_a_few(engine: sa.Engine, tmp_path: Path) -> None:
    """A mark that many articles share costs no more with each of them; each is still found by its own words."""
    with database.transaction(engine) as connection:
        lines = [(*BODY, *(f"{word} {number} came late to the ferry on that day." for word in ("Ann", "Bo", "Cy")))
                 for number in range(prints.PER_MARK + 5)]  # fmt: skip
        fold(connection, *(article(at, lines[at], outlet=None) for at in range(len(lines))), home=tmp_path)
        per_mark = sa.select(sa.func.count()).select_from(prints.article_marks).group_by(prints.article_marks.c.mark)
        assert max(connection.execute(per_mark).scalars()) <= prints.PER_MARK


def test_of_one_address_the_newest_versions_are_kept(engine: sa.Engine, tmp_path: Path) -> None:
    """A live page with many versions is always compared with the last of them."""
    many = prints.PER_MARK + 3
    with database.transaction(engine) as connection:
        versions = [article(at, OTHER[at : at + 3], url=PAGE, received_at=RECEIVED) for at in range(1, many)]
        made = fold(connection, *versions, home=tmp_path)
        last = made[-1].article
        assert last is not None
        assert (last.status, last.reason) == ("revision", f"a new version of {many - 2:03}.txt")
