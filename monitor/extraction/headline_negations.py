"""Tells which negations of a headline deny: own deeds, quoted ones, what is called false; not "no survivors"."""

from __future__ import annotations

import re

from monitor.extraction.headline_text import Clause, quotations
from monitor.extraction.stance_words import FALSE

_NOT = (
    r"(?:not|never|no(?!\.? ?\d)|none|nobody|no one|nothing|neither|nowhere"
    r"|(?:did|do|does|was|were|is|are|have|has|had)n't)"
)
_NEGATION = re.compile(rf"\b{_NOT}\b")
_OWN = re.compile(
    r"^(?:that )?(?:we|i|it|he|she|they)"
    r"(?: (?:did|do|does|have|has|had|was|were|is|are|am)(?: not|n't| never| no)| never)"
    r"|\b(?:we|i)(?: (?:did|do|have|had|was|were|are|am)(?: not|n't| never| no)| never)"
    r"|\bnot (?:ours|mine|theirs|our|my|us|me|guilty|from (?:our|my)|one of (?:our|my))\b"
    r"|\bno (?:knowledge|hand|part|role) (?:of|in)\b|\bnothing to (?:do with|hide)\b"
    r"|\bnot (?:his|hers|ours|mine|theirs)$|\bdo(?:es)? not add up\b"
)
_NEUTRAL = re.compile(
    r"\b(?:hurt|injur\w+|survivors?|casualt\w+|wounded|decision|decided|date|deadline|plans?|hurry|rush|arrests?"
    r"|arrested|suspects?|motive|changes?|extra|(?:no|any) more|yet|until|unless|ready|alone|enough|end|winner|easy"
    r"|sure|clear|surprise|excuses?|returns?|deal|comment|choice|doubt|time|money for|need|sign|signs|hope|word|reason"
    r"|will|won't|would|cannot|can't|can|must|should|may|to be|going|wants?|happy|good|bad|afraid|over|without|if"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|now|left|ruled out|ruling out|water"
    r"|beds?|staff|food|fuel|power|such|forg[eo]t|stood|gave up|give up|play\w*|feel|felt|think|thought|like"
    r"|liked|believed?|w[io]n"
    r"|fit|to blame|happen\w*"
    r"|survived|found|known|received|expect\w*|missing|refuse|agree\w*|agreement)\b"
)
"""Words beside which a negation is news rather than an answer: what has not happened yet, befallen nobody."""
_IDIOM = re.compile(
    r"\b(?:mis(?:quoted|understood|represented|read|heard|construed)|out of (?:thin air|context)|plucked from"
    r"|wide of the mark|figment|cut to pieces|made[- ]up|can't count|taken out of"
    r"|no (?:truth|basis|substance|foundation)"
    r"|nonsense|set[- ]up|stitch(?:ed)?[- ]up|framed|scapegoat|victims? of|nowhere near|nothing (?:like|of the kind)"
    r"|(?:than|as) (?:\w+ ){0,2}(?:claims?|claimed|alleged|alleges?|reported|says?)"
    r"|not (?:one|a single)(?! (?:survivor|chance))"
    r"|as if|not a fire|not true|do(?:es)?n't add up|pulled from|dreamt up|dreamed up|witch[- ]hunt)\b"
)
_FALSE = re.compile(
    r"(?:\b(?:is|are|was|were|be|as|story|report|reports|claim|claims|figures?|rumours?|theory|allegations?|charges?"
    r"|accusations?|video|document|letter|recording|photo|list|memo)\b[ \"']*(?:\w+ly )?)(?P<false>[\w-]+)\b"
)
_SAFE = re.compile(
    r"\b(?:is|are|was|were) (?:\w+ly )?(?:safe|innocent|harmless|sound|secure|legal|lawful|fair|genuine|clean|blameless"
    r"|above board|low|untouched|authentic)\b"
)
"""What somebody insists on where others have said the contrary."""
_WRONGED = re.compile(
    rf"\b{_NOT} (?:[\w'-]+ ){{0,4}}?(?:was |were |been |being )?(?P<deed>bribed?|bribes|tortured?|stolen|stole|steal"
    r"|cheat(?:ed)?|poison(?:ed)?|sp(?:y|ied) on|laundered?|dump(?:ed)?|polluted?|beat(?:en)?|rigged?|hack(?:ed)?"
    r"|forged?|falsified?|abducted?|kidnapped?|bugged|tapped|starved?|seized?|staged|fired (?:at|on)|drunk|drugged"
    r"|overcrowded|covered up|leaked?|doctored|misled|mislead|lied|lie|hid(?:den)?|hide|shelled?|bombed|tampered"
    r"|went missing|gone missing|threaten(?:ed)?|harass(?:ed)?|bull(?:y|ied)|ignored?|cross(?:ed)?)\b"
)
"""Wrongs that nobody says were not done unless somebody has said that they were."""
_CALLED = re.compile(r"^\W*(?:(?:a|an|pure|utter|total|complete|sheer|just|all|simply|mere) )*([\w-]+)\W*$")

_MISSPOKE = re.compile(
    r"\b(?:misspoke|got it wrong|was mistaken|were mistaken|poorly chosen|spoke out of turn|regrets?)\b"
)
_DOUBT = re.compile(
    r"\b(?:(?:not|un|yet to be)(?: yet)? ?(?:convinced|verified|confirmed|persuaded|sure|certain|clear)"
    r"|cannot (?:verify|confirm|say)|checking|looking into|too early to (?:say|tell))\b"
)
Range = tuple[int, int]


def from_place(clause: Clause, place: int) -> Clause:
    """What stands in a clause from a place on."""
    return Clause(clause.start + place, clause.text[place:], clause.hidden[place:], clause.mark)


def answering(clause: Clause, *, own: bool) -> Range | None:
    """The words that deny in what somebody only says: an own deed, a quoted negation, what is called false.

    Without `own`, of a party before a colon, any other negation of what is or was does.
    """
    text = clause.text.lower()
    if _NEUTRAL.search(text) and not _IDIOM.search(text):
        return None
    match = _OWN.search(text) or _IDIOM.search(text)
    if match is not None:
        return match.span()
    false = next((m for m in _FALSE.finditer(text) if m["false"] in FALSE), None)
    if false is not None:
        return false.span("false")
    words = quoted(clause)
    wronged = _WRONGED.search(text)
    if words is None and wronged is not None:
        words = wronged.span()
    return words if words is not None or own else insisted(clause)


def insisted(clause: Clause) -> Range | None:
    """The words of any negation that is no mere news."""
    text = clause.text.lower()
    match = None if _NEUTRAL.search(text) else _NEGATION.search(text) or _IDIOM.search(text)
    return None if match is None else match.span()


def assured(clause: Clause) -> Range | None:
    """The words by which somebody insists that nothing is wrong: "the water is safe"."""
    match = _SAFE.search(clause.text.lower())
    return None if match is None else match.span()


def misspoken(clause: Clause) -> Range | None:
    """The words of a quotation by which somebody takes back what they said."""
    text = clause.text.lower()
    return next((_place(text, words) for words in quotations(clause) if _MISSPOKE.search(words)), None)


def in_doubt(clause: Clause) -> Range | None:
    """The words of a quotation by which somebody leaves a claim open."""
    text = clause.text.lower()
    return next((_place(text, words) for words in quotations(clause) if _DOUBT.search(words)), None)


def quoted(clause: Clause) -> Range | None:
    """The words of a quotation that negates what is or was, or calls something false."""
    text = clause.text.lower()
    for words in quotations(clause):
        named = _CALLED.match(words)
        if (named is not None and named[1] in FALSE) or _IDIOM.search(words):
            return _place(text, words)
        if _NEGATION.search(words) and not _NEUTRAL.search(words):
            return _place(text, words)
    return None


def _place(text: str, words: str) -> Range:
    start = text.find(words)
    return start, start + len(words)
