public import Stockpile

/// A month of a network or of a part of it, item by item and site by site (库存月报).
///
/// Pure: the same facts give the same values.
public struct MonthlyStock: Sendable {
  /// The month.
  public let month: Month
  /// Whether it is about every site, so that what is on the way belongs to it.
  public let isWhole: Bool
  /// In the order of level, site code and item code.
  public let lines: [MonthLine]
  /// In the order of item codes.
  public let items: [MonthItemLine]
  /// The sites that should report, and those that take no stock any more but had some, in the order
  /// of level and code.
  public let sites: [SiteMonth]
  /// How lines stand against their norms, by level.
  public let bands: [NormBands]
  /// How long daily stock lasts, by township.
  public let covers: [TownshipCover]
  /// What of the stock ends when.
  public let expiries: [ExpiryMonth]

  /// The month of those sites (nil: of all) and of that item (nil: of all).
  public init(_ facts: MonthFacts, sites selected: Set<SiteCode>? = nil, item: ItemCode? = nil) {
    let items = facts.items.filter { item == nil || $0.code == item }
      .sorted { $0.code < $1.code }
    let ledger = MonthLedger(facts, items, selected)
    var states: [SiteMonth] = []
    var lines: [MonthLine] = []
    for place in facts.tree.placesByLevel {
      let site = facts.tree.sites[place]
      guard selected?.contains(site.code) != false else { continue }
      var state = SiteMonth(site, facts.states[site.code], of: facts.month)
      let own = items.compactMap { ledger.line(of: $0, at: site, state.state) }
      state.items = own.count { $0.balance.closing != 0 }
      state.moved = own.count { !$0.balance.flows.isEmpty }
      if site.holdsStock || !own.isEmpty { states.append(state) }
      lines += own
    }
    self.month = facts.month
    self.isWhole = selected == nil
    self.lines = lines
    self.sites = states
    self.items = ledger.itemLines(lines, days: UseTable.days)
    self.bands = NormBands.bands(lines)
    self.covers = TownshipCover.covers(lines, in: facts.tree)
    self.expiries = ExpiryMonth.timeline(
      facts.closing.stock.filter {
        selected?.contains($0.site) != false && (item == nil || $0.lot.item == item)
      }, after: facts.month.lastDay)
  }

  /// The lines where opening, flows and closing do not agree: a fault of the program or of the file.
  public var disagreeing: [MonthLine] { lines.filter { !$0.balance.isProved } }

  /// The items whose sums do not agree.
  public var disagreeingItems: [MonthItemLine] { items.filter { !$0.balance.isProved } }

  /// Whether everything agrees.
  public var isProved: Bool {
    lines.allSatisfy(\.balance.isProved) && items.allSatisfy(\.balance.isProved)
  }
}
