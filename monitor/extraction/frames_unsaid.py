"""The set phrases by which what was said is unsaid, a row each.

`frame_table` tells how a row is read.
"""

from __future__ import annotations

RETRACTED = r"""
subject: withdraw withdrew withdraws withdrawing withdrawn retract retracts retracted retracting recant recants
    recanted rescind rescinds rescinded revoke revokes revoked:
    (with(draw|drew|draws|drawing|drawn)|retract(s|ed|ing)?|recant(s|ed|ing)?|rescind(s|ed|ing)?|revok(e|es|ed
    |ing)) (hereby |now |herewith |formally |unreservedly )?(it|that|this|them|every (word|line|bit)|all (of )?(it
    |that|this)|the (lot|whole thing)|what (i|we|he|she|it|they)|both|<num>|the <num>)(?= *[.,;:!]| *$| and| in<_>
    (full|its|their)| (with|without) (apolog|regret|reserv|qualif)| today| now| on (mon|tues|wednes|thurs|fri|satur
    |sun)| entirely| unreservedly| (that|which|to which) )
subject: back:
    t(ake|akes|ook|aken|aking) back (now |today |every word |word for word |in full |, [^,]{1,20}, )*(what|that|it
    |this|them|all|both|every (word|line)|the <num>|<num>|<the>[\w'-]* ?(remarks?|press release|communiqu\w*|words?
    |letter|bulletin|forecast|announcement|accusations?|charges?|allegations?|sentence|apology|lists?|tweet
    |<said>))( (per ?cent|percent|million|billion|thousand))?(?= *[.,;:!"]| *$| (that|which|to|he|she|it|they|and
    |in|on|of|had|about|made|given|from|for|i|we|with|without)(?![\w']))
subject: back:
    t(ake|akes|ook|aken|aking) (all |every word |each word |the whole )(of )?(it|that|this|them|the [\w-]+)? ?back
subject: back:
    t(ake|akes|ook|aken|aking) (the|his|her|its|their|that|this) ([\w-]+ )?(sentence|words?|remark|letter|number
    |<num>|post|name) back
either free own: struck deleted removed expunged crossed withdrawn retracted taken:
    (passages?|sentences?|paragraphs?|remarks?|comments?|tweets?|communiqu\S+|press release|announcement|bulletin
    |footnote|clause|articles?|claims?|allegations?|accusations?|figures?|numbers?|statements?|reports?|stor(y|ies)
    |assertions?|allegations?)( (about|on|of|that|which|in|with|from) [^.;]{1,60}?)? (is|was|were|are|has been
    |have been|had been) (hereby |now |since |later |quietly |formally |then |therefore |subsequently |silently<_>
    |\w+ly )*(withdrawn|retracted|struck (out|off|from)|deleted|removed|taken (down|back)|rescinded|expunged
    |crossed out|unpublished|erased)(?! (from (sale|circulation|the market)|by (?!us)))
sayer free: hereby herewith:
    <be> (hereby|herewith) (\w+ly )?(withdrawn|retracted|rescinded|revoked|annulled|cancelled|corrected|taken back)
subject free: hereby herewith:
    (hereby|herewith) (\w+ly )?(withdraw|retract|rescind|revoke|correct|take back)s?
sayer: so true right correct accurate case:
    (i|we) (had |have )?(said|stated|wrote|claimed|announced|published|reported|gave|told (you|them|people
    |parliament|the \w+)) (something|things|a (number|figure|thing)|figures|numbers|words)[^.;]{0,20}? (that<_>
    |which )?(was|were|is|are|had been) (not|n't|n't quite|not quite) (so|true|right|correct|accurate|the case)
sayer: untrue wrong false incorrect:
    (i|we) (had |have )?(said|stated|wrote|claimed|announced|published|reported|gave|told (you|them|people
    |parliament|the \w+)) (something|things|a (number|figure|thing)|figures|numbers)[^.;]{0,20}? (that |which<_>
    )?(was|were|is|are|had been) (plainly |simply |quite )?(untrue|wrong|false|incorrect|inaccurate)
sayer free: longer:
    (it|that|this|they|these|those|which|<said>|<num>) no longer (stands?|holds?( (good|true))?|appl(y|ies)|counts?
    |obtains?)(?= *[.,;:!"]| *$| and)
subject: longer:
    no longer (claim|maintain|insist|say|assert|contend|argu|believ|us|cit|repeat|quot|defend|think|us)(s|es|ed
    |e)? (that|its|the|this|these|those|his|her|their|it|so|them|any of)
subject free: words word:
    (ea?t(s|en|ing)?|ate|swallow(s|ed|ing)?) (his|her|its|their|my|our|the|those) (own )?words?
subject free: said used published spread repeated written claimed posted uttered drawn made:
    (should|ought) (not|never|n't) (to )?have (said|used|published|spread|repeated|written|claimed|posted|uttered
    |drawn|made (the|that|this|such) (claim|remark|statement|comparison|accusation))
subject: regret regrets regretted regretting:
    regret(s|ted|ting)? (having (said|used|claimed|written|published|overlooked|given|made)|the (error|mistake
    |remark|statement|claim|words?|confusion|inaccuracy|slip)|what (he|she|it|they|i|we) (had )?(said|wrote
    |claimed)|(his|her|its|their) (words?|remarks?|statement|comments?|choice of words))
subject: wish wishes wished:
    wish(es|ed)? (that )?(he|she|it|they|i|we) had (not|never|n't) (said|used|claimed|written|published|posted|made
    |uttered)
subject: again thoughts:
    (ha(s|ve|d) )?(thought again|had second thoughts about <the><some><said>)(?= *[.,;]| *$)
subject: gave gives given:
    g(a|i)ve(s|n)? up (its|their|his|her) (\w+ )?(figures?|numbers?|claims?|version|theor(y|ies)|estimates?
    |accusations?|count|story|account|insistence)
subject: back:
    (go(es|ing|ne)?|went) back on (his|her|its|their|an?) (\w+ )?(evidence|testimony|statement|claim|account
    |figures?|version|story|earlier \w+)
subject: down offline off website site:
    t(ook|akes?|aken|aking) (the|its|that|his|her|their|an?) ([\w-]+ )?(article|post|page|video|statement|story
    |report|circular|release|clip|tweet|interview|notice|entry) (down|offline|off (the|its|their))
subject: journal paper editor publisher:
    (ask|request|beg|urg)(ed|s|ged|es|ing)? (the|a|that) ([\w-]+ )?(journal|paper|editor|publisher|magazine
    |broadcaster)s? to (pull|withdraw|retract|delete|correct|take down|remove)
subject: record mention list struck removed deleted withdrawn unsaid disregarded:
    (ask|request|wish|want)(ed|s|es)? (for )?(that )?(his|her|its|their|the|my) (\w+ )?(name|sentence|statement
    |words?|remark|passage) (to )?be (struck|removed|deleted|withdrawn|taken (out|back|off)|regarded as unsaid
    |disregarded)
subject: disregard ignore:
    (ask|request|urg|beg|tell|told|advis)(ed|s|es|ing)? [^.;]{1,30}? to (disregard|ignore|forget|discard|delete
    |destroy) (the|its|our|their|that|his|her|what|it|all) ([\w'-]+ )?(figures?|numbers?|statement|letter|bulletin
    |release|version|first|earlier|previous|said|e-?mail|notice|list|report)
sayer: mixed muddled mistaken confused misread misheard miscounted misread:
    (i|we) (had |have |must have )?(mixed up|muddled( up)?|got [^.;]{1,30} mixed up|misread|misheard|miscounted
    |miscalculated|mistyped|mistook|confused (the|it|two|him|her|one|them)|added (it )?up wrong(ly)?|counted (them<_>
    |some |it )?twice|copied (it |them )?(down )?wrong(ly)?)
sayer: misinformed misled information informed wrong:
    (i|we) (was|were|had been|have been) (badly |wrongly |plainly |ourselves |myself )?(misinformed|misled
    |misadvised|ill informed|given (wrong|false|bad|incorrect|faulty) (information|figures?|numbers?|advice))
sayer: error mistake wrong high low:
    ((our|my) (own )?(earlier |first |previous |old |original |initial |last )?|(its|his|her|their) (own |earlier<_>
    |first |previous |old |original |initial )+)(<said>|words?|letter|announcement|bulletin
    |remarks?)[^.;:,]{0,40}? (was|were|is|are|had been) (simply |plainly |indeed |much |far |quite |in fact )?(an?<_>
    (\w+ )?(mistake|error|slip|misunderstanding|misprint)|too (high|low|hasty|early)|wrong|mistaken|incorrect
    |inaccurate|in error|not (correct|right|accurate|so|true)|out of date)
sayer: wrong mistaken:
    (i|we) (got|had) (it|that|this|one|the [\w-]+|our [\w-]+) (badly |quite |completely |all )?wrong
sayer: mistaken wrong error:
    (i|we) (was|were|have been|had been|am|are) (\w+ )?(mistaken|wrong|in error)(?= *[.,;:!]| *$| (about|on|in|and
    |when|to (say|claim|speak|deny|write)))
subject: error mistake:
    (admit|acknowledg|conced|own|confess)(s|es|ed|ted|ing)? (that )?(its|his|her|their|the) (own )?(earlier|first
    |previous|original|initial) (<said>|words?) (had been|was|were) (wrong|incorrect|inaccurate|mistaken|false
    |untrue|too (high|low)|an error|a mistake)
sayer: so case:
    what (i|we) (had |have )?(said|told|wrote|stated|announced|claimed|published|gave|reported)[^.;:]{0,80}? (was
    |were|is) (simply |quite |just )?not (so|the case|what happened|how it was)
sayer: earlier previous initial:
    the (earlier|previous|initial|preliminary) (<said>)( (of|given|published|issued|released|that|which)<_>
    [^.;:]{1,40}?)? (was|were|had been|is) (<some>)?(an? (\w+ )?(mistake|error|slip|misunderstanding)|wrong
    |incorrect|mistaken|in error|too (high|low))
subject: withdrew withdrawn withdraw withdraws retracted retracts retract:
    (withdr(e|a)w(n|s|ing)?|retract(s|ed|ing)?|rescind(s|ed)?) (theirs|(the|that|this|an?|our|its|his|her|their)<_>
    ([\w-]+ ){0,2}?(statement|sentence|paper|interview|passage|forecast|warning|manuscript|broadcast|remark|article
    |photograph|video|column|assertion|word|words|line|note|letter|entry|certificate|answer))(?! from (sale
    |circulation))
subject: back:
    t(ake|akes|ook|aken|aking) (it|that|this|them) back (in full|entirely|unreservedly|completely|with)
subject: longer:
    (can|could) no longer (make|uphold|maintain|defend|support|back|repeat|stand (by|behind)|vouch for|say) (that
    |this|the|its|those|such|it|his|her|their|what)
either: sorry:
    (am|is|are|was|were|'m|'re|feels?|felt) (very |truly |deeply |so )?sorry (for|about) (what (i|we|he|she|it
    |they) (had )?(said|wrote|claimed)|the (words?|remarks?|figures?|claims?|post|article)|(my|our|his|her|its
    |their) (words?|remarks?|post|claims?|article)|having (said|written|claimed|published))
subject: point points detail details passage error errors:
    correct(s|ed|ing) (one|two|a|an|several|some|three|itself on one) ([\w-]+ )?(points?|details?|figures?
    |passages?|numbers?|errors?|names?)
sayer: up pursued upheld maintained repeated sustained:
    (<said>) (would|will|is|are|was|were)( not|n't| no longer) (being |be )?(kept up|pursued|upheld|maintained
    |repeated|sustained|renewed|stood by)
sayer: slip:
    (had been|was|is|were) (only |merely |just |simply )?a slip of the (pen|tongue|keyboard)
sayer free: print:
    (should|ought) (not|never) (to )?have (gone (to print|out|up|online)|been (printed|published|posted|said|made
    |broadcast|written|released))
"""
