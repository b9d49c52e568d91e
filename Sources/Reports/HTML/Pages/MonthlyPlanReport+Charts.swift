import Planning
import Stockpile

extension MonthlyPlanReport {
  /// How many purchases a chart names.
  private static let namedPurchases = 12

  /// What is filled from inside and what is bought.
  func writeLevelChart(to body: inout Markup, _ language: Language) {
    body.chart(
      language.pick(zh: "各级缺口的来源（行数的 %）", en: "how gaps are filled, % of lines by level"),
      levelChart(language).drawing, nothing: Label.nothing.text(language))
  }

  /// Where the money goes.
  func writePurchaseChart(to body: inout Markup, _ language: Language) {
    body.chart(
      language.pick(zh: "金额最大的采购（元，按参考单价）", en: "largest purchases (CNY at reference prices)"),
      purchaseChart(language).drawing, nothing: Label.nothing.text(language))
  }

  private func levelChart(_ language: Language) -> BarChart {
    BarChart(
      title: language.pick(zh: "各级缺口的来源", en: "how gaps are filled"),
      legend: [
        (.solid, Label.movedLines.text(language)), (.hatched, Label.boughtLines.text(language)),
        (.open, language.pick(zh: "无缺口", en: "no gap")),
      ],
      bars: plan.levels.map { level in
        BarChart.Bar(
          name: level.level.term.label(language),
          parts: BarChart.shares([
            (level.moved, .solid), (level.bought, .hatched), (level.lines - level.short, .open),
          ]),
          note: language.pick(
            zh: "缺 \(level.short)/\(level.lines)", en: "\(level.short)/\(level.lines) short"))
      }, most: 100)
  }

  private func purchaseChart(_ language: Language) -> BarChart {
    let largest = amounts.enumerated().sorted { left, right in
      left.element.amount != right.element.amount
        ? left.element.amount > right.element.amount : left.offset < right.offset
    }.prefix(Self.namedPurchases).map(\.element)
    return BarChart(
      title: language.pick(zh: "金额最大的采购", en: "largest purchases"),
      bars: largest.map { bought in
        BarChart.Bar(
          name: language.pick(zh: bought.item.nameZH, en: bought.item.nameEN),
          parts: [(Int128(bought.amount.fen) / 100, .solid)],
          note: Cell.amount(fen: bought.amount.fen).text(grouped: true))
      })
  }

  /// What each item costs: in packs for the whole network, or the sum of its lines for a part.
  private var amounts: [(item: Item, amount: Amount)] {
    guard isPart else {
      return plan.purchases.compactMap { bought in
        bought.amount.map { (item: bought.line.item, amount: $0) }
      }
    }
    var places: [ItemCode: Int] = [:]
    var found: [(item: Item, amount: Amount)] = []
    for line in plan.short {
      guard let amount = line.amount else { continue }
      if let place = places[line.item.code] {
        found[place].amount = found[place].amount + amount
      } else {
        places[line.item.code] = found.count
        found.append((line.item, amount))
      }
    }
    return found
  }
}
