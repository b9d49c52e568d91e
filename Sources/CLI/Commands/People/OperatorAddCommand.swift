internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

/// 登记操作人员.
struct OperatorAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "add", "登记操作人员，或更改其角色", "register an operator, or change the roles of one",
      discussion: say(
        """
        例：stockpile operator add 王敏 --role keeper --site PB-T-106
            stockpile operator add 区疾控主任 --role approver --site PB-D-CDC --authority cdc
        """,
        """
        Example: stockpile operator add Wang --role keeper --site PB-T-106
                 stockpile operator add Head --role approver --site PB-D-CDC --authority cdc
        """))
  }

  @Argument(help: .words("姓名，与单据上的记账人一致", "the name, as it stands on documents", value: "name"))
  var name: String

  @Option(
    help: .words(
      "角色，逗号分开：keeper 保管员、approver 审批人、planner 规划人员、auditor 审计员",
      "roles with commas between: keeper, approver, planner, auditor", value: "roles"))
  var role: String?

  @Option(
    help: .words("所在单位（及其下级代录）", "where the person works, sites below included", value: "site"))
  var site: String?

  @Option(
    help: .words("审批权限，如 cdc、bureau", "the authority of an approver, such as cdc", value: "key"))
  var authority: String?

  @OptionGroup var repeating: RepeatOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    guard let role = try WordsOfOption.text(role) else {
      throw Failure.missing("--role ROLES", zh: "角色", en: "role")
    }
    guard let site else { throw Failure.missing("--site SITE", .site) }
    let roles = try role.split { ",，、;；".contains($0) }.map { try Role.typed(String($0), "--role") }
    let record = Record(
      .operator, code: try TypedText(name).text,
      fields: [
        "roles": roles.map(\.rawValue).joined(separator: ";"),
        "site": try desk.site(site).code.description,
        "authority": try WordsOfOption.text(authority)?.lowercased() ?? "",
      ])
    let id = try repeating.documentID(desk.session)
    try desk.record(repeating.postOptions, lines: []) { options in
      try desk.session.register(record, id: id, dryRun: options.dryRun)
    }
  }
}

extension Role: Choice {
  var spelled: (zh: String, en: String) { (label.zh, label.en) }
}
