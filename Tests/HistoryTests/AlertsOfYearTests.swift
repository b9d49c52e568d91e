import Operations
import Planning
import Reports
import Stockpile
import Storage
import Testing

/// The alerts of the recorded year against the reports they point to.
@Suite struct AlertsOfYearTests {
  @Test func `alerts count what the other reports count`() throws {
    try KeptHistory.book { session in
      let alerts = try session.alertReport(AlertReport.Question()).list.alerts
      func places(_ kind: AlertKind) -> Int {
        alerts.filter { $0.kind == kind }.reduce(0) { $0 + $1.places.count }
      }
      func lots(_ kinds: [AlertKind]) -> Int {
        alerts.filter { kinds.contains($0.kind) }.reduce(0) { $0 + $1.count }
      }
      func units(_ kinds: [AlertKind]) -> Int64 {
        alerts.filter { kinds.contains($0.kind) }.reduce(0) { $0 + $1.units }
      }
      let stock = try session.stock()
      let past = stock.filter { !$0.lot.isUsable(on: KeptHistory.today) }
      #expect(units([.expired]) == past.reduce(0) { $0 + $1.quantity })
      let status = try session.statusReport()
      #expect(lots([.expired]) == status.attention.expired)
      #expect(lots([.expires30, .expires90, .nearExpiry]) == status.attention.nearExpiry)
      #expect(places(.stockOut) == status.levels.reduce(0) { $0 + $1.out })
      var question = ReserveReport.Question()
      question.bySite = true
      let reserve = try session.reserveReport(question).lines
      #expect(places(.belowFloor) == reserve.count(where: \.isBelowFloor))
      #expect(places(.belowNorm) == reserve.count { !$0.isBelowFloor && $0.stock < $0.norm })
      let due = AlertFacts.dueMonth(on: KeptHistory.today)
      #expect(places(.unreported) == (try session.unreportedReport(due)).sites.count)
      #expect(places(.unreported) > 0 && places(.stockOut) > 0 && lots([.expired]) > 0)
      #expect(status.alerts.alerts == alerts)
    }
  }

  @Test func `the parts of the network have all alerts about sites between them`() throws {
    try KeptHistory.book { session in
      let kinds: Set<AlertKind> = [.expired, .stockOut, .belowFloor, .lowCover, .countOverdue]
      var question = AlertReport.Question()
      question.kinds = kinds
      let whole = try session.alertReport(question).list.alerts
      var parts = 0
      for level in Level.allCases {
        question.part.sites.level = level
        parts += try session.alertReport(question).list.alerts.count
      }
      #expect(parts == whole.count)
    }
  }
}
