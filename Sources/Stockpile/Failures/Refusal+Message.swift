extension Refusal {
  /// What to tell the person, in both languages, with what to do next.
  public var message: Message {
    // One file a group; every case is answered by exactly one of them.
    documentMessage ?? lotMessage ?? transferMessage ?? laterMessage ?? peopleMessage
      ?? callUpMessage ?? supplyMessage
      ?? Message(zh: "规则不允许：\(code)", en: "not allowed: \(code)")
  }
}

extension LotName {
  var zh: String { words(lot: "批号", expires: "有效期至", brackets: ("（", "）")) }

  var en: String { words(lot: "lot", expires: "expires", brackets: (" (", ")")) }

  private func words(
    lot: String, expires: String, brackets: (open: String, close: String)
  ) -> String {
    let name = number.isEmpty ? "\(item)" : "\(item) \(lot) \(number)"
    guard let expiry else { return name }
    return "\(name)\(brackets.open)\(expires) \(expiry)\(brackets.close)"
  }
}

extension HeldAccount {
  var zh: String {
    "\(pool.term.zh)·\(status.label(.chinese))" + (order == nil ? "" : "（调用令）")
  }

  var en: String {
    "\(pool.rawValue), \(status.label(.english))" + (order == nil ? "" : " for an order")
  }
}
