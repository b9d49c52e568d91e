internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 更改设置.
struct SettingSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("set", "更改设置", "change a setting")
  }

  @Argument(
    help: .words(
      "operator、language、site、utc_offset、norm_multiplier、public_distribution、transfer_days 或 reserve_floor_percent",
      "operator, language, site, utc_offset, norm_multiplier, public_distribution, transfer_days or reserve_floor_percent",
      value: "name"))
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

  /// The value as it is kept; throws for a setting nobody reads or a value nobody understands.
  private func known(_ desk: Desk) throws -> String {
    let text = try TypedText(value).text
    switch name {
    case "operator" where !text.isEmpty: return text
    case "language":
      if let language = LanguageChoice.language(text) { return language.rawValue }
    case "site": return try desk.registers.site(text).code.description
    case "utc_offset" where UTCOffset(text) != nil: return text
    case "norm_multiplier" where DecimalFraction(text)?.isNegative == false: return text
    case "public_distribution" where text == "on" || text == "off": return text
    case "transfer_days":
      if let days = Int(text), (0...365).contains(days) { return "\(days)" }
    case "reserve_floor_percent":
      if let percent = Int(text), (0...100).contains(percent) { return "\(percent)" }
    case "operator", "utc_offset", "norm_multiplier", "public_distribution": break
    default:
      throw Failure.usage(
        "unknown-setting", zh: "没有设置“\(name)”", en: "there is no setting \"\(name)\"",
        hintZH:
          "可用：operator、language、site、utc_offset、norm_multiplier、public_distribution、transfer_days、reserve_floor_percent",
        hintEN:
          "choose of operator, language, site, utc_offset, norm_multiplier, public_distribution, "
          + "transfer_days, reserve_floor_percent")
    }
    throw Failure.usage(
      "bad-setting", zh: "\(name) 不能是“\(value)”", en: "\(name) cannot be \"\(value)\"",
      hintZH:
        "例如 language zh、utc_offset +08:00、norm_multiplier 1.5、public_distribution on、transfer_days 3、reserve_floor_percent 70",
      hintEN:
        "for example language zh, utc_offset +08:00, norm_multiplier 1.5, public_distribution on, "
        + "transfer_days 3, reserve_floor_percent 70")
  }
}
