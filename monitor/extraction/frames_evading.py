"""The set phrases of evading an answer and of unsaying, a row each; `frame_table` tells how a row is read."""

from __future__ import annotations

SILENT = r"""
subject free: discuss talk speak discusses talks speaks:
    ((did|does|do|could)( not|n't)|never|unable to|not able to) (publicly )?(discuss(es)?|talk(s)? about|sp(oke|eak)(s)?
    about) (individual|leaked|its|his|her|their|open|pending|ongoing|such|the (health|case|matter)|<some>(cases?|papers
    |patients|clients|guests|sources|players|members|firms|investments|matters|documents))
subject free: referred refers referring:
    refer(s|red|ring) (all |any |our |every |further )*(inquir(y|ies)|enquir(y|ies)|questions?|callers|calls|reporters
    |journalists) to(?! (the )?(doctor|specialist))
subject free: finger: (put|puts|with) a finger (to|on) <whose> lips
subject free: calls: (did|does|do)( not|n't) (take|return) (any )?calls
subject free: questions: t(ook|akes?) no questions
subject free: silence: pass(ed|es)? over <few>in silence
subject free: confidentiality secrecy:
    (point|plead|cit|invok)(s|ed|es)?(to)? (to )?(its|their|his|her|the|a) (<some>)(confidentiality|secrecy)
subject free: telephone phone: (did|does)( not|n't) come to the (tele)?phone
subject free: deadline deadlines: let(s)? (<some>)(deadlines?)( <few>)? (pass|lapse)
subject free: remark statement: ma(d|k)es? no (remark|statement|comment) on
subject free: enter: (do|does|did)( not|n't) enter into (any )?correspondence
subject free: acknowledge: would neither acknowledge nor (disown|deny)
subject free: give gives gave: (do|does|did)( not|n't) give (any )?information (on|about)
subject free: take: (did|does)( not|n't) take up (the|an|an? \w+|any) (offer|invitation|opportunity)<few>(respond|reply
    |comment|elaborate|speak)?
"""

RETRACTED = r"""
sayer free: said issued published gone written spoken:
    should (not|never) have (been (said|issued|published|made|given out|written|printed)|gone out|said (it|that|so))
subject free: pie: (ate|eats|eat) humble pie
subject free: corrected: st(oo|an)d(s)? corrected
subject free: unsay unsaid: (wish|want)(ed|es|s)? (to unsay|<the><some>unsaid)
subject free: turn: sp(oke|oken) out of turn
subject free: back: (had to |was forced to )?row back(?! (to|across))|rowed back on
subject free: sorry:
    (misread|mixed up|confused|got <few>wrong)[^.;]{1,60}? and (we|i) (are|am|'re|'m) sorry
subject free: backpedalled backpedaled: backpedall?ed
"""
