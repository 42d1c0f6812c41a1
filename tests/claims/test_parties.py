import pytest

from monitor.claims.parties import Resolver
from monitor.extraction.findings import Name

ARTICLE = (
    Name("Ilse Brandt", "person", ("Brandt",), ("spokeswoman",), ("foreign ministry", "Norwegian")),
    Name("Aslak Voll", "person", ("Voll", "President Voll"), ("president",), ("Norwegian",)),
    Name("Petr Ivanenko", "person", ("Ivanenko",)),
    Name("Northlight Shipping", "organisation", ("Northlight",)),
    Name("Rosa Quint", "person", ("Quint",), ("spokeswoman",), ("Northlight",)),
    Name("Dag Holm", "person", ("Holm",), ("chairman",)),
    Name("Marzan", "place"),
    Name("Ann Oke", "person", ("Oke",), ("health minister",)),
)


@pytest.mark.parametrize(
    ("speaker", "party"),
    [
        ("Norway", "Norway"),
        ("Oslo", "Norway"),
        ("Norwegian officials", "Norway"),
        ("Norway's foreign ministry", "Norway"),
        ("Ilse Brandt", "Norway"),
        ("Brandt", "Norway"),
        ("President Voll", "Norway"),
        ("the Kremlin", "Russia"),
        ("Downing Street", "United Kingdom"),
        ("South Korean intelligence", "South Korea"),
        ("Petr Ivanenko", "Petr Ivanenko"),
        ("Ivanenko", "Petr Ivanenko"),
        ("Northlight", "Northlight Shipping"),
        ("Rosa Quint", "Northlight Shipping"),
        ("the Marzani army", "Marzan"),
        ("Ann Oke", "health ministry"),
        ("police", "police"),
    ],
)
def test_a_speaker_speaks_for_a_party(speaker: str, party: str) -> None:
    """Offices, capitals, demonyms and bosses resolve to the country or firm; whoever has none speaks for himself."""
    assert Resolver(ARTICLE, {}).party((speaker,)) == party


def test_the_article_itself_is_no_party() -> None:
    """A figure in the article's own voice has nobody behind it."""
    assert Resolver(ARTICLE, {}).party(()) is None


def test_a_nameless_spokesman_speaks_for_whoever_was_heard_last() -> None:
    """A mere "spokesperson" belongs to the ministry or firm that the article quoted before."""
    resolver = Resolver(ARTICLE, {})
    resolver.party(("Norway's foreign ministry",))
    assert resolver.party(("spokesperson",)) == "Norway"
    resolver.party(("Northlight",))
    assert resolver.party(("Dag Holm",)) == "Northlight Shipping"


def test_a_nationality_without_an_office_is_no_party() -> None:
    """A prisoner's nationality does not make him his country's voice."""
    names = (Name("Jon Aas", "person", ("Aas",), ("prisoner",), ("Norwegian",)),)
    assert Resolver(names, {}).party(("Jon Aas",)) == "Jon Aas"


def test_a_later_article_remembers_for_whom_a_person_speaks() -> None:
    """What one article told of a person holds for the next one, which gives only the name, spelt otherwise."""
    first = Resolver(ARTICLE, {})
    first.party(("Aslak Voll",))
    later = (Name("Aslak Vol", "person", ("Vol",)),)
    assert Resolver(later, first.learned).party(("Vol",)) == "Norway"


def test_a_body_without_a_land_is_that_of_whoever_passes_it_on() -> None:
    """A minister's "intelligence" is his own land's, whatever other service the article names."""
    assert Resolver(ARTICLE, {}).party(("intelligence", "Aslak Voll")) == "Norway"
    assert Resolver(ARTICLE, {}).party(("intelligence",)) != "South Korea"


def test_a_firm_that_is_called_the_owner_speaks_for_itself() -> None:
    """An owner is nobody's spokesman, least of all that of a union heard before it."""
    names = (Name("Solid", "organisation", (), ("union",)), Name("Karst Coal", "person", ("Karst",), ("owner",)))
    resolver = Resolver(names, {})
    resolver.party(("Solid",))
    assert resolver.party(("Karst Coal",)) == "Karst Coal"


def test_a_short_affiliation_finds_the_body_with_the_full_name() -> None:
    """The chairman of "the commission" speaks for the commission that the article names, not for whoever spoke last."""
    names = (
        Name("Coastal Voting Commission", "organisation"),
        Name("Bloc", "organisation"),
        Name("Free Bloc", "organisation"),
        Name("Ole Tamm", "person", ("Tamm",), ("chairman",), ("commission",)),
    )
    resolver = Resolver(names, {})
    assert resolver.party(("Bloc official",)) == "Free Bloc"
    assert resolver.party(("Ole Tamm",)) == "Coastal Voting Commission"


def test_what_is_known_of_a_spokeswoman_outweighs_whoever_was_heard_last() -> None:
    """A spokeswoman named without her firm is not the voice of the police quoted before her."""
    names = (
        Name("Harbour Police", "organisation"),
        Name("Ida Krone", "person", ("Krone",), ("spokeswoman",), ("the",)),
    )
    resolver = Resolver(names, {"yda krone": "Fjord Line"})
    resolver.party(("Harbour Police",))
    assert resolver.party(("Ida Krone",)) == "Fjord Line"


def test_the_operator_is_the_firm_that_the_story_knows() -> None:
    """A headline's "operator" is the company with a voice in the story, not the coastguard named beside it."""
    known = {"fyord line": "Fjord Line", "yda krone": "Fjord Line", "coastguard": "coastguard"}
    names = (Name("operator", "organisation"), Name("Coastguard", "organisation"))
    resolver = Resolver(names, known)
    resolver.party(("coastguard",))
    assert resolver.party(("operator",)) == "Fjord Line"


def test_a_spokeswoman_for_the_company_speaks_for_the_firm_of_the_story() -> None:
    """An affiliation that is only "company" is the firm whose voices the story knows."""
    names = (
        Name("Ida Krone", "person", ("Krone",), ("spokeswoman",), ("company",)),
        Name("Fjord Line", "organisation"),
    )
    known = {"fjord line": "Fjord Line", "fjord": "Fjord Line"}
    assert Resolver(names, known).party(("Ida Krone",)) == "Fjord Line"


def test_the_ministry_of_foreign_affairs_is_the_foreign_ministry() -> None:
    """One ministry under both of its names."""
    assert Resolver((), {}).party(("Ministry of Foreign Affairs",)) == Resolver((), {}).party(("foreign ministry",))


def test_a_kind_of_body_is_the_one_body_of_that_kind() -> None:
    """A "board" or "Ministry", whatever its capitals, waits for the one name that tells which."""
    names = (
        Name("Ministry", "organisation"),
        Name("Harbour Safety Board", "organisation"),
        Name("transport ministry", "organisation"),
    )
    resolver = Resolver(names, {})
    assert resolver.party(("board",)) == "Harbour Safety Board"
    assert resolver.party(("Ministry",)) == "transport ministry"
    assert resolver.party(("union spokesman",)) == "union"


@pytest.mark.parametrize(
    ("speaker", "party"),
    [
        ("a lawyer for Northlight", "Northlight Shipping"),
        ("Northlight's lawyers", "Northlight Shipping"),
        ("head of press at Northlight", "Northlight Shipping"),
        ("spokesman for the Marzani army", "Marzan"),
        ("former head of Northlight", "former head of Northlight"),
    ],
)
def test_a_nameless_voice_speaks_for_the_body_in_its_words(speaker: str, party: str) -> None:
    """Lawyers, spokesmen and heads are the voice of whom they are named with, unless they were so once."""
    assert Resolver(ARTICLE, {}).party((speaker,)) == party


def test_a_board_without_a_name_speaks_for_the_firm() -> None:
    """An organ is no party of its own, nor is whoever chairs it."""
    names = (
        Name("Fjord Line", "organisation"),
        Name("Supervisory Board", "organisation"),
        Name("Ida Krone", "person", ("Krone",), ("chair",), ("Supervisory Board",)),
    )
    resolver = Resolver(names, {})
    resolver.party(("Fjord Line",))
    assert resolver.party(("Ida Krone",)) == "Fjord Line"
    assert resolver.party(("Management Board",)) == "Fjord Line"


def test_a_capital_told_in_the_text_speaks_for_its_land() -> None:
    """A land that no list knows is spoken for by the ministry in its capital, and so by the ministry's voice."""
    text = "The foreign ministry in Corvo, the Tellan capital, said no."
    voice = Name("Ida Krone", "person", (), ("spokeswoman",), ("foreign ministry in Corvo",))
    resolver = Resolver((Name("Tella", "place"), Name("Corvo", "place"), voice), {}, text)
    assert resolver.party(("foreign ministry in Corvo",)) == "Tella"
    assert resolver.party(("Corvo",)) == "Tella"
    assert resolver.party(("Ida Krone",)) == "Tella"


def test_a_former_minister_speaks_for_himself() -> None:
    """An office that was given up ties nobody to a body."""
    names = (Name("Jon Aas", "person", ("Aas",), ("former ports minister",)),)
    assert Resolver(names, {}).party(("Jon Aas",)) == "Jon Aas"


def test_the_beginning_of_a_name_is_the_party_with_the_whole_name() -> None:
    """Where a story has heard both "Fjord" and "Fjord Line", they are one from then on."""
    resolver = Resolver((), {"fyord": "Fjord", "yda krone": "Fjord", "fyord lyne": "Fjord Line"})
    assert resolver.party(("Ida Krone",)) == "Fjord Line"
    assert resolver.retold() == {"fyord": "Fjord Line"}


def test_a_minister_is_the_voice_of_the_ministry_that_the_text_tells() -> None:
    """A minister told beside the name needs no affiliation; an initial is enough for who is known already."""
    names = (Name("Ann Oke", "person", ("Oke",), ("minister",)), Name("I. Brand", "person", ("Brand",), ("captain",)))
    resolver = Resolver(names, {"ylya brand": "Orland"}, "Ann Oke, the health minister, left. I. Brand stayed.")
    assert resolver.party(("Oke",)) == "health ministry"
    assert resolver.party(("I. Brand",)) == "Orland"


def test_a_taught_alias_outweighs_what_the_articles_tell() -> None:
    """People know that two names are one party where no article says so."""
    names = (Name("Velmar", "place"),)
    assert Resolver(names, {}, aliases={"velmar": "Tarsia"}).party(("Velmar",)) == "Tarsia"


def test_a_general_staff_gets_its_land_when_an_article_tells_it() -> None:
    """What spoke for itself so far is told anew, for this story alone."""
    names = (Name("Orland", "place"), Name("Orlandi General Staff", "organisation"))
    resolver = Resolver(names, {"general staf": "General Staff"})
    assert resolver.party(("Orlandi General Staff",)) == "Orland"
    assert resolver.retold() == {"general staf": "Orland"}


def test_namesakes_in_office_are_nobody_elses_voice() -> None:
    """Two people of one surname are two parties, and asking for one never asks for the other without end."""
    names = (
        Name("Ida Krone", "person", (), ("chief",)),
        Name("Jon Krone", "person", (), ("leader",)),
        Name("Ole Tamm", "person", (), ("lawyer",), ("Mona Prell",)),
        Name("Mona Prell", "person", (), ("lawyer",), ("Ole Tamm",)),
    )
    resolver = Resolver(names, {"ana krone": "Ana Krone"})
    assert resolver.party(("Ida Krone",)) == "Ida Krone"
    assert resolver.party(("Ole Tamm",))


def test_the_rebels_are_the_one_armed_group_with_a_name() -> None:
    """Fighters without a name are the group that the story knows, never a land's army."""
    names = (Name("Upland Liberation Front", "organisation"), Name("Norway", "place"))
    assert Resolver(names, {}).party(("rebels",)) == "Upland Liberation Front"
    assert Resolver((), {"upland lyberatyon front": "Upland Liberation Front"}).party(("rebels",)) == (
        "Upland Liberation Front"
    )


def test_a_body_whose_name_is_cut_to_a_persons_is_heard_as_a_body() -> None:
    """A spokeswoman told without her firm speaks for the firm heard before her, and not for the land before that."""
    names = (Name("Tarn Keel", "person"), Name("Ida Krone", "person", ("Krone",), ("spokeswoman",)))
    article = Resolver(names, {})
    heard = [article.party((speaker,)) for speaker in ("Norway", "Tarn Keel Ferries of Orm", "Ida Krone")]
    assert heard == ["Norway", "Tarn Keel", "Tarn Keel"]


def test_a_boss_belongs_to_the_firm_told_of_just_before() -> None:
    """Not to the union heard last, though it is the only body of the article that the model took for one."""
    names = (
        Name("Ida Krone", "person", ("Krone",), ("chief", "executive")),
        Name("Fjord Line", "person"),
        Name("Deckhands' Union", "organisation"),
    )
    text = "The Deckhands' Union spoke first.\nFjord Line was slower. Ida Krone, its chief executive, was away."
    resolver = Resolver(names, {"fyord lyne": "Fjord Line"}, text)
    resolver.party(("Deckhands' Union",))
    assert resolver.party(("Ida Krone",)) == "Fjord Line"


def test_a_spokesman_for_the_builder_belongs_to_the_firm_told_of_just_before() -> None:
    """A place of which the story has heard much is no firm."""
    names = (
        Name("Ida Krone", "person", ("Krone",), ("spokeswoman",), ("builder",)),
        Name("Barva", "place"),
        Name("Stenholm Works", "organisation"),
    )
    known = {"barva": "Barva", "barva offyce": "Barva", "stenholm vorx": "Stenholm Works"}
    text = "Stenholm Works found nine cases in Barva. Ida Krone, a spokeswoman for the builder, said so."
    assert Resolver(names, known, text).party(("Ida Krone",)) == "Stenholm Works"


def test_a_fund_is_not_the_land_it_is_in() -> None:
    """A nation and a common noun describe a body, which speaks for itself."""
    names = (
        Name("Norwegian pension fund", "organisation", (), (), ("Norwegian",)),
        Name("Ida Krone", "person", ("Krone",), ("chairwoman",), ("fund",)),
    )
    resolver = Resolver(names, {})
    assert resolver.party(("Norwegian pension fund",)) == "Norwegian pension fund"
    assert resolver.party(("Ida Krone",)) == "Norwegian pension fund"


def test_the_manufacturer_is_the_firm_that_the_story_knows() -> None:
    """A kind of firm that nobody is called in this article is the one whose voices the story has heard."""
    known = {"barva pumps": "Barva Pumps", "yda krone": "Barva Pumps", "coastguard": "coastguard"}
    assert Resolver((Name("manufacturer", "organisation"),), known).party(("manufacturer",)) == "Barva Pumps"
