"""Finds the noun that a number counts, by the tokens that follow it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.extraction import people_nouns
from monitor.extraction.counted_words import (
    ADVERBS_BETWEEN,
    PEOPLE,
    STATE_ADJECTIVES,
)
from monitor.extraction.noun_shapes import compound, is_shouted_plural
from monitor.extraction.number_words import SCALES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MORE = {"more", "additional", "further", "extra", "new", "fresh"}
_OTHERS = {"others", "other"}
_DETERMINERS = {
    "the", "these", "those", "its", "their", "his", "her", "our", "my", "your", "all", "such", "this", "that",
    "whose", "any",
}  # fmt: skip
_PRONOUNS = {"them", "whom", "which", "us", "you", "these", "those", "ones", "one"}
_QUOTES = {'"', "'", "”", "“", "’", "‘", "''", "``", "»", "«"}
_HAVING = {"had", "have", "has", "having"}
_DESCRIBING = ("JJ", "VBN", "VBG")
_COLLECTIVE = {
    "crew", "staff", "police", "personnel", "people", "cattle", "aircraft", "sheep", "fish", "troops", "men", "women",
    "children", "servicemen", "servicewomen", "feet", "teeth", "mice", "lives", "wives", "manpower", "spacecraft",
    "deer", "fishermen", "policemen", "firemen", "gunmen", "cod", "media",
    "criteria", "data", "premises", "series", "species", "poultry", "livestock", "offspring", "countrymen", "seamen",
    "craft",
}  # fmt: skip
# Behind a hyphen these tell what kind of thing it is, or that the number goes on: "a two-way street", "a 5-star hotel".
_NO_COUNT = {
    "strong", "plus", "odd", "something", "star", "stars", "way", "time", "point", "pronged", "sided", "fold", "piece",
    "party", "state", "wheel", "wheeled", "tier", "legged", "bit", "stroke", "door", "dimensional", "engined", "ply",
    "nation", "one", "two", "three", "per", "year", "pointer", "off", "handed", "speed",
}  # fmt: skip
_SPEAKING = {"speak", "talk", "boast", "complain"}  # verbs that go with "of"
_REACH = 9  # tokens between a number and its noun


@dataclass(slots=True)
class Noun:
    """What a number counts, as far as the words behind it tell."""

    head: Token | None = None  # the noun itself
    end: int = 0  # where its words end, in the doc's text
    modifiers: list[Token] = field(default_factory=list)
    state: Token | None = None  # "dead", "missing": people to whom that happened
    pronoun: Token | None = None  # "of them", "others": what was counted before
    part: bool = False
    more: bool = False
    persons: bool = False  # "of those who", "a 300-strong crowd": people, whoever they are
    owned: Token | None = None  # "of the prisoners": the whole that a part is taken from


def words_of(doc: Doc) -> list[Token]:
    """The doc's tokens without white space."""
    return [token for token in doc if not token.is_space]


def index_at(words: list[Token], offset: int) -> int:
    """Index of the first word that begins at or behind an offset of the doc's text."""
    return bisect_left(words, offset, key=lambda token: token.idx)


def noun_after(words: list[Token], end: int, *, single: bool, vague: bool = False, hyphenated: bool = False) -> Noun:
    """The noun that follows a number ending at `end`; empty where something else follows."""
    noun = Noun(end=end)
    index = index_at(words, end)
    if index < len(words) and words[index].text in _QUOTES and index + 1 < len(words) and words[index].idx == end:
        index += 1
    index = _over_more(words, index, noun)
    index = _over_of(words, index, noun, vague=vague)
    if noun.pronoun is not None and noun.head is None and noun.pronoun.lower_ != "others":
        return noun
    if index < len(words) and words[index].lower_ in {"who", "whom"} and words[index].idx == end + 1:
        noun.persons = True  # "the three who lost an eye"
        return noun
    if _state(words, index, noun):
        return noun
    if hyphenated:
        _hyphenated(words, index, noun)
        return noun
    _phrase(words, index, noun, single=single)
    return noun


def _hyphenated(words: list[Token], index: int, noun: Noun) -> None:
    """As in "a 300-bed hospital": beds are counted."""
    while index < len(words) and words[index].text in {"-", "‑"}:
        index += 1
    noun.persons = index < len(words) and words[index].lower_ == "strong"
    if noun.persons and index + 1 < len(words) and words[index + 1].lower_ in {"crew", "staff"}:
        index, noun.persons = index + 1, False  # "a 20-strong crew" is counted as such
    if index < len(words) and words[index].is_alpha and words[index].lower_ not in _NO_COUNT:
        noun.head = words[index]
        noun.end = noun.head.idx + len(noun.head)


def _over_more(words: list[Token], index: int, noun: Noun) -> int:
    while index < len(words) and words[index].lower_ in _MORE | _OTHERS:
        noun.more = noun.more or words[index].lower_ in _MORE
        noun.end = words[index].idx + len(words[index])
        if words[index].lower_ == "others":
            noun.pronoun = words[index]
        index += 1
    return index


def _over_of(words: list[Token], index: int, noun: Noun, *, vague: bool) -> int:
    """Steps over "of its", "of the", "of them"; what is behind is counted, or is the whole that it is a part of."""
    if index + 1 < len(words) and words[index].lower_ == "out" and words[index + 1].lower_ == "of":
        index += 1
    if index + 1 >= len(words) or words[index].lower_ != "of" or _spoken_of(words, index + 1):
        return index
    following = words[index + 1]
    if following.like_num and index + 2 < len(words) and not vague:
        noun.part = True
        return index + 2
    if following.lower_ in _PRONOUNS and not (following.lower_ in {"these", "those"} and _nounish(words, index + 2)):
        noun.persons = index + 2 < len(words) and words[index + 2].lower_ == "who"
        noun.pronoun, noun.part = following, following.lower_ not in {"us", "you"}
        noun.end = following.idx + len(following)
        return index
    if following.lower_ in _DETERMINERS or following.tag_ == "PRP$":
        behind = index + 2
        if behind + 1 < len(words) and words[behind + 1].tag_ == "POS":  # "of the country's 20 districts"
            behind += 2
        if behind + 1 < len(words) and words[behind].tag_.startswith(_DESCRIBING) and words[behind + 1].like_num:
            behind += 1  # "of the promised 45 flights"
        while behind < len(words) and (words[behind].like_num or words[behind].lower_ in SCALES):
            behind += 1
        noun.part = not vague and (behind > index + 2 or following.tag_ != "PRP$")
        return behind
    return _over_owner(words, index, noun, vague=vague)


def _spoken_of(words: list[Token], index: int) -> bool:
    """As in "the 14 of which the agency spoke": no part of anything, but those that somebody speaks of."""
    speaks = any(token.lemma_ in _SPEAKING for token in words[index + 1 : index + 7])
    return speaks and words[index].lower_ in {"which", "whom"}


def _over_owner(words: list[Token], index: int, noun: Noun, *, vague: bool) -> int:
    """Steps over "of the ministry's", "of" alone where the counted noun follows it."""
    following, ahead = words[index + 1], index + 2
    while following.ent_type_ and ahead < len(words) and words[ahead].ent_type_ and words[ahead].tag_ != "POS":
        ahead += 1
    if following.ent_type_ and ahead < len(words) and words[ahead].tag_ == "POS":
        noun.part = not vague
        return ahead + 1
    return index + 1 if vague or following.tag_.startswith(("NN", "JJ")) else index


def _nounish(words: list[Token], index: int) -> bool:
    return index < len(words) and words[index].tag_.startswith(("NN", "JJ", "VBN"))


def _state(words: list[Token], index: int, noun: Noun) -> bool:
    """As in "17 dead", "44 NOW DEAD", "95 feared dead", where no noun follows that the state would describe."""
    ahead = index
    while ahead < len(words) and ahead - index < 3 and words[ahead].lower_ in ADVERBS_BETWEEN:
        ahead += 1
    if ahead >= len(words) or words[ahead].lower_ not in STATE_ADJECTIVES:
        return False
    following = ahead + 1
    while following < len(words) and words[following].tag_.startswith("JJ") and words[following].text.isalpha():
        following += 1
    if following < len(words) and _is_plural(words[following]) and words[following].text.isalpha():
        return False
    noun.state = words[ahead]
    noun.end = words[ahead].idx + len(words[ahead])
    return True


def _phrase(words: list[Token], index: int, noun: Noun, *, single: bool) -> None:
    """Walks over adjectives to the first plural noun, or to the last noun of the phrase."""
    passed: list[Token] = []
    best: int | None = None
    start = index
    while index < len(words) and index - start < _REACH:
        run = compound(words, index) if best is None else 0
        if run:
            passed.extend(words[index : index + run])
            index += run
            continue
        token = words[index]
        if best is not None and not _goes_on(words, index, best, start):
            break
        if _is_noun(token, words, index):
            best = index
        elif not _may_modify(words, index):
            break
        passed.append(token)
        index += 1
    if best is None:
        return
    head = words[best]
    if not (single or _is_plural(head) or head.lower_ in _COLLECTIVE or _is_people(head)):
        return
    noun.head = head
    noun.end = head.idx + len(head)
    noun.modifiers = [token for token in passed if token.i < head.i and token.is_alpha]


def _goes_on(words: list[Token], index: int, best: int, start: int) -> bool:
    """Whether a noun phrase that has a noun already goes on: a compound's next noun directly behind."""
    token, last = words[index], words[best]
    if best == index - 2 and (words[index - 1].tag_ == "HYPH" or words[index - 1].text == "-"):
        return token.tag_ in {"NN", "NNS"}
    if token.text == "-" and best == index - 1 and len(last) == 1:
        return True  # "e-mails", "T-shirts", whatever the tagger makes of the letter
    if best == index - 1 and last.text.isupper() and not last.text.endswith("S") and is_shouted_plural(token):
        return True  # "SIX NORLAN DIVERS"
    if best != index - 1 or not token.is_alpha or token.tag_ not in {"NN", "NNS", "NNP", "NNPS"}:
        return token.tag_ == "HYPH" and best == index - 1 and not _is_plural(last)
    if not _is_plural(last) or (last.tag_ == "NNP" and last.ent_type_ and not _is_people(last)):
        return True
    return token.tag_ in {"NNS", "NNPS"} and token.text.islower() and best - start < 3


def _is_noun(token: Token, words: list[Token], index: int) -> bool:
    if token.tag_ in {"NN", "NNS", "NNP", "NNPS"} and token.is_alpha:
        return True
    if index > 0 and words[index - 1].like_num and is_shouted_plural(token):
        return True
    if _names_model(token) and token.text.endswith("s") and token.text[-2].isdigit():
        return True  # "AK-47s"
    if not token.is_alpha or not _is_plural(token):
        return token.is_alpha and token.lower_ in _COLLECTIVE and not _nounish(words, index + 1)
    following = words[index + 1] if index + 1 < len(words) else None
    if token.tag_ == "VBZ" and following is not None and following.tag_ in {"VBD", "MD", "VBZ", "VBP"}:
        return index > 0 and (words[index - 1].like_num or words[index - 1].lower_ in {"so", "plus", "more", "+"})
    # A small tagger takes capitals in a headline, and demonyms, for adjectives or verbs.
    return token.tag_.startswith("JJ") or (token.tag_ == "VBZ" and token.text[0].isupper() and index > 0)


def _may_modify(words: list[Token], index: int) -> bool:
    token = words[index]
    if token.tag_.startswith("JJ") or (token.tag_ in {"VBN", "HYPH", "AFX", "CD"} and not token.like_num):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None or token.lower_ in _HAVING:  # "some 40 had broken bones": those told of before
        return False
    if _names_model(token):
        return following.tag_.startswith(("NN", "JJ"))
    if token.tag_ in {"VBG", "VBD", "RB", "RBR", "RBS", "NNP", "NN"} and token.is_alpha:
        return following.tag_.startswith(("JJ", "NN", "VBN"))
    if token.lower_ in {"and", "or"} or token.text in {",", "/"}:
        return index > 0 and _describes(words[index - 1]) and _adjective_pair(words, index)
    return token.text in {"-", "–"} or token.tag_ == "POS"


def _names_model(token: Token) -> bool:
    """As in "12 T-55 tanks": letters and digits in one word."""
    return not token.is_alpha and token.text[0].isalpha() and any(sign.isdigit() for sign in token.text)


def _adjective_pair(words: list[Token], index: int) -> bool:
    """As in "current and former customers", "wet, freezing, cheering men": adjectives and a noun follow."""
    if index + 2 >= len(words) or not _describes(words[index + 1]):
        return False
    return words[index + 2].tag_.startswith(("NN", "JJ")) or (
        words[index + 2].text in {",", "and"} and _adjective_pair(words, index + 2)
    )


def _describes(token: Token) -> bool:
    """An adjective or participle; a small tagger takes some for nouns."""
    return token.tag_.startswith(_DESCRIBING) or (token.tag_ == "NN" and token.lower_.endswith("ing"))


def _is_plural(token: Token) -> bool:
    text = token.lower_
    if token.tag_ in {"NNS", "NNPS"} or text in _COLLECTIVE:
        return True
    if text.endswith("is") and not token.text[0].isupper():
        return False
    adverb = token.tag_ == "RB" and not is_shouted_plural(token)
    return text.endswith("s") and not text.endswith(("ss", "us", "'s")) and len(text) > 3 and not adverb


def _is_people(token: Token) -> bool:
    return is_people(token.lemma_.lower()) or is_people(token.lower_)


def is_people(lemma: str) -> bool:
    """Whether a noun's lemma names human beings, by a closed list and by how such nouns end."""
    return lemma in PEOPLE or people_nouns.names_people(lemma)
