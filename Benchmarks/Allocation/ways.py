"""Ways on which stores of sites that the source supplies itself may be moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from model import Model


@dataclass(frozen=True)
class Move:
    """Units from one store to another: terms of the one have less for nothing, of the other more."""

    giver: str
    receiver: str
    item: str
    out_of: tuple[int, ...]
    into: tuple[int, ...]
    takes: tuple[tuple[int, int], ...]  # limits, and what a unit takes of them


@dataclass(frozen=True)
class MoveLimit:
    name: str
    bound: int
    parts: tuple[tuple[int, int], ...]


def add_ways(model: Model, problem: dict[str, Any], store: dict[tuple[str, str], int],
             volume: dict[str, int]) -> None:
    """A move for each open way and item in the giver's store; what came by a way stays."""
    of_store: dict[tuple[str, str], list[int]] = {}
    for t, term in enumerate(model.terms):
        key = (model.pairs[term.members[0][0]].township, term.item)
        of_store.setdefault(key, []).append(t)
    loads = {limit.name: k for k, limit in enumerate(model.limits)}
    longest = problem.get("max_minutes", {}).get("township")
    given: dict[tuple[str, str], list[int]] = {}
    for way in problem.get("ways", []):
        late = longest is not None and way.get("minutes", 0) > longest
        if way.get("road", "open") == "closed" or late:
            continue
        carried = []
        for item in sorted(volume):
            giver, receiver = (way["from"], item), (way["to"], item)
            if store.get(giver, 0) <= 0 or receiver not in of_store:
                continue
            load = loads.get(f"load {way['to']}")
            takes = ((load, volume[item]),) if load is not None and volume[item] else ()
            carried.append((len(model.moves), volume[item]))
            given.setdefault(giver, []).append(len(model.moves))
            model.moves.append(Move(way["from"], way["to"], item, tuple(of_store[giver]),
                                    tuple(of_store[receiver]), takes))
        if "load_cm3" in way:
            model.move_limits.append(MoveLimit(f"way {way['from']} {way['to']}", way["load_cm3"],
                                               tuple((m, v) for m, v in carried if v)))
    for key, moves in given.items():
        model.move_limits.append(MoveLimit(f"store {key[0]} {key[1]}", store[key],
                                           tuple((m, 1) for m in moves)))


def moved(model: Model, units: list[int]) -> tuple[Model, list[str]]:
    """The model after whole moves, and what these exceed."""
    found = [f"moves exceed {limit.name}" for limit in model.move_limits
             if sum(units[m] * coef for m, coef in limit.parts) > limit.bound]
    shift, taken = [0] * len(model.terms), [0] * len(model.limits)
    for move, n in zip(model.moves, units):
        for t in move.out_of:
            shift[t] -= n
        for t in move.into:
            shift[t] += n
        for k, coef in move.takes:
            taken[k] += n * coef
    terms = [replace(term, store=term.store + s) for term, s in zip(model.terms, shift)]
    limits = [replace(limit, bound=limit.bound - t) for limit, t in zip(model.limits, taken)]
    return replace(model, terms=terms, limits=limits, moves=[], move_limits=[]), found
