import Foundation
import Operations
import Planning
import Reports
import Stockpile
import Storage
import Testing

/// Compares every figure of the monthly reports of a book with those reckoned from its export.
struct MonthComparison {
  let session: Session
  let ledger: PlainLedger
  let name: String

  init(_ session: Session, _ name: String) throws {
    var file = Data()
    _ = try session.exportLedger(to: { file.append(contentsOf: $0) })
    self.session = session
    self.ledger = try PlainLedger(file)
    self.name = name
  }

  /// All months that are over; how many there were.
  @discardableResult
  func compareAll() throws -> Int {
    var compared = 0
    for text in ledger.months {
      let month = try #require(Month(iso: text))
      guard month.lastDay < session.today else { break }
      try compare(month)
      compared += 1
    }
    return compared
  }

  func compare(_ month: Month) throws {
    var question = MonthlyStockReport.Question()
    question.month = month
    let report = try session.monthlyStockReport(question)
    #expect(report.isProved, "\(name) \(month)")
    #expect(report.stock.disagreeing == [], "\(name) \(month)")
    let last = month.lastDay
    let plain = PlainMonth(ledger, month.description, last: last.description) { expiry in
      CalendarDay(iso: expiry).map { last.days(until: $0) } ?? 0
    }
    let due = AlertFacts.dueMonth(on: report.basis.today).lastDay
    let use = PlainDemand(
      ledger, last: Int(last.daysSinceEpoch), due: Int(due.daysSinceEpoch),
      number: { CalendarDay(iso: $0).map { Int($0.daysSinceEpoch) } ?? 0 },
      monthStart: { Int(CalendarDay(daysSinceEpoch: Int32($0)).month.firstDay.daysSinceEpoch) })
    var expected = plain.lines
    // What a site uses that takes no stock any more is nobody's demand.
    let former = Set(
      try session.store.read { try $0.siteTree().sites.filter { !$0.holdsStock } }
        .map(\.code.description))
    for (key, units) in use.units where !former.contains(String(key.prefix { $0 != " " })) {
      expected[key, default: [:]]["use"] = units
    }
    var found: [String: PlainMonth.Figures] = [:]
    for line in report.stock.lines {
      found["\(line.site.code) \(line.item.code)"] = figures(line)
    }
    same(found.filter { !$0.value.isEmpty }, expected, "lines of \(month)")
    var items: [String: PlainMonth.Figures] = [:]
    for line in report.stock.items { items[line.item.code.description] = figures(line) }
    same(
      items.filter { !$0.value.isEmpty },
      plain.items.mapValues { $0.filter { !$0.key.hasPrefix("transferred") } }
        .filter { !$0.value.isEmpty }, "items of \(month)")
    for site in report.stock.sites {
      #expect(
        site.state.closedOn?.description == plain.closed[site.site.code.description],
        "\(name) \(month) \(site.site.code)")
    }
  }

  private func same(
    _ found: [String: PlainMonth.Figures], _ expected: [String: PlainMonth.Figures], _ what: String
  ) {
    for key in Set(found.keys).union(expected.keys).sorted() where found[key] != expected[key] {
      Issue.record(
        "\(name), \(what), \(key): report \(found[key] ?? [:]), reckoned \(expected[key] ?? [:])")
    }
  }
}
