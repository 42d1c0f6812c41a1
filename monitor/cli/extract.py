"""`monitor extract`: what would be found in a text; nothing is stored."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from monitor import config
from monitor.cli.options import output
from monitor.cli.output import print_json, print_table, styled
from monitor.errors import MonitorError, UnreadableError
from monitor.inert import inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.extraction.extract import Text
    from monitor.extraction.findings import Figure, Findings, Position

INTERNAL = ("counted", "quote_start", "restates", "object_words", "numbers", "anaphoric")
STDIN = "-"


class Line(msgspec.Struct, frozen=True):
    """A line of `extract --jsonl -`."""

    id: str
    text: str
    title: str | None = None
    published_at: str | None = None
    language: str | None = None
    outlet: str | None = None


class Shown(msgspec.Struct, frozen=True):
    """A text to be read, with what its file tells besides."""

    text: Text
    outlet: str | None = None


@click.command()
@click.argument("files", metavar="[FILE | -]...", nargs=-1, type=click.Path(path_type=str, allow_dash=True))
@click.option("--model", default=config.Extraction().model, show_default=True, help="The spaCy model to read with.")
@output
def extract(files: tuple[str, ...], style: str | None, model: str) -> None:
    """Show what would be found in each FILE; `-` is standard input. Nothing is stored.

    With --jsonl, `-` takes lines of {"id", "text"} and answers each with a line. What cannot be read is told on
    standard error and passed over; the exit code is 1 then.
    """
    find = _finder(model)
    refused: list[MonitorError] = []
    texts = _texts(files or (STDIN,), refused, lines=style == "jsonl")
    found = ((shown, find(shown.text)) for shown in texts)
    if style == "jsonl":
        for shown, findings in found:
            print_json([plain(shown, findings)], style)
            sys.stdout.flush()
    elif style:
        print_json([plain(shown, findings) for shown, findings in found], style)
    else:
        for shown, findings in found:
            _print(shown, findings)
    if refused:
        raise click.exceptions.Exit(1)


def _finder(model: str) -> Callable[[Text], Findings]:
    from monitor.extraction import extract as extraction  # noqa: PLC0415 - spaCy; `extract --help` does not need it
    from monitor.extraction.model import load  # noqa: PLC0415

    nlp = load(model)
    return lambda text: extraction.extract(text, nlp)


# ------------------------------------------------------------------------------------------ what is read


def _texts(files: tuple[str, ...], refused: list[MonitorError], *, lines: bool) -> Iterator[Shown]:
    """The texts that can be read, in their order; why the others cannot is said at once and kept in `refused`."""
    for read in _readers(files, lines=lines):
        try:
            shown = read()
        except MonitorError as error:
            click.echo(f"monitor: {inert(str(error))}", err=True)
            refused.append(error)
        else:
            yield from shown


def _readers(files: tuple[str, ...], *, lines: bool) -> Iterator[Callable[[], list[Shown]]]:
    for file in files:
        if file == STDIN and lines:
            for number, line in enumerate(sys.stdin.buffer, start=1):
                if line.strip():
                    yield partial(_from_line, number, line)
        else:
            yield partial(_from_file, file)


def _from_line(number: int, line: bytes) -> list[Shown]:
    from monitor.extraction.extract import Text  # noqa: PLC0415 - see _finder

    try:
        given = msgspec.json.decode(line, type=Line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise MonitorError(f'Line {number} is not of the form {{"id": "...", "text": "..."}}: {error}.') from error
    text = Text(
        id=given.id, text=given.text, title=given.title, published_at=given.published_at, language=given.language
    )
    return [Shown(text, given.outlet)]


def _from_file(file: str) -> list[Shown]:
    """The articles in a file: one, or as many as a feed, an archive or a mail with its attachments holds."""
    from hashlib import sha256  # noqa: PLC0415 - see _finder

    from monitor.events.ids import article_id  # noqa: PLC0415
    from monitor.extraction.extract import Text  # noqa: PLC0415
    from monitor.inbox.read import Piece, read_all  # noqa: PLC0415

    try:
        raw = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
        pieces = read_all(raw, "stdin.txt" if file == STDIN else file)
    except OSError as error:
        raise MonitorError(f"{file} cannot be read: {error.strerror}.") from error
    except UnreadableError as error:
        raise MonitorError(f"{'Standard input' if file == STDIN else f'The file {file}'} {error}.") from error
    shown = []
    for piece in pieces:
        if isinstance(piece, Piece):
            document = piece.document
            text = Text(
                id=article_id(sha256(piece.raw or raw).hexdigest()), text=document.text, title=document.title,
                published_at=document.published_at, language=document.language, blocks=document.blocks,
            )  # fmt: skip
            shown.append(Shown(text, document.outlet))
    return shown


# ------------------------------------------------------------------------------------------ what is shown


def plain(shown: Shown, findings: Findings) -> dict[str, Any]:
    """An article's findings as JSON shows them."""
    from monitor.claims.parties import Resolver  # noqa: PLC0415 - see _finder

    resolver = Resolver(findings.names, {})
    text = shown.text
    return {
        "id": text.id,
        "title": text.title,
        "outlet": shown.outlet,
        "published_at": text.published_at,
        "language": findings.language,
        "figures": [_finding(figure, resolver.party(figure.speakers)) for figure in findings.figures],
        "positions": [_finding(taken, resolver.party(taken.speakers)) for taken in findings.positions],
        "statements": [msgspec.to_builtins(statement) for statement in findings.statements],
        "problems": list(findings.problems),
    }


def _finding(found: Figure | Position, party: str | None) -> dict[str, Any]:
    kept = {key: value for key, value in msgspec.to_builtins(found).items() if key not in INTERNAL}
    return {**kept, "speaker": found.speakers[0] if found.speakers else None, "party": party}


def _print(shown: Shown, findings: Findings) -> None:
    from monitor.cli.words import amount, counted, who  # noqa: PLC0415 - see _finder

    text = shown.text
    click.echo(styled(text.title or text.id, bold=True))
    for problem in findings.problems:
        click.echo(styled(problem, fg="yellow"))
    print_table(
        ("FIGURE", "WORDS", "SPEAKER", "LINE", "COUNTS"),
        [
            (amount(figure), f'"{figure.text}"', who(figure), _line(text, figure.start), figure.subject)
            for figure in findings.figures
        ],
        styles={"FIGURE": "bold", "WORDS": "*", "SPEAKER": "*", "COUNTS": "dim*"},
        empty="No figures.",
    )
    click.echo()
    print_table(
        ("POSITION", "WORDS", "SPEAKER", "LINE", "ON"),
        [
            (taken.stance.replace("_", " "), f'"{taken.text}"', who(taken), _line(text, taken.start), taken.object)
            for taken in findings.positions
        ],
        styles={"POSITION": "magenta", "WORDS": "*", "SPEAKER": "*", "ON": "dim*"},
        empty="No positions.",
    )
    click.echo(f"\n{counted(len(findings.statements), 'statement')}; `--json` shows them all.")


def _line(text: Text, start: int) -> str:
    return str(text.text.count("\n", 0, start) + 1)
