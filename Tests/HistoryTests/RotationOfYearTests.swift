import Operations
import Planning
import Stockpile
import Storage
import Testing

/// The rotation of the recorded year against the ledger's own stock.
@Suite struct RotationOfYearTests {
  private struct Key: Hashable {
    let site: SiteCode
    let lot: Lot
  }

  @Test func `near, saved, lost, reserve and expired are the ledger's units`() throws {
    try KeptHistory.book { session in
      let plan = try session.rotationPlan()
      let stock = try session.stock().filter { $0.account.pool == .reserve }
      let items = try session.catalogue().items
      let found = Dictionary(uniqueKeysWithValues: plan.items.map { ($0.item.code, $0) })
      var saved: Int64 = 0
      for item in items {
        let lines = stock.filter { $0.lot.item == item.code }
        let (inDate, expired) = (
          lines.filter { $0.lot.isUsable(on: KeptHistory.today) },
          lines.filter { !$0.lot.isUsable(on: KeptHistory.today) }
        )
        guard let rotation = found[item.code] else {
          #expect(lines.allSatisfy { $0.lot.expiry == nil || $0.account.status != .available })
          continue
        }
        let near = inDate.filter { line in
          line.account.status == .available
            && line.lot.expiry.map { KeptHistory.today.days(until: $0) <= Int(item.nearExpiryDays) }
              == true
        }
        #expect(rotation.nearUnits == units(near))
        #expect(rotation.saved + rotation.unavoidable == rotation.nearUnits)
        #expect(rotation.onHand == units(inDate))
        #expect(rotation.expired.reduce(0) { $0 + $1.quantity } == units(expired))
        saved += rotation.saved
      }
      #expect(saved > 10_000)
      #expect(plan.items.contains { $0.unavoidable > 0 && $0.use.units == 0 })
      #expect(plan.items.contains { $0.bound?.isWasteFree == false })
      try movesComeOffTheShelf(plan, session)
    }
  }

  private func units(_ lines: [StockLine]) -> Int64 { lines.reduce(0) { $0 + $1.quantity } }

  /// What moves lies where it is taken from, adds up to what is saved, and is used before it ends.
  private func movesComeOffTheShelf(_ plan: RotationPlan, _ session: Session) throws {
    var shelf: [Key: Int64] = [:]
    for line in try session.stock()
    where line.account.pool == .reserve && line.account.status == .available {
      shelf[Key(site: line.site, lot: line.lot), default: 0] += line.quantity
    }
    let arrival = plan.basis.asOf.adding(days: plan.basis.transferDays)
    var taken: [Key: Int64] = [:]
    var taking: [StockKey: Int64] = [:]
    for move in plan.moves {
      taken[Key(site: move.from.code, lot: move.lot), default: 0] += move.quantity
      taking[StockKey(site: move.to.code, item: move.lot.item), default: 0] += move.quantity
      let expiry = try #require(move.lot.expiry)
      #expect(move.usedBy > arrival && move.usedBy <= expiry)
      #expect(move.to.holdsStock)
    }
    for (key, units) in taken { #expect(units <= shelf[key] ?? 0) }
    for item in plan.items {
      for lot in item.near {
        #expect(taken[Key(site: lot.site.code, lot: lot.lot)] ?? 0 == lot.saved)
        if lot.saved > 0 { #expect(lot.latestSwap.map { $0 >= plan.basis.asOf } == true) }
      }
      for lot in item.lots where lot.saved > 0 {
        let latest = try #require(lot.latestSwap)
        #expect(latest.adding(days: plan.basis.transferDays) < lot.expiry)
      }
    }
    for (key, units) in taking {
      let ends = plan.moves.filter { $0.to.code == key.site && $0.lot.item == key.item }
      let last = try #require(ends.map(\.usedBy).max())
      let use = try #require(plan.items.first { $0.item.code == key.item }?.use)
      // No site takes more than the whole network uses until the last of it is used.
      #expect(units <= use.used(inDays: plan.basis.asOf.days(until: last)))
    }
  }

  @Test func `a past evening is planned from the stock of that evening`() throws {
    try KeptHistory.book { session in
      let day = KeptHistory.day("2026-06-30")
      let plan = try session.rotationPlan(within: 60, asOf: day)
      let stock = try session.stock(asOf: day)
      for item in plan.items {
        let near = stock.filter {
          $0.lot.item == item.item.code && $0.account.pool == .reserve
            && $0.account.status == .available && $0.lot.isUsable(on: day)
            && $0.lot.expiry.map { day.days(until: $0) <= 60 } == true
        }
        #expect(item.nearUnits == units(near))
      }
      #expect(throws: Refusal.self) {
        try session.rotationPlan(asOf: KeptHistory.today.adding(days: 1))
      }
    }
  }
}
