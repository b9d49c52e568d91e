import Planning
import Stockpile

/// A small random tree with events, for properties of both engines.
struct RandomTree {
  private(set) var tree: SupplyTree
  let convention: DayConvention
  private(set) var changes: [TreeChange]
  /// What is added to its use; nil in two of three.
  private(set) var outbreak: Outbreak?
  static let days = 60

  /// With lots that end and a life of what is bought, or with nothing that ends.
  init(_ seed: UInt64, ends: Bool) {
    var random = SplitMix(state: seed)
    func number(_ most: Int) -> Int { Int(random.below(UInt64(most))) }
    func lots(_ most: Int) -> [ShelfLot] {
      (0..<1 + number(4)).map { _ in
        ShelfLot(ends: ends ? Int32(number(50)) : .max, units: Int32(number(most)))
      }
    }
    let key = DrawKey(seed: seed, .demand)
    var stores: [SupplyTree.Store] = []
    let count = 3 + number(12)
    for place in 0..<count {
      let mean = Double(number(60)) / 10
      let cover = Int32(mean * 10) + 5 + Int32(place == 0 ? 60 : 0)
      let moment: ReorderRule.Moment =
        [.everyReview, .reviewAtMinimum, .atMinimum][number(3)]
      let hasReserve = number(3) == 0
      stores.append(
        SupplyTree.Store(
          supplier: place == 0 ? nil : number(place), leadDays: number(4),
          rule: StoreRule(
            moment, minimum: number(4) == 0 ? nil : cover / 2, orderUpTo: cover,
            fixedQuantity: number(6) == 0 ? 7 : nil, emergency: number(4) == 0 ? 3 : nil,
            reviewDays: 1 + number(6), firstReview: number(4)),
          demand: place == 0 || number(5) == 0
            ? nil
            : AliasTable(
              number(2) == 0
                ? .poisson(mean: mean) : .negativeBinomial(mean: mean + 0.1, shape: 0.7)),
          key: key.of("S\(place)"), daily: lots(40), reserve: hasReserve ? lots(20) : [],
          reserveTarget: hasReserve ? Int32(number(40)) : 0, keeps: Int32(number(8)),
          weight: Int64(1 + number(5000))))
    }
    guard var found = SupplyTree(stores) else {
      preconditionFailure("every supplier stands before")
    }
    found.lifeDays = ends ? 5 + number(40) : nil
    tree = found
    convention = DayConvention(
      ordersAfterDemand: number(2) == 0, unmetWaits: number(2) == 0,
      sharing: SharingRule.allCases[number(SharingRule.allCases.count)])
    changes = (0..<number(12)).map { _ in
      let change: StoreChange =
        switch number(7) {
        case 0:
          .rule(StoreRule(.everyReview, orderUpTo: Int32(number(80)), reviewDays: 1 + number(9)))
        case 1: .lead(number(7))
        case 2: .road(isOpen: number(2) == 0)
        case 3: .site(isOpen: number(2) == 0)
        case 4: .release(floor: number(3) == 0 ? nil : Int32(number(20)))
        case 5: .demand(number(3) == 0 ? nil : AliasTable(.poisson(mean: Double(number(12)))))
        default: .donation(ShelfLot(ends: ends ? 55 : .max, units: Int32(number(50))))
        }
      return TreeChange(day: number(Self.days), place: number(count), change)
    }
    if number(3) == 0 { addSupply(ends: ends, number) }
    if number(3) == 0 { addOutbreak(seed, number) }
    if number(2) == 0 { addComing(ends: ends, number) }
  }

  /// Agreed sources, a market that closes, and delays.
  private mutating func addSupply(ends: Bool, _ number: (Int) -> Int) {
    tree.sources = (0...number(2)).map { _ in
      let first = number(Self.days)
      return AgreedSource(
        capacity: (0..<number(Self.days)).map { $0 < first ? 0 : Int32(number(30)) },
        total: Int32(number(300)), leadDays: number(4))
    }
    let closed = number(Self.days)
    if number(2) == 0 { tree.market = (0..<Self.days).map { $0 < closed } }
    var stores = tree.stores
    for place in stores.indices where number(2) == 0 {
      stores[place].delay = DemandTable(weights: [5, 0, 2, 1]).map { AliasTable($0) }
    }
    rebuild(stores)
  }

  private mutating func addOutbreak(_ seed: UInt64, _ number: (Int) -> Int) {
    let first = number(40)
    outbreak = try? Outbreak(
      [
        .init(driver: "a", days: first..<first + 15, perDay: Rational(7, over: 2)),
        .init(driver: "b", days: first + 5..<first + 9, perDay: Rational(11)),
      ], days: Self.days, seed: seed,
      uncertainty: Spread(low: Rational(1, over: 2), mid: Rational(1), high: Rational(3))
        ?? Spread(Rational(1)))
    tree.surges = [0, 1].map { driver in
      Surge(
        shares: tree.stores.map { _ in UInt32(number(Int(Surge.whole) / tree.stores.count)) },
        uses: [.init(driver: driver, rate: Spread(Rational(3, over: 2)))],
        expected: driver == 0 ? [] : (0..<Self.days).map { first..<first + 9 ~= $0 ? 16.5 : 0 })
    }
  }

  /// Goods that were on their way when the run began, and sites that do not report.
  private mutating func addComing(ends: Bool, _ number: (Int) -> Int) {
    var stores = tree.stores
    for place in stores.indices where number(3) == 0 {
      let lot = ShelfLot(ends: ends ? Int32(number(50)) : .max, units: Int32(number(30)))
      let day = number(12)
      stores[place].onOrder += lot.units
      changes.append(
        TreeChange(
          day: day, place: place,
          .arrival(
            ShelfLot(
              ends: ends ? max(Int32(day), lot.ends) : .max, units: lot.units))))
    }
    rebuild(stores)
    for _ in 0..<number(3) {
      changes.append(
        TreeChange(
          day: number(Self.days), place: number(stores.count), .reporting(number(2) == 0)))
    }
  }

  private mutating func rebuild(_ stores: [SupplyTree.Store]) {
    guard var other = SupplyTree(stores) else { preconditionFailure("a tree stays one") }
    other.lifeDays = tree.lifeDays
    other.sources = tree.sources
    other.market = tree.market
    other.surges = tree.surges
    tree = other
  }
}
