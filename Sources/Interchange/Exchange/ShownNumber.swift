import Glibc
import Stockpile

/// The document number of a line, held against log, kind and day without building text.
enum ShownNumber {
  /// The serial of the number, if the rest of it is what those fields make it; otherwise nil.
  static func serial(
    in text: UnsafeRawBufferPointer, _ kind: DocumentKind, _ day: CalendarDay, _ log: LogName
  ) -> Int? {
    guard log.epoch == 1 else { return serialOfLaterEpoch(in: text, kind, day, log) }
    var place = 0
    guard take(kind.prefix, text, &place), takeDash(text, &place),
      take(log.site.description, text, &place), takeDash(text, &place),
      text.count >= place + 12
    else { return nil }
    let (year, month, dayOfMonth) = day.civil
    guard digits(text, place..<place + 8) == year * 10_000 + month * 100 + dayOfMonth else {
      return nil
    }
    place += 8
    guard takeDash(text, &place) else { return nil }
    // Three digits at least, more only where they are needed.
    let count = text.count - place
    guard (3...9).contains(count), count == 3 || text[place] != UInt8(ascii: "0"),
      let serial = digits(text, place..<text.count), serial > 0
    else { return nil }
    return serial
  }

  /// Whether the text is a document number at all.
  static func isOne(_ text: UnsafeRawBufferPointer) -> Bool {
    parsed(text) != nil
  }

  /// What the number should start with, for a message.
  static func start(_ kind: DocumentKind, _ day: CalendarDay, _ log: LogName) -> String {
    let full = DocumentNumber(kind, site: log.site, day: day, epoch: log.epoch, serial: 1)
    return String(full.description.dropLast(3))
  }

  private static func serialOfLaterEpoch(
    in text: UnsafeRawBufferPointer, _ kind: DocumentKind, _ day: CalendarDay, _ log: LogName
  ) -> Int? {
    guard let number = parsed(text), number.serial <= ExchangeLimit.serial else { return nil }
    let expected = DocumentNumber(
      kind, site: log.site, day: day, epoch: log.epoch, serial: number.serial)
    return number == expected ? number.serial : nil
  }

  /// The number written in the one right way.
  private static func parsed(_ text: UnsafeRawBufferPointer) -> DocumentNumber? {
    let text = String(decoding: text.prefix(80), as: UTF8.self)
    return DocumentNumber(exactly: text)
  }

  private static func take(
    _ expected: String, _ text: UnsafeRawBufferPointer, _ place: inout Int
  ) -> Bool {
    var expected = expected
    return expected.withUTF8 { expected in
      guard text.count - place >= expected.count, let base = text.baseAddress,
        let other = expected.baseAddress, memcmp(base + place, other, expected.count) == 0
      else { return false }
      place += expected.count
      return true
    }
  }

  private static func takeDash(_ text: UnsafeRawBufferPointer, _ place: inout Int) -> Bool {
    guard place < text.count, text[place] == UInt8(ascii: "-") else { return false }
    place += 1
    return true
  }

  private static func digits(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    var value = 0
    for place in range {
      let digit = text[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

extension DocumentNumber {
  /// The number written exactly as we write it, without the freedom people have in typing it.
  init?(exactly text: String) {
    guard let number = DocumentNumber(text), number.description.utf8.elementsEqual(text.utf8)
    else { return nil }
    self = number
  }
}
