"""How fast the tree 1 + 10 + 170 is simulated, against numpy and stockpyl, in turns in one run.

    speed.py BINARY [--v3 BINARY] [--rounds 5] [--report FILE]

Every simulator is asked for the same figures first: a time means nothing where answers differ
(mean demand, store-days short and stock on hand a day, within two percent; beginnings are counted).
Exit code 1 where they do.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

import numpy_tree
import stockpyl_tree

STORES = 181
DAYS, REPLICATIONS = 200, 512
STOCKPYL_DAYS = 20
BLOCKS = 200


def ours(binary: str, *words: str) -> dict[str, Any]:
    return all_of(binary, *words)[0]


def all_of(binary: str, *words: str) -> list[dict[str, Any]]:
    run = subprocess.run([binary, *words], capture_output=True, text=True, timeout=600, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return "unknown"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--v3", help="the same, built for x86-64-v3")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    rounds: list[tuple[dict[str, Any], float, float, float, float | None]] = []
    has_v3 = options.v3 is not None and "avx2" in Path("/proc/cpuinfo").read_text(encoding="utf-8")
    for _ in range(options.rounds):
        mine = ours(options.binary, "tree", str(DAYS), str(BLOCKS))
        wide = ours(options.v3, "tree", str(DAYS), str(BLOCKS)) if has_v3 else None
        if wide is not None and wide["demand_a_day"] != mine["demand_a_day"]:
            print("the two builds differ")
            return 1
        level = numpy_tree.run(DAYS, REPLICATIONS)
        store = numpy_tree.run_by_store(DAYS, REPLICATIONS)
        library = stockpyl_tree.run(STOCKPYL_DAYS) / (STOCKPYL_DAYS * STORES)
        for other in (level, store):
            for name, figure in (("demand_a_day", other.demand), ("short_a_day", other.short),
                                 ("on_hand", other.on_hand)):
                if abs(mine[name] - figure) > 0.02 * figure:
                    print(f"{name}: {mine[name]} and {figure}")
                    return 1
        periods = DAYS * REPLICATIONS * STORES
        rounds.append((mine, level.seconds / periods * 1e9, store.seconds / periods * 1e9,
                       library * 1e9, wide["lane_ns"] if wide else None))
    district = ours(options.binary, "district", "200", "2")
    alone, network, vehicle = all_of(options.binary, "network", "200", "2")

    def middle(key: str) -> float:
        return median(mine[key] for mine, *_ in rounds)

    def ratio(place: int) -> float:
        return median(row[place] / row[0]["lane_ns"] for row in rounds)

    def wide_ratio(place: int) -> str:
        return f"**{median(row[place] / row[4] for row in rounds):.0f}**" if has_v3 else ""

    wide_lanes = f"**{median(row[4] for row in rounds):.2f}**" if has_v3 else "not measured"

    text = f"""# Benchmarks of simulation

Made by `make bench-simulation`; do not edit. Processor time a store and day, medians of {options.rounds} rounds \
in turns; ratios are of the same round. Machine: {processor()}.

A tree of 1 + 10 + 170 stores, minimum and maximum, lead times 2/1/1, negative binomial demand of mean 4 and shape \
0.7; orders after demand, unmet demand waits, children in the order of stores. All give the same demand, shortages \
and stock. Ours adds up seven figures a store and the stock of every level as well. The last column is the same \
program built for processors with AVX2 (`make release PROCESSOR=x86-64-v3`), as numpy chooses by itself; the second \
is the one that runs on any.

| | ns | ratio to ours | to ours for x86-64-v3 |
|---|---|---|---|
| lanes: sixteen replications in lock step | **{middle("lane_ns"):.2f}** (target ≤ 4) | 1 | |
| the same for x86-64-v3 | {wide_lanes} | | 1 |
| numpy, vectors over {REPLICATIONS} replications, store by store | {median(r[2] for r in rounds):.0f} | \
**{ratio(2):.0f}** (target ≥ 40) | {wide_ratio(2)} |
| numpy, all stores of a level at once, demand from a table | {median(r[1] for r in rounds):.0f} | \
{ratio(1):.0f} | {wide_ratio(1)} |
| stockpyl 1.0.2, {STOCKPYL_DAYS} days | {median(r[3] for r in rounds):.0f} | **{ratio(3):.0f}** \
(target ≥ 100,000) | {wide_ratio(3)} |
| lots, {middle("lots_a_shelf"):.1f} a shelf | {middle("lot_ns"):.0f} | | |
| lots, {middle("lots_a_full_shelf"):.1f} a shelf of a clinic, of 16 at most | **{middle("full_lot_ns"):.0f}** \
(target ≤ 80) | | |

## A whole district

129 items at 213 stores over 180 days, 200 replications, lots that end within the run, a reserve at the top, shares \
by days of cover at every supplier: **{district["seconds"]:.0f} s** on two processors (target ≤ 60), \
{district["processor_seconds"]:.0f} s of processor time, {district["ns"]:.0f} ns a store and day, \
**{district["megabytes"]} MB** (target ≤ 500).

Twenty of its items, with {alone["seconds"]:.0f} s where each supplier shares for itself: shared out every day across \
the network (`shares_across_network`) **{network["seconds"]:.0f} s**, with a vehicle that couples all items \
**{vehicle["seconds"]:.0f} s**, {vehicle["megabytes"]} MB.
"""
    print(text)
    if options.report:
        options.report.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
