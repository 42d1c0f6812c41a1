"""Finds the names that the model's entity recogniser finds, in a part of its time.

Outside of a name the recogniser's scores for a word hang on that word alone, so they are computed for all words at
once; step by step it only goes through the few words inside of names.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import IS_SPACE, SENT_START
from spacy.language import Language
from spacy.tokens import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt
    from spacy.tokens import Doc

    Floats = npt.NDArray[np.float32]
    Flags = npt.NDArray[np.bool_]

NAME = "entities_at_once"
BATCH = 256  # docs


@Language.factory(NAME, assigns=["doc.ents"])
def make(nlp: Language, name: str) -> Entities:  # noqa: ARG001 - spaCy hands both over
    """The pipe that stands in for the model's own recogniser."""
    return Entities(nlp.get_pipe("ner"))


def fits(recogniser: Any) -> bool:
    """Whether this is the recogniser known here: greedy, deciding on a word, the name's first and the word before."""
    model = getattr(recogniser, "model", None)
    if getattr(model, "name", "") != "parser_model" or recogniser.cfg.get("beam_width", 1) != 1:
        return False
    assert model is not None
    lower = model.get_ref("lower")
    features, pieces = lower.get_dim("nF"), lower.maybe_get_dim("nP")
    return features == 3 and (pieces or 1) > 1 and model.attrs["has_upper"] and not model.attrs["unseen_classes"]


class Entities:
    """The pipe: the recogniser's moves, and what may follow what."""

    def __init__(self, recogniser: Any) -> None:
        names = [recogniser.moves.get_class_name(i) for i in range(recogniser.moves.n_moves)]
        self._model = recogniser.model
        self._labels = [name[2:] for name in names]
        self._numbers = {name: number for number, name in enumerate(names)}
        self._begins = np.array([name[0] == "B" for name in names])
        self._starts = np.array([name[0] in "BU" and name[2:] != "" for name in names])
        self._never = ~self._starts & np.array([name != "O" for name in names])

    def __call__(self, doc: Doc) -> Doc:
        """Sets one doc's entities."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = BATCH) -> Iterator[Doc]:
        """Sets the entities of many docs."""
        stream = iter(stream)
        while docs := list(islice(stream, batch_size)):
            self._set(docs)
            yield from docs

    def _set(self, docs: Sequence[Doc]) -> None:
        scores = _Scores(self._model, docs)
        final = np.concatenate([_final(doc) for doc in docs])
        space = np.concatenate([doc.to_array(IS_SPACE) for doc in docs]).astype(bool)
        moves = self._moves(scores.outside(), final, space)
        starts = np.flatnonzero(self._starts[moves])
        base = 0
        for doc in docs:
            first, end = np.searchsorted(starts, (base, base + len(doc)))
            ranges = self._ranges(starts[first:end].tolist(), moves, final, scores)
            doc.set_ents([Span(doc, start - base, end - base, label=label) for start, end, label in ranges])
            base += len(doc)

    def _moves(self, scores: Floats, final: Flags, space: Flags) -> npt.NDArray[np.intp]:
        """For each word the best move were no name open; none begins with white space or crosses a sentence's end."""
        scores[:, self._never] = -np.inf
        scores[np.ix_(final, self._begins)] = -np.inf
        scores[np.ix_(space, self._starts)] = -np.inf
        best: npt.NDArray[np.intp] = scores.argmax(axis=1)
        return best

    def _ranges(
        self, starts: Sequence[int], moves: npt.NDArray[np.intp], final: Flags, scores: _Scores
    ) -> Iterator[tuple[int, int, str]]:
        """The names, from the words at which one could begin; those inside of another begin none."""
        free = 0
        for start in starts:
            if start >= free:
                move = moves[start]
                label = self._labels[move]
                free = self._end(start, label, final, scores) if self._begins[move] else start + 1
                yield start, free, label

    def _end(self, start: int, label: str, final: Flags, scores: _Scores) -> int:
        """Where the name that begins here ends."""
        moves = [self._numbers[f"I-{label}"], self._numbers[f"L-{label}"]]
        place = start + 1
        while not final[place]:
            inside, last = scores.within(start, place, moves)
            if last > inside:
                break
            place += 1
        return place + 1


class _Scores:
    """What the recogniser's network says of each word of some docs, laid end to end."""

    def __init__(self, model: Any, docs: Sequence[Doc]) -> None:
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        # The first row stands for a word that is not there; the columns for the word, the name's first, the one before.
        self._features: Floats = lower.predict(model.get_ref("tok2vec").predict(list(docs)))
        self._bias: Floats = lower.get_param("b")
        self._weights: Floats = upper.get_param("W")
        self._base: Floats = upper.get_param("b")

    def outside(self) -> Floats:
        """For each word the score of each move, no name being open."""
        nobody = self._features[0]
        hidden: Floats = (self._features[1:, 0] + nobody[1] + nobody[2] + self._bias).max(axis=-1)
        return hidden @ self._weights.T + self._base

    def within(self, start: int, place: int, moves: list[int]) -> Floats:
        """The scores of some moves at a place within the name that begins at `start`."""
        features = self._features
        hidden = (features[place + 1, 0] + features[start + 1, 1] + features[place, 2] + self._bias).max(axis=-1)
        scores: Floats = self._weights[moves] @ hidden + self._base[moves]
        return scores


def _final(doc: Doc) -> Flags:
    """For each word whether it is the last of its sentence."""
    final = np.ones(len(doc), dtype=bool)
    final[:-1] = doc.to_array(SENT_START)[1:] == 1
    return final
