import Glibc

extension JSONReader {
  /// Steps over the value that is due, with all the checks a read value gets.
  public mutating func skipValue() {
    _ = peekValue()
    guard !failed else { return }
    let first = cursor
    let outer = depth
    let mark = arena.used
    skipOne()
    skipOpenContainers(to: outer)
    // Nothing unescaped on the way was handed out.
    arena.rewind(to: mark)
    valueStart = first
  }

  /// Validates the value that is due and returns its exact bytes, for callers that know repeated
  /// values by their bytes.
  ///
  /// - Returns: The bytes from first to last character of the value, valid as long as the input;
  ///   nil when the value has problems.
  public mutating func rawValue() -> UnsafeRawBufferPointer? {
    let before = problems.total
    skipValue()
    guard !failed, problems.total == before else { return nil }
    rawEnd = cursor
    return UnsafeRawBufferPointer(start: valueStart, count: cursor - valueStart)
  }

  /// Makes the value just stepped over by `rawValue()` due again, so that it can be read in place
  /// (with the right problem paths) when its bytes turn out to be new.
  public mutating func rewind() {
    guard !failed else { return }
    // Only rawValue() hands out nothing unescaped, so only its value may be read a second time.
    guard !pending, cursor == rawEnd else { readerMisuse("rewind() not right after rawValue()") }
    cursor = valueStart
    pending = true
  }

  /// Steps over the value that is due if it starts with exactly the bytes of `known`.
  ///
  /// Much faster than validating, and as safe, because `known` must come from an earlier
  /// `rawValue()` of an object, array or string: such a value ends where its bytes end.
  ///
  /// - Parameter known: The bytes of a value that was validated before.
  /// - Returns: False when the value is another one; it is then still due.
  public mutating func skip(ifEqualTo known: UnsafeRawBufferPointer) -> Bool {
    let byte = peekValue()
    guard !failed, let bytes = known.baseAddress, end - cursor >= known.count, known[0] == byte
    else { return false }
    guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"")
    else { return false }
    guard memcmp(cursor, bytes, known.count) == 0 else { return false }
    cursor += known.count
    pending = false
    return true
  }

  /// Validates and closes containers until only `outer` of them are open.
  mutating func skipOpenContainers(to outer: Int) {
    while depth > outer {
      if pending {
        skipOne()
      } else if frames[depth - 1].isObject {
        if advanceKey() != nil { skipOne() }
      } else if advanceElement() {
        skipOne()
      }
    }
  }

  /// Steps over one scalar, or over the opening bracket of a container.
  @inline(__always)
  private mutating func skipOne() {
    switch peekByte() {
    case UInt8(ascii: "\""):
      cursor += 1
      if scanString() != nil { pending = false }
    case UInt8(ascii: "{"): _ = enter(isObject: true)
    case UInt8(ascii: "["): _ = enter(isObject: false)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      _ = scanNumber()
    case UInt8(ascii: "t"): _ = scanWord("true")
    case UInt8(ascii: "f"): _ = scanWord("false")
    case UInt8(ascii: "n"): _ = scanWord("null")
    default: failAtValue()
    }
  }
}
