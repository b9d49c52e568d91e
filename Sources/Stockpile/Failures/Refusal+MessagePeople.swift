extension Refusal {
  /// Refusals about who records, looks over and allows.
  var peopleMessage: Message? {
    switch self {
    case .unknownOperator(let name):
      Message(
        zh: "“\(name)”不是登记的操作人员", en: "\"\(name)\" is no registered operator",
        hintZH: "登记：stockpile operator add \(name) --role keeper --site …",
        hintEN: "register: `stockpile operator add \(name) --role keeper --site …`")
    case .operatorLeft(let name):
      Message(
        zh: "“\(name)”已离岗，不能记账", en: "\"\(name)\" has left and cannot record",
        hintZH: "请用在岗人员的姓名：--operator …", hintEN: "give who works there now: `--operator …`")
    case .roleMissing(let name, let kind, let roles):
      Message(
        zh: "“\(name)”没有记\(kind.term.zh)的角色（须为 \(Self.words(roles))）",
        en: "\"\(name)\" has no role that records the \(kind.term.en) (\(Self.words(roles)))",
        hintZH: "由有此角色的人员记账，或用 stockpile operator add \(name) --role … 更改",
        hintEN: "let somebody with that role record it, or change the roles with "
          + "`stockpile operator add \(name) --role …`")
    case .outsideOwnSites(let name, let own, let site):
      Message(
        zh: "“\(name)”属于 \(own)，\(site) 不是该单位或其下级",
        en: "\"\(name)\" works at \(own); \(site) is neither that site nor below it",
        hintZH: "只能为本单位及下级代录；由 \(site) 或其上级的人员记账",
        hintEN:
          "people record for their own site and those below it; let \(site) or its parent do it"
      )
    case .reviewerRequired(let kind):
      Message(
        zh: "\(kind.term.zh)须有复核人（双人管理）",
        en: "the \(kind.term.en) wants a second person who looked at it",
        hintZH: "加 --reviewer 姓名；只有一人在岗时加 --alone 原因",
        hintEN: "give `--reviewer NAME`; where there is only one person, `--alone REASON`")
    case .samePerson(let kind, let name, let second): Self.samePerson(kind, name, second)
    case .authorityRequired(let kind):
      Message(
        zh: "\(kind.term.zh)涉及专储，须写明审批人",
        en: "the \(kind.term.en) touches the dedicated reserve, so somebody must allow it",
        hintZH: "加 --approver 姓名（须为登记的审批人）",
        hintEN: "give `--approver NAME`, who must be a registered approver")
    case .notAnApprover(let name):
      Message(
        zh: "“\(name)”不是登记的审批人", en: "\"\(name)\" is no registered approver",
        hintZH: "登记：stockpile operator add \(name) --role approver --authority … --site …；"
          + "权限见 stockpile authority list",
        hintEN:
          "register: `stockpile operator add \(name) --role approver --authority … --site …`; "
          + "see `stockpile authority list`")
    case .authorityTooLow(let name, let authority, let level, let needed):
      Message(
        zh: "“\(name)”（\(authority)）在响应级别 \(level) 下不能动用专储，须由 \(needed) 审批",
        en: "\"\(name)\" (\(authority)) may not release the reserve at response level \(level); "
          + "\(needed) decides",
        hintZH: "请由 \(needed) 的审批人审批：--approver …",
        hintEN: "let an approver of \(needed) decide: `--approver …`")
    case .beyondLimit(let name, let authority, let value, let limit):
      Message(
        zh: "动用专储 \(Self.yuan(value)) 元，超过“\(name)”（\(authority)）的限额 \(Self.yuan(limit)) 元",
        en: "reserve worth CNY \(Self.yuan(value)) is above the limit of CNY \(Self.yuan(limit)) "
          + "of \"\(name)\" (\(authority))",
        hintZH: "减少数量，或由更高权限的审批人审批：stockpile authority list",
        hintEN: "take less, or let a higher authority decide: `stockpile authority list`")
    case .valueUnknown(let name, let item, let limit):
      Message(
        zh: "\(item) 没有单价，无法与“\(name)”的限额 \(Self.yuan(limit)) 元比较",
        en:
          "\(item) has no price to compare with the limit of CNY \(Self.yuan(limit)) of \"\(name)\"",
        hintZH: "在物资档案登记参考单价，或由不限金额的审批人审批",
        hintEN: "register a price of the item, or let an authority without limit decide")
    case .belowFloor(let floor, let name, let authority):
      Message(
        zh: "\(floor.site) 的 \(floor.item) 专储可动用 \(floor.free)，取 \(floor.taken) 后剩 "
          + "\(floor.free - floor.taken)，低于红线 \(floor.floor)；“\(name)”（\(authority)）无权突破",
        en:
          "\(floor.site) has \(floor.free) of \(floor.item) free in reserve; taking \(floor.taken) "
          + "leaves \(floor.free - floor.taken), below the floor of \(floor.floor), which \"\(name)\" "
          + "(\(authority)) may not break",
        hintZH: "最多取 \(max(0, floor.free - floor.floor))，或由可突破红线的审批人审批：stockpile authority list",
        hintEN:
          "take at most \(max(0, floor.free - floor.floor)), or let an authority that may break "
          + "the floor decide: `stockpile authority list`")
    case .rotationFrozen(let level):
      Message(
        zh: "响应级别 \(level) 期间专储不轮换（平战结合）",
        en: "the reserve is not rotated at response level \(level)",
        hintZH: "响应结束后再轮换；确需动用请走调用",
        hintEN: "rotate when the response is over; what is needed now is called up")
    default: nil
    }
  }

  private static func samePerson(
    _ kind: DocumentKind, _ name: String, _ second: SecondPerson
  ) -> Message {
    switch second {
    case .reviewer:
      Message(
        zh: "复核人“\(name)”就是经办人，\(kind.term.zh)须由另一人复核",
        en: "the reviewer \"\(name)\" is the one who did it; another person looks at it",
        hintZH: "换一位复核人；只有一人在岗时加 --alone 原因",
        hintEN: "name another reviewer; where there is only one person, `--alone REASON`")
    case .approver:
      Message(
        zh: "审批人“\(name)”就是经办人，不能自己批准",
        en: "the approver \"\(name)\" is the one who did it, and cannot allow it too",
        hintZH: "由另一位审批人批准，或用 --handler 写明实际经办人",
        hintEN: "let another approver decide, or say who really did it with `--handler`")
    case .requester:
      Message(
        zh: "审批人“\(name)”就是申请人，不能审批自己的申请",
        en: "the approver \"\(name)\" asked for it, and cannot approve it too",
        hintZH: "由另一位审批人审批：--approver …", hintEN: "let another approver decide: `--approver …`")
    }
  }

  private static func words(_ roles: Set<Role>) -> String {
    roles.map(\.rawValue).sorted().joined(separator: "/")
  }

  /// Yuan and fen, rounded half up.
  private static func yuan(_ tenThousandths: Int128) -> String {
    let fen = (tenThousandths + 50) / 100
    let cents = fen % 100
    return "\(fen / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
