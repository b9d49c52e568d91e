public import Stockpile
import Storage

/// What a new book was filled with.
public struct Initialised: Sendable {
  /// Entries registered, by register.
  public let counts: [Register: Int]
  /// Contacts kept beside the registers.
  public let contacts: Int
  /// Documents taken from an export.
  public let documents: Int64
}

/// Makes a new book from a seed folder's records and contacts, or an empty one from none: all of it
/// or nothing.
///
/// Throws a `StorageFailure`, an `OperationProblem`, a `ContactRefused`, or a `Refusal`.
public func initialise(
  at path: String, records: [Record], contacts: [Contact] = [], today: CalendarDay,
  clock: @escaping @Sendable () -> Instant, operatorName: String,
  random: @escaping @Sendable () -> (UInt64, UInt64)
) throws -> Initialised {
  let now = clock()
  let book = DocumentID(at: now, random: random())
  return try Store.create(at: path, id: book, now: now) { writer in
    let registrar = Registrar(today: today, clock: clock, operatorName: operatorName) {
      DocumentID(at: clock(), random: random())
    }
    if !records.isEmpty { _ = try registrar.register(records, with: writer) }
    try writer.keepChecked(contacts)
    return Initialised(counts: counts(of: records), contacts: contacts.count, documents: 0)
  }
}

/// Makes a new book from a complete export and takes the pen of every log in it: the book goes on
/// where the exported one ended, which must not be written in any more.
///
/// Throws a `StorageFailure`, or `ImportRefused` with everything that is wrong with the file.
public func initialise(
  at path: String, fromExport descriptor: Int32, clock: () -> Instant,
  random: () -> (UInt64, UInt64), progress: (Int) -> Void = { _ in }
) throws -> Initialised {
  let now = clock()
  let book = DocumentID(at: now, random: random())
  return try Store.create(at: path, id: book, now: now) { writer in
    var file = FileImport(writer, takesPens: true, session: nil)
    let imported = try file.run(descriptor: descriptor, progress: progress)
    let records = try Register.allCases.flatMap { try writer.reader.records($0) }
    return Initialised(
      counts: counts(of: records), contacts: 0, documents: imported.added)
  }
}

private func counts(of records: [Record]) -> [Register: Int] {
  var counts: [Register: Int] = [:]
  for record in records { counts[record.register, default: 0] += 1 }
  return counts
}
