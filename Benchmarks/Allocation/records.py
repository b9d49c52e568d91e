"""The records of an allocation problem, with every field the program reads."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

AS_OF = date(2026, 11, 1)
Problem = dict[str, Any]


def base(cover_days: int, use_days: int, transfer_days: int, hold: int) -> Problem:
    return {"format": "stockpile", "kind": "allocation_problem", "version": 1, "as_of": AS_OF.isoformat(),
            "source": "HUB", "cover_days": cover_days, "use_days": use_days,
            "transfer_days": transfer_days, "hold_back_percent": hold,
            "items": [], "sites": [], "requests": []}


def lot(name: str, days: int | None, pool: str, units: int) -> Problem:
    row: Problem = {"lot": name, "pool": pool, "units": units}
    if days is not None:
        row["expires_on"] = (AS_OF + timedelta(days=days)).isoformat()
    return row


def item(name: str, stock: list[Problem], volume: int | None = None, **more: Any) -> Problem:
    row: Problem = {"item": name, "name_zh": f"物资{name}", "stock": stock, "kept": 0,
                    "reserve_floor": 0, "release_reserve": False, "minimum_life_days": 0}
    if volume is not None:
        row["volume_cm3"] = volume
    return row | more


def site(name: str, supplier: str, tier: int) -> Problem:
    level = "township" if supplier == "HUB" else "village"
    return {"site": name, "name_zh": f"单位{name}", "level": level, "supplier": supplier,
            "tier": tier, "road": "open"}


def request(name: str, item_name: str, need: int, use: int, **more: Any) -> Problem:
    return {"site": name, "item": item_name, "need": need, "use": use, "on_hand": 0,
            "minimum": 0, "weight": 1, "issue_unit": 1} | more


def consistent(problem: Problem) -> Problem:
    """The program refuses a minimum above what a site may have: such caps are raised."""
    for row in problem["requests"]:
        if "cap" in row:
            row["cap"] = max(row["cap"], row["minimum"] - row["on_hand"])
    return problem
