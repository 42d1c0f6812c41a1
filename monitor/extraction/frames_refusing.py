"""The set phrases by which somebody will not have a claim, a row each; `frame_table` tells how a row is read.

The verbs of `stance_words` deny by themselves; here are the idioms: a claim is knocked on the head, torn to shreds,
laughed out of court. And the verdicts that need no word of falsehood: it is out by a mile, it belongs in a novel.
"""

from __future__ import annotations

REFUSED = r"""
subject: head: knock(s|ed|ing)? (<obj>) on the head
subject: shot shoots shoot shooting knocked knocks knocking slapped slaps batted swatted struck:
    (sho(o)?t|knock|slap|bat|swat|str(i|u)(c)?k)(s|e|es|ed|ing|ted)? (down|back|away|aside) (?!\w+ (drones?
    |planes?))(<the>
    |the [\w'-]+ |[\w-]+'s? )?([\w'-]+ ){0,2}(<said>|list|tale)|(sho(o)?t|knock
    |slap|bat|swat)(s|ed|ing|ted)? (<obj>) (down|away|aside)
subject: shreds pieces bits apart ribbons:
    (t(ea|o)r(e|s|ing|n)?|pull|pick|rip|cut|pluck|hack)(s|ed|ing|n|ped)? (<obj>) (to (shreds|pieces|bits
    |ribbons)|apart)
subject: tore tears tearing ripped laid lit: (t(ea|o)r(e|s|ing)|ripp(ed|ing)|la(id|ys?)|lit) into (<thing>)
subject: holes: (pick|poke|punch|f(i|ou)nd|knock|s(ee|aw)|dr(i|o)ll|sh(oo)?t)(s|ed|d)? (several |many |a few<_>
    |some )?holes<_>
    in (<thing>)
subject: doubt doubts: (cast|casts|thr(e|o)ws?|pour(s|ed)?) (<few>)doubts? (up)?on (<thing>)
subject: work light fun mockery mincemeat mockery: ma(k|d)e(s)? (short work|light|fun|a mockery|mincemeat) of (<thing>)
subject: court scorn: laugh(s|ed|ing)? (<obj>) (out of court|to scorn|away|off)
subject: truck use time patience: (ha(s|d|ve)|having) (absolutely |simply )?(no|little|scant) (truck|use|time
    |patience)<_>
    (whatever |whatsoever )?(with|for) (<thing>|such (<some>)(<said>|<paper>)|any of (it|this|that))
subject free: none: (would|will|was|is|were|are|'ll|'d) ?(not )?hav(e|ing) (absolutely )?none of (<thing>|(the|this|that
    |these|those|his|her|its|their) [\w'-]+)
subject: neither none nothing little: (accept|believ|recogni[sz]|credit|buy|bought|swallow|endors|shar)(s|es|ed|e)?<_>
    (neither|none|nothing|no part|no word|not a word|not one|little|precious little|not a syllable|no)<_>
    (of )?(<obj>|<few>(<said>|sums?)|what [^.;:]{1,60})
subject free: refuses refused refusing refuse:
    refus(es|ed|ing|e) to (\w+ )?(believe|credit|swallow|buy|entertain|countenance|hear of|acknowledge|endorse
    |sign up to|go along with|subscribe to|dignify|let (<obj>) stand)(?! (comment|questions))
subject free: countenance entertain swallow subscribe credit buy go sign:
    (would|will|could|can|did|do|does)( not|n't) (\w+ )?(countenance
    |entertain|swallow|go along with|subscribe to|sign up to|credit|buy) (<thing>|(the|this|that|any)<_>
    (suggestion|idea|notion|hint|thought)|that)
subject: nose noses: turn(s|ed)? up (its|his|her|their) noses? at (<thing>)
subject: distances distanced distancing distance dissociates dissociated dissociate disassociates disassociated:
    (distanc|dis(as)?sociat)(es|ed|ing|e)? (itself|himself|herself|themselves|ourselves
    |myself) from(?! (\w+ ){0,2}(party
    |protesters?|rivals?|leader|candidate|minister|president|brother|father|group))
subject: disowned disowns disown disowning: disown(s|ed|ing)? (<thing>)
subject: part: want(s|ed)? no part (of|in) (<thing>|any of)
subject free: otherwise: (say|insist|maintain|kn(o|e)w|swear|swore|claim|th(i|ough)(n)?k?t?)s? otherwise(?= *[.:;,]| *$)
subject: foul: cr(y|ies|ied|ying) foul
subject: ignorance: (plead|profess|claim)(s|ed|ing)? (total |complete |utter )?ignorance( of)?
subject: line story version account position guns denial:
    st(ick|uck)(s|ing)? (firmly |stubbornly |doggedly )?(to|by) (<whose>|the) (<few>)(line|story|version|account
    |position
    |guns|denials?)
subject: every each all any: (reject|deny|dispute|contest|refute|rebut|challeng|den|disput)(s|es|ed|ied|ies|ing|e)?<_>
    (every|each|any|all|both)( single| last)?( one| two| three| four)? (of )?(<the><few>(<said>|points?|charges?|sums?
    |counts?|numbers?)|(it|them|this|that)(?= *[.,;]| *$))
subject: campaign pack string web tissue barrage catalogue catalog litany torrent flood wave stream farrago series
    collection:
    (reject|denounc|condemn|slam|decr|deplor|dismiss|speak|spoke|talk|complain|se|saw|face|call)(s|ed|es|y|ies
    |ied|e|d)?( of| it| this| that| them| the \w+)*( as)? (a|an|the|what (it|he|she|they) (called|calls
    |termed)( a)?) (\w+ )?(campaign|pack|string|web|tissue|barrage|catalogue|catalog|litany|torrent|flood|wave
    |stream|farrago|series
    |collection) of (<some>)(lies|slanders?|smears?|falsehoods?|calumn(y|ies)|fabrications?|inventions?|untruths
    |half-truths|defamation|disinformation|innuendo|distortions?|rumours?|rumors?|libels?|nonsense|errors)
subject: lying lies liars fantasising storytelling making inventing telling spreading peddling:
    accus(es|ed|ing) <few>of (lying|lies|telling (lies|stories|tales)
    |spreading (lies|rumours?|stories|gossip)|peddling (lies|stories|tales)|making (it|this|that|everything|things
    |the (whole )?(thing|story|lot))( all)? up|making up|inventing (it|this|the (story|numbers?|figures?|whole thing))
    |fantasi[sz]ing|storytelling)
subject: dared dares challenged challenges defied defies invited invites:
    (dar|challeng|def)(es|ed|ied|ies) (<few>)to (prove|produce|repeat|name|show|publish|bring|back up)
subject free: head heads: (sho+k|shak)(e|es|ing)? (<whose>) heads? at (<thing>)
subject: hands arms eyes: (thr(e|o)w|roll|rais)(s|ed|es|ing|w)? (up )?(<whose>) (hands|arms|eyes)( up)? at (<thing>)
subject free: unimpressed unconvinced unpersuaded scornful contemptuous dismissive disdainful derisive incredulous:
    (<be>|remain(s|ed)?|sound(s|ed)|seem(s|ed)) (<adv>|wholly |utterly |deeply )?(unimpressed|unconvinced|unpersuaded
    |scornful|contemptuous|dismissive|disdainful|derisive|incredulous)( (by|of|about|at) (<thing>)|(?= *[:.;]))
subject: adamant: <be> (\w+ )?adamant:
subject free: believe: <donot> (\w+ |for a (moment|minute|second) |even )*believe (it|this|that|a word|any of (it
    |this|that)
    |<num>|<the><few><said>)(?! (is|was|will|would|can|could|to|that|has|had|when))
subject: victim victims target: (describ|call|portray|s(ee|aw)|declar|consider|present)(s|ed|es|ing)? (itself|himself
    |herself|themselves|myself|ourselves) (as )?(the |a )?(victims?|targets?|object) of (a|an|the) (\w+ )?(plot
    |smear|campaign|conspiracy|vendetta|witch[ -]hunt|forger(y)?|hoax|set-?up|stitch-?up|slander|lie|frame-?up|intrigue
    |libel|rumour|rumor)
"""

VERDICTS = r"""
sayer said: mile miles factor half far wide lot distance zero nought street streets leagues light-years hundreds
    thousands:
    <be> (\w+ )?(out|off|adrift|astray|short|over)( of (it|the truth))? by (a (mile|long way|factor
    |street|country mile|wide margin|lot)|miles|half|far|zero|a nought|streets|leagues|light-years|hundreds|thousands
    |orders? of)
sayer: miles way: <be> (\w+ )?(miles|way|far|well) (out|off|wide)(?= *[.,;]| *$| and)(?! the (coast|shore))
sayer: belongs belong belonged:
    belong(s|ed)? (on|in|among|to|with) (a |an |the )?(<some>)(fiction|fairy ?tales?|fantasy|fantasies|novels?|comedy
    |comedies|bin|dustbin|waste(paper)?|trash|museum|library|theatre|theater|stage|cinema|joke|jokes|legends?|fables?
    |horoscopes?|story-?books?|nursery|cabaret|circus|comic|comics|poetry|dreams?|nightmares?|ghost stories|ghosts)
sayer: paper: exist(s|ed)? (on paper|in (his|her|their|its) \w+) (only|alone)
sayer: up:
    (ha(s|ve|d)|'s|'ve|was|were|is|are|been) (simply |just |all |clearly |been |quite |entirely )*(made|dreamt|dreamed
    |thought|cooked|conjured|cobbled|knocked|stitched|drummed)<_>
    ((<it>|everything|all of (it|this|that)|<the><few>(<said>|thing|business|affair)) )?(up|together)(?= *[.,;:!]| *$
    | from| by| in (his|her|their)| out of| to (harm|hurt|sell|smear|discredit|please|win|frighten|get))
sayer said: worth: (not|n't|hardly|scarcely) worth (the|a|an|its|<whose>) (paper|ink|breath|candle|answer|reply
    |postage|stamp|time|effort|trouble)
sayer: crystal tea coffee horoscope horoscopes dice stars tarot entrails palm:
    (c(a|o)me|pull(ed)?|t(a|oo)ke?n?|g(e|o)t(s|ten)?|read|made|found|drawn|straight|right|based)( them| it| that
    | this)?( straight| right)? (up )?(from|out of|in|off|on|with) (a |an |the |some |<whose> )?(crystal ball
    |tea[ -]?leaves
    |coffee (grounds|grouts)|horoscopes?|dice|stars|tarot|entrails|palm)
sayer: upside back wrong backwards inside muddled mixed confused jumbled twist muddle head:
    (ha(s|ve|d)|g(o|e)t(s|ten|ting)?|turn(s|ed)?|stand(s)?|stood) (its|their|his|her|the|my|our) (facts|figures|story
    |sums|numbers|things|everything|history|dates|arithmetic|geography) (<few>)(upside down|back to front
    |the wrong way (round|around)|backwards|inside out|muddled|mixed up|confused|jumbled|in a (twist|muddle)
    |on its head)
sayer: wrong:
    (ha(s|ve|d)|'ve|'s|is|are|c(a|o)me|g(o|e)t(s|ten)?|gone|went|go|knock(ed|ing)|bark(ed|ing)|accus(ed|ing)|blam(ed
    |ing)
    |pick(ed|ing)) (to |at |up )?the wrong (man|woman|person|company|firm|address|door|tree|end of the
    |party|house|bank|ministry|hospital|village|ship|school|family|culprit|lorry)
sayer: wrong: (<accuser>) (simply |just |has |have |had |'s |'ve |was |were |is |are )*(got |gets? |getting )?(it
    |this|that
    |these|them|everything|its facts|their facts|<the>(sums?|dates?|story|facts|numbers?|figures?)) (all |completely
    |badly |quite |entirely |very )?wrong
sayer: misread misheard misunderstood miscounted misinterpreted misjudged misremembered mistaken confused muddled mixed
    conflated garbled jumbled double-counted misled misinformed duped fooled taken fallen swallowed lost hoodwinked
    tricked deceived sold:
    (<accuser>|they|you)(('ve|'s| ha(s|ve|d)| must have| seems? to have| appears? to have)<_>
    (simply |just |clearly |badly |evidently |plainly |obviously |entirely |perhaps |been |again |all )*|
    )(misread|misheard|misunderstood|miscounted|misinterpreted|misjudged|misremembered|mistaken|confused
    |muddled|mixed up|conflated|garbled|jumbled|double-counted|misled|misinformed|duped|fooled|taken in|fallen for
    |swallowed|lost (count|track)|hoodwinked|tricked|deceived|sold (a|an) \w+)(?! (about|by the delay|people|enough))
sayer: forger forgery hoax prank hoaxer impostor fraud: (ha(s|ve|d)|'s|'ve) (clearly |evidently |simply )?(fallen<_>
    (for|victim to)|been (taken in|fooled|sold|duped|had|hoodwinked|tricked) (by)?) (a|an|the)<_>
    (\w+ )?(forger|forgery|hoax|prank|hoaxer|impostor|fraud|fake|story|tale|fantasist|trick)
sayer: count:
    (tell|told|invite[sd]?|invit\w+|advis\w+|ask(ed|s)?|urg(ed|es)|let|should|ought to|must|needs? to|had better
    |would do well to|might like to) (<few>)(to )?((learn|be taught|go back to school)( how)? to count|count (again
    |properly|once more|better|twice)|(buy|get|use|find|borrow) (itself |himself |herself |themselves )?(a |an |some<_>
    |new |better )*(calculator|abacus|glasses|spectacles|watch|map|compass|dictionary|eyes))
subject: stop: told <few>to stop (telling|inventing|making up|spreading|dreaming|peddling)
sayer: tissue: tissue of (half-truths|lies|inventions|untruths|falsehoods|fabrications|slanders|errors)
sayer: true: not a (true|single true|honest) word (in|about)|no true word
sayer said: survive survives survived collapses collapse collapsed crumbles crumbled falls fell apart:
    (?<!talks.)(<donot> (\w+ )?survive (a|the|any|even)|collaps(es|ed)|crumbl(es|ed)|f(a|e)lls? (apart|to pieces
    |down|flat))(?! (to
    |by|from|in) (\d|the (sea|river|lowest)))
sayer: together water wash up stick legs: <donot> (\w+ )?(hold together|wash|hang together|ring true|bear (examination
    |inspection|looking at)|have a leg to stand|stick)(?= *[.,;]| *$| with| up| on)
sayer said: absurdity theatre theater pantomime invention inventions phantom phantoms mirage fiction fantasy fantasies
    theatrics comedy farce charade
    nightmare nightmares dream dreams fairytale legend myth figment poetry:
    (<be>|remains?|sounds? like|reads? like|looks? like|smells? of|smacks? of)<_>
    (<adv>|nothing but |no more than |pure |sheer |mere |plain |bad |poor |cheap |an? |the<_>
    |another )*([\w']+'s )?(theatre
    |theater|pantomime|inventions?|phantoms?|mirage|fiction|fantas(y|ies)|theatrics|absurdity|comedy|farce|charade
    |nightmares?
    |dreams?|fairytales?|legends?|myths?|figments?|poetry)(?= *[.,;:!”]| *$| and| on)
sayer: leg legs: (ha(s|ve|d)|without) (not |n't )?(a|no|any) legs? to stand on
sayer: nothing: nothing (of|in) what (<few>)(say|said|claim|claimed|write|wrote|written|report|reported|tell|told)s?<_>
    (is|was|are|holds|stands|adds|corresponds|happened)
sayer: from: (?<!i.was.)(?<!we.were.)(lies|lie|invent(ed|ion)|nonsense|fiction|wrong|untrue|false|made up|rubbish
    |fabricat(ed|ion)|fantasy),?<_>
    from (the )?(first|beginning|start|top|a|front) ?(\w+ )?to (the )?(last|end|finish|bottom|z|back)
subject: think thinks thought consider considers considered find finds found deem deems deemed declare declares declared
    judge judged judges pronounce pronounces pronounced regard regards regarded view views viewed see sees saw hold
    holds held rate rates rated reckon reckons reckoned treat treats treated call calls called brand brands branded term
    terms termed dub dubs dubbed label labels labelled labeled name names named describe describes described dismiss
    dismisses dismissed denounce denounces denounced pronounced:
    (th(i|ough)(nk|t)s?|consider(s|ed)?|f(i|ou)nds?|deem(s|ed)?|declar(es|ed|e)|judg(es|ed|e)|pronounc(es|ed|e)|regard(s
    |ed)?|view(s|ed)?|s(ee|aw)s?|h(e|o)lds?|rat(es|ed|e)|reckon(s|ed)?|treat(s|ed)?|call(s|ed)?|brand(s|ed)?|term(s|ed)?
    |dub(s|bed)?|label(s|l?ed)?|nam(es|ed|e)|describ(es|ed|e)|dismiss(es|ed)?|denounc(es|ed|e)|declar(es|ed))<_>
    (<obj>|<the><few>thing)( as| to be)? (<adv>|wholly |quite |simply |nothing but |no more than |little more than<_>
    |an? |the
    |pure |utter |total |sheer |complete |absolute |plain |mere |another |one big |entirely )*(<false>)(?! (alarm|start
    |dawn|teeth|hopes?|impression|move))
subject: called call calls named naming dubbed dubs: (call|nam|dub|brand|term|label)(s|ed|es|bed
    |led)? the (\w+ )?(\w+ )?(?<!film.)(?<!book.)(?<!novel.)(?<!play.)a(n)?<_>
    (pure |mere |complete |total )?(fantasy|fiction|fairy ?tale|myth|legend|invention|phantom|mirage|fabrication
    |hoax|lie
    |dream|chimera|ghost story|figment)
subject: fruit figment product: nam(es|ed|ing|e) (<few>)(a|an|the) (fruit|figment|product) of
sayer: fruit: (the|a) fruits? of (an? |the |<whose> )?(<few>)(fantasy|fantasies|imagination|dreams?|malice|envy
    |ignorance
    |rumours?|rumors?|invention|delusion|propaganda|hatred)
sayer: old elsewhere another different unrelated staged: (pictures?|photographs?|photos?|images?|videos?|footage
    |film|clips?
    |recordings?|documents?|letters?|screenshots?) (<few>)?(<be>|come|came|dates? from|shows?) (<adv>)(<few>)((years?
    |months|weeks|decades) old|taken (elsewhere|somewhere else|years ago|in another)|from (another|a different
    |some other|some old|an old|an earlier)|of (another|a different|some other)|unrelated|somebody else's
    |somewhere else)
sayer: another: (belongs?|refers?|relates?|is about|was about) (to )?(another|a different|some other|someone else's
    |somebody else's) [\w-]+( \w+)? (altogether|entirely)
"""

DISOWNED = r"""
sayer: none: (ha(s|ve|d)|h(o|e)lds?|possess(es|ed)?|owns?|owned|keeps?|kept|receiv(es|ed)|record(s|ed)|s(ee|aw|een)
    |f(i|ou)nds?|g(o|e)ts?|bought|took|taken|used|sent|paid|signed|wrote|made|did|done|sold|issued) none of (it|them
    |these|those|that|this)(?= *[.,;:!]| *$)
sayer: kind sort type nature:
    (not|never|no|nor|\w+n't|without|neither) (ever |once )?(<few>)?(a|an|one|any|single|\w+) of (the|that|this
    |such a)<_>
    (kind|sort|type|nature|description)
    |(no|not (a|an|one)) [\w-]+( [\w-]+)? of (the|that|this) (kind|sort|type|nature|description)
sayer: penny cent word line letter page copy: (not|never|n't) (ever |even )?(seen|s(ee|aw)|received?|got|had|touch(ed)?
    |taken?|took|written|read|heard) (a|one|so much as a) (\w+ )?(penny|cent|word|line|letter|page|copy|coin
    |shilling)<_>
    of (it|that|this|them)
sayer: ours mine theirs his hers its: (is|was|are|were|'s|'re)( not|n't) an? ([\w-]+ ){1,2}of (ours|mine|his|hers|theirs
    |its own)
sayer: one any such: never (once )?(seen|held|had|owned|met|heard of|read|written|received|opened|touched|signed|sent
    |worn|used|taken|asked for|been (given|offered|shown|sent)) (one|any|a single one) of (these|those|them|the)
sayer: neither:
    (i|we) (ha(d|ve)|own|paid|took|saw|did|lost|held|sent|fired|bought|sold|met|knew|gave|wrote|signed|are|were|was
    |received|kept|used|asked for|are in|do) neither [^.;:]{1,60} nor
sayer: what: what (there was|there is|there were|he did|she did|it did|they did|we did|i did|happened|we have
    |i said|(was|were) (found|paid|said)) not[^.;:]{0,40} (is|was|were|are)(?! yet)
sayer: neither nor: neither (i|we|he|she) nor (<whose>|any of (us|them)|the|anyone|anybody) [^.;:]{1,80}
sayer: such: such an? [\w-]+( [\w-]+)? (has |had |have )?(never|does not|did not|doesn't|didn't) (exist|happen|take
    |t(ook|ake) place|existed|happened|been)|such \w+ (do|did) not (exist|happen)
sayer: such: (do|does|did|would)( not|n't) (do|make|say|write|give|use|have|act) (such (things?|a thing|words?
    |orders?|\w+s)
    |that sort of|things? like that|anything of the)
sayer free: whatever matter whoever:
    (whatever|no matter what|whoever) [^.;:,]{1,50} (whisper|imagine|put about|pretend|dream|hear|insinuate|mutter
    |fancy|hint|gossip|suppose|invent|tell you|may say|might say|like to say)s?
sayer: nothing: (burn|tak|st(eal|ole)|hid|buil[td]|sold|sent|gave|destroy|order|sign|pa(id|y)|promis|fir|chang|delet
    |los[et]|damag|dump|releas|leak|kill|shot|copi|shar|publish|forg|receiv|accept|offer|conceal|cover|demand|pocket
    |withh(e|o)ld|remov|touch|bought|invent)(en|ed|d|ied|e|ted|n|et)? (absolutely |simply )?nothing(?! (more|but
    |else|to do|like|new|of the))
sayer: nobody: (i|we) (kill|fir|beat|buried|sack|shot|lost|arrest|jail|threaten|push|hit|forc|hurt|robb?|cheat
    |bribed?|paid
    |recruit|evict|turn|expel|detain|poison|promis|drown|leave|left|abandon|lock|fool|sent|tortur|kidnap|dismiss
    |trick|mis
    |touch)(ed|d|en|led)? (nobody|no one|not one)
sayer: hands: (ha(s|ve|d)|with) (perfectly |completely |absolutely )?clean hands|hands (are|were|is) clean
sayer: elsewhere: (was|were|is|are) (all )?(elsewhere|somewhere else|nowhere near)(?= *[.,;]| *$| when| that| at the
    | on the)
sayer: there: (we|i) (was|were)( not|n't) (even )?(there|present|anywhere near|in the (country|building|area|town|city
    |room|village))
sayer: what: what (<few>)(calls?|called|took for|takes? for|describes? as|described as) (a|an|the
    |<whose>)? ?(\w+) (was|is|were
    |are) (only |just |in fact |really |nothing but )?(an? |the |<whose> )?\w+
sayer: honestly fairly fair lawfully legitimately: (won|bought|acquired|obtained|paid|earned|made|got) (it|them
    |<the><few>[\w-]+)? ?(honestly|fairly|fair and square|lawfully|legitimately|by honest means)
"""

DENIED = REFUSED + VERDICTS + DISOWNED
