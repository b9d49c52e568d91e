internal import Stockpile

/// Lots as people tell them apart.
enum LotWords {
  /// Number and expiry: `批号 A1 有效期至 2028-06-30`; a dash where neither is known.
  static func label(_ lot: Lot) -> String {
    label(
      number: lot.particulars.number, serial: lot.particulars.serial, expiry: lot.expiry)
  }

  /// The same for what is on a count sheet.
  static func label(_ key: CountKey) -> String {
    label(number: key.number, serial: "", expiry: key.expiry)
  }

  private static func label(number: String, serial: String, expiry: CalendarDay?) -> String {
    var parts: [String] = []
    if !serial.isEmpty { parts.append("\(Term.serialNo.spoken) \(serial)") }
    if !number.isEmpty { parts.append(say("批号 \(number)", "lot \(number)")) }
    if let expiry { parts.append(say("有效期至 \(expiry)", "expires \(expiry)")) }
    return parts.isEmpty ? say("无批号", "no lot number") : parts.joined(separator: " ")
  }
}
