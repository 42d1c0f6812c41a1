"""Weighs which stance a reply takes, by weights that were learned from annotated texts of our own.

A multinomial logistic regression over hashed features, each 0 or 1, scaled by their number. The weights are small
whole numbers, so that their sums are the same on every machine. `python -m benchmarks.replies` learns them.
"""

from __future__ import annotations

import functools
import math
import zlib
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.extraction.findings import Stance

    Weights = np.ndarray[tuple[int, int], np.dtype[np.int8]]

FILE = "reply_weights.npz"
BUCKETS = 1 << 17  # features are told apart by a hash; few share a bucket
NORM = 7.0  # length to which every reply is scaled, however many words it has
NO_STANCE = "none"


class Model(NamedTuple):
    """What was learned: `weights` of each bucket for each of `stances`, in units of `unit`, and what stands alone."""

    stances: tuple[str, ...]
    weights: Weights
    unit: float
    alone: tuple[float, ...]
    learned_from: str


def bucket(feature: str) -> int:
    """The number of the bucket that a feature falls in."""
    return zlib.crc32(feature.encode()) % BUCKETS


@functools.cache
def model() -> Model:
    """The weights that come with the program."""
    with resources.files(__package__).joinpath(FILE).open("rb") as file, np.load(file, allow_pickle=False) as held:
        weights = np.zeros((BUCKETS, len(held["stances"])), dtype=np.int8)
        weights[held["buckets"]] = held["weights"]
        return Model(
            tuple(str(stance) for stance in held["stances"]), weights, float(held["unit"]),
            tuple(float(one) for one in held["alone"]), str(held["learned_from"]),
        )  # fmt: skip


def likelihoods(features: Sequence[str]) -> dict[Stance, float]:
    """How likely the reply takes each stance, 0 to 1; what is left is that it takes none."""
    return weighed(model(), sorted({bucket(feature) for feature in features}))


def weighed(held: Model, buckets: Sequence[int]) -> dict[Stance, float]:
    """The same of the buckets that its features fall in, each once."""
    sums = held.weights[list(buckets)].sum(axis=0, dtype=np.int64)
    size = held.unit * NORM / math.sqrt(len(buckets) or 1)
    logits = [alone + size * int(total) for alone, total in zip(held.alone, sums, strict=True)]
    top = max(logits)
    parts = [math.exp(logit - top) for logit in logits]
    whole = math.fsum(parts)
    found = zip(held.stances, parts, strict=True)
    return {cast("Stance", stance): part / whole for stance, part in found if stance != NO_STANCE}
