"""Small questions put to a parse: whose verb, how far does a phrase go, what stands before the comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction.cues import SPEECH, STANCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
LINKED = {"conj", "xcomp", "advcl", "ccomp", "pcomp", "dep"}
RELATIVES = {"who", "which", "that", "whom", "whose"}
MEANS = {"radio", "telephone", "phone", "email", "e-mail", "letter", "text", "fax", "video", "post", "mail", "hand"}
STEPS = 6  # how far up a parse is climbed in search of a subject


def subject(verb: Token) -> Token | None:
    """Who does what the verb says: its own subject, or that of the verb it hangs on; the agent where it is passive."""
    asked = verb
    for _ in range(STEPS):
        own = own_subject(verb)
        if own is not None and own.lower_ == "this" and verb.tag_ == "VB" and verb.head.lemma_ == "have":
            return own_subject(verb.head)  # "she had this to say"
        if own is not None:
            return _after_colon(_antecedent(own, verb), asked)
        if verb.dep_ in {"acl", "relcl"} and verb.tag_ != "VBN":
            return verb.head if verb.head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} else None
        if verb.dep_ == "prep" or verb.dep_ not in LINKED or verb.head.i == verb.i:
            return None
        if verb.dep_ == "ccomp" and verb.tag_ not in {"VBG", "VBN"}:
            return None
        verb = _above(verb)
    return None


def _above(verb: Token) -> Token:
    """The verb that shares its subject: for "said three had died and denied that" it is "said", not "died"."""
    head = verb.head
    joined = verb.dep_ == "conj" and head.dep_ == "ccomp" and verb.lemma_.lower() in SPEECH | STANCES
    if joined and _form(verb) == _form(head.head) != _form(head):
        return head.head
    return head.head if head.dep_ == "prep" else head


def _form(verb: Token) -> tuple[str, bool]:
    """The verb's form: its tag, and whether it is a perfect."""
    return verb.tag_, any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def _after_colon(found: Token, verb: Token) -> Token:
    """The subject on the verb's own side of a colon or semicolon: in "The facts: the union says", the union."""
    if found.i > verb.i or not any(t.text in {":", ";"} for t in verb.doc[found.i : verb.i]):
        return found
    colon = max(t.i for t in verb.doc[found.i : verb.i] if t.text in {":", ";"})
    nouns = [
        t
        for t in verb.doc[colon + 1 : verb.i]
        if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.dep_ not in {"pobj", "dobj", "compound"}
    ]
    return nouns[0] if nouns else found


def own_subject(verb: Token) -> Token | None:
    """The verb's own subject, or its agent if it is passive."""
    for child in verb.children:
        if child.dep_ == "agent":
            named = next((c for c in child.children if c.dep_ == "pobj"), None)
            if named is not None and named.lower_ not in MEANS:
                return named
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return None
    able = [c for c in verb.children if c.dep_ in SUBJECTS and c.dep_ != "expl"]
    return _nearest(able, verb) if len(able) > 1 else next(iter(able), None)


def _nearest(able: Sequence[Token], verb: Token) -> Token:
    """Of two nouns that the parse takes for subjects the nearer, if it is no part of what the other is called.

    As in "The sum, said Ana Silva, “is wrong”" and "the bill it puts at 40", not in "a poll for the broadcaster Vox
    gave the party 40".
    """
    near = min(able, key=lambda c: abs(c.i - verb.i))
    apart = near.pos_ == "PRON" or near.i > verb.i or near.doc[max(0, near.left_edge.i - 1)].is_punct
    return near if apart else able[0]


def is_passive(verb: Token) -> bool:
    """Whether the verb's subject suffers what it says."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"}
    )


def _antecedent(found: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if found.lower_ in RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return found


def left(token: Token) -> int:
    """Index of the first token of what hangs on `token`."""
    return int(token.left_edge.i)


def right(token: Token) -> int:
    """Index after the last token of what hangs on `token`."""
    return int(token.right_edge.i) + 1


def noun_phrase(head: Token) -> tuple[int, int]:
    """The phrase around a noun, without clauses that hang on it: "a spokesman for the police", not ", who said"."""
    start, end = left(head), head.i + 1
    for child in head.children:
        if child.i > head.i:
            if child.lower_ == "at" and any(c.like_num for c in child.children):
                break  # "the police at 18,000"
            if child.dep_ in {"relcl", "acl", "appos", "punct", "cc", "conj", "parataxis", "advcl", "ccomp", "dep"}:
                break
            end = max(end, _short_right(child))
    while (
        start < head.i and (head.doc[start].is_punct or head.doc[start].is_space) and head.doc[start].text not in "“\"'"
    ):
        start += 1
    bracket = next((t.i for t in reversed(head.doc[max(start, head.i - 6) : head.i]) if t.text in {"(", ")"}), -1)
    if bracket >= start and head.doc[bracket].text == "(":
        start = bracket + 1  # "8 (harbour office)"
    for child in head.children:
        if child.i < head.i and child.dep_ in {"relcl", "advcl", "parataxis", "ccomp", "cc", "preconj", "intj"}:
            start = max(start, right(child))
    return start, end


def _short_right(token: Token) -> int:
    """The right end of a phrase, cut before a clause that hangs somewhere in it."""
    end = token.i + 1
    for child in token.children:
        if child.i > token.i:
            if child.dep_ in {"relcl", "acl", "appos", "punct", "parataxis", "advcl"}:
                break
            end = max(end, _short_right(child))
    return end


def trimmed(doc: Doc, start: int, end: int, marks: str = ",;:—–-.!? ") -> tuple[int, int]:
    """The tokens from `start` to `end` without white space and stray marks at either end."""
    while start < end and (doc[start].is_space or doc[start].text in marks):
        start += 1
    while start < end and (doc[end - 1].is_space or (doc[end - 1].text in marks)):
        end -= 1
    return start, end


def embedded(token: Token) -> bool:
    """Whether a word stands in a relative clause or a question within its sentence: "what Ana Silva called a lie"."""
    for _ in range(STEPS):
        if token.dep_ == "relcl":
            return True
        if token.dep_ == "ccomp" and any(c.tag_ in {"WP", "WDT", "WRB"} for c in token.children):
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def negated(verb: Token) -> bool:
    """Whether a "not" or "never" belongs to the verb."""
    return any(child.dep_ == "neg" or child.lower_ in {"never", "n't", "not"} for child in verb.children)
