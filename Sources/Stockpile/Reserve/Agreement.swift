/// An agreement with an enterprise to hold or make an item for us (储备协议): 协议储备 and 产能.
public struct Agreement: Hashable, Sendable {
  /// Its stable code, such as `AG-01`.
  public let code: String
  /// The code of the enterprise.
  public let enterprise: String
  /// The item.
  public let item: ItemCode
  /// 协议储备: base units the enterprise keeps for us.
  public let quantity: Int64
  /// 产能: base units a day once production runs.
  public let perDay: Int64
  /// Days until production runs fully; 0: from the first day on.
  public let rampUpDays: Int64
  /// Hours from a call to delivery; nil if not agreed.
  public let responseHours: Int64?
  /// The first and the last day on which it may be called on.
  public let days: ClosedRange<CalendarDay>
  /// The register's entry.
  public let record: Record

  /// The agreement of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    guard isCode(record.code) else {
      throw record.problem(
        "code", value: record.code, expected: "1–32 of A–Z 0–9 - _ .")
    }
    self.code = record.code
    self.enterprise = try record.text("enterprise")
    guard let item = ItemCode(try record.text("item")) else {
      throw record.problem("item", expected: "an item code")
    }
    self.item = item
    self.quantity = try record.count("quantity")
    self.perDay = try record.count("per_day")
    self.rampUpDays = try record.count("ramp_up_days")
    self.responseHours =
      try record["response_hours"] == nil ? nil : record.count("response_hours")
    let first = try record.day("valid_from")
    let last = try record.day("valid_to")
    guard first <= last else {
      throw record.problem("valid_to", expected: "a day not before valid_from")
    }
    self.days = first...last
    self.record = record
    guard quantity > 0 || perDay > 0 else {
      throw record.problem("quantity", expected: "base units agreed on, or per_day above 0")
    }
  }

  /// Whether it may be called on that day.
  public func isValid(on day: CalendarDay) -> Bool { days.contains(day) }

  /// What can be made on the `day`-th day after a call, the first being 1: production grows evenly
  /// to its full rate on the last day of the ramp; parts of a unit are none.
  public func capacity(onDay day: Int64) -> Int64 {
    guard day > 0 else { return 0 }
    guard day < rampUpDays else { return perDay }
    return Int64(Int128(perDay) * Int128(day) / Int128(rampUpDays))
  }
}
