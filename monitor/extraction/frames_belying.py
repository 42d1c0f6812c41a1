"""The set phrases by which records and reason gainsay a claim, a row each; `frame_table` tells how a row is read.

A claim is contradicted by the documents, borne out by nothing, inconsistent with the findings; it is swept aside, not
one that anybody recognises, an exercise in fiction. And the stances that are told in the same plain way: what is to be
regarded as withdrawn, what squares with another's count, what a defendant tells the court.
"""

from __future__ import annotations

ABBREVIATIONS = r"""
<record>: (evidence|records?|documents?|documentation|facts?|files?|footage|videos?|data|registers?|books|ledgers?
    |accounts?|logs?|findings?|photographs?|pictures|images|papers|witness(es)?|testimony|archives?|minutes|statistics
    |science|history|measurements?|readings?|receipts?|figures|numbers|results|tests|inspections?|autops(y|ies)
    |observations?|reality)
<every>: ((all|every|each|any|both|most)( of)? )?<the>
<trial>: (court|judge|jury|magistrates?|tribunal|inquiry|commission|hearing|panel|bench)
"""

DENIED = r"""
sayer: contradicted belied disproved disproven refuted undercut undermined demolished:
    (is|are|was|were|been|stands?) (<adv>|directly |completely )(contradicted|belied|disprove[dn]|refuted|undercut
    |undermined|demolished) by <every>(<few>)<record>
sayer: supported backed borne substantiated corroborated underpinned justified:
    (<be> not|(is|are|was|were)n't|ha(s|ve|d) (not|never) been|(is|are|was|were) (nowhere|in no way)) (<adv>|yet )?
    (supported|backed( up)?|borne out|substantiated|corroborated|underpinned|justified) by <every>(<few>)<record>
sayer: supported backed borne substantiated underpinned:
    <be> (supported|backed( up)?|borne out|substantiated|underpinned) by (no|nothing|none|not (a|one|a single)) ?
    (<few><record>)?
sayer: inconsistent incompatible irreconcilable variance conflict consistent compatible odds:
    (inconsistent|incompatible|irreconcilable|at (variance|odds)|in (direct |flat )?conflict|<not> (<adv>)(consistent
    |compatible)|(is|are|was|were)n't (consistent|compatible)) with <every>(<few>)<record>
sayer: correspond corresponds conform accord square tally fit match reflect agree:
    <donot> <some>(correspond|conform|accord|square|tally|fit|match|reflect|agree) (to |with |in )?<every>(<few>)
    (findings|evidence|facts|documents|records|footage)
subject: aside away:
    (brush(es|ed|ing)?|sw(ept|eeps|eeping)|push(es|ed|ing)|wav(es|ed|ing)|swat(s|ted)|bat(s|ted)|cast(s)?|toss(es|ed)
    |shov(es|ed)|thrust(s)?) (<the>|[\w-]+'s )([\w'-]+ ){0,3}(<said>|lists?|registers?|recordings?|reckoning
    |testimony|evidence) (aside|away)
subject: off aside away:
    (wav(es|ed|ing)|brush(es|ed|ing)|sw(ept|eeps)|shrug(s|ged|ging)|laugh(s|ed|ing)|swat(s|ted)|bat(s|ted)
    |fend(s|ed)|toss(es|ed)|push(es|ed)) (off|aside|away) (<the>|all |any |[\w-]+'s )(<some>)(talk|<said>|hints?
    |lists?|registers?|testimony|reckoning)
sayer: recognise recognize accept recognised recognized:
    (not (one|an? ([\w-]+ )?(<said>|picture|portrait|view|summary))|none) (that |which )?(we|i|it|he|she|they) (would<_>
    |can |could |do |am able to |are able to )?(recogni[sz]e|accept)(s|d)?
sayer: recognise recognize accept share:
    (one|<said>|picture|portrait|view) (that |which )?(we|i|it|he|she|they) (did|do|does|could|would|can|will)
    ( not|n't|not) (recogni[sz]e|accept|share)(?= *[.,;]| *$)
subject: recognise recognize accept have credit believe:
    (<donot>|won't) (recogni[sz]e|accept|have|credit|believe) (<the>|[\w-]+'s )((<some>)(sums?|tall(y|ies)|reckoning
    |arithmetic|maths)(?= *[.,;:]| *$)|<num>(?= *[.,;:]| *$))
sayer: exercise:
    exercises? in (<some>)(fiction|fantasy|fiction-writing|story-?telling|propaganda|invention|imagination
    |scare-?mongering|fear-?mongering|mud-?slinging|deception|speculation|guesswork|defamation|slander|disinformation
    |distortion|make-believe|wishful thinking|creative (writing|accounting|arithmetic))
sayer: much:
    (never|not once) so much as (?!an? |thank|apologi|ask|answer|repl|call|offer|visit|warn|inform|consult|look|said
    |say|smile|read|listen|phone|rang|wrote)\w+
"""

CHALLENGING = r"""
subject: questioned questions questioning doubted doubts doubting challenged challenges challenging:
    (question(s|ed|ing)|doubt(s|ed|ing)|challeng(es|ed|ing)) (<the>|[\w-]+'s )(<some>)(accuracy|reliability|validity
    |veracity|truth(fulness)?|credibility|authenticity|methods?|methodology|motives?|arithmetic|sums|basis|objectivity
    |(figure|number|count|tally|toll|total|estimate|claim|account|version|finding|calculation)s?(?! of votes))
subject: misleading deceiving confusing scaremongering sensationalism double-counting:
    accus(es|ed|ing) <few>of (<some>)((misleading|deceiving|confusing) (the )?(public|people|voters|readers|parliament
    |patients|investors|families)|scare-?mongering|sensationalism|double-counting)
subject: lashed hit:
    (lashed out|hit back|struck back|fired back|hit out) at <the>([\w'-]+ ){0,3}[\w'-]+,?<_>
    (calling|branding|describing|denouncing|dismissing)
self: law laws rules regulations standards procedure procedures protocol protocols:
    (ha(s|d|ve) |'ve )(always |at all times |fully |strictly )?(acted|operated|worked|behaved|traded|been)<_>
    (always |fully |strictly |entirely |wholly )*(within|in (full |strict )?(accordance|compliance|line|keeping)<_>
    with) (<the>)(<some>)(laws?|rules|regulations|standards|procedures?|protocols?)
self: law laws rules regulations standards procedure procedures protocol protocols obligations requirements:
    (ha(s|d|ve) |'ve )(always |at all times |fully |strictly )*(compl(ied)|abided|adhered|kept|stuck|obeyed
    |followed|observed|respected|met) (fully |strictly )?(with|by|to|within)? ?(all |every )(<some>)(laws?|rules?
    |regulations?|standards?|procedures?|protocols?|obligations|requirements)
sayer: aware unaware ignorant:
    ((am|<be>) (not|never)|'m not|(is|are|was|were)n't|ha(s|d|ve) (not|never) been) (<adv>)(aware|conscious) of<_>
    (any|such)|(am|'m|<be>) (<adv>|wholly |entirely )(unaware|ignorant) of (any|such)
sayer: framed set scapegoat scapegoated scapegoats victim fall:
    (he|she|they|i|we|it|who) ?(is|are|was|were|am|'m|'re|'s|had|has|have|'d) (simply |only |just )*(being |been
    |made )?(framed|set up|scapegoated|(the |a |into a |made a )?(scapegoats?|fall guy)|the (victim|target)s? of a (\w+
    )?(plot|smear|set-?up|conspiracy|vendetta|witch[ -]hunt|campaign|forgery|hoax))(?! (to|in|for) (\d|the))
sayer: twice:
    (<accuser>|they|you) (<adv>)(ha(s|d|ve) |'ve |must have )?(counted|included|listed) (<few>)twice
sayer: double-counted: <be> double-counted
"""

SILENT = r"""
subject free: questions: (did|would|does|will)( not|n't) (take|accept|answer|field) (any |further |more )*questions
subject free: abstain abstains abstained abstaining refrain refrains refrained refraining:
    (abstain|refrain)(s|ed|ing)? from (any |all |making |giving |further |public )*(comment(s|ing|ary|aries)?
    |statements?|remarks?|speculat(ion|ing))
subject free: court due:
    (would|will|'ll) (only )?(respond|answer|reply|speak|comment)( to [^.;:,]{1,40}| only)? (in (court|due course)|at<_>
    (the|its|his|her|their) trial|through (the courts|its lawyers))
named free: silence:
    (messages?|letters?|calls?|questions?|requests?|e-?mails?|appeals?) (<few>)(to|at|with) (the |its |his |her<_>
    |their )?<who>[^.;:]{0,40}? (was|were|have been|has been|had been) (met|answered|greeted) (only )?(with|by)<_>
    (<some>)silence
named free: silence nothing:
    (wrote|written|turned|appealed) (<few>)?(to) (the |its |his |her |their )?<who>[^.;:]{0,60}? (and|but) (i |we )?
    (ha(ve|s|d) (had|received|got|heard|met)|got|received|had|heard) (only |nothing but )?(silence|nothing in (return
    |reply))
subject free: guess:
    (declin|refus)(es|ed|ing) to (even )?guess
sayer free: keep:
    (we|i) (shall|will|'ll|would rather|prefer to|intend to|mean to) keep (it|them|that|those|(our|my) [\w-]+) to
    (ourselves|myself)
sayer free: keep:
    (have|'ve) (our|my|our own|my own) (thoughts?|views?|opinions?|theor(y|ies)|suspicions?|ideas?)[^.;:]{0,12}
    (shall|will|'ll) keep (it|them)
"""

CONFIRMED = r"""
either: matches matched tallies tallied squares squared agrees agreed chimes chimed:
    (<said>|list|records?|testimony|reckoning)[^.;:]{0,30}? (match(es|ed)?|tall(y|ies|ied)|squar(es|ed|e)|agree(s|d)?
    |chim(es|ed|e)) (<adv>|exactly |broadly |almost |roughly )(with )?(<the>([\w-]+ ){0,3}|)[\w-]+'s(?= *[.,;]| *$)
either: support supports supported back backs confirm confirms corroborate corroborates substantiate:
    <record> (<few>)?(clearly |fully |broadly |now )?(support|back( up)?|corroborate|confirm|substantiate)s? (<the>
    |[\w-]+'s )([\w'-]+ ){0,2}(claims?|allegations?|accounts?|version|story|accusations?|testimony|complaints?)
subject: told tells:
    t(old|ells) <the><some><trial>( in [\w-]+)?( on \w+day)?,? (that )?(he|she|it|they) had (knowingly |personally
    |repeatedly |himself |herself |indeed )?(taken (<few>)(money|bribes?|cash|payments?|kickbacks?|envelopes?)
    |accepted (<few>)(money|bribes?|cash|payments?)|paid (<few>)(bribes?|kickbacks?|money|cash|(the|a) (mayor|judge
    |minister|official|officer))|forged|lied|stolen|falsified|fabricated|invented|bribed|leaked|pocketed|faked
    |embezzled|doctored|covered up|concealed|backdated)
subject: agreed: , (he|she|they|it|the \w+) agreed(?= *[.])
"""

RETRACTED = r"""
subject: disowned disowns disowning disavowed disavows:
    dis(own|avow)(s|ed|ing)? (its ([\w-]+ ){0,3}|(his|her|their) (own|earlier|previous|original|first) ([\w-]+ ){0,2})
    (<said>|communiqu(e|é)s?|bulletins?|releases?|letters?|words?|remarks?|testimony|confession|notes?)
subject: withdrew withdraws withdrawn withdrawing:
    withdr(ew|aws|awn|awing) (the |<whose> )?([\w-]+ )?(note|bulletin|release|report|statement|communiqu(e|é)
    |advisory|memorandum|memo|circular|press notice)(,? no\.?)? ?\d+
sayer free: withdrawn retracted void superseded:
    (<said>|<paper>|bulletin|communiqu(e|é)|note|release|circular|certificate|remarks)[^;:]{0,40}? (should|must|is to
    |are to|may|can)( now| therefore)? be (regarded|considered|treated|taken) as (withdrawn|retracted|void|superseded)
sayer: treat consider regard:
    (treat|consider|regard) (the |that |those |this |these |<whose> )([\w-]+ )?(<said>|<paper>|bulletin|note|release
    |remarks) as (withdrawn|retracted|unsaid|void)
sayer: wrong:
    (i|we) (was|were|had been) (simply |quite |plainly |very )?wrong to (have )?(be(en)? so|say|said|claim|deny|denied
    |insist|doubt|accuse|suggest|state|call|blame|dismiss|speak|report|publish|announce)
sayer: too:
    (i|we) (said|wrote|announced|published|reported|declared|spoke)( it| that| this| so)? too (soon|fast|early
    |quickly|hastily)
self: mistake error mistakes errors:
    (had |has |have |'ve |'d )?(clearly |indeed )?(made|committed) (a|an|some|several) (\w+ )?(mistake|error|slip)s?<_>
    in (its|his|her|their|our|my|the|that) (\w+ )?(<said>|post|release|press release|counting|table)
subject: dropped drops:
    drop(s|ped) (that|this|those|these|its|the) ([\w-]+ )?(claim|allegation|accusation|assertion|figure|estimate
    |number)s?(?= *[.,;]| *$)
"""
