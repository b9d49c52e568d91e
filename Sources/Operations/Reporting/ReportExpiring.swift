public import Reports
public import Stockpile
import Storage

extension Session {
  /// What is past its last usable day or near it: within so many days, or each item's own.
  public func expiringReport(
    within days: Int?, sites: SiteSelection = SiteSelection(), item: ItemCode? = nil
  ) throws -> ExpiringReport {
    try store.read { reader in
      ExpiringReport(
        today: today, directory: try Directory(reader),
        stock: try reader.stock(site: sites.site, item: item), days: days, sites: sites, item: item)
    }
  }
}
