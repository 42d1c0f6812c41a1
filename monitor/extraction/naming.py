"""Names what a figure counts, once its noun is found: lemma, plural, whether it is people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.counted_words import STATES
from monitor.extraction.nouns import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.drafts import Draft

# Plurals that a small tagger does not undo, and that no "s" gives away.
IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "persons": "person", "lives": "life",
}  # fmt: skip
_DEMONYM_ENDINGS = (
    "britons",
    "danes",
    "poles",
    "turks",
    "swedes",
    "finns",
    "serbs",
    "croats",
    "czechs",
    "slovaks",
    "scots",
    "arabs",
    "kurds",
    "jews",
    "greeks",
    "thais",
    "uzbeks",
    "kazakhs",
    "afghans",
    "filipinos",
    "uyghurs",
    "tajiks",
    "spaniards",
    "ans",
    "eans",
    "ese",
    "ards",
    "lis",
    "nis",
    "ris",
    "dis",
    "his",
    "ais",
)


def name(draft: Draft) -> None:
    """What the words beside the number tell."""
    head, state = draft.noun.head, draft.noun.state
    ourselves = draft.noun.pronoun is not None and draft.noun.pronoun.lower_ in {"us", "you"}
    if (draft.noun.persons or ourselves) and not draft.unit:
        draft.lemma, draft.plural, draft.noun_class = "people", "people", "people"
    elif draft.unit:
        draft.lemma, draft.plural, draft.noun_class = draft.unit.name.lower(), draft.unit.name, draft.unit.kind
    elif state is not None and draft.noun.more:
        draft.states.append(STATES.get(state.lower_, state.lemma_.lower()))
    elif state is not None:
        draft.lemma, draft.plural, draft.noun_class = "people", _as_noun(draft, state), "people"
        draft.states.append(STATES.get(state.lower_, state.lemma_.lower()))
    elif head is not None:
        if head.lower_ in {"ones", "one", "figure", "number", "mark", "others"}:
            draft.noun.head = None
            if head.lower_ == "ones" and head.i and head.nbor(-1).lower_ == "little":
                draft.lemma, draft.plural, draft.noun_class = "child", "children", "people"
            draft.modifiers = [token.lemma_.lower() for token in draft.noun.modifiers]
            return
        take_noun(draft, head)
        draft.modifiers[:0] = [plain(token) for token in draft.noun.modifiers if not token.is_stop]
        draft.states += [STATES[token.lower_] for token in draft.noun.modifiers if token.lower_ in STATES]


def _as_noun(draft: Draft, state: Token) -> str:
    """What those are called who are counted by a state: "31 wounded on her wards", where it is a noun itself."""
    adjacent = state.i > 0 and state.doc[state.i - 1].idx < draft.number.end
    return "wounded" if adjacent and state.lower_ == "wounded" else "people"


def take_noun(draft: Draft, head: Token) -> None:
    """Takes a noun for what the draft counts; a demonym counts people and is a modifier too."""
    lemma = plain(head)
    draft.lemma = lemma
    draft.plural = head.text if head.tag_ in {"NNS", "NNPS"} else _plural(head)
    if head.text.isupper() and len(head) > 3 and head.text.endswith("S") and head.tag_ not in {"NNS", "NNPS"}:
        draft.lemma, draft.plural = head.lower_[:-1], head.lower_  # "17 GUNS", which capitals hide from the tagger
    if _lettered(head):
        letter = head.doc[head.i - 2].text
        draft.lemma, draft.plural = f"{letter.lower()}-{draft.lemma}", f"{letter}-{draft.plural}"
    if (draft.plural.isupper() and len(draft.plural) > 4) or is_people(lemma):
        draft.plural = draft.plural.lower()  # a headline writes its nouns like names
    demonym = head.ent_type_ == "NORP" or (head.text[0].isupper() and head.lower_.endswith(_DEMONYM_ENDINGS))
    if demonym:
        nation = [token.text for token in draft.noun.modifiers if token.ent_type_ == "NORP" and token.text[0].isupper()]
        draft.plural = " ".join([*nation, draft.plural])
        draft.modifiers.append(lemma)
    people = demonym or is_people(lemma) or is_people(head.lower_)
    draft.noun_class = "people" if people else "thing"
    if lemma in STATES:
        draft.states.append(STATES[lemma])


def _lettered(head: Token) -> bool:
    """As in "e-mails", "T-shirts": a letter and a hyphen belong to the noun."""
    return head.i > 1 and head.doc[head.i - 1].text == "-" and len(head.doc[head.i - 2]) == 1


def plain(token: Token) -> str:
    """Lower-case lemma; a small tagger leaves capitalised plurals in a headline as they are."""
    lemma = str(token.lemma_).lower()
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
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
    if text == "person":
        return "people"
    if text.endswith("y") and text[-2:-1] not in "aeiou":
        return text[:-1] + "ies"
    return text + ("es" if text.endswith(("ch", "sh", "x", "z")) else "s")
