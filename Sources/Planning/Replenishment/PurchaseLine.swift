public import Stockpile

/// What the root buys of one item for all sites that no supplier can help, itself included.
public struct PurchaseLine: Hashable, Sendable {
  /// The site that buys.
  public let site: Site
  /// The item.
  public let item: Item
  /// How many sites are served.
  public let sites: Int
  /// What they lack together and is not on order for them already, in base units.
  public let needed: Int64
  /// What the buyer has ordered before beyond its own needs: it need not be bought again.
  public let onOrder: Int64

  /// What a site buys for all that lack something; nil where nobody does, or it is on order.
  init?(_ item: Item, at site: Site, lacking: [Int64], onOrder: Int64 = 0) {
    let all = lacking.reduce(0, +)
    let needed = all - onOrder
    guard needed > 0 else { return nil }
    self.onOrder = onOrder
    self.site = site
    self.item = item
    self.sites = lacking.count { $0 > 0 }
    self.needed = needed
  }

  /// Whole packs, rounded up on the sum.
  public var packs: Int64 { item.packs(holding: needed) }

  /// Base units in those packs.
  public var quantity: Int64 { packs * item.packSize }

  /// One sentence with the numbers.
  public var reason: Message {
    let ordered = onOrder > 0
    let zh =
      "\(sites) 个单位共缺 \(needed + onOrder) \(item.baseUnitZH)"
      + (ordered ? "，已在订 \(onOrder)" : "") + "："
    let en =
      "\(sites) sites lack \(needed + onOrder) \(item.baseUnitEN)"
      + (ordered ? ", \(onOrder) on order" : "") + ": "
    guard let packUnit = item.packUnitZH, item.packSize > 1 else {
      return Message(
        zh: zh + "采购 \(quantity) \(item.baseUnitZH)", en: en + "buy \(quantity) \(item.baseUnitEN)")
    }
    return Message(
      zh: zh + "采购 \(packs) \(packUnit)（每\(packUnit) \(item.packSize) \(item.baseUnitZH)，"
        + "共 \(quantity) \(item.baseUnitZH)）",
      en: en + "buy \(packs) packs of \(item.packSize) (\(quantity) \(item.baseUnitEN))")
  }
}
