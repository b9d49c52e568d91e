public import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// Makes a month's plan of the whole network and puts it on record: a registration in the reserve
  /// centre's log with the digest of its figures and the heads of all logs.
  ///
  /// Throws what the plan throws.
  public func recordPlan(_ month: Month? = nil, dryRun: Bool = false) throws -> (
    edition: PlanEdition, recorded: Recorded
  ) {
    let (month, operatorName) = (month ?? today.month, try writer())
    let work = { (writer: LedgerWriter) in
      let reader = writer.reader
      let number = try reader.planEditions(of: month).count + 1
      let report = try monthlyPlan(.init(), month, reader, edition: number, madeOn: today)
      let edition = PlanEdition(
        month: month, number: number, madeOn: today, digest: report.digest,
        heads: try reader.heads())
      let registrar = Registrar(
        today: today, clock: clock, operatorName: operatorName, makeID: newID)
      return (edition, try registrar.register([edition.record], with: writer)[0])
    }
    return dryRun ? try store.rehearse(work) : try store.write(work)
  }

  /// The plans on record, by month and edition.
  public func planList() throws -> PlanList {
    try store.read { PlanList(try $0.planEditions()) }
  }

  /// A plan on record, made again from the documents it was made from; nil: the latest edition.
  ///
  /// Throws `PlanningProblem.noEdition`, or `.notReproduced` where the figures are not those on record.
  public func recordedPlan(
    _ question: ReplenishmentReport.Question, month: Month, edition number: Int?
  ) throws -> MonthlyPlanReport {
    let known = try store.read { try $0.planEditions(of: month) }
    guard let edition = number.map({ n in known.first { $0.number == n } }) ?? known.last else {
      throw PlanningProblem.noEdition(month, number, known: known.count)
    }
    return try store.read(upTo: edition.heads) { reader in
      for head in edition.heads where try reader.hash(of: head.log, at: head.number) != head.hash {
        throw PlanningProblem.notReproduced(month, edition.number)
      }
      func report(_ question: ReplenishmentReport.Question) throws -> MonthlyPlanReport {
        try monthlyPlan(
          question, month, reader, edition: edition.number, madeOn: edition.madeOn)
      }
      let whole = try report(.init())
      guard whole.digest == edition.digest else {
        throw PlanningProblem.notReproduced(month, edition.number)
      }
      return question.part == NetworkPart() ? whole : try report(question)
    }
  }
}

extension LedgerReader {
  /// The editions on record, of a month or of all, in their order.
  func planEditions(of month: Month? = nil) throws -> [PlanEdition] {
    try records(.plan).map { try PlanEdition($0) }.filter { month == nil || $0.month == month }
      .sorted { ($0.month, $0.number) < ($1.month, $1.number) }
  }
}
