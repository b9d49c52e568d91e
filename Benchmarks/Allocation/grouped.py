"""A model with one share (of the cap) for all pairs that no limit tells apart.

Only the sum of such pairs matters to every limit, so in the unique answer their levels are
equal and each gets the same share of its cap. `large_sequence.py` has fewer columns by it.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from model import Model

Entries = dict[int, float]  # coefficients by column, or by group
Hinges = dict[int, tuple[float, float]]  # group: units of a whole share, share that is free


def alike(model: Model) -> list[list[int]]:
    """Pairs with the same limits and the same levels at nothing, floor and cap."""
    marks: list[list[tuple[str, int, Fraction]]] = [[] for _ in model.pairs]
    for t, term in enumerate(model.terms):
        for p, free in term.members:
            marks[p].append(("term", t, Fraction(free, model.pairs[p].weight)))
    for k, limit in enumerate(model.limits):
        for p, coef in limit.pairs:
            marks[p].append(("limit", k, Fraction(coef)))
    groups: dict[object, list[int]] = {}
    for p, pair in enumerate(model.pairs):
        levels = tuple(Fraction(n, pair.weight) for n in (pair.on_hand, pair.floor, pair.cap))
        groups.setdefault((pair.tier, levels, tuple(marks[p])), []).append(p)
    return list(groups.values())


class Grouped:
    """Terms and limits over groups; `first` stands for its group in all that is a ratio."""

    def __init__(self, model: Model, each_pair: bool = False) -> None:
        self.model = model
        self.groups = [[p] for p in range(len(model.pairs))] if each_pair else alike(model)
        self.first = [model.pairs[members[0]] for members in self.groups]
        self.size = np.array([max(1, pair.cap) for pair in self.first], dtype=float)
        self.weight = np.array([pair.weight for pair in self.first], dtype=float)
        self.on_hand = np.array([pair.on_hand for pair in self.first], dtype=float)
        self.stores = np.array([term.store for term in model.terms], dtype=float)
        self.bounds = np.array([limit.bound for limit in model.limits], dtype=float)
        group_of = {p: g for g, members in enumerate(self.groups) for p in members}
        units = [float(max(1, pair.cap)) for pair in model.pairs]
        self.terms: list[Hinges] = []
        for term in model.terms:
            hinges: Hinges = {}
            for p, free in term.members:
                whole, _ = hinges.get(group_of[p], (0.0, 0.0))
                hinges[group_of[p]] = whole + units[p], free / units[p]
            self.terms.append(hinges)
        self.direct: list[Entries] = []
        for limit in model.limits:
            row: Entries = {}
            for p, coef in limit.pairs:
                row[group_of[p]] = row.get(group_of[p], 0.0) + coef * units[p]
            self.direct.append(row)
        self._arrays()

    def _arrays(self) -> None:
        """The same coefficients once more, for `used`."""
        inner = [(t, g, whole, free) for t, hinges in enumerate(self.terms)
                 for g, (whole, free) in hinges.items()]
        outer = [(k, t, float(coef)) for k, limit in enumerate(self.model.limits)
                 for t, coef in limit.terms]
        direct = [(k, g, coef) for k, row in enumerate(self.direct) for g, coef in row.items()]
        self.columns = [[np.array(column) for column in zip(*rows)] if rows
                        else [np.zeros(0, dtype=int)] * width
                        for rows, width in ((inner, 4), (outer, 3), (direct, 3))]

    def used(self, share: np.ndarray) -> np.ndarray:
        """How much of each limit the shares use."""
        (t, g, whole, free), (k, of, coef), (limit, group, own) = self.columns
        inner = np.bincount(t, whole * np.maximum(0.0, share[g] - free), len(self.stores))
        terms = np.maximum(0.0, inner - self.stores)
        count = len(self.bounds)
        return (np.bincount(k, coef * terms[of], count)
                + np.bincount(limit, own * share[group], count))

    def amounts(self, share: np.ndarray) -> list[float]:
        """Units of each pair, in order of the model's pairs."""
        units = [0.0] * len(self.model.pairs)
        for part, members in zip(share, self.groups):
            for p in members:
                units[p] = float(part) * self.model.pairs[p].cap
        return units
