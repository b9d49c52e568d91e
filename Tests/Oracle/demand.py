"""What a day of a site says of demand, and the use of the days that count, from Docs/Decisions/0009 and 0015."""

import datetime
import os
from collections import defaultdict
from fractions import Fraction

DAYS = 90
ENOUGH = 30
SILENT_KINDS = ("registration", "epoch", "closing")


def month_start(number, months=0):
    """The first day of the month of a day, or of one some months before."""
    date = datetime.date.fromordinal(number)
    index = date.year * 12 + date.month - 1 - months
    return datetime.date(index // 12, index % 12 + 1, 1).toordinal()


def due_through():
    """The last day of the last month that was due before today: reports come by the 5th."""
    today = datetime.date.fromisoformat(os.environ["STOCKPILE_TODAY"])
    return month_start(today.toordinal(), 0 if today.day > 5 else 1) - 1


class Demand:
    """own[site, item]: units said of 90 days; counted[site, item]: how many days of the window count."""

    def __init__(self, evening):
        self.ledger, self.last = evening.ledger, evening.as_of
        self.earliest = month_start(self.last, 11)
        self.issued, self.came = defaultdict(lambda: defaultdict(int)), {}
        wanted = evening.unmet()
        # A replaced request is no day of the site.
        self.wanted = {
            key: {on: units for on, units in days.items() if units and on >= self.earliest} for key, days in wanted.items()
        }
        self.read_use(evening.standing)
        self.read_shelves()
        self.read_silence()
        self.own, self.counted = defaultdict(int), {}
        for key in set(self.issued) | set(self.wanted):
            self.own[key], self.counted[key] = self.of(key)

    def read_use(self, documents):
        """Issues on their day; a count posted as use on the days since the count before it."""
        counted, came = {}, {}
        self.events = set()
        for document in documents:
            site, today = document["site"], document["day"]
            spread = defaultdict(int)
            for line in document.get("lines", []):
                item = line["lot"]["item"]
                sign = (line["to"] == "outside/used") - (line["from"] == "outside/used")
                if sign and document["kind"] == "count":
                    spread[item] += sign * line["quantity"]
                elif sign:
                    self.use(site, item, today, today, sign * line["quantity"])
                if document["kind"] == "issue" and document.get("event"):
                    self.events.add((site, item, today))
                if not line["to"].startswith(("outside/", "transit/")):
                    came.setdefault((site, item), today)
            for item, quantity in spread.items():
                since = counted.get((site, item), came[site, item] - 1)
                days = today - since
                done = 0
                for k in range(1, days + 1):
                    share = quantity * k // days
                    self.use(site, item, since + k, since, share - done)
                    done = share
                if days == 0:
                    self.use(site, item, today, since, quantity)
            for line in document.get("count_lines", []):
                counted[site, line["item"]] = today

    def use(self, site, item, on, since, quantity):
        """Use of a day; what lies before the days looked at is nobody's."""
        if on >= self.earliest:
            self.issued[site, item][on] += quantity
            self.came[site, item] = min(self.came.get((site, item), on), since)

    def read_shelves(self):
        """What every day did to the available daily stock, by last usable day."""
        self.changes = defaultdict(lambda: defaultdict(list))
        for document in self.ledger.documents:
            if document["day"] > self.last:
                continue
            for line in document.get("lines", []):
                for account, sign in ((line["from"], -1), (line["to"], 1)):
                    if account == "daily/available":
                        key = document["site"], line["lot"]["item"]
                        ends = line["lot"].get("expiry_date")
                        end = datetime.date.fromisoformat(ends).toordinal() if ends else None
                        self.changes[key][document["day"]].append((end, sign * line["quantity"]))
                        self.came[key] = min(self.came.get(key, document["day"]), document["day"])

    def read_silence(self):
        """Days of a raised level, and days after a site's last word in months that are due and not closed."""
        self.levels = [(d, key != "routine") for d, key in self.ledger.levels]
        month_end = month_start(month_start(self.last) + 31) - 1
        said = {}
        for document in self.ledger.documents:
            day, kind = document["day"], document["kind"]
            if kind == "closing":
                day = month_start(datetime.date.fromisoformat(document["month"] + "-01").toordinal() + 31) - 1
            elif kind in SILENT_KINDS:
                continue
            if day <= month_end:
                said[document["site"]] = max(said.get(document["site"], 0), day)
        end = min(due_through(), self.last)
        self.unreported = {site: (last + 1, end) for site, last in said.items()}

    def raised(self, on):
        begun = [raised for day, raised in self.levels if day <= on]
        return bool(begun) and begun[-1]

    def of(self, key):
        """Units said of 90 days, and how many days count."""
        begin = min([self.came.get(key, self.last + 1)] + list(self.wanted.get(key, {})))
        begin = max(begin, self.earliest)
        first_silent, last_silent = self.unreported.get(key[0], (1, 0))
        shelf, words = defaultdict(int), {}
        for on in sorted(self.changes[key]):
            if on < begin:
                for end, quantity in self.changes[key][on]:
                    shelf[end] += quantity
        for on in range(begin, self.last + 1):
            for end, quantity in self.changes[key].get(on, []):
                shelf[end] += quantity
            out = sum(q for end, q in shelf.items() if end is None or end >= on) == 0
            issued, wanted = self.issued[key].get(on, 0), self.wanted.get(key, {}).get(on, 0)
            if first_silent <= on <= last_silent or self.raised(on) or (*key, on) in self.events:
                continue
            if not out:
                words[on] = issued
            elif issued + wanted > 0:
                words[on] = issued + wanted
        first = self.last - DAYS + 1
        while sum(on >= first for on in words) < ENOUGH and first > max(self.earliest, begin):
            first = max(self.earliest, month_start(first) if month_start(first) < first else month_start(first, 1))
        units = max(0, sum(word for on, word in words.items() if on >= first))
        days = sum(on >= first for on in words)
        if units == 0 or days == 0:
            return 0, days
        said = Fraction(units * DAYS, max(days, ENOUGH))
        return max(1, (2 * said.numerator + said.denominator) // (2 * said.denominator)), days
