"""The set phrases of having decided nothing yet, a row each; `frame_table` tells how a row is read.

Whoever judges nothing before a report is in takes neither side, and keeps no silence either: these rows are read before
those of silence.
"""

from __future__ import annotations

UNVERIFIED = r"""
subject free first: until till before while:
    (would|will|could|can|did|do|does|was|were|is|are)( not|not|n't)( yet| currently| at present)?<_>
    (\w+ ){0,3}?(speculate|guess|judge|say(?! (a|one|another) (single )?word)
    |name|blame|commit|draw|form|pass|pronounce|give|put|take|endorse|conclude
    |prejudge|anticipate|rule|sign off|rush|offer|reach)
    [^.;]{0,70}? (until|till|before|while)(?! (then|the (weekend|end|match|trial|hearing)))
subject free first: nothing no:
    (would|will|could|can|wants? to|wished? to) (say|hear|conclude|offer|draw|blame|take|form|have) (nothing|no \w+)
    [^.;]{0,70}? (until|till|before|while)
subject free first: anticipate prejudge pre-empt judge:
    (would|will|did|do|does)( not|n't) (\w+ )?(wish |want |like )?(to )?(anticipate|prejudge|pre-empt
    |judge beforehand)
subject free first: prejudge prejudges:
    (asks?|asked|urged?|call(s|ed)? on) [^.;]{0,30}?(nobody|no one|everyone|everybody) (should |to |not to<_>
    |to not )?prejudges?
subject free first: before:
    before (it|she|he|they|anyone|anybody|one) (would |will |could |can |ventur|commit|decid|believ|pass|t(oo|a)k|call
    |sa(y|id)|form|judg|conclud|sp(eak|oke)|dr(a|e)w|nam)(e|es|ed|s|able)?(?! (office|part|place|over|up|her|him
    |them))
subject free first: before: before (nam|form|tak|draw|pass|giv|reach|decid|judg|say|com|mak|apportion)ing (any<_>
    |anything|an? |to an? |up )?(\w+ )?(amount|opinion|view|sides?|conclusions?|judge?ment|credence|finding|position
    |mind|about|blame|decision)
subject free first: say tell judge know telling judging knowing:
    (c(ould|an)(not| not|n't)|(is|was|are|were|am) (unable|not able|in no position|not in a position
    |not willing) to|had no (means|way) of) (yet |at present |as yet |for the moment |honestly |currently |now<_>
    |at this (point|stage)<_>
    |so far )*(say|tell(ing)?|judg(e|ing)|know(ing)?)( you| us)?( yet| at present| at this (point|stage)| as yet
    | today)? (who|which|whether|if|what|where|when|how|whence
    |from which)(?! (\w+ ){0,4}(will|would|can|could|may|might|long)(?!\w))
subject free first: yet:
    (did|do|does)( not|n't) (yet )?know (yet )?(which|whom|who|whether|what) [^.;]{0,20}(right|true|believe|think|find
    |happened|correct)
subject free first: judge tell establish:
    (c(ould|an)(not| not|n't)|(is|was|are|were) (unable|not able) to) (yet |at present |for the moment )*(judge (the|it
    |that|this|these|those)|settle (the|it|this)|put (a|its|their|his|her) name
    |draw (a|any) conclusions?|bear out either)
subject free first: early soon premature:
    (too (early|soon)|premature|wrong) (, \w+ said, )?to (speak of|draw|say|give|name|judge|jump|tell|blame|conclude)
subject free first: view conclusion finding findings opinion position sides side judgement judgment:
    (ha(s|ve|d)|would have|formed|took|takes?|taken|come to|c(a|o)me to|reached|draw(n)?|drew) (formed |reached |come to
    |drawn |as yet |so far |taken )*(no|neither) (view|conclusions?|findings?|opinion|position|sides?)
    (?! (of the|over))
subject free first: judgement judgment sides side position view opinion conclusions stand:
    (would|will|is|was|are|were|did)( not|n't)( \w+){0,3}? (pass(ing)?|tak(e|ing)|form(ing)?|draw(ing)?
    |offer(ing)?) (any |a |an |up a )?(judge?ment|sides|position|view|opinion|conclusions?|stand)
    |refus(es|ed|ing) to take sides
subject free first: judgement judgment judge:
    (suspend|withh(o|e)ld|defer)(s|ed|ing)? (its |their |his |her )?judge?ment|would judge (it |them |the matter )?(when
    |once|after)
subject free first: undecided open:
    leaves? (it |the matter |that )?undecided|(was|is|remains?|remained) (entirely |quite |still )?open (whether|what
    |how|which|who)
subject free first: bottom: (get|getting|got) to the bottom of
subject free first: proven unproven proved: (consider|regard|deem)(s|ed)? (neither|none|it|both) <few>(un)?prove[nd]
subject free first: leads: (pursu|follow)(es|ed|s|ing) (several|various|a number of|all|many|different) (leads
    |lines|theories)
subject free first: none: (would |will )?be none the wiser
subject free first: commit commits: (only )?commit(s|ted)? (itself|himself|herself|themselves) (only )?(after|when|once)
    |(would|will|did|does|do)( not|n't) (want to |wish to |yet )?commit (itself|himself|herself|themselves)
subject free first: neither either:
    (could|can|would|did)( not|n't)? (stand up|bear out|endorse|settle on) (neither|either)
subject free first: find establish learn determine:
    (weeks|days|months|until \w+|time|till \w+|ha(s|d|ve) yet|still trying|mean(s|t)?|need(s|ed)?) (before (it|she|he
    |they) (can|could) |to )(find out|establish|learn|determine|tell|consider) (who|whether|if|what|where|how)
subject free first: examined checked recalculated looked analysed tested compared:
    (is|was|are|were) having (it|them|<the>[\w' -]{1,40}?) (examined|checked|recalculated|looked at|analysed|analyzed
    |tested|compared|recounted)
subject free first: comparing compares:
    (is|was|are|were) (still |now )?comparing (the|its|their|these|notes|both|his|her)
subject free first: counting: (is|was|are|were) still counting (?!on)
subject free first: asked asks: ask(s|ed) (for patience|everyone to wait)(?= *[.:,;])
subject free first: reading: (is|was|are|were) (still |now )?reading (the|through the) (report|papers?|documents?|study
    |dossier|file)
either free own first: corroborated verified confirmed: none of (it|this|that|them|the[\w ]{1,20}) (had|has|have|could)
    <few>(been |be )(\w+ )?(corroborated|verified|confirmed)
"""
