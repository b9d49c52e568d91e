import Stockpile

/// Who closes a month when, and who does not.
struct Habits: Sendable {
  /// Clinics that stopped reporting, with the last month they closed.
  let lastMonths: [Int: Month]
  /// Places that have not closed October when the file ends.
  let withoutOctober: Set<Int>
  /// The clinic that ends its work in the year.
  let endsWork: Place
  private let draws: Draws

  init(_ district: District, _ draws: Draws) {
    self.draws = draws
    let clinics = district.all(.clinic)
      .filter { !Story.inOrder.contains($0.code.description) }
      .map { (rank: draws.bits(.habit, $0.key), place: $0) }
      .sorted { $0.rank < $1.rank }.map(\.place)
    var lastMonths: [Int: Month] = [:]
    for (count, place) in clinics.prefix(Story.stopped).enumerated() {
      lastMonths[place.index] = Story.stoppedAfter[count % Story.stoppedAfter.count]
    }
    self.lastMonths = lastMonths
    let next = clinics.dropFirst(Story.stopped)
    var withoutOctober = Set(next.prefix(Story.withoutOctober).map(\.index))
    withoutOctober.formUnion(district.all(.centre).map(\.index))
    self.withoutOctober = withoutOctober
    guard let ending = next.dropFirst(Story.withoutOctober).first(where: { !$0.countsOnly }) else {
      fatalError("no clinic is left to end its work")
    }
    self.endsWork = ending
  }

  /// Whether a place still reports in that month.
  func reports(_ place: Place, _ month: Month) -> Bool {
    lastMonths[place.index].map { month <= $0 } ?? true
  }

  /// The day of the next month on which a place closes one; nil: it does not.
  func closingDay(_ place: Place, _ month: Month) -> CalendarDay? {
    guard reports(place, month) else { return nil }
    if place.index == endsWork.index, month > Story.endsWork.stock.month { return nil }
    let first = month.next.firstDay
    if month == Story.lastMonth { return withoutOctober.contains(place.index) ? nil : first }
    let isLate =
      !Story.inOrder.contains(place.code.description)
      && draws.chance(Story.lateClosings, .closing, place.key, 0, Int64(month.index))
    let wait = draws.number(isLate ? 5...11 : 0...3, .closing, place.key, 1, Int64(month.index))
    return first.adding(days: Int(wait))
  }
}
