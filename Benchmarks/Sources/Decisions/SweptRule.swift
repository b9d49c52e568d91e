import Planning
import Stockpile

/// Our rules, each with the one number that is swept.
enum SweptRule: CaseIterable {
  /// A service level on the chosen estimate with its spread.
  case serviceLevel
  /// The same, but never more than what whatever arrives is expected to be used up in: "the maximum
  /// must not exceed the remaining shelf life" (USAID | DELIVER 2011).
  case serviceWithinLife
  /// Days of cover on the chosen estimate.
  case coverDays
  /// Days of cover on the routine use.
  case routineCoverDays
  /// At or below so many days up to a month more, on the chosen estimate.
  case minMaxDays

  /// Those that are in the program as they stand here.
  static let asTheyAre: [SweptRule] = [.serviceLevel, .coverDays, .routineCoverDays, .minMaxDays]

  var name: String {
    switch self {
    case .serviceLevel: "service level"
    case .serviceWithinLife: "service level within shelf life"
    case .coverDays: "days of cover"
    case .routineCoverDays: "days of cover, routine use"
    case .minMaxDays: "minimum and maximum days"
    }
  }

  /// What is tried of its number. Days are those beyond the lead time.
  var sweep: [Double] {
    switch self {
    case .serviceLevel, .serviceWithinLife:
      [
        0.3, 0.45, 0.6, 0.7, 0.8, 0.87, 0.92, 0.95, 0.97, 0.985, 0.993, 0.998, 0.9995, 0.9999,
        0.999_99, 0.999_999,
      ]
    case .coverDays, .routineCoverDays:
      [10, 18, 25, 30, 36, 45, 55, 70, 85, 105, 130, 160, 200, 250, 320]
    case .minMaxDays: [0, 5, 10, 18, 27, 40, 55, 75, 100, 130, 170, 220, 290]
    }
  }

  /// The order of a review.
  func order(_ book: SiteBook, at number: Double, _ known: KnownEstimates) -> Int64 {
    guard let demand = demand(book, known) else { return 0 }
    do {
      let situation = try ReorderSituation(
        demand: demand, leadDays: book.leadDays, reviewDays: book.reviewDays)
      let position = position(book, demand)
      let asked = try rule(number, book).levels(situation).order(position).quantity
      guard self == .serviceWithinLife else { return asked }
      let most = demand.need(ofDays: book.leadDays + book.leastLife)
      return max(0, min(asked, most - position.net))
    } catch {
      fatalError("\(name) at \(number): \(error)")
    }
  }

  private func rule(_ number: Double, _ book: SiteBook) -> ReorderRule {
    let days = book.leadDays + Int(number)
    return switch self {
    case .serviceLevel, .serviceWithinLife: .serviceLevel(number)
    case .coverDays, .routineCoverDays: .coverDays(days)
    case .minMaxDays: .minMaxDays(minimum: days, maximum: days + book.reviewDays)
    }
  }

  /// What a day is expected to bring until the next order's goods are there; nil where nothing is known.
  private func demand(_ book: SiteBook, _ known: KnownEstimates) -> DailyDemand? {
    if self == .routineCoverDays {
      let use = RoutineUse(Array(book.days.suffix(366)), through: SiteBook.day(book.today - 1)).use
      return use.map { DailyDemand($0) }
    }
    guard let estimate = known.estimate(book) else { return nil }
    let days = Double(book.leadDays + book.reviewDays)
    let fit = estimate.demand(overMonths: days / 30.4375)
    return try? DailyDemand(mean: fit.mean / days, variance: fit.variance / days)
  }

  /// Stock without what will expire before its turn, and all that is ordered.
  private func position(_ book: SiteBook, _ demand: DailyDemand) -> StockPosition {
    let horizon = book.leadDays + book.reviewDays
    let ending = book.shelf.batches.prefix { $0.last < book.today + horizon }
    guard !ending.isEmpty else {
      return StockPosition(usable: book.shelf.units, coming: book.coming)
    }
    let days = 1000
    let use = DailyUse(units: Int64((demand.mean * Double(days)).rounded()), days: days)
    let lots = ending.map { EndingLots.Lot(expiry: SiteBook.day($0.last), quantity: $0.units) }
    // The day of the stock is yesterday: today's use is still to come.
    let lost = UsableInTime.expiring(lots, use: use, from: SiteBook.day(book.today - 1))
    return StockPosition(usable: book.shelf.units - lost, coming: book.coming)
  }
}
