"""The set phrases in which a claim is named a fiction, a noise or a muddle; `frame_table` tells how a row is read.

What a denied thing is called is freely invented, but it comes from few fields: tales, shows, dreams, empty talk,
guesses, jokes, malice. Most of these words say so only of something said, and not of a film or a night.
"""

from __future__ import annotations

ROWS = r"""
subject: story stories tale tales yarn yarns fib fibs whopper whoppers opera novel novels thriller script theatre<_>
    theater
    pantomime comedy charade soap talk chatter tittle-tattle prattle babble blather noise air smoke smokescreen mirage
    phantom phantoms ghost ghosts daydream thinking dark joke jokes prank sideshow hysteria paranoia hallucination
    hallucinations delusion delusions assassination mudslinging stitch-up grapes cinema fishing poetry fireworks
    guess spin theatrics storytelling fearmongering alarmism alarmist sensationalism clickbait trickery sleight:
    (<naming>) (<it>|<num>|<the><few><said>( (of|that|by|about) <few>)?)( as| to be)?,? <as>(<fiction>|<noise>)
sayer: story stories tale tales yarn yarns fib fibs whopper whoppers opera talk tittle-tattle prattle air thinking<_>
    dark
    grapes mudslinging assassination stitch-up hallucination hallucinations delusion storytelling mirage daydream
    fearmongering alarmism sensationalism clickbait:
    (<it>|<said>)( <few>)? ?(<be>|sounds? like|reads? like|smacks? of|amounts? to) <as>(<fiction>)(?! about| of (the
    |a))
sayer said: crazy insane nuts bonkers barmy lunacy madness insanity impossible inconceivable unthinkable unsound
    misconceived misinformed misguided ill-informed ill-founded wrong-headed off-beam one-sided discredited senseless
    unscientific nonsensical:
    (<be>|remains?|remained) <adv>(crazy|insane|nuts|bonkers|barmy|lunacy|madness|insanity|impossible|inconceivable
    |unthinkable|unsound|misconceived|misinformed|misguided|ill-informed|ill-founded|wrong-headed|discredited
    |senseless|unscientific)(?! (to|for|that|without|not|if|how|amount|number)(?![\w-]))
sayer free: right true correct so accurate:
    (cannot|can't|can not|could not|couldn't) (possibly |conceivably )?be (right
    |true|correct|accurate|so)(?! (that|to|for|about)(?![\w-]))
sayer said: false untrue incorrect inaccurate baseless groundless unfounded fabricated erroneous mistaken:
    (<be>|remains?|remained|seems?|appears?|proved|proves|found to be) <adv>(false|untrue|incorrect|inaccurate
    |baseless
    |groundless|unfounded|fabricated|erroneous|mistaken)(?! (belief|impression|identity|hope|alarms?|teeth|claims?
    |reports?|accounts?|statements?|papers|documents?|names?))
sayer head: false untrue wrong nonsense lie baseless unfounded fabricated fake rubbish:
    <said> (that <few>)?<adv>(false|untrue|wrong|nonsense|a lie|lies|baseless|groundless|unfounded|fabricated|fake
    |rubbish|a fabrication|an invention|without foundation)(?=,? (say|said|insist|according)|: |\W*$)
"""
