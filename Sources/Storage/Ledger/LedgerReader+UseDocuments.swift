public import Stockpile

extension LedgerReader {
  /// What was used of one item from a day up to a day, as `use(from:through:)` says it, each with the
  /// documents behind it. The cost grows with the length of the history.
  public func documentedUse(of item: ItemCode, from first: CalendarDay, through last: CalendarDay)
    throws -> [DocumentedUse]
  {
    let uses = try use(of: item, from: first, through: last)
    guard !uses.isEmpty else { return [] }
    let parts = try useDocuments(of: item, from: first, through: last)
    return uses.map { use in
      let key = UseKey(site: use.site, day: use.day, isCount: use.since != nil)
      // A count before which nothing is known has no earlier day to be spread from.
      let other = UseKey(site: use.site, day: use.day, isCount: true)
      return DocumentedUse(use, parts: parts[key] ?? parts[other] ?? [])
    }
  }

  private struct UseKey: Hashable {
    let site: SiteCode
    let day: CalendarDay
    let isCount: Bool
  }

  private func useDocuments(
    of item: ItemCode, from first: CalendarDay, through last: CalendarDay
  ) throws -> [UseKey: [DocumentedUse.Part]] {
    let (undone, counts) = (try undoneDocuments(), try countsAsUse())
    var sums: [(document: DocumentKey, day: CalendarDay, units: Int64)] = []
    try forEachMovement(
      touching: AccountKey.outside(.used), of: item, from: first, through: last
    ) { movement in
      guard !undone.contains(movement.document) else { return }
      // The lines of a document come one after the other.
      if sums.last?.document == movement.document {
        sums[sums.count - 1].units += movement.added
      } else {
        sums.append((movement.document, movement.day, movement.added))
      }
    }
    var found: [UseKey: [DocumentedUse.Part]] = [:]
    for (document, day, units) in sums {
      let site = try statements.siteCode(document.site)
      let key = UseKey(site: site, day: day, isCount: counts.contains(document))
      let (kind, serial) = try kindAndSerial(of: document)
      found[key, default: []].append(
        DocumentedUse.Part(
          document: DocumentNumber(
            kind, site: site, day: day, epoch: Int(document.epoch), serial: serial),
          kind: kind, quantity: units))
    }
    return found
  }

  private func kindAndSerial(of document: DocumentKey) throws -> (DocumentKind, Int) {
    let row = try statements.sql(
      "SELECT kind, serial FROM document WHERE site = ? AND epoch = ? AND number = ?"
    ).first(.integer(document.site), .integer(document.epoch), .integer(document.number)) {
      ($0.text(0), Int($0.integer(1)))
    }
    guard let row, let kind = DocumentKind(rawValue: row.0) else {
      throw Inconsistency(what: "a document of the unknown kind \(row?.0 ?? "")")
    }
    return (kind, row.1)
  }
}
