public import Stockpile

/// Something `check` found: a code for programs, where it is, and what to tell a person.
public struct Finding: Hashable, Sendable {
  /// A stable word for programs, such as `hash-mismatch`.
  public let code: String
  /// Where: a document number, a log, a lot at a site, a table.
  public let place: String
  /// What is wrong.
  public let message: Message

  init(_ code: String, _ place: String, zh: String, en: String) {
    self.code = code
    self.place = place
    self.message = Message(
      zh: "\(place)：\(zh)", en: "\(place): \(en)",
      hintZH: "程序不会自行修改；请恢复备份，或请人核对后另开单据更正",
      hintEN: "nothing is repaired by itself; restore a backup, or correct it by a new document")
  }
}

/// What a look over the book found, and how much it looked at.
public struct CheckReport: Hashable, Sendable {
  /// Everything found, in the order of the checks; at most `CheckReport.limit`.
  public var findings: [Finding] = []
  /// Documents whose hash was computed again.
  public var documents: Int64 = 0
  /// Movements folded again.
  public var movements: Int64 = 0
  /// Balances compared.
  public var balances: Int64 = 0

  /// Findings listed at most: a wrecked file would have millions.
  public static let limit = 1000

  mutating func add(_ finding: Finding) {
    if findings.count < Self.limit { findings.append(finding) }
  }
}
