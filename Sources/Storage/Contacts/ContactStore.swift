public import Stockpile

/// Contacts stand in a table of their own and in no log: a log cannot forget.
extension LedgerReader {
  /// The contacts, or those of an enterprise or site, in the order of party and code.
  public func contacts(of party: String? = nil) throws -> [Contact] {
    var found: [Contact] = []
    try statements.sql(
      """
      SELECT code, party, name, phones, duty FROM contact
      WHERE ?1 IS NULL OR party = ?1 ORDER BY party, code
      """
    ).forEach(Value(party)) { row in
      found.append(
        try Contact(
          code: row.text(0), party: row.text(1), name: row.text(2),
          phones: row.text(3).split(separator: ";").map(String.init), duty: row.text(4)))
    }
    return found
  }
}

extension LedgerWriter {
  /// Keeps a contact, in the place of one with the same code.
  public func keep(_ contact: Contact) throws {
    _ = try removeContact(contact.code)
    try statements.sql(
      "INSERT INTO contact (code, party, name, phones, duty) VALUES (?, ?, ?, ?, ?)"
    ).run(
      .text(contact.code), .text(contact.party), .text(contact.name),
      .text(contact.phones.joined(separator: ";")), .text(contact.duty))
  }

  /// Removes a contact for good; false if there is none of that code.
  public func removeContact(_ code: String) throws -> Bool {
    try statements.sql("DELETE FROM contact WHERE code = ? RETURNING 1")
      .first(.text(code)) { _ in true } ?? false
  }
}
