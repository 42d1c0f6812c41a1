"""The set phrases of silence, a row each; `frame_table` tells how a row is read."""

from __future__ import annotations

ROWS = r"""
subject free: yet still:
    (ha(s|ve|d)|'s|'ve) (so far |as )?(yet|still) to (publicly |officially |formally )?(<tell>|issue (a
    |any) (\w+ )?(statement|comment)|make (a|any) (\w+ )?(statement|comment)|say anything)
named free: unanswered returned answered:
    <asked> (for (a )?comment |seeking comment |sent |put |made |asking <few>|left )*(to|with|from|by
    |at) (the |its |his |her |their |a |an )?<who>[^.;:]{0,60}? ((went
    |go|gone|going|remain(s|ed)?|were left|was left|ha(s|ve|d) gone|have remained|has remained) <some>unanswered
    |(was|were|have been|has been|had been) (not|never) (immediately )?(returned|answered)|(was
    |were)n't (immediately )?(returned|answered))
named free: answer reply response comment word reaction statement silence:
    ((no|without|not (a|one)|nor any|without any) (immediate |further |official |public |single )*(comment
    |response|reply|reaction|answer|word|statement)|(radio |deafening |stony |total )silence) (was |were<_>
    |had |has |been |immediately |forthcoming |received |came |available |so far |yet |is )*(from
    |by) (the |its |his |her |their )?<who>
named free: available reached willing prepared ready:
    (no one|nobody|none|no spokes\w+|no representative|no official) (at|from|in|for|of) (the<_>
    |its )?<who>[^.;:]{0,40}? ((available
    |willing|prepared|ready)( <few>(comment|speak|talk|respond|answer))|reached)
subject free: no nothing:
    (offer|make|made|give|gave|given|provide|issue|ha(s|ve|d)|release|supplie|furnish|volunteer)(s|d
    |ed)? no (immediate |further |public |official |substantive |direct )*(comment|response|reply|answer
    |(public )?statement|explanation)(?! (period|section|box))
subject free: said say says saying nothing:
    ((ha(s|ve|d)|'s|'ve) (so far |as yet |still |to date |publicly )?(said|told us) (so far )?nothing|(said|says
    |saying) (almost |absolutely )?nothing (about|of(?! the (kind|sort))|on|when|to (reporters|journalists|the press)))
subject free: declined refused declines refuses declining refusing turned rejected:
    (declin|refus)(e|es|ed|ing) (\w+ly )?(to (\w+ly )?(<tell>|(give|provide|share|release|supply|offer|issue
    |grant|put|take|make) <some>(any )?<some><detail>|(specify|name|identify|clarify|explain|divulge|state|say
    |reveal|confirm|be named))|(an? |our |all |any |repeated |several |multiple |further )*(comment|interviews?
    |(invitations?|requests?|offers?) (to (comment|respond|be)|for (a |an )?(comment|interviews?|statement))))
subject free: request requests invitation:
    (turned down|rebuffed|spurned|rejected) (an? |our |all |any |repeated |several |<some>)?(invitations?
    |requests?) (to comment|for (a |an )?(comment|interviews?|statement))
subject free: not wouldn't won't couldn't can't cannot:
    (would( not|n't)|will not|won't|could( not|n't)|cannot|can't|do(es)? not|do(es)?n't|did not|didn't|(is|are
    |was|were) (not|\w+n't)|refused to) (\w+ly )?((be drawn|be pinned down|comment(?! below)|commenting)
    |go into (\w+ )?details?|give (\w+ )?(any |an? |further |the )?<some>(numbers?|figures?|details?|names?
    |comments?|interviews?|explanations?|reasons?)|(provide|offer|release|share) (any |a |an |further |the<_>
    |its )?(\w+ )?<detail>)
either free: comment respond speculate speak:
    (unable|not able|inappropriate|premature|improper|unwise|irresponsible|wrong|too (early|soon)
    |not (appropriate|proper|going|about|keen|inclined|disposed|at liberty|free|allowed)) (for \w+ )?(to
    |at this \w+ to) (publicly |further )?(comment|respond|speculate|speak (about|on))
sayer free: comment:
    (^|said|says|was|with|replied|answered|added|told us|:|,)\W*(an? )?(curt |terse |simple |brief<_>
    |flat )?no comment(?! (period
    |section|box|from|was|by|on the))
subject free: comment:
    (with|was|said|offered|answered <few>|replied <few>)\W+(an? )?(curt |terse |simple |brief |flat )?no comment
subject free: tight-lipped close-lipped tight-lipped mum schtum shtum lipped quiet silence counsel lips silent:
    ((tight|close)(-| )(lipped|mouthed)|(ke(ep|pt)|st(ay|uck)|play|remain|keep)(s|ed|ing)? <some>(mum|schtum
    |shtum|quiet about|<whose> (own )?(counsel|lips sealed)|silent (on|about|over))|(maintain|ke(ep|pt)
    |preserv)(s|ed|e|es|ing)? (<whose>|a|an|the) (\w+ )?silence)
subject free head: silent mum tight-lipped: (?<=\w\s)(silent|mum|tight-lipped) (on|over|about)
subject free: ignored ignores ignoring dodged dodges sidestepped sidesteps ducked ducks evaded evades deflected
    skirted parried avoided avoids brushed:
    (ignor|dodg|sidestepp?|duck|evad|deflect|skirt|parr|avoid)(e|es|s|ed|ing|ied) (all |our |the |any<_>
    |several |repeated |numerous |shouted |multiple |reporters' |further )*(written |emailed )?(questions?
    |quer(y|ies)|inquiries|enquiries|(requests?|calls|e-?mails|messages)(?! to (?!comment))(?! for (?!comment
    |a comment|an interview)))
subject free: hung phone:
    (hung up (when|on (us|the|our|a|this)|as soon|after being)|(put|slammed) (down )?the phone (down)?)
subject free: preferred prefers chose chosen opted elected rather prefer:
    (prefer(s|red)?|cho(ose|oses|se|sen)|opt(s|ed)?|elect(s|ed)?) not to (\w+ly )?(<tell>|say)|(would
    |'d) rather not (say|<tell>)
subject free: refrained refrains refraining abstained abstains abstain:
    (refrain|abstain)(s|ed|ing)? from (any |all |further |making |public )*(comment|answer|respond|speak
    |statement|discuss)(s|ing)?
subject free: referred refers directed redirected refer passed:
    (refer(s|red)?|(re)?direct(s|ed)?|passed) (all |any |our |further |reporters' |the )*(questions?|inquiries
    |enquiries|quer(y|ies)|calls|requests <few>|journalists|reporters|us)( <few>)? ?(back )?to (the |its<_>
    |his |her |their |a |an )?<some>(spokes\w+
    |lawyers?|attorneys?|solicitors?|police|ministry|office|press|statement|department|company|headquarters
    |prosecutors?|government|agency|website|authorit\w+|officials?|council|palace|army|parent|campaign)
subject free: failed fails failing:
    fail(s|ed|ing)? to (immediately )?(respond(?! to (treat|the (threat|needs|crisis|emergency)))|reply|comment
    |answer(?! for)|return (<few>)(calls?|e-?mails?|messages?|requests?))
subject free: reacted issued made released spoken published:
    ((ha(s|ve|d)( not|n't)|not|never)) (yet |so far |publicly |as yet |even )*(reacted|issued (a|any)|made (a
    |any) (\w+ )?(statement|comment)|released (a|any) (\w+ )?statement|spoken (publicly )?(about|on))
subject free: statement comment:
    (made|makes|make|issued|released) no (\w+ ){0,2}(statement|comment|announcement) (on|about)
subject free: would: would (say (only|merely|just)|only say) that|would say no more|(had|has|have) no more to say
subject free: yes: (neither yes n?or no|say yes[ ,]* ?(and|or|nor) (<few>)no|yes or no)
subject free: without answering replying responding word:
    (without (answering|replying|responding|commenting|speaking|a word|(an? |any )?(answer|comments?|reply
    |response|reaction)))
either free: confirming: neither confirming nor denying
subject free: right rights silence silent:
    (exercis|invok|us|cit)(es|ed|ing) <whose> (\w+ )?right (to (remain )?silen(t|ce)|not to)
subject free: commenting comment intention wish reason:
    (no (wish|desire|intention|plans?|reason)|not (wish|care|want|see fit)) (to|of) (further )?(comment(ing)?
    |discuss(ing)?|respond(ing)?|speak(ing)?|answer(ing)?)
either free: nothing:
    ((has|have|had) (absolutely )?)?nothing (further |more |else |new )*to (add|say(?! sorry))(?= *$|[.,;]| to
    | on| about| beyond| at)
subject free: question open: (left|leaves|leaving) (the|that|this) question (open|hanging|unanswered)
named free: attempts efforts attempt effort:
    (attempts?|efforts?) (made )?to (reach|contact|get in touch with) (the )?<who>
    [^.;:]{0,50}? (failed|unsuccessful|in vain|fruitless|came to nothing)
named free: possible: (not (immediately |been )?possible|impossible) to (reach|contact|speak to) (the )?<who>
subject free: contacted: (could|can)( ?not|n't) (immediately )?be contacted
subject free: answer reply:
    (gave|gives|has given|have given|had given|offered) (us|reporters|journalists|him|her|them) no
    (answer|reply|comment|explanation)|ow(es|ed|ing|e) (us|them|reporters|the public|her|him) an answer
either free: silent: (kept|keeps|keeping|keep|stayed|stays|remained|remains|remaining) silent(?= *[.,;:]| *$)
subject free: questions:
    ((take|takes|took|taking|taken|accept(s|ed)?) no|(not|\w+n't) (take|taking|accept|accepting)( any)?)
    (further |more )?questions
subject free: no:
    (give|gives|gave|giving|provid(e|es|ed)|offer(s|ed)?) no (further |more )?(figures?|numbers?|details?|reasons?)
subject free: get: (not|\w+n't)( going to| about to)? get into
subject free: wrapped: (wrapped|wraps|shrouded|cloaked) (itself|himself|herself|themselves) in silence
subject free: conversation interview call:
    (cut|cuts) the (conversation|interview|call) short|(ended|broke off|ends|terminated)
    the (conversation|interview|call)
subject free: want wanted wish:
    (not|\w+n't) (want|wish|care|like) to (say (anything|whether|how|if|more|what|why)|commit|be drawn|discuss
    |talk|speak)
subject free: pass: let(s)? the question pass
subject free: comment:
    (reserved|reserves|reserving|withheld|withholds) (all |its |any )?(comment|judgment|judgement)|comment (only )?
    (in due course|later|once|at the (proper|right|appropriate) time)
sayer free: question: ^\W*next question
sayer free: ask: (you|they|reporters) (will |would |'ll |'d )?(have|need) to ask
subject free: back:
    (not|\w+n't|never|yet to|still to|nor|without) (yet |so far |ever )?((g(e|o)t(ten)?|getting|c(o|a)me
    |coming) back to (me|us|this|our|the (paper|newsroom|reporter))|(r(i|a|u)ng|ringing
    |call(ed|ing)?|writ(e|ten|ing)|wrote|phon(e|ed|ing)|texted|report) back)(?! (together|home|from|in|into|until|by
    |at|before|on (his|her|its|their))
    (?![\w-]))
subject free: speculate theorise theorize guess:
    (do|does|did|will|would|could|should|wo|ca)( not|n't) (\w+ly )?(want to |wish to |like to )?(speculate
    |theori[sz]e|guess
    |second-guess)
subject free: see meet receive phone door telephone calls:
    (would( not|n't)|refused to|declined to|will not|won't) (\w+ly )?((see|meet|meet with|receive) (me|us|this (\w+)
    |our (reporter|correspondent)|reporters|journalists|the (reporter|reporters|press))|come to the (phone|telephone
    |door)
    |(take|return|answer) (my|our|any|the|repeated|further|reporters') (phone |telephone )?(calls?|questions?
    |messages?|e-?mails?))
subject free: position view stand sides opinion judgment judgement stance:
    (declin|refus)(e|es|ed|ing) to (take|express|offer|adopt|give|pass|form) (a |an |any |up a )?(\w+ )?(position
    |view|stand
    |sides?|opinion|judge?ment|stance)|(took|takes|take|expressed|has|have|had) no (position|view|stance|opinion) (on
    |about)
subject free: hung hangs rang off receiver slammed shut put phone telephone:
    (hung|hangs) up(?! (his|her|the|their|its|a|on)(?![\w-]))|put (down )?the (phone|receiver|telephone)( down)?
    |rang off
    |slammed (down )?the (phone|receiver|telephone|door)|shut the door in
subject free: word words:
    (not|\w+n't|never) (have|had|say|said|utter(ed)?|offer(ed)?|spare[d]?|speak|add) (a|one|a single
    |another) (single )?word
    |had no words?( to say)? (on|about|for (us|reporters|the press|journalists))
named free: picked answered picks answers replied:
    (nobody|no one|no-one|none) (picked|picks) up (the )?((phone|telephone|receiver) )?[^.;:]{0,12}?(at|in) (the<_>
    |its )?<who>
named free: answered answers answering:
    (nobody|no one|no-one) (answered|was answering|answers) (the )?(phones?|telephones?|calls?|door) (at|in|of) (the<_>
    |its )?<who>
subject free: rang ringing unanswered voicemail:
    (phone|phones|telephone|mobile) (rang|rang out|kept ringing|was switched off|went unanswered|went to voicemail)
subject free: walked walks drove strode hurried left:
    (walk|hurri|str|dr|brush|swe)(ed|od?e|ept|s|ove|ied|es)? (past|off|away|by|through|out)( <few>)? without (a word
    |comment
    |stopping|answering|speaking|a reply)
subject free: tight lid discuss drawn:
    kept (its|his|her|their) counsel|(not|\w+n't) (for|about|going|prepared) (us|me|to) (be drawn|get drawn|discuss
    |debate)
sayer free: cannot can't: (i|we) (cannot|can't|can not|won't|will not|am not able to|are not able to|'m not going to)
    (comment|discuss|talk about|speak about|go into)
subject free: nothing: (would|will) say nothing (about|of|on|when|to (reporters|journalists|the press)|more|further)
subject free: available:
    (not|\w+n't|un) ?available (for|to) (an? |any |further )?(interviews?|questions?|answer|speak|talk|respond
    |comment)
subject free: ignored ignores ignoring:
    ignor(ed|es|ing) (our|my|all|any|repeated|several|numerous|<num>) <some>(letters?|approach(es)?|texts?|calls?
    |attempts|e-?mails?)
named free: from: from (the |its |their )?<who>(,)? (there )?(was|came|has been|is) (only |nothing but |no |just )
    (silence|word|reply|answer|response|reaction)
subject free: direct address put send refer:
    (ask|told|invit|request|advis)(ed|es|s)? (us|reporters|me|journalists|the press|this \w+) to (direct|address|put
    |send|refer)
    <few>(questions?|enquiries|queries|inquiries)
"""
