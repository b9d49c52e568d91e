import Stockpile

/// For what a plan counts some goods, or why it does not: the one place that decides it, for the
/// figures and for whoever explains them.
enum CountedGoods: Hashable, Sendable {
  /// For the reserve.
  case reserve
  /// In the reserve, and set aside for an order: on the shelf, and promised to the site that asked.
  case reservedForOrder
  /// For daily use.
  case daily
  /// Past the last usable day.
  case expired
  /// Not to be used in that condition.
  case unusable(StockStatus)
  /// Kept for others.
  case otherPool(Pool)
  /// Not signed for wholly: nobody knows whose the rest is.
  case disputed
  /// On its way to be destroyed.
  case disposal
  /// To come after the days a plan covers.
  case tooLate

  /// Goods on a shelf on a day.
  static func onHand(_ line: StockLine, on day: CalendarDay) -> CountedGoods {
    guard line.lot.isUsable(on: day) else { return .expired }
    return switch (line.account.pool, line.account.status) {
    case (.reserve, .available): .reserve
    case (.reserve, .reserved): .reservedForOrder
    case (.daily, .available): .daily
    case (.donated, _), (.custody, _): .otherPool(line.account.pool)
    case (.reserve, let status), (.daily, let status): .unusable(status)
    }
  }

  /// Goods under way on a day.
  static func onTheWay(_ line: TransitStock, on day: CalendarDay) -> CountedGoods {
    if line.arrival != nil { return .disputed }
    if line.isDisposal { return .disposal }
    return line.lot.isUsable(on: day) ? counted(line.destinationPool) : .expired
  }

  /// Goods ordered, due by the last day a plan looks at.
  static func onOrder(_ order: OpenSupply, by horizon: CalendarDay) -> CountedGoods {
    order.isDue(by: horizon) ? counted(order.pool) : .tooLate
  }

  /// Goods a source owes.
  static func owed(_ promise: PromisedSupply) -> CountedGoods { counted(promise.supply.pool) }

  private static func counted(_ pool: Pool) -> CountedGoods {
    switch pool {
    case .reserve: .reserve
    case .daily: .daily
    case .donated, .custody: .otherPool(pool)
    }
  }
}
