"""Imports a ledger export with Python's json and sqlite3 into a book that holds the registers.

What a careful Python programmer would write: one transaction, executemany, balances added up in a
dictionary and written once, SHA-256 and chain of every document checked, no stock rule asked.
Prints the processor and wall time of the work, without the start of the interpreter.
"""

import hashlib
import json
import re
import sqlite3
import sys
import time
import datetime

EPOCH = datetime.date(1970, 1, 1).toordinal()
OUTSIDES = ["opening", "supplier", "donor", "used", "given", "returned", "lost", "variance"]
POOLS = ["daily", "donated", "custody", "reserve"]
STATUSES = ["available", "reserved", "pending_inspection", "frozen", "nonconforming"]
SETTINGS = """
PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = 1;
PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1; PRAGMA mmap_size = 0;
"""
HASH = re.compile(rb'"hash":"([0-9a-f]{64})",')
PORTION = 2000


def day(text):
    return datetime.date.fromisoformat(text).toordinal() - EPOCH


def fixed_accounts():
    known = {"outside/" + name: -1 - place for place, name in enumerate(OUTSIDES)}
    for p, pool in enumerate(POOLS):
        for s, status in enumerate(STATUSES):
            known[f"{pool}/{status}"] = 1 + p * 8 + s
    return known


class Import:
    def __init__(self, path):
        self.book = sqlite3.connect(path, isolation_level=None)
        self.book.executescript(SETTINGS)
        rows = self.book.execute("SELECT register, code, id FROM entry")
        self.keys = {(register, code): key for register, code, key in rows}
        self.logs = {
            self.name(site, epoch): [number, head.hex()]
            for site, epoch, number, head in self.book.execute(
                "SELECT e.code, l.epoch, l.last_number, l.head FROM log l JOIN entry e ON e.id = l.site"
            )
        }
        self.accounts = fixed_accounts()
        self.homes = {}
        self.lots = {}
        self.days = {}
        self.balances = {}
        self.ends = {}
        self.new_lots, self.new_accounts, self.documents, self.movements = [], [], [], []

    @staticmethod
    def name(site, epoch):
        return f"{site}#{epoch}"

    def day(self, text):
        known = self.days.get(text)
        if known is None:
            known = self.days[text] = day(text)
        return known

    def lot(self, lot):
        key = (
            lot["item"], lot.get("lot_no", ""), lot.get("maker", ""), lot.get("serial_no", ""),
            lot.get("mfg_date"), lot.get("expiry_date"), lot.get("standard", ""),
            lot.get("unit_price"), lot.get("fund_source", ""), lot.get("supplier", ""),
            lot.get("donor", ""),
        )
        known = self.lots.get(key)
        if known is None:
            item = self.keys["item", key[0]]
            known = self.lots[key] = (len(self.lots) + 1, item)
            made, expires = key[4] and self.day(key[4]), key[5] and self.day(key[5])
            self.new_lots.append((known[0], item, *key[1:4], made, expires, *key[6:]))
        return known

    def account(self, text, home):
        known = self.accounts.get(text)
        if known is None:
            _, dispatch, pool = text.split("/")
            known = self.accounts[text] = -1000 - len(self.homes)
            self.homes[known] = home
            self.new_accounts.append((known, pool, bytes.fromhex(dispatch.replace("-", "")), home))
        return known

    def take(self, line):
        document = json.loads(line)
        log, number = document["log"], document["number"]
        state = self.logs[log]
        if number <= state[0]:
            return
        found = HASH.search(line)
        content = line[: found.start()] + line[found.end() :].rstrip(b"\n")
        digest = hashlib.sha256(content).digest()
        if digest.hex() != document["hash"] or document["previous"] != state[1]:
            raise SystemExit(f"the chain of {log} is broken at {number}")
        if number != state[0] + 1:
            raise SystemExit(f"{log} has no document {state[0] + 1}")
        state[0], state[1] = number, document["hash"]
        code, _, epoch = log.rpartition("#")
        site, epoch, on = self.keys["site", code], int(epoch), self.day(document["occurred_on"])
        moment = datetime.datetime.fromisoformat(document["recorded_at"])
        recorded = round(moment.timestamp() * 1000)
        other = document.get("counterparty")
        other = self.keys["site", other] if other else None
        reference = document.get("reference")
        kind = document["kind"]
        self.documents.append((
            site, epoch, number, bytes.fromhex(document["id"].replace("-", "")), kind, on,
            int(document["document_number"].rpartition("-")[2]), recorded, document["operator"],
            bytes.fromhex(document["request"]), other,
            bytes.fromhex(reference.replace("-", "")) if reference else None,
            document.get("paper_no"), digest,
        ))
        self.ends[site, epoch] = (number, digest, recorded)
        home = other if kind == "arrival" else site
        balances = self.balances
        for place, movement in enumerate(document.get("lines", ()), 1):
            lot, item = self.lot(movement["lot"])
            quantity = movement["quantity"]
            source = self.account(movement["from"], home)
            target = self.account(movement["to"], home)
            self.movements.append((site, epoch, number, place, lot, source, target, quantity, on))
            for account, change in ((source, -quantity), (target, quantity)):
                key = (self.homes.get(account, site), int(account > 0), item, lot, account)
                balances[key] = balances.get(key, 0) + change
        if len(self.documents) == PORTION:
            self.write()

    def write(self):
        many = self.book.executemany
        many("INSERT INTO lot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", self.new_lots)
        many("INSERT INTO account (id, pool, dispatch, home) VALUES (?, ?, ?, ?)", self.new_accounts)
        many(
            "INSERT INTO document (site, epoch, number, id, kind, occurred_on, serial, recorded_at, "
            "operator, request, counterparty, reference, paper_no, hash) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", self.documents)
        many("INSERT INTO movement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", self.movements)
        for rows in (self.new_lots, self.new_accounts, self.documents, self.movements):
            rows.clear()

    def run(self, path):
        self.book.execute("BEGIN IMMEDIATE")
        with open(path, "rb") as lines:
            for line in lines:
                if line.startswith(b'{') and b'"previous":"' in line and b'"record":' not in line:
                    self.take(line)
        self.write()
        rows = ((*key, quantity) for key, quantity in sorted(self.balances.items()) if quantity)
        self.book.executemany(
            "INSERT INTO balance (site, held, item, lot, account, quantity) "
            "VALUES (?, ?, ?, ?, ?, ?)", rows)
        self.book.executemany(
            "UPDATE log SET last_number = ?, head = ?, last_recorded_at = ? "
            "WHERE site = ? AND epoch = ?",
            ((*end, site, epoch) for (site, epoch), end in self.ends.items()))
        self.book.execute("COMMIT")
        self.book.close()


if __name__ == "__main__":
    wall, processor = time.perf_counter(), time.process_time()
    Import(sys.argv[1]).run(sys.argv[2])
    print(time.process_time() - processor, time.perf_counter() - wall)
