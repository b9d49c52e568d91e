internal import Stockpile

extension LedgerCheck {
  /// A drill begins inside its logs: where one stood further then than now, documents are gone.
  mutating func drill() throws {
    guard let drill = try reader.drill() else { return }
    for (log, last) in drill.heads.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      guard let site = try reader.statements.siteKey(log.site) else { continue }
      let now = try reader.statements.sql(
        "SELECT last_number FROM log WHERE site = ? AND epoch = ?"
      ).first(.integer(site), Value(log.epoch)) { $0.integer(0) }
      if now ?? 0 < last {
        report.add(
          Finding(
            "drill-start", log.description, zh: "演练开始时日志到 \(last) 号，现在更短",
            en: "the log ended at \(last) when the drill began, and ends before it now"))
      }
    }
  }
}
