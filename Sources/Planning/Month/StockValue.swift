public import Stockpile

/// What goods cost, exact, as far as their lots say.
public struct StockValue: Hashable, Sendable {
  /// Σ quantity × unit price of the lots that have one, in ten-thousandths of a yuan.
  public private(set) var tenThousandths: Int128 = 0
  /// Base units of lots without a price: what they cost is not known.
  public private(set) var unpriced: Int64 = 0

  /// Of nothing.
  public init() {}

  /// Adds units of a lot, at its own price or, where it has none, at another one.
  public mutating func add(_ units: Int64, of lot: Lot, otherwise: Price? = nil) {
    guard let price = lot.particulars.price ?? otherwise else {
      unpriced += units
      return
    }
    tenThousandths += Int128(units) * Int128(price.tenThousandths)
  }

  /// Adds other goods.
  public mutating func add(_ other: StockValue) {
    tenThousandths += other.tenThousandths
    unpriced += other.unpriced
  }
}
