/// A figure in each of sixteen replications; figures stay below 2³⁰, so that differences do not run over.
public typealias Lanes = SIMD16<Int32>

/// What vector processors do in one step each; written without comparisons, which are not vectors everywhere.
extension Lanes {
  /// All bits where a figure is below 0, else none.
  @inline(__always)
  var isNegative: Lanes { self &>> Lanes(repeating: 31) }

  /// The figure, or 0 where it is below.
  @inline(__always)
  var positive: Lanes { self & ~isNegative }

  /// The lesser of two figures.
  @inline(__always)
  func least(_ other: Lanes) -> Lanes {
    let beyond = self &- other
    return other &+ (beyond & beyond.isNegative)
  }

  /// How many bits are set (Warren 2013, Hacker's Delight, figure 5-2).
  var bitCounts: Lanes {
    let (ones, pairs) = (Lanes(repeating: 0x5555_5555), Lanes(repeating: 0x3333_3333))
    var sums = (self & ones) &+ ((self &>> Lanes(repeating: 1)) & ones)
    sums = (sums & pairs) &+ ((sums &>> Lanes(repeating: 2)) & pairs)
    sums = (sums &+ (sums &>> Lanes(repeating: 4))) & Lanes(repeating: 0x0f0f_0f0f)
    sums &+= sums &>> Lanes(repeating: 8)
    sums &+= sums &>> Lanes(repeating: 16)
    return sums & Lanes(repeating: 0x3f)
  }

  /// Whether any bit is set in any replication.
  @inline(__always)
  var isAnySet: Bool {
    let eight = lowHalf | highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1] != 0
  }
}
