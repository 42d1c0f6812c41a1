"""Whatever lies in the folder: odd names, links, pipes, partial files and folders without permission."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from monitor.inbox import opening
from monitor.inbox.folder import Entry, Stamp, escaped, look

if TYPE_CHECKING:
    from conftest import Desk

ARTICLE = b"Bridge closed\n\nIt has 14 cracks, the roads office said.\n"


@pytest.mark.parametrize(
    "name",
    [
        "a.txt.part", "a.tmp", "a.crdownload", "a.txt.filepart", "~$a.txt", ".a.txt.swp", "4913", "a.txt~", "#a.txt#",
        ".syncthing.a.txt.tmp", ".stfolder/a.txt", ".git/a.txt", "Thumbs.db", ".DS_Store", "desktop.ini", ".hidden.txt",
    ],
)  # fmt: skip
def test_partial_hidden_editor_and_sync_files_are_left_alone(desk: Desk, name: str) -> None:
    """They are counted, and nothing else is done with them."""
    desk.drop(name, ARTICLE)
    result = desk.scan()
    assert (result.ignored, result.problems) == (1, ())
    assert desk.events() == []


def test_a_partial_file_is_taken_under_its_final_name(desk: Desk) -> None:
    """Renaming finishes a download."""
    path = desk.drop("a.txt.part", ARTICLE)
    desk.scan()
    path.rename(desk.root / "a.txt")
    desk.scan()
    assert desk.said() == [("ArticleReceived", "a.txt")]


def test_configured_patterns_are_left_alone_too(desk: Desk) -> None:
    """They are compared without regard to case."""
    desk.settings(ignore=("draft-*",))
    desk.drop("Draft-1.txt", ARTICLE)
    assert desk.scan().ignored == 1


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (b"a\xff.txt", "a\\xff.txt"),
        (b"a\nb.txt", "a\\x0ab.txt"),
        (b"a\x1b[31m.txt", "a\\x1b[31m.txt"),
        ("a\u202etxt.txt".encode(), "a\\u{202e}txt.txt"),
        (b"a\\xff.txt", "a\\\\xff.txt"),
        ("Łódź café.txt".encode(), "Łódź café.txt"),
        (b"x" * 251 + b".txt", "x" * 251 + ".txt"),
    ],
)
def test_odd_names_are_taken_in_and_shown_inert(desk: Desk, raw: bytes, shown: str) -> None:
    """Bytes that are no UTF-8, line feeds, escapes and marks of direction reach no log or terminal as they are."""
    path = desk.root / os.fsdecode(raw)
    path.write_bytes(ARTICLE)
    os.utime(path, (1, 1))
    assert len(desk.scan().received) == 1
    assert desk.said() == [("ArticleReceived", shown)]
    assert desk.scan().known == 1


def test_different_names_never_look_alike() -> None:
    """A name that spells out an escape is told from the name that needs it."""
    assert escaped("a\udcff") != escaped("a\\xff")
    assert escaped("\x85") != escaped("\udc85")


def test_links_pipes_and_sockets_are_never_followed_or_opened(desk: Desk) -> None:
    """A link out of the folder, a loop, a FIFO and a socket are named; the file among them is taken."""
    secret = desk.home / "secret.txt"
    secret.write_bytes(b"Secret words.\n")
    (desk.root / "link.txt").symlink_to(secret)
    (desk.root / "loop").symlink_to(desk.root)
    os.mkfifo(desk.root / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(desk.root / "socket.txt"))
        desk.drop("a.txt", ARTICLE)
        result = desk.scan()
    assert desk.said() == [("ArticleReceived", "a.txt")]
    assert sorted(problem.split()[0] for problem in result.problems) == ["link.txt", "loop", "pipe.txt", "socket.txt"]
    assert desk.scan().problems == result.problems


def test_a_hard_link_is_the_same_article_under_another_name(desk: Desk) -> None:
    """It gives a sighting, no second article."""
    path = desk.drop("a.txt", ARTICLE)
    os.link(path, desk.root / "b.txt")
    desk.scan()
    assert desk.said() == [("ArticleReceived", "a.txt"), ("ArticleSeenAgain", "b.txt")]


@pytest.mark.parametrize("swap", ["fifo", "other"])
def test_a_file_that_was_swapped_after_the_look_is_not_read(desk: Desk, swap: str) -> None:
    """What is opened must be the very file that was seen; a FIFO does not block."""
    path = desk.drop("a.txt", ARTICLE)
    entry = Entry("a.txt", str(path), Stamp.of(path.stat()))
    path.unlink()
    if swap == "fifo":
        os.mkfifo(path)
    else:
        path.write_bytes(ARTICLE)
    assert opening.read_unchanged(entry) is None


def test_a_link_that_took_the_name_of_a_file_is_not_followed(desk: Desk) -> None:
    """The system refuses to open it."""
    path = desk.drop("a.txt", ARTICLE)
    entry = Entry("a.txt", str(path), Stamp.of(path.stat()))
    path.unlink()
    path.symlink_to(desk.home / "monitor.db")
    with pytest.raises(OSError, match="symbolic links"):
        opening.read_unchanged(entry)


def test_a_file_that_cannot_be_read_is_named_and_others_go_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk error on one file keeps no other from its place, and the file is tried again."""
    desk.drop("a.txt", ARTICLE)
    desk.drop("b.txt", b"Other words.\n", age_s=50)
    opens = os.open

    def fail(path: str, *rest: int) -> int:
        if path.endswith("a.txt"):
            raise OSError(5, "Input/output error")
        return opens(path, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", fail)
        result = desk.scan()
    assert result.problems == ("a.txt cannot be read: Input/output error",)
    assert (len(result.received), result.pending) == (1, 1)
    desk.wait(60)
    assert len(desk.scan().received) == 1


def test_a_tree_as_deep_as_paths_go_is_looked_through(desk: Desk) -> None:
    """Folders in folders up to the system's limit neither recurse nor stop the scan."""
    folder = desk.root
    while len(str(folder)) < 3800:
        folder = folder / ("d" * 100)
    folder.mkdir(parents=True)
    (folder / "a.txt").write_bytes(ARTICLE)
    assert [entry.name.endswith("/a.txt") for entry in look(desk.root, recursive=True).entries] == [True]
    desk.scan(settle=False)
    assert len(desk.events()) == 1


def test_any_error_of_a_reader_costs_that_file_only(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason tells what went wrong, and the next file is read."""
    from monitor.inbox import read  # noqa: PLC0415 - the reader is broken for this test alone

    def broken(text: str) -> object:
        raise ZeroDivisionError(text[:2])

    monkeypatch.setitem(read.READERS, ".text", broken)
    desk.drop("a.text", ARTICLE)
    desk.drop("b.txt", ARTICLE)
    result = desk.scan()
    assert (result.rejected, len(result.received)) == (1, 1)
