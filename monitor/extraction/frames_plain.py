"""The set phrases of plain talk that deny, confirm and take back, a row each; `frame_table` tells how a row is read.

The other tables hold what spokesmen say. Here is what people say who are rung up at home: "I do not know where you have
that from", "that is withdrawn".
"""

from __future__ import annotations

DENIED = r"""
subject: disowned disowns disown: disown(s|ed)? (the|this|that|these|those|any|such) <some>(<said>)
subject: contest contests contested rejects rejected disputes disputed denies denied challenges challenged refutes
    refuted:
    (contest|reject|disput|den|challeng|refut)(s|es|ed|ies|ied|e)? (every|each|any|all|almost every
    |nearly every) <some>(word|line|sentence|page|part|point|aspect|detail|bit|syllable|letter|figure)s? (of|in)
subject: hands: wash(es|ed|ing)? <whose> hands of
subject: down:
    put(s|ting)? (it|this|that|these|them|<the><few><said>) down to (an? )?<some>(boast(s|ing)?|bravado|spite
    |politics|hysteria|grudges?|jealousy|rivalry|nerves|panic|guesswork|counting|vanity|publicity|revenge|gossip
    |inexperience|misreading|wishful thinking|campaign|talk|drink|heat)
subject free: hear: (will|would)( not|n't) (even )?hear of (it|that|this|such|any|<num>|<the><some><said>)
subject said: little nothing: (think|thought|make|made|care)(s)? (little|nothing|not much) (of|about|for) <the>
subject said: time patience faith trust credence credit weight store importance belief stock:
    (ha(s|d|ve)|giv(e|es|ing)|gave|attach(es|ed)?|puts?|sets?|plac(e|es|ed)|lends?|lent) (no|little|scant) (time
    |patience|faith|trust|credence|credit|weight|store|importance|belief|stock) (for|in|to|by|on|whatever in) <the>
subject said: believe believes buy buys credit swallow trust:
    <donot> <adv>(believe|buy|credit|swallow|trust) (a word|<it>|<the><few><said>)(?! (that|when|at once))
subject said: laughed laughs laughing shook shakes rolled rolls smiled smiles:
    (laugh(s|ed|ing)?|sho+ks?|shak(e|es|ing)|roll(s|ed|ing)?|smil(e|es|ed|ing)) (out loud |<whose> (head|eyes) )?(at
    |over) <the>
sayer: realm land kingdom world belongs belong:
    (from|in|to|of) the (realms?|land|kingdom|world|sphere) of (<some>)(fantas(y|ies)|fiction|legends?|myths?|dreams
    |fables?|fairy ?tales?|fairies|imagination|speculation|wishful thinking|science fiction|make-believe|conspiracy)
sayer: straight:
    (straight|right) (out of|from) (a|an|the) <some>(novel|film|movie|thriller|comic|soap opera|comedy|farce)
sayer: up:
    (<said>|<it>|<be>|<adv>) ?(<be> |been )?<adv>(made|cooked|dreamt|dreamed|conjured|drummed|hyped|puffed|trumped
    |thought) up (to|by|for|in order|at|over)(?! (the occasion|fight))
sayer: show shows say says tell tells suggest suggests indicate:
    not what (the|our|its|these|those|my|any) <some>(numbers?|figures|data|records?|facts|books|evidence|logs?
    |measurements?|readings?|films?|pictures|tapes?) (actually |really )?(show|say|tell|suggest|indicate)s?
sayer free: from:
    (know|say|see|understand|tell|imagine|think|idea|mystery|riddle|puzzle|wonder(s|ed)?|knows) <few>where (he|she
    |they|you|<the>[\w-]+|people|anyone|anybody) (ha(s|ve|d)|'ve|'s|g(e|o)ts?|takes?|took|finds?|found|pull(s
    |ed)) <few>from
sayer free: mystery riddle puzzle:
    where (he|she|they|you|<the>[\w-]+) (ha(s|ve|d)|g(e|o)ts?|takes?|took|finds?|found) <few>from (is|remains
    |was) (an? )?(complete |total )?(mystery|riddle|puzzle)
sayer free: from:
    not (from|out of|one of|among|in) (any of )?(our|my) (own )?(books|records|files|data|figures|lists?|accounts
    |registers?|stocks?|archives?|system|documents|paperwork|ledgers?|numbers|tests|statistics)
sayer: decimal nought noughts zero zeros zeroes comma digit digits:
    (misplac|mislaid|slip|mov|los|add|drop|forg(e|o)t|misread|skip|miss)[\w]* (a|an|one|two|three|the|some|another
    |<whose>|several) (decimal|nought|noughts|zero|zeros|zeroes|comma|digit|digits)
sayer: glasses spectacles calculator thermometer abacus:
    ((should|must|ought to|could do with|had better|<some>invit(e|es|ed) <few>to|advis(e|es|ed) <few>to) (buy|get
    |fetch|find|borrow|use|invest in) |needs? |could do with )
    (a |some |new |better |stronger |an |his |her |their )*(glasses|spectacles|calculator|thermometer|abacus|eye test)
sayer: count add subtract sums:
    (cannot|can't|can not|could not|couldn't|unable to|never learn(ed|t) to|ought to learn to|should learn to
    |must learn to) (even )?(count|add( up)?|subtract|do (sums|arithmetic))(?= *[.,;!]| *$| properly)
sayer free: stick homework facts sums:
    (should|ought to|had better|might|must|needs? to) <adv>(stick to|check (the|their|his|her|its) (facts|sums
    |figures|arithmetic|sources)|do (the|their|his|her|its) (sums|homework|arithmetic))
sayer: twice double:
    (count(s|ed|ing)?|add(s|ed|ing)?) ((everything|everybody|everyone|people|them|heads|some|many) (double|two times)
    |the same \w+ twice)
subject free: guilty:
    (will|would|intend(s|ed)? to|is to|are to|mean(s|t)? to|plan(s|ned)? to|wants? to|has said (he
    |she) will) plead not guilty
subject: ruled rules ruling:
    rul(es|ed|ing) out (that|any (suggestion|involvement|wrongdoing|link|connection|role|foul play by)|anything of)
sayer free: nothing:
    (see|seen|saw|find|found|know|knew|heard|aware)( of)? (absolutely )?nothing (at all )?(to|that
    |which) (would |could |might )?(support|suggest|back|bear|indicate|justif|confirm|prove|point)(s|y|ies|ed)?
sayer free: whatever matter:
    (?<![a-z].)(whatever|no matter what|despite what|regardless of what|never mind what) (you|anyone|anybody|people
    |they|some|he|she|others|<the>[\w-]+( [\w-]+)?) (may |might |have |has |had |been |is |are )*(told|heard|read|say
    |says|said|saying|claims?|claimed|claiming|think|thinks|believe|believes|writes?|written|wrote|suggest|suggests
    |suggested)
sayer: so-called: so-called [^.;:]{2,60}? exist(s|ed)? (only|nowhere|solely)
sayer free: show:
    ^\W*(then |let (him|her|them) )?show (me|us) (one|a single|just one|any|where|(the|this|that|these
    |those) (<some>)(evidence|proof|bod(y|ies)|documents?|<said>))
sayer: never: there never (was|were|has been|had been|have been) (any|such|an?) (?!time|day|moment|doubt)\w+
sayer: only:
    (can|could|will|would) only (call|describe|regard|see) <few>(as )?<few>(<fiction>|<noise>|nonsense|lies?|rubbish
    |absurd|slander|libel|an insult|insulting|ridiculous|laughable|grotesque|malicious|invent(ed|ion)|fiction)
subject said: insult outrage affront provocation libel:
    (call|brand|describ|label|dismiss|denounc)(s|es|ed|ing)? <the><few>(an? |as )<some>(insult|outrage|affront|libel)
sayer: nothing:
    (ha(ve|s|d)|ha(s|ve|d) got) (absolutely )?nothing (whatever|whatsoever|at all|in the least
    |remotely)? ?to do with (us|me|our|my|its|his|her|their)
sayer free: matter wrong:
    (there (was|is|were|had been|has been) )?nothing (at all |whatever )?(the matter|wrong|amiss) with (its|our|their
    |his|her|my|the)
subject: let lets: let(s)? it be (known|understood) that (?![^.]{0,20}(would|will|rather|wish|intend|want
    |going))<few>(not|never|no
    |nothing|none|nobody)
sayer: no:
    no (\w+ )?(money|cash|payments?|funds?|gifts?|penny|cent) (had |has |have |was |were |ever |been )*(passed
    |changed hands|flowed|paid|moved|gone|went|come|came|reached|left)(?! (out|up|into the))
sayer: every:
    earned every (single |last )?\w+(?= *[.,;!]| *$| of (it|them))|every (single |last )?(dollar|euro|pound|crown
    |franc|cent|penny|krone|peso|dinar|shilling|rouble|rupee|dirham) (of it )?(was|had been|has been
    |is) (honestly |properly |duly )?(earned|accounted for|declared)
sayer: worth: not worth the (paper|ink)
sayer: can:
    (they|he|she|people|you|anyone|the \w+) can (say|think|reckon|write|claim|believe|count|print|tell) what
    (ever)? (they|he|she|you|it) (like|want|please)s?
subject: speaks spoke speak talks talked:
    (speaks?|spoke|talk(s|ed)) of (an? |another )?(<some>)(tales?|fairy tales?|legends|myths|fantas(y|ies)
    |exaggerations?|hearsay|gossip|plot|hoax|stunt|campaign against <few>)(?=\W*$| *[.,;])
subject free: it: (would|will)( not|n't) have it that
sayer: lied misled misinformed duped fooled:
    you (have been|were|are being|'ve been) (lied to|misled|(mis|wrongly |badly )informed|duped|fooled)
sayer: tell: (cannot|can't|can not|could not|couldn't|unable to) tell (a|an|one|the) \w+ from (a|an|the|another)
sayer free: innocent: (is|am|was|'m) an innocent (man|woman|person)
sayer: raised raise laid lay lifted lift:
    (not|never|n't) (ever |once |even )?(rais|la(y|id)|lift)(e|ed)? (a (finger|hand|fist)|<whose> (hand|voice))
subject: scorned scorns mocked mocks lampooned derided derides ridiculed ridicules disdained trashed savaged
    pooh-poohed:
    (scorn|lampoon|disdain|mock|derid|ridicul|pooh-pooh|trash|savag)(s|d|ed|es) <the><few><said>
sayer said: holes: (full of|more|riddled with) holes
subject: plays played play laughs laughed shrugs shrugged brushes brushed waves waved:
    (play(s|ed)? (it|that|this|<the><said>) down|(laugh|shrug)(s|ed|ged)? (it|that|this) off|(brush|wav)(es|ed) (it
    |that|this) (aside|away))
subject: inventing exaggerating fabricating making:
    accus(es|ed) <few>of (inventing|fabricating|making up|exaggerating) <the><few>(other|rest|lot|half|<num>)
sayer: this that these those their his her your:
    (that|this|these|those|their|his|her|your) (<said>) (is|are|was|were) (somebody('s)?|someone('s)?|nothing but
    |a (child|schoolboy|student|drunk|joker|stranger)\w*('s)?) \w+
"""

CONFIRMED = r"""
sayer free: yes yeah:
    ^\W*(yes|yeah|yes, (yes|indeed))[,.;:]? (and )?(it|that|those|these|this|they|there|the|all|some|many|most|his
    |her|its|their|our [\w-]+ (did|was|were|had|has|have|took|paid)|(we|i|he|she) (did|do(?! (hope|think|feel))|was
    |were|had|have|has|knew|know|took|paid|saw|heard|made|sent|gave|received|got|lost|sold|used|signed|told|said|held
    |kept|buried))(?! (will|would|can|could|may|might|should|wants?|hopes?|is (a (pleasure|shame|pity)|important
    |possible|time)))
sayer free: yes: ^\W*[\w-]+( [\w-]+){0,2}, yes(?=[.,;!])
sayer: right:
    <said> (<few>)?(<be>|seems?|looks?) (about|roughly|broadly|more or less|exactly|perfectly|quite|almost) (right
    |correct|accurate|true)
sayer: truth truths: (is|are|was|were|be) (only |simply |just )?telling the (plain |simple |whole )?truth
sayer: as:
    , as (the|this|that|its|your|these|those)? ?[\w' -]{1,40}? (ha(d|s|ve) |rightly |correctly |always )*(said
    |reported|claimed|alleged|stated|maintained|asserted|wrote|written|suspected)(?= *[.,;”"]| *$)
sayer: know: (we|i) (do )?now know (now )?(that|of|for (certain|sure))
subject: agrees agreed agree sides sided: (agree(s|d)?|sid(es|ed)) with (the |his |her |its )?[\w' -]{1,30}(?=: )
subject: vouches vouched vouch: vouch(es|ed)? for <the>(<some><said>|at least|<num>)
subject: own owns owned owning:
    (own(s|ed|ing)?) (freely |now |later |for the first time |at last |finally )?(that(?= (the|it|they|he|she|there
    |its|their|his|her|one|some|\d+|[\w-]+) )(?! (car|company|firm|house|land|shop))|to (having|being|a (mistake|lie
    |payment)))
sayer: ours mine:
    (it|they|those|these|that|this) (is|are|was|were) (indeed |in fact |all |certainly )?(ours|mine)(?= *[.,;!]| *$
    | and)
subject said: bears bear out bore borne: (bears?|bore|borne) <the><few>(<said>) out
sayer: happen: (it|this|that) did (indeed |in fact )?happen(?= *[.,;!]| *$| and| here| as)
sayer free: yes yeah:
    ^\W*(yes|yeah)[,.;:]? (we|i|they|he|she) (?!(think|hope|feel|believe|love|like|will|would|want|can|could|may
    |might|shall|should|expect|must|need)\b)(?!(am|are|is|was|were) (very |so |quite )?(happy|proud|glad|sure|sorry
    |sad|tired|delighted|afraid|worried)\b)\w+
subject: sided sides: sid(es|ed) with (the |his |her |its )?\w+(?= *[.:,])
subject: confirmed confirms: confirm(s|ed) to (us|me|<the><some>\w+) that
subject: slip: let(s)? (it )?slip that
subject: plea: (chang|switch)(es|ed) <whose> plea to guilty
sayer: allowed granted: , (he|she|they|it|the \w+) (allowed|granted)(?= *[.])
sayer: mark truth: (nearer|closer|near|close)( to)? the (mark|truth)
sayer: our my:
    ^\W*(yes\W+)?(it|that|those|these|they) (was|were) (indeed |in fact )?(our|my) (?!job|duty|turn|best|worst|first
    |last|only|day|game|house|home|choice|decision|dream|hope|goal|aim|plan|idea|chance|policy|own goal|intention
    |favou?rite|greatest|biggest|understanding|impression|great|good)\w+(?= *[.,;!]| *$)
"""

RETRACTED = r"""
sayer free own: withdrawn retracted revoked:
    (<said>|remarks?|comments?|opinion|words|apology|posts?|tweet|line|passage|sentence|certificate|article)
    ( of <few>)? (is|was|has been|have been|are|were|stands?) (hereby |herewith |now |therefore |formally )*
    (withdrawn|retracted|taken back|revoked|rescinded)(?! (from (sale|circulation)|by (?!us)))
subject: withdrawn withdrew withdraws withdraw:
    with(dr[ae]w|drawn|draws|drawing) <whose> (\w+ )?(opinion|verdict|assessment|certification|diagnosis|evidence
    |words|view|letter|certificate)
sayer free: longer: (can|could|do|does) no longer (stand|vouch|answer|be held) (behind|by|for|to)
either free said: longer: no longer (stood|held|applied|counted|was (valid|correct|accurate))
sayer free: read been:
    (should|ought to) have (read|been) (?!more|less|given|told|done|made)<num>|<num> (should|ought to)have read
subject: correct withdraw revise retract:
    (had|has had|have had|was forced|were forced|was obliged|were obliged|been forced|has) to (correct|withdraw
    |retract|take back|eat) (<the>|one of |some of |<whose> )<some>(<said>|words|samples?|entries|items|it)
subject: climbed climbs down: (ha(s|d) )?climb(s|ed) down(?= *:)
subject: dropped drops:
    drop(s|ped) (the|its|their|his|her) (figure|number|claim|allegation|estimate|sum|total|accusation)s? (of|that
    |about)
subject said: pulled pulls took taken deleted removed unpublished pulling:
    (pull(s|ed)|took down|taken down|delet(es|ed)|remov(es|ed)|unpublish(es|ed)) (the|its|their|his|her|that
    |this) (\w+ )?(article|story|report|statement|post|tweet|release|interview|claim|figures?)(?! from the (building
    |desk))
sayer: what:
    what (i|we) (had )?(said|told|wrote|stated|announced|published|gave)[^.;:]{0,90}? (was|is|were) (simply |just )?
    (not ((quite|entirely|fully) )?(correct|right|true|accurate)|wrong|incorrect|inaccurate|untrue|mistaken|a mistake
    |an error)
sayer: wrong: (i|we) (was|were|had been) (simply |quite |just |plainly )?wrong(?= *[.,;!]| *$| about| on| and)
sayer: wrong:
    (ha(d|ve) been|was|were) (given|handed|sent|shown|reading from|looking at|quoting from|using) (the
    |a) wrong (sheet|figures?|list|number|file|page|table|data|map|report|column)
subject: statement error own:
    said (the|its|that) (first|earlier|previous|original|old) (one|figure|number|count) (was|hadbeen) (an error
    |a mistake|wrong)
sayer free: longer:
    what (i|we|he|she|it|they) (had |have )?(said|told|wrote|stated)[^.;:]{0,60}? no longer (stands?|stood|holds?
    |held|applies|applied)
subject: site website page:
    t(ook|aken|akes|aking) (it|them|<the><few><said>) (off|down from) (its|their|his|her|the) (\w+ )?(web)?(site|page
    |website|server)
sayer: slip misprint typo:
    (<num>|<said>) (had been|was|is) (only |merely |simply |just )?an? (slip( of the pen)?|misprint|typo)
subject: word words line name names paragraph:
    (struck|strikes|remove[sd]?|cut|delete[sd]?|takes|took|taken) (the|a|one|two|some|<whose>) (<some>)(words?|lines?
    |names?|paragraphs?) <few>(from|out of|off)
"""
