"""Which headlines take a stance, whose it is, and which only tell what is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

BODY = "\n\nThe weather was mild on Tuesday. Trams ran on time, and the market in the square opened at eight.\n"

TAKEN = [
    ("Abbot scotches relic rumour", "denies", "abbot"),
    ("Tram operator pooh-poohs talk of strike-breaking", "denies", "Tram operator"),
    ("Ropemaker's guild rejects 'rotten hemp' slur", "denies", "guild"),
    ("Cannery brushes off mercury warning", "denies", "cannery"),
    ("Lock keeper disputes flood count", "denies", "lock keeper"),
    ("Tram fire: depot chief plays down size of leak", "denies", "depot chief"),
    ("Baker calls sawdust claims 'piffle'", "denies", "baker"),
    ("Curator protests innocence", "denies", "curator"),
    ("Circus: we did not starve the bears", "denies", "Circus"),
    ("Choirmaster: 'I was misquoted'", "denies", "choirmaster"),
    ("Ministry: tunnel report misleading", "denies", "Ministry"),
    ("Smelter: dust lower than claimed", "denies", "Smelter"),
    ("Lost anchor was not ours, says harbour master", "denies", "harbour master"),
    ("Lift 'was never tampered with', says landlord", "denies", "landlord"),
    ("Cash was not for permit, surveyor tells court", "denies", "surveyor"),
    ("Reservoir is safe, water board insists", "denies", "water board"),
    ("Shipyard says it did not hide cracks", "denies", "Shipyard"),
    ("Dean 'never met' donor, court hears", "denies", "dean"),
    ("Observatory has 'no knowledge' of missing lens", "denies", "Observatory"),
    ("Abbey silent as relic is sold", "no_comment", "Abbey"),
    ("Cannery clams up over bonus", "no_comment", "cannery"),
    ("Bishop sidesteps questions on roof fund", "no_comment", "bishop"),
    ("Police probe claim of stolen mooring fees", "unverified", "police"),
    ("Geologists wary of gold claim", "unverified", "geologists"),
    ("Treasury 'not yet convinced' by audit", "unverified", "Treasury"),
    ("Archivist takes back forgery charge", "retracts", "archivist"),
    ("Mayor climbs down over 'parasites'", "retracts", "mayor"),
    ("Envoy 'misspoke' on border post", "retracts", "envoy"),
    ("Foundry owns up to lost keys", "confirms", "foundry"),
    ("Doctors back weavers on lung disease", "confirms", "doctors"),
    ("Valve was left open, foreman admits", "confirms", "foreman"),
    ("Ministry accepts that 40 drowned", "confirms", "Ministry"),
]


@pytest.mark.parametrize(("headline", "stance", "party"), TAKEN, ids=[line for line, _, _ in TAKEN])
def test_a_headline_takes_the_stance_of_the_party_it_names(read: Read, headline: str, stance: str, party: str) -> None:
    """The words before the verb, before the colon or behind the "says" are the party."""
    found = read(headline + BODY).positions
    assert [(p.stance, p.speakers[0].lower()) for p in found] == [(stance, party.lower())]


NOT_TAKEN = [
    "Nobody hurt in depot blaze, police say",
    "No survivors, coast guard says",
    "No decision before May, says abbot",
    "Weavers' guild rejects pay offer",
    "Cannery rejects bid from rival",
    "Judge rejects appeal by smuggler",
    "Mayor slams report on trams",
    "Border disputes flare in north",
    "Depot checks find cracks",
    "Markets shrug off rate fears",
    "Army repels attack on border post",
    "Army shoots down drone",
    "Police: no injuries in tram crash",
    "Mayor will not resign, says aide",
    "Coach: we did not play well",
    "Villagers: we have no water",
    "Survivor: 'We did not hear the siren'",
    "Lift 'did not stop', says witness",
    "Ferry 'not fit for sea', says union",
    "Doctors back strike on pay",
    "Council backs tram scheme over objections",
    "Mayor backs down over fuel tax",
    "Firm pulls advert after complaints",
    "Army withdraws troops from ridge",
    "Regulator opens probe into foundry",
    "Did abbot scotch relic rumour?",
    "Duck Row: statement no. 4",
]


@pytest.mark.parametrize("headline", NOT_TAKEN)
def test_a_headline_that_tells_what_is_so_takes_no_stance(read: Read, headline: str) -> None:
    """News with a "no" in it, refusals, criticism and nouns that look like verbs are none."""
    assert read(headline + BODY).positions == ()


def test_both_halves_of_a_headline_may_take_a_stance(read: Read) -> None:
    """Each clause has its own verb and its own party."""
    found = read("Rangers dispute hunters' tally; minister silent" + BODY).positions
    assert [(p.stance, p.speakers[0]) for p in found] == [("denies", "rangers"), ("no_comment", "minister")]


def test_a_party_is_not_called_by_its_stance(read: Read) -> None:
    """The parser takes the whole line for one name, of which only the words before the verb are the party's."""
    found = read("Economists wary of 5% growth claim" + BODY).positions
    assert [p.speakers for p in found] == [("economists",)]


def test_the_same_words_in_a_paragraph_are_left_to_the_parse(read: Read) -> None:
    """Word order tells a party only where a line is a headline: before a full stop it tells nothing."""
    assert (
        read("Trams ran on time." + BODY + "\nThe abbey silent and the cloister dark, we went home.\n").positions == ()
    )
