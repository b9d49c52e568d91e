public import Stockpile

/// The norms that were revised: what holds now and what is to come, or every version there was.
public struct NormList: TableReport {
  /// The versions listed, by code and first day.
  public let versions: [NormVersion]
  private let directory: Directory
  private let inForce: Set<NormVersion>
  private let today: CalendarDay

  /// The versions that hold on a day or later; with `everything` also those that held before.
  public init(
    _ all: [NormVersion], in directory: Directory, today: CalendarDay, everything: Bool = false
  ) {
    let inForce = Set(all.inForce(on: today))
    self.versions = all.enumerated().filter { _, version in
      everything || inForce.contains(version) || version.entry.validFrom > today
    }.sorted { left, right in
      let (first, second) = (left.element.entry, right.element.entry)
      if first.record.code != second.record.code { return first.record.code < second.record.code }
      return first.validFrom != second.validFrom
        ? first.validFrom < second.validFrom : left.offset < right.offset
    }.map(\.element)
    self.directory = directory
    self.inForce = inForce
    self.today = today
  }

  /// One row a version.
  public var table: ReportTable {
    ReportTable(
      versions,
      [
        Column(term: .item) { .text($0.entry.item) },
        Column(.itemName) { [directory] version in
          let item = directory.item(version.entry.item)
          return .both(zh: item.nameZH, en: item.nameEN)
        },
        Column(.scope) { [directory] in $0.entry.scope.field(directory) },
        Column(.rule) { .text($0.entry.rule.words) },
        Column(.validFrom) { .day($0.entry.validFrom) },
        Column(term: .status) { [self] in .word(state($0)) },
        Column(term: .reason) { .text($0.entry.reason) },
        Column(term: .recordedBy) { .text($0.operatorName) },
        Column(term: .documentNumber) { .text($0.number) },
      ])
  }

  private func state(_ version: NormVersion) -> Label {
    if inForce.contains(version) { return .inForce }
    return version.entry.validFrom > today ? .coming : .replaced
  }

  /// The table.
  public func text(_ language: Language) -> String {
    versions.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The versions.
  public var json: JSONText {
    .report("norms", ["as_of": .text(today), "norms": table.json])
  }
}

extension NormScope {
  /// The type or the site, by name.
  func field(_ directory: Directory) -> Field {
    switch self {
    case .site(let code): .site(directory.site(code))
    case .type(let type):
      .named(
        code: type, zh: Site.typeLabel(type).text(.chinese), en: Site.typeLabel(type).text(.english)
      )
    }
  }
}
