public import Stockpile
import Storage

extension Session {
  /// Opens the book at a path and sits down at it.
  ///
  /// `today` and `operatorName` may come from the settings of the book, so they are asked for when
  /// it is open. Throws a `StorageFailure`.
  public static func open(
    _ path: String, writing: Bool, waitSeconds: Int, onWait: @escaping @Sendable (Int) -> Void,
    clock: @escaping @Sendable () -> Instant,
    random: @escaping @Sendable () -> (UInt64, UInt64),
    settings: (_ setting: (String) -> String?) throws -> (
      today: CalendarDay, operatorName: String?
    )
  ) throws -> Session {
    let store = try Store(
      opening: path, for: writing ? .writing : .reading, waitSeconds: waitSeconds, onWait: onWait)
    let records = try store.read { try $0.records(.setting) }
    let said = try settings { name in records.first { $0.code == name }?["value"] }
    return Session(
      store: store, today: said.today, clock: clock, operatorName: said.operatorName,
      random: random)
  }
}
