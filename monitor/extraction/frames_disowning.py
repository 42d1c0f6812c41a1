"""The set phrases by which somebody disowns what is laid to them, a row each; `frame_table` tells how a row is read.

`frames_denying` has the verdicts on what was said; here are the words on what was done: never, not a cent, not us.
"""

from __future__ import annotations

ROWS = r"""
sayer: not never no nor n't didn't haven't hasn't don't hadn't:
    (not|never|nor|\w+n't|no( [\w-]+){1,4}) (ever |has |have |had )?(t(ake|ook|aken)|accept(ed)?|contribut(e|ed)
    |pa(y|id)|g(ave|ive|iven)|ke(pt|ep)|st(eal|ole|olen)|pocket(ed)?|ask(ed)? for|charged?|offer(ed)?
    |demand(ed)?|lost|lose|waste(d)?|divert(ed)?|misused?|touch(ed)?|spen[dt]|sen[dt]|transfer(red)?|fired?
    |s(ell|old)|mov(e|ed)|chang(e|ed)|delet(e|ed)) <few>(a|one|so much as an?|even (an?|one)) (single |red )?(penny
    |cent|euro|dollar|pound|shilling|dime|bean|crumb|gram|litre|drop|brick|bullet|round|shot|hair|line|comma
    |single [\w-]+)
sayer: much: (not|never|\w+n't|no( [\w-]+){1,5}) <some>so much as an? \w+
sayer: finger hand foot hands eyes:
    (not|never|n't) (ever |once |even )?(la(y|id) (a (finger|hand)|hands|eyes) on|set (foot (in|on|inside)|eyes on))
sayer: life lives:
    (not|never|n't) <some>(?!be(en)?|seen such|felt|so|seen anything|had)\w+ (?!so|such|anything like
    |more)[^.;:,!]{0,50}
    in (my|our) (whole |entire )?li(fe|ves)
sayer: never:
    (i|we|he|she|they|it|client|clients|<whose> \w+|<the>(company|firm|ministry|army|police|club|party|union|bank
    |office|government|board|team))( has| had| have|'ve|'d|'s)? (never|never ever|not once) ([\w-]+, )*(ed )?(held
    |bought|owned|rid(den)?|rode|hired|used|possessed|stored|carried|hit|beat(en)?|pushed|locked|shut|ordered|asked
    |requested|wrote|written|issued|published|claimed|said|suggested|stated|met|contacted|belonged|entered
    |visited|altered|changed|edited|copied|shared|poured|spilled|spilt|discharged|lobbied|funded|financed|backed
    |trained|armed|delivered|shipped|exported|touched|seized|detained|arrested|forced|raped|harmed|hurt|abandoned
    |skipped|failed to|refused to|withheld|diverted|pocketed|deleted|obtained|kept|made (any|such|that|a
    |payments?)|held back|been (part of|involved|employed|in contact|convicted|a member|anywhere near|near|paid
    |offered|in possession)|heard of|spoke(n)? (to|with)|knew of|known of|got a|had (any|a) (contact|link|contract
    |account|relationship|deal|agreement|involvement|connection|tie|part|share|stake)s?)(?! \w+ before)(?! (so|such
    |more|better|this (much|many)|anything like)(?![\w-]))
sayer: never: never \w+(ed|n|t|ld|id), (\w+ )?\w+ or \w+
sayer: come came originate originated issue emanate stem:
    (not|\w+n't|never) (\w+ly )?(come|came|originated?|emanated?|stem(med)?) (from|out of|with) (us|me|here|any of us
    |(this|our|my|his|her|its|their) (\w+ )?(building|office|house|ministry|side|people|staff|ranks|men|department
    |company|plant|factory|works|officers|stocks?|desk|laptop|servers?|system|service))
sayer: ours mine theirs his:
    (is|was|are|were|'s|'re)( not|n't) (ours|mine)(?= *[.,;!]| *$| and)
sayer: by: (was|were|is|are|been|being)( not|n't) (written|signed|made|sent|issued|drawn up|prepared|fired
    |ordered|taken|caused|done|carried out|planted|laid|dropped|set|started|posted|leaked|authori[sz]ed|approved)
    by (us|me|our|my|any of (us|our)|anyone (in|at|from) (our|this)|him|its|his|her own|their)
sayer free: not: ^\W*not (us|me|ours|mine|guilty|our \w+|my \w+|by us|on my watch)(?= *[,.!;])
subject: having: (not|\w+n't) having (it|that|this|any of (it|this|that))(?! (back|in|on|at|for|with|done))
sayer free: would wouldn't:
    (would never|would not|wouldn't)( ever| even)? (do (such|that sort|this sort|that kind|anything (like|of)
    |a thing like)|dream of|stoop to|knowingly|dare to)
sayer: cover-up coverup conspiracy collusion bribe bribes bribery kickback kickbacks fraud corruption negligence
    misconduct torture discrimination favouritism nepotism tampering manipulation interference leak backhander
    plot irregularities irregularity malpractice embezzlement cheating doping breach massacre coup mutiny ransom
    deal bugging collapse cover secret:
    there (is|was|are|were|has been|had been|have been) (absolutely |simply |just |quite )?(no|never (an?|any)
    |not an?|not any) ((?!evidence|sign|proof|indication|suggestion|hint|word|plan|news|peace|trade|risk|threat
    |new)[\w-]+ )?
    (cover-?up|conspiracy|collusion|bribes?|bribery|kickbacks?|fraud|corruption|negligence|misconduct|torture
    |discrimination|favouritism|nepotism|tampering|manipulation|interference|leaks?|backhanders?|plot|irregularit(y
    |ies)|malpractice|embezzlement|cheating|doping|breach|massacre|coup|mutiny|ransom|bugging
    |(secret|private|side|back-?room|hidden|shady) (\w+ )?(deal|agreement|payment|talks|meeting|contract
    |fund|account|list|file)s?)
sayer free head: no:
    (?<=:\s)(there (was|were|is|are) )?no ([\w-]+ ){1,3}(captured|lost|taken|shot|fired|paid|hidden|stolen|leaked
    |poisoned|sold|bought|bribed|deleted|tortured|beaten|abandoned|surrendered|destroyed|planned|used|withheld)
sayer: we they i has have:
    (we|i|they|he|she) (do|does|did)( not|n't) (have|hold|possess|own|employ|run|keep) (these|those|them|any (such
    |of (these|those|them)))
sayer: do don't never: (we|i) (do not|don't|never) <did> <few>any(thing|one|body|thing)?(?! more)
sayer: never: there never (was|were|has been|had been|have been) (any|such)
sayer: our my:
    (it|that|this|they|these|those) (was|were|is|are)(n't| not) (one of |some of )?(our|my) (?!job|business|role|task
    |intent|aim|goal|policy|problem|concern|practice|best|first|only|last|place|decision|choice|purpose|style|way
    |habit
    |priority|favou?rite|turn|day|idea)\w+
sayer: making inventing exaggerating dreaming imagining seeing fantasising fantasizing:
    (he|she|they|it|you|union|<the>\w+)('s|'re| is| are| was| were) (just |simply )?(making (it|this|that|things
    |(\w+ )?
    (numbers|figures|stories)) up|making up (numbers|figures|stories|<the><said>)|inventing (it|this|that|things
    |numbers
    |figures|stories)|exaggerating|fantasi[sz]ing|dreaming|imagining things|seeing (ghosts|things))(?! (of|about
    |it)(?![\w-]))
sayer: whoever anyone anybody those people everyone everybody:
    (whoever|(anyone|anybody|those|people|everyone|everybody) who) (says?|claims?|said|claimed|writes?|wrote|believes?
    |thinks?|spreads?|tells?) <few>(is|are|must be|was|were) <some>(lying|wrong|mistaken|a liar|liars|dreaming|mad
    |crazy
    |misinformed|ignorant|fools?|talking)
sayer: innocent:
    (i|we|he|she|they|clients?|son|daughter|husband|wife|brother|<whose> \w+) (am|is|are|was|were|'m
    |'re) (\w+ly )?innocent
    (?! (people|civilian|victim|until|bystander))
sayer: recognise recognize: <donot> recogni[sz]e (that|this|the) (picture|portrait|place|club|company|image)
sayer: one single:
    not (a single|one single|one) [\w-]+( [\w-]+)? (was|were|has been|had been|is) (ever )?(fired|taken|paid|lost
    |missing|harmed|used|sold|hidden|stolen|moved|closed|sent|detained|tortured|dismissed|shot|beaten|touched
    |destroyed)
"""
