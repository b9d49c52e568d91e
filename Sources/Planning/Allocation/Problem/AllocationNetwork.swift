import Stockpile

/// An allocation problem as pairs, groups and limits: one pair a request, in their order.
///
/// Everything that the source's direct child supplies, itself included, shares that child's store, which
/// goes first and never sideways; what goes beyond it is drawn from the source and takes of the limits.
struct AllocationNetwork {
  let problem: AllocationProblem
  let offered: [OfferedStock]
  /// Of each request: the place of the township it belongs to, and whether it is the township's own.
  let townshipOf: [Int]
  let isTownshipsOwn: [Bool]
  /// Whether the road to the site itself is closed or too long, of each request of a site further down.
  let isCutOff: [Bool]
  /// The sites that the source supplies itself.
  let townships: [ServedSite]
  private(set) var limits: [AllocationLimit] = []
  var filling = FillingProblem()
  /// Whether whole units are a flow from one source: what is possible for one site then never depends on
  /// which of several equal sites came first.
  var isFlow = true

  private let itemPlaces: [ItemCode: Int]
  private let sitePlaces: [SiteCode: Int]
  /// What a township's own requests have in store, by township and item.
  var stores: [[Int64]]
  /// Requests by township and item.
  private(set) var members: [[[Int]]]
  /// What may be moved, in the order of `filling.moves`.
  var moves: [Move] = []
  /// What has been moved of each.
  var movedUnits: [Int64] = []

  /// The network of a sorted problem without faults.
  init(_ problem: AllocationProblem, rule: SharingRule) {
    self.problem = problem
    offered = problem.items.map { OfferedStock($0, in: problem) }
    let sitePlaces = Dictionary(
      uniqueKeysWithValues: problem.sites.enumerated().map { ($1.site.code, $0) })
    let itemPlaces = Dictionary(
      uniqueKeysWithValues: problem.items.enumerated().map { ($1.item.code, $0) })
    (self.sitePlaces, self.itemPlaces) = (sitePlaces, itemPlaces)
    townships = problem.sites.filter { $0.supplier == problem.source.code }
    let townshipPlaces = Dictionary(
      uniqueKeysWithValues: townships.enumerated().map { ($1.site.code, $0) })
    func township(above site: SiteCode) -> Int {
      var code = site
      while let place = sitePlaces[code] {
        if let township = townshipPlaces[code] { return township }
        code = problem.sites[place].supplier
      }
      return 0
    }
    townshipOf = problem.requests.map { township(above: $0.site) }
    isTownshipsOwn = problem.requests.map { townshipPlaces[$0.site] != nil }
    isCutOff = zip(problem.requests, isTownshipsOwn).map { request, isOwn in
      !isOwn && sitePlaces[request.site].map { problem.isCutOff(problem.sites[$0]) } ?? false
    }
    stores = townships.map { _ in problem.items.map { _ in 0 } }
    members = townships.map { _ in problem.items.map { _ in [] } }
    for (place, request) in problem.requests.enumerated() {
      guard let item = itemPlaces[request.item] else { continue }
      members[townshipOf[place]][item].append(place)
      if isTownshipsOwn[place] { stores[townshipOf[place]][item] += request.onHand }
    }
    filling.pairs = problem.requests.indices.map { pair(of: $0, rule) }
    addLimits()
    isFlow = looksLikeFlow
  }

  /// What a township has of an item for itself and all it supplies.
  func store(_ township: Int, _ item: Int) -> Int64 { stores[township][item] }

  /// The requests of a township about an item.
  func requests(_ township: Int, _ item: Int) -> [Int] { members[township][item] }

  func place(of item: ItemCode) -> Int? { itemPlaces[item] }

  /// What a request has of its own; what a township has on hand is everybody's there.
  func onHand(_ place: Int) -> Int64 {
    let request = problem.requests[place]
    return request.own + (isTownshipsOwn[place] ? 0 : request.onHand)
  }

  /// What a request lacks beside its minimum.
  func lacking(_ place: Int) -> Int64 {
    let request = problem.requests[place]
    return min(request.cap ?? .max, max(0, request.need - onHand(place)))
  }

  private func pair(of place: Int, _ rule: SharingRule) -> FillingProblem.Pair {
    let request = problem.requests[place]
    let site = sitePlaces[request.site].map { problem.sites[$0] }
    let onHand = onHand(place)
    let floor = isCutOff[place] ? 0 : max(0, request.minimum - onHand)
    let cap = isCutOff[place] ? 0 : max(floor, lacking(place))
    let weight = max(1, rule.weight(of: request, cap: cap, in: problem)) * request.weight
    return FillingProblem.Pair(
      floor: Double(floor), cap: Double(cap), onHand: rule.countsStock ? Double(onHand) : 0,
      weight: Double(weight), tier: site?.tier ?? 1, issueUnit: Double(request.issueUnit))
  }

  private mutating func addLimits() {
    var draws = members.map { $0.map { _ in -1 } }
    for township in townships.indices {
      for item in problem.items.indices where !members[township][item].isEmpty {
        draws[township][item] = filling.group(
          members[township][item], beyond: Double(stores[township][item]))
      }
    }
    addLoads(draws)
    for township in townships.indices {
      let parts = draws[township].filter { $0 >= 0 }.map { FillingProblem.Part($0) }
      if problem.isCutOff(townships[township]), !parts.isEmpty {
        add(.road(townships[township].site.code), 0, parts)
      }
    }
    for item in problem.items.indices { addLife(of: item) }
    for item in problem.items.indices {
      let parts = draws.map { $0[item] }.filter { $0 >= 0 }.map { FillingProblem.Part($0) }
      add(.stock(problem.items[item].item.code), offered[item].units, parts)
    }
    addFleet(draws)
    addMoves(draws)
  }

  private mutating func addLoads(_ draws: [[Int]]) {
    for site in problem.sites {
      guard let load = site.load else { continue }
      if let township = townships.firstIndex(where: { $0.site.code == site.site.code }) {
        add(.load(site.site.code), load, volumes(draws[township]))
      } else {
        let parts = problem.requests.indices.compactMap { place -> FillingProblem.Part? in
          let request = problem.requests[place]
          guard request.site == site.site.code, let item = itemPlaces[request.item],
            problem.items[item].volume > 0
          else { return nil }
          return .init(filling.group([place]), times: Double(problem.items[item].volume))
        }
        add(.load(site.site.code), load, parts)
      }
    }
  }

  private func volumes(_ draws: [Int], times factor: Int64 = 1) -> [FillingProblem.Part] {
    zip(draws, problem.items).filter { $0.0 >= 0 && $0.1.volume > 0 }.map {
      .init($0.0, times: Double($0.1.volume * factor))
    }
  }

  /// Σ (x − what can be used before a lot ends) ≤ what ends later, for each day on which lots end.
  private mutating func addLife(of item: Int) {
    for (day, later) in offered[item].classes {
      var parts: [FillingProblem.Part] = []
      for township in townships.indices {
        let inside = members[township][item].compactMap { place -> Int? in
          let threshold = usable(place, until: day)
          guard Double(threshold) < filling.pairs[place].cap else { return nil }
          return filling.group([place], beyond: Double(threshold))
        }
        guard !inside.isEmpty else { continue }
        parts.append(
          .init(filling.group([], groups: inside, beyond: Double(stores[township][item]))))
      }
      if !parts.isEmpty { add(.life(problem.items[item].item.code, after: day), later, parts) }
    }
  }

  /// What a request can use of goods that come with the next transfer and end on a day, beside its own.
  func usable(_ place: Int, until day: CalendarDay) -> Int64 {
    let use = DailyUse(units: problem.requests[place].use, days: problem.useDays)
    let used = use.used(inDays: max(0, problem.asOf.days(until: day)))
    return max(0, min(used - use.used(inDays: problem.transferDays), used - onHand(place)))
  }

  private mutating func addFleet(_ draws: [[Int]]) {
    guard !problem.vehicles.isEmpty else { return }
    let parts = draws.flatMap { volumes($0) }
    guard !parts.isEmpty else { return }
    add(.fleet, problem.fleetLoad, parts)
    if let time = problem.fleetLoadMinutes {
      add(
        .hours, time,
        zip(townships, draws).flatMap { volumes($1, times: 2 * Int64($0.minutes ?? 0)) }
          .filter { $0.coefficient > 0 })
    }
  }

  private mutating func add(
    _ limit: AllocationLimit, _ capacity: Int64, _ parts: [FillingProblem.Part]
  ) {
    guard !parts.isEmpty else { return }
    limits.append(limit)
    filling.limits.append(.init(Double(capacity), of: parts))
  }

  /// Each limit must concern one item and take the same of every unit; issue units must be equal and
  /// divide every store; and lots' life and a township's load would cut across each other.
  var looksLikeFlow: Bool {
    let units = Dictionary(grouping: problem.requests, by: \.item).mapValues {
      Set($0.map(\.issueUnit))
    }
    let areEqual = units.values.allSatisfy { $0.count == 1 }
    let largest = units.values.joined().max() ?? 1
    let isDivided = largest == 1 || filling.groups.allSatisfy { $0.threshold == 0 }
    let isNested = zip(limits, filling.limits).allSatisfy { limit, found in
      switch limit {
      case .stock, .life, .road: true
      case .load, .fleet, .hours:
        problem.items.count == 1 && Set(found.parts.map(\.coefficient)).count == 1
      }
    }
    let hasLife = limits.contains { if case .life = $0 { true } else { false } }
    let loads = limits.contains { limit in
      guard case .load(let site) = limit else { return false }
      return townships.contains { $0.site.code == site }
    }
    return areEqual && isDivided && isNested && !(hasLife && loads)
  }
}

extension AllocationProblem {
  /// The pairs, groups and limits that a rule fills, a pair a request in the order of sites and items; and
  /// whether whole units are a flow from one source. For a problem without faults.
  public func filling(by rule: SharingRule) -> (problem: FillingProblem, isFlow: Bool) {
    let network = AllocationNetwork(withStores().sorted(), rule: rule)
    return (network.filling, network.isFlow)
  }

  /// The same where every site that the source supplies itself has a line for what goes through it, also
  /// where it asks for nothing.
  func withStores() -> AllocationProblem {
    let suppliers = Dictionary(
      sites.map { ($0.site.code, $0.supplier) }, uniquingKeysWith: { first, _ in first })
    var known = Set(requests.map { StockKey(site: $0.site, item: $0.item) })
    var problem = self
    for request in requests {
      var code = request.site
      while let next = suppliers[code], next != source.code { code = next }
      if known.insert(StockKey(site: code, item: request.item)).inserted {
        problem.requests.append(AllocationRequest(code, request.item, need: 0, use: 0))
      }
    }
    return problem
  }

  /// Whether nothing can be brought to a site.
  func isCutOff(_ site: ServedSite) -> Bool {
    guard site.isOpen else { return true }
    guard let most = maxMinutes[site.site.level], let minutes = site.minutes else { return false }
    return minutes > most
  }

  /// cm³ that all trips carry together.
  var fleetLoad: Int64 { vehicles.reduce(0) { $0 + $1.trips * $1.load } }

  /// cm³ × minutes; nil where a vehicle has no limit of time.
  var fleetLoadMinutes: Int64? {
    vehicles.reduce(Int64?(0)) { sum, vehicle in
      guard let sum, let minutes = vehicle.minutes else { return nil }
      return sum + vehicle.load * minutes
    }
  }
}

extension SharingRule {
  /// Whether what a site holds counts towards its level.
  var countsStock: Bool { self == .cover || self == .fill }

  /// How much a request counts.
  func weight(of request: AllocationRequest, cap: Int64, in problem: AllocationProblem) -> Int64 {
    switch self {
    case .cover, .awards:
      guard request.use == 0 else { return request.use }
      // What its need implies: nobody can say how long stock lasts where nothing is used.
      let implied = Int128(request.need) * Int128(problem.useDays)
      let days = Int128(max(1, problem.coverDays))
      return Int64(clamping: (implied + days - 1) / days)
    case .fill: return request.need
    case .proportional, .losses, .talmud, .first: return cap
    }
  }
}
