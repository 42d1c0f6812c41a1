"""The words that counting is told in: which verbs and nouns tell of one thing happening, and which nouns count people.

General English, grouped by what happens to the thing counted. A word of no group stands for itself.
"""

from __future__ import annotations

import functools

from monitor.claims.folding import plain, stem, word_set

_GROUPS = {
    "die": "kill die dead death perish drown decease fatality toll body corpse casualty murder slay bury grave mourn "
    "fallen massacre lethal fatal mortality mortal life deceased eliminate liquidate neutralise neutralize suffocate "
    "asphyxiate execute behead electrocute succumb",
    "injure": "injure injury wound hurt maim injured wounded burn scald bruise bite sting concuss fracture harm gore",
    "missing": "missing miss unaccounted disappear disappearance vanish untraced account unfound unheard untraceable",
    "trap": "trap trapped entomb maroon strand stranded bury_alive immure underground",
    "detain": "capture captive detain detention detainee arrest seize prisoner hostage imprison jail custody captor "
    "pow abduct kidnap captured prison held hold holding captivity snatch nab drag carry_off lead_away",
    "fight": "fight serve enlist recruit deploy battle combat fighting mercenary war hostility alongside rank "
    "recruitment conscript enrol enroll contract involve contingent",
    "rescue": "rescue save survive survivor pull pluck alive ashore rescuer safety safe",
    "displace": "flee displace evacuate uproot refugee homeless exodus evacuation evacuee relocate oust expel",
    "shelter": "shelter sleep accommodate refuge",
    "return": "return",
    "release": "release discharge free freedom liberate liberty",
    "arrive": "arrive arrival reach unload deliver delivery",
    "rob": "rob robbery loot looted plunder empty hijack ransack pillage",
    "overcharge": "overcharge overpay overpayment overpaid",
    "settle": "settle settlement",
    "capacity": "capacity room seat hold",
    "population": "population inhabitant populace",
    "escape": "escape",
    "hospital": "hospital hospitalise hospitalize treat admit ward patient intensive bed",
    "infect": "infect infection case sick ill illness virus disease sicken outbreak",
    "dismiss": "layoff redundant redundancy dismiss sack axe shed job lay_off post position",
    "employ": "employ employee workforce staff worker payroll employer work",
    "question": "question quiz interrogate interview grill",
    "charge": "charge indict indictment accuse prosecute",
    "convict": "convict conviction sentence guilty",
    "march": "march protest demonstrate rally demonstrator protester marcher gather turnout crowd attend attendance "
    "procession parade demonstration defile",
    "strike": "strike striker walkout walk picket participate participation",
    "vote": "vote ballot voter elect cast",
    "turnout": "turnout participation participate",
    "cancel": "cancel scrap ground axe cancellation",
    "schedule": "schedule timetable plan",
    "expose": "steal leak breach expose theft hack record compromise stolen hacker",
    "spill": "spill spilt lose leak escape gush oil slick barrel",
    "fine": "fine penalty sanction",
    "pay": "pay payment fee",
    "ransom": "ransom extort",
    "demand": "demand ask want seek request claim_for",
    "wage": "wage salary earn pay_rise raise",
    "price": "price cost fare charge sell",
    "compensate": "compensation compensate severance damages redress payout",
    "donate": "donate donation fund appeal fundraise collect",
    "save": "saving save economise",
    "lose": "lose loss",
    "damage": "damage harm dent",
    "revenue": "revenue turnover sale sell",
    "share": "share stock investor market shareholder",
    "aid": "aid subsidy grant loan bailout assistance help",
    "budget": "budget spend spending allocate release",
    "destroy": "destroy demolish raze wreck ruin flatten destruction burn burnt",
    "vaccinate": "vaccine vaccinate dose jab vaccination",
    "aboard": "aboard board onboard sail manifest cram vessel",
    "license": "license licence permit certificate allow capacity licensed certify",
    "test": "test sample",
    "shoot": "shoot fire round shell",
    "offer": "offer propose proposal",
    "promise": "promise pledge commit",
    "train": "training train course",
    "examine": "examination examine medical exam checkup",
}
_CLASS_OF: dict[str, frozenset[str]] = {}
for _name, _words in _GROUPS.items():
    for _word in _words.split():
        _CLASS_OF[_word] = _CLASS_OF.get(_word, frozenset()) | {_name}

# What can happen to a person counts once: whoever died is not among the missing.
EXCLUSIVE = frozenset(
    ("die", "injure", "missing", "trap", "detain", "rescue", "displace", "fight", "march", "infect", "hospital",
     "dismiss", "employ", "vote", "aboard", "license", "release", "escape", "shelter", "return", "strike", "vaccinate",
     "question", "charge", "convict",
     "critical")
)  # fmt: skip

# Fates that a sentence seldom names by the way.
TOLD = frozenset(("die", "injure", "missing", "trap", "detain", "displace"))
DOING = frozenset(("fight", "march", "employ", "displace", "hospital", "aboard", "strike"))

PEOPLE = word_set(
    "person people citizen national individual man woman soldier fighter recruit serviceman servicewoman troop "
    "villager resident passenger survivor victim civilian human soul worker employee staff staffer customer patient "
    "demonstrator protester marcher member prisoner captive hostage refugee migrant boy girl child personnel body "
    "corpse fatality casualty death striker voter commuter crew conscript mercenary combatant militant native "
    "compatriot inhabitant other figure number count total toll injury dead"
)
# People nouns that tell nothing but that people are counted.
PLAIN_PEOPLE = word_set(
    "person people citizen national individual man woman human soul other figure number count total toll victim "
    "member native boy dead name"
)
PLAIN_STEMS = frozenset(stem(noun) for noun in PLAIN_PEOPLE)
# Nouns for things by which writers call one and the same: of each row the first stands for all.
_SAME_THINGS = (
    "home house property dwelling residence household cottage", "building structure premise", "shop store outlet",
    "ship vessel boat craft dinghy", "plane aircraft jet airliner airplane aeroplane", "helicopter chopper",
    "car vehicle automobile", "truck lorry", "ballot bulletin", "stall stand booth kiosk", "dose shot jab vaccine",
    "town village municipality settlement hamlet", "tree trunk", "message email text", "record file entry",
    "sensor detector probe", "site location spot", "school classroom", "street road", "attack raid assault strike",
    "fire blaze wildfire", "job post position", "complaint grievance", "shelter refuge", "sample specimen",
    "pit hole shaft", "leaflet flyer", "camera webcam", "crossing passage", "company firm business", "bank lender",
)  # fmt: skip
_FIRST_OF = {noun: row.split()[0] for row in _SAME_THINGS for noun in row.split()}


def thing(noun: str) -> str:
    """The noun that stands for all by which the thing is called: "dwelling" and "house" are "home"."""
    return _FIRST_OF.get(noun, noun)


# What is done to people alone, so that whoever it is done to is one: "nine hooligans were detained".
PERSONAL = frozenset(("arrest", "detain", "jail", "imprison", "hospitalise", "hospitalize", "wound", "widow", "hire"))
# Adjectives that make another question of the same noun.
MARKING = (
    frozenset(("confirm", "confirmed")),
    frozenset(("suspect", "suspected", "suspicious")),
    frozenset(("probable", "likely")),
    frozenset(("injured", "wounded")),
    frozenset(("missing",)),
    frozenset(("business", "corporate")),
)


@functools.lru_cache(maxsize=10_000)
def happenings(words: tuple[str, ...]) -> frozenset[str]:
    """The classes of what happens, by lemmas; a word of no group is a class of its own, by its stem."""
    return frozenset().union(*map(_happening, words))


@functools.lru_cache(maxsize=20_000)
def _happening(word: str) -> frozenset[str]:
    lemma = plain(word)
    own = frozenset((stem(lemma),)) if lemma else frozenset[str]()
    return _CLASS_OF.get(lemma) or _CLASS_OF.get(stem(lemma)) or own


@functools.lru_cache(maxsize=10_000)
def grouped(words: tuple[str, ...]) -> frozenset[str]:
    """Only the classes that the table knows."""
    return frozenset().union(*[_CLASS_OF.get(plain(word), ()) for word in words])


def marks(words: tuple[str, ...]) -> frozenset[int]:
    """Which of the marking adjectives stand among the words."""
    return frozenset([number for number, kind in enumerate(MARKING) if not kind.isdisjoint(words)])
