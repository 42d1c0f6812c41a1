"""Finds denials that are a whole sentence or quote: "Rubbish!", "Not true," she said, "Absolutely not."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extraction import stance_words as words
from monitor.extraction.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

LONGEST = 4  # words of the longest outcry
SPAN = 12  # tokens in which one is looked for
ENDS = {",", ".", "!", "?", ";", ":", "…", "...", "–", "—", "-"}
MARKS = {"“", "”", '"', "''", "``", "'", "‘", "’"}
FLAT = re.compile(
    r"(?:(?:this|that|it)(?: is|'s) )?(?:simply |just |absolutely |categorically |totally )?(?:not true|not so|untrue"
    r"|false)|far from it|on the contrary|(?:quite|precisely|just) the (?:opposite|contrary|reverse)"
    r"|nothing (?:of the "
    r"(?:kind|sort)|like it)|not a bit of it|no such thing|fake news|(?:all |lies,? (?:all )?)?lies|stuff and nonsense"
    r"|not even close|nowhere near(?: it)?|not by a long (?:shot|way|chalk)|that's a new one"
    r"|pull the other one|a likely story|dead wrong|(?:not true,? )+not true|(?:oh,? )?come on|rumou?rs"
    r"|invented,? every word|every word(?: of it)? (?:is )?(?:invented|false|made up)|(?:all )?invented"
    r"|(?:somebody|someone|they|he|she) (?:is|are) (?:having you on|pulling your leg)"
    r"|what (?:utter )?(?:rot|tosh)|you(?: are|'re) (?:mistaken|wrong)"
)
"""What denies by itself, wherever somebody says it."""
NO = re.compile(
    r"(?:no|never|none|nobody|nothing|absolutely (?:none|nothing|nobody)|none (?:at all|whatsoever)|no,? never"
    r"|(?:absolutely|certainly|definitely|categorically|emphatically|of course) not|not at all"
    r"|no way|not in the least|nope|nah|nonsense|not guilty|not a single one|not so much as one|by no means"
    r"|no chance|not a chance|not in any way|not one|none"
    r"|i (?:do not|don't|do n't) think so"
    r"|(?:do not|don't|do n't) make me laugh|you must be joking|hardly|dream on|come off it|my foot)"
)
"""What denies in answer to a question about what happened."""
ASKED = re.compile(
    r"\b(?:asked|pressed|questioned|challenged|quizzed)\b.*\b(?:if|whether|that|about)\b"
    r"|\bput (?:it|that|this|the [\w ]{1,40}) to\b|\bconfronted with\b|\bread (?:him|her|them) the\b",
    re.IGNORECASE,
)
PASSED_ON = re.compile(r"\b(?:asked|rang|called|phoned|put (?:it|that|this) to|tried)\b", re.IGNORECASE)
"""A sentence between a question and its answer: "We asked the police."."""
NEGATED = re.compile(
    r"(?:no (?!one knows|idea|comment|decision|plans?|doubt|wonder|matter|longer)[\w-]+(?: [\w-]+){0,4}|nothing"
    r"|nobody|no one"
    r"|none of (?:us|them|it|this|our \w+|my \w+|the \w+)) (?:ever |has |have |had |was |were |did |is |are )*"
    r"(?!(?:know|knows|knew|sure|certain|decided|said|clear|ready)\b)(?:[\w-]+ed|went|took|got|gave|fell|broke|left"
    r"|made|came"
    r"|shot|hit|lost|stolen|paid|taken|hidden|sold|bought|sent|given|put|cut|hurt|wrong|missing|happened)\b"
)
"""A whole clause that answers: "Nothing exploded", "No money changed hands"."""
ANSWERED = re.compile(
    rf"\b(?:said|says|replied|answered|insisted|repeated) (?:that )?(?P<answer>{NEGATED.pattern}|(?:nobody"
    rf"|no one) had been \w+|(?:it|he|she|they|there|that|we|none) (?:had|has|have|did|does|do|was|were|is|are)"
    rf"(?: not|n't| none)(?=\W*$))"
)
OPINION = re.compile(
    r"\b(?:regret\w*|resign\w*|worr\w+|thinks?|thought|feels?|felt|plan\w*|wants?|would|will|should|sorry|apolog\w+"
    r"|ready|"
    r"happy|afraid|step|consider\w*|expect\w*|hopes?|like[sd]?|enjoy\w*|concern\w*|surpris\w+|confident|could|can)\b",
    re.IGNORECASE,
)
"""Words of a question about what somebody thinks or means to do: a "no" to it denies no claim."""


def find(sentence: Span) -> Iterator[Hit]:
    """The first outcry of a sentence; "Rubbish. Utter rubbish." is one denial."""
    here = _first(sentence) or _reported_answer(sentence)
    if here is not None and not (sentence.start and _first(sentence.doc[sentence.start - 1].sent) is not None):
        yield Hit("denies", here, None, None, said_by_frame=True)


def _first(sentence: Span) -> tuple[int, int] | None:
    """The tokens of a sentence's first outcry: at its beginning, or at the beginning of a quote in it."""
    for start in _beginnings(sentence):
        end = _end(sentence, start)
        if end is not None and _cries(sentence, start, end):
            return start, end
    return None


def _reported_answer(sentence: Span) -> tuple[int, int] | None:
    """The answer of "asked whether the dam had been shut late, the mayor said nobody had been late"."""
    text = sentence.text
    asked = ASKED.search(text)
    if asked is None or OPINION.search(text):
        return None
    answer = ANSWERED.search(text, asked.end())
    found = (
        None
        if answer is None
        else sentence.doc.char_span(
            sentence.start_char + answer.start("answer"), sentence.start_char + answer.end(), alignment_mode="expand"
        )
    )
    return None if found is None else (found.start, found.end)


def _beginnings(sentence: Span) -> Iterator[int]:
    """Where an outcry may begin: the sentence's first word, and the first behind an opening mark or a colon."""
    before = True
    for token in sentence:
        if before and token.text not in MARKS:
            yield token.i
        before = token.text in {"“", '"', "``", "‘", ":"} or (before and token.text in MARKS)


def _end(sentence: Span, start: int) -> int | None:
    """Where the words end that begin here: at the next mark, if it is near."""
    for token in sentence.doc[start : min(start + SPAN, sentence.end)]:
        if token.text in {"”", '"', "''", "’", "'"} or token.text in ENDS - {","}:
            return token.i
        if token.text == "," and not _goes_on(token, sentence.end):
            return token.i
    return sentence.end if sentence.end - start <= SPAN else None


def _goes_on(comma: Token, end: int) -> bool:
    """Whether the outcry goes on behind its comma: "lies, all lies"."""
    following = comma.nbor() if comma.i + 1 < end else comma
    return following.lower_ in {"all", "total", "utter", "complete", "absolute", "pure", "nothing", "lies", "never"}


def _cries(sentence: Span, start: int, end: int) -> bool:
    """Whether these words deny, and are said by somebody rather than being a part of a longer sentence."""
    doc = sentence.doc
    spoken = [t for t in doc[start:end] if not t.is_punct and not t.is_space]
    if not spoken or (end < sentence.end and doc[end].text == "?"):
        return False
    said = " ".join(t.lower_ for t in spoken).replace("’", "'").replace(" 's", "'s")
    if FLAT.fullmatch(said):
        return True
    if NO.fullmatch(said) or NEGATED.match(said):
        return _answers(sentence)
    return _is_outcry(spoken)


def _is_outcry(spoken: list[Token]) -> bool:
    """Whether the words are nothing but what a denied thing is called: "utter rubbish"."""
    last = spoken[-1]
    if len(spoken) > LONGEST or not (last.lemma_.lower() in words.FALSE or last.lower_ in words.FALSE):
        return False
    if (last.lemma_.lower() in words.NO_OUTCRY) and not (
        len(spoken) > 1 and spoken[0].lower_ in words.UTTER | {"a", "an"}
    ):
        return False
    return all(_may_cry(t) for t in spoken[:-1])


def _may_cry(token: Token) -> bool:
    if token.lower_ in words.UTTER | {"and", "a", "an"}:
        return True
    return token.pos_ not in {"AUX", "VERB", "PRON", "ADP", "NUM", "PROPN", "DET"} and token.lower_ not in {
        "no",
        "not",
        "fake",
    }


def _answers(sentence: Span) -> bool:
    """Whether a bare "no" answers a question about what happened: the sentence before, or "asked whether" in this."""
    question = sentence.text if ASKED.search(sentence.text) else _before(sentence)
    return bool(question) and not OPINION.search(question)


def _before(sentence: Span) -> str:
    """The sentence before, if it is a question or tells of one."""
    if not sentence.start:
        return ""
    before = sentence.doc[sentence.start - 1].sent
    text = str(before.text)
    if before.start and len(before) <= SPAN and PASSED_ON.search(text) and not ASKED.search(text):
        text = str(sentence.doc[before.start - 1].sent.text)
    return text if text.rstrip("”\"'’ ").endswith("?") or ASKED.search(text) else ""
