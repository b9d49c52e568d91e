/// The rules that hold for every document, whatever it is.
extension Draft {
  /// The site may hold stock; the day is not in the future, not in a closed month, not before a
  /// posted count of a lot it moves.
  func checkDay(_ document: Document, _ facts: PostingFacts) throws(Refusal) {
    if !document.movements.isEmpty || kind == .count, !facts.site.holdsStock {
      throw .siteHoldsNoStock(site, reason: facts.site.whyNoStock)
    }
    try checkDay(document.occurredOn, facts)
    let touched = document.movements.map(\.lot)
    let keys = touched.map { CountKey($0) } + document.countLines.map(\.key)
    for key in keys {
      guard let counted = facts.counted[key], document.occurredOn < counted else { continue }
      let lot = touched.first { CountKey($0) == key } ?? key.anyLot
      throw .beforeCount(site, LotName(lot), document.occurredOn, counted: counted)
    }
  }

  /// What needs no look at the lines, so that it is named before anything else: a site that holds no
  /// stock, a day to come, a closed month. An arrival in a closed month is dated by its own rule.
  func checkFirst(_ facts: PostingFacts) throws(Refusal) {
    let isOfTheBook = kind == .registration || kind == .epoch || kind == .closing
    if !isOfTheBook, !facts.site.holdsStock {
      throw .siteHoldsNoStock(site, reason: facts.site.whyNoStock)
    }
    guard kind != .arrival else {
      guard occurredOn <= facts.today else { throw .futureDay(occurredOn, today: facts.today) }
      return
    }
    try checkDay(occurredOn, facts)
  }

  private func checkDay(_ day: CalendarDay, _ facts: PostingFacts) throws(Refusal) {
    guard day <= facts.today else { throw .futureDay(day, today: facts.today) }
    if let firstOpen = facts.firstOpenDay, day < firstOpen {
      throw .closedMonth(site, day, firstOpen: firstOpen)
    }
  }

  /// A line that cannot be served on a day before a posted count of its item fails for that reason.
  func explainByCount(_ refusal: Refusal, _ facts: PostingFacts) -> Refusal {
    let item: ItemCode
    switch refusal {
    case .insufficient(let shortfall): item = shortfall.item
    case .unknownLot(_, let code, _): item = code
    default: return refusal
    }
    let later = facts.counted.filter { $0.key.item == item && occurredOn < $0.value }
    guard let count = later.min(by: { $0.key < $1.key }) else { return refusal }
    return .beforeCount(site, LotName(count.key.anyLot), occurredOn, counted: count.value)
  }

  /// A serial is one unit, and never in stock twice.
  func checkSerials(_ document: Document, _ facts: PostingFacts) throws(Refusal) {
    for movement in document.movements where !movement.lot.particulars.serial.isEmpty {
      guard movement.quantity.units == 1 else { throw .serialRequired(movement.lot.item) }
      guard case .outside = movement.from, kind != .settlement else { continue }
      if let holder = facts.serialHolders[movement.lot] {
        throw .serialHeld(LotName(movement.lot), at: holder)
      }
    }
  }

  /// No held account may fall below zero at the end of the document's day or of any later day.
  func checkStock(_ document: Document, _ facts: PostingFacts) throws(Refusal) {
    var taken: [HeldLot: Int64] = [:]
    for movement in document.movements {
      if let from = movement.from.held {
        taken[HeldLot(account: from, lot: movement.lot), default: 0] += movement.quantity.units
      }
      if let to = movement.to.held {
        taken[HeldLot(account: to, lot: movement.lot), default: 0] -= movement.quantity.units
      }
    }
    let holdings = Dictionary(
      facts.holdings.map { (HeldLot(account: $0.account, lot: $0.lot), $0) },
      uniquingKeysWith: { first, _ in first })
    for movement in document.movements {
      guard let from = movement.from.held else { continue }
      let place = HeldLot(account: from, lot: movement.lot)
      let takeable = holdings[place]?.takeable ?? 0
      guard let net = taken[place], net > takeable else { continue }
      if let dependents = facts.original?.dependents, !dependents.isEmpty,
        let number = facts.original?.original.documentNumber
      {
        throw .dependedOn(number, by: dependents)
      }
      throw .insufficient(
        Shortfall(
          site: site, item: movement.lot.item, account: from, day: document.occurredOn,
          asked: net, takeable: takeable, onHand: holdings[place]?.endOfDay ?? 0, expired: 0,
          elsewhere: 0))
    }
  }
}

extension CountKey {
  /// A lot that carries just the words of the line.
  var anyLot: Lot {
    lot(isSerial: false)
  }

  /// A lot that carries just the words of the line, the number being a serial where the item has.
  func lot(isSerial: Bool) -> Lot {
    var particulars = LotParticulars()
    if isSerial { particulars.serial = number } else { particulars.number = number }
    particulars.maker = maker
    particulars.expiry = expiry
    return Lot(item: item, particulars)
  }
}

private struct HeldLot: Hashable {
  let account: HeldAccount
  let lot: Lot
}
