import Stockpile

/// The red line (70% 红线): below this share of the norm without the response level's factor the
/// reserve is not to sink.
public enum ReserveFloor {
  /// ⌈percent × norm⌉ in base units. A norm is at most `Norm.largest`, so that nothing overflows.
  public static func units(ofNorm norm: Int64, percent: Int) -> Int64 {
    (norm * Int64(percent) + 99) / 100
  }
}
