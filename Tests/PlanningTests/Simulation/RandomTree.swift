import Planning

/// A small random tree with events, for properties of both engines.
struct RandomTree {
  let tree: SupplyTree
  let convention: DayConvention
  let changes: [TreeChange]
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
    guard var tree = SupplyTree(stores) else { preconditionFailure("every supplier stands before") }
    tree.lifeDays = ends ? 5 + number(40) : nil
    self.tree = tree
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
  }
}
