"""Finds whose account a sentence is where no verb of speech tells: "by the union's count", "in the skipper's log"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.name_words import ORGANISATIONS, SOURCES, role_lemma
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from monitor.extraction.spans import Range

ACCOUNTS = frozenset((
    "account", "count", "reckoning", "tally", "estimate", "figure", "number", "datum", "data", "information",
    "calculation", "projection", "statistic", "word", "telling", "admission", "record",
))  # fmt: skip
"""What somebody gives and goes by: "by their own admission"."""
KEPT = frozenset((
    "log", "logbook", "book", "register", "list", "ledger", "record", "diary", "file", "minute", "statement", "report",
    "inventory",
))  # fmt: skip
"""What somebody keeps, and what stands in it: "in the harbour's books"."""
OPENERS = {"by", "from", "on", "in", "per"}
REACH = 12  # tokens of such a phrase
PUTTING = {"put", "estimate", "place", "set", "peg", "calculate"}
PRONOUNS = {"he", "she", "they", "it", "we", "who"}
REACHING = {
    "guess": "at",
    "go": "to",
    "get": "to",
    "arrive": "at",
    "stay": "at",
    "hold": "at",
    "settle": "on",
    "vouch": "for",
    "make": "it",
    "come": "to",
    "remain": "at",
    "be": "at",
    "stand": "at",
    "stick": "to",
    "stop": "at",
    "swear": "by",
}
ADVERBS = {
    "up",
    "down",
    "still",
    "now",
    "also",
    "even",
    "yet",
    "currently",
    "only",
    "just",
    "about",
    "around",
    "some",
    "already",
    "roughly",
    "nearly",
    "almost",
    "approximately",
    "exactly",
    "over",
    "rather",
}


def find(passage: int, token: Token, sentence: Span) -> Attribution | None:
    """The attribution that a word makes: a number, a verb of reaching one, or a noun such as "count"."""
    if token.like_num:
        return parallel(passage, token, sentence)
    if token.dep_ == "pcomp" and token.lower_ == "reckoning":
        return by_account(passage, token, sentence)
    if token.lower_ == "ask" and token.i >= sentence.start + 2:
        return asked(passage, token, sentence)
    if token.pos_ in {"VERB", "AUX"}:
        return reached(passage, token, sentence) or put_by(passage, token, sentence)
    return by_account(passage, token, sentence) if token.dep_ == "pobj" else None


def by_account(passage: int, noun: Token, sentence: Span) -> Attribution | None:
    """By the union's count, ... / ..., by their own account / in the company's books ... / by data of the ministry."""
    opener = _opener(noun)
    if opener is None:
        return None
    owner = _owner(noun)
    kept = noun.lemma_.lower() in KEPT and opener.lower_ in {"in", "on"}
    if owner is None or not (kept or opener.lower_ not in {"in", "on"}):
        return None
    if kept and not any(t.like_num for t in sentence):
        return None
    main = grammar.own_subject(opener.head) if owner.tag_ == "PRP$" else None
    main = None if main is None or main.i < noun.i or main.lower_ in grammar.RELATIVES else main
    owner = main if main is not None and is_party(main) else owner  # "by its count, the firm"
    start, end = opener.i, (grammar.noun_phrase(owner)[1] if noun.i < owner.i and owner is not main else noun.i + 1)
    if start > sentence.start and sentence.doc[start - 1].lower_ in {"going", "judging"}:
        start -= 1
    end = min(end, start + REACH, sentence.end)
    inner = opener.head.dep_ == "relcl" and opener.i > sentence.start
    behind = grammar.trimmed(sentence.doc, end, min(grammar.right(opener.head), sentence.end))
    parts = [behind] if inner and behind[1] - behind[0] > 1 else _sides(sentence, start, end)
    if not parts and (told := _counted_so(noun, opener)) is not None:
        counter, content = told
        return Attribution(passage, ((passage, *content),), (start, end), grammar.noun_phrase(counter), counter.i)
    if not parts:
        return None
    source = grammar.noun_phrase(owner) if owner is main else _within(grammar.noun_phrase(owner), start + 1, end)
    return Attribution(passage, tuple((passage, *part) for part in parts), (start, start + 1), source, owner.i)


def _counted_so(noun: Token, opener: Token) -> tuple[Token, Range] | None:
    """The union and the 40 of "the union, which lost 40 members by its own count, ..."."""
    own = any(c.lower_ in {"its", "their", "his", "her"} for c in noun.children if c.dep_ == "poss")
    if opener.lower_ != "by" or not own or noun.lemma_.lower() not in ACCOUNTS:
        return None
    verb = next((t for t in opener.ancestors if t.pos_ == "VERB"), opener)
    subject = grammar.subject(verb)
    if verb.i >= opener.i or subject is None or subject.i > verb.i or subject.lower_ in grammar.RELATIVES:
        return None
    content = grammar.trimmed(noun.doc, verb.i + 1, opener.i)
    words = noun.doc[slice(*content)]
    plain = any(t.like_num for t in words) and not any(t.text in {",", ";", ":"} for t in words)
    return (subject, content) if plain else None


def _within(source: Range, low: int, high: int) -> Range:
    start, end = max(source[0], low), min(source[1], high)
    return (start, end) if start < end else (low, low + 1)


def _opener(noun: Token) -> Token | None:
    """The preposition that opens the phrase, at the sentence's beginning or behind a comma."""
    opener = noun.head
    counts = noun.lemma_.lower() in ACCOUNTS | KEPT or noun.lower_ == "reckoning"
    if not counts or noun.dep_ not in {"pobj", "pcomp"} or opener.lower_ not in OPENERS:
        return None
    return opener if opener.i < noun.i <= opener.i + REACH else None


def _owner(noun: Token) -> Token | None:
    """Whose account it is: "the captain's own count", "data of the ministry"; "one" of "by one estimate"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "from", "by"}:
            named = next((c for c in child.children if c.dep_ == "pobj"), None)
            if named is not None and is_party(named):
                return named
        if child.dep_ == "compound" and is_party(child):
            return child
    one = next((c for c in noun.children if c.lower_ in {"one", "some", "most", "all", "official"}), None)
    return noun if one is not None and noun.lemma_.lower() in {"estimate", "account", "count", "reckoning"} else None


def is_party(token: Token) -> bool:
    """Whether a noun names somebody who can speak: a person, an office, an organisation, a land."""
    return token.ent_type_ == "GPE" or is_speaker(token)


def is_speaker(token: Token) -> bool:
    """The same where a land would only be a place."""
    named = token.ent_type_ in {"PERSON", "ORG"} or token.lemma_.lower() in ORGANISATIONS
    return named or role_lemma(token.text) is not None


def _sides(sentence: Span, start: int, end: int) -> list[Range]:
    """What is said beside the phrase: behind it where it opens the sentence or a part of it, else on both sides."""
    doc = sentence.doc
    begin = max((t.i + 1 for t in doc[sentence.start : start] if t.text in {";", ":"}), default=sentence.start)
    stop = next((t.i for t in doc[end : sentence.end] if t.text == ";"), sentence.end)
    before = grammar.trimmed(doc, begin, start, ',;:—–-.!? “”"')
    after = grammar.trimmed(doc, end, stop)
    joined = doc[before[1] - 1].lower_ if before[0] < before[1] else ""
    if before[0] < before[1] and (joined in {"and", "but", "that", "while"} or doc[start - 1].text not in {",", "—"}):
        return []
    return [side for side in (before, after) if side[1] - side[0] >= 2]


def asked(passage: int, verb: Token, sentence: Span) -> Attribution | None:
    """Still 41 seconds, if you ask the board: whom one asks says so."""
    doc = verb.doc
    if doc[verb.i - 2 : verb.i].text.lower() not in {"if you", "when you", "should you"}:
        return None
    head = next((t for t in doc[verb.i + 1 : min(sentence.end, verb.i + 6)] if is_party(t) or t.tag_ == "NNP"), None)
    other = next((t for t in reversed(doc[max(sentence.start, verb.i - 60) : verb.i - 2]) if t.lower_ == "ask"), None)
    begin = sentence.start if other is None else next((t.i for t in doc[other.i : verb.i] if t.text in ",;"), other.i)
    content = grammar.trimmed(doc, begin, verb.i - 2)
    if head is None or content[1] <= content[0]:
        return None
    head = head.head if head.dep_ == "compound" and head.head.i > verb.i else head
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(head), head.i)


def reached(passage: int, verb: Token, sentence: Span) -> Attribution | None:
    """Ana Silva, who has counted, gets to 310 / the office is still at 19: whose number it is, and the number."""
    wanted = REACHING.get(verb.lemma_.lower())
    subject = grammar.own_subject(verb) or (grammar.subject(verb) if verb.dep_ == "conj" else None)
    if wanted is None or subject is None or subject.i > verb.i:
        return None
    at = next((t for t in verb.doc[verb.i + 1 : verb.i + 4] if t.lower_ not in ADVERBS), None)
    if at is None or at.lower_ != wanted or at.i + 1 >= sentence.end:
        return None
    behind = verb.doc[at.i + 1 : at.i + 4]
    number = next((t for t in behind if t.lower_ not in ADVERBS and not t.is_currency and t.tag_ != "$"), None)
    by_deed = verb.lemma_.lower() in {"arrive", "vouch", "make", "guess", "stick", "swear"}  # only who counts does so
    may_count = _can_count(subject) or (by_deed and subject.lower_ in PRONOUNS)
    may_count = may_count or ((by_deed or verb.lemma_ == "get") and _does_so(subject))
    if number is None or not number.like_num or not may_count:
        return None
    subject = verb.head if subject.lower_ in grammar.RELATIVES and verb.dep_ == "relcl" else subject
    if subject.lower_ in grammar.RELATIVES:
        return None
    if number.head.i > number.i and number.head.pos_ == "NOUN" and verb.lemma_ in {"be", "come", "get"}:
        return None  # "the ship is at 40 degrees", "the firm came to 30 towns"
    end = next((t.i for t in verb.doc[number.i : sentence.end] if t.text in {";", ":"} or _turns(t)), sentence.end)
    content = grammar.trimmed(verb.doc, at.i + 1, end)
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(subject), subject.i)


def put_by(passage: int, verb: Token, sentence: Span) -> Attribution | None:
    """Losses are put at 40 million euros by the premier, where the parse has hung the "by" elsewhere."""
    if verb.lemma_.lower() not in PUTTING or verb.tag_ != "VBN" or any(c.dep_ == "agent" for c in verb.children):
        return None
    doc = verb.doc
    by = next((t for t in doc[verb.i + 2 : min(sentence.end, verb.i + REACH)] if t.lower_ == "by"), None)
    if by is None or not any(t.like_num for t in doc[verb.i : by.i]):
        return None
    head = next((c for c in by.children if c.dep_ == "pobj" and is_party(c)), None)
    if head is None:
        return None
    content = grammar.trimmed(doc, verb.i + 1, by.i)
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), grammar.noun_phrase(head), head.i)


def _can_count(subject: Token) -> bool:
    """A person, an office or a body; not what is counted itself."""
    return (
        (is_party(subject) or subject.tag_ in {"NNP", "NNPS"})
        and subject.ent_type_ != "GPE"
        and subject.tag_ in {"NN", "NNP", "NNPS", "NNS"}
        and subject.nbor().tag_ != "POS"  # "the firm's comes to 7": something of the firm's
    )


def _does_so(subject: Token) -> bool:
    """Whether a noun names people by what they do: "investigators", "forecasters"."""
    return subject.tag_ == "NNS" and subject.lemma_.lower().endswith(("er", "or", "ist", "ian", "tant"))


def _turns(token: Token) -> bool:
    return token.text == "," and token.i + 1 < len(token.doc) and token.nbor().lower_ in {"while", "but", "though"}


def parallel(passage: int, number: Token, sentence: Span) -> Attribution | None:
    """The police of "the union put the crowd at 50,000; the police at 18,000", behind a frame of the same kind."""
    doc, place = number.doc, number.i - 1
    while place > sentence.start and doc[place].lower_ in ADVERBS:
        place -= 1
    if doc[place].lower_ not in {"at", "on", "to"}:
        return None
    end = place
    while place - 1 > sentence.start and end - place < 6 and doc[place - 1].text not in {",", ";", "—"}:
        place -= 1
    words = doc[place:end]
    if not 1 <= len(words) <= 5 or any(t.pos_ in {"VERB", "AUX", "NUM", "ADP"} for t in words):
        return None
    if place - 1 <= sentence.start or not any(t.like_num for t in doc[sentence.start : place]):
        return None
    head = words[-1]
    earlier = doc[sentence.start : place]
    framed = any(t.lemma_.lower() in {"put", "estimate", "place", "set", "have", "remain", "stand"} for t in earlier)
    if not framed or not is_party(head) or head.lemma_.lower() in SOURCES:
        return None
    while place < end - 1 and doc[place].lower_ in {"and", "but", "while", "with"}:
        place += 1
    return Attribution(passage, ((passage, end, number.i + 1),), None, (place, end), head.i)
