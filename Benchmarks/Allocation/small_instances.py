"""Problems with few enough units for enumeration: one item, or items that share trucks."""

from __future__ import annotations

from random import Random

from records import Problem, base, item, lot, request, site


def small_district(rng: Random, tiers: int, most: int, townships: int) -> Problem:
    problem = base(rng.choice([10, 30]), rng.choice([5, 10, 30]), rng.choice([0, 1]),
                   rng.choice([0, 0, 0, 20]))
    for t in range(rng.randint(1, townships)):
        problem["sites"].append(site(f"T{t}", "HUB", rng.randint(1, tiers)))
        for v in range(rng.randint(0, 3 if townships == 3 else 1)):
            problem["sites"].append(site(f"T{t}V{v}", f"T{t}", rng.randint(1, tiers)))
    del problem["sites"][most:]
    return problem


def one_item(rng: Random, unit: int, stores: bool, lots: bool, tiers: int,
             townships: int = 3) -> Problem:
    problem = small_district(rng, tiers, 7, townships)
    few_weights = rng.random() < 0.6
    for place in problem["sites"]:
        need = unit * rng.randint(1, 6)
        row = request(place["site"], "A1", need, rng.choice([0, 1, 2, 2, 4, 8]), issue_unit=unit)
        if few_weights:
            row |= {"need": 4 * unit, "use": rng.choice([2, 2, 4])}
        if stores and rng.random() < 0.5:
            row["on_hand"] = rng.randint(0, 4)
        if rng.random() < 0.25:
            row["minimum"] = rng.randint(1, need)
        if rng.random() < 0.2:
            row["cap"] = rng.randint(0, need)
        row["weight"] = rng.choice([1, 1, 1, 2])
        problem["requests"].append(row)
    total = sum(row["need"] for row in problem["requests"])
    stock = [lot("L1", None, "daily", rng.randint(0, total))]
    if lots:
        stock = [lot(f"L{k}", rng.choice([2, 5, 10, 20, None]), "daily",
                     rng.randint(1, max(1, total // 2))) for k in range(rng.randint(2, 4))]
    problem["items"].append(item("A1", stock, 10, kept=rng.choice([0, 0, 0, 2])))
    if rng.random() < 0.3:
        problem["vehicles"] = [{"vehicle": "V1", "trips": 1,
                                "load_cm3": 10 * rng.randint(0, total) + rng.randint(0, 9)}]
    return problem


def loaded(rng: Random, problem: Problem, levels: tuple[str, ...]) -> None:
    for place in problem["sites"]:
        if place["level"] in levels and rng.random() < 0.5:
            place["load_cm3"] = rng.randint(0, 120)
        if rng.random() < 0.05:
            place["road"] = "closed"


def tree(rng: Random) -> Problem:
    lots = rng.random() < 0.4
    unit = 1 if lots else rng.choice([1, 1, 1, 2])
    problem = one_item(rng, unit, unit == 1 and rng.random() < 0.6, lots, rng.choice([1, 1, 2, 3]))
    loaded(rng, problem, ("village",) if lots else ("township", "village"))
    return problem


def mixed(rng: Random) -> Problem:
    """Equal needs, so that many pairs tie while uses, stores or roads set them apart."""
    kind = rng.choice(["lots and loads", "hours", "units and stores"])
    unit = rng.choice([2, 3]) if kind == "units and stores" else 1
    problem = one_item(rng, unit, unit > 1 or rng.random() < 0.3, kind == "lots and loads",
                       rng.choice([1, 1, 1, 2]), townships=5)
    for row in problem["requests"]:
        row |= {"need": 3 * unit, "weight": 1, "minimum": 0}
        row.pop("cap", None)
    stock = problem["items"][0]["stock"]
    stock[0]["units"] = rng.randint(1, (1 if unit > 1 else 2) * unit * len(problem["sites"]))
    if unit > 1:
        for row in problem["requests"]:
            row["on_hand"] = rng.randint(0, unit - 1)
    if kind == "lots and loads":
        stock[:] = [lot("L1", 5, "daily", rng.randint(1, 4)),
                    lot("L2", None, "daily", rng.randint(1, 3))]
        for row in problem["requests"]:
            row["use"] = rng.choice([0, 10])
        for place in problem["sites"]:
            if place["level"] == "township" and rng.random() < 0.7:
                place["load_cm3"] = rng.randint(10, 40)
    if kind == "hours":
        for place in problem["sites"]:
            place["minutes"] = rng.choice([5, 10, 15, 20])
        problem["vehicles"] = [{"vehicle": "V1", "trips": 9, "load_cm3": 100,
                                "minutes": rng.randint(1, 40)}]
    return problem


def shared(rng: Random) -> Problem:
    """Volumes differ, levels tie: the hardest case for filling unit by unit."""
    problem = base(30, 30, 0, 0)
    tiers = 2 if rng.random() < 0.15 else 1
    items = rng.randint(2, 5)
    volumes = rng.choice([[3, 4, 5, 6, 7], [2, 3, 10, 11, 17], [1, 2, 4, 8, 16], [6, 6, 9, 10, 15]])
    names = [f"A{k}" for k in range(items)]
    places = rng.randint(1, max(1, 20 // items))
    supplier = "HUB"
    for n in range(places):
        supplier = "HUB" if n == 0 or rng.random() < 0.4 else supplier
        name = f"S{n:02}"
        problem["sites"].append(site(name, supplier, rng.randint(1, tiers)))
        supplier = name if supplier == "HUB" else supplier
    uses = rng.choice([[4], [4], [4, 8]])
    mixed_units = rng.random() < 0.15
    binary = items * places > 11
    wanted = 0
    for place in problem["sites"]:
        for name in names:
            most = 1 if binary and rng.random() < 0.85 else rng.randint(1, 2)
            unit = rng.choice([1, 1, 2]) if mixed_units else 1
            wanted += most * unit * volumes[int(name[1:])]
            use = rng.choice(uses)
            row = request(place["site"], name, use, use, cap=most * unit, issue_unit=unit)
            if rng.random() < 0.1 and place["supplier"] == "HUB":
                row["on_hand"] = 1
            problem["requests"].append(row)
    for name, volume in zip(names, rng.sample(volumes, items)):
        units = places * 2 if rng.random() < 0.6 else rng.randint(1, places * 2)
        problem["items"].append(item(name, [lot("L1", None, "daily", units)], volume))
    share = wanted / len(problem["sites"])
    for place in problem["sites"]:
        if rng.random() < 0.6:
            place["load_cm3"] = int(share * rng.uniform(0.3, 1.5))
        place["minutes"] = rng.choice([5, 10, 15])
    if rng.random() < 0.7:
        problem["vehicles"] = [{"vehicle": "V1", "trips": 1,
                                "load_cm3": int(wanted * rng.uniform(0.2, 0.9))}]
        if rng.random() < 0.3:
            problem["vehicles"][0]["minutes"] = rng.randint(5, 25)
    return problem
