public import Stockpile

/// Times of day as people write them, in the time of China.
public enum TypedInstant {
  /// When something happened: `8:30` of `today`, or a day as `TypedDay` reads it with a time behind
  /// it: `2026-11-21 08:30`, `11-21 8:30`, `昨天 22:10`, `2026-11-21T08:30`.
  ///
  /// Throws a `TypedProblem`, for a day without a time too.
  public static func parse(_ text: String, today: CalendarDay) throws(TypedProblem) -> Instant {
    let input = try TypedInput(text, expected: .instant)
    var typed = ""
    typed.unicodeScalars.append(contentsOf: input.scalars.map { $0 == "：" ? ":" : $0 })
    let mark = typed.lastIndex { $0 == " " || $0 == "T" || $0 == "t" }
    let time = mark.map { typed[typed.index(after: $0)...] } ?? typed[...]
    guard let milliseconds = milliseconds(of: time) else { throw input.problem(.unreadableTime) }
    let day = try mark.map { mark throws(TypedProblem) in
      try TypedDay.parse(String(typed[..<mark]), today: today)
    }
    let midnight = Int64((day ?? today).daysSinceEpoch) * 86_400_000 - 8 * 3_600_000
    return Instant(milliseconds: midnight + milliseconds)
  }

  /// `8:30` or `08:30:15` in milliseconds after midnight.
  private static func milliseconds(of text: Substring) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var seconds: Int64 = 0
    for (place, part) in parts.enumerated() {
      guard (1...2).contains(part.utf8.count), place == 0 || part.utf8.count == 2,
        part.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int64(part),
        value < (place == 0 ? 24 : 60)
      else { return nil }
      seconds = seconds * 60 + value
    }
    return (parts.count == 2 ? seconds * 60 : seconds) * 1000
  }
}
