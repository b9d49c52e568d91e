import Stockpile

/// The rest of the catalogue at the centre and the townships: there at the opening, near its norms or
/// missing, and untouched all year, so that a shortage list is about more than the story's items.
struct StandingStock {
  let book: Book
  let items: [Item]

  init(_ book: Book) {
    self.book = book
    let known = Set(book.district.wares.map(\.code))
    self.items = book.district.items.filter { !known.contains($0.code) && !$0.isSerialTracked }
  }

  func post() throws {
    for place in book.all(.centre) + book.all(.township) {
      var draft = book.draft(.opening, at: place)
      draft.particulars.note = "建账期初：其他专储（演示数据，合成）"
      for item in items {
        let key = Draws.key(item.code)
        let norm = book.district.norm(item, at: place)
        let share = book.draws.number(45...120, .standing, place.key, key)
        guard norm * share >= 100, book.draws.chance(Story.standing, .standing, place.key, key, 1)
        else { continue }
        var line = DraftLine(item.code, norm * share / 100)
        line.pool = .reserve
        line.lot = lot(item, key, isOlder: book.draws.chance(250, .standing, place.key, key, 2))
        draft.lines.append(line)
      }
      try book.post(draft, at: place)
    }
  }

  /// Two lots of an item in the whole network; one of them expires around the end of the year.
  private func lot(_ item: Item, _ key: UInt64, isOlder: Bool) -> LotParticulars {
    var lot = LotParticulars()
    guard item.isLotTracked || item.isExpiryTracked else { return lot }
    let life = max(12, item.shelfLifeMonths)
    let days = Int64(book.today.days(until: book.today.adding(months: life)))
    let left = isOlder ? book.draws.number(300...500, .standing, 0, key, 3) : days * 9 / 10
    let made = book.today.adding(days: -Int(days - min(left, days * 9 / 10)))
    if item.isLotTracked {
      let run = book.draws.number(11...89, .standing, 0, key, isOlder ? 4 : 5)
      lot.number = "\(made.description.filter { $0 != "-" }.dropFirst(2))\(run)"
      lot.made = made
    }
    if item.isExpiryTracked { lot.expiry = made.adding(months: life).adding(days: -1) }
    return lot
  }
}
