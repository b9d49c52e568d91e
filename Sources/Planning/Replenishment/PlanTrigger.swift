/// 触发原因: why a line of a plan asks for goods.
public enum PlanTrigger: String, Hashable, Sendable, CaseIterable {
  /// 低于紧急补货点: it cannot wait.
  case urgent
  /// 低于定额.
  case belowNorm = "below_norm"
  /// 到期将致缺口: what is there would do, but part of it expires first.
  case expiring
  /// 低于补货点: less is there than the reorder rule wants.
  case belowReorderPoint = "below_reorder_point"
}

extension PlanLine {
  /// Why it asks for goods, the gravest first; none where nothing is missing.
  public var triggers: [PlanTrigger] {
    guard gap > 0 else { return [] }
    let hasExpiring = reserve.wouldDoWithoutExpiry || daily.wouldDoWithoutExpiry
    let found: [(PlanTrigger, Bool)] = [
      (.urgent, daily.isUrgent && daily.gap > 0),
      (.belowNorm, reserve.gap > 0 && !reserve.wouldDoWithoutExpiry),
      (.expiring, hasExpiring),
      (.belowReorderPoint, daily.gap > 0 && !daily.wouldDoWithoutExpiry),
    ]
    return found.filter(\.1).map(\.0)
  }

  /// 最低储备量: of the reserve its red line, and of the daily pool its reorder point; nil where neither
  /// is set.
  public var minimum: Int64? {
    guard floor != nil || daily.reorderPoint != nil else { return nil }
    return (floor ?? 0) + (daily.reorderPoint ?? 0)
  }
}

extension PoolNeed {
  /// Whether the gap is there only because part of the stock expires unused.
  fileprivate var wouldDoWithoutExpiry: Bool { gap > 0 && level - position <= expiring }
}
