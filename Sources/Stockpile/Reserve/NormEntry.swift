/// A norm of its own (储备定额) for an item at the sites of a type or at one site, in the place of the
/// one the catalogue gives their level.
///
/// A change is another registration of the same code with a later first day: versions are never
/// lost, and a plan of the past finds the one that held.
public struct NormEntry: Hashable, Sendable {
  /// The item.
  public let item: ItemCode
  /// The sites.
  public let scope: NormScope
  /// How much: `30d` or `=4`.
  public let rule: NormRule
  /// Why it differs from the catalogue, or from the version before.
  public let reason: String
  /// The first day on which it holds.
  public let validFrom: CalendarDay
  /// How the norm is to be met.
  public let reserveType: ReserveType
  /// The register's entry.
  public let record: Record

  /// The code of the register entry, such as `PP0102/township_hc`.
  public static func code(_ item: ItemCode, _ scope: NormScope) -> String {
    "\(item)/\(scope.words)"
  }

  /// The norm of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    let parts = record.code.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let item = ItemCode(String(parts[0])),
      let scope = NormScope(String(parts[1]))
    else {
      throw record.problem(
        "code", value: record.code,
        expected: "ITEM/SITE or ITEM/site_type, such as PP0102/township_hc")
    }
    guard let rule = NormRule(try record.text("rule")), rule != .notHeld else {
      throw record.problem("rule", expected: "30d (days of use) or =4 (base units)")
    }
    self.item = item
    self.scope = scope
    self.rule = rule
    self.reason = try record.text("reason")
    self.validFrom = try record.day("valid_from")
    self.reserveType = try record.choice("reserve_type", ReserveType.physical)
    self.record = record
  }
}

/// How a reserve is kept (储备方式).
public enum ReserveType: String, CaseIterable, Sendable {
  /// 实物: on the shelf. Only this counts towards the floor.
  case physical
  /// 协议: agreed with an enterprise.
  case agreement
  /// 产能: made when it is asked for.
  case capacity
}
