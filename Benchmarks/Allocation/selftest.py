"""Tests the reference solvers against each other and against published figures.

Needs no program: linear programmes against exact progressive filling, enumeration
against the divisor method where that is known to be optimal, and against itself
without any pruning on tiny instances.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import product

import numpy as np

from exhaustive import TooLarge, best_units, sorted_levels
from filling import divide, fill
from instances import generate
from large_instances import large
from large_sequence import continuous_large
from model import Model, read_model
from records import base, item, lot, request, site
from sequence import continuous


def published() -> None:
    """50 units, uses 10/20/50, needs 25/35/40: 6.25/12.5/31.25, in whole units 7/13/30."""
    problem = base(30, 90, 1, 0)
    problem["items"].append(item("A1", [lot("L1", None, "daily", 50)]))
    for name, need, use in (("T01", 25, 10), ("T02", 35, 20), ("T03", 40, 50)):
        problem["sites"].append(site(name, "HUB", 1))
        problem["requests"].append(request(name, "A1", need, use))
    model = read_model(problem, "cover")
    assert [float(x) for x in fill(model)] == [6.25, 12.5, 31.25]
    assert np.allclose(continuous(model)[0], [6.25, 12.5, 31.25], atol=1e-8)
    assert divide(model) == best_units(model) == [7, 13, 30]


def shelf_life() -> None:
    """100 units with 10 days, 20 with 100, two sites using 1 a day: only 40 can be used."""
    problem = base(90, 90, 0, 0)
    problem["items"].append(item("A1", [lot("L1", 10, "daily", 100), lot("L2", 100, "daily", 20)]))
    for name in ("T01", "T02"):
        problem["sites"].append(site(name, "HUB", 1))
        problem["requests"].append(request(name, "A1", 90, 90))
    model = read_model(problem, "cover")
    assert [float(x) for x in fill(model)] == [20.0, 20.0]
    assert best_units(model) == [20, 20]


def not_trees() -> None:
    """One item where the next unit to the lowest level is not the best: limits are no tree."""
    lots = base(10, 10, 0, 0)
    lots["items"].append(item("A1", [lot("L1", 5, "daily", 1), lot("L2", None, "daily", 1)], 10))
    lots["sites"] = [site("T0", "HUB", 1) | {"load_cm3": 10}, site("T0V0", "T0", 1),
                     site("T1", "HUB", 1)]
    lots["requests"] = [request(name, "A1", 1, use)
                        for name, use in (("T0", 0), ("T0V0", 20), ("T1", 0))]
    units = base(10, 10, 0, 0)
    units["items"].append(item("A1", [lot("L1", None, "daily", 2)]))
    for name, store in (("T0", 0), ("T1", 1), ("T2", 1)):
        units["sites"].append(site(name, "HUB", 1))
        units["requests"].append(request(name, "A1", 2, 2, on_hand=store, issue_unit=2))
    for problem, by_key, best in ((lots, [1, 0, 0], [0, 1, 1]), (units, [2, 0, 0], [0, 2, 2])):
        model = read_model(problem, "fill")
        assert divide(model) == by_key and best_units(model) == best


def moves() -> None:
    """12 units at T0, none at T1 and at the source: with a way between them 6 for each."""
    problem = base(30, 30, 0, 0)
    problem["items"].append(item("A1", []))
    for name, store in (("T0", 12), ("T1", 0)):
        problem["sites"].append(site(name, "HUB", 1))
        problem["requests"].append(request(name, "A1", 30, 30, on_hand=store))
    for name, supplier in (("T0V0", "T0"), ("T1V0", "T1")):
        problem["sites"].append(site(name, supplier, 1))
        problem["requests"].append(request(name, "A1", 30, 30))
    still, _ = continuous(read_model(problem, "fill"))
    way = {"from": "T0", "to": "T1", "load_cm3": 1000}
    carried, _ = continuous(read_model(problem | {"ways": [way]}, "fill"))
    shut, _ = continuous(read_model(problem | {"ways": [way | {"road": "closed"}]}, "fill"))
    assert np.allclose(still, shut)
    assert sum(carried) <= 12 + 1e-8 and min(carried) > min(still) + 1, (still, carried)


def moves_raise(count: int) -> None:
    """More may be done where stores may be moved: the first level that differs is higher."""
    higher = 0
    for seed in range(count):
        instance = generate("lateral", seed)
        pairs, found = [], []
        for ways in (instance.problem["ways"], []):
            model = read_model(instance.problem | {"ways": ways}, instance.rule)
            pairs = model.pairs
            amounts = continuous(model)[0]
            found.append([sorted((pairs[p].on_hand + amounts[p]) / pairs[p].weight
                                 for p in model.columns(tier)) for tier in model.tiers])
            if any(pair.floor for pair in pairs):
                break  # floors come first, and their own order with them
        if len(found) == 2:
            gap = next((a - b for with_, without in zip(*found) for a, b in zip(with_, without)
                        if abs(a - b) > 1e-6 * max(1.0, b)), 0.0)
            assert gap >= 0, f"lateral {seed}: moves lower a level by {-gap}"
            higher += gap > 0
    assert count < 20 or higher, "no move of any problem was worth anything"
    print(f"moves raise the levels of {higher} of {count} problems, and lower none")


def plain_optimum(model: Model) -> list[list] | None:
    """Every vector, no pruning; None when the floors do not fit or it would take too long."""
    floors = [pair.whole_floor for pair in model.pairs]
    if not model.fits(np.array([[n] for n in floors]))[0]:
        return None
    ranges = [range(low, pair.whole_cap + 1, pair.unit) for low, pair in zip(floors, model.pairs)]
    if np.prod([len(r) for r in ranges], dtype=float) > 3000:
        return None
    vectors = [v for v in product(*ranges) if model.fits(np.array([[n] for n in v]))[0]]
    return max(sorted_levels(model, list(v)) for v in vectors)


def lines_against_filling(count: int) -> None:
    worst, spent, programmes, infeasible = 0.0, 0.0, 0, 0
    for family in ("rich", "tree", "shared", "mixed"):
        for seed in range(count if family == "rich" else count // 3):
            instance = generate(family, seed)
            model = read_model(instance.problem, instance.rule)
            floors = np.array([[pair.floor] for pair in model.pairs], dtype=np.int64)
            infeasible += not model.fits(floors)[0]
            x, sequence = continuous(model)
            for mine, exact in zip(x, fill(model)):
                gap = abs(mine - float(exact)) / max(1.0, float(exact))
                if gap > 1e-6:
                    raise AssertionError(f"{family} {seed}: {mine} and {float(exact)}")
                worst = max(worst, gap)
            spent += sequence.seconds
            programmes += sequence.programmes
    print(f"linear programmes and filling agree, worst {worst:.1e}, {programmes} programmes, "
          f"{spent:.1f} s, floors infeasible in {infeasible}")


def large_sequence(count: int) -> None:
    """Blocked pairs read from duals: the same answers."""
    models = [read_model(instance.problem, instance.rule)
              for family in ("rich", "tree", "shared", "mixed")
              for instance in (generate(family, seed) for seed in range(count))]
    models += [read_model(large(sites, 3, seed), "cover") for sites in (3, 10, 25, 50)
               for seed in range(3)]
    worst = 0.0
    for model in models:
        for mine, exact in zip(continuous_large(model)[0], fill(model)):
            worst = max(worst, abs(mine - float(exact)) / max(1.0, float(exact)))
    assert worst <= 1e-6, f"large sequence and filling differ by {worst:.1e}"
    print(f"large sequence and filling agree on {len(models)} problems, worst {worst:.1e}")


def enumeration(count: int) -> None:
    for family in ("tree", "shared", "mixed"):
        below = skipped = plain = pairs = 0
        longest = 0.0
        for seed in range(count):
            instance = generate(family, seed)
            model = read_model(instance.problem, instance.rule)
            pairs = max(pairs, len(model.pairs))
            began = time.process_time()
            try:
                best = sorted_levels(model, best_units(model))
            except TooLarge:
                skipped += 1
                continue
            longest = max(longest, time.process_time() - began)
            greedy = sorted_levels(model, divide(model))
            assert greedy <= best, f"{family} {seed}: the divisor method beats enumeration"
            if greedy != best and family == "tree":
                raise AssertionError(f"tree {seed}: the divisor method is not optimal")
            below += greedy != best
            whole = plain_optimum(model)
            if whole is not None:
                plain += 1
                assert whole == best, f"{family} {seed}: {whole} is not {best}"
        print(f"{family}: {count} enumerated, {plain} also without pruning, divisor method below "
              f"the optimum in {below}, too large {skipped}, up to {pairs} pairs, "
              f"longest {longest:.2f} s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=300)
    count = parser.parse_args().count
    published()
    shelf_life()
    not_trees()
    moves()
    print("published figures agree")
    lines_against_filling(count)
    large_sequence(count // 5)
    moves_raise(count // 3)
    enumeration(count)
    sys.exit(0)
