/// How much of an item a site of some level should hold, as written in the catalogue.
public enum NormRule: Hashable, Sendable {
  /// Enough for so many days of the item's demand driver: `30d`.
  case days(Int64)
  /// A fixed number of base units: `=4`.
  case fixed(Int64)
  /// Not held at that level: nothing written.
  case notHeld

  /// The rule of a catalogue field, or nil if it is neither `30d` nor `=4` nor empty. The numbers
  /// are whole and have at most nine digits.
  public init?(_ text: String?) {
    guard let text, let last = text.utf8.last else {
      self = .notHeld
      return
    }
    if text.utf8.first == UInt8(ascii: "="), let units = Self.number(text.utf8.dropFirst()) {
      self = .fixed(units)
    } else if last == UInt8(ascii: "d"), let days = Self.number(text.utf8.dropLast()) {
      self = .days(days)
    } else {
      return nil
    }
  }

  /// The rule as it is written; nil where the item is not held.
  public var words: String? {
    switch self {
    case .days(let days): "\(days)d"
    case .fixed(let units): "=\(units)"
    case .notHeld: nil
    }
  }

  private static func number(_ digits: Substring.UTF8View) -> Int64? {
    guard (1...9).contains(digits.count) else { return nil }
    var value: Int64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
