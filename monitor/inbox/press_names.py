"""Tells by its form whether a few words are the name of a paper, an agency or another outlet."""

from __future__ import annotations

import re

# Nouns that outlets are called by, in the languages whose papers print English pages.
_MEDIA = frozenset(
    """advertiser agence agencia agency agentur argus bild broadcasting brief briefing bulletin business cable call
    capital channel chronicle clarion courier courant daily desk diary dispatch digest echo enterprise evening examiner
    express financial foreign free fm forum gazette globe guardian herald independent insider inquirer intelligencer
    journal ledger letter live magazine mail media mercury messenger mirror monitor monthly morning nation network
    news newsletter newspaper newsroom newswire nightly observer online patriot planet politics post press quarterly
    radio record recorder register report reporter review sentinel service signal standard star sun syndicate
    telegram telegraph television times today transcript tribune tv union voice weekly wire world
    zeitung diario correo jornal gazeta giornale corriere tageblatt rundschau presse nouvelles noticias""".split()  # noqa: SIM905 - a list of words reads best as words
)
_AGENCIES = frozenset(
    """afp anadolu ani ansa ap apa bbc belta bloomberg cna cnn dpa dw efe ians interfax irna itar-tass kcna kyodo lusa
    mena npr ntb pap pti reuters rfi rfe/rl rte sana sky tanjug tass tt ukrinform upi wam xinhua yonhap""".split()  # noqa: SIM905
)
_JOINED = re.compile(r"\w{3,}(?:press|wire|news|post|times|media|tv|brief)$", re.IGNORECASE)
_COMPANY = re.compile(r",?\s+(?:plc|inc|ltd|llc|corp|s\.?a|s\.?p\.?a|n\.?v|a\.?g|gmbh|oyj|a/s|co)\.?$", re.IGNORECASE)
_TAIL = re.compile(r"\s*\([^()]*\)$|\s+online$", re.IGNORECASE)
_WORD = re.compile(r"[\w&][\w.&'’/-]*$")
_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "in",
        "for",
        "&",
        "de",
        "la",
        "le",
        "del",
        "der",
        "die",
        "en",
        "di",
        "du",
        "des",
        "et",
        "y",
        "e",
        "da",
        "do",
    ]
)
_MOST_WORDS = 7


def is_name(text: str) -> bool:
    """Whether the words have the form of a name: few, capitalised, with nothing of a sentence."""
    words = _bare(text).split()
    return (
        0 < len(words) <= _MOST_WORDS
        and words[0][:1].isalnum()
        and any(word[0].isupper() for word in words)
        and all(_WORD.match(word) and (not word[0].islower() or word in _SMALL) for word in words)
        and (not text.endswith((".", "!", "?")) or _COMPANY.search(text) is not None)
    )


def is_outlet(text: str) -> bool:
    """Whether a name is surely that of an outlet or of whoever issues statements: it ends or begins as they do."""
    if not is_name(text):
        return False
    words = re.sub(r"\s+in english$|\s+english$", "", _bare(text), flags=re.IGNORECASE).lower().split()
    if not words:
        return False
    ends = (
        words[-1].rsplit("-", 1)[-1] in _MEDIA
        or (words[0] in _MEDIA and len(words) > 1)
        or words[-1].endswith((".com", ".org", ".net"))
    )
    agency = " ".join(words) in _AGENCIES
    return ends or agency or bool(_JOINED.match(words[-1]) or _COMPANY.search(_TAIL.sub("", text)))


def holds_media_word(text: str) -> bool:
    """Whether a name has anywhere in it a word that outlets are called by."""
    words = _bare(text).lower().split()
    return any(word in _MEDIA or _JOINED.match(word) for word in words) or " ".join(words) in _AGENCIES


def tidy(name: str) -> str:
    """The name as readers know it: no edition in brackets, no legal form, no shouting."""
    name = _bare(name)
    words = name.split()
    if len(words) > 1 and name.isupper():
        name = " ".join(_unshout(word, first=at == 0) for at, word in enumerate(words))
    return name


def _bare(text: str) -> str:
    text = text.strip(' \t|·•–—-,;:/*_"“”')
    return _COMPANY.sub("", _TAIL.sub("", text)).strip()


def _unshout(word: str, *, first: bool) -> str:
    lower = word.lower()
    if lower in _SMALL:
        return word.capitalize() if first else lower
    return word if len(word) <= 3 and lower not in {"new", "sun", "old", "big"} else word.capitalize()  # noqa: PLR2004 - CBN, BBC
