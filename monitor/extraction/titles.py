"""Puts a figure's question into a short phrase: "Peruvian miners killed in the landslide"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.counted_words import CUES, STATES
from monitor.extraction.title_words import ENDS, trimmed
from monitor.extraction.unit_titles import of_unit

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

_LONGEST = 90
_STATE_WORDS = {"die": "killed", "injure": "injured", "miss": "missing", "arrest": "arrested", "capture": "captured",
    "rescue": "rescued", "infect": "infected", "displace": "displaced", "evacuate": "evacuated", "march": "marching",
    "employ": "employed", "hospitalise": "hospitalised", "cut": "cut", "vote": "voting"}  # fmt: skip


def subject(draft: Draft) -> str:
    """The claim's title, the value left out; never empty."""
    if draft.unit:
        phrase = of_unit(draft)
    elif draft.noun.head is not None:
        phrase = _of_noun(draft, draft.noun.head)
    else:
        phrase = _of_states(draft)
    return _clip(" ".join(phrase.split())) or draft.plural or "number"


def _clip(phrase: str) -> str:
    if len(phrase) <= _LONGEST:
        return phrase
    return phrase[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;: ")


def _of_noun(draft: Draft, head: Token) -> str:
    """Noun phrase and what follows it, reduced: "are fighting for Peru" becomes "fighting for Peru"."""
    modifiers = [token.text for token in draft.noun.modifiers]
    noun = " ".join([*modifiers, draft.plural])
    noun = noun.lower() if noun.isupper() else noun
    behind = _behind(draft)
    if not behind and (verb := _passive_verb(head)):
        behind = verb
    return f"{noun} {behind}".strip()


def _behind(draft: Draft, most: int = 8) -> str:
    """The words behind the noun as far as they tell of it; auxiliaries and cues are left out."""
    doc = draft.passage.doc
    words: list[str] = []
    for token in doc[draft.token.i : min(draft.sentence.end, draft.token.i + 30)]:
        if token.idx < draft.noun.end or token.is_space:
            continue
        if token.lower_ in {"who", "that", "which"} and not words:
            continue
        if token.lower_ in ENDS or token.text == "," or token.ent_type_ in {"DATE", "TIME"} or len(words) >= most:
            break
        if token.lemma_.lower() in {"be", "have"} and token.pos_ in {"AUX", "VERB"}:
            continue
        if not words and (token.tag_ in {"RB", "MD"} or token.lemma_.lower() in {"reportedly", "allegedly"}):
            continue
        if token.pos_ == "VERB" and token.lemma_.lower() in CUES and not words:
            break
        words.append(token.text)
    return trimmed(" ".join(words).replace(" '", "'").replace(" ’", "’").replace(" - ", "-"))


def _passive_verb(head: Token) -> str:
    """As in "captured two soldiers" -> "captured"."""
    verb = head.head
    if head.dep_ == "dobj" and verb.pos_ == "VERB" and verb.lemma_.lower() not in CUES and verb.tag_ in {"VBD", "VBN"}:
        return str(verb.text.lower())
    return ""


def _of_states(draft: Draft) -> str:
    """What happened to those counted: "people killed"."""
    told = next((_STATE_WORDS[state] for state in draft.states if state in _STATE_WORDS), "")
    antecedent = draft.antecedent
    if draft.itself:
        return f"{' '.join(draft.modifiers)} {draft.plural} {_behind(draft)}".strip()
    if antecedent is not None and antecedent.noun.head is not None:
        return _of_noun(antecedent, antecedent.noun.head)
    if antecedent is not None and antecedent.unit:
        return of_unit(antecedent)
    modifiers = [] if draft.surface else [word for word in draft.modifiers if STATES.get(word) not in draft.states]
    place = _behind(draft, 6)
    told = "" if any(STATES.get(word) in draft.states for word in draft.surface.lower().split()) else told
    return " ".join(
        [
            *modifiers,
            draft.surface or draft.plural,
            told,
            place if place.startswith(("in ", "at ", "of ", "on ")) else "",
        ]
    )
