public import Stockpile
import Storage

/// A setting that holds something it cannot mean.
public struct SettingProblem: Explained, Hashable {
  /// The setting.
  public let name: String
  /// What it holds.
  public let value: String
  /// What it may hold.
  public let expected: String

  /// `bad-setting`.
  public var code: String { "bad-setting" }

  /// The setting, its value, and what it may be.
  public var message: Message {
    Message(
      zh: "设置 \(name) 的值“\(value)”不可用", en: "the setting \(name) cannot be \"\(value)\"",
      hintZH: "应为 \(expected)", hintEN: "set it to \(expected)")
  }
}

extension LedgerReader {
  /// The factor of the response level: the setting `norm_multiplier`, 1 if it is not set.
  func normMultiplier() throws -> Rational {
    guard let value = try setting("norm_multiplier") else { return Rational(1) }
    guard let factor = DecimalFraction(value), factor.digits > 0 else {
      throw SettingProblem(name: "norm_multiplier", value: value, expected: "1, 1.5, 2, 3 …")
    }
    return factor.rational
  }

  /// Whether goods are handed out to the public: the setting `public_distribution`, off if not set.
  func isPublicDistribution() throws -> Bool {
    switch try setting("public_distribution") {
    case "on": true
    case "off", nil: false
    case .some(let value):
      throw SettingProblem(name: "public_distribution", value: value, expected: "on, off")
    }
  }

  /// The percentage of a norm that must stay: the setting `reserve_floor_percent`, 70 if not set.
  func reserveFloorPercent() throws -> Int64 {
    guard let value = try setting("reserve_floor_percent") else { return 70 }
    guard let percent = Int64(value), (0...100).contains(percent) else {
      throw SettingProblem(name: "reserve_floor_percent", value: value, expected: "0 … 100")
    }
    return percent
  }

  /// Hours within which the papers of an emergency are owed: the setting `regularise_hours`, 48 if
  /// it is not set.
  func regulariseHours() throws -> Int64 {
    guard let value = try setting("regularise_hours") else { return 48 }
    guard let hours = Int64(value), (1...8760).contains(hours) else {
      throw SettingProblem(name: "regularise_hours", value: value, expected: "1 … 8760")
    }
    return hours
  }

  private func setting(_ name: String) throws -> String? {
    try record(.setting, name)?["value"]
  }
}
