"""Compares the program's allocation with independent references on random problems.

    compare.py BINARY [--rich 500] [--tree 1000] [--shared 1000] [--mixed 500] [--lateral 500] [--seed 1]

Continuous answers are compared with a sequence of linear programmes, whole units with
enumeration where that is possible, and every whole answer is checked against every limit
in integers. Exit code 1 after any difference; the first problems that differ are saved.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from exhaustive import TooLarge, best_units, sorted_levels
from filling import fill
from instances import FAMILIES, Instance, generate
from model import Model, read_model
from sequence import continuous
from ways import moved

TOLERANCE = 1e-6
SAVED = 5
Answer = dict[str, Any]


@dataclass
class Tally:
    """What one family came to."""

    count: int = 0
    failures: list[tuple[int, str]] = field(default_factory=list)
    largest: float = 0.0
    lines_seconds: float = 0.0
    program_seconds: float = 0.0
    enumerated: int = 0
    too_large: int = 0
    heuristic: int = 0
    heuristic_below: int = 0

    def line(self, family: str) -> str:
        seeds = ", ".join(str(seed) for seed, _ in self.failures[:10])
        return (f"{family}: {self.count} problems, {len(self.failures)} differ"
                + (f" (seeds {seeds})" if seeds else "")
                + f", largest continuous difference {self.largest:.1e}, "
                f"{self.enumerated} enumerated ({self.too_large} too large), "
                f"heuristic {self.heuristic} ({self.heuristic_below} below the optimum), "
                f"seconds: HiGHS {self.lines_seconds:.2f}, program {self.program_seconds:.2f}")


def children_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def ask(binary: str, instance: Instance, tally: Tally) -> Answer:
    """The program's answer, as it comes from the command line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "problem.json"
        path.write_text(json.dumps(instance.problem, ensure_ascii=False), encoding="utf-8")
        before = children_seconds()
        run = subprocess.run([binary, "allocate", "--problem", str(path), "--json",
                              "--rule", instance.rule, "--rounding", instance.rounding],
                             capture_output=True, text=True, timeout=120)
        tally.program_seconds += children_seconds() - before
    if run.returncode != 0:
        raise ValueError(f"exit code {run.returncode}: {run.stderr.strip()[:300]}")
    return json.loads(run.stdout)


def check_continuous(model: Model, lines: dict[tuple[str, str], Answer], tally: Tally) -> list[str]:
    reference, sequence = continuous(model)
    tally.lines_seconds += sequence.seconds
    gaps = []
    for p, pair in enumerate(model.pairs):
        x = float(Fraction(str(lines[pair.site, pair.item]["exact"])))
        gaps.append(abs(x - reference[p]) / max(1.0, reference[p]))
    if not gaps:
        return []
    tally.largest = max(tally.largest, max(gaps))
    worst = int(np.argmax(gaps))
    if gaps[worst] <= TOLERANCE:
        return []
    pair = model.pairs[worst]
    return [f"continuous {pair.site} {pair.item}: program "
            f"{lines[pair.site, pair.item]['exact']}, linear programmes {reference[worst]:.9g}, "
            f"exact filling {float(fill(model)[worst]):.9g}"]


def check_limits(model: Model, got: list[int]) -> list[str]:
    """Every limit, cap, floor and issue unit, and that no further issue unit would fit."""
    found = []
    units = np.array([[n] for n in got], dtype=np.int64)
    found += [f"limit exceeded: {name}" for name, over in model.broken(units) if over[0]]
    floors = np.array([[pair.whole_floor] for pair in model.pairs], dtype=np.int64)
    floors_fit = model.fits(floors)[0]
    for p, (pair, n) in enumerate(zip(model.pairs, got)):
        name = f"{pair.site} {pair.item}: {n}"
        if n < 0 or n > pair.cap or n % pair.unit:
            found.append(f"{name} outside 0...{pair.cap} or not in units of {pair.unit}")
        if floors_fit and n < pair.whole_floor:
            found.append(f"{name} below the floor {pair.whole_floor}")
        if n + pair.unit <= pair.cap and not found:
            units[p] += pair.unit
            if model.fits(units)[0]:
                found.append(f"{name}, and {pair.unit} more would fit")
            units[p] -= pair.unit
    return found


def check_optimum(model: Model, got: list[int], search: str, tally: Tally) -> list[str]:
    try:
        best = sorted_levels(model, best_units(model))
    except TooLarge:
        tally.too_large += 1
        return []
    tally.enumerated += 1
    mine = sorted_levels(model, got)
    if mine == best:
        return []
    if search == "heuristic" and mine < best:
        tally.heuristic_below += 1
        return []
    for tier, have, want in zip(model.tiers, mine, best):
        if have != want:
            side = "below" if have < want else "above"
            return [f"whole units {side} the optimum in tier {tier}: "
                    f"{' '.join(map(str, have))}, not {' '.join(map(str, want))}"]
    return []


def whole_moves(model: Model, answer: Answer) -> list[int]:
    """What the program moves of each of the model's moves; anything else is a mistake."""
    told = {(row["from"], row["to"], row["item"]): int(row["quantity"]) for row in answer["moves"]}
    units = [told.pop((move.giver, move.receiver, move.item), 0) for move in model.moves]
    if told:
        raise ValueError(f"moves where there is no way: {told}")
    return units


def compare(binary: str, instance: Instance, tally: Tally) -> list[str]:
    """All differences of one problem, in words."""
    model = read_model(instance.problem, instance.rule)
    try:
        answer = ask(binary, instance, tally)
        lines = {(line["site"], line["item"]): line for line in answer["lines"]}
        found = []
        check = model
        if model.moves:
            check, found = moved(model, whole_moves(model, answer))
        got = [int(lines[pair.site, pair.item]["got"]) for pair in model.pairs]
        search = str(answer.get("search"))
        tally.heuristic += search == "heuristic"
        found += check_continuous(model, lines, tally) + check_limits(check, got)
        if instance.family not in ("rich", "lateral"):
            found += check_optimum(model, got, search, tally)
        return found
    except (ValueError, KeyError, subprocess.TimeoutExpired, RuntimeError) as error:
        return [f"{type(error).__name__}: {error}"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    for family, count in zip(FAMILIES, (500, 1000, 1000, 500, 500)):
        parser.add_argument(f"--{family}", type=int, default=count)
    parser.add_argument("--seed", type=int, default=1, help="first seed of every family")
    parser.add_argument("--failures", type=Path, default=Path("allocation-failures"),
                        help="folder for the first problems that differ")
    options = parser.parse_args()
    failed = False
    for family in FAMILIES:
        tally = Tally()
        for seed in range(options.seed, options.seed + getattr(options, family)):
            instance = generate(family, seed)
            found = compare(options.binary, instance, tally)
            tally.count += 1
            if found:
                tally.failures.append((seed, "; ".join(found)))
                if len(tally.failures) <= SAVED:
                    options.failures.mkdir(parents=True, exist_ok=True)
                    path = options.failures / f"{family}-{seed}.json"
                    path.write_text(json.dumps(instance.problem, ensure_ascii=False, indent=1),
                                    encoding="utf-8")
                    print(f"{path} --rule {instance.rule} --rounding {instance.rounding}: "
                          f"{'; '.join(found)[:600]}", flush=True)
        print(tally.line(family), flush=True)
        failed = failed or bool(tally.failures)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
