/// Changes of balances gathered before they are written: a document that takes and gives in one
/// account, or an import with thousands of documents, touches each row once.
struct BalanceChanges {
  struct Key: Hashable {
    let site: Int64
    let item: Int64
    let lot: Int64
    let account: Int64
  }

  private(set) var changes: [Key: Int64] = [:]

  var count: Int { changes.count }

  mutating func add(_ quantity: Int64, to key: Key) throws {
    let (sum, overflow) = changes[key, default: 0].addingReportingOverflow(quantity)
    if overflow { throw Inconsistency(what: "a balance beyond 64 bits") }
    changes[key] = sum
  }

  /// Writes every change and forgets it. Rows are met in the order of their keys, so that the
  /// same changes always build the same file and pages are visited once.
  mutating func write(with statements: Statements) throws {
    for (key, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      try Self.write(change, to: key, with: statements)
    }
    changes.removeAll(keepingCapacity: true)
  }

  private static func write(_ change: Int64, to key: Key, with statements: Statements) throws {
    let select = try statements.selectBalance
    try bind(key, to: select, from: 1)
    let before = try select.step() ? select.integer(0) : nil
    select.reset()
    let (after, overflow) = (before ?? 0).addingReportingOverflow(change)
    if overflow { throw Inconsistency(what: "a balance beyond 64 bits") }
    let statement: Statement
    if before == nil {
      statement = try statements.insertBalance
      try statement.set(1, after)
      try bind(key, to: statement, from: 2)
    } else if after == 0 {
      statement = try statements.deleteBalance
      try bind(key, to: statement, from: 1)
    } else {
      statement = try statements.updateBalance
      try statement.set(1, after)
      try bind(key, to: statement, from: 2)
    }
    try statement.finish()
  }

  private static func bind(_ key: Key, to statement: Statement, from place: Int32) throws {
    try statement.set(place, key.site)
    try statement.set(place + 1, key.account > 0 ? 1 : 0)
    try statement.set(place + 2, key.item)
    try statement.set(place + 3, key.lot)
    try statement.set(place + 4, key.account)
  }
}

extension BalanceChanges.Key: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.site, left.account > 0 ? 1 : 0, left.item, left.lot, left.account)
      < (right.site, right.account > 0 ? 1 : 0, right.item, right.lot, right.account)
  }
}
