import Operations
import Planning
import Reports
import Stockpile
import Storage
import Testing

/// Explanations of the recorded year against the reports they explain.
@Suite struct ExplanationsOfYearTests {
  @Test func `every term of the plan of a month adds up to its lines`() throws {
    try KeptHistory.book { session in
      let month = KeptHistory.today.month
      let plan = try session.replenishmentReport(ReplenishmentReport.Question(), month: month).plan
      let items = Set(plan.lines.map(\.item.code)).sorted()
      var compared = 0
      // Every item takes a minute; each eighth has norms in days and fixed ones, use and purchases.
      for (place, code) in items.enumerated() where place % 8 == 0 {
        let lines = plan.lines.filter { $0.item.code == code }
        for explained in try session.planExplanations(of: code, month: month) {
          let line = lines.first { $0.site.code == explained.site.code }
          #expect(explained.line == line)
          #expect(line != nil || explained.remark != nil)
          for step in explained.steps {
            let wrong = step.firstUnsound.map { "\($0)" } ?? ""
            #expect(step.isSound, "\(explained.site.code) \(code): \(wrong)")
          }
          guard let line else { continue }
          compared += 1
          #expect(explained.steps[0].figure == .units(line.gap))
          let proposed = explained.steps[1].steps
          let moved = proposed.filter { $0.subject == .moved }
          #expect(moved.map(\.figure) == line.moves.map { .units($0.quantity) })
          let bought = proposed.first { $0.subject == .bought }?.figure
          #expect((bought ?? .units(0)) == .units(line.toPurchase))
        }
      }
      #expect(compared > 500)
    }
  }

  @Test func `a balance is the sum of its documents, with and without closings`() throws {
    try KeptHistory.book { session in
      for day in ["2026-01-15", "2026-06-30", "2026-10-31"].map(KeptHistory.day) {
        let stock = try session.stock(asOf: day)
        let keys = Set(stock.map { StockKey(site: $0.site, item: $0.lot.item) })
          .sorted { ($0.site, $0.item) < ($1.site, $1.item) }
        for (place, key) in keys.enumerated() where place % 97 == 0 {
          let report = try session.stockExplanation(site: key.site, item: key.item, asOf: day)
          let units = stock.filter { $0.site == key.site && $0.lot.item == key.item }
            .reduce(0) { $0 + $1.quantity }
          #expect(report.steps.count == 2)
          for step in report.steps {
            #expect(step.isSound && step.figure == .units(units), "\(key) on \(day)")
          }
        }
      }
    }
  }
}
