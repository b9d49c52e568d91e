import Operations
import Planning
import Stockpile
import Storage
import TestKit
import Testing

/// What the ledger says of evenings without stock, against the stock of each evening.
@Suite struct DemandFactsOfLedgerTests {
  @Test(arguments: [UInt64(31), 32])
  func `a day is out exactly where the stock of its evening is`(seed: UInt64) throws {
    let pair = try Pair(seed: seed)
    for _ in 1...250 { try pair.step() }
    let last = pair.model.today
    try pair.store.read { reader in
      // From a day in the middle on, with one change for all that was there before.
      let all = try reader.shelfChanges(from: CalendarDay(daysSinceEpoch: 0), through: last)
      let first = try #require(all.map(\.day).sorted().dropFirst(all.count / 4).first)
      let changes = try reader.shelfChanges(from: first, through: last)
      #expect(changes.contains { $0.day < first })
      let facts = DemandFacts(through: last, changes: changes)
      let keys = Set(changes.map { StockKey(site: $0.site, item: $0.lot.item) })
      var (seen, out) = (0, 0)
      for offset in 0...first.days(until: last) {
        let day = first.adding(days: offset)
        var usable: [StockKey: Int64] = [:]
        for line in try reader.stock(asOf: day)
        where line.account == HeldAccount(.daily, .available) && line.lot.isUsable(on: day) {
          usable[StockKey(site: line.site, item: line.lot.item), default: 0] += line.quantity
        }
        for key in keys {
          guard let found = facts.days(of: key).first(where: { $0.day == day }) else { continue }
          #expect(found.isOut == (usable[key] ?? 0 == 0), "\(key) on \(day)")
          seen += 1
          out += found.isOut ? 1 : 0
        }
      }
      #expect(seen > 100 && out > 0 && out < seen)
    }
  }
}
