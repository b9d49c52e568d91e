import Interchange
public import Planning
import Reports
public import Stockpile
import Storage

/// What the bureau wrote on a plan, as it is to be recorded.
public struct PlanSignature: Sendable {
  /// Who signed.
  public var approver: String
  /// The day.
  public var day: CalendarDay
  /// The form with 核定数量 filled in, as CSV; nil: all as proposed.
  public var form: [UInt8]?

  /// A signature.
  public init(approver: String, day: CalendarDay, form: [UInt8]? = nil) {
    self.approver = approver
    self.day = day
    self.form = form
  }
}

extension Session {
  /// Records what was approved of a plan on record (核定); without a number, of its last edition. An
  /// approval of an edition replaces the one before.
  ///
  /// Throws an `ImportRefused` with everything that is wrong with the form, a `Refusal` where who put
  /// the plan on record approves it, and what making the plan again throws.
  public func approvePlan(
    _ month: Month, edition number: Int?, _ signature: PlanSignature, dryRun: Bool = false
  ) throws -> (approval: PlanApproval, recorded: Recorded) {
    let operatorName = try writer()
    let (edition, by) = try store.read { try $0.planRegistration(month, number) }
    guard !Operator.isSame(by, signature.approver) else {
      throw Refusal.samePerson(.approval, signature.approver, .requester)
    }
    guard edition.madeOn <= signature.day else {
      throw PlanningProblem.approvedBefore(signature.day, madeOn: edition.madeOn)
    }
    let report = try recordedPlan(.init(), month: month, edition: edition.number)
    let approval = PlanApproval(
      month: month, edition: edition.number, approver: signature.approver,
      approvedOn: signature.day,
      changes: try signature.form.map { try report.plan.changes(in: $0) } ?? [:])
    let registrar = Registrar(
      today: today, clock: clock, operatorName: operatorName, makeID: newID)
    let work = { (writer: LedgerWriter) in
      try registrar.register([approval.record], with: writer)[0]
    }
    return (approval, dryRun ? try store.rehearse(work) : try store.write(work))
  }
}

extension ReplenishmentPlan {
  /// Where the figures of a form are not what the plan proposes.
  fileprivate func changes(in bytes: [UInt8]) throws -> [StockKey: Int64] {
    var problems = ImportProblems()
    let form = try ApprovedForm(bytes, problems: &problems)
    let lines = Dictionary(short.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var (found, places): ([StockKey: Int64], [StockKey: Int]) = ([:], [:])
    for row in form.rows {
      guard let site = SiteCode(row.site), let item = ItemCode(row.item),
        let line = lines[StockKey(site: site, item: item)]
      else {
        problems.add(row.line, "no-plan-line", .noPlanLine(row))
        continue
      }
      if let first = places.updateValue(row.line, forKey: line.key) {
        problems.add(row.line, "line-twice", .lineTwice(row, first: first))
      }
      do throws(TypedProblem) {
        found[line.key] = try TypedQuantity.parse(
          row.approved, item: line.item, allowsZero: true
        ).units
      } catch {
        problems.add(row.line, error.code, error.message)
      }
    }
    guard problems.isEmpty else { throw problems.refusal }
    return found.filter { $0.value != lines[$0.key]?.gap }
  }
}

extension ApprovedForm {
  /// The form of a file; what is wrong with it as a table is refused at once.
  fileprivate init(_ bytes: [UInt8], problems: inout ImportProblems) throws {
    do {
      try self.init(bytes)
    } catch let found as CSVProblems {
      for problem in found.problems {
        problems.add(problem.line, problem.code.rawValue, problem.detail)
      }
      throw problems.refusal
    } catch let missing as MissingColumn {
      problems.add(1, "missing-column", .missingColumn(missing))
      throw problems.refusal
    }
  }
}

extension Message {
  fileprivate static func noPlanLine(_ row: ApprovedForm.Row) -> Message {
    Message(
      zh: "计划里没有单位“\(row.site)”物资“\(row.item)”这一行",
      en: "the plan has no line of site \"\(row.site)\" and item \"\(row.item)\"",
      hintZH: "用这一版导出的表填写", hintEN: "fill in the form of that edition")
  }

  fileprivate static func lineTwice(_ row: ApprovedForm.Row, first: Int) -> Message {
    Message(
      zh: "\(row.site) \(row.item) 在第 \(first) 行已经有了",
      en: "\(row.site) \(row.item) is on line \(first) too",
      hintZH: "只留一行", hintEN: "keep one of them")
  }

  fileprivate static func missingColumn(_ missing: ApprovedForm.MissingColumn) -> Message {
    let names = missing.names.map { "“\($0)”" }
    return Message(
      zh: "没有\(names[0])这一列", en: "there is no column \(missing.names[1])",
      hintZH: "用 report monthly-plan --csv 导出的表填写",
      hintEN: "fill in what report monthly-plan --csv writes")
  }
}

extension LedgerReader {
  /// An edition with who put it on record; without a number, the last of the month.
  func planRegistration(_ month: Month, _ number: Int?) throws -> (edition: PlanEdition, by: String)
  {
    let known = try registrations(.plan)
      .map { (edition: try PlanEdition($0.record), by: $0.operatorName) }
      .filter { $0.edition.month == month }
    guard let found = known.last(where: { number == nil || $0.edition.number == number }) else {
      throw PlanningProblem.noEdition(month, number, known: known.count)
    }
    return found
  }

  /// What was approved of an edition; nil: nothing yet.
  func planApproval(_ edition: PlanEdition) throws -> PlanApproval? {
    try record(.planApproval, edition.record.code).map { try PlanApproval($0) }
  }
}
