"""The words of answering an allegation: what a tale is called, deeds that are disowned, what is no answer at all."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TALES = _words(
    """story tale fable fairytale legend myth novel fiction romance yarn saga soap opera thriller script film movie
    theatre theater cinema comedy farce pantomime cabaret circus charade show stunt poetry poem rhyme verse ballad song
    refrain tune gossip chatter talk rumour rumor hearsay prattle babble noise smoke air gas fog vapour arithmetic maths
    counting addition multiplication guesswork guess guessing estimate conjecture speculation numerology algebra
    accounting bookkeeping sum alchemy sorcery witchcraft astrology magic conjuring trickery imagination fantasy dream
    daydream nightmare hallucination delusion hysteria paranoia mirage phantom ghost impossible unthinkable
    inconceivable invention fabrication lie falsehood untruth nonsense rubbish garbage propaganda slander libel smear
    calumny defamation provocation hoax joke prank wishful forgery fake misunderstanding misreading confusion mix-up
    scare scaremongering bluff boast envy revenge malice spite blackmail extortion campaign witch-hunt"""
)
"""What is said to be no more than a tale, a show, a sum or a grudge."""

ANSWERING = _words("answer answered answers reply replied replies retorted retort snapped scoffed shot sniffed snorted")
"""Words of a frame by which a scrap of speech answers somebody."""

NO_ANSWER = _words(
    """yes sure thanks thank sorry welcome good great fine wonderful terrible awful sad tragic tragedy disaster horror
    miracle relief shame scandal news congratulations please hello true correct right exactly indeed absolutely
    certainly maybe perhaps probably possibly never always tomorrow soon later today now here there why how what when
    who where which ok okay well oh ah hopefully unfortunately alas"""
)
"""Words of a scrap by which nobody denies anything, or whose meaning another rule knows."""

DEEDS = _words(
    """use fire pay make hold force take give receive accept sell buy dump pour release spill leak kill shoot beat
    torture detain arrest jail imprison lock keep abduct kidnap abuse mistreat harm steal hide conceal destroy delete
    shred alter change falsify forge rig cheat bribe threaten pressure coerce promise offer transfer divert send move
    ship export import supply hire employ recruit deploy order authorise authorize approve sign issue plan plant burn
    bury attack bomb shell target strike hit launch poison infect contaminate expel deport turn evict push spy tap hack
    copy share publish withhold censor own run operate store produce test drop lay deny refuse discharge dig starve
    touch launder smuggle traffic cut skip miss lose drown abandon"""
)
"""Verbs of what somebody may be said to have done; passive, they leave open who did."""

WRONGS = _words(
    """bribe bribery kickback backhander torture steal theft cheat poison spy launder dump pollute discriminate abuse
    beat lie traffic smuggle rig hack forge falsify jail imprison kidnap abduct extort blackmail bully harass evade
    collude conspire overcharge defraud swindle mistreat exploit enslave slave slavery hostage mercenary murder massacre
    corruption fraud censorship"""
)
"""What nobody says of themselves, unless to disown it."""

UNTOLD = _words(
    """day night minute moment week month year hour time regret doubt idea clue word second chance reason sign evidence
    trace indication decision date plan comment detail question problem injury casualty death damage arrest survivor
    victim suspect hope choice way need money matter point wonder charge vote goal point match one people person body
    anyone information news change longer"""
)
"""Nouns behind a "no" or "not one" that is no answer to an allegation."""

REPORTED = _words(
    """say claim allege report suggest assert accuse rumour rumor whisper write read hear believe tell put maintain
    insinuate imply contend argue charge"""
)
"""Verbs by which a speaker gives what is being said, in order to turn it round."""

OWN = _words("i we my our us me mine ours myself ourselves")
"""First persons."""

CASUALTIES = _words(
    """arrest detain kill injure hurt wound hit shoot harm charge drown miss evacuate rescue expect move beat burn"""
)
"""Verbs of what befalls people: that it befell nobody is news and no answer."""

EXPERIENCED = _words(
    """see hear know think have feel want be do go come get win lose say tell believe understand expect need seem work
    find meet visit live eat sleep look watch read play try doubt forget stop dream experience"""
)
"""Verbs of what somebody has lived through: never to have done so is no answer."""

EACH = _words("every all everyone everybody everything")
"""Words for all of them without exception."""

GRIEF = _words(
    """dead gone lost afraid hungry my destroyed scared sad angry sorry tired shocked horrified desperate waiting
    frightened crying sick ill hurt wounded homeless burned burnt ruined broken closed shut wrong
    affected worried devastated day
    night time evening morning week month year about us you hope hopes knows wants thinks"""
)
"""Words of a sentence about all of them that assures nobody."""

_FAMILIES = """
agree agreement agreements
approve approval
beat beating beatings beaten
bribe bribery
burn burning burned burnt arson
bury burial burials buried
buy purchase purchases bought
collide collision
deliver delivery deliveries
destroy destruction
die death deaths died dead dying
dope doping
drown drowning
dump dumping
explode explosion explosions
fail failure failures failed
flee fled
fly flight flights flew flown
give gift gifts gave given
hide hidden hid
injure injury injuries
kill killing killings
know knew known knowledge
lose loss losses lost
meet meeting meetings met
pay payment payments paid
refuse refusal
remove removal
sell sale sales sold
send sent
shoot shooting shootings shot shots
steal theft thefts stole stolen
threaten threat threats
warn warning warnings warned
withdraw withdrawal withdrew
"""
FAMILIES = {word: family.split()[0] for family in _FAMILIES.strip().splitlines() for word in family.split()}
"""By which verb a word of the same family is looked up where the two do not begin alike: "deaths" by "die"."""
