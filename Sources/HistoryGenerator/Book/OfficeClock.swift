import Stockpile
import Synchronization

/// The clock of the story: it stands still until the generator moves it.
final class OfficeClock: Sendable {
  private let milliseconds: Atomic<Int64>
  private let draws: Draws
  private let drawn = Atomic<Int64>(0)

  init(at instant: Instant, _ draws: Draws) {
    self.milliseconds = Atomic(instant.milliseconds)
    self.draws = draws
  }

  var now: Instant { Instant(milliseconds: milliseconds.load(ordering: .relaxed)) }

  func move(to instant: Instant) { milliseconds.store(instant.milliseconds, ordering: .relaxed) }

  /// The instant of a second of a day in China.
  static func instant(_ day: CalendarDay, second: Int64) -> Instant {
    Instant(milliseconds: day.key * 86_400_000 + (second - 8 * 3600) * 1000)
  }

  /// Bits for ids, never the same twice.
  func random() -> (UInt64, UInt64) {
    let count = drawn.add(1, ordering: .relaxed).newValue
    return (draws.bits(.id, 0, 1, count), draws.bits(.id, 0, 2, count))
  }
}
