/// A supplier (企业) with or without an agreement to deliver in an emergency.
public struct Enterprise: Hashable, Sendable {
  /// Its stable code, such as `ENT-01`.
  public let code: String
  /// Its Chinese name.
  public let nameZH: String
  /// Its English name; the Chinese one where there is none.
  public let nameEN: String
  /// Inside the district, or where outside it, in Chinese; may be empty.
  public let place: String
  /// What it supplies, in Chinese words.
  public let products: [String]
  /// 统一社会信用代码; nil if not known.
  public let creditCode: CreditCode?
  /// 协议储备: base units agreed on, over all products; nil if not known.
  public let agreedQuantity: Int64?
  /// 产能: base units a day, over all products; nil if not known.
  public let capacityPerDay: Int64?
  /// Hours from a call to delivery; nil if not known.
  public let responseHours: Int64?
  /// First and last day of the agreement; nil without one.
  public let agreement: ClosedRange<CalendarDay>?
  /// 上次核实日期: when somebody last made sure that all of this still holds; nil: never.
  public let verifiedOn: CalendarDay?
  /// The register's entry.
  public let record: Record

  /// The enterprise of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    guard isCode(record.code) else {
      throw record.problem("enterprise_code", expected: "1–32 of A–Z 0–9 - _ .")
    }
    self.code = record.code
    self.nameZH = try record.text("name_zh")
    self.nameEN = record["name_en"] ?? nameZH
    self.place = record["in_or_out"] ?? ""
    self.products = (record["products_zh"] ?? "").split { $0 == ";" || $0 == "；" }
      .map(String.init)
    self.creditCode = try Self.creditCode(of: record)
    self.agreedQuantity = try Self.count("agreement_qty_total", of: record)
    self.capacityPerDay = try Self.count("capacity_per_day", of: record)
    self.responseHours = try Self.count("response_hours", of: record)
    self.agreement = try Self.days("agreement_validity", of: record)
    self.verifiedOn = try record["verified_on"] == nil ? nil : record.day("verified_on")
    self.record = record
  }

  private static func creditCode(of record: Record) throws(RecordProblem) -> CreditCode? {
    guard let text = record["uscc"] else { return nil }
    guard let code = CreditCode(text) else {
      throw record.problem(
        "uscc", expected: "18 characters with a valid check character (GB 32100)")
    }
    return code
  }

  /// A whole number ≥ 0; nil, not 0, where the field is not stated.
  private static func count(_ field: String, of record: Record) throws(RecordProblem) -> Int64? {
    record[field] == nil ? nil : try record.count(field)
  }

  /// Days written as `first/last`.
  private static func days(
    _ field: String, of record: Record
  ) throws(RecordProblem) -> ClosedRange<CalendarDay>? {
    guard let text = record[field] else { return nil }
    let days = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { CalendarDay(iso: $0) }
    guard days.count == 2, let first = days[0], let last = days[1], first <= last else {
      throw record.problem(field, expected: "yyyy-MM-dd/yyyy-MM-dd, first day first")
    }
    return first...last
  }
}
