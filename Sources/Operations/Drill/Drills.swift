public import Reports
import Stockpile
public import Storage

/// Drills (演练): anything may be tried in a copy of the book, and nothing of it comes back.
extension Session {
  /// The drill that this book is; nil for a book in earnest.
  public func drill() throws -> Drill? { try store.read { try $0.drill() } }

  /// What the drill is called that this book is; nil for a book in earnest.
  public func drillName() throws -> String? { try drill()?.name }

  /// Makes a drill of this book, which is only read.
  ///
  /// Throws `OperationProblem.alreadyDrill` where the book is a drill itself.
  public func startDrill(
    _ name: String, at target: String,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> BookCheck {
    guard try drill() == nil else { throw OperationProblem.alreadyDrill }
    return try BadBackup.explaining {
      BookCheck(try store.startDrill(name, at: target, now: clock(), progress: progress))
    }
  }

  /// What the drill brought to light so far. Throws `OperationProblem.noDrill`.
  public func drillReport() throws -> DrillReport {
    try store.read { reader in
      guard let drill = try reader.drill() else { throw OperationProblem.noDrill }
      return DrillReport(
        name: drill.name, startedAt: drill.startedAt, logs: drill.heads.count,
        documents: try reader.documents(in: drill),
        callUps: try reader.callUps().filter { drill.recorded($0.request) },
        directory: try Directory(reader), now: clock())
    }
  }
}
