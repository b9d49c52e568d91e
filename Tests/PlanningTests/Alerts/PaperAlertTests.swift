import Planning
import Stockpile
import Testing

/// Alerts about papers: transit, reports, counts, agreements; just below and just at each threshold.
struct PaperAlertTests {
  let mask: Item

  init() throws { mask = try Sample.item("MASK", [:]) }

  @Test("Under way for longer than a week, and a difference open for longer")
  func transit() throws {
    var book = try AlertBook([mask])
    try book.send(mask, daysAgo: 7)
    try book.send(mask, daysAgo: 8)
    try book.send(mask, daysAgo: 30, arrivedDaysAgo: 7)
    try book.send(mask, daysAgo: 30, arrivedDaysAgo: 8)
    let found = try book.alerts(of: .transitOverdue)
    #expect(found.map(\.figure) == [8] && found.map(\.day) == [AlertBook.day("2026-11-12")])
    #expect(try book.alerts(of: .disputeOverdue).map(\.figure) == [8])
    book.change = { $0.thresholds = AlertThresholds([.transitOverdueDays: 6, .medicineKinds: 0]) }
    #expect(try book.alerts(of: .transitOverdue).map(\.figure) == [8, 7])
  }

  @Test("A month is due through the 5th of the next")
  func dueMonth() {
    #expect(AlertFacts.dueMonth(on: AlertBook.day("2026-11-05")).description == "2026-09")
    #expect(AlertFacts.dueMonth(on: AlertBook.day("2026-11-06")).description == "2026-10")
    #expect(AlertFacts.dueMonth(on: AlertBook.day("2026-01-06")).description == "2025-12")
  }

  @Test("Who has not reported, by level, who owes most first")
  func unreported() throws {
    var book = try AlertBook([mask])
    let month = try #require(Month(iso: "2026-09"))
    #expect(try book.alerts(of: .unreported).isEmpty)
    book.unreported = ["V1": month, "V2": nil, "D": month.previous]
    let found = try book.alerts(of: .unreported)
    #expect(found.map(\.shown) == [["V2 never", "V1 1"], ["D 2"]])
    #expect(found.map(\.figure) == [2, 1])
  }

  @Test("Sites that hold stock and were not counted for over 100 days")
  func counts() throws {
    var book = try AlertBook([mask])
    for site in ["D", "T", "V1"] { try book.hold(1, of: mask, at: site) }
    let sites = try ["D", "T", "V1", "V2"].map { try AlertBook.site($0) }
    book.change = { facts in
      facts.lastCounts[sites[0]] = facts.today.adding(days: -100)
      facts.lastCounts[sites[1]] = facts.today.adding(days: -101)
      facts.lastCounts[sites[2]] = nil
      facts.lastCounts[sites[3]] = nil
    }
    #expect(try book.alerts(of: .countOverdue).map(\.shown) == [["T 101"], ["V1 never"]])
  }

  private func agreement(
    _ code: String, ending: CalendarDay, of item: String = "MASK", with enterprise: String = "E1"
  ) throws -> Agreement {
    try Agreement(
      Record(
        .agreement, code: code,
        fields: [
          "enterprise": enterprise, "item": item, "quantity": "10", "valid_from": "2025-01-01",
          "valid_to": "\(ending)",
        ]))
  }

  @Test("Agreements that ended or end within 60 days, unless a later one follows")
  func agreements() throws {
    var book = try AlertBook([mask])
    let today = book.today
    let agreements = [
      try agreement("A1", ending: today.adding(days: -1)),
      try agreement("A2", ending: today, with: "E2"),
      try agreement("A3", ending: today.adding(days: 60), with: "E3"),
      try agreement("A4", ending: today.adding(days: 61), with: "E4"),
      try agreement("A5", ending: today.adding(days: -9), with: "E4"),
    ]
    book.change = { $0.agreements = agreements }
    #expect(try book.alerts(of: .agreementEnded).map(\.subject.code) == ["A1"])
    let ending = try book.alerts(of: .agreementEnding)
    #expect(ending.map(\.subject.code) == ["A2", "A3"] && ending.map(\.figure) == [0, 60])
    var part = NetworkPart()
    part.sites.level = .village
    #expect(try book.alerts(of: .agreementEnding, part).isEmpty)
  }

  @Test("Enterprises nobody has checked for over a year; never is worst")
  func enterprises() throws {
    var book = try AlertBook([mask])
    let today = book.today
    func enterprise(_ code: String, verified: Int?) throws -> Enterprise {
      var fields = ["name_zh": "企业\(code)"]
      fields["verified_on"] = verified.map { "\(today.adding(days: -$0))" }
      return try Enterprise(Record(.enterprise, code: code, fields: fields))
    }
    let enterprises = [
      try enterprise("E1", verified: 365), try enterprise("E2", verified: 366),
      try enterprise("E3", verified: nil),
    ]
    book.change = { $0.enterprises = enterprises }
    let found = try book.alerts(of: .unverified)
    #expect(found.map(\.subject.code) == ["E3", "E2"] && found.map(\.figure) == [nil, 366])
  }

  @Test("Severity, then kind, then figure, then code; and every kind has its row in the table")
  func order() throws {
    let other = try Sample.item("APRON", ["ved": "D"])
    let vital = try Sample.item("VITAL", ["ved": "V"])
    var book = try AlertBook([mask, other, vital])
    for item in [mask, other, vital] {
      book.use.append(("V1", item, 90))
    }
    book.use.append(("V2", mask, 90))
    try book.hold(1, of: mask, at: "T", ending: -1)
    try book.send(mask, daysAgo: 9)
    try book.hold(1, of: other, at: "D", ending: 170)
    book.use.append(("T", vital, 90))
    try book.hold(2, of: vital, at: "T")
    let alerts = try book.alerts()
    #expect(
      alerts.map(\.kind) == [
        .expired, .stockOut, .stockOut, .stockOut, .lowCover, .transitOverdue, .nearExpiry,
      ])
    #expect(
      alerts.dropFirst().prefix(3).map(\.subject.code) == ["MASK 2", "VITAL 2", "APRON 2"])
    #expect(alerts.map(\.severity) == alerts.map(\.severity).sorted())
    for kind in AlertKind.allCases {
      #expect(!AlertRule.of(kind).reason.zh.isEmpty && !AlertRule.of(kind).reason.en.isEmpty)
    }
    #expect(AlertKind.allCases.map(\.severity) == AlertKind.allCases.map(\.severity).sorted())
  }

  @Test("A part of the network has the alerts of its sites and items alone")
  func part() throws {
    let gown = try Sample.item("GOWN", [:])
    var book = try AlertBook([mask, gown])
    for item in [mask, gown] {
      for site in ["T", "V1"] { try book.hold(1, of: item, at: site, ending: -1) }
    }
    var part = NetworkPart()
    part.item = gown.code
    #expect(try book.alerts(part).map(\.subject.code) == ["GOWN 1", "GOWN 2"])
    part.sites.site = try AlertBook.site("V1")
    #expect(try book.alerts(part).map(\.shown) == [["V1 1"]])
    part = NetworkPart()
    part.sites.below = try AlertBook.site("T")
    part.sites.level = .township
    #expect(try book.alerts(part).map(\.subject.code) == ["GOWN 1", "MASK 1"])
  }
}
