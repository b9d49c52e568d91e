import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// What is there, how long it lasts and what is missing, on one page.
  ///
  /// Throws `PlanningProblem.noHistory`, or a `SettingProblem`.
  public func statusReport() throws -> StatusReport {
    try store.read { reader in
      let facts = try PlanningFacts(reader, on: today)
      return StatusReport(
        facts.overview(on: today), window: facts.window, response: facts.response,
        attention: try attention(facts, reader), today: today)
    }
  }

  /// One item everywhere, and who runs out first; people see the first `limit` sites.
  public func itemStatusReport(
    _ code: ItemCode, sites: SiteSelection = SiteSelection(), limit: Int? = 20
  ) throws -> ItemStatusReport {
    try store.read { reader in
      let facts = try PlanningFacts(reader, on: today)
      return ItemStatusReport(
        try facts.standing(of: code, on: today),
        in: Directory(tree: facts.tree, items: facts.items),
        sites: sites,
        window: facts.window, response: facts.response, today: today, limit: limit)
    }
  }

  /// One line about an item, in the whole network or at one site.
  public func answer(_ code: ItemCode, site: SiteCode? = nil) throws -> ItemAnswer {
    try store.read { reader in
      let facts = try PlanningFacts(reader, on: today)
      let standing = try facts.standing(of: code, on: today)
      guard let site else {
        return ItemAnswer(standing.item, standing.total, today: today)
      }
      guard let place = facts.tree[site] else { throw Lookup.site(site.description) }
      guard place.holdsStock else {
        throw Refusal.siteHoldsNoStock(site, reason: place.whyNoStock)
      }
      let found = standing.sites.first { $0.site.code == site }?.standing
      return ItemAnswer(
        standing.item, site: place, found ?? Standing(days: facts.window.days), today: today)
    }
  }

  private func attention(_ facts: PlanningFacts, _ reader: LedgerReader) throws
    -> StatusReport.Attention
  {
    var attention = StatusReport.Attention(month: today.month.previous)
    let expiring = ExpiringReport(
      today: today, directory: Directory(tree: facts.tree, items: facts.items), stock: facts.stock)
    for line in expiring.lines {
      if line.isExpired {
        attention.expired += 1
      } else {
        attention.nearExpiry += 1
        attention.nearExpiryAmount = attention.nearExpiryAmount + (line.amount ?? .zero)
      }
    }
    let (disputed, sent) = (
      facts.transit.filter { $0.arrival != nil }, facts.transit.filter { $0.arrival == nil }
    )
    attention.disputed = Set(disputed.map(\.id)).count
    attention.overdue = Set(sent.filter { $0.sentOn.days(until: today) > 7 }.map(\.id)).count
    attention.unreported = try reader.unreported(today.month.previous, tree: facts.tree)
      .compactMap { facts.tree[$0] }
    return attention
  }
}

extension PlanningFacts {
  fileprivate func overview(on day: CalendarDay) -> NetworkOverview {
    overview(of: items, on: day)
  }

  fileprivate func standing(of code: ItemCode, on day: CalendarDay) throws -> ItemStanding {
    guard let item = items.first(where: { $0.code == code }) else {
      throw Lookup.item(code.description)
    }
    return overview(of: [item], on: day).items.first
      ?? ItemStanding(item, days: window.days)
  }

  private func overview(of items: [Item], on day: CalendarDay) -> NetworkOverview {
    NetworkOverview(
      tree: tree, items: items, norms: norms, stock: stock, figures: figures, use: use, on: day)
  }
}
