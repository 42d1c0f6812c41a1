"""What the folder's settings ask for: tmp and new, the order, the reject folder, several inboxes, polling."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from monitor import config, pipeline
from monitor.config_file import parse
from monitor.errors import ConfigError
from monitor.events.kinds import ArticleReceived
from monitor.inbox import mounts, put_away, watch

if TYPE_CHECKING:
    from conftest import Desk

TEXT = "The bridge {0} was closed after inspectors found 14 cracks in it, the roads office said.\n"
MOUNTS = r"""
22 28 0:20 / /sys rw,nosuid - sysfs sysfs rw
28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
60 28 0:50 / /srv/news rw,relatime shared:9 - nfs4 host:/news rw
61 60 0:51 / /srv/news/local rw - xfs /dev/sdb1 rw
62 28 0:52 / /mnt/two\040words rw - fuse.sshfs a@b:/ rw
63 28 0:53 / /mnt/win rw - cifs //host/share rw
64 28 0:54 / /media/disk rw - vfat /dev/sdc1 rw
"""


def test_a_file_moved_to_new_is_taken_at_once(desk: Desk) -> None:
    """What is still written in tmp is left alone, however long that takes."""
    desk.drop("tmp/a.txt", TEXT, age_s=0)
    assert desk.scan().ignored == 1
    (desk.root / "new").mkdir()
    (desk.root / "tmp" / "a.txt").rename(desk.root / "new" / "a.txt")
    assert len(desk.scan().received) == 1
    assert desk.said() == [("ArticleReceived", "new/a.txt")]


def test_a_folder_called_tmp_further_down_is_like_any_other(desk: Desk) -> None:
    """Only that of the inbox itself has a meaning."""
    desk.drop("desk/tmp/a.txt", TEXT)
    assert len(desk.scan().received) == 1


@pytest.mark.parametrize(("order", "expected"), [("oldest", "abc"), ("newest", "cba")])
def test_the_newest_or_the_oldest_comes_first(desk: Desk, order: str, expected: str) -> None:
    """By the time of the last change."""
    desk.settings(order=order)
    for age_s, name in ((300, "a"), (200, "b"), (100, "c")):
        desk.drop(f"{name}.txt", TEXT.format(name), age_s=age_s)
    desk.scan()
    assert [file[0] for _, file in desk.said()] == list(expected)


def test_a_rejected_file_is_moved_with_its_reason_beside_it(desk: Desk) -> None:
    """Once its rejection is in the log; others stay, and the folder may lie in the inbox."""
    desk.settings(reject_to="inbox/rejected")
    desk.drop("sub/a.txt", "")
    desk.drop("b.txt", TEXT)
    assert desk.scan().rejected == 1
    rejected = desk.root / "rejected" / "sub"
    assert (rejected / f"a.txt{put_away.REASON}").read_text() == "The file is empty.\n"
    assert (rejected / "a.txt").read_bytes() == b""
    assert (desk.root / "b.txt").exists()
    assert len(desk.events()) == 2
    desk.drop("sub/a.txt", "")
    desk.scan()
    assert (rejected / "a-2.txt").exists()


def test_what_was_rejected_before_is_moved_once_that_is_asked_for(desk: Desk) -> None:
    """Its reason comes from the log, and nothing is said twice."""
    desk.drop("a.txt", "")
    desk.scan()
    desk.settings(reject_to="rejected")
    desk.scan()
    assert (desk.home / "rejected" / f"a.txt{put_away.REASON}").read_text() == "The file is empty.\n"
    assert len(desk.events()) == 1


def test_files_are_told_of_one_by_one(desk: Desk) -> None:
    """A progress bar, and whoever reads on, hears of each."""
    for name in "abc":
        desk.drop(f"{name}.txt", TEXT.format(name))
    told: list[tuple[int, int]] = []
    settings = config.Config(home=desk.home, inbox=desk.inbox)
    pipeline.take_in(desk.engine, settings, desk.now, tell=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


# ------------------------------------------------------------------------------------------ several inboxes


def test_each_inbox_has_a_name_an_outlet_and_settings_of_its_own(desk: Desk) -> None:
    """What lies in both is one article, seen in the other."""
    other = desk.home / "wire"
    other.mkdir()
    second = msgspec.structs.replace(desk.inbox, name="wire", path="wire", outlet="Coast Wire", max_bytes=200)
    settings = config.Config(home=desk.home, inbox=desk.inbox, more_inboxes=(second,))
    desk.drop("a.txt", TEXT)
    for name, text in (("a.txt", TEXT), ("b.txt", TEXT.format("b")), ("c.txt", TEXT * 9)):
        (other / name).write_text(text)
        os.utime(other / name, (1, 1))
    result = pipeline.take_in(desk.engine, settings, desk.now)
    assert (len(result.received), result.seen_again, result.rejected) == (2, 1, 1)
    received = [event for event in desk.events() if isinstance(event, ArticleReceived)]
    assert [(event.inbox, event.file, event.outlet) for event in received] == [
        ("inbox", "a.txt", None), ("wire", "b.txt", "Coast Wire"),
    ]  # fmt: skip
    assert pipeline.take_in(desk.engine, settings, desk.now).known == 4


def test_one_inbox_that_is_missing_keeps_no_other_waiting(desk: Desk) -> None:
    """It is told, and what is wrong with a file names the inbox."""
    second = msgspec.structs.replace(desk.inbox, name="wire", path="wire")
    settings = config.Config(home=desk.home, inbox=second, more_inboxes=(desk.inbox,))
    desk.drop("a.txt", TEXT)
    (desk.root / "link.txt").symlink_to("a.txt")
    result = pipeline.take_in(desk.engine, settings, desk.now)
    assert (result.missing, len(result.received)) == (True, 1)
    assert [problem.split(" is ")[0] for problem in result.problems] == ["inbox: link.txt"]


def test_inboxes_are_written_once_or_several_times(tmp_path: Path) -> None:
    """[inbox] stays what it was."""
    both = '[[inbox]]\nname = "a"\npath = "x"\n[[inbox]]\nname = "b"\npath = "y"\noutlet = "Wire"\n'
    read = parse(both, {"MONITOR__INBOX__1__OUTLET": "Other"}, home=tmp_path)
    assert [(one.name, one.path, one.outlet) for one in read.inboxes] == [("a", "x", None), ("b", "y", "Other")]
    assert [one.path for one in parse('[inbox]\npath = "x"\n', {}, home=tmp_path).inboxes] == ["x"]


def test_inboxes_that_get_in_each_other_s_way_are_refused(tmp_path: Path) -> None:
    """Two of one name, and one folder in another."""
    with pytest.raises(ConfigError) as told:
        parse('[[inbox]]\npath = "x"\n[[inbox]]\npath = "x/y"\n', {}, home=tmp_path)
    assert 'line 4: [[inbox]] name: there are two inboxes named "inbox"' in str(told.value)
    assert 'line 4: [[inbox]] path: "x/y" and that of inbox "inbox" lie in each other' in str(told.value)


# ------------------------------------------------------------------------------------------ polling


@pytest.mark.parametrize(
    ("path", "kind", "shared"),
    [
        ("/srv/news", "nfs4", True), ("/srv/news/x/y", "nfs4", True), ("/srv/newsroom", "ext4", False),
        ("/srv/news/local/x", "xfs", False), ("/mnt/two words/x", "fuse.sshfs", True), ("/mnt/win", "cifs", True),
        ("/media/disk", "vfat", False), ("/home", "ext4", False),
    ],
)  # fmt: skip
def test_a_network_mount_is_known_by_the_system_s_table(path: str, kind: str, *, shared: bool) -> None:
    """The innermost mount counts."""
    assert (mounts.kind(Path(path), MOUNTS), mounts.is_shared(Path(path), MOUNTS)) == (kind, shared)


def test_where_no_table_is_nothing_is_known() -> None:
    """Other systems do not tell in this way."""
    assert mounts.kind(Path("/x"), "") is None


@pytest.mark.parametrize("way", ["poll", "auto"])
def test_an_inbox_of_which_nobody_tells_is_looked_at_again_and_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Asked for, or found out by itself; hints come although nothing changes."""
    monkeypatch.setattr(mounts, "is_shared", lambda _path: True)
    stop, hints = threading.Event(), threading.Semaphore(0)
    inbox = msgspec.structs.replace(config.Inbox(), watch=way, poll_interval_s=0.1)
    (tmp_path / "inbox").mkdir()
    thread = threading.Thread(target=watch.watch_inboxes, args=([inbox], tmp_path, hints.release, stop))
    thread.start()
    try:
        assert all(hints.acquire(timeout=20) for _ in range(4))
    finally:
        stop.set()
        thread.join(20)
    assert not thread.is_alive()
