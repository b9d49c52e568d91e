import Stockpile
import TestKit
import Testing

/// What is asked about before it is recorded, and what beside it is not.
struct DoubtTests {
  private let today = SmallNetwork.day("2026-11-01")

  private func facts(
    numbers: [String] = [], moved: MovedSoFar = MovedSoFar(count: 0, largest: 0)
  ) -> DoubtFacts {
    var facts = DoubtFacts(today: today)
    for item in SmallNetwork.items {
      facts.items[item.code] = item
      facts.lotNumbers[item.code] = numbers
      facts.moved[item.code] = moved
    }
    return facts
  }

  private func doubts(
    _ kind: DocumentKind, _ lines: [DraftLine], _ facts: DoubtFacts
  ) -> [Doubt] {
    var desk = Desk()
    return desk.draft(kind, lines).doubts(facts)
  }

  @Test(arguments: [
    ("2026-11-01", false), ("2026-08-31", false), ("2026-08-30", true), ("2025-11-01", true),
    ("2026-11-02", false),
  ])
  func `a day more than 62 days back`(day: String, isDoubted: Bool) {
    let doubt = Doubt.ofDay(SmallNetwork.day(day), today: today)
    #expect((doubt != nil) == isDoubted)
  }

  @Test(arguments: [
    ("2026-11-01T08:00:00.000+08:00", false), ("2025-11-01T08:00:00.000+08:00", false),
    ("2025-10-31T08:00:00.000+08:00", false), ("2025-10-30T07:59:59.999+08:00", true),
    ("2027-06-01T08:00:00.000+08:00", false),
  ])
  func `a clock more than a year ahead of the last record`(last: String, isDoubted: Bool) throws {
    let now = try #require(Instant(iso: "2026-11-01T08:00:00.000+08:00"))
    let doubt = Doubt.ofClock(now, last: try #require(Instant(iso: last)))
    #expect((doubt != nil) == isDoubted)
    // A new book has no last record.
    #expect(Doubt.ofClock(now, last: Instant(milliseconds: 0)) == nil)
  }

  @Test(arguments: ["k2606", "K26O6", "K-2606", "K 2606", "Ｋ２６０６", "K26o6", "K—2606", "k26-o6"])
  func `a lot number nearly equal to a known one`(number: String) {
    let line = DraftLine.masks(10, lot: number, expires: "2027-05-31")
    for kind in [DocumentKind.receipt, .donation, .opening, .count] {
      #expect(
        doubts(kind, [line], facts(numbers: ["A1", "K2606"]))
          == [.nearlyKnownLot(SmallNetwork.masks, number: number, known: "K2606")])
    }
    // Who chooses among what is there is answered by the shelf.
    #expect(doubts(.issue, [line], facts(numbers: ["K2606"])) == [])
  }

  @Test(arguments: ["K2606", "K2607", "K26066", "K260", "X2606", "", "K2606B", "K26.06"])
  func `other lot numbers are no doubt`(number: String) {
    let line = DraftLine.masks(10, lot: number, expires: "2027-05-31")
    #expect(doubts(.receipt, [line], facts(numbers: ["K2606"])) == [])
  }

  @Test func `a spelling that is known is no doubt, whatever else is known`() {
    let line = DraftLine.masks(10, lot: "k2606", expires: "2027-05-31")
    #expect(doubts(.receipt, [line], facts(numbers: ["K2606", "k2606"])) == [])
  }

  @Test func `I, l and 1 are one, and two lines of one draft are compared too`() {
    let lines = ["L1I", "111"].map { DraftLine.masks(10, lot: $0, expires: "2027-05-31") }
    #expect(
      doubts(.receipt, lines, facts())
        == [
          .nearlyKnownLot(SmallNetwork.masks, number: "L1I", known: "111"),
          .nearlyKnownLot(SmallNetwork.masks, number: "111", known: "L1I"),
        ])
  }

  @Test(arguments: [
    // Masks last 24 months: from today, or from the day they were made; the month counts whole.
    (nil, "2028-11-30", false), (nil, "2028-12-01", true), (nil, "2026-12-31", false),
    ("2026-05-15", "2028-05-31", false), ("2026-05-15", "2028-06-01", true),
    ("2026-01-31", "2028-01-31", false),
  ])
  func `an expiry beyond the life of the item`(made: String?, expiry: String, isDoubted: Bool) {
    var line = DraftLine.masks(10, lot: "A", expires: expiry)
    line.lot.made = made.map(SmallNetwork.day)
    #expect(doubts(.receipt, [line], facts()).isEmpty == !isDoubted)
    #expect(doubts(.issue, [line], facts()) == [])
  }

  @Test func `an item without a fixed life never outlasts it`() {
    var line = DraftLine.shovels(5)
    line.lot.expiry = SmallNetwork.day("2099-12-31")
    #expect(doubts(.receipt, [line], facts()) == [])
  }

  @Test(arguments: [
    (5, 20, 2_001, true), (5, 20, 2_000, false), (4, 20, 1_000_000, false), (0, 0, 9, false),
    (100, 10_000_000, 1_000_000_000, false), (5, 9_999_999, 1_000_000_000, true),
  ])
  func `more than a hundred times the largest movement so far`(
    count: Int64, largest: Int64, asked: Int64, isDoubted: Bool
  ) {
    let facts = facts(moved: MovedSoFar(count: count, largest: largest))
    for kind in [DocumentKind.receipt, .issue, .dispatch, .writeOff] {
      let found = doubts(kind, [.shovels(asked)], facts)
      #expect(
        found
          == (isDoubted
            ? [
              .hugeQuantity(
                SmallNetwork.root, SmallNetwork.shovels, asked: asked, largest: largest)
            ] : []))
    }
  }

  @Test func `nothing is doubted twice, and unknown items not at all`() {
    let line = DraftLine.masks(10, lot: "k2606", expires: "2027-05-31")
    #expect(doubts(.receipt, [line, line], facts(numbers: ["K2606"])).count == 1)
    #expect(doubts(.receipt, [line], DoubtFacts(today: today)) == [])
  }

  @Test(arguments: [
    Doubt.longPast(SmallNetwork.day("2025-11-01"), days: 365),
    .clockAhead(of: SmallNetwork.day("2025-01-01"), now: SmallNetwork.day("2026-11-01")),
    .nearlyKnownLot(SmallNetwork.masks, number: "K26O6", known: "K2606"),
    .outlastsItem(
      LotName(Lot(item: SmallNetwork.masks)), months: 24, latest: SmallNetwork.day("2028-11-30")),
    .hugeQuantity(SmallNetwork.root, SmallNetwork.masks, asked: 99_999, largest: 20),
  ])
  func `a doubt is said in both languages, and where to look`(doubt: Doubt) {
    for language in Language.allCases {
      let text = doubt.message.text(language)
      #expect(!text.isEmpty && !text.contains("\n"))
      #expect(!doubt.message.hint(language).isEmpty)
    }
    #expect(doubt.message.zh != doubt.message.en)
  }
}
