public import Stockpile

/// The catalogue: items in the order of their codes.
public struct ItemList: TableReport {
  /// The items.
  public let items: [Item]

  /// The items of a category, of a VED class, or all.
  public init(_ items: [Item], category: String? = nil, ved: VED? = nil) {
    self.items = items.filter {
      (category == nil || $0.category == category) && (ved == nil || $0.ved == ved)
    }.sorted { $0.code < $1.code }
  }

  /// One row an item.
  public var table: ReportTable {
    ReportTable(
      items,
      Column.item({ $0 }) + [
        Column(term: .packUnit) { .text($0.packUnitZH) },
        Column(.packSize) { $0.packSize > 1 ? .integer($0.packSize) : .empty },
        Column(term: .mnemonic) { .text($0.mnemonic) },
        Column(.category) { .text($0.category) },
        Column(term: .ved) { .word($0.ved.label) },
        Column(.storage, .programsOnly) { .text($0.storageClass) },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    items.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The items.
  public var json: JSONText { .report("items", ["items": table.json]) }
}

extension VED {
  /// What people call it.
  var label: Label {
    switch self {
    case .vital: Label(rawValue, zh: "关键", en: "vital")
    case .essential: Label(rawValue, zh: "重要", en: "essential")
    case .desirable: Label(rawValue, zh: "一般", en: "desirable")
    }
  }
}
