import Stockpile

extension NormExplanation {
  /// Why there is no norm.
  var absence: Message? {
    switch terms.absence {
    case .holdsNoStock:
      Message(zh: "没有，该单位不存放物资", en: "none: the site holds no stock")
    case .typeWithoutNorms:
      Message(
        zh: "没有，目录没有 \(site.type) 一类单位的定额，按用量和申请计划",
        en: "none: the catalogue says nothing of sites of type \(site.type), which plan by use")
    case .notHeld:
      Message(
        zh: "没有，目录规定\(site.level.term.zh)不储备该物资",
        en: "none: by the catalogue the item is not held at \(site.level.term.en)")
    case .publicDistributionOff:
      Message(
        zh: "没有，按天数的定额只在向公众发放时有效，现在未开",
        en: "none: its norm in days holds only while goods are handed out to the public")
    case .unknownItem:
      Message(zh: "没有，物资不在目录中", en: "none: the item is not in the catalogue")
    case nil: nil
    }
  }
}
