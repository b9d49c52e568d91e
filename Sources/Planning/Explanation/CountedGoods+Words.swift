import Stockpile

extension CountedGoods {
  /// What else is to be said of the goods, or why they do not count; nil for those that simply do.
  var words: Message? {
    switch self {
    case .reserve, .daily: nil
    case .reservedForOrder:
      Message(zh: "已为调用令预留，不计", en: "set aside for an order: does not count")
    case .expired: Message(zh: "已过期，不计", en: "past its last usable day: does not count")
    case .unusable(let status):
      Message(
        zh: "\(status.label(.chinese))，不计", en: "\(status.label(.english)): does not count")
    case .otherPool(let pool):
      Message(zh: "\(pool.term.zh)，不计", en: "\(pool.term.en): does not count")
    case .disputed:
      Message(zh: "已签收，短少待处理，不计", en: "short on arrival, to be settled: does not count")
    case .disposal: Message(zh: "调去销毁，不计", en: "on its way to be destroyed: does not count")
    case .tooLate: Message(zh: "应到日期在覆盖期以后，不计", en: "due after the cover period: does not count")
    }
  }
}
