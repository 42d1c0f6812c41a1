"""Finds what an elliptical number counts: "toll hits 95", "for these 155", "nine of them", "up from 17"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extraction.counted_words import COUNTERS, COUNTS_ALONE, CUES, STATES, TAKES_PEOPLE
from monitor.extraction.nouns import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

_STATING = re.compile(
    r"(?:\b(?:to|at|by|of|from|is|are|was|were|be|been|as|than|these|those|the|put|puts|hit|hits|reach(?:es|ed)?|pass(?:es|ed)?|top(?:s|ped)?"
    r"|said|says|say|gives?|gave|with|about|some|only|another|and|or|not|for|had|has|have|show[sn]?|count(?:s|ed)?|total(?:s|led|ed)?|numbered"
    r"|stood|stands|kill(?:s|ed)?|injur\w+|wound\w+|captur\w+|arrest\w+|sav\w+|rescu\w+|cut|cuts|hire[sd]?|announced|claimed?s?|employs|against)\s"
    r"|[(“\"—–:,;]\s?|^\s*)\Z",
    re.IGNORECASE,
)
_NEAR = 3  # passages back in which an antecedent is looked for


def resolve(drafts: list[Draft]) -> list[Draft]:
    """Fills in what every draft counts and drops the numbers that nothing tells the noun of."""
    for draft in drafts:
        _name(draft)
    kept = [draft for draft in drafts if not draft.elliptical or _find(draft, drafts)]
    for draft in kept:
        if draft.noun_class == "people" and not draft.antecedent:
            _share(draft, kept)
    return kept


def _name(draft: Draft) -> None:
    """What the words beside the number tell."""
    head, state = draft.noun.head, draft.noun.state
    if draft.unit:
        draft.lemma, draft.plural, draft.noun_class = draft.unit.name.lower(), draft.unit.name, draft.unit.kind
    elif state is not None:
        draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
        draft.states.append(STATES.get(state.lower_, state.lemma_.lower()))
    elif head is not None:
        if head.lower_ in {"ones", "one", "figure", "number", "mark", "others"}:
            draft.noun.head = None
            draft.modifiers = [token.lemma_.lower() for token in draft.noun.modifiers]
            return
        _take_noun(draft, head)
        draft.modifiers = [_plain(token) for token in draft.noun.modifiers if not token.is_stop]
        draft.states += [STATES[token.lower_] for token in draft.noun.modifiers if token.lower_ in STATES]


def _take_noun(draft: Draft, head: Token) -> None:
    lemma = _plain(head)
    draft.lemma = lemma
    draft.plural = head.text if head.tag_ in {"NNS", "NNPS"} else _plural(head)
    if draft.plural.isupper() and len(draft.plural) > 4:
        draft.plural = draft.plural.lower()
    people = is_people(lemma) or head.ent_type_ == "NORP" or is_people(head.lower_)
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


def _find(draft: Draft, drafts: list[Draft]) -> bool:
    """Looks for what the number counts, in the order in which a reader would; False where nothing tells."""
    before = drafts[: drafts.index(draft)]
    if draft.noun.pronoun is not None and draft.noun.part and (owner := _last_counted(draft, before)):
        return _borrow(draft, owner)
    if _from_counter(draft) or _from_same_number(draft, drafts):
        return True
    if (mate := _mate(draft, before)) and _borrow(draft, mate):
        return True
    if _from_verb(draft) or _from_subject(draft):
        return True
    if not _states_something(draft):
        return False
    owner = _last_counted(draft, before)
    return owner is not None and _borrow(draft, owner)


def _states_something(draft: Draft) -> bool:
    """Whether the words before it can introduce a figure at all."""
    text = draft.passage.doc.text
    return bool(_STATING.search(text[max(0, draft.start - 14) : draft.start])) or draft.start > draft.number.start


def _borrow(draft: Draft, owner: Draft) -> bool:
    """Counts what another figure counts."""
    draft.lemma, draft.plural, draft.noun_class = owner.lemma, owner.plural, owner.noun_class
    draft.modifiers = [*draft.modifiers, *(word for word in owner.modifiers if word not in draft.modifiers)]
    draft.states = [*draft.states, *(word for word in owner.states if word not in draft.states)]
    draft.antecedent = owner
    return bool(owner.lemma)


def _from_same_number(draft: Draft, drafts: list[Draft]) -> bool:
    """The same number with its noun elsewhere in the article, the nearest first."""
    if draft.value is None or (draft.value < 20 and draft.number.words):
        return False
    here = drafts.index(draft)
    same = [
        (abs(index - here), other)
        for index, other in enumerate(drafts)
        if other.value == draft.value and not other.elliptical
    ]
    return bool(same) and _borrow(draft, min(same, key=lambda pair: pair[0])[1])


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
    for other in reversed(before[-8:]):
        if draft.passage.start - other.passage.start > 1500:
            return None
        if not other.lemma or other.restates or (other.unit and other.unit.kind == "duration"):
            continue
        if draft.noun.part and other.unit:
            continue
        if other.unit and other.unit.kind == "percent" and draft.number.low > 1000:
            continue
        return other
    return None


def _from_counter(draft: Draft) -> bool:
    """ "the number of dead birds at 61", "the death toll has rocketed to 44", "workforce of 9,600"."""
    left = [token for token in draft.sentence if token.idx < draft.start and not token.is_space][-26:]
    for position in range(len(left) - 1, -1, -1):
        token = left[position]
        if token.lower_ in {";"} or (token.text in {".", "!", "?"}):
            return False
        lemma = token.lemma_.lower()
        if lemma in COUNTERS and position + 1 < len(left) and left[position + 1].lower_ == "of":
            return _counted_of(draft, left, position + 2)
        if lemma in COUNTS_ALONE:
            noun, state = COUNTS_ALONE[lemma]
            draft.lemma, draft.plural, draft.noun_class = noun, noun, "people"
            draft.states.append(state)
            return True
    return False


def _counted_of(draft: Draft, left: list[Token], position: int) -> bool:
    """The noun behind "the number of"."""
    modifiers: list[Token] = []
    for token in left[position : position + 7]:
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
    near = [token for token in draft.sentence if token.idx < draft.start and not token.is_space][-3:]
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
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}] if verb is not None else []
    for subject in subjects:
        if subject.tag_ in {"NNS", "NNPS"} and subject.idx < draft.start and verb is not None:
            if verb.lemma_.lower() not in CUES and not _states_something(draft):
                return False
            if (
                is_people(subject.lemma_.lower())
                and verb.lemma_.lower() in CUES
                and verb.lemma_.lower() not in {"number", "total"}
            ):
                return False
            _take_noun(draft, subject)
            draft.modifiers = [_plain(child) for child in subject.children if child.dep_ in {"amod", "compound"}]
            return True
    return False


def _share(draft: Draft, drafts: list[Draft]) -> None:
    """A poor mention learns from a rich one of the same number: "155 nationals" from "155 Polish citizens"."""
    if draft.modifiers or draft.value is None or draft.value < 13:
        return
    rich = next((d for d in drafts if d.value == draft.value and d.noun_class == "people" and d.modifiers), None)
    if rich:
        draft.modifiers = list(rich.modifiers)
