extension Draft {
  /// Decides on the draft: the document to post, or the rule that says no.
  ///
  /// Pure: the same draft and facts give the same document.
  public func decide(_ facts: PostingFacts) throws(Refusal) -> Document {
    try checkFirst(facts)
    try checkPeople(facts)
    var document = try decideLinesExplained(facts)
    try checkTexts(document)
    try checkAuthority(document, facts)
    try checkDay(document, facts)
    try checkSerials(document, facts)
    try checkStock(document, facts)
    document.movements = document.movements.merged
    let count = max(document.movements.count, document.orderLines.count)
    guard count <= Document.mostLines else {
      throw .tooManyLines(kind, count: count, most: Document.mostLines)
    }
    return document
  }

  private func decideLinesExplained(_ facts: PostingFacts) throws(Refusal) -> Document {
    do {
      return try decideLines(facts)
    } catch {
      throw explainByCount(error, facts)
    }
  }

  private func decideLines(_ facts: PostingFacts) throws(Refusal) -> Document {
    switch kind {
    case .opening, .receipt, .donation: try decideIncoming(facts)
    case .return: try decideReturn(facts)
    case .inspection, .freeze, .release: try decideStatusChange(facts)
    case .poolChange: try decidePoolChange(facts)
    case .issue: try decideIssue(facts)
    case .dispatch: try decideDispatch(facts)
    case .writeOff: try decideWriteOff(facts)
    case .arrival: try decideArrival(facts)
    case .settlement: try decideSettlement(facts)
    case .count: try decideCount(facts)
    case .callUpRequest: try decideRequest()
    case .approval: try decideApproval(facts)
    case .callUpOrder: try decideOrder(facts)
    case .repick: try decideRepick(facts)
    case .orderClosing: try decideOrderClosing(facts)
    case .purchase, .callOut: try decidePurchase(facts)
    case .unmet: try decideUnmet(facts)
    case .closing: try decideClosing(facts)
    case .reversal: try decideReversal(facts)
    case .registration: try decideRegistration()
    case .epoch: document(movements: [])
    }
  }

  private func decideRegistration() throws(Refusal) -> Document {
    guard record != nil else { throw .missing(kind, field: "record") }
    return document(movements: [])
  }

  /// The document of this draft with those lines.
  func document(
    on day: CalendarDay? = nil, movements: [Movement] = [], countLines: [CountLine] = [],
    orderLines: [OrderLine] = []
  ) -> Document {
    var said = particulars
    // Only the rule of the closed month writes this one.
    said.arrivedOn = nil
    return Document(
      id: id, kind: kind, site: site, occurredOn: day ?? occurredOn, particulars: said,
      movements: movements, countLines: countLines, orderLines: orderLines, record: record)
  }

  /// The lines, of which there must be some.
  func someLines() throws(Refusal) -> [DraftLine] {
    guard !lines.isEmpty else { throw .noLines(kind) }
    return lines
  }

  func require(_ value: String?, _ field: String) throws(Refusal) {
    guard let value, !value.isEmpty else { throw .missing(kind, field: field) }
  }
}

extension [Movement] {
  /// The same movements with equal lines added up, in the order they were decided.
  var merged: [Movement] {
    var places: [Place: Int] = [:]
    var result: [Movement] = []
    for movement in self {
      let place = Place(lot: movement.lot, from: movement.from, to: movement.to)
      if let known = places[place],
        let sum = Quantity(result[known].quantity.units + movement.quantity.units)
      {
        result[known] = Movement(sum, of: movement.lot, from: movement.from, to: movement.to)
      } else {
        places[place] = result.count
        result.append(movement)
      }
    }
    return result
  }
}

private struct Place: Hashable {
  let lot: Lot
  let from: Account
  let to: Account
}
