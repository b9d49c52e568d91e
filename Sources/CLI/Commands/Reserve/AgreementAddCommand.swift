internal import ArgumentParser
internal import Stockpile

/// 登记储备协议.
struct AgreementAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "add", "登记储备协议", "register an agreement",
      discussion: say(
        """
        字段：enterprise、item、quantity（协议储备量）、per_day（日产能）、ramp_up_days（爬坡天数）、
        response_hours、valid_from、valid_to。
        例：stockpile agreement add AG-10 --set enterprise=ENT-02 --set item=PP0102 --set quantity=5000
            --set valid_from=2027-01-01 --set valid_to=2027-12-31
        """,
        """
        Fields: enterprise, item, quantity (agreed), per_day (capacity), ramp_up_days, response_hours,
        valid_from, valid_to.
        Example: stockpile agreement add AG-10 --set enterprise=ENT-02 --set item=PP0102
            --set quantity=5000 --set valid_from=2027-01-01 --set valid_to=2027-12-31
        """))
  }

  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try entry.add(to: .agreement, try Desk(global, writing: true))
  }
}
