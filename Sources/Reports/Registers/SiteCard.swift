public import Stockpile

/// One site with everything the register says of it and the sites it supplies.
public struct SiteCard: Report {
  /// The site.
  public let site: Site
  private let parent: Site?
  private let children: [Site]

  /// The card of a site of the tree.
  public init(_ site: Site, in tree: SiteTree) {
    self.site = site
    self.parent = site.parent.flatMap { tree[$0] }
    self.children = tree.children(of: site.code).compactMap { tree[$0] }
  }

  private var card: FieldList {
    FieldList(
      [
        (.code, .text(site.code)), (.name, .both(zh: site.nameZH, en: site.nameEN)),
        (Label(.mnemonic), .text(site.mnemonic)), (Label(.level), .term(site.level.term)),
        (.siteType, .word(site.typeLabel)), (.parent, .site(parent)),
        (.supplies, children.isEmpty ? .empty : .count(children.count)),
        (Label(.status), .word(site.status.label)),
      ]
        + site.record.otherFields([
          "name_zh", "name_en", "mnemonic", "level", "site_type", "parent_code", "status",
        ]))
  }

  private var table: ReportTable {
    ReportTable(
      children,
      Column.site({ $0 }) + [Column(term: .status) { .word($0.status.label) }])
  }

  /// The card and the sites it supplies.
  public func text(_ language: Language) -> String {
    card.text(language) + (children.isEmpty ? "" : "\n" + table.text(language))
  }

  /// The card.
  public func plain(_ language: Language) -> String { card.plain(language) }

  /// The card.
  public func csv(_ language: Language) -> CSVTable { card.csv(language) }

  /// The fields of the register, and the codes of the sites it supplies.
  public var json: JSONText {
    .report(
      "site",
      [
        "record": site.record.json,
        "children": .strings(children.map(\.code.description)),
      ])
  }
}

extension Record {
  /// The fields a card has no label for, under their own names.
  func otherFields(_ known: Set<String>) -> [(Label, Field)] {
    sortedFields.filter { !known.contains($0.name) }
      .map { (Label($0.name, zh: $0.name, en: $0.name), .text($0.value)) }
  }

  /// Code and fields as the register has them.
  var json: JSONText {
    .object(fields.mapValues { .string($0) }.merging(["code": .string(code)]) { $1 })
  }
}
