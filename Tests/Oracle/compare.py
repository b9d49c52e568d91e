"""Compares the program's JSON with the oracle's figures and prints every figure that differs.

compare.py EXPORT plan FILE…        plans made with --all --json
compare.py EXPORT allocate FILE…    answers of `allocate --json`; --level and --keep 0 are read from the file's name
compare.py EXPORT status FILE…      answers of `status --item … --json` and `ask … --json`
compare.py EXPORT rotate FILE…      answers of `rotate propose --json`
compare.py EXPORT shortages FILE…   answers of `shortages --json`, of all items or with --item (read from the file's name)
"""

import json
import math
import re
import sys
from collections import defaultdict
from fractions import Fraction

from allocation import Today
from ledger import Evening, Ledger, day, text
from plan import COVER, Plan, lasts, rounded
from rotation import Rotation

differences = 0


def differ(where, name, program, oracle):
    global differences
    if program != oracle:
        differences += 1
        print(f"{where}: {name}: program {program}, oracle {oracle}")


def money(units):
    """Ten-thousandths of a yuan as the program writes a price: at least two digits."""
    if units is None:
        return None
    whole, rest = divmod(units, 10000)
    digits = f"{rest:04d}"
    return f"{whole}.{digits[:2]}{digits[2:].rstrip('0')}"


def fen(units):
    """Ten-thousandths of a yuan in fen, half up."""
    return (units + 50) // 100


def printed(rate):
    """A use a day: one digit, below 1 two, half up."""
    places = 2 if rate < 1 else 1
    digits = rounded(rate * 10**places)
    return f"{digits // 10**places}.{digits % 10**places:0{places}d}"


FIGURES_OF_A_SITE = (
    "usable_daily", "usable_reserve", "on_the_way", "on_order", "reserve_gap", "norm", "days_of_cover", "earliest_expiry"
)


def compare_plan(ledger, program):
    as_of = day(program["as_of"])
    levels = {
        (line["site"], line["item"]): (line["order_up_to"], None)
        for line in program["lines"]
        if line["reorder_rule"] == "service-level"
    }
    plan, where = Plan(ledger, as_of, levels=levels), program["month"]
    differ(where, "use_from", program["use_from"], text(plan.first))
    unknown = sorted(key for key, p in plan.positions.items() if p.norm == "unknown")
    differ(where, "unknown_norms", len(program["unknown_norms"]) > 0, len(unknown) > 0)
    late = sorted(set(ledger.sites) - plan.evening.reported())
    differ(where, "unreported", program["unreported"], late)
    moved = defaultdict(int)
    for (_, _, site, _, item), units in plan.moves.items():
        moved[site, item] += units
    prices = plan.prices()
    lines = {(line["site"], line["item"]): line for line in program["lines"]}
    differ(where, "lines", len(program["lines"]), len(lines))
    short = {key for key, p in plan.positions.items() if p.reserve_gap or p.daily_gap}
    differ(where, "lines missing or too many", sorted(set(lines) ^ short), [])
    for key in sorted(set(lines) & short):
        line, place = lines[key], plan.positions[key]
        price, basis = prices[key[1]]
        rate = Fraction(place.units, plan.days) if place.units else None
        expected = {
            "norm": place.norm if isinstance(place.norm, int) else None,
            "usable_daily": place.usable_daily,
            "usable_reserve": place.usable_reserve,
            "expiring_unused": place.expiring,
            "on_the_way": place.coming_daily + place.coming_reserve,
            "on_order": place.on_order,
            "use_units": place.units,
            "use_days": plan.days,
            "order_up_to": place.need,
            "reorder_point": place.rule.minimum,
            "adc": printed(rate) if rate else None,
            "days_of_cover": lasts(place.lots, rate, place.as_of) if rate else None,
            "reserve_gap": place.reserve_gap,
            "daily_gap": place.daily_gap,
            "to_move": moved[key],
            "to_purchase": plan.bought[key],
            "price_basis": basis,
            "reference_price": money(price),
            "amount_fen": fen(plan.bought[key] * price) if plan.bought[key] and price is not None else None,
            "report_state": "unreported" if key[0] in late else None,
        }
        subject = f"{where} {key[0]} {key[1]}"
        for name, value in expected.items():
            differ(subject, name, line.get(name), value)
    moves = defaultdict(int)
    shelves = {(m["from"], m["pool"], m["to"], m["destination_pool"], m["item"]) for m in program["moves"]}
    differ(where, "moves", len(program["moves"]), len(shelves))
    for move in program["moves"]:
        moves[move["from"], move["pool"], move["to"], move["destination_pool"], move["item"]] += move["quantity"]
    for key in sorted(set(moves) | set(plan.moves)):
        differ(f"{where} move {' '.join(key)}", "quantity", moves.get(key, 0), plan.moves.get(key, 0))
    compare_purchases(ledger, program, plan, prices)
    for level in program["levels"]:
        sites = {s for s in ledger.sites if ledger.sites[s]["level"] == level["level"]}
        wanted = {key for key, p in plan.positions.items() if key[0] in sites and (p.norm or p.units)}
        wanted = {key for key in wanted if plan.positions[key].norm != "unknown" or plan.positions[key].units}
        keys = [key for key in short if key[0] in sites]
        expected = {
            "sites": len({site for site, _ in wanted}),
            "lines": len(wanted),
            "short_lines": len(keys),
            "vital_lines": sum(ledger.items[item].get("ved") == "V" for _, item in keys),
            "lines_moved": sum(not plan.bought[key] for key in keys),
            "lines_to_buy": sum(plan.bought[key] > 0 for key in keys),
        }
        for name, value in expected.items():
            differ(f"{where} {level['level']}", name, level[name], value)


def compare_purchases(ledger, program, plan, prices):
    where, exact = program["month"], 0
    bought = {purchase["item"]: purchase for purchase in program["purchases"]}
    for item, record in sorted(ledger.items.items()):
        sites = [site for site in ledger.sites if plan.bought[site, item]]
        lacking = sum(plan.bought[site, item] for site in sites)
        lacking = max(0, lacking - plan.positions[ledger.root, item].ordered_to_spare)
        differ(f"{where} {item}", "bought at all", item in bought, lacking > 0)
        if not lacking or item not in bought:
            continue
        size, (price, basis) = int(record.get("pack_size") or 1), prices[item]
        quantity = -(-lacking // size) * size
        exact += quantity * (price or 0)
        expected = {
            "buyer": ledger.root,
            "lacking": lacking,
            "sites_served": len(sites),
            "pack_size": size,
            "packs": quantity // size if size > 1 else None,
            "quantity": quantity,
            "price_basis": basis,
            "reference_price": money(price),
            "amount_fen": fen(quantity * price) if price is not None else None,
        }
        for name, value in expected.items():
            differ(f"{where} purchase {item}", name, bought[item].get(name), value)
    differ(where, "purchase_total_fen", program["purchase_total_fen"], fen(exact))


def compare_allocation(ledger, program, path):
    level = re.search(r"district|township|village", path)
    level, keep = level and level.group(), 0 if "keep-0" in path else None
    goods, days = program["items"][0], program["cover_days"]
    item, source, asked = goods["item"], program["source"], goods.get("asked")
    where = f"allocate {item} {source} {asked} {days}d {level or ''} {program['rule']} {program['rounding']}"
    today = today_of(ledger, day(program["as_of"]), item, days)
    expected = today.allocate(source, asked, keep, level, program["rounding"], program["rule"])
    for name in ("kept", "source_daily", "released", "requested", "shared", "uncovered"):
        differ(where, name, goods[name], expected[name])
    lines = {line["site"]: line for line in program["lines"]}
    for site in sorted(set(lines) | set(expected["lines"])):
        line, place = lines.get(site, {}), today.place[site]
        lacking, share, used = expected["lines"].get(site, (None, None, None))
        rate, held = Fraction(place.units, today.days), today.held(site)
        if site in expected["through"]:
            rate, held = 0, 0
        figures = {"request": lacking, "share": share, "got": used, "on_hand": held}
        if rate:
            figures["adc"] = printed(rate)
            figures["cover_before"] = math.floor(held / rate)
            figures["cover_after"] = math.floor((held + (share or 0)) / rate)
        for name, value in figures.items():
            differ(f"{where} {site}", name, line.get(name), value)
    loads = {load["site"]: load["quantity"] for load in program["loads"]}
    differ(where, "loads", loads, expected["loads"])


def compare_status(ledger, program):
    item, as_of = program["item"], day(program["as_of"])
    today, sites = today_of(ledger, as_of, item), sorted(ledger.sites)
    where = f"{program['report']} {item} {program['as_of']}"
    if program["report"] == "answer":
        sites = [program["site"]] if "site" in program else sites
        where += " " + program.get("site", "")
    differ(where, "total", program["total"], today.total(sites))
    for level, figures in program.get("levels", {}).items():
        differ(f"{where} {level}", "total", figures, today.total([s for s in sites if ledger.sites[s]["level"] == level]))
    for line in program.get("sites", []):
        differ(where, f"{line['site']} is active", line["site"] in today.place, True)
        if line["site"] not in today.place:
            continue
        expected = today.total([line["site"]])
        place = today.place[line["site"]]
        for name in FIGURES_OF_A_SITE:
            differ(f"{where} {line['site']}", name, line.get(name), expected.get(name))
        if place.units:
            differ(f"{where} {line['site']}", "adc", line.get("adc"), printed(Fraction(place.units, today.days)))
            out = text(as_of + expected["days_of_cover"])
            differ(f"{where} {line['site']}", "runs_out_on", line.get("runs_out_on"), out)


def compare_shortages(ledger, program, path):
    where, named = f"shortages {program['as_of']}", re.search(r"shortages (\S+)\.json$", path)
    items = [named.group(1)] if named else sorted(ledger.items)
    plan = Plan(ledger, day(program["as_of"]), items, ahead=False)
    lines = {(line["site"], line["item"]): line for line in program["lines"]}
    short = {key for key, p in plan.positions.items() if p.reserve_gap}
    differ(where, "lines", len(program["lines"]), len(lines))
    differ(where, "lines missing or too many", sorted(set(lines) ^ short), [])
    for key in sorted(set(lines) & short):
        place, pool = plan.positions[key], "reserve" if plan.positions[key].keeps else "daily"
        expected = {
            "norm": place.norm,
            "pool": pool,
            "usable": place.reserve if place.keeps else place.daily,
            "on_the_way": place.coming_reserve if place.keeps else place.coming_daily,
            "gap": place.reserve_gap,
            "to_move": place.reserve_gap - plan.bought[key],
            "to_purchase": plan.bought[key],
        }
        for name, value in expected.items():
            differ(f"{where} {key[0]} {key[1]}", name, lines[key].get(name), value)
    purchases = {purchase["item"]: purchase for purchase in program["purchases"]}
    for item in items:
        sites = [site for site in ledger.sites if plan.bought[site, item]]
        lacking = sum(plan.bought[site, item] for site in sites)
        lacking = max(0, lacking - plan.positions[ledger.root, item].ordered_to_spare)
        size = int(ledger.items[item].get("pack_size") or 1)
        bought = purchases.get(item, {})
        expected = {"lacking": lacking, "sites_served": len(sites), "quantity": -(-lacking // size) * size}
        for name, value in expected.items():
            differ(f"{where} purchase {item}", name, bought.get(name), value or None)


def tenths(value):
    """One decimal, half up."""
    digits = None if value is None else rounded(value * 10)
    return None if digits is None else f"{digits // 10}.{digits % 10}"


def compare_rotation(ledger, program):
    where, as_of = f"rotate {program['as_of']}", day(program["as_of"])
    evening, own = evening_of(ledger, as_of)
    items = {item["item"]: item for item in program["items"]}
    bought = {purchase["item"]: purchase for purchase in program["purchases"]}
    lots, moves = program["lots"], program["moves"]
    for item in sorted(ledger.items):
        rotation = Rotation(ledger, evening, own, item, program.get("within_days"))
        needs = rotation.needs()
        lacking, size = sum(needs.values()), int(ledger.items[item].get("pack_size") or 1)
        line, subject = items.get(item, {}), f"{where} {item}"
        differ(subject, "is missing", item not in items and rotation.near + rotation.expired > 0, False)
        if item in items:
            expected = {
                "near_expiry_units": rotation.near,
                "saved": rotation.saved,
                "unavoidable": rotation.near - rotation.saved,
                "reserve_on_hand": rotation.on_hand,
                "use_a_year": tenths(rotation.use),
                "months_of_use": tenths(rotation.months),
                "waste_a_year": tenths(rotation.waste),
                "to_purchase": -(-lacking // size) * size or None,
            }
            for name, value in expected.items():
                differ(subject, name, line.get(name), value)
        expired = sum(lot["quantity"] for lot in program["expired"] if lot["item"] == item)
        differ(subject, "expired", expired, rotation.expired)
        differ(subject, "lacking", bought.get(item, {}).get("lacking", 0), lacking)
        compare_moves(subject, rotation, [m for m in moves if m["item"] == item])
        saved = sum(lot["saved_amount_fen"] for lot in lots if lot["item"] == item and "state" in lot)
        differ(subject, "saved_amount_fen", line.get("saved_amount_fen", 0), saved)


def compare_moves(subject, rotation, moves):
    """Moves come off the shelf, keep to the floor, and with a site's own stock fit into what it uses by each day."""
    taken, given, left, now = (defaultdict(int) for _ in range(4))
    for move in moves:
        end = day(move["expiry_date"]) - rotation.evening.as_of
        taken[move["from"], end] += move["quantity"]
        given[move["to"], end] += move["quantity"]
        left[move["from"]] += move["quantity"]
        now[move["from"]] += move["now"]
        differ(subject, "now and later", move["now"] + move["after_replacement"], move["quantity"])
    differ(subject, "moved", sum(taken.values()), rotation.saved)
    for (site, end), units in taken.items():
        differ(f"{subject} {site}", "beyond the shelf", max(0, units - rotation.reserve[site, end]), 0)
    for site, units in left.items():
        differ(f"{subject} {site}", "now", now[site], min(units, rotation.spare(site)))
    for site in {site for site, _ in given}:
        coming = {end: units for (place, end), units in given.items() if place == site}
        own, taken = {}, 0
        for end, units in rotation.daily(site):
            mine = min(units, max(0, rotation.used(site, end) - taken))
            taken += mine
            own[end] = own.get(end, 0) + mine
        for end in sorted(set(own) | set(coming)):
            brought = sum(units for other, units in coming.items() if other <= end)
            mine = sum(units for other, units in own.items() if other <= end)
            used, before = rotation.used(site, end), rotation.used(site, min(end, rotation.lead))
            differ(f"{subject} {site}", f"beyond use by day {end}", max(0, brought + mine - used), 0)
            differ(f"{subject} {site}", f"used before it came by day {end}", max(0, brought - used + before), 0)


EVENINGS = {}


def evening_of(ledger, as_of):
    """The folded evening and its use are the same for every item."""
    if as_of not in EVENINGS:
        evening = Evening(ledger, as_of)
        EVENINGS[as_of] = (evening, evening.use())
    return EVENINGS[as_of]


def today_of(ledger, as_of, item, days=COVER):
    if (as_of, "before") not in EVENINGS:
        # A day that is not over is no day of use; a book that begins on it has no other.
        before = Evening(ledger, max(as_of - 1, ledger.first_day))
        EVENINGS[as_of, "before"] = (before.window(), before.use())
    evening, _ = evening_of(ledger, as_of)
    return Today(ledger, evening, *EVENINGS[as_of, "before"], item, days)


def main(export, what, paths):
    ledger = Ledger(export)
    for path in paths:
        with open(path, encoding="utf-8") as file:
            program = json.load(file)
        if what == "plan":
            compare_plan(ledger, program)
        elif what == "allocate":
            compare_allocation(ledger, program, path)
        elif what == "shortages":
            compare_shortages(ledger, program, path)
        elif what == "rotate":
            compare_rotation(ledger, program)
        else:
            compare_status(ledger, program)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
