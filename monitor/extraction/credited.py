"""Finds whom a number is put down to by a set phrase: "per the union", "rumour has it that", "on its list"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.accounts import is_party
from monitor.extraction.name_words import SOURCES
from monitor.extraction.spans import Attribution
from monitor.extraction.units import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.spans import Range

COUNTS = {"count", "reckoning", "telling", "tally", "estimate", "account", "version"}
TOLD = {"speech", "statement", "report", "account", "story", "telling", "claim", "testimony", "tale", "version",
        "announcement", "boast", "article", "allegation", "accusation", "communiqué", "communique", "bulletin",
        "release", "letter", "memo"}  # fmt: skip
KEPT = {"list", "register", "book", "record", "file", "ledger", "roll", "log", "database"}
MADE_OF = {"page", "chapter", "line", "word", "name", "entry", "column", "part", "section", "volume", "signature",
           "appendix", "annex", "point", "article", "paragraph", "reader", "subscriber", "copy", "map", "table",
           "picture", "photo", "gap", "author", "footnote", "title", "year", "month", "day", "hour", "minute", "second",
           "passage", "quote", "excerpt", "sentence", "draft", "version"}  # fmt: skip
LISTING = {
    "list",
    "record",
    "register",
    "enter",
    "note",
    "count",
    "name",
    "mention",
    "mark",
    "show",
    "describe",
    "give",
}
KEEPING = {"have", "carry", "keep", "hold", "count"}
PAPERS = SOURCES | {"communiqué", "communique", "circular", "decree", "appendix", "annex", "chapter"}
ASKING = {"ask", "sue", "apply", "petition"}
BILLS = {"bill", "invoice", "claim", "demand"}
SENDING = {"send", "present", "submit", "file", "issue", "lodge", "hand"}
PRICING = {"advertise", "quote", "offer", "seek"}
SHARES = {"percent", "%", "cent"}
LANDS = {"state", "region", "province", "county", "city", "town", "district", "country"}
WAS = {"was", "were", "is", "are", "stood", "read"}
SPEAKING = {"he", "she", "it", "they", "who", "which"}


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions by such phrases in one passage, outside of quoted speech."""
    found = []
    for sentence in doc.sents:
        for token in sentence:
            if regions[token.i] < 0:
                one = _by_word(passage, token, sentence)
                if one is not None:
                    found.append(one)
    return found


def _by_word(passage: int, token: Token, sentence: Span) -> Attribution | None:
    lemma = token.lemma_.lower()
    if token.lower_ == "per":
        return _per(passage, token, sentence)
    if token.lower_ == "in":
        paper = _in_paper(passage, token, sentence) if token.i == sentence.start else None
        return paper or _in_count(passage, token, sentence)
    if lemma in TOLD and token.dep_ == "pobj":
        return _of_speech(passage, token)
    return _by_verb(passage, token, sentence) if token.pos_ in {"VERB", "AUX"} else None


def _by_verb(passage: int, verb: Token, sentence: Span) -> Attribution | None:
    lemma = verb.lemma_.lower()
    if lemma in ASKING | SENDING:
        return _asks_for(passage, verb, sentence)
    if lemma in PRICING:
        return _prices(passage, verb)
    return _has(passage, verb, sentence) if lemma in KEEPING else None


def _per(passage: int, per: Token, sentence: Span) -> Attribution | None:
    """Two months of wages, per the union / three farms are shut, per state vet Ana Silva, with ... ."""
    doc = per.doc
    opened = per.i == sentence.start or doc[per.i - 1].text in {",", "(", "—", "–"} or doc[per.i - 1].lower_ == "as"
    head = next((c for c in per.children if c.dep_ == "pobj"), None)
    if not opened or head is None:
        return None
    named = next((c for c in head.children if c.dep_ in {"conj", "appos"} and is_party(c)), None)
    follows = doc[head.i + 1] if head.i + 1 < sentence.end else head
    told = is_party(head) or follows.ent_type_ == "PERSON" or (named is not None and head.pos_ == "PROPN")
    if not told or head.like_num:
        return None
    start, end = per.i + 1, max(grammar.noun_phrase(head)[1], head.i + 1)
    while end < sentence.end and doc[end].pos_ in {"PROPN", "CCONJ"} and doc[end - 1].text != ",":
        end += 1
    head = doc[end - 1] if is_party(doc[end - 1]) else head
    before = grammar.trimmed(doc, _clause(sentence, per.i), per.i - (doc[per.i - 1].lower_ == "as"), ",;:—–-.!? (")
    after = grammar.trimmed(doc, end, _close(sentence, end))
    return _said(passage, [before, after], (per.i, per.i + 1), (start, end), head)


def _clause(sentence: Span, end: int) -> int:
    """Where the words before a phrase begin: behind the last semicolon."""
    return next((t.i + 1 for t in reversed(sentence.doc[sentence.start : end]) if t.text == ";"), sentence.start)


def _close(sentence: Span, start: int) -> int:
    """Where the words behind a phrase end, if a comma joins them to it: at a semicolon or at another's words."""
    doc = sentence.doc
    if start >= sentence.end or doc[start].text != "," or doc[min(start + 1, sentence.end - 1)].lower_ in {
        "while", "but", "who", "which", "and", "although", "though"}:  # fmt: skip
        return start
    return next((t.i for t in doc[start : sentence.end] if t.text == ";"), sentence.end)


def _in_count(passage: int, opener: Token, sentence: Span) -> Attribution | None:
    """Six fell ill, in the county's final count. / ..., in the union's telling, ... ."""
    doc = opener.doc
    noun = next((c for c in opener.children if c.dep_ == "pobj" and c.lemma_.lower() in COUNTS), None)
    owner = None if noun is None else next((c for c in noun.children if c.dep_ == "poss"), None)
    opens = opener.i == sentence.start
    if noun is None or owner is None or not (opens or doc[opener.i - 1].text in {",", "—", "–"}):
        return None
    if opens and (noun.i + 1 >= sentence.end or doc[noun.i + 1].text != ","):
        return None
    if noun.i + 1 < sentence.end and doc[noun.i + 1].text not in {",", ".", ";", "—", "–"}:
        return None
    if noun.lemma_ == "account" and any(_is_money(t) for t in sentence):
        return None  # "40,000 euros lay, in the club's account, for years"
    before = grammar.trimmed(doc, _clause(sentence, opener.i), opener.i)
    after = grammar.trimmed(doc, noun.i + 1, _close(sentence, noun.i + 1))
    return _said(passage, [before, after], (opener.i, opener.i + 1), grammar.noun_phrase(owner), owner)


def _in_paper(passage: int, opener: Token, sentence: Span) -> Attribution | None:
    """In Circular No. 6 it was four: what a paper has is put down to it."""
    doc = opener.doc
    ahead = doc[opener.i + 1 : min(opener.i + 9, sentence.end)]
    it = next((t for t in ahead if t.lower_ in {"it", "they"} and doc[t.i + 1 : t.i + 2].text.lower() in WAS), None)
    if it is None:
        return _listed_in(passage, opener, sentence)
    paper = next((t for t in doc[opener.i + 1 : it.i] if t.lemma_.lower() in PAPERS), None)
    content = grammar.trimmed(
        doc, it.i + 2, next((t.i for t in doc[it.i : sentence.end] if t.text == ";"), sentence.end)
    )
    if paper is None or not any(t.like_num for t in doc[content[0] : content[0] + 3]):
        return None
    return _said(passage, [content], (it.i + 1, it.i + 2), grammar.trimmed(doc, opener.i + 1, it.i), paper)


def _listed_in(passage: int, opener: Token, sentence: Span) -> Attribution | None:
    """In a file of the port, which we have read, nine cranes are listed as broken: a paper lists them."""
    paper = next((c for c in opener.children if c.dep_ == "pobj" and c.lemma_.lower() in PAPERS), None)
    verb = opener.head
    if paper is None or verb.lemma_.lower() not in LISTING or not grammar.is_passive(verb) or verb.i < opener.i:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass" and c.i > paper.i), None)
    if subject is None or any(c.dep_ == "agent" for c in verb.children):
        return None
    content = grammar.trimmed(opener.doc, grammar.left(subject), min(grammar.right(verb), sentence.end))
    return _said(passage, [content], (verb.i, verb.i + 1), (opener.i + 1, paper.i + 1), paper)


def _of_speech(passage: int, noun: Token) -> Attribution | None:
    """The nine wounded of the minister's speech."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    counted = noun.head.head
    if owner is None or noun.head.lower_ not in {"of", "from"} or counted.i > noun.i:
        return None
    if counted.like_num and counted.dep_ in {"pobj", "dobj", "nsubj"}:
        part = (counted.i, counted.i + 1)
        return _said(passage, [part], (noun.i, noun.i + 1), grammar.noun_phrase(owner), owner)
    if counted.pos_ != "NOUN":
        return None
    number = next((c for c in counted.children if c.like_num and c.i < counted.i), None)
    if number is None or counted.lemma_.lower() in MADE_OF:
        return None
    part = (number.i, counted.i + 1)
    return _said(passage, [part], (noun.i, noun.i + 1), grammar.noun_phrase(owner), owner)


def _asks_for(passage: int, verb: Token, sentence: Span) -> Attribution | None:
    """The firm has asked the state for 10 million. / The town has sent a bill for 71 million."""
    doc, lemma = verb.doc, verb.lemma_.lower()
    head = grammar.subject(verb)
    if head is None or head.i > verb.i or grammar.negated(verb) or not _may_ask(head):
        return None
    window = doc[verb.i + 1 : min(verb.i + 10, sentence.end)]
    link = next((t for t in window if t.lower_ == "for"), None)
    if link is None or (lemma in SENDING and not any(t.lemma_.lower() in BILLS for t in doc[verb.i : link.i])):
        return None
    behind = doc[link.i + 1 : min(link.i + 5, sentence.end)]
    sum_ = next((t for t in behind if t.like_num), None)
    money = any(_is_money(t) or (lemma == "ask" and t.lower_ in SHARES) for t in behind)
    people = (
        sum_ is not None
        and doc[sum_.i + 1 : sum_.i + 2].text == "of"
        and any(t.lower_ == "to" for t in doc[sum_.i : sum_.i + 5])
    )
    if sum_ is None or not (money or people) or any(t.pos_ == "VERB" for t in doc[verb.i + 1 : link.i]):
        return None
    end = next((t.i for t in doc[sum_.i : sentence.end] if t.text in {",", ";", ":"}), sentence.end)
    return _said(
        passage, [grammar.trimmed(doc, link.i + 1, end)], (verb.i, verb.i + 1), grammar.noun_phrase(head), head
    )


def _is_money(token: Token) -> bool:
    return token.is_currency or token.ent_type_ == "MONEY" or token.lemma_.lower() in NAMES


def _may_ask(head: Token) -> bool:
    return is_party(head) or head.lower_ in LANDS or head.tag_ in {"NNP", "NNPS"} or head.lower_ in SPEAKING


def _is_sum(noun: Token) -> bool:
    """Whether a noun is money itself, and no thing that has a price."""
    return bool(noun.like_num or noun.lemma_.lower() in NAMES or noun.lower_.rstrip(".") in {"m", "bn", "k"})


def _prices(passage: int, verb: Token) -> Attribution | None:
    """The line had advertised 79 euros. / The town is seeking 40 million dollars: only people seek sums."""
    head = grammar.subject(verb)
    sum_ = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    money = sum_ is not None and any(_is_money(t) for t in sum_.subtree)
    money = money or (sum_ is not None and verb.lemma_ == "offer" and sum_.lower_ in SHARES)
    if head is None or sum_ is None or not money or grammar.is_passive(verb):
        return None
    if verb.lemma_ in {"offer", "seek"} and not _is_sum(sum_) and sum_.lower_ not in SHARES:
        return None  # "offered shirts at 79 euros"
    if verb.lemma_ != "seek" and not _may_ask(head):
        return None
    content = grammar.left(sum_), grammar.noun_phrase(sum_)[1]
    return _said(passage, [content], (verb.i, verb.i + 1), grammar.noun_phrase(head), head)


def _has(passage: int, verb: Token, sentence: Span) -> Attribution | None:
    """Rumour has it that 40 were hurt. / The board has seven farms on its list."""
    doc = verb.doc
    head = grammar.own_subject(verb)
    if head is None or head.i > verb.i or verb.i + 3 >= sentence.end:
        return None
    source = (max(grammar.left(head), sentence.start), verb.i)
    if doc[verb.i + 1].lower_ == "it" and doc[verb.i + 2].lower_ == "that":
        end = next((t.i for t in doc[verb.i : sentence.end] if t.text == ";"), sentence.end)
        return _said(passage, [grammar.trimmed(doc, verb.i + 2, end)], (verb.i, verb.i + 1), source, head)
    kept = next((t for t in doc[verb.i + 2 : sentence.end] if _is_kept(t)), None)
    if head.lemma_.lower() in PAPERS and verb.lemma_ in {"have", "count"}:
        return _paper_has(passage, verb, head, sentence)
    if kept is None or not (is_party(head) or head.tag_ == "NNP" or head.lower_ in {"it", "they"}):
        return None
    content = grammar.trimmed(doc, verb.i + 1, kept.head.i)
    if any(t.pos_ == "VERB" and t.tag_ != "VBN" for t in doc[slice(*content)]):
        return None
    return _said(passage, [content], (verb.i, verb.i + 1), grammar.noun_phrase(head), head)


def _paper_has(passage: int, verb: Token, head: Token, sentence: Span) -> Attribution | None:
    """The report has 212 shots: what a paper counts is put down to it, but not what it is made of."""
    taken = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if taken is None or taken.lemma_.lower() in MADE_OF or grammar.negated(verb):
        return None
    if not (taken.like_num or any(c.like_num and c.i < taken.i for c in taken.children)):
        return None
    end = next((t.i for t in verb.doc[taken.i : sentence.end] if t.text in {",", ";"}), sentence.end)
    content = grammar.trimmed(verb.doc, verb.i + 1, end)
    return _said(passage, [content], (verb.i, verb.i + 1), grammar.noun_phrase(head), head)


def _is_kept(noun: Token) -> bool:
    """The list of "on its list"."""
    kept = noun.lemma_.lower() in KEPT and noun.dep_ == "pobj" and noun.head.lower_ in {"on", "in"}
    return kept and any(c.tag_ == "PRP$" and c.lower_ in {"its", "their", "his", "her"} for c in noun.children)


def _said(passage: int, sides: Sequence[Range], cue: Range, source: Range, head: Token) -> Attribution | None:
    """The attribution of what stands on these sides, if a number does."""
    parts = [side for side in sides if side[1] > side[0]]
    if not any(t.like_num for part in parts for t in head.doc[slice(*part)]):
        return None
    return Attribution(passage, tuple((passage, *part) for part in parts), cue, source, head.i)
