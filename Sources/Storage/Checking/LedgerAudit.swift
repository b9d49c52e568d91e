internal import Stockpile

/// Folds the ledger again and compares: every balance, every end of day, every closing.
///
/// Two covering indexes are read side by side in the order (site, lot, account, day): what went out
/// of an account and what came in, so that one pass sees each account's whole timeline.
struct LedgerAudit {
  private let statements: Statements
  private let outgoing: Statement
  private let incoming: Statement
  private var nextOutgoing: Row?
  private var nextIncoming: Row?
  private(set) var report = CheckReport()
  private var transit: [TransitKey: Int64] = [:]
  private var closings = ClosingDigest()
  /// The stored balances of one site, those of goods on the way apart; what is folded is taken out.
  private var stored: [StoredKey: Int64] = [:]
  private var storedTransit: [TransitKey: Int64] = [:]
  private var currentSite: Int64?
  private var lots: [Int64: (item: Int64, sum: Int64)] = [:]

  private struct StoredKey: Hashable {
    let lot: Int64
    let account: Int64
  }

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

  /// One row of either index, read once.
  private struct Row {
    let key: Key
    let day: Int64
    let quantity: Int64

    init(_ row: borrowing Statement) {
      key = Key(site: row.integer(0), lot: row.integer(1), account: row.integer(2))
      day = row.integer(3)
      quantity = row.integer(4)
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
    try statements.sql("SELECT id, item FROM lot").forEach {
      lots[$0.integer(0)] = (item: $0.integer(1), sum: 0)
    }
    try outgoing.bind([])
    try incoming.bind([])
    try stepOutgoing()
    try stepIncoming()
    let sites = try sitesWithBalances()
    var nextSite = 0
    while let key = nextKey() {
      while nextSite < sites.count, sites[nextSite] <= key.site {
        try begin(sites[nextSite])
        nextSite += 1
      }
      if key.site != currentSite { try begin(key.site) }
      try fold(key)
    }
    for site in sites[nextSite...] { try begin(site) }
    try reportLeftOver()
    try compareTransit()
    for place in try closings.differences(statements) {
      report.add(
        Finding(
          "closing-differs", place, zh: "关账时存的结存与流水不符",
          en: "the balances stored at closing differ from the ledger"))
    }
    try checkLots()
    return report
  }

  private mutating func stepOutgoing() throws {
    nextOutgoing = try outgoing.step() ? Row(outgoing) : nil
  }

  private mutating func stepIncoming() throws {
    nextIncoming = try incoming.step() ? Row(incoming) : nil
  }

  private func nextKey() -> Key? {
    guard let out = nextOutgoing?.key else { return nextIncoming?.key }
    guard let into = nextIncoming?.key else { return out }
    return min(out, into)
  }

  /// One account of one lot at one site, day by day.
  private mutating func fold(_ place: Key) throws {
    var balance: Int64 = 0
    var worst: (day: Int64, balance: Int64)?
    let months = place.account > 0 ? closings.months(of: place.site) : []
    var nextMonth = 0
    while true {
      var day = Int64.max
      if let row = nextOutgoing, row.key == place { day = row.day }
      if let row = nextIncoming, row.key == place { day = min(day, row.day) }
      guard day != .max else { break }
      while nextMonth < months.count, months[nextMonth].lastDay < day {
        closings.folded(place.site, months[nextMonth].index, place.lot, place.account, balance)
        nextMonth += 1
      }
      while let row = nextIncoming, row.key == place, row.day == day {
        balance &+= row.quantity
        report.movements += 1
        try stepIncoming()
      }
      while let row = nextOutgoing, row.key == place, row.day == day {
        balance &-= row.quantity
        try stepOutgoing()
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

  private func sitesWithBalances() throws -> [Int64] {
    var sites: [Int64] = []
    try statements.sql("SELECT site FROM balance GROUP BY site ORDER BY site")
      .forEach { sites.append($0.integer(0)) }
    return sites
  }

  /// Reads the balances of the next site in one range; those left of the site before are extra.
  private mutating func begin(_ site: Int64) throws {
    try reportLeftOver()
    currentSite = site
    var wrongItems: [Int64] = []
    try statements.sql("SELECT item, lot, account, quantity FROM balance WHERE site = ?")
      .forEach(.integer(site)) { row in
        let (lot, account, quantity) = (row.integer(1), row.integer(2), row.integer(3))
        guard let item = lots[lot]?.item else { return }
        report.balances += 1
        lots[lot]?.sum &+= quantity
        if try row.integer(0) != item || !isHome(site, of: account) { wrongItems.append(lot) }
        if account <= -AccountKey.firstDynamic {
          storedTransit[TransitKey(account: account, lot: lot)] = quantity
        } else {
          stored[StoredKey(lot: lot, account: account)] = quantity
        }
      }
    for lot in wrongItems {
      report.add(
        Finding(
          "balance-differs", try words(Key(site: site, lot: lot, account: 1)), zh: "余额表的物资或单位不对",
          en: "the balance names another item or site"))
    }
  }

  /// Whether a site may keep the balance of an account: goods on the way are their sender's.
  private func isHome(_ site: Int64, of account: Int64) throws -> Bool {
    guard account <= -AccountKey.firstDynamic else { return true }
    let home = try statements.sql("SELECT home FROM account WHERE id = ?")
      .first(.integer(account)) { $0.optionalInteger(0) }
    return (home ?? nil).map { $0 == site } ?? true
  }

  /// What the ledger did not explain.
  private mutating func reportLeftOver() throws {
    guard let site = currentSite else { return }
    for (key, quantity) in stored.sorted(by: {
      ($0.key.lot, $0.key.account) < ($1.key.lot, $1.key.account)
    }) {
      try reportDifference(
        Key(site: site, lot: key.lot, account: key.account), stored: quantity, folded: 0)
    }
    stored.removeAll(keepingCapacity: true)
  }

  private mutating func compare(_ place: Key, _ folded: Int64) throws {
    let known = stored.removeValue(forKey: StoredKey(lot: place.lot, account: place.account)) ?? 0
    if known != folded { try reportDifference(place, stored: known, folded: folded) }
  }

  private mutating func reportDifference(_ place: Key, stored: Int64, folded: Int64) throws {
    report.add(
      Finding(
        "balance-differs", try words(place), zh: "余额表 \(stored)，流水合计 \(folded)",
        en: "the balance says \(stored), the ledger adds up to \(folded)"))
  }

  /// Goods on the way are moved by two sites' logs and kept with the sender.
  private mutating func compareTransit() throws {
    for key in Set(transit.keys).union(storedTransit.keys).sorted(by: {
      ($0.account, $0.lot) < ($1.account, $1.lot)
    }) {
      let (known, folded) = (storedTransit[key] ?? 0, transit[key] ?? 0)
      guard known != folded else { continue }
      let account = try statements.account(key.account)
      let home = try statements.accountRow(account)?.home ?? 0
      try reportDifference(
        Key(site: home, lot: key.lot, account: key.account), stored: known, folded: folded)
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
    for (id, (_, sum)) in lots.filter({ $0.value.sum != 0 }).sorted(by: { $0.key < $1.key }) {
      let lot = LotName(try statements.lot(id))
      report.add(
        Finding(
          "lot-sum", "\(lot.item) \(lot.number)", zh: "各账户合计 \(sum)，应为 0",
          en: "all accounts add up to \(sum) instead of 0"))
    }
  }
}
