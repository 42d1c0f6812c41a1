import pytest

from monitor.claims.folding import name_key, plain, same_name, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ivanenky", "Ivanenkyy"), ("Ivanenkiy", "Ivanenky"), ("Kjær's", "Kjær"), ("Khodarev", "Hodarev")],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    """Transliterations differ in letters that sound alike, and a possessive changes nothing."""
    assert name_key(one) == name_key(other)


def test_a_surname_stands_for_the_full_name() -> None:
    """The end of a full name is the same person; another first name is not."""
    assert same_name("Brandt", "Ilse Brandt")
    assert same_name("Northlight", "Northlight Shipping")
    assert not same_name("Olaf Brandt", "Ilse Brandt")


def test_plain_drops_accents_and_possessives() -> None:
    """Words are compared without case, accents and punctuation."""
    assert plain("The Café’s  Staff!") == "the cafe staff"


def test_stems_meet_across_word_classes() -> None:
    """The noun and the verb of one action come to one stem."""
    assert stem("recruitment") == stem("recruit")
