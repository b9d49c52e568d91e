/// Writes canonical JSON (RFC 8785) of objects that hold only strings and whole numbers.
///
/// Members must be written in the order of their keys; keys are ASCII, so byte order is enough.
/// Absent values are left out, so that fields added later leave old hashes as they are.
struct CanonicalWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init(reserving capacity: Int = 256) {
    bytes.reserveCapacity(capacity)
  }

  mutating func object(_ members: (inout CanonicalWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout CanonicalWriter, Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// A value that is canonical JSON already.
  mutating func raw(_ canonical: [UInt8]) {
    separate()
    bytes.append(contentsOf: canonical)
    needsComma = true
  }

  /// The key of the member whose value is written next.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Follows a key that was written as a string, because it is not known at compile time.
  mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A member with a text, left out where the text is nil or empty.
  mutating func text(_ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    key(name)
    string(value)
  }

  /// A member with a value that writes its own text, left out where it is nil.
  mutating func text(_ name: StaticString, _ value: (some PlainText)?) {
    guard let value else { return }
    key(name)
    bytes.append(UInt8(ascii: "\""))
    value.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A member with a whole number, left out where it is nil.
  mutating func integer(_ name: StaticString, _ value: Int64?) {
    guard let value else { return }
    key(name)
    integer(value)
  }

  mutating func integer(_ value: Int64) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var digits: [20 of UInt8] = .init(repeating: 0)
    var start = 20
    var rest = value.magnitude
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for place in start..<20 { bytes.append(digits[place]) }
    needsComma = true
  }

  mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var plainFrom = 0
    for (place, byte) in text.enumerated()
    where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      bytes.append(contentsOf: text[plainFrom..<place])
      plainFrom = place + 1
      bytes.append(UInt8(ascii: "\\"))
      switch byte {
      case 0x08: bytes.append(UInt8(ascii: "b"))
      case 0x09: bytes.append(UInt8(ascii: "t"))
      case 0x0A: bytes.append(UInt8(ascii: "n"))
      case 0x0C: bytes.append(UInt8(ascii: "f"))
      case 0x0D: bytes.append(UInt8(ascii: "r"))
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
      default:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(hexadecimalDigits[Int(byte >> 4)])
        bytes.append(hexadecimalDigits[Int(byte & 0xF)])
      }
    }
    bytes.append(contentsOf: text[plainFrom...])
  }

  /// A member that is an account, which holds nothing that must be escaped.
  mutating func account(_ name: StaticString, _ value: Account) {
    switch value {
    case .held(let held):
      key(name)
      bytes.append(UInt8(ascii: "\""))
      append(held.pool.rawValue)
      bytes.append(UInt8(ascii: "/"))
      append(held.status.rawValue)
      if let order = held.order {
        bytes.append(UInt8(ascii: "/"))
        order.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "\""))
      needsComma = true
    case .transit(let dispatch, let pool):
      key(name)
      append("\"transit/")
      dispatch.append(to: &bytes)
      bytes.append(UInt8(ascii: "/"))
      append(pool.rawValue)
      bytes.append(UInt8(ascii: "\""))
      needsComma = true
    case .outside(let outside):
      key(name)
      append("\"outside/")
      append(outside.rawValue)
      bytes.append(UInt8(ascii: "\""))
      needsComma = true
    }
  }

  private mutating func append(_ plain: String) {
    var plain = plain
    plain.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }
}

/// A value whose text holds nothing that JSON escapes, written without making a string of it.
protocol PlainText {
  func append(to bytes: inout [UInt8])
}

extension Digest: PlainText {}
extension DocumentID: PlainText {}
extension SiteCode: PlainText {}
extension ItemCode: PlainText {}
extension CalendarDay: PlainText {}
extension Instant: PlainText {}
extension Month: PlainText {}
extension LogName: PlainText {}
extension DocumentNumber: PlainText {}

extension [UInt8] {
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// A number ≥ 0 with leading zeros.
  mutating func append(_ number: Int, digits: Int) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while number / divisor > 9 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
