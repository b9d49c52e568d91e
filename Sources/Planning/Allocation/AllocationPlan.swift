public import Stockpile

/// A proposal how to share scarce items of a source among the sites below it (统一调配) by a rule, under
/// every limit of the problem. Nothing moves until it is adopted.
public struct AllocationPlan: Sendable {
  /// What was asked, in its order.
  public let problem: AllocationProblem
  /// By which rule.
  public let rule: SharingRule
  /// How shares were made whole.
  public let rounding: Rounding
  /// One line a request, in the order of sites and items.
  public let lines: [AllocationLine]
  /// What may go out of each item, in the order of the problem.
  public let offered: [OfferedStock]
  /// The limits that hold for several, and what is used of them.
  public let limits: [LimitUse]
  /// Whether another division in whole units could be better.
  public let certainty: WholeFilling.Certainty
  /// Requests whose minimum cannot be met, by place.
  public let minimumsMissed: [Int]
  /// What is moved between sites that the source supplies itself, before anything is shared out.
  public let moves: [LateralMove]
  /// What stands in for what is still lacking, in the order of the problem's substitutes.
  public private(set) var substitutions: [AllocationSubstitution] = []
  /// Whether a limit cut what the rule had divided.
  public let isCut: Bool

  /// A limit and what is used of it.
  public struct LimitUse: Hashable, Sendable {
    /// Which limit.
    public let limit: AllocationLimit
    /// Units, cm³, or cm³ × minutes.
    public let capacity: Int64
    /// The same, used.
    public let used: Int64
    /// How many requests it stopped.
    public let stopped: Int
  }

  /// What of an item goes out of the source.
  public func shared(_ item: ItemCode) -> Int64 {
    lines.reduce(0) { $0 + ($1.item.code == item && isDirect($1.site) ? $1.received : 0) }
  }

  /// What the sites lack of an item before.
  public func requested(_ item: ItemCode) -> Int64 {
    lines.reduce(0) { $0 + ($1.item.code == item ? $1.request : 0) }
  }

  /// What they lack afterwards.
  public func uncovered(_ item: ItemCode) -> Int64 {
    lines.reduce(0) { $0 + ($1.item.code == item ? $1.lacking : 0) }
  }

  /// What may go out of an item.
  public func released(_ item: ItemCode) -> Int64 {
    zip(problem.items, offered).first { $0.0.item.code == item }?.1.units ?? 0
  }

  /// The lines of an item, the shortest cover first.
  public func lines(of item: ItemCode) -> [AllocationLine] {
    lines.filter { $0.item.code == item }.sorted(inOrder: {
      CoverOrder(cover: $0.coverBefore, use: $0.use, at: $0.site)
    })
  }

  /// A site that the source supplies itself, and all below it.
  public func sites(under township: SiteCode) -> Set<SiteCode> {
    guard let place = network.townships.firstIndex(where: { $0.site.code == township }) else {
      return []
    }
    let below = zip(problem.requests, network.townshipOf).filter { $0.1 == place }
    return Set(below.map(\.0.site)).union([township])
  }

  /// Whether some are served before others.
  public var hasTiers: Bool { Set(problem.sites.map(\.tier)).count > 1 }

  /// Units that may go out, stay behind, and end within the days of cover: they will hardly be used.
  public func leftToEnd(_ picks: [AllocationPick]) -> Int64 {
    let last = problem.asOf.adding(days: problem.coverDays)
    func ends(_ lot: OfferedLot) -> Bool { lot.expiresOn.map { $0 <= last } ?? false }
    let offered = offered.flatMap(\.lots).reduce(Int64(0)) { $0 + (ends($1) ? $1.units : 0) }
    let gone = picks.reduce(Int64(0)) { sum, pick in
      guard pick.from == problem.source.code, let lot = pick.lot, ends(lot) else { return sum }
      return sum + pick.units
    }
    return offered - gone
  }

  /// Whether the source supplies a site itself.
  public func isDirect(_ site: Site) -> Bool { direct.contains(site.code) }

  private let direct: Set<SiteCode>
  let network: AllocationNetwork

  /// Shares out what a problem offers.
  ///
  /// - Parameters:
  ///   - problem: Who asks for what, and what there is.
  ///   - rule: By which rule; the first tier first under each.
  ///   - rounding: How shares are made whole; nil: as is usual for the rule.
  /// - Throws: `AllocationFaults` naming all that contradicts itself, or that moves cannot be decided here.
  public init(
    _ problem: AllocationProblem, rule: SharingRule = .cover, rounding: Rounding? = nil
  ) throws(AllocationFaults) {
    try AllocationFaults.check(problem)
    let problem = problem.withStores().sorted()
    let decided = try DecidedMoves(
      AllocationNetwork(problem, rule: rule), rule, rounding ?? rule.usualRounding)
    let network = decided.network
    let shares = AllocationShares(
      network, rule, rounding ?? rule.usualRounding, exact: decided.exact)
    moves = decided.moves
    self.problem = problem
    self.network = network
    self.rule = rule
    self.rounding = rounding ?? rule.usualRounding
    direct = Set(network.townships.map(\.site.code))
    offered = network.offered
    certainty = decided.moves.isEmpty ? shares.certainty : shares.certainty.and(.heuristic(loss: 0))
    minimumsMissed = shares.minimumsMissed
    isCut = shares.isCut
    lines = network.lines(shares)
    limits = network.limitUses(shares, lines)
    guard !problem.substitutes.isEmpty else { return }
    var (rest, found) = (SubstituteRest(self), [AllocationSubstitution]())
    for substitute in problem.substitutes {
      if let next = try rest.plan(substitute, rule, self.rounding) { found.append(next) }
    }
    substitutions = found
  }
}

extension AllocationPlan {
  /// What a source keeps of its daily stock when it shares with others: cover for its own use, and
  /// its norm where it has no reserve to meet it.
  public static func kept(
    norm: Norm, figures: StockFigures?, use: DailyUse, coverDays: Int
  ) -> Int64 {
    let own = use.need(ofDays: coverDays)
    guard figures?.pool ?? .daily == .daily, case .known(let units) = norm else { return own }
    return own + units
  }
}
