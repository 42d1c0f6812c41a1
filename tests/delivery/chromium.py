"""Shows mails in a headless Chromium: to measure them, and to make the pictures in `docs/`.

`python -m tests.delivery.chromium` makes the pictures again.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.delivery import mails

DOCS = Path(__file__).parents[2] / "docs"
COMMAND = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def run(page: str, *flags: str) -> str:
    """Opens a page in a browser of its own; what the browser prints."""
    assert COMMAND is not None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        done = subprocess.run(
            [COMMAND, *_FLAGS, f"--user-data-dir={folder}/profile", *flags, file.as_uri()],
            check=True, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
    return done.stdout


def frame(mail: str, width: int, height: int, scheme: str = "light") -> str:
    """A window of a width that shows a mail by day or by night."""
    return (
        f'<iframe width="{width}" height="{height}" style="border:0;color-scheme:{scheme}"'
        f' srcdoc="{html.escape(mail)}"></iframe>'
    )


def picture(mail: str, file: Path, heights: tuple[int, int]) -> None:
    """Writes a picture of a mail on a desk by day and on a phone by night."""
    desk, phone = frame(mail, 640, heights[0]), frame(mail, 360, heights[1], "dark")
    page = (
        '<!doctype html><meta charset="utf-8"><body style="margin:0;background:#eef0f3;display:flex;gap:24px;'
        f'align-items:flex-start;padding:16px">{desk}{phone}'
    )
    run(page, f"--screenshot={file}", f"--window-size=1056,{max(heights) + 32}")


if __name__ == "__main__":
    DOCS.mkdir(exist_ok=True)
    for name, heights in (
        ("figure_changed", (1010, 1550)), ("new_denial", (850, 1345)),
        ("digest", (790, 1000)), ("degraded", (330, 440)),
    ):  # fmt: skip
        picture(mails.HTML[name], DOCS / f"alert-{name.replace('_', '-')}.png", heights)
