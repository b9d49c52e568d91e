internal import CPlatform
internal import Glibc
internal import GRDB
internal import GRDBSQLite
public import Stockpile

/// One database file, opened by the start-up contract: every setting that keeps a promise is set,
/// read back and compared before anything else happens.
public final class Store: Sendable {
  /// Where the file is.
  public let path: String
  let queue: DatabaseQueue
  private let turnstile: Turnstile?
  private let connection = Connection()
  /// Seconds a writer waits for its turn.
  public let waitSeconds: Int
  private let onWait: @Sendable (Int) -> Void

  /// What a store is opened for.
  public enum Purpose: Sendable {
    /// Reading commands: nothing is written, not even a lock file.
    case reading
    /// Writing commands.
    case writing
  }

  /// Opens an existing database.
  ///
  /// Throws a `StorageFailure` if there is none, if its place is unfit, if it is not ours, newer
  /// than this program, or if a setting cannot be made safe.
  public convenience init(
    opening path: String, for purpose: Purpose, waitSeconds: Int = 30,
    onWait: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws {
    let location = StoreLocation(path: path)
    guard location.exists else { throw StorageFailure.missing(path) }
    try location.check()
    try self.init(path, purpose, waitSeconds: waitSeconds, onWait: onWait)
    try guarded { try checkIdentity() }
  }

  /// Opens a copy that is to become a book again.
  convenience init(restoring path: String) throws {
    try self.init(path, .writing, waitSeconds: 30, onWait: { _ in })
    try guarded { try checkIdentity(mayBeBackup: true) }
  }

  /// Makes a new database whole or not at all: it is built under another name, filled by `body` in
  /// one transaction, closed, and only then given its name.
  ///
  /// Throws a `StorageFailure` if a file is there already or its place is unfit, and whatever
  /// `body` throws.
  public static func create<Result>(
    at path: String, id: DocumentID, now: Instant, _ body: (LedgerWriter) throws -> Result
  ) throws -> Result {
    let location = StoreLocation(path: path)
    guard !location.exists else { throw StorageFailure.exists(path) }
    try location.check()
    let draft = StoreLocation(path: "\(path).new-\(getpid())")
    defer { draft.remove() }
    draft.remove()
    let store = try Store(draft.path, nil, waitSeconds: 0, onWait: { _ in })
    let result: Result
    do {
      result = try store.guarded {
        try Schema.migrator.migrate(store.queue)
        return try store.queue.write { database in
          let statements = try store.connection.statements(database)
          try statements.insertBook.run(.blob(id.bytes), .integer(now.milliseconds))
          return try body(LedgerWriter(statements))
        }
      }
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
    try draft.rename(to: location)
    return result
  }

  private init(
    _ path: String, _ purpose: Purpose?, waitSeconds: Int, onWait: @escaping @Sendable (Int) -> Void
  ) throws {
    self.path = path
    self.waitSeconds = waitSeconds
    self.onWait = onWait
    self.turnstile = purpose == .writing ? try Turnstile(beside: path) : nil
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    configuration.label = "stockpile"
    configuration.prepareDatabase { database in
      for setting in Setting.all { try database.execute(sql: "PRAGMA \(setting.assignment)") }
      guard platform_set_defensive(database.sqliteConnection) == 1 else {
        throw StorageFailure.setting("defensive", wanted: "1", found: "0")
      }
      guard platform_keep_plans(database.sqliteConnection) == 1 else {
        throw StorageFailure.setting("stable plans", wanted: "1", found: "0")
      }
    }
    do {
      self.queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError {
      throw StorageFailure(error, path)
    }
    try guarded { try checkSettings() }
  }

  /// Closes the file; the store must not be used afterwards.
  public func close() throws {
    connection.forget()
    try guarded { try queue.close() }
  }

  /// Reads within one consistent view of the database.
  public func read<Result>(_ body: (LedgerReader) throws -> Result) throws -> Result {
    try guarded {
      try queue.read { database in
        try body(LedgerReader(try connection.statements(database)))
      }
    }
  }

  /// Waits for the turn, then reads, decides and writes in one IMMEDIATE transaction.
  ///
  /// When it returns the work is on the disk. When it throws nothing was recorded, with one exception
  /// that no program can rule out: a disk that fails in the last step of a commit. Repeating the
  /// request with the same id is always safe.
  public func write<Result>(_ body: (LedgerWriter) throws -> Result) throws -> Result {
    guard let turnstile else { fatalError("a store opened for reading was asked to write") }
    return try turnstile.pass(within: waitSeconds, onWait: onWait) {
      try guarded {
        do {
          return try queue.write { database in
            try body(LedgerWriter(try connection.statements(database)))
          }
        } catch {
          connection.forget()
          throw error
        }
      }
    }
  }

  /// Runs `body` as `write` does and then undoes everything: what would have happened.
  public func rehearse<Result>(_ body: (LedgerWriter) throws -> Result) throws -> Result {
    var result: Result?
    do {
      try write { writer in
        result = try body(writer)
        throw Rehearsed()
      }
    } catch is Rehearsed {}
    guard let result else { fatalError("a rehearsal without a result") }
    return result
  }

  private struct Rehearsed: Error {}

  /// Turns SQLite's errors into failures a person can act on.
  func guarded<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StorageFailure(error, path)
    } catch let error as Inconsistency {
      throw StorageFailure.inconsistent(path, error.what)
    }
  }

  private func checkSettings() throws {
    try queue.unsafeRead { database in
      for setting in Setting.all {
        let found = try Row.fetchOne(database, sql: "PRAGMA \(setting.name)").map {
          $0[0] as DatabaseValue
        }
        let text = found.map { "\($0)" }?.replacing("\"", with: "").lowercased() ?? "nothing"
        if text != setting.expected {
          throw StorageFailure.setting(setting.name, wanted: setting.expected, found: text)
        }
      }
    }
  }

  private func checkIdentity(mayBeBackup: Bool = false) throws {
    var isCurrent = false
    try queue.unsafeRead { database in
      let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      guard mark == Schema.applicationID else {
        throw StorageFailure.foreign(path, "文件头没有本程序的标记", "its header lacks our mark")
      }
      guard try !Schema.migrator.hasBeenSuperseded(database) else {
        throw StorageFailure.newer(path)
      }
      isCurrent = try Schema.migrator.hasCompletedMigrations(database)
      let kind = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      if kind == Schema.backupMark, turnstile != nil, !mayBeBackup {
        throw StorageFailure.isBackup(path)
      }
    }
    if !isCurrent {
      guard turnstile != nil else { throw StorageFailure.older(path) }
      try Schema.migrator.migrate(queue)
    }
  }
}

/// A setting the contract asks for, as it is assigned and as SQLite reads it back.
private struct Setting {
  let name: String
  let assignment: String
  let expected: String

  static let all = [
    Setting(name: "journal_mode", assignment: "journal_mode = DELETE", expected: "delete"),
    Setting(name: "synchronous", assignment: "synchronous = EXTRA", expected: "3"),
    Setting(name: "foreign_keys", assignment: "foreign_keys = 1", expected: "1"),
    Setting(name: "busy_timeout", assignment: "busy_timeout = 30000", expected: "30000"),
    Setting(name: "trusted_schema", assignment: "trusted_schema = 0", expected: "0"),
    Setting(name: "cell_size_check", assignment: "cell_size_check = 1", expected: "1"),
    Setting(name: "mmap_size", assignment: "mmap_size = 0", expected: "0"),
    Setting(name: "cache_size", assignment: "cache_size = -65536", expected: "-65536"),
  ]
}

extension StorageFailure {
  init(_ error: DatabaseError, _ path: String) {
    self = .sqlite(path, code: error.extendedResultCode.rawValue, text: error.message ?? "")
  }
}
