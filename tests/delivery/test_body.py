"""The body of a webhook."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from monitor.delivery.body import BODY_BYTES, body
from tests.delivery import samples


def read(alert: Any) -> dict[str, Any]:
    """The body as a receiver reads it."""
    return dict(json.loads(body(alert)))


def test_figures_and_positions_carry_the_names_of_the_json_queries() -> None:
    """Whoever reads `monitor alerts --json` reads this too."""
    data = read(samples.figure_changed())["data"]
    assert {"id", "kind", "claim", "claims", "article", "message", "previous", "current", "position", "rule",
            "raised_at"} <= set(data)  # fmt: skip
    assert {"value", "low", "high", "qualifier", "unit", "text", "quote", "start", "end", "speaker", "speakers",
            "party", "article", "position"} <= set(data["current"])  # fmt: skip
    assert {"stance", "speaker", "speakers", "party", "text", "quote", "start", "end", "article",
            "position"} <= set(data["positions"][0])  # fmt: skip
    assert data["claim"] == {
        "id": "7k2m4q0vbd", "subject": "Chinese citizens fighting for Russia", "unit": "people", "status": "disputed",
        "range": {"low": 155.0, "high": 163.0},
    }  # fmt: skip


def test_the_evidence_selects_the_words_in_the_article() -> None:
    """By position and by what stands around them."""
    (evidence,) = read(samples.figure_changed())["data"]["evidence"]
    quote, place = evidence["selector"]
    assert quote["exact"] == "at least 163 Chinese nationals"
    assert quote["prefix"].endswith("as of early April, ")
    assert quote["suffix"].startswith(" were serving in the Russian army")
    assert (place["start"], place["end"]) == (3208, 3238)


def test_one_alert_has_one_body() -> None:
    """Nothing in it depends on when it is sent."""
    assert body(samples.new_denial()) == body(samples.new_denial())


@pytest.mark.parametrize("kind", ["figure_changed", "new_denial"])
def test_hostile_and_endless_text_stays_inside_its_json(kind: str) -> None:
    """Under the limit in bytes, and no raw control character in it."""
    content = body(samples.nasty(kind))
    assert len(content) < BODY_BYTES
    assert not set(content.decode()) & set("\r\n\x00\x1b")
    assert json.loads(content)["data"]["kind"] == kind


def test_what_does_not_fit_is_cut_and_counted() -> None:
    """Three hundred positions with long sentences in a script of three bytes a letter."""
    wordy = msgspec.structs.replace(samples.UNFOUNDED, quote="否" * 2000, speaker="部" * 500)
    content = body(msgspec.structs.replace(samples.figure_changed(), positions=(wordy,) * 300))
    data = json.loads(content)["data"]
    assert len(content) < BODY_BYTES
    assert data["omitted"] == 300 - len(data["positions"])
    assert data["positions"][0]["quote"].endswith("…")
