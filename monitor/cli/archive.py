"""`monitor export` and `monitor import`: take the whole log elsewhere, proved on both sides."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, cast

import click

from monitor.cli.options import cluster, configuration
from monitor.cli.words import counted
from monitor.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=FILE, required=False)
@configuration
def export(config_file: Path, file: Path | None) -> None:
    """Write the whole log, documents included, as JSON Lines to FILE or to standard output.

    A name that ends in .gz is compressed. The daemon may go on meanwhile: what it adds is not in the archive.
    """
    from monitor.cli.store import reading  # noqa: PLC0415 - `export --help` does not need it
    from monitor.events import archive  # noqa: PLC0415

    lines = 0
    with reading(config_file) as (connection, _), _writing(file) as target:
        for line in archive.export(connection):
            target.write(line)
            lines += 1
    click.echo(f"{counted(lines, 'line')} written{f' to {file}' if file else ''}.", err=file is None)


@contextmanager
def _writing(file: Path | None) -> Iterator[IO[bytes]]:
    """Where to write; a file gets its name only once it is whole."""
    if file is None:
        yield sys.stdout.buffer
        return
    partial = file.with_name(f".{file.name}.part")
    try:
        with _opened(partial, "wb", packed=file.suffix == ".gz") as target:
            yield target
        partial.replace(file)
    except OSError as error:
        raise StoreError(f"The archive {file} cannot be written: {error.strerror or error}.") from error
    finally:
        partial.unlink(missing_ok=True)


def _opened(file: Path, mode: Literal["rb", "wb"], *, packed: bool) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(file, mode) if packed else file.open(mode))


@click.command("import")
@click.argument("file", type=FILE)
@cluster
@configuration
def import_(config_file: Path, file: Path, dask: str | None) -> None:
    """Take an exported log into a workspace whose log is empty, or begins in the same way.

    What follows from the log is made again afterwards; no alert is raised by this, and none is sent twice.
    """
    from monitor import app, lock, rebuilding  # noqa: PLC0415 - loads the whole program
    from monitor.cli.run import progress_bar  # noqa: PLC0415
    from monitor.config_file import load  # noqa: PLC0415
    from monitor.events import archive  # noqa: PLC0415

    settings = load(config_file, os.environ)
    with lock.hold(lock.beside(settings.store.url, settings.home)):
        engine = app.open_store(settings)
        with _reading(file) as lines:
            done = archive.take_in(engine, lines)
        engine.dispose()
        with progress_bar("Reading") as progress:
            rebuilding.catch_up(settings, progress=progress, dask=dask)
    click.echo(
        f"{counted(done.new, 'event')} and {counted(done.documents, 'document')} taken in, {done.known} known before; "
        "the chain is whole."
    )


@contextmanager
def _reading(file: Path) -> Iterator[IO[bytes]]:
    try:
        with _opened(file, "rb", packed=file.suffix == ".gz") as source:
            yield source
    except (OSError, EOFError, zlib.error) as error:
        raise StoreError(f"The archive {file} cannot be read: {error}.") from error
