"""The set phrases of plain talk for keeping silent and for not yet knowing, a row each; `frame_table` tells how.

The other tables hold what spokesmen say. Here is what happens to whoever rings up: "she would not name the owner".
"""

from __future__ import annotations

SILENT = r"""
subject free: unreachable uncontactable reachable incommunicado:
    (<be>|remain(s|ed)?|prov(es|ed)) (still )?(unreachable|uncontactable|not reachable|not contactable|incommunicado)
subject free: taking returning accepting answering fielding receiving:
    (not|n't|stopped|no longer|isn't|aren't|wasn't|weren't|without|refus(es|ed) to) (taking|returning|accepting
    |answering|fielding|receiving) <some>(calls?|questions|phones?|telephones?|messages|e-?mails|visitors|reporters
    |journalists)
subject free: name identify specify divulge disclose say speculate explain commit put:
    (would( not|n't)|won't|will not|refus(es|ed|ing) to|declin(es|ed|ing) to) (\w+ly )?(name(?! (a|an|the|<whose>)
    (team|squad|side|captain|successor|price|date))|identify|specify|divulge|disclose|say (who|what|where|when|why
    |how|whether|if|which|more|anything|any more)|put (a )?(figure|number|name) (on|to)|comment|elaborate|be (drawn
    |pinned|quoted|interviewed))
subject free: nothing silence silent quiet:
    (prefer(s|red)?|cho(o)?ses?|decid(es|ed)|elect(s|ed)?|opt(s|ed)?) (to (say nothing|keep (quiet|silent|mum)
    |(remain|stay|be) silent|hold <whose> (tongue|peace))|silence|for silence|not to say(?! (sorry|goodbye)))
subject free: saying nothing:
    (is|are|was|were|'s|'re|keep(s)?|kept) saying (absolutely )?nothing(?! (new|of the kind))
subject free: talking:
    (is|are|was|were)( not|n't) talking(?= *[.,;]| *$| to (us|reporters|the press|journalists|anyone|anybody
    |the media)| about)
subject free: ring rang phone telephone: (let|lets|left) (the|its|his|her|their) (phone|telephone)s? (ring|unanswered)
subject free: ground: (gone|went|goes|going) to ground(?= *[.,;]| *$| since| and)
subject free: subject: (chang|switch)(es|ed|ing) the subject
subject free: waved waves waving shooed shoos:
    (wav(es|ed|ing)|shoo(s|ed)|push(es|ed)|brush(es|ed)) (us|me|him|her|reporters|journalists|cameras|the press
    |the question|questions|our (reporter|correspondent|questions?)|<the>reporters?) (off|away|aside)
subject free: pick door phone call telephone:
    ((did|does|do)( not|n't)|never|would( not|n't)|refus(es|ed) to) (pick up|come to the (door|phone)|open the door
    |take (the|our|my|his|her|any) (phone )?calls?|answer (the|his|her|its|their) (phone|telephone|door|bell|mobile))
subject free: statement:
    (mak(e|es|ing)|made|issu(e|es|ed|ing)|g(i|a)v(e|es|en|ing)) no (\w+ )?(statement|announcement|answer|reply
    |comment)(?= *[.,;]| *$| yet| so far| to)
named free: staffed closed shut unmanned:
    (press|media) (office|desk|department|line|team)s? (of|at) (the |its )?<who>[^.;:,]{0,30}? (was|is|were) (closed
    |shut|unmanned|not (staffed|manned|answering|available))
subject free: press media:
    (press|media) (office|desk|department|line|team) (was|is|were) (closed|shut|unmanned|not (staffed|manned
    |answering|available))
subject free: drawn:
    (could|would|will)( not|n't) be (drawn|moved|tempted|persuaded|coaxed) (into|to|on|further|beyond|about)
subject free: nothing: (ha(s|d|ve)|'s|'ve) (absolutely )?nothing to say
subject free: wish want care:
    (do|does|did)( not|n't) (wish|want|care|like) to (\w+ly )?(comment|speak|answer|respond|talk|go into|add|discuss
    |be (quoted|interviewed))(?! (on the team|tactics))
subject free: shrugged shrugs: shrug(s|ged|ging)? and (walked|turned|left|went|drove|said nothing)
subject free: answer reply:
    (left|leaves|leaving) (<some>)(questions?|letters?|messages?|e-?mails?|calls?|enquir(y|ies)|inquir(y|ies)|quer(y
    |ies))<few>(unanswered|without (an )?(answer|reply)|open)
subject free: end conversation: (put|puts|putting) an end to the (conversation|call|interview)
either free: comment:
    (<donot>|never|rarely|not going to) comments? on <few>(matters|cases|investigations?|proceedings|rumours?|rumors?
    |speculation|clients|leaks|customers|individuals?|operations?|contracts|intelligence|litigation)
subject free: lips: <whose> lips (were|are|stayed|remain(ed)?) sealed|zipped <whose> lips
subject free: speak talk:
    (would( not|n't)|won't|will not|refus(es|ed|ing) to|declin(es|ed|ing) to) (\w+ly )?(speak|talk) (to|with) (us|me
    |reporters|journalists|the (press|media|paper|newspaper)|this \w+|our (reporter|correspondent))
subject free: giving granting: (not|n't) (giving|granting) (any )?(interviews?|comments?|statements?|answers?)
subject free: right:
    (exercis|invok|us|cit)(es|ed|ing) <whose> (\w+ )?right (to (keep|remain|stay|be) silent|of silence|to silence)
subject free: further beyond:
    (would|will) (go no further|not go (any )?(further|beyond that))|(further|beyond) than that <few>(would|will)
    ( not|n't) go
subject free: out: ke(ep|pt)(s)? out of (it|this|that|the (quarrel|matter|row|dispute|argument))
subject free: explain:
    (would( not|n't)|won't|will not|refus(es|ed|ing) to|declin(es|ed|ing) to) (\w+ly )?explain (how|why|what|where
    |who|when|which)
subject free: unanswered: let(s)? (<some>)(letters?|questions?|calls?|e-?mails?|messages?|requests?) go unanswered
subject free: quiet: (is|are|was|were) keeping (very )?quiet|ke(pt|eps) quiet(?= *[.,;]| *$| about| on| over)
"""

UNVERIFIED = r"""
subject free: way other: (could|can)(not| not|n't)( yet)? say (either way|one way or (the other|another))
subject free: neither none:
    (could|can|able to|was able to|were able to) (\w+ly )?(confirm|verify|corroborate|vouch for|check|support
    |authenticate) (neither|none of|not one of|nothing)
subject free: analysing analyzing weighing testing examining evaluating sifting studying awaiting processing
    comparing measuring reviewing assessing:
    (is|are|was|were|be|been) (still|yet|currently|now) (busy )?(analy[sz]ing|weighing|testing|examining|evaluating
    |sifting|studying|processing|comparing|measuring|reviewing|assessing|awaiting (the )?(\w+ )?(results?|findings
    |analysis|tests|confirmation))
subject free: mind: ke(ep|pt|eping|eps) an open mind
subject free: asked sent requested:
    (ha(s|ve|d)) (asked for|sent for|requested) (the|its|their|his|her|copies of|a copy of|sight of) (<some>)
    (records?|files?|inventory|documents?|data|papers|logs?|lists?|footage|tapes?|film|originals?
    |samples?|rosters?|minutes|receipts|contracts?|photographs?|proof)
subject free: testing:
    (is|are|was|were) (now |still )?testing (<few>)(samples?|water|soil|blood|wells?|air|food|milk|remains|river)
subject free: look examine check investigate review:
    (is|are|was|were) to (look into|examine|check|investigate|review|verify) (whether|how|if|<such><matter>
    |the (affair|case))
either free own: unable able:
    (un|not |n't )(yet )?able to (\w+ly )?(verify|confirm|corroborate|authenticate|substantiate|match|check)
subject free: confirmation: ha(s|ve|d) (received |seen |had |got )?no (\w+ )?confirmation
subject free: judgement judgment:
    ((is|are|was|were) )?reserv(es|ed|ing) (its |their |his |her |all )?(judgement|judgment)
subject free: more:
    (will|would|expect(s|ed)? to|hope(s|d)? to) know more (on|in|by|after|when|once|next|tomorrow|later|within
    |as soon)
subject free: studying examining reviewing checking assessing going looking:
    <be> (now |still |currently |already |also )*(studying|examining|reviewing|checking|assessing|going (over
    |through)|looking (at|through)) (the|its|these|those|their|his|her|all|copies of) (<some>)(files?|dossiers?
    |papers?|evidence|records?|logs?|lists?|tapes?|footage|films?|recordings?|documents?)
subject free: nothing:
    ha(s|ve|d) (seen |found )?nothing (yet|so far|as yet|at present) (to|that|which) (would |could |might )?(bear
    |confirm|support|back|prove|verify|contradict)s?
subject free: yet still:
    (ha(s|ve|d)|'s|'ve) (yet|still) to (\w+ly )?(check|verify|confirm|corroborate|authenticate|examine|establish
    |assess)(?! (the|a) (date|venue|squad|team))
sayer free own: unable: (we|i) (have been|were|was|are|am) (so far |as yet |still )?unable to (\w+ly )?<find>
subject free: mind minds: (not|n't|yet to) (yet )?(made|make|making) up <whose> minds?
subject free: position:
    (not|n't|in no|hardly) (yet )?in a position to (judge|tell|know|verify|assess|establish)|in no position to (judge
    |tell|know|verify|assess)
subject free: view conclusion verdict judgement judgment:
    (yet to|still to|not (yet )?|n't (yet )?) ?(reach|form|come to|draw|c(o|a)me to|arriv(e|ed) at)(ed|n)? (a|any|its
    |their|his|her) (\w+ )?(view|conclusion|verdict|judge?ment|opinion)
"""
