"""The whole-unit reference: the lexicographic optimum by enumeration.

Nothing here knows of keys or tie rules. All feasible vectors are built pair by pair (a
vector that breaks a limit is never extended, because more units never mend it) and kept
are those whose sorted levels are largest, tier after tier. Levels are exact fractions,
replaced by their rank before anything is compared.
"""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction

import numpy as np

from model import Model

MOST_VECTORS = 1_500_000


class TooLarge(Exception):
    """The instance has more feasible vectors than this reference will look at."""


def level_of(model: Model, p: int, units: int) -> Fraction:
    pair = model.pairs[p]
    return Fraction(pair.on_hand + units, pair.weight)


def sorted_levels(model: Model, units: list[int]) -> list[list[Fraction]]:
    """The sorted level vector of each tier, tier 1 first."""
    return [sorted(level_of(model, p, units[p]) for p in model.columns(tier))
            for tier in model.tiers]


def stage(model: Model, vectors: np.ndarray, columns: list[int], caps: list[int],
          final: bool) -> np.ndarray:
    """All best vectors (pairs x vectors) that only add to the columns of the given ones."""
    columns = [p for p in columns if caps[p] > int(vectors[p].min())]
    if not columns:
        return vectors
    values = {p: [level_of(model, p, k * model.pairs[p].unit)
                  for k in range(caps[p] // model.pairs[p].unit + 1)] for p in columns}
    known = sorted({value for list_ in values.values() for value in list_})
    place = {value: rank for rank, value in enumerate(known)}
    ranks = {p: np.array([place[v] for v in values[p]], dtype=np.int16) for p in columns}
    vectors = lowest_raised(model, vectors, values, known)
    for p in columns:
        vectors = extended(model, vectors, p, caps[p])
    rank = np.array([ranks[p][vectors[p] // model.pairs[p].unit] for p in columns])
    for value in range(len(known)):
        count = (rank == value).sum(axis=0)
        best = count == count.min()
        if not best.all():
            vectors, rank = vectors[:, best], rank[:, best]
    return distinct(model, vectors) if final else vectors


def lowest_raised(model: Model, vectors: np.ndarray, values: dict[int, list[Fraction]],
                  known: list[Fraction]) -> np.ndarray:
    """Starts from the highest common level: the optimum has every pair there or at its cap.

    If all pairs can be at `level` (or at their caps below it) together, any vector with a
    pair lower than that has a smaller sorted vector, so only what lies above is searched.
    """
    low, high, best = 0, len(known) - 1, vectors
    while low <= high:
        middle = (low + high) // 2
        trial = vectors.copy()
        for p, levels in values.items():
            k = min(bisect_left(levels, known[middle]), len(levels) - 1)
            trial[p] = np.maximum(trial[p], k * model.pairs[p].unit)
        good = model.fits(trial)
        if good.any():
            best, low = trial[:, good], middle + 1
        else:
            high = middle - 1
    return best


def extended(model: Model, vectors: np.ndarray, p: int, cap: int) -> np.ndarray:
    """Every vector with every further number of issue units for pair p that still fits."""
    found, current = [vectors], vectors
    while True:
        current = current[:, current[p] < cap]
        if current.shape[1] == 0:
            return np.concatenate(found, axis=1)
        current = current.copy()
        current[p] += model.pairs[p].unit
        current = current[:, model.fits(current)]
        found.append(current)
        if sum(part.shape[1] for part in found) > MOST_VECTORS:
            raise TooLarge


def distinct(model: Model, vectors: np.ndarray) -> np.ndarray:
    """One of the vectors that leave the same room; their own pairs must not change later."""
    if vectors.shape[1] == 1:
        return vectors
    marks = [model.inner(term, vectors) for term in model.terms]
    marks += [sum(vectors[p].astype(np.int64) * coef for p, coef in limit.pairs)
              for limit in model.limits if limit.pairs]
    _, first = np.unique(np.array(marks), axis=1, return_index=True)
    return vectors[:, np.sort(first)]


def best_units(model: Model) -> list[int]:
    """A vector whose sorted levels no feasible vector exceeds: floors first, then the tiers."""
    floors = [pair.whole_floor for pair in model.pairs]
    vectors = np.array([[n] for n in floors], dtype=np.int32)
    if not model.fits(vectors)[0]:
        vectors = np.zeros_like(vectors)
        for tier in model.tiers:
            vectors = stage(model, vectors, model.columns(tier), floors, False)
    caps = [pair.whole_cap for pair in model.pairs]
    for tier in model.tiers:
        vectors = stage(model, vectors, model.columns(tier), caps, True)
    return [int(n) for n in vectors[:, 0]]
