public import Stockpile

/// A report as a typed value: it says its figures once, and is rendered in several ways.
public protocol Report: Sendable {
  /// The report for people at a terminal: heading, columns that say something, sums.
  func text(_ language: Language) -> String

  /// The report for the next program in a pipe: cells with TAB between them.
  func plain(_ language: Language) -> String

  /// The report as a spreadsheet opens it.
  func csv(_ language: Language) -> CSVTable

  /// The report for programs; the same in every language.
  var json: JSONText { get }
}

/// A report whose figures stand in one table.
public protocol TableReport: Report {
  /// The figures.
  var table: ReportTable { get }
}

extension TableReport {
  /// The table with every column, TAB between the cells.
  public func plain(_ language: Language) -> String { table.plain(language) }

  /// The table with every column.
  public func csv(_ language: Language) -> CSVTable { table.csv(language) }
}
