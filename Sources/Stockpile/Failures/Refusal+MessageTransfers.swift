extension Refusal {
  /// Refusals of a transfer between sites.
  var transferMessage: Message? {
    switch self {
    case .sameSite(let site):
      Message(
        zh: "调出和调入都是 \(site)", en: "\(site) cannot send to itself",
        hintZH: "请用 --to 写明另一个单位；同一单位内改属性用 stockpile move-pool",
        hintEN: "name another site with `--to`; inside one site use `stockpile move-pool`")
    case .notADispatch(let number):
      Message(
        zh: "\(number) 不是调出单，不能签收或处理差异",
        en: "\(number) is no dispatch, so it cannot be received or settled",
        hintZH: "查看在途调出单：stockpile transit",
        hintEN: "see what is on the way with `stockpile transit`")
    case .wrongDestination(let number, let destination, let site):
      Message(
        zh: "\(number) 调往 \(destination)，不能由 \(site) 签收",
        en: "\(number) goes to \(destination), so \(site) cannot sign for it",
        hintZH: "请由 \(destination) 签收；送错单位的由 \(destination) 记短少后发出方退回重调",
        hintEN: "\(destination) signs for it, short by what went astray; the sender settles that")
    case .wrongSender(let number, let sender, let site):
      Message(
        zh: "\(number) 是 \(sender) 的单据，不能由 \(site) 处理",
        en: "\(number) is a document of \(sender), so \(site) cannot settle or reverse it",
        hintZH: "请以 --site \(sender) 办理", hintEN: "post it with `--site \(sender)`")
    case .arrivalBeforeDispatch(let number, let sent, let arrived):
      Message(
        zh: "\(number) 于 \(sent) 调出，不能在 \(arrived) 签收",
        en: "\(number) left on \(sent), so it cannot have arrived on \(arrived)",
        hintZH: "请用 --date \(sent) 或更晚的日期签收",
        hintEN: "sign for it with `--date \(sent)` or later")
    case .alreadyArrived(let number, let arrival):
      Message(
        zh: "\(number) 已由 \(arrival) 签收",
        en: "\(number) was received already as \(arrival)",
        hintZH: "签收有误时先冲销：stockpile reverse \(arrival) --reason …",
        hintEN: "if that was wrong, `stockpile reverse \(arrival) --reason …` and receive it again")
    case .moreThanSent(let number, let lot, let sent, let arrived):
      Message(
        zh: "\(number) 的 \(lot.zh) 调出 \(sent)，签收 \(arrived)，多出 \(arrived - sent) 未说明原因",
        en: "\(number) carries \(sent) \(lot.en), but \(arrived) arrived, "
          + "\(arrived - sent) more than sent",
        hintZH: "请核对数量；确实多收时加 --reason … 写明原因",
        hintEN: "check the quantity; if it is right, say why with `--reason …`")
    case .notOnDispatch(let number, let item):
      Message(
        zh: "\(number) 上没有这样的 \(item)",
        en: "\(number) carries no such \(item)",
        hintZH: "查看明细：stockpile show \(number)；单上没有的物资另行入库",
        hintEN: "see `stockpile show \(number)`; goods that are not on it come in by a receipt")
    case .notYetArrived(let number):
      Message(
        zh: "\(number) 还未签收，没有差异可处理",
        en: "\(number) has not been received yet, so nothing is disputed",
        hintZH: "请先由调入单位签收：stockpile arrive \(number)；未发走的可冲销："
          + "stockpile reverse \(number) --reason …",
        hintEN: "the destination signs first: `stockpile arrive \(number)`; if it never left, "
          + "`stockpile reverse \(number) --reason …`")
    case .settledBeforeArrival(let number, let arrived, let settled):
      Message(
        zh: "\(number) 于 \(arrived) 签收，差异不能记在 \(settled)",
        en: "\(number) arrived on \(arrived), so its difference cannot be settled on \(settled)",
        hintZH: "请用 --date \(arrived) 或更晚的日期", hintEN: "use `--date \(arrived)` or later")
    case .nothingDisputed(let number):
      Message(
        zh: "\(number) 没有这类差异", en: "nothing of that kind is disputed on \(number)",
        hintZH: "查看差异：stockpile show \(number)；短少用 --back 或 --lost，多收用 --sent 或 --lost",
        hintEN: "see `stockpile show \(number)`; short goods are `--back` or `--lost`, "
          + "surplus goods `--sent` or `--lost`")
    case .settlesTooMuch(let number, let lot, let disputed, let asked):
      Message(
        zh: "\(number) 的 \(lot.zh) 待处理差异只有 \(disputed)，不能处理 \(asked)",
        en: "cannot settle \(asked) \(lot.en) of \(number): only \(disputed) is disputed",
        hintZH: "查看差异：stockpile show \(number)；不写明细行则全部处理",
        hintEN: "see `stockpile show \(number)`; without lines all of it is settled")
    default: nil
    }
  }
}
