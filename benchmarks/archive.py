"""Small articles as an archive holds them: thousands of stories, most of them short, several told at the same time.

Every story has a town and people of its own; provinces, trades, mishaps and their circumstances are drawn from stocks
that all stories share, so two stories have a few words in common and seldom many. A day's news are 24 articles of five
stories, the longest of which has half of them. Three newsrooms report, each in its own words; every second report has a
new toll, and one in six says no more than an earlier one, as copies do.
"""

from __future__ import annotations

import itertools
import random
from typing import NamedTuple

SIZES = (12, 6, 3, 2, 1)  # articles of each story that a day tells
A_DAY = sum(SIZES)
_STRIDE = 7  # without a divisor in common with a day's articles: stories are told in turns
_SPREAD = 104_729  # a prime, so that names which follow one another do not look alike
_SYLLABLES = tuple(f"{one}{other}" for one in "bdfgklmnprstvz" for other in "aeiou")  # names are known by six letters
_ENDS = ("n", "r", "rsk", "llin", "mbe", "nt", "vik", "ssa", "ltra", "ndo", "dale")
_PROVINCES = ("Bra", "Tor", "Vel", "Mos", "Kel", "Orm", "Shen", "Dul", "Gor", "Lim", "Wes", "Yan", "Cor", "Hal", "Zan")
_FIRST = (
    "Anna", "Boris", "Carla", "David", "Elena", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Leon", "Maria",
    "Nadia", "Oscar", "Paula", "Robert", "Sara", "Thomas", "Vera", "Adam", "Bianca", "Conrad", "Diana", "Erik",
    "Fatima", "Georg", "Helena", "Ivan", "Julia",
)  # fmt: skip
_TITLES = ("Governor", "Mayor", "Inspector", "Doctor", "Captain", "Commissioner", "Judge", "Colonel")
_WHO = (
    "miners", "passengers", "teachers", "patients", "sailors", "students", "farmers", "pilgrims", "tourists", "nurses",
    "prisoners", "soldiers", "drivers", "skiers", "voters", "dancers", "climbers", "players", "shoppers", "guests",
    "fishermen", "weavers", "bakers", "singers", "wrestlers", "monks", "builders", "pensioners", "orphans", "cyclists",
    "carpenters", "lawyers", "gardeners", "surgeons", "porters", "clerks", "printers", "plumbers", "readers", "cooks",
    "trainees", "widows", "scouts", "rowers", "golfers", "barbers", "jewellers", "painters", "beekeepers", "sculptors",
)  # fmt: skip
_DID = (
    "were killed", "were injured", "were trapped", "were arrested", "were evacuated", "went missing", "were rescued",
    "fell ill", "were stranded", "lost their homes", "were poisoned", "were burnt", "were robbed", "were knocked down",
    "were attacked", "were deported", "were isolated", "were honoured", "were insulted", "were overcharged",
    "were photographed", "were quarantined", "were soaked", "were deafened", "were blinded", "were handcuffed",
    "were separated", "were ambushed", "were deceived", "were soothed", "were disqualified", "were vaccinated",
)  # fmt: skip
_HOW = (
    "when a bridge collapsed", "in a hotel fire", "after a train derailed", "when a bus overturned", "in an avalanche",
    "in a gas explosion", "when a ferry capsized", "after a tunnel flooded", "when a crane toppled", "in a stampede",
    "at a chemical plant", "when a cable car stopped", "in a hailstorm", "at a wedding", "during a marathon",
    "when a dam burst", "in a factory blaze", "at a cattle market", "after a landslide", "in a tornado", "in a riot",
    "when a roof gave way", "at a concert", "after a power cut", "in a mudflow", "on a glacier", "at a quarry",
    "when a tanker exploded", "in a sandstorm", "on a motorway",
    "at a lighthouse", "in a shipyard", "near a reactor", "at a casino", "on a staircase", "in a cinema", "at a zoo",
    "during a pilgrimage", "in a vineyard", "at a ski jump", "on a trawler", "in a laundry", "at an auction",
    "in a minefield", "at a chess tournament", "on a scaffold", "in a greenhouse", "at a racecourse", "in an aquarium",
    "on an escalator",
)  # fmt: skip
_ALSO = (
    "were treated in tents", "walked away unharmed", "were flown out by helicopter", "slept in a gymnasium",
    "gave blood", "filled sandbags", "searched the ruins", "were questioned overnight", "waited for news at the gate",
    "were taken to a monastery", "signed a petition", "cleared the rubble", "were given soup", "lit candles",
    "joined the search", "were sent home", "crossed the border", "blocked the entrance", "hid in cellars",
    "were fed by a charity",
    "wrote to parliament", "demanded compensation", "planted shrubs", "lost their luggage", "rode to the barracks",
    "sang hymns", "fetched ladders", "rang the bells", "shared blankets", "boarded trams", "refused breakfast",
    "hired interpreters", "dug trenches", "painted banners", "phoned relatives", "carried buckets", "fled by canoe",
    "prayed at the shrine", "missed their flights", "kept the bonfire burning",
)  # fmt: skip
_BESIDE = (
    "Pumps lift {0} litres of water an hour", "The fire covers {0} hectares of pine", "Repairs will cost {0} crowns",
    "Gusts of {0} kilometres an hour were measured", "Lessons were called off in {0} schools",
    "Laboratories examine {0} samples", "Observers filed {0} complaints", "Milk worth {0} crowns was poured away",
    "The prison holds {0} men in all", "A transformer of {0} kilowatts exploded", "The archive lost {0} manuscripts",
    "The slope lies under {0} centimetres of snow", "Insurers expect {0} letters", "A fund collected {0} coins",
    "The reservoir is {0} metres long", "Divers found {0} crates", "Inspectors had warned of {0} cracks",
    "Satellites took {0} pictures", "The orchard lost {0} apple trees", "The choir cancelled {0} performances",
    "Customs officers seized {0} cartons", "The museum insured {0} paintings", "The mill ground {0} sacks of barley",
    "The telescope recorded {0} meteors", "Vets treated {0} horses", "The brewery spilled {0} barrels",
    "The tailor altered {0} uniforms", "Volunteers knitted {0} scarves", "The pipeline leaked {0} gallons",
    "The dictionary lists {0} verbs", "The stadium sold {0} tickets", "Anglers released {0} trout",
    "The elevator stores {0} bushels of wheat", "Postmen delivered {0} parcels", "Masons laid {0} bricks",
    "The kiosk printed {0} stamps", "The ferry burns {0} gallons of diesel", "The clinic ordered {0} syringes",
    "Drones mapped {0} acres", "The orchestra owns {0} violins",
)  # fmt: skip
_TELLS = ("said", "told reporters", "announced", "confirmed", "reported", "told a radio station")
# What three newsrooms make of the same news.
_FORMS = (
    (
        "{people} {did} {how} in {town}\n\n{TOWN} - At least {people} {did} {how} near {town} in {province} on Monday, "
        "{chief} {tells}. Another {also}.\n\n{beside}, said {speaker}, who leads the {house} Institute. The road to "
        "{village} is closed.\n"
    ),
    (
        "{town}: {people} {did}\n\n{people} {did} {how} in {province} on Monday, {speaker} of the {house} Institute "
        "{tells}.\n\nAnother {also} in {town} and {village}, according to {chief}. {beside}, they said.\n"
    ),
    (
        "{people} {did} in {province}\n\n{chief} {tells} on Monday that {people} {did} in {town} {how}. It was heard "
        "as far away as {village}.\n\n{beside}. Another {also}, {speaker} of the {house} Institute added.\n"
    ),
)


class Article(NamedTuple):
    """One report: the number of its story, which of its reports it is, and the text."""

    story: int
    nth: int
    text: str


def article(number: int) -> Article:
    """The article of this number, always the same; those near it are of the same day."""
    day, place = divmod(number, A_DAY)
    at = place * _STRIDE % A_DAY
    upto = itertools.accumulate(SIZES)
    which, end = next((which, end) for which, end in enumerate(upto) if at < end)
    story = day * len(SIZES) + which
    nth = at - (end - SIZES[which])
    return Article(story, nth, _text(story, nth))


def _text(story: int, nth: int) -> str:
    """What this report tells, in the form of its newsroom."""
    chance = random.Random(story)
    who, did, how, also, beside = (chance.choice(stock) for stock in (_WHO, _DID, _HOW, _ALSO, _BESIDE))
    town, village, chief, speaker, *house = (_name(6 * story + which) for which in range(6))
    many, more, last = chance.randrange(12, 400), chance.randrange(12, 400), chance.randrange(500, 9000)
    told = {
        "people": f"{many + nth // 2} {who}", "did": did, "how": how, "also": f"{more} {also}", "town": town,
        "TOWN": town.upper(), "village": village, "province": f"{chance.choice(_PROVINCES)}land",
        "chief": f"{chance.choice(_TITLES)} {chance.choice(_FIRST)} {chief}", "tells": _TELLS[nth % len(_TELLS)],
        "speaker": f"{chance.choice(_FIRST)} {speaker}", "house": " ".join(house), "beside": beside.format(last),
    }  # fmt: skip
    return _FORMS[nth % len(_FORMS)].format_map(told)


def _name(number: int) -> str:
    """A name of its own for each number up to 343,000."""
    rest, name = number * _SPREAD % len(_SYLLABLES) ** 3, ""
    for _ in range(3):
        rest, at = divmod(rest, len(_SYLLABLES))
        name += _SYLLABLES[at]
    return f"{name}{_ENDS[number % len(_ENDS)]}".capitalize()
