/// How far the power to release stock reaches (审批权限): of the head of a storing institution, the
/// CDC, the bureau, the headquarters.
public struct Authority: Hashable, Sendable {
  /// Its stable key, such as `cdc`.
  public let key: String
  /// Its Chinese name.
  public let nameZH: String
  /// Its English name; the Chinese one where there is none.
  public let nameEN: String
  /// Its place among the others: a higher one may what a lower one may.
  public let rank: Int64
  /// Whether it may release the reserve at all.
  public let releasesReserve: Bool
  /// The most one approval may release of the reserve, in ten-thousandths of a yuan; nil: any amount.
  public let limit: Int128?
  /// Whether it may take the reserve below its floor.
  public let mayBreakFloor: Bool
  /// The register's entry.
  public let record: Record

  /// The authority of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    guard !record.code.isEmpty else { throw record.problem("authority", expected: "a key") }
    self.key = record.code
    self.nameZH = try record.text("name_zh")
    self.nameEN = record["name_en"] ?? nameZH
    self.rank = try record.count("rank")
    self.releasesReserve = try record.flag("releases_reserve")
    self.limit = try record["limit_yuan"] == nil ? nil : Int128(record.count("limit_yuan")) * 10_000
    self.mayBreakFloor = try record.flag("below_floor")
    self.record = record
  }
}
