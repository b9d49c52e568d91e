import Planning
import Stockpile
import Testing

extension AllocationCase {
  /// One item, a hub and sites it supplies itself, nothing but stock to limit them.
  static func simple(_ seed: UInt64) throws -> AllocationCase {
    var random = SplitMix(state: seed)
    func number(_ most: UInt64) -> Int64 { Int64(random.below(most)) }
    var asked = try AllocationCase(stock: [number(120)])
    asked.problem.useDays = 30
    for place in 0..<(2 + number(6)) {
      try asked.add("T\(place)", need: 1 + number(50), use: 1 + number(40))
    }
    return asked
  }

  /// A small district with one or two items and limits of every kind in random combination.
  static func random(_ seed: UInt64) throws -> AllocationCase {
    var random = SplitMix(state: seed)
    func number(_ most: UInt64) -> Int64 { Int64(random.below(most)) }
    func chance(_ of: UInt64) -> Bool { random.below(of) == 0 }
    let items = ["MASK", "SUIT"].prefix(1 + Int(number(2)))
    var asked = try AllocationCase(Array(items), stock: items.map { _ in number(60) })
    asked.problem.useDays = 30
    asked.problem.holdBackPercent = chance(4) ? 10 : 0
    for place in asked.problem.items.indices {
      asked.problem.items[place].volume = number(9)
      asked.problem.items[place].kept = number(6)
      for lot in 0..<number(3) {
        asked.problem.items[place].stock.append(
          OfferedLot(
            number(40), number: "E\(lot)",
            expiresOn: asked.problem.asOf.adding(days: 5 + Int(number(60)))))
      }
      asked.problem.items[place].stock.append(
        OfferedLot(number(30), number: "R", pool: .reserve))
      asked.problem.items[place].reserveFloor = number(20)
      asked.problem.items[place].releasesReserve = chance(2)
    }
    for township in 0..<(1 + number(3)) {
      let villages = (0..<number(4)).map { ("T\(township)V\($0)", "T\(township)") }
      for (code, supplier) in [("T\(township)", "D")] + villages {
        let tier = Int(1 + number(2))
        for item in items where !chance(5) {
          try asked.add(
            code, under: supplier, need: number(40), use: number(40),
            onHand: chance(2) ? number(20) : 0, minimum: chance(5) ? number(8) : 0, tier: tier,
            of: item)
          if chance(6) { asked.problem.requests[asked.problem.requests.count - 1].issueUnit = 3 }
        }
        asked.site(code) { site in
          if chance(6) { site.isOpen = false }
          if chance(3) { site.load = number(400) }
        }
      }
      if !asked.problem.sites.contains(where: { "\($0.site.code)" == "T\(township)" }) {
        try asked.add("T\(township)", need: 0, use: 0)
      }
    }
    if chance(2) {
      asked.problem.vehicles = [
        Vehicle("van", trips: 1 + number(3), load: 50 + number(400)),
        Vehicle("car", trips: 1, load: number(200)),
      ]
    }
    return asked
  }
}
