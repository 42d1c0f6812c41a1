"""Help, start-up, refusals, init, extract, completion, demo."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import click
import pytest

from monitor.cli import COMMANDS
from monitor.cli import monitor as group

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ran = subprocess.CompletedProcess[str]

HEAVY = ("structlog", "alembic", "spacy", "apscheduler", "watchfiles", "rich", "httpx2", "jinja2")


def loaded(*arguments: str, **environment: str) -> set[str]:
    """The packages that a command has loaded when it ends."""
    code = (
        "import sys; from monitor.cli import main; sys.argv[1:] = sys.argv[2:]; code = main();"
        "print('\\n' + ' '.join({name.partition('.')[0] for name in sys.modules})); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "-", *arguments],
        capture_output=True, text=True, env={**os.environ, **environment}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_next_to_nothing(option: str) -> None:
    """Whoever only wants to know how does not wait."""
    assert not loaded(option) & {*HEAVY, "sqlalchemy", "msgspec", "tomllib"}


@pytest.mark.slow
@pytest.mark.parametrize("command", ["claims", "articles", "alerts", "events", "status", "verify"])
def test_commands_that_read_load_only_what_reads(desk: Path, command: str) -> None:
    """No language model, no scheduler, no migrations, no logging, and no tables for people where none look on."""
    assert not loaded(command, MONITOR_CONFIG=str(desk / "config.toml")) & {*HEAVY, "rapidfuzz", "countryinfo"}


@pytest.mark.slow
def test_help_and_queries_start_quickly(desk: Path, tmp_path: Path) -> None:
    """With compiled code; the bounds leave a slow machine five times what was measured."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "MONITOR_CONFIG": str(desk / "config.toml")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def seconds(*arguments: str) -> float:
        command = [sys.executable, "-m", "monitor", *arguments]
        took = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run(command, capture_output=True, env=environment, check=True)
            took.append(time.perf_counter() - start)
        return min(took)

    assert seconds("--help") < 0.3
    assert seconds("claims", "--json") < 1.5


def test_every_command_in_the_table_exists_and_has_help(monitor: Callable[..., Ran]) -> None:
    """The table that help is made from names nothing that is not there."""
    context = click.Context(group)
    for name, (_, _, summary) in COMMANDS.items():
        command = group.get_command(context, name)
        assert command is not None
        assert command.help
        assert summary.endswith(".")
    assert all(name in monitor("--help").stdout for name in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["clams"], 2, "did you mean 'claims'?"),
        (["claims", "--jsn"], 2, "--json"),
        (["claims", "--since", "yesterday"], 2, "2025-04-10"),
        (["claims", "--config", "nowhere.toml"], 2, "`monitor init` makes one"),
        (["show", "abcd", "--config", "nowhere.toml"], 2, "nowhere.toml"),
        (["extract", "nowhere.txt"], 1, "nowhere.txt cannot be read"),
    ],
)
def test_a_refusal_names_cause_and_mend(
    monitor: Callable[..., Ran], arguments: list[str], code: int, words: str
) -> None:
    """On standard error, with the promised exit code, and nothing on standard output."""
    done = monitor(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_workspace_without_store_is_told(monitor: Callable[..., Ran], tmp_path: Path) -> None:
    """A query makes no empty store behind one's back."""
    (tmp_path / "config.toml").write_text("")
    done = monitor("claims", "--config", tmp_path / "config.toml")
    assert done.returncode == 4
    assert "`monitor init`" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["config.toml"]


@pytest.mark.slow
def test_init_makes_a_workspace_and_overwrites_nothing(monitor: Callable[..., Ran], tmp_path: Path) -> None:
    """Configuration, inbox and store are there; a second time all stays as it is."""
    home = tmp_path / "new" / "desk"
    assert monitor("init", home).returncode == 0
    assert {file.name for file in home.iterdir()} >= {"config.toml", "inbox", "monitor.db"}
    (home / "config.toml").write_text('[inbox]\npath = "drop"\n')
    (home / "inbox" / "a.txt").write_text("kept")
    assert monitor("init", home).returncode == 0
    assert (home / "config.toml").read_text() == '[inbox]\npath = "drop"\n'
    assert (home / "inbox" / "a.txt").read_text() == "kept"
    assert (home / "drop").is_dir()


@pytest.mark.slow
def test_extract_answers_each_line_with_a_line(monitor: Callable[..., Ran]) -> None:
    """Offsets are code points of the text that was given."""
    texts = {"a": "“Ärzte” – police said 12 people died.", "b": "Nothing is counted here."}
    lines = "".join(json.dumps({"id": id_, "text": text}) + "\n" for id_, text in texts.items())
    done = monitor("extract", "--jsonl", "-", given=lines)
    assert done.returncode == 0, done.stderr
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["id"], second["id"], second["figures"]) == ("a", "b", [])
    (figure,) = first["figures"]
    assert texts["a"][figure["start"] : figure["end"]] == figure["text"] == "12 people"
    assert figure["value"] == 12
    (statement,) = first["statements"]
    for part in ("speaker", "cue", "content"):
        span = statement[part]
        assert texts["a"][span["start"] : span["end"]] == span["text"]


@pytest.mark.slow
def test_extract_reads_files_and_stores_nothing(monitor: Callable[..., Ran], tmp_path: Path) -> None:
    """JSON is a list with an article for each file; the table tells the same."""
    file = tmp_path / "flood.txt"
    file.write_text("Flood\n\nForty people were killed, Mayor Ann Bee said.\n")
    (article,) = json.loads(monitor("extract", "--json", file).stdout)
    assert article.keys() >= {
        "id", "title", "outlet", "published_at", "language", "figures", "positions", "statements",
    }  # fmt: skip
    assert article["figures"][0]["value"] == 40
    assert "Ann Bee" in monitor("extract", file).stdout
    assert [one.name for one in tmp_path.iterdir()] == ["flood.txt"]


@pytest.mark.slow
def test_extract_tells_which_line_is_no_article_and_goes_on(monitor: Callable[..., Ran]) -> None:
    """Whoever feeds a thousand lines finds the bad one, and has the others answered; empty lines are none."""
    done = monitor(
        "extract", "--jsonl", "-", given='{"id": "a", "text": "Fog."}\n{"id": 3}\n\n{"id": "d", "text": ""}\n'
    )
    assert done.returncode == 1
    assert "Line 2 is not of the form" in done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "d"]


@pytest.mark.slow
def test_extract_passes_over_a_file_that_it_cannot_read(monitor: Callable[..., Ran], tmp_path: Path) -> None:
    """The others are shown, and what is missing is told."""
    (tmp_path / "fog.txt").write_text("Fog closed the road.\n")
    done = monitor("extract", "--json", tmp_path / "none.txt", tmp_path / "fog.txt")
    assert done.returncode == 1
    assert "none.txt cannot be read" in done.stderr
    assert len(json.loads(done.stdout)) == 1


@pytest.mark.slow
def test_the_completion_script_completes_in_bash(monitor: Callable[..., Ran], tmp_path: Path) -> None:
    """Loaded into a shell, it knows commands and their options."""
    program = tmp_path / "monitor"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m monitor "$@"\n')
    program.chmod(0o755)
    (tmp_path / "script").write_text(monitor("completion", "bash").stdout)
    asked = (
        "COMPREPLY=(); COMP_WORDS=(monitor {0}); COMP_CWORD={1}; _monitor_completion monitor; echo ${{COMPREPLY[@]}};"
    )
    script = f". {tmp_path / 'script'}; {asked.format('cl', 1)} {asked.format('claims --as', 2)}"
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "--norc", "-c", script], capture_output=True, text=True, env=environment, check=False
    )
    assert done.stdout.split() == ["claims", "--as-of"], done.stderr


@pytest.mark.parametrize(("shell", "words"), [("zsh", "#compdef monitor"), ("fish", "complete --no-files")])
def test_completion_prints_the_shells_script(monitor: Callable[..., Ran], shell: str, words: str) -> None:
    """The script calls the program back."""
    done = monitor("completion", shell)
    assert done.returncode == 0
    assert words in done.stdout
    assert "_MONITOR_COMPLETE" in done.stdout


@pytest.mark.slow
def test_the_demo_shows_alerts_as_they_were_received(monitor: Callable[..., Ran]) -> None:
    """Five articles, the change to 163, mails, signed webhooks, the claims; it ends with 0."""
    done = monitor("demo")
    assert done.returncode == 0, done.stderr
    for words in ("Reading 5 articles", "-> 163", "=== Mail received", "signature good", "=== Claims", "Next:"):
        assert words in done.stdout
    assert "SIGNATURE WRONG" not in done.stdout
