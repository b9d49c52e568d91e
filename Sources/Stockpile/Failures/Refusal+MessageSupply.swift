extension Refusal {
  /// Refusals of purchases, calls to enterprises and what comes of them.
  var supplyMessage: Message? {
    switch self {
    case .unknownEnterprise(let name):
      Message(
        zh: "“\(name)”不是登记的企业", en: "\"\(name)\" is no registered enterprise",
        hintZH: "查看：stockpile enterprise list；新企业先登记：stockpile enterprise add",
        hintEN: "see `stockpile enterprise list`; a new one is registered first: "
          + "`stockpile enterprise add`")
    case .unknownAgreement(let code):
      Message(
        zh: "没有登记协议 \(code)", en: "no agreement \(code) is registered",
        hintZH: "查看：stockpile agreement list", hintEN: "see `stockpile agreement list`")
    case .agreementOfAnother(let code, let enterprise, let called):
      Message(
        zh: "协议 \(code) 是 \(enterprise) 的，不是 \(called) 的",
        en: "the agreement \(code) is of \(enterprise), not of \(called)",
        hintZH: "查看：stockpile agreement list", hintEN: "see `stockpile agreement list`")
    case .notAgreed(let code, let item, let agreed):
      Message(
        zh: "协议 \(code) 约定的是 \(agreed)，不含 \(item)",
        en: "the agreement \(code) is about \(agreed), not about \(item)",
        hintZH: "每份协议分开调用；没有协议的不写 --agreement",
        hintEN: "call on each agreement by itself; what none covers is called without `--agreement`"
      )
    case .agreementOutsideValidity(let code, let day, let valid):
      Message(
        zh: "协议 \(code) 的有效期为 \(valid.lowerBound) 至 \(valid.upperBound)，\(day) 不在其内",
        en: "the agreement \(code) is valid from \(valid.lowerBound) to \(valid.upperBound), "
          + "not on \(day)",
        hintZH: "续签后更新：stockpile agreement change \(code) --set valid_to=…；急需时不写 --agreement",
        hintEN: "once renewed, `stockpile agreement change \(code) --set valid_to=…`; "
          + "if it cannot wait, call without `--agreement`")
    case .beyondAgreement(let code, let item, let agreed, let open, let asked):
      Message(
        zh: "协议 \(code) 约定 \(item) \(agreed)，先前调用未到 \(open)，最多还可调 \(max(0, agreed - open))，"
          + "要调 \(asked)",
        en:
          "the agreement \(code) holds \(agreed) of \(item), \(open) called before is still to come: "
          + "\(max(0, agreed - open)) may be called, not \(asked)",
        hintZH: "少调一些，或超出部分另记一张、不写 --agreement",
        hintEN: "call for less, or for the rest without `--agreement`")
    case .notAnUnmetRequest(let number):
      Message(
        zh: "\(number) 不是本单位的缺货登记", en: "\(number) is no unmet request of this site",
        hintZH: "查看：stockpile documents --kind unmet",
        hintEN: "see `stockpile documents --kind unmet`")
    case .renewedBefore(let day, let number):
      Message(
        zh: "\(number) 登记在 \(day) 之后，不能由这一张重提",
        en: "\(number) was made after \(day): it cannot be renewed on that day",
        hintZH: "核对日期", hintEN: "check the day")
    case .notAPurchase(let number):
      Message(
        zh: "\(number) 不是采购订单，也不是企业调用单",
        en: "\(number) is neither a purchase nor a call to an enterprise",
        hintZH: "查看：stockpile purchases，stockpile enterprise call-outs",
        hintEN: "see `stockpile purchases` and `stockpile enterprise call-outs`")
    case .orderedElsewhere(let number, let site):
      Message(
        zh: "\(number) 是 \(site) 订的，只能由 \(site) 入库",
        en: "\(number) was ordered by \(site), which alone receives it",
        hintZH: "写 --site \(site)，再由它调出", hintEN: "give `--site \(site)`, and dispatch from there")
    case .onlyPractised(let number):
      Message(
        zh: "\(number) 是演练，不会有货", en: "\(number) was a drill: nothing comes of it",
        hintZH: "真的到货时不写 --for", hintEN: "if goods really came, receive them without `--for`")
    case .otherSupplier(let number, let ordered, let stated):
      Message(
        zh: "\(number) 向 \(ordered) 订货，供货单位却写 \(stated)",
        en: "\(number) was ordered from \(ordered), but the supplier is \(stated)",
        hintZH: "核对送货单；确实不是这张订单的，不写 --for",
        hintEN: "check the delivery note; if it is of another order, leave `--for` out")
    default: nil
    }
  }
}
