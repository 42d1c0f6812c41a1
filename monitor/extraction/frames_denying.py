"""The set phrases of denial, a row each; `frame_table` tells how a row is read.

`sayer` rows deny wherever somebody says them; `subject` rows have their subject deny.
"""

from __future__ import annotations

ROWS = r"""
sayer: no: no <some>(truth|substance|foundation|merit|validity|veracity|credibility|credence) (in|to|behind)
sayer: no without little lack lacks lacked lacking devoid bereft void:
    (no|without|little|lack(s|ed|ing)?|devoid of|bereft of|void of) <some>(basis|foundation|grounds?)
sayer: without merit lack lacks lacked lacking devoid:
    ((is|are|was|were|<be>) <some>(without|devoid of)|lack(s|ed|ing)?|without) (any |all<_>
    |the slightest )?(legal |factual )?(merit
    |substance|truth|credibility|justification in fact)
sayer: shred grain scintilla iota ounce jot scrap whit kernel speck atom word:
    (no|not (a|an|one)|without a|n't (a|an|one)) (single )?(shred|grain|scintilla|iota|ounce|jot|scrap|whit
    |kernel|speck|atom|word) of (truth|fact|it|this|that|evidence|proof)( <be> true)?
sayer: nothing: nothing (at all )?(to|in|behind) (it|this|them|(the|these|those|such) <some><said>)
sayer: nothing: nothing of the (kind|sort)
sayer: nothing no little scant:
    (ha(s|ve|d|ving)|bears?|bore|bearing) (nothing (at all )?(to do|in common)|(no|little|scant) (relation
    |relationship|resemblance|connection|link|bearing|similarity)(ship)?) (with|to|on) <truth>
sayer: correspond corresponds conform conforms answer accord square tally fit match reflect agree comport chime
    coincide meet:
    <donot> <some>(correspond|conform|answer|accord|square|tally|fit|match|reflect|agree|comport|chime|coincide
    |meet) (to |with |in )?(<truth>|what (<some>)(happened|occurred)|(our|the official|the actual) <some>(data
    |records|figures|findings|counts?|numbers))
sayer: odds: at odds with <truth>
sayer: line accordance keeping: (not|n't) in (line|accordance|keeping) with <truth>
sayer: contradict contradicts contradicted distort distorts distorted divorced removed detached disconnected:
    ((flatly |grossly |completely )?(contradict|distort)(s|ed)? <truth>|(divorced|(far )?removed|detached
    |disconnected|remote) from <truth>)
sayer: water scrutiny up out:
    <donot> <some>(hold (any )?(up|water)|stand up|stack up|add up|check out|(with)?stand (up to )?(any<_>
    |close )?scrutiny
    |bear (any |close )?scrutiny)
sayer: far further farther long nothing:
    ((far|a long way|miles|a world away) from|nothing (is|was|could be) (further|farther) from|(further
    |farther) from) (the )?(truth|true|reality|accurate|correct)
sayer: mark off wide:
    ((wide|wildly|way|well|far) <some>(of|off) (the )?mark|<be> <some>(way|wildly|miles|hopelessly) off)
sayer said: high low overstated inflated exaggerated overblown overestimated:
    <be> ((far|much|way|grossly|vastly|wildly|hugely|greatly|massively|deliberately|heavily|clearly
    |many times) )?(too (high|low)|overstated|inflated|exaggerated|overestimated|blown (up
    |out of (all )?proportion))
sayer: air hat nowhere sky thumb finger:
    out of thin air|(plucked|pulled|picked|conjured|drawn|snatched|sucked) <few>(out of|from|of) (thin air
    |the air|a hat|nowhere|the (clear )?(blue )?sky|(a|<whose>) (thumb|finger))
sayer: head heads imagination imaginations mind minds fantasy dreams paper:
    exist(s|ed)? (only|nowhere but|solely) in <few>(heads?|imaginations?|minds?|fantas(y|ies)|dreams)
sayer: figment product work fruit:
    (figment|product|work|works|fruit|creature) of (<some>(imaginations?|fantas(y|ies))|(pure |complete )?(fiction
    |fantasy|imagination))
sayer: load pack string tissue bunch web heap pile:
    (load|pack|string|tissue|bunch|web|heap|pile) of (old )?(<some>)(lies|nonsense|rubbish|untruths|falsehoods
    |tosh|rot|garbage|cobblers|hogwash|bull\w*|codswallop)
sayer: fake smear witch fairy fairytale cock wives red tall urban disinformation:
    (fake (news|story|stories)|(smear|disinformation|propaganda) (campaign|job|exercise)|witch[ -]hunt
    |fairy (tale|story)s?|cock[ -]and[ -]bull (story|stories)|old wives' tales?|red herring|tall (tale|story)
    |urban (myth|legend)|another fake)
sayer: birds moonshine bunkum codswallop malarkey bollocks cobblers:
    (<be> (strictly )?for the birds|<be> <some>(moonshine|bunkum|codswallop|malarkey|bollocks|cobblers))
sayer: forgery forgeries doctored deepfake staged falsified fabricated manipulated photoshopped fakes forged:
    (?!(?<=s\sthat\s)(were|are) )<be> <some>(an? <some>)?(forger(y|ies)|doctored|deepfakes?|staged|falsified
    |photoshopped|fakes|forged|manipulated)
sayer: context twisted misrepresented misquoted misinterpreted misconstrued misreported misread misunderstood:
    ((taken|quoted|ripped|torn|lifted) <some>out of (its |their )?context|<be> <some>(twisted|misrepresented
    |misquoted|misinterpreted|misconstrued|misreported))
sayer: identity: case of mistaken identity
sayer: happen occur exist place happened occurred existed:
    (it|this|that|these things) (simply |just )?(did|has|have|does|do|had)( not|n't) (simply |actually<_>
    |ever |even )?(happen
    |occur|exist|take place|happened|occurred|existed|taken place)
sayer: nothing none:
    (nothing like (it|this|that)|(none|nothing) of (it|this|that|the (kind|sort))) (ever |has |had |ever )*(happened
    |occurred|took place|taken place|existed)
sayer: never: (it|this|that|no such \w+) never (happened|occurred|existed|took place)
sayer: place: no such <some>(took|has taken|had taken|ever took|takes) place
sayer: what how: (not|n't) (what|how it|the way it|how things) (actually |really )?(happened|occurred|went)
sayer: no: no such (?!luck|thing as|people)\w+
sayer: true case correct accurate truth so right:
    (not|\w+n't|never) <adv>((true|correct|accurate)(?! (?!that|and|or|at|in|to|but|for|of|as|about|by|when|what
    |because|said|says)\w)|the case|the truth|so(?=\W*$| ,))
sayer: true correct accurate so real factual:
    (none|nothing|not (a|one) word|no part|neither|little) (of |in )?((this|that|it|these|those|them|which|(the
    |these|those) <said>|what <few>) )?((<few>)said |claimed |reported )?<be> <some>(true|correct|accurate|so
    |real|factual|right)
sayer: made: made up(?! (of|for|his|her|its|their|my|your|the|by|about|nearly|only|some|more|less|most|to)\b)
sayer: word: not a word of (it|this|that|truth)
sayer: lying:
    (he|she|they|the (man|woman)) (<be>|'s|'re) <adv>lying(?! (on|in|at|under|down|there|beneath|along|across))
sayer: lies:
    (all|nothing but|just|pure|only|more|utter|blatant|total|complete|simply) <some>lies(?! (in|on|at|with
    |ahead))
sayer: wrong:
    (got|gets|getting|get|has|have|had) <the><few>(sums|figures|numbers|facts|arithmetic|maths?|story|it|dates?
    |calculations?) <some>wrong
sayer: errors inaccuracies inaccuracy untruths falsehoods mistakes:
    (riddled with|full of|contain(s|ed)?|based on|rests? on|strewn with|replete with) <some>(errors?|inaccurac(y
    |ies)|untruths?|falsehoods?|misconceptions?|misunderstandings?|false \w+)
sayer: contrary: contrary to <the><few>(<said>|said|says|claims?|claimed|reported|alleged|suggested)
sayer: insists insisted maintains maintained stresses stressed:
    (?<![^\W])(no|nobody|nothing|never|none) [^,;:]{1,150}, <few>(insist|maintain|stress)(s|ed|es)
sayer: time point stage: at no (time|point|stage) (did|was|were|has|have|had|is|are)
sayer: categorically emphatically unequivocally definitely:
    (categorically|emphatically|unequivocally|definitely) ((did|was|were|has|have|had)( not|n't)|never)|(did|was
    |were|has|have|had)( not|n't) (categorically|emphatically|unequivocally)
sayer: never not didn't haven't hasn't hadn't:
    ((i|we|they|he|she|it|nobody|no one|none of us|<the><some>\w+) (ha(s|ve|d) |'ve |'d )?never <some>|(i
    |we) ((did|have|had) not|didn't|haven't|hadn't) <some>)<did>
sayer: nobody none:
    (nobody|no one|none) (at|from|in|of) (us|our|the|this|my) <some>(has |have |had |was |were |ever )*<did>
sayer: nothing: (did|done|have done|had done) (absolutely )?nothing (wrong|improper|illegal|unlawful|untoward)
sayer: wrongdoing:
    (there (was|had been|has been|is) no|no) (criminal )?wrongdoing(?= (on|by|in|took|whatsoever)|\W*$)
subject: innocence:
    (maintain|protest|proclaim|assert|profess|plead|insist(s|ed)? on|declar)(s|ed|e|ing)? <whose> (total<_>
    |complete |own )?innocence
subject: guilty: (plead(s|ed|ing)?|pled) not guilty
subject: innocent:
    (insist|maintain|say|said|swear|swore|claim)(s|ed)? (that )?((he|she|they|it|I|we) )?<be> (entirely<_>
    |completely |totally )?innocent
subject free: no: admit(s|ted)? no (wrongdoing|guilt|liability|fault|blame|offence)
subject said: cold scorn ridicule derision doubt:
    (pour|heap|throw)(s|ed|ing)? <some>(cold water|scorn|ridicule|derision) (on|over|upon)
subject said: issue exception umbrage: (take|takes|took|taken|taking) <some>(issue|exception) (with|to|at|over)
subject: differ: beg(s|ged|ging)? (leave )?to differ
subject said: accept recognise recognize recognised recognized share agree acknowledge subscribe:
    (<donot> <some>(accept|recogni[sz]e|share|agree (with|that)|subscribe to)|refus(es|ed|ing) to (accept
    |recogni[sz]e|acknowledge|agree with))
subject said: deny denies denied dispute disputes disputed reject rejects rejected refute refutes refuted rebut
    rebuts rebutted contest contests contested contradict contradicts dismiss dismisses dismissed rubbishes
    rubbished rubbish repudiates repudiated rejecting denying disputing dismissing:
    (?<!been.)(?<!were.)(?<!was.)(?<!being.)(deni(es|ed)|disput(es|ed)|reject(s|ed)|refut(es|ed)|rebut(s|ted)|contest(s|ed)|dismiss(es
    |ed)|rubbish(es|ed)|repudiat(es|ed))(?= (this|that|it|these|those|all of (it|this|that|them)
    |<the>(?!\d)([\w'-]+ ){0,3}<said>)(?![\w-])(?! (to|from|at|with|against) (him|her|them|us|\w+ (men
    |women)))(?! (charges?|decision|request|application|appeal|bid|access|entry|entrance|bail|permission|visas?|care
    |cover|the (right|chance)|use|time|leave)))
subject said: short: (give|gives|gave|giving|given) <the><few>short shrift
subject free: none: (would have|having|have|had|has) none of (it|that|this)(?= *$|[.,;!]| \W)
subject said: scoff scoffs scoffed scoffing sneered sniffed balked bristled:
    (scoff|sneer|snort|sniff|bristl|bridl|jeer)(s|es|ed|ing)? at
subject said: bat bats batted swat swats swatted fend fends fended throw threw throws sweep swept cast toss
    tossed slap slapped write wrote writes written talk talked fire fired strike struck:
    ((bat|swat|brush|sweep|cast|toss|wave)(s|ted|ed)?|swept) (<few>)(away|aside|off)
subject said: fire fires fired shot hit hits struck lash lashed:
    (fire[sd]?|firing|shot|hit|hits|hitting|struck|strikes|lash(es|ed)) (back|out) (at|against|over|on)
subject: invent inventing fabricate fabricating exaggerating inflating concocting making misrepresenting
    distorting falsifying massaging overstating peddling spreading twisting manipulating:
    accus(es|ed|ing) <few>of <some>(invent|fabricat|exaggerat|inflat|concoct|making up|misrepresent|distort
    |falsify|massag|overstat|peddl|spread|twist|manipulat)(ing)?( up)? (<the><few>(<said>|lies|falsehoods
    |untruths|news|facts)|<it>)
sayer: exaggerating inventing fabricating overstating inflating scaremongering fantasising fantasizing:
    <be> <some>(exaggerating|inventing|fabricating|overstating|inflating|scaremongering|fantasi[sz]ing
    |making (it|this|that|things|\w+ \w+) up)
self: nothing: (has|had|have|having) (absolutely )?nothing (at all )?to do with
self: no:
    (has|had|have|having|plays?|played|took|takes?) (absolutely )?no (hand|part|role|involvement|connection
    |link) (in|with|to)
self: knowledge nothing: ((has|had|have) no (prior )?knowledge|(knew|knows|know) (absolutely )?nothing) (of|about)
self: nowhere: (is|was|were|are|been) nowhere near
sayer: me us him her them: it (was|is)(n't| not) (us|me|him|her|them)
sayer: not never nowhere nothing: (it|that|this|there|they|we|i|number|figure|total|toll|count) (is|was|were|are|had)
    (n't| not| never| nowhere near| nothing like) (even |quite |been |as many as )*<num>
sayer: not: <num> (\w+ ){0,2}?,? ?(and |but )?not (the )?<num>(?= *$| *[.,;:]| \w+ *$| as )
sayer: confirmation: (<donot>|(has|have)( not|n't)) (find|found|get|receive) (any )?confirmation
subject: spoke speaks speak talked talks:
    (spoke|speaks?|talk(s|ed)) of (an? |another |<some>)?(misunderstandings?|lies
    |defamation|slander|smears?|fabrications?|inventions?|nonsense|falsehoods?|disinformation|false <said>|fake \w+
    |provocations?|rumours?|rumors?|propaganda|hysteria|scaremongering)
subject said: down: put(s|ting)? <the><few>down to (an? )?<some>(misunderstanding|error|mistake|confusion|arithmetic
    |exaggeration|rumours?|imagination|ignorance|malice|envy|propaganda)
subject said: objects objected object: object(s|ed)? to
subject: agree: (do|does|did)( not|n't) agree(?= *[.,;:]| *$)
subject: differently:
    (see|sees|saw|view|views|viewed) (it|this|that|things|the matter) (very |rather |quite )?differently
subject said: nothing: ((would|will) hear nothing|wants? nothing to do|wanted nothing to do) (of|with|about)
subject: record: (set|sets|put|puts) the record straight
sayer free: isn't aren't wasn't weren't didn't doesn't don't hasn't haven't not:
    ^\W*(no, )?(it|they|that|he|she|we) (is|are|was|were|did|does|do|has|have|had)( not|n't), (says?|said
    |insists?|replied|replies)
sayer: picture: paint(s|ed|ing)? a (false|distorted|misleading|one-sided|wrong) picture
sayer: based:
    based on (an? |<some>)?(misunderstandings?|misreadings?|misconceptions?|wrong \w+|false \w+|rumours?|hearsay)
named: denial denials rebuttal rebuttals refutation denies:
    (denials?|rebuttals?|refutation) (on \w+ |came )?(from|by) <who>
"""
