import Operations
import Planning
import Reports
import Stockpile
import Storage
import Testing

/// What the bureau approved of a plan, and what became of it in its month.
@Suite struct PlanExecutionTests {
  private let bench: Bench
  private let month: Month

  init() throws {
    bench = try Bench(today: day("2026-09-01"))
    month = try #require(Month(iso: "2026-11"))
    // V1 and V2 used 60 each of what the centre sent them, and have nothing left.
    for (village, lot) in [("V1", "A"), ("V2", "B")] {
      try receive(village, 60, lot: lot, on: "2026-09-10")
      _ = try post(.issue, village, on: "2026-10-10") { $0.lines = [DraftLine(item("MASK"), 60)] }
    }
    try receive("C", 500, lot: "C", on: "2026-10-20")
    _ = try bench.session(on: day("2026-11-02")).recordPlan(month)
  }

  @discardableResult
  private func post(
    _ kind: DocumentKind, _ code: String, on: String, _ say: (inout Draft) -> Void
  ) throws -> Recorded {
    var draft = bench.draft(kind, code, on)
    say(&draft)
    return try bench.session(on: day(on)).post(draft)
  }

  private func receive(_ code: String, _ units: Int64, lot: String, on: String) throws {
    try post(.receipt, code, on: on) {
      var line = DraftLine(item("MASK"), units)
      line.lot.number = lot
      line.lot.expiry = day("2029-01-31")
      $0.lines = [line]
    }
  }

  private func approve(_ form: String?, by name: String = "卫健局") throws -> PlanApproval {
    let signature = PlanSignature(
      approver: name, day: day("2026-11-03"), form: form.map { Array($0.utf8) })
    return try bench.session(on: day("2026-11-03"))
      .approvePlan(month, edition: nil, signature).approval
  }

  private func execution(on today: String) throws -> PlanExecution {
    try bench.session(on: day(today)).planExecution(.init(), month: month, edition: nil).execution
  }

  private func line(_ code: String, on today: String) throws -> ExecutedLine {
    try #require(try execution(on: today).lines.first { $0.site.code == site(code) })
  }

  private func dispatch(_ units: Int64, to code: String, on: String) throws -> Recorded {
    try post(.dispatch, "C", on: on) {
      $0.particulars.counterparty = site(code)
      $0.lines = [DraftLine(item("MASK"), units)]
    }
  }

  private func arrive(_ sent: Recorded, _ units: Int64, at code: String, on: String) throws {
    try post(.arrival, code, on: on) {
      $0.particulars.reference = sent.posted.document.id
      $0.lines = [DraftLine(item("MASK"), units)]
    }
  }

  @Test func `sent, signed for, on the way and undone, day by day`() throws {
    let before = try line("V1", on: "2026-11-03")
    let proposed = before.proposed
    #expect(proposed > 20 && before.state == .open)
    let first = try dispatch(proposed - 20, to: "V1", on: "2026-11-05")
    #expect(try line("V1", on: "2026-11-05").sent == proposed - 20)
    #expect(try line("V1", on: "2026-11-05").state == .partly)
    let second = try dispatch(20, to: "V1", on: "2026-11-06")
    #expect(try line("V1", on: "2026-11-06").state == .underWay)
    try arrive(first, proposed - 20, at: "V1", on: "2026-11-08")
    let middle = try line("V1", on: "2026-11-08")
    #expect(middle.received == proposed - 20 && middle.onTheWay == 20 && middle.rest == 20)
    try arrive(second, 20, at: "V1", on: "2026-12-02")
    // In December it is on the shelf; the plan's month ended with it on the way.
    #expect(try line("V1", on: "2026-12-05").state == .underWay)
    let vain = try dispatch(30, to: "V2", on: "2026-11-09")
    #expect(try line("V2", on: "2026-11-09").sent == 30)
    try post(.reversal, "C", on: "2026-11-10") {
      $0.particulars.reference = vain.posted.document.id
      $0.particulars.reason = "发错"
    }
    let undone = try line("V2", on: "2026-11-10")
    #expect(undone.sent == 0 && undone.onTheWay == 0 && undone.state == .open)
  }

  @Test func `what was bought counts at the site it came to, and what no line asked for apart`()
    throws
  {
    let session = bench.session(on: day("2026-11-12"))
    var order = bench.draft(.purchase, "C", "2026-11-10")
    order.particulars.partner = "甲"
    order.lines = [DraftLine(item("SOAP"), 30)]
    _ = try session.post(order)
    var receipt = bench.draft(.receipt, "C", "2026-11-12")
    receipt.lines = [DraftLine(item("SOAP"), 25)]
    _ = try session.post(receipt)
    let found = try execution(on: "2026-11-12")
    #expect(found.unplanned == 1)
    let soap = try #require(found.purchases.first { $0.item.code == item("SOAP") })
    #expect(soap.proposed == 0 && soap.ordered == 30 && soap.supplied == 25)
  }

  @Test(
    "A form comes back in either language; blanks are as proposed",
    arguments: [
      "单位,物资,核定数量\r\nV1,MASK,5\r\nV2,MASK,\r\n", "approved;item;site\n5;MASK;V1\n",
    ])
  func approval(_ form: String) throws {
    let approval = try approve(form)
    #expect(approval.changes == [StockKey(site: site("V1"), item: item("MASK")): 5])
    let other = try line("V2", on: "2026-11-04")
    #expect(try line("V1", on: "2026-11-04").approved == 5 && other.approved == other.proposed)
    let sent = try dispatch(5, to: "V1", on: "2026-11-04")
    try arrive(sent, 5, at: "V1", on: "2026-11-05")
    #expect(try line("V1", on: "2026-11-05").state == .done)
    // A second paper takes the place of the first.
    _ = try approve("site,item,approved\nV1,MASK,0\n")
    #expect(try line("V1", on: "2026-11-05").state == .refused)
    #expect(try bench.session.store.check().findings.isEmpty)
  }

  @Test func `our own form is read as it was written, in both languages`() throws {
    let report = try bench.session(on: day("2026-11-02"))
      .recordedPlan(.init(), month: month, edition: 1)
    for language in [Language.chinese, .english] {
      let text = String(decoding: report.csv(language).bytes, as: UTF8.self)
      #expect(try approve(text).changes.isEmpty)
    }
  }

  @Test func `everything wrong with a form is said at once, and nothing recorded`() throws {
    let form =
      "site,item,approved\nV1,MASK,-1\nV9,MASK,3\nV1,SOAP,2\nV2,MASK,4\nV2,MASK,4\nV2,MASK,1e3\n"
    let refused = #expect(throws: ImportRefused.self) { try approve(form) }
    #expect(
      refused?.problems.map { "\($0.line) \($0.code)" } == [
        "2 signed-number", "3 no-plan-line", "4 no-plan-line", "6 line-twice", "7 line-twice",
        "7 digits-destroyed",
      ])
    let column = #expect(throws: ImportRefused.self) { try approve("site,item\nV1,MASK\n") }
    #expect(column?.problems.map(\.code) == ["missing-column"])
    #expect(throws: Refusal.samePerson(.approval, " Tester", .requester)) {
      try approve(nil, by: " Tester")
    }
    #expect(try execution(on: "2026-11-04").approval == nil)
  }
}
