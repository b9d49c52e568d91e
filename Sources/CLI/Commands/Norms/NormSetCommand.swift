internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 修订定额: a new version of an item's norm at the sites of a type or at one site.
struct NormSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "set", "修订定额：一类单位或一个单位", "revise a norm: of a type of site or of one site",
      discussion: say(
        """
        30d 为 30 天用量，=40 为固定 40 个基本单位。以后的版本从 --from 起生效，原版本保留。
        例：stockpile norm set PP0102 --type township_hc --rule 10d --reason 疫情总结
        """,
        """
        30d: enough for 30 days; =40: forty base units. A version holds from --from on; the one
        before it is kept.
        Example: stockpile norm set PP0102 --type township_hc --rule 10d --reason review
        """))
  }

  @Argument(help: .words("编码、名称或拼音首字母", "code, name or initials", value: "item"))
  var item: String

  @Option(
    help: .words(
      "单位类型，如 township_hc、village_clinic", "type of site, such as township_hc, village_clinic",
      value: "type"))
  var type: String?

  @Option(help: .words("单位", "site", value: "site"))
  var site: String?

  @Option(help: .words("定额：30d 或 =40", "the norm: 30d or =40", value: "rule"))
  var rule: String?

  @Option(help: .words("为什么", "why", value: "text"))
  var reason: String?

  @Option(help: .words("生效日期（默认今天）", "first day on which it holds (default: today)", value: "day"))
  var from: String?

  @OptionGroup var repeating: RepeatOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let found = try desk.item(item).code
    let scope = try scope(desk)
    guard let rule = try WordsOfOption.text(rule) else {
      throw Failure.missing("--rule 30d | --rule =40", .norm)
    }
    guard let reason = try WordsOfOption.text(reason) else {
      throw Failure.missing("--reason TEXT", .reason)
    }
    let record = Record(
      .norm, code: NormEntry.code(found, scope),
      fields: [
        "rule": rule, "reason": reason, "valid_from": "\(try desk.day(from) ?? desk.today)",
      ])
    let id = try repeating.documentID(desk.session)
    try desk.record(repeating.postOptions, lines: []) { options in
      try desk.session.register(record, id: id, dryRun: options.dryRun)
    }
  }

  private func scope(_ desk: Desk) throws -> NormScope {
    switch (try WordsOfOption.text(type), site) {
    case (nil, let site?): return .site(try desk.site(site).code)
    case (let type?, nil):
      guard let scope = NormScope(type.lowercased()), case .type = scope else {
        throw Failure.usage(
          "bad-site-type", zh: "“\(type)”不是单位类型", en: "\"\(type)\" is no type of site",
          hintZH: "例如 --type village_clinic；见 stockpile site list",
          hintEN: "for example --type village_clinic; see stockpile site list")
      }
      return scope
    default:
      throw Failure.missing(
        "--type TYPE | --site SITE", zh: "单位类型或单位（只写一个）",
        en: "type of site or the site, one of them,")
    }
  }
}
