public import Stockpile

/// The invariants of the ledger (Docs/Architecture.md, the ledger), checked from scratch on a list
/// of documents: nothing here knows how the rules decide.
public struct InvariantChecks {
  /// The documents in the order in which they were recorded.
  public private(set) var documents: [PostedDocument] = []
  private(set) var byID: [DocumentID: Int] = [:]
  private(set) var reversals: [DocumentID: [Int]] = [:]
  /// Closings and counts of each site, all that forbid a day.
  private(set) var dated: [SiteCode: [Int]] = [:]
  /// Arrivals and settlements, by the dispatch they are about.
  private(set) var about: [DocumentID: [Int]] = [:]
  /// What came onto each line of a count and what left it.
  private(set) var shelves: [SiteCode: [CountKey: [ShelfChange]]] = [:]
  private var sums = Sums()

  /// Checks of those documents, in the order in which they were recorded.
  public init(_ documents: [PostedDocument] = []) {
    for posted in documents { append(posted) }
  }

  /// Takes the next document.
  public mutating func append(_ posted: PostedDocument) {
    let place = documents.count
    documents.append(posted)
    byID[posted.document.id] = place
    let (document, site) = (posted.document, posted.document.site)
    if [.closing, .count].contains(document.kind) { dated[site, default: []].append(place) }
    if let id = document.particulars.reference {
      if document.kind == .reversal { reversals[id, default: []].append(place) }
      if [.arrival, .settlement].contains(document.kind) { about[id, default: []].append(place) }
    }
    for movement in document.movements {
      let units = movement.quantity.units
      let change = (movement.to.held == nil ? 0 : units) - (movement.from.held == nil ? 0 : units)
      shelves[site, default: [:]][CountKey(movement.lot), default: []].append(
        ShelfChange(place: place, day: document.occurredOn, units: change))
    }
    sums.add(document)
  }

  /// What one movement changed on a line of a count.
  struct ShelfChange {
    let place: Int
    let day: CalendarDay
    let units: Int64
  }

  /// What is wrong, each with the number of the document at fault; empty if all is well.
  public func violations() -> [String] {
    let all = documents.indices
    return balances() + counts(all) + numbers() + all.flatMap { violations(of: $0) }
  }

  /// What is wrong with the last document and with the balances it touched: cheap, for every step
  /// of a long history.
  public func violationsOfLast() -> [String] {
    guard let last = documents.indices.last else { return [] }
    return sums.violations(touchedBy: documents[last].document) + violations(of: last)
      + counts(last..<documents.count)
  }

  func violations(of place: Int) -> [String] {
    dates(place) + leaving(place) + transfers(place) + reversal(place)
  }

  func stood(_ id: DocumentID, at place: Int) -> Bool {
    !(reversals[id] ?? []).contains { $0 < place }
  }

  func say(_ place: Int, _ text: String) -> String {
    "\(documents[place].documentNumber): \(text)"
  }
}

extension InvariantChecks {
  /// Per lot all accounts sum to zero, no held account is below zero at the end of any day, no
  /// serial is in two places, no more came back than went out: all summed up anew.
  public func balances() -> [String] {
    var sums = Sums()
    for posted in documents { sums.add(posted.document) }
    return sums.violations()
  }

  /// Numbers without gaps, serials without gaps, ids once, recorded in time.
  func numbers() -> [String] {
    var found: [String] = []
    var numbers: [LogName: Int64] = [:]
    var serials: [String: Int] = [:]
    var ids: Set<DocumentID> = []
    var last = Instant(milliseconds: .min)
    for (place, posted) in documents.enumerated() {
      let log = LogName(posted.document.site, epoch: posted.posting.epoch)
      numbers[log, default: 0] += 1
      if posted.posting.number != numbers[log] {
        found.append(say(place, "is number \(posted.posting.number) of \(log)"))
      }
      let number = posted.documentNumber
      let day = "\(number.prefix) \(number.site) \(number.day) \(number.epoch)"
      serials[day, default: 0] += 1
      if number.serial != serials[day] { found.append(say(place, "serial out of turn")) }
      if !ids.insert(posted.document.id).inserted { found.append(say(place, "id used twice")) }
      if posted.posting.recordedAt < last { found.append(say(place, "recorded before the last")) }
      last = posted.posting.recordedAt
    }
    return found
  }
}
