/// How far a log has come: its last document, by number and hash.
public struct LogHead: Hashable, Sendable {
  /// The log.
  public let log: LogName
  /// The number of its last document.
  public let number: Int64
  /// The hash of that document, which contains those of all before it.
  public let hash: Digest

  /// A head.
  public init(log: LogName, number: Int64, hash: Digest) {
    self.log = log
    self.number = number
    self.hash = hash
  }
}
