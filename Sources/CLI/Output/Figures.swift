internal import Interchange
internal import Reports
internal import Stockpile

/// Quantities as people read them.
enum Figures {
  /// A whole number with its thousands parted: `1,800`.
  static func grouped(_ number: Int64) -> String { Cell.integer(number).text(grouped: true) }

  /// A quantity in base units: `1,800 只`.
  static func quantity(_ units: Int64, _ item: Item) -> String {
    "\(grouped(units)) \(say(item.baseUnitZH, item.baseUnitEN))"
  }

  /// A quantity as it was typed and what that is in base units: `3箱 = 1,800 只`.
  static func echo(_ typed: TypedQuantity, _ item: Item) -> String {
    let base = quantity(typed.units, item)
    guard let packs = typed.packs, let pack = item.packUnitZH else { return base }
    let packed = say("\(packs)\(pack)", packs == 1 ? "1 pack" : "\(packs) packs")
    let loose =
      typed.loose > 0
      ? say("\(typed.loose)\(item.baseUnitZH)", " \(typed.loose) \(item.baseUnitEN)") : ""
    return "\(packed)\(loose) = \(base)"
  }
}
