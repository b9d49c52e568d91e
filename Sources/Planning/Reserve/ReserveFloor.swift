import Stockpile

/// The red line of a reserve (红线): what must stay of a norm, whatever the response level.
public struct ReserveFloor: Hashable, Sendable {
  /// Percent of the norm without the response level's multiplier.
  public let percent: Int

  /// The floor at that many percent, 0 to 100.
  public init(percent: Int) {
    self.percent = percent
  }

  /// ⌈percent × norm ÷ 100⌉ base units.
  public func units(ofNorm norm: Int64) -> Int64 {
    Rational(Int128(norm) * Int128(percent), over: 100).roundedUp ?? norm
  }
}
