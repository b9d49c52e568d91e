import Stockpile

/// Texts and codes, which repeat: the same bytes give the same `String` again.
extension JSONReader {
  /// Reads a name or number that people gave: not empty, at most 200 characters.
  mutating func readName(_ known: inout KnownValues) -> String? {
    readText(StoredText.longestName, &known)
  }

  /// Reads a text: not empty, and not longer than `limit` characters.
  mutating func readText(_ limit: Int, _ known: inout KnownValues) -> String? {
    guard let text = readStringBytes() else { return nil }
    // Fifteen bytes fit into the `String` itself.
    if text.count <= 15 {
      if text.isEmpty { refuse(.emptyText, code: .emptyText) }
      return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
    if text.count > limit {
      let count = text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      guard count <= limit else {
        refuse(.tooLong(count, limit: limit), code: .tooLong)
        return nil
      }
    }
    if let string = known.texts.value(for: text) { return string }
    let string = String(decoding: text, as: UTF8.self)
    known.texts.keep(string, for: text)
    return string
  }

  mutating func readSite(_ known: inout KnownValues) -> SiteCode? {
    guard let text = readStringBytes() else { return nil }
    if let site = known.sites.value(for: text) { return site }
    guard text.count <= 32, let site = SiteCode(String(decoding: text, as: UTF8.self)) else {
      refuse(.noCode(text), code: .invalidCode)
      return nil
    }
    known.sites.keep(site, for: text)
    return site
  }

  mutating func readItem(_ known: inout KnownValues) -> ItemCode? {
    guard let text = readStringBytes() else { return nil }
    if let item = known.items.value(for: text) { return item }
    guard text.count <= 32, let item = ItemCode(String(decoding: text, as: UTF8.self)) else {
      refuse(.noCode(text), code: .invalidCode)
      return nil
    }
    known.items.keep(item, for: text)
    return item
  }

  /// Reads the name of a log: its place in `known.logs`.
  mutating func readLog(_ known: inout KnownValues) -> Int? {
    guard let text = readStringBytes() else { return nil }
    if let place = known.log(text) { return place }
    refuse(.noLog(text), code: .invalidCode)
    return nil
  }

  mutating func readAccount(_ known: inout KnownValues) -> Account? {
    guard let text = readStringBytes() else { return nil }
    if let account = known.accounts.value(for: text) { return account }
    guard let account = Account(written: text) else {
      refuse(.noAccount(text), code: .unknownCode)
      return nil
    }
    known.accounts.keep(account, for: text)
    return account
  }
}

extension Account {
  /// The account written exactly as we write it.
  init?(written text: UnsafeRawBufferPointer) {
    guard text.count <= 64 else { return nil }
    let prefix = "transit/".utf8
    if text.count > 45, text.starts(with: prefix), text[44] == UInt8(ascii: "/") {
      guard let dispatch = DocumentID(hexadecimal: UnsafeRawBufferPointer(rebasing: text[8..<44])),
        let pool = Pool(rawValue: String(decoding: text[45...], as: UTF8.self))
      else { return nil }
      self = .transit(dispatch: dispatch, pool: pool)
      return
    }
    let string = String(decoding: text, as: UTF8.self)
    guard let account = Account(string), account.description.utf8.elementsEqual(string.utf8)
    else { return nil }
    self = account
  }
}
