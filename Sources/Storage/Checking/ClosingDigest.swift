internal import Stockpile

/// Compares the balances stored at each closing with the folded ledger without holding either:
/// both sides add up a mixed word per balance, for every site and month.
struct ClosingDigest {
  /// A closed month with its last day as a number.
  struct ClosedMonth {
    let index: Int64
    let lastDay: Int64
  }

  private struct Place: Hashable {
    let site: Int64
    let month: Int64
  }

  private var months: [Int64: [ClosedMonth]] = [:]
  private var sums: [Place: UInt64] = [:]

  init() {}

  init(_ statements: Statements) throws {
    try statements.sql("SELECT site, month FROM closing ORDER BY site, month").forEach { row in
      let place = Place(site: row.integer(0), month: row.integer(1))
      let last = try row.month(1).lastDay.daysSinceEpoch
      months[place.site, default: []].append(ClosedMonth(index: place.month, lastDay: Int64(last)))
      sums[place] = 0
    }
  }

  func months(of site: Int64) -> [ClosedMonth] { months[site] ?? [] }

  /// What the ledger says a held account had at the end of a closed month.
  mutating func folded(
    _ site: Int64, _ month: Int64, _ lot: Int64, _ account: Int64, _ quantity: Int64
  ) {
    guard quantity != 0 else { return }
    sums[Place(site: site, month: month), default: 0] &+= Self.mix(lot, account, quantity)
  }

  /// The closings whose stored balances differ, as `site month`.
  mutating func differences(_ statements: Statements) throws -> [String] {
    var remaining = sums
    // The fold knows the lot, and the lot its item: a row under another item counts as wrong.
    try statements.sql(
      """
      SELECT c.site, c.month, c.lot, c.account, IIF(c.item = l.item, c.quantity, -1)
      FROM closing_balance c LEFT JOIN lot l ON l.id = c.lot
      """
    ).forEach {
      let place = Place(site: $0.integer(0), month: $0.integer(1))
      remaining[place, default: 0] &-= Self.mix($0.integer(2), $0.integer(3), $0.integer(4))
    }
    return try remaining.filter { $0.value != 0 }.keys
      .sorted { ($0.site, $0.month) < ($1.site, $1.month) }
      .map { place in
        let month = Month(index: Int32(truncatingIfNeeded: place.month))
        return "\(try statements.siteCode(place.site)) \(month)"
      }
  }

  /// SplitMix64's finaliser over the three numbers.
  private static func mix(_ lot: Int64, _ account: Int64, _ quantity: Int64) -> UInt64 {
    var word: UInt64 = 0
    for part in [lot, account, quantity] {
      word = (word ^ UInt64(bitPattern: part)) &+ 0x9E37_79B9_7F4A_7C15
      word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
      word ^= word >> 31
    }
    return word
  }
}
