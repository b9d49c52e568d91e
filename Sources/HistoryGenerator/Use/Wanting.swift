import Stockpile

/// What was wanted and not there, where a keeper writes it down; asked for again within ten days, it is
/// the same want.
final class Wanting {
  private let book: Book
  private var last: [Want: (id: DocumentID, day: CalendarDay, units: Int64)] = [:]

  private struct Want: Hashable {
    let place: Int
    let ware: Int
  }

  init(_ book: Book) { self.book = book }

  func write(_ wants: [(ware: Ware, units: Int64)], at place: Place) throws {
    for (ware, units) in wants
    where book.draws.chance(
      Story.unmetWritten, .unmet, place.key, ware.key, book.today.key)
    {
      let want = Want(place: place.index, ware: ware.index)
      let earlier = last[want].flatMap { $0.day.days(until: book.today) <= 10 ? $0 : nil }
      var draft = book.draft(.unmet, at: place, on: book.today)
      draft.particulars.reference = earlier?.id
      let wanted = max(units, earlier?.units ?? 0)
      draft.lines = [DraftLine(ware.code, wanted)]
      let posted = try book.post(draft, at: place)
      last[want] = (posted.document.id, book.today, wanted)
    }
  }
}
