"""Tells what became of people, whatever the words: by what they are called, what is told of them, or a set phrase."""

from __future__ import annotations

import re

from monitor.claims.folding import word_set
from monitor.claims.wording import DOING, EXCLUSIVE, grouped

# Fates that only several words together tell.
_PHRASES = (
    (
        re.compile(r"\b(?:cut off|walled in|buried alive|pinned (?:down|under)|stuck (?:in|under|behind|below))\b"),
        "trap",
    ),
    (re.compile(r"\b(?:not|n['’]t|yet to) (?:yet )?(?:be |been )?(?:found|located|traced|seen|heard)\b"), "missing"),
    (re.compile(r"\b(?:looked|looking|searched|searching) for\b"), "missing"),
    (re.compile(r"\bbehind bars\b|\bin (?:the )?(?:cells?|custody|handcuffs)\b|\bunder arrest\b"), "detain"),
    (
        re.compile(
            r"\b(?:told|ordered|asked|urged|forced|made|had) (?:to (?:leave|move|go|get out)|out of)\b"
            r"|\bout of (?:their|his|her) homes?\b|\bon the move\b"
            r"|\b(?:left|leave|leaving|lost|fled) (?:their|his|her) (?:own )?(?:homes?|houses?|villages?)\b"
        ),
        "displace",
    ),
    (re.compile(r"\b(?:being|be) (?:sought|searched for|looked for)\b|\bstill (?:be )?out there\b"), "missing"),
    (re.compile(r"\bin (?:the |an? )?(?:hospitals?|intensive care|coma)\b"), "hospital"),
    (re.compile(r"\bregain(?:ed)? (?:their|his|her) (?:freedom|liberty)\b|\b(?:are|is|back|safely) home\b"), "release"),
    (
        re.compile(
            r"\bcritical(?:ly)? (?:condition|state|ill|injured|hurt|wounded)\b|\bin danger of (?:their|his|her) li"
            r"|\bfighting for (?:their|his|her) li|\blife[- ]threatening\b"
        ),
        "critical",
    ),
    (re.compile(r"\b(?:laid off|let go|made redundant)\b"), "dismiss"),
)
# Fates that writers tell by either word.
_NEAR = (frozenset(("trap", "missing")), frozenset(("injure", "hospital")))
# Verbs and nouns that tell a fate only of whom they are told themselves; in a clause they tell of much else.
AMBIGUOUS = word_set(
    "serve contract leave hold held holding share work free release admit treat fire case board cut post position job "
    "walk gather involve rank deploy account discharge escape return station enlist attend attendance contingent "
    "sentence"
)
_REACH = 60  # code points behind a figure in which a phrase speaks of it


def near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two fates may be one, told otherwise."""
    return any(one & pair and other & pair for pair in _NEAR)


def told_in_phrase(behind: str) -> frozenset[str]:
    """The fate that the words right behind a figure tell together: "29 men were cut off"."""
    return frozenset(name for pattern, name in _PHRASES if pattern.search(behind[:_REACH]))


def of_people(
    noun: str, modifiers: tuple[str, ...], predicates: tuple[str, ...], happens: frozenset[str]
) -> frozenset[str]:
    """What became of people: by what they are called first, then by what is told of them, then by the noun alone."""
    called = next((one - DOING for word in modifiers if (one := grouped((word,)) & EXCLUSIVE) - DOING), frozenset())
    if mortal := (called | grouped((noun,))) & {"die"}:
        return mortal
    if called:
        return called
    own = tuple(word for word in predicates if not grouped((word,)) & grouped((noun,)))
    return _nearest((*own, noun, *modifiers), happens)


def _nearest(words: tuple[str, ...], happens: frozenset[str]) -> frozenset[str]:
    """What became of people, by the lemmas told of them, nearest first; what they were doing then yields to it."""
    told = [grouped((word,)) & EXCLUSIVE for word in words]
    final = next((one - DOING for one in told if one - DOING), None)
    return final or next((one for one in told if one), happens & EXCLUSIVE)
