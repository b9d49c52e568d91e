/// A physical count 盘点: one figure a line, the difference posted as variance or, for sites that
/// only count, as use (以盘代耗).
extension Draft {
  func decideCount(_ facts: PostingFacts) throws(Refusal) -> Document {
    var movements: [Movement] = []
    var countLines: [CountLine] = []
    var seen: Set<CountKey> = []
    for line in try someLines() {
      let said = line.lot
      let key = CountKey(
        item: line.item, maker: said.maker, number: said.serial.isEmpty ? said.number : said.serial,
        expiry: said.expiry)
      guard seen.insert(key).inserted else {
        throw .sheetProblem(key.words, reason: .twice)
      }
      if let later = facts.postedSinceSheet[key] {
        throw .postedSinceSheet(site, key, by: later)
      }
      guard line.quantity >= 0, line.quantity <= Quantity.largest else {
        throw .quantityOutOfRange(line.item, line.quantity)
      }
      let holdings = facts.holdings.filter { CountKey($0.lot) == key }
      let book = holdings.reduce(0) { $0 + $1.endOfDay }
      countLines.append(CountLine(key, book: book, counted: line.quantity))
      if line.quantity < book {
        movements += try shortage(book - line.quantity, of: key, line, holdings)
      } else if let surplus = Quantity(line.quantity - book) {
        let lot =
          holdings.max(by: Holding.oldestReceipt)?.lot ?? known(key, facts) ?? found(key, facts)
        try checkTracking(lot, surplus, facts)
        movements.append(
          Movement(
            surplus, of: lot, from: .outside(.variance),
            to: .held(HeldAccount(line.pool ?? .daily, .available))))
      }
    }
    return document(movements: movements, countLines: countLines)
  }

  /// Daily stock first, the reserve last; within a pool available stock first, oldest receipt first.
  private func shortage(
    _ missing: Int64, of key: CountKey, _ line: DraftLine, _ holdings: [Holding]
  ) throws(Refusal) -> [Movement] {
    let candidates = holdings.filter { line.pool == nil || $0.account.pool == line.pool }
      .sorted { left, right in
        if left.account.pool != right.account.pool { return left.account.pool < right.account.pool }
        if left.account.status != right.account.status {
          return left.account.status < right.account.status
        }
        return Holding.oldestReceipt(left, right)
      }
    var rest = missing
    var movements: [Movement] = []
    for holding in candidates {
      let share = min(rest, holding.takeable)
      guard share > 0 else { continue }
      rest -= share
      movements += Quantity.parts(of: share).map {
        Movement(
          $0, of: holding.lot, from: .held(holding.account),
          to: .outside(isUse(holding) ? .used : .variance))
      }
    }
    guard rest == 0 else {
      throw .insufficient(
        Shortfall(
          site: site, item: key.item, account: HeldAccount(line.pool ?? .daily, .available),
          day: occurredOn, asked: missing, takeable: missing - rest,
          onHand: holdings.reduce(0) { $0 + $1.endOfDay }, expired: 0, elsewhere: 0))
    }
    return movements
  }

  /// Only good stock outside the reserve can have been used.
  private func isUse(_ holding: Holding) -> Bool {
    particulars.purpose == .asUse && holding.account.status == .available
      && holding.account.pool != .reserve && holding.lot.isUsable(on: occurredOn)
  }

  /// A lot nobody knew, with what the label says.
  private func found(_ key: CountKey, _ facts: PostingFacts) -> Lot {
    key.lot(isSerial: facts.items[key.item]?.isSerialTracked == true)
  }

  private func known(_ key: CountKey, _ facts: PostingFacts) -> Lot? {
    facts.knownLots.filter { CountKey($0) == key }.min()
  }
}

extension CountKey {
  /// The line as a message shows it.
  public var words: String {
    [item.description, number, maker, expiry?.description ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
