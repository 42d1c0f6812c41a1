import sqlalchemy as sa
from claims_made import PLACES, denial, figure, findings, fold_in, received

from monitor.claims import store
from monitor.claims.claim import Claim
from monitor.claims.stating import stated
from monitor.extraction.findings import Name

FIGHT = {"predicates": ("fight",), "words": ("army", "border")}


def claims(connection: sa.Connection) -> dict[tuple[float | None, ...], Claim]:
    """The claims by the values of their figures."""
    return {tuple(one.value for one in claim.figures): claim for claim in store.list_claims(connection)}


def test_fighters_prisoners_and_foreigners_are_three_claims(connection: sa.Connection) -> None:
    """What became of people and whose they are keeps counts apart, however alike the sentences are."""
    fold_in(
        connection,
        findings(
            figure(155, "citizen", at=20, text="155 Norwegian citizens", modifiers=("norwegian",), **FIGHT),
            figure(2, "citizen", at=80, text="two Norwegian citizens", modifiers=("norwegian",),
                   predicates=("fight", "capture")),
            figure(900, "soldier", at=140, text="900 Danish soldiers", modifiers=("danish",), **FIGHT),
        ),
        findings(figure(163, "national", at=20, text="163 nationals from Norway", modifiers=("norway",), **FIGHT)),
    )  # fmt: skip
    assert set(claims(connection)) == {(155, 163), (2,), (900,)}


def test_a_conversion_and_an_old_value_go_with_their_figure(connection: sa.Connection) -> None:
    """What restates a figure, or tells its old value, answers the same question, in whatever unit."""
    fold_in(
        connection,
        findings(
            figure(300, "crown", at=20, noun_class="money", unit="DKK", predicates=("pay",)),
            figure(40, "euro", at=30, noun_class="money", unit="EUR", restates=0),
            figure(95, "villager", at=80, quote_start=70, predicates=("die",)),
            figure(41, "villager", at=90, quote_start=70, previous=True),
        ),
    )
    found = claims(connection)
    assert set(found) == {(300, 40), (95, 41)}
    assert found[95, 41].range is not None
    assert found[95, 41].range.low == 95


def test_two_values_of_one_speaker_in_one_sentence_are_two_claims(connection: sa.Connection) -> None:
    """One voice in one breath ("62 wells, of which 38") asks two questions."""
    fold_in(
        connection,
        findings(
            figure(62, "well", at=20, noun_class="thing", quote_start=10),
            figure(38, "well", at=40, noun_class="thing", quote_start=10),
        ),
    )
    assert set(claims(connection)) == {(62,), (38,)}


def test_another_story_is_another_claim(connection: sa.Connection) -> None:
    """The same words about other names never meet."""
    elsewhere = (Name("Quarrith", "place"), Name("Ostrel", "place"))
    fold_in(
        connection,
        findings(figure(12, "villager", predicates=("die",))),
        findings(figure(14, "villager", predicates=("die",)), names=elsewhere),
    )
    assert set(claims(connection)) == {(12,), (14,)}


def test_words_of_office_tie_no_stories_together(connection: sa.Connection) -> None:
    """A "General Staff" and a "General Hospital" have nothing in common, nor have two ministries."""
    dead = {"predicates": ("die",)}
    army = (Name("Orland General Staff", "organisation"), Name("Defence Ministry", "organisation"))
    ward = (Name("Vesk General Hospital", "organisation"), Name("Health Ministry", "organisation"))
    fold_in(connection, findings(figure(19, "soldier", **dead), names=army, words=("ministry", "say", "shell")))
    fold_in(connection, findings(figure(19, "patient", **dead), names=ward, words=("ministry", "say", "ward")), after=1)
    assert len(store.list_claims(connection)) == len(army)


def test_a_denial_bears_on_what_another_party_said(connection: sa.Connection) -> None:
    """Allegations pointed back to are what the article is about, and never the denier's own number."""
    fold_in(
        connection,
        findings(
            figure(155, "villager", at=20, predicates=("flee",), speakers=("Orland",)),
            figure(155, "villager", at=60, predicates=("flee",), speakers=("Orland",)),
            figure(9, "truck", at=120, noun_class="thing", speakers=("Vesk",)),
            denial(180, "Vesk", object="these allegations"),
        ),
    )
    found = claims(connection)
    assert [one.party for one in found[155, 155].positions] == ["Vesk"]
    assert found[155, 155].status == "denied"
    assert found[9,].positions == ()


def test_a_denial_of_no_figure_is_an_allegation_of_its_own(connection: sa.Connection) -> None:
    """What is denied without a number is a claim too, and denied in other words it is the same one."""
    words = ("bribe", "harbour", "inspector")
    first = denial(30, "Vesk", object="bribing harbour inspectors", object_words=words)
    again = denial(30, "Vesk", object="that harbour inspectors took a bribe", object_words=words)
    fold_in(connection, findings(first), findings(again))
    (claim,) = store.list_claims(connection)
    assert (claim.kind, claim.unit, claim.range, claim.status) == ("allegation", None, None, "denied")
    assert claim.subject == "bribing harbour inspectors"
    assert len(claim.positions) == 2


def test_a_deed_denied_is_not_the_count_that_shares_a_word(connection: sa.Connection) -> None:
    """An "official involvement" names nobody who could be counted."""
    object_ = {"object": "official involvement", "object_words": ("official", "involvement")}
    fold_in(connection, findings(figure(40, "villager", subject="villagers involved"), denial(60, "Vesk", **object_)))
    assert {claim.subject for claim in store.list_claims(connection)} == {"villagers involved", "official involvement"}


def test_a_deed_of_its_own_does_not_continue_the_count_before(connection: sa.Connection) -> None:
    """Those "detained on their way home" are not the crowd of the sentence before, though no noun says so."""
    crowd = figure(900, "villager", at=10, quote="900 villagers came.", quote_start=10, predicates=("march",))
    held = figure(7, "villager", at=31, text="Seven", quote="Seven were held.", quote_start=31, predicates=("detain",))
    fold_in(connection, findings(crowd, held))
    assert set(claims(connection)) == {(900,), (7,)}


def test_what_a_share_is_of_tells_its_claim(connection: sa.Connection) -> None:
    """A new share joins the one that is of the same thing, and no other."""
    share = {"noun_class": "percent", "unit": "percent"}
    fold_in(
        connection,
        findings(
            figure(40, "percent", at=20, subject="cotton picked", words=("cotton", "pick", "field"), **share),
            figure(7, "percent", at=90, subject="bread prices rose", words=("bread", "price", "rise"), **share),
        ),
        findings(figure(61, "percent", at=20, subject="cotton picked", words=("cotton", "pick", "field"), **share)),
    )
    assert set(claims(connection)) == {(40, 61), (7,)}


def test_nobody_denies_a_measure_that_an_article_only_describes(connection: sa.Connection) -> None:
    """A vessel's length is no claim of anybody's, though the denial speaks of the vessel too."""
    fold_in(
        connection,
        findings(
            figure(54, "metre", at=10, noun_class="measure", unit="metres", subject="metres of vessel"),
            denial(90, "Vesk", object="that the vessel was overloaded", object_words=("vessel", "overload")),
        ),
    )
    assert claims(connection)[54,].positions == ()


def test_a_refusal_to_comment_bears_on_what_was_told_last(connection: sa.Connection) -> None:
    """Whoever "would not comment" was asked about the figure that stands before it."""
    told = {"speakers": ("Orland",)}
    fold_in(
        connection,
        findings(
            figure(40, "villager", at=10, predicates=("die",), quote_start=10, **told),
            figure(6, "house", at=60, noun_class="thing", quote_start=60, **told),
            denial(110, "Vesk", stance="no_comment", text="would not comment"),
        ),
    )
    assert {values: len(claim.positions) for values, claim in claims(connection).items()} == {(40,): 0, (6,): 1}


def test_what_the_article_itself_could_not_check_is_its_outlets_position() -> None:
    """Nobody is named in "we could not verify it", so the paper that writes it has the position; it denies nothing."""
    own = denial(60, stance="unverified", text="could not verify")
    found = stated(received(1, outlet="Vesk Post").event, findings(own, denial(90)), {}, 1)
    told = {taken.stance: (taken.speaker, taken.party) for taken in found.positions}
    assert told == {"unverified": ("Vesk Post", "Vesk Post"), "denies": (None, None)}


def test_a_number_refused_or_imagined_moves_no_range(connection: sa.Connection) -> None:
    """The range is over what parties state as so."""
    fold_in(
        connection,
        findings(figure(40, "villager", predicates=("die",), speakers=("Orland",))),
        findings(figure(90, "villager", predicates=("die",), speakers=("Orland",), negated=True)),
    )
    (claim,) = store.list_claims(connection)
    assert claim.range is not None
    assert (claim.range.low, claim.range.high) == (40, 40)


def test_parties_that_differ_dispute_and_a_withdrawn_number_is_retracted(connection: sa.Connection) -> None:
    """The status follows from who says what now."""
    dead = {"predicates": ("die",), "at": 20}
    fold_in(connection, findings(figure(40, "villager", speakers=("Orland",), **dead)))
    assert store.list_claims(connection)[0].status == "reported"
    back = denial(60, "Orland", stance="retracts", text="takes it back")
    fold_in(connection, findings(back, names=PLACES), after=1)
    assert store.list_claims(connection)[0].status == "retracted"
    fold_in(connection, findings(figure(70, "villager", speakers=("Vesk",), **dead)), after=2)
    assert store.list_claims(connection)[0].status == "disputed"


def test_an_article_that_could_not_be_read_is_listed_with_its_problem(connection: sa.Connection) -> None:
    """Problems of extraction are told where articles are listed."""
    odd = findings()
    fold_in(connection, type(odd)(extractor="test", problems=("not English: fr",)))
    assert store.list_articles(connection)[0].reason == "not English: fr"


def test_two_findings_at_one_place_are_one(connection: sa.Connection) -> None:
    """A figure found twice is stored once, and what restates another still points at it."""
    (changes,) = fold_in(
        connection,
        findings(
            figure(9, "crate", at=20, noun_class="thing"),
            figure(9, "crate", at=20, noun_class="thing"),
            figure(300, "crown", at=40, noun_class="money", unit="DKK"),
            figure(40, "euro", at=50, noun_class="money", unit="EUR", restates=2),
        ),
    )
    assert changes.position == 1
    assert set(claims(connection)) == {(9,), (300, 40)}


def test_a_deed_told_as_a_noun_decides_too(connection: sa.Connection) -> None:
    """Fighters in "the capture of two fighters" are prisoners, although they fought."""
    told = {"text": "two Norwegian fighters", "quote": "After the capture of two Norwegian fighters all fled."}
    fold_in(
        connection,
        findings(figure(155, "fighter", at=20, text="155 Norwegian fighters", modifiers=("norwegian",), **FIGHT)),
        findings(figure(2, "fighter", at=41, quote_start=20, modifiers=("norwegian",), **FIGHT, **told)),
    )
    assert set(claims(connection)) == {(155,), (2,)}
