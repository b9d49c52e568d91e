"""Sharing one item out (`stockpile help allocate`) and what is there of it (`status`, `ask`)."""

import heapq
from collections import defaultdict
from fractions import Fraction

from demand import DAYS
from ledger import text
from plan import COVER, Position, lasts
from sharing import share, key_of


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
        sites = [s for s in self.ledger.below(source) if level in (None, self.ledger.sites[s]["level"])]
        direct = set(self.ledger.children[source])
        sites = [s for s in sites if self.place[s].units or s in direct and self.held(s)]
        # What goes through a site that asks for nothing has a line too.
        through = {top for top in direct for s in [top] + self.ledger.below(top) if s in sites} - set(sites)
        asked, sites = sites, sites + sorted(through)
        network = Network(self, source, asked, through, kept, quantity)
        used = network.divide(rounding, rule)
        brought, passed = network.ways(used)
        lacking = {s: max(0, self.place[s].need - self.held(s)) if s in asked else 0 for s in sites}
        after = {s: self.held(s) + brought[s] - passed[s] for s in asked}
        return {
            "kept": kept,
            "source_daily": mine.usable_daily,
            "released": network.most,
            "requested": sum(lacking.values()),
            "shared": sum(brought[s] for s in sites if s in direct),
            "uncovered": sum(max(0, self.place[s].need - after[s]) for s in asked),
            "through": through,
            "lines": {s: (lacking[s], brought[s] - passed[s], used[s]) for s in sites},
            "loads": {s: brought[s] for s in sites if s in direct and brought[s]},
        }

    def held(self, site):
        return self.place[site].usable_daily + self.place[site].coming_daily

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


class Network:
    """Sites of which each belongs to one that the source supplies itself, whose stock serves all of them.

    A unit more is possible while that stock lasts or the source has some, and while what cannot be used
    before a lot ends is covered by lots that end later. Units go out one by one in the order of keys; who
    can get none is out for good.
    """

    def __init__(self, today, source, asked, through, kept, quantity):
        sites = asked + sorted(through)
        self.today, self.sites = today, sorted(sites)
        self.direct = [s for s in today.ledger.children[source] if s in sites]
        self.top = {}
        for child in today.ledger.children[source]:
            for site in [child] + today.ledger.below(child):
                self.top[site] = child
        self.store = {child: today.held(child) if child in asked else 0 for child in today.ledger.children[source]}
        self.own = {s: 0 if s in self.store else today.held(s) for s in self.sites}
        self.cap = {s: max(0, today.place[s].need - self.own[s]) if s in asked else 0 for s in self.sites}
        self.lead = int(today.ledger.setting("transfer_days", "3"))
        self.offer(today.place[source].lots, kept, quantity)
        self.used = {s: 0 for s in self.sites}
        self.total, self.drawn = 0, defaultdict(int)
        self.late = [0] * len(self.classes)
        self.beyond = defaultdict(lambda: [0] * len(self.classes))
        self.limits = {s: [self.usable(s, end) for end, _ in self.classes] for s in self.sites}

    def offer(self, lots, kept, quantity):
        """What ends first goes out; kept is what ends too soon to be sent, then what ends last."""
        as_of = self.today.evening.as_of
        ends = sorted((10**9 if day is None else day - as_of, units) for day, units in lots)
        late = sum(units for end, units in ends if end < self.lead)
        ends = [(end, units) for end, units in ends if end >= self.lead]
        left = max(0, sum(units for _, units in ends) - max(0, kept - late))
        self.most = left if quantity is None else min(left, quantity)
        self.classes = []
        for place, (end, units) in enumerate(ends):
            left -= min(units, left)
            if end < 10**9:
                self.classes.append((end, left))

    def usable(self, site, end):
        """Units that it can use of what comes with the next transfer and ends on a day, beside its own."""
        rate = Fraction(self.today.place[site].units, self.today.days)
        used = int(rate * end)
        return max(0, min(used - int(rate * self.lead), used - self.own[site]))

    def take(self, site):
        """Gives a unit more if there is one."""
        top = self.top[site]
        drawn = 1 if self.drawn[top] >= self.store[top] else 0
        if self.total + drawn > self.most:
            return False
        late = []
        for place, (end, later) in enumerate(self.classes):
            if self.used[site] < self.limits[site][place]:
                continue
            more = 1 if self.beyond[top][place] >= self.store[top] else 0
            if self.late[place] + more > later:
                return False
            late.append((place, more))
        for place, more in late:
            self.beyond[top][place] += 1
            self.late[place] += more
        self.drawn[top] += 1
        self.total += drawn
        self.used[site] += 1
        return True

    def divide(self, rounding, rule):
        place = self.today.place
        if rule in ("losses", "first"):
            return self.cut(self.shares(rule, rounding))
        weight = {
            "cover": lambda s: place[s].units or -(-place[s].need * self.today.days // COVER),
            "awards": lambda s: place[s].units or -(-place[s].need * self.today.days // COVER),
            "fill": lambda s: place[s].need,
            "proportional": lambda s: self.cap[s],
        }[rule]
        weights = {s: max(1, weight(s)) for s in self.sites}
        counts = rule in ("cover", "fill")
        queue = [self.key(s, weights, counts, rounding) for s in self.sites if self.cap[s]]
        heapq.heapify(queue)
        while queue:
            site = heapq.heappop(queue)[2]
            if self.take(site) and self.used[site] < self.cap[site]:
                heapq.heappush(queue, self.key(site, weights, counts, rounding))
        return self.used

    def key(self, site, weights, counts, rounding):
        held = self.used[site] + (self.own[site] if counts else 0)
        return key_of(held, weights[site], rounding), weights[site], site

    def shares(self, rule, rounding):
        """Equal losses or first come: of each store inside its township, then of what the source gives."""
        given, left = {s: 0 for s in self.sites}, self.most
        groups = [(self.store[top], [s for s in self.sites if self.top[s] == top]) for top in sorted(self.store)]
        for amount, sites in groups + [(left, self.sites)]:
            claims = {s: self.cap[s] - given[s] for s in sites}
            for site, units in divided(amount, claims, rule, rounding).items():
                given[site] += units
        return given

    def cut(self, wanted):
        """As much of what a rule wants as the limits allow, the first sites first."""
        for site in self.sites:
            for _ in range(wanted[site]):
                if not self.take(site):
                    break
        return self.used

    def ways(self, used):
        """What is brought to each site by its supplier, and what it gives on."""
        sums = defaultdict(int)
        for site, units in used.items():
            sums[self.top[site]] += units
        brought = {s: max(0, sums[s] - self.store[s]) if s in self.store else used[s] for s in self.sites}
        return brought, {s: sums[s] - used[s] if s in self.store else 0 for s in self.sites}


def divided(amount, claims, rule, rounding):
    if rule == "losses":
        wanted = sum(claims.values())
        lost = share(max(0, wanted - amount), {s: (1, cap) for s, cap in claims.items()}, rounding)
        return {site: cap - lost[site] for site, cap in claims.items()}
    given = {}
    for site in sorted(claims):
        given[site] = min(claims[site], amount - sum(given.values()))
    return given
