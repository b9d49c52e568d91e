extension JSONReader {
  /// The largest magnitude that every JSON tool keeps exactly: 2^53 − 1.
  static let largestInteger: UInt64 = 9_007_199_254_740_991

  /// Reads the number at the cursor (a minus sign or a digit stands there).
  ///
  /// - Returns: nil when a problem was recorded; the number is behind us unless the text is broken.
  @inline(__always)
  mutating func scanNumber() -> Int64? {
    let first = cursor
    var here = cursor
    let isNegative = here.pointee == UInt8(ascii: "-")
    if isNegative { here += 1 }
    let digits = here
    var magnitude: UInt64 = 0
    while here < end, case let digit = here.pointee &- UInt8(ascii: "0"), digit <= 9 {
      // Wraps for absurd lengths, which the count of digits catches below.
      magnitude = magnitude &* 10 &+ UInt64(digit)
      here += 1
    }
    let count = here - digits
    if count == 0 || (count > 1 && digits.pointee == UInt8(ascii: "0")) {
      failNumber(count == 0 ? .numberWithoutDigits : .leadingZero, at: first)
      return nil
    }
    if here < end, here.pointee == UInt8(ascii: ".") || here.pointee | 0x20 == UInt8(ascii: "e") {
      return scanFraction(from: here, first: first)
    }
    cursor = here
    pending = false
    if count > 16 || magnitude > Self.largestInteger {
      record(.outOfRange, .tooLarge, at: first, scope: .value)
      return nil
    }
    return isNegative ? -Int64(magnitude) : Int64(magnitude)
  }

  /// A fraction or an exponent is JSON, but no quantity of ours: check its grammar, then refuse it.
  @inline(never)
  private mutating func scanFraction(
    from point: UnsafePointer<UInt8>, first: UnsafePointer<UInt8>
  ) -> Int64? {
    var here = point
    if here.pointee == UInt8(ascii: ".") {
      here += 1
      guard skipDigits(&here) else {
        failNumber(.numberWithoutDigits, at: first)
        return nil
      }
    }
    if here < end, here.pointee | 0x20 == UInt8(ascii: "e") {
      here += 1
      if here < end, here.pointee == UInt8(ascii: "+") || here.pointee == UInt8(ascii: "-") {
        here += 1
      }
      guard skipDigits(&here) else {
        failNumber(.numberWithoutDigits, at: first)
        return nil
      }
    }
    cursor = here
    pending = false
    record(.notWhole, .notWhole(first, here - first), at: first, scope: .value)
    return nil
  }

  /// Steps over digits; false when there is none.
  private func skipDigits(_ here: inout UnsafePointer<UInt8>) -> Bool {
    let first = here
    while here < end, here.pointee &- UInt8(ascii: "0") <= 9 { here += 1 }
    return here > first
  }

  @inline(never)
  private mutating func failNumber(
    _ detail: JSONProblem.Detail, at place: UnsafePointer<UInt8>
  ) {
    fail(.badNumber, detail, at: place)
  }
}
