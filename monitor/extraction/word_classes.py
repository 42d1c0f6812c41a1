"""Gives each word its part of speech and its lemma, asking the model's rules once for each word in each role.

The rules look at a word's spelling, its tag and its place in the parse; only for a few pairs ("let's", "there is") also
at the neighbour. So the answer is remembered by these, and matching 179 patterns at each word of each article is saved.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import DEP, LEMMA, LOWER, ORTH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.vocab import Vocab

    Word = tuple[int, int, int]  # spelling, tag, place in the parse
    Key = tuple[Word, ...]  # a word, or between its neighbours a word of a pair
    Answer = tuple[int, int, int, int]  # tag, place in the parse, part of speech, lemma

NAME = "word_classes"
BATCH = 256  # docs
PAIRED = ("ai", "gon", "got", "let", "c'm", "y", "y'")  # with what follows them they are one pattern; so is "there is"
RULES = ("attribute_ruler", "lemmatizer")
QUESTION = [ORTH, TAG, DEP]
ANSWER = [TAG, DEP, POS, LEMMA]
MOST = 200_000  # answers kept; a word of a language is seldom new after so many
_NOBODY: Word = (0, 0, 0)


@Language.factory(NAME, assigns=["token.pos", "token.lemma"])
def make(nlp: Language, name: str) -> WordClasses:  # noqa: ARG001 - spaCy hands both over
    """The pipe that stands in for the model's own rules."""
    return WordClasses(nlp.vocab, [nlp.get_pipe(own) for own in RULES])


class WordClasses:
    """The pipe: the model's rules, and what they have answered so far; the answers follow from the questions alone."""

    def __init__(self, vocab: Vocab, rules: Sequence[Any]) -> None:
        self._vocab = vocab
        self._rules = rules
        self._openers = np.array([vocab.strings.add(word) for word in PAIRED], dtype=np.uint64)
        self._expletive = vocab.strings.add("expl")
        self._stop: Word = (vocab.strings.add("."), vocab.strings.add("."), vocab.strings.add("punct"))
        self._answers: dict[Key, Answer] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Sets one doc's parts of speech and lemmas."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = BATCH) -> Iterator[Doc]:
        """Sets those of many docs."""
        stream = iter(stream)
        while docs := list(islice(stream, batch_size)):
            asked = [self._keys(doc) for doc in docs]
            if len(self._answers) > MOST:
                self._answers.clear()
            self._learn([key for key in dict.fromkeys(chain.from_iterable(asked)) if key not in self._answers])
            for doc, keys in zip(docs, asked, strict=True):
                rows: Any = np.array([self._answers[key] for key in keys], dtype=np.uint64)
                doc.from_array(ANSWER, rows)
                yield doc

    def _keys(self, doc: Doc) -> list[Key]:
        """What is asked of each word: about itself, or together with its neighbours where it may be one of a pair."""
        told = doc.to_array(QUESTION)
        words: list[Word] = [_NOBODY, *map(tuple, told.tolist()), _NOBODY]
        keys: list[Key] = [(word,) for word in words[1:-1]]
        opens = np.isin(doc.to_array(LOWER), self._openers) | (told[:, QUESTION.index(DEP)] == self._expletive)
        for opener in np.flatnonzero(opens).tolist():
            for place in (opener, opener + 1)[: len(keys) - opener]:
                keys[place] = tuple(words[place : place + 3])
        return keys

    def _learn(self, keys: Sequence[Key]) -> None:
        """Lets the model's rules answer; lone words open no pair, so they may stand in a row."""
        words: list[Word] = []
        places = []
        for key in sorted(keys, key=len):
            places.append(len(words) + (len(key) > 1 and key[0] != _NOBODY))
            words.extend(word for word in key if word != _NOBODY)
            words.extend([self._stop] if len(key) > 1 else [])
        if not words:
            return
        texts, tags, deps = ([self._vocab.strings[word[part]] for word in words] for part in range(3))
        doc = Doc(self._vocab, words=texts, tags=tags, deps=deps, heads=list(range(len(words))))
        for rule in self._rules:
            rule(doc)
        answers = list(map(tuple, doc.to_array(ANSWER).tolist()))
        self._answers.update(zip(sorted(keys, key=len), (answers[place] for place in places), strict=True))
