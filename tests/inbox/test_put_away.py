"""What becomes of a file once its article is in the log."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor.inbox import put_away

if TYPE_CHECKING:
    from conftest import Desk


class Killed(BaseException):
    """Stands for the process being killed."""


def killed(*_: object, **__: object) -> None:
    """Does nothing any more."""
    raise Killed


def test_files_are_kept_unless_asked_otherwise(desk: Desk) -> None:
    """Neither bytes nor times of the user's file change."""
    path = desk.drop("a.txt")
    before = path.stat()
    desk.scan()
    assert (path.stat().st_mtime_ns, path.stat().st_ctime_ns) == (before.st_mtime_ns, before.st_ctime_ns)


def test_move_takes_articles_and_copies_and_leaves_rejected_files(desk: Desk) -> None:
    """The place in the sub-folder is kept."""
    desk.settings(after="move")
    for name, text in (("sub/a.txt", "Words.\n"), ("b.txt", "Words.\n"), ("c.txt", "")):
        desk.drop(name, text)
    desk.scan()
    done = desk.home / "done"
    assert sorted(str(path.relative_to(done)) for path in done.rglob("*.txt")) == ["b.txt", "sub/a.txt"]
    assert [path.name for path in desk.root.rglob("*.txt")] == ["c.txt"]


def test_delete_removes_articles_only(desk: Desk) -> None:
    """A rejected file stays for its owner to look at."""
    desk.settings(after="delete")
    desk.drop("a.txt")
    desk.drop("b.txt", "")
    desk.scan()
    assert [path.name for path in desk.root.iterdir()] == ["b.txt"]


def test_a_file_in_the_target_is_never_overwritten(desk: Desk) -> None:
    """The second of the same name gets a number."""
    desk.settings(after="move")
    for text in ("One.\n", "Two.\n", "Three.\n"):
        desk.drop("a.txt", text)
        desk.scan()
    done = desk.home / "done"
    assert {path.name: path.read_text() for path in done.iterdir()} == {
        "a.txt": "One.\n", "a-2.txt": "Two.\n", "a-3.txt": "Three.\n",
    }  # fmt: skip


def test_a_target_inside_the_inbox_is_not_taken_in_again(desk: Desk) -> None:
    """Moved files stay moved."""
    desk.settings(after="move", move_to="inbox/done")
    desk.drop("a.txt")
    desk.scan()
    assert desk.scan().received == ()
    assert (desk.root / "done" / "a.txt").exists()
    assert len(desk.events()) == 1


@pytest.mark.parametrize("after", ["move", "delete"])
def test_killed_between_commit_and_putting_away_the_next_scan_finishes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, after: str
) -> None:
    """There is one event, and the file is put away."""
    desk.settings(after=after)
    path = desk.drop("a.txt")
    with monkeypatch.context() as patched:
        patched.setattr(put_away, after, killed)
        with pytest.raises(Killed):
            desk.scan()
    assert path.exists()
    assert len(desk.events()) == 1
    desk.scan()
    assert not path.exists()
    assert len(desk.events()) == 1


def test_killed_in_the_middle_of_a_move_leaves_one_file_in_the_end(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the new name and the taking away of the old one, both stand; the next scan ends it without a copy."""
    desk.settings(after="move")
    path = desk.drop("a.txt")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", killed)
        with pytest.raises(Killed):
            desk.scan()
    assert path.exists()
    desk.wait(60)
    desk.scan()
    assert not path.exists()
    assert [one.name for one in (desk.home / "done").iterdir()] == ["a.txt"]
    assert len(desk.events()) == 1


def test_nothing_is_put_away_before_the_commit(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the transaction fails, the file stays and the next scan takes it."""
    desk.settings(after="delete")
    path = desk.drop("a.txt")
    with monkeypatch.context() as patched:
        patched.setattr("monitor.inbox.seen.save", killed)
        with pytest.raises(Killed):
            desk.scan()
    assert path.exists()
    assert desk.events() == []
    desk.scan()
    assert not path.exists()
    assert len(desk.events()) == 1


def test_a_file_that_changed_after_it_was_taken_is_not_removed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """New words under the same name are first taken in."""
    desk.settings(after="delete")
    desk.drop("a.txt", "One.\n")
    delete = put_away.delete

    def overwrite_then_delete(entry: object) -> None:
        desk.drop("a.txt", "Two.\n")
        delete(entry)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(put_away, "delete", overwrite_then_delete)
        desk.scan()
    desk.scan()
    assert len(desk.events()) == 2
    assert list(desk.root.iterdir()) == []


def test_a_move_to_another_file_system_copies(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no link can be made the bytes are copied, again without overwriting."""

    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", no_links)
    desk.settings(after="move")
    for text in ("One.\n", "Two.\n"):
        desk.drop("a.txt", text)
        desk.scan()
    done = desk.home / "done"
    assert {path.name: path.read_text() for path in done.iterdir()} == {"a.txt": "One.\n", "a-2.txt": "Two.\n"}


def test_a_target_that_cannot_be_written_is_told_and_stops_nothing(desk: Desk) -> None:
    """The article counts; the file stays where it is."""
    desk.settings(after="move")
    (desk.home / "done").write_text("in the way")
    path = desk.drop("a.txt")
    result = desk.scan()
    assert len(result.received) == 1
    assert "cannot be put away (move)" in result.problems[0]
    assert path.exists()
