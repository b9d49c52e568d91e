internal import GRDB
internal import Synchronization

/// The statements prepared on the one connection of a store, made when first needed.
///
/// Only ever used on the queue of the database, one thread at a time.
final class Connection: @unchecked Sendable {
  private var prepared: Statements?

  func statements(_ database: Database) throws -> Statements {
    if let prepared { return prepared }
    let made = Statements(database)
    prepared = made
    return made
  }

  /// Drops what was prepared and remembered: after a rollback remembered ids may not exist.
  func forget() { prepared = nil }
}
