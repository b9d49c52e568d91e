public import Planning
public import Stockpile

/// The monthly plans on record.
public struct PlanList: TableReport {
  /// The plans, by month and edition.
  public let editions: [PlanEdition]

  /// A list.
  public init(_ editions: [PlanEdition]) { self.editions = editions }

  /// One row a plan.
  public var table: ReportTable {
    let last = Dictionary(editions.map { ($0.month, $0.number) }) { $1 }
    return ReportTable(
      editions,
      [
        Column(term: .month) { .cell(.month($0.month)) },
        Column(.edition) { .count($0.number) },
        Column(.madeOn) { .day($0.madeOn) },
        Column(term: .status) { .word(last[$0.month] == $0.number ? .inForce : .replaced) },
        Column(.digest) { .text("\($0.digest)") },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    editions.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The plans.
  public var json: JSONText { .report("plans", ["plans": table.json]) }
}
