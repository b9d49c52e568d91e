/// The stock of one site that a document may draw on, shrinking as its lines are picked, so that
/// two lines of one document never take the same units.
struct StockOnDay {
  let site: SiteCode
  let day: CalendarDay
  private(set) var holdings: [Holding]
  private var taken: [Int64]

  init(site: SiteCode, day: CalendarDay, holdings: [Holding]) {
    self.site = site
    self.day = day
    self.holdings = holdings.sorted(by: Holding.firstExpired)
    self.taken = Array(repeating: 0, count: holdings.count)
  }

  /// A piece of a holding that was picked.
  struct Pick {
    let lot: Lot
    let account: HeldAccount
    let quantity: Quantity
  }

  /// Picks a line's quantity from one account, first expired first out.
  ///
  /// Throws `quantityOutOfRange`, `unknownLot`, `expired` or `insufficient`.
  mutating func pick(
    _ line: DraftLine, from account: HeldAccount, allowingExpired: Bool
  ) throws(Refusal) -> [Pick] {
    guard let asked = Quantity(line.quantity) else {
      throw .quantityOutOfRange(line.item, line.quantity)
    }
    let matching = holdings.indices.filter {
      holdings[$0].lot.item == line.item && holdings[$0].account == account
        && holdings[$0].endOfDay > 0 && line.lot.chooses(holdings[$0].lot)
    }
    if matching.isEmpty, !line.lot.choosesAnything {
      throw .unknownLot(site, line.item, words: line.lot.words)
    }
    let usable = matching.filter { allowingExpired || holdings[$0].lot.isUsable(on: day) }
    if usable.isEmpty, let expired = matching.first, holdings[expired].takeable > 0 {
      throw .expired(site, LotName(holdings[expired].lot), on: day)
    }
    var wanted = asked.units
    var picks: [Pick] = []
    for place in usable where wanted > 0 {
      let share = min(wanted, holdings[place].takeable - taken[place])
      guard let quantity = Quantity(share) else { continue }
      picks.append(Pick(lot: holdings[place].lot, account: account, quantity: quantity))
      taken[place] += share
      wanted -= share
    }
    guard wanted == 0 else {
      for pick in picks { giveBack(pick) }
      throw .insufficient(shortfall(line, account, usable: usable, matching: matching))
    }
    return picks
  }

  private mutating func giveBack(_ pick: Pick) {
    for place in holdings.indices
    where holdings[place].lot == pick.lot && holdings[place].account == pick.account {
      taken[place] -= pick.quantity.units
    }
  }

  private func shortfall(
    _ line: DraftLine, _ account: HeldAccount, usable: [Int], matching: [Int]
  ) -> Shortfall {
    let onHand = matching.reduce(0) { $0 + holdings[$1].endOfDay }
    let expired = matching.filter { !holdings[$0].lot.isUsable(on: day) }
    let others = holdings.indices.filter {
      holdings[$0].lot.item == line.item && holdings[$0].account != account
    }
    return Shortfall(
      site: site, item: line.item, account: account, day: day, asked: line.quantity,
      takeable: usable.reduce(0) { $0 + max(0, holdings[$1].takeable - taken[$1]) },
      onHand: onHand, expired: expired.reduce(0) { $0 + holdings[$1].endOfDay },
      elsewhere: others.reduce(0) { $0 + holdings[$1].endOfDay })
  }
}

extension LotParticulars {
  /// Whether these words leave every lot open: first expired, first out.
  var choosesAnything: Bool {
    number.isEmpty && maker.isEmpty && serial.isEmpty && expiry == nil && price == nil
      && supplier.isEmpty && donor.isEmpty
  }

  /// Whether every word stated fits the lot.
  func chooses(_ lot: Lot) -> Bool {
    let known = lot.particulars
    return (number.isEmpty || number == known.number) && (maker.isEmpty || maker == known.maker)
      && (serial.isEmpty || serial == known.serial) && (expiry == nil || expiry == known.expiry)
      && (price == nil || price == known.price)
      && (supplier.isEmpty || supplier == known.supplier)
      && (donor.isEmpty || donor == known.donor)
  }

  /// The words as a message shows them.
  var words: String {
    [number, serial, maker, expiry?.description ?? "", price?.description ?? "", supplier, donor]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
