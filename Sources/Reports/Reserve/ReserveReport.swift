public import Planning
public import Stockpile

/// What the dedicated reserve (专储) holds against its norms and its red line, and what agreements add.
public struct ReserveReport: TableReport {
  /// What is asked for.
  public struct Question: Hashable, Sendable {
    /// Which sites.
    public var sites = SiteSelection()
    /// Of that item; nil: of all.
    public var item: ItemCode?
    /// A row for each site and item; else one for each item.
    public var bySite = false
    /// How many rows people are shown; nil: all.
    public var limit: Int? = 20

    /// The first items of the whole network.
    public init() {}
  }

  /// What the figures rest on.
  public struct Basis: Sendable {
    /// The day; what is past its last usable day then does not count.
    public let today: CalendarDay
    /// The response level in force, whose factor is in the norms.
    public let response: ResponseLevel
    /// The red line in percent of the norm without that factor.
    public let floorPercent: Int
    /// What agreements give, by item.
    public let agreed: [ItemCode: AgreedSupply]

    /// A report of a day.
    public init(
      today: CalendarDay, response: ResponseLevel, floorPercent: Int,
      agreed: [ItemCode: AgreedSupply]
    ) {
      self.today = today
      self.response = response
      self.floorPercent = floorPercent
      self.agreed = agreed
    }
  }

  /// What was asked for.
  public let question: Question
  /// What it rests on.
  public let basis: Basis
  /// Whether people get every column, however wide.
  public var isWide = false
  /// The rows, the worst first.
  public let lines: [ReserveLine]
  /// The reasons why norms are unknown.
  public let unknown: [UnknownNorms]
  let place: @Sendable (Language) -> String

  /// The report of an attainment at the sites and of the item asked for.
  public init(
    _ question: Question, _ basis: Basis, of attainment: ReserveAttainment,
    in directory: Directory
  ) {
    self.question = question
    self.basis = basis
    self.lines = question.bySite ? attainment.bySite : attainment.byItem
    self.unknown = UnknownNorms.counted(attainment.unknown)
    self.place = { question.sites.words(directory, $0) }
  }

  /// Whether anything asked for is below its red line.
  public var isBelowFloor: Bool { lines.contains(where: \.isBelowFloor) }

  /// One row an item, or a site and item.
  public var table: ReportTable { table(of: lines) }

  func table(of lines: [ReserveLine]) -> ReportTable {
    ReportTable(lines, question.bySite ? siteColumns : itemColumns)
  }

  private var siteColumns: [Column<ReserveLine>] {
    [Column(term: .level, .programsOnly) { .term($0.sites[0].level.term) }]
      + Column.site { $0.sites[0] } + figures + sources
  }

  private var itemColumns: [Column<ReserveLine>] {
    figures + [
      Column(.sites) { .count($0.sites.count) },
      Column(.sitesBelowFloor) { .count($0.sitesBelowFloor) },
      Column(.agreed, .unlessBlank) { .integer(basis.agreed[$0.item.code]?.quantity) },
      Column(.capacity, .unlessBlank) { .integer(basis.agreed[$0.item.code]?.perDay) },
      Column(.sitesOnDaily, .unlessBlank) { .count($0.sitesOnDaily) },
    ] + sources
  }

  private var figures: [Column<ReserveLine>] {
    Column.item(\.item) + [
      Column(term: .ved, .programsOnly) { .word($0.item.ved.label) },
      Column(term: .norm) { .integer($0.norm) },
      Column(.baseNorm) { .integer($0.baseNorm) },
      Column(.physical) { .integer($0.stock) },
      Column(.met) { .percent($0.attainment) },
      Column(.floor) { .integer($0.floor) },
      Column(.belowFloor, .unlessBlank) { .mark($0.isBelowFloor, .belowFloorMark) },
    ]
  }

  private var sources: [Column<ReserveLine>] {
    [
      Column(.normSource) { $0.sourceField },
      Column(.normFrom, .unlessBlank) { .day($0.sources.compactMap(\.validFrom).max()) },
    ]
  }

  /// The rows, what they rest on, and the norms that are unknown.
  public var json: JSONText {
    .report(
      "reserve",
      [
        "as_of": .text(basis.today), "response_level": .string(basis.response.key),
        "norm_multiplier": .text(basis.response.multiplier.words),
        "floor_percent": .count(basis.floorPercent), "lines": table.json,
        "unknown_norms": ReportTable(unknown, UnknownNorms.columns).json,
      ])
  }
}

extension ReserveLine {
  /// Every rule the norms come from; of many only how many.
  fileprivate var sourceField: Field {
    guard sources.count <= 3 else {
      return .both(zh: "\(sources.count) 条规则", en: "\(sources.count) rules")
    }
    func words(_ language: Language) -> String {
      sources.map { $0.words(item, language) }.joined(separator: language.pick(zh: "；", en: "; "))
    }
    return .both(zh: words(.chinese), en: words(.english))
  }
}
