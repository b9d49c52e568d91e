/// One backslash escape of a JSON string.
enum JSONEscape {
  case scalar(Unicode.Scalar)
  /// Half of a surrogate pair: grammatical, but no character.
  case loneSurrogate(UInt16)
  case broken

  /// Reads the escape at `here` (a backslash) and steps over it; a broken one is not stepped over.
  static func read(_ here: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> JSONEscape {
    guard end - here >= 2 else { return .broken }
    if here[1] == UInt8(ascii: "u") {
      guard let unit = hexUnit(here + 2, end: end) else { return .broken }
      here += 6
      return pair(unit, &here, end: end)
    }
    guard let scalar = short(here[1]) else { return .broken }
    here += 2
    return .scalar(scalar)
  }

  private static func short(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(letter)
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: nil
    }
  }

  /// Completes a high surrogate with the escape behind it, if that is a low one.
  private static func pair(
    _ unit: UInt16, _ here: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
  ) -> JSONEscape {
    if let scalar = Unicode.Scalar(unit) { return .scalar(scalar) }
    guard unit < 0xDC00, end - here >= 6, here[0] == UInt8(ascii: "\\"),
      here[1] == UInt8(ascii: "u"), let low = hexUnit(here + 2, end: end),
      low & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF))
    else { return .loneSurrogate(unit) }
    here += 6
    return .scalar(scalar)
  }

  private static func hexUnit(
    _ start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
  ) -> UInt16? {
    guard end - start >= 4 else { return nil }
    var unit: UInt16 = 0
    for index in 0..<4 {
      guard let digit = hexDigit(start[index]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

extension JSONReader {
  /// Writes the unescaped form of a checked string to the arena.
  @inline(never)
  mutating func unescape(_ span: StringSpan) -> UnsafeRawBufferPointer {
    let room = arena.room(inputCount: end - start)
    var out = room
    var here = span.start
    let stop = span.start + span.count
    while here < stop {
      guard here.pointee == UInt8(ascii: "\\") else {
        out.pointee = here.pointee
        out += 1
        here += 1
        continue
      }
      var scalar: Unicode.Scalar = "\u{FFFD}"
      if case .scalar(let read) = JSONEscape.read(&here, end: stop) { scalar = read }
      for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        out.pointee = unit
        out += 1
      }
    }
    arena.keep(out - room)
    return UnsafeRawBufferPointer(start: room, count: out - room)
  }

  mutating func unescapedKey(_ span: StringSpan) -> KeyReference {
    let bytes = unescape(span)
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? span.start
    return KeyReference(
      start: start, count: bytes.count, readable: arena.readableEnd ?? start + bytes.count)
  }
}
