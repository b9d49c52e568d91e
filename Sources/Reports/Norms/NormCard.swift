public import Planning
public import Stockpile

/// One item's norms: what each kind of site should hold now and why, and every revision.
public struct NormCard: Report {
  /// The item.
  public let item: Item
  /// The norms, by what they come from.
  public let groups: [NormGroup]
  /// Every revision of them.
  public let revisions: NormList
  private let response: ResponseLevel
  private let today: CalendarDay

  /// The card of an item on a day.
  public init(
    _ item: Item, groups: [NormGroup], versions: [NormVersion], response: ResponseLevel,
    in directory: Directory, today: CalendarDay
  ) {
    self.item = item
    self.groups = groups
    self.revisions = NormList(
      versions.filter { $0.entry.item == item.code }, in: directory, today: today,
      everything: true)
    self.response = response
    self.today = today
  }

  private var table: ReportTable {
    ReportTable(
      groups,
      [
        Column(term: .level) { .term($0.sites[0].level.term) },
        Column(.siteType) { .word($0.sites[0].typeLabel) },
        Column(.sites) { .count($0.sites.count) },
        Column(.rule) { [item] in .text($0.source.rule(of: item)) },
        Column(.smallest) { .integer($0.range?.lowerBound) },
        Column(.largest) { .integer($0.range?.upperBound) },
        Column(.total) { $0.range == nil ? .empty : .integer($0.total) },
        Column(.unknownNorm, .unlessBlank) { .count($0.unknown) },
        Column(.normSource) { [item] in $0.source.field(item) },
        Column(.normFrom, .unlessBlank) { .day($0.source.validFrom) },
      ])
  }

  /// What the norms are, and how they came about.
  public func text(_ language: Language) -> String {
    let unit = language.pick(zh: item.baseUnitZH, en: item.baseUnitEN)
    var text = language.pick(
      zh: "\(item.words(language))（\(unit)）  \(today)  \(response.words(language))\n",
      en: "\(item.words(language)) (\(unit))  \(today)  \(response.words(language))\n")
    text += groups.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
    guard !revisions.versions.isEmpty else { return text }
    return text + "\n" + Label.versions.text(language) + "\n" + revisions.table.text(language)
  }

  /// The norms.
  public func plain(_ language: Language) -> String { table.plain(language) }

  /// The norms.
  public func csv(_ language: Language) -> CSVTable { table.csv(language) }

  /// The norms and their revisions.
  public var json: JSONText {
    .report(
      "norm",
      [
        "as_of": .text(today), "item": .text(item.code),
        "response_level": .string(response.key),
        "norm_multiplier": .text(response.multiplier.words),
        "norms": table.json, "revisions": revisions.table.json,
      ])
  }
}
