/// One ledger line: a positive quantity of one lot out of one account into another.
public struct Movement: Hashable, Sendable {
  /// What moves.
  public let lot: Lot
  /// Where it comes from.
  public let from: Account
  /// Where it goes; never equal to `from`.
  public let to: Account
  /// How much, in base units.
  public let quantity: Quantity

  /// A movement between two different accounts.
  public init(_ quantity: Quantity, of lot: Lot, from: Account, to: Account) {
    if from == to { fatalError("a movement from \(from) to itself") }
    self.lot = lot
    self.from = from
    self.to = to
    self.quantity = quantity
  }

  /// The same line with the accounts swapped: what a reversal posts.
  public var reversed: Movement { Movement(quantity, of: lot, from: to, to: from) }
}
