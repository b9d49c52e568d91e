/// Whom to call at an enterprise or a site (应急联络人). Personal data: kept beside the ledger, where it
/// can be changed and removed, and never exported.
public struct Contact: Hashable, Sendable {
  /// Its stable code, such as `CT-01`.
  public let code: String
  /// The code of the enterprise or site.
  public let party: String
  /// A name, or a duty word such as 值班室.
  public let name: String
  /// Telephone numbers, the first to be tried first.
  public let phones: [String]
  /// When somebody answers, such as `24h`; may be empty.
  public let duty: String

  /// A contact; throws a `ContactProblem` naming the field at fault.
  public init(
    code: String, party: String, name: String, phones: [String], duty: String = ""
  ) throws(ContactProblem) {
    func problem(_ field: String, _ value: String, _ expected: String) -> ContactProblem {
      ContactProblem(code: code, field: field, value: value, expected: expected)
    }
    guard isCode(code) else { throw problem("contact_code", code, "1–32 of A–Z 0–9 - _ .") }
    guard isCode(party) else {
      throw problem("party", party, "the code of an enterprise or site")
    }
    let names = [("name", name)] + phones.map { ("phones", $0) }
    for (field, text) in names where text.isEmpty || Self.isUnfit(text) {
      throw problem(field, text, "plain text of at most \(StoredText.longestName) characters")
    }
    guard !phones.isEmpty else { throw problem("phones", "", "a telephone number") }
    for phone in phones where !phone.unicodeScalars.allSatisfy(Self.isOfPhone) {
      throw problem("phones", phone, "digits, + - and blanks")
    }
    guard !Self.isUnfit(duty) else {
      throw problem("duty", duty, "plain text of at most \(StoredText.longestName) characters")
    }
    self.code = code
    self.party = party
    self.name = name
    self.phones = phones
    self.duty = duty
  }

  private static func isUnfit(_ text: String) -> Bool {
    StoredText.misfit(of: text, most: StoredText.longestName) != nil
  }

  private static func isOfPhone(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || "+- ".unicodeScalars.contains(scalar)
  }
}

/// A contact that cannot be kept.
public struct ContactProblem: Error, Hashable, Sendable {
  /// The code of the contact.
  public let code: String
  /// The field at fault.
  public let field: String
  /// What the field holds.
  public let value: String
  /// What it should hold.
  public let expected: String
}
