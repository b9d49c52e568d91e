import Planning
import Stockpile

/// What stock that ends in the months to come cost.
struct ExpiryChart: Sendable {
  /// What one column stands for.
  struct Span: Sendable {
    let name: [String]
    let fill: Drawing.Fill
    let tenThousandths: Int128
    let lots: Int
  }

  private let spans: [Span]
  private let unpriced: Int64
  private let language: Language

  /// What a month's report knows.
  init(_ expiries: [ExpiryMonth], _ language: Language) {
    self.spans = expiries.map { expiry in
      let (name, fill): ([String], Drawing.Fill) =
        switch expiry.span {
        case .past: ([language.pick(zh: "已到期", en: "ended"), ""], .hatched)
        case .month(let month): (month.lines, .solid)
        case .later: ([Self.later(language), ""], .light)
        }
      return Span(
        name: name, fill: fill, tenThousandths: expiry.value.tenThousandths, lots: expiry.lots)
    }
    self.unpriced = expiries.reduce(0) { $0 + $1.value.unpriced }
    self.language = language
  }

  /// What a list of lots knows: what is past, twelve months from this one on, and what ends later.
  init(_ lines: [ExpiringReport.Line], on today: CalendarDay, _ language: Language) {
    let months = Array(sequence(first: today.month) { $0.next }.prefix(12))
    var sums = Array(repeating: (amount: Amount.zero, lots: 0), count: months.count + 2)
    var unpriced: Int64 = 0
    for line in lines {
      let place =
        line.isExpired ? 0 : (months.firstIndex(of: line.expiry.month) ?? months.count) + 1
      sums[place].lots += 1
      sums[place].amount = sums[place].amount + (line.amount ?? .zero)
      unpriced += line.amount == nil ? line.quantity : 0
    }
    self.spans = sums.enumerated().map { place, sum in
      let isMonth = months.indices.contains(place - 1)
      let words = place == 0 ? Term.expired.label(language) : Self.later(language)
      return Span(
        name: isMonth ? months[place - 1].lines : [words, ""],
        fill: isMonth ? .solid : place == 0 ? .hatched : .light,
        tenThousandths: sum.amount.tenThousandths, lots: sum.lots)
    }
    self.unpriced = unpriced
    self.language = language
  }

  private static func later(_ language: Language) -> String {
    language.pick(zh: "以后", en: "later")
  }

  /// Money as large figures are said: from a million on in 万元, or in thousands.
  private var unit: (fen: Int128, words: String) {
    let most = spans.map(\.tenThousandths).max() ?? 0
    guard most >= 10_000_000_000 else { return (100, language.pick(zh: "元", en: "CNY")) }
    return language == .chinese ? (1_000_000, "万元") : (100_000, "thousand CNY")
  }

  /// What the chart is called.
  var title: String {
    language.pick(
      zh: "到期时间与金额（\(unit.words)；下为批数）", en: "expiry: value in \(unit.words), lots below")
  }

  /// What it leaves out.
  var note: String {
    guard unpriced > 0 else { return "" }
    let units = ChartText.number(Int128(unpriced))
    return language.pick(
      zh: "\(units) 个基本单位没有单价，不在金额内",
      en: "\(units) base units have no price and are not in the value")
  }

  /// A column a month.
  var chart: ColumnChart {
    ColumnChart(
      title: title, columns: spans.contains { $0.lots > 0 } ? spans.map(column) : [])
  }

  private func column(_ span: Span) -> ColumnChart.Column {
    let one = unit.fen * 100
    let value = max(0, span.tenThousandths)
    let lots = language.pick(
      zh: "\(span.lots) 批", en: span.lots == 1 ? "1 lot" : "\(span.lots) lots")
    return ColumnChart.Column(
      name: span.name + [lots], value: value, fill: span.fill,
      note: span.lots == 0 ? "" : ChartText.number((value + one / 2) / one))
  }
}

extension Month {
  /// Month over year, as it fits under a column.
  var lines: [String] {
    let parts = description.split(separator: "-")
    return [String(parts.last ?? ""), String(parts.first ?? "")]
  }
}
