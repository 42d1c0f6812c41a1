"""The shape of the project itself."""

from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_locked_dependencies_name_no_index_host() -> None:
    """The lock files hold hashes and no address, so that any index serves."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / name).read_text().splitlines()
        assert any("--hash=sha256:" in line for line in lines)
        assert not [line for line in lines if "://" in line or line.startswith("--index")]
