"""The continuous reference for large districts: the same sequence of linear programmes as
`sequence.py`, with the pairs that cannot rise read from duals instead of maximised one by one.

A nonzero dual of a pair's level row, or a nonzero reduced cost of its own column, means
that it has the same amount in every optimal answer: it is blocked. Duals and grouped pairs
make the solver faster, so its times are not inflated. Fixed amounts stay exactly as they
are; a limit that they exceed by the solver's rounding is raised by just that much, or the
next programme could have no answer at all.
"""

from __future__ import annotations

import time

import highspy
import numpy as np

from grouped import Entries, Grouped
from model import Model

FEASIBLE = 1e-10  # the solver's tolerances on scaled rows
NONZERO = 1e-9  # a dual above this is no rounding error
FULL = 1e-9  # a share this near its upper bound has reached it
SAME_LEVEL = 1e-9
ROUNDING = 1e-7  # a limit exceeded by a larger share than this is an error, not rounding


class LargeSequence:
    """Columns are the groups' shares of their caps, the level, terms and their hinges."""

    def __init__(self, model: Model, each_pair: bool = False) -> None:
        self.grouped = Grouped(model, each_pair)
        self.count = len(self.grouped.groups)  # also the level's column
        self.programmes = 0
        self.seconds = 0.0
        self.levels: list[float] = []
        self.lower = np.zeros(self.count)
        self.free = np.zeros(self.count, dtype=bool)
        self.rows: list[tuple[Entries, float]] = []  # each at most its bound
        self._build(model)

    def _build(self, model: Model) -> None:
        """Rows of levels first, then terms with their hinges, then limits."""
        grouped, columns = self.grouped, self.count
        tops = (grouped.on_hand + grouped.size) / grouped.weight
        self.level_scale = float(np.median(tops)) if self.count else 1.0
        for g in range(self.count):
            self.rows.append(({self.count: grouped.weight[g] * self.level_scale,
                               g: -grouped.size[g]}, grouped.on_hand[g]))
        own: list[tuple[int, float]] = []  # column and scale of each term
        for hinges, store in zip(grouped.terms, grouped.stores):
            # term >= sum of max(0, x - free) - store, each part a column from zero
            columns += 1
            own.append((columns, sum(whole for whole, _ in hinges.values())))
            row: Entries = {columns: -own[-1][1]}
            for g, (whole, free) in hinges.items():
                part = g
                if free:
                    columns += 1
                    part = columns
                    self.rows.append(({g: 1.0, part: -1.0}, free))
                row[part] = whole
            self.rows.append((row, store))
        self.first_limit = len(self.rows)
        for limit, direct in zip(model.limits, grouped.direct):
            row = {own[t][0]: coef * own[t][1] for t, coef in limit.terms}
            self.rows.append((row | direct, float(limit.bound)))
        self._load(columns + 1)

    def _load(self, columns: int) -> None:
        start, index, value = [0], [], []
        self.row_scale = np.ones(len(self.rows))
        for r, (row, _) in enumerate(self.rows):
            most = self.row_scale[r] = max((abs(v) for v in row.values()), default=0.0) or 1.0
            index += row.keys()
            value += [v / most for v in row.values()]
            start.append(len(index))
        self.row_upper = np.array([bound for _, bound in self.rows]) / self.row_scale
        problem = highspy.HighsLp()
        problem.num_col_, problem.num_row_ = columns, len(self.rows)
        problem.col_cost_ = np.array([float(c == self.count) for c in range(columns)])
        problem.col_lower_ = np.zeros(columns)
        problem.col_upper_ = np.full(columns, highspy.kHighsInf)
        problem.row_lower_ = np.full(len(self.rows), -highspy.kHighsInf)
        problem.row_upper_ = self.row_upper
        problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        problem.a_matrix_.start_ = np.array(start)
        problem.a_matrix_.index_ = np.array(index)
        problem.a_matrix_.value_ = np.array(value)
        problem.sense_ = highspy.ObjSense.kMaximize
        self.solver = highspy.Highs()
        # Simplex without presolve: every programme starts at the last basis.
        for name, setting in (("output_flag", False), ("threads", 1), ("parallel", "off"),
                              ("presolve", "off"), ("solver", "simplex"),
                              ("simplex_scale_strategy", 0), ("simplex_strategy", 1),
                              ("primal_feasibility_tolerance", FEASIBLE),
                              ("dual_feasibility_tolerance", FEASIBLE)):
            self.solver.setOptionValue(name, setting)
        self.solver.passModel(problem)

    def _change(self, groups: np.ndarray, upper: np.ndarray, least: np.ndarray) -> None:
        """Tells the solver the groups' bounds, whether their levels still count, and the
        limits that the least shares exceed by rounding."""
        self.solver.changeColsBounds(len(groups), groups.astype(np.int32), self.lower[groups],
                                     upper[groups])
        for g in groups:
            bound = self.row_upper[g] if self.free[g] else highspy.kHighsInf
            self.solver.changeRowBounds(int(g), -highspy.kHighsInf, bound)
        used, bounds = self.grouped.used(least), self.grouped.bounds
        if (used > bounds + ROUNDING * np.maximum(1.0, bounds)).any():
            raise RuntimeError("a limit is exceeded by more than rounding")
        for k in np.flatnonzero(used > bounds):
            row = self.first_limit + int(k)
            self.solver.changeRowBounds(row, -highspy.kHighsInf, used[k] / self.row_scale[row])

    def _solve(self) -> tuple[float, np.ndarray]:
        """The level, and for each group whether a dual proves that it cannot rise."""
        began = time.process_time()
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self.solver.clearSolver()
            self.solver.run()
        self.seconds += time.process_time() - began
        self.programmes += 1
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise RuntimeError(f"programme not solved: {self.solver.getModelStatus()}")
        answer = self.solver.getSolution()
        rows = np.abs(np.array(answer.row_dual)[:self.count])
        columns = np.abs(np.array(answer.col_dual)[:self.count])
        level = answer.col_value[self.count] * self.level_scale
        return level, np.maximum(rows, columns) > NONZERO

    def stage(self, goals: np.ndarray) -> None:
        """Each tier in order, as far as `goals`, from the shares reached so far."""
        grouped = self.grouped
        tiers = np.array([pair.tier for pair in grouped.first])
        for tier in grouped.model.tiers:
            upper = np.where(tiers == tier, np.maximum(goals, self.lower), self.lower)
            self.free = upper > self.lower
            self._change(np.arange(self.count), upper, self.lower)
            while self.free.any():
                level, proven = self._solve()
                if not self.levels or level > self.levels[-1] * (1 + SAME_LEVEL):
                    self.levels.append(level)
                share = (level * grouped.weight - grouped.on_hand) / grouped.size
                share = np.minimum(np.maximum(self.lower, share), upper)
                held = np.flatnonzero(self.free & (proven | (share >= upper - FULL)))
                if not held.size:
                    raise RuntimeError("no pair holds the level down: numerical trouble")
                self.lower[held] = upper[held] = share[held]
                self.free[held] = False
                self._change(held, upper, share)


def continuous_large(model: Model,
                     each_pair: bool = False) -> tuple[list[float], LargeSequence]:
    """The unique continuous answer in order of the model's pairs, and the solver's times;
    with a column for each pair, or for all pairs that no limit tells apart."""
    sequence = LargeSequence(model, each_pair)
    grouped = sequence.grouped
    floors = np.array([pair.floor for pair in grouped.first]) / grouped.size
    if model.fits(np.array([[pair.floor] for pair in model.pairs], dtype=np.int64))[0]:
        sequence.lower = floors
    else:
        sequence.stage(floors)
    sequence.stage(np.array([float(pair.cap > 0) for pair in grouped.first]))
    return grouped.amounts(sequence.lower), sequence
