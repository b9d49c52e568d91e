import Stockpile

extension InvariantChecks {
  /// Nothing dated in a closed month after its closing; closings in order and only of months that
  /// are over; nothing dated before a standing count of the lot; nothing from the future.
  func dates(_ place: Int) -> [String] {
    let posted = documents[place]
    let document = posted.document
    let today = posted.posting.recordedAt.day(offsetMinutes: 480)
    var found: [String] = []
    if document.occurredOn > today { found.append(say(place, "dated after \(today)")) }
    var closed: Month?
    let keys = Set(document.movements.map { CountKey($0.lot) } + document.countLines.map(\.key))
    for before in dated[document.site] ?? [] where before < place {
      let earlier = documents[before]
      let kind = earlier.document.kind
      if kind == .closing { closed = max(closed, earlier.document.particulars.month) }
      guard kind == .count, document.occurredOn < earlier.document.occurredOn,
        stood(earlier.document.id, at: place)
      else { continue }
      for line in earlier.document.countLines where keys.contains(line.key) {
        found.append(say(place, "dated before the count \(earlier.documentNumber)"))
      }
    }
    if let closed, document.occurredOn <= closed.lastDay {
      found.append(say(place, "dated in \(closed) or before, which was closed"))
    }
    if let arrivedOn = document.particulars.arrivedOn {
      if document.occurredOn != closed?.next.firstDay || arrivedOn >= document.occurredOn {
        found.append(say(place, "arrived on \(arrivedOn), booked on another day than the first"))
      }
    }
    guard document.kind == .closing, let month = document.particulars.month else { return found }
    if month.lastDay >= today { found.append(say(place, "\(month) was not over")) }
    if let closed, month != closed.next { found.append(say(place, "closed out of order")) }
    return found
  }

  /// Expired stock leaves only in the ways meant for it, the reserve only under an order.
  func leaving(_ place: Int) -> [String] {
    let document = documents[place].document
    var found: [String] = []
    for movement in document.movements {
      guard let from = movement.from.held else { continue }
      let to = movement.to.held
      if !movement.lot.isUsable(on: document.occurredOn) {
        if to == nil, !mayMoveExpired(document, movement) {
          found.append(say(place, "expired \(LotName(movement.lot)) left for \(movement.to)"))
        }
        if to?.status == .reserved { found.append(say(place, "expired stock reserved")) }
      }
      let stays = to?.pool == from.pool
      if from.pool == .reserve, !stays, !mayMoveReserve(document, movement) {
        found.append(say(place, "reserve stock left for \(movement.to) without an order"))
      }
    }
    return found
  }

  private func mayMoveExpired(_ document: Document, _ movement: Movement) -> Bool {
    switch document.kind {
    case .writeOff, .reversal: true
    case .count: movement.to == .outside(.variance)
    case .return: movement.to == .outside(.returned)
    case .dispatch: document.particulars.purpose == .disposal
    // What a settlement finds was really sent left on the day of the dispatch, not on this one.
    case .settlement: document.particulars.purpose == .sent
    default: false
    }
  }

  private func mayMoveReserve(_ document: Document, _ movement: Movement) -> Bool {
    switch document.kind {
    case .reversal: true
    case .count: movement.to == .outside(.variance)
    case .writeOff:
      isAllowed(document) || movement.from.held?.status == .nonconforming
        || !movement.lot.isUsable(on: document.occurredOn)
    // The dispatch it settles was allowed.
    case .settlement:
      document.particulars.reference.flatMap { byID[$0] }.map { mayLeave(documents[$0].document) }
        ?? false
    case .dispatch: mayLeave(document)
    case .poolChange, .return: isAllowed(document)
    default: false
    }
  }

  /// Reserve stock is sent for an order somebody else approved, or with somebody's authority.
  private func mayLeave(_ document: Document) -> Bool {
    guard let order = document.particulars.reference else { return isAllowed(document) }
    guard let order = byID[order].map({ documents[$0].document }), order.kind == .callUpOrder,
      let approval = order.particulars.reference.flatMap({ byID[$0] }).map({ documents[$0] }),
      let request = approval.document.particulars.reference.flatMap({ byID[$0] })
        .map({ documents[$0] })
    else { return false }
    let asked = [request.posting.operatorName, request.document.particulars.handler]
    return order.particulars.counterparty == document.particulars.counterparty
      && request.document.site == document.particulars.counterparty
      && isAllowed(approval.document) && !asked.contains(approval.document.particulars.approver)
  }

  /// Somebody registered as an approver, and not who did it, allowed it.
  private func isAllowed(_ document: Document) -> Bool {
    guard let approver = document.particulars.approver else { return false }
    return SmallNetwork.operators.contains { $0.name == approver && $0.roles.contains(.approver) }
      && (document.kind == .approval || document.particulars.handler != approver)
  }

  /// A document moves only goods on the way that are its own business, never before they left.
  func transfers(_ place: Int) -> [String] {
    let document = documents[place].document
    var found: [String] = []
    for movement in document.movements {
      for account in [movement.from, movement.to] {
        guard case .transit(let id, _) = account else { continue }
        guard let dispatched = byID[id], dispatched <= place else {
          found.append(say(place, "moves goods of an unknown dispatch"))
          continue
        }
        let dispatch = documents[dispatched].document
        let isItself = id == document.id
        let mine = document.kind == .arrival ? dispatch.particulars.counterparty : dispatch.site
        if !isItself, document.kind != .reversal, mine != document.site {
          found.append(say(place, "moves goods of the dispatch of others"))
        }
        if !isItself, !stood(id, at: place) {
          found.append(say(place, "moves goods of a reversed dispatch"))
        }
        let day = document.particulars.arrivedOn ?? document.occurredOn
        if day < dispatch.occurredOn { found.append(say(place, "moves goods not sent yet")) }
      }
    }
    guard document.kind == .arrival, let id = document.particulars.reference else { return found }
    let arrivals = (about[id] ?? []).contains { before in
      before < place && documents[before].document.kind == .arrival
        && stood(documents[before].document.id, at: place)
    }
    if arrivals { found.append(say(place, "receives what was received")) }
    return found
  }

  /// At most once, completely, by the site itself, on one of two days, and never what goods that
  /// arrived or were settled stand on.
  func reversal(_ place: Int) -> [String] {
    let posted = documents[place]
    let document = posted.document
    guard document.kind == .reversal else { return [] }
    guard let id = document.particulars.reference, let original = byID[id] else {
      return [say(place, "reverses nothing")]
    }
    let reversed = documents[original].document
    var found: [String] = []
    if !stood(id, at: place) { found.append(say(place, "reverses a second time")) }
    if reversed.site != document.site { found.append(say(place, "reverses another site's paper")) }
    if [.reversal, .closing, .registration, .epoch].contains(reversed.kind) {
      found.append(say(place, "reverses a \(reversed.kind)"))
    }
    let today = posted.posting.recordedAt.day(offsetMinutes: 480)
    if document.occurredOn != today, document.occurredOn != reversed.occurredOn {
      found.append(say(place, "reverses on neither day"))
    }
    if folded(document.movements, 1) != folded(reversed.movements, -1) {
      found.append(say(place, "reverses incompletely"))
    }
    let dispatch = reversed.kind == .arrival ? reversed.particulars.reference : id
    for later in dispatch.flatMap({ about[$0] }) ?? [] where later < place {
      let later = documents[later]
      guard later.document.id != id, stood(later.document.id, at: place) else { continue }
      found.append(say(place, "reverses what \(later.documentNumber) stands on"))
    }
    return found
  }

  private func folded(_ movements: [Movement], _ sign: Int64) -> [Place: Int64] {
    var sums: [Place: Int64] = [:]
    let site = SmallNetwork.root
    for movement in movements {
      sums[Place(site, movement.to, movement.lot), default: 0] += sign * movement.quantity.units
      sums[Place(site, movement.from, movement.lot), default: 0] -= sign * movement.quantity.units
    }
    return sums
  }

  /// The book figure of a count was the book's, and after the posting the book is what was counted.
  func counts(_ range: Range<Int>) -> [String] {
    var found: [String] = []
    for place in range where documents[place].document.kind == .count {
      let document = documents[place].document
      for line in document.countLines {
        let before = shelf(line.key, at: document.site, on: document.occurredOn, before: place)
        let after = shelf(line.key, at: document.site, on: document.occurredOn, before: place + 1)
        if before != line.book { found.append(say(place, "book \(line.book), was \(before)")) }
        if after != line.counted {
          found.append(say(place, "counted \(line.counted), the book says \(after)"))
        }
      }
    }
    return found
  }

  private func shelf(
    _ key: CountKey, at site: SiteCode, on day: CalendarDay, before place: Int
  ) -> Int64 {
    (shelves[site]?[key] ?? []).filter { $0.place < place && $0.day <= day }
      .reduce(0) { $0 + $1.units }
  }
}

private func max(_ left: Month?, _ right: Month?) -> Month? {
  guard let left, let right else { return left ?? right }
  return left < right ? right : left
}
