extension JSONReader {
  /// The raw text between two quotes, checked but not unescaped.
  struct StringSpan {
    var start: UnsafePointer<UInt8>
    var count: Int
    var hasEscapes = false
    /// A character our profile refuses was recorded.
    var isRefused = false

    var raw: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
  }

  /// Reads on behind an opening quote; nil when the text is broken.
  ///
  /// Eight bytes at a time while the text is plain ASCII; everything else is for `scanRest`.
  @inline(__always)
  mutating func scanString(scope: ProblemScope = .value) -> StringSpan? {
    let first = cursor
    var here = first
    while end - here >= 8 {
      let special = Self.specialBytes(UnsafeRawPointer(here).loadUnaligned(as: UInt64.self))
      if special == 0 {
        here += 8
        continue
      }
      here += special.trailingZeroBitCount >> 3
      guard here.pointee == UInt8(ascii: "\"") else { break }
      cursor = here + 1
      return StringSpan(start: first, count: here - first)
    }
    return scanRest(first: first, from: here, scope: scope)
  }

  /// A set top bit for each byte of a little-endian word that is not plain text: below 0x20,
  /// quote, backslash, DEL or above. Bytes behind the first hit may be marked wrongly (borrows run
  /// upwards); only the first is used.
  @inline(__always)
  private static func specialBytes(_ load: UInt64) -> UInt64 {
    let word = UInt64(littleEndian: load)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let control = (word &- (ones &* 0x20)) & ~word
    let quotes = (quote &- ones) & ~quote
    let backslashes = (backslash &- ones) & ~backslash
    // Adding one carries 0x7F into the top bit; bytes that are above have it already. The carry
    // out of 0xFF spoils the next byte only, which is behind a hit.
    let high = word | (word &+ ones)
    return (control | quotes | backslashes | high) & 0x8080_8080_8080_8080
  }

  /// The string with escapes, other scripts, problems, or near the end of the input.
  @inline(never)
  private mutating func scanRest(
    first: UnsafePointer<UInt8>, from: UnsafePointer<UInt8>, scope: ProblemScope
  ) -> StringSpan? {
    var span = StringSpan(start: first, count: 0)
    var here = from
    while here < end {
      if end - here >= 8 {
        let special = Self.specialBytes(UnsafeRawPointer(here).loadUnaligned(as: UInt64.self))
        if special == 0 {
          here += 8
          continue
        }
        here += special.trailingZeroBitCount >> 3
      }
      let byte = here.pointee
      if byte >= 0x80 {
        guard scanOther(&here, &span, scope) else { return nil }
      } else if byte == UInt8(ascii: "\"") {
        cursor = here + 1
        span.count = here - first
        return span
      } else if byte == UInt8(ascii: "\\") {
        span.hasEscapes = true
        guard scanEscape(&here, &span, scope) else { return nil }
      } else if byte < 0x20 {
        fail(.rawControlCharacter, .rawControl(byte), at: here, scope: scope)
        return nil
      } else {
        if byte == 0x7F { refuse(Unicode.Scalar(byte), at: here, &span, scope) }
        here += 1
      }
    }
    fail(.unexpectedEnd, .openString, at: first - 1, scope: scope)
    return nil
  }

  /// Steps over characters beyond ASCII.
  @inline(__always)
  private mutating func scanOther(
    _ here: inout UnsafePointer<UInt8>, _ span: inout StringSpan, _ scope: ProblemScope
  ) -> Bool {
    // Chinese text is almost all U+4000…U+9FFF, where any two continuation bytes are right and no
    // character is refused.
    while end - here >= 3, here[0] &- 0xE4 <= 5, here[1] & 0xC0 == 0x80, here[2] & 0xC0 == 0x80 {
      here += 3
    }
    guard here < end, here.pointee >= 0x80 else { return true }
    guard let (scalar, count) = UTF8Scalar.decode(here, end: end) else {
      fail(.invalidUTF8, .invalidUTF8(here.pointee), at: here, scope: scope)
      return false
    }
    if RefusedText.reason(scalar) != nil { refuse(scalar, at: here, &span, scope) }
    here += count
    return true
  }

  /// Steps over one escape; a surrogate pair counts as one.
  private mutating func scanEscape(
    _ here: inout UnsafePointer<UInt8>, _ span: inout StringSpan, _ scope: ProblemScope
  ) -> Bool {
    let place = here
    switch JSONEscape.read(&here, end: end) {
    case .scalar(let scalar):
      if RefusedText.reason(scalar) != nil { refuse(scalar, at: place, &span, scope) }
      return true
    case .loneSurrogate(let unit):
      if !span.isRefused { record(.loneSurrogate, .surrogate(unit), at: place, scope: scope) }
      span.isRefused = true
      return true
    case .broken:
      let count = min(end - place, 6)
      fail(.badEscape, .badEscape(place, count), at: place, scope: scope)
      return false
    }
  }

  /// Records the first refused character of a string; the others would only repeat it.
  @inline(never)
  private mutating func refuse(
    _ scalar: Unicode.Scalar, at place: UnsafePointer<UInt8>, _ span: inout StringSpan,
    _ scope: ProblemScope
  ) {
    if !span.isRefused, let reason = RefusedText.reason(scalar) {
      record(reason, .refused(scalar), at: place, scope: scope)
    }
    span.isRefused = true
  }
}
