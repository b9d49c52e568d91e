import Stockpile

/// Values of our own kinds; nil after recording why not.
extension JSONReader {
  mutating func readID() -> DocumentID? {
    guard let text = readStringBytes() else { return nil }
    if let id = DocumentID(hexadecimal: text) { return id }
    refuse(.noID(text), code: .invalidCode)
    return nil
  }

  /// Reads a SHA-256; where it is the likely one, no second copy of it is made.
  mutating func readDigest(_ likely: Digest? = nil) -> Digest? {
    guard let text = readStringBytes() else { return nil }
    if let digest = Digest(hexadecimal: text, likely) { return digest }
    refuse(.noDigest(text), code: .invalidCode)
    return nil
  }

  mutating func readDay() -> CalendarDay? {
    guard let text = readStringBytes() else { return nil }
    if let day = CalendarDay(written: text) { return day }
    refuse(.noDay(text), code: .invalidDate)
    return nil
  }

  mutating func readInstant() -> Instant? {
    guard let text = readStringBytes() else { return nil }
    if let instant = Instant(written: text) { return instant }
    refuse(.noInstant(text), code: .invalidDate)
    return nil
  }

  mutating func readMonth() -> Month? {
    guard let text = readStringBytes() else { return nil }
    if text.count == 7, let month = Month(iso: String(decoding: text, as: UTF8.self)) {
      return month
    }
    refuse(.noMonth(text), code: .invalidDate)
    return nil
  }

  /// Reads one of the codes of an enumeration.
  mutating func readChoice<Choice: RawRepresentable<String> & CaseIterable>() -> Choice? {
    guard let text = readStringBytes() else { return nil }
    return choice(text)
  }

  mutating func readKind(_ known: inout KnownValues) -> DocumentKind? {
    guard let text = readStringBytes() else { return nil }
    if let kind = known.kinds.value(for: text) { return kind }
    let kind: DocumentKind? = choice(text)
    if let kind { known.kinds.keep(kind, for: text) }
    return kind
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: UnsafeRawBufferPointer
  ) -> Choice? {
    // No code is longer, and a hostile text may be a megabyte.
    if text.count <= 32, let choice = Choice(rawValue: String(decoding: text, as: UTF8.self)) {
      return choice
    }
    refuse(.noChoice(text, Choice.allCases.map(\.rawValue)), code: .unknownCode)
    return nil
  }

  mutating func readFormat() -> Bool {
    guard let text = readStringBytes() else { return false }
    if text.elementsEqual("stockpile".utf8) { return true }
    refuse(.noChoice(text, ["stockpile"]), code: .unknownCode)
    return false
  }

  /// Reads the version of a file or line; a wrong one is recorded and returned.
  mutating func readVersion() -> Int64? {
    guard let version = readInteger() else { return nil }
    if version > ExchangeHeader.version {
      refuse(.newer(version), code: .newerFile)
    } else if version != ExchangeHeader.version {
      refuse(.outside(version, 1...1), code: .outOfRange)
    }
    return version
  }

  /// Where the value that is due starts, for problems found later.
  var valueAhead: UnsafePointer<UInt8> {
    mutating get {
      _ = peekValue()
      return valueStart
    }
  }

  /// Records that the list just left has no element: it is left out then.
  mutating func refuseEmptyList() {
    guard !failed, frames[depth].index < 0 else { return }
    refuse(.emptyList, code: .notAllowedHere)
  }

  /// Records a problem with the whole value, whatever was read of it.
  mutating func refuseWhole(_ detail: JSONProblem.Detail, code: JSONProblem.Code) {
    guard !failed else { return }
    record(code, detail, at: start, scope: .container)
  }
}
