"""Files that are no articles, dropped on the running daemon."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

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


def test_files_of_all_formats_and_traps_are_taken_by_the_running_daemon(
    workspace: Any, wait_until: Any, tmp_path: Path
) -> None:
    """A feed and an archive give several articles each, traps their reasons, and a killed reader is replaced."""
    files = Path(__file__).parents[1] / "inbox" / "files"
    names = ("press-release.pdf", "statement.docx", "wire.atom", "exported.zip", "chrome.mhtml", "agency.json")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", b"x" * 150_000_000)
    (tmp_path / "bomb.zip").write_bytes(bomb.getvalue())
    (tmp_path / "deep.json").write_bytes(b"[" * 1_000_000)
    with workspace.daemon() as daemon:
        for name in ("bomb.zip", "deep.json"):
            workspace.drop(tmp_path / name)
        for name in names:
            workspace.drop(files / name)
        wait_until(lambda: len(workspace.query("articles")) == 10, "all to be looked at")
        assert daemon.poll() is None
    told = {article["file"]: article for article in workspace.query("articles")}
    assert {name for name, article in told.items() if article["status"] == "accepted"} == {
        "press-release.pdf", "statement.docx", "wire.atom/1", "wire.atom/2", "exported.zip/export/fire.txt",
        "exported.zip/export/wolves.html", "chrome.mhtml", "agency.json",
    }  # fmt: skip
    assert told["bomb.zip"]["reason"].startswith("unpacks to more than 100000000 bytes")
    assert told["deep.json"]["reason"] == "is JSON nested more than 100 deep"
