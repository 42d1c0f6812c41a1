"""What of a channel's outbox goes out now, alone or together, and when to look again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from monitor import config
from monitor.delivery.habits import Habits, boundaries, habits, last_quiet
from monitor.delivery.plan import KNOCKS, Change, Plan, Row, Standing, plan, waits_for_more
from tests.delivery.conftest import NOON

FLAP = Habits(flap_s=900)


def row(number: int, *, at: datetime = NOON, due: datetime | None = None, **more: Any) -> Row:
    """A delivery raised at a moment, by default alone on its claim and in its article."""
    given: dict[str, Any] = {"article_id": f"a{number}", "claim_id": f"c{number}", **more}
    return Row(number, f"dlv_{number}", raised_at=at, due_at=due or at, **given)


def sizes(made: Plan) -> list[int]:
    """How many alerts each message tells."""
    return [len(unit.numbers) for unit in made.units]


def changed(before: float, after: float, minutes: float) -> Change:
    """A change of one claim's figure, so many minutes after noon."""
    return Change("c", before, after, NOON + timedelta(minutes=minutes))


def test_without_habits_each_goes_by_itself() -> None:
    """In the order in which they were raised."""
    made = plan([row(1), row(2), row(3, due=NOON + timedelta(hours=1))], Habits(), Standing(), NOON)
    assert [unit.numbers for unit in made.units] == [(1,), (2,)]
    assert made.again_at == NOON + timedelta(hours=1)


def test_what_many_alerts_one_article_brings_come_together() -> None:
    """More than the number, and only those."""
    rows = [row(number, article_id="a") for number in range(4)] + [row(9)]
    assert sizes(plan(rows, Habits(group_over=3), Standing(), NOON)) == [4, 1]
    assert sizes(plan(rows, Habits(group_over=4), Standing(), NOON)) == [1] * 5


def test_what_is_more_than_an_hour_may_hold_is_told_in_one_with_its_number() -> None:
    """A thousand changes a minute are sixty messages, and nothing is left out."""
    rows = [row(number) for number in range(1000)]
    made = plan(rows, Habits(max_per_hour=60), Standing(), NOON)
    assert sizes(made) == [1] * 59 + [941]
    assert made.units[-1].why.startswith("941 come together")
    full = Standing(sent=tuple(NOON - timedelta(minutes=minute) for minute in range(60)))
    assert plan(rows, Habits(max_per_hour=60), full, NOON) == Plan((), NOON + timedelta(minutes=1))


def test_a_figure_that_goes_back_and_forth_is_held_and_told_together() -> None:
    """155 to 163 goes out at once; what follows on the same claim waits a quarter of an hour."""
    told = [changed(155, 163, 0), changed(163, 155, 1), changed(155, 163, 2)]
    standing = Standing(changes=tuple(told))
    rows = [row(number, claim_id="c", at=one.raised_at, change=one) for number, one in enumerate(told)]
    at = NOON + timedelta(minutes=3)
    first = plan(rows, FLAP, standing, at)
    assert [unit.numbers for unit in first.units] == [(0,)]
    assert first.again_at == NOON + timedelta(minutes=16)
    then = plan(rows[1:], FLAP, standing, NOON + timedelta(minutes=16))
    assert [unit.numbers for unit in then.units] == [(1, 2)]
    assert "back and forth" in then.units[0].why


def test_a_figure_that_only_grows_is_not_held() -> None:
    """Nor one that came back after hours."""
    grown = [changed(155, 163, 0), changed(163, 170, 1)]
    rows = [row(number, claim_id="c", at=one.raised_at, change=one) for number, one in enumerate(grown)]
    assert sizes(plan(rows, FLAP, Standing(changes=tuple(grown)), NOON + timedelta(minutes=2))) == [1, 1]
    late = changed(163, 155, 60)
    rows = [row(1, claim_id="c", at=late.raised_at, change=late)]
    assert sizes(plan(rows, FLAP, Standing(changes=(grown[0], late)), late.raised_at)) == [1]


def test_after_an_outage_all_comes_in_one() -> None:
    """On a channel of people; a program gets each alert."""
    rows = [row(number, due=NOON + timedelta(hours=number)) for number in range(5)]
    down = Standing(failures=KNOCKS, again_at=NOON)
    assert sizes(plan(rows, Habits(gathers=True), down, NOON)) == [5]
    assert sizes(plan(rows, Habits(), down, NOON)) == [1]
    later = Standing(failures=KNOCKS, again_at=NOON + timedelta(minutes=5))
    assert plan(rows, Habits(gathers=True), later, NOON) == Plan((), NOON + timedelta(minutes=5))


def test_what_may_have_arrived_goes_again_as_it_was() -> None:
    """Under the id that the receiver may know, and before all else."""
    rows = [row(1, sent_as="dlv_1"), row(2, sent_as="dgt_x"), row(3, sent_as="dgt_x"), row(4)]
    made = plan(rows, Habits(gathers=True), Standing(failures=9), NOON)
    assert [(unit.numbers, unit.sent_as) for unit in made.units] == [((2, 3), "dgt_x"), ((1,), "dlv_1")]


def test_a_digest_holds_what_was_raised_before_its_hour() -> None:
    """What came after waits for the next."""
    kept = Habits(digest="hourly")
    rows = [row(1, at=NOON - timedelta(minutes=30)), row(2, at=NOON - timedelta(minutes=5)), row(3, at=NOON)]
    made = plan(rows, kept, Standing(), NOON)
    assert sizes(made) == [2]
    assert plan(rows[2:], kept, Standing(), NOON) == Plan((), NOON + timedelta(hours=1))


@pytest.mark.parametrize(
    ("moment", "last", "following"),
    [
        # The clocks in Berlin went ahead on 30 March 2025 and back on 26 October.
        ("2025-03-29T12:00", "2025-03-29T07:00", "2025-03-30T06:00"),
        ("2025-03-30T05:59", "2025-03-29T07:00", "2025-03-30T06:00"),
        ("2025-10-26T06:59", "2025-10-25T06:00", "2025-10-26T07:00"),
    ],
)
def test_a_digest_keeps_its_time_of_day_when_the_clocks_change(moment: str, last: str, following: str) -> None:
    """Eight in the morning is eight in the morning."""

    def at(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)

    assert boundaries(Habits(digest="08:00", zone="Europe/Berlin"), at(moment)) == (at(last), at(following))


def test_nothing_goes_out_in_quiet_hours_and_one_message_after_them() -> None:
    """From ten at night to half past six in the reader's own time."""
    kept = Habits(quiet="22:00-06:30", zone="Europe/Berlin")
    night, morning = datetime(2025, 4, 10, 23, 0, tzinfo=UTC), datetime(2025, 4, 11, 4, 30, tzinfo=UTC)
    rows = [row(1, at=night), row(2, at=night + timedelta(hours=1))]
    assert plan(rows, kept, Standing(), night + timedelta(hours=2)) == Plan((), morning)
    assert sizes(plan([*rows, row(3, at=morning)], kept, Standing(), morning)) == [2]
    assert sizes(plan([row(3, at=morning)], kept, Standing(), morning)) == [1]
    assert last_quiet(Habits(), night) is None


def test_people_and_programs_have_habits_of_their_own() -> None:
    """A webhook gets every alert at once; a mailbox is spared, and every limit can be taken away."""
    assert habits(config.Channel("hook", "webhook")).plain
    assert habits(config.Channel("desk", "email")) == Habits(
        max_per_hour=60, digest_from=20, group_over=3, flap_s=900, gathers=True
    )  # fmt: skip
    free = habits(config.Channel("desk", "email", max_per_hour=0, digest_from=0, group_over=0, flap_hold_s=0))
    assert free == Habits(gathers=True)


def test_many_alerts_at_once_come_as_one_digest() -> None:
    """With their number; fewer come by themselves."""
    rows = [row(number) for number in range(20)]
    made = plan(rows, Habits(digest_from=20), Standing(), NOON)
    assert sizes(made) == [20]
    assert made.units[0].why.startswith("20 come together")
    assert sizes(plan(rows[1:], Habits(digest_from=20), Standing(), NOON)) == [1] * 19


@pytest.mark.parametrize(
    ("minutes", "unread", "people", "waits"),
    [
        (0, 20, 20, True), (0, 19, 20, False), (59, 20, 20, True), (60, 20, 20, False), (0, 20, 0, False),
        (-1, 20, 20, False),
    ],
)  # fmt: skip
def test_alerts_wait_while_many_articles_are_unread(minutes: int, unread: int, people: int, *, waits: bool) -> None:
    """As those of a full folder are, but never for longer than an hour."""
    now = NOON + timedelta(minutes=minutes)
    assert waits_for_more(NOON, unread, Habits(digest_from=people), now) == waits


def test_what_may_have_arrived_is_repeated_as_it_was_among_many() -> None:
    """A receiver knows it by that."""
    made = plan([row(1, sent_as="dlv_1"), *map(row, range(2, 40))], Habits(digest_from=20), Standing(), NOON)
    assert [unit.sent_as for unit in made.units] == ["dlv_1"]
