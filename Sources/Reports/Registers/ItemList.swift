public import Stockpile

/// The catalogue: items in the order of their codes.
public struct ItemList: TableReport {
  /// The items.
  public let items: [Item]

  /// The items of a category, of a VED class, or all; of those the ones a text finds.
  public init(
    _ items: [Item], category: String? = nil, ved: VED? = nil, matching text: String? = nil
  ) {
    let found = text.map { CatalogueSearch(items).all($0) } ?? items
    self.items = found.filter {
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
        Column(.category) { $0.categoryField },
        Column(term: .ved) { .word($0.ved.label) },
        Column(.storage, .programsOnly) { .word($0.storageLabel) },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    items.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The items.
  public var json: JSONText { .report("items", ["items": table.json]) }
}

extension Item {
  /// The category by its name, where the register has one.
  var categoryField: Field {
    let zh = record["category_zh"] ?? category
    return .named(code: category, zh: zh, en: record["category_en"] ?? zh)
  }

  /// How it must be kept.
  var storageLabel: Label {
    switch storageClass {
    case "ambient": Label(storageClass, zh: "常温", en: "ambient")
    case "cool": Label(storageClass, zh: "阴凉", en: "cool")
    case "cold": Label(storageClass, zh: "冷藏", en: "cold")
    case "frozen": Label(storageClass, zh: "冷冻", en: "frozen")
    case "hazard": Label(storageClass, zh: "危化", en: "hazardous")
    case "flammable": Label(storageClass, zh: "易燃", en: "flammable")
    default: Label(storageClass, zh: storageClass, en: storageClass)
    }
  }
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
