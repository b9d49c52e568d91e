internal import Stockpile

/// A held balance by its keys.
struct BalanceKey: Hashable {
  let item: Int64
  let lot: Int64
  let account: Int64
}

extension BalanceKey: Comparable {
  static func < (left: BalanceKey, right: BalanceKey) -> Bool {
    (left.item, left.lot, left.account) < (right.item, right.lot, right.account)
  }
}

extension LedgerReader {
  /// What a site held at the end of a day, by keys, in the order of the keys, zeros left out.
  ///
  /// Starts from the last month closed by then, so that the cost follows the movements since.
  func balances(site: Int64, asOf day: CalendarDay) throws -> [(BalanceKey, Int64)] {
    let closed = try statements.sql(
      "SELECT MAX(month) FROM closing WHERE site = ? AND month <= ?"
    ).first(.integer(site), .integer(Int64(day.adding(days: 1).month.previous.index))) {
      try $0.optionalMonth(0)
    }.flatMap { $0 }
    var sums: [BalanceKey: Int64] = [:]
    if let closed {
      try statements.sql(
        "SELECT item, lot, account, quantity FROM closing_balance WHERE site = ? AND month = ?"
      ).forEach(.integer(site), Value(closed)) { row in
        let key = BalanceKey(item: row.integer(0), lot: row.integer(1), account: row.integer(2))
        sums[key] = row.integer(3)
      }
    }
    let after = closed?.lastDay.daysSinceEpoch ?? Int32.min
    try statements.sql(
      """
      SELECT m.lot, m.from_account, m.to_account, m.quantity, l.item
      FROM document d
      JOIN movement m ON m.site = d.site AND m.epoch = d.epoch AND m.number = d.number
      JOIN lot l ON l.id = m.lot
      WHERE d.site = ? AND d.occurred_on > ? AND d.occurred_on <= ?
      """
    ).forEach(.integer(site), .integer(Int64(after)), Value(day)) { row in
      let (lot, item, quantity) = (row.integer(0), row.integer(4), row.integer(3))
      if row.integer(1) > 0 {
        sums[BalanceKey(item: item, lot: lot, account: row.integer(1)), default: 0] -= quantity
      }
      if row.integer(2) > 0 {
        sums[BalanceKey(item: item, lot: lot, account: row.integer(2)), default: 0] += quantity
      }
    }
    return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
  }

  /// What a site holds of one item in each lot and account, as a document of `day` sees it.
  func holdings(site: Int64, item: Int64, on day: CalendarDay) throws -> [Holding] {
    var balances: [BalanceKey: Int64] = [:]
    try statements.sql(
      "SELECT lot, account, quantity FROM balance WHERE site = ? AND held = 1 AND item = ?"
    ).forEach(.integer(site), .integer(item)) { row in
      let key = BalanceKey(item: item, lot: row.integer(0), account: row.integer(1))
      balances[key] = row.integer(2)
    }
    // What was there that day and has gone since has no balance any more. The later documents, of
    // which there are mostly none, come first: a plain JOIN would go over the site's whole history.
    try statements.sql(
      """
      SELECT m.lot, m.from_account FROM document d CROSS JOIN movement m CROSS JOIN lot l
      WHERE d.site = ?1 AND d.occurred_on > ?2
        AND m.site = d.site AND m.epoch = d.epoch AND m.number = d.number AND m.from_account > 0
        AND l.id = m.lot AND l.item = ?3
      """
    ).forEach(.integer(site), Value(day), .integer(item)) { row in
      let key = BalanceKey(item: item, lot: row.integer(0), account: row.integer(1))
      balances[key] = balances[key] ?? 0
    }
    return try balances.sorted { $0.key < $1.key }.compactMap { row, quantity in
      guard case .held(let account) = try statements.account(row.account) else { return nil }
      let figures = try timeline(
        site: site, lot: row.lot, account: row.account, balance: quantity, from: day)
      let first = try statements.selectFirstIn
        .first(.integer(site), .integer(row.lot), .integer(row.account)) { $0.optionalDay(0) }
      return Holding(
        lot: try statements.lot(row.lot), account: account, balance: quantity,
        endOfDay: figures.endOfDay, takeable: figures.takeable, firstIn: (first ?? nil) ?? day)
    }
  }

  /// The balance at the end of `day` and the smallest end-of-day balance from then on, walked
  /// backwards from the present balance over later movements, of which there are mostly none.
  func timeline(
    site: Int64, lot: Int64, account: Int64, balance: Int64, from day: CalendarDay
  ) throws -> (endOfDay: Int64, takeable: Int64) {
    var changes: [(day: Int64, change: Int64)] = []
    try statements.selectLaterIn
      .forEach(.integer(site), .integer(lot), .integer(account), Value(day)) {
        changes.append(($0.integer(0), $0.integer(1)))
      }
    try statements.selectLaterOut
      .forEach(.integer(site), .integer(lot), .integer(account), Value(day)) {
        changes.append(($0.integer(0), -$0.integer(1)))
      }
    guard !changes.isEmpty else { return (balance, balance) }
    changes.sort { $0.day > $1.day }
    var (running, smallest) = (balance, balance)
    for (place, change) in changes.enumerated() {
      running -= change.change
      // Only the figure at a day's end counts: what comes in inside a day counts first.
      let isDayDone = place + 1 == changes.count || changes[place + 1].day != change.day
      if isDayDone { smallest = min(smallest, running) }
    }
    return (running, smallest)
  }
}
