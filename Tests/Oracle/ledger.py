"""Reads a ledger export (Docs/Formats.md) into plain dictionaries and folds it up to the evening of a day.

Nothing here comes from the program: only the export's form and the rules of the documents.
"""

import datetime
import functools
import json
import math
from collections import defaultdict
from fractions import Fraction

from demand import Demand

NORM_COLUMN = {
    "reserve_center": "district",
    "township_hc": "township",
    "community_hc": "township",
    "village_clinic": "village",
}
HOSPITALS = {"hospital_l2", "hospital_private"}


def day(text):
    """A day as a whole number, so that days can be subtracted."""
    return datetime.date.fromisoformat(text).toordinal()


def text(number):
    """The day of a number, as it is written."""
    return datetime.date.fromordinal(number).isoformat()


class Ledger:
    """The registers as of the end, and all documents in the order of days."""

    def __init__(self, path):
        self.registers = defaultdict(dict)
        self.norms = defaultdict(list)
        self.documents = []
        self.levels = []
        with open(path, encoding="utf-8") as file:
            lines = [json.loads(line) for line in file]
        self.root = lines[0]["root"]
        for document in lines[1:-1]:
            document["day"] = day(document["occurred_on"])
            document["site"], document["epoch"] = document["log"].split("#")
            if document["kind"] == "registration":
                self.registers[document["register"]][document["record"]["code"]] = document["record"]
                if document["record"]["code"] == "response_level" and document["register"] == "setting":
                    self.levels.append((document["day"], document["record"]["value"]))
                if document["register"] == "norm":
                    self.norms[document["record"]["code"]].append(document["record"])
            else:
                self.documents.append(document)
        self.documents.sort(key=lambda d: (d["day"], d["site"], int(d["epoch"]), d["number"]))
        self.first_day = min(d["day"] for d in self.documents if "lines" in d)
        self.items = self.registers["item"]
        self.sites = {
            code: site
            for code, site in self.registers["site"].items()
            if site["status"] == "active" and site["site_type"] != "aggregate"
        }
        self.children = defaultdict(list)
        for code, site in sorted(self.registers["site"].items()):
            if site.get("parent_code"):
                self.children[site["parent_code"]].append(code)

    def below(self, site):
        """All active sites below a site, without itself."""
        found = []
        for child in self.children[site]:
            found += ([child] if child in self.sites else []) + self.below(child)
        return sorted(found)

    def depth(self, site):
        """How far a site is from the root."""
        parent = self.registers["site"][site].get("parent_code")
        return 0 if not parent else 1 + self.depth(parent)

    @functools.lru_cache(maxsize=None)
    def norm(self, site, item, on):
        """⌈days × baseline × rate × waste factor × multiplier⌉ exactly, or ⌈N × multiplier⌉.

        None where there is none (also for what is given to the public while that is off), "unknown" without a baseline.
        """
        site, item = self.sites[site], self.items[item]
        multiplier = self.multiplier()
        level = NORM_COLUMN.get(site["site_type"])
        rule = self.entry(site, item, on) or (item.get("norm_" + level) if level else None)
        level = level or site["site_type"]
        if not rule:
            return None
        if rule.startswith("="):
            return math.ceil(int(rule[1:]) * multiplier)
        if item.get("demand_driver") == "resident_1000" and self.setting("public_distribution", "off") == "off":
            return None
        driver = self.registers["driver"].get(item.get("demand_driver"))
        baseline = self.baseline(driver.get("baseline_" + level) if driver else None, site)
        if baseline is None or not item.get("rate_per_driver"):
            return "unknown"
        factor = Fraction(item.get("waste_factor") or 1)
        days = int(rule.removesuffix("d"))
        return math.ceil(days * baseline * Fraction(item["rate_per_driver"]) * factor * multiplier)

    def multiplier(self):
        """The factor of the response level in force; 1 where no levels are registered."""
        level = self.registers["response_level"].get(self.setting("response_level", "routine"))
        return Fraction(level["norm_multiplier"]) if level else Fraction(1)

    def entry(self, site, item, on):
        """The rule of a norm entry of the site, else of its type: of what has begun by then the one that began last."""
        for scope in (site["code"], site["site_type"]):
            begun = [e for e in self.norms[item["code"] + "/" + scope] if day(e["valid_from"]) <= on]
            if begun:
                # Of two that began on one day the one registered later.
                return max(enumerate(begun), key=lambda e: (e[1]["valid_from"], e[0]))[1]["rule"]
        return None

    def setting(self, name, default):
        """A setting of the book, as of the end."""
        return self.registers["setting"].get(name, {}).get("value", default)

    def parameter(self, code):
        """A planning parameter, as of the end; None where it is not set."""
        return self.registers["parameter"].get(code, {}).get("value")

    def baseline(self, expression, site):
        """A number, `a*column`, `column` or `column/n`; None where anything is missing."""
        if not expression:
            return None
        factor, name = expression.split("*") if "*" in expression else ("1", expression)
        name, divisor = name.split("/") if "/" in name else (name, "1")
        try:
            return Fraction(name) * Fraction(factor) / Fraction(divisor)
        except ValueError:
            return Fraction(site[name]) * Fraction(factor) / Fraction(divisor) if site.get(name) else None


class Evening:
    """What the documents dated up to the evening of a day add up to.

    shelf[site, item]   list of [pool, status, expiry or None, quantity]
    coming[site, item]  {pool: quantity} dispatched there and not signed for
    coming_lots[site, item]  list of (expiry or None, quantity) of it that is for daily stock
    """

    def __init__(self, ledger, as_of):
        self.ledger, self.as_of = ledger, as_of
        known = [d for d in ledger.documents if d["day"] <= as_of]
        undone = {d["reference"] for d in known if d["kind"] == "reversal"}
        self.documents = [d for d in known if d["kind"] != "reversal" and d["id"] not in undone]
        # What was undone on a later day was there that evening, but it is no use and no price.
        undone = {d["reference"] for d in ledger.documents if d["kind"] == "reversal"}
        self.standing = [d for d in self.documents if d["id"] not in undone]
        self.fold()

    def fold(self):
        shelf, transit = defaultdict(int), defaultdict(int)
        self.set_aside = defaultdict(lambda: defaultdict(int))
        for document in self.documents:
            for line in document.get("lines", []):
                item, expiry = line["lot"]["item"], line["lot"].get("expiry_date")
                for account, sign in ((line["from"], -1), (line["to"], 1)):
                    words = account.split("/")
                    if words[0] == "transit":
                        transit[words[1], words[2], item, expiry] += sign * line["quantity"]
                    elif words[0] != "outside":
                        shelf[document["site"], item, words[0], words[1], expiry] += sign * line["quantity"]
                        if words[1] == "reserved":
                            self.set_aside[words[2]][item, words[0]] += sign * line["quantity"]
        self.shelf = defaultdict(list)
        for (site, item, pool, status, expiry), quantity in shelf.items():
            assert quantity >= 0, (site, item, pool, status, expiry, quantity)
            if quantity:
                self.shelf[site, item].append((pool, status, day(expiry) if expiry else None, quantity))
        signed = {d["reference"] for d in self.documents if d["kind"] == "arrival"}
        sent = {d["id"]: d for d in self.documents if d["kind"] == "dispatch"}
        self.coming = defaultdict(lambda: defaultdict(int))
        self.coming_lots = defaultdict(list)
        for (dispatch, pool, item, expiry), quantity in transit.items():
            document = sent[dispatch]
            in_date = expiry is None or day(expiry) >= self.as_of
            if in_date and dispatch not in signed and document.get("purpose") != "disposal":
                target = document.get("destination_pool", pool)
                self.coming[document["counterparty"], item][target] += quantity
                if target == "daily" and quantity > 0:
                    self.coming_lots[document["counterparty"], item].append((day(expiry) if expiry else None, quantity))

    def window(self):
        """First and last day of the last 90 days, fewer where the book is younger."""
        return max(self.as_of - 89, self.ledger.first_day), self.as_of

    def use(self):
        """{(site, item): units}: own use said of 90 days."""
        return Demand(self).own

    def unmet(self):
        """{(site, item): {day: units}}: asked for in vain; a request that renews another replaces it."""
        requests = [d for d in self.standing if d["kind"] == "unmet"]
        replaced = {d.get("reference") for d in requests}
        found = defaultdict(lambda: defaultdict(int))
        for document in requests:
            for line in document["order_lines"]:
                wanted = 0 if document["id"] in replaced else line["quantity"]
                found[document["site"], line["item"]][document["day"]] += wanted
        return found

    def usable(self, site, item, pool):
        """[(expiry or None, quantity)] in date and available."""
        return [
            (expiry, quantity)
            for place, status, expiry, quantity in self.shelf.get((site, item), [])
            if place == pool and status == "available" and (expiry is None or expiry >= self.as_of)
        ]

    def held(self, site, item):
        """On the shelf of the reserve in date, also what is set aside for orders."""
        return sum(
            quantity
            for pool, status, expiry, quantity in self.shelf.get((site, item), [])
            if pool == "reserve" and status in ("available", "reserved") and (expiry is None or expiry >= self.as_of)
        )

    def owes(self, site, item, pool):
        """What was granted to others from this site, and no order of that evening carries out."""
        return self.owed[site, item, pool]

    @functools.cached_property
    def promises(self):
        """[(source, asker, item, pool, units, needed by, whether it is set aside)] of approved call-ups."""
        by_id = {d["id"]: d for d in self.ledger.documents}
        found = []
        for answer in self.documents:
            if answer["kind"] != "approval" or answer.get("purpose") == "rejection":
                continue
            asked = by_id[answer["reference"]]
            if asked["kind"] != "call_up_request":
                continue
            orders = [d for d in self.documents if d["kind"] == "call_up_order" and d["reference"] == answer["id"]]
            asker, due = asked["site"], asked.get("needed_by")
            for order in orders:
                for (item, pool), units in self.set_aside[order["id"]].items():
                    found.append((order["site"], asker, item, pool, units, due, True))
            for line in answer["order_lines"]:
                if line["source"] not in {order["site"] for order in orders}:
                    pool = line.get("pool", "reserve")
                    found.append((line["source"], asker, line["item"], pool, line["quantity"], due, False))
        return found

    @functools.cached_property
    def owed(self):
        sums = defaultdict(int)
        for source, _, item, pool, units, _, kept in self.promises:
            if not kept:
                sums[source, item, pool] += units
        return sums

    def keeps_reserve(self, site, item):
        """Whether there is any reserve of it, in any condition, or on the way."""
        held = any(pool == "reserve" for pool, *_ in self.shelf.get((site, item), []))
        return held or self.on_the_way(site, item, "reserve") > 0

    def on_the_way(self, site, item, pool):
        return self.coming[site, item][pool] if (site, item) in self.coming else 0

    def on_order(self, site, item, pool):
        """What the site ordered for a pool and still awaits, due within 30 days or on no stated day."""
        return self.ordered[site, item, pool]

    @functools.cached_property
    def ordered(self):
        closed = {d["reference"] for d in self.documents if d["kind"] == "order_closing"}
        found = defaultdict(int)
        for order in self.documents:
            if order["kind"] not in ("purchase", "call_out") or order["id"] in closed or order.get("purpose") == "drill":
                continue
            if "needed_by" in order and day(order["needed_by"]) > self.as_of + 30:
                continue
            came = defaultdict(int)
            for receipt in self.documents:
                if receipt["kind"] == "receipt" and receipt.get("reference") == order["id"]:
                    for line in receipt["lines"]:
                        came[line["lot"]["item"], line["to"].split("/")[0]] += line["quantity"]
            usual = "reserve" if order["kind"] == "call_out" else "daily"
            waiting = [[line["item"], line.get("pool", usual), line["quantity"]] for line in order["order_lines"]]
            # What came into the pool it was ordered for counts there first.
            for own in (True, False):
                for line in waiting:
                    for key in sorted(came):
                        if key[0] == line[0] and (key[1] == line[1]) == own:
                            part = min(line[2], came[key])
                            line[2] -= part
                            came[key] -= part
            for item, pool, units in waiting:
                found[order["site"], item, pool] += units
        for _, asker, item, pool, units, due, _ in self.promises:
            if due is None or day(due) <= self.as_of + 30:
                found[asker, item, pool] += units
        return found

    def reported(self):
        """The sites where the month that ends on this evening was closed, on whatever day."""
        month = text(self.as_of)[:7]
        return {d["site"] for d in self.ledger.documents if d["kind"] == "closing" and d["month"] == month}
