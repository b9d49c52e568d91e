import Planning
import Stockpile

extension PlanLine {
  /// The columns of a plan line; those of the printed form are in `MonthlyPlanForm`.
  static var columns: [Column<PlanLine>] { stockColumns + useColumns + gapColumns }

  private static var stockColumns: [Column<PlanLine>] {
    [Column(term: .level) { .term($0.site.level.term) }] + Column.site(\.site)
      + Column.item(\.item) + [
        Column(term: .ved, .programsOnly) { .word($0.item.ved.label) },
        Column(term: .norm) { .integer($0.norm) },
        Column(.usableReserve) { .integer($0.usableReserve) },
        Column(.usableDaily) { .integer($0.usableDaily) },
        Column(.expiringUnused, .unlessBlank) {
          .integer($0.reserve.expiring + $0.daily.expiring)
        },
        Column(.onTheWay) { .integer($0.reserve.onTheWay + $0.daily.onTheWay) },
        Column(term: .onOrder) { .integer($0.onOrder) },
        Column(term: .backorder, .unlessBlank) { .integer($0.backorder) },
      ]
  }

  private static var useColumns: [Column<PlanLine>] {
    [
      Column(.useADay) { .perDay($0.use) },
      Column(.useUnits, .programsOnly) { .integer($0.use.units) },
      Column(.useDays, .programsOnly) { .count($0.use.days) },
      Column(.daysCounted, .programsOnly) { .integer($0.routine.map { Int64($0.tally.counted) }) },
      Column(.coverDays) { .integer($0.cover) },
      Column(.reorderRule, .programsOnly) { .text($0.rule.winner.rule.name) },
      Column(term: .orderUpTo, .programsOnly) { .integer($0.daily.target) },
      Column(term: .reorderPoint, .programsOnly) { .integer($0.daily.reorderPoint) },
      Column(.emergencyPoint, .programsOnly) { .integer($0.daily.emergencyPoint) },
    ]
  }

  private static var gapColumns: [Column<PlanLine>] {
    [
      Column(.triggers, .programsOnly) { $0.triggerWords },
      Column(.reserveGap) { .integer($0.reserve.gap) },
      Column(.dailyGap) { .integer($0.daily.gap) },
      Column(.toMove) { .integer($0.moved) },
      Column(.toPurchase) { .integer($0.toPurchase) },
      Column(.referencePrice, .programsOnly) { .price($0.price?.price) },
      Column(.priceBasis, .programsOnly) { $0.price?.basisField ?? .empty },
      Column(.amount, .programsOnly) { .amount($0.amount) },
      Column(.reportState, .unlessBlank) { $0.isReported ? .empty : .word(.unreported) },
      Column(.explanation) { .message($0.reason) },
    ]
  }

  /// Why it asks for goods.
  var triggerWords: Field {
    let labels = triggers.map(\.label)
    return .both(
      zh: labels.map { $0.text(.chinese) }.joined(separator: "、"),
      en: labels.map { $0.text(.english) }.joined(separator: ", "))
  }

  /// What buying its part costs; nil without a price, or where nothing is bought.
  var amount: Amount? {
    toPurchase > 0 ? price.map { Amount(toPurchase, at: $0.price) } : nil
  }
}

extension PlanTrigger {
  /// What people call it.
  var label: Label {
    switch self {
    case .urgent: Label(rawValue, zh: "低于紧急补货点", en: "below the emergency point")
    case .belowNorm: Label(rawValue, zh: "低于定额", en: "below the norm")
    case .expiring: Label(rawValue, zh: "到期将致缺口", en: "expiry leaves a gap")
    case .belowReorderPoint: Label(rawValue, zh: "低于补货点", en: "below the reorder point")
    }
  }
}

extension PlanPrice {
  /// Where the price comes from; for programs the day of the last receipt stands in the reason.
  var basisField: Field {
    switch basis {
    case .lastReceipt: .word(.lastReceipt)
    case .catalogue: .word(.catalogue)
    }
  }
}

extension PlanPurchase {
  static var columns: [Column<PlanPurchase>] {
    Column.item(\.line.item) + [
      Column(term: .ved) { .word($0.line.item.ved.label) },
      Column(.buyer, .programsOnly) { .text($0.line.site.code) },
      Column(.sitesServed, .programsOnly) { .count($0.line.sites) },
      Column(.lacking) { .integer($0.line.needed) },
      Column(.packs) { $0.line.item.packSize > 1 ? .integer($0.line.packs) : .empty },
      Column(.packSize, .programsOnly) { .integer($0.line.item.packSize) },
      Column(term: .quantity) { .integer($0.line.quantity) },
      Column(.referencePrice) { .price($0.price?.price) },
      Column(.priceBasis) { $0.price?.basisField ?? .empty },
      Column(.amount) { .amount($0.amount) },
      Column(.explanation, .programsOnly) { .message($0.line.reason) },
    ] + outletColumns(.programsOnly)
  }

  /// What it costs in whole packs; nil where no price is known.
  var amount: Amount? { price.map { Amount(line.quantity, at: $0.price) } }
}

/// One move of a plan: a line of a pick list.
struct PlanMove: Hashable, Sendable {
  let move: RefillMove
  let to: Site
  let item: Item

  static var columns: [Column<PlanMove>] {
    Column.site(\.move.from, code: .from, name: .fromName)
      + Column.site(\.to, code: .to, name: .toName) + Column.item(\.item) + [
        Column(term: .pool) { .term($0.move.pool.term) },
        Column(.destinationPool) { .term($0.move.into.term) },
        Column(term: .quantity) { .integer($0.move.quantity) },
      ]
  }
}

extension ReplenishmentPlan {
  /// Every move, by supplier, receiver and item.
  var moves: [PlanMove] {
    short.flatMap { line in
      line.moves.map { PlanMove(move: $0, to: line.site, item: line.item) }
    }.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.move.from.code != other.move.from.code {
        return one.move.from.code < other.move.from.code
      }
      return one.to.code != other.to.code ? one.to.code < other.to.code : left.offset < right.offset
    }.map(\.element)
  }
}
