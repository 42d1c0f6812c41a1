"""Finds the positions that parties take: who denies, confirms, keeps silent, verifies or takes back, and what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import (
    asked_after,
    concessions,
    denials,
    frames,
    gestures,
    grammar,
    headline_parties,
    headline_stances,
    nested,
    opinions,
    position_words,
    stances,
    tellers,
)
from monitor.extraction.answers import Answers
from monitor.extraction.antecedents import MANY, THING
from monitor.extraction.contradictions import Contradictions
from monitor.extraction.cues import SPEECH
from monitor.extraction.findings import Position
from monitor.extraction.hits import POINTING, can_speak, no_holder
from monitor.extraction.name_words import ORGANISATIONS, role_lemma
from monitor.extraction.passages import sentence_of
from monitor.extraction.stance_words import ASSERTIONS, TELLING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.findings import Figure, Stance
    from monitor.extraction.hits import Hit
    from monitor.extraction.opinions import Opinion
    from monitor.extraction.passages import Passage
    from monitor.extraction.speakers import Heard

OPENING = {"“", '"'}
CLOSING = {"”", '"', ""}
NEXT = 80  # code points between a stance and a quote that goes on from it
BREATH = 6  # words of the longest sentence that only repeats
INSERTED = 4  # tokens of the shortest "Abel, for one,"
INSERTING = {"IN", "WP", "WDT", "WP$", "WRB", "VBN", "VBG"}
"""With what something put in between commas begins: "for its part", "whom the court named", "reached by telephone"."""
FIRST = {"first", "earlier", "initial", "original", "previous"}
WITHDRAWN = 600  # code points behind a withdrawal in which the party speaks of what was withdrawn
APART = 12  # tokens between a silence and a denial that is none of its words


def find(passages: Sequence[Passage], heard: Heard, figures: Sequence[Figure] = ()) -> tuple[Position, ...]:
    """The positions of an article in the order of the text; one for each sentence, stance and party."""
    return _found(passages, heard, figures, second_opinion=True)


def by_rules(passages: Sequence[Passage], heard: Heard, figures: Sequence[Figure] = ()) -> tuple[Position, ...]:
    """The same without a second opinion."""
    return _found(passages, heard, figures, second_opinion=False)


def _found(
    passages: Sequence[Passage], heard: Heard, figures: Sequence[Figure], *, second_opinion: bool
) -> tuple[Position, ...]:
    found: dict[tuple[object, ...], Position] = {}
    reported, answers = Contradictions(passages, heard), Answers(passages, heard)
    for number, passage in enumerate(passages):
        last: Position | None = None
        for sentence in passage.doc.sents:
            headed = headline_stances.find(sentence, passage.block.kind, opens=number == 0)
            hits = headline_stances.joined(sentence, list(headed), _hits(sentence))
            hits = hits or list(reported.find(number, sentence)) or list(answers.find(number, sentence))
            hits = hits or list(concessions.find(sentence)) or gestures.find(sentence)
            taken = [_position(number, passage, hit, heard, figures, last) for hit in hits]
            if second_opinion and not any(taken):
                taken = [_weighed(passage, one, figures) for one in opinions.of(number, passage, sentence, heard)]
            for taken_up in taken:
                position = _as_taken_back(taken_up, found.values())
                if position is not None and not (last is not None and _repeats(position, last)):
                    found.setdefault((position.quote_start, position.stance, position.speakers[:1]), position)
                last = position or last
    body = next((passage.start for passage in passages if passage.block.kind != "title"), 0)
    return tuple(headline_parties.named(sorted(found.values(), key=lambda p: (p.start, p.end)), body))


def _as_taken_back(position: Position | None, before: Iterable[Position]) -> Position | None:
    """The same, and no denial where somebody has just withdrawn the report that is called wrong: "the first report"."""
    if position is None or position.stance != "denies" or not FIRST & set(position.object.lower().split()[:2]):
        return position
    near = any(p.stance == "retracts" and 0 < position.quote_start - p.quote_start <= WITHDRAWN for p in before)
    return msgspec.structs.replace(position, stance="retracts") if near else position


def _repeats(position: Position, last: Position) -> bool:
    """Whether a short sentence only says again, in the same breath, what the one before it says: "I deny it."."""
    words = position.quote.split()
    apart = position.quote_start - last.quote_start - len(last.quote)
    if apart != 1 or len(words) > BREATH or last.quote[-1:] in CLOSING or position.quote[:1] in OPENING:
        return False
    same = (position.stance, position.speakers) == (last.stance, last.speakers)
    return same and ((position.anaphoric and " " not in position.object) or words[0] == last.quote.split()[0])


def _hits(sentence: Span) -> list[Hit]:
    """All that a sentence shows: what set phrases tell, and what verbs and predicates tell that are no part of one."""
    framed = list(frames.find(sentence))
    parsed = [hit for hit in _by_parse(sentence, framed) if not any(_same_place(hit, one) for one in framed)]
    return nested.by_themselves(sentence.doc, [*framed, *parsed])


def _same_place(hit: Hit, other: Hit) -> bool:
    return hit.words[0] < other.words[1] and other.words[0] < hit.words[1]


def _by_parse(sentence: Span, framed: Sequence[Hit]) -> Iterator[Hit]:
    """What single words tell, the silent ones first: "neither confirm nor deny" is no denial."""
    telling = [token for token in sentence if token.lemma_.lower() in TELLING or token.lower_ in TELLING]
    if not telling:
        return
    other = list(stances.find(telling))
    yield from other
    known = [*framed, *other]
    if any(hit.stance == "retracts" for hit in known):
        return
    silent = next((hit for hit in known if hit.stance == "no_comment"), None)
    for hit in denials.find(sentence, telling):
        if silent is None or abs(hit.words[0] - silent.words[0]) > APART:
            yield hit


def _position(
    number: int, passage: Passage, hit: Hit, heard: Heard, figures: Sequence[Figure], before: Position | None
) -> Position | None:
    doc, offset = passage.doc, passage.start
    on = _going_on(passage, hit, before)
    follows = bool(on) and heard.coverage.frameless(offset + doc[hit.words[0]].idx)
    who = on if follows else _who(number, passage, hit, heard) or on
    if _in_own_voice(hit, heard, offset + doc[hit.words[0]].idx):
        who = ()
    elif not who and not (hit.said_by_frame and (hit.own_voice or hit.stance == "retracts")):
        return None
    about = doc[slice(*hit.about)] if hit.about is not None else None
    return _told(passage, hit.stance, position_words.chosen(doc, hit), about, who, figures)


def _in_own_voice(hit: Hit, heard: Heard, place: int) -> bool:
    """Whether an article's "we" could not find something out: in reported speech it is never whoever is reported."""
    if hit.holder is None or hit.holder.lower_ != "we" or hit.stance != "unverified":
        return False
    if heard.house(place) or heard.coverage.quoted(place) is not None:
        return False
    return not heard.coverage.speakers(place, place + 1) or heard.coverage.teller(place) is not None


def _weighed(passage: Passage, opinion: Opinion, figures: Sequence[Figure]) -> Position:
    """The position that the second opinion sees: it bears on all that the party says, or does."""
    doc, reply = passage.doc, opinion.reply
    tokens = reply.words or reply.frame
    words = grammar.trimmed(doc, tokens[0].i, tokens[-1].i + 1)
    sentence = tokens[0].sent
    about = doc[words[0] : words[1]] if reply.words else doc[min(sentence.root.i + 1, words[1] - 1) : words[1]]
    return _told(passage, opinion.stance, words, about, reply.speakers, figures)


def _told(
    passage: Passage, stance: Stance, words: tuple[int, int], about: Span | None, who: tuple[str, ...],
    figures: Sequence[Figure],
) -> Position:  # fmt: skip
    """The position with its place in the article."""
    doc, offset = passage.doc, passage.start
    first, last = words
    quote, quote_start = sentence_of(passage, first)
    start = max(offset + doc[first].idx, quote_start)
    end = max(offset + doc[last - 1].idx + len(doc[last - 1]), start)
    return Position(
        stance=stance,
        text=passage.text[start - offset : end - offset],
        start=start,
        end=end,
        quote=quote,
        quote_start=quote_start,
        speakers=who,
        object="" if about is None else passage.text[about.start_char : about.end_char],
        object_words=() if about is None else _content_words(about),
        numbers=() if about is None else _numbers(figures, offset + about.start_char, offset + about.end_char),
        anaphoric=about is None or _points_back(about),
    )


def _who(number: int, passage: Passage, hit: Hit, heard: Heard) -> tuple[str, ...]:
    """Who takes the stance, and whoever passes it on, nearest first; empty where the article itself says it."""
    token = passage.doc[hit.words[0]]
    asked = asked_after.asked_for(passage.doc, token.i) if hit.stance == "no_comment" else None
    if asked is not None and (whom := heard.referents.who(number, asked)) is not None:
        return (whom,)
    place = passage.start + token.idx
    around = heard.coverage.speakers(place, place + 1)
    if not around and hit.said_by_frame:  # set phrases may begin in the frame: "the firm says it has never paid"
        end = passage.start + passage.doc[hit.words[1] - 1].idx
        around = heard.coverage.speakers(end, end + 1)
    around = _others(hit, passage.doc, around)
    if hit.said_by_frame or hit.holder is None:
        said_by = around or heard.house(place) or tellers.of(number, passage, hit, heard)
        if said_by or not hit.said_by_frame or hit.holder is None:
            return said_by
    holder: Token = _speaking(hit.holder, token)
    if no_holder(holder):
        return ()
    quoted = heard.coverage.quoted(place)
    if quoted is None and holder.lower_ == "i":
        return ()
    name = heard.referents.who(number, holder, quoted, heard.coverage.teller(place))
    if name is None and holder.lower_ in THING | MANY:
        name = heard.referents.last_body(number, holder)
    if name is None and not around:
        nearest = tellers.antecedent(holder)
        name = None if nearest is None else heard.referents.who(number, nearest)
    if name is None:
        return around
    return tuple(dict.fromkeys((headline_stances.cut(name, token), *around)))


def _others(hit: Hit, doc: Doc, speakers: tuple[str, ...]) -> tuple[str, ...]:
    """The speakers but whoever the stance's own words name, for it is about them: "it is all as the cook says"."""
    named = {t.text for t in doc[slice(*hit.words)] if t.pos_ in {"NOUN", "PROPN"}}
    about = hit.said_by_frame and hit.stance == "confirms" and len(speakers) > 1
    return speakers[1:] if about and named & set(speakers[0].split()) else speakers


def _going_on(passage: Passage, hit: Hit, last: Position | None) -> tuple[str, ...]:
    """Who goes on speaking: a quote of nobody known belongs to who takes a stance before it in the paragraph."""
    sentence = passage.doc[hit.words[0]].sent
    quoted = next((t.text for t in sentence if not t.is_space), "") in OPENING
    carried = quoted or any(t.lower_ in {"he", "she"} and t.head.lemma_.lower() in SPEECH for t in sentence)
    if last is None or not hit.said_by_frame or not carried:
        return ()
    near = passage.start + sentence.start_char - last.quote_start - len(last.quote)
    return last.speakers if near <= NEXT else ()


def _speaking(holder: Token, verb: Token) -> Token:
    """The holder, or the noun right before the verb where the parse names a thing: "toll at 90 as airline disputes"."""
    holder = _outside(holder, verb)
    first = holder.is_sent_start and holder.pos_ == "NOUN" and role_lemma(holder.text) is None
    thing = first and holder.lemma_.lower() not in ORGANISATIONS  # whose capital tells nothing
    if (can_speak(holder) and not thing) or verb.i == verb.sent.start:
        return holder
    before = verb.nbor(-1)
    is_noun = before.pos_ in {"NOUN", "PROPN"} and before.i != holder.i and can_speak(before)
    return before if is_noun else holder


def _outside(holder: Token, verb: Token) -> Token:
    """The noun before an insertion, right before the verb, in which the parse saw the holder: ", whom Abel named,"."""
    doc, first = verb.doc, verb.sent.start
    if verb.i - first < INSERTED or doc[verb.i - 1].text != ",":
        return holder
    opening = next((t.i for t in reversed(doc[first : verb.i - 1]) if t.text == ","), first)
    if not first < opening < holder.i < verb.i or doc[opening + 1].tag_ not in INSERTING:
        return holder
    before = doc[opening - 1]
    return before if before.pos_ in {"NOUN", "PROPN"} else holder


def _content_words(about: Span) -> tuple[str, ...]:
    words = (t.lemma_.lower() for t in about if t.pos_ in {"NOUN", "PROPN", "VERB", "ADJ"} and not t.is_stop)
    return tuple(dict.fromkeys(words))


def _numbers(figures: Sequence[Figure], start: int, end: int) -> tuple[float, ...]:
    return tuple(f.value for f in figures if f.value is not None and start <= f.start and f.end <= end)


def _points_back(about: Span) -> bool:
    """Whether the words only point to what came before: "it", "these allegations", "such reports"."""
    plain = [t for t in about if not t.is_punct]
    if not plain or all(t.lower_ in POINTING for t in plain):
        return True
    telling = [t for t in plain if t.pos_ in {"NOUN", "PROPN", "VERB", "NUM"} and t.lemma_.lower() not in ASSERTIONS]
    return not telling
