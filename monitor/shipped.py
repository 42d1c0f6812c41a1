"""Where the files that travel with the program are: migrations, the commented configuration, the sample articles.

In a wheel they lie inside the package; in a checkout they lie beside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def path(name: str) -> Path:
    """The path of a shipped file or folder: `migrations`, `config.toml` or `seeds`."""
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.exists() else _PACKAGE.parent / name
