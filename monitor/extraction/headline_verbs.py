"""Finds the verbs by which headlines take a stance, and asks whether what follows is what such a verb bears on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from monitor.extraction import headline_words as known
from monitor.extraction.headline_table import ROWS
from monitor.extraction.headline_text import HIDDEN, can_be_party, party
from monitor.extraction.stance_words import FALSE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Span, Token

    from monitor.extraction.findings import Stance
    from monitor.extraction.headline_table import Row
    from monitor.extraction.headline_text import Clause

OBJECT = 6  # words behind a verb that may name what it bears on
_WORD = re.compile(rf"[\w'{HIDDEN}-]+")


class Told(NamedTuple):
    """A verb of stance in a headline: its place in the clause and whose stance it tells."""

    stance: Stance
    words: tuple[int, int]
    holder: Token  # names the party


class _Facts(NamedTuple):
    """What a verb stands among: its party, the words before it, its own, and those behind."""

    holder: Token
    before: str
    verb: str
    rest: str

    @property
    def words(self) -> list[str]:
        return _WORD.findall(self.rest)

    @property
    def named(self) -> list[str]:
        """The words behind up to the first preposition or verb: "claim", "police version"."""
        words = self.words
        end = next((i for i, word in enumerate(words) if word in known.ENDS and i), len(words))
        return words[: min(end, OBJECT)]

    @property
    def last(self) -> str:
        return _singular(self.named[-1]) if self.named else ""

    @property
    def of_court(self) -> bool:
        return bool(known.COURTS.intersection(self.before.split()))


def told(sentence: Span, clause: Clause) -> Told | None:
    """The first verb of a clause that tells a stance of the party before it: "Vicar scotches sale rumour"."""
    hidden = clause.hidden.lower()
    for match, row in sorted(_matches(hidden), key=lambda found: found[0].start()):
        holder = party(sentence, clause, match.start())
        if holder is None or holder.lower_ in known.NO_SPEAKERS:
            continue
        facts = _Facts(holder, hidden[: match.start()], match.group(), hidden[match.end() :])
        if _CONDITIONS[row.condition](facts):
            return Told(row.stance, match.span(), holder)
    return None


def _matches(hidden: str) -> Iterator[tuple[re.Match[str], Row]]:
    for row in ROWS:
        for match in row.pattern.finditer(hidden):
            yield match, row


def _always(_: _Facts) -> bool:
    return True


def _silent(facts: _Facts) -> bool:
    """Palace silent over funds: with no verb, and of somebody who could speak."""
    return can_be_party(facts.holder) and (not facts.words or facts.words[0] in known.ON_WHAT)


def _thing(facts: _Facts) -> bool:
    """Whatever is not withheld or turned down; a clause is never."""
    is_clause = bool(known.LINKS.intersection(facts.words))
    return bool(facts.words) and (is_clause or facts.last not in known.WITHHELD) and not facts.of_court


def _remark(facts: _Facts) -> bool:
    return HIDDEN in facts.rest or any(_singular(word) in known.REMARKS for word in facts.words)


def _called(facts: _Facts) -> bool:
    """Senator calls kickback claims "hogwash"."""
    is_named = HIDDEN in facts.rest or any(word in FALSE for word in facts.words[1:])
    return is_named and any(_singular(word) in known.SAID for word in facts.named) and not facts.of_court


def _quoted(facts: _Facts) -> bool:
    return HIDDEN in "".join(facts.named)


def _own_guilt(facts: _Facts) -> bool:
    return not any({word, _singular(word)} & known.LET_IN for word in facts.named)


def _found_right(facts: _Facts) -> bool:
    """Doctors back miners on dust: those who find out agree with some who claim."""
    return facts.holder.lower_ in known.FINDERS and any(word.endswith("s") for word in facts.verb.split()[1:-1])


def _matter(facts: _Facts) -> bool:
    has_number = any(word[:1].isdigit() for word in facts.words)
    return (has_number or _about(facts, known.SAID | known.MATTERS)) and not facts.of_court


def _talk(facts: _Facts) -> bool:
    return _said(facts) and not facts.of_court


def _said(facts: _Facts) -> bool:
    return _about(facts, known.SAID)


def _about(facts: _Facts, nouns: frozenset[str]) -> bool:
    """Whether what is named is one of these, or stands in quotation marks."""
    named = facts.named
    if facts.last in known.TURNED_DOWN or named[:1] == ["to"]:
        return False
    return _quoted(facts) or any(_singular(word) in nouns for word in named)


def _singular(word: str) -> str:
    plain = word.removesuffix("'s").strip("'")
    if plain.endswith("ies"):
        return plain[:-3] + "y"
    return plain if plain.endswith("ss") else plain.removesuffix("s")


_CONDITIONS: dict[str, Callable[[_Facts], bool]] = {
    "any": _always,
    "party": _silent,
    "thing": _thing,
    "remark": _remark,
    "named": _called,
    "quote": _quoted,
    "guilt": _own_guilt,
    "finder": _found_right,
    "matter": _matter,
    "talk": _talk,
    "said": _said,
}
