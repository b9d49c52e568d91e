import Planning
import Stockpile

extension Label {
  /// The column of a flow.
  init(flow: StockFlow) {
    let (zh, en) = flow.words
    self.init(flow == .opening ? "opening_entries" : flow.rawValue, zh: zh, en: en)
  }
}

extension StockFlow {
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .opening: ("期初录入", "opening entries")
    case .purchased: ("采购", "purchased")
    case .transferredIn: ("调入", "transferred in")
    case .donated: ("捐赠", "donated")
    case .returned: ("归还", "returned")
    case .used: ("领用", "used")
    case .transferredOut: ("调出", "transferred out")
    case .given: ("支援", "given")
    case .writtenOff: ("报损", "written off")
    case .sentBack: ("退货", "sent back")
    case .counted: ("盘盈亏", "counted")
    case .lostOnTheWay: ("途中损失", "lost on the way")
    }
  }
}

extension Norm {
  /// The norm; a word where it is unknown, empty where there is none.
  var field: Field {
    switch self {
    case .known(let units): .integer(units)
    case .unknown: .word(.unknownWord)
    case .none: .empty
    }
  }
}

extension SiteMonth.State {
  /// 已报, 迟报, 未报, or 停用.
  var field: Field {
    switch self {
    case .reported: .word(.reported)
    case .late: .word(.late)
    case .unreported: .word(.unreported)
    case .notDue: .word(.notDue)
    }
  }
}

extension MonthLine {
  /// 备注: why a site stands here at all, and what is to be said of the item.
  var remark: Field {
    func words(_ language: Language) -> String {
      var words: [String] = []
      if state.isUnreported {
        words.append(language.pick(zh: "未报，按最后已知库存", en: "not reported: last known stock"))
      }
      if !site.holdsStock {
        words.append(language.pick(zh: "单位已停用", en: "the site takes no stock any more"))
      }
      let rest = itemRemark(language)
      if !rest.isEmpty { words.append(rest) }
      return words.joined(separator: language.pick(zh: "；", en: "; "))
    }
    let zh = words(.chinese)
    return zh.isEmpty ? .empty : .both(zh: zh, en: words(.english))
  }

  /// Why the norm is unknown, what has no price, and what does not agree.
  func itemRemark(_ language: Language) -> String {
    var words: [String] = []
    if case .unknown(let gap) = norm {
      let why = language.pick(zh: gap.message.zh, en: gap.message.en)
      words.append(language.pick(zh: "定额不明：\(why)", en: "norm unknown: \(why)"))
    }
    if holding.value.unpriced > 0 {
      let units = item.quantity(holding.value.unpriced, language)
      words.append(language.pick(zh: "\(units) 没有单价，不在金额内", en: "no price for \(units)"))
    }
    if !balance.isProved {
      let difference = Cell.integer(balance.difference).text(grouped: true)
      words.append(language.pick(zh: "不符 \(difference)", en: "off by \(difference)"))
    }
    return words.joined(separator: language.pick(zh: "；", en: "; "))
  }
}
