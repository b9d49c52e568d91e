import Stockpile

/// Months are closed, mostly in the first days of the next.
struct Closings {
  let book: Book
  let use: Use
  let habits: Habits

  func day() throws {
    let month = book.today.month.previous
    guard month >= Story.firstDay.month else { return }
    for place in book.district.places {
      guard let due = habits.closingDay(place, month), due == book.today else { continue }
      try use.enterAll(of: place)
      var draft = book.draft(.closing, at: place)
      draft.particulars.month = month
      try book.post(draft, at: place)
    }
  }
}
