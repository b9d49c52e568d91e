/// Changes of balances gathered before they are written: a document that takes and gives in one
/// account, or an import with thousands of documents, touches each row once.
struct BalanceChanges {
  struct Key: Hashable {
    let site: Int64
    let item: Int64
    let lot: Int64
    let account: Int64

    /// One mixed word is hashed: four would cost as much as finding the place. The lot says which
    /// item it is.
    func hash(into hasher: inout Hasher) {
      hasher.combine((site &* 0x2545_F491_4F6C_DD1D ^ lot) &* 0x1B87_3593_CC9E_2D51 &+ account)
    }

    fileprivate var held: Int64 { account > 0 ? 1 : 0 }

    /// Goods on the way are moved by two sites' logs; all else by the one of its site.
    fileprivate var isTransit: Bool { account <= -AccountKey.firstDynamic }
  }

  private var changes: [Key: Int64] = [:]
  /// Goods on the way, which one log sends and another receives: most are gone again before
  /// anything of them is written.
  private var transit: [Key: Int64] = [:]
  /// Sites that have rows of their own, in a table that began empty; nil: any site may have some.
  private var writtenSites: Set<Int64>?

  /// `ofNewBook`: the table is empty and nobody else writes in it.
  init(ofNewBook: Bool = false) { writtenSites = ofNewBook ? [] : nil }

  var count: Int { changes.count + transit.count }

  mutating func add(_ quantity: Int64, to key: Key) throws {
    guard key.isTransit else {
      return try Self.add(quantity, to: &changes[key, default: 0])
    }
    try Self.add(quantity, to: &transit[key, default: 0])
    if transit[key] == 0 { transit[key] = nil }
  }

  private static func add(_ quantity: Int64, to sum: inout Int64) throws {
    let (new, overflow) = sum.addingReportingOverflow(quantity)
    if overflow { throw Inconsistency(what: "a balance beyond 64 bits") }
    sum = new
  }

  /// Writes every change and forgets it.
  mutating func write(with statements: Statements) throws {
    try writeOwn(with: statements)
    for (key, change) in transit.sorted(by: { $0.key < $1.key }) {
      try Self.write(change, to: key, with: statements)
    }
    transit.removeAll(keepingCapacity: true)
  }

  /// Writes what only one site's log changes. Rows are met in the order of their keys, so that the
  /// same changes always build the same file and pages are visited once.
  mutating func writeOwn(with statements: Statements) throws {
    var new = RowBatch(.balance)
    var sites: Set<Int64> = []
    for (key, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      if let writtenSites, !writtenSites.contains(key.site) {
        try new.add(
          [key.site, key.held, key.item, key.lot, key.account, change], with: statements)
        sites.insert(key.site)
      } else {
        try Self.write(change, to: key, with: statements)
      }
    }
    try new.finish(with: statements)
    writtenSites?.formUnion(sites)
    changes.removeAll(keepingCapacity: true)
  }

  /// Most rows are there and stay: changing them at once asks the least.
  private static func write(_ change: Int64, to key: Key, with statements: Statements) throws {
    let update = try statements.changeBalance
    try update.set(1, change)
    try bind(key, to: update, from: 2)
    try update.finish()
    guard update.changedRows == 0 else { return }
    let select = try statements.selectBalance
    try bind(key, to: select, from: 1)
    let isThere = try select.step()
    select.reset()
    // A row that is there and was not changed would have become zero.
    let statement = try isThere ? statements.deleteBalance : statements.insertBalance
    if !isThere { try statement.set(6, change) }
    try bind(key, to: statement, from: 1)
    try statement.finish()
  }

  private static func bind(_ key: Key, to statement: Statement, from place: Int32) throws {
    try statement.set(place, key.site)
    try statement.set(place + 1, key.held)
    try statement.set(place + 2, key.item)
    try statement.set(place + 3, key.lot)
    try statement.set(place + 4, key.account)
  }
}

extension BalanceChanges.Key: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.site, left.held, left.item, left.lot, left.account)
      < (right.site, right.held, right.item, right.lot, right.account)
  }
}
