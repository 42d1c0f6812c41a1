"""Finds what an elliptical number counts: "toll hits 95", "for these 155", "nine of them", "up from 17"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from monitor.extraction.counted_words import COUNTERS, COUNTS_ALONE, STATES, TAKES_PEOPLE
from monitor.extraction.nouns import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

_STATING = re.compile(
    r"(?:\b(?:to|at|by|of|from|is|are|was|were|be|been|as|than|these|those|the|put|puts|hit|hits|reach(?:es|ed)?|pass(?:es|ed)?|top(?:s|ped)?"
    r"|said|says|say|gives?|gave|with|about|some|only|another|and|or|not|for|had|has|have|show[sn]?|count(?:s|ed)?|total(?:s|led|ed)?|numbered"
    r"|stood|stands|kill(?:s|ed)?|injur\w+|wound\w+|captur\w+|arrest\w+|sav\w+|rescu\w+|cut|cuts|hire[sd]?|announced|claimed?s?|employs|against|us|them|number|['’]s|whether|that|if)\s"
    r"|[(“\"—–:,;]\s?|^\s*)\Z",
    re.IGNORECASE,
)
# The subject of these is what the number counts.
_DEMONYM_ENDINGS = ("ans", "eans", "ese", "ards", "lis", "nis", "ris", "dis", "his", "ais")
_REACH = 12  # figures back in which an antecedent is looked for
_MOVES = set(
    "number total rise fall climb reach hit stand exceed pass top increase decrease drop jump grow come go be remain double swell "
    "surge rocket soar average amount surpass".split()
)


def resolve(drafts: list[Draft]) -> list[Draft]:
    """Fills in what every draft counts and drops the numbers that nothing tells the noun of."""
    for draft in drafts:
        _name(draft)
    open_ones = [draft for draft in drafts if not draft.lemma]
    unresolved = [draft for draft in open_ones if not (_from_predicate(draft) or _from_counter(draft))]
    places = {id(draft): index for index, draft in enumerate(drafts)}
    known = _by_value(drafts)
    lost = {id(draft) for draft in unresolved if not _find(draft, drafts, places[id(draft)], known)}
    kept = [draft for draft in drafts if id(draft) not in lost]
    _share(kept)
    return kept


def _by_value(drafts: list[Draft]) -> dict[float, list[int]]:
    """Where each number stands with its noun."""
    known: dict[float, list[int]] = {}
    for index, draft in enumerate(drafts):
        if draft.lemma and draft.value is not None:
            known.setdefault(draft.value, []).append(index)
    return known


def _name(draft: Draft) -> None:
    """What the words beside the number tell."""
    head, state = draft.noun.head, draft.noun.state
    if draft.unit:
        draft.lemma, draft.plural, draft.noun_class = draft.unit.name.lower(), draft.unit.name, draft.unit.kind
    elif state is not None and draft.noun.more:
        draft.states.append(STATES.get(state.lower_, state.lemma_.lower()))
    elif state is not None:
        draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
        draft.states.append(STATES.get(state.lower_, state.lemma_.lower()))
    elif head is not None:
        if head.lower_ in {"ones", "one", "figure", "number", "mark", "others"}:
            draft.noun.head = None
            draft.modifiers = [token.lemma_.lower() for token in draft.noun.modifiers]
            return
        _take_noun(draft, head)
        draft.modifiers[:0] = [_plain(token) for token in draft.noun.modifiers if not token.is_stop]
        draft.states += [STATES[token.lower_] for token in draft.noun.modifiers if token.lower_ in STATES]


def _take_noun(draft: Draft, head: Token) -> None:
    lemma = _plain(head)
    draft.lemma = lemma
    draft.plural = head.text if head.tag_ in {"NNS", "NNPS"} else _plural(head)
    if draft.plural.isupper() and len(draft.plural) > 4:
        draft.plural = draft.plural.lower()
    demonym = head.ent_type_ == "NORP" or (head.text[0].isupper() and head.lower_.endswith(_DEMONYM_ENDINGS))
    if demonym:
        nation = [token.text for token in draft.noun.modifiers if token.ent_type_ == "NORP" and token.text[0].isupper()]
        draft.plural = " ".join([*nation, draft.plural])
        draft.modifiers.append(lemma)
    people = demonym or is_people(lemma) or is_people(head.lower_)
    draft.noun_class = "people" if people else "thing"
    if lemma in STATES:
        draft.states.append(STATES[lemma])


def _plain(token: Token) -> str:
    """Lower-case lemma; a small tagger leaves capitalised plurals in a headline as they are."""
    lemma = str(token.lemma_).lower()
    irregular = {"men": "man", "women": "woman", "children": "child", "persons": "person", "lives": "life"}
    if lemma in irregular:
        return irregular[lemma]
    if (
        lemma == token.lower_
        and lemma.endswith("s")
        and not lemma.endswith(("ss", "us", "is", "ies"))
        and len(lemma) > 4
    ):
        return lemma[:-1]
    return lemma


def _plural(head: Token) -> str:
    text = head.text.lower() if not head.ent_type_ else head.text
    if text.endswith(
        ("s", "people", "men", "women", "children", "crew", "staff", "police", "personnel", "aircraft", "troops")
    ):
        return text
    if text.endswith("y") and text[-2:-1] not in "aeiou":
        return text[:-1] + "ies"
    return text + ("es" if text.endswith(("ch", "sh", "x", "z")) else "s")


def _find(draft: Draft, drafts: list[Draft], index: int, known: dict[float, list[int]]) -> bool:
    """Looks for what the number counts, in the order in which a reader would; False where nothing tells."""
    before = drafts[max(0, index - _REACH) : index]
    if draft.noun.pronoun is not None and draft.noun.part:
        owner = _last_counted(draft, before)
        return (owner is not None and _borrow(draft, owner)) or _from_last_plural(draft)
    if _from_same_number(draft, drafts, index, known):
        return True
    if (mate := _mate(draft, before)) and _borrow(draft, mate):
        return True
    if _from_company(draft):
        return True
    if _is_further(draft) and (owner := _last_counted(draft, before)) and not owner.unit:
        return _borrow(draft, owner)
    if _from_verb(draft) or _from_subject(draft):
        return True
    if not _states_something(draft):
        return False
    owner = _last_counted(draft, before)
    return (owner is not None and _borrow(draft, owner)) or _from_last_plural(draft)


def _is_further(draft: Draft) -> bool:
    """ "another 22", "six others", "140 more": of what was counted before."""
    text = draft.passage.doc.text[max(0, draft.number.start - 9) : draft.number.start]
    return draft.noun.more or draft.noun.pronoun is not None or text.lower().endswith("another ")


def _from_company(draft: Draft) -> bool:
    """ "Poles have joined, with some 300 believed ...": the people that the sentence speaks of."""
    left = _left(draft, 30)
    if not left or left[-1].lower_ != "with":
        return False
    for token in left:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.tag_ in {"NNS", "NNPS"} and _is_person(token):
            _take_noun(draft, token)
            draft.modifiers = [_plain(child) for child in token.children if child.dep_ in {"amod", "compound"}]
            return True
    return False


def _is_person(token: Token) -> bool:
    return is_people(_plain(token)) or token.ent_type_ == "NORP"


def _states_something(draft: Draft) -> bool:
    """Whether the words before it can introduce a figure at all."""
    text = draft.passage.doc.text
    if draft.start < draft.number.start or not text[draft.sentence.start_char : draft.start].strip("\"“'‘ "):
        return True
    return bool(_STATING.search(text[max(0, draft.start - 14) : draft.start]))


def _borrow(draft: Draft, owner: Draft) -> bool:
    """Counts what another figure counts."""
    draft.lemma, draft.plural, draft.noun_class = owner.lemma, owner.plural, owner.noun_class
    draft.modifiers = [*draft.modifiers, *(word for word in owner.modifiers if word not in draft.modifiers)]
    draft.states = [*draft.states, *(word for word in owner.states if word not in draft.states)]
    draft.antecedent = owner.antecedent or owner
    return bool(owner.lemma)


def _from_same_number(draft: Draft, drafts: list[Draft], index: int, known: dict[float, list[int]]) -> bool:
    """The same number with its noun elsewhere in the article, the nearest first."""
    if draft.value is None or (draft.value < 20 and draft.number.words):
        return False
    same = known.get(draft.value, [])
    place = bisect_left(same, index)
    near = sorted(same[max(0, place - 1) : place + 1], key=lambda other: abs(other - index))
    return bool(near) and _borrow(draft, drafts[near[0]])


def _mate(draft: Draft, before: list[Draft]) -> Draft | None:
    """The figure before it in the same sentence that it goes on from: "to 95 from 41", "killed 27 men and captured six"."""
    for other in reversed(before):
        if other.sentence != draft.sentence or other.restates:
            if other.sentence != draft.sentence:
                return None
            continue
        if other.lemma and not (other.unit and other.unit.kind == "duration"):
            return other
    return None


def _last_counted(draft: Draft, before: list[Draft]) -> Draft | None:
    """The last figure before it that a bare number of its size can go on from."""
    likely = [other for other in reversed(before) if _may_own(draft, other)]
    here = [other for other in likely if other.passage is draft.passage]
    for others, most in ((here, 8), (here, 60), (likely, 8), (likely, 60)):
        for other in others:
            low, high = sorted((max(draft.number.low, 0.01), max(other.number.low, 0.01)))
            if high <= low * most or draft.noun.part:
                return other
    return likely[0] if likely and not likely[0].unit else None


def _may_own(draft: Draft, other: Draft) -> bool:
    """Whether a bare number can go on from this figure; one with a unit only within the same paragraph."""
    if not other.lemma or other.restates or (other.unit and other.unit.kind == "duration"):
        return False
    if other.unit and (draft.noun.part or other.passage is not draft.passage):
        return False
    return draft.passage.start - other.passage.start < 1500


def _from_predicate(draft: Draft) -> bool:
    """ "nine of them are children", "12 were soldiers", "ninety of them grey seals": the noun told of them."""
    doc = draft.passage.doc
    ahead = doc[draft.token.i : min(draft.sentence.end, draft.token.i + 20)]
    words = [token for token in ahead if token.idx >= draft.noun.end and not token.is_space][:6]
    copula = bool(words) and words[0].lower_ in {"are", "were", "is", "was"}
    if not copula and not draft.noun.part:
        return False
    for token in words[copula:]:
        if token.tag_ in {"NNS", "NNPS"} or token.lower_ in {"children", "women", "men", "police"}:
            _take_noun(draft, token)
            return True
        if not token.tag_.startswith(("JJ", "NN", "RB", "DT")):
            return False
    return False


def _from_last_plural(draft: Draft) -> bool:
    """The last plural noun before it, in its own sentence or the one before, as "them" would be read."""
    doc = draft.passage.doc
    if draft.noun.pronoun is None and not draft.start < draft.number.start and draft.number.low < 13:
        return False
    near = doc[max(0, draft.token.i - 45) : draft.token.i]
    earlier = [
        t for t in near if t.tag_ in {"NNS", "NNPS"} and t.ent_type_ not in {"DATE", "TIME"} and t.lower_ != "ones"
    ]
    if not earlier:
        return False
    _take_noun(draft, earlier[-1])
    return True


def _from_counter(draft: Draft) -> bool:
    """ "the number of dead birds at 61", "the death toll has rocketed to 44", "workforce of 9,600"."""
    doc = draft.passage.doc
    behind = [token for token in doc[draft.token.i : min(draft.sentence.end, draft.token.i + 14)] if not token.is_space]
    for position in range(len(behind) - 2):
        if behind[position].lower_ in COUNTERS and behind[position + 1].lower_ == "of" and _after_as(behind, position):
            return _counted_of(draft, behind, position + 2)
    left = _left(draft, 26)
    for position in range(len(left) - 1, -1, -1):
        token = left[position]
        if token.lower_ in {";"} or (token.text in {".", "!", "?"}):
            return False
        lemma = token.lemma_.lower()
        if _is_the_dead(left, position):
            draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
            draft.states.append(STATES[token.lower_])
            return True
        if lemma in COUNTERS and position + 1 < len(left) and left[position + 1].lower_ == "of":
            return _counted_of(draft, left, position + 2)
        if lemma in COUNTS_ALONE:
            noun, state = COUNTS_ALONE[lemma]
            draft.lemma, draft.plural, draft.noun_class = noun, noun, "people"
            draft.states.append(state)
            return True
    return False


def _left(draft: Draft, most: int) -> list[Token]:
    """The words of the sentence before the figure, at most so many."""
    doc = draft.passage.doc
    ahead = doc[max(draft.sentence.start, draft.token.i - most - 10) : draft.token.i]
    return [token for token in ahead if token.idx < draft.start and not token.is_space][-most:]


def _after_as(behind: list[Token], position: int) -> bool:
    """ "gave 312 as the number of cases": the counter stands behind the number."""
    return any(token.lower_ == "as" for token in behind[max(0, position - 3) : position])


def _is_the_dead(left: list[Token], position: int) -> bool:
    """ "its own dead still number nine": a state that stands for people."""
    if left[position].lower_ not in {"dead", "missing", "injured", "wounded"} or position == 0:
        return False
    following = left[position + 1] if position + 1 < len(left) else None
    opened = left[position - 1].lower_ in {"the", "own", "its", "their", "of"} or left[position - 1].tag_ in {
        "POS",
        "PRP$",
    }
    return opened and (following is None or not following.tag_.startswith(("NN", "JJ")))


def _counted_of(draft: Draft, left: list[Token], position: int) -> bool:
    """The noun behind "the number of"."""
    modifiers: list[Token] = []
    for token in left[position : position + 7]:
        if token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS":
            modifiers.append(token)
            continue
        if token.tag_ in {"NNS", "NNPS"} or (token.tag_ == "NN" and is_people(token.lemma_.lower())):
            _take_noun(draft, token)
            draft.modifiers = [_plain(word) for word in modifiers if word.is_alpha and not word.is_stop]
            draft.states += [STATES[word.lower_] for word in modifiers if word.lower_ in STATES]
            return True
        if token.lower_ in {"dead", "missing", "injured", "wounded"}:
            draft.states.append(STATES[token.lower_])
            if token.i + 1 < len(token.doc) and token.nbor().tag_ not in {"NNS", "NN", "NNPS"}:
                draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
                return True
        modifiers.append(token)
    return False


def _governor(draft: Draft) -> Token | None:
    """The verb that the number depends on, a few steps up."""
    token = draft.token
    for _ in range(5):
        if token.pos_ in {"VERB", "AUX"} and token != draft.token:
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def _from_verb(draft: Draft) -> bool:
    """ "kills 19", "captured six", "saved to 149": the verb takes people."""
    verb = _governor(draft)
    near = _left(draft, 3)
    lemmas = [token.lemma_.lower() for token in reversed(near)] + ([verb.lemma_.lower()] if verb is not None else [])
    lemmas += [lemma[:-1] for lemma in lemmas if lemma.endswith("s")]
    for lemma in lemmas:
        if lemma in TAKES_PEOPLE:
            draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
            draft.states.append(STATES.get(lemma, lemma))
            return True
    return False


def _from_subject(draft: Draft) -> bool:
    """ "Confirmed cases numbered 312", "infections have risen to 260": the plural subject of the verb."""
    verb = _governor(draft)
    at_a_rate = any(token.lower_ == "rate" for token in _left(draft, 4))
    if verb is None or not (at_a_rate or verb.lemma_.lower() in _MOVES):
        return False
    for subject in verb.children:
        if subject.dep_ in {"nsubj", "nsubjpass"} and subject.tag_ in {"NNS", "NNPS"} and subject.idx < draft.start:
            _take_noun(draft, subject)
            draft.modifiers = [_plain(child) for child in subject.children if child.dep_ in {"amod", "compound"}]
            return True
    return False


def _share(drafts: list[Draft]) -> None:
    """A poor mention learns from a rich one of the same number: "155 nationals" from "155 Polish citizens"."""
    rich: dict[float, Draft] = {}
    for draft in drafts:
        if draft.noun_class == "people" and draft.modifiers and draft.value is not None:
            rich.setdefault(draft.value, draft)
    for draft in drafts:
        if draft.noun_class != "people" or draft.modifiers or draft.value is None or draft.value < 13:
            continue
        if owner := rich.get(draft.value):
            draft.modifiers = list(owner.modifiers)
