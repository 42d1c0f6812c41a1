"""How what a figure counts is put for readers."""

import pytest
from claims_made import figure, findings, received

from monitor.claims import calling, participles, stating


def called(sentence: str, text: str, subject: str, noun: str, **told: object) -> str:
    """The noun phrase for the figure of these words in this sentence."""
    at = sentence.index(text)
    one = figure(7, noun, at=at, text=text, quote=sentence, quote_start=0, subject=subject, **told)
    return calling.called(stating.stated(received(1).event, findings(one), {}, 1).figures[0])


@pytest.mark.parametrize(
    ("sentence", "text", "subject", "noun", "verbs", "phrase"),
    [
        ("Some 40 farmers joined the rally.", "40 farmers", "farmers joined the rally", "farmer", ("join",),
         "farmers who joined the rally"),
        ("40 farmers were jailed in Ulm.", "40 farmers", "farmers jailed in Ulm", "farmer", ("jail",),
         "farmers jailed in Ulm"),
        ("The court jailed 40 farmers.", "40 farmers", "farmers jailed", "farmer", ("jail",), "farmers jailed"),
        ("The dairy employs 40 farmers.", "40 farmers", "farmers", "farmer", ("employ",), "farmers employed"),
        ("40 divers have gone down again.", "40 divers", "divers gone down", "diver", ("go",),
         "divers who have gone down"),
        ("There are 40 arrests.", "40 arrests", "arrests arrested", "arrest", ("arrest",), "arrests"),
        ("A list had 40 farmers on it.", "40 farmers", "farmers on it", "farmer", (), "farmers"),
        ("40 farmers sacked were unwell.", "40 farmers", "farmers sacked unwell", "farmer", ("sack",),
         "farmers sacked"),
        ("40 farmers in Ward 6 were saved.", "40 farmers", "farmers in Ward 6 saved", "farmer", ("save",),
         "farmers in Ward 6 saved"),
    ],
)  # fmt: skip
def test_people_are_told_with_what_they_do_or_suffer(
    sentence: str, text: str, subject: str, noun: str, verbs: tuple[str, ...], phrase: str
) -> None:
    """A clause for what they do, a participle for what is done to them, and neither twice."""
    assert called(sentence, text, subject, noun, predicates=verbs) == phrase


@pytest.mark.parametrize(
    ("sentence", "text", "subject", "verbs", "phrase"),
    [
        ("The yard paid $7m to an agent.", "$7m", "paid to an agent by yard", ("pay",),
         "money paid to an agent by yard"),
        ("The crew were owed $7m.", "$7m", "owed by crew", ("owe",), "money owed"),
        ("Frozen were $7m, now frozen in two banks.", "$7m", "frozen were now frozen in two banks", ("freeze",),
         "money frozen in two banks"),
        ("A paltry $7m.", "$7m", "USD", (), "money"),
        ("The guild wants $7m.", "$7m", "guild wants", ("want",), "money wanted by guild"),
        ("The Harbour Board spoke of $7m.", "$7m", "Harbour Board", (), "money"),
        ("He could be fined $7m by a judge.", "$7m", "fined by a judge", ("fine",), "fine by a judge"),
    ],
)  # fmt: skip
def test_money_is_named_by_what_is_done_with_it(
    sentence: str, text: str, subject: str, verbs: tuple[str, ...], phrase: str
) -> None:
    """Never by its currency, nor by whoever tells of it."""
    told = called(sentence, text, subject, "usd", predicates=verbs, noun_class="money", unit="USD")
    assert told == phrase


@pytest.mark.parametrize(
    ("subject", "phrase"),
    [
        ("Shares in Brixen fell", "fall of shares in Brixen"),
        ("Brixen shares closed higher", "rise of Brixen shares"),
        ("percent", "share"),
        ("percent offered", "share"),
        ("share of the members", "share of the members"),
    ],
)
def test_a_share_is_named_by_what_it_is_of(subject: str, phrase: str) -> None:
    """A change by what changed, and which way."""
    verbs = ("close",)
    sentence = "Shares in Brixen fell 7 percent."
    assert called(sentence, "7 percent", subject, "percent", predicates=verbs, noun_class="percent",
                  unit="percent") == phrase  # fmt: skip


@pytest.mark.parametrize(
    ("subject", "phrase"),
    [
        ("km", "distance"),
        ("km in all", "distance"),
        ("km of road", "km of road"),
        ("km of road ran dry", "km of road that ran dry"),
    ],
)
def test_a_measure_is_never_left_alone(subject: str, phrase: str) -> None:
    """What it measures stands for it where the article tells no more."""
    told = called("In all 7 km of road ran dry.", "7 km", subject, "km", predicates=("run",), noun_class="measure",
                  unit="km")  # fmt: skip
    assert told == phrase


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("employ", "employed"), ("rob", "robbed"), ("carry", "carried"), ("freeze", "frozen"), ("seize", "seized")],
)
def test_participles_are_made_and_read(lemma: str, form: str) -> None:
    """By rule, or by the list of those that have none."""
    assert participles.as_done(lemma) == form
    assert participles.is_done(form)
    assert participles.verb_of(form, (lemma,)) == lemma
