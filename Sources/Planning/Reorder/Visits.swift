/// M_0, M_1, …: M_j = Σ_{l=1}^{j} f_l·M_{j−l} / (1 − f_0), M_0 = 1/(1 − f_0).
struct Visits {
  private(set) var values: [Double] = []
  /// f from its last demand down to its first that is not zero, so that a sum over l runs upwards in
  /// both arrays.
  private let reversed: [Double]
  private let least: Int
  private let largest: Int
  private let scale: Double

  init(_ period: DemandTable) {
    scale = 1 / (1 - period.density(at: 0))
    least = max(1, period.first)
    largest = max(least, period.last)
    var masses = period.masses
    masses.reverse()
    // No demand at all is no step down.
    if period.first == 0 { masses.removeLast() }
    reversed = masses
    values.reserveCapacity(128)
  }

  /// The next one.
  mutating func next() -> Double {
    let j = values.count
    let value: Double
    if j == 0 {
      value = scale
    } else if j < least || reversed.isEmpty {
      value = 0
    } else {
      let from = max(0, j - largest)
      value =
        scale
        * values.sumOfProducts(
          from: from, count: j - least + 1 - from, with: reversed, from: largest - j + from)
    }
    values.append(value)
    return value
  }
}

extension [Double] {
  /// Σ self[from + i]·other[otherFrom + i] in eight running sums, which the processor can add side by
  /// side; their order is fixed, so the digits are too.
  @inline(__always)
  func sumOfProducts(from: Int, count: Int, with other: [Double], from otherFrom: Int) -> Double {
    withUnsafeBufferPointer { left in
      other.withUnsafeBufferPointer { right in
        guard count > 0 else { return 0 }
        precondition(from >= 0 && from + count <= left.count, "not in this array")
        precondition(otherFrom >= 0 && otherFrom + count <= right.count, "not in the other array")
        guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
        let (first, second) = (left + from, right + otherFrom)
        var (sums, place) = (SIMD8<Double>(), 0)
        while place + 8 <= count {
          let factor = UnsafeRawPointer(first + place).loadUnaligned(as: SIMD8<Double>.self)
          sums += factor * UnsafeRawPointer(second + place).loadUnaligned(as: SIMD8<Double>.self)
          place += 8
        }
        let four = sums.lowHalf + sums.highHalf
        var sum = (four[0] + four[1]) + (four[2] + four[3])
        while place < count {
          sum += first[place] * second[place]
          place += 1
        }
        return sum
      }
    }
  }
}
