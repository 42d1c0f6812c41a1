"""Finds what somebody calls a thing said, in words of their own: called the report “a novel with footnotes”.

What a denied thing is called is freely invented, so that no list of words holds it. But whoever quotes what a report
or a figure was called quotes a verdict, and it is a refusal unless it is one of the few that take the thing for true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction import stance_words as words
from monitor.extraction.answer_words import TALES
from monitor.extraction.hits import Hit, hypothetical, is_said, object_range, verb_group
from monitor.extraction.verdicts import excluded, is_false

if TYPE_CHECKING:
    from spacy.tokens import Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPENING = {"“", "``", '"', "‘"}
CLOSING = {"”", "''", '"', "’"}
REACH = 16  # tokens between the verb and what is quoted
LONGEST = 14  # tokens of a verdict
TRUST = _words(
    """serious grave troubling disturbing worrying worrisome concerning concern alarming alarm shocking shock appalling
    horrifying horrific horrible terrible sad saddening heartbreaking heart-breaking tragic tragedy devastating damning
    sobering chilling staggering stark significant important valuable useful helpful welcome encouraging promising
    positive good great excellent thorough balanced fair comprehensive credible reliable accurate correct true plausible
    convincing persuasive compelling consistent conservative preliminary provisional tentative interesting fascinating
    milestone step warning wake-up blow scandal disgrace disgraceful shame shameful news start progress success triumph
    victory record unprecedented historic painful catastrophe catastrophic disaster disastrous crisis huge massive
    unacceptable intolerable dire frightening scary bleak grim impressive robust sound solid authoritative definitive
    landmark independent extensive detailed constructive overdue surprise surprising surprised stunning minimum floor
    justified understandable legitimate evidence proof confirmation private personal confidential internal sensitive
    classified record-breaking disappointing depressing miracle relief gift approximate realistic reasonable mistake
    error"""
)
"""Words of a verdict that takes what was said for true."""
KEPT = {"register", "list", "log", "logbook", "ledger", "diary", "minutes", "dossier"}
"""What is kept of numbers and deeds, and so says something."""
NOT = {"not", "no", "n't", "never", "hardly", "anything", "far", "less", "nothing"}
CONDEMN = {"slam", "attack", "blast", "condemn", "denounce", "decry", "deplore", "criticise", "criticize"}
FINDING = {"find", "consider", "deem", "judge", "pronounce"}
SOUND = words.TRUE | {"sound", "right", "credible", "realistic", "plausible"}


def denying(verb: Token) -> Hit | None:
    """Called the reports “wild and hurtful”; the number was described by the mayor as “arithmetic from a bar”."""
    if not _names(verb):
        return None
    verdict = _mark(verb)
    if verdict is None or not _is_verdict(verdict):
        verdict = _tale(verb)
    thing = None if verdict is None else _thing(verb, verdict)
    if verdict is None or thing is None or not _said(verb, thing, verdict):
        return None
    return Hit("denies", verb_group(verb), grammar.subject(verb), object_range(thing))


def condemning(verb: Token) -> Hit | None:
    """Slams “invented” figures, condemned the false reports: what is told of them is that they are false."""
    if verb.lemma_.lower() not in CONDEMN or verb.pos_ != "VERB" or excluded(verb):
        return None
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is None or not any(is_false(c) for c in thing.children if c.dep_ == "amod"):
        return None
    return Hit("denies", verb_group(verb), grammar.subject(verb), object_range(thing))


def being(verb: Token) -> Hit | None:
    """Said that the report was “a hatful of half-truths”: the verdict of whoever says the sentence."""
    if verb.lemma_ != "be" or verb.i + 1 >= verb.sent.end or verb.nbor().text not in OPENING:
        return None
    about = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if about is None or not is_said(about) or hypothetical(verb) or not _is_verdict(verb.nbor()):
        return None
    if any(token.like_num for token in verb.doc[verb.i + 2 : verb.sent.end]):
        return None  # “over 50 million”: what the sum is, and no verdict on it
    return Hit("denies", (verb.i, verb.i + 1), None, object_range(about), said_by_frame=True)


def confirming(verb: Token) -> Hit | None:
    """Calls the estimate sound, described the figure as accurate."""
    if not _names(verb):
        return None
    doc, end = verb.doc, min(verb.sent.end, verb.i + REACH)
    sound = next((t for t in doc[verb.i + 2 : end] if t.lower_ in SOUND and t.dep_ != "amod"), None)
    if sound is None or any(t.lower_ in NOT or t.text in {",", ";", "."} for t in doc[verb.i : sound.i]):
        return None
    thing = next((t for t in doc[verb.i + 1 : sound.i] if is_said(t) and t.dep_ != "compound"), None)
    if thing is None or any(t.pos_ in {"VERB", "AUX"} for t in doc[thing.i : sound.i]):
        return None
    return Hit("confirms", (verb.i, sound.i + 1), grammar.subject(verb), (verb.i + 1, thing.i + 1))


def _names(verb: Token) -> bool:
    """Whether a word is a verb by which something is called something, and somebody does so."""
    named = verb.pos_ == "VERB" and verb.lemma_.lower() in words.BRANDING | FINDING
    return named and not excluded(verb) and not hypothetical(verb)


def _mark(verb: Token) -> Token | None:
    """The mark that opens what the thing is called; a clause of its own or another verb of speech ends the search."""
    end = min(verb.sent.end, verb.i + REACH)
    for token in verb.doc[verb.i + 1 : end]:
        if token.text in OPENING:
            return token if token.i > verb.i + 1 or grammar.is_passive(verb) or verb.dep_ == "relcl" else None
        if token.text in {",", ";", ":"} or (
            token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"relcl", "acl", "amod"}
        ):
            return None
    return None


def _tale(verb: Token) -> Token | None:
    """The noun of a tale or a show by which the thing is called: “described the 7,000 as a scare”."""
    end = min(verb.sent.end, verb.i + REACH)
    for token in verb.doc[verb.i + 2 : end]:
        if token.text in {",", ";", ":", "."}:
            return None
        if token.lemma_.lower() in TALES and token.dep_ not in {"compound", "dobj", "nsubj"} and _opens(token):
            return token
    return None


def _opens(token: Token) -> bool:
    """Whether a noun stands behind "as" or an article that opens what something is called."""
    before = token.doc[max(0, token.i - 3) : token.i]
    return any(t.lower_ in {"as", "a", "an", "mere", "pure"} for t in before) and not any(
        t.lower_ in {"of", "the", "in"} for t in before
    )


def _is_verdict(mark: Token) -> bool:
    """Whether the quoted words are a short verdict that does not take the thing for true."""
    quoted = []
    for token in mark.doc[mark.i + 1 : min(mark.sent.end, mark.i + 2 + LONGEST)]:
        if token.text in CLOSING:
            break
        quoted.append(token)
    else:
        return False
    told = {t.lower_ for t in quoted}
    return bool(quoted) and (not told & TRUST or bool(told & NOT)) and quoted[0].lower_ not in {"i", "we", "the"}


def _thing(verb: Token, mark: Token) -> Token | None:
    """What is called so: the noun between the verb and the quote, or what the passive or relative clause is of."""
    if verb.dep_ == "relcl" and not any(t.pos_ in {"NOUN", "PROPN"} for t in verb.doc[verb.i + 1 : mark.i]):
        return verb.head
    if grammar.is_passive(verb):
        return next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    between = verb.doc[verb.i + 1 : mark.i]
    return next((t for t in between if t.dep_ != "compound" and (is_said(t) or t.pos_ in {"NOUN", "NUM"})), None)


def _said(verb: Token, thing: Token, mark: Token) -> bool:
    """Whether what is called so is something said: by its noun, or because it holds a number."""
    span = list(thing.subtree) if thing.i < verb.i else verb.doc[verb.i + 1 : mark.i]
    told = [
        t
        for t in span
        if is_said(t) or t.lemma_.lower() in KEPT or (t.like_num and t.lower_ != "one" and t.ent_type_ != "DATE")
    ]
    return bool(told) and not any(t.lower_ in {"himself", "herself", "itself", "him", "her"} for t in span)
