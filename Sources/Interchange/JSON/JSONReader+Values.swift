import Glibc

extension JSONReader {
  /// The next byte that is not whitespace, not consumed; 0 at the end (no valid text has a raw 0).
  @inline(__always)
  mutating func peekByte() -> UInt8 {
    var here = cursor
    while here < end {
      let byte = here.pointee
      if byte > 0x20 || !(byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09) {
        cursor = here
        return byte
      }
      here += 1
    }
    cursor = here
    return 0
  }

  /// The first byte of the value that is due, with `valueStart` set; 0 after a failure.
  @inline(__always)
  mutating func peekValue() -> UInt8 {
    guard pending else {
      if failed { return 0 }
      readerMisuse("no value is due here: call nextKey() or nextElement() first")
    }
    let byte = peekByte()
    valueStart = cursor
    return byte
  }

  /// The kind of the next value, which stays unread; nil when no value starts here.
  public var peekKind: JSONKind? {
    mutating get { JSONKind(firstByte: peekValue()) }
  }

  /// Reads a string as bytes, unescaped and checked, without allocating.
  ///
  /// - Returns: Bytes that stay valid until `finish`, or nil after recording why not.
  public mutating func readStringBytes() -> UnsafeRawBufferPointer? {
    guard peekValue() == UInt8(ascii: "\"") else {
      mismatch(.string)
      return nil
    }
    cursor += 1
    guard let span = scanString() else { return nil }
    pending = false
    if span.isRefused { return nil }
    return span.hasEscapes ? unescape(span) : UnsafeRawBufferPointer(span.raw)
  }

  /// Reads a string; nil after recording why not.
  public mutating func readString() -> String? {
    readStringBytes().map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a whole number within ±(2^53 − 1); nil after recording why not.
  public mutating func readInteger() -> Int64? {
    let byte = peekValue()
    guard byte == UInt8(ascii: "-") || byte &- UInt8(ascii: "0") <= 9 else {
      mismatch(.number)
      return nil
    }
    return scanNumber()
  }

  /// Reads a whole number within `range`; nil after recording why not.
  public mutating func readInteger(in range: ClosedRange<Int64>) -> Int64? {
    guard let value = readInteger() else { return nil }
    if range.contains(value) { return value }
    record(
      .outOfRange, .outside(value, range), at: valueStart, scope: .value)
    return nil
  }

  /// Reads `true` or `false`; nil after recording why not.
  public mutating func readBool() -> Bool? {
    switch peekValue() {
    case UInt8(ascii: "t"): scanWord("true") ? true : nil
    case UInt8(ascii: "f"): scanWord("false") ? false : nil
    default: mismatchedBool()
    }
  }

  /// Reads `null` if it is next: true when it was, otherwise the value stays unread.
  public mutating func readNull() -> Bool {
    guard peekValue() == UInt8(ascii: "n") else { return false }
    return scanWord("null")
  }

  /// Consumes exactly `word`, or fails.
  mutating func scanWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard end - cursor >= count, memcmp(cursor, word.utf8Start, count) == 0 else {
      fail(.unexpectedCharacter, .expectedValue, at: cursor)
      return false
    }
    cursor += count
    pending = false
    return true
  }

  private mutating func mismatchedBool() -> Bool? {
    mismatch(.bool)
    return nil
  }

  /// The value that is due is of another kind: records that and steps over it.
  @inline(never)
  mutating func mismatch(_ expected: JSONKind) {
    guard !failed else { return }
    if let found = JSONKind(firstByte: peekByte()) {
      record(.wrongType, .wrongType(expected, found), at: cursor, scope: .value)
    }
    skipValue()
  }
}
