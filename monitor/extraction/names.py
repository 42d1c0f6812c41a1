"""Names the people, organisations and places of an article: the fullest name, other spellings, offices, for whom.

The first full name wins over later surnames ("Volodymyr Zelensky", later "Zelensky"); titles and offices are kept
apart from the name ("president"), and so is whom somebody speaks for ("Ukrainian", "foreign ministry").
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import affiliations, name_spans, short_names
from monitor.extraction.findings import Name, NameKind
from monitor.extraction.name_words import ORGANISATIONS
from monitor.extraction.offices import Offices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.extraction.name_spans import NameSpan
    from monitor.extraction.offices import Told
    from monitor.extraction.passages import Passage


class Mention(msgspec.Struct, frozen=True):
    """Where a name stands: tokens `start` to `end` of a passage; `name` is the fullest name given in the article."""

    passage: int
    start: int
    end: int
    name: str
    kind: NameKind


def names(passages: Sequence[Passage]) -> tuple[Name, ...]:
    """All that the article names, in the order of first mention."""
    return collect(passages)[0]


def collect(passages: Sequence[Passage]) -> tuple[tuple[Name, ...], tuple[Mention, ...]]:
    """The names, and every place where one stands, in the order of the text."""
    found = _of_one_kind(_spans(passages))
    short = short_names.told(passages, found)
    spans = short_names.applied(passages, found, short)
    full = _full_names(spans)
    full.update({(text, "organisation"): full.get((name, "organisation"), name) for text, name in short.items()})
    mentions = tuple(Mention(s.passage, s.start, s.end, full[s.text, s.kind], s.kind) for s in spans)
    told: dict[tuple[str, NameKind], list[tuple[str, Told]]] = {}
    offices = Offices(passages, mentions)
    for span, mention in zip(spans, mentions, strict=True):
        facts = affiliations.around(passages[span.passage].doc, span, offices)
        told.setdefault((mention.name, mention.kind), []).append((span.text, facts))
    overlooked = [
        Mention(s.passage, s.start, s.end, full[s.text, s.kind], s.kind) for s in _overlooked(passages, spans)
    ]
    every = sorted([*mentions, *overlooked], key=lambda m: (m.passage, m.start)) if overlooked else mentions
    return tuple(_name(name, kind, facts) for (name, kind), facts in told.items()), tuple(every)


def _overlooked(passages: Sequence[Passage], spans: Sequence[NameSpan]) -> list[NameSpan]:
    """Where bodies and places of one word stand that the model saw elsewhere only: they tell whom "it" means."""
    alone = {s.text: s.kind for s in spans if s.kind != "person" and s.text.isalpha() and s.text.istitle()}
    taken: dict[int, set[int]] = {}
    for span in spans:
        taken.setdefault(span.passage, set()).update(range(span.start, span.end))
    return [
        span
        for number, passage in enumerate(passages)
        for span in name_spans.repeated(number, passage.doc, alone, taken.get(number, set()))
    ]


def _spans(passages: Sequence[Passage]) -> list[NameSpan]:
    """The names of all passages in order, surnames that stand alone included."""
    found = [name_spans.find(number, passage.doc) for number, passage in enumerate(passages)]
    known = {span.text.split()[-1] for here in found for span in here if span.kind == "person" and " " in span.text}
    whole = {span.text for here in found for span in here if span.kind == "organisation" and " " in span.text}
    for number, here in enumerate(found):
        taken = {i for span in here for i in range(span.start, span.end)}
        here.extend(name_spans.beginnings(number, passages[number].doc, whole, taken))
    for number, here in enumerate(found):
        taken = {i for span in here for i in range(span.start, span.end)}
        here.extend(name_spans.surnames(number, passages[number].doc, known, taken))
        here.sort(key=lambda span: span.start)
    return [span for here in found for span in here]


def _of_one_kind(spans: Sequence[NameSpan]) -> list[NameSpan]:
    """The spans, with one kind for each spelling: the one that grammar shows, else the one told most often.

    No lone word is a person for one vote; who is called "Ms Brone" once is a person in full, too.
    """
    votes: dict[str, Counter[NameKind]] = {}
    for span in spans:
        votes.setdefault(span.text, Counter())[span.kind] += 1
    bodies = [span.text.split() for span in spans if span.kind == "organisation" and " " in span.text]
    whole = {words[0] for words in bodies}
    begun = {" ".join(words[:length]) for words in bodies for length in range(2, len(words))}
    surnames = {span.text.split()[-1] for span in spans if span.kind == "person" and " " in span.text}
    shown = {span.text for span in spans if span.sure}
    kinds: dict[str, NameKind] = {}
    for text, counts in votes.items():
        best = max(counts.values())
        kinds[text] = next(k for k in ("organisation", "place", "person") if counts[k] == best)
        if text in whole and kinds[text] == "place":
            kinds[text] = "organisation"
        if text in surnames or text in shown or (" " in text and text.split()[-1] in shown and not _is_body(text)):
            kinds[text] = "person"
        elif text in begun:
            kinds[text] = "organisation"
    return [msgspec.structs.replace(span, kind=kinds[span.text]) for span in spans]


def _is_body(text: str) -> bool:
    return any(word in ORGANISATIONS for word in text.lower().split())


def _name(name: str, kind: NameKind, told: Sequence[tuple[str, Told]]) -> Name:
    return Name(
        name=name,
        kind=kind,
        mentions=_unique(text for text, _ in told if text != name),
        roles=_unique(role for _, facts in told for role in facts.roles),
        affiliations=_unique(whom for _, facts in told for whom in facts.affiliations if whom != name),
    )


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _full_names(spans: Sequence[NameSpan]) -> dict[tuple[str, NameKind], str]:
    """The fullest name for each spelling and kind."""
    spellings = dict.fromkeys((span.text, span.kind) for span in spans)
    by_word: dict[tuple[str, NameKind], list[str]] = {}
    for text, kind in spellings:
        for word in text.lower().split():
            by_word.setdefault((word, kind), []).append(text)
    return {(text, kind): _fullest(text, by_word[text.lower().split()[0], kind], kind) for text, kind in spellings}


def _fullest(text: str, candidates: Sequence[str], kind: NameKind) -> str:
    """The first longer name that holds `text` as whole words; for organisations only one that begins with it."""
    words = text.lower().split()
    for other in candidates[:200]:
        longer = other.lower().split()
        if len(longer) <= len(words) or len(longer) > 6:
            continue
        if kind == "person" and len(words) == 1 and (longer[-1] == words[0] or longer[0] == words[0]):
            return other
        if kind == "person" and longer[-len(words) :] == words:
            return other
        if kind == "organisation" and longer[: len(words)] == words and other[:1].isupper() == text[:1].isupper():
            return other
    return text
