import Stockpile

/// Words of purchases, calls to enterprises and drills that are no terms of the trade.
extension Label {
  static let agreement = Label("agreement", zh: "协议", en: "agreement")
  static let delivered = Label("delivered", zh: "到货数量", en: "delivered")
  static let ordered = Label("ordered", zh: "订购数量", en: "ordered")
  static let overdue = Label("overdue", zh: "逾期未到", en: "overdue")
  static let drill = Label("drill", zh: "演练", en: "drill")
  static let responseTime = Label("response_time", zh: "应答用时", en: "answered within")
  static let responseMinutes = Label(
    "response_minutes", zh: "应答用时（分）", en: "answered within (minutes)")
  static let lateAnswer = Label("late", zh: "超过约定", en: "later than agreed")

  static let toApproval = Label("minutes_to_approval", zh: "到审批", en: "to approval")
  static let toOrder = Label("minutes_to_order", zh: "到调用令", en: "to order")
  static let toDispatch = Label("minutes_to_dispatch", zh: "到调出", en: "to dispatch")
  static let toArrival = Label("minutes_to_arrival", zh: "到签收", en: "to arrival")
  static let notGranted = Label("not_granted", zh: "未核准数量", en: "not granted")
  static let notReceived = Label("not_received", zh: "未收到数量", en: "not received")
  static let mistake = Label("mistake", zh: "差错", en: "mistake")
  static let documentCount = Label("documents", zh: "单据数", en: "documents")
  static let reversedPaper = Label("reversed", zh: "冲销", en: "reversed")
  static let differenceFound = Label("difference", zh: "签收有差异", en: "difference on arrival")
  static let papersOverdue = Label("papers_overdue", zh: "逾期未补办", en: "papers overdue")
}

extension Field {
  /// An instant to the minute, in the time of China; empty if it is nil.
  static func minute(_ instant: Instant?) -> Field {
    .text(instant.map { $0.description.prefix(16).replacing("T", with: " ") })
  }

  /// Minutes in words: `1 小时 05 分`; empty if they are nil.
  static func duration(_ minutes: Int64?) -> Field {
    guard let minutes else { return .empty }
    let (hours, rest) = (minutes / 60, minutes % 60)
    guard hours > 0 else { return .both(zh: "\(rest) 分", en: "\(rest) min") }
    return .both(zh: "\(hours) 小时 \(rest) 分", en: "\(hours) h \(rest) min")
  }
}
