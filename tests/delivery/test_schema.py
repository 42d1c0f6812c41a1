"""Bodies of webhooks hold to the schema that receivers are given, as a validator of others sees it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from monitor.delivery import letter
from monitor.delivery.body import BODY_BYTES, body, letter_body
from tests.delivery import samples

jsonschema = pytest.importorskip("jsonschema", reason="the validator is not installed")
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "webhook.schema.json").read_text(encoding="utf-8"))


def problems(content: bytes) -> list[str]:
    """What the validator has to say."""
    return [problem.message for problem in jsonschema.Draft202012Validator(SCHEMA).iter_errors(json.loads(content))]


def test_the_schema_is_one() -> None:
    """It holds to the rules of schemas itself."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "alert",
    [samples.figure_changed(), samples.new_denial(), samples.nasty("figure_changed"), samples.nasty("new_denial")],
    ids=["changed", "denial", "nasty change", "nasty denial"],
)
def test_every_alert_holds_to_the_schema(alert: Any) -> None:
    """Hostile and endless texts too."""
    assert problems(body(alert)) == []


def test_letters_hold_to_the_schema() -> None:
    """A digest of hundreds, a notice, a trial."""
    digest = letter.digest([samples.nasty("figure_changed")] * 300, "Together.")
    notice = letter.notice("Channel desk has given up", [("x", "y")], "Why.", "2025-04-10T12:00:00Z")
    for one in (digest, notice, letter.trial("desk", "2025-04-10T12:00:00Z")):
        content = letter_body(one, "dgt_abc")
        assert len(content) < BODY_BYTES
        assert problems(content) == []


def test_what_does_not_hold_is_seen() -> None:
    """The schema is no open door."""
    broken = json.loads(body(samples.new_denial()))
    del broken["data"]["position"]["stance"]
    assert problems(json.dumps(broken).encode()) != []
