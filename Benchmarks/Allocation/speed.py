"""How fast a large district is filled, against the complete sequence of linear programmes.

    speed.py BINARY [--sites 181 --items 100] [--repeat 7] [--seed 1] [--each-pair] [--ways]
    speed.py BINARY --report FILE

BINARY FILE REPEAT prints one JSON line: pairs, filling_seconds, whole_seconds and the
continuous amounts in order of (site, item). Both sides get the same problem; a time means
nothing where answers differ, so the exit code is then 1. With ways, stores may be moved:
then its own sequence of linear programmes is timed as well. `--report` measures the sizes
of the benchmark table and writes it as Markdown.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from statistics import median
from typing import Any

from large_instances import large
from large_sequence import LargeSequence, continuous_large
from model import Model, read_model
from records import Problem
from sequence import continuous

TOLERANCE = 1e-6
PLAIN_PAIRS = 1000  # moves are compared up to here: their reference is the plain sequence


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


@dataclass(frozen=True)
class Race:
    """The same problem on both sides; without programmes the program's times alone."""

    model: Model
    answer: dict[str, Any]
    sequence: LargeSequence | None = None
    largest: float = 0.0
    worst: str = ""

    @property
    def filling(self) -> float:
        return median(self.answer["filling_seconds"])

    @property
    def whole(self) -> float:
        return median(self.answer["whole_seconds"])

    @property
    def ratio(self) -> float:
        return self.sequence.seconds / self.filling if self.sequence else 0.0

    def lines(self) -> list[str]:
        found = [f"{len(self.model.pairs)} pairs, {len(self.model.limits)} limits: filling "
                 f"{self.filling * 1000:.3f} ms (median of {len(self.answer['filling_seconds'])}), "
                 f"whole units {self.whole * 1000:.3f} ms"]
        if self.sequence:
            found.append(f"linear programmes: {self.sequence.programmes} with "
                         f"{len(self.sequence.grouped.groups)} groups, HiGHS "
                         f"{self.sequence.seconds:.3f} s of processor time, without reading and "
                         f"building; ratio {self.ratio:.0f}")
        if self.model.moves:
            found.append("{} moves: {} programmes of up to {} columns, first level {:.3f} s, all "
                         "{:.3f} s".format(len(self.model.moves),
                                           *(self.answer[f"lateral_{key}"] for key in (
                                               "programmes", "columns", "first_seconds",
                                               "seconds"))))
        if self.worst:
            found.append(f"largest difference {self.largest:.1e}: {self.worst}")
        return found


def raced(binary: str, problem: Problem, repeat: int, each_pair: bool,
          has_programmes: bool = True) -> Race:
    answer = measured(binary, problem, repeat)
    model = read_model(problem, "cover")
    if not has_programmes or model.moves and len(model.pairs) > PLAIN_PAIRS:
        return Race(model, answer)
    sequence = None
    if model.moves:
        shares, _ = continuous(model)
    else:
        shares, sequence = continuous_large(model, each_pair)
    order = sorted(range(len(model.pairs)),
                   key=lambda p: (model.pairs[p].site, model.pairs[p].item))
    largest, place = compared(answer["amounts"], [shares[p] for p in order])
    pair = model.pairs[order[place]]
    worst = (f"{pair.site} {pair.item}: {answer['amounts'][place]:.9g}, linear programmes "
             f"{shares[order[place]]:.9g}")
    return Race(model, answer, sequence, largest, worst)


def report(binary: str, repeat: int, seed: int) -> tuple[str, bool]:
    """The benchmark table, and whether all answers are equal."""
    pairs, grouped = (raced(binary, large(181, 100, seed), repeat, each) for each in (True, False))
    wide = raced(binary, large(500, 500, seed), repeat, False, False)
    small = raced(binary, large(40, 20, seed, True), 1, False)
    moves = raced(binary, large(240, 100, seed, True), 1, False)
    lateral = moves.answer
    columns = len(moves.model.pairs) + len(moves.model.terms) + len(moves.model.moves)
    text = f"""# Benchmarks of allocation

Made by `make bench-allocation`; do not edit. Seconds of processor time; each ratio is of one run, on the \
same problem, which `Benchmarks/Allocation/large_instances.py` makes (seed {seed}): loads of townships and \
villages, a fleet, stores, one issue unit. HiGHS: one thread, warm start, without reading and building. \
Machine: {processor()}.

## Days of cover, lexicographic max-min

| | sites × items | pairs | limits | levels | ms | HiGHS sequence, s | ratio | largest difference |
|---|---|---|---|---|---|---|---|---|
| a column for each pair | 181 × 100 | {len(pairs.model.pairs)} | {len(pairs.model.limits)} | \
{len(pairs.sequence.levels)} | **{pairs.filling * 1000:.2f}** (target ≤ 5) | \
{pairs.sequence.seconds:.2f} | **{pairs.ratio:.0f}** (target ≥ 1,000) | {pairs.largest:.1e} |
| pairs alike share one | 181 × 100 | {len(grouped.model.pairs)} | {len(grouped.model.limits)} | \
{len(grouped.sequence.levels)} | {grouped.filling * 1000:.2f} | {grouped.sequence.seconds:.2f} | \
{grouped.ratio:.0f} | {grouped.largest:.1e} |
| filling alone | 500 × 500 | {len(wide.model.pairs)} | {len(wide.model.limits)} | | \
**{wide.filling * 1000:.1f}** (target ≤ 200) | | | |

Whole units after it, by a divisor method under the same limits: {grouped.whole:.2f} s and {wide.whole:.1f} s.

## Moves between townships, a sequence of linear programmes through CLP

| sites × items | moves | columns, one for each pair, term and move | columns solved | programmes | \
first level, s | all, s |
|---|---|---|---|---|---|---|
| 240 × 100 | {len(moves.model.moves)} | {columns} | {lateral['lateral_columns']} | \
{lateral['lateral_programmes']} | **{lateral['lateral_first_seconds']:.2f}** (target ≤ 5) | \
**{lateral['lateral_seconds']:.2f}** (target ≤ 15) |

A rising pair has just what the level gives it, so that only groups, moves and starting pairs have columns. \
On 40 × 20 ({len(small.model.pairs)} pairs, {len(small.model.moves)} moves) the amounts equal those of \
HiGHS, largest difference {small.largest:.1e}; `compare.py` does the same for many small districts.
"""
    return text, max(race.largest for race in (pairs, grouped, small)) <= TOLERANCE


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.machine()


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
    parser.add_argument("--ways", action="store_true", help="townships may give to each other")
    parser.add_argument("--no-programmes", action="store_true", help="time the program alone")
    parser.add_argument("--report", type=Path, help="write the benchmark table here")
    options = parser.parse_args()
    if options.report:
        text, is_equal = report(options.binary, options.repeat, options.seed)
        options.report.write_text(text, encoding="utf-8")
        return 0 if is_equal else 1
    problem = large(options.sites, options.items, options.seed, options.ways)
    race = raced(options.binary, problem, options.repeat, options.each_pair,
                 not options.no_programmes)
    print("\n".join(race.lines()))
    return 0 if race.largest <= TOLERANCE else 1


if __name__ == "__main__":
    sys.exit(main())
