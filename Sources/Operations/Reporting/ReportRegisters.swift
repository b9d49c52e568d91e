public import Reports
public import Stockpile
import Storage

extension Session {
  /// The sites of the network, or those a text finds.
  public func siteList(
    _ selection: SiteSelection = SiteSelection(), matching text: String? = nil
  ) throws -> SiteList {
    try store.read { SiteList(try $0.siteTree(), selection: selection, matching: text) }
  }

  /// One site; throws a `Lookup`.
  public func siteCard(_ code: SiteCode) throws -> SiteCard {
    try store.read { reader in
      let tree = try reader.siteTree()
      guard let site = tree[code] else { throw Lookup.site(code.description) }
      return SiteCard(site, in: tree)
    }
  }

  /// The catalogue, of a category or a VED class or all of it, or what a text finds in it.
  public func itemList(
    category: String? = nil, ved: VED? = nil, matching text: String? = nil
  ) throws -> ItemList {
    try store.read { ItemList(try $0.items(), category: category, ved: ved, matching: text) }
  }

  /// One item; throws a `Lookup`.
  public func itemCard(_ code: ItemCode) throws -> ItemCard {
    try store.read { reader in
      let item = try reader.knownItem(code)
      return ItemCard(item)
    }
  }

  /// The enterprises that may be called.
  public func enterpriseList() throws -> EnterpriseList {
    try store.read { reader in
      EnterpriseList(try reader.records(.enterprise).map { try Enterprise($0) }, today: today)
    }
  }
}
