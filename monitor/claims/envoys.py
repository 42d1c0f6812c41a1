"""Says which land an embassy or an envoy speaks for: the one that sent it, not the one in which it stands."""

from __future__ import annotations

import re

from monitor.claims import nations
from monitor.claims.folding import plain, word_set
from monitor.claims.parties_words import SMALL

_POSTS = word_set(
    "embassy ambassador envoy consulate consul attache legation press high commission commissioner general"
)
_POST = r"(?:embassy|ambassador|envoy|consulate|consul(?:[ -]general)?|attach[eé]|legation|high commission(?:er)?)"
_HOST = re.compile(rf"\b(?P<post>{_POST}) (?:in|to|at) .+$", re.IGNORECASE)
_NAMED = re.compile(
    rf"\b(?P<land>[A-Z][\w-]{{2,}}(?: [A-Z][\w-]+)?)(?:['’]s?)? (?:(?:new|press|military|deputy) )?{_POST}\b"
)
_OF = re.compile(rf"\b{_POST} of (?:the )?(?P<land>[A-Z][\w-]{{2,}}(?: [A-Z][\w-]+)?)")


def at_home(words: str) -> str:
    """The words without the land in which an envoy is: "Orland's ambassador to Vesk" -> "Orland's ambassador"."""
    return _HOST.sub(lambda found: found["post"], words)


def is_post(words: str, land: str) -> bool:
    """Whether the words are a post abroad of that land and nothing else: "the embassy", "Orland's press attaché"."""
    told = set(plain(words).split()) - SMALL - set(plain(land).split())
    return bool(re.search(_POST, words, re.IGNORECASE)) and told <= _POSTS


def sender(text: str) -> str | None:
    """The one land of which an article names an embassy or envoy; None where it names none or several."""
    found = {_land(one["land"]) for pattern in (_NAMED, _OF) for one in pattern.finditer(text)}
    lands = found - {None}
    return lands.pop() if len(lands) == 1 else None


def _land(name: str) -> str | None:
    """A land by its name or its people's; a word that only begins the sentence is none."""
    tokens = [
        token for token in name.split() if plain(token) not in SMALL | {"but", "former", "deputy", "when", "both"}
    ]
    called = " ".join(tokens)
    return (nations.country(called) or called) if tokens else None
