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
  /// The response level in force: the setting `response_level`, routine if it is not set; in a
  /// book without registered levels nothing is multiplied.
  func responseLevel() throws -> ResponseLevel {
    let key = try setting(.responseLevel) ?? ResponseLevel.routineKey
    if let record = try record(.responseLevel, key) { return try ResponseLevel(record) }
    guard key == ResponseLevel.routineKey else {
      let known = try records(.responseLevel).map(\.code)
      throw SettingProblem(
        name: Setting.responseLevel.rawValue, value: key,
        expected: ([ResponseLevel.routineKey] + known.filter { $0 != ResponseLevel.routineKey })
          .joined(separator: ", "))
    }
    return .routine
  }

  /// Every version of every norm entry, in the order of registration.
  func normVersions() throws -> [NormVersion] {
    try registrations(.norm).map {
      NormVersion(
        try NormEntry($0.record), number: $0.number, operatorName: $0.operatorName)
    }
  }

  /// Whether goods are handed out to the public: off if that is not set.
  func isPublicDistribution() throws -> Bool {
    guard let value = try setting(.publicDistribution) else { return false }
    guard Setting.publicDistribution.words.contains(value) else {
      throw problem(.publicDistribution, value)
    }
    return value == "on"
  }

  /// The planning parameters that are set, with the usual ones.
  func planningParameters() throws -> PlanningParameters {
    try PlanningParameters(records(.parameter), transferDays: try number(.transferDays))
  }

  /// The number a setting holds, or the usual one.
  func number(_ setting: Setting) throws -> Int {
    guard let value = try self.setting(setting) else { return setting.usualNumber }
    guard let number = setting.number(value) else { throw problem(setting, value) }
    return number
  }

  private func problem(_ setting: Setting, _ value: String) -> SettingProblem {
    SettingProblem(name: setting.rawValue, value: value, expected: setting.expected ?? "")
  }

  private func setting(_ setting: Setting) throws -> String? {
    try record(.setting, setting.rawValue)?["value"]
  }
}
