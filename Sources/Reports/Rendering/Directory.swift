public import Stockpile

/// The sites and items a report names: from codes in the ledger to names people know.
public struct Directory: Sendable {
  /// All sites.
  public let tree: SiteTree
  private let items: [ItemCode: Item]

  /// A directory of those sites and items.
  public init(tree: SiteTree, items: [Item]) {
    self.tree = tree
    self.items = Dictionary(items.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The site; the ledger names no site that is not in the register.
  func site(_ code: SiteCode) -> Site {
    guard let site = tree[code] else { fatalError("the ledger names the unknown site \(code)") }
    return site
  }

  /// The item; the ledger names no item that is not in the register.
  func item(_ code: ItemCode) -> Item {
    guard let item = items[code] else { fatalError("the ledger names the unknown item \(code)") }
    return item
  }
}

extension SiteSelection {
  /// The selection in words, for a heading; empty for every site.
  func words(_ directory: Directory, _ language: Language) -> String {
    words(directory, language) { $0.words(language) }
  }

  /// The selection in names without codes, for a sentence; empty for every site.
  func names(_ directory: Directory, _ language: Language) -> String {
    words(directory, language) { language.pick(zh: $0.nameZH, en: $0.nameEN) }
  }

  private func words(
    _ directory: Directory, _ language: Language, _ name: (Site) -> String
  ) -> String {
    var words: [String] = []
    if let site { words.append(name(directory.site(site))) }
    if let below {
      let name = name(directory.site(below))
      words.append(language.pick(zh: "\(name)及以下", en: "\(name) and below"))
    }
    if let level { words.append(level.term.label(language)) }
    return words.joined(separator: language.pick(zh: "，", en: ", "))
  }
}

extension Field {
  /// A site by code and name; empty if it is nil.
  static func site(_ site: Site?) -> Field {
    guard let site else { return .empty }
    return .named(
      code: site.code.description, zh: site.words(.chinese), en: site.words(.english))
  }
}

extension Site {
  /// Code and name.
  func words(_ language: Language) -> String { "\(code) \(language.pick(zh: nameZH, en: nameEN))" }
}

extension Item {
  /// Code and name.
  func words(_ language: Language) -> String { "\(code) \(language.pick(zh: nameZH, en: nameEN))" }

  /// A quantity with the base unit.
  func quantity(_ units: Int64, _ language: Language) -> String {
    "\(Cell.integer(units).text(grouped: true)) \(language.pick(zh: baseUnitZH, en: baseUnitEN))"
  }
}
