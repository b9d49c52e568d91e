public import Stockpile

/// An entry as one document registered it.
public struct Registration: Sendable {
  /// What was registered.
  public let record: Record
  /// The document.
  public let number: DocumentNumber
  /// Who registered it.
  public let operatorName: String
}

extension LedgerReader {
  /// Every registration of a register's entries, also those that later ones replaced, in the order
  /// of the log.
  ///
  /// An entry is what its last registration said; where entries have a first day, the earlier ones
  /// still hold for the days before. A register without entries costs one look at an index.
  public func registrations(_ register: Register) throws -> [Registration] {
    let known = try statements.sql("SELECT 1 FROM entry WHERE register = ? LIMIT 1")
      .first(.text(register.rawValue)) { _ in true }
    guard known != nil else { return [] }
    var found: [(code: String, number: DocumentNumber, by: String, fields: [String: String])] = []
    let statement = try statements.sql(
      """
      SELECT d.site, d.epoch, d.number, d.occurred_on, d.serial, d.operator, d.code, f.name, f.value
      FROM document d
      LEFT JOIN field f ON f.site = d.site AND f.epoch = d.epoch AND f.number = d.number
      WHERE d.register = ? ORDER BY d.site, d.epoch, d.number
      """)
    try statement.bind([.text(register.rawValue)])
    defer { statement.reset() }
    var last: (Int64, Int64, Int64)?
    while try statement.step() {
      let place = (statement.integer(0), statement.integer(1), statement.integer(2))
      if last.map({ $0 == place }) != true {
        let number = DocumentNumber(
          .registration, site: try statements.siteCode(place.0), day: statement.day(3),
          epoch: Int(place.1), serial: Int(statement.integer(4)))
        found.append((statement.text(6), number, statement.text(5), [:]))
        last = place
      }
      if !statement.isNull(7) {
        found[found.count - 1].fields[statement.text(7)] = statement.text(8)
      }
    }
    return found.map {
      Registration(
        record: Record(register, code: $0.code, fields: $0.fields), number: $0.number,
        operatorName: $0.by)
    }
  }
}
