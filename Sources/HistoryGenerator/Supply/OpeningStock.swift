import Stockpile

/// What lay on the shelves when the books were opened.
struct OpeningStock {
  private let book: Book
  private let lots: [OpeningLots]

  /// Three lots of each item, shared by the whole network: one soon to expire, one that will be near
  /// its expiry when the year ends, one fresh.
  private struct OpeningLots {
    let old: LotParticulars
    let middle: LotParticulars
    let fresh: LotParticulars
  }

  init(_ book: Book) {
    self.book = book
    self.lots = book.district.wares.map { ware in
      func lot(daysLeft: Int64, _ fund: String) -> LotParticulars {
        let life = ware.item.shelfLifeMonths
        let days = Int64(book.today.days(until: book.today.adding(months: life)))
        let made = book.today.adding(days: -Int(days - min(daysLeft, days * 9 / 10)))
        return ware.lot(made: made, fund: fund, draws: book.draws)
      }
      let draws = book.draws
      return OpeningLots(
        old: lot(daysLeft: draws.number(70...170, .opening, 0, ware.key, 1), "区级财政"),
        middle: lot(daysLeft: draws.number(385...520, .opening, 0, ware.key, 2), "区级财政"),
        fresh: lot(daysLeft: draws.number(560...900, .opening, 0, ware.key, 3), "中央转移支付"))
    }
  }

  func post() throws {
    for place in book.district.places {
      var draft = book.draft(.opening, at: place)
      draft.particulars.note = "建账期初（演示数据，合成）"
      for ware in book.district.wares {
        draft.lines += reserve(ware, at: place) + daily(ware, at: place)
      }
      try book.post(draft, at: place)
    }
  }

  /// Near the norm, rarely at it.
  private func reserve(_ ware: Ware, at place: Place) -> [DraftLine] {
    guard place.site.record["holds_reserve"] == "Y",
      place.role != .clinic || ware.story.reservedAtClinics
    else { return [] }
    let share = book.draws.number(70...115, .opening, place.key, ware.key, 4)
    let units = (book.district.norm(ware, at: place) * share + 50) / 100
    guard units > 0 else { return [] }
    let known = lots[ware.index]
    if place.role == .centre {
      return [
        line(ware, units * 2 / 5, known.middle, .reserve),
        line(ware, units - units * 2 / 5, known.fresh, .reserve),
      ].filter { $0.quantity > 0 }
    }
    let isMiddle = book.draws.chance(400, .opening, place.key, ware.key, 5)
    return [line(ware, units, isMiddle ? known.middle : known.fresh, .reserve)]
  }

  private func daily(_ ware: Ware, at place: Place) -> [DraftLine] {
    let use = book.district.useBelow(ware, place)
    guard use > 0 else { return [] }
    let days = book.draws.number(
      place.role == .clinic ? 35...80 : 20...50, .opening, place.key, ware.key, 6)
    let units = (use * days / 1000).roundedUp(to: place.role == .clinic ? 1 : ware.story.handful)
    let known = lots[ware.index]
    let isOld = book.draws.chance(150, .opening, place.key, ware.key, 7)
    if place.role == .clinic { return [line(ware, units, isOld ? known.old : known.fresh, .daily)] }
    let old = (units * 3 / 10).roundedDown(to: ware.story.handful)
    return [line(ware, old, known.old, .daily), line(ware, units - old, known.fresh, .daily)]
      .filter { $0.quantity > 0 }
  }

  private func line(_ ware: Ware, _ units: Int64, _ lot: LotParticulars, _ pool: Pool) -> DraftLine
  {
    var line = DraftLine(ware.code, units)
    line.lot = lot
    line.pool = pool
    return line
  }
}
