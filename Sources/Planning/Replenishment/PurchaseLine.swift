public import Stockpile

/// What the root buys of one item for all sites that no supplier can help, itself included.
public struct PurchaseLine: Hashable, Sendable {
  /// The site that buys.
  public let site: Site
  /// The item.
  public let item: Item
  /// How many sites are served.
  public let sites: Int
  /// What they lack together, in base units.
  public let needed: Int64

  /// What a site buys for all that lack something; nil where nobody does.
  init?(_ item: Item, at site: Site, lacking: [Int64]) {
    let needed = lacking.reduce(0, +)
    guard needed > 0 else { return nil }
    self.site = site
    self.item = item
    self.sites = lacking.count { $0 > 0 }
    self.needed = needed
  }

  /// Whole packs, rounded up on the sum.
  public var packs: Int64 {
    needed / item.packSize + (needed % item.packSize > 0 ? 1 : 0)
  }

  /// Base units in those packs.
  public var quantity: Int64 { packs * item.packSize }

  /// One sentence with the numbers.
  public var reason: Message {
    let zh = "\(sites) 个单位共缺 \(needed) \(item.baseUnitZH)："
    let en = "\(sites) sites lack \(needed) \(item.baseUnitEN): "
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
