extension Doubt {
  /// What looks wrong, in both languages; the hint says where to look.
  public var message: Message {
    switch self {
    case .longPast(let day, let days):
      Message(
        zh: "业务日期 \(day) 距今 \(days) 天", en: "the day \(day) lies \(days) days back",
        hintZH: "请核对年份", hintEN: "check the year")
    case .clockAhead(let last, let now):
      Message(
        zh: "电脑时钟是 \(now)，上一次记账在 \(last)，相隔一年以上",
        en: "the clock says \(now), and the last record is of \(last), more than a year before",
        hintZH: "请核对电脑的日期", hintEN: "check the date of this computer")
    case .nearlyKnownLot(let item, let number, let known):
      Message(
        zh: "\(item) 的批号 \(number) 与已有批号 \(known) 几乎相同",
        en: "the lot number \(number) of \(item) is nearly that of the known lot \(known)",
        hintZH: "请核对包装上的批号（0 和 O、1 和 I、大小写、横线）",
        hintEN: "check the number on the package (0 and O, 1 and I, capitals, dashes)")
    case .outlastsItem(let lot, let months, let latest):
      Message(
        zh: "\(lot.zh)超过该物资 \(months) 个月的保质期（最晚 \(latest)）",
        en:
          "\(lot.en) lasts longer than the \(months) months of the item (\(latest) at the latest)",
        hintZH: "请核对包装上的有效期和生产日期",
        hintEN: "check expiry and manufacture date on the package")
    case .hugeQuantity(let site, let item, let asked, let largest):
      Message(
        zh: "\(item) 一次 \(asked)：\(site) 以往一次最多 \(largest)，超过 \(Self.hugeFactor) 倍",
        en: "\(asked) \(item) at once: \(site) never moved more than \(largest) at a time, "
          + "and this is more than \(Self.hugeFactor) times that",
        hintZH: "请核对数量和单位（箱、只）", hintEN: "check the quantity and its unit")
    }
  }
}
