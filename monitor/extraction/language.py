"""Tells whether a text is English, by how many of its words are the commonest of English or of another language."""

from __future__ import annotations

import re
import unicodedata

COMMON = {
    "en": "the of and to in a is that for it was on are as with be at by this have from or had not but were said has",
    "de": "der die und das den von zu mit ist im für auf nicht ein eine dem des sich auch es werden wurde bei nach",
    "fr": "le la les de des et à un une du en est que qui dans pour sur pas au plus par avec ce sont il aux",
    "es": "el la los las de y en un una que del se por con para es no al lo su como más este",
    "it": "il lo la gli di e che un una per è in del della con non si sono da le al nel dei",
    "pt": "o a os as de e que do da em um uma para com não por se no na dos mais ao",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er door om ook als bij",
    "pl": "i w na z się nie do to że jest o jak po co za od przez dla",
    "sv": "och i att det som en på är av för med den till inte har de ett om",
}
"""The commonest words of each language; a text of any length holds many of its own and few of another's."""

_COMMON = {language: frozenset(words.split()) for language, words in COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 25  # words from which on a text is judged
ENGLISH = 0.12  # share of English's commonest words below which a text is doubted
SAMPLE = 20_000  # code points looked at


def other_than_english(text: str, declared: str | None) -> str | None:
    """The code of the text's language where it surely is not English ("fr", "und" for unknown), else None."""
    words = [word.lower() for word in _WORD.findall(text[:SAMPLE])]
    is_declared_other = declared is not None and not declared.lower().startswith("en")
    if len(words) < ENOUGH:
        return declared.split("-")[0].lower() if is_declared_other and declared else _script(text)
    shares = {language: sum(w in common for w in words) / len(words) for language, common in _COMMON.items()}
    best = max(shares, key=lambda language: (shares[language], language == "en"))
    if shares["en"] >= ENGLISH and best == "en":
        return None
    if best != "en" and shares[best] > max(1.5 * shares["en"], 0.1):
        return best
    if is_declared_other and declared:
        return declared.split("-")[0].lower()
    return _script(text)


def _script(text: str) -> str | None:
    """Says "und" where most letters are not Latin ones, else None."""
    letters = [c for c in text[:SAMPLE] if c.isalpha()]
    latin = sum(unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return "und" if letters and latin < len(letters) / 2 else None
