"""The words by which headlines take a stance, a row each: "stance condition: verbs", all of them after their party.

`any`: whatever follows. `thing`: unless what follows is withheld rather than denied. `said`: only where something said
follows, or words in quotation marks. `talk`: the same, and no court does it. `matter`: the same of numbers and troubles
too. `quote`: only words in quotation marks. `named`: something said and what it is called. `remark`: somewhere behind,
words of one's own. `guilt`: nobody let in. `finder`: the party is one that finds out. `party`: the party could speak.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VERBS = r"""
denies thing: (categorically |flatly |again |angrily |strongly |hotly )?(deny|denies|refutes?|rebuts?|disclaims?
    |disavows?|gainsays?)
denies thing: (pooh-poohs?|debunks?|rubbish(es|ed)|contradicts?|disowns?|gives? the lie to|cr(y|ies) foul over
    |takes? (issue|exception|umbrage) (with|at|to)
    |washes (its |his |her |their )?hands of|wash (their )?hands of|pours? (cold water|scorn) on
    |pushes back (on|against)|rails? against)
denies said: (hits?|fights?|fires?) back (at|over|against|after|on)
denies quote: hits? out (at|over)|protests?|up in arms over|sees? red over
denies talk: (flatly |again |angrily )?(rejects?|dismiss(es)?|rejected|dismissed|contests?|challenges?|rebuffs?|repels?
    |repudiates?|discounts?|scorns?|ridicules?|derides?|scotch(es)?|squelch(es)?|quash(es)?|trash(es)?|bins|skewers?
    |mocks?|belittles?|debunks?)
denies talk: (fend|bat|swat|sweep|knock|shoot|slap)s? (off|away|aside|down)|scoffs? at|sneers? at|bristles? (at|over)
    |casts? doubt on|picks? holes in|calls? time on|stands? by|at odds with .+ over|rounds? on|finds? fault with
    |(seeks?|moves?|tr(y|ies)) to (quash|quell|scotch|dispel|squash)
denies matter: (flatly |again |angrily )?(disputes?|disputed|downplays?|makes? light of
    |(brush|shrug|laugh|wave|play|talk)(es|s)? (off|away|aside|down))
denies named: calls?|brands?|labels?|terms?|dubs|describes?|decr(y|ies)|denounces?|slams?|blasts?|rejects?
    |dismiss(es)?
denies any: protests? (his |her |its |their )?innocence|pleads? not guilty
    |distances? (itself|himself|herself|themselves) from|(ha[sd]|have) no (knowledge|part|hand|role) (of|in)
denies any: turns? (the )?tables on (its |his |her |their )?(\w+ )?(accuser|critic)s?
    |sees things? (otherwise|differently)|has another version|(tells?|has|gives) (a )?different (story|version)
    |(do(es)?|did) not recognise
no_comment any: ((stay|remain|keep|kept|stayed|remained)s? )(silent|mum|tight-lipped|schtum|quiet|its counsel)
    |clams? up|keeps? (its |his |her |their )?(mouth|lips) (shut|sealed)|is silent|are silent|keeps? silence
no_comment any: (declin|refus)(es|e|ed) (to )?(comment|say|discuss|confirm or deny|be drawn|respond|answer|elaborate
    |speak about|talk about|reveal|disclose)|(will|would) not (be drawn|comment|say|discuss|confirm or deny)
    |won't (be drawn|comment|say|discuss)|has no comment|offers no comment|gives no (comment|answer|reply)
    |(does|do) not (answer|respond|comment)|no comment
no_comment any: (sidesteps?|dodges?|ducks?|evades?|parr(y|ies)|ignores?|deflects?|avoids?|skirts?) ([\w'-]+ ){0,3}
    (questions?|query|queries)
no_comment party: silent|mum|tight-lipped
unverified said: (probe|check|investigate|examine|review|study|studie|verify|verifie|assess|assesse|weigh)s?
    |looks? (into|at)|(is|are)? ?(check|prob|investigat|examin|review|verify|weigh|assess)ing|to (probe|check
    |investigate|examine|verify|look into)|opens? (inquiry|enquiry|probe|investigation) into
    |(is |are )?(wary|sceptical|skeptical|doubtful|unsure|unconvinced|cautious|agnostic) (of|about|over|on|by)
unverified any: hedges? (its|his|her|their) bets (on|over)
    |(is |are |was |were |still |as yet )*(unable|yet|waiting) to (confirm|verify|authenticate|corroborate|say whether)
    |(cannot|can't|can not|could not|couldn't) (yet |so far |as yet |independently |immediately )?(confirm|verify
    |authenticate|corroborate|vouch for|say whether|say if|tell whether)
    |(has|have) not (yet )?(confirmed|verified|been able to)
    |(seeks?|tr(y|ies)|works?|races?|scrambles?) to (verify|confirm|authenticate|establish whether)
retracts said: withdraws?|withdrew|retracts?|retracted|recants?|takes? back|took back|pulls?|walks? back|rescinds?
    |unsays?|backs? (away|off) from
retracts remark: (backs?|backed|climbs?|climbed) down|back-?tracks?|backtracked|back-?pedals?|rows? back|rowed back
    |pulls? back
retracts said: corrects?|corrected|amends?|revises? own|disavows? own
retracts any: eats? (its|his|her|their|some|own) words|goes? back on (its|his|her|their) (word|story|evidence|testimony
    |statement|claim)|misspoke|takes? it back|corrects? (itself|himself|herself|themselves)|changes? (its|his|her
    |their) story|apologis\w+ for (false|wrong|untrue|mistaken|incorrect)
confirms guilt: admits?|concedes?|acknowledges?|owns? up to|fess(es)? up( to)?|comes? clean (on|over|about)
    |accepts? (that|(the )?(blame|responsibility|guilt))|pleads? guilty|confess(es)?( to)?
confirms said: bears? out|corroborates?|supports?|vindicates?|lends? (weight|support|credence) to
    |finds? truth in|verifies|substantiates?|authenticates?
confirms any: vindicates? [\w' -]*(whistle-?blower|critic|accuser|worker|nurse|victim|witness|campaigner)(e?s)?
    |proves? [\w' -]+ right
confirms finder: (backs?|sides? with|agrees? with)( up)? (?!down)([\w'-]+ ){1,3}(on|over|about)
"""
"""Verbs by their written form; quotation marks around what follows them stay outside."""

SAID = _words(
    """claim allegation accusation charge suggestion assertion report rumour rumor figure number estimate count tally
    toll total statistic idea notion insinuation theory version account narrative story finding conclusion
    speculation talk gossip blame slur label jibe taunt smear scare fear ranking forecast link involvement role
    part wrongdoing guilt responsibility study survey poll diagnosis whisper tale buzz chatter plagiarism
    complaint verdict reading analysis evidence memo dossier warning conspiracy hoax rumbling rating data
    assessment prediction projection portrayal depiction comparison libel lie myth paper article caricature
    denunciation explanation"""
)
"""What is said, as headlines call it, in the singular."""

MATTERS = _words("attack cause gap extent risk danger shortage outbreak sum alarm leak size scale")
"""What somebody may dispute or play down, besides what is said."""

TURNED_DOWN = _words(
    """bid offer appeal plea bail amendment call proposal plan deal petition motion demand request application
    injunction entry access visa permit asylum parole leave permission approach invitation advance advances vote
    invite transfer lawsuit suit case challenge resignation treaty ultimatum truce ceasefire compromise reform
    hope hopes chance chances goal penalty equaliser victory win point medal title licence license chief boss
    coach manager"""
)
"""What is turned down, withheld or sent away, which is no claim."""

WITHHELD = _words(
    """entry access bail permit visa asylum parole leave permission request appeal licence license motion
    injunction treatment cover coverage boarding insurance loan credit admission citizenship passage help care
    refuge refugees visitors goal penalty equaliser victory win point medal title chance place bid"""
)
"""What is denied to somebody."""

REMARKS = _words(
    """remark comment insult word words tweet post quip jibe slur joke claim charge accusation allegation statement
    report figure story smear outburst rant"""
)
"""What somebody has said and may be sorry for."""

OFFICES = _words(
    """vicar archbishop palace embassy presidency treasury giant breeder grandmaster novelist actor actress singer
    star sculptor chef champion captain skipper rider sprinter athlete swimmer trainer referee coach boss brewery
    bakery bakers builder developer dairy farm zoo museum gallery theatre airport port prefect clerk warden warder
    rank label landlord hotelier hotel restaurant supermarket store shop chain operator farmers teachers brewer
    mill mine miner mint shipyard refinery plant producer grower club union prison jail council city town village
    lawyers police nuns rangers institute ministry makers state government ex-minister ex-chief toymaker carmaker
    planemaker drugmaker steelworks brigade army parish diocese church bishop abbey monastery abbot headmaster
    headteacher head dean rector vice-chancellor opera orchestra conductor director studio poet biographer
    publisher broadcaster paper radio channel agency blogger pharmacist surgeon midwife treasurer heir family
    widow friends ally allies rebels guerrillas militia separatists insurgents whistleblower ferry line pilot crew
    start-up platform app website bureau watchdog monitors officials contractor caterer grocer retailer butcher
    landowner rancher ranger hunter angler forester beekeeper ministers senators envoy envoys diplomat hatchery
    rival leader spokesman chairman defence prosecution firm utility kingdom capital hall legend"""
)
"""Further nouns of those who speak in headlines."""

ACCUSERS = _words(
    """survivor survivors mother mothers father fathers widow widower villager villagers resident residents fisherman
    fishermen witness witnesses eyewitness eyewitnesses victim victims family families parent parents relatives
    mourners evacuees refugees migrants passengers neighbour neighbours neighbor neighbors tourists rescuers
    doctors nurses patients children pupils islanders opposition union unions campaigners activists watchdog
    auditor auditors inquiry report reports prosecutor prosecutors investigators charity charities agency aid
    study coroner inquest expert experts scientists forecaster forecasters"""
)
"""Those who accuse or tell what befell others: what they negate is no answer of theirs."""

FINDERS = _words(
    """study studies report tests test doctors scientists experts expert witness witnesses survey data figures
    records inquiry auditors auditor committee panel coroner inspectors inspector watchdog researchers
    investigators surveyors pathologist engineers"""
)
"""Those who find out whether a claim is so."""

LET_IN = _words(
    """defeat women men girls boys visitor patient member pupil student refugee migrant child tourist guest fan"""
)
"""What is admitted through a door, or on a playing field."""

NO_SPEAKERS = _words(
    """market markets share shares stock stocks index pound dollar euro gun guns economy data footage video videos
    photos images logs documents files"""
)
"""Things that shrug or fall silent and say nothing."""

NO_PARTY = _words(
    """to that who whom which whose over as if when while because will would could may might should must can not n't
    no is are was were be been has have had did do does says say said told tells urged asked accused why how what
    than without after before until since amid despite but yet so it this these those there never nobody none
    nothing ordered wants fails accuses urges asks claims alleges"""
)
"""Words that no party's name holds: what stands before the verb is a clause of its own."""

COURTS = _words("court judge judges tribunal jury magistrate magistrates bench panel lords")
PREPOSITIONS = _words("of in at for from on with against near by behind")
ADVERBS = _words("again still also now flatly later finally then both all")
CLAUSES = (" as ", " but ", " while ", " after ", " amid ", " even as ")
"""Words behind which a headline begins another clause with a party of its own."""

ENDS = _words(
    """of over on in at by from for with against after as that to it he she they we was were is are has had have did
    does will would could and but about into during before because when while amid than not no never"""
)
"""Words at which the name of what a verb bears on ends."""

LINKS = _words("was were is are has had")
"""Verbs by which what follows is a clause."""

ON_WHAT = _words("on over as about after amid")
"""Words that tell what somebody is silent about."""
