"""Prints a file of drafts with the cases a quiet year does not have: reserve, gifts, reversals, returns, disputes,
counts posted as use, stock that ends soon, an item without a norm, one with an unknown norm, a closed site.

Each case has an item of its own, so that a difference names its case. Days are between 2026-07-01 and 2026-11-01.
"""

import json
import sys

CENTRE, TOWN, HOSPITAL = "PB-D-CDC", "PB-T-106", "PB-H-RMYY"
A, B, C, D = "PB-V-106200-1", "PB-V-106200-2", "PB-V-106201-1", "PB-V-106202-1"
FAR = "2029-12-31"
number = 0


def draft(kind, site, on, lines=None, **fields):
    """One draft; gives its id."""
    global number
    number += 1
    name = f"01930000-0000-7000-8000-{number:012d}"
    record = {"id": name, "kind": kind, "site": site, "occurred_on": on, **fields}
    if lines is not None:
        record["lines"] = lines
    print(json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    return name


def new(item, quantity, lot="L1", expiry=FAR, **fields):
    """A line of goods that come in."""
    return {"item": item, "quantity": quantity, "lot_no": lot, "expiry_date": expiry, **fields}


def some(item, quantity, **fields):
    return {"item": item, "quantity": quantity, **fields}


def counted(item, figure, lot="L1", expiry=FAR):
    return {"item": item, "counted": figure, "lot_no": lot, "expiry_date": expiry}


def reserve():
    """PP0102: frozen, donated and custody stock, reserve sent and on the way."""
    draft("opening", CENTRE, "2026-07-01", [
        new("PP0102", 3500, pool="reserve"),
        new("PP0102", 300, "L2", "2026-11-10", pool="reserve"),
        new("PP0102", 500, "L3", pool="daily"),
        new("PP0102", 70, "L4", pool="custody"),
    ])
    draft("donation", CENTRE, "2026-07-02", [new("PP0102", 90, "L5", pool="donated")], partner="某协会")
    draft("freeze", CENTRE, "2026-07-03", [some("PP0102", 40, pool="daily")], reason="召回")
    draft("opening", TOWN, "2026-07-01", [new("PP0102", 60, pool="reserve"), new("PP0102", 20, "L3")])
    sent = draft("dispatch", CENTRE, "2026-10-10", [some("PP0102", 33, pool="reserve")], counterparty=TOWN, purpose="emergency", approver="卫健局", authorised_via="电话")
    draft("arrival", TOWN, "2026-10-12", [some("PP0102", 30)], reference=sent)
    draft("dispatch", CENTRE, "2026-10-30", [some("PP0102", 5, pool="reserve")], counterparty=A, purpose="emergency", approver="卫健局", authorised_via="电话")
    draft("dispatch", CENTRE, "2026-10-30", [some("PP0102", 7, pool="daily")], counterparty=B)
    draft("dispatch", CENTRE, "2026-10-30", [some("PP0102", 6, pool="daily")], counterparty=C, destination_pool="reserve")
    draft("dispatch", TOWN, "2026-10-29", [some("PP0102", 4)], counterparty=CENTRE, purpose="disposal", reason="破损")


def use():
    """PP0103: returns, aid to others, reversals, one dated after a month's end; PP0110: more returned than issued."""
    draft("opening", TOWN, "2026-07-01", [new("PP0103", 9000), new("PP0110", 900)])
    draft("issue", TOWN, "2026-07-20", [some("PP0103", 400), some("PP0110", 50)])
    draft("issue", TOWN, "2026-09-10", [some("PP0103", 300)])
    draft("return", TOWN, "2026-09-12", [some("PP0103", 45, lot_no="L1")])
    draft("return", TOWN, "2026-10-20", [some("PP0110", 30, lot_no="L1")])
    draft("issue", TOWN, "2026-09-15", [some("PP0103", 700)], purpose="give", partner="邻县", reason="支援")
    wrong = draft("issue", TOWN, "2026-09-20", [some("PP0103", 1000)])
    draft("reversal", TOWN, "2026-11-01", reference=wrong, reason="记错")
    draft("opening", A, "2026-07-01", [new("PP0110", 200)])
    draft("issue", A, "2026-09-01", [some("PP0110", 90)])


def counts():
    """PP0109: counts posted as use, over the edge of the window, with goods that came between, twice on a day."""
    draft("opening", A, "2026-07-10", [new("PP0109", 100), new("PP0109", 57, "L2")])
    draft("count", A, "2026-08-31", [counted("PP0109", 61), counted("PP0109", 33, "L2")], purpose="as_use", reviewer="李")
    draft("count", A, "2026-09-30", [counted("PP0109", 50), counted("PP0109", 33, "L2")], purpose="as_use", reviewer="李")
    draft("opening", B, "2026-07-10", [new("PP0109", 100)])
    draft("count", B, "2026-07-15", [counted("PP0109", 100)], reviewer="李")
    draft("opening", B, "2026-08-20", [new("PP0109", 100, "L2")])
    draft("count", B, "2026-10-05", [counted("PP0109", 31), counted("PP0109", 90, "L2")], purpose="as_use", reviewer="李")
    draft("opening", C, "2026-08-10", [new("PP0109", 100)])
    draft("count", C, "2026-08-10", [counted("PP0109", 93)], purpose="as_use", reviewer="李")
    again = draft("count", C, "2026-09-17", [counted("PP0109", 50)], purpose="as_use", reviewer="李")
    draft("reversal", C, "2026-09-17", reference=again, reason="数错")
    draft("count", C, "2026-10-08", [counted("PP0109", 60)], purpose="as_use", reviewer="李")
    draft("opening", D, "2026-07-01", [new("PP0109", 80)])
    draft("issue", D, "2026-07-21", [some("PP0109", 80)])
    draft("opening", D, "2026-09-05", [new("PP0109", 70, "L2")])
    draft("count", D, "2026-09-25", [counted("PP0109", 11, "L2")], purpose="as_use", reviewer="李")


def ending():
    """DX0104: stock that ends soon at the suppliers, on the way and at the edge of 30 days."""
    draft("opening", TOWN, "2026-07-01", [
        new("DX0104", 50, "L8", "2026-11-05"),
        new("DX0104", 60, "L2", "2026-11-29"),
        new("DX0104", 70, "L3", "2026-11-30"),
        new("DX0104", 900, "L4"),
        new("DX0104", 80, "L5", "2026-11-20", pool="reserve"),
    ])
    draft("opening", CENTRE, "2026-07-01", [new("DX0104", 40, "L6", "2026-10-31"), new("DX0104", 9, "L9", "2026-10-30"), new("DX0104", 30, "L7", "2026-11-08")])
    draft("issue", TOWN, "2026-09-01", [some("DX0104", 90, lot_no="L4")])
    draft("dispatch", CENTRE, "2026-10-30", [some("DX0104", 11, lot_no="L6")], counterparty=A)
    draft("dispatch", CENTRE, "2026-10-30", [some("DX0104", 9, lot_no="L9")], counterparty=C)
    draft("dispatch", CENTRE, "2026-10-30", [some("DX0104", 13, lot_no="L7")], counterparty=B)
    draft("opening", HOSPITAL, "2026-07-01", [new("DX0104", 500, "L4")])
    draft("issue", HOSPITAL, "2026-09-01", [some("DX0104", 200)])


def no_norm():
    """TD0105 has no norm in a township: what it has beyond its use is to spare. The unknown norm gives nothing."""
    draft("opening", TOWN, "2026-07-01", [new("TD0105", 70)])
    draft("opening", A, "2026-07-01", [new("TD0105", 6)])
    draft("issue", A, "2026-10-01", [some("TD0105", 6)])
    draft("registration", CENTRE, "2026-07-01", register="item", record={
        "code": "ZZ0001", "name_zh": "无基数物资", "base_unit_zh": "个", "norm_district": "30d", "norm_township": "10d",
        "norm_village": "=5", "demand_driver": "nothing", "rate_per_driver": "2", "waste_factor": "1.1",
        "expiry_tracked": "Y", "lot_tracked": "Y", "pack_size": "7", "price_low_cny": "0.0301", "price_high_cny": "0.12",
    })
    draft("registration", CENTRE, "2026-07-01", register="item", record={
        "code": "ZZ0002", "name_zh": "无价物资", "base_unit_zh": "个", "norm_district": "=9", "norm_village": "=1",
    })
    draft("registration", CENTRE, "2026-07-01", register="item", record={
        "code": "ZZ0003", "name_zh": "只定村级物资", "base_unit_zh": "个", "norm_village": "=5", "pack_size": "4",
    })
    draft("registration", CENTRE, "2026-07-01", register="item", record={
        "code": "ZZ0004", "name_zh": "零定额物资", "base_unit_zh": "个", "norm_district": "=0", "norm_village": "=0",
    })
    draft("opening", CENTRE, "2026-07-01", [new("ZZ0001", 900), new("ZZ0003", 31, pool="reserve"), new("ZZ0004", 9)])
    draft("opening", TOWN, "2026-07-01", [new("ZZ0001", 800), new("ZZ0003", 14, pool="reserve"), new("ZZ0003", 24)])
    draft("opening", A, "2026-07-01", [new("ZZ0003", 2, pool="reserve"), new("ZZ0003", 12), new("ZZ0004", 3)])
    draft("opening", B, "2026-07-01", [new("ZZ0003", 12)])
    draft("issue", A, "2026-09-01", [some("ZZ0003", 12), some("ZZ0004", 3)])
    draft("issue", B, "2026-09-01", [some("ZZ0003", 9)])


def shared():
    """SC0101: reserve and daily stock of two suppliers for many norms and gaps, fewer than are wanted."""
    draft("opening", CENTRE, "2026-07-01", [new("SC0101", 3111, pool="reserve"), new("SC0101", 205)])
    draft("opening", TOWN, "2026-07-01", [new("SC0101", 217, pool="reserve"), new("SC0101", 63)])
    draft("opening", A, "2026-07-01", [new("SC0101", 100)])
    draft("issue", A, "2026-09-01", [some("SC0101", 97)])
    draft("opening", B, "2026-07-01", [new("SC0101", 100), new("SC0101", 1, "L2", "2026-08-01", pool="reserve")])
    draft("issue", B, "2026-09-01", [some("SC0101", 100)])
    draft("issue", TOWN, "2026-09-02", [some("SC0101", 3)])


def prices():
    """DX0101, DX0102: two prices on a day, a donation, a receipt undone and one without a price."""
    draft("receipt", CENTRE, "2026-08-01", [
        new("DX0101", 30, "P1", unit_price=20001), new("DX0101", 30, "P2", unit_price=20003), new("DX0102", 48, "P1", unit_price=77777),
    ], partner="甲")
    draft("receipt", CENTRE, "2026-08-02", [new("DX0101", 30, "P3")], partner="甲")
    draft("donation", CENTRE, "2026-08-03", [new("DX0102", 48, "P2", unit_price=5)], partner="乙")
    undone = draft("receipt", CENTRE, "2026-08-04", [new("DX0102", 48, "P3", unit_price=99999)], partner="甲")
    draft("reversal", CENTRE, "2026-11-01", reference=undone, reason="记错")


def closed():
    """PP0112: a clinic that worked in the window and is closed now."""
    draft("opening", D, "2026-07-01", [new("PP0112", 50)])
    draft("opening", A, "2026-07-01", [new("PP0112", 50)])
    draft("issue", D, "2026-09-01", [some("PP0112", 50)])
    draft("issue", A, "2026-09-01", [some("PP0112", 40)])


def norm(item, scope, rule, valid_from):
    """A version of a norm entry."""
    draft("registration", CENTRE, valid_from, register="norm", record={
        "code": item + "/" + scope, "rule": rule, "reason": "修订", "valid_from": valid_from,
    })


def norms():
    """Norm entries: of a type, of a site, of a hospital; versions that begin on the day of a plan, after it, together."""
    norm("PP0107", "village_clinic", "=5", "2026-07-01")
    norm("PP0107", "village_clinic", "=7", "2026-11-01")
    norm("PP0107", "village_clinic", "=40", "2026-12-01")
    norm("PP0107", "village_clinic", "=3", "2026-09-15")
    norm("PP0107", A, "=9", "2026-07-01")
    norm("PP0107", A, "10d", "2026-10-01")
    norm("PP0107", HOSPITAL, "=30", "2026-07-01")
    norm("PP0108", HOSPITAL, "30d", "2026-07-01")
    norm("PP0108", "township_hc", "=21", "2026-10-01")
    norm("PP0108", "township_hc", "20d", "2026-10-01")
    norm("PP0104", TOWN, "5d", "2026-07-01")
    draft("opening", CENTRE, "2026-07-01", [new("PP0107", 900), new("PP0108", 900)])


def promises():
    """PP0115, PP0117: granted and not ordered, ordered and not sent, sent in part, of two sources and both pools."""
    draft("opening", CENTRE, "2026-07-01", [
        new("PP0115", 700, pool="reserve"), new("PP0115", 90), new("PP0117", 400, pool="reserve"),
    ])
    draft("opening", TOWN, "2026-07-01", [new("PP0115", 150, pool="reserve"), new("PP0117", 60), new("PP0117", 20, pool="reserve")])
    draft("opening", A, "2026-07-01", [new("PP0117", 30)])
    draft("issue", A, "2026-09-03", [some("PP0117", 25)])
    asked = draft("call_up_request", A, "2026-10-20", [some("PP0115", 200), some("PP0117", 50)], reason="门诊增加", needed_by="2026-11-20")
    granted = draft("approval", CENTRE, "2026-10-21", [
        some("PP0115", 120, source=CENTRE), some("PP0115", 40, source=TOWN), some("PP0117", 30, source=TOWN, pool="daily"),
        some("PP0117", 9, source=CENTRE),
    ], reference=asked, approver="卫健局")
    ordered = draft("call_up_order", CENTRE, "2026-10-22", reference=granted)
    draft("dispatch", CENTRE, "2026-10-25", [some("PP0115", 50, pool="reserve")], reference=ordered, counterparty=A)
    draft("call_up_order", TOWN, "2026-11-01", reference=granted)
    late = draft("call_up_request", B, "2026-10-20", [some("PP0115", 77)], reason="门诊增加", needed_by="2026-12-24")
    draft("approval", CENTRE, "2026-10-23", [some("PP0115", 70)], reference=late, approver="卫健局")
    vain = draft("call_up_request", C, "2026-10-20", [some("PP0117", 11)], reason="门诊增加")
    undone = draft("approval", CENTRE, "2026-10-24", [some("PP0117", 11)], reference=vain, approver="卫健局")
    draft("reversal", CENTRE, "2026-11-01", reference=undone, reason="重复")


print('{"format":"stockpile","kind":"drafts","version":1}')
for case in (reserve, use, counts, ending, no_norm, shared, prices, closed, norms, promises):
    case()
