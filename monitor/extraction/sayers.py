"""Finds who speaks by a verb of speech where the sentence or its parse hides the verb's subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar
from monitor.extraction.accounts import is_speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

    from monitor.extraction.spans import Range

NAME = 6  # tokens behind a verb in which a name stands
BRACKET = 12  # tokens of what may stand between commas behind a name


def told(cue: Token, limits: Range) -> Token | None:
    """Who speaks by how the words around the verb stand, whatever the parse takes for its subject."""
    quoted = _quoted(cue) or _inverted(cue, limits) or _in_apposition(cue, limits)
    return quoted or _titled(cue, limits) or _closing(cue, limits, by_number=True)


def _quoted(cue: Token) -> Token | None:
    """The minister of "the agency quoted the minister as saying": who quotes him does not say so."""
    as_, verb = cue.head, cue.head.head
    if cue.tag_ != "VBG" or as_.lower_ != "as" or verb.lemma_.lower() not in {"quote", "cite"} or verb.i > cue.i:
        return None
    wanted = {"nsubjpass"} if grammar.is_passive(verb) else {"dobj"}
    return next((c for c in verb.children if c.dep_ in wanted and c.i < cue.i), None)


def _inverted(cue: Token, limits: Range) -> Token | None:
    """Who stands behind a finite verb of speech that a comma parts from the words: "Six hurt, says the clinic"."""
    if cue.lemma_.lower() not in cues.SPEECH or cue.tag_ not in {"VBD", "VBZ", "VBP"} or cue.i <= limits[0]:
        return None
    if cue.nbor(-1).text != ",":
        return None
    own = next((c for c in cue.children if c.dep_ in grammar.SUBJECTS and cue.i < c.i < limits[1]), None)
    addressed = cue.lemma_.lower() in {"tell", "inform", "ask"}
    return own if own is not None or addressed or grammar.own_subject(cue) is not None else _named_behind(cue, limits)


def _named_behind(cue: Token, limits: Range) -> Token | None:
    """Ana Roth of "Six hurt, said Ana Roth, who runs the clinic; two died", whom the parse gives to "died"."""
    named: Token | None = None
    for token in cue.doc[cue.i + 1 : min(cue.i + NAME, limits[1])]:
        if token.pos_ != "PROPN":
            break
        named = token
    return named if named is not None and named.ent_type_ in {"PERSON", "ORG"} else None


def _in_apposition(cue: Token, limits: Range) -> Token | None:
    """Who stands right before a verb that the parse has joined to another: "9 fell ill, Ana Roth, a vet, said"."""
    alone = cue.dep_ == "conj" and cue.tag_ in {"VBD", "VBZ"} and cue.lemma_.lower() in cues.SPEECH
    if not alone or cue.i == limits[0] or cue.nbor(-1).text != "," or grammar.own_subject(cue) is not None:
        return None
    found = _noun_before(cue, limits)
    return found if found is not None and found.ent_type_ in {"PERSON", "ORG"} else None


def _titled(cue: Token, limits: Range) -> Token | None:
    """Ana Roth of "the number has grown to 9, Ana Roth, the mayor, said", where the parse lets the number speak."""
    if cue.lemma_.lower() not in cues.SPEECH or cue.tag_ not in {"VBD", "VBZ"} or cue.i <= limits[0] + 4:
        return None
    doc, subject = cue.doc, grammar.own_subject(cue)
    if doc[cue.i - 1].text != "," or subject is None or subject.lemma_.lower() not in cues.COUNT_NOUNS:
        return None
    named = next((c for c in subject.children if c.dep_ == "appos" and c.ent_type_ == "PERSON" and c.i < cue.i), None)
    if named is None:
        return None
    start = grammar.noun_phrase(named)[0]
    apart = start > limits[0] and doc[start - 1].text == "," and doc[named.i + 1 : named.i + 2].text == ","
    return named if apart and any(t.like_num for t in doc[subject.i : start]) else None


def _closing(cue: Token, limits: Range, *, by_number: bool) -> Token | None:
    """Who stands right before a verb that the parse gives to a number: "seven of them badly, Ana Roth, a vet, said"."""
    told = cue.lemma_.lower() in cues.SPEECH and cue.tag_ in {"VBD", "VBZ", "VBP"} and not grammar.is_passive(cue)
    subject = grammar.own_subject(cue)
    if not told or cue.i <= limits[0] + 4 or (subject is None) == by_number:
        return None
    if subject is not None and not (subject.like_num and subject.i < cue.i):
        return None
    apposed = (t for t in cue.doc[max(limits[0], cue.i - NAME * 2) : cue.i] if t.dep_ == "appos")
    able = [t for t in apposed if _stands_alone(t, cue)]
    named = [t for t in able if t.ent_type_ == "PERSON"]
    return next(iter(named or able), None)


def is_misread(token: Token) -> bool:
    """Whether a noun of the parse is a verb of speech: "campaigners allege that 90 were unpaid", which has no other."""
    plain = token.lower_.removesuffix("s")
    if token.pos_ not in {"NOUN", "PROPN"} or not {plain, token.lower_} & cues.SPEECH or token.is_sent_start:
        return False
    behind, before = token.doc[token.i + 1 : token.i + 2], token.nbor(-1)
    opens = behind.text.lower() == "that" and behind[0].dep_ == "mark"
    named = before.tag_ in {"NNS", "NNPS"} or before.text[:1].isupper()
    return opens and named and token.sent.root.i <= token.i


def _stands_alone(noun: Token, cue: Token) -> bool:
    """Whether a noun that can speak stands between a comma and the verb, with nothing but what belongs to it."""
    start, end = grammar.left(noun), grammar.right(noun)
    speaks = noun.ent_type_ in {"PERSON", "ORG"} or is_speaker(noun) or noun.lemma_.lower() == "source"
    closed = end == cue.i or (end == cue.i - 1 and cue.nbor(-1).text == "," and noun.ent_type_ == "PERSON")
    return speaks and closed and start > 0 and noun.doc[start - 1].text == ","


def named_before(cue: Token, limits: Range) -> Token | None:
    """The person or body named before a verb of speech that the parse left without a subject."""
    finite = cue.tag_ in {"VBD", "VBZ", "VBP"} and not grammar.is_passive(cue)
    misread = cue.tag_ == "VBN" and cue.dep_ == "acl" and any(c.dep_ == "ccomp" for c in cue.children)
    told = cue.lemma_.lower() in cues.SPEECH | {"own"}
    found = _noun_before(cue, limits) if (finite or misread) and told else None
    found = found or (_before_who(cue, limits) if told else None) or (_dated(cue, limits) if finite else None)
    found = found or _closing(cue, limits, by_number=False)
    if found is None and is_misread(cue):
        return cue.nbor(-1)
    if found is not None or cue.dep_ != "ROOT" or not finite or cue.tag_ == "VBP":
        return found
    near = cue.doc[max(limits[0], cue.i - 8) : cue.i]
    return next((t for t in reversed(near) if t.ent_type_ in {"PERSON", "ORG"} and t.pos_ == "PROPN"), None)


def _dated(cue: Token, limits: Range) -> Token | None:
    """Ana Roth of "On Monday Ana Roth, the mayor, met them and said", whom the parse takes for a part of the date."""
    opener = cue.doc[limits[0]]
    head = next((c for c in opener.children if c.dep_ == "pobj" and c.i < cue.i), None)
    if opener.pos_ != "ADP" or head is None or head.ent_type_ not in {"PERSON", "ORG"}:
        return None
    is_day = any(c.dep_ == "compound" and c.ent_type_ == "DATE" for c in head.children)
    return head if is_day and not any(t.dep_ in grammar.SUBJECTS for t in cue.doc[limits[0] : cue.i]) else None


def _before_who(cue: Token, limits: Range) -> Token | None:
    """Jon Aas of "Jon Aas, who took over in May as its head, said": whatever the parse made of the verb."""
    if cue.i == limits[0] or cue.nbor(-1).text != "," or cue.tag_ not in {"VBD", "VBZ", "VBN"}:
        return None
    near = cue.doc[max(limits[0] + 2, cue.i - BRACKET * 2) : cue.i]
    who = next((t for t in near if t.lower_ == "who" and t.nbor(-1).text == ","), None)
    return who.nbor(-2) if who is not None and who.nbor(-2).ent_type_ == "PERSON" else None


def _noun_before(cue: Token, limits: Range) -> Token | None:
    """The noun right before a verb, or before the bracket that stands between them: "the union, Fortia, said"."""
    doc, place = cue.doc, cue.i - 1
    while place > limits[0] and doc[place].pos_ in {"ADV", "AUX"}:
        place -= 1
    if place > limits[0] and doc[place].text == ",":
        bracket = range(place - 1, max(limits[0], place - BRACKET), -1)
        opening = next((i for i in bracket if doc[i].text == ","), None)
        if opening is None or any(doc[i].pos_ == "VERB" and doc[i].dep_ != "relcl" for i in range(opening, place)):
            return None
        place = opening - 1
    if place < limits[0] or doc[place].pos_ not in {"NOUN", "PROPN"}:
        return None
    return doc[place] if doc[place].dep_ != "pobj" else None
