internal import GRDB

/// A first import inserts its lines without the two covering indexes and builds them afterwards in
/// one sorted pass, which is faster than keeping them line by line.
extension LedgerWriter {
  func dropMovementIndexes() throws {
    try statements.database.execute(sql: "DROP INDEX movement_from")
    try statements.database.execute(sql: "DROP INDEX movement_to")
  }

  func makeMovementIndexes() throws {
    try statements.database.execute(sql: Schema.movementFrom)
    try statements.database.execute(sql: Schema.movementTo)
  }
}
