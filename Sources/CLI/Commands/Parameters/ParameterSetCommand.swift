internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Planning
internal import Stockpile

/// 更改一个规划参数.
struct ParameterSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "set", "更改一个规划参数", "change one planning parameter",
      discussion: say(
        """
        例：stockpile parameter set lead_days/purchase 21
        stockpile parameter set rules/level/village/PP0103 "min-max-days 14 45"
        规则写法：\(WrittenRule.forms.joined(separator: "；"))
        """,
        """
        Examples: stockpile parameter set lead_days/purchase 21
        stockpile parameter set rules/level/village/PP0103 "min-max-days 14 45"
        Rules are written \(WrittenRule.forms.joined(separator: "; "))
        """))
  }

  @Argument(
    help: .words("参数，见 parameter list", "the parameter, see parameter list", value: "parameter"))
  var parameter: String

  @Argument(help: .words("值", "value", value: "value"))
  var value: String

  @Flag(help: .words("只试算，不记账", "only try, record nothing"))
  var dryRun = false

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let text = try TypedText(value).text
    try PlanningParameters.check(parameter, text)
    let record = Record(.parameter, code: parameter, fields: ["value": text])
    desk.answer(
      parametersSet: try desk.session.setParameters([record], dryRun: dryRun), dryRun: dryRun)
  }
}
