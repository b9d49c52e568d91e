"""Districts like the rich ones, in which stores may be moved between townships."""

from __future__ import annotations

from random import Random

from records import Problem, request
from rich_instances import rich


def lateral(rng: Random) -> Problem:
    problem = rich(rng)
    direct = [place["site"] for place in problem["sites"] if place["supplier"] == problem["source"]]
    volume = {row["item"]: row.get("volume_cm3", 0) for row in problem["items"]}
    for name in direct:
        for item in volume:
            add_store(rng, problem, name, item)
    problem["ways"] = []
    for giver in direct:
        for receiver in direct:
            if giver != receiver and rng.random() < 0.5:
                problem["ways"].append(way(rng, giver, receiver))
    return problem


def add_store(rng: Random, problem: Problem, name: str, item: str) -> None:
    """Stores for most, some of them with no need: second sources."""
    rows = [row for row in problem["requests"] if row["site"] == name and row["item"] == item]
    most = max(row["need"] for row in problem["requests"])
    if rows and rng.random() < 0.5:
        rows[0]["on_hand"] = rng.randint(0, 2 * most)
    elif not rows and rng.random() < 0.5:
        problem["requests"].append(request(name, item, 0, 0, on_hand=rng.randint(0, 2 * most)))


def way(rng: Random, giver: str, receiver: str) -> Problem:
    row: Problem = {"from": giver, "to": receiver}
    if rng.random() < 0.7:
        row["road_km"] = rng.randint(1, 60)
    if rng.random() < 0.3:
        row["minutes"] = rng.randint(1, 60)
    if rng.random() < 0.3:
        row["load_cm3"] = rng.choice([0, rng.randint(1, 50_000)])
    if rng.random() < 0.1:
        row["road"] = "closed"
    return row
