import Stockpile

/// Counts of the whole shelf with small differences: townships each quarter, centre and hospitals at
/// midyear and year's end, some clinics in June and December.
struct StockCounts {
  let book: Book
  let use: Use

  func day() throws {
    let month = book.today.civil.month
    guard month % 3 == 0 else { return }
    if book.today == lastWorkday(of: book.today.month) {
      for place in book.all(.township) { try count(place) }
      if month % 6 == 0 {
        for place in book.all(.centre) + book.all(.hospital) { try count(place) }
      }
    }
    guard month % 6 == 0 else { return }
    for place in book.all(.clinic) where !place.countsOnly && counts(place) {
      let day = book.draws.number(18...27, .count, place.key, 2, Int64(book.today.month.index))
      if book.today.dayOfMonth == day { try count(place) }
    }
  }

  private func counts(_ place: Place) -> Bool {
    book.draws.chance(Story.countingClinics, .count, place.key, 1)
  }

  private func lastWorkday(of month: Month) -> CalendarDay {
    var day = month.lastDay
    while !day.isWorkday { day = day.adding(days: -1) }
    return day
  }

  private func count(_ place: Place) throws {
    // What was used and not entered yet would be found missing.
    try use.enterAll(of: place)
    var draft = book.draft(.count, at: place)
    if place.role == .clinic {
      draft.particulars.aloneReason = Story.alone
    } else {
      draft.particulars.reviewer = "监盘人"
    }
    for ware in book.district.wares { draft.lines += lines(ware, at: place) }
    guard !draft.lines.isEmpty else { return }
    try book.post(draft, at: place)
  }

  private func lines(_ ware: Ware, at place: Place) -> [DraftLine] {
    var figures: [(key: CountKey, book: Int64, daily: Int64)] = []
    for held in book.mirror.held(place, ware).sorted(by: { $0.lot < $1.lot }) {
      let key = CountKey(held.lot)
      let daily = held.account == HeldAccount(.daily, .available) ? held.units : 0
      if let known = figures.firstIndex(where: { $0.key == key }) {
        figures[known].book += held.units
        figures[known].daily += daily
      } else {
        figures.append((key, held.units, daily))
      }
    }
    return figures.map { DraftLine(counted: $0.book + variance($0, ware, at: place), $0.key) }
  }

  /// Mostly nothing; otherwise a little is missing, or seldom too much is there.
  private func variance(
    _ figure: (key: CountKey, book: Int64, daily: Int64), _ ware: Ware, at place: Place
  ) -> Int64 {
    let key = Draws.key(figure.key.number)
    guard figure.daily > 0,
      book.draws.chance(Story.countedWrong, .variance, place.key, key, book.today.key)
    else { return 0 }
    let share = book.draws.number(
      1...Story.widestVariance, .variance, place.key, ~key, book.today.key)
    let units = max(1, figure.daily * share / 1000)
    return book.draws.chance(250, .variance, place.key, key ^ 1, book.today.key) ? units : -units
  }
}
