"""Finds the short forms that an article gives in brackets behind a body's name: "Fjord Boatmen's League (FBL)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor.extraction import name_spans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.extraction.findings import Name
    from monitor.extraction.name_spans import NameSpan
    from monitor.extraction.passages import Passage

SHORTEST, LONGEST = 2, 6  # letters of such a form


def told(passages: Sequence[Passage], spans: Sequence[NameSpan]) -> dict[str, str]:
    """Each short form and the name for which it stands."""
    found: dict[str, str] = {}
    for span in spans:
        doc = passages[span.passage].doc
        if " " not in span.text or span.end + 2 >= len(doc) or doc[span.end].text != "(":
            continue
        short = doc[span.end + 1].text
        if doc[span.end + 2].text == ")" and _stands_for(short, span.text):
            found.setdefault(short, span.text)
    return found


def applied(passages: Sequence[Passage], spans: Sequence[NameSpan], short: Mapping[str, str]) -> list[NameSpan]:
    """The spans with every short form as the name of a body, those that the model overlooked too."""
    if not short:
        return list(spans)
    found = [msgspec.structs.replace(span, kind="organisation") if span.text in short else span for span in spans]
    taken: dict[int, set[int]] = {}
    for span in spans:
        taken.setdefault(span.passage, set()).update(range(span.start, span.end))
    for number, passage in enumerate(passages):
        alone = name_spans.surnames(number, passage.doc, set(short), taken.get(number, set()))
        found.extend(msgspec.structs.replace(span, kind="organisation") for span in alone)
    return sorted(found, key=lambda span: (span.passage, span.start))


def _stands_for(short: str, name: str) -> bool:
    """Whether the letters are the name's initials, some of small words left out or not."""
    if not (SHORTEST <= len(short) <= LONGEST and short.isalpha() and short.isupper()):
        return False
    initials = [word[0].upper() for word in name.replace("-", " ").split() if word[0].isalpha()]
    at = iter(initials)
    return bool(initials) and initials[0] == short[0] and all(letter in at for letter in short)


def spellings(names: Sequence[Name]) -> dict[str, str]:
    """Short forms of the names, by which the model may have overlooked them: surnames, the first word of a body."""
    short: dict[str, str] = {}
    for name in names:
        words = name.name.lower().split()
        if len(words) > 1 and name.name[:1].isupper() and name.kind in {"person", "organisation"}:
            short.setdefault(words[-1] if name.kind == "person" else words[0], name.name)
    return short
