public import Reports
public import Stockpile
import Storage

extension Session {
  /// What is on the way to or from those sites, or disputed.
  public func transitReport(
    sites: SiteSelection = SiteSelection(), item: ItemCode? = nil
  ) throws -> TransitReport {
    try store.read { reader in
      TransitReport(
        today: today, directory: try Directory(reader), transit: try reader.transit(),
        sites: sites, item: item)
    }
  }
}
