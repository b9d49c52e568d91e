internal import Stockpile

/// How an account is written in the database: a small integer, positive for stock the site holds.
///
/// Fixed accounts have fixed keys (held: 1 + pool × 8 + status; outside: −1 …); accounts of an order
/// or a dispatch get one from the `account` table, from ±1000 on.
enum AccountKey {
  static let firstDynamic: Int64 = 1000

  static func fixed(_ account: Account) -> Int64? {
    switch account {
    case .held(let held):
      held.status == .reserved ? nil : 1 + Int64(held.pool.rank * 8 + held.status.rank)
    case .outside(let outside): -1 - Int64(outsides.firstIndex(of: outside) ?? 0)
    case .transit: nil
    }
  }

  static func account(fixed key: Int64) -> Account? {
    if key > 0 {
      let place = Int(key - 1)
      guard place / 8 < pools.count, place % 8 < statuses.count else { return nil }
      return .held(HeldAccount(pools[place / 8], statuses[place % 8]))
    }
    let place = Int(-1 - key)
    return outsides.indices.contains(place) ? .outside(outsides[place]) : nil
  }

  static func outside(_ outside: Outside) -> Int64 { fixed(.outside(outside)) ?? 0 }

  private static let outsides = Outside.allCases
  private static let pools = Pool.allCases.sorted()
  private static let statuses = StockStatus.allCases.sorted()
}
