"""Tells whether the words before a bare number can introduce a figure: "put it at 95", "sticks to her 400"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.extraction.drafts import Draft

_STATING = re.compile(
    r"(?:\b(?:to|at|by|of|from|is|are|was|were|be|been|as|than|these|those|the|put|puts|hit|hits|reach(?:es|ed)?|pass(?:es|ed)?|top(?:s|ped)?"
    r"|which|whom|said|says|say|saw|sees|seen|watched|let|all|leaves|leaving|gives?|gave|given|with|about|some|only|another|and|or|not|for|had|has|have|show[sn]?|count(?:s|ed)?|total(?:s|led|ed)?|numbered"
    r"|stood|stands|kill(?:s|ed)?|injur\w+|wound\w+|captur\w+|arrest\w+|sav\w+|rescu\w+|cut|cuts|hire[sd]?|announced|claimed?s?|employs|against|us|them|his|her|its|their|our|my|own|number|['’]s|whether|that|if)\s"
    r"|[(“\"—–:,;]\s?|^\s*)\Z",
    re.IGNORECASE,
)
_ENDS = {".", ",", ";", "!", "?", ""}  # what stands behind a number that nothing describes
_OBJECTS = {"dobj", "oprd", "ccomp"}


def states_something(draft: Draft) -> bool:
    """Whether the words before it can introduce a figure at all."""
    text = draft.passage.masked
    if draft.start < draft.number.start or not text[draft.sentence.start_char : draft.start].strip("\"“'‘ "):
        return True
    return bool(_STATING.search(text[max(0, draft.start - 14) : draft.start])) or _is_object(draft)


def _is_object(draft: Draft) -> bool:
    """As in "We sent 22.", "I made it 15, but ...", "let in 4,100": the number alone is what the verb takes."""
    doc, index = draft.passage.doc, draft.token.i
    if not index or draft.passage.masked[draft.end : draft.end + 1] not in _ENDS:
        return False
    before = doc[index - 1]
    grouped = not (draft.number.plain or draft.number.words)
    made_it = before.lower_ == "it" and index > 1 and doc[index - 2].lemma_ in {"make", "put"}
    number = next((t for t in reversed(doc[index : index + 4]) if t.idx < draft.number.end), draft.token)
    taken = number.head.i == before.i and number.dep_ in _OBJECTS
    phrasal = before.tag_ == "RP" or (grouped and before.pos_ == "ADP")
    return made_it or (before.pos_ == "VERB" and (grouped or taken)) or (phrasal and before.head.pos_ == "VERB")
