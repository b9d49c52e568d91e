extension Refusal {
  /// Refusals about quantities and lots.
  var lotMessage: Message? {
    switch self {
    case .quantityOutOfRange(let item, let asked):
      Message(
        zh: "\(item) 的数量 \(asked) 不在允许范围（整数基本单位，每行最多 \(Quantity.largest)）",
        en: "quantity \(asked) of \(item) is out of range: "
          + "whole base units, at most \(Quantity.largest) a line",
        hintZH: "请核对数量和单位；按件录入写成 3箱",
        hintEN: "check quantity and unit; packs are typed as 3box")
    case .insufficient(let shortfall): shortfall.message
    case .expired(let site, let lot, let day):
      Message(
        zh: "\(site) 的 \(lot.zh) 在 \(day) 已过期，不能发出",
        en: "\(lot.en) at \(site) may not go out on \(day): it is past its last usable day",
        hintZH: "请改用其他批号；过期物资用 stockpile write-off 报损，"
          + "或用 stockpile dispatch --disposal 调出销毁",
        hintEN: "choose another lot; expired goods leave by `stockpile write-off` "
          + "or `stockpile dispatch --disposal`")
    case .expiredOnReceipt(let lot, let day):
      Message(
        zh: "\(lot.zh) 在入库日 \(day) 已过期，不能入库",
        en: "\(lot.en) is past its last usable day on \(day), the day it comes in",
        hintZH: "请核对有效期（--expiry）和日期（--date）；确已过期的拒收退回",
        hintEN: "check `--expiry` and `--date`; goods that really expired are sent back")
    case .expiryRequired(let item):
      Message(
        zh: "\(item) 须写明有效期", en: "\(item) needs an expiry day",
        hintZH: "请用 --expiry yyyy-MM-dd 写明；只有年月的按当月最后一天",
        hintEN: "give `--expiry yyyy-MM-dd`; month only means its last day")
    case .lotNumberRequired(let item):
      Message(
        zh: "\(item) 须写明生产批号", en: "\(item) needs a lot number",
        hintZH: "请用 --lot … 写明包装上的生产批号",
        hintEN: "give the number on the package with `--lot …`")
    case .serialRequired(let item):
      Message(
        zh: "\(item) 按序列号管理：每行 1 个基本单位，并写明序列号",
        en: "\(item) is tracked by serial: each line is 1 base unit with its serial number",
        hintZH: "请逐台录入：--quantity 1 --serial …",
        hintEN: "enter each unit by itself: `--quantity 1 --serial …`")
    case .serialHeld(let lot, let site):
      Message(
        zh: "\(lot.item) 序列号 \(lot.number) 已在 \(site) 账上，同一序列号不能重复入库",
        en: "serial \(lot.number) of \(lot.item) is on the books of \(site) already",
        hintZH: "请核对序列号：stockpile card --site \(site) --item \(lot.item)",
        hintEN: "check the serial: `stockpile card --site \(site) --item \(lot.item)`")
    case .madeTooLate(let lot, let made):
      Message(
        zh: "\(lot.zh) 的生产日期 \(made) 晚于有效期或入库日期",
        en: "\(lot.en) cannot have been made on \(made): that is after its expiry or its receipt",
        hintZH: "请核对 --made、--expiry 和 --date",
        hintEN: "check `--made`, `--expiry` and `--date`")
    case .conflictingExpiry(let lot, let known): Self.conflictingExpiry(lot, known)
    case .unknownLot(let site, let item, let words):
      Message(
        zh: "\(site) 没有符合“\(words)”的 \(item)",
        en: "\(site) has no \(item) that fits \(words.isEmpty ? "the line" : "“\(words)”")",
        hintZH: "查看现有批号：stockpile card --site \(site) --item \(item)；不写批号则近效先出",
        hintEN: "see its lots with `stockpile card --site \(site) --item \(item)`; "
          + "without a lot the first to expire is taken")
    case .severalLots(let site, let item, let count):
      Message(
        zh: "\(site) 有 \(count) 个批次的 \(item) 符合所写内容，无法确定是哪一批",
        en: "\(count) lots of \(item) at \(site) fit these words",
        hintZH: "请再写明 --lot、--expiry、--price 或 --supplier",
        hintEN: "say which with `--lot`, `--expiry`, `--price` or `--supplier`")
    case .returnExceedsIssued(let site, let lot, let asked, let issued):
      Message(
        zh: "\(site) 不能退回 \(asked) \(lot.zh)：已发出未退的只有 \(issued)",
        en: "cannot take back \(asked) \(lot.en) at \(site): only \(issued) went out",
        hintZH: "请核对数量；来源不明的多余物资在盘点中计盘盈",
        hintEN: "check the quantity; goods of unknown origin come in as a count gain")
    default: nil
    }
  }

  private static func conflictingExpiry(_ lot: LotName, _ known: CalendarDay?) -> Message {
    Message(
      zh: "\(lot.zh) 与已有记录不符：同一厂家同一批号的有效期至为 \(known.map { "\($0)" } ?? "未注明")",
      en: "\(lot.en) is known from the same maker "
        + (known.map { "with expiry \($0)" } ?? "without an expiry"),
      hintZH: "请核对包装；确有两种有效期时加 --confirm-expiry REASON 写明原因",
      hintEN: "check the package; if both are right, add `--confirm-expiry REASON`")
  }
}

extension Shortfall {
  var message: Message {
    Message(
      zh: "\(site) 的 \(item)（\(account.zh)）不够 \(asked)：\(day) 最多可取 \(takeable)"
        + "（现存量 \(onHand)\(partsZH)）",
      en: "cannot take \(asked) \(item) from \(site) (\(account.en)): "
        + "only \(takeable) may be taken on \(day) (on hand \(onHand)\(partsEN))",
      hintZH: "查看台账：stockpile card --site \(site) --item \(item)"
        + (elsewhere > 0
          ? "；其他属性或状态另有 \(elsewhere)：stockpile stock --site \(site) --item \(item) --lots" : ""),
      hintEN: "see `stockpile card --site \(site) --item \(item)`"
        + (elsewhere > 0
          ? "; another \(elsewhere) is in other pools or statuses: "
            + "`stockpile stock --site \(site) --item \(item) --lots`" : ""))
  }

  /// What later postings need is on the shelf that day, and still may not be taken.
  private var bound: Int64 { max(0, onHand - expired - takeable) }

  private var partsZH: String {
    (expired > 0 ? "，其中过期 \(expired)" : "") + (bound > 0 ? "，后续单据已占用 \(bound)" : "")
  }

  private var partsEN: String {
    (expired > 0 ? ", \(expired) of them expired" : "")
      + (bound > 0 ? ", \(bound) taken by other lines or later documents" : "")
  }
}
