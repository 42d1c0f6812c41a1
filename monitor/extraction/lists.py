"""Finds who says the points of a list: "The company confirms that:", "What the union claims"."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar
from monitor.extraction.accounts import is_speaker
from monitor.extraction.name_words import ORGANISATIONS, SOURCES, role_lemma
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from monitor.extraction.passages import Passage
    from monitor.extraction.spans import Range


SPOKEN = {"say", "says", "said", "claim", "claims", "claimed", "admits", "estimates", "reports", "reported"}
HEAD = 6  # tokens of a party that heads a column
SIDES = {
    "ministry",
    "government",
    "union",
    "police",
    "army",
    "rebel",
    "opposition",
    "official",
    "organiser",
    "authority",
    "resident",
    "activist",
    "monitor",
    "doctor",
    "coastguard",
    "agency",
    "inspectorate",
    "prosecutor",
    "charity",
}
"""Parties that give numbers of something other than themselves."""
LEAD = 8  # tokens of the words that lead in a list
LONGEST_ROW = 300  # code points of a table's row
HEADED = re.compile(
    r"^(?:(?:the )?sources?|according to|(?:counted|reported|claimed|given|measured|published) by|who|body|agency"
    r"|whose (?:count|figure)"
    r"|(?:as )?told by|measured (?:at|in|on)|says who|who says(?: so)?)\b",
    re.IGNORECASE,
)


def find(passages: Sequence[Passage]) -> list[Attribution]:
    """An attribution for each list whose lead-in says who speaks, and for each point that ends by naming its source."""
    found = []
    for number, passage in enumerate(passages):
        points = _points_after(passages, number)
        owner = _owner_of_points(passage) if points else None
        if owner is not None:
            parts = tuple((p, 0, len(passages[p].doc)) for p in points)
            found.append(Attribution(number, parts, None, (grammar.left(owner), owner.i + 1), owner.i))
        cue = _lead_in(passage) if points and owner is None else None
        head = None if cue is None else grammar.subject(cue)
        if cue is not None and head is not None:
            parts = tuple((p, 0, len(passages[p].doc)) for p in points)
            source = grammar.noun_phrase(head)
            found.append(Attribution(number, parts, (cue.i, cue.i + 1), source, head.i))
        if passage.block.kind == "bullet":
            one = _in_brackets(number, passage.doc)
            if one is not None:
                found.append(one)
    return [*found, *_labelled(passages), *_rows(passages), *_turns(passages)]


def _labelled(passages: Sequence[Passage]) -> list[Attribution]:
    """Points that set parties' numbers side by side: "The opposition: 19 lost", "The ministry: seven"."""
    found: list[Attribution] = []
    run: list[Attribution] = []
    for number, passage in enumerate(passages):
        one = _label(number, passage) if passage.block.kind == "bullet" else None
        if one is not None:
            run.append(one)
        if one is None or number + 1 == len(passages):
            found.extend(run if len(run) > 1 else [])
            run = []
    return found


def _label(number: int, passage: Passage) -> Attribution | None:
    """The party before a point's colon, and the number behind it."""
    doc = passage.doc
    colon = next((t.i for t in doc[: HEAD + 1] if t.text == ":"), 0)
    words = [t for t in doc[:colon] if t.is_alpha]
    if not words or any(t.pos_ in {"VERB", "NUM"} for t in words):
        return None
    head = words[-1]
    lemma = head.lemma_.lower()
    paper = lemma in SOURCES | {"draft"} and any(t.tag_ == "POS" for t in doc[:colon])
    if not (paper or lemma in SIDES or is_speaker(head)) or not any(t.like_num for t in doc[colon + 1 : colon + 4]):
        return None
    return Attribution(number, ((number, colon + 1, len(doc)),), (colon, colon + 1), (words[0].i, head.i + 1), head.i)


def _rows(passages: Sequence[Passage]) -> list[Attribution]:
    """The rows of a table with a column headed "Source" or the like: the other cells are said by whom it names."""
    found: list[Attribution] = []
    column: int | None = None
    for number, passage in enumerate(passages):
        cells = _cells(passage)
        if not cells:
            column = None
            continue
        if column is None:
            against = _set_against(passage, cells)
            for at, cell in enumerate(cells):
                if _speaks(passage, cell) or (at and against):
                    found.extend(_column(passages, number, cell, at))
            column = next((at for at, cell in enumerate(cells) if HEADED.search(_text(passage, cell))), None)
        elif column < len(cells):
            found.extend(_row(number, passage, cells, column))
    return found


def _set_against(passage: Passage, cells: Sequence[Range]) -> bool:
    """Whether all columns but the first are headed by parties, whose numbers the table sets side by side."""
    heads = [passage.doc[slice(*cell)] for cell in cells[1:]]
    if len(heads) < 2 or any(len(head) == 0 or len(head) > HEAD for head in heads):
        return False
    if all(head[0].lower_ in {"according", "says", "per"} for head in heads):
        return True
    bodies = all(head[-1].lemma_.lower() in SIDES for head in heads)
    return bodies and not any(t.pos_ == "VERB" or t.like_num for head in heads for t in head)


def _speaks(passage: Passage, cell: Range) -> bool:
    """Whether a column's heading is a frame: "The union says", "Ministry's estimate"."""
    words = passage.doc[slice(*cell)]
    if not 2 <= len(words) <= 6 or any(t.like_num or t.lower_ in {"who", "what", "source"} for t in words):
        return False
    last = words[-1]
    said = last.lower_ in SPOKEN
    owned = last.lemma_.lower() in cues.COUNT_NOUNS and any(t.tag_ == "POS" for t in words)
    head = words[-2] if said else next((words[t.i - words.start - 1] for t in words[1:] if t.tag_ == "POS"), last)
    named = head.text[:1].isupper() or head.lemma_.lower() in ORGANISATIONS or role_lemma(head.text) is not None
    return (said or owned) and named


def _column(passages: Sequence[Passage], number: int, heading: Range, column: int) -> list[Attribution]:
    """What stands under such a heading, down to the table's end."""
    words = passages[number].doc[slice(*heading)]
    whole = words.end - (words[-1].lower_ in SPOKEN)
    mark = next((t.i for t in words if t.tag_ == "POS"), whole)
    parts = []
    for below in range(number + 1, len(passages)):
        cells = _cells(passages[below])
        if not cells:
            break
        if column < len(cells) and cells[column][0] < cells[column][1]:
            parts.append((below, *cells[column]))
    opened = 2 * (words[0].lower_ == "according")
    source = (words.start + opened, mark)
    return [Attribution(number, (part,), None, source, mark - 1) for part in parts] if source[0] < mark else []


def _cells(passage: Passage) -> list[Range]:
    """The cells of a table's row, in tokens; none where the words are no row."""
    bars = [t.i for t in passage.doc if t.text == "|"] if "|" in passage.masked else []
    if not bars or len(passage.masked) > LONGEST_ROW:
        return []
    bars = bars if bars[0] == 0 else [-1, *bars]
    bars = bars if passage.doc[len(passage.doc) - 1].text == "|" else [*bars, len(passage.doc)]
    cells = [grammar.trimmed(passage.doc, a + 1, b) for a, b in itertools.pairwise(bars)]
    return cells if len(cells) > 1 else []


def _text(passage: Passage, cell: Range) -> str:
    return str(passage.doc[slice(*cell)].text)


def _row(number: int, passage: Passage, cells: Sequence[Range], column: int) -> list[Attribution]:
    """What a row holds beside the cell that names its source."""
    start, end = cells[column]
    label = passage.doc[start:end]
    if not any(t.is_alpha for t in label):
        return []
    others = [cell for at, cell in enumerate(cells) if at != column and cell[0] < cell[1]]
    sides = [others] if column in {0, len(cells) - 1} else [others[:column], others[column:]]
    parts = tuple((number, side[0][0], side[-1][1]) for side in sides if side)
    return [Attribution(number, parts, None, (start, end), label.root.i)] if parts else []


def _turns(passages: Sequence[Passage]) -> list[Attribution]:
    """The turns of an interview that is printed as it was spoken: "REED: We know of 14 boats."."""
    labels = {n: end for n, p in enumerate(passages) if (end := _label_end(p.doc)) and p.block.kind == "paragraph"}
    if len(labels) < 2:
        return []
    found: list[Attribution] = []
    for number, end in labels.items():
        doc = passages[number].doc
        if len(doc) - end > 3:
            part = (number, end, len(doc))
            found.append(Attribution(number, (part,), (end - 1, end), (0, end - 1), end - 2, direct=True))
    return found


def _label_end(doc: Doc) -> int:
    """Where the words behind a label in capitals begin; 0 where there is none."""
    colon = next((t.i for t in doc[:5] if t.text == ":"), 0)
    words = doc[:colon]
    is_name = colon > 0 and all(t.text.replace(".", "").isalpha() and t.text.isupper() for t in words)
    return colon + 1 if is_name and len(words.text) > 2 else 0


def _points_after(passages: Sequence[Passage], number: int) -> list[int]:
    """The points of the list that follows a passage at once."""
    if passages[number].block.kind == "bullet":
        return []
    points = []
    for following in range(number + 1, len(passages)):
        if passages[following].block.kind != "bullet" or not len(passages[following].doc):
            break
        points.append(following)
    return points


def _lead_in(passage: Passage) -> Token | None:
    """The verb of speech that a list hangs on: the last one before a colon, or that of a heading "What X claims"."""
    words = [t for t in passage.doc if not t.is_space]
    if not words:
        return None
    is_open = words[-1].text == ":"
    is_what = passage.block.kind in {"heading", "title", "paragraph"} and words[0].lower_ == "what" and len(words) < 10
    if not is_open and not is_what:
        return None
    verbs = [t for t in words[-8:] if t.lemma_.lower() in cues.CLAUSE and t.pos_ in {"VERB", "AUX"}]
    return verbs[-1] if verbs and words[-1].i - verbs[-1].i <= 5 else None


def _owner_of_points(passage: Passage) -> Token | None:
    """Whose figures the points are: "According to the union:", "The ministry's figures:", "In the union's version:"."""
    words = [t for t in passage.doc if not t.is_space]
    is_heading = passage.block.kind in {"heading", "title"}
    if not 3 <= len(words) <= LEAD or not (words[-1].text == ":" or is_heading):
        return None
    if words[0].lower_ == "according" and words[1].lower_ == "to":
        return next((t for t in words[2:] if is_speaker(t) and t.dep_ != "compound"), None)
    noun = words[-1] if words[-1].text != ":" else words[-2]
    if noun.lemma_.lower() not in cues.COUNT_NOUNS | {"version", "account", "demand"}:
        return None
    return next((c for c in noun.children if c.dep_ == "poss" and is_speaker(c)), None)


def _in_brackets(number: int, doc: Doc) -> Attribution | None:
    """A point that ends by naming its source: "4,000 barrels (the port authority, on Tuesday)"."""
    opening = next((t for t in doc if t.text == "("), None)
    if opening is None or opening.i < 2 or opening.i + 2 >= len(doc) or doc[len(doc) - 1].text not in {")", "."}:
        return None
    inner = doc[opening.i + 1 : len(doc) - 1]
    head = next((t for t in inner if t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound" and not t.like_num), None)
    if head is None or head.i - opening.i > 4:
        return None
    if not is_speaker(head):
        return None
    return Attribution(number, ((number, 0, opening.i),), None, (opening.i + 1, head.i + 1), head.i)
