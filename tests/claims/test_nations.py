from monitor.claims import nations


def test_names_demonyms_and_capitals_lead_to_the_country() -> None:
    """Whichever way a country is named, it is the same country."""
    assert {nations.country(word) for word in ("Norway", "Norwegian", "Norwegians", "Oslo")} == {"Norway"}


def test_a_shared_demonym_belongs_to_the_populous_country() -> None:
    """French means France, although some islands share the word."""
    assert nations.country("French") == "France"


def test_the_longest_name_wins() -> None:
    """South Korean is not merely Korean, and an ordinary word is no country."""
    assert nations.country_in("the South Korean navy") == "South Korea"
    assert nations.country_in("the village council") is None


def test_lands_that_no_list_knows_meet_by_their_stem() -> None:
    """A demonym made by an ordinary ending belongs to the land, two different lands stay two."""
    assert nations.same_nation("marzani", "Marzan")
    assert nations.same_nation("Orlandians", "Orland")
    assert not nations.same_nation("Marzan", "Orland")
    assert not nations.same_nation("Norwegian", "Marzani")
