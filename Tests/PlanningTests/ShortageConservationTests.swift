import Planning
import Stockpile
import Testing

/// Random small networks against a plan made one unit at a time.
struct ShortageConservationTests {
  struct Network {
    let sites: [Site]
    let items: [Item]
    var stock: [StockKey: StockFigures] = [:]

    init(seed: UInt64) throws {
      var random = SplitMix(state: seed)
      var sites = [try Sample.site("D", "reserve_center")]
      for township in 0..<random.below(4) {
        sites.append(try Sample.site("T\(township)", "township_hc", parent: "D"))
        for village in 0..<random.below(4) {
          // Some codes come before their supplier's.
          let code = random.below(2) == 0 ? "A\(township)\(village)" : "V\(township)\(village)"
          sites.append(try Sample.site(code, "village_clinic", parent: "T\(township)"))
        }
      }
      self.sites = sites
      self.items = try (0..<2).map { number in
        let norms = ["norm_district", "norm_township", "norm_village"].map { field in
          // Mostly a fixed norm, now and then none or one that cannot be read.
          (field, ["", "7"].dropFirst(Int(random.below(6))).first ?? "=\(random.below(12))")
        }
        let pack = ["pack_size": "\(random.below(7) + 1)"]
        return try Sample.item(
          "I\(number)", pack.merging(Dictionary(uniqueKeysWithValues: norms)) { $1 })
      }
      for site in sites {
        for item in items where random.below(5) > 0 {
          var figures = StockFigures()
          figures.keepsReserve = random.below(3) > 0
          figures.usableReserve = figures.keepsReserve ? Int64(random.below(25)) : 0
          figures.reservedForOrders = figures.keepsReserve ? Int64(random.below(5)) : 0
          figures.backorderReserve = Int64([0, 0, random.below(8)][Int(random.below(3))])
          figures.usableDaily = Int64(random.below(15))
          figures.backorderDaily = Int64([0, 0, random.below(8)][Int(random.below(3))])
          figures.onTheWayReserve = Int64([0, 0, 0, random.below(6)][Int(random.below(4))])
          figures.onTheWayDaily = Int64([0, 0, random.below(6)][Int(random.below(3))])
          stock[StockKey(site: site.code, item: item.code)] = figures
        }
      }
    }
  }

  @Test("Each line's gap is moved or bought; no supplier falls below its norm", arguments: 1...200)
  func conservation(_ seed: UInt64) throws {
    let network = try Network(seed: seed)
    let tree = try SiteTree(network.sites)
    let list = ShortageList(
      tree: tree, items: network.items, norms: NormTable(items: network.items, drivers: []),
      stock: network.stock)
    for item in network.items {
      let lines = list.lines.filter { $0.item == item }
      var given: [SiteCode: [Pool: Int64]] = [:]
      for line in lines {
        let stock = network.stock[StockKey(site: line.site.code, item: item.code)]
        let wanted = line.norm + (stock?.backorder ?? 0)
        #expect(line.gap == max(0, wanted - (stock?.usable ?? 0) - (stock?.onTheWay ?? 0)))
        #expect(line.moved + line.toPurchase == line.gap && line.toPurchase >= 0)
        #expect(line.moves.allSatisfy { $0.quantity > 0 })
        for move in line.moves {
          given[move.from.code, default: [:]][move.pool, default: 0] += move.quantity
        }
      }
      for (site, pools) in given {
        let stock = try #require(network.stock[StockKey(site: site, item: item.code)])
        let norm = lines.first { $0.site.code == site }?.norm ?? 0
        let reserve = pools[.reserve] ?? 0
        let daily = pools[.daily] ?? 0
        if reserve > 0 {
          let spare = stock.usableReserve - stock.backorderReserve - norm
          #expect(reserve <= spare, "\(site) gives below its norm")
        }
        let kept = stock.pool == .daily ? norm + stock.backorder : stock.backorderDaily
        #expect(daily == 0 || daily <= stock.usableDaily - kept)
      }
      let bought = lines.reduce(0) { $0 + $1.toPurchase }
      let purchase = list.purchases.first { $0.item == item }
      #expect(purchase?.needed ?? 0 == bought)
      #expect(purchase?.sites ?? 0 == lines.filter { $0.toPurchase > 0 }.count)
      if let purchase {
        #expect(purchase.quantity % item.packSize == 0)
        #expect((0..<item.packSize).contains(purchase.quantity - bought))
      }
    }
  }

  @Test("The moves are those of a plan made unit by unit", arguments: 1...200)
  func unitByUnit(_ seed: UInt64) throws {
    let network = try Network(seed: seed)
    let tree = try SiteTree(network.sites)
    let list = ShortageList(
      tree: tree, items: network.items, norms: NormTable(items: network.items, drivers: []),
      stock: network.stock)
    for item in network.items {
      var expected: [String: Int64] = [:]
      var left: [SiteCode: SpareFigures] = [:]
      for site in tree.sites {
        guard let stock = network.stock[StockKey(site: site.code, item: item.code)]
        else { continue }
        switch item.record["norm_\(site.level.rawValue)"] {
        case "7": continue
        case nil where stock.pool == .daily: continue
        case let rule:
          let norm = rule.flatMap { Int64($0.dropFirst()) } ?? 0
          // Daily stock is free beside a reserve; the reserve keeps its norm. What is owed is kept by both.
          left[site.code] =
            stock.pool == .daily
            ? SpareFigures(daily: max(0, stock.usableDaily - norm - stock.backorder))
            : SpareFigures(
              daily: max(0, stock.usableDaily - stock.backorderDaily),
              reserve: max(0, stock.usableReserve - stock.backorderReserve - norm))
        }
      }
      // The deepest suppliers first, of each its daily stock before its reserve; the next unit to the
      // site with the smallest (2k + 1) ÷ norm, k being what it got of that stock.
      var lacking: [SiteCode: (gap: Int64, line: ShortageLine)] = [:]
      for line in list.lines where line.item == item { lacking[line.site.code] = (line.gap, line) }
      for giver in tree.subtree(of: tree.root.code).reversed() {
        for spare in [\SpareFigures.daily, \.reserve] {
          var given: [SiteCode: Int64] = [:]
          for _ in 0..<(left[giver]?[keyPath: spare] ?? 0) {
            let next = tree.subtree(of: giver).dropFirst().filter { site in
              lacking[site].map { $0.gap > 0 } ?? false
            }.min { first, second in
              let (one, other) = (lacking[first]?.line.norm ?? 1, lacking[second]?.line.norm ?? 1)
              let keys = (
                (2 * given[first, default: 0] + 1) * other,
                (2 * given[second, default: 0] + 1) * one
              )
              if keys.0 != keys.1 { return keys.0 < keys.1 }
              return one != other ? one < other : first < second
            }
            guard let site = next else { break }
            lacking[site]?.gap -= 1
            given[site, default: 0] += 1
            expected["\(giver)>\(site)", default: 0] += 1
          }
        }
      }
      var found: [String: Int64] = [:]
      for line in list.lines where line.item == item {
        for move in line.moves {
          found["\(move.from.code)>\(line.site.code)", default: 0] += move.quantity
        }
      }
      #expect(found == expected, "seed \(seed), \(item.code)")
    }
  }

  @Test("The order in which sites and items are given does not matter", arguments: 1...20)
  func deterministic(_ seed: UInt64) throws {
    let network = try Network(seed: seed)
    let plain = ShortageList(
      tree: try SiteTree(network.sites), items: network.items,
      norms: NormTable(items: network.items, drivers: []), stock: network.stock)
    let turned = ShortageList(
      tree: try SiteTree(network.sites.reversed()), items: network.items.reversed(),
      norms: NormTable(items: network.items.reversed(), drivers: []),
      stock: network.stock)
    #expect(plain.lines == turned.lines && plain.purchases == turned.purchases)
  }
}
