/// A positive whole number of base units, at most a thousand million in one movement.
///
/// Packs are only a way of showing it; there are no fractions anywhere.
public struct Quantity: Hashable, Comparable, Sendable {
  /// The largest quantity one movement may carry.
  public static let largest: Int64 = 1_000_000_000

  /// Base units.
  public let units: Int64

  /// A quantity, or nil unless 1 ≤ units ≤ `largest`.
  public init?(_ units: Int64) {
    guard units >= 1, units <= Self.largest else { return nil }
    self.units = units
  }

  /// Any positive number of units as quantities that one movement each can carry.
  static func parts(of units: Int64) -> [Quantity] {
    var parts: [Quantity] = []
    var rest = units
    while let part = Quantity(min(rest, largest)) {
      parts.append(part)
      rest -= part.units
    }
    return parts
  }

  /// Orders quantities by size.
  public static func < (left: Quantity, right: Quantity) -> Bool { left.units < right.units }
}

extension Quantity: CustomStringConvertible {
  /// The number of base units.
  public var description: String { String(units) }
}
