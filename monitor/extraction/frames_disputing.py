"""The set phrases by which somebody disputes what another says, a row each; `frame_table` tells how a row is read.

Standing by one's own number, retorting, not being persuaded, taking issue, not having known: words of a dispute in
which "deny" need not fall.
"""

from __future__ import annotations

STANDING = r"""
subject back: stands stood stand standing:
    st(and|ood)(s|ing)? (firmly |squarely |fully )?by (every (one|single|last) |<whose> |the |that<_>
    |this |every |each |all ){1,3}(?!(<some>)<own>)(<few>)(<said>
    |certificates?|lists?|view|research|reporting|reporters?|journalists?|articles?
    |diagnos(i|e)s|words?|rest of|sources?|dates?)
subject back: stands stood stand:
    st(and|ood)s? by what (it|he|she|they|we|i) (had |has |have )?(said|wrote|written|reported)
subject back: sticks stuck stick sticking:
    st(ick|uck)(s|ing)? (to|by) (<whose> (?!(own )?<own>)(own )?(guns|<said>|view)|the view that)
subject free back: budge: ((did|do|does|would|will|was|were)( not|n't) (going to )?|refus(es|ed|ing) to )budge
either free back: solid: (<said>|it) (was|is|were|are) (as )?(rock[ -]?solid|sound as a bell)
"""

RETORTING = r"""
subject back: adamant insistent emphatic categorical:
    <be> (equally |quite |just as )?(adamant|insistent|emphatic|categorical)(,? however,?| (on|in) \w+)? that(?!
    [^,;:.]{0,60} (will|would|must|should|shall)(?!\w))
subject back: retorted retorts retort countered counters rejoined rejoins:
    (retort|counter|rejoin)(s|ed) (in \w+ |on \w+ )?(that|with: )
subject back: shot: shot back(?= that| *[:;]| with:)
subject free back: retorted countered rejoined back: (?<=\w\s)(retorted|countered|rejoined|shot back)(?= *[.])
named free back: retorted countered rejoined scoffed sneered:
    (?<=[,?!.]\s\s)(retorted|countered|rejoined|scoffed|sneered) (the |its |his |her |their |a |an )?<who>
subject free: pains: (was|were|is|are) at pains to (say|stress|point out|insist|make clear|emphasi[sz]e) that
    [^;:.]{0,70} (not|no|never|nothing|nobody|none|another)
subject: insists insisted insist maintains maintained maintain contends contended contend protests protested stresses
    stressed swears swore underlines underlined emphasised emphasized:
    (insist|maintain|contend|protest|stress|swear|swore|underlin|emphasi[sz])(s|es|ed|e)? (on \w+ )?
    (from the first day |all along |that )+(?![^,;:.]{0,80} (will|would|must|should|shall|ought|can)(?!\w))
    (no|nobody|nothing|none|neither|never|not (a|one)
    |[\w', -]{1,50}? (((had|has|have|was|were|is|are|did|does|do)( not|n't| nothing| nowhere| neither| \w+ nothing))
    |never))
"""

TAKING_ISSUE = r"""
subject: issue: t(ake|akes|ook|aking|aken) issue (, however, )?with
subject: umbrage: t(ake|akes|ook|aking|aken) umbrage
subject: fault: f(i|ou)nds? (much |serious )?fault with <the><few>(<said>|comparison|method|methods)
subject: finds find found: f(i|ou)nds? <the>(<said>) (faulty|flawed|unconvincing|astonishing|incredible)
subject: quarrels quarrelled quarrel quibbles quibbled:
    (quarrel|quibbl)(s|es|led|ed) with <the><few>(<said>|amount|description|wording|term|quantity|date)
subject: disagreed disagrees:
    disagree(s|d) (on|with|about) (all|every|each|most|nearly all|nearly every|almost every|almost all)
subject: bristled bristles bridled bridles balked balks baulked:
    (bristl|bridl|ba(u)?lk)(es|ed|s) (however,? |only |,? however,? |, too, )*at <the>(one point in <the>)?<some>
    (<said>|hint|words?|notion|remarks?|charges?|comparison|idea|term|question|account)
subject: parts parted: part(s|ed) company (with <few>)?(on|over|is)
subject: hand: reject(s|ed)( it| this| that| them)? out of hand
subject: contests contested disputes disputed: (contest|disput)(s|es|ed),? (however|though|nevertheless),? that
subject: contests disputes denies: charges (that|which) (he|she|they|it) (contest|disput|den)(s|es|ies|ied|ed)?
subject free: none have hear: (would have|having|have|had|has) none of (it|that|this)(?=:)|(would|will)( not|n't) have
    (it|that)(?= *:|,? on the other hand,? that| that)
subject free: countenance stand: (would|will)( not|n't) (countenance (it|that|this)|put up with (that|this|it))
    |(would|will)( not|n't) let (<few>(<said>|it|that|this) )?stand
subject free: buy credence: (did|do|does)( not|n't) (buy (it|that|this)|give (any |much )?credence to)
subject: salt: t(ake|akes|ook) <the><few>with (a|several) (\w+ )?(bucket|pinch|grain|spoonful|sack)(ful)?s? of salt
subject: head: (cannot|could not|can't|couldn't) make head (n)?or tail of <the>(<few><said>|<num>)
subject: shrift pieces apart:
    (gave|gives?|given) (it|that|this|them) short shrift|pick(s|ed) (it|them|<the><some>(<said>)) (to pieces
    |apart)
subject free: persuaded convinced unconvinced unpersuaded dismissive:
    (was|were|is|are|remain(s|ed)?|c(o|a)me away|declared (it|him|her|them)(self|selves))<_>
    ((less than |far from |in no way |not )(very |at all )?(persuaded|convinced)|unconvinced|unpersuaded
    |(equally |every bit as |just as |openly )?dismissive)
    (?= *[.:;]| by <the><few>(<said>|explanation|answer|argument)| of <the><few>(<said>|suggestions?))
subject free: unmoved stung incensed: (was|were|is|are) (unmoved|incensed)(?= *:)
subject back: different: (g(i|a)ve(s|n)?|offer(s|ed)?) (a|quite a|a very|an entirely|an altogether) different (account
    |version|picture)
subject: different dim poor: t(ake|akes|ook) an? (very |rather |quite |altogether )?(different|dim|poor) view
subject: unfavourably kindly: t(ake|akes|ook)? not take kindly to|(did|does|do)( not|n't) take kindly to <the>
subject: derision scorn ridicule mirth indignation outrage:
    (react|respond|met|meet|answer|greet)(s|ed)? (to )?<the>(<few>)with (derision|scorn|ridicule|mirth|indignation
    |incredulity)
"""

NOT_KNOWING = r"""
subject free: knowledge:
    (ha(s|ve|d)) no (\w+ )?knowledge (, it said, )?of (any|such|an?|the alleged|<the>)
subject free: knew knows know: (knew|knows|know) of (no|none|nobody|nothing|no such)(?! (better|other))
subject free: heard: (ha(s|ve|d) )?never (so much as )?heard of (any(thing)?|such|it|him|her|them|a|an|the)|(had|have
    |has) heard of no
subject free: inkling: (ha(s|ve|d))( had)? no inkling
subject free: knew known know knows: (had )?kn(ew|own|ows?) nothing (of|about) (the|any|it|this|that|them|these
    |those|such|<whose>)
subject free: first: (was |were |is )?the first (that )?(he|she|they|it|we|i|anyone there) (had |have |has )?(ever<_>
    )?heard (of|about)
sayer free: responsible: (can|could)(not| not|n't) be held responsible for
sayer free: hand: had no hand in (it|this|that|the)
sayer free: nothing anything:
    (had|has|have) nothing (whatever |whatsoever |at all )?to do with(?! (him|her|anyone|each other))
    |(none|neither) of (them|these|those|its|his|her|the)[^.;:]{0,40}? (had|has|have) anything to do with
    |(cannot|could not|can not|couldn't) have had anything to do with
sayer free: link connection: there (is|was|are|were) no (possible |\w+ )?(connection|link|relation) between
sayer free: relation: (bore|bears?|had|has|have) no (relation|resemblance) (whatever |whatsoever )?to
sayer free: part: (had |has |have )?played no part (whatever |at all )?in
sayer: way: (was|were|is|are) in no way (the |a |an )?(reason|cause|result|connected|related|linked|responsible
    |involved|to blame)
sayer free: question: there (can|could|was|is) be no question of (theft|any|fraud|\w+ing )
    |there (was|is) no question of (any(thing|body|one)? |\w+ing |theft|fraud)
"""

CONTRARY = r"""
sayer: lower higher smaller: (true|real|actual|correct) (figure|number|toll|count|total|sum) (was|is|were)
    (<adv>)(far|much|many times|considerably|less than|a good deal|well) <some>(lower|higher|smaller|larger|below|half)
sayer: nothing: (was|is|were|are|at) nothing like (that|the (truth|number|figure|total)|<num>|so (many|much))
    |(at|was|were|is|are) nothing like (<num>|that (true )?(number|figure|count)|the true)
sayer free: contrary: (?<=[a-z,]) contrary to (what|the (impression|assertion)|popular)
sayer free: origin originate: (did|does|do)( not|n't) originate (there|here|with|in|from)
sayer free: not: (is|was|are|were) not (one of )?(his|hers|its|theirs)(?= *[.,;:]| and| but)
sayer free: idea shake news: (would be|was|is|came as) news to (him|her|them|us|me|it|any(one|body)|the)
subject free: innocence: (protest|maintain)(s|ed)? the innocence of
sayer free: innocent: ^[^.]{0,80}: \W*(innocent|not guilty),
subject free: plea: enter(s|ed) a plea of not guilty
sayer free: misquoted: (ha(d|s|ve) been|was|were) (mis(quoted|heard|understood|represented))
sayer free: faintest earthly: not the (faintest|slightest) (idea|truth|basis|foundation)
sayer free: anyone anybody whoever those:
    (anyone|anybody|whoever|those) who (tells?|told|says?|said|doubt(s|ed)|maintain(s|ed)|talk(s|ed)?|speak(s)?)<_>
    [^.;:]{1,70}? ((is|are|was|were) (only |just |merely )?(guessing|wrong|confusing|lying|mistaken|dreaming
    |exaggerating|counting)|need(s|ed)? (new )?glasses|should (look|check))
sayer free: anyone anybody: (anyone|anybody) (saying|speaking|claiming|suggesting) (of )?[^.;:]{1,50}? (is|are|was|were
    |would be) (wrong|lying|mistaken|confusing|counting|hearing)
sayer free: none: (which|what|that) [^.;:]{0,40}? (makes?|made) nonsense of
subject: branded brands called calls dubbed dubs described describes denounced dismissed labelled labeled:
    (brand|call|dub|describ|denounc|dismiss|labell?)(s|es|ed|ed) <the>(<few>)(as )?(a|an|the) (\w+ )?(stunt|cheap trick
    |trick|impertinence|montage|fantasist|liar|mix-up|misunderstanding|farce|charade|prank|provocation|witch-hunt
    |conjuring trick|smokescreen|publicity stunt|monstrous insinuation|attempt to (frighten|smear|discredit|mislead))
subject: spoke speaks speak:
    (spoke|speaks?) of (an? |the )?(\w+ )?(farce|prank|mix-up|house of cards|stunt|charade|smear|vendetta|witch-hunt
    |grudge|distortion|conspiracy)
"""

DENIED = STANDING + RETORTING + TAKING_ISSUE + NOT_KNOWING + CONTRARY
