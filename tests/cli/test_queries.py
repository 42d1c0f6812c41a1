"""The commands that only read: their JSON, their tables, and how they refuse."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from monitor.claims.claim import Likely
from monitor.cli import output, show
from tests.alerts.claims_told import claim, stated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.slow


def answered(ask: Ask, *arguments: str) -> Any:
    """The JSON document that a command prints."""
    done = ask(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def tolls(ask: Ask) -> dict[str, Any]:
    """The claim on how many were killed."""
    (claim,) = [one for one in answered(ask, "claims") if {f["value"] for f in one["figures"]} >= {12, 19}]
    return claim


FIGURE = {
    "value", "low", "high", "qualifier", "unit", "text", "quote", "start", "end", "speaker", "speakers", "party",
    "article", "position",
}  # fmt: skip
POSITION = {"stance", "speaker", "speakers", "party", "text", "quote", "start", "end", "article", "position"}
ARTICLE = {"id", "file", "outlet", "title", "published_at", "received_at"}


def test_claims_have_the_fields_that_scripts_rely_on(ask: Ask) -> None:
    """Claim, figures, positions and articles carry every promised name."""
    claim = tolls(ask)
    assert claim.keys() >= {"id", "kind", "subject", "unit", "status", "range", "figures", "positions"}
    assert claim["kind"] == "figure"
    for figure in claim["figures"]:
        assert figure.keys() >= FIGURE
        assert "counted" not in figure
        assert figure["article"].keys() >= ARTICLE
    for one in answered(ask, "claims"):
        for position in one["positions"]:
            assert position.keys() >= POSITION


def test_alerts_have_the_fields_that_scripts_rely_on(ask: Ask) -> None:
    """The rise from 12 to 19 is there, with what was and what is."""
    (change,) = [one for one in answered(ask, "alerts") if one["kind"] == "figure_changed"]
    assert change.keys() >= {
        "id", "kind", "claim", "claims", "article", "message", "previous", "current", "position", "rule", "raised_at",
        "acknowledged_at", "deliveries",
    }  # fmt: skip
    assert (change["previous"]["value"], change["current"]["value"], change["position"]) == (12, 19, None)
    assert change["current"].keys() >= FIGURE
    assert change["deliveries"] == []


def test_articles_tell_what_became_of_each_file(ask: Ask) -> None:
    """In the order of arrival, the one that could not be read with its reason."""
    articles = answered(ask, "articles")
    assert [(one["file"], one["status"]) for one in articles] == [
        ("1-valley.txt", "accepted"), ("2-valley.txt", "accepted"), ("3-steering.txt", "accepted"),
        ("4-empty.txt", "rejected"),
    ]  # fmt: skip
    assert articles[0].keys() >= {
        "id", "file", "sha256", "title", "outlet", "published_at", "received_at", "status", "reason",
    }  # fmt: skip
    assert articles[3]["reason"]


@pytest.mark.parametrize("command", ["alerts", "articles", "claims"])
def test_a_limit_gives_the_newest(ask: Ask, command: str) -> None:
    """JSON is whole where no limit is asked for."""
    everything = answered(ask, command)
    (newest,) = answered(ask, command, "--limit", "1")
    assert newest == everything[0 if command == "claims" else -1]
    assert answered(ask, command, "--search", "zeppelin") == []


@pytest.mark.parametrize("items", [[], [{"a": "one\ntwo", "b": [1, {}]}], [{"a": "\x1b\u202e"}, {"b": 2.0}]])
def test_what_is_printed_item_by_item_reads_as_printed_at_once(
    items: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """To the byte."""
    output.print_json(iter(items), "json")
    by_item = capsys.readouterr().out
    output.print_json(items, "json")
    assert by_item == capsys.readouterr().out


def test_a_limit_that_leaves_something_out_says_so(ask: Ask) -> None:
    """On standard error, so that the table stays a table."""
    assert "--all lists all of them" in ask("claims", "--limit", "1").stderr
    assert ask("claims").stderr == ""


def test_jsonl_prints_one_object_a_line(ask: Ask) -> None:
    """Each line stands for itself."""
    lines = ask("events", "--jsonl").stdout.splitlines()
    assert [json.loads(line)["position"] for line in lines] == list(range(1, len(lines) + 1))


def test_events_can_be_narrowed(ask: Ask) -> None:
    """By kind, by position, by words, by time."""
    everything = answered(ask, "events")
    received = answered(ask, "events", "--kind", "ArticleReceived")
    assert [one["event"]["file"] for one in received] == ["1-valley.txt", "2-valley.txt", "3-steering.txt"]
    assert answered(ask, "events", "--after", "2") == everything[2:]
    assert answered(ask, "events", "--search", "harl blasting")[0]["event"]["file"] == "2-valley.txt"
    assert answered(ask, "events", "--since", "2999-01-01") == []
    assert answered(ask, "events", "--since", "1h") == everything


def test_claims_can_be_searched(ask: Ask) -> None:
    """Words of the sentences behind a claim find it."""
    found = answered(ask, "claims", "--search", "mara landslide")
    assert tolls(ask)["id"] in [one["id"] for one in found]
    assert answered(ask, "claims", "--search", "zeppelin") == []


def test_piped_tables_are_whole_and_plain(ask: Ask) -> None:
    """Headings, full ids, full words, no colour."""
    done = ask("claims")
    assert done.stdout.split("\n")[0].split() == ["ID", "CLAIM", "NOW", "RANGE", "ART", "POSITIONS", "CHANGED"]
    assert tolls(ask)["id"] in done.stdout
    assert "at least 19" in done.stdout
    assert "2-valley.txt" in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("command", [["claims"], ["articles"], ["events"], ["claims", "--json"], ["events", "--jsonl"]])
def test_text_from_articles_cannot_steer_the_terminal(ask: Ask, command: list[str]) -> None:
    """Escape sequences, C1 controls and marks that turn the reading order are written out, in JSON too."""
    done = ask(*command)
    assert done.returncode == 0
    assert not set(done.stdout) & {"\x1b", "\x9b", "\u202e"}


def test_show_takes_any_unique_beginning_of_an_id(ask: Ask) -> None:
    """The short id shows the whole claim: figures with speaker and line, in a table and as JSON."""
    claim = tolls(ask)
    told = ask("show", claim["id"][:6].upper())
    assert told.returncode == 0
    for words in (claim["id"], "at least 12", "at least 19", "Mara Teel", "2-valley.txt:3"):
        assert words in told.stdout
    assert answered(ask, "show", claim["id"]) == claim


@pytest.mark.parametrize("as_of", ["1", "1-valley", "1-VALLEY.txt"])
def test_the_past_can_be_asked(ask: Ask, as_of: str) -> None:
    """At a position or an article, claims, alerts and articles are as they were then."""
    claim = tolls(ask)
    (then,) = answered(ask, "claims", "--as-of", as_of)
    assert then["id"] == claim["id"]
    assert then["figures"] == claim["figures"][: len(then["figures"])]
    assert {figure["value"] for figure in then["figures"]} == {12}
    assert answered(ask, "show", claim["id"], "--as-of", as_of) == then
    assert answered(ask, "alerts", "--as-of", as_of) == []
    assert [one["file"] for one in answered(ask, "articles", "--as-of", as_of)] == ["1-valley.txt"]


def test_the_past_can_be_asked_by_time(ask: Ask) -> None:
    """Before the first event nothing was known, now all of it is."""
    assert answered(ask, "claims", "--as-of", "2001-01-01") == []
    assert answered(ask, "claims", "--as-of", "2999-01-01T00:00Z") == answered(ask, "claims")


def test_a_past_that_names_nothing_ends_with_3(ask: Ask) -> None:
    """The message tells what may be named."""
    done = ask("claims", "--as-of", "nothing")
    assert done.returncode == 3
    assert "no article's id or file" in done.stderr


def test_an_unknown_id_ends_with_3_and_names_near_ones(ask: Ask) -> None:
    """What was meant is likely among them."""
    known = tolls(ask)["id"]
    done = ask("show", known[:3] + ("0" if known[3] != "0" else "1"))
    assert done.returncode == 3
    assert "There is no claim" in done.stderr
    assert known[:4] in done.stderr
    assert done.stdout == ""


def test_status_tells_that_nothing_waits(ask: Ask) -> None:
    """All of the log is in the claims, and no daemon runs."""
    status = answered(ask, "status")
    assert (status["daemon"], status["lag"]) == (None, 0)
    assert status["articles"] == {"accepted": 3, "rejected": 1}
    assert "not running" in ask("status").stdout


def test_the_log_verifies_and_the_projections_follow_from_it(ask: Ask) -> None:
    """The chain is whole, and a rebuild gives the same claims, ids included, and no alert."""
    before, alerts = answered(ask, "claims"), answered(ask, "alerts")
    assert answered(ask, "verify")["ok"]
    assert "identical" in ask("rebuild", "--check").stdout
    assert ask("rebuild").returncode == 0
    assert answered(ask, "claims") == before
    assert answered(ask, "alerts") == alerts


def test_a_reader_that_has_seen_enough_is_no_error(desk: Path) -> None:
    """`monitor events | head -1` prints a line and nothing else."""
    command = f"{sys.executable} -m monitor events --jsonl --config {desk / 'config.toml'} | head -c 10 > /dev/null"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("span", ["99999999999w", "2025-13-01"])
@pytest.mark.parametrize("option", ["--since", "--as-of"])
def test_a_time_that_does_not_exist_ends_with_2(ask: Ask, option: str, span: str) -> None:
    """However far away it is."""
    done = ask("claims", option, span)
    assert done.returncode == 2
    assert "is no time" in done.stderr


def test_a_past_that_several_articles_could_mean_names_them(ask: Ask, desk: Path) -> None:
    """Neither the first of them nor all of them are taken."""
    done = ask("claims", "--as-of", "")
    assert done.returncode == 3
    (desk / "inbox" / "5-more.txt").write_text("Fog closed 50 roads in Ordel, the police said.\n")
    (desk / "inbox" / "5-much-more.txt").write_text("Fog closed 51 roads in Ordel, the police said.\n")
    assert ask("run", "--once").returncode == 0
    done = ask("claims", "--as-of", "5-m")
    assert done.returncode == 3
    assert "5-more.txt, 5-much-more.txt" in done.stderr


def test_a_search_without_a_hit_says_so(ask: Ask) -> None:
    """It is not told that there is nothing at all."""
    for command in ("claims", "alerts", "articles"):
        done = ask(command, "--search", "zeppelin")
        assert (done.returncode, done.stdout) == (0, "")
        assert "matches" in done.stderr


def test_a_claim_tells_which_others_may_be_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """A person is told how to join them; a claim without such a neighbour says nothing of it."""
    known = claim(stated(12, 1))
    show.print_claim(known, [Likely("other1", "farmers who left", 0.336)])
    told = capsys.readouterr().out
    assert "farmers who left" in told
    assert "34%" in told
    assert "monitor merge claim1 other1 --reason" in told
    show.print_claim(known)
    assert "PERHAPS" not in capsys.readouterr().out
