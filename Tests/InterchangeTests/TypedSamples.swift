import Interchange
import Stockpile
import Testing

/// A respirator counted in 只, 600 to the 箱, as in `data/pingba/items.csv` (PP0102).
func respirator() throws -> Item {
  try sampleItem([
    "base_unit_zh": "只", "base_unit_en": "pc", "pack_unit_zh": "箱", "pack_size": "600",
  ])
}

/// An item of the register with those units.
func sampleItem(_ fields: [String: String]) throws -> Item {
  let named = fields.merging(["name_zh": "医用防护口罩"]) { given, _ in given }
  return try Item(Record(.item, code: "PP0102", fields: named))
}

/// 2026-11-21.
let sampleToday = CalendarDay(daysSinceEpoch: 20_778)

/// The code of the problem a reading ends in; nil where it succeeds.
func problemCode(_ read: () throws(TypedProblem) -> Void) -> String? {
  do {
    try read()
    return nil
  } catch {
    return error.code
  }
}
