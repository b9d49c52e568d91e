import Stockpile

extension CalendarDay {
  /// The day written as `yyyy-MM-dd`; anything else is nil.
  init?(written text: UnsafeRawBufferPointer) {
    guard text.count == 10 else { return nil }
    self.init(written: text, at: 0)
  }

  /// The day that ten bytes at a place write.
  fileprivate init?(written text: UnsafeRawBufferPointer, at place: Int) {
    guard text[place + 4] == UInt8(ascii: "-"), text[place + 7] == UInt8(ascii: "-"),
      let century = text.twoDigits(place), let year = text.twoDigits(place + 2),
      let month = text.twoDigits(place + 5), let day = text.twoDigits(place + 8)
    else { return nil }
    self.init(year: century * 100 + year, month: month, day: day)
  }
}

extension Instant {
  /// The instant written as `yyyy-MM-ddTHH:mm:ss.SSS+08:00`; anything else is nil.
  init?(written text: UnsafeRawBufferPointer) {
    guard text.count == 29, let day = CalendarDay(written: text, at: 0),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      text[19] == UInt8(ascii: "."), text.isOffset(at: 23),
      let hour = text.twoDigits(11), hour < 24, let minute = text.twoDigits(14), minute < 60,
      let second = text.twoDigits(17), second < 60, let hundredths = text.twoDigits(20),
      case let last = text[22] &- UInt8(ascii: "0"), last <= 9
    else { return nil }
    let ofDay = ((hour * 60 + minute) * 60 + second) * 1_000 + hundredths * 10 + Int(last)
    let offset: Int64 = 8 * 3_600_000
    self.init(milliseconds: Int64(day.daysSinceEpoch) * 86_400_000 + Int64(ofDay) - offset)
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func twoDigits(_ place: Int) -> Int? {
    let (tens, ones) = (self[place] &- UInt8(ascii: "0"), self[place + 1] &- UInt8(ascii: "0"))
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// Whether `+08:00` stands at a place.
  fileprivate func isOffset(at place: Int) -> Bool {
    self[place] == UInt8(ascii: "+") && twoDigits(place + 1) == 8
      && self[place + 3] == UInt8(ascii: ":") && twoDigits(place + 4) == 0
  }
}
