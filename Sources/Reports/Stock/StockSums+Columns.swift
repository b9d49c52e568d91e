import Stockpile

extension StockSums {
  /// The figures that make up what is on hand, in the order of columns.
  var parts: [(term: Term, units: Int64)] {
    [
      (.available, available), (.reserved, reserved), (.pendingInspection, pendingInspection),
      (.frozen, frozen), (.nonconforming, nonconforming), (.expired, expired),
    ]
  }
}

extension StockSums {
  /// The figures by the keys of their columns, for a last row.
  var fields: [String: Field] {
    let columns = Column<StockSums>.sums { $0 }
    return Dictionary(
      columns.map { ($0.label.key, $0.field(self)) }, uniquingKeysWith: { first, _ in first })
  }
}
