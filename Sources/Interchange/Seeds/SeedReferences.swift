import Stockpile

/// Checks that what one file names is in the file it belongs to. A file that is absent is not
/// asked: its entries may be registered already.
struct SeedReferences {
  private let entries: [SeedSheet: [SeedEntry]]

  init(_ entries: [SeedSheet: [SeedEntry]]) {
    self.entries = entries
  }

  func check(_ problems: inout SeedProblems) {
    check("demand_driver", of: .items, in: .drivers, &problems)
    check("kit_code", of: .kits, in: .items, &problems)
    check("component_code", of: .kits, in: .items, &problems)
    check("enterprise", of: .agreements, in: .enterprises, &problems)
    check("item", of: .agreements, in: .items, &problems)
    check(
      "issue_reserve", of: .responseLevels, in: .authorities,
      besides: [ResponseLevel.anyAuthority], &problems)
  }

  private func check(
    _ field: String, of sheet: SeedSheet, in target: SeedSheet, besides others: [String] = [],
    _ problems: inout SeedProblems
  ) {
    // If the other file could not be read, that is the problem, not every line of this one.
    guard let known = entries[target], !known.isEmpty else { return }
    let codes = Set(known.map(\.record.code) + others)
    for entry in entries[sheet] ?? [] {
      guard let value = entry.record[field], !codes.contains(value) else { continue }
      problems.add(
        sheet, line: entry.line, .unknown(field: field, value: value, file: target.rawValue))
    }
  }
}
