/// A text as it is written, in UTF-8: one buffer that only grows.
///
/// A form of ten thousand lines is made of some million pieces; as texts of their own they would
/// cost more than all that is reckoned for it.
struct TextBytes: Sendable {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// What was written, as a text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How long it is, in bytes.
  var count: Int { bytes.count }

  /// Empties the buffer and keeps its room.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a text as it is.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends what another one wrote.
  mutating func append(_ other: TextBytes) { bytes.append(contentsOf: other.bytes) }

  /// Appends bytes that are UTF-8.
  mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// Appends one character as it is.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: String(scalar).utf8)
    }
  }

  /// Appends a text: what is plain as it is, the rest by `write`, character by character.
  mutating func append(
    _ text: String, except marks: PlainText, write: (Unicode.Scalar, inout TextBytes) -> Void
  ) {
    var text = text
    text.withUTF8 { signs in
      var start = 0
      while true {
        let end = marks.end(of: signs, from: start)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: signs[start..<end]))
        guard end < signs.count else { return }
        let (scalar, length) = PlainText.scalar(of: signs, at: end)
        write(scalar, &self)
        start = end + length
      }
    }
  }

  /// Appends a whole number, with commas between the thousands where `grouped`.
  mutating func append(_ number: Int64, grouped: Bool = false) {
    append(number, places: 0, grouped: grouped)
  }

  /// Appends digits × 10^−places, with commas between the thousands before the point where
  /// `grouped`.
  mutating func append(_ digits: Int64, places: Int, grouped: Bool) {
    if digits < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = digits.magnitude
    var place = 0
    // From the last digit on, and then the other way round.
    repeat {
      if place > 0, place == places { bytes.append(UInt8(ascii: ".")) }
      if grouped, place > places, (place - places) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      place += 1
    } while rest > 0 || place <= places
    var (left, right) = (start, bytes.count - 1)
    while left < right {
      bytes.swapAt(left, right)
      left += 1
      right -= 1
    }
  }
}
