public import Stockpile

/// Whom to call (应急联络人), by enterprise or site.
public struct ContactList: TableReport {
  /// The contacts.
  public let contacts: [Contact]
  private let names: [String: (zh: String, en: String)]

  /// The list; names of enterprises and sites by their codes.
  public init(_ contacts: [Contact], enterprises: [Enterprise], tree: SiteTree) {
    self.contacts = contacts
    var names: [String: (zh: String, en: String)] = [:]
    for contact in contacts {
      if let found = enterprises.first(where: { $0.code == contact.party }) {
        names[contact.party] = (found.nameZH, found.nameEN)
      } else if let site = SiteCode(contact.party).flatMap({ tree[$0] }) {
        names[contact.party] = (site.nameZH, site.nameEN)
      }
    }
    self.names = names
  }

  /// One row a contact.
  public var table: ReportTable {
    ReportTable(
      contacts,
      [
        Column(.code) { .text($0.code) },
        Column(.party) { [names] contact in
          let name = names[contact.party] ?? (contact.party, contact.party)
          return .named(
            code: contact.party, zh: "\(contact.party) \(name.zh)",
            en: "\(contact.party) \(name.en)")
        },
        Column(.name) { .text($0.name) },
        Column(.phones) { .text($0.phones.joined(separator: "; ")) },
        Column(.duty, .unlessBlank) { .text($0.duty) },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    contacts.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The contacts.
  public var json: JSONText { .report("contacts", ["contacts": table.json]) }
}
