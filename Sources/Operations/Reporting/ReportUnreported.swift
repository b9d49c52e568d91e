import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// Who has not closed a month; nil: the last one that is over.
  ///
  /// Throws `PlanningProblem.dayNotOver`.
  public func unreportedReport(
    _ month: Month? = nil, sites: SiteSelection = SiteSelection()
  ) throws -> UnreportedReport {
    let month = month ?? today.month.previous
    guard month.lastDay < today else {
      throw PlanningProblem.dayNotOver(month.lastDay, today: today)
    }
    return try store.read { reader in
      UnreportedReport(
        month, states: try reader.monthStates(month), sites: sites, in: try Directory(reader),
        today: today)
    }
  }
}
