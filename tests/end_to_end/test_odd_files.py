"""Files that are no articles, dropped on the running daemon."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

GOOD = "Flood cuts off 40 villages\n\nForty villages were cut off by the flood, the mayor said.\n"


def test_an_odd_file_is_read_or_rejected_with_a_reason_and_the_daemon_lives(
    workspace: Any, wait_until: Any, tmp_path: Path
) -> None:
    """Empty, binary, Latin-1 and 100 MB: each has its line in `monitor articles`, and a good one still gets in."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(os.urandom(5000))
    latin = "Six cent personnes évacuées à Orléans\n\nThe mayor of Orléans said 600 people had fled the café.\n"
    (tmp_path / "latin.txt").write_bytes(latin.encode("latin-1"))
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(100_000_000)
    with workspace.daemon():
        for name in ("empty.txt", "binary.txt", "latin.txt"):
            workspace.drop(tmp_path / name)
        (tmp_path / "huge.txt").rename(workspace.home / "inbox" / "huge.txt")
        wait_until(lambda: len(workspace.query("articles")) == 4, "all four to be looked at")
        (tmp_path / "good.txt").write_text(GOOD)
        workspace.drop(tmp_path / "good.txt")
        wait_until(lambda: "good.txt" in workspace.read(), "the good article to be read")
    told = {article["file"]: article for article in workspace.query("articles")}
    assert {name: told[name]["status"] for name in told} == {
        "empty.txt": "rejected",
        "binary.txt": "rejected",
        "huge.txt": "rejected",
        "latin.txt": "accepted",
        "good.txt": "accepted",
    }
    assert "empty" in told["empty.txt"]["reason"]
    assert "large" in told["huge.txt"]["reason"]
    assert told["binary.txt"]["reason"]
