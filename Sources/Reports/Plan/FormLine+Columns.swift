import Planning
import Stockpile

extension FormLine {
  /// The printed form's columns in its order (月度补充计划表); level, VED and trigger only for programs.
  static var columns: [Column<FormLine>] { whatIsThere + whatToDo }

  private static var whatIsThere: [Column<FormLine>] {
    [
      Column(.lineNumber) { .count($0.number) },
      Column(term: .level, .programsOnly) { .term($0.line.site.level.term) },
    ] + Column.site(\.line.site) + [
      Column(.category, .programsOnly) { .text($0.line.item.category) },
      Column(term: .item) { .text($0.line.item.code) },
      Column(.itemName) { .both(zh: $0.line.item.nameZH, en: $0.line.item.nameEN) },
      Column(.spec, .programsOnly) { .text($0.line.item.spec) },
      Column(term: .baseUnit) { .both(zh: $0.line.item.baseUnitZH, en: $0.line.item.baseUnitEN) },
      Column(term: .ved, .programsOnly) { .word($0.line.item.ved.label) },
      Column(term: .norm) { .integer($0.line.norm) },
      Column(term: .minStock, .programsOnly) { .integer($0.line.minimum) },
      Column(term: .available, .programsOnly) { .integer($0.line.usable) },
      Column(.expiringUnused, .programsOnly) { .integer($0.line.expiring) },
      Column(.effective) { .integer($0.line.usable - $0.line.expiring) },
      Column(.usableReserve) { .integer($0.line.usableReserve) },
      Column(.onTheWay) { .integer($0.line.reserve.onTheWay + $0.line.daily.onTheWay) },
      Column(term: .onOrder, .unlessBlank) { .integer($0.line.onOrder) },
      Column(term: .backorder, .unlessBlank) { .integer($0.line.backorder) },
      Column(.useADay) { .perDay($0.line.use) },
      Column(.coverDays) { .integer($0.line.cover) },
    ]
  }

  private static var whatToDo: [Column<FormLine>] {
    [
      Column(.triggers, .programsOnly) { $0.line.triggerWords },
      Column(.reserveGap, .programsOnly) { .integer($0.line.reserve.gap) },
      Column(.dailyGap, .programsOnly) { .integer($0.line.daily.gap) },
      Column(term: .gap) { .integer($0.line.gap) },
      Column(.proposed, .programsOnly) { .integer($0.line.gap) },
      Column(.moves) { .integer($0.line.moved) },
      Column(.sourceKinds, .programsOnly) { $0.line.sourceKinds },
      Column(.sources, .programsOnly) { $0.line.sourceNames },
      Column(.bought) { .integer($0.line.toPurchase) },
      Column(.referencePrice, .programsOnly) { .price($0.line.price?.price) },
      Column(.priceBasis, .programsOnly) { $0.line.price?.basisField ?? .empty },
      Column(.amount) { .amount($0.line.amount) },
      Column(.priority, .programsOnly) {
        .word($0.line.triggers.contains(.urgent) ? .urgent : $0.line.item.ved.label)
      },
      Column(.arrives, .programsOnly) { $0.line.arrives.map { .day($0) } ?? .empty },
      Column(.reportState, .unlessBlank) { $0.line.isReported ? .empty : .word(.unreported) },
      Column(.explanation, .programsOnly) { .message($0.reason) },
      Column(.approved) { _ in .empty },
    ]
  }

  /// Those that people are shown: what programs alone want need not be made for them.
  static var shownColumns: [Column<FormLine>] {
    columns.filter { $0.visibility != .programsOnly }
  }
}

extension PlanLine {
  /// 可用量 of both pools.
  fileprivate var usable: Int64 { reserve.usable + daily.usable }
  /// 覆盖期内到期不可用量 of both pools.
  fileprivate var expiring: Int64 { reserve.expiring + daily.expiring }

  /// Where it comes from: the township's own surplus, the reserve centre, a purchase.
  fileprivate var sourceKinds: Field {
    let isTownship = moves.contains { $0.from.parent != nil }
    let isCentre = moves.contains { $0.from.parent == nil }
    let kinds = [
      (isTownship, "同乡富余", "surplus of the township"), (isCentre, "区中心下拨", "reserve centre"),
      (toPurchase > 0, "采购", "purchase"),
    ].filter(\.0)
    return .both(
      zh: kinds.map(\.1).joined(separator: "、"), en: kinds.map(\.2).joined(separator: ", "))
  }

  /// Who gives.
  fileprivate var sourceNames: Field {
    var seen: [Site] = []
    for move in moves where !seen.contains(move.from) { seen.append(move.from) }
    return .both(
      zh: seen.map(\.nameZH).joined(separator: "、"), en: seen.map(\.nameEN).joined(separator: ", "))
  }
}
