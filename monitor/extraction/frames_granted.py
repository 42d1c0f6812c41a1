"""The set phrases by which what another has said is granted, a row each.

`frame_table` tells how a row is read.
"""

from __future__ import annotations

ABBREVIATIONS = r"""
<tale>: (<said>|what (the |his |her |its |their |a |an )?(?!(i|we)(?![\w']))([\w'-]+ ){1,5}?(say|says|said|tells?|told
    |writes?|wrote|claims?|claimed|reports?|reported|describes?|described|heard|read|saw)|it|that|this|everything
    |(all|much|most|some)( of (it|that|this|them|what \w+ \w+))?|(every|each) (word|line|detail|sentence|figure)
    |documents?|letters?|e-?mails?|logs?|logbooks?|recordings?|footage|videos?|films?|tapes?|photographs?|photos?
    |pictures?|images?|memos?|notes?|signatures?|stamps?|lists?|papers?|minutes|receipts?|contracts?|invoices?
    |files?|text|transcripts?|certificates?|maps?|ledgers?|diary|diaries)
<truly>: (indeed |in fact |all |entirely |perfectly |quite |substantially |essentially |broadly |largely |sadly<_>
    |unfortunately |regrettably |absolutely |completely |exactly |basically |very |only too |all too |plainly<_>
    |simply |about |roughly |more or less |to the \w+ )*
"""

CONFIRMED = r"""
sayer: right correct true accurate genuine authentic sound real valid order so truth fact facts founded dispute doubt
    faultless:
    (?<!which\s)(?<!whose\s)(?<!what\s)(?<!who\s)(?<!of\sthe\s)(?<!of\sthese\s)(?<!of\sthem\s)<tale>( of<_>
    [^.,;:]{1,30}?| in [^.,;:]{1,30}?| about [^.,;:]{1,30}?| on [^.,;:]{1,30}?)? (is|are|was|were|had been|has been
    |have been|seem(s|ed)?|look(s|ed)?|turned out to be|turns out to be|proved( to be)?|proves( to be)?)<_>
    <truly>(true|right|correct|accurate|genuine|authentic|sound|valid|in order|so|no (exaggeration|invention
    |fabrication|forgery|fake|myth)|the (plain |simple |whole |sad |bitter )?truth|a fact|facts|beyond (doubt
    |dispute|question)|well[- ]founded|the real thing|faultless|flawless|trustworthy)(?= *[.,;:!]| *$| and(?!<_>
    wrong)| but| in (every|all|each|the main|substance|essence)| to the| as far| about| after all| down to| for<_>
    the)
sayer own first: right:
    (?<!if\s)(ha(s|ve|d)) it (exactly |about |roughly |almost |quite |absolutely |perfectly |broadly |more or less<_>
    )?(right|correct)(?= *[.,;:!]| *$| about| on| in)
sayer: right:
    (got|gets|get) (it|this|that|the ([\w-]+ )?(number|figure|sum|count|fact|story|main point|date|name|detail
    |sum)s?|(his|her|their|its) (sums?|facts?|figures?|numbers?|arithmetic)) (exactly |about |roughly |almost<_>
    |quite |absolutely |perfectly |broadly )?(right|correct)(?= *[.,;:!]| *$| about| on)
sayer: right:
    ha(s|ve|d) (got )?(this|that|the ([\w-]+ )?(numbers?|figures?|sums?|count|facts?|story|main point|date|names?
    |details?)|(his|her|their|its) (sums?|facts?|figures?|numbers?|arithmetic)) (exactly |about |roughly |almost<_>
    |quite |absolutely |perfectly )?(right|correct)(?= *[.,;:!]| *$| about| on)
sayer: truth:
    (?<!\bi\s)(?<!we\s)(told|tells|spoke|speaks|(is|are|was|were) (telling|speaking)|ha(s|ve|d) (told|spoken)) (us<_>
    |you |me |them |him |her |people |everyone |the (court|inquiry|police|paper|public|press|committee|commission
    |tribunal|truth)(?! truth) |nothing but |only |just |simply )*the (plain |simple |whole |full |exact |honest<_>
    )?truth(?= *[.,;:!]| *$| about| when| on| and| from)
sayer: invented exaggerated inventing exaggerating exaggerate up imagined imagine:
    (?<!\bi\s)(?<!we\s)(did|does|ha(s|ve|d)|is|are|was|were)( not|n't) (been )?(exaggerat(e|ed|ing)|invent(ed
    |ing)? (it|this|that|any)|mak(e|ing) (it|this|that|any of (it|this)|things) up|made (it|this|that|any of it
    |things) up|imagin(e|ed|ing) (it|this|that|things))
sayer: right correct wrong spot mark:
    (is|are|was|were|had been|has been|have been) <truly>(right|correct|spot on|not (far )?wrong|not far (off|out
    |wrong)|not wide of the mark)(?= in (saying|what|this|that|claiming)| to (say|claim|suspect|speak|call|complain
    |warn|point)| on (this|that|every|both|all|the (facts?|numbers?|main|first|second|figure))| all along| after<_>
    all| from the (start|first|beginning))
sayer: as how way like:
    (it|that|this|they|these|those|things|everything|all of it|practice|conditions|matters|all) (is|was|are|were
    |had been|has been|happened|went|did happen|happens|took place|occurred) (all |just |exactly |much |precisely<_>
    |indeed |quite |very much |more or less |pretty much |every bit |largely )*(as|the way|how|like|exactly what
    |just what|precisely what) (?!(i|we|if|though|soon|long|far|usual|well|planned|expected|follows|required|agreed
    |bad|good|hard|much|many|close|near|always|ever|one)(?![\w']))([\w'-]+ ){1,5}?(say|says|said|tell|tells|told
    |describe[sd]?|writes?|wrote|claim(s|ed)?|report(s|ed)?|alleg(es?|ed)|testif(y|ies|ied)|remember(s|ed)?|puts?<_>
    it|ha(s|ve|d) it|depict(s|ed)?|recount(s|ed)?|maintain(s|ed)?|shows?)
sayer: exactly just precisely:
    (?<!not\s)((just|exactly|precisely) (what|how|the way|like)|(exactly|precisely) as) (?!(i
    |we)(?![\w']))([\w'-]+ ){1,5}?(describe[sd]?|claim(s|ed)?|report(s|ed)?|alleg(es|ed)|has it|had it|says?
    |said)(?= *[.,;]| *$)
sayer: everything all what much most word nothing:
    (everything|all|all of what|what|much of what|most of what|every word|every line|almost everything|nearly<_>
    everything|every single thing)( that| of what)? (?!(i|we|happened|had|has|is|was|matters
    |remains)(?![\w']))([\w'.-]+ ){1,4}?(says?|said|writes?|written|wrote|tells?|told( \w+)?|describe[sd]?|claim(s
    |ed)?|report(s|ed)?|alleg(es|ed)|stat(es|ed)|finds?|found|lists?|listed|set out|put down)( ([\w'-]+<_>
    ){0,7}?)? ?(happened|took place|occurred|(is|was|proved) <truly>(so|true|correct|right|accurate|genuine|in<_>
    order)|hold(s)? (true|good|up|water)|held (true|good|up)|check(s|ed) out|stands? up|stood up|adds up|can be<_>
    proved)(?= *[.,;:!]| *$| and| but| exactly| as)
subject: sound right correct accurate true genuine authentic credible reliable valid trustworthy faultless:
    (call(s|ed|ing)?|f(i|ou)nds?|finding|consider(s|ed|ing)?|deem(s|ed)?|pronounc(es|ed)|judg(es|ed)|h(o|e)ld(s)?
    |regard(s|ed)|declar(es|ed)|rat(es|ed)|think(s)?|thought|certif(ies|ied)|describ(es|ed)|recogni[sz](es|ed)
    |accept(s|ed)|regard(s|ed)|rul(es|ed)) (that )?<the>([\w'-]+ ){0,4}?(<said>|sums?|maths?|arithmetic|work
    |testimony|evidence|letters?|documents?|recordings?|logs?|lists?|pictures?|footage|papers?|calculations?|books
    |methods?|words?|signatures?|photographs?|measurements?|readings?|minutes|tapes?|video)( of \w+)? (to be |as<_>
    |were |was |is |are )?<truly>(sound|right|correct|accurate|true|genuine|authentic|credible|reliable|valid
    |trustworthy|faultless)(?= *[.,;:!]| *$| and(?! wrong)| in| to the| but)
sayer: own ours theirs mine hers after:
    (is|are|was|were|had been|has been|have been) (indeed |in fact |really |all |certainly |actually |after all<_>
    )*((its|their|her|his|our) own|ours|theirs|mine|hers|one of (ours|theirs|(its|their|his|her|our) own))( after<_>
    all| too| all along| in fact| indeed)?(?= *([.;:!]|,\s\s)| *$|, (and|but|too|all|every|around|about|some|nearly
    |<num>))
subject: vouched vouches vouch vouching:
    vouch(es|ed|ing)? for (every|each|the|it|them|that|this|these|those|all|both|him|her|his|its|their|our|<num>
    |[\w-]+('s|s'|')|what)
subject: bore bears bear bearing borne:
    (bore|bears|bear|bearing|borne) (out(?! (by|what (it|he|she|they|we|i) ))|(him|her|it|them|us|that|this|these)<_>
    out)
either: matches matched tallies tallied agrees agreed squares squared chimes chimed accords accorded corresponds
    corresponded coincides coincided tally match agree chime fits fitted matching:
    (match(es|ed|ing)?|tall(y|ies|ied)|agree(s|d)?|squar(es|ed)|chim(es|ed|e)|accord(s|ed)|correspond(s|ed)?
    |coincid(es|ed)|fit(s|ted)?) (exactly |well |closely |neatly |broadly |roughly |perfectly |precisely |in every<_>
    \w+ )*(with )?(the|this|that|these|those|his|her|their|[\w-]+('s|s')|what) ([\w'-]+ ){0,4}?(accounts?|version
    |testimony|stor(y|ies)|count|figures?|numbers?|tally|total|claims?|findings?|descriptions?|statements?
    |measurements?|says?|said|told|described|describes|reported|reports?)
either: same:
    (reach(es|ed)?|c(a|o)mes? to|arrive(s|d)? at|got to|get(s)? to|found|finds|find|shows?|showed|shown|tells?|told
    |paints?|painted|yield(s|ed)|produc(es|ed)) (exactly |much |nearly |almost |very nearly |precisely )?the (very<_>
    )?same (\w+ )?(number|figure|result|story|conclusion|answer|total|sum|count|picture|tale|place|finding|verdict)
subject: side part:
    (t(ook|akes?|aken|aking)) (the )?([\w-]+ )?[\w-]+('s|s') (side|part)(?= *[.,:;]| *$| (in|on|and)(?! the (film
    |play)))
subject: weight support credence substance:
    (lent|lends?|lending|gave|gives?|added|adds?|giving|adding) (some |further |new |more |its |his |her )?(weight
    |support|credence|substance|backing) to (the|this|that|these|those|his|her|its|their|[\w-]+('s|s'))
subject: confirm seconds seconded corroborates corroborated echoes:
    (second(s|ed)|corroborat(es|ed)|substantiat(es|ed)) (him|her|them|it|that|this|the|these|those|his|their|what
    |[\w-]+('s|s'))
subject: much:
    (say(s)?|said|admit(s|ted)?|conced(es|ed)|grant(s|ed)?|acknowledg(es|ed)|allow(s|ed)?|own(s|ed)?|confirm(s|ed)?
    |confess(es|ed)?) (as|so) much(?= *[.,;:]| *$| (on|in|to|when|last|himself|herself|itself|under))
subject: swallowed conceded granted owned acknowledged admitted swallows accepted:
    ha(s|ve|d) (now |finally |at last |grudgingly |quietly |since |also )?(swallowed|conceded|granted|owned
    |acknowledged|admitted) (that|it|this|both|them|all of it|the (point|lot|finding|number|figure|charge|findings
    |rest))(?= *[.,;:]| *$)
subject: round:
    c(a|o)mes? (a)?round to (the|that|this|his|her|its|their|[\w-]+('s|s')) ([\w'-]+ ){0,2}?(view|figure|number
    |count|version|account|opinion|reading|way of)
subject: hands hand:
    (put|puts|hold|holds|held|putting|throw|threw) (up )?(his|her|their|its) hands? up(?! (for|in the air)(?!\w))
subject: bones attempt:
    ma(de|kes?) no (bones about|attempt to (argue|deny|hide|dispute|contest))
subject: writing:
    (ha(s|ve|d) |was |were )?(now )?put (it |this |that )?(down )?(in|into) writing (that|what)
sayer: admitted admits concedes conceded fault blame responsibility:
    (we|i) (take|accept|bear|took|accepted) (the |all |full |sole |our |my )*(responsibility|blame)(?! (for<_>
    (running|the (running|safety)))|.{0,20}denied)
sayer: fault doing mistake failure oversight:
    (it|this|that) (was|is) (entirely |all |wholly |purely |solely |simply )?(our|my) (own )?(fault|doing|mistake
    |error|failure|oversight)(?= *[.,;:!]| *$| and| that| alone)
sayer: wish:
    (i|we) (wish|would like) [^.;]{2,50}? but (it|they|there|that|he|she|we|i) (is|was|are|were|did|has|had
    |have)(?= *[.;!]| *$)
sayer free: is are was were did does do has have had there:
    ^\W*(and |but |yes, |well, |indeed, )*(it|they|there|that|this|these|those|he|she) (is|are|was|were|did|does|do
    |has|have|had)(?=, (and|(the |his |her |its |a |an |our |[\w'.-]+ ){0,4}?(said|says|replied|replies|answered
    |admitted|conceded|found|finds|writes|wrote|confirmed|granted|added)( [\w-]+ (\w+day|\w+))?(?= *[.:;!]| *$)))
sayer free: is are was were did does do has have had there:
    ^\W*(yes, |and |well, |indeed, )*(it|they|there|i|we|he|she) (is|are|was|were|did|do|does|has|have
    |had)(?= *[.!]? *$)
sayer: checks checked stands stood adds holds held water:
    (?<!which\s)(?<!whether\s)(?<!if\s)(<said>|it|that|this|everything|all of it|the (numbers?|sums?|dates?))<_>
    (check(s|ed) out|stands? up|stood up|adds? up|added up|holds? (up|water|true)|held (up|water|true
    |good))(?= *[.,;:!]| *$| and| in (every|all))
sayer free: argue quarrel quibble fault:
    (cannot|can't|can not|could not|couldn't|will not|won't|would not|wouldn't) (argue|quarrel|quibble|find (any<_>
    )?fault) with (that|it|this|them|the|those|these|his|her|their|its|a word|a line|any of|what)
subject: bowed bows:
    bow(s|ed|ing) to (the|his|her|its|their|this|that) ([\w'-]+ ){0,2}?(figures?|numbers?|count|findings?|verdict
    |evidence|facts|arithmetic)
sayer: charged:
    guilty as charged
sayer: disputing denying arguing doubt question mistaking getting:
    (there (is|was|'s)|there can be) no (disputing|denying|arguing with|getting (round|around|away from)|doubt<_>
    (about|that|in)|question (that|about)|mistaking) (it|that|this|the|what|there|his|her|their|its|a|we|they|our)
subject: standby stands stood:
    st(ands?|ood) by (every (word|line|figure)|what (the|his|her|their) ([\w'-]+ ){1,3}(said|wrote|found|told))
subject: reason cause grounds:
    (s(ee|aw|ees)|ha(s|d|ve)|f(ou|i)nds?|with|there (is|was)) (no|little|not any|n't any|not the (least
    |slightest)) (reason|cause|grounds?) (whatever |whatsoever |at all )?to (doubt|question|dispute|disbelieve
    |contest) (it|that|this|the|his|her|their|them|what|a word|any of|those|these|[\w-]+('s|s'))
subject: believes believed believe:
    believe(s|d)? (him|her|them|every word|the (girl|boy|woman|man|women|men|children|witness(es)?|nurses?|driver
    |workers|villagers|residents|survivors|families|wife|husband|[\w-]+s))(?= *[.,;:]| *$| (and|when|now|because))
named: echoed supported seconded shared backed corroborated endorsed:
    (account|version|story|claims?|report|figures?|numbers?|testimony|count|words?|statement|description) (was|were
    |is|are|has been|have been) (also |later |independently |since |now |partly )*(echoed|supported|seconded|shared
    |backed( up)?|corroborated|endorsed|borne out|confirmed|vouched for) by (the |its |an? |two |three |several<_>
    )?<who>
subject: granted allowed grants allows:
    (grant(s|ed)|allow(s|ed)|own(s|ed)) (on \w+day |freely |at last |now )?that(?=,? (the|it|there|he|she|they|his
    |her|its|their|some|in|mistakes|errors|more|a|one|two|three|\d+)(?![\w-]))
either: same:
    (was|were|is|are) of the same (mind|opinion|view) (as|about)
subject: beyond:
    put(s|ting)? (it|the matter|that|this) beyond (doubt|dispute|question)
subject: nodded nods:
    nod(s|ded)( his head| her head)?( slowly| gravely| when asked)?(?= *: )
"""
