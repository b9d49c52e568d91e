public import Stockpile

/// The enterprises that may be called, in the order of their codes.
public struct EnterpriseList: TableReport {
  /// The enterprises.
  public let enterprises: [Enterprise]
  private let today: CalendarDay

  /// The list on a day.
  public init(_ enterprises: [Enterprise], today: CalendarDay) {
    self.enterprises = enterprises.sorted { $0.code < $1.code }
    self.today = today
  }

  /// One row an enterprise.
  public var table: ReportTable {
    ReportTable(
      enterprises,
      [
        Column(.code) { .text($0.code) },
        Column(.name) { .both(zh: $0.nameZH, en: $0.nameEN) },
        Column(.place) { .text($0.place) },
        Column(.products) { .text($0.products.joined(separator: "；")) },
        Column(.agreed, .unlessBlank) { .integer($0.agreedQuantity) },
        Column(.capacity, .unlessBlank) { .integer($0.capacityPerDay) },
        Column(.responseHours, .unlessBlank) { .integer($0.responseHours) },
        Column(.agreementTo, .unlessBlank) { .day($0.agreement?.upperBound) },
        Column(.daysLeft, .unlessBlank) {
          .integer($0.agreement.map { Int64(today.days(until: $0.upperBound)) })
        },
        Column(.verifiedOn, .programsOnly) { .day($0.verifiedOn) },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    enterprises.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The enterprises.
  public var json: JSONText { .report("enterprises", ["enterprises": table.json]) }
}
