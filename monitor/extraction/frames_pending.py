"""The set phrases of a question that is still being looked into, a row each.

`frame_table` tells how a row is read.
"""

from __future__ import annotations

ABBREVIATIONS = r"""
<cannot>: ((c(ould|an)( not|n't)|cannot)( yet| so far| for now| at present| for the moment| as yet| immediately|<_>
    independently| currently| honestly| really| itself| himself| herself| themselves)*|(unable|(not|n't) (yet<_>
    |currently )?(been )?able|in no position|(not|n't) (yet )?in a position|(ha(s|ve|d)|'s|'ve) (as yet )?(yet
    |still)|impossible|(not|n't) (yet |currently |at present )?possible|too (early|soon)|premature)( yet| so far|<_>
    at present)?( for (\w+ ){1,3}| itself| himself| herself)? to|no (\w+ )?(means|way|possibility|basis|chance) (of
    |to)|(did|do|does)( not|n't) (yet )?(dare|feel able|claim|pretend|profess)( to)?)
<gauge>: (say(ing)?|tell(ing)?|judg(e|ing)|know(ing)?|establish(ing)?|determin(e|ing)|f(i|ou)nd(ing)? out|work(ing)? out
    |ascertain(ing)?|assess(ing)?|decid(e|ing)|explain(ing)?|be(ing)? (sure|certain)|swear|recall|remember)
"""

UNVERIFIED = r"""
subject free first own: say tell judge know establish determine find work ascertain assess decide explain sure
    certain see saying telling judging knowing establishing determining ascertaining deciding finding working found
    explaining swear recall remember:
    <cannot> <gauge> <adv>(yet |so far |today |now |either |for certain |for sure |with certainty |at present |at<_>
    this (stage|point|time) |exactly |precisely )*(whether|if|which|who|whose|whom|how|what|where|whence)(?! (to
    |next|else|way|path|road|door)\b)(?! (\w+ ){0,4}(will|would|can|could|may|might|should)(?!\w))
either free own: reconcile square match make vouch account stand tell choose decide distinguish pin trace form draw
    reach put corroborate authenticate check verify confirm establish find work piece settle prove clear conclusion
    conclusions:
    <cannot> (\w+ly )?(reconcile|square|cross-check|make (any )?sense of|make head or tail of|make up <whose> mind
    |stand (it|this|that|them|the story|either) up|tell (them|the two|one) (apart|from)|(choose|decide|judge
    |distinguish) between (them|the (two|three)(?= *[.,;:]| *$)|either|<the><some>(<said>|stories|sides|reports
    |witnesses))|pin (it|this|that) down|get to the bottom|form (a|an|any|its|their) [\w-]+|draw (a|an|any)<_>
    conclusions?|reach (a|an|any) [\w-]+|come to (a|any) [\w-]+|put (a|its|their|any|his|her) (figure|number|name)
    |find (it |that |this )?out|work (it|that|this|them) out|piece (it|things|\w+) together|prove (it|this|that
    |anything|either|either way)|clear (it|this|that) up|settle (it|this|that|the (matter|question|point)))(?! (to
    |from) (death|school))
subject free own: chance time opportunity:
    (ha(s|ve|d)( not|n't)|without|never) (yet |so far |as yet )?(having )?(had|been given|got(ten)?|found) (a|the
    |any|enough|sufficient|much)? ?(chance|time|opportunity|occasion|means)( yet| so far)? to (\w+ly )?(<find>
    |<gauge>|check|look|examine|study|read|see|count|inspect|compare|review|go (through|over)|ask|speak|analy[sz]e
    |test|consider|form|weigh|investigate|reach|query|question|go)
subject free own: yet managed succeeded able got never not:
    (ha(s|ve|d)( not|n't)|never) (yet |so far |as yet )*(managed|succeeded|been able|got(ten)? (round|around|as<_>
    far)|contrived) (in |as |yet |so far )*(to )?(\w+ly )?(<find>|<gauge>|reconcil(e|ing)|squar(e|ing)|check(ing)?
    |establish(ing)?|find(ing)? out|trac(e|ing)|match(ing)?|account|reach(ing)?|speak(ing)?|stand|make sense|piece
    |see|examin(e|ing)|inspect|visit|get (through|hold|near|close|there|to the (site|scene|village|town))|prov(e
    |ing)|look(ing)?)
subject free own: still now currently busy just:
    (still|now|currently|only just|busy|presently|yet) (busy |engaged in |in the (process|middle) of |only<_>
    )?(finding out|working (it|that|this|them|things|through|out)|fact-checking|verifying|cross-checking
    |reconciling|piecing|collating|gathering (information|evidence|facts|details|testimony|statements|data)
    |collecting (evidence|testimony|statements|data|information)|weighing (up )?|assessing|establishing|determining
    |ascertaining|tracing|reconstructing|recounting|re-counting|clarifying|evaluating|assembling (the )?(facts
    |evidence)|sifting|combing|poring|interviewing|figuring|puzzling|unravell?ing|making (enquiries|inquiries
    |sense)|taking stock|tallying|adding up|totting up)
subject free own: trying attempting struggling working seeking hoping tries tried hopes hoped:
    (try|attempt|struggl|work|seek|hop|labour|aim|endeavou?r|strugg|mean|want|need|intend|ask)(ing|s|es|ed|e)?<_>
    (hard |still |now |urgently |first )?to (\w+ly )?(work|find|figure|sort|puzzle|make|straighten|clear) (it|this
    |that|them|these|things|the (matter|figures|numbers|truth|facts|details))? ?(all )?(out|up)(?! of)
subject free own: trying attempting struggling seeking:
    (still |now |currently )?(trying|attempting|struggling|seeking|working|hoping) (hard |still |now |urgently<_>
    )?to (\w+ly )?(establish|determine|learn|understand|ascertain|clarify|find out|work out|see|trace|reconstruct
    |piece together|discover|figure out|make sense of|make head or tail of|get to the bottom of|identify|confirm
    |verify|check|know) <adv>(what|how|who|which|whether|if|where|when|why|whose|the (truth|facts|cause|number
    |figure|count|origin|circumstances|authenticity)|it|this|that|them|these|those)
subject free first: time days weeks months fortnight until day week month hour hours year june july patience:
    (need|want|requir|ask|tak|seek|sought|request|plead|give)(s|es|ed|e|ing|n)? (for |to be given )?(another |some<_>
    |more |further |about |at least |up to |a |an |until |till |the |rest of )*([\w-]+ )?(time|days?|weeks?|months?
    |hours?|fortnight|patience|june|july|\w+day)( or (so|two|three))?[^.;]{0,40}? (before|to|until|till|so that)<_>
    (it |they |he |she |we |anyone |being able to |be able to |can |could |\w+ ){0,3}?(say(ing)?|tell|judge|know
    |decide|check|verify|find out|establish|determine|compare|study|read|examine|work out|reach|pronounce|form
    |answer|assess|analy[sz]e)
subject free first: know tell judge say see:
    (will|would|hope(s|d)? to|expect(s|ed)? to|should) (only |then |first |soon |not |n't )?(know|be able to (say
    |tell|judge)|be in a position to (say|tell|judge)|have (an answer|a result|results|a clearer (picture|idea)
    |certainty))( more| then| better| for (certain|sure))?,? [^.;]{0,40}?(whether|which|who|how|what|when|once
    |after|until|within)
subject free: out:
    (would|will|did|do|does|had|has|have|could|can)( not|n't|not)? (yet )?(rule|ruled) (nothing|neither|none
    |anything|it|this|that|them|either) (in or out|out or in)|(could|can)(not| not|n't| neither) rule (it|this|that
    |anything|either|them) (in|out)|(could|can) neither (rule|be ruled) (it |this |that )?(in|out)
either free own: ruled proved proven established settled concluded certain:
    nothing (can|could|has|had|was|is) (yet |as yet |so far |be |been )*(ruled (in|out)|proved|proven|established
    |settled|concluded|decided|certain)
either free own: ruled:
    (in nor|neither) (be )?(ruled|rule) (in|out)|(neither|nor) (in nor out|out nor in)|ruled (in or out|out or in)
subject free: result results conclusion finding answer verdict figure number picture tally count opinion evidence
    figures numbers conclusions findings answers:
    (ha(s|ve|d)|with|there (is|was)) (as yet |still |so far |yet )?no (firm |final |clear |definite |reliable |own<_>
    |full )*(result|conclusion|finding|answer|verdict|figure|number|picture|count|tally|opinion|evidence)s? (yet
    |so far|of (its|their|his|her) own|of any (kind|sort)|either way|one way or (the other|another)|to offer|as yet
    |at (this|present)|that it (would|could)|for now|until|before)
either free: finished complete completed over concluded:
    (ha(s|ve|d)( not|n't)|is not|isn't|was not|wasn't|are not|were not|not) (yet |quite |so far )?(finished
    |completed|concluded|done) (its|their|his|her|the|with the|with its|with their) (\w+ )?(checking|work|inquir(y
    |ies)|review|tests?|testing|analysis|count|examination|investigations?|verification|reading|comparing
    |assessment)
subject free: aware:
    (is|are|was|were) aware of (the|these|those|such|a|this|that|some|media|press) (\w+ )?(reports?|claims?
    |allegations?|rumou?rs?|video|footage|images|pictures|posts?|publication|letter|figures?|complaints?)
subject free: believe choose trust make think credit:
    (know|knew|decide|decided|said|sure|idea|clear) (yet )?(which|what|whom|who|whose) (\w+ ){0,3}?(to (believe
    |make of|trust|think|credit))
subject free: choose between neither:
    (trust(s|ed)?|would choose|endors(es|ed)|favour(s|ed)?|back(s|ed)|credit(s|ed)) (neither|no one's|nobody's)
subject free first: neither:
    (could|can|was able to|were able to) neither (\w+ly )?(confirm|verify|bear out|rule|prove|support|corroborate
    |endorse|back|substantiate|authenticate|say)(?! nor den| [^.;]{0,25} nor den| or den| and den)
subject free: open:
    (le(ave|aves|aving|ft)|ke(ep|eps|pt)) (it|that|this|the (matter|question|cause|issue|file|point|case|answer)
    |all (options|possibilities)|everything) (wide |entirely |still |quite )?open
either free own: open:
    (origin|cause|question|matter|case|identity|author\w*|fate|reason|culprit|issue)( [^.;]{0,30})? (remain(s|ed)?
    |is|was|stay(s|ed)?|<be>) (still |wide |entirely |completely |quite |therefore )*(open|unresolved|undetermined
    |unexplained|undecided|unsettled)(?! (to|for|until|from|at))
subject free: see read receive look study inspect hear satisfy shown given obtain visit count get test open:
    (ha(s|ve|d)|'s|'ve|was|is|were|are) (yet|still) to (\w+ly )?(see|read|receive|look at|study|be shown|hear
    |inspect|visit|satisfy (itself|himself|herself|themselves)|analy[sz]e|test|obtain|be given|get|count|open) (the
    |a|an|any|its|their|his|her|these|those|that|all|sight of|copies of)( \w+){0,2}? ?(report|documents?|evidence
    |figures?|data|letters?|recordings?|footage|video|readings?|samples?|logs?|records?|lists?|files?|papers?
    |results?|study|claims?|allegations?|images|pictures?|wreck\w*|bod(y|ies)|contract|proof|tapes?|list)
subject free: evidence proof:
    (ha(s|ve|d)|had) (so far |as yet |yet |itself )?(seen|found|received|been (shown|given)|come across|obtained)<_>
    (so far |as yet )?no (independent |hard |firm |conclusive |clear )?(evidence|proof|confirmation|sign
    |indication)s? (either way|one way|yet|so far|as yet|of (either|it)|for either|to (confirm|support) either)
subject free: picture:
    form(s|ed|ing)? a (clearer |better |full |fuller )?picture|get(s|ting)? a (clearer |better |full |fuller<_>
    )picture|(build|piec|put)(ing|s|ting)? (up |together )(a|the) (\w+ )?picture
either free own: unclear:
    (it |this |that )?(is|was|remain(s|ed)) (still |as yet |not (yet )?)?(unclear|uncertain|clear|known|certain)<_>
    to (us|the \w+|them|him|her|me)(?= *[.,;]| (whether|how|who|what|which))
subject free: loss dark wiser nearer closer:
    (at a loss to (say|tell|know|explain)|(was|were|is|are|remain(s|ed)?|am|still|be) (still |completely |entirely<_>
    |as much |very much |just as )*in the dark(?= *[.,;:]| *$| (about|over|as to|too))|none the wiser|no (nearer
    |closer) (to )?(an answer|knowing|finding|a (result|conclusion)))
subject free: believe take trust decide judge until till before:
    (until|till|before) (then|that|it does|they do|he does|she does|it (has|had)|they (have|had))[^.;]{0,20}?<_>
    (would|will|could|can) (neither|not|take no|believe no|say no|make no|draw no)
subject free: judgement judgment verdict opinion finding findings view conclusion conclusions:
    (reserv|suspend|withh(o|e)ld|defer|postpon)(es|ed|ing|s)? (its |their |his |her |any |all )?(final<_>
    )?(judge?ment|verdict|opinion|finding|findings|view|conclusions?)
subject free: comparing compare checking checked matching going compared reconciling reconciled matched
    cross-checking:
    (is|are|was|were|be|been|being|'s|'re) (now |still |currently |also |being )*(compar(ing|ed)|check(ing|ed)
    |match(ing|ed)|cross-check(ing|ed)|reconcil(ing|ed)) (\w+ ){0,6}?(with|against|to) (the|its|their|his|her|those
    |these|each|one|our)
either free: inquiry inquiries enquiries investigation analysis review checks tests examination:
    (inquir(y|ies)|enquir(y|ies)|investigations?|analysis|review|checks?|tests?|examination|verification
    |assessment) (<some>)?(is|are|was|were|remain(s|ed)?) (still |now |also )*(in (hand|train|progress)|under way
    |underway|continuing|ongoing|going on|pending|unfinished|incomplete|not (yet )?(finished|complete|completed
    |over|concluded|done|in)|being carried out|in its early stages|at an early stage)
subject free: looking look going digging combing sifting working leafing wading:
    (is|are|was|were|be|'s|'re|am) (still |now |currently |also )*(looking|going|digging|combing|sifting|working
    |leafing|wading) (into|through|over|back over) (the|its|their|his|her|these|those|all|every|each|what|how|who
    |why|when|whether|it|this|that|them|two|three|both)
subject free: whether sure certain:
    (is|are|was|were|am|'m|'s|'re) (not|n't|far from|by no means|still not|not yet|no longer) (yet |entirely<_>
    |quite |at all |completely )*(sure|certain) (yet )?(whether|if|which|who|how (many|much)|what)(?! (to|\w+ (will
    |would|can|could)))
subject free: know:
    (do|does|did)( not|n't) (yet |currently |at present |as yet )?know( yet)? (yet )?(for (certain|sure) )?(whether
    |if|which|who (fired|took|sent|made)|how many|how much|where (it|they|the \w+) (come|came|is|was|had)|what (it
    |this|that) (is|was))(?! (\w+ ){0,3}(will|would|can|could|may|might))
subject free first: rushed conclusions judgement judgment side sides word name endorse pronounce either:
    (would|will|did|do|does|could|wo)( not|n't) (yet |for now |at present )?(be (rushed|hurried|pushed)|jump to<_>
    conclusions|rush to (judge?ment|a conclusion)|take (either|any|one) (side|party)(?!'s (money|offer))|take<_>
    (either|any|one) (side's|one's|party's) word|endorse (either|any|one)|pronounce on|pronounce (upon )?(it|the)
    |(put|attach|lend) (its|his|her|their) names? to)
subject free: soon early premature:
    (too (early|soon)|premature) (for \w+ )?to (attribute|apportion|link|blame|conclude|speak of|talk of|name|put
    |assign|identify|confirm|know|estimate|connect|establish|determine)(?! (goodbye))
subject free: decided determined established worked found ascertained identified settled:
    (ha(s|ve|d)( not|n't)|nor ha(s|ve|d) (it|he|she|they|the \w+)) (yet |so far |as yet |itself )*(decided
    |determined|established|worked out|found out|ascertained|identified|settled|made up|been told|learned|learnt
    |discovered|clarified) (whether|which (of|one|account|version|side|count|figure|number)|who|what|how (many|much
    |it|the|they|he|she)|when it|where|why|if|the (cause|culprit|origin|source|number|circumstances))(?! (to|\w+<_>
    (will|would)))
subject free: checked examined tested verified analysed compared recounted investigated checking:
    (will|would|(mean|want|intend|plan|promis|order)(s|ed)? to|was|were|is|are|had|has|have) (have|having|had) (the
    |its|it|them|this|that|those|these|both|her|his|their|all|every) ([\w' -]{1,30}? )?(checked|examined|tested
    |verified|analy[sz]ed|compared|recounted|re-examined|rechecked|looked at|looked into)(?! (for cancer|by (a|his
    |her) (doctor|dentist)))
subject free: time patience:
    ask(s|ed|ing)? for ((more |a little |some )?time(?= (before|until|to (check|read|study|look|verify|compare|find
    |establish|count))|, since)|patience(?= *[.,;:]| *$| before| since| until| on| while| and| as))
subject free: fence:
    (sit(s|ting)?|sat|on) (squarely |firmly )?on the fence(?= *[.,;:]| *$| (over|on|about|until|pending|for))
sayer: no nobody one:
    (nobody|no one|no-one) (can|could) (yet |at present |for now )?(say|tell|know|judge)( for (certain|sure))?<_>
    (whether|if|which|who|how many|how much|what (had )?(happened|caused))(?! (\w+ ){0,3}(will|would))
subject free: said say saying more:
    (could|can)( ?not|n't) say (any )?more (for now|yet|at present|at this (stage|point)|for the moment|until
    |before)
"""
