import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// What is past its last usable day or near it: within so many days, or each item's own; and what of
  /// it will not be used in time, where the history tells.
  public func expiringReport(
    within days: Int?, sites: SiteSelection = SiteSelection(), item: ItemCode? = nil
  ) throws -> ExpiringReport {
    try store.read { reader in
      ExpiringReport(
        today: today, directory: try Directory(reader),
        stock: try reader.stock(site: sites.site, item: item), days: days, sites: sites, item: item,
        risk: try expiryRisk(item, reader))
    }
  }

  /// Nil in a book where nothing was recorded up to today.
  private func expiryRisk(_ item: ItemCode?, _ reader: LedgerReader) throws -> ExpiryRisk? {
    guard let first = try reader.firstStockDay(), first <= today else { return nil }
    let facts = try PlanningFacts(reader, now: today, of: item)
    return ExpiryRisk(facts.figures, use: facts.use, on: today)
  }
}
