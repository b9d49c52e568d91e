public import Stockpile

/// What enterprises keep and make for us (储备协议), in the order of the codes.
public struct AgreementList: TableReport {
  /// The agreements.
  public let agreements: [Agreement]
  private let enterprises: [String: Enterprise]
  private let directory: Directory
  private let today: CalendarDay

  /// The list on a day.
  public init(
    _ agreements: [Agreement], enterprises: [Enterprise], in directory: Directory,
    today: CalendarDay
  ) {
    self.agreements = agreements.sorted { $0.code < $1.code }
    self.enterprises = Dictionary(
      enterprises.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.directory = directory
    self.today = today
  }

  /// One row an agreement.
  public var table: ReportTable {
    ReportTable(
      agreements,
      [
        Column(.code) { .text($0.code) },
        Column(.enterprise) { .text($0.enterprise) },
        Column(.enterpriseName) { [enterprises] in
          let found = enterprises[$0.enterprise]
          return .both(zh: found?.nameZH ?? "", en: found?.nameEN ?? "")
        },
        Column(term: .item) { .text($0.item) },
        Column(.itemName) { [directory] agreement in
          let item = directory.item(agreement.item)
          return .both(zh: item.nameZH, en: item.nameEN)
        },
        Column(.agreed) { .integer($0.quantity) },
        Column(.capacity, .unlessBlank) { .integer($0.perDay) },
        Column(.rampUpDays, .unlessBlank) { .integer($0.rampUpDays) },
        Column(.responseHours, .unlessBlank) { .integer($0.responseHours) },
        Column(.validFrom) { .day($0.days.lowerBound) },
        Column(.validTo) { .day($0.days.upperBound) },
        Column(term: .status) { [today] in .word($0.state(on: today)) },
        Column(.daysLeft) { [today] in
          $0.isValid(on: today) ? .count(today.days(until: $0.days.upperBound)) : .empty
        },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    agreements.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The agreements.
  public var json: JSONText {
    .report("agreements", ["as_of": .text(today), "agreements": table.json])
  }
}

extension Agreement {
  fileprivate func state(on day: CalendarDay) -> Label {
    if isValid(on: day) { return .inForce }
    return day < days.lowerBound ? .coming : .expiredAgreement
  }
}
