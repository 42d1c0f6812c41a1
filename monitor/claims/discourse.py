"""What stands around a position in its article: the sentences before it, and what its own sentence speaks of."""

from __future__ import annotations

import functools
import itertools
import re

from monitor.claims.claim import Around
from monitor.claims.folding import plain, word_set

_LOOKED_BACK = 1500  # code points before a position in which its antecedent is looked for
# A sentence ends behind its full stop and whatever closes with it, or with its line.
_ENDS = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n+")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Maj|Lt|Sgt|St|No|[A-Z])\Z")
_TITLE = 4  # letters that such a title has at most
_NO_TOPIC = word_set(
    "the a an of for in at to on from and or but its his her their our my your this that these those it he she they "
    "them him we us i you who whom whose which what when where why how whether if not no nor neither either both "
    "also too again still once more now then since already yet even only just very simply is are was were be been "
    "being has have had do does did will would can could shall should may might must by with without under over "
    "about as than so such any all some there here out up down off into after before during until while because "
    "request ask question questions query queries call calls phone telephone mail email letter interrogate "
    "respond reply answer comment discuss say tell add reporter journalist journalists correspondent press newspaper "
    "paper media outlet statement statements spokesman spokeswoman spokesperson minister ministry government chief "
    "head "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december morning evening night yesterday today tomorrow week month year day "
    "isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt cant cannot couldnt shouldnt having "
    "want wants wanted like every word words recognise recognize recognised accept accepts accepted acknowledge "
    "acknowledged admit admitted concede conceded rule ruled bear exist exists existed necessary fake forged forgery "
    "lie lies lying nonsense rubbish fantasy fiction invention invented slander evidence proof "
    "said says told asked deny denied denies denying dispute disputed disputes reject rejected rejects dismiss "
    "dismissed dismisses confirm confirmed confirms declined declines refused reached available add insist insisted "
    "insists never ever nobody noone none nothing anybody anyone anything everybody everyone everything somebody "
    "someone something nowhere anywhere elsewhere everywhere absolutely utterly totally completely entirely simply "
    "million billion thousand hundred further yes indeed see saw seen hear heard know knew known think thought "
    "believe support make makes made making give gives gave given get got come came coming go goes went gone going "
    "withdraw withdrew withdraws withdrawn retract retracted retracts apologise apologised apologize apologized "
    "put maintain maintains maintained claim claimed claims verify verified answering many much most few several"
)
_IRREGULAR = {
    "children": "child", "men": "man", "women": "woman", "people": "person", "died": "die", "dying": "die",
    "dead": "die", "deaths": "die", "death": "die", "lost": "lose", "losses": "lose", "loss": "lose", "wives": "wife",
    "families": "family", "feet": "foot", "thieves": "thief", "lives": "life", "paid": "pay", "sold": "sell",
    "shot": "shoot", "caught": "catch", "taken": "take", "hidden": "hide", "stolen": "steal", "sent": "send",
    "held": "hold", "fled": "flee", "left": "leave", "knew": "know", "known": "know", "withheld": "withhold",
    "sped": "speed", "sank": "sink", "sunk": "sink", "fell": "fall",
    "fallen": "fall", "struck": "strike", "broke": "break", "broken": "break", "burnt": "burn", "spent": "spend",
    "built": "build", "bought": "buy", "stole": "steal", "hid": "hide", "wrote": "write", "written": "write",
    "chose": "choose", "drove": "drive", "driven": "drive", "brought": "bring", "fought": "fight", "spilt": "spill",
}  # fmt: skip


def around(text: str, start: int, numbers: tuple[float, ...] = (), owner: str | None = None) -> Around:
    """What stands in an article around the position whose sentence begins at `start`."""
    first = max(0, start - _LOOKED_BACK)
    part = text[first:start]
    ends = [at.end() for at in _ENDS.finditer(part) if "\n" in at[0] or not _is_titled(part, at)]
    spans = [one for one in itertools.pairwise([0, *ends, len(part)]) if part[slice(*one)].strip()][::-1]
    head = text.find("\n", len(text) - len(text.lstrip()))
    return Around(
        sentences=tuple(first + one for one, _ in spans),
        before=part[slice(*spans[0])].strip() if spans else "",
        paragraph=text.rfind("\n", 0, start) + 1,
        head=head if head >= 0 else len(text),
        numbers=numbers,
        owner=owner,
    )


def _is_titled(text: str, end: re.Match[str]) -> bool:
    """Whether what looks like the end of a sentence is the full stop of a title or an initial: "Dr. Keld"."""
    stop = end.start()
    return end[0][:1] == "." and end[0][1:].isspace() and bool(_TITLED.search(text, max(0, stop - _TITLE), stop))


def sentences_back(near: Around, start: int, figure_start: int) -> int | None:
    """How many sentences before the one that begins at `start` a place lies: 1 is the one right before; None: too far.

    A place in the sentence itself, or behind it, is 0 sentences back.
    """
    if figure_start >= start:
        return 0
    return next((back for back, begins in enumerate(near.sentences, 1) if begins <= figure_start), None)


def places_of(words: str, sentence: str) -> list[int]:
    """Where in a sentence the words stand, from its beginning on, none within another; nowhere where there are none."""
    places: list[int] = []
    at = sentence.find(words) if words else -1
    while at >= 0:
        places.append(at)
        at = sentence.find(words, at + len(words))
    return places


@functools.lru_cache(maxsize=20_000)
def topics(words: str) -> tuple[str, ...]:
    """The words that tell what is spoken of, each once, in a form near to a lemma; names in lower case."""
    tokens = (lemma(token) for token in plain(words).split())
    return tuple(dict.fromkeys(token for token in tokens if token not in _NO_TOPIC and not token.isdigit()))


def lemma(word: str) -> str:
    """The word itself, or the lemma of one whose forms share no stem."""
    return _IRREGULAR.get(word, word)
