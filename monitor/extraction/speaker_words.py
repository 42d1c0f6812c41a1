"""Puts the words for a speaker: without determiner, clauses, and a capital that only begins a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.name_words import ORGANISATIONS, role_lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my"}

EPITHETS = {"tycoon", "magnate", "billionaire", "millionaire", "mogul", "businessman", "businesswoman", "entrepreneur",
            "politician", "veteran", "financier", "industrialist", "oligarch"}  # fmt: skip
SERVING = {"auditor", "lawyer", "adviser", "consultant", "insurer", "broker", "engineer", "architect", "surveyor"}
"""Offices that a firm may hold for somebody: "the bank's auditors, Wick & Sons"."""
VOICES = {"lawyer", "attorney", "counsel", "spokesman", "spokeswoman", "spokesperson", "representative", "director",
          "chairman", "chairwoman", "executive", "boss", "aide", "adviser", "negotiator"}  # fmt: skip


def without_determiner(words: str) -> str:
    """The words without an article or pronoun in front."""
    first, _, rest = words.partition(" ")
    return rest if first.lower() in DETERMINERS and rest else words


def phrase(head: Token) -> str:
    """The words of a noun phrase, without determiner and without clauses."""
    doc: Doc = head.doc
    start, end = grammar.noun_phrase(head)
    start, end = grammar.trimmed(doc, start, end, ",;:—–-.!?“”\"' ")
    while start < end - 1 and doc[start].lower_ in DETERMINERS:
        start += 1
    while start < end - 1 and doc[end - 1].tag_ == "POS":
        end -= 1
    words = " ".join(str(doc[start:end].text).split())
    return words[:1].lower() + words[1:] if start < end and _is_common(doc[start], words) else words


def _is_common(first: Token, words: str) -> bool:
    """Whether a phrase has a capital only because it begins a sentence."""
    if not first.is_sent_start or not words[1:2].islower() or first.ent_type_ in {"NORP", "GPE"}:
        return False
    alone = " " not in words and (role_lemma(first.text) is not None or first.lower_ in ORGANISATIONS)
    return alone or first.pos_ in {"NOUN", "ADJ"}
