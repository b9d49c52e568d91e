internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 更改设置.
struct SettingSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("set", "更改设置", "change a setting")
  }

  @Argument(help: .words(listed("、"), listed(", "), value: "name"))
  var name: String

  @Argument(help: .words("值", "value", value: "value"))
  var value: String

  @OptionGroup var repeating: RepeatOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let record = Record(.setting, code: name, fields: ["value": try known(desk)])
    let id = try repeating.documentID(desk.session)
    try desk.record(repeating.postOptions, lines: []) { options in
      try desk.session.register(record, id: id, dryRun: options.dryRun)
    }
  }

  private static func listed(_ separator: String) -> String {
    Setting.allCases.map(\.rawValue).joined(separator: separator)
  }

  /// The value as it is kept; throws for a setting nobody reads or a value nobody understands.
  private func known(_ desk: Desk) throws -> String {
    guard let setting = Setting(rawValue: name) else {
      throw Failure.usage(
        "unknown-setting", zh: "没有设置“\(name)”", en: "there is no setting \"\(name)\"",
        hintZH: "可用：\(Self.listed("、"))", hintEN: "choose of \(Self.listed(", "))")
    }
    let text = try TypedText(value).text
    switch setting {
    case .operator where !text.isEmpty: return text
    case .language:
      if let language = LanguageChoice.language(text) { return language.rawValue }
    case .site: return try desk.registers.site(text).code.description
    case .utcOffset where UTCOffset(text) != nil: return text
    case .responseLevel: return try desk.responseLevel(text).key
    case _ where setting.number(text) != nil || setting.words.contains(text): return text
    default: break
    }
    throw Failure.usage(
      "bad-setting", zh: "\(name) 不能是“\(value)”", en: "\(name) cannot be \"\(value)\"",
      hintZH: setting.expected.map { "应为 \($0)" } ?? "例如 language zh、utc_offset +08:00",
      hintEN: setting.expected.map { "set it to \($0)" }
        ?? "for example language zh, utc_offset +08:00")
  }
}
