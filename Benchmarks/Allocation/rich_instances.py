"""Small districts with every limit in random combination, too large to enumerate."""

from __future__ import annotations

from random import Random

from records import Problem, base, item, lot, request, site


def rich(rng: Random) -> Problem:
    problem = base(rng.choice([7, 30, 45]), rng.choice([30, 90]), rng.choice([0, 1, 3]),
                   rng.choice([0, 0, 0, 10, 33]))
    tiers = rng.choice([1, 1, 2, 3])
    for t in range(rng.randint(2, 5)):
        problem["sites"].append(site(f"T{t:02}", "HUB", rng.randint(1, tiers)))
        for v in range(rng.randint(0, 5)):
            problem["sites"].append(site(f"T{t:02}V{v}", f"T{t:02}", rng.randint(1, tiers)))
    scale = rng.choice([5, 50, 500, 5000])
    floors = rng.choice([0.0, 0.0, 0.0, 0.1, 0.3, 1.2])
    stores = rng.random() < 0.6
    names = [f"A{k}" for k in range(rng.randint(1, 4))]
    for place in problem["sites"]:
        for name in names:
            if rng.random() < 0.8:
                problem["requests"].append(rich_request(rng, place, name, scale, floors, stores))
    for name in names:
        total = sum(r["need"] for r in problem["requests"] if r["item"] == name)
        problem["items"].append(rich_item(rng, name, max(1, total)))
    rich_transport(rng, problem)
    return problem


def rich_request(rng: Random, place: Problem, name: str, scale: int, floors: float,
                 stores: bool) -> Problem:
    need = 0 if rng.random() < 0.05 else rng.randint(1, scale)
    use = 0 if rng.random() < 0.1 else rng.randint(1, 3 * scale)
    row = request(place["site"], name, need, use)
    if need:
        row["weight"] = rng.choice([1, 1, 1, 2, 3])
    if stores and rng.random() < 0.5:
        row["on_hand"] = rng.randint(0, scale)
    if rng.random() < floors:
        row["minimum"] = int(need * rng.random() * floors)
    if rng.random() < 0.2:
        row["cap"] = rng.randint(0, scale)
    row["issue_unit"] = rng.choice([1, 1, 1, 5, 10])
    return row


def rich_item(rng: Random, name: str, total: int) -> Problem:
    whole = int(total * rng.choice([0.2, 0.5, 1.0, 2.0, 4.0]) * rng.random()) + 1
    days = [rng.choice([1, 3, 5, 10, 20, 30, 60, 200, None]) for _ in range(rng.randint(1, 5))]
    if rng.random() < 0.4:
        days = [None]
    stock = [lot(f"{name}L{k}", day, rng.choice(["daily", "daily", "reserve"]),
                 rng.randint(0, 2 * whole // len(days))) for k, day in enumerate(days)]
    volume = rng.randint(1, 500) if rng.random() < 0.8 else None
    return item(name, stock, volume,
                kept=rng.randint(0, whole // 2) if rng.random() < 0.3 else 0,
                reserve_floor=rng.randint(0, whole // 2) if rng.random() < 0.4 else 0,
                release_reserve=rng.random() < 0.5,
                minimum_life_days=rng.choice([0, 0, 0, 5, 15]))


def rich_transport(rng: Random, problem: Problem) -> None:
    """Loads, fleet and hours in proportion to what the requests would take."""
    volume = {row["item"]: row.get("volume_cm3", 0) for row in problem["items"]}
    wanted: dict[str, int] = {place["site"]: 0 for place in problem["sites"]}
    for row in problem["requests"]:
        wanted[row["site"]] += row["need"] * volume[row["item"]]
    loads, closing = rng.choice([0.0, 0.3, 0.8]), rng.choice([0.0, 0.0, 0.15])
    with_minutes = rng.random() < 0.7
    work = 0
    for place in problem["sites"]:
        name = place["site"]
        volume_here = sum(cm3 for other, cm3 in wanted.items() if other.startswith(name))
        if with_minutes and rng.random() < 0.9:
            place["minutes"] = rng.randint(1, 60 if place["level"] == "township" else 25)
        work += 2 * place.get("minutes", 0) * volume_here * (place["level"] == "township")
        if rng.random() < loads:
            place["load_cm3"] = int(volume_here * rng.uniform(0.0, 1.1))
        if rng.random() < closing:
            place["road"] = "closed"
    if rng.random() < 0.3:
        problem["max_minutes"] = {level: most for level, most in (("township", 45), ("village", 20))
                                  if rng.random() < 0.7}
    if rng.random() < 0.5:
        total = sum(wanted.values()) * rng.uniform(0.01, 0.5)
        cars = rng.randint(1, 3)
        problem["vehicles"] = [{"vehicle": f"V{k}", "trips": k + 1,
                                "load_cm3": int(total / cars / (k + 1)) + 1} for k in range(cars)]
        if rng.random() < 0.6:
            share = work * rng.uniform(0.01, 0.4)
            for car in problem["vehicles"]:
                car["minutes"] = int(share / cars / car["load_cm3"]) + 1
