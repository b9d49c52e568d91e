/// A site asks, somebody with authority answers (调用申请、审批).
extension Draft {
  func decideRequest() throws(Refusal) -> Document {
    if particulars.event == nil { try require(particulars.reason, "reason") }
    if let day = particulars.neededBy, day < occurredOn {
      throw .neededBefore(day, asked: occurredOn)
    }
    return document(orderLines: try orderLines())
  }

  func decideApproval(_ facts: PostingFacts) throws(Refusal) -> Document {
    let chain = try standingReference(facts)
    let asked = chain.document.document
    if let earlier = chain.standing(.approval) {
      throw .alreadyDecided(chain.document.documentNumber, by: earlier.documentNumber)
    }
    try require(particulars.approver, "approver")
    let requesters = [asked.particulars.handler, chain.document.posting.operatorName]
    if let approver = particulars.approver,
      requesters.contains(where: { $0.map { Operator.isSame($0, approver) } ?? false })
    {
      throw .samePerson(kind, approver, .requester)
    }
    var answer: Document
    switch asked.kind {
    case .callUpRequest where particulars.purpose == .rejection:
      try require(particulars.reason, "reason")
      answer = document()
    case .callUpRequest: answer = document(orderLines: try approvedLines(chain.document, facts))
    // What is gone cannot be refused any more.
    case .dispatch
    where asked.particulars.purpose == .emergency && particulars.purpose != .rejection:
      answer = document(orderLines: asked.sentLines)
    default: throw .notToBeApproved(chain.document.documentNumber)
    }
    answer.particulars.counterparty =
      asked.kind == .dispatch ? asked.particulars.counterparty : asked.site
    return answer
  }

  /// What is granted: what the draft says, else all that was asked, from the reserve of the centre.
  private func approvedLines(
    _ request: PostedDocument, _ facts: PostingFacts
  ) throws(Refusal) -> [OrderLine] {
    let asked = request.document.orderLines
    let said =
      lines.isEmpty
      ? asked.map { OrderLine($0.item, $0.quantity, pool: $0.pool) } : try orderLines()
    var granted: [OrderLine] = []
    for line in said {
      guard let source = line.source ?? facts.release.centre else {
        throw .missing(kind, field: "source")
      }
      guard source != request.document.site else { throw .sameSite(source) }
      granted.append(
        OrderLine(line.item, line.quantity, pool: line.pool ?? .reserve, source: source))
    }
    for item in Set(granted.map(\.item)).sorted() {
      let wanted = asked.units(of: item)
      guard wanted > 0 else { throw .notAskedFor(request.documentNumber, item) }
      let given = granted.units(of: item)
      guard given <= wanted else {
        throw .approvesTooMuch(request.documentNumber, item, asked: wanted, approved: given)
      }
    }
    return granted
  }

  /// The lines without lots, each with a quantity, equal ones added up.
  func orderLines() throws(Refusal) -> [OrderLine] {
    var found: [OrderLine] = []
    for line in try someLines() {
      guard Quantity(line.quantity) != nil else {
        throw .quantityOutOfRange(line.item, line.quantity)
      }
      let place = found.firstIndex {
        $0.item == line.item && $0.pool == line.pool && $0.source == line.source
      }
      let sum = line.quantity + (place.map { found[$0].quantity.units } ?? 0)
      guard let quantity = Quantity(sum) else { throw .quantityOutOfRange(line.item, sum) }
      let whole = OrderLine(line.item, quantity, pool: line.pool, source: line.source)
      if let place { found[place] = whole } else { found.append(whole) }
    }
    return found
  }

  /// The document referred to, which must not have been reversed.
  func standingReference(_ facts: PostingFacts) throws(Refusal) -> ChainFacts {
    guard let chain = facts.chain else { throw .missing(kind, field: "reference") }
    if let reversal = chain.reversedBy {
      throw .alreadyReversed(chain.document.documentNumber, by: reversal)
    }
    return chain
  }
}

extension [OrderLine] {
  /// Base units of an item over all lines.
  public func units(of item: ItemCode) -> Int64 {
    reduce(0) { $1.item == item ? $0 + $1.quantity.units : $0 }
  }
}

extension Document {
  /// What a dispatch carries, by item and pool.
  fileprivate var sentLines: [OrderLine] {
    var sums: [OrderLine] = []
    for movement in movements {
      guard let from = movement.from.held else { continue }
      let place = sums.firstIndex { $0.item == movement.lot.item && $0.pool == from.pool }
      let units = movement.quantity.units + (place.map { sums[$0].quantity.units } ?? 0)
      for part in Quantity.parts(of: units).prefix(1) {
        let line = OrderLine(movement.lot.item, part, pool: from.pool, source: site)
        if let place { sums[place] = line } else { sums.append(line) }
      }
    }
    return sums
  }
}
