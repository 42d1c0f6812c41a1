"""Puts the question behind a sum, share or measure into a phrase: "days of medical examinations"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from monitor.extraction.title_words import ENDS, JOINING, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

_MOST_BEHIND = 9
_OWN = 24  # tokens of an amount's own words to either side
_STEPS = 40  # how far up a parse, or back from a verb, is looked
_MOST_WHO = 6
_ACRONYM = 5  # letters up to which capitals are a name
_NO_START = frozenset(("DET", "CCONJ", "PUNCT", "SPACE"))
# Verbs that only join a thing with its amount.
_AMOUNTING = frozenset(
    (
        "be",
        "come",
        "amount",
        "reach",
        "total",
        "stand",
        "average",
        "measure",
        "have",
        "say",
        "put",
        "estimate",
        "become",
    )
)
# Nouns that name nothing but the number itself.
_NUMBERS = frozenset(("figure", "number", "total", "sum", "amount", "estimate", "rate", "level", "average", "tune"))
# What is done to money, as it is said of the money.
_DONE = {
    "pay": "paid", "spend": "spent", "lose": "lost", "cost": "cost", "raise": "raised", "offer": "offered",
    "demand": "demanded", "donate": "donated", "earn": "earned", "save": "saved", "receive": "received",
    "set": "set", "give": "given", "send": "sent", "release": "released", "invest": "invested", "charge": "charged",
    "owe": "owed", "seek": "sought", "want": "wanted", "promise": "promised", "fine": "fined", "claim": "claimed",
}  # fmt: skip


def of_unit(draft: Draft) -> str:
    """What a sum, share or measure is of, else whose verb it goes with; may be empty."""
    behind = _behind(draft)
    if draft.noun_class == "percent" and behind.startswith("of "):
        return f"share {behind}"
    if draft.noun_class in {"duration", "measure"} and behind.startswith(JOINING):
        return f"{draft.plural} {behind}"
    if named := _named(draft, behind):
        return named
    return _of_verb(draft, behind)


def _named(draft: Draft, behind: str) -> str:
    """The noun that the amount belongs to: "a ransom of $4 million", "a $4 million ransom"."""
    head = _root(draft)
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.pos_ == "NOUN":
        noun = head.head.head
        if noun.lemma_.lower() not in _NUMBERS:
            return f"{_noun_phrase(noun, head.head.i)} {behind}".strip()
        return f"{draft.plural} {behind}".strip() if behind else ""
    if head.dep_ in {"compound", "nmod", "nummod", "amod"} and head.head.i > head.i and head.head.pos_ == "NOUN":
        return behind
    return ""


def _of_verb(draft: Draft, behind: str) -> str:
    above = islice(draft.token.ancestors, _STEPS)
    verb = next((one for one in above if one.pos_ in {"VERB", "AUX"}), None)
    if verb is None:
        return f"{draft.plural} {behind}".strip()
    who = _subject(verb, draft)
    done = _DONE.get(verb.lemma_.lower())
    if draft.noun_class == "money" and done is not None:
        if done == "cost" and who:
            return f"cost of {who} {behind}".strip()
        by = f"by {who}" if who and " by " not in f" {behind} " else ""
        return f"{done} {behind} {by}".strip()
    if draft.noun_class in {"duration", "measure"} and not behind:
        return _measured(draft.plural, who, _action(verb))
    if not who:
        told = f"{_action(verb)} {behind}".strip()
        return told if behind and _action(verb) else f"{draft.plural} {told}"
    return f"{who} {_action(verb)} {behind}".strip()


def _measured(plural: str, who: str, action: str) -> str:
    """As in "square km that the slick covered"; the measure alone where nothing is told of it."""
    if not who or who.rsplit(maxsplit=1)[-1].lower() in _NUMBERS:
        return plural
    return f"{plural} that {who} {action}" if action else f"{plural} of {who}"


def _root(draft: Draft) -> Token:
    """The head of the amount's own words: of "$ 4.1 million" the word that the sentence hangs on."""
    near = draft.passage.doc[max(draft.sentence.start, draft.token.i - _OWN) : draft.token.i + _OWN]
    inside = [t for t in near if draft.start <= t.idx < draft.end]
    return next((t for t in inside if not draft.start <= t.head.idx < draft.end or t.head == t), draft.token)


def _subject(verb: Token, draft: Draft) -> str:
    """Who or what does it, in few words; nothing where only a pronoun stands for it."""
    for _ in range(_STEPS):
        for child in islice(verb.lefts, _STEPS):
            if child.dep_ in {"nsubj", "nsubjpass"} and not draft.start <= child.idx < draft.end:
                return "" if child.pos_ == "PRON" or child.is_ancestor(draft.token) else _noun_phrase(child, verb.i)
        if verb.dep_ not in {"xcomp", "conj"} or verb.head.pos_ not in {"VERB", "AUX"}:
            return ""
        verb = verb.head
    return ""


def _noun_phrase(noun: Token, before: int) -> str:
    """The noun with what belongs to it closely, determiner left out, up to the word number `before`."""
    words: list[str] = []
    for token in noun.doc[noun.left_edge.i : min(noun.right_edge.i + 1, before)]:
        if token.lower_ in ENDS or token.text == ",":
            break
        if token.tag_ == "PRP" or (not words and (token.tag_ == "PRP$" or token.pos_ in _NO_START)):
            continue
        words.append(token.text_with_ws)
        if len(words) >= _MOST_WHO and token.i >= noun.i:
            break
    phrase = trimmed("".join(words))
    phrase = phrase.lower() if phrase.isupper() and len(phrase) > _ACRONYM else phrase
    return phrase if any(letter.isalpha() for letter in phrase) else ""


def _action(verb: Token) -> str:
    return "" if verb.lemma_.lower() in _AMOUNTING else str(verb.text.lower())


def _behind(draft: Draft) -> str:
    """The words behind the amount as far as they tell of it; a conversion in brackets is passed over."""
    words: list[str] = []
    bracket = False
    for token in draft.passage.doc[draft.token.i : min(draft.sentence.end, draft.token.i + 30)]:
        if token.idx < draft.end or token.is_space:
            continue
        if not words and token.text in {"(", ")"}:
            bracket = token.text == "("
        if bracket or (not words and token.text == ")"):
            continue
        finite = token.tag_ in {"VBZ", "VBP", "MD"} or (token.pos_ == "AUX" and words)
        if token.lower_ in ENDS or token.text == "," or finite or len(words) >= _MOST_BEHIND:
            break
        if token.ent_type_ in {"DATE", "TIME"} and token.tag_ != "IN":
            break
        words.append(token.text_with_ws)
    return trimmed("".join(words))
