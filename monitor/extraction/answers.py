"""Finds denials in what somebody answers to others: scraps of speech, reversals of what is said, flat negations.

None of these words denies by itself. They do so where an allegation or a number of somebody else stands just before
them, or where whoever speaks negates all that could be meant of their own: "not one franc has come to my family".
"""

from __future__ import annotations

from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from monitor.extraction import answer_words as told
from monitor.extraction import brandings, gainsaying, negations, reported_deeds, scraps
from monitor.extraction.contradictions import ALLEGING
from monitor.extraction.hits import Hit, is_said, object_range
from monitor.extraction.name_words import ORGANISATIONS
from monitor.extraction.stance_words import ASSERTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.passages import Passage
    from monitor.extraction.speakers import Heard

BACK = 4  # sentences back in which what is answered stands
LATEST = 60  # places looked at in which the same noun stands
STEM = 5  # letters by which two words are of one family: "bribe", "bribery"


class Answers:
    """The sentences of an article in which somebody answers to what others have said."""

    def __init__(self, passages: Sequence[Passage], heard: Heard) -> None:
        self._passages = passages
        self._heard = heard
        self._said: dict[str, list[tuple[int, int, frozenset[str]]]] = {}
        self._read = 0  # passages whose words are known

    def find(self, number: int, sentence: Span) -> Iterator[Hit]:
        """The denial that a sentence is because of what it answers, or none."""
        scrap = scraps.scrap(sentence)
        if scrap is not None and self._challenged(number, sentence, scrap[1]):
            yield Hit("denies", scrap, None, None, said_by_frame=True)
            return
        if scraps.reverses(sentence) and scraps.reports(sentence):
            yield Hit("denies", (sentence.start, sentence.end), None, None, said_by_frame=True)
            return
        opposite = self._denied_question(number, sentence) or self._turned_round(number, sentence)
        if opposite is not None:
            yield opposite
            return
        assured = scraps.assures(sentence)
        who = () if assured is None else self._who(number, assured)
        if assured is not None and who and self._contested(number, sentence, who):
            yield Hit("denies", (assured.left_edge.i, assured.i + 1), None, object_range(assured), said_by_frame=True)
            return
        for token in sentence:
            called = brandings.being(token) if token.lemma_ == "be" else None
            if called is not None:
                yield called
                return
            if token.lower_ in negations.NEGATIONS:
                verb = negations.clause(token)
                if verb is not None and self._disowns(number, token, verb):
                    words = (min(token.i, verb.i), max(token.i, verb.i) + 1)
                    yield Hit("denies", words, None, object_range(verb), said_by_frame=True)
                    return

    def _denied_question(self, number: int, sentence: Span) -> Hit | None:
        """The denial of "the mayor says there was not" where one of the two sentences before is a question."""
        said = gainsaying.elliptical(sentence)
        near = islice(_before(self._passages, number, sentence), 2)
        if said is None or not any(one.text.strip().rstrip("”\"'’").endswith("?") for _, one in near):
            return None
        return Hit("denies", said[1], said[0], None)

    def _turned_round(self, number: int, sentence: Span) -> Hit | None:
        opposite = self._opposite(number, sentence)
        return None if opposite is None else Hit("denies", opposite, None, None, said_by_frame=True)

    def _opposite(self, number: int, sentence: Span) -> tuple[int, int] | None:
        """The words that turn round what others have said: “I was not, and he knows it”, "fees, not bribes"."""
        reversed_ = gainsaying.reversal(sentence)
        if reversed_ is not None and scraps.reports(sentence):
            return reversed_
        for noun in gainsaying.contrasted(sentence):
            who = self._who(number, noun)
            if who and self._spoken_of(number, noun, noun, who):
                return sentence.start, noun.i + 1
        if self._passages[number].block.kind == "title":
            return self._headed(number, sentence)
        denied = gainsaying.absences(sentence)
        who = self._who(number, denied[0]) if denied else ()
        return (denied[0].i - 1, denied[-1].i + 1) if who and self._contested(number, sentence, who) else None

    def _headed(self, number: int, sentence: Span) -> tuple[int, int] | None:
        """The words of "No barrels were dumped, says mayor": none of what others are reported to say below."""
        for noun in gainsaying.missing(sentence):
            who = self._who(number, noun)
            if who and self._spoken_of(len(self._passages) - 1, sentence[0], noun, who, below=True):
                return sentence.start, noun.i + 1
        return None

    def _disowns(self, number: int, negation: Token, verb: Token) -> bool:
        """Whether a negated clause disowns what is, or may be, laid to whoever says it."""
        who = self._who(number, negation)
        if not who:
            return verb.sent.text.strip()[:1] in scraps.OPENING and _of_ones_own(negation, verb)
        if _of_ones_own(negation, verb) or _no_wrong(verb, who) or self._undone(number, negation, verb, who):
            return True
        if verb.lemma_ in gainsaying.BEING and gainsaying.put_forward(verb):
            return True
        ours = verb.lemma_ in gainsaying.BEING or _tells_of_us(negation, verb, who)
        if ours and gainsaying.wholly(negation, verb):
            said = any(self._spoken_of(number, verb, thing, who) for thing in gainsaying.named(verb))
            if said and self._contested(number, verb.sent, who):
                return True
        answers = _flat(negation, verb, who) or reported_deeds.disowned(negation, verb, who)
        if not answers and reported_deeds.absent(negation, verb):
            answers = self._spoken_of(number, verb, negation.head, who)
        return answers and self._contested(number, verb.sent, who)

    def _contested(self, number: int, sentence: Span, who: tuple[str, ...]) -> bool:
        """Whether something said stands in the few sentences before, or what another party says."""
        for passage, one in _before(self._passages, number, sentence):
            if any(is_said(t) or t.lemma_.lower() in ALLEGING for t in one):
                return True
            others = self._who(passage, one[len(one) // 2])
            if others and not set(others) & set(who):
                return True
        return False

    def _who(self, number: int, token: Token) -> tuple[str, ...]:
        place = self._passages[number].start + token.idx
        return self._heard.coverage.speakers(place, place + 1) or self._heard.house(place)

    def _challenged(self, number: int, sentence: Span, end: int) -> bool:
        """Whether a number or something said stands in the few sentences before, or behind the words."""
        return _is_challenge(sentence.doc[end : sentence.end]) or any(
            _is_challenge(one) for _, one in _before(self._passages, number, sentence)
        )

    def _undone(self, number: int, negation: Token, verb: Token, who: tuple[str, ...]) -> bool:
        """No shots were fired; we do not jail fishermen: what others spoke of before, and none of it done."""
        thing = _nothing(negation, verb)
        if thing is None or verb.lemma_.lower() not in told.DEEDS | {"do"} or not _tells_of_us(negation, verb, who):
            return False
        lemma = thing.lemma_.lower()
        if lemma in told.UNTOLD or lemma in ASSERTIONS:
            return False
        if self._heard.house(self._passages[number].start + negation.idx) and (_any(verb) or _ever(verb)):
            return True
        return self._spoken_of(number, verb, thing, who)

    def _spoken_of(self, number: int, verb: Token, thing: Token, who: tuple[str, ...], *, below: bool = False) -> bool:
        """Whether others have spoken of a thing before; or, `below` a headline, do so in the article."""
        self._learn(number)
        place = (number + below, verb.sent.start)
        said = islice(chain(*(self._said.get(stem(word), ()) for word in (thing.lower_, thing.lemma_.lower()))), LATEST)
        return any((p, s) < place and not set(by) & set(who) for p, s, by in said)

    def _learn(self, number: int) -> None:
        """Notes the nouns of the passages up to this one, with the sentence they stand in and who says it."""
        while self._read <= number:
            passage = self._passages[self._read]
            for token in passage.doc:
                if token.pos_ in {"NOUN", "PROPN", "VERB"}:
                    by = frozenset(self._who(self._read, token))
                    for key in {stem(token.lower_), stem(token.lemma_.lower())}:
                        self._said.setdefault(key, []).append((self._read, token.sent.start, by))
            self._read += 1


def _is_challenge(words: Span) -> bool:
    """Whether the words hold a number, or something said."""
    return any(is_said(t) or t.like_num or t.lemma_.lower() in told.REPORTED - {"say", "tell"} for t in words)


def stem(word: str) -> str:
    """What a word shares with others of its family: "Peruvians" and "Peruvian", "bribery" and "bribe"."""
    word = told.FAMILIES.get(word, word)
    single = word.removesuffix("s")
    return single[: max(STEM, len(single) - 2)]


def _before(passages: Sequence[Passage], number: int, sentence: Span) -> Iterator[tuple[int, Span]]:
    """The few sentences before a sentence, nearest first, each with the number of its passage."""
    left, doc, end = BACK, passages[number].doc, sentence.start
    while left:
        if not end:
            if not number:
                return
            number -= 1
            doc, end = passages[number].doc, len(passages[number].doc)
            continue
        one = doc[end - 1].sent
        yield number, one
        left, end = left - 1, one.start


def _of_ones_own(negation: Token, verb: Token) -> bool:
    """Not one franc has come to my family; no drone of ours has left the ground."""
    doc: Doc = negation.doc
    after = doc[negation.i + 1 : min(negation.i + 3, verb.sent.end)]
    single = negation.lower_ == "not" and len(after) > 1 and after[0].lower_ in {"one", "a"}
    if negation.lower_ not in {"no", "none"} and not single:
        return False
    if single and after[0].lower_ == "a" and after[1].lower_ not in {"single", "penny", "cent", "drop", "word"}:
        return False
    noun = next((t for t in doc[negation.i + 1 : negation.i + 6] if t.pos_ in {"NOUN", "PROPN"}), None)
    if negation.lower_ != "none" and (noun is None or noun.lemma_.lower() in told.UNTOLD):
        return False
    near = [t.lower_ for t in doc[negation.i : negation.i + 6]]
    ours = any(a == "of" and b in told.OWN for a, b in pairwise(near))
    if negation.lower_ in {"no", "none"}:
        return ours and verb.lemma_.lower() in told.DEEDS | {"leave", "fly", "cross", "enter", "go", "be", "do"}
    return any(t.lower_ in told.OWN for t in verb.sent) or _any(verb)


def _flat(negation: Token, verb: Token, who: tuple[str, ...]) -> bool:
    """Nobody had been promised a flat; we have never raised a hand: a deed that was never done, by or to anybody."""
    lemma = verb.lemma_.lower()
    if not reported_deeds.past(verb) or lemma in told.CASUALTIES:
        return False
    if negation.lower_ == "nobody" or (negation.lower_ == "no" and negation.head.lower_ == "one"):
        return lemma in told.DEEDS and negation.i < verb.i
    if negation.lower_ in {"nothing", "none"}:
        ours = _tells_of_us(negation, verb, who) or reported_deeds.of_themselves(verb)
        return lemma in told.DEEDS and negation.i > verb.i and ours
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    first = subject is not None and subject.lower_ in {"i", "we"}
    return negation.lower_ == "never" and first and lemma not in told.EXPERIENCED


def _no_wrong(verb: Token, who: tuple[str, ...]) -> bool:
    """Whether somebody says of themselves that they do no wrong: "the company does not pay bribes"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return False
    own = subject.lower_ in {"i", "we"} or any(c.lower_ in told.OWN for c in subject.children)
    own = own or any(subject.text in name.split() for name in who)
    things = [c for c in verb.children if c.dep_ in {"dobj", "attr"}]
    if own and any(t.lemma_.lower() in told.WRONGS for t in (verb, *things)):
        return True
    return subject.lower_ in {"i", "we"} and verb.lemma_.lower() in told.DEEDS and _at_nobody(verb, things)


def _tells_of_us(negation: Token, verb: Token, who: tuple[str, ...]) -> bool:
    """Whether a clause may tell what its speaker did: who says that another has not done a thing accuses him."""
    if negation.lower_ in {"no", "nobody"}:
        return True
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.lower_ in {"i", "we"}:
        return subject is not None
    ours = any(c.lower_ in told.OWN for c in subject.children) or any(subject.text in name.split() for name in who)
    return ours or (subject.pos_ == "NOUN" and subject.lemma_.lower() in ORGANISATIONS)


def _at_nobody(verb: Token, things: Sequence[Token]) -> bool:
    """Whether a deed is disowned as such, whoever suffered it: "I did not push him", "we did not fire at anyone"."""
    at = [c for p in verb.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pobj"]
    suffering = {"him", "her", "them", "it", "that", "anyone", "anybody", "anything", "any"}
    return any(
        t.lower_ in suffering or any(c.lower_ == "any" and c.dep_ == "det" for c in t.children) for t in (*things, *at)
    )


def _nothing(negation: Token, verb: Token) -> Token | None:
    """What there was none of: the noun of "no", or the bare object of a negated verb."""
    if negation.lower_ == "no" and negation.dep_ == "det":
        noun = negation.head
        passive = noun.dep_ == "nsubjpass" or (noun.dep_ == "dobj" and noun.head.i == verb.i)
        return noun if passive and noun.pos_ in {"NOUN", "PROPN"} else None
    if negation.lower_ not in {"not", "n't", "n’t", "never", "nobody"}:
        return None
    thing = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.pos_ == "NOUN"), None)
    if thing is None:
        return None
    marks = {c.lower_ for c in thing.children if c.dep_ in {"det", "poss"}}
    is_bare = not marks and thing.tag_ == "NNS"
    return thing if is_bare or marks & {"any", "a"} else None


def _ever(verb: Token) -> bool:
    """Whether a clause is said of all time: "No fee was paid, and none will be"."""
    beside = (c for c in verb.children if c.dep_ in {"conj", "ccomp", "parataxis"})
    return any({"none", "will"} <= {t.lower_ for t in c.subtree} for c in beside)


def _any(verb: Token) -> bool:
    """Whether a clause leaves nothing out: "to any minister", "directly or through others", "at all"."""
    return any(
        t.lower_ in {"any", "anyone", "anybody", "anywhere", "ever", "whatsoever", "directly"} for t in verb.sent
    )
