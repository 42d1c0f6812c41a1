"""The closed lists of words by which a figure's question is put as a noun phrase."""

from __future__ import annotations

import re

from monitor.claims.folding import word_set

WORD = 2  # letters that a word has at least
HEADS = {"money": "money", "percent": "share"}
DIMENSIONS = {"length": "distance", "area": "area", "mass": "weight", "volume": "volume", "duration": "time"}
JOINING = word_set(
    "of in on at from to for with by into under over off near aboard around between among through along across inside "
    "outside behind within without without against towards toward per via onto above below"
)
DETERMINERS = word_set("the a an its their his her our my your this these those that another each every all no any")
PRONOUNS = word_set(
    "it them him her us me you they he she we i itself themselves what which whom who one this that these those there "
    "here"
)
OWNERS = word_set("her his its their our my your")
AUXILIARIES = word_set(
    "be am is are was were been being have has had having do does did will would can could may might"
)
ADVERBS = word_set("now then still also already not just only so soon far yet even later since again once reportedly")
LOOSE = word_set("or and but nor than as if " + " ".join(sorted(JOINING | DETERMINERS | AUXILIARIES)))
NUMBER = re.compile(r"[\d$€£¥][\d.,]*")
SPELT = word_set("one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty")
BE = r"\b(?:be|is|are|was|were|been|being|get|got|gets)(?: \w+ly| now| also| already| still| not)? "
# What stands before a word that is looked for: where the text has none of it, no pattern is made of the word.
BEING = re.compile(BE)
HAVING = re.compile(r"\b(?:have|has|had) |['’]ve ")
TOTALS = re.compile(r"\b(?:in all|in total|at all|altogether|in places|overall)$")
RISE = word_set("rise climb increase gain jump surge grow soar rally")
FALL = word_set("fall drop decline lose slump slide plunge sink tumble decrease shed")
# What parties do with money or to shares: "the union wants" tells of a share "wanted by the union".
HANDLING = word_set(
    "pay want seek demand offer receive take seize hold earn spend raise donate promise pledge owe save keep collect "
    "borrow lend steal transfer send give set charge own win invest propose request withdraw launder embezzle refuse"
)
PLURALS = {"womans": "women", "mans": "men", "childs": "children", "policemans": "policemen"}
TELLERS = re.compile(r"(?:experts|analysts|economists|insurers|brokers|auditors|critics)$", re.IGNORECASE)
BEFALLING = frozenset(("die", "injure", "infect", "detain", "missing", "displace", "rescue"))
EACH = word_set("each all both")
DIRECTIONS = word_set("out away off up down")
UPWARD, DOWNWARD = word_set("higher up dearer"), word_set("lower down cheaper")
FINE = {"fined": "fine", "cost": "cost"}
# What a sentence often opens with that is no name, so that its capital is not kept.
COMMON = word_set(
    "shares stocks stock sales prices profits profit losses revenue turnover output exports imports orders wages rents "
    "costs fees unemployment inflation deposits damage others "
    "new several temperatures people gusts winds detectives "
    "passengers trading"
)
# Verbs that nobody suffers: their past is no participle behind a noun, and no passive is made of them.
DOING = word_set(
    "die flee march serve live arrive return vanish disappear gather walk go come stay remain travel sleep survive "
    "escape join fight drown perish lie sit wait hang attend leave protest rally demonstrate last double grow "
    "rise fall "
    "number total mark celebrate mourn become triple climb claim vote start begin"
)
SAYING_NOTHING = word_set("be have do make get take go come lead leave see hold send cross set")  # before a number
NOT_SUFFERING = word_set("life lives deaths death names name graves bodies fatalities toll")
STATES = {
    "die": "killed", "injure": "injured", "missing": "missing", "detain": "held", "displace": "displaced",
    "dismiss": "dismissed", "infect": "infected", "rescue": "rescued", "employ": "employed", "charge": "charged",
    "fight": "fighting", "trap": "trapped", "release": "released", "hospital": "in hospital", "march": "marching",
}  # fmt: skip
# Verbs that are the names of amounts, too.
NOUNS_TOO = word_set("cost fine offer share price")
