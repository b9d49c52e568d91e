public import Planning
public import Stockpile

/// The monthly stock report (库存月报表): what was there, came, went and is there, item by item over
/// the network or site by site, with the proof that the figures agree.
public struct MonthlyStockReport: TableReport {
  /// What is asked for.
  public struct Question: Hashable, Sendable {
    /// The month; nil: the last one that is over.
    public var month: Month?
    /// Of which part of the network.
    public var part = NetworkPart()
    /// Whether every site is shown with its items, rather than one line an item.
    public var bySite = false

    /// Every item over the whole network.
    public init() {}
  }

  /// What the report rests on beside the ledger.
  public struct Basis: Hashable, Sendable {
    /// The day it was made.
    public let today: CalendarDay
    /// The response level in force, whose factor is in the norms.
    public let response: ResponseLevel

    /// A report made on a day.
    public init(today: CalendarDay, response: ResponseLevel) {
      self.today = today
      self.response = response
    }
  }

  /// What was asked for.
  public let question: Question
  /// What it rests on.
  public let basis: Basis
  /// The days whose use gives the daily use.
  public let window: UseWindow
  /// The figures.
  public let stock: MonthlyStock
  /// By level, from the top.
  public let levels: [MonthLevel]
  let directory: Directory

  /// The report of what was read.
  public init(_ question: Question, _ basis: Basis, _ facts: MonthFacts) {
    let isWhole = question.part.sites.isEverything
    self.question = question
    self.basis = basis
    self.window = facts.use.window
    self.directory = Directory(tree: facts.tree, items: facts.items)
    self.stock = MonthlyStock(
      facts, sites: isWhole ? nil : question.part.sites.sites(in: facts.tree),
      item: question.part.item)
    self.levels = stock.levels
  }

  /// The month.
  public var month: Month { stock.month }

  /// Whether opening, flows and closing agree everywhere.
  public var isProved: Bool { stock.isProved }

  /// Whether rows are sites with their items.
  var isBySite: Bool {
    question.bySite || question.part.sites.site != nil || question.part.item != nil
  }

  /// A row a site and item, or a row an item.
  public var table: ReportTable {
    isBySite
      ? ReportTable(stock.lines, MonthLine.columns)
      : ReportTable(stock.items, MonthItemLine.columns)
  }

  /// Who reported, levels, items; the rows of sites where they were asked for.
  public var json: JSONText {
    .report(
      "monthly-stock",
      [
        "month": .text(month), "as_of": .text(month.lastDay), "today": .text(basis.today),
        "norm_multiplier": .text(basis.response.multiplier.words),
        "response_level": .string(basis.response.key), "use_from": .text(window.first),
        "use_through": .text(window.last), "use_days": .count(UseTable.days),
        "scope": .string(stock.isWhole ? "network" : "part"), "proof": proof,
        "levels": ReportTable(levels, MonthLevel.columns).json,
        "sites": ReportTable(stock.sites, SiteMonth.columns).json,
        "items": ReportTable(stock.items, MonthItemLine.columns).json,
        "lines": isBySite ? table.json : nil,
      ])
  }

  private var proof: JSONText {
    .members([
      "agrees": .boolean(isProved), "lines": .count(stock.lines.count),
      "items": .count(stock.items.count),
      "disagreeing_lines": ReportTable(stock.disagreeing, MonthLine.columns).json,
      "disagreeing_items": ReportTable(stock.disagreeingItems, MonthItemLine.columns).json,
    ])
  }
}
