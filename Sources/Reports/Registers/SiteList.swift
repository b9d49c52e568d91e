public import Stockpile

/// The sites of the network, level by level.
public struct SiteList: TableReport {
  /// In the order of level and code.
  public let sites: [Site]
  private let tree: SiteTree

  /// The selected sites of a tree; of those the ones a text finds.
  public init(
    _ tree: SiteTree, selection: SiteSelection = SiteSelection(), matching text: String? = nil
  ) {
    let selected = selection.sites(in: tree)
    let found = text.map { CatalogueSearch(tree.sites).all($0) } ?? tree.sites
    self.tree = tree
    self.sites = found.filter { selected.contains($0.code) }
      .sorted { $0.level != $1.level ? $0.level < $1.level : $0.code < $1.code }
  }

  /// One row a site.
  public var table: ReportTable {
    ReportTable(
      sites,
      Column.site({ $0 }) + [
        Column(term: .mnemonic) { .text($0.mnemonic) },
        Column(term: .level) { .term($0.level.term) },
        Column(.siteType) { .word($0.typeLabel) },
        Column(.parent) { .text($0.parent) },
        Column(.supplies, .unlessBlank) { .count(tree.children(of: $0.code).count) },
        Column(term: .status) { .word($0.status.label) },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    sites.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The sites.
  public var json: JSONText { .report("sites", ["sites": table.json]) }
}

extension SiteStatus {
  /// What people call it.
  var label: Label {
    switch self {
    case .active: Label(rawValue, zh: "在用", en: "active")
    case .planned: Label(rawValue, zh: "筹建", en: "planned")
    case .closed: Label(rawValue, zh: "已关闭", en: "closed")
    }
  }
}
