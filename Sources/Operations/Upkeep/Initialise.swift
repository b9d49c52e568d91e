public import Stockpile
import Storage

/// What a new book was filled with.
public struct Initialised: Sendable {
  /// Entries registered, by register.
  public let counts: [Register: Int]
}

/// Makes a new book from a seed folder's records: all of it or nothing.
///
/// Throws a `StorageFailure`, an `OperationProblem`, or a `Refusal`.
public func initialise(
  at path: String, records: [Record], today: CalendarDay,
  clock: @escaping @Sendable () -> Instant, operatorName: String,
  random: @escaping @Sendable () -> (UInt64, UInt64)
) throws -> Initialised {
  let now = clock()
  let book = DocumentID(at: now, random: random())
  return try Store.create(at: path, id: book, now: now) { writer in
    let registrar = Registrar(today: today, clock: clock, operatorName: operatorName) {
      DocumentID(at: clock(), random: random())
    }
    _ = try registrar.register(records, with: writer)
    var counts: [Register: Int] = [:]
    for record in records { counts[record.register, default: 0] += 1 }
    return Initialised(counts: counts)
  }
}
