public import Planning
public import Stockpile

/// A rotation as planners read it: which reserve lots go to whom, until when, what is lost whatever is
/// done, what is bought back, and what the reserve wastes in the long run.
public struct RotationReport: TableReport {
  /// What is asked for.
  public struct Question: Hashable, Sendable {
    /// Lots of that item; nil: of all.
    public var item: ItemCode?
    /// Lots at that site and every site below it; nil: of the whole network.
    public var below: SiteCode?
    /// Every move and the last day to swap every reserve lot, not only what is near.
    public var isDetailed = false

    /// The near lots of the whole network.
    public init() {}
  }

  /// What was asked for.
  public let question: Question
  /// The part of the plan that was asked for.
  public let plan: RotationPlan
  /// The day it was printed.
  public let today: CalendarDay
  /// Whether people get every column, however wide.
  public var isWide = false

  /// The part of a plan that was asked for.
  public init(_ question: Question, of plan: RotationPlan, today: CalendarDay) {
    self.question = question
    self.plan = plan.selecting(under: question.below, item: question.item)
    self.today = today
  }

  /// One row a move, and one for what is left of each near lot: near units stand in one row each.
  public var table: ReportTable { ReportTable(plan.rows, RotationRow.columns) }

  /// The plan with all its figures, and the last day to swap every reserve lot.
  public var json: JSONText {
    let basis = plan.basis
    return .report(
      "rotation",
      [
        "as_of": .text(basis.asOf), "printed_on": .text(today),
        "use_from": .text(basis.window.first), "use_through": .text(basis.window.last),
        "within_days": basis.within.map { .count($0) }, "transfer_days": .count(basis.transferDays),
        "reserve_floor_percent": .count(basis.floorPercent),
        "norm_multiplier": .text(basis.multiplier.words),
        "items": ReportTable(plan.items, RotationItem.columns).json,
        "lots": ReportTable(plan.lots, RotationLotRow.columns).json,
        "moves": ReportTable(plan.rows.filter { $0.move != nil }, RotationRow.columns).json,
        "purchases": ReportTable(plan.purchases, PlanPurchase.columns).json,
        "expired": ReportTable(plan.expired, ExpiredReserveRow.columns).json,
        "saved_fen": .integer(plan.savedAmount.fen), "lost_fen": .integer(plan.lostAmount.fen),
        "purchase_total_fen": .integer(plan.purchaseAmount.fen),
        "expired_fen": .integer(plan.expiredAmount.fen),
      ])
  }
}

extension RotationPlan {
  /// What is bought back, in the order of items.
  var purchases: [PlanPurchase] { items.compactMap(\.purchase) }

  /// Every reserve lot that ends, by item and day.
  var lots: [RotationLotRow] {
    items.flatMap { item in item.lots.map { RotationLotRow(item: item.item, lot: $0) } }
  }

  /// Reserve stock past its last day, by item, site and lot.
  var expired: [ExpiredReserveRow] {
    items.flatMap { item in item.expired.map { ExpiredReserveRow(item: item.item, stock: $0) } }
  }

  /// Every near unit in one row: with the site that takes it, or among those that expire.
  var rows: [RotationRow] {
    items.flatMap { item in
      item.near.flatMap { lot in
        lot.moves.map { RotationRow(item: item.item, lot: lot, move: $0) }
          + (lot.unavoidable > 0 ? [RotationRow(item: item.item, lot: lot, move: nil)] : [])
      }
    }
  }

  /// What the saved units are worth; those without any price add nothing.
  var savedAmount: Amount { near.map(\.savedAmount).reduce(.zero, +) }
  /// What the units that expire whatever is done are worth.
  var lostAmount: Amount { near.map(\.lostAmount).reduce(.zero, +) }
  /// What buying back costs.
  var purchaseAmount: Amount { purchases.compactMap(\.amount).reduce(.zero, +) }
  /// What is lost already.
  var expiredAmount: Amount { expired.compactMap(\.amount).reduce(.zero, +) }
}

extension RotationItem {
  var savedAmount: Amount { near.compactMap { $0.amount(of: $0.saved) }.reduce(.zero, +) }
  var lostAmount: Amount { near.compactMap { $0.amount(of: $0.unavoidable) }.reduce(.zero, +) }
}

extension RotationLot {
  func amount(of units: Int64) -> Amount? { price.map { Amount(units, at: $0) } }
}
