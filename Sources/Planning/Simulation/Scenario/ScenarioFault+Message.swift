public import Stockpile

extension ScenarioFault: Explained {
  /// A stable word for programs.
  public var code: String {
    switch kind {
    case .unknownSite: "unknown-site"
    case .unknownItem: "unknown-item"
    case .notSimulated: "not-simulated"
    case .unknownDriver: "unknown-driver"
    case .unknownEnterprise: "unknown-enterprise"
    case .unknownResponse: "unknown-response-level"
    case .notInOrder: "events-out-of-order"
    case .beyondEnd: "beyond-the-end"
    case .wrongUnit: "wrong-unit"
    case .noDriver: "no-driver"
    case .nobodyShares: "nobody-shares"
    case .delays: "delays-above-100"
    case .transportAlone: "transport-without-network"
    case .ruleOfNetwork: "rule-of-network"
    case .epidemic: "bad-epidemic"
    }
  }

  /// What is wrong, and what to do.
  public var message: Message {
    switch kind {
    case .unknownSite(let site):
      return Message(
        zh: "没有单位 \(site)，或它不存放物资", en: "there is no site \(site), or it holds no stock",
        hintZH: "单位编码：stockpile site list", hintEN: "site codes: stockpile site list")
    case .unknownItem(let item):
      return Message(
        zh: "没有物资 \(item)", en: "there is no item \(item)", hintZH: "物资编码：stockpile item list",
        hintEN: "item codes: stockpile item list")
    case .notSimulated(let item):
      return Message(
        zh: "物资 \(item) 不在 items 所列之中", en: "the item \(item) is not among those of items",
        hintZH: "加进 items，或去掉这一条", hintEN: "add it to items, or leave this out")
    case .unknownDriver(let driver):
      return Message(
        zh: "没有消耗驱动因素 \(driver)，rates 里也没有它", en: "there is no driver \(driver), nor a rate by it",
        hintZH: "见 drivers 登记表；或在 rates 里写明每单位用多少",
        hintEN: "see the register of drivers, or say in rates what it uses")
    case .unknownEnterprise(let code):
      return Message(
        zh: "企业 \(code) 没有储备协议", en: "the enterprise \(code) has no agreement",
        hintZH: "协议：stockpile agreement list", hintEN: "agreements: stockpile agreement list")
    case .unknownResponse(let key, let known):
      return Message(
        zh: "没有响应级别 \(key)，应为 \(known.joined(separator: "、")) 之一",
        en: "there is no response level \(key); there are \(known.joined(separator: ", "))")
    case .notInOrder(let day, let before):
      return Message(
        zh: "第 \(day) 天的事件排在第 \(before) 天之后",
        en: "an event of day \(day) stands after one of day \(before)",
        hintZH: "把事件按日子排好", hintEN: "put events in the order of their days")
    case .beyondEnd(let day, let days):
      return Message(
        zh: "第 \(day) 天在推演的 \(days) 天以外", en: "day \(day) is beyond the \(days) days of the run",
        hintZH: "加大 days，或改早", hintEN: "raise days, or choose an earlier day")
    case .wrongUnit(let unit, let item, let expected):
      return Message(
        zh: "\(item) 以 \(expected) 计，不是 \(unit)",
        en: "\(item) is counted in \(expected), not in \(unit)",
        hintZH: "换算后改写 unit", hintEN: "convert the rate and correct unit")
    case .noDriver(let item):
      return Message(
        zh: "\(item) 没有消耗驱动因素", en: "\(item) has no driver",
        hintZH: "写明 driver", hintEN: "name a driver")
    case .nobodyShares(let what, let split):
      return Message(
        zh: "\(what) 按 \(split.key.rawValue) 分摊，没有单位分得到",
        en: "nobody has a share of \(what) by \(split.key.rawValue)",
        hintZH: "在 splits 里换一种分法", hintEN: "choose another split in splits")
    case .delays(let percent):
      return Message(
        zh: "延误的份额合计 \(percent)%", en: "the shares of delays add up to \(percent) %",
        hintZH: "合计不超过 100", hintEN: "at most 100 together")
    case .transportAlone:
      return Message(
        zh: "运量只在全网统一分配时起作用",
        en: "transport is shared only where goods are shared across the network",
        hintZH: "加上 shares_across_network=true，或去掉 transport_litres_a_day",
        hintEN: "set shares_across_network=true, or leave transport_litres_a_day out")
    case .ruleOfNetwork(let rule):
      return Message(
        zh: "规则 \(rule.rawValue) 不能用于全网统一分配",
        en: "the rule \(rule.rawValue) cannot share across a network",
        hintZH: "用 sharing=cover 或 fill", hintEN: "use sharing=cover or fill")
    case .epidemic(let error): return error.message
    }
  }
}
