/// The number people see on a document (单号), such as `CK-PB-D-CDC-20261121-003`.
///
/// Given at posting: prefix, site, day, serial of that day. In the n-th epoch of a site's log a
/// letter (B for the second, C for the third …) stands before the serial, so that numbers written
/// after a restore never repeat numbers on paper.
public struct DocumentNumber: Hashable, Sendable {
  /// The letters of the kind.
  public let prefix: String
  /// The site whose log holds the document.
  public let site: SiteCode
  /// The day it happened.
  public let day: CalendarDay
  /// The epoch of the log, from 1.
  public let epoch: Int
  /// Place among the site's documents of that prefix, day and epoch, from 1.
  public let serial: Int

  /// The number of a document of that kind.
  public init(_ kind: DocumentKind, site: SiteCode, day: CalendarDay, epoch: Int, serial: Int) {
    self.prefix = kind.prefix
    self.site = site
    self.day = day
    self.epoch = epoch
    self.serial = serial
  }

  /// A number as people type or paste it; nil if it is none.
  public init?(_ text: String) {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 4, let last = parts.popLast(), let date = parts.popLast(),
      DocumentKind.allCases.contains(where: { $0.prefix == parts[0] }),
      let site = SiteCode(parts[1...].joined(separator: "-")), date.utf8.count == 8,
      let day = CalendarDay(
        iso: "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))")
    else { return nil }
    let letters = last.prefix { $0.isLetter }
    guard let serial = Int(last.dropFirst(letters.count)), serial > 0,
      let epoch = Self.epoch(letters)
    else { return nil }
    self.prefix = String(parts[0])
    self.site = site
    self.day = day
    self.epoch = epoch
    self.serial = serial
    // One spelling only: no sign, no other zeros, no A for the first epoch.
    guard description == text else { return nil }
  }

  /// Whether the number ends so: in whole parts (`20261101-001`, `001`), the serial also without
  /// its zeros.
  public func ends(in tail: String) -> Bool {
    let own = description
    return own == tail || own.hasSuffix("-\(tail)") || epoch == 1 && Int(tail) == serial
  }

  private var epochLetters: String {
    var rest = epoch - 1
    var letters = ""
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  private static func epoch(_ letters: Substring) -> Int? {
    var value = 0
    for letter in letters.utf8 {
      guard (65...90).contains(letter), value < 1 << 20 else { return nil }
      value = value * 26 + Int(letter - 65)
    }
    return value + 1
  }
}

extension DocumentNumber: CustomStringConvertible {
  /// `PREFIX-SITE-yyyyMMdd-[epoch letter]serial`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(prefix)
    bytes.append(UInt8(ascii: "-"))
    site.append(to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    let (year, month, day) = day.civil
    bytes.append(year, digits: 4)
    bytes.append(month, digits: 2)
    bytes.append(day, digits: 2)
    bytes.append(UInt8(ascii: "-"))
    if epoch > 1 { bytes.append(epochLetters) }
    bytes.append(serial, digits: 3)
  }
}
