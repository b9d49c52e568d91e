/// An instant in UTC milliseconds since 1970-01-01: when something was recorded.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The instant that many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Written instants always carry the offset of China Standard Time, which has no summer time.
  static let writtenOffsetMilliseconds: Int64 = 8 * 3_600_000

  /// The instant written as `yyyy-MM-ddTHH:mm:ss.SSS+08:00`, or nil if the text is anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 29, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."),
      bytes[23...].elementsEqual("+08:00".utf8),
      let day = CalendarDay(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = CalendarDay.number(bytes[11..<13]), hour < 24,
      let minute = CalendarDay.number(bytes[14..<16]), minute < 60,
      let second = CalendarDay.number(bytes[17..<19]), second < 60,
      let fraction = CalendarDay.number(bytes[20..<23])
    else { return nil }
    let secondOfDay = Int64(hour * 3600 + minute * 60 + second)
    let local = Int64(day.daysSinceEpoch) * 86_400_000 + secondOfDay * 1000 + Int64(fraction)
    self.init(milliseconds: local - Self.writtenOffsetMilliseconds)
  }

  /// The calendar day at an offset from UTC.
  public func day(offsetMinutes: Int) -> CalendarDay {
    let local = milliseconds + Int64(offsetMinutes) * 60_000
    let day = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
    return CalendarDay(daysSinceEpoch: Int32(day))
  }

  /// Orders instants by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Instant: CustomStringConvertible {
  /// `yyyy-MM-ddTHH:mm:ss.SSS+08:00`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(29)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func append(to bytes: inout [UInt8]) {
    let day = day(offsetMinutes: 480)
    let ofDay = Int(
      milliseconds + Self.writtenOffsetMilliseconds - Int64(day.daysSinceEpoch) * 86_400_000)
    let (hour, minute) = (ofDay / 3_600_000, ofDay / 60_000 % 60)
    let (second, fraction) = (ofDay / 1000 % 60, ofDay % 1000)
    day.append(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(hour, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(minute, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(second, digits: 2)
    bytes.append(UInt8(ascii: "."))
    bytes.append(fraction, digits: 3)
    bytes.append("+08:00")
  }
}
