/// Where in the year a month lies, as a point of the circle: cosine and sine of 30° a month.
struct YearWave {
  let cosine: Double
  let sine: Double

  /// The month with that `Month.index`.
  init(position: Int32) {
    let month = Int(((position % 12) + 12) % 12)
    cosine = Self.cosine(month)
    sine = Self.cosine((month + 9) % 12)
  }

  /// Exact to the last bit on every machine, without a mathematics library.
  private static func cosine(_ month: Int) -> Double {
    switch month {
    case 0: 1
    case 1, 11: halfRootOfThree
    case 2, 10: 0.5
    case 4, 8: -0.5
    case 5, 7: -halfRootOfThree
    case 6: -1
    default: 0
    }
  }

  private static let halfRootOfThree = 0.866_025_403_784_438_6
}
