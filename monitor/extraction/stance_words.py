"""The words of denial, confirmation, silence, doubt and withdrawal: closed lists of English, by lemma."""

from __future__ import annotations

from monitor.extraction.cues import NAMING


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DENY = _words("deny refute rebut dispute contradict disavow disclaim gainsay")
"""Verbs that deny whatever clause or thing they take."""

REJECT_STRONG = _words(
    """reject dismiss repudiate rubbish debunk discount contest challenge rebuff quash scotch squelch ridicule
    deride disprove discredit downplay minimise minimize belittle pooh-pooh trash"""
)
"""Verbs that deny only where what they take is an assertion: one also rejects offers and dismisses workers."""

ASIDE = {("brush", "aside"), ("brush", "off"), ("shrug", "off"), ("wave", "away"), ("wave", "aside"), ("push", "back"),
         ("laugh", "off"), ("play", "down"), ("knock", "down"), ("shoot", "down"), ("hit", "back"), ("bat", "away"),
         ("bat", "aside"), ("swat", "away"), ("swat", "aside"), ("sweep", "aside"), ("write", "off"), ("throw", "out"),
         ("slap", "down"), ("talk", "down"), ("toss", "aside"), ("cast", "aside")}  # fmt: skip
"""Verbs and particles that deny."""

ASSERTIONS = _words(
    """claim allegation accusation charge suggestion assertion report rumour rumor figure number estimate count tally
    toll total statistic data notion idea insinuation theory version account narrative story statement criticism
    characterisation characterization finding result arithmetic maths percentage memo memorandum dossier information
    conclusion assessment argument contention speculation talk evidence
    verdict description interpretation calculation survey study poll reporting news message word implication link
    involvement role wrongdoing responsibility knowledge blame guilt denial comparison complaint portrayal premise
    reading
    measurement headcount projection diagnosis"""
)
"""Nouns of what somebody says, which can be rejected as untrue."""

TOLD = _words("word term remark hint sums reckoning list tale legend portrait")
"""Further nouns of what may be said, and refused as untrue."""

NOT_ASSERTIONS = _words(
    """access entry bail request permission visa permit asylum application injunction right service leave parole chance
    opportunity motion appeal petition berth water food help care treatment coverage admission citizenship refuge
    medication passage loan credit licence license bid offer proposal plan demand deal amendment bill call freeze
    coffee justice boarding cover insurance adjournment hearing lawyer counsel contact benefit payment compensation
    relief"""
)
"""Nouns of what is withheld or turned down: to deny entry is no denial."""

FALSE = _words(
    """false untrue wrong incorrect inaccurate groundless baseless unfounded unsubstantiated lie fabrication fiction
    nonsense rubbish invention fake absurd ridiculous ludicrous preposterous misleading myth hoax propaganda slander
    smear garbage fantasy tale bogus unjustified erroneous rumour rumor untruth falsehood libel fairytale tosh bunk
    laughable distortion concoction exaggeration exaggerated fabricated invented mistaken unproven hogwash fanciful
    defamatory malicious baloney fictitious overblown nonsensical guesswork conjecture imagination balderdash claptrap
    drivel hokum humbug poppycock unsupported fallacious untruthful fable farce farcical scaremongering
    fearmongering disinformation misinformation forgery deepfake doctored staged mischief moonshine bunkum codswallop
    bollocks malarkey twaddle piffle hooey bullshit gibberish untenable implausible far-fetched spurious specious
    scurrilous meritless unwarranted outlandish delusional apocryphal hearsay gossip innuendo canard calumny flawed
    trumped-up unreliable bilge tripe guff yarn whopper fib unsound risible misconceived misguided ill-founded
    misinformed counterfactual untruths lies inflated grotesque meaningless worthless"""
)
"""What a denied thing is called."""

NO_OUTCRY = _words(
    """wrong rumour rumor fiction fantasy tale fable farce imagination myth fake propaganda smear slander forgery
    staged doctored gossip flawed unreliable exaggerated inflated mistaken"""
)
"""Of those, words that alone deny nothing."""

UTTER = _words(
    """pure total complete utter absolute sheer malicious outright blatant plain patent what such more simply totally
    utterly completely absolutely entirely wholly downright all just arrant errant unadulterated"""
)
"""Words that make an outcry of what alone is none: "pure fiction"."""

NAMES = NAMING | _words(
    "find slam blast characterise characterize deride ridicule declare term rubbish portray depict reject"
)
"""Verbs that may take what the denied thing is called: "slammed the reports as false"."""

BRANDING = NAMING | _words(
    "characterise characterize portray depict term treat ridicule deride mock rubbish slam blast summarise "
    "summarize think"
)
"""Verbs by which something is called something, in words of the speaker's own."""

COURTS = _words("judge court tribunal jury magistrate panel bench referee arbitrator")
"""Those who dismiss a charge without denying it."""

UNDISPUTED = _words(
    """goal penalty seat region territory island border land fine bill decision ruling call title election will strip
    ownership parentage match race bout fight area reef waters inheritance constituency"""
)
"""Nouns of what is fought over rather than denied."""

CONFIRMABLE = _words(
    """nomination appointment candidacy judge nominee place spot date order booking reservation attendance squad
    line-up lineup team participation signing deal sale transfer engagement date venue schedule post"""
)
"""Nouns of what is settled by being confirmed."""

CONCEDED = _words(
    """goal penalty defeat seat ground run corner kick free-kick try point set game election race victory match lead
    territory possession"""
)
"""Nouns of what is given up rather than admitted."""

HONOURED = _words("service applause cheer support contribution help crowd work greeting salute effort fan achievement")
"""Nouns of what is acknowledged without any claim."""

ANSWERED = _words(
    """request question call email e-mail mail mails message letter inquiry enquiry query approach invitation text
    phone telephone summons post tweet article paper piece journalist reporter"""
)
"""Nouns of what waits for an answer."""
TRUE = _words("true right correct genuine accurate authentic real confirmed")
"""What a confirmed thing is called."""

BEAR_OUT = {("bear", "out"), ("own", "up")}
"""Verbs and particles by which somebody affirms what another has claimed."""

ADMIT = _words("admit acknowledge concede confirm corroborate verify")
"""Verbs by which somebody affirms what another has claimed."""

CHECK = _words("verify check investigate examine assess review probe study ascertain clarify establish")
"""Verbs of finding out whether a claim is so."""

CONFIRM = _words("verify confirm corroborate authenticate substantiate check establish vouch")
"""Verbs that, negated by "could not", leave a claim open."""

COMMENT = _words(
    "comment respond reply answer discuss elaborate speculate say speak talk react remark address disclose"
)
"""Verbs of answering."""

TAKE_BACK = _words("withdraw retract recant rescind revoke correct")
"""Verbs by which somebody withdraws what they said."""

LOOK = {("look", "into"), ("look", "at"), ("go", "through"), ("comb", "through"), ("sift", "through"), ("pore", "over")}
"""Verbs and their prepositions of finding out whether a claim is so."""

MATTERS = _words(
    """question image matter footage case circumstance fact veracity authenticity truth truthfulness accuracy video
    information data list name detail document situation letter photo photograph sum record recording clip post"""
)
"""Further nouns of what is looked into because somebody has claimed it."""

PAPERS = _words("page log file paper script minutes transcript receipt invoice ledger diary chart map certificate")
"""Further nouns of what may show somebody to be wrong without saying so."""

EVENTS = _words(
    """death killing victim attack payment transfer order incident crash fire burial grave leak raid meeting loss theft
    shooting arrest disappearance injury flight shipment delivery bribe contract deal account camp prisoner"""
)
"""Nouns of what has happened, which somebody may call real."""

READY = _words("position prepared willing ready inclined liberty unwilling unprepared disposed")
"""Words of being ready to say something; negated, they leave it unsaid."""

IN_FACT = {("in", "fact"), ("in", "reality"), ("in", "truth"), ("in", "law"), ("at", "all"), ("of", "any")}
"""Ends of a denial's set phrases: "no basis in fact"."""

INSIST = _words(
    "insist stress maintain swear vow retort counter object underline emphasise emphasize protest reiterate assure"
)
"""Verbs behind which a negation denies: "insisted that no shots were fired"."""

CONDITIONS = {"if", "whether", "unless", "should", "in case"}
MODALS = {"would", "could", "might", "may", "will", "can", "should", "must", "shall", "'ll", "'d"}

_SILENCE = _words(
    """decline refuse have wish confirm leave clam stay remain keep return reach draw say discuss disclose elaborate
    speculate want respond reply comment answer available unavailable take issue find trace locate
    attack criticise criticize deplore"""
)
_PHRASES = _words(
    """no without little lack lacks lacking nothing not n't n’t never far further farther way made odds nobody none
    indeed so version wrong vouch denial rebuttal disagree"""
)
TELLING = (
    DENY | REJECT_STRONG | FALSE | TRUE | ADMIT | CHECK | CONFIRM | COMMENT | TAKE_BACK | INSIST | BRANDING | _SILENCE
    | _PHRASES | {verb for verb, _ in ASIDE | BEAR_OUT | LOOK}
)  # fmt: skip
"""All words, by lemma or as they stand, that may carry a stance: a sentence without any of them holds none."""
