public import Stockpile
public import Storage

/// Who asks, when, and of which book: everything an operation may not find out by itself.
///
/// Nothing below it reads a clock or draws a random number of its own.
public struct Session: Sendable {
  /// The book.
  public let store: Store
  /// The calendar day of the clock.
  public let today: CalendarDay
  /// The instant something is recorded.
  public let clock: @Sendable () -> Instant
  /// Who is at the keyboard; nil: unknown, so that nothing may be written.
  public let operatorName: String?
  /// 128 random bits for new ids.
  public let random: @Sendable () -> (UInt64, UInt64)

  /// A session on an open book.
  public init(
    store: Store, today: CalendarDay, clock: @escaping @Sendable () -> Instant,
    operatorName: String?, random: @escaping @Sendable () -> (UInt64, UInt64)
  ) {
    self.store = store
    self.today = today
    self.clock = clock
    self.operatorName = operatorName
    self.random = random
  }

  /// A new document id.
  public func newID() -> DocumentID { DocumentID(at: clock(), random: random()) }

  /// Who writes; throws `OperationProblem.noOperator` if nobody said so.
  func writer() throws -> String {
    guard let operatorName, !operatorName.isEmpty else { throw OperationProblem.noOperator }
    return operatorName
  }
}

/// What stops an operation before any stock rule is asked.
public enum OperationProblem: Error, Hashable, Sendable {
  /// Nobody said who writes.
  case noOperator
  /// An entry of a register that makes no valid site, item or other thing.
  case record(RecordProblem)
  /// The sites would be no tree any more.
  case tree(SiteTree.Problem)
  /// The database has no reserve centre yet.
  case emptyBook
  /// The database holds something already.
  case bookNotEmpty
  /// The document belongs to no call-up.
  case noCallUp(DocumentNumber)
  /// The book is no drill.
  case noDrill
  /// The book is a drill already.
  case alreadyDrill
}
