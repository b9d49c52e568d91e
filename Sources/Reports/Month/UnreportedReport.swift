public import Planning
public import Stockpile

/// Who has not closed a month: the list somebody goes through on the telephone.
public struct UnreportedReport: TableReport {
  /// The month.
  public let month: Month
  /// The day of the list.
  public let today: CalendarDay
  /// The sites that should have closed it and have not, in the order of level and code.
  public let sites: [SiteMonth]
  /// How many sites should have.
  public let due: Int
  private let place: @Sendable (Language) -> String

  /// The list of a month, of the sites of a selection.
  public init(
    _ month: Month, states: [SiteCode: MonthState], sites selection: SiteSelection,
    in directory: Directory, today: CalendarDay
  ) {
    let asked = selection.sites(in: directory.tree)
    let due = Level.allCases.flatMap { level in
      directory.tree.sites.filter {
        $0.level == level && $0.holdsStock && asked.contains($0.code)
      }
    }
    self.month = month
    self.today = today
    self.due = due.count
    self.sites = due.map { SiteMonth($0, states[$0.code], of: month) }.filter(\.state.isUnreported)
    self.place = { selection.words(directory, $0) }
  }

  /// One row a site.
  public var table: ReportTable {
    ReportTable(
      sites,
      [Column(term: .level) { .term($0.site.level.term) }] + Column.site(\.site) + [
        Column(.lastClosed) { .month($0.lastClosed) },
        Column(.lastDocument) { .day($0.lastDay) },
        Column(.contact, .unlessBlank) { .text($0.site.record["contact"]) },
        Column(.phone, .unlessBlank) { .text($0.site.record["phone"]) },
      ])
  }

  /// How many of how many, the list, and what to do.
  public func text(_ language: Language) -> String {
    let place = place(language)
    let subject = place.isEmpty ? "" : "  " + place
    let head = language.pick(
      zh: "\(month) 月报未报\(subject)  \(today)：应报 \(due) 个单位，未报 \(sites.count) 个\n",
      en: "not reported: \(month)\(subject)  \(today): \(sites.count) of \(due) sites\n")
    guard !sites.isEmpty else { return head }
    return head + table.text(language)
      + language.pick(
        zh: "本单位关账，或由上级代村关账：stockpile close \(month) --site 单位。末次关账以后的月份要依次关；"
          + "关账不能冲销\n",
        en:
          "the site closes it, or whoever supplies it: stockpile close \(month) --site SITE. Months are "
          + "closed in order; a closing cannot be reversed\n")
  }

  /// The month and its sites.
  public var json: JSONText {
    .report(
      "unreported",
      [
        "month": .text(month), "today": .text(today), "due": .count(due), "sites": table.json,
      ])
  }
}
