internal import Stockpile

/// Folds the ledger again and compares: every balance, every end of day, every closing.
///
/// Two covering indexes are read side by side in the order (site, lot, account, day): what went out
/// of an account and what came in, so that one pass sees each account's whole timeline.
struct LedgerAudit {
  private let statements: Statements
  private let outgoing: Statement
  private let incoming: Statement
  private var hasOutgoing = false
  private var hasIncoming = false
  private(set) var report = CheckReport()
  private var transit: [TransitKey: Int64] = [:]
  private var matched: Int64 = 0
  private var closings = ClosingDigest()

  private struct TransitKey: Hashable {
    let account: Int64
    let lot: Int64
  }

  private struct Key: Comparable {
    let site: Int64
    let lot: Int64
    let account: Int64

    static func < (left: Key, right: Key) -> Bool {
      (left.site, left.lot, left.account) < (right.site, right.lot, right.account)
    }
  }

  init(_ reader: LedgerReader) throws {
    statements = reader.statements
    outgoing = try Statement(
      statements.database,
      """
      SELECT site, lot, from_account, day, quantity FROM movement
      ORDER BY site, lot, from_account, day
      """)
    incoming = try Statement(
      statements.database,
      """
      SELECT site, lot, to_account, day, quantity FROM movement
      ORDER BY site, lot, to_account, day
      """)
  }

  mutating func run() throws -> CheckReport {
    closings = try ClosingDigest(statements)
    try outgoing.bind([])
    try incoming.bind([])
    hasOutgoing = try outgoing.step()
    hasIncoming = try incoming.step()
    while let key = nextKey() { try fold(key) }
    try compareTransit()
    let total = try statements.sql("SELECT COUNT(*) FROM balance").first { $0.integer(0) } ?? 0
    report.balances = total
    if total != matched {
      report.add(
        Finding(
          "balance-extra", "balance", zh: "余额表有 \(total) 行，流水只说明 \(matched) 行",
          en: "\(total) balances, but the ledger explains \(matched)"))
    }
    for place in try closings.differences(statements) {
      report.add(
        Finding(
          "closing-differs", place, zh: "关账时存的结存与流水不符",
          en: "the balances stored at closing differ from the ledger"))
    }
    try checkLots()
    return report
  }

  private func key(_ row: borrowing Statement) -> Key {
    Key(site: row.integer(0), lot: row.integer(1), account: row.integer(2))
  }

  private func nextKey() -> Key? {
    if hasOutgoing, hasIncoming { return min(key(outgoing), key(incoming)) }
    return hasOutgoing ? key(outgoing) : hasIncoming ? key(incoming) : nil
  }

  /// One account of one lot at one site, day by day.
  private mutating func fold(_ place: Key) throws {
    var balance: Int64 = 0
    var worst: (day: Int64, balance: Int64)?
    let months = place.account > 0 ? closings.months(of: place.site) : []
    var nextMonth = 0
    while true {
      let out = hasOutgoing && key(outgoing) == place ? outgoing.integer(3) : nil
      let into = hasIncoming && key(incoming) == place ? incoming.integer(3) : nil
      guard let day = [out, into].compactMap({ $0 }).min() else { break }
      while nextMonth < months.count, months[nextMonth].lastDay < day {
        closings.folded(place.site, months[nextMonth].index, place.lot, place.account, balance)
        nextMonth += 1
      }
      while hasIncoming, key(incoming) == place, incoming.integer(3) == day {
        balance &+= incoming.integer(4)
        report.movements += 1
        hasIncoming = try incoming.step()
      }
      while hasOutgoing, key(outgoing) == place, outgoing.integer(3) == day {
        balance &-= outgoing.integer(4)
        hasOutgoing = try outgoing.step()
      }
      if place.account > 0, balance < 0, worst == nil { worst = (day, balance) }
    }
    while nextMonth < months.count {
      closings.folded(place.site, months[nextMonth].index, place.lot, place.account, balance)
      nextMonth += 1
    }
    if let worst { try reportNegative(place, worst) }
    if place.account <= -AccountKey.firstDynamic {
      let key = TransitKey(account: place.account, lot: place.lot)
      let sum = transit[key, default: 0] &+ balance
      transit[key] = sum == 0 ? nil : sum
    } else {
      try compare(place, balance)
    }
  }

  private mutating func compare(_ place: Key, _ folded: Int64) throws {
    let stored = try storedBalance(place)
    if stored != nil { matched += 1 }
    guard stored ?? 0 != folded else { return }
    report.add(
      Finding(
        "balance-differs", try words(place), zh: "余额表 \(stored ?? 0)，流水合计 \(folded)",
        en: "the balance says \(stored ?? 0), the ledger adds up to \(folded)"))
  }

  private func storedBalance(_ place: Key) throws -> Int64? {
    let lot = try statements.lot(place.lot)
    guard let item = try statements.itemKey(lot.item) else { return nil }
    return try statements.selectBalance.first(
      .integer(place.site), .integer(place.account > 0 ? 1 : 0), .integer(item),
      .integer(place.lot), .integer(place.account)
    ) { $0.integer(0) }
  }

  /// Goods on the way are moved by two sites' logs and kept with the sender.
  private mutating func compareTransit() throws {
    for (key, folded) in transit.sorted(by: {
      ($0.key.account, $0.key.lot) < ($1.key.account, $1.key.lot)
    }) {
      let account = try statements.account(key.account)
      let home = try statements.accountRow(account)?.home ?? 0
      try compare(Key(site: home, lot: key.lot, account: key.account), folded)
    }
  }

  private mutating func reportNegative(_ place: Key, _ worst: (day: Int64, balance: Int64)) throws {
    let day = CalendarDay(daysSinceEpoch: Int32(truncatingIfNeeded: worst.day))
    report.add(
      Finding(
        "below-zero", try words(place), zh: "\(day) 日终为 \(worst.balance)",
        en: "\(worst.balance) at the end of \(day)"))
  }

  private func words(_ place: Key) throws -> String {
    let lot = LotName(try statements.lot(place.lot))
    let account = try statements.account(place.account)
    return "\(try statements.siteCode(place.site)) \(lot.item) \(lot.number) \(account)"
  }

  /// Every lot sums to zero over all accounts.
  private mutating func checkLots() throws {
    var wrong: [(lot: Int64, sum: Int64)] = []
    try statements.sql("SELECT lot, SUM(quantity) FROM balance GROUP BY lot HAVING SUM(quantity) <> 0")
      .forEach { wrong.append(($0.integer(0), $0.integer(1))) }
    for (id, sum) in wrong {
      let lot = LotName(try statements.lot(id))
      report.add(
        Finding(
          "lot-sum", "\(lot.item) \(lot.number)", zh: "各账户合计 \(sum)，应为 0",
          en: "all accounts add up to \(sum) instead of 0"))
    }
  }
}
