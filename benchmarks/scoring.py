"""Compares what the program tells of a story with what a careful reader finds in it.

Everything here is a count of answers that are right, wrong (needless) or missed, by question. Names and units are
compared leniently (one name inside the other, one word in common), numbers and stances strictly.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks import gold

    Found = dict[str, Any]  # a figure, position or alert as the program's JSON has it

STEM = 4  # letters that two forms of one noun share


class Tally:
    """Answers by question, and for each figure found the claim it should and does stand under."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.claimed: list[tuple[object, object]] = []
        self.notes: list[str] = []

    def answer(self, question: str, right: bool, note: str) -> None:
        """Counts the answer to a question that was to be answered."""
        self.right[question] += right
        self.wrong[question] += not right
        self.missed[question] += not right
        self.notes += [] if right else [f"{question}: {note}"]

    def miss(self, question: str, note: str) -> None:
        """Counts what was not found."""
        self.missed[question] += 1
        self.notes.append(f"{question} missed: {note}")

    def needless(self, question: str, note: str) -> None:
        """Counts what should not have been found."""
        self.wrong[question] += 1
        self.notes.append(f"{question} needless: {note}")

    def add(self, other: Tally) -> None:
        """Takes in the answers of another story."""
        for mine, theirs in ((self.right, other.right), (self.wrong, other.wrong), (self.missed, other.missed)):
            mine.update(theirs)
        here = len(self.claimed)  # two stories may both have a claim called "deaths"
        self.claimed += [((here, true), (here, found)) for true, found in other.claimed]
        self.notes += other.notes

    def scores(self) -> dict[str, tuple[float, float, float, int]]:
        """Precision, recall, F1 and the number wanted, by question."""
        rows = {}
        for question in sorted({*self.right, *self.wrong, *self.missed}):
            right, wrong, missed = self.right[question], self.wrong[question], self.missed[question]
            rows[question] = (*_rates(right / (right + wrong or 1), right / (right + missed or 1)), right + missed)
        if self.claimed:
            rows["claims (B3)"] = (*_rates(*_b_cubed(self.claimed)), len(self.claimed))
        return rows


def _rates(precision: float, recall: float) -> tuple[float, float, float]:
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _b_cubed(pairs: Sequence[tuple[object, object]]) -> tuple[float, float]:
    """For each item how pure its found group is, and how much of its true group it holds; both as means."""
    both, true, found = Counter(pairs), Counter(t for t, _ in pairs), Counter(f for _, f in pairs)
    precision = sum(count * count / found[f] for (_, f), count in both.items())
    recall = sum(count * count / true[t] for (t, _), count in both.items())
    return precision / len(pairs), recall / len(pairs)


def score(story: gold.Story, claims: Sequence[Found], alerts: Sequence[Found]) -> Tally:
    """The answers to all questions about one story."""
    tally = Tally()
    counted = {a.file: a for a in story.articles if a.copy_of is None}
    figures, positions = _by_file(claims, "figures"), _by_file(claims, "positions")
    taken: list[tuple[gold.Position, list[Found]]] = []
    stands: dict[str, Counter[str]] = defaultdict(Counter)
    for file, article in counted.items():
        for want, got in _figures(tally, article, figures[file]):
            tally.claimed.append((want.claim, got["claim"]))
            stands[got["claim"]][want.claim] += 1
        taken += _positions(tally, article, positions[file])
    _alerts(tally, story, alerts)
    for wanted, found in taken:
        if wanted.claims:
            meant = {stands[f["claim"]].most_common(1)[0][0] for f in found if stands[f["claim"]]}
            tally.answer("claim of positions", bool(meant & set(wanted.claims)), f"{wanted.text!r}: {sorted(meant)}")
    return tally


def _by_file(claims: Sequence[Found], kind: str) -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = defaultdict(list)
    for claim in claims:
        for item in claim[kind]:
            found[item["article"]["file"]].append({**item, "claim": claim["id"]})
    for items in found.values():
        items.sort(key=lambda item: (item["start"], item["end"]))
    return found


def _figures(tally: Tally, article: gold.Article, found: list[Found]) -> list[tuple[gold.Figure, Found]]:
    """Pairs each figure wanted with one found; further mentions of a number in the same words count neither way."""
    pairs = []
    free = list(found)
    paired: set[tuple[object, ...]] = set()
    for want in article.figures:
        fitting = [f for f in free if _same_number(want, f) and _in_words(f, want.text)]
        number = (want.claim, want.value, want.low, want.high)
        if not fitting:
            if number not in paired:
                tally.miss("figures", want.text)
            continue
        got = max(fitting, key=lambda f: (_plain(want.text) in _plain(f["quote"]), _common(f["text"], want.text)))
        free.remove(got)
        pairs.append((want, got))
        paired.add(number)
        tally.right["figures"] += 1
        tally.answer("qualifier", got["qualifier"] == want.qualifier, f"{want.text!r}: {got['qualifier']}")
        tally.answer("unit", _same_unit(want, got["unit"] or ""), f"{want.text!r}: {got['unit']}")
        tally.answer("speaker of figures", _same_speaker(want.speakers, got), f"{want.text!r}: {got['speakers']}")
    for extra in free:
        repeats = any(_same_number(w, extra) and _in_words(extra, w.text) for w in article.figures)
        if not repeats and not any(_common(extra["text"], allowed) for allowed in article.may):
            tally.needless("figures", f"{extra['text']!r} in {extra['quote'][:90]!r}")
    return pairs


def _positions(tally: Tally, article: gold.Article, found: list[Found]) -> list[tuple[gold.Position, list[Found]]]:
    """Pairs each position wanted with all that stands for it: a position on several claims is told under each."""
    pairs = []
    free = list(found)
    for want in article.positions:
        question = "denials" if want.stance == "denies" else "other positions"
        here = [p for p in free if p["stance"] == want.stance and _in_words(p, want.text)]
        if not here:
            tally.miss(question, want.text)
            continue
        quote = here[0]["quote"]
        same = [p for p in free if p["stance"] == want.stance and p["quote"] == quote]
        free = [p for p in free if not any(p is s for s in same)]
        tally.right[question] += 1
        right = any(_same_speaker(want.speakers, p) for p in same)
        tally.answer("speaker of positions", right, f"{want.text!r}: {here[0]['speakers']}")
        pairs.append((want, same))
    for stance, quote in {(p["stance"], p["quote"]) for p in free if not _allowed(p, article.may_positions)}:
        tally.needless("denials" if stance == "denies" else "other positions", f"{stance} {quote[:90]!r}")
    return pairs


def _alerts(tally: Tally, story: gold.Story, alerts: Sequence[Found]) -> None:
    """A change is right by its new value, a denial by who denies."""
    known: dict[str, set[float | None]] = defaultdict(set)
    for article in story.articles:
        raised = [a for a in alerts if a["article"]["file"] == article.file]
        for want in article.alerts if article.copy_of is None else ():
            new = {f.value for f in article.figures if f.claim == want.claim} - known[want.claim or ""] | {want.to}
            got = next((a for a in raised if a["kind"] == want.kind and _same_alert(want, a, new)), None)
            if got is None:
                tally.miss(f"alerts {want.kind}", f"{article.file} {want.claim or want.speakers}")
            else:
                raised.remove(got)
                tally.right[f"alerts {want.kind}"] += 1
        for extra in raised:
            kind = extra["kind"]
            optional = [f for f in article.figures if f.claim in article.may_alert]
            if kind == "new_denial" and kind in article.may_alert:
                continue
            if kind in {"new_denial", "figure_changed"} and not any(
                _same_number(f, extra.get("current") or {}) for f in optional
            ):
                tally.needless(f"alerts {kind}", extra["message"][:90])
        for figure in article.figures:
            known[figure.claim].add(figure.value)


def _same_alert(want: gold.Alert, got: Found, new: Iterable[float | None]) -> bool:
    if want.kind == "new_denial":
        return _same_speaker(want.speakers, got.get("position") or {})
    now = got.get("current") or {}
    ends = [now.get(end) for end in ("value", "low", "high")]
    return any(_equal(end, value) for end in ends for value in new if end is not None)


def _equal(one: float | None, other: float | None, share: float = 1e-6) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= share * max(1.0, abs(one), abs(other))


def _same_number(want: gold.Figure, got: Found) -> bool:
    """The same value; where none is stated the same ends, which may differ a little."""
    if want.value is not None:
        return _equal(want.value, got.get("value"))
    return (
        got.get("value") is None and _equal(want.low, got.get("low"), 0.1) and _equal(want.high, got.get("high"), 0.1)
    )


def _plain(text: str) -> str:
    """The text without what differs between formats: marks of emphasis, kinds of quotes and dashes, white space."""
    text = re.sub(r"[*_`\\]", "", unicodedata.normalize("NFKC", text))
    text = re.sub(r"[“”„«»]", '"', re.sub(r"[‘’]", "'", re.sub(r"[‐-―−]", "-", text)))
    return " ".join(text.split())


def _common(one: str, other: str) -> int:
    """How many signs of one text the other holds whole; 0 where neither is part of the other."""
    one, other = _plain(one), _plain(other)
    return min(len(one), len(other)) if one in other or other in one else 0


def _in_words(got: Found, snippet: str) -> bool:
    """Whether an item found stands in the words annotated: in its sentence, or about its own words."""
    return _plain(snippet) in _plain(got["quote"]) or _common(got["text"], snippet) > 0


def _allowed(got: Found, snippets: Iterable[str]) -> bool:
    return any(_in_words(got, snippet) for snippet in snippets)


def _same_unit(want: gold.Figure, got: str) -> bool:
    """Money and percentages agree; a noun is one that the annotation or the words name."""
    if want.unit == "percent" or want.unit.isupper():
        return got.lower() == want.unit.lower()
    named = {word[:STEM] for word in re.findall(r"[a-z]{2,}", f"{want.unit} {want.text}".lower())}
    return any(word[:STEM] in named for word in re.findall(r"[a-z]+", got.lower()))


def _same_speaker(wanted: Iterable[str], got: Found) -> bool:
    """Whether a name found is one of those wanted, or part of one or the reverse; none where none is wanted."""
    names = {_bare(name) for name in (got.get("speaker"), got.get("party"), *(got.get("speakers") or ())) if name}
    right = {_bare(name) for name in wanted}
    if not right:
        return not names
    return any(f" {one} " in f" {other} " or f" {other} " in f" {one} " for one in names for other in right)


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"'s\b|\bthe\b", " ", letters)))
