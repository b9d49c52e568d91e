import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// What is there, how long it lasts and what is missing, on one page: in the network, or in the
  /// part of it that is asked for.
  ///
  /// Throws `PlanningProblem.noHistory`, a `SettingProblem`, or `Refusal.siteHoldsNoStock`.
  public func statusReport(_ sites: SiteSelection = SiteSelection()) throws -> StatusReport {
    try store.read { reader in
      let facts = try PlanningFacts(reader, now: today)
      try facts.tree.refuseWithoutStock(sites)
      let overview = facts.overview(on: today)
      var part = NetworkPart()
      part.sites = sites
      return StatusReport(
        overview.selecting(sites, in: facts.tree), sites: sites,
        in: facts.directory, window: facts.window, response: facts.response,
        attention: try attention(facts, sites, reader),
        alerts: try reader.alerts(part, of: facts, overview: overview, now: clock()), today: today)
    }
  }

  /// One item at those sites, and who runs out first; people see the first `limit` sites.
  public func itemStatusReport(
    _ code: ItemCode, sites: SiteSelection = SiteSelection(), limit: Int? = 20
  ) throws -> ItemStatusReport {
    try store.read { reader in
      let facts = try PlanningFacts(reader, now: today, of: code)
      return ItemStatusReport(
        try facts.standing(of: reader.knownItem(code), at: sites, on: today), sites: sites,
        in: facts.directory,
        window: facts.window, response: facts.response, today: today, limit: limit)
    }
  }

  /// One line about an item, in the whole network or in a part of it.
  public func answer(_ code: ItemCode, sites: SiteSelection = SiteSelection()) throws -> ItemAnswer
  {
    try store.read { reader in
      let facts = try PlanningFacts(reader, now: today, of: code)
      let standing = try facts.standing(of: reader.knownItem(code), at: sites, on: today)
      return ItemAnswer(
        standing.item, standing.total, sites: sites, in: facts.directory, today: today)
    }
  }

  private func attention(
    _ facts: PlanningFacts, _ sites: SiteSelection, _ reader: LedgerReader
  ) throws -> StatusReport.Attention {
    let asked = sites.sites(in: facts.tree)
    var attention = StatusReport.Attention(
      month: today.month.previous, overdueDays: try reader.number(.transitOverdueDays))
    let expiring = ExpiringReport(
      today: today, directory: facts.directory, stock: facts.stock, sites: sites)
    for line in expiring.lines {
      if line.isExpired {
        attention.expired += 1
      } else {
        attention.nearExpiry += 1
        attention.nearExpiryAmount = attention.nearExpiryAmount + (line.amount ?? .zero)
      }
    }
    let transit = facts.transit.filter {
      asked.contains($0.sender) || asked.contains($0.destination)
    }
    let (disputed, sent) = (
      transit.filter { $0.arrival != nil }, transit.filter { $0.arrival == nil }
    )
    attention.disputed = Set(disputed.map(\.id)).count
    attention.overdue =
      Set(sent.filter { $0.sentOn.days(until: today) > attention.overdueDays }.map(\.id)).count
    attention.unreported = try reader.unreported(today.month.previous, tree: facts.tree)
      .filter(asked.contains).compactMap { facts.tree[$0] }
    return attention
  }
}

extension PlanningFacts {
  func overview(on day: CalendarDay) -> NetworkOverview {
    NetworkOverview(
      tree: tree, items: items, norms: norms, stock: stock, figures: figures, use: use, on: day)
  }

  var directory: Directory { Directory(tree: tree, items: items) }

  fileprivate func standing(
    of item: Item, at sites: SiteSelection, on day: CalendarDay
  ) throws -> ItemStanding {
    try tree.refuseWithoutStock(sites)
    return overview(on: day).items.first { $0.item == item }?.selecting(sites.sites(in: tree))
      ?? ItemStanding(item, on: day, days: UseTable.days)
  }
}
