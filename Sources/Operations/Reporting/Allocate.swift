public import Planning
public import Stockpile
import Storage

/// What of the book is to be shared out, and among whom.
public struct AllocationQuestion: Hashable, Sendable {
  /// What is shared out; none: what the list of needs names.
  public var items: [ItemCode] = []
  /// How much a site should have.
  public var needs = AllocationNeeds.cover
  /// A list of needs as CSV, in place of `needs`.
  public var list: [UInt8]?
  /// Who gives; nil: the reserve centre.
  public var source: SiteCode?
  /// Among which of the sites below it.
  public var sites = SiteSelection()
  /// The evening whose stock it is; nil: now.
  public var asOf: CalendarDay?
  /// How much of each item is shared out at most; nil: all that may be.
  public var quantity: Int64?
  /// What the source keeps of each; nil: `coverDays` of its own use, and its norm where it has no
  /// reserve.
  public var keep: Int64?
  /// Days of cover a site is filled up to.
  public var coverDays = 30
  /// Whether the reserve beyond the red line is shared out too.
  public var releasesReserve = false
  /// Of what may go out, so much stays for later days.
  public var holdBackPercent = 0
  /// Whether sites that the source supplies itself may help each other out.
  public var isLateral = false

  /// Nothing yet.
  public init() {}
}

extension Session {
  /// An allocation problem as the book has it: what the source may give, what the sites below it have,
  /// use and lack, and the ways between.
  ///
  /// Throws a `PlanningProblem` if nobody can be weighed, the refusal `futureDay`, or a `Lookup`.
  public func allocationProblem(_ question: AllocationQuestion) throws -> AllocationProblem {
    try store.read { reader in
      if let day = question.asOf, day > today { throw Refusal.futureDay(day, today: today) }
      var question = question
      if let list = question.list { try question.read(list, reader) }
      let only = question.items.count == 1 ? question.items[0] : nil
      let facts =
        if let day = question.asOf, day < today {
          try PlanningFacts(reader, onEveningOf: day, today: today)
        } else {
          try PlanningFacts(reader, now: today, of: only)
        }
      let items = try question.items.map { try reader.knownItem($0) }
      return try facts.allocationProblem(
        question, items, try reader.planningParameters(),
        floorPercent: try reader.number(.reserveFloorPercent))
    }
  }
}

extension AllocationQuestion {
  /// Takes the needs of a list; items that were not named are those of the list.
  fileprivate mutating func read(_ list: [UInt8], _ reader: LedgerReader) throws {
    let known = Dictionary(uniqueKeysWithValues: try reader.items().map { ($0.code, $0) })
    let sites = Set(try reader.siteTree().sites.map(\.code))
    needs = try .list(of: list, items: known, sites: sites)
    if items.isEmpty, case .list(let found) = needs {
      items = Set(found.keys.map(\.item)).sorted()
    }
  }
}

extension PlanningFacts {
  fileprivate func allocationProblem(
    _ question: AllocationQuestion, _ items: [Item], _ parameters: PlanningParameters,
    floorPercent: Int
  ) throws -> AllocationProblem {
    let giver = question.source ?? tree.root.code
    guard let source = tree[giver] else { throw Lookup.site(giver.description) }
    let asked = question.sites.sites(in: tree)
    let below = tree.subtree(of: giver).dropFirst().compactMap { tree[$0] }
    let served = below.filter { $0.holdsStock && asked.contains($0.code) }
    guard !served.isEmpty else {
      throw PlanningProblem.suppliesNobody(giver, among: question.sites)
    }
    var problem = AllocationProblem(asOf: day, source: source)
    problem.coverDays = question.coverDays
    problem.useDays = UseTable.days
    problem.transferDays = parameters.transferDays
    problem.holdBackPercent = question.holdBackPercent
    problem.items = items.map { item in
      var offered = offered(item, at: source, question, floorPercent)
      offered.volume = parameters.volume(item.code) ?? 0
      return offered
    }
    for item in items {
      let requests = served.compactMap { request(of: item, at: $0, question, from: giver) }
      guard requests.contains(where: { $0.use > 0 || $0.need > 0 }) else {
        throw PlanningProblem.nobodyUses(item.code, below: giver)
      }
      problem.requests += question.list == nil ? requests : stores(for: requests, question)
    }
    let needed = way(to: Set(problem.requests.map(\.site)), from: giver)
    problem.sites = below.filter { needed.contains($0.code) }.map { ServedSite($0, in: tree) }
    if question.isLateral { problem.ways = ways(in: problem) }
    return problem.sorted()
  }

  /// A way from each site that the source supplies itself to every other. By road it is as far as over
  /// the source, where nothing nearer is known.
  private func ways(in problem: AllocationProblem) -> [LateralWay] {
    let direct = problem.sites.filter { $0.supplier == problem.source.code }
    return direct.flatMap { from in
      direct.filter { $0 != from }.map { to in
        var way = LateralWay(from: from.site.code, to: to.site.code)
        if let here = from.kilometres, let there = to.kilometres { way.kilometres = here + there }
        return way
      }
    }
  }

  /// Who asks by a list, and of the others only those whose stock serves somebody who does.
  private func stores(
    for requests: [AllocationRequest], _ question: AllocationQuestion
  ) -> [AllocationRequest] {
    let asking = Set(requests.filter { $0.need > 0 }.map(\.site))
    return requests.filter { request in
      request.need > 0 || question.isLateral
        || tree.subtree(of: request.site).contains { asking.contains($0) }
    }
  }

  /// The sites and those on the way to them.
  private func way(to sites: Set<SiteCode>, from giver: SiteCode) -> Set<SiteCode> {
    sites.reduce(into: sites) { way, site in
      var code = tree[site]?.parent
      while let next = code, next != giver {
        way.insert(next)
        code = tree[next]?.parent
      }
    }
  }

  private func offered(
    _ item: Item, at source: Site, _ question: AllocationQuestion, _ floorPercent: Int
  ) -> OfferedItem {
    let key = StockKey(site: source.code, item: item.code)
    var offered = OfferedItem(item)
    offered.quantity = question.quantity
    offered.releasesReserve = question.releasesReserve
    offered.kept =
      question.keep
      ?? AllocationPlan.kept(
        norm: norms.norm(of: item.code, at: source), figures: figures[key], use: use.own(key),
        coverDays: question.coverDays)
    if case .known(let norm) = baseNorms.norm(of: item.code, at: source) {
      offered.reserveFloor = ReserveFloor.units(ofNorm: norm, percent: floorPercent)
    }
    offered.stock = lots(of: item.code, at: source.code)
    return offered
  }

  /// What a site has of an item in date and available, lot by lot of daily and reserve stock.
  func lots(of item: ItemCode, at site: SiteCode) -> [OfferedLot] {
    var lots: [OfferedLot: Int64] = [:]
    for line in stock
    where line.site == site && line.lot.item == item
      && line.account.status == .available && line.lot.isUsable(on: day)
      && (line.account.pool == .daily || line.account.pool == .reserve)
    {
      let lot = OfferedLot(
        0, number: line.lot.particulars.number, maker: line.lot.particulars.maker,
        expiresOn: line.lot.expiry, pool: line.account.pool)
      lots[lot, default: 0] += line.quantity
    }
    return lots.map { lot, units in
      var lot = lot
      lot.units = units
      return lot
    }.sorted()
  }

  /// What a site has and awaits of an item for daily use.
  func onHand(_ key: StockKey) -> Int64 {
    figures[key].map { $0.usableDaily + $0.onTheWayDaily } ?? 0
  }

  /// What a site asks for; nil where it uses nothing and has nothing to give on.
  private func request(
    of item: Item, at site: Site, _ question: AllocationQuestion, from giver: SiteCode
  ) -> AllocationRequest? {
    let key = StockKey(site: site.code, item: item.code)
    let known = use.own(key)
    let onHand = onHand(key)
    var request = AllocationRequest(site.code, item.code, need: 0, use: known.units)
    switch question.needs {
    case .cover: request.need = known.need(ofDays: question.coverDays)
    case .norm:
      if case .known(let norm) = norms.norm(of: item.code, at: site) { request.need = norm }
      request.own = figures[key].map { $0.usableReserve + $0.onTheWayReserve } ?? 0
    case .list(let needs):
      guard let need = needs[key] else {
        (request.need, request.use) = (0, 0)
        break
      }
      request.need = need.need
      request.use = need.use ?? known.units
      request.minimum = need.minimum
    }
    let isAsking = request.need > 0 || question.needs == .cover && known.units > 0
    guard isAsking || site.parent == giver && onHand > 0 else { return nil }
    request.onHand = onHand
    // What is still on its way cannot be moved on.
    let present = figures[key]?.usableDaily ?? 0
    if question.isLateral, site.parent == giver, present < onHand { request.gives = present }
    return request
  }
}

extension ServedSite {
  /// A site of the register with its way.
  fileprivate init(_ site: Site, in tree: SiteTree) {
    self.init(site, supplier: site.parent ?? tree.root.code)
    minutes = site.record["travel_min_from_parent"].flatMap { Int($0) }
    kilometres = site.record["road_km_from_parent"].flatMap { Int($0) }
  }
}
