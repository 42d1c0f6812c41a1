"""The five sample articles through the real daemon, to a real mail server and a real webhook receiver."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from standardwebhooks import Webhook

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parent.parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SECRET = "whsec_" + "bW9uaXRvci10ZXN0LXNlY3JldC0xMjM0NTY3OA=="

pytestmark = pytest.mark.slow


def told(alerts: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    """Kind and article of each alert, the article by its number."""
    return [(alert["kind"], alert["article"]["file"][:3]) for alert in alerts]


@pytest.fixture
def story(workspace: Any, wait_until: Any) -> Any:
    """The workspace after the daemon has been given the five articles, one after the other."""
    with workspace.daemon():
        for seed in SEEDS:
            workspace.drop(seed)
            wait_until(lambda name=seed.name: name in workspace.read(), f"{seed.name} to be read")
        wait_until(workspace.settled, "all alerts to be delivered")
    return workspace


def test_the_story_raises_exactly_the_alerts_its_reader_wants(story: Any, mailbox: Any, hook: Any) -> None:
    """China's first denial and 155 -> 163; the vaguer "several hundred" and denials of more in 004 may be told."""
    alerts = story.query("alerts")
    by_arrival = sorted(alerts, key=lambda alert: alert["raised_at"])
    assert told(by_arrival)[:2] == [("new_denial", "000"), ("figure_changed", "002")]
    assert set(told(by_arrival)[2:]) <= {("figure_changed", "004"), ("new_denial", "004")}
    denial, change = by_arrival[:2]

    assert (change["previous"]["value"], change["current"]["value"]) == (155, 163)
    assert change["current"]["qualifier"] == "at_least"
    assert change["current"]["speaker"] == "Ukrainian intelligence"
    assert "163 Chinese nationals were serving in the Russian army" in change["current"]["quote"]

    assert denial["position"]["party"] == "China"
    assert "groundless" in denial["position"]["quote"]
    fighters = change["claim"]["id"]
    assert fighters in denial["claims"]

    (claim,) = [claim for claim in story.query("claims") if claim["id"] == fighters]
    assert {figure["value"] for figure in claim["figures"]} >= {155, 163}
    assert "China" in {p["party"] for p in claim["positions"] if p["stance"] == "denies"}
    paid = [claim for claim in story.query("claims") if claim["unit"] == "USD"]
    assert paid
    assert not any(claim["positions"] for claim in paid), "nobody has denied that money was paid"

    assert len(mailbox[0].mails) == len(hook[0].calls) == len(alerts)


def test_offsets_of_what_is_told_give_the_words_back(story: Any) -> None:
    """Every figure and position points at its words in the stored text."""
    stored = {
        e["event"]["article_id"]: e["event"]["text"] for e in story.query("events") if e["kind"] == "ArticleReceived"
    }
    assert len(stored) == len(SEEDS)
    for claim in story.query("claims"):
        for finding in [*claim["figures"], *claim["positions"]]:
            assert stored[finding["article"]["id"]][finding["start"] : finding["end"]] == finding["text"]


def test_the_mail_says_it_all(story: Any, mailbox: Any) -> None:
    """Subject, both bodies and the threading headers are there, and the words stand in the text."""
    change = next(mail for mail in mailbox[0].mails if "163" in mail["subject"])
    assert change["subject"].startswith("[monitor] 155 -> 163 ")
    assert change["auto-submitted"] == "auto-generated"
    assert change["message-id"]
    plain, html = (change.get_body((kind,)).get_content() for kind in ("plain", "html"))
    for body in (plain, html):
        for words in (
            "at least",
            "163",
            "Ukrainian intelligence",
            "totally unfounded",
            "002_34f8a9fc4cdc980f.txt",
            "monitor show",
        ):
            assert words in " ".join(body.split())
    ids = [mail["message-id"] for mail in mailbox[0].mails]
    assert len(set(ids)) == len(ids)


def test_the_webhook_is_signed_and_is_a_cloud_event(story: Any, hook: Any) -> None:
    """An outside library takes the signature, and the body carries the CloudEvents attributes."""
    for headers, body in hook[0].calls:
        Webhook(SECRET).verify(body, headers)
    for event in hook[0].bodies():
        assert event["specversion"] == "1.0"
        assert event["type"] in {"figure_changed", "new_denial"}
    assert len({headers["webhook-id"] for headers, _ in hook[0].calls}) == len(hook[0].calls)
