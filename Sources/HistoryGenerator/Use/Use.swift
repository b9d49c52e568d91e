import Stockpile

/// What is used, day by day: need grows a little every day and is met now and then, so that on most
/// days most items stand still.
final class Use {
  private let book: Book
  /// Thousandths of a unit needed and not taken yet, by place and item.
  private var need: [[Int64]]
  private var late: [LatePaper] = []
  private let givenBack: GivenBack
  private let wanting: Wanting

  /// An issue whose paper is entered days later.
  private struct LatePaper {
    let place: Place
    let day: CalendarDay
    let entered: CalendarDay
    let takes: [(ware: Ware, units: Int64)]
  }

  init(_ book: Book) {
    self.book = book
    self.givenBack = GivenBack(book)
    self.wanting = Wanting(book)
    // The year does not begin with everybody's cupboard just filled.
    self.need = book.district.places.map { place in
      book.district.wares.map { ware in
        let days = book.draws.number(0...30, .use, place.key, ware.key)
        return book.district.use(ware, at: place) * days
      }
    }
  }

  func day() throws {
    try enter { $0.entered <= book.today }
    try givenBack.day()
    for place in book.district.places where book.works(place) {
      for ware in book.district.wares {
        let percent = book.surge.percent(place, ware, on: book.today)
        need[place.index][ware.index] += book.district.use(ware, at: place) * percent / 100
      }
      if takes(place) { try take(at: place) }
    }
  }

  /// Enters the late papers of a place: nothing older may follow a count or a closing.
  func enterAll(of place: Place) throws {
    try enter { $0.place.index == place.index }
  }

  private func takes(_ place: Place) -> Bool {
    let surge = book.surge.percent(place, on: book.today)
    let often: Int64
    switch place.role {
    case .clinic:
      // Twice as often as they use more: nobody waits a month for masks in an outbreak.
      let more = surge > 150 ? 2 * surge : 100
      often = min(Story.issueDays.clinic * more / 100, Story.issueDays.clinicInSurge)
    default: often = book.today.isWorkday ? Story.issueDays.others * (surge + 100) / 200 : 0
    }
    return book.draws.chance(often, .use, place.key, 0, book.today.key)
  }

  private func take(at place: Place) throws {
    var (takes, unmet): ([(ware: Ware, units: Int64)], [(ware: Ware, units: Int64)]) = ([], [])
    for ware in book.district.wares where need[place.index][ware.index] >= 1000 {
      guard book.draws.chance(Story.takenOnIssueDay, .use, place.key, ware.key, book.today.key)
      else { continue }
      let size = book.draws.number(70...130, .size, place.key, ware.key, book.today.key)
      let wanted = max(1, need[place.index][ware.index] / 1000 * size / 100)
      let units = min(wanted, book.usable(place, ware))
      need[place.index][ware.index] -= wanted * 1000
      if units == 0 { unmet.append((ware, wanted)) }
      if units > 0 { takes.append((ware, units)) }
    }
    if !unmet.isEmpty, !place.countsOnly { try wanting.write(unmet, at: place) }
    guard !takes.isEmpty else { return }
    if place.countsOnly {
      for take in takes { book.mirror.unposted[place.index][take.ware.index] += take.units }
    } else if book.draws.chance(Story.latePapers, .late, place.key, 0, book.today.key) {
      for take in takes { book.mirror.unposted[place.index][take.ware.index] += take.units }
      let wait = book.draws.number(1...3, .delay, place.key, 0, book.today.key)
      late.append(
        LatePaper(
          place: place, day: book.today, entered: book.today.adding(days: Int(wait)), takes: takes))
    } else {
      try issue(takes, at: place, on: book.today)
    }
  }

  private func enter(_ isDue: (LatePaper) -> Bool) throws {
    let due = late.filter(isDue)
    late.removeAll(where: isDue)
    for paper in due {
      for take in paper.takes {
        book.mirror.unposted[paper.place.index][take.ware.index] -= take.units
      }
      // What came in or was counted since cannot be older than this paper: then it is of today.
      let settled = paper.takes.map { book.mirror.settledOn[paper.place.index][$0.ware.index] }
      let isOpen = book.closed[paper.place.index].map { $0 < paper.day.month } ?? true
      let keepsDay = isOpen && settled.allSatisfy { $0 <= paper.day }
      try issue(paper.takes, at: paper.place, on: keepsDay ? paper.day : book.today)
    }
  }

  private func issue(
    _ takes: [(ware: Ware, units: Int64)], at place: Place, on day: CalendarDay
  ) throws {
    var draft = book.draft(.issue, at: place, on: day)
    draft.lines = takes.map { DraftLine($0.ware.code, $0.units) }
    let posted = try book.post(draft, at: place)
    if book.draws.chance(Story.slips, .slip, place.key, 0, book.today.key),
      takes.allSatisfy({ book.usable(place, $0.ware) >= $0.units })
    {
      try enterTwice(draft, at: place)
    }
    givenBack.consider(posted.document, at: place)
  }

  /// The same paper typed once more, and undone when somebody sees it.
  private func enterTwice(_ draft: Draft, at place: Place) throws {
    var again = book.draft(.issue, at: place, on: draft.occurredOn)
    again.lines = draft.lines
    let posted = try book.post(again, at: place)
    var reversal = book.draft(.reversal, at: place)
    reversal.particulars.reference = posted.document.id
    reversal.particulars.reason = "重复录入"
    try book.post(reversal, at: place)
  }
}
