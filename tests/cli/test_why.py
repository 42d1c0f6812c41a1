"""The commands that tell why: the way from sentence to message, the reasons for silence, and the rules tried out."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.slow

NEWER = (
    "Ordel landslide: toll rises\n\n"
    "At least 23 people were killed by the landslide in Ordel, Governor Mara Teel said.\n\n"
    "At least 19 people had been reported killed by the landslide in Ordel on Monday.\n"
)


def answered(ask: Ask, *arguments: str) -> Any:
    """The JSON document that a command prints."""
    done = ask(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def rise(ask: Ask) -> Any:
    """The alert on the rise from 12 to 19."""
    return next(one for one in answered(ask, "alerts") if one["kind"] == "figure_changed")


def test_an_alert_is_led_back_to_its_sentence(ask: Ask) -> None:
    """Every step is there: sentence, finding, speaker, claim, what it was held against, rule, deliveries."""
    told = ask("why", rise(ask)["id"][:6]).stdout
    steps = [line[:14].strip() for line in told.splitlines() if line[:1].isupper() or line[:1].isdigit()]
    assert steps[-7:] == ["SENTENCE", "FINDING", "SPEAKER", "CLAIM", "HELD AGAINST", "RULE", "DELIVERIES"]
    assert "2-valley.txt line 3" in told
    assert "Mara Teel" in told
    assert "any-change" in told
    assert "1-valley.txt" in told


def test_an_alert_explained_as_json_is_the_alert_and_its_rule(ask: Ask) -> None:
    """Scripts get what `monitor alerts` gives, and the rule as it stands."""
    alert = rise(ask)
    told = answered(ask, "why", alert["id"])
    assert told.pop("rule_now")["name"] == "any-change"
    assert told == alert


def test_an_article_tells_of_each_figure_why_it_was_no_news(ask: Ask) -> None:
    """By its file: the first article's figures are the first of their claims."""
    told = answered(ask, "why", "1-valley")
    assert told["article"]["file"] == "1-valley.txt"
    assert {one["reason"] for one in told["findings"]} == {"first_figure_of_claim"}
    shown = ask("why", "1-valley").stdout
    assert "the first figure of its claim changes nothing" in shown


def test_an_article_that_told_something_names_the_alert(ask: Ask) -> None:
    """Of two mentions of 19 one was told; the other says so. What it was held against is named."""
    told = answered(ask, "why", "2-valley.txt")["findings"]
    (figure,) = [one for one in told if one["alert"] == rise(ask)["id"]]
    assert (figure["figure"]["value"], figure["known"]["value"]) == (19, 12)
    assert [one["reason"] for one in told if one["figure"] and one is not figure] == ["another_figure_told"]


def test_a_rejected_file_and_an_unknown_one(ask: Ask) -> None:
    """A file that could not be read has nothing to explain; a name that nothing has is exit code 3."""
    assert "rejected" in ask("why", "4-empty.txt").stdout
    unknown = ask("why", "nothing-like-it")
    assert unknown.returncode == 3
    assert "monitor articles" in unknown.stderr


def test_rules_are_listed_with_their_conditions(ask: Ask) -> None:
    """Name, when and to whom; without channels that is said."""
    told = ask("rules").stdout
    assert "silent-edit" in told
    assert "figure changed" in told
    assert "no channel" in told
    assert [one["kind"] for one in answered(ask, "rules")] == ["figure_edited", "figure_changed", "new_denial"]


def test_a_file_is_tried_and_nothing_is_kept(ask: Ask, tmp_path: Path) -> None:
    """What would be told, by which rule, and why the rest would not; claims, alerts and log stay as they were."""
    file = tmp_path / "newer.txt"
    file.write_text(NEWER)
    before = [ask(what, "--json").stdout for what in ("claims", "alerts", "events", "articles")]
    told = answered(ask, "rules", "test", str(file))
    assert [(one["current"]["value"], one["rules"]) for one in told["alerts"]] == [(23, ["any-change"])]
    assert "same_value_known" in {one["reason"] for one in told["findings"]}
    assert "WOULD TELL" in ask("rules", "test", str(file)).stdout
    assert [ask(what, "--json").stdout for what in ("claims", "alerts", "events", "articles")] == before


def test_every_article_of_a_file_is_tried_by_itself(ask: Ask, desk: Path, tmp_path: Path) -> None:
    """One that is known, or cannot be read, keeps the others from nothing."""
    file = tmp_path / "day.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("newer.txt", NEWER)
        packed.writestr("known.txt", (desk / "inbox" / "1-valley.txt").read_text())
        packed.writestr("empty.txt", "")
        packed.writestr("newest.txt", NEWER.replace("23", "27"))
    told = answered(ask, "rules", "test", str(file))
    assert [(one["file"], len(one["alerts"])) for one in told] == [
        ("day.zip/newer.txt", 1), ("day.zip/known.txt", 0), ("day.zip/newest.txt", 1), ("day.zip/empty.txt", 0),
    ]  # fmt: skip
    assert "monitor why 1-valley.txt" in told[1]["reason"]
    shown = ask("rules", "test", str(file)).stdout
    assert shown.count("WOULD TELL") == 2
    assert len(ask("rules", "test", str(file), "--jsonl").stdout.splitlines()) == 4


def test_a_file_received_before_is_not_tried_again(ask: Ask, desk: Path) -> None:
    """It could only repeat itself; the way to its reasons is named."""
    done = ask("rules", "test", str(desk / "inbox" / "1-valley.txt"))
    assert done.returncode == 1
    assert "monitor why 1-valley.txt" in done.stderr
