public import Stockpile

/// One item with everything the catalogue says of it.
public struct ItemCard: Report {
  /// The item.
  public let item: Item

  /// The card of an item.
  public init(_ item: Item) {
    self.item = item
  }

  private var card: FieldList {
    FieldList(
      [
        (.code, .text(item.code)), (.name, .both(zh: item.nameZH, en: item.nameEN)),
        (Label(.mnemonic), .text(item.mnemonic)), (.spec, .text(item.spec)),
        (.category, item.categoryField), (Label(.ved), .word(item.ved.label)),
        (Label(.baseUnit), .both(zh: item.baseUnitZH, en: item.baseUnitEN)),
        (Label(.packUnit), .text(item.packUnitZH)),
        (.packSize, item.packSize > 1 ? .integer(item.packSize) : .empty),
        (Label(.shelfLife), item.shelfLifeMonths > 0 ? .integer(item.shelfLifeMonths) : .empty),
        (.nearExpiryDays, .integer(item.nearExpiryDays)), (.tracking, tracking),
        (.storage, .word(item.storageLabel)),
      ]
        + item.record.otherFields([
          "name_zh", "name_en", "mnemonic", "spec", "category_code", "category_zh", "category_en",
          "ved", "ved_zh",
          "base_unit_zh",
          "base_unit_en", "pack_unit_zh", "pack_size", "shelf_life_months", "near_expiry_days",
          "storage_class", "lot_tracked", "expiry_tracked", "serial_tracked",
        ]))
  }

  private var tracking: Field {
    let terms: [(isOn: Bool, term: Term)] = [
      (item.isLotTracked, .lotNo), (item.isExpiryTracked, .expiryDate),
      (item.isSerialTracked, .serialNo),
    ]
    let on = terms.filter(\.isOn).map(\.term)
    return on.isEmpty
      ? .empty
      : .both(
        zh: on.map(\.zh).joined(separator: "、"), en: on.map(\.en).joined(separator: ", "))
  }

  /// The card.
  public func text(_ language: Language) -> String { card.text(language) }

  /// The card.
  public func plain(_ language: Language) -> String { card.plain(language) }

  /// The card.
  public func csv(_ language: Language) -> CSVTable { card.csv(language) }

  /// The fields of the register.
  public var json: JSONText { .report("item", ["record": item.record.json]) }
}
