public import Stockpile

/// Who may release what (审批权限), from the lowest up.
public struct AuthorityList: TableReport {
  /// The authorities.
  public let authorities: [Authority]

  /// The list.
  public init(_ authorities: [Authority]) {
    self.authorities = authorities.sorted { ($0.rank, $0.key) < ($1.rank, $1.key) }
  }

  /// One row an authority.
  public var table: ReportTable {
    ReportTable(
      authorities,
      [
        Column(.code) { .text($0.key) },
        Column(.name) { .both(zh: $0.nameZH, en: $0.nameEN) },
        Column(.rank) { .integer($0.rank) },
        Column(.releasesReserve) { .mark($0.releasesReserve) },
        Column(.limit, .unlessBlank) { .amount($0.limit.map { Amount(tenThousandths: $0) }) },
        Column(.mayBreakFloor) { .mark($0.mayBreakFloor) },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    authorities.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The authorities.
  public var json: JSONText { .report("authorities", ["authorities": table.json]) }
}
