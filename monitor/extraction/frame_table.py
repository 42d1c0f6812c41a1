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

from monitor.extraction import (
    frames_answering,
    frames_belying,
    frames_countering,
    frames_denying,
    frames_disowning,
    frames_disputing,
    frames_evading,
    frames_granted,
    frames_hushed,
    frames_naming,
    frames_other,
    frames_pending,
    frames_plain,
    frames_refusing,
    frames_reticent,
    frames_silent,
    frames_undecided,
    frames_unsaid,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.extraction.findings import Stance

Party = Literal["subject", "sayer", "self", "either", "named"]

ABBREVIATIONS = r"""
<said>: (claim|allegation|accusation|charge|suggestion|assertion|report|rumou?r|figure|number|estimate|count
    |tally|toll|total|statistic|story|account|version|finding|conclusion|assessment|statement|speculation
    |insinuation|narrative|information|result|dossier|memo|memorandum|portrayal|description|survey|study|complaint
    |analysis|data|notion|idea|theory|sum|calculation|article|criticism)(s|ies)?
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
<naming>: (call|brand|describ|labell?|dismiss|denounc|derid|decr|term|ridicul|mock|dub|condemn|characteri[sz]|portray
    |reject
    |regard|treat|slamm?|likene?)(e|s|es|ed|d|ing|y|ies|ied)?|(wav|shrugg?|laugh|brush|writ|wrot)(e|es|s|ed|ing|ten)?
    (off|away|aside)|(wav|shrugg?|laugh|brush|writ|wrot|wrote)(e|es|s|ed|ing)?
<as>: (nothing but |no more than |nothing more than |little more than |so much |just |pure |mere |merely |only |all<_>
    |sheer
    |simply |off |away |aside |as |an? |the |another )*([\w-]+ )?
<fiction>: (bedtime|ghost|fishing|cock-and-bull|sob|horror|campfire|children's|old|adventure|nursery|spy
    |detective) (story
    |stories|tales?|novels?|yarns?)|yarns?|fibs?|whoppers?|soap opera|science fiction|storytelling|(pub|bar|street
    |idle|loose|kitchen|market|tavern|barstool|coffee-?house|corridor|empty|wild) (talk|chatter|gossip)
    |tittle-tattle|prattle|hot air|wishful thinking|(a )?(stab|shot|leap) in the dark|sour grapes|mudslinging
    |character assassination|stitch-up|hallucinations?|delusions?|mirage|daydreams?|fearmongering|alarmism
    |sensationalism|clickbait
<noise>: noise|chatter|babble|blather|smoke(screen| and mirrors)?|(film |movie |television )?script|novels?|thriller
    |theatr(e|er|ics)|theater|pantomime|comedy|charade|phantoms?|ghosts?|jokes?|prank|sideshow|hysteria|paranoia
    |cinema|poetry|fireworks|(guess|spin)|alarmist|trickery|sleight of hand
<false>: <fiction>|<noise>|false|untrue|wrong|incorrect|inaccurate|groundless|baseless|unfounded|unsubstantiated|lies?
    |fabrications?|fabricated|fiction|fictitious|nonsense|rubbish|inventions?|invented|fake|absurd(ity)?|ridiculous
    |ludicrous|preposterous|misleading|myths?|hoax|propaganda|slander(ous)?|smear|garbage|fantasy|fantasies|fanciful
    |bogus
    |unjustified|erroneous|untruths?|falsehoods?|libel(lous)?|fairy ?tales?|tosh|bunk|laughable|distort(ed|ion)
    |concoct(ed|ion)|exaggerat(ed|ion)|mistaken|hogwash|defamatory|malicious|baloney|nonsensical|guesswork|conjecture
    |balderdash|claptrap|drivel|humbug|poppycock|fallacious|farcical|farce|scaremongering|disinformation
    |misinformation|forger(y|ies)|forged|doctored|staged|twaddle|piffle|gibberish|untenable|implausible|far-fetched
    |spurious|specious|scurrilous|outlandish|delusional|hearsay|gossip|innuendo|calumny|flawed|unreliable|tripe|guff
    |yarn|unsound|risible|misguided|overblown|inflated|grotesque|meaningless|worthless|amateurish|frivolous|unserious
    |incredible|unbelievable|silly|childish|crude|insulting|figments?|phantoms?|stunts?|provocations?|dreams?
    |nightmares?|jokes?|legends?|gossip|politics|a (political |publicity |cheap )?stunt|irresponsible|mischievous
    |junk( science)?|quackery|pseudo-?science|trash|comical|speculative|speculation|ill-informed|uninformed|biased
    |one-sided|dishonest|mendacious|shoddy|sloppy|unscientific
    |dubious|imaginary|invalid|out of the question|impossible|unthinkable|inconceivable|hysterical|wild
<paper>: (list|document|paper|dossier|letter|memo|recording|tape|video|footage|photograph|picture|image|sum
    |reckoning|tale
    |legend|maths|arithmetic|count|book|interview|programme|broadcast|leak|e-?mail|message|quote|page|article|post
    |screenshot|text|words?|charge|implication|portrait|portrayal|insinuation)(s|es)?
<own>: (<num>|figure|number|estimate|count|tally|toll|total|statistic|sum|calculation|measurement|reading|sample|test
    |result|data|survey|finding)(s|ies)?\b
<thing>: <it>(?! \w)|(?:<the>|the [\w'-]+ |[\w-]+'s? )?([\w'-]+ ){0,4}(<said>|<paper>)|(<the>)?<num>
<obj>: <it>|<the>([\w'-]+ ){0,4}(<said>|<paper>)|(<the>)?<num>( ([\w'-]+)){0,2}
<accuser>: (union|opposition|critics?|watchdog|campaigners?|activists?|newspaper|paper|magazine
    |programme|program|channel|broadcaster|station|journalists?|reporters?|report|study|authors?|researchers?|auditors?
    |inspectors?|villagers|witness(es)?|neighbours?|residents|families|relatives|rebels|(other|opposing) side|enemy
    |analysts?|experts?|scientists?|bloggers?|investigators?|prosecutors?|accusers?|plaintiffs?|engineers?|film|bank
    |article|charity|institute|agency|group|organisation|organization|lawyers?|people|those)
"""


class Frame(msgspec.Struct, frozen=True):
    """One row of a table.

    `said`: only where what it bears on is something said. `free`: the phrase is complete in itself, so that no "would"
    or "not" before it takes it back. `head`: only in what is as short as a headline and has no full stop. `own`: an
    article may say so itself. `back`: whatever follows, it is what was said before that it bears on.
    `first`: looked for before the phrases of other stances.
    """

    stance: Stance
    keys: tuple[str, ...]
    pattern: re.Pattern[str]
    party: Party
    said: bool
    free: bool
    head: bool
    own: bool
    back: bool
    first: bool


def _rows(table: str, colons: int) -> Iterator[str]:
    """The rows of a table, each on one line: keys go on with a blank, a phrase, which follows `colons`, without."""
    rows: list[str] = []
    for line in table.splitlines():
        if line.startswith("    ") and rows:
            rows[-1] += ("" if rows[-1].count(":") >= colons else " ") + line.lstrip(" ")
        elif line.strip():
            rows.append(line)
    return (row.replace("<_>", " ") for row in rows)


def _abbreviations() -> dict[str, str]:
    """What each abbreviation stands for; later ones may use earlier ones."""
    found: dict[str, str] = {}
    tables = (ABBREVIATIONS, frames_pending.ABBREVIATIONS, frames_granted.ABBREVIATIONS, frames_belying.ABBREVIATIONS)
    for row in _rows("".join(tables), 1):
        name, _, words = row.partition(": ")
        found[name] = _written_out(words, found)
    return found


def _written_out(phrase: str, abbreviations: dict[str, str]) -> str:
    for short, words in abbreviations.items():
        phrase = phrase.replace(short, words)
    return phrase


def _frames(stance: Stance, table: str, abbreviations: dict[str, str]) -> Iterator[Frame]:
    for row in _rows(table, 2):
        how, keys, phrase = row.split(":", 2)
        party, *flags = how.split()
        plain = re.sub(r"\((?!\?)", "(?:", _written_out(phrase.strip(" "), abbreviations))
        loose = re.sub(r" (?![?*+{])", r"\\s+", plain)  # any run of blanks between two words
        pattern = re.compile(rf"(?<![\w-])(?:{loose})(?![\w-])", re.IGNORECASE)
        told = {flag: flag in flags for flag in ("said", "free", "head", "own", "back", "first")}
        yield Frame(stance, tuple(keys.split()), pattern, cast("Party", party), **told)


_DENIED = (
    frames_denying.ROWS
    + frames_disowning.ROWS
    + frames_naming.ROWS
    + frames_plain.DENIED
    + frames_disputing.DENIED
    + frames_refusing.DENIED
    + frames_countering.DENIED
    + frames_belying.DENIED
    + frames_belying.CHALLENGING
)


def _by_key() -> dict[str, tuple[Frame, ...]]:
    abbreviations = _abbreviations()
    tables: dict[Stance, tuple[str, ...]] = {
        "denies": (_DENIED,),
        "no_comment": (
            frames_silent.ROWS,
            frames_reticent.SILENT,
            frames_evading.SILENT,
            frames_answering.SILENT,
            frames_hushed.SILENT,
            frames_belying.SILENT,
        ),
        "unverified": (
            frames_other.UNVERIFIED,
            frames_reticent.UNVERIFIED,
            frames_undecided.UNVERIFIED,
            frames_answering.UNVERIFIED,
            frames_pending.UNVERIFIED,
        ),
        "confirms": (
            frames_other.CONFIRMED,
            frames_plain.CONFIRMED,
            frames_answering.CONFIRMED,
            frames_granted.CONFIRMED,
            frames_belying.CONFIRMED,
        ),
        "retracts": (
            frames_other.RETRACTED,
            frames_plain.RETRACTED,
            frames_evading.RETRACTED,
            frames_answering.RETRACTED,
            frames_unsaid.RETRACTED,
            frames_belying.RETRACTED,
        ),
    }
    found: dict[str, tuple[Frame, ...]] = {}
    for stance, told in tables.items():
        for frame in _frames(stance, "".join(told), abbreviations):
            for key in frame.keys:
                found[key] = (*found.get(key, ()), frame)
    return found


FRAMES = _by_key()
"""All frames by the words without which they are not there."""
