/// What a person may do with the program (角色).
public enum Role: String, CaseIterable, Sendable {
  /// 保管员: records stock.
  case keeper
  /// 审批人: approves call-ups and what else needs authority.
  case approver
  /// 规划人员: keeps norms, plans and registers.
  case planner
  /// 审计员: reads everything, writes nothing.
  case auditor
}

/// A person who uses the program (操作人员), known by the name that stands on documents.
///
/// On one machine this is record-keeping, no security wall: anybody can type anybody's name.
public struct Operator: Hashable, Sendable {
  /// The name, as it is written on documents.
  public let name: String
  /// What the person may do.
  public let roles: Set<Role>
  /// The key of the authority an approver acts with; nil: none.
  public let authority: String?
  /// Where the person works: what is recorded there and at the sites below (代录).
  public let site: SiteCode
  /// Whether the person works there no longer.
  public let hasLeft: Bool
  /// The register's entry.
  public let record: Record

  /// The operator of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    guard !record.code.isEmpty,
      StoredText.misfit(of: record.code, most: StoredText.longestName) == nil
    else {
      throw record.problem(
        "name", expected: "a name of at most \(StoredText.longestName) characters")
    }
    self.name = record.code
    var roles: Set<Role> = []
    for word in try record.text("roles").split(whereSeparator: { $0 == ";" || $0 == "；" }) {
      guard let role = Role(rawValue: String(word)) else {
        throw record.problem(
          "roles", expected: Role.allCases.map(\.rawValue).joined(separator: ", "))
      }
      roles.insert(role)
    }
    self.roles = roles
    self.authority = record["authority"]
    guard let site = SiteCode(try record.text("site")) else {
      throw record.problem("site", expected: "a site code")
    }
    self.site = site
    self.hasLeft = try record.flag("left")
    guard !roles.contains(.approver) || authority != nil else {
      throw record.problem("authority", expected: "the authority an approver acts with")
    }
    self.record = record
  }
}

extension Operator {
  /// Whether two names are of one person: compared as people read them, without case and blanks.
  public static func isSame(_ left: String, _ right: String) -> Bool {
    let fold = { (name: String) in name.lowercased().filter { !$0.isWhitespace } }
    return fold(left) == fold(right)
  }
}
