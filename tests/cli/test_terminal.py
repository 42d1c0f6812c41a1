"""What people see on a terminal: colours, narrow windows, streams that are closed or full."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

import pytest

from monitor.cli import table, words

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


def shown(desk: Path, *arguments: str, columns: int = 120, tell_columns: bool = True, **environment: str) -> str:
    """What a command prints on a terminal of so many columns; the environment may tell how many, too."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    surroundings = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(columns), "NO_COLOR": "", **environment}
    if not tell_columns:
        del surroundings["COLUMNS"]
    command = [sys.executable, "-m", "monitor", *arguments, "--config", str(desk / "config.toml")]
    told = b""
    with subprocess.Popen(command, stdout=theirs, env=surroundings) as process:
        os.close(theirs)
        try:
            while part := os.read(ours, 10_000):
                told += part
        except OSError:  # how Linux tells that the other side has closed
            pass
        assert process.wait(30) == 0
    os.close(ours)
    return told.decode()


def plain(text: str) -> list[str]:
    """The lines without colours."""
    return [re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in text.splitlines()]


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_gets_colours_unless_it_wants_none(desk: Path, no_color: str, coloured: bool) -> None:
    """NO_COLOR is kept."""
    told = shown(desk, "claims", NO_COLOR=no_color)
    assert "CLAIM" in told
    assert ("\x1b[36m" in told) == coloured


@pytest.mark.parametrize("command", ["alerts", "articles", "claims"])
def test_a_terminal_is_shown_the_newest_and_told_of_the_rest(desk: Path, command: str) -> None:
    """What was asked for comes, the last rows of the whole list for those in the order of the log; --all ends it."""
    everything = plain(shown(desk, command, "--all", columns=300))[1:]
    few = plain(shown(desk, command, "--limit", "1", columns=300))[1:]
    assert len(everything) > len(few) == 1
    assert few[0].split()[0] == everything[0 if command == "claims" else -1].split()[0]


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize("command", ["alerts", "articles", "claims"])
def test_no_terminal_is_too_narrow_for_what_matters(desk: Path, command: str, columns: int) -> None:
    """A narrow window costs the dim columns, then the table's form, never the text itself."""
    lines = plain(shown(desk, command, columns=columns))
    told = " ".join(" ".join(lines).split())
    heading, word = {"alerts": ("TEXT", "landslide"), "articles": ("STATUS", "rejected"), "claims": ("NOW", "19")}[
        command
    ]
    assert heading in told
    assert word in told
    if heading in lines[0]:  # drawn as a table
        assert max(map(len, lines)) <= columns


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("command", ["alerts", "claims", "status"])
def test_a_real_terminal_gets_colours_and_text_that_fits_and_nothing_else(
    desk: Path, command: str, columns: int
) -> None:
    """No other escape sequence, no control character; the window itself tells how wide it is."""
    told = shown(desk, command, columns=columns, tell_columns=False)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", told)
    assert told != bare
    assert not re.findall(r"[^\n\r\x20-\x7e\u00a0-\uffff]", bare)
    if command != "status":  # its lines are sentences, which the terminal may break
        assert max(map(len, bare.splitlines())) <= columns


def test_what_an_article_tells_cannot_steer_a_terminal() -> None:
    """Escape sequences in a text are written out, in tables, in records and in lines."""
    hostile = "19 \x1b[2J\x1b]0;title\x07 dead \u202e\r"
    program = (
        "from monitor.cli.output import print_table, styled; "
        f"print_table(['ID', 'TEXT'], [['a', {hostile!r}]], styles={{'TEXT': 'bold*'}}); print(styled({hostile!r}))"
    )
    for columns in ("80", "12"):
        ours, theirs = pty.openpty()
        environment = {**os.environ, "COLUMNS": columns, "TERM": "xterm-256color", "NO_COLOR": ""}
        subprocess.run([sys.executable, "-c", program], stdout=theirs, check=True, env=environment)
        os.close(theirs)
        told = os.read(ours, 10_000).decode()
        os.close(ours)
        bare = re.sub(r"\x1b\[[0-9;]*m", "", told).replace("\r\n", "\n")
        assert re.sub(r"\s", "", bare).count(r"19\x1b[2J\x1b]0;title\x07dead") == 2
        assert not set(bare) & set("\x1b\x07\r\u202e")


def test_a_title_of_a_thousand_words_does_not_fill_the_screen() -> None:
    """Its beginning is enough for a terminal; a pipe gets all of it."""
    program = (
        "from monitor.cli.output import print_table; "
        "print_table(['ID', 'TITLE'], [['a', 'fog ' * 1000]], styles={'TITLE': '*'})"
    )
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-c", program], stdout=theirs, check=True, env={**os.environ, "COLUMNS": "80"})
    os.close(theirs)
    told = os.read(ours, 10_000)
    os.close(ours)
    assert told.count(b"fog") < 100
    assert "…".encode() in told
    piped = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert piped.stdout.count("fog") == 1000


def test_dim_columns_give_way_first() -> None:
    """Those that matter least go, the last first; where the others alone do not fit, there is no table."""
    columns, least = ("ID", "WHEN", "TEXT", "FILE"), (6, 16, 14, 19)
    styles = {"WHEN": "dim", "FILE": "dim"}
    assert table.fitting(columns, least, styles, 80) == [0, 1, 2, 3]
    assert table.fitting(columns, least, styles, 60) == [0, 1, 2]
    assert table.fitting(columns, least, styles, 30) == [0, 2]
    assert table.fitting(columns, least, styles, 20) == []


@pytest.mark.parametrize("arguments", [["events", "--jsonl"], ["claims"], ["--help"]])
def test_output_that_cannot_be_written_is_told_in_a_line(desk: Path, arguments: list[str]) -> None:
    """A full disk ends a command with 1 and names the cause."""
    options = [] if arguments == ["--help"] else ["--config", str(desk / "config.toml")]
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-m", "monitor", *arguments, *options], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"monitor: The output cannot be written: No space left on device.\n")


def test_closed_streams_do_no_harm(desk: Path) -> None:
    """Nothing that is printed lands in a file that was opened instead."""
    before = (desk / "monitor.db").read_bytes()
    command = f"{sys.executable} -m monitor claims --config {desk / 'config.toml'} <&- >&- 2>&-"
    assert subprocess.run(["bash", "-c", command], check=False).returncode == 0
    assert (desk / "monitor.db").read_bytes() == before


@pytest.mark.parametrize(
    ("value", "told"), [(11000, "11,000"), (3.5, "3.5"), (0.09856262834, "0.0986"), (1234.5678, "1,234.568")]
)
def test_numbers_have_no_more_digits_than_say_something(value: float, told: str) -> None:
    """A value that comes from another measure is not shown to ten digits."""
    assert words.number(value) == told


@pytest.mark.parametrize(("count", "told"), [(0, "0 events"), (1, "1 event"), (2000, "2,000 events")])
def test_one_of_a_thing_is_told_in_the_singular(count: int, told: str) -> None:
    """Nobody has to read "1 events"."""
    assert words.counted(count, "event") == told
