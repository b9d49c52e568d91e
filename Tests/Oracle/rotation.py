"""A rotation (`stockpile help rotate propose`), from Docs/Decisions/0011: what can be saved is a maximum flow.

Every site is cut into spans of days between the days on which anything ends; what it uses in a span is the capacity of
that span. Daily stock flows first, then the reserve that is near: what that adds is what can be saved.
"""

from collections import defaultdict, deque
from fractions import Fraction

from demand import DAYS
from ledger import HOSPITALS


class Flow:
    """Maximum flow by levels (Dinic 1970)."""

    def __init__(self):
        self.edges, self.out = [], defaultdict(list)

    def add(self, start, end, capacity):
        self.out[start].append(len(self.edges))
        self.edges.append([end, capacity])
        self.out[end].append(len(self.edges))
        self.edges.append([start, 0])

    def more(self, source, sink):
        """How much more flows than before."""
        total = 0
        while True:
            level, queue = {source: 0}, deque([source])
            while queue:
                node = queue.popleft()
                for number in self.out[node]:
                    end, capacity = self.edges[number]
                    if capacity and end not in level:
                        level[end] = level[node] + 1
                        queue.append(end)
            if sink not in level:
                return total
            places = defaultdict(int)
            path, node = [], source
            while True:
                if node == sink:
                    least = min(self.edges[number][1] for number in path)
                    for number in path:
                        self.edges[number][1] -= least
                        self.edges[number ^ 1][1] += least
                    total += least
                    path, node = [], source
                while places[node] < len(self.out[node]):
                    number = self.out[node][places[node]]
                    end, capacity = self.edges[number]
                    if capacity and level.get(end) == level[node] + 1:
                        path.append(number)
                        node = end
                        break
                    places[node] += 1
                else:
                    if node == source:
                        break
                    level[node] = None
                    number = path.pop()
                    node = self.edges[number ^ 1][0]
                    places[node] += 1


class Rotation:
    """Of one item on an evening: near, saved, on_hand, expired, use, waste, needs by site, spare by site."""

    def __init__(self, ledger, evening, own, item, within=None):
        self.ledger, self.evening, self.item = ledger, evening, item
        self.lead = int(ledger.setting("transfer_days", "3"))
        self.days = DAYS
        self.units = {site: own[site, item] for site in ledger.sites if own[site, item]}
        record = ledger.items[item]
        near = int(record.get("near_expiry_days") or 180) if within is None else within
        self.reserve = defaultdict(int)
        self.on_hand = self.expired = 0
        for (site, code), lines in evening.shelf.items():
            for pool, status, expiry, quantity in lines if code == item else []:
                if pool != "reserve":
                    continue
                if expiry is not None and expiry < evening.as_of:
                    self.expired += quantity
                    continue
                self.on_hand += quantity
                if status == "available" and expiry is not None and expiry <= evening.as_of + near:
                    self.reserve[site, expiry - evening.as_of] += quantity
        self.near = sum(self.reserve.values())
        self.saved = self.flow() if self.near else 0
        # 10
        total = sum(self.units.values())
        life = int(record.get("shelf_life_months") or 0)
        self.use = Fraction(total * 365, self.days)
        self.waste = max(Fraction(0), Fraction(self.on_hand * 12, life) - self.use) if life else None
        self.months = self.on_hand * 12 / self.use if life and total else None

    def used(self, site, day):
        return self.units[site] * day // self.days

    def daily(self, site):
        """(days from now, units) of daily stock that ends, on the shelf or on the way."""
        found = self.evening.usable(site, self.item, "daily") + self.evening.coming_lots[site, self.item]
        return sorted((expiry - self.evening.as_of, units) for expiry, units in found if expiry is not None)

    def flow(self):
        """4 and 5."""
        own, free = {}, []
        for site in self.ledger.sites:
            taken = 0
            for end, units in self.daily(site):
                mine = min(units, max(0, self.used(site, end) - taken)) if site in self.units else 0
                taken += mine
                own[site, end] = own.get((site, end), 0) + mine
                if site == self.ledger.root:
                    free.append((end, units - mine))
        ends = {end for _, end in self.reserve} | {end for end, units in free if units}
        graph = Flow()
        for site in self.units:
            mine = {end: units for (place, end), units in own.items() if place == site and units}
            days = sorted({self.lead} | {end for end in ends | set(mine) if end > 0} - {0})
            before = 0
            for place, end in enumerate(days):
                graph.add(("span", site, place), "sink", self.used(site, end) - before)
                before = self.used(site, end)
                # What ends here may be used in any span before it; what comes from elsewhere not before it has come.
                graph.add(("own", site, end), ("span", site, place), 1 << 60)
                if place:
                    graph.add(("own", site, end), ("own", site, days[place - 1]), 1 << 60)
                if end > self.lead:
                    graph.add(("all", site, end), ("span", site, place), 1 << 60)
                    if place and days[place - 1] > self.lead:
                        graph.add(("all", site, end), ("all", site, days[place - 1]), 1 << 60)
                    if end in ends:
                        graph.add(("lot", end), ("all", site, end), 1 << 60)
            for end, units in mine.items():
                graph.add("source", ("own", site, end), units)
        for end, units in free:
            graph.add("source", ("lot", end), units)
        graph.more("source", "sink")
        for (_, end), units in self.reserve.items():
            graph.add("source", ("lot", end), units)
        return graph.more("source", "sink")

    def norm(self, site):
        """A closed site has none."""
        return self.ledger.norm(site, self.item, self.evening.as_of) if site in self.ledger.sites else None

    def needs(self):
        """9: what each site buys back."""
        gone, needs = defaultdict(int), {}
        for (site, _), units in self.reserve.items():
            gone[site] += units
        for site, units in gone.items():
            norm = self.norm(site)
            held = self.evening.held(site, self.item)
            held += self.evening.on_the_way(site, self.item, "reserve")
            if isinstance(norm, int):
                needs[site] = min(units, max(0, norm - held + units))
            elif norm == "unknown" or site in self.ledger.sites and self.ledger.sites[site]["site_type"] in HOSPITALS:
                needs[site] = units
        return {site: units for site, units in needs.items() if units}

    def spare(self, site):
        """8: what may leave at once."""
        norm, held = self.norm(site), self.evening.held(site, self.item)
        percent = int(self.ledger.setting("reserve_floor_percent", "70"))
        if norm == "unknown":
            return 0
        return held if norm is None else max(0, held + (-norm * percent) // 100)
