"""The replenishment plan, from Docs/Decisions/0009. The numbers of the comments are the numbers of its rules."""

import math
from collections import defaultdict
from fractions import Fraction

from demand import DAYS
from ledger import HOSPITALS, Evening
from sharing import share

COVER = 30


def rounded(value):
    """Half up to a whole number."""
    return math.floor(value + Fraction(1, 2))


class Rule:
    """What a reorder rule orders up to, from which minimum, and how many days it looks at."""

    def __init__(self, days, target, minimum=None):
        self.days, self.target, self.minimum = days, target, minimum

    @staticmethod
    def of(ledger, site, item, units, days, levels):
        """The most specific rule; of a service level the levels are taken from the program, for sites that supply nobody."""
        level, category = ledger.sites[site]["level"], ledger.items[item].get("category_code", "")
        codes = ("site/%s/%s" % (site, item), "level/%s/%s" % (level, item), "category/%s/%s" % (level, category))
        texts = [ledger.parameter("rules/" + code) for code in codes]
        words = next((t for t in texts if t), ledger.parameter("rules/default") or "cover-days 30").split()
        review = int(ledger.parameter("review_days") or 30)
        lead = int(ledger.parameter("lead_days/purchase") or 14)
        if ledger.sites[site].get("parent_code"):
            lead = int(ledger.setting("transfer_days", "3"))
        if words[0] == "service-level":
            found = (levels or {}).get((site, item), (0, None))
            return Rule(lead + review, *found)
        figures = [int(word) for word in words[1:]]
        safety = max(figures[0], -(-review // 2))
        least, most = {
            "cover-days": (None, figures[0]),
            "min-max-days": (figures[0], figures[-1]),
            "forced-ordering": (None, lead + safety + review),
            "standard": (lead + safety + review, lead + safety + 2 * review),
        }[words[0]]

        def raised(number):
            return math.ceil(-(-number * units // days) * ledger.multiplier())

        return Rule(most, raised(most), None if least is None else raised(least))


class Position:
    """One item at one site on an evening, with the use of `units` in `days`.

    A plan looks ahead: what will not be used in time does not count. Without that, all that is in date counts.
    """

    def __init__(self, evening, site, item, norm, units, days, cover=COVER, ahead=True, rule=None):
        limit = evening.as_of + (COVER if ahead else 0)
        self.norm, self.units = norm, units
        rule = rule or Rule(cover, -(-cover * units // days))
        self.rule, self.need = rule, rule.target
        daily, reserve = (evening.usable(site, item, pool) for pool in ("daily", "reserve"))
        self.as_of, self.lots = evening.as_of, daily
        self.usable_daily = sum(quantity for _, quantity in daily)
        self.usable_reserve = sum(quantity for _, quantity in reserve)
        self.expiries = [expiry for expiry, _ in daily + reserve if expiry]
        self.coming_daily = evening.on_the_way(site, item, "daily")
        self.coming_reserve = evening.on_the_way(site, item, "reserve")
        self.ordered_daily, self.ordered_reserve = (evening.on_order(site, item, p) for p in ("daily", "reserve"))
        self.on_order = self.ordered_daily + self.ordered_reserve
        # 3: of all that ends within t days no more than ⌊t·c⌋ can be used
        soon = evening.as_of + (rule.days if ahead else 0)
        ending = sorted(lot for lot in daily if lot[0] is not None and lot[0] < soon)
        used = 0
        for expiry, quantity in ending:
            used = min(used + quantity, (expiry - evening.as_of) * units // days)
        lost_daily = sum(quantity for _, quantity in ending) - used
        lost_reserve = sum(q for expiry, q in reserve if expiry is not None and expiry < limit)
        self.expiring = lost_daily + lost_reserve
        self.daily = self.usable_daily - lost_daily
        self.reserve = self.usable_reserve - lost_reserve
        # 5
        owed_daily, owed_reserve = (evening.owes(site, item, p) for p in ("daily", "reserve"))
        self.owed = owed_daily + owed_reserve
        target = (norm if isinstance(norm, int) else 0) + owed_reserve
        self.keeps = evening.keeps_reserve(site, item)
        stock = coming = 0
        # Goods bought now are used within their shelf life, or not bought.
        life = int(evening.ledger.items[item].get("shelf_life_months") or 0) * 30
        need = min(self.need, life * units // days) if life and units and ahead else self.need
        if self.keeps:
            reserve_lack = max(0, target - self.reserve - self.coming_reserve)
            daily_lack = max(0, need + owed_daily - self.daily - self.coming_daily)
        else:
            stock = min(target, max(0, self.daily - owed_daily))
            coming = min(target - stock, self.coming_daily)
            reserve_lack = target - stock - coming
            daily_lack = max(0, need + owed_daily - (self.daily - stock) - (self.coming_daily - coming))
        ordered = self.ordered_reserve
        if not self.keeps:
            ordered += min(max(0, reserve_lack - ordered), self.ordered_daily)
        self.reserve_gap = max(0, reserve_lack - ordered)
        self.daily_gap = max(0, daily_lack - (self.on_order - ordered))
        position = self.daily - stock - owed_daily + self.coming_daily - coming + self.on_order - ordered
        if rule.minimum is not None and position > rule.minimum:
            self.daily_gap = 0
        daily_lack = max(0, self.need + owed_daily - (self.daily - stock) - (self.coming_daily - coming))
        self.ordered_to_spare = max(0, ordered - reserve_lack) + max(0, self.on_order - ordered - daily_lack)
        # 6
        self.spare_daily = max(0, self.daily - owed_daily - self.need - (0 if self.keeps else target))
        self.spare_reserve = max(0, self.reserve - target)


def lasts(lots, rate, as_of):
    """10: lot after lot, first expired first, time goes on until the last of it is used or has ended."""
    time = Fraction(0)
    for expiry, quantity in sorted(lots, key=lambda lot: (lot[0] is None, lot[0])):
        used_up = time + quantity / rate
        time = used_up if expiry is None else max(time, min(used_up, Fraction(expiry - as_of)))
    return math.floor(time)


class Plan:
    """positions[site, item], moves {(from, pool, to, destination pool, item): units}, bought[site, item].

    Without looking ahead it is the refill of `shortages`: nothing is said of the month after, so nobody has a cover.
    """

    def __init__(self, ledger, as_of, items=None, ahead=True, levels=None):
        self.ledger, self.evening = ledger, Evening(ledger, as_of)
        first, last = self.evening.window()
        self.first, self.days = first, DAYS
        own = self.evening.use() if ahead else defaultdict(int)
        below = {site: ledger.below(site) for site in ledger.sites}
        self.positions, self.moves, self.bought = {}, defaultdict(int), {}
        suppliers = [s for s in ledger.sites if below[s] and ledger.sites[s]["site_type"] not in HOSPITALS]
        suppliers.sort(key=lambda s: (-ledger.depth(s), s))
        # A plan aims at the norms that hold when its month begins.
        on = as_of + 1 if ahead else as_of
        for item in items or ledger.items:
            for site in ledger.sites:
                units, norm = own[site, item] + sum(own[s, item] for s in below[site]), ledger.norm(site, item, on)
                rule = Rule.of(ledger, site, item, units, self.days, levels) if ahead else None
                place = Position(self.evening, site, item, norm, units, self.days, ahead=ahead, rule=rule)
                self.positions[site, item] = place
            self.refill(item, suppliers, below)

    def refill(self, item, suppliers, below):
        """7: suppliers from the deepest up; daily stock for cover, what is left of it for norms, reserve for norms."""
        place = {site: self.positions[site, item] for site in self.ledger.sites}
        cover = {site: p.daily_gap for site, p in place.items()}
        norm = {site: p.reserve_gap for site, p in place.items()}
        for supplier in suppliers:
            mine = place[supplier]
            if mine.norm == "unknown":
                continue
            given = share(mine.spare_daily, {s: (place[s].units, cover[s]) for s in below[supplier] if cover[s]})
            for site, units in given.items():
                self.move(supplier, "daily", site, "daily", item, units)
                cover[site] -= units
            left = mine.spare_daily - sum(given.values())
            for pool, spare in (("daily", left), ("reserve", mine.spare_reserve)):
                given = share(spare, {s: (place[s].norm, norm[s]) for s in below[supplier] if norm[s]})
                for site, units in given.items():
                    # The norm looks at daily stock where no reserve is kept; what was a reserve begins one there.
                    target = "reserve" if pool == "reserve" or place[site].keeps else "daily"
                    self.move(supplier, pool, site, target, item, units)
                    norm[site] -= units
        for site in place:
            self.bought[site, item] = cover[site] + norm[site]

    def move(self, source, pool, site, target, item, units):
        if units:
            self.moves[source, pool, site, target, item] += units

    def prices(self):
        """8: {item: (whole ten-thousandths of a yuan, where from)}."""
        found = {}
        for item, record in self.ledger.items.items():
            low, high = record.get("price_low_cny"), record.get("price_high_cny")
            middle = math.ceil((Fraction(low) + Fraction(high)) / 2 * 10000) if low and high else None
            found[item] = (middle, "catalogue" if low and high else None)
        for document in self.evening.standing:
            if document["kind"] == "receipt":
                for line in document["lines"]:
                    if "unit_price" in line["lot"]:
                        found[line["lot"]["item"]] = (line["lot"]["unit_price"], "last_receipt")
        return found
