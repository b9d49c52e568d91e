"""One district of any size, the same for the same seed, for timing.

Needs are whole days of use, so that many requests meet their need at the same level and
many are alike: both save time in the sequence of linear programmes.
"""

from __future__ import annotations

from random import Random

from records import Problem, base, item, lot, request, site

USE_DAYS = 90
DAYS_NEEDED = (30, 45, 60, 90)
USE_STEP = 6  # 6 * each of DAYS_NEEDED is a multiple of USE_DAYS: needs stay whole
SITES_PER_TOWNSHIP = 16.5


def large(sites: int, items: int, seed: int = 1, ways: bool = False) -> Problem:
    """`sites` receivers (181: 11 townships, 170 villages), one request a site and item;
    with ways, every township may give of its stores to every other."""
    rng = Random(f"large {sites} {items} {seed}")
    problem = base(60, USE_DAYS, 1, 0)
    add_sites(rng, problem, sites)
    for k in range(items):
        add_item(rng, problem, f"A{k:03}")
    problem["requests"].sort(key=lambda row: (row["site"], row["item"]))
    add_transport(rng, problem)
    if ways:
        add_ways(rng, problem)
    return problem


def add_sites(rng: Random, problem: Problem, sites: int) -> None:
    townships = max(1, round(sites / SITES_PER_TOWNSHIP))
    for t in range(townships):
        problem["sites"].append(site(f"T{t:03}", "HUB", 1))
    for v in range(sites - townships):
        # The first villages go round, so that no township is left without one.
        t = v if v < townships else rng.randrange(townships)
        problem["sites"].append(site(f"T{t:03}V{v:04}", f"T{t:03}", 1))


def add_item(rng: Random, problem: Problem, name: str) -> None:
    """Requests of every site, stores of some townships, stock for about half of the rest."""
    days = rng.choice(DAYS_NEEDED)
    scale = rng.choice((5, 20, 100))
    below: dict[str, int] = {}
    rows = []
    for place in problem["sites"]:
        direct = place["supplier"] == problem["source"]
        use = USE_STEP * rng.randint(1, scale) * (5 if direct else 1)
        row = request(place["site"], name, use * days // USE_DAYS, use)
        township = place["site"] if direct else place["supplier"]
        below[township] = below.get(township, 0) + row["need"]
        if not direct and rng.random() < 0.2:
            row["on_hand"] = rng.randint(1, row["need"])
        rows.append(row)
    lacking = 0
    for row in rows:
        if row["site"] in below:
            # A township's store serves its villages too, so it is a share of all they need.
            if rng.random() < 0.3:
                row["on_hand"] = int(below[row["site"]] * rng.uniform(0.02, 0.6))
            lacking += max(0, below[row["site"]] - row["on_hand"])
        else:
            lacking -= row["on_hand"]
    problem["requests"] += rows
    stock = max(1, int(lacking * rng.uniform(0.2, 0.8)))
    problem["items"].append(item(name, [lot(f"{name}L", None, "daily", stock)],
                                 rng.randint(50, 5000)))


def add_transport(rng: Random, problem: Problem) -> None:
    """Loads of half the townships and a third of the villages, and a fleet.

    Each is a share of what would be carried if all that is lacking were served; with stock
    for half of it, shares up to about one half bind and the others do not.
    """
    volume = {row["item"]: row["volume_cm3"] for row in problem["items"]}
    supplier = {place["site"]: place["supplier"] for place in problem["sites"]}
    carried = {name: 0 for name in supplier}
    drawn: dict[tuple[str, str], int] = {}
    for row in problem["requests"]:
        name, direct = row["site"], supplier[row["site"]] == problem["source"]
        lacking = row["need"] - (0 if direct else row["on_hand"])
        carried[name] += lacking * volume[row["item"]]
        key = (name if direct else supplier[name], row["item"])
        drawn[key] = drawn.get(key, 0) + lacking - (row["on_hand"] if direct else 0)
    for name in supplier:
        if supplier[name] == problem["source"]:
            carried[name] = sum(max(0, units) * volume[item_name]
                                for (township, item_name), units in drawn.items()
                                if township == name)
    total = sum(carried[name] for name in supplier if supplier[name] == problem["source"])
    for place in problem["sites"]:
        direct = place["supplier"] == problem["source"]
        if rng.random() < (0.5 if direct else 0.33):
            share = rng.uniform(0.2, 0.7)
            place["load_cm3"] = max(1, int(carried[place["site"]] * share))
    cars = 4
    problem["vehicles"] = [{"vehicle": f"C{k}", "trips": k + 1,
                            "load_cm3": max(1, int(0.38 * total / cars / (k + 1)))}
                           for k in range(cars)]


def add_ways(rng: Random, problem: Problem) -> None:
    townships = [place["site"] for place in problem["sites"]
                 if place["supplier"] == problem["source"]]
    problem["ways"] = [{"from": giver, "to": receiver, "road_km": rng.randint(5, 60)}
                       for giver in townships for receiver in townships if giver != receiver]
