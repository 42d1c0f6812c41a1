"""What people decide about claims: merges, splits, dismissals, retractions, aliases, titles, and taking them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from claims_made import denial, figure, findings
from deciding_by_hand import FLED, LOST, SETTINGS, STORY, Desk, moved, values

from monitor import database
from monitor.alerts import rules
from monitor.claims import deciding, lookup, overlay, queries, standing
from monitor.claims.decided import Made, fold
from monitor.errors import MonitorError, NotFoundError
from monitor.events.kinds import PartyAliased

if TYPE_CHECKING:
    import sqlalchemy as sa

    from monitor.claims.changes import Changes


@pytest.fixture
def desk() -> Desk:
    """A story of three articles: villagers, boats and bridges."""
    made = Desk()
    made.read(*STORY)
    assert values(made.claims()) == {(40, 55, 60), (3,), (7, 9)}
    return made


def alerts(changes: Changes) -> list[tuple[str, str]]:
    """Kind and message of what the default rules would tell."""
    decided = rules.decide(changes, SETTINGS.rule, SETTINGS.claims, "2031-05-01T00:00:00Z")
    return [(one.alert.kind, one.alert.message) for one in decided if one.alert is not None]


def test_merged_claims_are_one_and_keep_the_first_id(desk: Desk) -> None:
    """All figures stand under the first claim, and who merged them and why stands there too."""
    first, second = desk.claim(3), desk.claim(7, 9)
    event = desk.decide(deciding.merge, [first.id, second.id])
    merged = desk.claim(3, 7, 9)
    assert merged.id == first.id
    assert (merged.first_position, merged.last_position) == (1, 3)
    (note,) = merged.decisions
    assert (note.id, note.kind, note.author, note.reason) == (event.decision_id, "merge", "ana", "a second look")
    assert queries.get_claim(desk.connection, second.id) == merged
    assert queries.count_claims(desk.connection) == len(desk.claims()) == 2


def test_what_comes_later_joins_the_merged_claim_and_is_news_to_it_only_once(desk: Desk) -> None:
    """A value that either of the two had is no news; one that neither had is told of the merged claim."""
    first, second = desk.claim(3), desk.claim(7, 9)
    desk.decide(deciding.merge, [first.id, second.id])
    known, new = desk.read(findings(figure(7, "boat", at=20, **LOST)), findings(figure(12, "boat", at=20, **LOST)))
    assert alerts(known) == []
    assert [changed.after.id for changed in new.claims] == [first.id]
    assert len(alerts(new)) == 1
    assert values(desk.claims()) >= {(3, 7, 9, 7, 12)}


def test_figures_split_off_are_a_claim_of_their_own(desk: Desk) -> None:
    """The rest keeps its id; range and status of both follow from what they hold now."""
    whole = desk.claim(40, 55, 60)
    assert whole.status == "disputed"
    desk.decide(deciding.split, whole.id, [whole.figures[0].id])
    rest, part = desk.claim(55, 60), desk.claim(40)
    assert rest.id == whole.id
    assert part.id != whole.id
    assert part.range is not None
    assert (part.range.low, part.range.high, part.status) == (40, 40, "denied")
    assert rest.range is not None
    assert (rest.range.low, rest.range.high) == (55, 60)
    assert [note.kind for note in (*rest.decisions, *part.decisions)] == ["split", "split"]


def test_a_position_stays_with_the_figure_that_it_answers(desk: Desk) -> None:
    """A denial right after a figure that is split off goes with it; without it, it would answer nothing."""
    whole = desk.claim(40, 55, 60)
    assert [taken.party for taken in whole.positions] == ["Vesk"]
    desk.decide(deciding.split, whole.id, [whole.figures[0].id])
    assert [len(desk.claim(*held).positions) for held in ((40,), (55, 60))] == [1, 0]


@pytest.mark.parametrize(("second", "goes_with"), [(100, 70), (45, 71)])
def test_of_several_figures_a_position_answers_the_one_before_it(desk: Desk, second: int, goes_with: float) -> None:
    """Once the two figures of an article stand apart, its denial goes with the one that it follows."""
    told = {"speakers": ("Orland",), **FLED}
    denied = denial(70, "Quay Council", object="these allegations")
    desk.read(findings(figure(70, "villager", at=20, **told), denied, figure(71, "villager", at=second, **told)))
    (whole,) = (one for one in desk.claims() if 71 in {figure.value for figure in one.figures})
    assert "Quay Council" in {taken.party for taken in whole.positions}
    (late,) = (one for one in whole.figures if one.value == 71)
    desk.decide(deciding.split, whole.id, [late.id])
    (found,) = (one for one in desk.claims() if "Quay Council" in {taken.party for taken in one.positions})
    assert goes_with in {figure.value for figure in found.figures}


def test_what_comes_after_a_split_goes_where_its_words_fit() -> None:
    """A figure that matching puts with both parts goes with the one that it is more like."""
    desk = Desk()
    stayed = {**FLED, "places": ("harbour",), "subject": "villagers who fled the harbour"}
    gone = {**FLED, "places": ("hills",), "subject": "villagers who fled into the hills"}
    desk.read(findings(figure(40, "villager", at=20, **stayed)), findings(figure(55, "villager", at=20, **gone)))
    (whole,) = desk.claims()
    desk.decide(deciding.split, whole.id, [whole.figures[1].id])
    desk.read(findings(figure(58, "villager", at=20, **gone)), findings(figure(41, "villager", at=20, **stayed)))
    assert values(desk.claims()) == {(40, 41), (55, 58)}
    assert desk.claim(40, 41).id == whole.id


def test_a_dismissed_figure_counts_no_longer(desk: Desk) -> None:
    """Neither for the figure that stands, nor for range and status; the claim tells of it."""
    whole = desk.claim(40, 55, 60)
    for value in (0, 2):
        desk.decide(deciding.dismiss, whole.figures[value].id)
    left = desk.claim(55)
    assert left.id == whole.id
    assert left.range is not None
    assert (left.range.low, left.range.high) == (55, 55)
    assert [note.kind for note in left.decisions] == ["dismiss", "dismiss"]


def test_a_value_that_was_dismissed_is_not_known(desk: Desk) -> None:
    """What was misread was never told: when an article does tell it, it differs from what stands."""
    boats = desk.claim(7, 9)
    desk.decide(deciding.dismiss, boats.figures[1].id)
    (changes,) = desk.read(findings(figure(9, "boat", at=20, **LOST)))
    (changed,) = changes.claims
    assert changed.before is not None
    assert [one.value for one in changed.before.figures] == [7]
    assert len(alerts(changes)) == 1


def test_a_dismissed_position_denies_nothing(desk: Desk) -> None:
    """It is gone from every claim that it stood under."""
    whole = desk.claim(40, 55, 60)
    desk.decide(deciding.dismiss, whole.positions[0].id)
    assert desk.claim(40, 55, 60).positions == ()


def test_a_retracted_article_is_listed_as_such_and_says_nothing(desk: Desk) -> None:
    """All its findings are left out, and a claim that held nothing else is gone."""
    bridge = desk.claim(3)
    desk.decide(deciding.retract, "a1")
    assert values(desk.claims()) == {(55, 60), (7, 9)}
    assert [row.status for row in queries.list_articles(desk.connection)] == ["retracted", "accepted", "accepted"]
    assert queries.list_articles(desk.connection)[0].reason == "ana: a second look"
    with pytest.raises(NotFoundError, match="dismissed or retracted; `monitor decisions`"):
        queries.get_claim(desk.connection, bridge.id)
    assert queries.count_claims(desk.connection) == 2


def test_a_denial_whose_figures_are_gone_still_stands(desk: Desk) -> None:
    """What was denied is denied, though no number is left of it."""
    desk.read(findings(figure(5, "mill", at=20, noun_class="thing", speakers=("Orland",)), denial(60, "Vesk")))
    mill = desk.claim(5)
    assert mill.positions
    desk.decide(deciding.dismiss, mill.figures[0].id)
    left = queries.get_claim(desk.connection, mill.id)
    assert (left.kind, left.unit, left.range, left.status) == ("allegation", None, None, "denied")


def test_two_names_of_one_party_dispute_nothing(desk: Desk) -> None:
    """Once people say that two names are one party, its latest figure is all that stands."""
    assert desk.claim(40, 55, 60).status == "disputed"
    desk.decide(deciding.alias, "Vesk", "Orland")
    desk.decide(deciding.alias, "the Harbour Board", "Orland")
    claim = desk.claim(40, 55, 60)
    assert {figure.party for figure in claim.figures} == {"Orland"}
    assert claim.range is not None
    assert (claim.range.low, claim.range.high) == (60, 60)
    assert claim.status != "disputed"
    assert [note.kind for note in claim.decisions] == ["alias", "alias"]


def test_names_made_one_stay_one_whatever_the_order(desk: Desk) -> None:
    """A is B, B is C: all three are C; the other way round, the last decision names them."""
    desk.decide(deciding.alias, "Vesk", "Harbour Board")
    desk.decide(deciding.alias, "Harbour Board", "Orland")
    assert {figure.party for figure in desk.claim(40, 55, 60).figures} == {"Orland"}
    desk.decide(deciding.alias, "Orland", "Vesk")
    assert {figure.party for figure in desk.claim(40, 55, 60).figures} == {"Vesk"}


def test_whoever_joins_two_names_joins_all_that_were_joined_to_them() -> None:
    """A is B and C is D; once A is C, all four are."""
    taught = [("A", "B"), ("C", "D"), ("A", "C")]
    events = [PartyAliased(f"d{at}", *names, "ana", "why", "") for at, names in enumerate(taught)]
    decided = fold([Made(at, event) for at, event in enumerate(events)])
    assert {key: alias.party for key, alias in decided.aliases.items()} == dict.fromkeys("abcd", "C")
    assert all(alias.decisions == ("d0", "d1", "d2") for alias in decided.aliases.values())


def test_a_party_known_under_another_name_denies_nothing_new(desk: Desk) -> None:
    """Rules see parties as people taught them: the second name has denied it before."""
    desk.decide(deciding.alias, "Quay Council", "Vesk")
    told = findings(
        figure(60, "villager", at=20, speakers=("Orland",), **FLED),
        denial(90, "Quay Council", object="these allegations"),
    )
    (changes,) = desk.read(told)
    assert [changed.after.positions[-1].party for changed in changes.claims if changed.after.positions] == ["Vesk"]
    assert "new_denial" not in [kind for kind, _ in alerts(changes)]


def test_a_title_stays_whatever_articles_say(desk: Desk) -> None:
    """The name that a person gave outlives new figures, and goes with a merge."""
    boats, bridge = desk.claim(7, 9), desk.claim(3)
    desk.decide(deciding.rename, boats.id, "Boats lost  in the flood")
    desk.read(findings(figure(12, "boat", at=20, **LOST)))
    assert desk.claim(7, 9, 12).subject == "Boats lost in the flood"
    desk.decide(deciding.merge, [bridge.id, boats.id])
    assert queries.get_claim(desk.connection, bridge.id).subject == "Boats lost in the flood"


def test_decisions_are_kept_in_every_kind_of_store(engine: sa.Engine) -> None:
    """What is laid over the claims comes from the tables that the migrations make."""
    with database.transaction(engine) as connection:
        desk = Desk(connection)
        desk.read(*STORY)
        event = desk.decide(deciding.merge, [desk.claim(3).id, desk.claim(7, 9).id])
        desk.decide(deciding.retract, "a3")
        assert values(desk.claims()) == {(40, 55), (3, 7)}
        assert queries.count_claims(connection) == len(desk.claims())
        desk.decide(deciding.undo, event.decision_id)
        assert values(desk.claims()) == {(40, 55), (3,), (7,)}


def test_what_no_decision_touches_is_as_it_was(desk: Desk) -> None:
    """Other claims are the same to the byte."""
    before = desk.claim(7, 9)
    whole = desk.claim(40, 55, 60)
    desk.decide(deciding.split, whole.id, [whole.figures[2].id])
    desk.decide(deciding.rename, whole.id, "Those who fled")
    assert desk.claim(7, 9) == before


def test_a_later_decision_prevails(desk: Desk) -> None:
    """Figures merged and then split off again are apart, and merged once more together."""
    first, second = desk.claim(3), desk.claim(7, 9)
    desk.decide(deciding.merge, [first.id, second.id])
    both = desk.claim(3, 7, 9)
    desk.decide(deciding.split, both.id, [one.id for one in both.figures[1:]])
    assert values(desk.claims()) >= {(3,), (7, 9)}
    part = desk.claim(7, 9)
    desk.decide(deciding.merge, [part.id, first.id])
    assert desk.claim(3, 7, 9).id == part.id


def test_an_id_that_is_shown_means_what_is_shown_under_it(desk: Desk) -> None:
    """Even where all that the claim once held has been split off, and only what was merged into it is left."""
    first, second = desk.claim(3), desk.claim(7, 9)
    desk.decide(deciding.merge, [first.id, second.id])
    desk.decide(deciding.split, first.id, [first.figures[0].id])
    left = desk.claim(7, 9)
    assert left.id == first.id
    assert queries.get_claim(desk.connection, first.id) == queries.get_claim(desk.connection, second.id) == left


def test_an_earlier_decision_can_be_undone_under_a_later_one(desk: Desk) -> None:
    """What stays is what the decisions that were not undone come to alone."""
    first, second = desk.claim(3), desk.claim(7, 9)
    merged = desk.decide(deciding.merge, [first.id, second.id])
    both = desk.claim(3, 7, 9)
    desk.decide(deciding.split, both.id, [both.figures[2].id])
    desk.decide(deciding.undo, merged.decision_id)
    assert values(desk.claims()) >= {(3,), (7,), (9,)}


def test_an_undoing_can_be_undone(desk: Desk) -> None:
    """The decision holds again, as if nobody had taken it back."""
    first, second = desk.claim(3), desk.claim(7, 9)
    merged = desk.decide(deciding.merge, [first.id, second.id])
    before = desk.claims()
    undone = desk.decide(deciding.undo, merged.decision_id)
    assert values(desk.claims()) >= {(3,), (7, 9)}
    desk.decide(deciding.undo, undone.decision_id)
    assert desk.claims() == before


def test_decisions_hold_under_a_newer_extractor(desk: Desk) -> None:
    """Other offsets and so other ids: what overlaps with the words of old is still meant."""
    whole, bridge, boats = desk.claim(40, 55, 60), desk.claim(3), desk.claim(7, 9)
    desk.decide(deciding.split, whole.id, [whole.figures[0].id])
    desk.decide(deciding.merge, [bridge.id, boats.id])
    desk.decide(deciding.dismiss, boats.figures[1].id)
    desk.decide(deciding.rename, bridge.id, "What the flood took")
    desk.decide(deciding.alias, "Harbour Board", "Vesk")
    newer = desk.again({at: moved(found, by=3) for at, found in enumerate(STORY, 1)})
    assert values(newer.claims()) == values(desk.claims()) == {(40,), (55, 60), (3, 7)}
    assert newer.claim(3, 7).subject == "What the flood took"
    assert {one.party for one in newer.claim(55, 60).figures} == {"Vesk"}
    assert newer.claim(55, 60).id != desk.claim(55, 60).id


def test_a_merge_holds_when_a_newer_extractor_moves_a_figure_elsewhere(desk: Desk) -> None:
    """Every figure that was merged stays with the others, wherever matching puts it by now."""
    bridge, boats = desk.claim(3), desk.claim(7, 9)
    desk.decide(deciding.merge, [bridge.id, boats.id])
    first, second, third = STORY
    other = figure(9, "mill", at=70, noun_class="thing", subject="mills burnt", predicates=("burn",))
    reread = {3: findings(third.figures[0], other)}
    assert values(desk.again(reread).claims()) >= {(3, 7, 9)}
    assert first is not second


def test_a_finding_that_is_read_otherwise_is_not_the_one_dismissed(desk: Desk) -> None:
    """A better extractor's other number at the same place is judged anew."""
    boats = desk.claim(7, 9)
    desk.decide(deciding.dismiss, boats.figures[1].id)
    reread = {3: findings(STORY[2].figures[0], figure(90, "boat", at=70, **LOST))}
    assert values(desk.again(reread).claims()) >= {(7, 90)}


def test_a_look_back_before_a_decision_does_not_show_it(desk: Desk) -> None:
    """The log folded up to then gives the claims of then."""
    before = desk.claims()
    first, second = desk.claim(3), desk.claim(7, 9)
    desk.decide(deciding.merge, [first.id, second.id])
    assert desk.again(upto=len(STORY)).claims() == before


def test_a_decision_touches_no_row_that_matching_reads(desk: Desk) -> None:
    """So that no later article is matched otherwise for it, and undoing it leaves no trace."""
    before = desk.rows()
    whole = desk.claim(40, 55, 60)
    desk.decide(deciding.split, whole.id, [whole.figures[0].id])
    desk.decide(deciding.retract, "a2")
    assert desk.rows() == before


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (lambda desk: (deciding.merge, [desk.claim(3).id, desk.claim(3).id[:6]]), "is claim .* already"),
        (lambda desk: (deciding.split, desk.claim(3).id, ["a1.100"]), "would stay behind"),
        (lambda desk: (deciding.split, desk.claim(40, 55, 60).id, ["a1.60"]), "is a position"),
        (lambda desk: (deciding.alias, "Vesk", "the VESK"), "one name already"),
        (lambda desk: (deciding.alias, "Vesk", "?!"), "needs letters"),
        (lambda desk: (deciding.rename, desk.claim(3).id, " "), "needs words"),
        (lambda desk: (deciding.rename, desk.claim(3).id, desk.claim(3).subject), "is called .* already"),
    ],
)
def test_what_would_change_nothing_is_refused(desk: Desk, how: object, told: str) -> None:
    """The message says what to do instead."""
    with pytest.raises(MonitorError, match=told):
        desk.decide(*how(desk))  # type: ignore[operator]


@pytest.mark.parametrize(
    ("how", "about"),
    [(deciding.dismiss, ["a1.20"]), (deciding.retract, ["a1"]), (deciding.alias, ["Vesk", "Orland"])],
)
def test_what_is_decided_already_is_refused_with_its_decision(desk: Desk, how: object, about: list[str]) -> None:
    """The message names whose decision it is and how to take it back; after that it can be made again."""
    first = desk.decide(how, *about)  # type: ignore[arg-type]
    with pytest.raises(MonitorError, match=f"already: .* by ana. `monitor undo {first.decision_id}`"):
        desk.decide(how, *about)  # type: ignore[arg-type]
    desk.decide(deciding.undo, first.decision_id)
    with pytest.raises(MonitorError, match="is undone already"):
        desk.decide(deciding.undo, first.decision_id)
    desk.decide(how, *about)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("how", "about", "told"),
    [
        (deciding.merge, [["nothing", "at all"]], "no claim 'nothing'"),
        (deciding.split, ["nothing", ["a1.20"]], "no claim 'nothing'"),
        (deciding.dismiss, ["zz.20"], "no finding 'zz.20'; `monitor show"),
        (deciding.dismiss, ["a"], "may be several findings: figure a1.20"),
        (deciding.dismiss, [""], "no finding"),
        (deciding.retract, ["zz"], "no article 'zz'; `monitor articles`"),
        (deciding.retract, ["00"], "may be several articles: a1 .001.txt., a2"),
        (deciding.undo, ["zz"], "no decision 'zz'; `monitor decisions`"),
        (deciding.undo, [""], "no decision"),
    ],
)
def test_what_does_not_exist_is_told(desk: Desk, how: object, about: list[str], told: str) -> None:
    """With where to look, or what else it may mean."""
    with pytest.raises(NotFoundError, match=told):
        desk.decide(how, *about)  # type: ignore[arg-type]


def test_a_finding_is_named_by_its_article_and_start(desk: Desk) -> None:
    """Any unique beginning of the article's id does; a file's beginning names an article."""
    whole = desk.claim(40, 55, 60)
    assert lookup.among("a2.3", whole.figures) == lookup.among("A2", whole.figures) == whole.figures[1]
    event = desk.decide(deciding.dismiss, "a3.70")
    assert event.finding.text == "9 boat"
    assert desk.decide(deciding.retract, "002").article_id == "a2"


def test_a_version_that_was_replaced_stands_again_once_the_new_one_is_retracted(desk: Desk) -> None:
    """Its figure counts for what stands now, as it did before the outlet replaced it."""
    bridge = desk.claim(3)
    replaced = msgspec.structs.replace(bridge.figures[0], superseded_by="a2")
    claim = standing.restated(msgspec.structs.replace(bridge, figures=(replaced,)), SETTINGS.claims)
    assert claim.range is None
    event = desk.decide(deciding.retract, "a2")
    (again,) = overlay.shown([claim], fold([Made(4, event)]), SETTINGS.claims).claims
    assert again.range is not None
    assert again.range.low == 3
    assert [note.kind for note in again.decisions] == ["retract"]
