"""Sharing one item out (`stockpile help allocate`) and what is there of it (`status`, `ask`)."""

from collections import defaultdict
from fractions import Fraction

from demand import DAYS
from ledger import text
from plan import COVER, Position, lasts
from sharing import share


class Today:
    """Positions of one item on an evening, each with the site's own use; what is in date then counts."""

    def __init__(self, ledger, evening, window, own, item, days=COVER):
        self.ledger, self.item, self.evening = ledger, item, evening
        first, last = window
        self.first, self.days = first, DAYS
        norms = {site: ledger.norm(site, item, evening.as_of) for site in ledger.sites}
        self.place = {
            site: Position(evening, site, item, norms[site], own[site, item], self.days, days, False)
            for site in ledger.sites
        }

    def allocate(self, source, quantity=None, keep=None, level=None, rounding="webster", rule="awards"):
        """By a rule, weighed by the site's own use; nobody gets more than it lacks of its days."""
        mine = self.place[source]
        target = mine.norm if isinstance(mine.norm, int) and not mine.keeps else 0
        kept = mine.need + target if keep is None else keep
        released = max(0, mine.daily - kept)
        if quantity is not None:
            released = min(released, quantity)
        lacks = {}
        for site in self.ledger.below(source):
            position = self.place[site]
            if level in (None, self.ledger.sites[site]["level"]):
                wanted = max(0, position.need - position.daily - position.coming_daily)
                if wanted:
                    lacks[site] = (position.units, wanted)
        shares = self.shares(released, lacks, rounding, rule)
        loads = defaultdict(int)
        for child in self.ledger.children[source]:
            loads[child] = sum(shares.get(site, 0) for site in [child] + self.ledger.below(child))
        requested = sum(wanted for _, wanted in lacks.values())
        shared = sum(shares.values())
        return {
            "kept": kept,
            "source_usable": mine.usable_daily,
            "released": released,
            "requested": requested,
            "shared": shared,
            "uncovered": requested - shared,
            "lines": {site: (lacks[site][1], shares[site]) for site in lacks},
            "loads": {site: units for site, units in loads.items() if units},
        }

    def shares(self, amount, lacks, rounding, rule):
        held = {site: self.place[site].usable_daily + self.place[site].coming_daily for site in lacks}
        if rule == "cover":
            return share(amount, lacks, rounding, held)
        if rule == "fill":
            return share(amount, {s: (self.place[s].need, cap) for s, (_, cap) in lacks.items()}, rounding, held)
        if rule == "awards":
            return share(amount, lacks, rounding)
        if rule == "proportional":
            return share(amount, {s: (cap, cap) for s, (_, cap) in lacks.items()}, rounding)
        if rule == "losses":
            wanted = sum(cap for _, cap in lacks.values())
            lost = share(wanted - max(0, amount), {s: (1, cap) for s, (_, cap) in lacks.items()}, rounding)
            return {site: cap - lost[site] for site, (_, cap) in lacks.items()}
        assert rule == "first", rule
        given = {}
        for site in sorted(lacks):
            given[site] = min(lacks[site][1], amount - sum(given.values()))
        return given

    def expired(self, site):
        """On a shelf past its last usable day, in any pool and condition."""
        shelf = self.evening.shelf.get((site, self.item), [])
        return sum(q for _, _, expiry, q in shelf if expiry is not None and expiry < self.evening.as_of)

    def total(self, sites):
        """The figures of `status` and `ask` over some sites."""
        places = [self.place[site] for site in sites]
        units = sum(p.units for p in places)
        daily = sum(p.usable_daily for p in places)
        norms = [p.norm for p in places if isinstance(p.norm, int)]
        expiries = [expiry for p in places for expiry in p.expiries]
        answer = {
            "usable_daily": daily,
            "usable_reserve": sum(p.usable_reserve for p in places),
            "on_the_way": sum(p.coming_daily + p.coming_reserve for p in places),
            "on_order": sum(p.on_order for p in places),
            "reserve_gap": sum(p.reserve_gap for p in places),
            "short": sum(p.reserve_gap > 0 for p in places),
            "out_of_stock": sum(p.usable_daily == 0 and p.units > 0 for p in places),
            "expired": sum(self.expired(site) for site in sites),
            "use_units": units,
            "use_days": self.days,
        }
        if norms:
            answer["norm"] = sum(norms)
        if units:
            lots = [lot for p in places for lot in p.lots]
            answer["days_of_cover"] = lasts(lots, Fraction(units, self.days), self.evening.as_of)
        if expiries:
            answer["earliest_expiry"] = text(min(expiries))
        return answer
