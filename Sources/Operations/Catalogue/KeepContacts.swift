public import Stockpile
import Storage

extension Session {
  /// Whom to call, everywhere or at an enterprise or site.
  public func contacts(of party: String? = nil) throws -> [Contact] {
    try store.read { try $0.contacts(of: party) }
  }

  /// Keeps a new contact. Nothing of it is written into a log.
  ///
  /// Throws a `ContactRefused` if its code is taken or its party is not registered.
  public func addContact(_ contact: Contact) throws {
    _ = try writer()
    try store.write { writer in
      guard try !writer.reader.contacts().contains(where: { $0.code == contact.code }) else {
        throw ContactRefused.taken(contact.code)
      }
      try writer.keepChecked([contact])
    }
  }

  /// Removes a contact for good.
  ///
  /// Throws a `ContactRefused` if there is none of that code.
  public func removeContact(_ code: String) throws {
    _ = try writer()
    try store.write { writer in
      guard try writer.removeContact(code) else { throw ContactRefused.unknown(code) }
    }
  }
}

extension LedgerWriter {
  /// Keeps contacts whose parties are registered.
  func keepChecked(_ contacts: [Contact]) throws {
    for contact in contacts {
      guard
        try reader.record(.enterprise, contact.party) != nil
          || reader.record(.site, contact.party) != nil
      else { throw ContactRefused.unknownParty(contact.party, of: contact.code) }
      try keep(contact)
    }
  }
}

/// Why a contact was not kept or removed.
public enum ContactRefused: Error, Hashable, Sendable {
  /// There is a contact of that code.
  case taken(String)
  /// There is no contact of that code.
  case unknown(String)
  /// The party is neither an enterprise nor a site.
  case unknownParty(String, of: String)
}

extension ContactRefused: Explained {
  /// A stable word for programs.
  public var code: String {
    switch self {
    case .taken: "contact-exists"
    case .unknown: "unknown-contact"
    case .unknownParty: "unknown-party"
    }
  }

  /// What stands in the way, and what to do.
  public var message: Message {
    switch self {
    case .taken(let code):
      Message(
        zh: "联络人 \(code) 已登记", en: "the contact \(code) is there already",
        hintZH: "换一个编码，或先 stockpile enterprise contact remove \(code)",
        hintEN: "choose another code, or first: stockpile enterprise contact remove \(code)")
    case .unknown(let code):
      Message(
        zh: "没有联络人 \(code)", en: "there is no contact \(code)",
        hintZH: "查看：stockpile enterprise contact list",
        hintEN: "see stockpile enterprise contact list")
    case .unknownParty(let party, let code):
      Message(
        zh: "联络人 \(code) 的 \(party) 既不是企业也不是单位",
        en: "\(party), the party of contact \(code), is neither an enterprise nor a site",
        hintZH: "查看：stockpile enterprise list", hintEN: "see stockpile enterprise list")
    }
  }
}
