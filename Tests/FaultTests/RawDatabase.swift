import Foundation
import GRDBSQLite

/// A database file in the hands of somebody who does not use the program.
final class RawDatabase {
  private let handle: OpaquePointer?

  init(_ path: String, create: Bool = false) throws {
    var made: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0)
    let code = sqlite3_open_v2(path, &made, flags, nil)
    handle = made
    if code != SQLITE_OK { throw Failure(code: code, text: "open") }
  }

  deinit { sqlite3_close_v2(handle) }

  struct Failure: Error {
    let code: Int32
    let text: String
  }

  /// Runs statements; throws what SQLite says.
  func run(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw Failure(code: code, text: String(cString: sqlite3_errmsg(handle)))
    }
  }

  /// How many rows were changed so far.
  private var changes: Int { Int(sqlite3_total_changes(handle)) }

  /// The first column of every row.
  func texts(_ sql: String) throws -> [String] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
      throw Failure(code: sqlite3_errcode(handle), text: String(cString: sqlite3_errmsg(handle)))
    }
    defer { sqlite3_finalize(statement) }
    var found: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      found.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return found
  }

  /// Runs statements with the triggers of the append-only tables out of the way, as a person with
  /// a database tool would, and puts them back afterwards.
  func edit(_ sql: String) throws {
    let triggers = try texts("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    for name in try texts("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
      try run("DROP TRIGGER \(name)")
    }
    let before = changes
    try run("PRAGMA foreign_keys = OFF; \(sql)")
    let changed = changes - before
    for trigger in triggers { try run(trigger) }
    guard changed > 0 else { throw Failure(code: 0, text: "the edit changed nothing: \(sql)") }
  }
}
