"""The set phrases of silence told by what is not said, by who is not to be had and by what is let lie, a row each.

`frame_table` tells how a row is read.
"""

from __future__ import annotations

SILENT = r"""
subject free first: rather sooner prefer:
    (would|'d) (much |very much )?(rather|sooner|prefer) not (to )?(be (interviewed|quoted|named|drawn|asked)|say
    |talk|speak|comment|answer|discuss|go into|add|get into|respond|reply|elaborate)
subject free: word words syllable:
    (<donot>|never|without|not|nor (did|would|does|will) \w+|refus(es|ed) to|in no mood to|said|says) (say(ing)?
    |said|utter(ed|ing)?|speak|spoken|spoke|breathe(d)?|add(ed)?|waste(d)?) (a |one |another |a single |so much as<_>
    a |not a |not one |any |any further |a further )(word|syllable|peep)s?
subject free: nothing:
    (wr(ites?|ote|itten)|repl(ies|ied)|volunteer(s|ed)|answer(s|ed)|add(s|ed)|said|say(s)?|utter(s|ed)|let out
    |disclos(es|ed)|reveal(s|ed)|g(i|a)ves? away) (us |me |them |reporters |back |almost |absolutely |precisely<_>
    |next to |virtually )*nothing( at all| whatsoever| whatever| more| further| either| else)?(?= *[.,;:!]| *$)(?!<_>
    (new|of the (kind|sort)))
subject free: answer reply response comment explanation word:
    (offer|g(i|a)ve?|send|sent|ha(d|s)|return|provid|produc|serv|supplie?)(s|es|ed|d|ing)? (us |me |them<_>
    |reporters |journalists |this \w+ |the [\w-]+ )?[^.;:]{1,40}?,? (and|but) no (further |other |immediate<_>
    )?(answer|reply|response|comment|explanation|word)s?
subject free: offer offered give gave name:
    (did|does|do)( not|n't) (offer|provide|give|supply|volunteer|name) (us |reporters |me )?(an?|any|another)<_>
    (explanation|reason|answer|comment|reply|response|reaction|statement|word|view|opinion)
subject free: found reached located traced contacted raised seen:
    (could|can)( ?not|n't) (yet |immediately |at once )?be (found|reached|located|traced|contacted|raised|roused
    |got hold of|tracked down)( yesterday| on \w+day| last night)? ((at|in|through|via|on) (his|her|their|its)<_>
    [\w'-]+|(at|in|through|via) (the |an? )?([\w'-]+ )?(offices?|home|headquarters|lawyers?|hotel|embassy|ministry
    |surgery|practice)|by (tele)?phone|by e-?mail|by us|for (an? |any |further )?(comment|reaction|response|reply
    |interview|word|statement))
subject free: reached found had:
    (was|were|is|are|proved) (not|no longer|nowhere|never|impossible) (to be|to) (had|reach(ed)?|contact(ed)?|drawn
    |coaxed|moved|get hold of|track(ed)? down|found|got hold of)( for (any |an |a )?(statement|comment|interview
    |answer|word)| (at|in) (his|her|their|its) (office|home|desk|house)| by (telephone|phone|e-?mail))(?! (dead
    |guilty|alive))
subject free: interviews interview comments statements statement conference conferences remarks audiences:
    (not|n't|no longer|never|stopped) (be |been )?(giv(ing|en?|es)|grant(ing|ed|s)?|do(ing|es)?|mak(ing|es?)
    |issu(ing|es?|ed)|hold(ing|s)?) (any |an |a |out )?(more |further )?(\w+ )?(interviews?|comments?|statements?
    |press conferences?|remarks|audiences?)
subject free: interviews interview statements comments statement comment remarks:
    (giv(es|ing|en)|gave|grant(s|ed|ing)|do(es|ing)|did|mak(es|ing)|made) no (more |further )?(interviews?
    |statements?|comments?|remarks)
subject free: spoken spoke said heard commented reacted appeared:
    (ha(s|ve|d)( not|n't)|'s not|'ve not|ha(s|ve|d) (yet|still) to) (yet |so far |publicly |as yet |ever |since<_>
    )*(spoken|been heard( from| of)?|let anything be heard|uttered|addressed|commented|been available|be heard<_>
    from)(?= (publicly|to (us|reporters|the press|anyone|the media)|in public|on (the|this|that|it)|about|of (late
    |since)))
subject free: silent silence:
    (ha(s|ve|d) )?(fall(s|en|ing)?|fell|went|gone|go(es)?|been|was|were|is|are|lapse(s|d)|retreat(s|ed)|withdr(e
    |a)wn?) (back )?(in(to)? )?(silent|silence|quiet)(?= (about|on|over) (?!\w+day))
subject free: silence:
    (ke(ep|pt|eping|eps)|maintain(s|ed|ing)?|preserv(es|ed|ing)|observ(es|ed|ing)|stay(s|ed)?|cho(se|ose|oses|sen)
    |respond(s|ed) with|repl(ies|ied) with|answer(s|ed) with|met [^.;]{1,40} with) (the |an? |its |his |her |their<_>
    |total |complete |strict |stony |studied |diplomatic |dead )*silence(?! (for a|in (memory|honou?r)|at the<_>
    (grave|start)))
subject free: speaks talks comments discusses discussed speak talk discuss comment spoke gossip talked commented:
    (never|seldom|does not|do not|did not|doesn't|don't|didn't|would not|wouldn't|rarely|not) (publicly |ever<_>
    )?(speaks?|spoke|talk(s|ed)?|comment(s|ed)?|discuss(es|ed)?|gossip(s|ed)?) (about |on |of )?(its|his|her|their
    |such|individual|private|personal|pending|open|ongoing|other (people|parties|countries|companies)|rumou?rs
    |speculation|customers?|clients?|patients?|guests?|members|staff|contracts?|leaks?|who its|security|operations?
    |intelligence|matters|members of|anything|cases?|what|the (case|matter|affair|subject|details))
sayer free: comment say answer speak judge:
    (not|never|n't) (for (it|us|me|him|her|them|the \w+)|(his|her|its|their|our|my) (place|job|business|role)|up<_>
    to (it|us|me|him|her|them)) to (comment|say|answer|speak|judge|discuss|respond)
subject free: talk speak comment discuss say answer:
    (not|n't) (at liberty|free|prepared|minded|willing|inclined|ready|keen|eager|disposed) to (talk|speak|comment
    |discuss|answer|respond|reply|elaborate|disclose|say (anything|more|a word|any more|who|how|why))
subject free: told advised instructed ordered orders asked:
    (ha(s|ve|d) (been )?|was |were |is |are |been |under )(told|advised|instructed|ordered|orders|asked|forbidden
    |bidden) (by [^.,;]{1,30}? )?(not to (speak|talk|comment|discuss|say (anything|a word)|answer|give)|to (say<_>
    (nothing|no more)|keep (quiet|silent|<whose> mouth shut)|speak to no ?(one|body)|hold <whose> tongue))
subject free: orders instructions:
    (ha(s|d|ve)|under|had been given) (strict |been given )?(orders|instructions) not to (speak|talk|discuss
    |comment|say|answer)
subject free: lawyer lawyers solicitor counsel attorney attorneys office police court ministry:
    (with|in the hands of) (the|<whose>) (lawyers?|solicitors?|counsel|attorneys?)(?= *[.,;"]| *$)
subject free: others:
    (le(ave|aves|aving|ft)) (it|that|this|the (talking|answer|answering|matter|reply|comment|question|statement
    |explaining)|public statements?|(all )?(comment|questions|answers))( \w+){0,4}? to (others|the (lawyers?|police
    |court|ministry|company|family|office|prosecutors?|club|party|spokes\w+|authorities)|<whose> (lawyers?|office
    |spokes\w+))
subject free: excused spared alone peace:
    (wish|beg|ask|want|request)(es|ged|ed|s)? to be (excused|spared|left (alone|in peace))
subject free: busy meeting word message note:
    sent (word|a message|a note) ([^.;]{1,40} )?(that |to say |saying )([^.;]{1,40} )?(busy|ill|unwell|indisposed
    |unable|travelling|abroad|engaged|not (giving|available|receiving|to be|seeing|well)|nothing|no comment|too<_>
    (ill|busy)|would (answer|speak|say))
subject free: head heads:
    (sh(ook|akes?|aking)) (his|her|their) heads?( and|,)? ?(at (the|every|our|all) (first |shouted )?questions?
    |when (reporters|asked|we|he was|she was|they were|journalists|the)|and (walked|drove|left|went|said nothing
    |moved|closed|turned|got)|without)
subject free: back:
    (turn(s|ed|ing)) (his|her|their|its) backs?(?= *[.,;]| *$| on (the|a) (reporter|question|camera|microphone
    |press))
subject free: door curtains window gate shutters:
    (clos|shut|slamm|lock|bolt|dr(e|a)w)(es|ed|ing|s|ew)? (the|his|her|their|its|a) (office |front |car )?(door
    |curtains?|window)( again| on (us|me|reporters|him|her|our)| in [^.;]{1,20} face| when (we|asked|he was|she was
    |reporters)| at (the|our|a) (first )?question)
subject free: microphone microphones cameras reporters question questions camera reporter journalists journalist
    press:
    (walk|hurri|str(o)?d|push|ran|run|rush|brush|swe|driv|dro|slip|march|sail|sp)(ed|es|s|ied|ies|e|ept|en|ve|ing
    |ving)? (straight |quickly |silently )?(past|by|through) (the |a |all |waiting |assembled |shouting |our<_>
    )*(\w+ )?(microphones?|cameras?|reporters?|journalists?|questions?|press)
subject free: turned cut switched off:
    (ha(s|ve|d) )?(turn|switch|cut)(s|es|ed|ing)? (off )?(his|her|their|its) (mobile |cell )?(phones?|telephones?
    |mobiles?)( off)?
subject free: receiver phone telephone mobile:
    (put|puts|laid|lays|slammed|hung|hangs) (down )?(the|his|her) (receiver|phone|telephone|handset)( down| up|<_>
    back)?(?= *[.,;]| *$| (when|as|at|on|after|without|again))
subject free: questions question letter letters message messages e-mail e-mails calls call enquiry enquiries inquiry
    inquiries query queries request requests:
    (let|leaves?|left|leaving) (<some>)(questions?|letters?|messages?|e-?mails?|calls?|enquir(y|ies)|inquir(y|ies)
    |quer(y|ies)|requests?)( [^.,;]{1,30})? (lie|lying|hang|hanging|drop|rest|go|pass|unanswered|unopened|unread)
subject free: deadline deadlines request requests question questions invitation chance chances opportunity
    opportunities offer offers:
    let(s|ting)? (<some>)(deadlines?|requests?|questions?|invitations?|chances?|opportunit(y|ies)|offers? to \w+)(<_>
    [^.,;]{1,40})? (pass|lapse|expire|slip|go by|run out)
subject free: testify answer incriminate silent evidence:
    (refus(es|ed|ing) to|declin(es|ed|ing) to|right (not )?to|would not|exercis(es|ed) (his|her|their) right (not<_>
    )?to) (testify|give evidence|incriminate|answer questions|remain silent|take the stand|make a statement)
subject free: cooperate let seen questioned photographed filmed recorded meet grant open:
    (refus(es|ed|ing) to|declin(es|ed|ing) to|would not|will not) (be (seen|questioned|photographed|filmed
    |recorded)|meet (us|me|reporters)|grant|let reporters|let us|open (the|his|her|its|their) (door|books|files))
subject free: subject:
    (evad|duck|dodg|sidestepp?|skirt|avoid|steer)(es|ed|s|ing)? (clear of |around |round )?(the|that|this|every|any
    |all) (subject|topic|issue|matter)
subject free: confidentiality secrecy privilege contract privacy protection conduct non-disclosure:
    (bound by|cit(es|ed|ing)|invok(es|ed|ing)|plead(s|ed|ing)?|claim(s|ed|ing)|point(s|ed|ing) to|hid(es|ing)?<_>
    behind|hid behind|shelter(s|ed) behind|refer(s|red|ring) to) (a |an |the |its |their |his |her |banking<_>
    |patient |client |commercial |professional |medical |\w+ )*(confidentiality|secrecy|privacy|privilege|data<_>
    protection|code of conduct|non-disclosure)
sayer free: for:
    (nothing|no comment) for (you|us|them|reporters|the press|journalists)( on| about| there)?
subject free: reply answer respond response:
    (repl|respond|answer)(ies|ied|y|s|ed)? (only |merely |simply |to [^.;]{1,40} |our [^.;]{1,30} )?(with|by) (an?<_>
    |the |sending |wishing |ordering |remarks |a few )
subject free: answer:
    (ow(es|ed)|still owes|owing) [^.;]{0,30}?(an|the|any|our|that) (answer|reply|explanation)
named free: messages letters calls letter questions message request requests question e-mail e-mails call:
    (messages?|letters?|calls?|questions?|requests?|e-?mails?) (<few>)(to|at|with|for) (the |its |his |her |their<_>
    )?<who>[^.;:]{0,50}? (brought|produced|yielded|got|received|drew|elicited|met with|went) (no|without|unanswered
    |only silence|nothing)
subject free: tongue mouth mouths tongues lips peace lip:
    (h(e|o)ld(s|ing)?|ke(ep|eps|pt|eping)|bit(es|ing)?|guard(s|ed|ing)?) (his|her|its|their|my|our) (tongues?
    |mouths? (firmly )?(shut|closed)|peace|lips? (sealed|shut|tight))
subject free: mood:
    in no mood (to (talk|speak|comment|answer|discuss|explain|elaborate)|for (questions?|interviews?|talking
    |comment|reporters|journalists))
subject free: preferred prefers chose rather wanted:
    (prefer(s|red)?|chose|chooses|wanted|would rather|opted|insisted) (to )?(only )?(talk|speak|chat|discuss|be<_>
    asked)(ing)? (about|of|only) (the (weather|game|match|future|wine|food)|something else|other (things|matters)
    |anything else)
subject free: shrift:
    gave (us|me|reporters|journalists|the \w+) short shrift
subject free: nothing:
    (ha(d|s|ve)) nothing (at all |whatever |further |more )?for (us|me|reporters|journalists|the press|this \w+)
named free: unopened unread unanswered returned:
    (messages?|letters?|calls?|questions?|requests?|e-?mails?) to (the |its |his |her |their )?<who>[^.;:]{0,40}?<_>
    (c(a|o)me back|were returned|was returned|has come back|have come back) (unopened|unread|unanswered
    |undelivered)
named free: neither:
    neither (?!confirm)(the |its |his |her |their |an? )?<who>[^.;:]{2,60}? (would|was (willing|prepared|ready
    |available|inclined)|were (willing|prepared|ready|available)|wanted|wished|cared|chose)( on \w+day)?( to|<_>
    for)? (say(?! (yes|whether (to|it will)))|comment|talk|speak|answer|respond|reply|discuss|explain|be (drawn
    |interviewed|quoted))
subject free: nothing:
    (say(s|ing)?|said) nothing(?= and (?!(nobody|no))| but (?!that))|(?<=,\s)saying nothing(?= *[.,;]| *$)
subject free: staff employees players members workers crew family clients:
    (told|instruct(s|ed)|order(s|ed)|ask(s|ed)|advis(es|ed)|forb(ids|ade|idden)|warn(s|ed)) (its|his|her|their
    |all) ([\w-]+ )?(staff|employees|players|members|workers|team|famil(y|ies)|clients?|crews?|officials|doctors
    |teachers) (((not|never) to|to not|against) (talk(ing)?|speak(ing)?|discuss(ing)?|comment(ing)?|answer(ing)?)
    |to say nothing)
subject free: reaction commentary commentaries hint sign:
    (offer|mak|g(i|a)v|provid|show)(es|s|ed|e|ing|en)? no (immediate |further |public |official |running<_>
    )*(reaction|commentar(y|ies)|hint|clue|indication of (his|her|its|their) (view|position))s?
subject free: ignored dodged sidestepped ducked evaded deflected parried avoided ignores dodges sidesteps ducks
    evades parries avoids ignoring dodging:
    (ignor|dodg|sidestepp?|duck|evad|deflect|parr|avoid)(e|es|s|ed|ing|ied|ies) (a|the|every|each|another|both|two
    |three|his|her|all) ([\w'-]+ ){0,2}(questions?|quer(y|ies)|requests?|questioners?|enquir(y|ies)|inquir(y|ies))
named free: came picked answered took returned replied responded would wanted wished cared:
    (nobody|no one|no-one|none) (at|from|in) (the |its )?<who>[^.;:]{0,30}? (came to the ((tele)?phone|door|gate
    |window)|picked up|answered|took (a|the|our|any)|returned (a|our|the|any)|replied|responded|would (talk|speak
    |say|comment|answer)|wanted to (talk|speak|say|comment|answer)|wished to (talk|speak|say|comment|answer)|cared<_>
    to (talk|speak|say|comment|answer))
named free: calls call phone phones line lines:
    (calls?|phones?|telephones?) (to|at|in) (the |its |his |her |their )?<who>[^.;:]{0,40}? (rang out|rang and rang
    |rings? out|went to (voicemail|a recorded|an answering)|went straight to|(was|were) (cut off|diverted
    |disconnected|switched off|not picked up)|(was|were) not (picked up|answered|taken|returned))
subject free: off:
    (fob(s|bed|bing)?|brush(es|ed|ing)?|put(s|ting)?|ward(s|ed|ing)?|wav(es|ed|ing)) (us|me|our (reporter
    |correspondent)|reporters|journalists|callers|the press|this \w+) (off|aside|away)
subject free: call conversation interview briefing conference questioner questions questioning:
    (cut|cuts|cutting|broke|breaks|breaking) (short|off) (a|an|the|his|her|its|our|all|any) ([\w'-]+ )?(call
    |conversation|interview|briefing|press conference|questioner|question(s|ing)?|exchange)
subject free: hold reach:
    (impossible|not possible) to (get hold of|reach|contact|pin down|track down)(?= *[.,;]| *$| (on|by|for|at|in
    |this|yesterday|all))|ke(pt|eps?) out of (reach|sight|the way of)
subject free: demurred demurs:
    demur(s|red)(?= *[.,;:]| *$| when| at)
subject free: right:
    right (to remain silent|of silence|not to (testify|answer|speak|give evidence|incriminate))
subject free: react reacted:
    (did|does|do|ha(s|ve|d))( not|n't) (yet |immediately |at first )?(react|reacted) to (the |our |my |any |all<_>
    |repeated |several |two |three )*(requests?|questions?|enquir(y|ies)|inquir(y|ies)|e-?mails?|letters?|calls?
    |messages?|invitations?)
"""
