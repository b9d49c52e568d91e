"""Reads an allocation problem and states its limits once, for every reference solver.

All limits have one shape: sum of coef * term + sum of coef * x <= bound, where
term = max(0, sum over its pairs of max(0, x - free) - store). With free = 0 the
term is what a township draws from the source; with free = what a pair can use
before a day, it is what the township needs from lots that end after that day.
Every limit grows with every x, so giving less is always allowed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lots import offered_lots
from ways import Move, MoveLimit, add_ways


@dataclass(frozen=True)
class Pair:
    """One (site, item) request; `on_hand` is the o of the level, not of the cap."""

    site: str
    item: str
    township: str
    tier: int
    on_hand: int
    weight: int
    floor: int
    cap: int
    unit: int

    @property
    def whole_cap(self) -> int:
        return self.cap // self.unit * self.unit

    @property
    def whole_floor(self) -> int:
        return min(-(-self.floor // self.unit) * self.unit, self.whole_cap)


@dataclass(frozen=True)
class Term:
    """max(0, sum of max(0, x - free) - store) over the members (pair, free)."""

    item: str
    store: int
    members: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Limit:
    name: str
    bound: int
    terms: tuple[tuple[int, int], ...] = ()
    pairs: tuple[tuple[int, int], ...] = ()


@dataclass
class Model:
    pairs: list[Pair] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    limits: list[Limit] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    move_limits: list[MoveLimit] = field(default_factory=list)

    @property
    def tiers(self) -> list[int]:
        return sorted({pair.tier for pair in self.pairs})

    def columns(self, tier: int) -> list[int]:
        return [p for p, pair in enumerate(self.pairs) if pair.tier == tier]

    def inner(self, term: Term, units: np.ndarray) -> np.ndarray:
        """The sum inside a term for each column of `units` (pairs x candidates)."""
        total = np.zeros(units.shape[1], dtype=np.int64)
        for p, free in term.members:
            total += np.maximum(0, units[p] - free) if free else units[p]
        return total

    def broken(self, units: np.ndarray) -> list[tuple[str, np.ndarray]]:
        """Every limit with the candidates that exceed it, in exact integers."""
        values = [np.maximum(0, self.inner(t, units) - t.store) for t in self.terms]
        result = []
        for limit in self.limits:
            used = np.zeros(units.shape[1], dtype=np.int64)
            for t, coef in limit.terms:
                used += values[t] * coef
            for p, coef in limit.pairs:
                used += units[p].astype(np.int64) * coef
            result.append((limit.name, used > limit.bound))
        return result

    def fits(self, units: np.ndarray) -> np.ndarray:
        good = np.ones(units.shape[1], dtype=bool)
        for _, over in self.broken(units):
            good &= ~over
        return good


def level_weight(request: dict[str, Any], problem: dict[str, Any], rule: str, cap: int) -> int:
    if rule in ("cover", "awards"):
        spread = -(-request["need"] * problem["use_days"] // problem["cover_days"])
        base = request["use"] or max(1, spread)
    else:
        base = (request["need"] if rule == "fill" else cap) or 1
    return base * request["weight"]


def read_model(problem: dict[str, Any], rule: str) -> Model:
    model = Model()
    sites = {site["site"]: site for site in problem["sites"]}
    items = {item["item"]: item for item in problem["items"]}
    lots = {name: offered_lots(item, problem) for name, item in items.items()}
    ends = {name: sorted({d for d, _ in rows if d != float("inf")}) for name, rows in lots.items()}
    longest = problem.get("max_minutes", {})
    store: dict[tuple[str, str], int] = {}
    usable: list[list[int]] = []

    def shut(site: dict[str, Any]) -> bool:
        most = longest.get(site["level"])
        return site["road"] == "closed" or (most is not None and site.get("minutes", 0) > most)

    for request in problem["requests"]:
        site = sites[request["site"]]
        direct = site["supplier"] == problem["source"]
        township = site["site"] if direct else site["supplier"]
        own = 0 if direct else request["on_hand"]
        if direct:
            store[township, request["item"]] = request["on_hand"]
        floor = max(0, request["minimum"] - own)
        most = max(0, request["need"] - own)
        cap = max(floor, min(request.get("cap", most), most))
        weight = level_weight(request, problem, rule, cap)
        if not direct and shut(site):
            floor = cap = 0

        def used(days: int) -> int:
            return request["use"] * days // problem["use_days"]

        travel = used(problem["transfer_days"])
        usable.append([max(0, min(used(int(e)) - travel, used(int(e)) - own))
                       for e in ends[request["item"]]])
        model.pairs.append(Pair(site["site"], request["item"], township, site["tier"],
                                own if rule in ("cover", "fill") else 0, weight,
                                floor, cap, request["issue_unit"]))

    groups: dict[tuple[str, str], list[int]] = {}
    for p, pair in enumerate(model.pairs):
        groups.setdefault((pair.township, pair.item), []).append(p)

    def term(key: tuple[str, str], free: int | None) -> int:
        members = tuple((p, 0 if free is None else usable[p][free]) for p in groups[key])
        model.terms.append(Term(key[1], store.get(key, 0), members))
        return len(model.terms) - 1

    draw = {key: term(key, None) for key in groups}
    for name in items:
        mine = [key for key in groups if key[1] == name]
        model.limits.append(Limit(f"stock {name}", sum(u for _, u in lots[name]),
                                  tuple((draw[key], 1) for key in mine)))
        for k, day in enumerate(ends[name]):
            later = sum(units for end, units in lots[name] if end > day)
            model.limits.append(Limit(f"life {name} after day {day}", later,
                                      tuple((term(key, k), 1) for key in mine)))
    volume = {name: item.get("volume_cm3") or 0 for name, item in items.items()}
    add_transport(model, problem, draw, volume, shut)
    add_ways(model, problem, store, volume)
    return model


def add_transport(model: Model, problem: dict[str, Any], draw: dict[tuple[str, str], int],
                  volume: dict[str, int], shut: Any) -> None:
    """Roads, loads, the fleet's volume and the drivers' hours."""
    trucked = [(key, t) for key, t in draw.items() if volume[key[1]]]
    minutes: dict[str, int] = {}
    for site in problem["sites"]:
        name = site["site"]
        minutes[name] = site.get("minutes", 0)
        if site["supplier"] == problem["source"]:
            if shut(site):
                every = tuple((t, 1) for key, t in draw.items() if key[0] == name)
                model.limits.append(Limit(f"road {name}", 0, every))
            if "load_cm3" in site:
                terms = tuple((t, volume[key[1]]) for key, t in trucked if key[0] == name)
                model.limits.append(Limit(f"load {name}", site["load_cm3"], terms))
        elif "load_cm3" in site:
            mine = tuple((p, volume[pair.item]) for p, pair in enumerate(model.pairs)
                         if pair.site == name and volume[pair.item])
            model.limits.append(Limit(f"load {name}", site["load_cm3"], (), mine))
    fleet = problem.get("vehicles")
    if fleet is None:
        return
    bound = sum(v["trips"] * v["load_cm3"] for v in fleet)
    model.limits.append(Limit("fleet", bound, tuple((t, volume[key[1]]) for key, t in trucked)))
    if all("minutes" in v for v in fleet):
        bound = sum(v["load_cm3"] * v["minutes"] for v in fleet)
        terms = tuple((t, 2 * minutes[key[0]] * volume[key[1]]) for key, t in trucked
                      if minutes[key[0]])
        model.limits.append(Limit("hours", bound, terms))
