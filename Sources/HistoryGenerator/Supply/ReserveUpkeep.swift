import Stockpile

/// The reserve is filled up again where it fell below its norm: at the centre by purchase, then at
/// townships and hospitals from the centre. Some rounds reach only some of them.
struct ReserveUpkeep {
  let book: Book
  let transfers: Transfers

  func day() throws {
    guard let centre = book.all(.centre).first else { return }
    for round in Story.reserveRounds {
      if book.today == round.purchase { try purchase(at: centre) }
      if book.today == round.transfer { try transfer(from: centre, perMille: round.reaches) }
    }
  }

  private func missing(_ ware: Ware, at place: Place, below percent: Int64) -> Int64 {
    let norm = book.district.norm(ware, at: place)
    let have = book.mirror.held(place, ware)
      .filter { $0.account.pool == .reserve && $0.lot.isUsable(on: book.today) }
      .reduce(0) { $0 + $1.units }
    return have * 100 < norm * percent ? norm * 95 / 100 - have : 0
  }

  private func purchase(at centre: Place) throws {
    var orders: [String: [DraftLine]] = [:]
    for ware in book.district.wares where ware.story.code != Story.scarce {
      let missing = missing(ware, at: centre, below: 85)
      guard missing > 0 else { continue }
      let size = ware.item.packSize
      // Whole cartons, rounded down: the reserve is near its norm, seldom at it.
      let packs = max(1, missing / size)
      var line = DraftLine(ware.code, packs * size)
      let age = book.draws.number(10...40, .receipt, 1, ware.key, book.today.key)
      line.lot = ware.lot(
        made: book.today.adding(days: -Int(age)), fund: "储备专项", draws: book.draws)
      line.pool = .reserve
      orders[ware.story.supplier, default: []].append(line)
    }
    for supplier in orders.keys.sorted() {
      let ordered = try order(orders[supplier] ?? [], from: supplier, at: centre)
      var draft = book.draft(.receipt, at: centre)
      draft.particulars.reference = ordered.document.id
      draft.particulars.partner = supplier
      draft.particulars.note = "专储补充"
      draft.lines = orders[supplier] ?? []
      try book.post(draft, at: centre)
    }
  }

  private func order(
    _ lines: [DraftLine], from supplier: String, at centre: Place
  ) throws -> PostedDocument {
    var draft = book.draft(.purchase, at: centre)
    draft.particulars.partner = supplier
    draft.particulars.note = "专储补充"
    draft.lines = lines.map { line in
      var ordered = DraftLine(line.item, line.quantity)
      ordered.pool = line.pool
      return ordered
    }
    return try book.post(draft, at: centre)
  }

  private func transfer(from centre: Place, perMille: Int64) throws {
    for place in book.all(.hospital) + book.all(.township)
    where place.site.record["holds_reserve"] == "Y"
      && book.draws.chance(perMille, .visit, place.key, 2, book.today.key)
    {
      var lines: [DraftLine] = []
      for ware in book.district.wares where ware.story.code != Story.scarce {
        let missing = missing(ware, at: place, below: 75)
        let units = min(missing, book.usable(centre, ware) / 4)
        if units > 0 { lines.append(DraftLine(ware.code, units)) }
      }
      try transfers.send(lines, from: centre, to: place) {
        $0.destinationPool = .reserve
        $0.note = "专储补充"
      }
    }
  }
}
