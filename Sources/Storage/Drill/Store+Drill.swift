internal import Glibc
public import Stockpile

extension Store {
  /// Makes a drill of the book: a checked copy, marked so that it can never be taken for the book
  /// itself. This book is only read.
  ///
  /// Throws a `StorageFailure` if the target exists, or `BackupProblem` if the copy is not clean.
  public func startDrill(
    _ name: String, at target: String, now: Instant,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> CheckReport {
    let place = StoreLocation(path: target)
    guard !place.exists else { throw StorageFailure.exists(target) }
    try place.check()
    let draft = StoreLocation(path: "\(target).new-\(getpid())")
    defer {
      draft.remove()
      Turnstile.removeFiles(beside: draft.path)
    }
    draft.remove()
    let report = try backUp(to: draft.path, progress: progress)
    let store = try Store(restoring: draft.path)
    try store.write { writer in
      try writer.markDrill(name, at: now)
      try writer.takeBackupMark()
    }
    try store.close()
    try draft.rename(to: place)
    return report
  }
}
