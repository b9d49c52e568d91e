import Planning
import Testing

/// A hub over townships over villages with several items, as the vectors have it: townships first among the
/// sites, pairs site by site.
struct VectorDistrict {
  private(set) var problem = FillingProblem()
  /// What each limit is called in the vectors.
  private(set) var names: [String] = []

  init(
    parent: [Int], townships: Int, stock: [Double], volume: [Double], own: [[Double]],
    townshipVolume: [Double], villageVolume: [Double], fleet: Double,
    pairs: [FillingProblem.Pair]
  ) {
    let items = stock.count
    problem.pairs = pairs
    let township = Array(0..<townships) + parent
    // What an item's sites in a township are sent beyond what its store has comes from the hub.
    let draws = (0..<townships).map { place in
      (0..<items).map { item in
        let sites = township.indices.filter { township[$0] == place }
        return problem.group(sites.map { $0 * items + item }, beyond: own[place][item])
      }
    }
    for item in 0..<items {
      limit(stock[item], "item \(item)", draws.map { .init($0[item]) })
    }
    for place in 0..<townships {
      let parts = (0..<items).map { FillingProblem.Part(draws[place][$0], times: volume[$0]) }
      limit(townshipVolume[place], "township \(place)", parts)
    }
    for (village, capacity) in villageVolume.enumerated() {
      let parts = (0..<items).map { item in
        let pair = (townships + village) * items + item
        return FillingProblem.Part(problem.group([pair]), times: volume[item])
      }
      limit(capacity, "village \(village)", parts)
    }
    limit(
      fleet, "fleet",
      draws.flatMap { row in
        row.enumerated().map { FillingProblem.Part($1, times: volume[$0]) }
      })
  }

  init(_ input: VectorValue) throws {
    let floors = try input.list("floor").map { try $0.allNumbers() }
    let weights = try input.list("weight").map { try $0.allNumbers() }
    let held = try input.list("on_hand").map { try $0.allNumbers() }
    let need = try input.list("need").map { try $0.allNumbers() }
    let tiers = try input.numbers("tier")
    self.init(
      parent: try input.numbers("village_parent").map { Int($0) },
      townships: Int(try input.number("townships")),
      stock: try zip(input.numbers("hub_stock"), input.numbers("hub_reserve")).map {
        max(0, $0 - $1)
      }, volume: try input.numbers("unit_volume"),
      own: try input.list("township_stock").map { try $0.allNumbers() },
      townshipVolume: try input.numbers("township_volume"),
      villageVolume: try input.numbers("village_volume"),
      fleet: try input.number("fleet_volume"),
      pairs: need.indices.flatMap { site in
        need[site].indices.map { item in
          FillingProblem.Pair(
            floor: floors[site][item], cap: need[site][item], onHand: held[site][item],
            weight: weights[site][item], tier: Int(tiers[site]))
        }
      })
  }

  private mutating func limit(
    _ capacity: Double, _ name: String, _ parts: [FillingProblem.Part]
  ) {
    problem.limits.append(.init(capacity, of: parts))
    names.append(name)
  }

  /// What a limit has left.
  func room(of limit: Int, _ amounts: [Double]) -> Double {
    problem.limits[limit].capacity
      - problem.limits[limit].parts.reduce(0) { sum, part in
        let group = problem.groups[part.group]
        let given = group.pairs.reduce(0) { $0 + amounts[$1] }
        return sum + part.coefficient * max(0, given - group.threshold)
      }
  }

  /// Each pair names what really stopped it: its cap, or a limit that it takes of and that is used up.
  func checkStops(_ filling: Filling, _ instance: VectorValue) throws {
    let id = try instance.text("id")
    for (pair, stop) in filling.stops.enumerated() {
      switch stop {
      case .cap:
        let cap = problem.pairs[pair].cap
        #expect(abs(filling.amounts[pair] - cap) < 1e-9, "\(id): pair \(pair) has its cap")
      case .limit(let limit):
        #expect(abs(room(of: limit, filling.amounts)) < 1e-6, "\(id): \(names[limit]) is used up")
        let takes = problem.limits[limit].parts.contains {
          problem.groups[$0.group].pairs.contains(pair)
        }
        #expect(takes, "\(id): pair \(pair) takes of \(names[limit])")
      }
    }
  }

  /// A small district with every kind of limit.
  static func random(_ seed: UInt64, hasFloors: Bool) -> VectorDistrict {
    var random = SplitMix(state: seed)
    func number(_ most: UInt64) -> Double { Double(random.below(most)) }
    let (townships, items) = (1 + Int(random.below(3)), 1 + Int(random.below(3)))
    let parent = (0..<random.below(6)).map { _ in Int(random.below(UInt64(townships))) }
    let sites = townships + parent.count
    return VectorDistrict(
      parent: parent, townships: townships, stock: (0..<items).map { _ in number(120) },
      volume: (0..<items).map { _ in (1 + number(9)) / 10 },
      own: (0..<townships).map { _ in
        (0..<items).map { _ in [0, number(20)][Int(random.below(2))] }
      },
      townshipVolume: (0..<townships).map { _ in 5 + number(40) },
      villageVolume: parent.map { _ in 1 + number(20) }, fleet: 10 + number(80),
      pairs: (0..<sites * items).map { _ in
        let floor = hasFloors ? [0, 0, number(4)][Int(random.below(3))] : 0
        return FillingProblem.Pair(
          floor: floor, cap: number(40), onHand: [0, number(9)][Int(random.below(2))],
          weight: 1 + number(30), tier: 1 + Int(random.below(2)))
      })
  }
}
