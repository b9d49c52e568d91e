public import Stockpile

/// A quantity as people write it, in base units and, where they did, in packs.
public struct TypedQuantity: Hashable, Sendable {
  /// Base units, 0…`Quantity.largest`.
  public let units: Int64
  /// Packs that were typed; nil where no pack unit was.
  public let packs: Int64?
  /// Base units beside the packs.
  public let loose: Int64

  /// A quantity of an item: `200`, `1,200`, `200只`, `200 pcs`, `3箱`, `2 boxes`, `2箱30只`.
  ///
  /// `box`, `case`, `carton` and `pack` mean the item's pack unless it is counted in them. Throws a
  /// `TypedProblem` for fractions, signs, units the item does not have, more than
  /// `Quantity.largest`, and zero unless `allowsZero`.
  public static func parse(
    _ text: String, item: Item, allowsZero: Bool = false
  ) throws(TypedProblem) -> TypedQuantity {
    let input = try TypedInput(text, expected: .quantity(UnitsOfItem(item)))
    let terms = try terms(input, UnitNames(item))
    // "2箱30" and "1 200": what the bare number counts is anybody's guess.
    guard terms.count == 1 || terms.allSatisfy({ $0.unit != nil }) else {
      throw input.problem(.unitMissing)
    }
    var packs: Int64?
    var loose: Int64?
    for term in terms {
      switch term.unit {
      case .pack:
        guard packs == nil else { throw input.problem(.unitTwice) }
        packs = term.number
      case .base, nil:
        guard loose == nil else { throw input.problem(.unitTwice) }
        loose = term.number
      }
    }
    let (packed, overflow) = (packs ?? 0).multipliedReportingOverflow(by: item.packSize)
    guard !overflow, packed <= Quantity.largest - (loose ?? 0) else {
      throw input.problem(.tooLarge)
    }
    let units = packed + (loose ?? 0)
    guard units > 0 || allowsZero else { throw input.problem(.zero) }
    return TypedQuantity(units: units, packs: packs, loose: loose ?? 0)
  }

  /// How packs were converted, to be shown before anything is posted: `2 × 600 + 30 = 1230 只`;
  /// nil where none were typed.
  public func conversion(of item: Item, _ language: Language) -> String? {
    guard let packs else { return nil }
    let unit = language.pick(zh: item.baseUnitZH, en: item.baseUnitEN)
    return "\(packs) × \(item.packSize)\(loose > 0 ? " + \(loose)" : "") = \(units) \(unit)"
  }

  private typealias Term = (number: Int64, unit: UnitNames.Unit?)

  private static func terms(
    _ input: TypedInput, _ names: UnitNames
  ) throws(TypedProblem) -> [Term] {
    let scalars = input.scalars.map(\.smallLetter)
    var terms: [Term] = []
    var place = 0
    while place < scalars.count {
      try input.refuseSign(at: place)
      guard
        let number = try input.wholeNumber(
          at: &place, limit: Quantity.largest, tooLarge: .tooLarge)
      else { throw input.problem(scalars[place].isFractionMark ? .fractional : .unreadable) }
      if place < scalars.count, scalars[place].isFractionMark { throw input.problem(.fractional) }
      input.skipBlanks(at: &place)
      terms.append((number, try unit(at: &place, scalars, input, names)))
      input.skipBlanks(at: &place)
    }
    return terms
  }

  /// The unit at `place`, which moves behind it; nil where the number stands alone.
  private static func unit(
    at place: inout Int, _ scalars: [Unicode.Scalar], _ input: TypedInput, _ names: UnitNames
  ) throws(TypedProblem) -> UnitNames.Unit? {
    guard place < scalars.count, scalars[place].digit == nil else { return nil }
    try input.refuseSign(at: place)
    let (units, length) = names.units(at: place, in: scalars)
    let end = scalars[place...].firstIndex(where: \.endsUnit) ?? scalars.count
    let name = String(String.UnicodeScalarView(input.scalars[place..<end]))
    guard let unit = units.first else { throw input.problem(.unknownUnit(name)) }
    guard units.count == 1 else { throw input.problem(.ambiguousUnit(name)) }
    place += length
    return unit
  }
}
