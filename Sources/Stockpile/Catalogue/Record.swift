/// The registers the reserve centre keeps.
public enum Register: String, CaseIterable, Sendable {
  /// 单位.
  case site
  /// 物资.
  case item
  /// 企业.
  case enterprise
  /// 消耗驱动因素.
  case driver
  /// 急救包、应急箱的组成: one record a kit and component.
  case kit
  /// 设置.
  case setting
  /// 储备定额: a norm of its own for an item at a kind of site, or at one site.
  case norm
  /// 操作人员.
  case `operator`
  /// 审批权限: who may release what.
  case authority
  /// 响应级别.
  case responseLevel = "response_level"
  /// 储备协议.
  case agreement
  /// 产品标准.
  case standard
  /// 规划参数.
  case parameter
  /// 存档的补充计划: as of which day and up to which documents it was made.
  case plan
  /// 核定: what was approved of a plan on record.
  case planApproval = "plan_approval"
}

/// One entry of a register: a code and its fields, all text, none empty.
///
/// Typed values (`Site`, `Item` …) are made from it; fields nobody reads yet are kept.
public struct Record: Hashable, Sendable {
  /// The register it belongs to.
  public let register: Register
  /// Its key in that register.
  public let code: String
  /// Its other fields by name.
  public let fields: [String: String]

  /// An entry; empty fields are left out, and so is one named `code`, which is the code itself.
  public init(_ register: Register, code: String, fields: [String: String]) {
    self.register = register
    self.code = code
    self.fields = fields.filter { !$0.value.isEmpty && $0.key != "code" }
  }

  /// A field, or nil if it is not stated.
  public subscript(_ name: String) -> String? { fields[name] }

  /// The fields in the order of their names.
  public var sortedFields: [(name: String, value: String)] {
    fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (name: $0.key, value: $0.value) }
  }
}

/// A record that does not make a valid site, item or other entry.
public struct RecordProblem: Error, Hashable, Sendable {
  /// The register and code it was found in.
  public let register: Register
  /// The code of the entry.
  public let code: String
  /// The field at fault.
  public let field: String
  /// What the field holds.
  public let value: String
  /// What it should hold.
  public let expected: String
}

extension Record {
  /// Throws a `RecordProblem` naming the first field whose text cannot be stored.
  public func checkTexts() throws(RecordProblem) {
    for (name, value) in sortedFields {
      guard StoredText.misfit(of: value) == nil,
        StoredText.misfit(of: name, most: StoredText.longestName) == nil
      else {
        throw problem(name, expected: "plain text of at most \(StoredText.longest) characters")
      }
    }
  }

  /// What is wrong with a field, or with a part of one.
  public func problem(_ field: String, value: String? = nil, expected: String) -> RecordProblem {
    RecordProblem(
      register: register, code: code, field: field, value: value ?? self[field] ?? "",
      expected: expected)
  }

  func text(_ field: String) throws(RecordProblem) -> String {
    guard let value = self[field] else { throw problem(field, expected: "text") }
    return value
  }

  /// A whole number ≥ 0; `fallback` where the field is not stated.
  func count(_ field: String, _ fallback: Int64 = 0) throws(RecordProblem) -> Int64 {
    guard let value = self[field] else { return fallback }
    guard let fraction = DecimalFraction(value), fraction.places == 0, fraction.digits >= 0
    else { throw problem(field, expected: "a whole number ≥ 0") }
    return fraction.digits
  }

  /// A day as `yyyy-MM-dd`.
  func day(_ field: String) throws(RecordProblem) -> CalendarDay {
    guard let day = CalendarDay(iso: try text(field)) else {
      throw problem(field, expected: "a day as yyyy-MM-dd")
    }
    return day
  }

  func decimal(_ field: String) throws(RecordProblem) -> DecimalFraction? {
    guard let value = self[field] else { return nil }
    guard let fraction = DecimalFraction(value), !fraction.isNegative
    else { throw problem(field, expected: "a decimal number ≥ 0") }
    return fraction
  }

  /// Y or N; N where the field is not stated.
  func flag(_ field: String) throws(RecordProblem) -> Bool {
    switch self[field] {
    case "Y": true
    case "N", nil: false
    default: throw problem(field, expected: "Y or N")
    }
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ field: String, _ fallback: Choice
  ) throws(RecordProblem) -> Choice {
    guard let value = self[field] else { return fallback }
    guard let choice = Choice(rawValue: value) else {
      throw problem(field, expected: Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }
}
