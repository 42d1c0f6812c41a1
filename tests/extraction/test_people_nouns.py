"""Which nouns name human beings."""

import pytest

from monitor.extraction.nouns import is_people


@pytest.mark.parametrize(
    "noun", ["lifter", "smuggler", "auditor", "politician", "gangster", "thug", "holidaymaker", "escapee", "minor"]
)
def test_whoever_does_or_bears_something_is_a_person(noun: str) -> None:
    """Nouns made from what somebody does name people, and so do those of the list."""
    assert is_people(noun)


@pytest.mark.parametrize(
    "noun",
    ["container", "sensor", "tanker", "helicopter", "letter", "quarter", "list", "gear", "dossier", "insurer"],
)
def test_machines_papers_and_places_are_no_people(noun: str) -> None:
    """Their nouns end alike and are listed; a short one is formed from nothing."""
    assert not is_people(noun)
