"""What of an item's lots may leave the source at all, and until when it can be used."""

from __future__ import annotations

from datetime import date
from typing import Any


def offered_lots(item: dict[str, Any], problem: dict[str, Any]) -> list[tuple[float, int]]:
    """What may leave the source: (end in days after as_of, units), earliest end first."""
    as_of = date.fromisoformat(problem["as_of"])
    first = problem["transfer_days"] + item["minimum_life_days"]

    def end(lot: dict[str, Any]) -> float:
        text = lot.get("expires_on")
        return (date.fromisoformat(text) - as_of).days if text else float("inf")

    offered: list[tuple[float, int]] = []
    for pool, kept in (("daily", item["kept"]), ("reserve", item["reserve_floor"])):
        if pool == "reserve" and not item["release_reserve"]:
            continue
        lots = [(end(lot), lot["units"]) for lot in item["stock"] if lot["pool"] == pool]
        kept -= sum(units for day, units in lots if day < first)
        offered += take_latest([lot for lot in lots if lot[0] >= first], max(0, kept))
    total = sum(units for _, units in offered)
    may_go = total * (100 - problem["hold_back_percent"]) // 100
    return take_latest(offered, total - may_go)


def take_latest(lots: list[tuple[float, int]], amount: int) -> list[tuple[float, int]]:
    left = []
    for day, units in sorted(lots, reverse=True):
        taken = min(units, amount)
        amount -= taken
        if units > taken:
            left.append((day, units - taken))
    return left[::-1]
