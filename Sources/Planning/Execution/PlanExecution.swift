public import Stockpile

/// How far a plan on record was carried out in its month (计划执行): proposed, approved, sent, received.
///
/// Documents name no plan, so all that was sent and came in the month counts, whoever asked for it.
/// Pure: the same values give the same figures.
public struct PlanExecution: Sendable {
  /// The month planned for, and the edition of its plan.
  public let edition: PlanEdition
  /// What was approved; nil: nothing yet, and what was proposed stands for it.
  public let approval: PlanApproval?
  /// Carried out up to the end of this day: the last of the month, or today.
  public let through: CalendarDay
  /// One a line with a gap, in the order of the plan.
  public private(set) var lines: [ExecutedLine]
  /// One an item that was to be bought, or came from outside, for the whole network.
  public private(set) var purchases: [ExecutedPurchase]
  /// 计划外: sites and items that something was sent or came to without a line in the plan.
  public private(set) var unplanned: Int

  /// What became of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan as it was made.
  ///   - edition: Its entry on record.
  ///   - approval: What was approved of it.
  ///   - facts: What was done.
  public init(
    _ plan: ReplenishmentPlan, _ edition: PlanEdition, approval: PlanApproval?,
    _ facts: ExecutionFacts
  ) {
    self.edition = edition
    self.approval = approval
    self.through = facts.through
    let done = Dictionary(
      facts.deliveries.map { (StockKey(site: $0.site, item: $0.item), $0) },
      uniquingKeysWith: { first, _ in first })
    lines = plan.short.map { line in
      ExecutedLine(
        line, approved: approval?.approved(line) ?? line.gap,
        done: done[line.key] ?? Delivery(site: line.site.code, item: line.item.code),
        onTheWay: facts.onTheWay[line.key] ?? 0)
    }
    let planned = Set(plan.short.map(\.key))
    unplanned = done.values.count { delivery in
      delivery.sent + delivery.received + delivery.supplied > 0
        && !planned.contains(StockKey(site: delivery.site, item: delivery.item))
    }
    var supplied: [ItemCode: Int64] = [:]
    for delivery in facts.deliveries { supplied[delivery.item, default: 0] += delivery.supplied }
    let wanted = Dictionary(
      plan.purchases.map { ($0.line.item.code, $0.line.quantity) },
      uniquingKeysWith: { first, _ in first })
    purchases = facts.items.sorted { $0.comesBefore($1) }.compactMap { item in
      let line = ExecutedPurchase(
        item: item, proposed: wanted[item.code] ?? 0, ordered: facts.ordered[item.code] ?? 0,
        supplied: supplied[item.code] ?? 0)
      return line.proposed + line.ordered + line.supplied > 0 ? line : nil
    }
  }

  /// The part of it about some sites and items; purchases are of the whole network.
  public func selecting(_ part: NetworkPart, in tree: SiteTree) -> PlanExecution {
    guard part != NetworkPart() else { return self }
    let asked = part.selector(in: tree)
    var execution = self
    execution.lines = lines.filter { asked.contains($0.site.code, $0.item.code) }
    let items = Set(execution.lines.map(\.item.code))
    execution.purchases = purchases.filter { items.contains($0.item.code) }
    return execution
  }
}

/// What was done in a month, read from the ledger.
public struct ExecutionFacts: Sendable {
  /// The last day looked at.
  public let through: CalendarDay
  /// All items.
  public let items: [Item]
  /// What was sent and came, from the first of the month on.
  public let deliveries: [Delivery]
  /// 在途 to each site at the end.
  public let onTheWay: [StockKey: Int64]
  /// What was ordered in the month from enterprises and suppliers.
  public let ordered: [ItemCode: Int64]

  /// Facts that were read.
  public init(
    through: CalendarDay, items: [Item], deliveries: [Delivery], onTheWay: [StockKey: Int64],
    ordered: [ItemCode: Int64]
  ) {
    self.through = through
    self.items = items
    self.deliveries = deliveries
    self.onTheWay = onTheWay
    self.ordered = ordered
  }
}

/// A purchase of a plan, for the whole network, in base units.
public struct ExecutedPurchase: Hashable, Sendable {
  /// The item.
  public let item: Item
  /// 建议: whole packs.
  public let proposed: Int64
  /// 已订 in the month.
  public let ordered: Int64
  /// 到货 from outside in the month, whenever it was ordered.
  public let supplied: Int64
}
