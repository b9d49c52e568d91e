import Operations
import Stockpile
import Storage
import Testing

/// What the store tells of the items of a draft, so that its lines can be doubted.
struct DoubtFactsTests {
  @Test func `lots of the whole book, movements of the site`() throws {
    let bench = try Bench()
    _ = try bench.receive("C", "MASK", 50, lot: "K2606", expiry: "2028-05-31", on: "2026-10-01")
    for day in 1...4 { _ = try bench.issue("C", "MASK", 2, on: "2026-10-0\(day + 1)") }
    var draft = bench.draft(.receipt, "C", "2026-10-20")
    draft.lines = [DraftLine(item("MASK"), 5_001), DraftLine(item("SOAP"), 7)]
    draft.lines[0].lot.number = "k26O6"
    draft.lines[0].lot.expiry = day("2028-05-31")
    let facts = try bench.session.store.read { reader in
      try reader.doubtFacts(for: draft, today: Bench.today)
    }
    #expect(facts.lotNumbers == [item("MASK"): ["K2606"], item("SOAP"): []])
    #expect(
      facts.moved == [
        item("MASK"): MovedSoFar(count: 5, largest: 50),
        item("SOAP"): MovedSoFar(count: 0, largest: 0),
      ])
    #expect(
      try bench.session.doubts(about: draft) == [
        .nearlyKnownLot(item("MASK"), number: "k26O6", known: "K2606"),
        .hugeQuantity(site("C"), item("MASK"), asked: 5_001, largest: 50),
      ])
    // Elsewhere nobody knows what is usual, and the lot is known all the same.
    draft.site = site("T1")
    #expect(
      try bench.session.doubts(about: draft) == [
        .nearlyKnownLot(item("MASK"), number: "k26O6", known: "K2606")
      ])
  }

  @Test func `a document that is there already is no doubt`() throws {
    let bench = try Bench()
    _ = try bench.receive("C", "MASK", 50, lot: "K2606", expiry: "2028-05-31", on: "2026-10-01")
    var draft = bench.draft(.receipt, "C", "2026-10-20")
    draft.lines = [DraftLine(item("MASK"), 1)]
    draft.lines[0].lot.number = "k2606"
    draft.lines[0].lot.expiry = day("2028-05-31")
    #expect(try bench.session.doubts(about: draft).count == 1)
    _ = try bench.session.post(draft)
    #expect(try bench.session.doubts(about: draft) == [])
  }

  @Test func `the clock is compared with the last record`() throws {
    let bench = try Bench()
    #expect(try bench.session.doubtAboutClock() == nil)
    let late = Session(
      store: bench.session.store, today: Bench.today,
      clock: { Instant(milliseconds: 1_900_000_000_000) }, operatorName: "tester",
      random: bench.session.random)
    guard case .clockAhead = try late.doubtAboutClock() else {
      Issue.record("a clock years ahead is doubted")
      return
    }
  }
}
