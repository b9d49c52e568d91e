public import Stockpile

/// The units an item is counted in, as a message names them.
public struct UnitsOfItem: Hashable, Sendable {
  /// The base unit in Chinese.
  public let baseZH: String
  /// The base unit in English.
  public let baseEN: String
  /// The pack unit in Chinese; nil where there is none.
  public let packZH: String?
  /// Base units in one pack.
  public let packSize: Int64

  /// The units of an item.
  public init(_ item: Item) {
    self.baseZH = item.baseUnitZH
    self.baseEN = item.baseUnitEN
    self.packZH = item.packUnitZH
    self.packSize = item.packSize
  }

  /// All its units: `只、箱（1箱=600只）`, `pc, pack (1 pack = 600 pc)`.
  public func listed(_ language: Language) -> String {
    guard let packZH else { return language.pick(zh: baseZH, en: baseEN) }
    return language.pick(
      zh: "\(baseZH)、\(packZH)（1\(packZH)=\(packSize)\(baseZH)）",
      en: "\(baseEN), pack (1 pack = \(packSize) \(baseEN))")
  }

  /// What may be typed: `200、200只、2箱30只`.
  func example(_ language: Language) -> String {
    guard let packZH else {
      return language.pick(zh: "200 或 200\(baseZH)", en: "200 or 200\(baseEN)")
    }
    return language.pick(
      zh: "200、200\(baseZH) 或 2\(packZH)30\(baseZH)",
      en: "200, 200\(baseEN) or 2\(packZH)30\(baseZH)")
  }
}

/// The names by which a person may call the units of one item.
struct UnitNames {
  enum Unit: Hashable {
    case base, pack
  }

  private var names: [(spelling: [Unicode.Scalar], unit: Unit)] = []

  init(_ item: Item) {
    for name in [item.baseUnitZH] + Self.numbers(of: item.baseUnitEN) { add(name, .base) }
    guard let pack = item.packUnitZH else { return }
    add(pack, .pack)
    // Where the item itself is counted in boxes, "box" is the base unit and no pack.
    let base = names.filter { $0.unit == .base }.map(\.spelling)
    for name in ["box", "case", "carton", "pack"].flatMap(Self.numbers) {
      if !base.contains(Array(name.unicodeScalars)) { add(name, .pack) }
    }
  }

  /// The units whose name stands at `place` and ends there, longest name only: several if the
  /// register gives base and pack the same name.
  func units(
    at place: Int, in scalars: [Unicode.Scalar]
  ) -> (units: Set<Unit>, length: Int) {
    var units: Set<Unit> = []
    var length = 0
    for name in names where name.spelling.count >= max(length, 1) {
      let end = place + name.spelling.count
      guard end <= scalars.count, scalars[place..<end].elementsEqual(name.spelling),
        end == scalars.count || scalars[end].endsUnit
      else { continue }
      if name.spelling.count > length { units = [] }
      length = name.spelling.count
      units.insert(name.unit)
    }
    return (units, length)
  }

  private mutating func add(_ name: String, _ unit: Unit) {
    let spelling = name.unicodeScalars.map {
      TypedText.halfWidth($0, foldsSeparators: false).smallLetter
    }
    names.append((spelling, unit))
  }

  /// Singular and plural of an English unit; plurals are typed either way (`boxs`).
  private static func numbers(of name: String) -> [String] {
    name.utf8.allSatisfy { $0 < 0x80 } ? [name, name + "s", name + "es"] : [name]
  }
}
