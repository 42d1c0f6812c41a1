"""The set phrases of plain talk for affirming, keeping silent, waiting, unsaying; `frame_table` tells how.

She has told the truth; he held his tongue; let us count first; forget what I said.
"""

from __future__ import annotations

CONFIRMED = r"""
subject: backed backs supports supported: (back|support)(s|ed) (<the>|[\w-]+'s )(<some>)(study|findings?|results?
    |reading|research|diagnosis)
sayer: truth:
    (he|she|they|<the>\w+|(dr|mr|mrs|ms) \w+|[A-Z]\w+) (ha(s|ve|d) )?(told|is telling|was telling|spoke|tells?
    |telling)<_>
    (us |you |me |everyone |nothing but )?the (plain |simple |whole )?truth
sayer: saw: what (<few>)(says?|said|tells?|told|writes?|wrote|describes?|reported) (<few>)?is (exactly |just |precisely
    |only )?(what (i|we) (saw|heard|found|remember|know)|right|true|correct|so|accurate)
subject: swore swears sworn name: (sw(ore|ears?|orn) to (every|each|all|the truth)|put(s)? (his|her|its
    |their) (own )?name<_>
    to (it|that|this|<the><few>(<said>|words?|list)))
subject: stands stand stood: (?<!longer.)st(an|oo)ds? behind (<the>|[\w-]+'s |[\w-]+ [\w-]+'s )(<few>)(<said>
    |findings?|count|numbers?)
sayer: as: it (is|was) (all |just |exactly |quite |much |precisely )*(as|what|how|the way) (he|she|they|<the>\w+
    |[A-Z]\w+)<_>
    (says?|said|tells?|told|describes?|described|wrote|writes?)(?= *[.,;!”]| *$| it)
sayer: everything all every: (everything|all|every word|every line
    |every (single )?thing)( that)? [^.;:,]{2,60} (happened|is<_>
    true|was true|is correct|is right|is so|took place|is accurate)
sayer: right: (ha(s|ve|d)|got|gets|'s|'ve) (it|this|that|the (number|figure|story|sum|facts?)) (exactly |quite |about
    |roughly |just )?right
subject: blame point: (took|takes|accept(s|ed)?|shoulder(s|ed)) (the |all |full )?(blame|responsibility)(?= *[.,;]| *$
    | for)|conced(es|ed|e) the point
sayer: doubt: there (can|could) be no doubt (about|of|that)
sayer free: said says replied answered: ^\W*(yes, )?(it|they|that|there|he|she|we) (is|are|was|were|did|does|do|has|have
    |had), (he|she|they|<the>\w+|[A-Z]\w+) (said|says|replied|answered)(?! that|,? yet)
sayer free: there it they we: ^\W*(there|it|they|we) (was|were|did|is|are|had|has|have),? (and|indeed|yes)<_>
    (still |there |it |they |we )*(is|are|do|does|was|were|did|has)?(?= *[.,;!]| *$)
subject: vindicates: vindicates
subject: agrees agree agreed tallies tallied matches matched squares: (says?|said) (its|his|her|their) own (\w+ )?(count
    |figures?|numbers?|records?|tally|list|findings?|reckoning)s? (agree|tall|match|square)(s|ed|d|y|ies|ied|es)?
sayer: vouched vouch vouches: vouch(es|ed)? for (every|each|all|it|that|this|the|its|his|her|them)
sayer: own ours: (was|were|is) (its|his|hers|theirs|their|his|her) own after all
named: granted allowed: (?<=,\s)(the |its )?<who> (granted|allowed)(?= *[.])
subject: knew: ^\W*(i|we) (knew|hid it|did it|lied|took it|paid it)(?= *[.,;!”]| *$| about| of| and| from)
sayer: sorry: (i|we) [^.;:,]{2,40},? and (i|we) (am|are|'m|'re) (truly |deeply |very )?sorry
sayer: did: (i|we) did (hide|pay|take|know|shoot|fire|dump|burn|kill|use|give|sell|destroy|delete|change|cross|hit
    |accept
    |receive|offer|sign|order|send|lose|make|say|write|get|keep|steal|lie)
subject: writing: put(s)? (it |that |this )?in writing (what|that)
"""

SILENT = r"""
subject free: questions: (refus|declin)(es|ed|ing) to (take|answer|face|accept) (any |further |more |our )*questions
sayer free: going: (i|we) ('m|am|are|'re) not (going to|about to|here to) (talk|comment|discuss|speak|answer|say
    |go into)
sayer free: lawyers lawyer courts court judge: ^\W*(that|this|it) is (a matter )?(one )?for (my|our|the) (lawyers?
    |courts?|judges?)
named free: brought drew elicited met received produced yielded:
    <asked> (sent |put |left |made )?(to|with|for) (the |its )?<who>[^.;:]{0,40}?<_>
    (brought|drew|elicited|met with|received|produced|yielded) (no|neither) (answer|reply|response|reaction|comment)
subject free: home reporters visitors: (was|were|is|are)( not|n't) (at home|in|available|receiving) (to|for) (reporters
    |callers|visitors|journalists|the press|anyone)
subject free: tongue peace fire: h(e|o)lds? (<whose>) (tongue|peace)
subject free: door doors gate gates: (shut|clos|slamm?|lock)(s|es|ed)? (the|its|his|her) (doors?|gates?|window
    |blinds?|shutters?)<_>
    (on|to|behind|in) (reporters|the (press|reporters?)|us|journalists|cameras|(his|her) face|(our|my) face)
subject free: calls questions visitors: t(ook|akes?|aking) no (calls|questions|visitors)
subject free: refuge behind shelter hid hides: (t(ook|akes?) (refuge|shelter)|hid(es)?|retreat(s|ed)|shelter(s
    |ed)) (in|behind)<_>
    (<few>)(secrecy|confidentiality|silence|privacy|lawyers?|rules|a statement|data protection)
sayer free: lawyer lawyers solicitor questions now today ask:
    ^\W*((speak|talk|go|put (it|that)) to (my|our|the) (<some>)(lawyers?|solicitors?|attorney|press \w+|office
    |ministry|minister|spokes\w+)|no questions|not (now|today|here)|no answer
    |ask (my|our|the) (lawyers?|ministry|minister|police|army|press \w+|spokes\w+|office|director|bank|company
    |owner))(?=\W)
subject free first: nothing word: (will|would|'ll)( not|n't)? (say|utter|breathe|speak|add|tell (us|you
    |them)) (nothing(?! of)|a word|a<_>
    single word|one word|another word|anything)(?! (bad|wrong|against|about (himself|herself))|[^.]{0,80} until)
subject free first: words: sav(e|es|ing|ed) (<whose>) (words|answers?|breath|remarks) for
subject free: promised promises: promis(es|ed) (an answer|a (reply|response|statement|comment)|to (call|get|ring
    |come) back)<_>
    [^.;]{0,30}(sent none|none came|did not|never (did|came|called)|gave none|but (sent|gave|did))
subject free: deadline deadlines: let(s)? (a|the|our|its|his|her|that|one|two) (<some>)(deadlines?|dates?
    |hours?) (go by|pass
    |lapse|slip)
subject free: silent silence quiet: (ha(s|ve|d) (stayed|kept|remained)|stay(s|ed)|remain(s|ed))<_>
    (\w+ )?(silent|mum)(?= *[.,;:]| *$| on| about| since| so| for)|ha(s|ve|d) been (silent|quiet|mum) (on|about)
subject free: said says saying nothing: (?<=,\s)(asked|pressed|rung up|called|contacted)[^.;:,]{1,40}, (said
    |says) nothing
either free: word: not a word (was|is|has|could|came|to be) (<few>)?(from|out of|had)|(came|comes|was|is) not a word
named free: nobody one available: (nobody|no one) (at|in|from) (the |its )?<who> (was|is|could be|were) (available
    |reached|free
    |willing|answering|prepared)
subject free: unopened: c(o|a)me back unopened|return(s|ed) (\w+ )?unopened
subject free: trial speak: (will|would)( not|n't) (speak|talk|comment|answer|say (anything
    |more)) (publicly )?(before|until|till
    |while|as long as)
subject free: begged begs: beg(s|ged) off(?= *[.,;]| *$)
subject free: ground: (ha(s|ve|d) )?(gone|went|go(es)?) to ground
subject free: found: (could|can)( not|n't)(,? \w+,)? be (found|traced|located|reached|raised) (for (a )?comment
    |at (his|her|its|their) (home|office|desk|house|flat|villa)|by (reporters|this|us))
subject free: interviewed quoted: would (rather|sooner|prefer) not (to )?(be (interviewed|quoted|named|drawn)|answer
    |talk|comment
    |speak|say)
sayer free: waiting:
    (am|are|is|was|were|'m|'re|been) still waiting for (one|(an?|his|her|its|their) (answer|reply|response|comment))
subject free: tell: (would|will|could) not tell (us|me|reporters|journalists) (why|how|whether|who|what|where|when)
subject free: counsel: ke(ep|pt)s? (its|his|her|their) (own )?counsel
subject free: telephone phone phones: (does|do|did|will|would)( not|n't) (come to|pick up|answer) the (tele)?phone
subject free: lie lies rest: let(s)? (our|the|all|these|those|my) (<some>)(questions?|letters?|e-?mails?
    |calls?) (lie|rest
    |go|pass|drop)
subject free: necessary fit: (ha(s|d|ve) )?(found|finds?|s(ee|aw)n?|deem(s|ed)?|thought|think(s)?|consider(s
    |ed)?) (it )?(not<_>
    (necessary|fit|needful|worthwhile|proper)|(un|in)\w+|no (need|reason|cause|occasion)|beneath (him|her|it
    |them)) to (answer
    |reply|respond|comment|explain)
"""

UNVERIFIED = r"""
subject free: look check: (would|will|'ll) (look at|check|go through) (<the>|[\w-]+'s )(<some>)(data|claims?
    |figures?|numbers?|study|reports?
    |allegations?|evidence|footage|papers|files)
subject free: picture facts: (do|does|did)( not|n't) (yet )?have (the (full|whole|complete) (picture|facts|story)
    |all (of )?the facts)
subject free first: patience: (call|ask|appeal|plead)(s|ed)? for patience (while|until|till)
subject free: books papers records accounts files ledgers logs documents list lists pictures:
    (is|are|was|were|still|'s|'re)<_>
    (now |still |also )*(going|combing|sifting|leafing|working|reading|poring|wading) (<some>)(through|over) (the
    |its|their|all
    |these|those|her|his|both) (<some>)(books|papers|records|accounts|files|ledgers|logs|documents|lists?|pictures
    |reports?
    |claims?|figures|numbers|evidence|footage|tapes|e-?mails)(?! with)
subject free: satisfy mind minds: yet to (satisfy (itself|himself|herself|themselves)|make up (its|his|her
    |their) minds?|form (a|an)
    |reach (a|any)|decide (who|which|whether)|establish|determine|conclude|see (any )?(proof|evidence))
subject free first: needs need wants wait: (need|want|ask)(s|ed)?( for)? (<few>)((more|two|three|four|several
    |another|some|a<_>
    few)<_>
    (<few>)?(days?|weeks?|months?|time) before|to (see|read|check|study|count|compare|hear) (<few>)(first|before))
subject free: dark wiser: (is|are|was|were|still|remain(s|ed)?) (still |as much |also )?(in the dark|none the wiser)
sayer free: know:
    ^\W*(we|i|the truth is (that )?we) (simply |just |honestly |really |still |frankly )*(do|does)( not
    |n't) (yet )?(actually
    |really )?know( yet| at this (stage|point))?(?= *[.,;!”]| *$| yet| whether| how many| who(?!\w)| which)
sayer free: trying finding working find: (we|i|they) ('re|are|am|'m|were) (still |just |now<_>
    |also )*(trying to (find out|work
    |establish|understand|piece)|finding out|working (it|that) out)
subject free: work working trying: (is|are|was|were) (still |now )?(trying to work|working) (it|that|this|them) out
sayer free: tell say: (i|we) (can't|cannot|can not|couldn't|could not) (yet )?(tell|say)( you| us)? (yet )?(whether
    |if|which|who
    |how many)
sayer free: count wait see first: ^\W*let (us|me) (first )?(count|check|see|read|look|finish|do the counting)( first
    | before)
sayer free: may might: ^\W*(it|that|this|they) (may|might|could) (well )?be (true|so|right),? (and |or |but )?(it
    |that|they)?<_>
    ?(may|might|could)( well)?( not|n't)
sayer free: jury: the jury is (still )?out
sayer free: week days day time: ^\W*give (us|me) (a |another |some |more )?(few |couple of )?(weeks?|days?|months?
    |hours?|time)
sayer free: nobody one: (nobody|no one|no-one) (can|could|is able to|was able to|knows?|knew) (<few>)(yet|as yet|say
    |tell|for<_>
    certain|for sure)(<few>)?(who|how|which|whether|what|if)
subject free: weighing weigh weighs: (is|are|was|were|still) (still |now |also )?weighing (the|these|those|both|it
    |them|its|their|whether|what)
subject free: mind minds: ke(ep|pt)s? an open mind
subject free: waiting awaiting: (is|are|was|were|still) (still |now )?(waiting for|awaiting) (the|its|their|her|his
    |more|all)<_>
    (<some>)(books|papers|records|results?|report|reports|files|documents|tests?|samples?|figures|autops(y|ies)
    |count|list
    |lists|ledgers|tapes|findings)
sayer free: unproven unconfirmed unsettled open: (<be>|remain(s|ed)?) (still |as yet |so far )?(unproven|unconfirmed
    |unsettled
    |undecided|an open question|open to question)
subject free: doubt before: ha(s|ve|d) (an )?open (question|mind)
subject free: question: (whether|if|which|who) [^.;]{3,60} (remain(s|ed)?|is|was) (still )?(unclear|open|to be (seen
    |established
    |determined|settled|decided))
subject free first: rule ruled: (neither|nor|not|n't) (<few>)?rul(e|ed|ing) (<few>)(in or out|out nor|in nor out)
    |neither confirmed (<few>)nor ruled|neither rule out nor (bear out|confirm)
"""

RETRACTED = r"""
subject: denial denials: (drop|with(dr[ae]w|drawn)|abandon|retract|rescind|revok)(s|ed|ped|es
    |ing)? (<whose>) (\w+ )?denials?
subject: statement figure number claim report denial count announcement release remark words:
    (say|said|admit(s|ted)|explain(s|ed)) (that )?(its|his|her|their) (own )?(<some>)(statement|figure|number|claim
    |report|denial|count|announcement|press release|remark|words)<_>
    (had been|was|were|has been) (\w+ly )?(wrong|incorrect|inaccurate|untrue|false|mistaken|in error|an error|a mistake)
subject: rowed rows backpedalled: row(s|ed) back(?= *[.,;:]| *$| from)
subject: apologised apologized apologises apologizes: apologi[sz](es|ed) for (having )?((call|describ|brand
    |dismiss)(ed|ing) (<thing>)|(say|sa|claim|suggest|deny|den
    |spread|repeat|publish)(ing|id|ed|ied) that)
subject: withdrawn withdrew withdraws retracted retracts: (with(dr[ae]w|drawn|draws)|retract(s|ed)) (the|its|their
    |his|her|that) (\w+ )?(paper
    |study|article|diagnosis|review|survey|book)(?! from (sale|circulation))
sayer: mistaken wrong: ^\W*(i|we) (was|were|am|are|'m|'re) (quite |simply |badly |utterly |plainly )?(mistaken|wrong
    |in error
    |misinformed|misled)(?! (to|for))
sayer: forget disregard ignore scrap strike: ^\W*(please )?(forget|disregard|ignore|scrap|strike|cross out) (what (i
    |we)|everything<_>
    (i|we)|my|our|that (number|figure|statement)|all (i|we))
subject: words word hat: (eat(s|en|ing)?|ate|had to eat|swallow(s|ed)|chok(es|ed) on) (<whose>) (own )?words?
subject: climbed climbs climbing: climb(s|ed|ing)? down(?= *[.,;]| *$)
subject: backtracked backtracks backpedalled backpedals backpedaled recanted recants reversed reverses corrected
    corrects
    contradicted: (backtrack(s|ed)?|back-?pedal(s|l?ed)?|recant(s|ed)?|(revers|correct|contradict)(s|es|ed) (itself
    |himself|herself
    |themselves|course))(?= *[.,;:]| *$| on| over)
subject: about-turn u-turn about-face volte-face somersault retreat climbdown:
    (perform|do|did|ma(k|d)e|execut|beat|stag)(s|es|ed
    |d)? (an? |something of an? )(\w+ )?(about-turn|u-turn|about-face|volte-face|somersault|retreat|climbdown)
subject head: climbdown u-turn retraction: (in|forced into) (a )?(<some>)?(climbdown|u-turn|retraction|about-turn)
sayer: misinformed misled misread miscounted: (had|has|have) been (misinformed|misled
    |given (the )?wrong [\w-]+) when (he|she|they
    |i|we|it) (spoke|said|gave|told|wrote)
subject: apologised apologized apologises apologizes: apologi[sz](es|ed) for (<whose>|the) (<some>)(<said>|words?
    |remarks?|denial
    |post|letter)|apologi[sz](es|ed)(,| :|:) (he|she|they|it|<the>\w+) (had|have|has) (mis\w+|got|given|been wrong|made)
subject: conceded admitted acknowledged accepts concedes admits:
    (conced|admit|acknowledg|accept)(es|ed|s|ted)? that (its|his|her
    |their) (own )?(<some>)(<said>|denial|words?|remarks?) (of \w+ |on \w+ )?(had been|was|were|is) (wrong|false
    |untrue|mistaken
    |in error|an error|a mistake|incorrect|inaccurate)
sayer own: denial statement claim figure account version: (denial|statement|claim|figure|account|version|number
    |report|story) (<some>
    )?(no longer (stands|holds|applies)|is (hereby |now |herewith |formally )*(withdrawn|revoked|rescinded|retracted
    |taken back
    |cancelled|void|null and void))( in (its entirety|full|whole))?
sayer: hereby herewith: (is|are|stands?) (hereby|herewith) (withdrawn|revoked|rescinded|retracted|taken back|cancelled)
subject: back: t(ake|akes|ook|aking|aken) back ((the|this|that|these|those|its|his|her|their|every|all
    |each) )?(?!\w+ (job|post|seat|house|town|village|city|land|title
    |cup|card|key|car|place|land)s?)(<few>)(<num>(?! [a-z]+s(?![\w-]))|<said>|denial|word|words|press release
    |letter|remarks?|promise|post)
subject: back: t(ake|akes|ook|aking|aken) (every|each|all|it|them)( single)?( word| line| bit)?( of (it|that|this
    |them))? (all )?back
sayer: so true: (i|we) (had )?(said|told|stated|wrote|claimed|announced) (something|things|a thing) (that )?(was
    |were) (not|n't)<_>
    (so|true|right|correct|the case|accurate)
sayer: mistake error nonsense should: (i|we) should (never |not )(have )(said|told|written|claimed|spoken)
subject: unsaid unsay unsays: uns(ay|aid|ays) (what|it|that|this|his|her|its|their|the)
"""
