"""Finds what a bare number counts where the words before announce it: "How many marched? 60,000", "letters: four"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extraction.counted_subjects import from_listing
from monitor.extraction.counted_words import STATE_ADJECTIVES, STATES
from monitor.extraction.naming import plain, take_noun
from monitor.extraction.nouns import is_people
from monitor.extraction.own_sentence import from_counter, from_predicate
from monitor.extraction.topics import from_whole

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from monitor.extraction.drafts import Draft

SCORES = {"score", "rating", "mark", "grade"}
LOSSES = {"losses", "loss", "dead", "wounded", "casualties", "missing", "injured", "captured", "deaths"}
PLAYERS = {"he", "she", "who", "team", "side", "club", "striker", "player", "they"}
_BACK = 3  # sentences from a question to a number that answers it
_FAR = 120  # tokens from a question to such a number
_BETWEEN = {
    "now",
    "only",
    "just",
    "about",
    "some",
    "at",
    "to",
    "still",
    "a",
    "the",
    "of",
    "is",
    "was",
    "stood",
    "stands",
}
_SCALED = 1000
_NUMBERED = re.compile(r"\bnumber(?:ed|s)?\s(?:just\s|only\s|about\s|some\s|around\s|now\s)*\Z", re.IGNORECASE)
_BARE = {"the", "and", "but", "our", "their", "its", "what", "about", "of", "so", "now"}
_PLURAL = {"NNS", "NNPS"}


def from_own_words(draft: Draft) -> bool:
    """Whether the words around the number tell what it counts, whatever was told before."""
    return (
        from_numbered(draft)
        or from_losses(draft)
        or from_relative(draft)
        or from_predicate(draft)
        or from_whole(draft)
        or from_score(draft)
        or from_counter(draft)
        or from_listing(draft)
    )


def from_score(draft: Draft) -> bool:
    """As in "the bridge scored 43", "a score of just 43", "its mark was 71": points."""
    left = _left(draft, 8)
    while left and left[-1].lower_ in _BETWEEN:
        left.pop()
    if not left or draft.number.low != draft.number.high:
        return False
    last = left[-1]
    scored = last.lower_ == "scored" and not _is_player(last)
    rated = last.lower_ in SCORES and last.pos_ in {"NOUN", "PROPN"}
    if scored or rated:
        draft.lemma, draft.plural, draft.noun_class = "point", "points", "thing"
    return scored or rated


def from_measured(draft: Draft) -> bool:
    """As in "put the magnitude at 6.8", "an index of 42.5": decimals count no things, so the noun before tells."""
    left = _left(draft, 8)
    words = len(left)
    while left and (left[-1].lower_ in _BETWEEN or left[-1].tag_ in {"IN", "TO"}):
        left.pop()
    whole = draft.number.low == int(draft.number.low)
    if (
        whole
        or len(left) == words
        or not left
        or left[-1].tag_ != "NN"
        or not left[-1].is_alpha
        or draft.unit
        or draft.number.low >= _SCALED
    ):
        return False
    draft.lemma = draft.plural = left[-1].lemma_.lower()
    return True


def _is_player(verb: Token) -> bool:
    """Whether it is somebody who scores, so that goals or runs are counted."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return False
    return subject.lower_ in PLAYERS or subject.ent_type_ == "PERSON" or is_people(plain(subject))


def from_numbered(draft: Draft) -> bool:
    """As in "The fighters among them numbered seven", "The wounded now number 103": the subject of the verb."""
    text = draft.passage.masked
    if not _NUMBERED.search(text, max(0, draft.start - 30), draft.start):
        return False
    left = _left(draft, 24)
    place = max(i for i, t in enumerate(left) if t.lower_.startswith("number"))
    subject = next((t for t in reversed(left[:place]) if t.dep_ in {"nsubj", "nsubjpass"} and t.tag_ in _PLURAL), None)
    subject = subject or next((t for t in left[:place] if t.tag_ in _PLURAL or _is_state(t)), None)
    if subject is None:
        return False
    return _counts(draft, subject)


def from_losses(draft: Draft) -> bool:
    """As in "brings the guards' losses to three", "the miners' dead stand at nine": of whom they are."""
    left = _left(draft, 9)
    for place in range(len(left) - 1, 1, -1):
        if left[place].lower_ in LOSSES and left[place - 1].tag_ == "POS" and left[place - 2].tag_ in _PLURAL:
            if not is_people(plain(left[place - 2])):
                return False
            take_noun(draft, left[place - 2])
            draft.states.append(STATES.get(left[place].lower_, "die"))
            return True
    return False


def from_colon(draft: Draft) -> bool:
    """As in "owned up to the letters: four of them have come to light": the plural right before the colon."""
    left = _left(draft, 6)
    if len(left) < 2 or left[-1].text != ":" or left[-2].tag_ not in _PLURAL or left[-2].ent_type_:
        return False
    take_noun(draft, left[-2])
    return True


def from_relative(draft: Draft) -> bool:
    """As in "her clients, of whom there are now 33": the plural before the comma."""
    left = _left(draft, 10)
    of = next((i for i, t in enumerate(left) if t.lower_ in {"whom", "which"} and i > 1), None)
    if of is None or left[of - 1].lower_ != "of" or not any(t.lemma_ in {"be", "number"} for t in left[of:]):
        return False
    noun = next((t for t in reversed(left[: of - 1]) if t.text != ","), None)
    if noun is None or noun.tag_ not in _PLURAL:  # "each man taken, of whom there were nine"
        return noun is not None and left[of].lower_ == "whom" and _counts_people(draft)
    if any(t.like_num for t in left):
        return False
    take_noun(draft, noun)
    return True


def _counts_people(draft: Draft) -> bool:
    draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
    return True


def from_question(draft: Draft, before: list[Draft]) -> bool:
    """As in "How many marched? 60,000", "how many lorries had crossed, and he said 16"; not behind another question."""
    doc = draft.passage.doc
    start = draft.sentence.start
    for _ in range(_BACK):
        if start > 0:
            start = int(doc[start - 1].sent.start)
    asked = [
        t
        for t in doc[max(start, draft.token.i - _FAR) : draft.token.i]
        if t.lower_ == "how" and t.nbor().lower_ == "many"
    ]
    if not asked or any(t.text == "?" for t in doc[asked[-1].sent.end : draft.sentence.start]):
        return False
    if _spoken_of_others(
        draft, [d for d in before if d.passage is draft.passage and d.token.i > asked[-1].i], asked[-1]
    ):
        return False
    behind = doc[asked[-1].i + 2 : min(asked[-1].i + 8, draft.token.i)]
    return _asked_for(draft, behind)


def _spoken_of_others(draft: Draft, told: list[Draft], asked: Token) -> bool:
    """Whether a sentence since the question has numbers of its own before any that answers it."""
    told = [d for d in told if d.sentence.start == draft.sentence.start or d.sentence.start != asked.sent.start]
    first = {d.sentence.start: d for d in reversed(told)}
    return any(not d.elliptical for d in first.values())


def _asked_for(draft: Draft, behind: Span) -> bool:
    """Takes what the question asks for: its plural, else people, to whom what the verb tells befell."""
    if len(behind) > 1 and behind[0].lower_ == "of" and behind[1].lower_ in {"us", "you", "them"}:
        return behind[1].lower_ != "them" and _counts_people(draft)
    for token in behind:
        if token.tag_ in _PLURAL and token.ent_type_ not in {"DATE", "TIME"}:
            take_noun(draft, token)
            return True
        if token.pos_ in {"VERB", "AUX"}:
            state = next((STATES[t.lemma_.lower()] for t in behind if t.lemma_.lower() in STATES), None)
            draft.states += [state] if state else []
            return _counts_people(draft)
        if not token.tag_.startswith(("JJ", "NN", "RB")):
            return False
    return False


def from_heading(draft: Draft) -> bool:
    """As in "AND THE CRACKS?", "The wounded": the plural that closes the heading of its section."""
    plain_words = [t for t in draft.heading if t.is_alpha]
    if not plain_words or any(t.lower_ not in _BARE for t in plain_words[:-1]):
        return False
    last = plain_words[-1]
    if draft.passage.block.kind == "heading" or last.ent_type_ in {"PERSON", "GPE", "ORG", "DATE"}:
        return False
    return (last.tag_ in _PLURAL or _is_state(last) or _looks_plural(last)) and _counts(draft, last)


def _looks_plural(token: Token) -> bool:
    return token.text.isupper() and token.text.endswith("S") and not token.text.endswith("SS") and len(token) > 3


def _is_state(token: Token) -> bool:
    return token.lower_ in STATE_ADJECTIVES and token.lower_ in STATES


def _counts(draft: Draft, token: Token) -> bool:
    """Takes a plural, or people for a state that stands for them."""
    if _is_state(token):
        draft.states.append(STATES[token.lower_])
        return _counts_people(draft)
    take_noun(draft, token)
    if token.text.isupper():
        draft.plural = draft.plural.lower()
    return True


def _left(draft: Draft, most: int) -> list[Token]:
    """The words of the sentence before the figure, at most so many."""
    doc = draft.passage.doc
    ahead = doc[max(draft.sentence.start, draft.token.i - most - 6) : draft.token.i]
    return [token for token in ahead if token.idx < draft.start and not token.is_space][-most:]
