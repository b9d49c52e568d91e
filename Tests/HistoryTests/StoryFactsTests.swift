import Operations
import Stockpile
import Storage
import Testing

/// What makes the recorded year worth having; an edit of the story that loses it fails here.
@Suite struct StoryFactsTests {
  @Test func `the year makes a clean book with everything in it`() throws {
    try KeptHistory.book { session in
      let check = try session.check()
      #expect(check.isClean)
      #expect((20_000...32_000).contains(check.movements))
      try everyKindIsThere(session)
      try closingsAreLateAndMissing(session)
      try respiratorsAreScarce(session)
      try endsInTheMiddleOfThings(session)
    }
  }

  private func documents(_ session: Session, _ kind: DocumentKind) throws -> [DocumentSummary] {
    var filter = DocumentFilter()
    filter.kind = kind
    filter.limit = 100_000
    return try session.documents(filter)
  }

  private func everyKindIsThere(_ session: Session) throws {
    for kind in DocumentKind.allCases where kind != .epoch {
      let found = try documents(session, kind)
      #expect(!found.isEmpty, "\(kind)")
      guard kind != .closing else { continue }
      #expect(found.allSatisfy { $0.occurredOn < KeptHistory.today }, "\(kind)")
    }
    let counts = try documents(session, .count)
    #expect(Set(counts.map(\.number.site)).count > 90)
  }

  private func closingsAreLateAndMissing(_ session: Session) throws {
    let closings = try documents(session, .closing)
    let late = closings.filter { $0.recordedAt.day(offsetMinutes: 480).civil.day > 5 }
    #expect((80...180).contains(late.count))
    let october = Set(closings.filter { $0.occurredOn == KeptHistory.today }.map(\.number.site))
    let sites = try session.catalogue().tree.sites.filter(\.holdsStock)
    let open = sites.map(\.code).filter { !october.contains($0) }.map(\.description)
    #expect((10...20).contains(open.count))
    #expect(open.contains("PB-D-CDC"))
    #expect(!open.contains("PB-T-106") && !open.contains("PB-V-106208-1"))
    let last = Dictionary(grouping: closings, by: \.number.site).mapValues {
      $0.map(\.occurredOn).max()
    }
    let stopped = sites.filter {
      last[$0.code].flatMap { $0 } ?? KeptHistory.today < KeptHistory.day("2026-09-01")
    }
    #expect(stopped.count >= 4)
  }

  /// A third of the clinics have less than a fortnight; the centre could give some of them enough.
  private func respiratorsAreScarce(_ session: Session) throws {
    let day = KeptHistory.day("2026-10-31")
    let clinics = try session.catalogue().tree.sites
      .filter { $0.type == "village_clinic" && $0.holdsStock }
    let stock = try daily("PP0102", session, day)
    let out = clinics.filter { stock[$0.code] == nil }
    #expect((15...60).contains(out.count))
    let centre = try #require(SiteCode("PB-D-CDC"))
    let atCentre = stock[centre] ?? 0
    // Two thirds of a unit a clinic and day: a month of the clinics alone is more than there is.
    #expect((1_000..<clinics.count * 20).contains(Int(atCentre)))
    let masks = try daily("PP0103", session, day)
    #expect(clinics.filter { masks[$0.code] == nil }.count < out.count)
  }

  private func daily(_ code: String, _ session: Session, _ day: CalendarDay) throws
    -> [SiteCode: Int64]
  {
    let item = try #require(ItemCode(code))
    var units: [SiteCode: Int64] = [:]
    for line in try session.stock(item: item, asOf: day)
    where line.isUsable(on: day) && line.account.pool == .daily {
      units[line.site, default: 0] += line.quantity
    }
    return units
  }

  private func endsInTheMiddleOfThings(_ session: Session) throws {
    let transit = try session.transit()
    #expect(transit.contains { $0.arrival == nil })
    #expect(transit.contains { $0.arrival != nil })
    let day = KeptHistory.day("2026-10-31")
    let stock = try session.stock(asOf: day)
    #expect(stock.contains { !$0.lot.isUsable(on: day) })
    let soon = day.adding(days: 180)
    #expect(stock.contains { $0.isUsable(on: day) && !$0.lot.isUsable(on: soon) })
    #expect(try session.catalogue().tree.sites.contains { $0.status == .closed })
  }
}
