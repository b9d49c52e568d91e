internal import GRDB
internal import GRDBSQLite
internal import Stockpile

/// A prepared statement on the hot path: GRDB prepares and finalises it, we bind and step it
/// through SQLite's C interface, which on bulk work takes a third of the time off.
final class Statement {
  private let owner: GRDB.Statement
  private let handle: OpaquePointer

  init(_ database: Database, _ sql: String) throws {
    owner = try database.makeStatement(sql: sql)
    handle = owner.sqliteStatement
  }

  /// Binds the values in order, runs the statement to its end and forgets the bindings' rows.
  func run(_ values: Value...) throws {
    try bind(values)
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// Binds the values in order and hands every row to `body`.
  func forEach(_ values: Value..., body: (borrowing Statement) throws -> Void) throws {
    try forEach(values, body: body)
  }

  /// The same with values in a list.
  func forEach(_ values: [Value], body: (borrowing Statement) throws -> Void) throws {
    try bind(values)
    defer { sqlite3_reset(handle) }
    while try step() { try body(self) }
  }

  /// Binds the values in order and returns what `body` makes of the first row, if there is one.
  func first<Result>(_ values: Value..., body: (borrowing Statement) throws -> Result) throws
    -> Result?
  {
    try bind(values)
    defer { sqlite3_reset(handle) }
    return try step() ? try body(self) : nil
  }

  /// Binds the values in order, resetting the statement: for callers that step by themselves.
  func bind(_ values: [Value]) throws {
    sqlite3_reset(handle)
    for (place, value) in values.enumerated() {
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, Int32(place + 1))
        case .integer(let number): sqlite3_bind_int64(handle, Int32(place + 1), number)
        case .text(let text): bind(text, at: Int32(place + 1))
        case .blob(let bytes): bind(bytes, at: Int32(place + 1))
        }
      if code != SQLITE_OK { throw failure(code) }
    }
  }

  /// Binds one place, from 1; other places keep what was bound before.
  func set(_ place: Int32, _ number: Int64) throws {
    let code = sqlite3_bind_int64(handle, place, number)
    if code != SQLITE_OK { throw failure(code) }
  }

  /// Steps a statement that gives no rows to its end and resets it, keeping what is bound.
  func finish() throws {
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE else { throw failure(code) }
    sqlite3_reset(handle)
  }

  /// How many rows the statement changed that was run last.
  var changedRows: Int64 { sqlite3_changes64(sqlite3_db_handle(handle)) }

  /// Whether there is another row.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw failure(code)
  }

  func reset() { sqlite3_reset(handle) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func blob(_ column: Int32) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  private func bind(_ text: String, at place: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(
          handle, place, $0.baseAddress ?? emptyText, Int32($0.count), copied)
      }
    }
  }

  private func bind(_ bytes: [UInt8], at place: Int32) -> Int32 {
    bytes.withUnsafeBytes {
      sqlite3_bind_blob(
        handle, place, $0.baseAddress ?? UnsafeRawPointer(emptyText), Int32($0.count), copied)
    }
  }

  private func failure(_ code: Int32) -> any Error {
    let connection = sqlite3_db_handle(handle)
    let extended = sqlite3_extended_errcode(connection)
    let text = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
    sqlite3_reset(handle)
    return DatabaseError(resultCode: ResultCode(rawValue: extended), message: text, sql: owner.sql)
  }
}

/// A value bound to a statement.
enum Value: ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  init(integerLiteral value: Int64) { self = .integer(value) }
  init(nilLiteral: ()) { self = .null }

  init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }
  init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
  init(_ value: String?) { self = value.map { .text($0) } ?? .null }
  init(_ value: CalendarDay?) { self = value.map { .integer(Int64($0.daysSinceEpoch)) } ?? .null }
  init(_ value: Month?) { self = value.map { .integer(Int64($0.index)) } ?? .null }
  init(_ value: Instant?) { self = value.map { .integer($0.milliseconds) } ?? .null }
  init(_ value: Digest?) { self = value.map { .blob($0.bytes) } ?? .null }
  init(_ value: DocumentID?) { self = value.map { .blob($0.bytes) } ?? .null }
}

/// Tells SQLite to copy what is bound: SQLITE_TRANSIENT, a macro Swift cannot see.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// A non-null address for empty texts and blobs: a null one would bind NULL.
nonisolated(unsafe) private let emptyText = UnsafePointer<CChar>(
  UnsafeMutablePointer<CChar>.allocate(capacity: 1))

extension DocumentID {
  /// The 16 bytes, most significant first.
  var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      for place in 0..<16 {
        let word = place < 8 ? high : low
        buffer.initializeElement(
          at: place, to: UInt8(truncatingIfNeeded: word >> UInt64(56 - place % 8 * 8)))
      }
      count = 16
    }
  }

  init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    let word = { (part: ArraySlice<UInt8>) in part.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    self.init(high: word(bytes[0..<8]), low: word(bytes[8..<16]))
  }
}

extension Statement {
  func day(_ column: Int32) -> CalendarDay {
    CalendarDay(daysSinceEpoch: Int32(truncatingIfNeeded: integer(column)))
  }

  func optionalDay(_ column: Int32) -> CalendarDay? { isNull(column) ? nil : day(column) }

  /// A stored month; a damaged file may hold a number the calendar does not have.
  func month(_ column: Int32) throws -> Month {
    let index = integer(column)
    guard Month.storable.contains(index) else {
      throw Inconsistency(what: "there is no month number \(index)")
    }
    return Month(index: Int32(index))
  }

  func optionalMonth(_ column: Int32) throws -> Month? { isNull(column) ? nil : try month(column) }

  func optionalInstant(_ column: Int32) -> Instant? {
    isNull(column) ? nil : Instant(milliseconds: integer(column))
  }

  func optionalID(_ column: Int32) -> DocumentID? {
    isNull(column) ? nil : DocumentID(bytes: blob(column))
  }

  func digest(_ column: Int32) -> Digest? { isNull(column) ? nil : Digest(bytes: blob(column)) }
}

extension Month {
  /// Years 1 to 9998: the month after is a month too.
  static let storable: ClosedRange<Int64> = 12...(9998 * 12 + 11)
}
