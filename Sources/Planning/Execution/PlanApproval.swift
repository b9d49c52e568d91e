public import Stockpile

/// What was approved of a plan on record (核定): where nothing else was written, what was proposed.
public struct PlanApproval: Hashable, Sendable {
  /// The month planned for.
  public let month: Month
  /// The edition of its plan.
  public let edition: Int
  /// Who signed.
  public let approver: String
  /// The day it was signed.
  public let approvedOn: CalendarDay
  /// 核定数量 where it is not what was proposed, in base units.
  public let changes: [StockKey: Int64]

  /// An approval.
  public init(
    month: Month, edition: Int, approver: String, approvedOn: CalendarDay,
    changes: [StockKey: Int64]
  ) {
    self.month = month
    self.edition = edition
    self.approver = approver
    self.approvedOn = approvedOn
    self.changes = changes
  }

  /// The approval a register holds; throws a `RecordProblem` where a field cannot be read.
  public init(_ record: Record) throws(RecordProblem) {
    guard let key = PlanEdition.key(record.code) else {
      throw record.problem("code", value: record.code, expected: "yyyy-MM/1")
    }
    guard let approver = record["approver"] else {
      throw record.problem("approver", expected: "a name")
    }
    guard let day = record["approved_on"].flatMap({ CalendarDay(iso: $0) }) else {
      throw record.problem("approved_on", expected: "yyyy-MM-dd")
    }
    var changes: [StockKey: Int64] = [:]
    for (name, value) in record.sortedFields where name.hasPrefix(Self.lineField) {
      let words = name.dropFirst(Self.lineField.count).split(separator: "/")
      guard words.count == 2, let site = SiteCode(String(words[0])),
        let item = ItemCode(String(words[1])), let units = Int64(value),
        0...Quantity.largest ~= units
      else { throw record.problem(name, expected: "a whole number ≥ 0") }
      changes[StockKey(site: site, item: item)] = units
    }
    self.init(
      month: key.month, edition: key.number, approver: approver, approvedOn: day, changes: changes)
  }

  private static let lineField = "line/"

  /// The entry of the register.
  public var record: Record {
    var fields = ["approver": approver, "approved_on": "\(approvedOn)"]
    for (key, units) in changes { fields["\(Self.lineField)\(key.site)/\(key.item)"] = "\(units)" }
    return Record(.planApproval, code: "\(month)/\(edition)", fields: fields)
  }

  /// 核定数量 of a line.
  public func approved(_ line: PlanLine) -> Int64 { changes[line.key] ?? line.gap }
}

extension PlanLine {
  /// Its site and item.
  public var key: StockKey { StockKey(site: site.code, item: item.code) }
}
