import Stockpile

/// Issued goods that come back unused some days later.
final class GivenBack {
  private let book: Book
  private var awaited: [Return] = []

  private struct Return {
    let place: Place
    let lot: Lot
    let units: Int64
    let day: CalendarDay
  }

  init(_ book: Book) { self.book = book }

  /// Perhaps part of the first line of an issue comes back; clinics keep what they took.
  func consider(_ issue: Document, at place: Place) {
    guard place.role != .clinic, let movement = issue.movements.first,
      movement.quantity.units >= 10,
      book.draws.chance(Story.givenBack, .giveBack, place.key, 0, book.today.key)
    else { return }
    let wait = book.draws.number(2...6, .giveBack, place.key, 1, book.today.key)
    awaited.append(
      Return(
        place: place, lot: movement.lot, units: movement.quantity.units / 5,
        day: book.today.adding(days: Int(wait))))
  }

  func day() throws {
    let due = awaited.filter { $0.day <= book.today }
    awaited.removeAll { $0.day <= book.today }
    for back in due where back.lot.isUsable(on: book.today) {
      var draft = book.draft(.return, at: back.place)
      draft.particulars.note = "领用未用完，退回"
      var line = DraftLine(back.lot.item, back.units)
      line.lot.number = back.lot.particulars.number
      line.lot.expiry = back.lot.expiry
      draft.lines = [line]
      try book.post(draft, at: back.place)
    }
  }
}
