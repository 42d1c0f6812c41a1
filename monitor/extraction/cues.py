"""The words that attribute: verbs of speech, thought, finding and showing, and the nouns made of them.

Closed lists of English, by lemma. They say how a cue takes its content: as a clause ("said that"), in an inverted or
bracketed frame ("..., said X"), as an object ("reported three deaths") or an infinitive ("promised to leave").
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPEECH = _words(
    """say tell add note write state claim announce report explain insist argue warn suggest stress emphasize emphasise
    assert declare reply respond continue ask admit acknowledge concede confirm reveal disclose recall promise pledge
    vow predict remark comment observe joke quip snap thunder sob shout cry scream whisper mutter boast complain
    conclude maintain contend allege testify tweet post counter retort repeat reiterate caution lament muse urge
    exclaim inform relate recount describe answer begin protest object agree deny affirm underline underscore highlight
    profess swear offer interject opine reason elaborate clarify echo fume rail gush marvel laugh joke plead proclaim
    articulate express specify"""
)
"""Verbs that introduce speech, quoted or not."""

CLAUSE = SPEECH | _words(
    """believe think feel hope fear expect estimate find show indicate doubt wonder learn hear understand guess
    reckon assume suspect judge determine discover notice realize realise demonstrate imply hint signal mean
    calculate decide worry concern convince remember forget
    figure presume speculate theorize posit hold propose recommend demand accuse assure remind persuade notify teach
    identify record document rule warn concern surmise foresee anticipate forecast project venture tout
    acknowledge grant fret complain point intimate list detail charge brag attest certify establish
    question ponder accept"""
)
"""Verbs whose clause is somebody's assertion or belief."""

INFINITIVE = _words(
    """promise pledge vow plan want hope expect agree refuse threaten offer claim decline intend vote propose ask urge
    tell order call demand encourage swear wish decide advise warn seek suggest recommend deny admit consider oppose
    forecast"""
)
"""Verbs whose infinitive is what somebody says or means to do."""

OBJECT = _words(
    """cite report announce claim describe reveal disclose mention praise criticize criticise condemn denounce blast
    slam attack blame call label dub brand dismiss reject discuss support oppose back endorse defend detail list
    identify estimate express predict question accuse propose demand urge show record note recall
    highlight emphasize emphasise stress explain echo slam rip mock promise pledge deny dispute confirm
    acknowledge admit concede reiterate repeat suggest outline tout applaud welcome lament admire decry
    ridicule chastise liken compare want fear favor favour back allege hail bemoan reference quote place peg revise
    tally document underline underscore address clarify prefer view regard
    consider doubt warn decry rebuke advocate rate forecast flag expect anticipate"""
)
"""Verbs whose object is what somebody asserts or holds an opinion of."""

PREPOSITION = {
    "call": ("for", "on"), "speak": ("of", "about", "to"), "warn": ("of", "about", "against"), "talk": ("about", "of"),
    "complain": ("of", "about"), "point": ("to", "out"), "refer": ("to",), "argue": ("for", "against"),
    "accuse": ("of",), "ask": ("for", "about"), "boast": ("of", "about"), "worry": ("about",), "hint": ("at",),
    "agree": ("with", "to", "on"), "disagree": ("with",), "push": ("for",),
    "apologize": ("for",), "comment": ("on",), "tell": ("of", "about"), "write": ("of", "about"), "stand": ("by",),
    "object": ("to",), "joke": ("about",), "swear": ("to",), "think": ("of", "about"),
    "inform": ("about", "of"), "remain": ("at",), "charge": ("with",), "brag": ("of", "about"),
    "estimate": ("at",), "reckon": ("with", "on"),
    "know": ("of",), "own": ("to", "up"), "admit": ("to",), "confess": ("to",), "vouch": ("for",), "fear": ("for",),
}  # fmt: skip
"""Verbs that take their content after a preposition."""

NOUNS = _words(
    """claim statement announcement allegation assertion report warning belief estimate suggestion admission promise
    pledge accusation view opinion argument prediction forecast conclusion declaration complaint insistence hope fear
    assessment contention remark comment tale acknowledgment acknowledgement recognition revelation finding
    concession confession complaint suspicion decision vow denial theory notion"""
)
"""Nouns whose possessor or author asserts what follows: "Ukraine's announcement of capturing two men"."""

COUNT_NOUNS = _words(
    """count figure number tally estimate toll total data list record claim report survey calculation projection
    statistic counting forecast guess reading measurement"""
)
"""Nouns that stand for a number given by their possessor: "the police count was 23,000"."""

INFORMATION = _words(
    """information data datum figure number statistic report document documentation statement estimate record file
    intelligence evidence count tally survey study poll log letter account testimony news message post release
    briefing analysis finding result review table list"""
)
"""Nouns that speak for whoever is behind them: "the ministry's figures show", "a report by the police"."""

NAMING = _words("call label dub brand dismiss describe denounce decry condemn regard view consider see deem")
"""Verbs that take an object and what it is called: "called the figure a fabrication"."""

NO_SPEECH = _words("be have do go come make take get give keep let seem appear become happen turn")
"""Verbs that never introduce quoted speech by themselves."""

NUMBERING = _words("put place peg set give estimate revise raise lower calculate fix tell have count assess reckon")
"""Verbs that state a number for something: "put the toll at 95", "gave 143"."""

STANCES = _words("dismiss reject deny dispute accuse call blame condemn criticize criticise denounce refute")
"""Verbs that take a stance, behind an "and" of the frame."""

LIGHT = _words("make issue release give express repeat voice publish raise deliver present offer launch level")
"""Verbs that say nothing by themselves: whoever makes a claim claims."""

AUTHORING = _words("compile publish release issue present prepare write produce make draw draft send sign commission")
"""Verbs that tell who is behind a document."""

PRIVATE = _words(
    "think believe feel hope want guess mean wonder know hear fear plan expect consider compare call support attack"
)
"""Verbs that, said of oneself in the middle of a quote, are a turn of phrase and no statement of their own."""

ASKING = _words("ask question wonder doubt inquire enquire")
"""Verbs whose content is asked and not asserted."""
