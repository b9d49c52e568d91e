public import Stockpile

extension ReferenceLedger {
  /// All dispatches that were not reversed, in the order in which they were recorded.
  public var standingDispatches: [PostedDocument] {
    all(.dispatch).filter(stands)
  }

  /// The standing arrival of a dispatch.
  public func arrival(of dispatch: DocumentID) -> PostedDocument? {
    standing(.arrival, about: dispatch).first
  }

  /// Standing documents of a kind that refer to a document.
  public func standing(_ kind: DocumentKind, about id: DocumentID) -> [PostedDocument] {
    (referring[id] ?? []).filter { documents[$0].document.kind == kind }.map { documents[$0] }
      .filter(stands)
  }

  func dispatchFacts(_ id: DocumentID?) throws(Refusal) -> DispatchFacts? {
    guard let id, let posted = self[id] else { return nil }
    let document = posted.document
    guard document.kind == .dispatch, let destination = document.particulars.counterparty else {
      throw .notADispatch(posted.documentNumber)
    }
    var sent: [Account: [Lot: Int64]] = [:]
    for movement in document.movements {
      sent[movement.to, default: [:]][movement.lot, default: 0] += movement.quantity.units
    }
    let lines = sent.flatMap { account, lots in
      lots.compactMap { lot, units -> TransitLine? in
        guard case .transit(_, let pool) = account else { return nil }
        return TransitLine(
          lot: lot, pool: pool, sent: units, outstanding: balance(document.site, account, lot))
      }
    }
    .sorted { ($0.lot, $0.pool) < ($1.lot, $1.pool) }
    return DispatchFacts(
      id: id, number: posted.documentNumber, sender: document.site, destination: destination,
      sentOn: document.occurredOn, destinationPool: document.particulars.destinationPool,
      lines: lines, arrival: arrival(of: id)?.documentNumber,
      isDisposal: document.particulars.purpose == .disposal,
      reversedBy: reversal(of: id)?.documentNumber)
  }

  func reversalFacts(_ id: DocumentID?) -> ReversalFacts? {
    guard let id, let original = self[id] else { return nil }
    // A settlement stands on the arrival it settles, so the arrival waits for it too.
    let isArrival = original.document.kind == .arrival
    let dispatch = isArrival ? original.document.particulars.reference : id
    let later = dispatch.flatMap { referring[$0] } ?? []
    let kinds: Set<DocumentKind> = isArrival ? [.settlement] : Set(DocumentKind.allCases)
    var blockers = later.map { documents[$0] }
      .filter { kinds.contains($0.document.kind) && $0.document.kind != .reversal && stands($0) }
    if [.dispatch, .repick].contains(original.document.kind),
      let order = original.document.particulars.reference
    {
      blockers += standing(.orderClosing, about: order)
    }
    return ReversalFacts(
      original: original, reversedBy: reversal(of: id)?.documentNumber,
      blockers: blockers.map(\.documentNumber), dependents: dependents(of: original),
      notBefore: lastUndoing(of: original))
  }

  /// The latest day on which an arrival or settlement of a dispatch was undone.
  private func lastUndoing(of original: PostedDocument) -> CalendarDay? {
    guard original.document.kind == .dispatch else { return nil }
    return (referring[original.document.id] ?? []).map { documents[$0] }
      .filter { [.arrival, .settlement].contains($0.document.kind) }
      .compactMap { reversal(of: $0.document.id)?.document.occurredOn }.max()
  }

  /// Later standing documents of the site that took a lot from where the document brought it.
  private func dependents(of original: PostedDocument) -> [DocumentNumber] {
    let site = original.document.site
    let brought = Set(
      original.document.movements.filter { Self.canBeDrawnOn($0.to) }
        .map { Place(site, $0.to, $0.lot) })
    let place = places[original.document.id] ?? 0
    return (logs[site] ?? []).reversed().prefix { $0 > place }.reversed()
      .filter { later in
        documents[later].document.movements.contains {
          brought.contains(Place(site, $0.from, $0.lot))
        }
      }
      .map { documents[$0] }.filter { $0.document.kind != .reversal && stands($0) }
      .map(\.documentNumber)
  }

  private static func canBeDrawnOn(_ account: Account) -> Bool {
    account.held != nil || account == .outside(.used) || account == .outside(.given)
  }
}
