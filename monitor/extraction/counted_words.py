"""Closed lists of nouns and states: who counts as people, and what is known to have happened to them."""

from __future__ import annotations

PEOPLE = frozenset({
    "people", "person", "individual", "man", "woman", "child", "boy", "girl", "baby", "infant", "toddler",
    "teenager", "adult", "citizen", "national", "resident", "inhabitant", "villager", "civilian", "soldier",
    "troop", "fighter", "recruit", "conscript", "servicemen", "serviceman", "servicewoman", "mercenary",
    "combatant", "militant", "rebel", "insurgent", "gunman", "prisoner", "captive", "hostage", "detainee",
    "inmate", "suspect", "victim", "casualty", "survivor", "passenger", "crew", "crewman", "crewmember", "sailor",
    "seaman", "fisherman", "pilot", "driver", "worker", "employee", "staff", "staffer", "personnel", "labourer",
    "laborer", "miner", "nurse", "doctor", "medic", "patient", "physician", "clinician", "teacher", "pupil",
    "student", "professor", "scientist", "researcher", "expert", "specialist", "engineer", "technician", "officer",
    "policeman", "policewoman", "firefighter", "fireman", "guard", "official", "minister", "lawmaker", "deputy",
    "senator", "delegate", "member", "voter", "supporter", "demonstrator", "protester", "protestor", "marcher",
    "striker", "activist", "volunteer", "refugee", "migrant", "evacuee", "asylum-seeker", "commuter", "traveller",
    "traveler", "tourist", "visitor", "guest", "customer", "client", "subscriber", "user", "reader", "viewer",
    "listener", "consumer", "shareholder", "investor", "creditor", "donor", "taxpayer", "pensioner", "tenant",
    "homeowner", "farmer", "fisher", "trader", "shopkeeper", "believer", "worshipper", "pilgrim", "player",
    "athlete", "fan", "spectator", "attendee", "participant", "applicant", "candidate", "respondent", "witness",
    "relative", "parent", "mother", "father", "brother", "sister", "son", "daughter", "wife", "husband", "widow",
    "orphan", "friend", "colleague", "neighbour", "neighbor", "foreigner", "immigrant", "native", "diver",
    "rescuer", "observer", "peacekeeper", "adviser", "advisor", "consultant", "manager", "executive", "director",
    "journalist", "reporter", "author", "artist", "actor", "soul", "body", "corpse", "fatality", "death", "life",
    "family", "household", "population", "crowd", "public", "police", "military", "corps", "manpower", "reservist",
    "paratrooper", "marine", "veteran", "commander", "general", "colonel", "lieutenant", "sergeant", "spy",
    "agent", "hacker", "criminal", "thief", "robber", "murderer", "killer", "offender", "defendant", "convict",
    "plaintiff", "lawyer", "judge", "juror", "cardholder", "passerby", "bystander", "pedestrian", "cyclist",
    "motorist", "motorcyclist", "biker", "rider", "hiker", "climber", "swimmer", "skier", "dancer", "musician",
    "boys", "guy", "lad", "kid", "youngster", "youth", "elder", "trooper", "infantryman", "airman", "guardsman",
    "enemy", "ally", "human", "countryman", "compatriot", "fellow", "folk", "being", "carrier", "attacker",
    "assailant", "bomber", "shooter", "tanker-crew", "lender", "borrower", "buyer", "seller", "shopper", "diner",
    "graduate", "freshman", "apprentice", "trainee", "intern", "cadet", "clergy", "priest", "nun", "monk",
    "bishop", "imam", "rabbi", "scholar", "dissident", "exile", "stranger", "signatory",
})  # fmt: skip
# A noun or adjective of what happened -> the verb that tells it. Both sides of such a pair make one claim.
STATES = {
    "dead": "die", "deceased": "die", "death": "die", "toll": "die", "fatality": "die", "die": "die", "kill": "die",
    "killed": "die", "deadly": "die",
    "killing": "die", "perish": "die", "slay": "die", "life": "die", "eliminate": "die", "murder": "die",
    "drown": "die", "fallen": "die", "body": "die", "corpse": "die",     "injured": "injure", "injury": "injure",
    "wounded": "injure", "wound": "injure", "hurt": "injure", "injure": "injure",
    "missing": "miss", "unaccounted": "miss", "disappear": "miss", "vanish": "miss",
    "captured": "capture", "capture": "capture", "captive": "capture", "prisoner": "capture", "seize": "capture",
    "arrested": "arrest", "arrest": "arrest", "detained": "arrest", "detain": "arrest", "detention": "arrest",
    "displaced": "displace", "displace": "displace", "flee": "displace", "homeless": "displace", "evacuate": "evacuate",
    "evacuated": "evacuate", "evacuation": "evacuate", "hospitalised": "hospitalise", "hospitalized": "hospitalise",
    "hospitalize": "hospitalise", "infected": "infect", "infection": "infect", "case": "infect", "sick": "infect",
    "ill": "infect",
    "rescued": "rescue", "rescue": "rescue", "save": "rescue", "saved": "rescue", "survivor": "rescue",
    "survive": "rescue",
    "alive": "rescue", "combat": "fight", "battle": "fight", "fight": "fight", "fighter": "fight", "enlist": "join",
    "recruit": "recruit", "recruitment": "recruit", "recruited": "recruit", "strike": "strike", "striker": "strike",
    "demonstrator": "march", "protester": "march", "protest": "march", "march": "march", "marcher": "march",
    "demonstrate": "march",
    "demonstration": "march", "rally": "march", "attendance": "march", "cut": "cut", "layoff": "cut",
    "redundancy": "cut",
    "sack": "cut", "axe": "cut", "dismiss": "cut", "dismissal": "cut", "shed": "cut",
}  # fmt: skip
# These may stand right behind the number in place of a noun: "17 dead", "95 feared dead", "300 injured".
STATE_ADJECTIVES = frozenset({
    "dead", "killed", "injured", "wounded", "hurt", "missing", "arrested", "detained", "displaced", "homeless",
    "hospitalised", "hospitalized", "infected", "rescued", "evacuated", "alive", "captured", "sick", "ill",
    "stranded", "trapped", "unaccounted", "charged", "sentenced", "executed", "deported", "released", "freed",
    "saved", "drowned", "poisoned", "vaccinated", "convicted", "jailed", "affected", "unemployed", "jobless",
    "kidnapped", "abducted", "burned", "burnt", "scalded", "sickened", "slain", "unhurt", "unharmed", "uninjured",
})  # fmt: skip
ADVERBS_BETWEEN = frozenset({
    "now", "feared", "believed", "reported", "reportedly", "still", "confirmed", "presumed", "were", "are", "have",
    "had", "people", "left",
})  # fmt: skip
# A verb that takes people where nobody is named: "kills 19", "captured six", "injured 30".
TAKES_PEOPLE = frozenset({
    "draw", "attract", "sicken", "shed", "axe",
    "kill", "die", "injure", "wound", "hurt", "arrest", "detain", "capture", "rescue", "save", "evacuate",
    "displace", "hospitalize", "hospitalise", "infect", "jail", "sentence", "execute", "employ", "hire", "sack",
    "drown", "murder", "massacre", "slaughter", "abduct", "kidnap", "deport", "vaccinate", "perish", "strand",
    "treat", "discharge",
})  # fmt: skip
# Nouns that only say that something was counted; what, comes after "of" or is known from them alone.
COUNTERS = frozenset({
    "number", "count", "total", "tally", "toll", "proportion", "share", "percentage",
})  # fmt: skip
COUNTS_ALONE = {"membership": ("members", "join"), "enrolment": ("students", "enrol"),
    "enrollment": ("students", "enrol"), "ridership": ("passengers", "ride"), "readership": ("readers", "read"),
    "viewership": ("viewers", "watch"),
    "toll": ("people", "die"), "turnout": ("people", "vote"), "attendance": ("people", "march"),
    "workforce": ("people", "employ"),
    "headcount": ("people", "employ"), "population": ("people", "live"), "crowd": ("people", "march")}  # fmt: skip
# Cues of saying, thinking and counting: they tell who speaks, not what the counted thing does.
CUES = frozenset({
    "say", "tell", "claim", "report", "state", "add", "note", "stress", "announce", "declare", "assert", "allege",
    "believe", "think", "know", "see", "find", "estimate", "suggest", "indicate", "reveal", "disclose", "confirm",
    "deny", "reject", "dismiss", "admit", "acknowledge", "concede", "insist", "maintain", "argue", "warn", "write",
    "show", "put", "count", "identify", "verify", "record", "list", "describe", "cite", "quote", "mention",
    "speak", "talk", "ask", "answer", "reply", "give", "expect", "suspect", "fear", "assume", "reckon",
    "calculate", "number", "be", "have", "do", "make", "seem", "appear", "become", "get", "go", "come", "take",
    "remain", "keep", "stay", "include", "amount", "stand", "hit", "reach", "rise", "fall", "climb", "exceed",
    "top", "pass", "total", "set", "mean", "represent", "explain", "emphasize", "emphasise", "clarify", "present",
    "compile", "publish", "detail", "pronounce", "promise", "want", "plan", "will", "would", "could", "may",
    "might", "can", "should", "need", "use",
})  # fmt: skip
RELATIONAL = frozenset({
    "side", "party", "country", "state", "nation", "neighbour", "neighbor", "government", "capital", "leader",
    "rival", "ally", "power", "army", "republic", "company", "firm", "club",
})  # fmt: skip
NAMING = frozenset({
    "fortune", "formula", "size",
    "route", "line", "camp", "channel", "phase", "flight", "platform", "page", "section", "article", "room",
    "chapter", "version", "level", "group", "highway", "road", "motorway", "interstate", "gate", "door",
    "terminal", "pier", "berth", "dock", "checkpoint", "height", "hill", "sector", "zone", "district", "ward",
    "block", "unit", "area", "region", "annex", "annexe", "appendix", "schedule", "part", "paragraph", "clause",
    "rule", "resolution", "decree", "order", "directive", "act", "law", "bill", "amendment", "protocol", "volume",
    "issue", "episode", "season", "series", "class", "type", "model", "mark", "stage", "step", "grade", "category",
    "tier", "form", "port", "building", "house", "apartment", "flat", "suite", "floor", "number", "no", "nos",
    "box", "figure", "table", "exhibit", "item", "lot", "plot", "lane", "track", "studio", "reactor", "tower",
    "shaft", "pit", "well", "bus", "train", "tram", "metro", "bay", "bed", "squadron", "brigade", "regiment",
    "battalion", "division", "day", "week", "year", "top", "matchday", "round", "heat", "lap", "hole", "game",
    "under-",
})  # fmt: skip
