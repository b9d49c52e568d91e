public import Reports
public import Stockpile
import Storage

extension Session {
  /// The card of one item at one site; throws a `Lookup`.
  public func cardReport(
    site code: SiteCode, item itemCode: ItemCode, from: CalendarDay? = nil, to: CalendarDay? = nil
  ) throws -> CardReport {
    try store.read { reader in
      guard let site = try reader.site(code) else { throw Lookup.site(code.description) }
      let item = try reader.knownItem(itemCode)
      let card = try reader.card(site: code, item: itemCode, from: from)
      return CardReport(
        site: site, item: item, from: from, to: to, opening: card.opening, lines: card.lines)
    }
  }
}
