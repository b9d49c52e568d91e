"""How fast a large district is filled, against the complete sequence of linear programmes.

    speed.py BINARY [--sites 181 --items 100] [--repeat 7] [--seed 1]

BINARY FILE REPEAT prints one JSON line: pairs, filling_seconds, whole_seconds and the
continuous amounts in order of (site, item). Both sides get the same problem; a time means
nothing where answers differ, so the exit code is then 1.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from math import isfinite
from pathlib import Path
from statistics import median
from typing import Any

from large_instances import large
from large_sequence import continuous_large
from model import read_model
from records import Problem

TOLERANCE = 1e-6


def measured(binary: str, problem: Problem, repeat: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "problem.json"
        path.write_text(json.dumps(problem, ensure_ascii=False), encoding="utf-8")
        run = subprocess.run([binary, str(path), str(repeat)], capture_output=True, text=True,
                             timeout=600)
    if run.returncode != 0:
        raise SystemExit(f"{binary}: exit code {run.returncode}: {run.stderr.strip()[:300]}")
    return json.loads(run.stdout)


def compared(amounts: list[float], reference: list[float]) -> tuple[float, int]:
    """The largest difference relative to max(1, x), and where."""
    if len(amounts) != len(reference):
        raise SystemExit(f"{len(amounts)} amounts for {len(reference)} pairs")
    if not all(isfinite(got) for got in amounts):
        raise SystemExit("an amount is not a number")
    gaps = [abs(got - x) / max(1.0, x) for got, x in zip(amounts, reference)]
    worst = max(range(len(gaps)), key=gaps.__getitem__)
    return gaps[worst], worst


def timed(answer: dict[str, Any]) -> str:
    return (f"filling: median {median(answer['filling_seconds']) * 1000:.3f} ms of "
            f"{len(answer['filling_seconds'])}; "
            f"whole units {median(answer['whole_seconds']) * 1000:.3f} ms")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--sites", type=int, default=181)
    parser.add_argument("--items", type=int, default=100)
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each-pair", action="store_true",
                        help="a column for each pair: the linear programmes as one would write them")
    parser.add_argument("--no-programmes", action="store_true", help="time the filling alone")
    options = parser.parse_args()
    problem = large(options.sites, options.items, options.seed)
    answer = measured(options.binary, problem, options.repeat)
    model = read_model(problem, "cover")
    if options.no_programmes:
        print(f"{len(model.pairs)} pairs, {len(model.limits)} limits: {timed(answer)}")
        return 0
    shares, sequence = continuous_large(model, options.each_pair)
    order = sorted(range(len(model.pairs)),
                   key=lambda p: (model.pairs[p].site, model.pairs[p].item))
    reference = [shares[p] for p in order]
    largest, worst = compared(answer["amounts"], reference)
    filling = median(answer["filling_seconds"])
    print(f"{len(order)} pairs in {len(sequence.grouped.groups)} groups, "
          f"{len(model.limits)} limits, {len(sequence.levels)} levels")
    print(f"linear programmes: {sequence.programmes}, HiGHS {sequence.seconds:.3f} s of processor "
          "time, without reading and building")
    print(timed(answer))
    print(f"ratio {sequence.seconds / filling:.0f}, largest difference {largest:.1e}")
    if largest <= TOLERANCE:
        return 0
    pair = model.pairs[order[worst]]
    print(f"differs: {pair.site} {pair.item}: {answer['amounts'][worst]}, linear programmes "
          f"{reference[worst]:.9g}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
