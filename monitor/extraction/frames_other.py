"""The set phrases of doubt, of confirmation and of withdrawal, a row each; `frame_table` tells how a row is read."""

from __future__ import annotations

UNVERIFIED = r"""
either free own: neither:
    neither <few>(could|can|has been|have been) (be )?(\w+ly )?(verified|checked|confirmed|corroborated)
subject free: say:
    (could|can)( ?not|n't) (yet |immediately )?say (whether|if) <few>(was|were|is|are|had been) (true|correct|right
    |accurate|genuine|authentic)
subject free: promised pledged vowed undertook agreed promises:
    (promis|pledg|vow|undertook|agree|undertak)(es|ed|e|d)? to
    (look into|investigate|check|examine|verify|review) <such><matter>
subject free: clarify establish ascertain: to (clarify|establish|ascertain) the (situation|circumstances|facts|truth)
either free own: independently independent verification confirmation:
    (independent (verification|confirmation|corroboration) <few>(not (\w+ )?(possible|available)|impossible
    |lacking)|no (immediate |independent |official |outside |further )*(verification|confirmation
    |corroboration)(?! number| e-?mail| hearing))
either free said own: verified confirmed corroborated authenticated established substantiated checked:
    (could|can|has|have|had)( ?not|n't) (yet |so far |immediately |be |been |independently )*(verified|confirmed
    |corroborated|authenticated|established|substantiated|checked)
either free said own: unconfirmed unverified uncorroborated:
    (is|are|was|were|remain(s|ed)?|'s|'re|be) (still |as yet |so far |currently |thus far )*(unconfirmed
    |unverified|uncorroborated)
either: aware: aware of <such>(reports?|claims?|allegations?|rumou?rs|footage|speculation|accusations?)
subject free: inquiries enquiries checks check:
    (making|conducting|carrying out|pursuing) (\w+ )?(inquiries|enquiries|checks)|(launch|start|beg[ua]n|order
    |conduct)(ed|s|es)? (an? )?(\w+ )?(check|verification|fact-check) (of|into|on)
subject free: confirmation verification:
    (seek(s|ing)?|sought|await(s|ed|ing)?|waiting for) (urgent |further |more |official |independent )*(confirmation
    |verification)
subject free said: trying tried attempting attempted seeking sought working scrambling racing struggling works
    tries:
    (try|tri|attempt|work|scrambl|rac|struggl)(ing|ed|es)? (urgently |hard |still )?to (\w+ly )?((verify|confirm
    |corroborate|authenticate|ascertain|find out|clarify)|(establish|determine|check|learn) (whether|how many
    |how much|if|the (facts|number|circumstances|truth|veracity|authenticity)))
sayer free own: possible impossible early soon:
    ((not|n't|im) ?(yet |immediately |currently )?possible to (\w+ly )?(<find>|check|establish)|too (early
    |soon) to (<find>|tell|say (whether|if|how)|establish))
either free: means way possibility:
    no (means|way|possibility|independent means) (of|to) (independently )?(verify|verifying|check|checking
    |confirm|confirming|corroborat\w+)
subject free: information:
    ((do|does|did|has|have|had)( not|n't)? (have )?(yet )?(no|any) (reliable |confirmed |immediate |precise<_>
    |official |such |exact |independent )*information to (confirm
    |support|corroborate))
subject free: know knows knew:
    (do|does|did)( not|n't) (yet )?know (whether|if) (<few>)(true|correct|right|accurate|so|genuine|authentic)
subject free: investigation inquiry enquiry probe review verification:
    (open|launch|order|beg[iau]n|start|announce|initiat|promis|commission)(s|ed|es|e)? (an? |its own<_>
    |internal |urgent |full |immediate |independent |formal )*(investigation
    |inquiry|enquiry|probe|review|check|verification) (in|into|of|over|on) <such>(<said>|allegations?|matter
    |footage|video)
either free: check verification review checks:
    (checks?|verification|fact-check) (of <few>)?(is|are|was|were) (still |now )*(being )?(under way|underway
    |carried out|conducted|ongoing|in progress)
either free said: checked verified clarified examined established investigated assessed reviewed studied<_>
    ascertained looked:
    (being|will be|would be|to be) (\w+ly )?(checked|verified|clarified|examined|established|investigated
    |assessed|reviewed
    |studied|ascertained|looked (into|at))
either free: pending subject: (pending|subject to|awaiting) (\w+ )?(verification|confirmation|clarification)
subject free: looking look looks examining investigating checking reviewing assessing probing verifying studying
    probes investigates checks examines reviews assesses verifies examine investigate review check:
    ((is|are|was|were|be|'s|'re|still|will|would|am|'m) (now |still |also |currently |urgently |carefully )*(look
    |examine|investigate|check|review|assess|verify|study)?|(?<=\w\s))((look(s|ing) |(?<=look) ?)(in)?to|(examin
    |investigat|check|review|assess|prob|verify|study)ing|examines|investigates|checks|reviews|assesses|probes
    |verifies|(?<=examine)|(?<=investigate)|(?<=check)|(?<=review)|(?<=assess)|(?<=verify)|(?<=study)) (whether
    |if|<such><matter>(?= *$|[.,;:]| ))
sayer free own: independently confirm verify verified confirmed corroborate:
    (we|this \w+|our \w+) (could( not|n't)|cannot|can't|can not|were unable to|was unable to|(have|has|had)( not
    |n't) (yet
    )?(been able to|managed to)) (yet )?(\w+ly )?<find>
subject free: begun began started starting begins starts set:
    (beg(un|an|ins?)|start(ed|s|ing)?|set about) (to )?(verify(ing)?|check(ing)? (the |these |those |whether|if|its
    |all|every)
    |examin(e|ing)|compar(e|ing)|assess(ing)?|authenticat(e|ing)|cross-check(ing)?|review(ing)? (the|these|its|all)
    |look(ing)? into|investigat(e|ing))
either free: inquiries enquiries investigations checks verification:
    (inquiries|enquiries|checks|verification) (<some>)?(is|are|was|were|remain) ((still|now
    |also) )*(in hand|under way|underway|continuing|ongoing|being made|being carried out|in progress|pending
    |afoot)
subject free: comparing cross-checking checking matching:
    <be> (now |still |also |already )?(comparing|cross-checking|matching|checking) <few>(with|against
    |to) <few>(notes?|records?
    |data|lists?|figures?|files?|registers?|logs?|counts?|own|sources|documents|footage|images)
subject free: see trying attempting working:
    (try|attempt|work)(ing|s|ed)? to (\w+ly )?(see|learn|determine|establish|understand|discover|find out
    |work out) (whether|if
    |how (many|much)|what (had )?(happened|went wrong)|who|where)
"""

CONFIRMED = r"""
subject free: longer: no longer (den(y|ies)|disputes?|contests?)
sayer free: says said say:
    ^\W*(yes, )?(it|they|that|he|she|we) (is|are|was|were|did|does|do|has|have|had), (says?|said|replied
    |replies)(?! that)
sayer: confirm: (i|we) can (now |indeed )?confirm (that|the|this|these)
subject: came come comes arrived arrives:
    (c(o|a)mes?|arrive[sd]?) (to|at) (exactly |much )?the same (result|conclusion|figure|number|finding)
subject: supports supported backs backed support:
    (support|back)(s|ed) <the><some>(\w+'s )?(account|claims?|allegations?|version|figures?
    |assertions?|numbers?|count|findings?)
subject: proved proves proven vindicates: (prove[sd]?|proven) <the><some>(right|correct)(?= *[.,;:]| *$| about| on)
subject: breast: ma(de|kes?) a clean breast
subject: confessed confesses: confess(es|ed)(?= *[.,;:]| *$)
subject: clean: c(o|a)mes? clean(?= *[.,;:]| *$| on (mon|tues|wednes|thurs|fri|satur|sun)day)
subject head: admits confesses concedes acknowledges:
    (admits|confesses|concedes|acknowledges)(?! (\d|no|patients?|defeat|goals?|penalt|him|her|them|the (seat
    |election|race|game|match)))
subject: forced obliged compelled had has have made obligation pressed:
    (forced|obliged|compelled|pressed|had|has|have|having|made|brought|driven|finally|free|ready|quick|prepared
    |happy) to (admit|acknowledge|concede|confess)(?! (patients|defeat|goals|him|her|them))
named said: confirmed corroborated verified authenticated borne backed acknowledged admitted upheld:
    (was|were|been|is|are) (also |later |independently |since |now )*(confirmed|corroborated|verified
    |authenticated|borne out|backed up|acknowledged|admitted|upheld|substantiated) by (the |its |an? )?<who>
subject said: verified validated vindicated substantiated upheld vindicates validates upholds backs backed
    endorsed authenticated authenticates verifies:
    ((independently )?verifie[sd]|validate[sd]|vindicate[sd]|substantiate[sd]|upheld|upholds|back(s|ed) up
    |authenticate[sd])(?! by)
subject said: agreed agrees: agree[sd] with
subject: clean: c(a|o)m(e|es|ing) clean (about|on|over)
subject: confessed confess confesses: confess(es|ed)? (to|that)
subject: guilty: (plead(s|ed)?|pled|pleading) guilty
subject: accepts accepted recognised recognized recognises recognizes granted:
    (accept|recogni[sz]e|grant)(s|d|ed)? (that(?= ((the|it|its|his|her|their|there|he|she|they|some|more|errors
    |mistakes|in)(?![\w-])|\d|\w+ (had|was|were|has|have|did)))|(full |its |the )?(blame|responsibility)
    |the <some>(findings?|conclusions?|figures?|criticisms?))
subject: secret: ma(de|kes?) no secret of(?! <whose> (disbelief|doubts?|contempt|scorn|anger|view))
sayer: indeed: (is|are|was|were|had|has|have|did) indeed
sayer: established proven proved confirmed:
    it (is|was|has been|had been) (now |thus |therefore )*(established|proven|proved|confirmed|beyond (doubt
    |dispute)) that
sayer: substance truth grounds: (there (is|was) (some|much|a grain of) truth (in|to))
subject: owned owns owning own fessed fesses:
    (own(s|ed|ing)?|fess(es|ed|ing)?) up(?! (for|in)(?![\w-]))
sayer: us me ours fault:
    (yes|ok|okay|all right|alright|fine|well|sure|admittedly)\W+(it|that|this) (was|is) (us|me|ours|mine|our
    \w+|my \w+)|it was (indeed |in fact )?(us|our (fault|mistake|error|doing|men|people|side)|my (fault|mistake
    |doing))(?= *[.,;!]
    | *$| who| that)
subject: accepts accept accepted:
    (accepts|accepted|(i|we) accept) that (these|those|this|such|our|my|we|i|payments|money|people|no|not|\d
    |[\w-]+ (died|happened|existed
    |broke|failed|took|paid|made)|<the><few>(was|were|is|are|had|has|have|did|should|could|died|happened|took|paid
    |made))
sayer: yes yeah:
    (yes|yeah|ok|okay)\W+(we|i) (did|took|made (a|the) mistakes?|knew|paid|killed|shot|fired|sold|lied|were wrong)
sayer: right correct wrong:
    (have|has|had|got|get) it right(?= *[.,;!]| *$| after| all| about)|(was|were) right (all along|after
    all|about (this|that|it|us|the))
subject: admit admits confess concede acknowledge:
    (?<=\ws\s)(admit|confess|concede|acknowledge) (that )?(they|to|having|it|he|she|it was|taking|killing|paying
    |lying|losing
    |using|making)
"""

RETRACTED = r"""
subject: back:
    t(ake|akes|ook|aking|aken) back (what|it|that|this|everything|<the><few><said>|<whose> (words?|remarks?
    |comments?))
subject: back:
    t(ake|akes|ook|aking|aken) (it|that|this|everything|all of (it|that)|<the><some><said>)<_>
    (all )?back(?= *[.,;:!]| *$| on | and )
subject: corrected corrects correct: correct(s|ed|ing)? (himself|herself|itself|themselves|myself|ourselves)
sayer: wrong mistaken:
    (i|we|he|she|it|they) (was|were|had been|have been|has been) (wrong|mistaken) (about|on|in|over) (the|that
    |this|<num>)
sayer: misspoken misspoke: (he|she|it|they) (had )?misspoken?
subject: apologised apologized apologises apologizes:
    apologi[sz](es|ed|ing|e) for (having )?(given|giving|published|publishing|reported
    |reporting|issued|issuing|stated|stating|quoting) <few>(wrong|false|incorrect|inaccurate|mistaken)
subject: struck strikes removed removes:
    (str(uck|ikes|iking)|remove[sd]?|removing|cut|delete[sd]?) <the><some>(figures?|numbers?|claims?
    |statements?|passage|sentence) from(?! (sale|circulation))
sayer: typing clerical typographical printing arithmetic counting typo misprint:
    <said> [^.;:,]{0,30}?(had been|was|is|were) (\w+ )?an?
    (mere |simple |plain )?((clerical|typing|typographical|printing|arithmetic|arithmetical|counting|translation
    |transcription) (error|mistake)
    |typo|misprint)
subject: retracted retracts: retract(s|ed)(?= *[.;:]| *$)
sayer own: corrected amended: this (story|article|report|post|version) (has been|was|is) (corrected|amended)
subject said: walked walks walking walk back: walk(s|ed|ing)? (<the><few>(<said>|remarks?|comments?|it) )?back
subject said: rowed rows backtracked backtracks backtracking backed backs backpedalled backpedaled back-pedalled
    pedalled climbed climbdown u-turn turn volte-face about-face:
    (row(s|ed|ing)? back|backtrack(s|ed|ing)?|back(s|ed|ing)? (away|off|down)|back-?pedal(s|led|ed|ling|ing)?
    |climb(s|ed|ing)? down|(ma[dk]e|mak|perform|execut|d)(es|ed|s|e|id|ing)? an? (\w+ )?(u-turn|about-face
    |volte-face|climbdown)) (on|from|over|about)
subject: withdrew withdraws withdrawn withdraw retracted retracts retract rescinded recanted revoked corrected
    corrects amended amends deleted deletes disavowed scrapped recants:
    (with(dr[ae]w|drawn|drawing)|retract|rescind|recant|revok|correct|amend|delet)(s|ed|es
    |ing)? (<the>)(\w+'s )?(own |earlier |initial |previous |original |first |death |casualty |\w+ )?(<said>
    |testimony|confession|remarks?|comments?|tweet|posts?|press release|words)(?! from (sale|circulation))
subject: correction corrections retraction retractions:
    (issu|publish|print|ran|runs?|post|ma[dk]|releas|put out|sent out|carr)(e|es|s|ed|ing|ied|ies)? (an?<_>
    |the )?(\w+ )?(correction
    |retraction)s?
subject: apologised apologized apologises apologizes apologising apologizing:
    apologi[sz](es|ed|ing|e) for (the |its |an? |their |his |her |any )?(\w+ )?(error|mistake|mix-up|inaccurac(y
    |ies)|misstatement|confusion|wrong \w+|false \w+)s?
subject free: longer: no longer stands? by
sayer: misspoke corrected misremembered miscounted miscalculated:
    (i|we) (misspoke|stand corrected|(had |have )?mis(counted|calculated|remembered|stated|reported))
sayer: wrong:
    (i|we) (had )?(got|gave) (it|that|this|the <some>(figures?|numbers?|sums?|count)) wrong|(figures?|numbers?
    |counts?|tally|statement|estimate|report) (that |which )?(we|i) (gave|issued|published|reported|put out
    |released) (\w+ )*?(was|were|is) (\w+ )?(wrong|incorrect|inaccurate|an error|a mistake|mistaken)
sayer: wrong incorrect inaccurate error mistake mistaken erroneous:
    (its|our|their|my) (own )?(earlier|previous|initial|original|first|preliminary|former
    |last) <some>(<said>)[^.;:,]{0,30}? (was|were|had been|is|are|has been) <some>(wrong|incorrect|inaccurate
    |an? (\w+ )?(error|mistake)|mistaken|erroneous|in error)
sayer: error mistake:
    (published|released|issued|given|posted|reported|announced|sent out) (in error|by mistake|in mistake)
subject: disregard:
    (ask|told|urg|request|tell)(s|ed|ing)? <few>to (disregard|ignore) (the|its|our|that|an?) (earlier|previous
    |initial|first) \w+
named said: withdrawn retracted:
    (was|were|been|is|are) (\w+ly |later )?(withdrawn|retracted|corrected) by (the |its )?<who>
either: recanted: recanted(?= *$|[.,;])
subject: longer:
    no longer (maintain|claim|insist|say|assert|contend|allege|argue|believe|hold|stands? by|stick|repeat|use|cite)(s
    |ed)?
    (?= (that|to|by|its|the|this|these|those|his|her|their|it|any|there))
either said: hereby withdrawn retracted rescinded void revoked:
    <be> (hereby |herewith |now |therefore |formally |officially )*(withdrawn|retracted|rescinded
    |null and void)(?! (from (sale
    |circulation|the market)|by (?!us)))
either free said: upheld maintained sustained stand stands:
    (cannot|can not|can't|can no longer|could not|could no longer) be (upheld|maintained|sustained|stood by)|no longer
    (stands|stand|holds|hold|applies|apply|valid)|<be> no longer (valid|correct|accurate|current|operative)
subject: dropped drops drop dropping abandons abandoned scrapped shelved ditched:
    (drop(s|ped|ping)?|abandon(s|ed|ing)?|ditch(es|ed|ing)?|scrap(s|ped|ping)?) (<whose>) (\w+ )?(<num>|<said>)
subject: takes took take taken taking: t(akes|ook|aken|aking) back \W*(all|what|everything|every word|the words?)
subject: spoke misspoke soon: (i|we|he|she|they) (had )?(spoke|spoken) too (soon|early|hastily)
subject: wrong mistaken:
    (ha(d|s|ve) )?(used|taken|applied|read|added|copied|entered|counted|fed) (<few>)(wrong (exchange rate|rate|column
    |figures?|list
    |row|table|year|number|formula|map|total|file|page|data|baseline|base|sheet|unit)|twice(?= *[.,;"”]| *$| over))
subject: back: (go|goes|gone|went|going) back on (<the><few><said>|<whose> (word|words|promise))
subject: reversed reverses changed changes rectified rectifies revised revises:
    (revers|chang|rectif|revis)(ed|es|ing|ied|ies) <whose> (\w+ )?(statement|story|account|version|testimony)
sayer free: disregarded ignored void:
    (should|must|is to|are to|may) (now )?be (disregarded|(considered|treated as|regarded as)
    (withdrawn|void))
"""
