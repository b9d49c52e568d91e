"""The continuous reference: lexicographic max-min as a sequence of linear programmes.

Each round raises the lowest level as far as it goes, finds the pairs that cannot rise
further, fixes them and repeats. Draws and lots' hinges are variables of their own, so
nothing here follows the program's progressive filling.
"""

from __future__ import annotations

import time

import highspy
import numpy as np

from model import Model

FEASIBLE = 1e-10  # the solver's tolerance on scaled rows
SLACKS = (1e-12, 1e-13, 3e-12, 1e-11, 1e-10)  # how far fixed values may fall, tried in turn
RISES = 1e-8  # a gain above this share of the cap proves that a pair can rise
VERIFIED_PAIRS = 40  # up to here every blocked pair is also maximised alone

Coefficients = dict[int, float]


class Sequence:
    """The linear programme of one model; columns are x, terms, hinges and the level."""

    def __init__(self, model: Model, slack: float) -> None:
        self.model = model
        self.slack = slack
        self.programmes = 0
        self.seconds = 0.0
        self.size = np.array([max(1, pair.cap) for pair in model.pairs], dtype=float)
        self.rows: list[tuple[Coefficients, float]] = []  # each row at most its bound
        self.columns = len(model.pairs)
        self.scale: dict[int, float] = {p: s for p, s in enumerate(self.size)}
        self.moves = [self._column(float(max(1, self._most(m)))) for m in range(len(model.moves))]
        self.terms = [self._term(index) for index in range(len(model.terms))]
        self.level = self._column(1.0)
        for k, limit in enumerate(model.limits):
            row = {self.terms[t]: float(coef) for t, coef in limit.terms}
            row |= {p: float(coef) for p, coef in limit.pairs}
            row |= {self.moves[m]: float(coef) for m, move in enumerate(model.moves)
                    for place, coef in move.takes if place == k}
            if row:
                self.rows.append((row, float(limit.bound)))
        for limit in model.move_limits:
            if limit.parts:
                self.rows.append(({self.moves[m]: float(coef) for m, coef in limit.parts},
                                  float(limit.bound)))
        self.first_level_row = len(self.rows)
        for p, pair in enumerate(model.pairs):
            self.rows.append(({self.level: float(pair.weight), p: -1.0}, float(pair.on_hand)))
        self.lower = np.zeros(len(model.pairs))
        self.upper = np.zeros(len(model.pairs))

    def _column(self, scale: float) -> int:
        self.scale[self.columns] = scale
        self.columns += 1
        return self.columns - 1

    def _most(self, move: int) -> int:
        return min(limit.bound // coef for limit in self.model.move_limits
                   for m, coef in limit.parts if m == move and coef)

    def _term(self, index: int) -> int:
        """term >= sum of max(0, x - free) - store, each part a variable from zero."""
        term = self.model.terms[index]
        column = self._column(max(self.size[p] for p, _ in term.members))
        row: Coefficients = {column: -1.0}
        for p, free in term.members:
            part = p
            if free:
                part = self._column(self.size[p])
                self.rows.append(({p: 1.0, part: -1.0}, float(free)))
            row[part] = 1.0
        for m, move in enumerate(self.model.moves):
            if index in move.out_of:
                row[self.moves[m]] = 1.0
            elif index in move.into:
                row[self.moves[m]] = -1.0
        self.rows.append((row, float(term.store)))
        return column

    def _load(self, level_scale: float) -> None:
        self.scale[self.level] = level_scale
        infinity = highspy.kHighsInf
        start, index, value, upper = [0], [], [], []
        for row, bound in self.rows:
            scaled = {c: v * self.scale[c] for c, v in row.items()}
            most = max(abs(v) for v in scaled.values())
            index += scaled.keys()
            value += [v / most for v in scaled.values()]
            start.append(len(index))
            upper.append(bound / most)
        problem = highspy.HighsLp()
        problem.num_col_, problem.num_row_ = self.columns, len(self.rows)
        problem.col_cost_ = np.zeros(self.columns)
        problem.col_lower_ = np.zeros(self.columns)
        problem.col_upper_ = np.full(self.columns, infinity)
        problem.row_lower_ = np.full(len(self.rows), -infinity)
        problem.row_upper_ = np.array(upper)
        problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        problem.a_matrix_.start_ = np.array(start)
        problem.a_matrix_.index_ = np.array(index)
        problem.a_matrix_.value_ = np.array(value)
        problem.sense_ = highspy.ObjSense.kMaximize
        self.row_upper = upper
        self.solver = highspy.Highs()
        # Primal simplex without presolve keeps the last feasible point: each programme
        # starts where the one before ended, and rounding cannot make it infeasible.
        for name, setting in (("output_flag", False), ("threads", 1), ("parallel", "off"),
                              ("presolve", "off"), ("simplex_scale_strategy", 0),
                              ("simplex_strategy", 4),
                              ("primal_feasibility_tolerance", FEASIBLE),
                              ("dual_feasibility_tolerance", FEASIBLE)):
            self.solver.setOptionValue(name, setting)
        self.solver.passModel(problem)

    def _solve(self, wanted: list[int]) -> np.ndarray:
        """Maximises the sum of the wanted columns; the answer is in units again."""
        for column in wanted:
            self.solver.changeColCost(column, 1.0)
        began = time.process_time()
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self.solver.clearSolver()
            self.solver.run()
        self.seconds += time.process_time() - began
        self.programmes += 1
        status = self.solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise RuntimeError(f"linear programme not solved: {status}")
        for column in wanted:
            self.solver.changeColCost(column, 0.0)
        return np.array(self.solver.getSolution().col_value)

    def _bound(self, p: int) -> None:
        size = self.size[p]
        low = max(0.0, self.lower[p] / size - self.slack)
        self.solver.changeColBounds(p, low, self.upper[p] / size)

    def _level_row(self, p: int, active: bool) -> None:
        row = self.first_level_row + p
        bound = self.row_upper[row] if active else highspy.kHighsInf
        self.solver.changeRowBounds(row, -highspy.kHighsInf, bound)

    def raise_tier(self, free: set[int]) -> None:
        """Lexicographic max-min of the free pairs; everything else keeps its lower bound."""
        pairs = self.model.pairs
        tops = [(pairs[p].on_hand + self.upper[p]) / pairs[p].weight for p in free]
        positive = [top for top in tops if top > 0]
        self._load(float(np.median(positive)) if positive else 1.0)
        for p in range(len(pairs)):
            self._bound(p)
            self._level_row(p, p in free)
        while free:
            self.solver.changeColBounds(self.level, 0.0, highspy.kHighsInf)
            scaled = self._solve([self.level])[self.level]
            level = scaled * self.scale[self.level]
            kept = max(0.0, scaled - self.slack * max(1.0, scaled))
            self.solver.changeColBounds(self.level, kept, kept)
            least = {p: max(self.lower[p], level * pairs[p].weight - pairs[p].on_hand)
                     for p in free}
            blocked = self._blocked(free, least)
            held = {p for p in blocked
                    if level * pairs[p].weight - pairs[p].on_hand
                    >= self.lower[p] - RISES * self.size[p]}
            if not held:
                raise RuntimeError("no pair holds the level down: numerical trouble")
            for p in held:
                self.lower[p] = self.upper[p] = min(least[p], self.upper[p])
                self._bound(p)
                self._level_row(p, False)
            free -= held

    def _blocked(self, free: set[int], least: dict[int, float]) -> set[int]:
        """Pairs whose joint gain is zero; on a convex region none of them can rise alone."""
        left = {p for p in free if self.upper[p] - least[p] > RISES * self.size[p]}
        rest = set(free) - left
        while left:
            answer = self._solve(sorted(left))
            risen = {p for p in left if answer[p] - least[p] / self.size[p] > RISES}
            if not risen:
                break
            left -= risen
        if len(self.model.pairs) <= VERIFIED_PAIRS:
            for p in sorted(left):
                if self._solve([p])[p] - least[p] / self.size[p] > RISES:
                    left.discard(p)
        return rest | left

    def stage(self, upper: list[float]) -> None:
        """One pass over the tiers up to `upper`, from the lower bounds reached so far."""
        for tier in self.model.tiers:
            self.upper = np.maximum(self.lower, 0.0)
            for p in self.model.columns(tier):
                self.upper[p] = max(upper[p], self.lower[p])
            self.raise_tier(set(self.model.columns(tier)))


def continuous(model: Model) -> tuple[list[float], Sequence]:
    """The unique continuous answer, and the solver with its times."""
    failure: Exception | None = None
    for slack in SLACKS:
        sequence = Sequence(model, slack)
        try:
            return solved(sequence), sequence
        except RuntimeError as error:
            failure = error
    raise RuntimeError(f"no linear answer: {failure}")


def solved(sequence: Sequence) -> list[float]:
    model = sequence.model
    floors = np.array([[pair.floor] for pair in model.pairs], dtype=np.int64)
    if model.fits(floors)[0]:
        sequence.lower = floors[:, 0].astype(float)
    else:
        sequence.stage([float(pair.floor) for pair in model.pairs])
    sequence.stage([float(pair.cap) for pair in model.pairs])
    return [float(x) for x in sequence.lower]
