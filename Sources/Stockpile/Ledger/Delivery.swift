/// What was sent to a site of an item over some days, and what came, in base units.
public struct Delivery: Hashable, Sendable {
  /// The site it was for.
  public let site: SiteCode
  /// The item.
  public let item: ItemCode
  /// 发出: dispatched to it from inside the network.
  public var sent: Int64 = 0
  /// 签收: what it signed for of what was dispatched, on these days or before.
  public var received: Int64 = 0
  /// 到货: what came from outside, bought, called for or given.
  public var supplied: Int64 = 0

  /// Nothing sent to a site of an item.
  public init(site: SiteCode, item: ItemCode) {
    self.site = site
    self.item = item
  }
}
