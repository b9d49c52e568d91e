import Planning
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

  /// Days until goods sent inside the network have come: the setting `transfer_days`.
  func transferDays() throws -> Int {
    try wholeNumber("transfer_days", in: 0...365) ?? RotationBasis.usualTransferDays
  }

  /// The part of its norm that a reserve keeps, in percent: the setting `reserve_floor_percent`.
  func reserveFloorPercent() throws -> Int {
    try wholeNumber("reserve_floor_percent", in: 0...100) ?? RotationBasis.usualFloorPercent
  }

  /// Hours within which the papers of an emergency are owed: the setting `regularise_hours`, 48 if
  /// it is not set.
  func regulariseHours() throws -> Int {
    try wholeNumber("regularise_hours", in: 1...8760) ?? 48
  }

  private func wholeNumber(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let value = try setting(name) else { return nil }
    guard let number = Int(value), range.contains(number) else {
      throw SettingProblem(
        name: name, value: value, expected: "\(range.lowerBound)–\(range.upperBound)")
    }
    return number
  }

  private func setting(_ name: String) throws -> String? {
    try record(.setting, name)?["value"]
  }
}
