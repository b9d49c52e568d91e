public import Stockpile

/// Why a question of planning has no answer; nothing was recorded.
public enum PlanningProblem: Error, Hashable, Sendable {
  /// Nothing was recorded up to that day.
  case noHistory(CalendarDay, first: CalendarDay?)
  /// The day the plan or report rests on is not over.
  case dayNotOver(CalendarDay, today: CalendarDay)
  /// No plan of the month is on record, or not that edition; and how many are.
  case noEdition(Month, Int?, known: Int)
  /// The plan on record cannot be made again: its figures or the documents behind it differ.
  case notReproduced(Month, Int)
  /// A plan cannot be approved before it was made.
  case approvedBefore(CalendarDay, madeOn: CalendarDay)
  /// Nobody below the source used the item.
  case nobodyUses(ItemCode, below: SiteCode)
  /// No price is known of the item, so that nothing can be reckoned in money.
  case noPrice(ItemCode)
  /// The source supplies no site, or none of those asked for.
  case suppliesNobody(SiteCode, among: SiteSelection)
}

extension PlanningProblem: Explained {
  /// A stable name.
  public var code: String {
    switch self {
    case .noHistory: "no-history"
    case .dayNotOver: "month-not-over"
    case .noEdition: "no-edition"
    case .notReproduced: "not-reproduced"
    case .approvedBefore: "approved-before-made"
    case .nobodyUses: "nobody-uses"
    case .noPrice: "no-price"
    case .suppliesNobody: "supplies-nobody"
    }
  }

  /// What is missing, and what to do.
  public var message: Message {
    switch self {
    case .noHistory(let day, let first?):
      Message(
        zh: "\(day) 之前没有任何记录：账从 \(first) 开始",
        en: "nothing was recorded up to \(day): the book begins on \(first)",
        hintZH: "选这以后的日期或月份", hintEN: "choose a later day or month")
    case .noHistory(let day, nil):
      Message(
        zh: "账簿里还没有任何出入库记录（截至 \(day)）", en: "the book has no stock documents yet (up to \(day))",
        hintZH: "先录入期初库存：stockpile receive --kind 期初",
        hintEN: "record opening stock first: stockpile receive --kind opening")
    case .dayNotOver(let day, let today):
      Message(
        zh: "\(day) 还没有结束（今天 \(today)）", en: "\(day) is not over yet (today is \(today))",
        hintZH: "等这一天过完，或选更早的月份", hintEN: "wait until it is over, or choose an earlier month")
    case .noEdition(let month, let number, let known):
      Message(
        zh: "\(month) 的计划\(number.map { "第 \($0) 版" } ?? "")没有存档（已存档 \(known) 版）",
        en: "\(number.map { "edition \($0) of " } ?? "")the plan of \(month) is not on record "
          + "(\(known) editions are)",
        hintZH: "查看：stockpile plan list；存档：stockpile plan record --month \(month)",
        hintEN:
          "see `stockpile plan list`; `stockpile plan record --month \(month)` puts one on record")
    case .notReproduced(let month, let number):
      Message(
        zh: "\(month) 第 \(number) 版计划重做后与存档的校验值不符",
        en: "edition \(number) of the plan of \(month) comes out other than on record",
        hintZH: "先运行 stockpile check；程序升级也可能改变结果",
        hintEN: "run `stockpile check`; another version of the program may also reckon otherwise")
    case .approvedBefore(let day, let made):
      Message(
        zh: "核定日期 \(day) 早于制表日期 \(made)", en: "approved on \(day), but made on \(made)",
        hintZH: "核对 --date", hintEN: "check --date")
    case .nobodyUses(let item, let site):
      Message(
        zh: "\(site) 供应的单位近期都没有用过 \(item)，无从按用量分配",
        en: "no site supplied by \(site) used \(item) lately: there is nothing to weigh them by",
        hintZH: "核对领用记录，或看 stockpile shortages --item \(item)",
        hintEN: "check the issues, or see stockpile shortages --item \(item)")
    case .noPrice(let item):
      Message(
        zh: "\(item) 没有单价：没有入库单价，目录里也没有价格区间", en: "no price of \(item) is known",
        hintZH: "补上目录价格：stockpile item change \(item) --set price_low_cny=… --set price_high_cny=…",
        hintEN: "give the catalogue one: stockpile item change \(item) --set price_low_cny=… "
          + "--set price_high_cny=…")
    case .suppliesNobody(let site, let sites):
      Message(
        zh:
          "\(site) 不供应任何\(sites.below.map { " \($0) 及以下的" } ?? "")\(sites.level?.term.zh ?? "")单位",
        en: "\(site) supplies no site" + (sites.below.map { " at or below \($0)" } ?? "")
          + (sites.level.map { " of the \($0.term.en)" } ?? ""),
        hintZH: "换一个调出单位（--from）、范围（--below）或级别（--level）",
        hintEN: "name another source (--from), part (--below) or level (--level)")
    }
  }
}
