public import Stockpile

/// What requests, approvals and orders stand on, from nothing but the list of documents.
extension ReferenceLedger {
  func chainFacts(_ id: DocumentID?) -> ChainFacts? {
    guard let id, let posted = self[id] else { return nil }
    let standing = (referring[id] ?? []).map { documents[$0] }
      .filter { $0.document.kind != .reversal && stands($0) }
    return ChainFacts(
      document: posted, reversedBy: reversal(of: id)?.documentNumber, standing: standing,
      origin: posted.document.particulars.reference.flatMap { self[$0] },
      dispatches: standing.filter { $0.document.kind == .dispatch }
        .compactMap { try? dispatchFacts($0.document.id) })
  }

  /// The call-up of a request or an emergency dispatch.
  public func callUp(_ id: DocumentID) -> CallUp? {
    guard let request = self[id] else { return nil }
    let approval = standing(.approval, about: id).first
    let orders = approval.map { standing(.callUpOrder, about: $0.document.id) } ?? []
    let isEmergency = request.document.particulars.purpose == .emergency
    return CallUp(
      request: request, withdrawnBy: reversal(of: id)?.documentNumber, approval: approval,
      orders: orders.map { order in
        var kept: [ItemCode: Int64] = [:]
        for (place, units) in balances() where place.account.held?.order == order.document.id {
          kept[place.lot.item, default: 0] += units
        }
        return CallUpOrder(
          order: order, kept: kept,
          dispatches: standing(.dispatch, about: order.document.id).compactMap(callUpDispatch),
          closing: standing(.orderClosing, about: order.document.id).first)
      }, emergency: isEmergency ? callUpDispatch(request) : nil)
  }

  private func callUpDispatch(_ dispatch: PostedDocument) -> CallUpDispatch? {
    guard let facts = try? dispatchFacts(dispatch.document.id) else { return nil }
    return CallUpDispatch(
      dispatch: dispatch, lines: facts.lines, arrival: arrival(of: dispatch.document.id),
      settlements: standing(.settlement, about: dispatch.document.id))
  }

  func peopleFacts(_ draft: Draft, operatorName: String, chain: ChainFacts?) -> PeopleFacts {
    var people = PeopleFacts()
    people.operatorName = operatorName
    let said = draft.particulars
    let names = [
      operatorName, said.handler, said.reviewer, said.approver,
      chain?.document.document.particulars.approver,
    ].compactMap { $0 }
    people.known = Dictionary(
      uniqueKeysWithValues: SmallNetwork.operators.filter { names.contains($0.name) }
        .map { ($0.name, $0) })
    guard !people.known.isEmpty else { return people }
    var next: SiteCode? = draft.site
    while let code = next {
      people.superiors.insert(code)
      next = sites[code]?.parent
    }
    return people
  }

  func releaseFacts(_ draft: Draft, _ items: [ItemCode: Item], _ site: Site) -> ReleaseFacts {
    var release = ReleaseFacts()
    release.centre = SmallNetwork.root
    release.authorities = Dictionary(
      uniqueKeysWithValues: SmallNetwork.authorities.map { ($0.key, $0) })
    release.level = SmallNetwork.levels.first
    release.floors = SmallNetwork.floors(of: items.values, at: site)
    for item in items.keys { release.prices[item] = lastPrice(of: item, through: draft.occurredOn) }
    return release
  }

  /// The price of the last line that was bought at one, by day and then by recording.
  private func lastPrice(of item: ItemCode, through day: CalendarDay) -> Price? {
    var found: PricedReceipt?
    for receipt in priced[item] ?? [] where receipt.day <= day {
      if let found, receipt.day < found.day { continue }
      if reversal(of: receipt.id) == nil { found = receipt }
    }
    return found?.price
  }
}

/// What a receipt paid for an item.
struct PricedReceipt {
  let id: DocumentID
  let day: CalendarDay
  let price: Price
}
