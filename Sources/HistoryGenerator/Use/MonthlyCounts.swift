import Stockpile

/// Clinics that only count (以盘代耗): at the end of a month what is missing was used. Lots that lie in
/// the reserve alone are counted at the end of a quarter.
struct MonthlyCounts {
  let book: Book
  let habits: Habits

  /// On the last day of a month, or, where the paper comes a day later, first thing on the next.
  func day() throws {
    let day = book.today
    for place in book.all(.clinic) where place.countsOnly {
      let month = day == day.month.lastDay ? day.month : day.month.previous
      guard month >= Story.firstDay.month, habits.reports(place, month) else { continue }
      let comesLater =
        book.draws.chance(500, .count, place.key, 0, Int64(month.index)) && month != Story.lastMonth
      let due = comesLater ? month.lastDay.adding(days: 1) : month.lastDay
      if due == day { try count(place, on: month.lastDay) }
    }
  }

  private func count(_ place: Place, on day: CalendarDay) throws {
    var draft = book.draft(.count, at: place, on: day)
    draft.particulars.purpose = .asUse
    draft.particulars.aloneReason = Story.alone
    for ware in book.district.wares {
      draft.lines += lines(ware, at: place, on: day)
      book.mirror.unposted[place.index][ware.index] = 0
    }
    guard !draft.lines.isEmpty else { return }
    try book.post(draft, at: place)
  }

  /// One figure a lot: what the book says less what was used of it, first expired first.
  private func lines(_ ware: Ware, at place: Place, on day: CalendarDay) -> [DraftLine] {
    let isQuarter = day.civil.month % 3 == 0
    let all = book.mirror.held(place, ware)
    let held = all.filter { held in
      isQuarter || all.contains { $0.lot == held.lot && $0.account.pool == .daily }
    }
    var used = book.mirror.unposted[place.index][ware.index]
    var figures: [(key: CountKey, units: Int64)] = []
    let inDate = held.filter { $0.lot.isUsable(on: day) }.sorted { $0.lot < $1.lot }
    let expired = held.filter { !$0.lot.isUsable(on: day) }.sorted { $0.lot < $1.lot }
    for held in inDate + expired {
      let isDaily = held.account == HeldAccount(.daily, .available)
      let share = isDaily ? min(used, held.units) : 0
      used -= share
      let key = CountKey(held.lot)
      if let known = figures.firstIndex(where: { $0.key == key }) {
        figures[known].units += held.units - share
      } else {
        figures.append((key, held.units - share))
      }
    }
    return figures.map { DraftLine(counted: $0.units, $0.key) }
  }
}

extension DraftLine {
  /// The figure of a lot on a count.
  init(counted: Int64, _ key: CountKey) {
    self.init(key.item, counted)
    lot.number = key.number
    lot.maker = key.maker
    lot.expiry = key.expiry
  }
}
