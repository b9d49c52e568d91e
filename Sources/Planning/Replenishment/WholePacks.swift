public import Stockpile

extension Item {
  /// Whole packs that hold at least so many base units; none for none.
  ///
  /// Always rounded up, on the sum of all lines a purchase serves: a rest left out would be missing
  /// somewhere.
  public func packs(holding units: Int64) -> Int64 {
    units > 0 ? units / packSize + (units % packSize > 0 ? 1 : 0) : 0
  }
}
