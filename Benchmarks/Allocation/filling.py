"""Plain second implementations, for the self-test and to tell who is wrong after a difference.

`fill` is progressive filling in exact fractions, `divide` the divisor method in whole units.
Both are written for clearness, not for speed.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from model import Model, Term


def filled_stage(model: Model, x: list[Fraction], columns: list[int], caps: list[int]) -> None:
    """Raises the level of the columns together; each event stops or starts something."""
    pairs = model.pairs
    free = {p for p in columns if x[p] < caps[p]}
    reached = Fraction(0)
    while free:
        levels = {p: (pairs[p].on_hand + x[p]) / pairs[p].weight for p in free}
        reached = max(reached, min(levels.values()))
        speed = {p: pairs[p].weight for p in free if levels[p] <= reached}
        events = [Fraction(caps[p] - x[p]) / speed[p] for p in speed]
        events += [level - reached for level in levels.values() if level > reached]
        stopped: set[int] = set()
        states = [term_state(term, x, speed, events) for term in model.terms]
        for limit in model.limits:
            used = sum((coef * states[t][0] for t, coef in limit.terms), Fraction(0))
            used += sum(coef * x[p] for p, coef in limit.pairs)
            pace = sum(coef * sum(speed[p] for p in states[t][1]) for t, coef in limit.terms)
            pace += sum(coef * speed.get(p, 0) for p, coef in limit.pairs)
            if pace == 0:
                continue
            if used >= limit.bound:
                for t, coef in limit.terms:
                    stopped |= states[t][1] if coef else set()
                stopped |= {p for p, coef in limit.pairs if coef and p in speed}
            else:
                events.append((limit.bound - used) / pace)
        if stopped:
            free -= stopped
            continue
        step = min(events)
        for p in speed:
            x[p] += speed[p] * step
        reached += step
        free = {p for p in free if x[p] < caps[p]}


def term_state(term: Term, x: list[Fraction], speed: dict[int, int],
               events: list[Fraction]) -> tuple[Fraction, set[int]]:
    """The term's value and the moving pairs that raise it; adds the term's own events."""
    inner = Fraction(-term.store)
    moving = set()
    for p, free in term.members:
        inner += max(Fraction(0), x[p] - free)
        if p in speed:
            if x[p] >= free:
                moving.add(p)
            else:
                events.append((free - x[p]) / speed[p])
    if inner >= 0:
        return inner, moving
    if moving:
        events.append(-inner / sum(speed[p] for p in moving))
    return Fraction(0), set()


def fill(model: Model) -> list[Fraction]:
    """Exact continuous answer by progressive filling, floors and tiers included."""
    floors = [pair.floor for pair in model.pairs]
    caps = [pair.cap for pair in model.pairs]
    if model.fits(np.array([[n] for n in floors], dtype=np.int64))[0]:
        x = [Fraction(n) for n in floors]
    else:
        x = [Fraction(0) for _ in floors]
        for tier in model.tiers:
            filled_stage(model, x, model.columns(tier), floors)
    for tier in model.tiers:
        filled_stage(model, x, model.columns(tier), caps)
    return x


def divide(model: Model) -> list[int]:
    """Adams: the next issue unit to the lowest level; a pair that is full never returns."""
    floors = np.array([[pair.whole_floor] for pair in model.pairs], dtype=np.int64)
    units = floors.copy()
    stages = [[pair.whole_cap for pair in model.pairs]]
    if not model.fits(floors)[0]:
        units[:] = 0
        stages.insert(0, [int(n) for n in floors[:, 0]])
    for caps in stages:
        for tier in model.tiers:
            free = {p for p in model.columns(tier)}
            while free:
                p = min(free, key=lambda p: adams_key(model, units, p))
                units[p] += model.pairs[p].unit
                if units[p, 0] > caps[p] or not model.fits(units)[0]:
                    units[p] -= model.pairs[p].unit
                    free.discard(p)
    return [int(n) for n in units[:, 0]]


def adams_key(model: Model, units: np.ndarray, p: int) -> tuple[Fraction, int, str, str]:
    pair = model.pairs[p]
    level = Fraction(pair.on_hand + int(units[p, 0]), pair.weight)
    return level, pair.weight, pair.site, pair.item
