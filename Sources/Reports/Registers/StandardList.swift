public import Stockpile

/// The product standards that give way to newer ones, by the day of the change.
public struct StandardList: TableReport {
  /// The standards.
  public let standards: [ProductStandard]
  private let items: [Item]
  private let today: CalendarDay

  /// The list on a day, with the items of the catalogue that still name the old standard.
  public init(_ standards: [ProductStandard], items: [Item], today: CalendarDay) {
    self.standards = standards.sorted {
      ($0.effective, $0.old) < ($1.effective, $1.old)
    }
    self.items = items
    self.today = today
  }

  /// One row a standard.
  public var table: ReportTable {
    ReportTable(
      standards,
      [
        Column(.oldStandard) { .text($0.old) },
        Column(.newStandard) { .text($0.new) },
        Column(.effectiveOn) { .day($0.effective) },
        Column(term: .status) { [today] in
          .word($0.effective <= today ? .inForce : .coming)
        },
        Column(.itemsConcerned, .unlessBlank) { [items] standard in
          let codes = items.filter { standard.concerns($0) }.map { "\($0.code)" }
          return .text(codes.joined(separator: "; "))
        },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    standards.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The standards.
  public var json: JSONText {
    .report("standards", ["as_of": .text(today), "standards": table.json])
  }
}
