internal import Interchange
internal import Operations
internal import Stockpile

/// Looks up sites, items and enterprises by what people type.
///
/// A code is looked up by itself; the whole registers are read only for names and initials.
final class Registers {
  private let session: Session
  private var known: Catalogue?

  init(_ session: Session) { self.session = session }

  /// All registers, read once.
  func catalogue() throws -> Catalogue {
    if let known { return known }
    let read = try session.catalogue()
    known = read
    return read
  }

  /// The site a text names: its code, name or initials.
  func site(_ text: String) throws -> Site {
    let typed = try TypedText(text).text
    if let record = try record(.site, typed) { return try Site(record) }
    switch CatalogueSearch(try catalogue().tree.sites).find(typed) {
    case .one(let site): return site
    case .several(let sites, let total):
      // Who supplies comes first: of a township's name the health centre is meant more often.
      let upperFirst = Level.allCases.flatMap { level in sites.filter { $0.level == level } }
      throw Failure.ambiguous(.site, typed, upperFirst, total)
    case .none(let nearest): throw Failure.unknown(.site, typed, nearest)
    }
  }

  /// The item a text names: its code, name or initials.
  func item(_ text: String) throws -> Item {
    let typed = try TypedText(text).text
    if let record = try record(.item, typed) { return try Item(record) }
    switch CatalogueSearch(try catalogue().items).find(typed) {
    case .one(let item): return item
    case .several(let items, let total): throw Failure.ambiguous(.item, typed, items, total)
    case .none(let nearest): throw Failure.unknown(.item, typed, nearest)
    }
  }

  /// The item with a code that the book itself uses.
  func item(_ code: ItemCode) throws -> Item? {
    if let known { return known.item(code) }
    return try session.record(.item, code.description).map { try Item($0) }
  }

  /// The site with a code that the book itself uses.
  func site(_ code: SiteCode) throws -> Site? {
    if let known { return known.tree[code] }
    return try session.record(.site, code.description).map { try Site($0) }
  }

  /// An enterprise's code where the text is its code or name; otherwise the text: whoever is not in
  /// the register may still have supplied something.
  func supplier(_ text: String) throws -> String {
    let typed = try TypedText(text).text
    if let record = try record(.enterprise, typed) { return record.code }
    let named = try session.records(.enterprise).filter {
      $0["name_zh"] == typed || $0["name_en"] == typed
    }
    return named.count == 1 ? named[0].code : typed
  }

  /// The site where work is done if nobody says where: `STOCKPILE_SITE`, else the setting, else the
  /// reserve centre.
  func usualSite() throws -> Site {
    if let typed = Surroundings.variable("STOCKPILE_SITE") { return try site(typed) }
    if let setting = try session.record(.setting, "site")?["value"], let code = SiteCode(setting),
      let site = try site(code)
    {
      return site
    }
    // Of the sites alone: most commands need no other register.
    let roots = try session.records(.site).filter { $0["parent_code"] == nil }
    guard roots.count == 1 else { return try catalogue().tree.root }
    return try Site(roots[0])
  }

  private func record(_ register: Register, _ typed: String) throws -> Record? {
    let code = String(String.UnicodeScalarView(typed.unicodeScalars.map(\.capital)))
    guard SiteCode(code) != nil else { return nil }
    return try session.record(register, code)
  }
}

extension Unicode.Scalar {
  fileprivate var capital: Unicode.Scalar {
    ("a"..."z").contains(self) ? Unicode.Scalar(UInt8(value) - 0x20) : self
  }
}
