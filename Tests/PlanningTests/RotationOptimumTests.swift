import Planning
import Stockpile
import Testing

/// The plan against a matching of single units, and against shelves used day by day.
@Suite struct RotationOptimumTests {
  private func units(_ lot: RotationLot, _ count: Int64, after day: Int) -> [RotationMatching.Unit]
  {
    Array(
      repeating: RotationMatching.Unit(site: nil, after: day, through: lot.daysLeft),
      count: Int(count))
  }

  @Test(arguments: 0..<400) func `saves as many units as any matching can`(seed: Int) throws {
    let network = RotationNetwork(seed: UInt64(seed))
    guard let item = try network.plan().items.first else { return }
    let matching = RotationMatching(network)
    let near = item.near.flatMap { units($0, $0.quantity, after: network.lead) }
    let first = matching.most(matching.first)
    #expect(first == matching.first.count || network.daily.contains { $0.site == "D" })
    #expect(item.saved == Int64(matching.most(matching.first + near) - first))
    #expect(item.saved + item.unavoidable == item.nearUnits)
  }

  @Test(arguments: 0..<150)
  func `the last day to swap is the last on which as many are used in time`(
    seed: Int
  ) throws {
    let network = RotationNetwork(seed: UInt64(seed))
    guard let item = try network.plan().items.first else { return }
    let matching = RotationMatching(network)
    var claims = matching.first
    for lot in item.lots {
      let before = matching.most(claims)
      let last = (0..<40).last { day in
        let late = claims + units(lot, lot.quantity, after: network.lead + day)
        return matching.most(late) - before >= Int(lot.saved)
      }
      let found = lot.latestSwap.map { RotationNetwork.asOf.days(until: $0) }
      #expect(found == (lot.saved > 0 ? last : nil), "\(lot.lot.particulars.number)")
      claims += units(lot, lot.saved, after: network.lead)
    }
  }

  @Test(arguments: 0..<400) func `every site uses what it takes, and no less of its own`(
    seed: Int
  ) throws {
    let network = RotationNetwork(seed: UInt64(seed))
    let plan = try network.plan()
    for lot in plan.items.flatMap(\.lots) {
      let moved = lot.moves.reduce(0) { $0 + $1.quantity }
      #expect(moved == (lot.isNear ? lot.saved : 0))
      #expect(lot.saved <= lot.quantity && lot.saved >= 0)
      #expect(lot.moves.allSatisfy { $0.now >= 0 && $0.now <= $0.quantity && $0.quantity > 0 })
    }
    for site in network.sites.map(\.code) {
      let own = network.daily.filter { $0.site == site }.map { ($0.day, $0.units, 0) }
      let moves = plan.items.flatMap { $0.near.flatMap(\.moves) }
        .filter { $0.to.code.description == site }
      let lots = try moves.map { move in
        let expiry = try #require(move.lot.expiry)
        return (RotationNetwork.asOf.days(until: expiry), move.quantity, network.lead)
      }
      let alone = DailyShelf.used(own, network, site)
      let both = DailyShelf.used(own + lots, network, site)
      #expect(
        both.prefix(own.count).reduce(0) { $0 + $1.units } == alone.reduce(0) { $0 + $1.units })
      for (move, used) in zip(moves, both.dropFirst(own.count)) {
        #expect(Int64(used.units) == move.quantity)
        #expect(RotationNetwork.asOf.adding(days: used.last) == move.usedBy)
      }
    }
  }

  @Test(arguments: 0..<200) func `one user more never saves less`(seed: Int) throws {
    var network = RotationNetwork(seed: UInt64(seed))
    let before = try network.plan().items.first?.saved ?? 0
    let user = network.sites[seed % network.sites.count].code
    network.sites.append(("X", "village_clinic", network.sites[1].code))
    network.use["X"] = Int64(1 + seed % 9)
    #expect(try network.plan().items.first?.saved ?? 0 >= before)
    network.use["X"] = nil
    // More use where own daily stock lies may only help too, unless the centre keeps more of its own.
    guard user != "D" else { return }
    network.use[user, default: 0] += 3
    #expect(try network.plan().items.first?.saved ?? 0 >= before)
  }
}
