extension Refusal {
  /// Refusals of requests, approvals and orders.
  var callUpMessage: Message? {
    switch self {
    case .neededBefore(let day, let asked):
      Message(
        zh: "需用日期 \(day) 早于业务日期 \(asked)", en: "needed by \(day), which is before \(asked)",
        hintZH: "请核对 --needed-by", hintEN: "correct `--needed-by`")
    case .answeredBefore(let answered, let called):
      Message(
        zh: "应答时间 \(answered) 早于呼叫时间 \(called)",
        en: "answered at \(answered), before it was called at \(called)",
        hintZH: "请核对 --called 和 --answered", hintEN: "correct `--called` and `--answered`")
    case .notToBeApproved(let number):
      Message(
        zh: "\(number) 不是调用申请，也不是应急先行调出，无须审批",
        en: "\(number) is neither a request nor an emergency dispatch",
        hintZH: "待办：stockpile call-up list", hintEN: "see what is open: `stockpile call-up list`")
    case .alreadyDecided(let number, let earlier):
      Message(
        zh: "\(number) 已由 \(earlier) 审批", en: "\(number) was decided already by \(earlier)",
        hintZH: "审批有误时先冲销：stockpile reverse \(earlier) --reason …",
        hintEN: "if that was wrong, `stockpile reverse \(earlier) --reason …` first")
    case .notAskedFor(let number, let item):
      Message(
        zh: "\(number) 没有申请 \(item)", en: "\(number) does not ask for \(item)",
        hintZH: "查看：stockpile call-up show \(number)",
        hintEN: "see `stockpile call-up show \(number)`")
    case .approvesTooMuch(let number, let item, let asked, let approved):
      Message(
        zh: "\(number) 申请 \(item) \(asked)，核定 \(approved)，多出 \(approved - asked)",
        en: "\(number) asks for \(asked) of \(item); \(approved) is \(approved - asked) too much",
        hintZH: "核定数量不得超过申请数量；需要更多时另行申请",
        hintEN: "approve at most what was asked; more needs a request of its own")
    case .notAnApproval(let number):
      Message(
        zh: "\(number) 不是可执行的审批单，不能签调用令",
        en: "\(number) is no approval an order could carry out",
        hintZH: "查看：stockpile call-up list", hintEN: "see `stockpile call-up list`")
    case .notASource(let number, let site):
      Message(
        zh: "\(number) 没有从 \(site) 调用物资", en: "\(number) takes nothing from \(site)",
        hintZH: "查看调出单位：stockpile show \(number)",
        hintEN: "see where it takes from: `stockpile show \(number)`")
    case .alreadyOrdered(let number, let order):
      Message(
        zh: "\(number) 已签调用令 \(order)", en: "\(number) is carried out already by \(order)",
        hintZH: "下一步：stockpile dispatch --order \(order)",
        hintEN: "next: `stockpile dispatch --order \(order)`")
    case .notAnOrder(let number):
      Message(
        zh: "\(number) 不是调用令", en: "\(number) is no call-up order",
        hintZH: "查看：stockpile call-up list", hintEN: "see `stockpile call-up list`")
    case .orderClosed(let number, let closing) where !number.isCallUpOrder:
      Message(
        zh: "\(number) 已由 \(closing) 结单", en: "\(number) was closed by \(closing)",
        hintZH: "又到货时不写 --for，或先冲销：stockpile reverse \(closing) --reason …",
        hintEN: "receive without `--for`, or first `stockpile reverse \(closing) --reason …`")
    case .orderClosed(let number, let closing):
      Message(
        zh: "\(number) 已由 \(closing) 结令", en: "\(number) was closed by \(closing)",
        hintZH: "还需要物资时另行申请：stockpile call-up request …",
        hintEN: "what is still needed is asked for again: `stockpile call-up request …`")
    case .dispatchesOpen(let number, let open):
      Message(
        zh: "\(number) 还有未签收或未处理差异的调出单：\(Self.listed(open))，不能结令",
        en: "\(number) cannot be closed: not received or not settled: \(Self.listed(open))",
        hintZH: "先签收：stockpile arrive NUMBER；差异由调出单位处理：stockpile settle NUMBER",
        hintEN: "first `stockpile arrive NUMBER`; the sender settles differences: "
          + "`stockpile settle NUMBER`")
    case .nothingSetAside(let number):
      Message(
        zh: "\(number) 没有预留的物资可调出", en: "nothing is set aside for \(number) any more",
        hintZH: "查看：stockpile call-up show \(number)",
        hintEN: "see `stockpile call-up show \(number)`")
    case .unevenRepick(let number, let item, let difference):
      Message(
        zh: "\(number) 换批前后 \(item) 相差 \(difference)",
        en: "for \(number) other lots of \(item) make \(difference) more than what goes back",
        hintZH: "换入和退回的数量须相等", hintEN: "take as much as goes back")
    default: nil
    }
  }

  private static func listed(_ numbers: [DocumentNumber]) -> String {
    numbers.map(\.description).joined(separator: ", ")
  }
}

extension DocumentNumber {
  fileprivate var isCallUpOrder: Bool { prefix == DocumentKind.callUpOrder.prefix }
}
