import Stockpile

/// The file of contacts of a seed folder: read like the others, but no register entries.
enum SeedContacts {
  static let file = "contacts.csv"
  private static let requiredColumns = ["contact_code", "party", "name", "phones"]

  /// The contacts; a party must be an enterprise or site of the folder, if it has enterprises.
  static func contacts(
    of bytes: [UInt8], knowing entries: [SeedSheet: [SeedEntry]], _ problems: inout SeedProblems
  ) -> [Contact] {
    do throws(CSVProblems) {
      let table = try CSVReader().read(bytes)
      let missing = requiredColumns.filter { table.place(of: $0) == nil }
      for column in missing { problems.add(file, line: 1, .missingColumn(column)) }
      guard missing.isEmpty else { return [] }
      let parties = parties(entries)
      var lines: [String: Int] = [:]
      return table.rows.compactMap { row in
        guard let contact = contact(row, of: table, &problems) else { return nil }
        if let first = lines[contact.code] {
          problems.add(file, line: row.line, .duplicate(contact.code, firstLine: first))
        }
        lines[contact.code] = lines[contact.code] ?? row.line
        if let parties, !parties.contains(contact.party) {
          let files = "\(SeedSheet.enterprises.rawValue), \(SeedSheet.sites.rawValue)"
          problems.add(
            file, line: row.line, .unknown(field: "party", value: contact.party, file: files))
        }
        return contact
      }
    } catch {
      for problem in error.problems { problems.add(file, line: problem.line, .table(problem)) }
      problems.addUnlisted(error.unlisted)
      return []
    }
  }

  private static func contact(
    _ row: CSVRows.Row, of table: CSVRows, _ problems: inout SeedProblems
  ) -> Contact? {
    func value(_ column: String) -> String { table.value(column, in: row) ?? "" }
    do throws(ContactProblem) {
      return try Contact(
        code: value("contact_code"), party: value("party"), name: value("name"),
        phones: value("phones").split { $0 == ";" || $0 == "；" }.map(String.init),
        duty: value("duty"))
    } catch {
      problems.add(file, line: row.line, .contact(error))
      return nil
    }
  }

  /// Nil where enterprises may be registered already, or could not be read.
  private static func parties(_ entries: [SeedSheet: [SeedEntry]]) -> Set<String>? {
    guard let enterprises = entries[.enterprises], !enterprises.isEmpty else { return nil }
    return Set((enterprises + (entries[.sites] ?? [])).map(\.record.code))
  }
}
