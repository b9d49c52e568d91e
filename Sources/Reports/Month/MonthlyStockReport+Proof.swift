import Planning
import Stockpile

extension MonthlyStockReport {
  /// That opening, flows and closing agree, or where they do not.
  func proofText(_ language: Language) -> String {
    proofWords(language) + faults.map { $0.text(language) }.joined()
  }

  /// The lines and sums that do not agree.
  var faults: [ReportTable] {
    [
      ReportTable(stock.disagreeing, MonthLine.faultColumns),
      ReportTable(stock.disagreeingItems, MonthItemLine.faultColumns),
    ].filter { !$0.rows.isEmpty }
  }

  /// That opening, flows and closing agree, or in how many lines they do not.
  func proofWords(_ language: Language) -> String {
    let (lines, items) = (stock.disagreeing, stock.disagreeingItems)
    let rule =
      stock.isWhole
      ? language.pick(
        zh: "上月结存＋收入－发出－途中损失±盘点＝本月结存",
        en: "opening + in - out - lost on the way ± counted = closing")
      : language.pick(
        zh: "上月结存＋收入－发出±盘点＝本月结存", en: "opening + in - out ± counted = closing")
    guard !isProved else {
      let network = language.pick(
        zh: "；各单位＋在途（\(stock.items.count) 种物资）相符",
        en: "; sites + under way (items: \(stock.items.count))")
      return language.pick(
        zh: "核对：\(rule)（\(stock.lines.count) 行）相符",
        en: "proved: \(rule) (lines: \(stock.lines.count))")
        + (stock.isWhole ? network : "") + "\n"
    }
    return language.pick(
      zh: """
        核对不符：\(rule) 有 \(lines.count) 行、\(items.count) 种物资合计不成立。
        这不是录入问题：程序有错或账本损坏，请运行 stockpile check 并报告维护者

        """,
      en: """
        the proof fails: \(rule) does not hold in \(lines.count) lines and \(items.count) sums.
        No entry can cause this: the program or the book is at fault; run stockpile check and report it

        """)
  }
}

extension MonthLine {
  static var faultColumns: [Column<MonthLine>] {
    [Column(term: .site) { .text($0.site.code) }, Column(term: .item) { .text($0.item.code) }]
      + Column.faults(\.balance)
  }
}

extension MonthItemLine {
  static var faultColumns: [Column<MonthItemLine>] {
    [Column(term: .item) { .text($0.item.code) }]
      + Column.faults(\.balance)
  }
}

extension Column {
  fileprivate static func faults(_ balance: @escaping (Row) -> MonthBalance) -> [Column] {
    [
      Column(.monthOpening) { .integer(balance($0).opening) },
      Column(.received) { .integer(balance($0).received) },
      Column(.issued) { .integer(balance($0).issued) },
      Column(.lostOnTheWay, .unlessBlank) { .integer(balance($0).lost) },
      Column(.counted) { .integer(balance($0).counted) },
      Column(.monthClosing) { .integer(balance($0).closing) },
      Column(.difference) { .integer(balance($0).difference) },
    ]
  }
}
