from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import StoreError
from monitor.store_file import file_system, require_place

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/export /srv nfs4 rw 0 0
/dev/sdb1 /srv/local xfs rw 0 0
//nas/news /mnt/the\\040news cifs rw 0 0
tmpfs /over tmpfs rw 0 0
user@host: /over fuse.sshfs rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/desk", "ext4"),
        ("/srv/monitor", "nfs4"),
        ("/srv/local/monitor", "xfs"),
        ("/srvx", "ext4"),
        ("/mnt/the news/monitor", "cifs"),
        ("/over/monitor", "fuse.sshfs"),
    ],
)
def test_the_file_system_of_a_folder_is_that_of_the_nearest_mount(folder: str, kind: str) -> None:
    """The longest mount point counts, and the later of two at the same place."""
    assert file_system(Path(folder), MOUNTS) == kind


def test_where_mounts_are_not_told_nothing_is_refused(tmp_path: Path) -> None:
    """Not every system has /proc."""
    assert file_system(tmp_path, "") == ""


def test_a_store_on_a_network_file_system_is_refused(tmp_path: Path) -> None:
    """A write-ahead log needs memory that all users share, which a network cannot give."""
    with pytest.raises(StoreError, match=r"network file system \(nfs\).*PostgreSQL"):
        require_place(tmp_path / "monitor.db", create=True, mounts=f"nas:/x {tmp_path} nfs rw 0 0\n")
