extension Refusal {
  /// Refusals of what comes after: reversals, closings, counts.
  var laterMessage: Message? {
    switch self {
    case .notReversible(let number):
      Message(
        zh: "\(number) 不能冲销：冲销单、关账、登记和新纪元不可冲销",
        en: "\(number) cannot be reversed: reversals, closings, registrations and epochs stand",
        hintZH: "请重新记一张正确的单据",
        hintEN: "post the right document again instead")
    case .alreadyReversed(let number, let reversal):
      Message(
        zh: "\(number) 已由 \(reversal) 冲销", en: "\(number) was reversed already by \(reversal)",
        hintZH: "查看：stockpile show \(reversal)",
        hintEN: "see `stockpile show \(reversal)`")
    case .dependedOn(let number, let dependents): Self.dependedOn(number, dependents)
    case .reversalDay(let number, let original, let today):
      Message(
        zh: "冲销 \(number) 的日期只能是今天（\(today)）或原单日期（\(original)）",
        en: "the reversal of \(number) is dated today (\(today)) or on its own day (\(original))",
        hintZH: "不写日期即今天；记在原单日期用 --on-original-day",
        hintEN: "it is dated today; give `--on-original-day` for its own day")
    case .monthNotOver(let month, let today):
      Message(
        zh: "\(month) 尚未结束（今天 \(today)），不能关账",
        en: "\(month) is not over (today is \(today)), so it cannot be closed",
        hintZH: "请在 \(month.next.firstDay) 或之后关账",
        hintEN: "close it on \(month.next.firstDay) or later")
    case .alreadyClosed(let site, let month):
      Message(
        zh: "\(site) 的 \(month) 已关账", en: "\(month) is closed at \(site) already",
        hintZH: "无需处理；之后的业务记在下一个月", hintEN: "nothing is left to do")
    case .closeInOrder(let site, let month, let next):
      Message(
        zh: "\(site) 须按月依次关账：\(month) 之前先关 \(next)",
        en: "months are closed in order at \(site): next is \(next), not \(month)",
        hintZH: "请先办理：stockpile close \(next) --site \(site)",
        hintEN: "first `stockpile close \(next) --site \(site)`")
    case .postedSinceSheet(let site, let key, let number):
      Message(
        zh: "\(site) 的 \(key.words) 在盘点表打印之后又记了 \(number)，这一行的账面数已变",
        en: "\(key.words) at \(site) was posted by \(number) after the sheet was drawn",
        hintZH: "请重新打印盘点表并复盘这一行：stockpile count sheet --site \(site)",
        hintEN: "draw a new sheet and count that line again: "
          + "`stockpile count sheet --site \(site)`")
    case .sheetProblem(let place, let reason):
      Message(
        zh: "盘点表“\(place)”：\(reason.words.zh)", en: "count sheet “\(place)”: \(reason.words.en)",
        hintZH: reason.words.hintZH, hintEN: reason.words.hintEN)
    default: nil
    }
  }

  /// Ten numbers are enough to start with; the rest is counted.
  private static func dependedOn(_ number: DocumentNumber, _ all: [DocumentNumber]) -> Message {
    let named = all.prefix(10).map(\.description)
    let more = all.count - named.count
    let zh = named.joined(separator: "、") + (more > 0 ? " 等 \(all.count) 张" : "")
    let en = named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    let last = all.last?.description ?? "NUMBER"
    return Message(
      zh: "\(number) 不能冲销：后续单据 \(zh) 以它为依据",
      en: "cannot reverse \(number): \(en) build on it",
      hintZH: "请从最后一张起依次冲销：stockpile reverse \(last) --reason …",
      hintEN: "reverse those first, the last one first: `stockpile reverse \(last) --reason …`")
  }
}

extension SheetFault {
  fileprivate var words: Message {
    switch self {
    case .twice:
      Message(
        zh: "同一行出现两次", en: "the same line twice", hintZH: "请合并成一行后再提交",
        hintEN: "make it one line and post again")
    case .posted:
      Message(
        zh: "已经提交过", en: "already posted", hintZH: "要更正，请先冲销那张盘点单，再打印新表",
        hintEN: "to correct it, reverse that count and draw a new sheet")
    case .noLine(let line):
      Message(
        zh: "没有第 \(line) 行", en: "there is no line \(line)", hintZH: "表上没有的物资用 --found 登记",
        hintEN: "enter goods that are not on the sheet with `--found`")
    case .noFigures:
      Message(
        zh: "还没有填任何实盘数", en: "no figure has been entered",
        hintZH: "先填数：stockpile count enter", hintEN: "enter figures first: `stockpile count enter`")
    case .outOfRange(let figure):
      Message(
        zh: "实盘数 \(figure) 不合理", en: "the figure \(figure) is out of range",
        hintZH: "请填 0 到 1,000,000,000", hintEN: "enter 0 to 1,000,000,000")
    }
  }
}
