"""Reads from the words for a nameless speaker whose voice it is: "a lawyer for the bank", "Northlight's spokesman"."""

from __future__ import annotations

import re

from monitor.claims.folding import plain
from monitor.claims.parties_words import SMALL

_VOICE = (
    r"(?:spokes(?:man|woman|person|people|men)|mouthpiece|lawyers?|attorneys?|solicitors?|barristers?|counsel|officials?"
    r"|representatives?|heads?|chief|chair(?:man|woman|person)?|directors?|boss|executives?|presidents?|leaders?"
    r"|press office|headquarters|management|leadership|board|secretary|negotiators?|aides?|sources?)"
)
_FOR = re.compile(
    rf"^(?:[\w-]+ ){{0,4}}?{_VOICE}(?: (?:executive|general|officer))?"
    r"(?: of (?:the board|[a-z]+(?= (?:for|at|with|from|in) )))?"
    r" (?:for|of|at|with|from|in|inside|within|close to) (?:the |its |their |his |her )?(?P<body>.+)$",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"^(?:the )?(?P<body>.+?)(?:['’]s|s['’]) (?:[\w-]+ ){{0,3}}?{_VOICE}(?: (?:executive|general|officer))?"
    r"(?: of [a-z]+)?$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:former|ex|retired)\b", re.IGNORECASE)
_NOTHING = frozenset(("communications", "operations", "state", "staff", "mission", "matter", "matters"))


def spoken_for(words: str) -> str | None:
    """The body for which the words say that somebody speaks; None where they tell of none."""
    if _PAST.search(words):
        return None
    found = _FOR.match(words) or _OWN.match(words)
    body = found["body"].strip(" ,") if found else ""
    telling = set(plain(body).split()) - SMALL
    return body if telling and not telling <= _NOTHING else None
