"""Tells by how a noun is formed, and by a list of those that are not formed so, whether it names human beings."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who does or bears something: "lifter", "smuggler", "auditor", "politician", "gangster". Most nouns that end so name
# people; those that name things are far fewer than the people, and are listed.
_DOERS = ("er", "or", "ician", "arian", "eer", "ist", "ster", "nik")
_LIKE_PEOPLE = ("man", "men", "woman", "women", "person", "people", "goer", "holder", "worker", "seeker", "keeper")
_SHORTEST = 5  # letters of a noun that is formed from another word: "liar", "rider"

_THINGS = _words("""
    number letter paper order matter chapter register poster banner folder binder newspaper newsletter flyer
    sticker header footer marker pointer character identifier cipher ledger voucher waiver disclaimer offer
    counteroffer tender charter answer reminder remainder quarter corner center centre border frontier perimeter
    parameter diameter barrier cover semester trimester summer winter september october november december easter
    hour meter metre liter litre kilometer kilometre centimeter centimetre millimeter millimetre milliliter
    millilitre kiloliter micrometer nanometer barometer thermometer speedometer odometer altimeter gauger
    integer multiplier tenner fiver fever dozer error factor sector favor favour interior exterior corridor
    mirror odor odour color colour vector tremor rumor rumour horror terror honor honour tumor tumour cancer
    ulcer disorder danger murder slaughter massacre manslaughter disaster encounter surrender takeover merger
    transfer maneuver manoeuvre blunder hangover layover stopover leftover crossover pullover river water
    seawater wastewater freshwater weather thunder shower flower butter pepper ginger copper silver amber timber
    lumber lever ladder hammer finger shoulder liver bladder feather leather fiber fibre rubber polymer powder
    gunpowder plaster dinner supper prayer computer server router printer scanner recorder transmitter receiver
    transponder laser radar sensor detector reactor generator transformer converter inverter motor rotor
    propeller elevator escalator conveyor tractor trailer harvester bulldozer excavator loader mixer crusher
    dredger mower blower sprinkler heater boiler cooler freezer refrigerator cooker burner incinerator radiator
    ventilator respirator incubator filter buffer charger adapter adaptor amplifier loudspeaker projector
    simulator calculator typewriter screwdriver lighter shutter trigger holster dagger stretcher extinguisher
    detonator launcher thrower flamethrower howitzer revolver mortar panzer booster thruster orbiter lander
    rover indicator regulator compressor condenser separator resistor transistor capacitor semiconductor
    container canister drawer locker dispenser cylinder bumper helicopter chopper glider airliner jetliner liner
    cruiser destroyer freighter tanker trawler steamer streamer schooner cutter icebreaker minesweeper scooter
    coaster roadster dumper tipper stroller locomotor tower skyscraper shelter chamber cloister theater theatre
    amphitheater amphitheatre bunker boulder glacier geyser crater gutter sewer harbor harbour manor parlor
    parlour floor arbor aquifer watchtower counter breakwater spider panther lobster oyster rooster hamster
    beaver otter viper reindeer grasshopper woodpecker retriever terrier alligator cucumber cauliflower
    sunflower juniper burger hamburger cheeseburger cracker lager cider condor heifer clover conifer cluster
    roller filler fertilizer fertiliser sweater trouser slipper sneaker diaper zipper wrapper wallpaper layer
    fender hanger power manpower horsepower firepower willpower superpower anger hunger laughter banter temper
    wonder bother roster litter caliber calibre rigor rigour vigor vigour labor labour behavior behaviour
    endeavor endeavour flavor flavour splendor candor tenor valor misdemeanor metaphor denominator precursor
    inhibitor receptor stressor alter whisper thriller bestseller blockbuster primer teaser opener poker soccer
    snooker list specimen regimen german human-interest tourist-tax checklist wishlist playlist shortlist
    blacklist tryst grist twist wrist mist fist heist gist career sputnik picnic beer deer sheer veneer blister
    twister bolster muster other another further former latter upper lower inner outer earlier later never
    however whatever altogether together under over after ever rather either neither whether per super major
    prior anterior superior inferior exchequer
    dossier atelier chandelier rapier foyer outlier rudder stopper saucer catheter flipper ticker tracker planter
    silencer starter insurer reinsurer retailer wholesaler manufacturer carmaker automaker planemaker supplier vendor
    broadcaster publisher operator contractor subcontractor distributor importer exporter producer shipper shipbuilder
""")
# People by words that are not formed so, beyond those that counting knows best.
_PEOPLE = _words("""
    boss captain attorney teen thug villain pirate diplomat fugitive chef cook maid cop detective sheriff
    constable clerk secretary president envoy consul emissary representative advocate magistrate assistant
    attendant accountant merchant peasant servant occupant informant claimant entrant contestant litigant
    descendant dependant dependent opponent adolescent correspondent superintendent emigrant regent escapee
    returnee deportee internee parolee appointee nominee trustee retiree devotee draftee enlistee licensee
    absentee amputee honoree interviewee addressee referee twin sibling cousin aunt uncle nephew niece grandson
    grandparent grandchild stepson spouse fiance bride heir newborn celebrity idol hero heroine martyr champion
    rival foe accomplice crook bandit outlaw rogue hooligan vandal lout culprit vigilante guerrilla partisan
    jihadi zealot fanatic cleric vicar deacon chaplain mullah ayatollah cardinal pope archbishop apostle prophet
    saint sheikh sultan emir king queen prince princess duke lord lady baron admiral marshal corporal ensign
    commando scout guide sentry warden steward stewardess hostess host nanny novice amateur rookie sophomore
    undergraduate postgraduate alumnus alumna dean provost coach umpire acrobat clown poet playwright critic
    architect surgeon midwife orderly paramedic apothecary vet mechanic blacksmith mason mate bosun stevedore
    cabbie chauffeur slave serf nomad gypsy aborigine shepherd patron tycoon magnate oligarch billionaire
    millionaire entrepreneur monarch despot tyrant autocrat republican democrat liberal conservative muslim
    christian jew hindu sikh catholic protestant pagan addict alcoholic junkie pimp prostitute snitch cripple
    diabetic mistress fiancee playboy dude bloke chap lass lassie laddie gent housewife bairn tot tyke juvenile
    crewmate shipmate classmate teammate roommate flatmate cellmate housemate workmate comrade eyewitness
    townsfolk womenfolk menfolk kinfolk kin next-of-kin
""")


def names_people(lemma: str) -> bool:
    """Whether a noun's lemma names human beings."""
    if lemma in _PEOPLE:
        return True
    if lemma in _THINGS or len(lemma) < _SHORTEST:
        return False
    return lemma.endswith(_LIKE_PEOPLE) or (lemma.endswith(_DOERS) and lemma.isalpha())
