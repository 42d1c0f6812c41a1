"""Gathers what stands around a figure: the verbs of what is counted, who and what takes part, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.extraction.counted_words import CUES, STATES
from monitor.extraction.nouns import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

_PLACES = {"GPE", "LOC", "FAC"}
_TIMES = {"DATE", "TIME"}
_CLAUSES = {"acl", "relcl"}
_FORCES = {"army", "force", "forces", "military", "troop", "troops", "rank", "ranks", "unit", "regiment", "side"}
_SERVING = {"serve", "join", "enlist", "engage", "participate", "deploy", "send", "involve"}
_EVENTS = {lemma for lemma in STATES if not is_people(lemma)} - {"case", "life", "cut", "body", "strike", "sick", "ill"}
_THINGS = {"nothing", "something", "anything", "everything", "evening", "morning", "meeting", "building"}
_BEFALL = {"die", "injure", "miss", "capture", "arrest", "rescue", "infect"}
_OF_WHOLE = re.compile(
    r"\b(?:\d[\d.,]*|\w*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|dred|sand|lion|zen"
    r"|some|most|many|half|third|quarter|percent|cent)|%)(?: [a-z]+)? (?:out )?of"
    r" (?:the |its |their |our |his |her |all )*\Z",
    re.IGNORECASE,
)
_MOST = 12
_NEAR = 60  # tokens to either side of a figure that a long sentence is looked at


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The parts of `Counted` that come from the sentence."""

    predicates: tuple[str, ...]
    participants: tuple[str, ...]
    places: tuple[str, ...]
    times: tuple[str, ...]
    words: tuple[str, ...]
    origins: tuple[str, ...]  # "from Peru", which tells of the counted what "Peruvian" tells


def surroundings(draft: Draft) -> Surroundings:
    """What the figure's sentence says of it; an elliptical figure learns from its antecedent too."""
    anchor = draft.noun.head or draft.noun.state or draft.token
    whole = is_whole(draft)
    verbs = _next_to(draft) if whole else _verbs(anchor, draft)
    own = {anchor.i, *(token.i for token in draft.noun.modifiers)}
    involved = _involved(draft, anchor, verbs, own)
    told = [_verb(token) for token in verbs]
    if draft.states:  # "7 dead, 19 wounded": what befell others is not told of these
        told = [verb for verb in told if verb in draft.states or verb not in _BEFALL]
    predicates = [*draft.states, *told]
    predicates += [
        _verb(token)
        for token in ([] if whole else _phrase_behind(draft))
        if token.pos_ == "VERB" and token.lemma_.lower() not in CUES
    ][:2]
    if draft.noun_class == "people" and "lose" in predicates and anchor.dep_ == "dobj":
        predicates[predicates.index("lose")] = "die"
    participants = [_name(token) for token in involved]
    if (
        (owner := draft.antecedent) is not None
        and not draft.itself
        and not whole
        and owner.antecedent is not draft
        and (owner.value == draft.value or not predicates or draft.noun.head is not None)
    ):
        learnt = surroundings(owner)
        predicates, participants = [*predicates, *learnt.predicates], [*participants, *learnt.participants]
    if draft.noun_class == "people" and _fights(predicates, participants):
        predicates.append("fight")
    doc, place = draft.passage.doc, draft.token.i
    near = doc[max(draft.sentence.start, place - _NEAR) : min(draft.sentence.end, place + _NEAR)]
    sentence = [token for token in near if not token.is_space]
    return Surroundings(
        predicates=_unique(predicates),
        participants=_unique(participants),
        places=_unique(
            [_name(token) for token in sentence if token.ent_type_ in _PLACES and token.tag_.startswith("NNP")]
        ),
        times=_unique(
            [token.lower_ for token in sentence if token.ent_type_ in _TIMES and token.is_alpha and not token.is_stop]
        ),
        words=tuple(sorted(_unique([_name(token) for token in sentence if _telling(token)], most=60))),
        origins=(*_origins(anchor), *_losers(anchor)),
    )


def is_whole(draft: Draft) -> bool:
    """As in "seven of the 40 vans were stopped", "Of 640 flats, 210 ...": what is told is told of the part."""
    ahead = draft.passage.masked[max(draft.sentence.start_char, draft.start - 30) : draft.start]
    return bool(_OF_WHOLE.search(ahead)) or (ahead.lower() in {"of ", "of the "} and draft.noun.head is not None)


def _unique(words: list[str], most: int = _MOST) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))[:most]


def _name(token: Token) -> str:
    return token.lower_ if token.tag_.startswith("NNP") else str(token.lemma_).lower()


def _telling(token: Token) -> bool:
    """A content word: no stop word, no number, no cue of saying."""
    if not token.is_alpha or token.is_stop or token.like_num or len(token) < 2:
        return False
    return (
        token.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"}
        and token.lemma_.lower() not in CUES
        and token.ent_type_ not in _TIMES
    )


def _verb(token: Token) -> str:
    """A verb's or event noun's lemma, in one form for all ways to tell the same."""
    lemma = str(token.lemma_).lower()
    if token.tag_.startswith(("NN", "JJ")) and lemma.endswith("ing") and lemma[:-3] in STATES:
        lemma = lemma[:-3]
    return STATES.get(token.lower_) or STATES.get(lemma) or lemma


def _verbs(anchor: Token, draft: Draft) -> list[Token]:
    """Verbs that the counted thing takes part in, nearest first; of a cue's clause the verb within."""
    found: list[Token] = []
    for child in anchor.children:
        if child.dep_ in _CLAUSES:
            found += _within_cue(child)
    found += _directly_behind(draft)
    token = anchor
    for _ in range(5):
        if token.head == token:
            break
        token = token.head
        if token.pos_ == "NOUN" and token.lemma_.lower() in _EVENTS:
            found.append(token)
        if token.pos_ in {"VERB", "AUX"}:
            found += _within_cue(token) if token.lemma_.lower() in CUES else [token]
            break
    return [verb for verb in found if _tells_deed(verb)]


def _tells_deed(token: Token) -> bool:
    """A verb that is no cue and no mere preposition ("according to"), or a noun or adjective that tells a fate."""
    lemma = token.lemma_.lower()
    if lemma in CUES or lemma == "accord" or not token.is_alpha or (token.dep_ == "prep" and token.tag_ == "VBG"):
        return False
    fate = token.lower_ in STATES or lemma in STATES
    return (
        fate or token.pos_ == "VERB" or (token.lower_.endswith("ing") and token.pos_ == "NOUN" and lemma not in _THINGS)
    )


def _within_cue(verb: Token) -> list[Token]:
    """As in "believed to be fighting": the verb inside; the verb itself where it is no cue."""
    if verb.lemma_.lower() not in CUES:
        return [verb]
    inner = [
        child
        for child in verb.children
        if child.dep_ in {"xcomp", "acomp", "attr", "prep", "advcl"} and child.i > verb.i
    ]
    return [child for child in inner if child.pos_ in {"VERB", "ADJ"}]


def _directly_behind(draft: Draft) -> list[Token]:
    """The verb form right behind the noun, whatever the parser made of it: "155 nationals fight for"."""
    doc = draft.passage.doc
    behind = [
        token
        for token in doc[draft.token.i : min(draft.sentence.end, draft.token.i + 24)]
        if token.idx >= draft.noun.end and not token.is_space
    ][:6]
    for token in behind:
        if token.text in {",", ";", ":", "."}:
            return []
        lemma = token.lemma_.lower()
        if token.lower_ in STATES and token.tag_ != "RB":
            return [token]
        if token.tag_ in {"IN", "TO", "CC"}:
            return []
        if token.tag_.startswith("VB") and lemma not in CUES:
            return [token]
        if (
            token.lower_.endswith("ing")
            and lemma not in CUES
            and token.tag_.startswith("NN")
            and token.idx < draft.noun.end + 12
        ):
            return [token]
    return []


def _next_to(draft: Draft) -> list[Token]:
    """As in "of the 112 people brought in": what the words next to the noun tell of it."""
    return [token for token in _directly_behind(draft) if token.idx <= draft.noun.end + 1]


def _involved(draft: Draft, anchor: Token, verbs: list[Token], own: set[int]) -> list[Token]:
    """Names and nouns near the figure: in the phrases of its noun and of its verbs."""
    tokens: dict[int, Token] = {}
    for root in (anchor, *verbs[:2]):
        for child in root.children:
            if child.dep_ in {
                "prep",
                "dobj",
                "agent",
                "acl",
                "relcl",
                "xcomp",
                "advmod",
                "dative",
                "nsubj",
                "nsubjpass",
                "attr",
                "obl",
                "pobj",
            }:
                for token in child.subtree:
                    if len(tokens) > 40:
                        break
                    tokens[token.i] = token
    for token in _phrase_behind(draft):
        tokens[token.i] = token
    names = [t for i, t in sorted(tokens.items()) if i not in own and _takes_part(t) and t.sent == draft.sentence]
    return names[:_MOST]


def _phrase_behind(draft: Draft) -> list[Token]:
    """The words right behind the figure up to a mark, in case the parser hung them elsewhere."""
    doc = draft.passage.doc
    found: list[Token] = []
    for token in doc[draft.token.i : min(draft.sentence.end, draft.token.i + 20)]:
        if token.idx < max(draft.noun.end, draft.end) or token.is_space:
            continue
        if token.is_punct or token.lower_ in {"who", "which", "after", "while", "but", "as", "and"} or len(found) > 8:
            break
        found.append(token)
    return found


def _takes_part(token: Token) -> bool:
    if not token.is_alpha or len(token) < 2 or token.is_stop or token.ent_type_ in _TIMES or token.like_num:
        return False
    return token.pos_ in {"NOUN", "PROPN"} or token.ent_type_ in {"NORP", "GPE", "ORG"}


def _fights(predicates: list[str], participants: list[str]) -> bool:
    """As in "serving in the army", "in the ranks of the forces", "involved in combat": fighting, said otherwise."""
    if "fight" in predicates:
        return False
    among = bool(_FORCES & set(participants))
    return (among and (not predicates or bool(_SERVING & set(predicates)))) or bool(
        {"combat", "war", "battle", "hostility", "fighting"} & set(participants) and _SERVING & set(predicates)
    )


def _losers(anchor: Token) -> tuple[str, ...]:
    """Whose they were in "Ruritania's brigade lost four men": the nation named in the subject of losing."""
    verb = anchor.head
    if anchor.dep_ != "dobj" or verb.lemma_.lower() != "lose" or not is_people(anchor.lemma_.lower()):
        return ()
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    named = [token for subject in subjects for token in subject.subtree if token.i < verb.i]
    return tuple(
        token.lower_
        for token in named[:12]
        if token.ent_type_ in {"GPE", "NORP"} or (token.dep_ == "poss" and token.tag_ == "NNP")
    )[:2]


def _origins(anchor: Token) -> tuple[str, ...]:
    """The place in "from Peru" behind the counted noun."""
    if not is_people(anchor.lemma_.lower()):
        return ()
    following = [token for token in anchor.doc[anchor.i + 1 : anchor.i + 5] if not token.is_space]
    if len(following) > 1 and following[0].lower_ == "from" and following[1].tag_.startswith("NNP"):
        return (following[1].lower_,)
    return ()
