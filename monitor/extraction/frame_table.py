"""Reads the tables of set phrases: "how: keys: phrase", a row each, indented lines going on with the row above.

A phrase is a regular expression in which every bracket only groups and <words> stand for the abbreviations below. It is
looked for only where one of its keys stands in the sentence; <_> is a blank at a line's end. `how` begins with who
takes the stance: `subject`, the phrase's subject; `sayer`, whoever says the sentence; `either`, the subject if it can
speak; `self`, whoever says it of themselves; `named`, the word at <who>. Then come its conditions, see `Frame`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, cast

import msgspec

from monitor.extraction import frames_denying, frames_other, frames_silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extraction.findings import Stance

Party = Literal["subject", "sayer", "self", "either", "named"]

ABBREVIATIONS = r"""
<said>: (claim|allegation|accusation|charge|suggestion|assertion|report|rumou?r|figure|number|estimate|count
    |tally|toll|total|statistic|story|account|version|finding|conclusion|assessment|statement|speculation
    |insinuation|narrative|information|data|notion|idea|theory|sum|calculation|article|criticism)(s|ies)?
<the>: ((the|this|that|these|those|such|any|all|its|their|his|her|our|your|a|an|some|both|either) )?
<some>: ([\w'-]+ ){0,2}
<adv>: (\w+ly |at all |quite |even |in any way |just |so much )*
<few>: ([\w'-]+ ){0,4}
<whose>: (its|his|her|their|my|our)
<be>: (is|are|was|were|be|been|being|'s|'re)
<not>: (not|never|\w+n't|hardly|scarcely|cannot|in no way)
<donot>: ((do|does|did|would|will|can|could) not|cannot|(do|does|did|would|wo|ca|could)n't|never)
<did>: (pa(y|id)|receiv|accept|t(ake|ook|aken)|st(eal|ole|olen)|lie[ds]?|cheat|dump|brib|threaten|assault|harass
    |authori[sz]|order|approv|sign|promis|s(ell|old)|suppl|discriminat|collud|conspir|mis(lead|led)|hid(e|den)?
    |conceal|cover|destroy|kill|sh(oot|ot)|fired? (at|on|upon)|target|attack|tortur|abus|employ|recruit|hir
    |laund|evad|dop|overcharg|spie|spy|hack|leak|demand|agree|offer|instruct|tamper|falsif|manipulat|rig)(ed|e|d
    |ied|ies|s|en)?
<it>: (it|this|that|these|those|them|they)
<truth>: (the )?(actual |true )?(reality|realities|truth|facts?)
<tell>: (comment|respond|reply|answer|discuss|speak|talk|disclose|reveal|elaborate|speculate|react|be drawn
    |be interviewed|be quoted|be pinned down|go into (any |further |more )?details?|go beyond|add anything
    |engage)
<asked>: (calls?|e-?mails?|messages?|texts?|requests?|questions?|inquir(y|ies)|enquir(y|ies)|quer(y|ies)
    |letters?)
<detail>: (figures?|numbers?|details?|comments?|interviews?|explanations?|information|reasons?|estimates?|names?
    |breakdown|answers?|statements?|timeline|specifics|sums?|amounts?|price|cost|responses?)
<find>: (verif(y|ied|ying)|confirm(ed|ing)?|corroborat(e|ed|ing)|authenticat(e|ed|ing)|substantiat(e|ed|ing))
<such>: (the |these |those |this |that |such |any |media |press |unconfirmed |recent |online |\w+'s )*(<some>)
<matter>: (<said>|allegations?|matter|footage|videos?|images?|photos?|photographs?|posts?|situation|incident
    |claims?|circumstances|authenticity|documents?|letters?|lists?|recordings?|circulating \w+|article
    |complaints?|letter|it|this|them)
<num>: (\d[\d.,]*|(one |two |three |four |five |six |seven |eight |nine |ten |twelve |twenty |thirty |forty |fifty )?
    (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty
    |ninety|hundreds?|thousands?|millions?|billions?|dozens?))
<who>: (?P<who>[\w-]+)
"""


class Frame(msgspec.Struct, frozen=True):
    """One row of a table.

    `said`: only where what it bears on is something said. `free`: the phrase is complete in itself, so that no "would"
    or "not" before it takes it back. `head`: only in what is as short as a headline and has no full stop. `own`: an
    article may say so itself.
    """

    stance: Stance
    keys: tuple[str, ...]
    pattern: re.Pattern[str]
    party: Party
    said: bool
    free: bool
    head: bool
    own: bool


def _rows(table: str) -> Iterator[str]:
    """The rows of a table, each on one line; a line that goes on is joined without a blank."""
    joined = re.sub(r"\n {4,}(?=\S)", "", table).replace("<_>", " ")
    return (row for row in joined.splitlines() if row.strip())


def _abbreviations() -> dict[str, str]:
    """What each abbreviation stands for; later ones may use earlier ones."""
    found: dict[str, str] = {}
    for row in _rows(ABBREVIATIONS):
        name, _, words = row.partition(": ")
        found[name] = _written_out(words, found)
    return found


def _written_out(phrase: str, abbreviations: dict[str, str]) -> str:
    for short, words in abbreviations.items():
        phrase = phrase.replace(short, words)
    return phrase


def _frames(stance: Stance, table: str, abbreviations: dict[str, str]) -> Iterator[Frame]:
    for row in _rows(table):
        how, keys, phrase = row.split(":", 2)
        party, *flags = how.split()
        plain = re.sub(r"\((?!\?)", "(?:", _written_out(phrase.strip(" "), abbreviations))
        loose = re.sub(r" (?![?*+{])", r"\\s+", plain)  # any run of blanks between two words
        pattern = re.compile(rf"(?<![\w-])(?:{loose})(?![\w-])", re.IGNORECASE)
        told = {flag: flag in flags for flag in ("said", "free", "head", "own")}
        yield Frame(stance, tuple(keys.split()), pattern, cast("Party", party), **told)


def _by_key() -> dict[str, tuple[Frame, ...]]:
    abbreviations = _abbreviations()
    tables: dict[Stance, str] = {
        "denies": frames_denying.ROWS,
        "no_comment": frames_silent.ROWS,
        "unverified": frames_other.UNVERIFIED,
        "confirms": frames_other.CONFIRMED,
        "retracts": frames_other.RETRACTED,
    }
    found: dict[str, tuple[Frame, ...]] = {}
    for stance, table in tables.items():
        for frame in _frames(stance, table, abbreviations):
            for key in frame.keys:
                found[key] = (*found.get(key, ()), frame)
    return found


FRAMES = _by_key()
"""All frames by the words without which they are not there."""
