/// The distance of local time from UTC, such as `+08:00`.
struct UTCOffset {
  /// Minutes east of Greenwich.
  let minutes: Int

  /// The offset written as `+08:00`; anything else is nil.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = Int(text.dropFirst().prefix(2)), let rest = Int(text.suffix(2)),
      (0...14).contains(hours), (0...59).contains(rest)
    else { return nil }
    let size = hours * 60 + rest
    self.minutes = bytes[0] == UInt8(ascii: "-") ? -size : size
  }
}
