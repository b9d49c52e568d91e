public import Stockpile

/// A document that was said to be saved: the number people see, and its hash.
public struct Acknowledgement: Hashable, Sendable {
  /// The number on the paper.
  public let number: String
  /// The hash of its canonical bytes.
  public let hash: String

  /// What is said after a commit.
  public init(_ posted: PostedDocument) {
    number = posted.documentNumber.description
    hash = posted.hash.description
  }

  /// The line it is said with; nil: another line, or one cut short.
  public init?(_ line: Substring) {
    let parts = line.split(separator: " ")
    guard parts.count == 3, parts[0] == "saved", parts[2].count == 64 else { return nil }
    number = String(parts[1])
    hash = String(parts[2])
  }

  var line: String { "saved \(number) \(hash)" }
}
