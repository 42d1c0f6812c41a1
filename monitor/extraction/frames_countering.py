"""The set phrases of countering a charge in plain talk, a row each; `frame_table` tells how a row is read.

Swearing that nothing of it happened, defying anybody to prove it, being framed, not buying it. `frames_refusing` has
the idioms by which the claim itself is refused.
"""

from __future__ import annotations

DENIED = r"""
subject: swear swears swore sworn testified testifies assures assured assure guaranteed guarantees vowed vows certified
    declares declared attested affirmed affirms stated pledged protested protests argue argues argued reiterated repeats
    repeated reaffirmed asserts asserted contends:
    (sw(ear|ore|orn)s?|testif(ies|ied|y)|assur(es|ed|e)|guarantee(s|d)?|vow(s|ed)?|certif(ies|ied|y)|declar(es|ed)
    |attest(s|ed)?|affirm(s|ed)|stat(es|ed)|pledg(es|ed)|protest(s|ed)|argu(es|ed|e)|reiterat(es|ed)|repeat(s|ed)
    |reaffirm(s|ed)|assert(s|ed)|contend(s|ed))[^.;:]{0,40}? that (?![^.;:]{0,60}(will|would|shall|should|must|may
    |might|can|could|better|easy|right|need)(?![\w-]))([^.;:,]{0,40}? )?(nothing|nobody|no one|none|never|no(?! (doubt
    |longer|matter|wonder))|not (a|one))
subject: contempt scorn derision disbelief ridicule mockery laughter disdain incredulity shrug smile:
    (treat|me?et|greet|receiv|answer|dismiss|react|respond|reject)(s|ed|t)?( to)? (<thing>) with (<some>)(contempt|scorn
    |derision|disbelief|ridicule|mockery|laughter|disdain|incredulity|a shrug|a smile|a wave)
subject: snorted snorts sneered sneers scoffed scoffs jeered laughed laughs scowled sniffed snarled winced balked
    smirked
    grinned chuckled:
    (snort|sneer|scoff|jeer|laugh|scowl|sniff|snarl|winc|balk|baulk|smirk|grinn?|chuckl)(s|es|ed) (\w+ )?at (<thing>)
subject: credence credit faith stock store weight:
    (g(i|a)ves?|gave|put(s)?|sets?|attach(es|ed)|lends?|lent|plac(es|ed)|ha(s|d)) (<few>)?no (credence|credit|faith
    |stock
    |store|weight)
subject: face faces: set(s)? (its|his|her|their) faces? against (<thing>)
subject free: buying having swallowing accepting believing falling:
    ((is|are|was|were|'s|'re|'m|am) not|(is|are|was|were)n't) (buying|having|swallowing|accepting|believing
    |falling for)<_>
    (it|that|this|any of (it|this|that|them)|a word)(?= *[.,;:!]| *$)
subject: scathing derisive withering contemptuous:
    (was|were|is|are) (equally |quite |just as |openly )?(scathing|derisive|withering|contemptuous)(?= *[.:;,]
    | about| of)
subject: disbelief doubts contempt scorn: (ma(k|d)es? no secret of|ma(k|d)e plain|voic(es|ed)|express(es
    |ed)) (<whose>)<_>
    (\w+ )?(disbelief|contempt|scorn)
subject: disbelief: in disbelief (at|about|over) (<thing>)
sayer: defy challenge dare: (i|we) (defy|challenge|dare) (anyone|anybody|them|him|her|you|<the>\w+)( \w+)? to
sayer: framed wronged slandered smeared defamed libelled maligned scapegoated vilified set stitched:
    (i|we|he|she|they|it|<the>\w+|<whose> (<some>)\w+)(('ve|'s|'d| have| has| had) been| was| were) (\w+ly<_>
    |grossly )?(framed
    |wronged|slandered|smeared|defamed|libelled|maligned|scapegoated|vilified|set up(?! (in|by|to|for|at))|stitched up)
sayer: nothing: there (is|was|were|had been) (absolutely |simply |just )?nothing to (see|hide|find|investigate|answer
    |conceal|cover up|confess|admit|retract|withdraw)
sayer: record trace memory recollection knowledge: (ha(s|ve|d)|found|keeps?|holds?) no (record|trace|memory|recollection
    |knowledge) of (any )?such
sayer: question: there (is|was|could be|can be|had been|can) (absolutely |simply )?no question of (any(?! more)|\w+ing)
sayer free: hat hats eat: (will|would|'ll|'d) eat (<whose> (\w+ )?hats?|every|it|them|the)
sayer: dates times facts details numbers figures sums hours: (dates|times|facts|details|numbers|figures|sums|hours)<_>
    (simply |just )?(do|did)( not|n't) (fit|add up|tally|match|agree|work|square)
sayer: not: not <num>(?! \w+ly),? (and |nor |but |or )?not (even )?(<num>|a single|one)
subject: reject deny dispute contest refute dismiss repudiate:
    (?<!to.)(?<!not.)(?<!n't.)(?<!or.)(?<!nor.)(?<!you.)(deny|dispute|reject|refute|rebut|contest|dismiss
    |repudiate)(?= (this
    |that|it|these|those|all of (it|this|that|them)|<the>(?!\d)([\w'-]+ ){0,2}(claims?|allegations?|accusations?
    |charges?
    |reports?|figures?|numbers?|accounts?|findings?|suggestions?))(?= *[.,;:]| *$| and| as| that| of))
subject: lie: g(i|a)ve(s|n)? the lie to
subject: fit count: (will|would|did|do|does|was|is|are)( not|n't) (having|have) it (said|thought|believed)
sayer: stick: (has|have|had|got|gets?) (hold of )?the wrong end of the stick
subject: hatchet cartoon caricature tabloid pulp vendetta shot charade circus parody travesty cock-and-bull joke:
    (call|brand|dismiss|describ|label|dub|term|denounc|decr|rubbish|slamm?|characteri[sz])(s|es|ed|led|bed|ied
    |ies)? (<obj>
    |the (<some>)(film|programme|broadcast|documentary|series|show))( as)? (a|an|the|pure|sheer|mere
    |nothing but a) (\w+ )?(hatchet job|cartoon|caricature|tabloid \w+|pulp|vendetta|cheap shot|charade|circus
    |parody|travesty|cock-and-bull \w+
    |joke|stunt|smear|fraud|con trick|whitewash|novel|soap opera|pack of)
sayer: cartoon caricature parody travesty hatchet novel: (<be>) (<adv>)(a|an|nothing but a) (\w+ )?(cartoon|caricature
    |parody|travesty|hatchet job)
sayer: arrival water: dead (on arrival|in the water)
sayer: shred grain: (not|n't|cannot) (<few>)(a|one|a single) (shred|grain|scrap|word|line|particle|trace) (of
    |in) (it|this
    |that|them|which)
sayer: wrong mistaken error:
    ((<accuser>|film|broadcast|documentary) (is|are|was|were)|(they|he|she|you)('s|'re| is| are)) (simply |just<_>
    |plainly |flatly |quite |completely |utterly )*(wrong|mistaken|in error|misled|misinformed)(?= *[.,;:!]| *$
    | about| on| in| there| again)(?! to)
sayer: likeness semblance resemblance relation: (b(ea|o)rs?|bore|ha(s|d|ve)) (no|little|scant) (likeness|semblance
    |resemblance|relation|relationship) (whatever )?to (<truth>|(what|our|the|any))
sayer: ships trucks men soldiers officers people staff nurses doctors teachers drivers players members guards police
    workers engineers clerks captains sailors pilots inspectors agents troops crew crews:
    (my|our) (own )?(men|soldiers|officers|people|staff|nurses|doctors|teachers|drivers|players
    |members
    |guards|workers|engineers|crews?|captains?|sailors|pilots|inspectors|clerks|agents|troops|police) ((do|did)<_>
    (not|n't)|don't|didn't|never)<_>
    (?!know|think|want|have|need|sleep|eat|understand|like|feel|see|get|believe|expect|hope|plan|comment|deserve|earn
    |live|speak|work|care|even)\w+
subject: dismissed rejected denounced derided branded ridiculed described brushed waved:
    (was|were|been|being|is|are) (\w+ly )?(dismissed|rejected|denounced|derided|branded|ridiculed|brushed (off
    |aside)|waved
    (away|aside)) by(?= [^.;:,]{1,40} as (?!(serious|an? (serious|grave|real))))
sayer: neither: ha(d|s|ve) neither (given|sent|seen|paid|ordered|signed|issued|offered|received|taken|asked) nor \w+
sayer: legend legends: <be> (only |just |merely )?(an? )?(old )?legends? (that|which|told|among|of)
sayer: better: (read|heard|seen|told) better (fiction|stories|tales|lies|jokes|novels|yarns)
subject head: lies libel slander smear smears: su(e|es|ing) (<few>)over (lies|libel|slander|smears?|false \w+)
subject: lying wrong mistaken dreaming: told (<few>)(to (its|his|her|their) faces? )?that (it|he|she|they) (was
    |were) (lying|wrong
    |mistaken|dreaming|talking (nonsense|rubbish))
subject: pushed pushes push: push(es|ed)? back (hard |firmly |strongly )?(against|at|on) (<thing>)
sayer: name description number: no [\w-]+ (of|by|with|under) (that|this|such a) (name|description|number)
named: neither: neither (the |its |his )?<who>( \w+){0,2} nor [^.;:,]{1,40} (accept|believe|recogni[sz]e|agree|buy
    |credit)s?(?! (bids|
    money|cards|cash|payment|responsibility|a |an ))
subject: rebuffs refutes rebuts rubbishes repudiates dismisses rejects disputes contests denies downplays debunks
    trashes
    brushes shrugs laughs waves pours hits pooh-poohs:
    (?<=\w\s)(rebuffs|refutes|rebuts|rubbishes|repudiates|dismisses|rejects|disputes|contests|denies|downplays
    |debunks|trashes
    |(brushes|shrugs|laughs|waves) (off|away|aside)|plays down|hits back at|pours (scorn|cold water) on
    |pooh-poohs) ([\w'-]+ ){0,2}?
    (claims?|accusations?|allegations?|reports?|rumou?rs?|charges?|suggestions?|speculation|tally|toll|accounts?
    |stories)
    (?= *$| of| about| that| over| by| as| on)
subject free: seriously: (refus(es|ed|ing) to|did not|does not|do not|will not|would not|cannot|won't|didn't|doesn't)<_>
    take (<thing>) seriously
subject: innocence: (insist(s|ed)? on|maintain(s|ed)?|protest(s|ed)?) (<few>)innocence
sayer free: rule exclude: (i|we) (can|could) (\w+ )?(rule (that|this|it) out|exclude (that|this|it))
sayer: no: no [\w-]+ (has|had|have) (ever )?(had|got|received|seen|taken|been given) [^.;:,]{1,30} (from|through
    |by) (us|me|our|my)
sayer: never: (?<!had.)(?<!have.)(?<!has.)never (really )?(existed|happened|occurred|took place)
subject: complained complains: complain(s|ed) of (a |an |the )?(<some>)(campaign|smear|slander|witch[ -]hunt
    |vendetta|plot|lies|libel
    |distortions?|defamation|set-up)
subject: inventing fabricating forging faking: accus(es|ed|ing) <few>of (inventing|fabricating|forging|faking
    |making up) (<thing>)
sayer: ride path pup nose: (taken for a ride|led up the garden path|sold a (pup|lie|story|bill of goods)|led by the nose
    |fed (a |an )?(<some>)(lies?|story|stories|tale|fairy ?tale|untruths?))
subject: forgery fake frame-up set-up stitch-up hoax invention:
    (spoke|speaks?|talk(s|ed)) of (a|an) (\w+ )?(forgery|fake|frame-up
    |set-up|stitch-up|hoax|invention|fabrication)
subject: apart: t(a|oo)kes? (<the>([\w'-]+ ){0,3}(<said>|<paper>)) apart
sayer: none: none of (<whose>|the) (\w+ )?\w+ (had|has|have) (ever |been )*<did>
subject: ridicule scorn derision: (pour|heap)(s|ed) (<some>)(scorn|ridicule|derision) (up)?on (<thing>)
subject: scorn contempt ridicule derision laughter: ha(s|d|ve) (only|nothing but|little but) (scorn|contempt
    |ridicule|derision
    |laughter) for (<thing>)
subject free: word: ha(s|d|ve) (a|one|only one|another|a different|(his|her|its|their) own) word for (<thing>|it
    |that|this)(?= *:)
sayer first: near close remotely: (nowhere near|not (even |anywhere )?near|not even close to|not remotely
    |nothing near) (being )?(right
    |true|correct|accurate|the (truth|mark)|what|so|as)
sayer: lying: (someone|somebody|<whose> \w+|<the>(sources?|witness(es)?|union|paper|other side|boy|girl|driver|clerk
    |players?))<_>
    (<be>) <adv>lying(?! (on|in|at|under|down|there|beneath|along|across))
subject: nothing: kn(ew|own|ows?) nothing (of|about) (\w+ )?(payments?|bribes?|money|orders?|lists?|deals?
    |contracts?|letters?
    |agreements?|transfers?|accounts?|gifts?|meetings?|plans?|threats?)
sayer: only just merely: there (is|was|were|are|had been|has been) no [\w-]+( [\w-]+)?,? (but )?(only|just
    |merely) (?!one)
sayer: variance odds conflict inconsistent incompatible irreconcilable:
    (at variance|at odds|in conflict|inconsistent|incompatible
    |irreconcilable) with (<truth>|the facts|what [^.;:]{1,30} (saw|seen|know|knew|found|heard))
sayer: what: <donot> (match|fit|agree with|correspond (to|with)|tally with|square with|resemble) what (he|she|they|i
    |we|it)<_>
    (had |has |have )?(seen|saw|heard|found|knew|know|witnessed|counted)
subject: libel calumny defamation insinuation insinuations slanders inventions:
    (spoke|speaks?|talk(s|ed)) of (<some>)(libels?|calumn(y
    |ies)|defamation|insinuations?|slanders|inventions)
sayer: none nothing: (my|our|the) (log|books?|records?|lists?|files?|register|ledgers?|papers?|accounts)<_>
    (ha(s|ve|d)|shows?|showed|holds?|knows?|contains?|lists?) (none|nothing|no such)
sayer: nobody: (i|we) (have |had |'ve )?(turned|sent|thrown|threw|driven|drove|locked|kept|shut) (away|back|down|off
    |out|up) (nobody
    |no one)
subject: leave: beg(s|ged)? leave to (doubt|differ|disagree|contradict)
subject: protested protests protest: protest(s|ed)? (\w+ly )?(against|at) (?!it|this|that|them)(<thing>)
sayer: press headlines newspapers novels statistics propaganda papers reports releases:
    exist(s|ed)? (only|solely|nowhere but) (in
    |on) (<few>)(press|headlines|newspapers|novels|statistics|propaganda|papers|reports|releases|films|stories)
sayer free: contradict disagree object differ protest correct:
    (i|we) (must|have to|would|beg to|am bound to|are bound to|'d)<_>
    (firmly |strongly |respectfully )?(contradict|disagree|object|differ|protest|correct (you|him|her|them|that|this))
sayer: lying: (<accuser>) (is|are|was|were) <adv>lying(?! (on|in|at|under|down|there|beneath|along|across))
sayer: told fed sold: (you|they|we|readers|people|everyone|the (\w+ )?public) (have|has|had|'ve|were|was|are
    |is) (been )?(told|fed|sold)<_>
    (a |some |nothing but )?(<some>)(stor(y|ies)|tales?|lies?|fairy ?tales?|untruths?|nonsense|rubbish)
sayer: up: (been|was|were|is|are) (\w+ly )?(made|dreamt|dreamed|cooked|conjured|trumped|drummed) up (abroad
    |elsewhere|overnight
    |somewhere|afterwards|later|here|there)
subject head: scoffs sneers jeers: (scoffs|sneers|jeers) at
sayer: caricature: (a|an|the) (crude |gross |mere )?(caricature|travesty|parody) of (the )?(truth|facts|events|what
    |our|reality)
sayer: junk quackery voodoo pseudoscience science: (<be>) (just |pure |plain |simply |nothing but )?(junk( science)?
    |quackery
    |voodoo( \w+)?|pseudo-?science|(bad|poor|sloppy|shoddy) (science|maths|arithmetic|journalism))(?= *[.,;:!]| *$| and)
sayer: nobody one: (i|we|<whose> [\w-]+) (have |has |had |'ve )?(kill|harm|hurt|poison|rob|cheat|bribe|threaten
    |torture|evict|deceiv
    |mislead|misl|injur|infect|sack|beat|abus)(ed|d|en)? (nobody|no one|not one)
sayer: link connection: no (causal |direct )?(link|connection) (has|had|was|is|could be) (ever )?(been )?(shown
    |proved|proven|established)
subject: tore tears torn: t(ore|ears|orn) up (<the>|the [\w'-]+ |[\w-]+'s )?([\w'-]+ ){0,2}(<said>|paper|document)
subject: pieces: t(a|oo)kes? (<the>|[\w-]+'s )?([\w'-]+ ){0,3}(<said>|methods?|case|arguments?|logic|sums) to pieces
subject: fault faults faulted: (?<=\w\s)fault(s|ed)? (<the>([\w'-]+ ){0,2}(<said>|methods?))
subject: truth merit substance sense logic: (f(i|ou)nds?|se(e|es)|saw) (no|little|not a (grain|shred
    |word) of) (\w+ )?(truth|merit
    |substance|sense|logic) in
named: recognises recognizes knows accepts recognise recognize:
    not an? [\w-]+ (that |which )?(the |its )?<who> (recogni[sz]es?|knows?
    |accepts?)
subject free: from: (cannot|can't|could not|couldn't|do not|does not|did not|fail(s|ed)? to) (see|tell|understand
    |say|think|imagine
    |explain) where <the>(<few>)(figures?|numbers?|<num>|it|that|this|sums?|claims?) (comes?|came|is|are) from
subject: recognise recognize recognises recognizes: <donot> recogni[sz]e (itself|himself|herself|themselves|(the
    |that|this)<_>
    (picture|portrait|description|account|place|image|version))
"""
