import Planning
import Stockpile

/// Near units that share one fate: a move of a lot, or what expires of it.
struct RotationRow {
  let item: Item
  let lot: RotationLot
  /// nil: no site uses these in time.
  let move: RotationMove?

  var quantity: Int64 { move?.quantity ?? lot.unavoidable }

  /// The columns of the notice (轮换通知单), with what explains them.
  static var columns: [Column<RotationRow>] {
    Column.site(\.lot.site, code: .from, name: .fromName) + Column.item(\.item)
      + Column.lot(\.lot.lot) + [
        Column(.daysLeft) { .count($0.lot.daysLeft) },
        Column(.outcome) { .word($0.move == nil ? .expires : .rotate) },
        Column(.to) { .text($0.move?.to.code) },
        Column(.toName) { .both(zh: $0.move?.to.nameZH ?? "", en: $0.move?.to.nameEN ?? "") },
        Column(term: .quantity) { .integer($0.quantity) },
        Column(.movesNow) { .integer($0.move?.now) },
        Column(.movesLater, .unlessBlank) { .integer($0.move?.later) },
        Column(.daysToUse, .programsOnly) { .integer($0.daysToUse) },
        Column(.usedBy) { .day($0.move?.usedBy) },
        Column(.latestSwap, .programsOnly) { .day($0.lot.latestSwap) },
        Column(term: .unitPrice, .programsOnly) { .price($0.lot.price) },
        Column(.priceBasis, .programsOnly) { $0.lot.priceBasis },
        Column(.amount, .programsOnly) { .amount($0.lot.amount(of: $0.quantity)) },
      ]
  }

  private var daysToUse: Int64? {
    move.map { Int64(lot.expiry.days(until: $0.usedBy) + lot.daysLeft) }
  }
}

/// A reserve lot and its item.
struct RotationLotRow {
  let item: Item
  let lot: RotationLot

  static var columns: [Column<RotationLotRow>] {
    Column.item(\.item) + Column.site(\.lot.site) + Column.lot(\.lot.lot) + [
      Column(.daysLeft) { .count($0.lot.daysLeft) },
      Column(.state, .programsOnly) { .term($0.lot.isNear ? .nearExpiry : nil) },
      Column(term: .quantity) { .integer($0.lot.quantity) },
      Column(.rotated) { .integer($0.lot.saved) },
      Column(.unavoidable) { .integer($0.lot.unavoidable) },
      Column(.latestSwap) { .day($0.lot.latestSwap) },
      Column(.takers, .unlessBlank) { .count(Set($0.lot.moves.map(\.to.code)).count) },
      Column(term: .unitPrice, .programsOnly) { .price($0.lot.price) },
      Column(.priceBasis, .programsOnly) { $0.lot.priceBasis },
      Column(.savedAmount, .programsOnly) { .amount($0.lot.amount(of: $0.lot.saved)) },
      Column(.lostAmount, .programsOnly) { .amount($0.lot.amount(of: $0.lot.unavoidable)) },
      Column(.explanation, .programsOnly) {
        .message($0.lot.reason)
      },
    ]
  }
}

extension RotationLot {
  /// Where the price of a lot comes from.
  var priceBasis: Field {
    price == nil ? .empty : .word(isReferencePrice ? .referencePrice : .ownPrice)
  }
}

/// Reserve stock that is past its last day, and its item.
struct ExpiredReserveRow {
  let item: Item
  let stock: ExpiredReserve

  var amount: Amount? { stock.price.map { Amount(stock.quantity, at: $0) } }

  static var columns: [Column<ExpiredReserveRow>] {
    Column.item(\.item) + Column.site(\.stock.site) + Column.lot(\.stock.lot) + [
      Column(term: .quantity) { .integer($0.stock.quantity) },
      Column(.amount) { .amount($0.amount) },
    ]
  }
}

extension RotationItem {
  /// What the rotation does for an item, and beside it what its reserve wastes in the long run.
  static var columns: [Column<RotationItem>] {
    Column.item(\.item) + [
      Column(.nearDays, .programsOnly) { .count($0.within) },
      Column(.nearUnits) { .integer($0.nearUnits) },
      Column(.rotated) { .integer($0.saved) },
      Column(.unavoidable) { .integer($0.unavoidable) },
      Column(.wasteAYear) { .tenths($0.bound?.wasteAYear) },
      Column(.wasteExactly, .programsOnly) {
        .text($0.bound.map { "\($0.wasteAYear.numerator)/\($0.wasteAYear.denominator)" })
      },
      Column(.reserveOnHand) { .integer($0.onHand) },
      Column(.useAYear) { .tenths($0.useAYear) },
      Column(.monthsOfUse) { .tenths($0.bound?.monthsOfUse) },
      Column(.lifeMonths) { $0.bound == nil ? .empty : .integer($0.item.shelfLifeMonths) },
      Column(.toPurchase, .programsOnly) { .integer($0.purchase?.line.quantity) },
      Column(.savedAmount) { .amount($0.savedAmount) },
      Column(.lostAmount) { .amount($0.lostAmount) },
      Column(.latestSwap) { .day($0.near.compactMap(\.latestSwap).min()) },
    ]
  }

  /// μ: the use of a year of 365 days.
  private var useAYear: Rational { Rational(Int128(use.units) * 365, over: Int128(use.days)) }
}
