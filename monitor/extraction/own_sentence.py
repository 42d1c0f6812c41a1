"""Finds what a bare number counts from the words of its own sentence: "the toll hits 95", "captured six"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.counted_words import COUNTERS, COUNTS_ALONE, STATE_ADJECTIVES, STATES, TAKES_PEOPLE
from monitor.extraction.naming import plain, take_noun
from monitor.extraction.nouns import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

_TOPIC = 8  # tokens of a label at most
# Who counts one of these counts those who came: "its count of the march".
_GATHERINGS = {"march", "rally", "demonstration", "protest", "crowd", "procession", "vigil", "audience", "turnout"}
_SUBJECTS = {"nsubj", "nsubjpass"}
FIGURES = {"figure", "number", "estimate", "count", "toll", "tally", "total", "claim", "report", "statement"}
_DWELT_IN = {"city", "town", "village", "country", "nation", "region", "province", "island", "district", "community"}
BANDS = {"crew", "team", "group", "party", "gang", "squad", "staff", "band", "contingent", "delegation", "army",
          "garrison", "family", "jury", "cast", "class", "platoon", "mob", "congregation", "audience",
          "minority", "majority", "shift", "workforce"}  # fmt: skip
_BANDS_THEMSELVES = {"crew": "crew", "staff": "staff"}  # these are counted as such: "22 crew"


def from_predicate(draft: Draft, *, persons: bool = False) -> bool:
    """As in "nine of them are children", "12 were soldiers", "ninety of them grey seals": the noun told of them."""
    doc = draft.passage.doc
    ahead = doc[draft.token.i : min(draft.sentence.end, draft.token.i + 20)]
    words = [token for token in ahead if token.idx >= draft.noun.end and not token.is_space][:6]
    if len(words) > 1 and draft.noun.part and words[0].lower_ in {"to", "among"} and is_person(words[1]):
        take_noun(draft, words[1])  # "30 bites, 8 of them to walkers"
        return True
    copula = bool(words) and words[0].lower_ in {"are", "were", "is", "was"}
    if not copula and not draft.noun.part:
        return False
    for token in words[copula:]:
        if token.tag_ in {"NNS", "NNPS"} or token.lower_ in {"children", "women", "men", "police"}:
            if persons and not is_person(token):
                return False
            take_noun(draft, token)
            draft.described = copula
            return True
        if not token.tag_.startswith(("JJ", "NN", "RB", "DT")):
            return False
    return False


def from_last_plural(draft: Draft) -> bool:
    """The last plural noun before it, in its own sentence or the one before, as "them" would be read."""
    doc = draft.passage.doc
    if draft.noun.pronoun is None and not draft.start < draft.number.start and draft.number.low < 13:
        return False
    near = doc[max(0, draft.token.i - 45) : draft.token.i]
    earlier = [
        t
        for t in near
        if t.tag_ in {"NNS", "NNPS"}
        and t.ent_type_ not in {"DATE", "TIME"}
        and t.lower_ not in {"ones", "police"}
        and plain(t) not in FIGURES
    ]
    subjects = [t for t in earlier if t.dep_ in _SUBJECTS]
    if (
        draft.noun.pronoun is not None
        and not subjects
        and any(t.lower_ == "they" and t.dep_ in _SUBJECTS for t in near)
    ):
        return _counts_people(draft, "")  # "They came on crutches. There were 40 of them"
    if not earlier:
        return False
    take_noun(draft, (subjects if draft.noun.pronoun is not None and subjects else earlier)[-1])
    return True


def from_counter(draft: Draft) -> bool:
    """As in "the number of dead birds at 61", "the death toll has rocketed to 44", "workforce of 9,600"."""
    left = left_of(draft, 26)
    if _from_counter_behind(draft) or _from_label(draft, left):
        return True
    for position in range(len(left) - 1, -1, -1):
        token = left[position]
        if token.lower_ == ";" or (token.text in {".", "!", "?"}):
            return False
        if _is_the_dead(left, position):
            return _counts_people(draft, STATES[token.lower_])
        counted = _counted_by(draft, left, position)
        if counted is not None:
            return counted
    return False


def _counted_by(draft: Draft, left: list[Token], position: int) -> bool | None:
    """Takes what a counter before the number counts; False where that is not told, None where it is no counter."""
    lemma = left[position].lemma_.lower()
    counts_of = position + 1 < len(left) and left[position + 1].lower_ == "of"
    if lemma in COUNTERS and counts_of:
        if counted_of(draft, left, position + 2):
            return True
        if lemma not in COUNTS_ALONE:
            return False
    told = position == len(left) - 2 and left[-1].lower_ in {"of", "at"}
    dwelt_in = told and lemma in _DWELT_IN and left[-1].lower_ == "of"
    banded = told and lemma in BANDS and draft.number.low >= 2
    if not (dwelt_in or banded or lemma in COUNTS_ALONE):
        return None
    noun, state = COUNTS_ALONE.get(lemma, (_BANDS_THEMSELVES.get(lemma, "people"), "live" if dwelt_in else ""))
    draft.lemma, draft.plural, draft.noun_class = noun, noun, "people"
    draft.states += [state] if state else []
    return True


def _counts_people(draft: Draft, state: str) -> bool:
    draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
    draft.states += [state] if state else []
    return True


def _from_label(draft: Draft, left: list[Token]) -> bool:
    """As in "Dead: 31", "Homes under water: 140": the label before a colon, at the beginning of a line."""
    if len(left) < 2 or left[-1].text != ":" or len(left) > _TOPIC or not _opens(left[0]):
        return False
    state = next((t.lower_ for t in left if t.lower_ in STATE_ADJECTIVES), None)
    nouns = (t for t in left[:-1] if t.tag_ in {"NNS", "NNPS"} and t.lower_ not in STATE_ADJECTIVES)
    noun = next((t for t in nouns if t.nbor().tag_ != "POS"), None)  # "The clerk's list: 9" tells whose it is
    if noun is not None:
        take_noun(draft, noun)
    elif state is not None:
        draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
    if state is not None:
        draft.states.append(STATES.get(state, state))
    return noun is not None or state is not None


def _opens(token: Token) -> bool:
    """Whether only white space stands before a word in its sentence."""
    return not str(token.doc[token.sent.start : token.i].text).strip()


def _from_counter_behind(draft: Draft) -> bool:
    """As in "gave 312 as the number of cases"."""
    doc = draft.passage.doc
    behind = [token for token in doc[draft.token.i : min(draft.sentence.end, draft.token.i + 14)] if not token.is_space]
    for position in range(len(behind) - 2):
        if behind[position].lower_ in COUNTERS and behind[position + 1].lower_ == "of" and _after_as(behind, position):
            return counted_of(draft, behind, position + 2)
    return False


def _after_as(behind: list[Token], position: int) -> bool:
    """As in "gave 312 as the number of cases": the counter stands behind the number."""
    return any(token.lower_ == "as" for token in behind[max(0, position - 3) : position])


def left_of(draft: Draft, most: int) -> list[Token]:
    """The words of the sentence before the figure, at most so many."""
    doc = draft.passage.doc
    ahead = doc[max(draft.sentence.start, draft.token.i - most - 10) : draft.token.i]
    return [token for token in ahead if token.idx < draft.start and not token.is_space][-most:]


def _is_the_dead(left: list[Token], position: int) -> bool:
    """As in "its own dead still number nine": a state that stands for people."""
    if left[position].lower_ not in {"dead", "missing", "injured", "wounded"} or position == 0:
        return False
    following = left[position + 1] if position + 1 < len(left) else None
    if position == len(left) - 2 and following is not None and following.lower_ in {"now", "at"}:
        return True
    opened = left[position - 1].lower_ in {"the", "own", "its", "their", "of"} or left[position - 1].tag_ in {
        "POS",
        "PRP$",
    }
    return opened and (following is None or not following.tag_.startswith(("NN", "JJ")))


def counted_of(draft: Draft, left: list[Token], position: int) -> bool:
    """Takes the noun behind "the number of"."""
    modifiers: list[Token] = []
    for token in left[position : position + 7]:
        if token.i + 1 < len(token.doc) and token.nbor().tag_ in {"POS", "NNS", "NNPS"}:
            modifiers.append(token)
            continue
        misread = (
            token.tag_ == "VBZ" and token.pos_ == "VERB" and [word.tag_ for word in modifiers] in (["NN"], ["NNP"])
        )
        if token.tag_ in {"NNS", "NNPS"} or misread or (token.tag_ == "NN" and is_people(token.lemma_.lower())):
            take_noun(draft, token)
            draft.modifiers[:0] = [plain(word) for word in modifiers if word.is_alpha and not word.is_stop]
            draft.surface = " ".join([*(word.text for word in modifiers if not word.is_stop), token.text])
            draft.states += [STATES[word.lower_] for word in modifiers if word.lower_ in STATES]
            if draft.lemma in {"death", "fatality", "casualty"}:
                draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
            return True
        if token.lower_ in STATE_ADJECTIVES and token.lower_ in STATES:
            if token.i + 1 < len(token.doc) and token.nbor().tag_ not in {"NNS", "NN", "NNPS"}:
                return _counts_people(draft, STATES[token.lower_])
            draft.states.append(STATES[token.lower_])
        if _stands_alone(token) and modifiers and modifiers[-1].lower_ == "the":
            return _counts_people(draft, STATES.get(token.lower_, token.lemma_.lower()))
        if token.lower_ in _GATHERINGS:
            return _counts_people(draft, STATES.get(token.lower_, "march"))
        modifiers.append(token)
    return False


def _stands_alone(token: Token) -> bool:
    """As in "the number of the deceased": an adjective or a participle without a noun tells of people."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return token.tag_ in {"JJ", "VBN"} and following is not None and not following.tag_.startswith(("NN", "JJ", "VBN"))


def governor(draft: Draft) -> Token | None:
    """The verb that the number depends on, a few steps up."""
    token = draft.token
    for _ in range(5):
        if token.pos_ in {"VERB", "AUX"} and token != draft.token:
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def from_deed(draft: Draft) -> bool:
    """As in "Thousands fled", "2.3m without power", "57 burned", "9,000 on strike": only people are told of so."""
    words = [token for token in draft.passage.doc[draft.token.i : draft.token.i + 16] if token.idx >= draft.end]
    words = [token for token in words if not token.is_space][:2]
    if _is_one_of(draft):
        return _counts_people(draft, "")
    if draft.number.low != int(draft.number.low):
        return False
    if draft.number.vague and words and STATES.get(words[0].lemma_.lower()) and not draft.start:
        draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
        draft.states.append(STATES[words[0].lemma_.lower()])
        return True  # "Thousands march", a headline's verb that is read as a noun
    if not words or _ends_name(draft) or (words[0].i and words[0].doc[draft.token.i - 1].lower_ == "which"):
        return False
    plain_verb = words[0].tag_ in {"VBD", "VBN", "VBP", "MD"} and not words[0].text.endswith("'s")
    told = plain_verb or words[0].lower_ in {"without", "are", "were", "have", "had"}
    afoot = len(words) > 1 and words[0].lower_ == "on" and words[1].lower_ in {"strike", "board", "foot", "trial"}
    if not (told or afoot):
        return False
    draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
    return True


def _is_one_of(draft: Draft) -> bool:
    """As in "If you are one of the 48,000": whoever is one of them is a person."""
    words = [token.lower_ for token in left_of(draft, 5)]
    return words[2:] == ["one", "of", "the"] and words[0] in {"i", "you", "he", "she"}


def _ends_name(draft: Draft) -> bool:
    """Whether a bare number behind a noun may be the end of a name, or a year."""
    if not draft.number.plain:
        return False
    left = left_of(draft, 1)
    return 1900 <= draft.number.low < 2100 or bool(left and (left[0].tag_.startswith("NN") or left[0].lower_ == "of"))


def takes_people(draft: Draft) -> bool:
    """Whether a verb right before the number tells what happened to those counted; notes it: "wounding 23 others"."""
    lemmas = [token.lemma_.lower() for token in reversed(left_of(draft, 3))]
    return _takes(draft, lemmas)


def from_verb(draft: Draft) -> bool:
    """As in "kills 19", "captured six", "saved to 149": the verb takes people."""
    verb = governor(draft)
    if not (takes_people(draft) or (verb is not None and _takes(draft, [verb.lemma_.lower()]))):
        return False
    draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
    return True


def _takes(draft: Draft, lemmas: list[str]) -> bool:
    for lemma in [*lemmas, *(lemma[:-1] for lemma in lemmas if lemma.endswith("s"))]:
        if lemma in TAKES_PEOPLE:
            state = STATES.get(lemma, lemma)
            draft.states = [*draft.states, *([] if state in draft.states else [state])]
            return True
    return False


def is_person(token: Token) -> bool:
    """Whether a noun names people, be it by where they come from."""
    return is_people(plain(token)) or token.ent_type_ == "NORP"
