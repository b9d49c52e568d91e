"""The same tree in numpy, twice: vectorised over replications, store by store, as one writes it; and with all
stores of a level at once, with demand drawn from a table, as fast as it gets.

Orders bottom-up after demand is seen, shipments top-down, children in index order, unmet demand
waits: the day of the program's engines. Figures to compare: mean stock on hand, mean demand and
store-days with something unmet, a day.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

TOWNSHIPS, CLINICS = 10, 170
MEAN, SHAPE = 4.0, 0.7
LEVELS = ((1360, 3400, 2), (136, 272, 1), (8, 20, 1))  # minimum, maximum, lead time


@dataclass
class Outcome:
    seconds: float
    demand: float
    short: float
    on_hand: float


def masses() -> np.ndarray:
    """Cumulative probabilities of the negative binomial, as far as they matter."""
    p = SHAPE / (SHAPE + MEAN)
    terms = [p ** SHAPE]
    while len(terms) < 200:
        k = len(terms)
        terms.append(terms[-1] * (SHAPE + k - 1) / k * (1 - p))
    return np.cumsum(terms)


def run(days: int, replications: int, seed: int = 1) -> Outcome:
    rng = np.random.default_rng(seed)
    cumulative = masses()
    counts = (1, TOWNSHIPS, CLINICS)
    hand = [np.full((n, replications), top) for n, (_, top, _) in zip(counts, LEVELS)]
    on_order = [np.zeros((n, replications), dtype=np.int64) for n in counts]
    owed = [np.zeros((n, replications), dtype=np.int64) for n in counts]
    owes = [np.zeros((n, replications), dtype=np.int64) for n in counts]
    ways = [np.zeros((lead + 1, n, replications), dtype=np.int64)
            for n, (_, _, lead) in zip(counts, LEVELS)]
    # Clinic c hangs under township c mod 10: rows of a block of ten have all townships.
    wanted = short = stock = 0
    began = time.process_time()
    for day in range(days):
        demand = np.searchsorted(cumulative, rng.random((CLINICS, replications))).astype(np.int64)
        orders = []
        for level in range(3):
            slot = day % (LEVELS[level][2] + 1)
            came = ways[level][slot]
            hand[level] += came
            on_order[level] -= came
            ways[level][slot] = 0
        owes[2] += demand
        for level in (2, 1, 0):
            least, top, _ = LEVELS[level]
            if level < 2:
                owes[level] += orders[-1]
            net = hand[level] + on_order[level] - owes[level]
            order = np.where(net <= least, top - net, 0)
            on_order[level] += order
            owed[level] += order
            if level == 2:
                orders.append(order.reshape(CLINICS // TOWNSHIPS, TOWNSHIPS, -1).sum(axis=0))
            elif level == 1:
                orders.append(order.sum(axis=0, keepdims=True))
        ways[0][(day + LEVELS[0][2]) % (LEVELS[0][2] + 1)] += owed[0]
        owed[0][:] = 0
        for child in range(TOWNSHIPS):
            share = np.minimum(hand[0][0], owed[1][child])
            send(share, 0, 0, 1, child, day, hand, owed, owes, ways)
        for row in range(CLINICS // TOWNSHIPS):
            rows = slice(row * TOWNSHIPS, (row + 1) * TOWNSHIPS)
            share = np.minimum(hand[1], owed[2][rows])
            send(share, 1, slice(None), 2, rows, day, hand, owed, owes, ways)
        used = np.minimum(hand[2], owes[2])
        hand[2] -= used
        owes[2] -= used
        wanted += int(demand.sum())
        short += int((owes[2] > 0).sum())
        stock += sum(int(level.sum()) for level in hand)
    seconds = time.process_time() - began
    runs = days * replications
    return Outcome(seconds, wanted / runs, short / runs, stock / runs)


def send(share, level, place, below, child, day, hand, owed, owes, ways) -> None:
    hand[level][place] -= share
    owes[level][place] -= share
    owed[below][child] -= share
    lead = LEVELS[below][2]
    ways[below][(day + lead) % (lead + 1)][child] += share


def run_by_store(days: int, replications: int, seed: int = 1) -> Outcome:
    """Vectors over replications alone."""
    rng = np.random.default_rng(seed)
    level_of = [0] + [1] * TOWNSHIPS + [2] * CLINICS
    parent = [-1] + [0] * TOWNSHIPS + [1 + c % TOWNSHIPS for c in range(CLINICS)]
    children: list[list[int]] = [[] for _ in level_of]
    for store, above in enumerate(parent):
        if above >= 0:
            children[above].append(store)
    count = len(level_of)
    zero = np.zeros(replications, dtype=np.int64)
    hand = [np.full(replications, LEVELS[level][1]) for level in level_of]
    on_order, owed, owes = ([zero.copy() for _ in range(count)] for _ in range(3))
    ways = [[zero.copy() for _ in range(LEVELS[level][2] + 1)] for level in level_of]
    wanted = short = stock = 0
    began = time.process_time()
    for day in range(days):
        for store in range(count):
            slot = day % len(ways[store])
            hand[store] += ways[store][slot]
            on_order[store] -= ways[store][slot]
            ways[store][slot] = zero.copy()
        for store in reversed(range(count)):
            level = level_of[store]
            if level == 2:
                demand = rng.negative_binomial(SHAPE, SHAPE / (SHAPE + MEAN), replications)
                owes[store] += demand
                wanted += int(demand.sum())
            least, top, _ = LEVELS[level]
            net = hand[store] + on_order[store] - owes[store]
            order = np.where(net <= least, top - net, 0)
            on_order[store] += order
            owed[store] += order
            if store:
                owes[parent[store]] += order
        for store in range(count):
            if not store:
                ways[0][(day + LEVELS[0][2]) % len(ways[0])] += owed[0]
                owed[0] = zero.copy()
            for child in children[store]:
                share = np.minimum(hand[store], owed[child])
                hand[store] -= share
                owes[store] -= share
                owed[child] -= share
                ways[child][(day + LEVELS[level_of[child]][2]) % len(ways[child])] += share
            if level_of[store] == 2:
                used = np.minimum(hand[store], owes[store])
                hand[store] -= used
                owes[store] -= used
                short += int((owes[store] > 0).sum())
            stock += int(hand[store].sum())
    seconds = time.process_time() - began
    runs = days * replications
    return Outcome(seconds, wanted / runs, short / runs, stock / runs)


if __name__ == "__main__":
    for way in (run, run_by_store):
        outcome = way(200, 512)
        print(outcome, outcome.seconds / (200 * 512 * 181) * 1e9, "ns")
