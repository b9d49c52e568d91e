import Planning
import Stockpile
import Testing

/// What an outbreak asks of a network, and how it is split.
struct OutbreakTests {
  private func spread(_ low: Int128, _ mid: Int128, _ high: Int128) throws -> Spread {
    try #require(
      Spread(
        low: Rational(low, over: 10), mid: Rational(mid, over: 10), high: Rational(high, over: 10)))
  }

  @Test("What stores use is their share of the day's units on average, and whole units around it")
  func shares() throws {
    let outbreak = try Outbreak(
      [.init(driver: "shift", days: 2..<5, perDay: Rational(101, over: 4))], days: 8, seed: 7)
    let key = DrawKey(seed: 7, .demand)
    let shares: [UInt32] = [0, Surge.whole / 2, Surge.whole / 3]
    var tree = try #require(
      SupplyTree(
        (0..<3).map { place in
          var store = SupplyTree.Store(
            supplier: place == 0 ? nil : 0, leadDays: 0,
            rule: StoreRule(.everyReview, orderUpTo: 0), key: key.of("S\(place)"))
          store.surgeKey = key.of("T\(place)")
          return store
        }))
    tree.surges = [
      Surge(shares: shares, uses: [.init(driver: 0, rate: Spread(Rational(6, over: 5)))])
    ]
    var sums = [Int64](repeating: 0, count: 3)
    let blocks = 400
    for block in 0..<blocks {
      let first = UInt32(block * 16)
      let run = LaneRun(
        tree, DayConvention(), from: first, surge: outbreak.surge(at: tree, from: first))
      for day in 0..<8 {
        run.run(day: day)
        for place in 0..<3 {
          let mean = 30.3 * Double(shares[place]) / Double(Surge.whole)
          for lane in 0..<16 {
            let units = Double(run.all[place].demand[lane])
            if 2..<5 ~= day { #expect(abs(units - mean) < 1) } else { #expect(units == 0) }
          }
          sums[place] += Int64(run.all[place].demand.wrappedSum())
        }
      }
    }
    let count = Double(blocks * 16 * 3)
    for place in 0..<3 {
      let mean = 30.3 * Double(shares[place]) / Double(Surge.whole)
      #expect(abs(Double(sums[place]) / count - mean) < 4 * 0.5 / count.squareRoot() + 0.002)
    }
  }

  @Test("A split adds up to one, weighs by its field, and leaves the reserve centre out")
  func split() throws {
    let sites = [
      try Sample.site("D", "reserve_center", ["beds": "50"]),
      try Sample.site("H", "hospital_l2", parent: "D", ["beds": "30", "level": "district"]),
      try Sample.site("T", "township_hc", parent: "D", ["beds": "10"]),
      try Sample.site("V", "village_clinic", parent: "T", ["beds": "0"]),
    ]
    #expect(sites.map { DemandSplit(.beds).weight(of: $0) } == [0, 30, 10, 0])
    #expect(sites.map { DemandSplit(.sites, levels: [.village]).weight(of: $0) } == [0, 0, 0, 1])
    #expect(DemandSplit.usual("patient_day").key == .beds)
    #expect(DemandSplit.usual("fever_visit") == DemandSplit(.population, levels: [.township]))
    #expect(DemandSplit.usual("shift_l2").key == .staff)
  }

  @Test("A random epidemic differs between replications, and is the same for every item")
  func epidemic() throws {
    let model = try SEIRModel(
      SEIRRates(reproduction: 2.5, latentDays: 3, infectiousDays: 5),
      SEIRGroup(population: 20_000, exposed: 20))
    let spreading = EpidemicDemand.Spreading(
      population: 20_000, exposed: 20, reproduction: Rational(5, over: 2),
      latentDays: Rational(3), infectiousDays: Rational(5))
    let care = EpidemicDemand.Care(
      driver: "visit", share: Rational(1), perDay: Rational(1), afterDays: 0, days: 1)
    let outbreak = try Outbreak(
      [], epidemics: [EpidemicDemand(.seir(spreading), firstDay: 3, isRandom: true, care: [care])],
      days: 60, seed: 5)
    #expect((0..<3).allSatisfy { outbreak.mean(0, on: $0) == 0 })
    let mean = (0..<60).reduce(0) { $0 + outbreak.mean(0, on: $1) }
    let cases = try model.curve(days: 57).newInfections.reduce(0, +)
    #expect(abs(mean - cases) < 1e-6 * cases)
    func demand(_ code: String) throws -> [Lanes] {
      var store = SupplyTree.Store(
        supplier: nil, leadDays: 0, rule: StoreRule(.everyReview, orderUpTo: 0),
        key: DrawKey(seed: 5, .demand).of(code))
      store.surgeKey = DrawKey(seed: 5, .outbreak).of(code)
      var tree = try #require(SupplyTree([store]))
      tree.surges = [
        Surge(shares: [Surge.whole], uses: [.init(driver: 0, rate: Spread(Rational(1)))])
      ]
      let run = LaneRun(
        tree, DayConvention(), surge: outbreak.surge(at: tree, from: 0))
      return (0..<60).map { day in
        run.run(day: day)
        return run.all[0].demand
      }
    }
    let (one, other) = (try demand("A"), try demand("B"))
    #expect(one == other)
    let sums = one.reduce(Lanes(), &+)
    #expect(Set((0..<16).map { sums[$0] }).count > 8)
  }

  @Test("Care follows its cases: a share of them, so many days later, for so many days")
  func cascade() throws {
    let care = [
      EpidemicDemand.Care(
        driver: "bed", share: Rational(1, over: 4), perDay: Rational(2), afterDays: 2, days: 3)
    ]
    let outbreak = try Outbreak(
      [],
      epidemics: [EpidemicDemand(.series([8, 0, 4]), firstDay: 1, isRandom: true, care: care)],
      days: 10, seed: 1)
    #expect((0..<10).map { outbreak.mean(0, on: $0) } == [0, 0, 0, 4, 4, 6, 2, 2, 0, 0])
  }

  @Test("The planning cascade is that of the HHS (Radonovich et al. 2009, Table 2)")
  func planningCascade() throws {
    // 300 million people, of whom 30 % fall ill. The table prints 745,500 on ventilators, against its own shares.
    let ill = 300_000_000 * 3 / 10
    let outpatient = Rational(1, over: 2)
    let admitted = try #require(outpatient.multiplied(by: Rational(22, over: 100)))
    let shares = [
      "hospital": admitted, "icu": try #require(admitted.multiplied(by: Rational(15, over: 100))),
      "outpatient": outpatient,
      "ventilator": try #require(admitted.multiplied(by: Rational(75, over: 1000))),
    ]
    let stays = ["hospital": 5, "icu": 10, "outpatient": 1, "ventilator": 10]
    let care = shares.keys.sorted().map {
      EpidemicDemand.Care(
        driver: $0, share: shares[$0] ?? Rational(0), perDay: Rational(1), afterDays: 0,
        days: stays[$0] ?? 1)
    }
    let outbreak = try Outbreak(
      [], epidemics: [EpidemicDemand(.series([ill]), firstDay: 0, isRandom: false, care: care)],
      days: 12, seed: 1)
    #expect(outbreak.drivers == ["hospital", "icu", "outpatient", "ventilator"])
    let first = (0..<4).map { outbreak.mean($0, on: 0).rounded() }
    #expect(first == [9_900_000, 1_485_000, 45_000_000, 742_500])
    // Days in a bed: five in a ward, ten in intensive care or on a ventilator.
    let days = (0..<4).map { driver in
      (0..<12).reduce(0) { $0 + outbreak.mean(driver, on: $1) }.rounded()
    }
    #expect(days == [49_500_000, 14_850_000, 45_000_000, 7_425_000])
  }

  @Test("Rates spread between least and most, with their mean that of a triangle")
  func spread() throws {
    #expect(Spread(low: Rational(2), mid: Rational(1), high: Rational(3)) == nil)
    #expect(Spread(low: Rational(-1), mid: Rational(1), high: Rational(3)) == nil)
    let outbreak = try Outbreak(
      [.init(driver: "d", days: 0..<1, perDay: Rational(100))], days: 1, seed: 2,
      uncertainty: try spread(5, 10, 30))
    var tree = try #require(
      SupplyTree([
        .init(
          supplier: nil, leadDays: 0, rule: StoreRule(.everyReview, orderUpTo: 0),
          key: DrawKey(seed: 1, .demand))
      ]))
    tree.surges = [
      Surge(shares: [Surge.whole], uses: [.init(driver: 0, rate: Spread(Rational(1)))])
    ]
    var units: [Double] = []
    for block in 0..<500 {
      let first = UInt32(block * 16)
      let run = LaneRun(
        tree, DayConvention(), from: first, surge: outbreak.surge(at: tree, from: first))
      run.run(day: 0)
      units += (0..<16).map { Double(run.all[0].demand[$0]) }
    }
    let mean = units.reduce(0, +) / 8000
    let variance = units.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7999
    // (a + b + c) ÷ 3, and (a² + b² + c² − ab − ac − bc) ÷ 18, of 50, 100 and 300.
    #expect(abs(mean - 150) < 4 * (variance / 8000).squareRoot())
    #expect(abs(variance - 2916.7) < 200)
    #expect((units.min() ?? 0) >= 50 && (units.max() ?? 0) <= 300)
  }
}
