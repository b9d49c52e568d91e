internal import GRDB

/// A first import inserts its rows without the indexes that their order would make it jump about
/// in, and builds them afterwards in one sorted pass each. Nothing on its way asks them.
extension LedgerWriter {
  func dropIndexesBuiltLast() throws {
    for index in Schema.builtLast {
      try statements.database.execute(sql: "DROP INDEX \(index.name)")
    }
  }

  func buildIndexesBuiltLast() throws {
    for index in Schema.builtLast { try statements.database.execute(sql: index.sql) }
  }
}

extension Schema {
  static let balanceLot = "CREATE INDEX balance_lot ON balance (lot)"

  fileprivate static let builtLast = [
    (name: "movement_from", sql: movementFrom), (name: "movement_to", sql: movementTo),
    (name: "balance_lot", sql: balanceLot),
  ]
}
