public import Stockpile

/// A proposal to move goods inside the network to a site that is short.
public struct RefillMove: Hashable, Sendable {
  /// The supplier.
  public let from: Site
  /// The supplier's pool the goods are taken from; from the reserve only under an order.
  public let pool: Pool
  /// The pool they are for.
  public let into: Pool
  /// Base units.
  public internal(set) var quantity: Int64
}
