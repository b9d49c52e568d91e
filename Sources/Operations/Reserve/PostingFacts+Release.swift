import Planning
import Stockpile
import Storage

extension Session {
  /// Everything the rules may know about a draft: what the ledger says, and what registers and
  /// settings say of releasing the reserve.
  func postingFacts(
    for draft: Draft, by operatorName: String, at now: Instant, sheet: Int64?,
    _ reader: LedgerReader
  ) throws -> PostingFacts {
    var facts = try reader.facts(
      for: draft, today: today, operatorName: operatorName, sheet: sheet)
    if draft.particulars.purpose == .emergency {
      let hours = try reader.number(.regulariseHours)
      facts.release.regulariseBy = Instant(
        milliseconds: now.milliseconds + Int64(hours) * 3_600_000)
    }
    guard !facts.release.authorities.isEmpty else { return facts }
    let items = facts.items.values.sorted { $0.code < $1.code }
    facts.release.level = try reader.responseLevel()
    facts.release.floors = try reader.floors(of: items, at: facts.site, on: today)
    facts.release.prices = try reader.unitPrices(of: items, on: draft.occurredOn)
    return facts
  }
}

extension LedgerReader {
  /// What a site's reserve of each item must not fall below; nothing where the norm is unknown.
  func floors(
    of items: [Item], at site: Site, on day: CalendarDay
  ) throws -> [ItemCode: Int64] {
    let percent = try number(.reserveFloorPercent)
    let norms = try normRegisters().norms(of: items, on: day)
    var floors: [ItemCode: Int64] = [:]
    for item in items {
      guard case .known(let norm) = norms.norm(of: item.code, at: site) else { continue }
      floors[item.code] = ReserveFloor.units(ofNorm: norm, percent: percent)
    }
    return floors
  }

  /// What a unit costs where its lot does not say: the last receipt, else the catalogue's middle.
  func unitPrices(
    of items: [Item], on day: CalendarDay
  ) throws -> [ItemCode: Price] {
    let receipts = try lastReceipts(through: day)
    return Dictionary(
      uniqueKeysWithValues: items.compactMap { item in
        PlanPrice(item, lastReceipt: receipts[item.code]).map { (item.code, $0.price) }
      })
  }
}
