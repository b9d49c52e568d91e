public import Stockpile

/// A monthly plan that was put on record (存档): as of which day, and how far every log had come, so that
/// it can be made again byte for byte, whatever is recorded later.
public struct PlanEdition: Hashable, Sendable {
  /// The month planned for.
  public let month: Month
  /// 1 for the first of the month; each replaces the one before.
  public let number: Int
  /// The day it was made.
  public let madeOn: CalendarDay
  /// The SHA-256 of its figures as JSON.
  public let digest: Digest
  /// How far the logs had come.
  public let heads: [LogHead]

  /// An edition.
  public init(
    month: Month, number: Int, madeOn: CalendarDay, digest: Digest, heads: [LogHead]
  ) {
    self.month = month
    self.number = number
    self.madeOn = madeOn
    self.digest = digest
    self.heads = heads
  }

  /// The edition a register holds; throws a `RecordProblem` where a field cannot be read.
  public init(_ record: Record) throws(RecordProblem) {
    guard let key = Self.key(record.code) else {
      throw record.problem("code", value: record.code, expected: "yyyy-MM/1")
    }
    guard let made = record["made_on"].flatMap({ CalendarDay(iso: $0) }) else {
      throw record.problem("made_on", expected: "yyyy-MM-dd")
    }
    guard let digest = record["digest"].flatMap({ Digest($0) }) else {
      throw record.problem("digest", expected: "64 hexadecimal digits")
    }
    var heads: [LogHead] = []
    for (name, value) in record.sortedFields where name.hasPrefix(Self.headField) {
      let words = value.split(separator: " ")
      guard let log = LogName(String(name.dropFirst(Self.headField.count))), words.count == 2,
        let last = Int64(words[0]), let hash = Digest(words[1])
      else { throw record.problem(name, expected: "a number and a hash") }
      heads.append(LogHead(log: log, number: last, hash: hash))
    }
    self.init(
      month: key.month, number: key.number, madeOn: made, digest: digest, heads: heads)
  }

  /// Month and edition as a register's code says them.
  static func key(_ code: String) -> (month: Month, number: Int)? {
    let parts = code.split(separator: "/")
    guard parts.count == 2, let month = Month(iso: parts[0]), let number = Int(parts[1]),
      number >= 1
    else { return nil }
    return (month, number)
  }

  private static let headField = "head/"

  /// The entry of the register.
  public var record: Record {
    var fields = ["made_on": "\(madeOn)", "digest": "\(digest)"]
    for head in heads { fields["\(Self.headField)\(head.log)"] = "\(head.number) \(head.hash)" }
    return Record(.plan, code: "\(month)/\(number)", fields: fields)
  }

  /// The edition it replaces; nil for the first.
  public var replaced: Int? { number > 1 ? number - 1 : nil }
}
