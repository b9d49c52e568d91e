public import Stockpile

/// The invariants of the ledger (Docs/Architecture.md, the ledger), checked from scratch on a list
/// of documents: nothing here knows how the rules decide.
public struct InvariantChecks {
  /// The documents in the order in which they were recorded.
  public private(set) var documents: [PostedDocument] = []
  private(set) var byID: [DocumentID: Int] = [:]
  private(set) var reversals: [DocumentID: [Int]] = [:]
  private(set) var logs: [SiteCode: [Int]] = [:]

  /// Checks of those documents, in the order in which they were recorded.
  public init(_ documents: [PostedDocument] = []) {
    for posted in documents { append(posted) }
  }

  /// Takes the next document.
  public mutating func append(_ posted: PostedDocument) {
    let place = documents.count
    documents.append(posted)
    byID[posted.document.id] = place
    logs[posted.document.site, default: []].append(place)
    if posted.document.kind == .reversal, let id = posted.document.particulars.reference {
      reversals[id, default: []].append(place)
    }
  }

  /// Places of a site's documents before a place.
  func earlier(of site: SiteCode, before place: Int) -> [Int] {
    (logs[site] ?? []).filter { $0 < place }
  }

  /// What is wrong, each with the number of the document at fault; empty if all is well.
  public func violations() -> [String] {
    let all = documents.indices
    return balances() + counts(all) + numbers() + all.flatMap { violations(of: $0) }
  }

  /// What is wrong with the last document alone: cheap, for every step of a long history.
  public func violationsOfLast() -> [String] {
    guard let last = documents.indices.last else { return [] }
    return violations(of: last) + counts(last..<documents.count)
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
  /// serial is in two places, no more came back than went out.
  public func balances() -> [String] {
    var byLot: [Lot: Int64] = [:]
    var serials: [Serial: Int64] = [:]
    var days: [Place: [CalendarDay: Int64]] = [:]
    for posted in documents {
      let document = posted.document
      for movement in document.movements {
        for (account, units) in [
          (movement.from, -movement.quantity.units), (movement.to, movement.quantity.units),
        ] {
          byLot[movement.lot, default: 0] += units
          let place = Place(document.site, account, movement.lot)
          days[place, default: [:]][document.occurredOn, default: 0] += units
          if case .outside = account { continue }
          let serial = movement.lot.particulars.serial
          if serial.isEmpty { continue }
          serials[Serial(item: movement.lot.item, number: serial), default: 0] += units
        }
      }
    }
    var found = byLot.filter { $0.value != 0 }.map { "lot \(LotName($0.key)) sums to \($0.value)" }
    for (serial, units) in serials where units > 1 || units < 0 {
      found.append("serial \(serial.item) \(serial.number) is held \(units) times")
    }
    for (place, changes) in days {
      if let back = tooMuchCameBack(place, changes.values.reduce(0, +)) { found.append(back) }
      guard place.account.held != nil else { continue }
      var balance: Int64 = 0
      for (day, units) in changes.sorted(by: { $0.key < $1.key }) {
        balance += units
        guard balance < 0 else { continue }
        let site = place.site?.description ?? ""
        found.append("\(site) \(place.account) \(LotName(place.lot)) is \(balance) on \(day)")
      }
    }
    return found.sorted()
  }

  /// What was used or given away is never less than nothing.
  private func tooMuchCameBack(_ place: Place, _ units: Int64) -> String? {
    guard place.account == .outside(.used) || place.account == .outside(.given), units < 0
    else { return nil }
    return "\(place.site?.description ?? "") \(place.account) \(LotName(place.lot)) is \(units)"
  }

  private struct Serial: Hashable {
    let item: ItemCode
    let number: String
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
