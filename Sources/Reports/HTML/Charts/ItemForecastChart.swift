import Planning
import Stockpile

/// The use of one item and what is expected of it: the last year, and the months to come.
struct ItemForecastChart: Sendable {
  /// How many months of the past are shown.
  private static let pastMonths = 12
  /// From here on figures are said in thousands.
  private static let large: Int64 = 100_000

  private let item: Item
  private let past: [DemandForecast.Past]
  private let coming: [DemandForecast.Coming]
  private let language: Language

  init(_ item: ItemForecast, _ language: Language) {
    self.item = item.item
    self.past = item.forecast.past.suffix(Self.pastMonths)
    self.coming = item.forecast.coming
    self.language = language
  }

  private var name: String {
    "\(item.code) " + language.pick(zh: item.nameZH, en: item.nameEN)
  }

  private var isLarge: Bool {
    past.contains { ($0.units ?? 0) >= Self.large }
      || coming.contains { max($0.mid, $0.high) >= Self.large }
  }

  /// What the chart is called, with the unit of its figures.
  var title: String {
    let unit = language.pick(zh: item.baseUnitZH, en: item.baseUnitEN)
    let thousands = language.pick(zh: "千", en: "thousand ")
    let shown = (isLarge ? thousands : "") + unit
    return language.pick(zh: "\(name)（\(shown)）", en: "\(name) (\(shown))")
  }

  /// Why a month has no column.
  var note: String {
    guard past.contains(where: { $0.units == nil }) else { return "" }
    return ForecastChart.unknown + " "
      + language.pick(
        zh: "该月没有足够的天数可计：未报、应急或断货",
        en: "too few days of the month count: not reported, emergency or out of stock")
  }

  /// A column a month; nil where no month is known.
  var drawing: Drawing? {
    guard past.contains(where: { $0.units != nil }) else { return nil }
    return ForecastChart(
      words: words,
      past: past.map { ForecastChart.Past(name: $0.month.lines, value: $0.units.map(shown)) },
      coming: coming.map {
        ForecastChart.Coming(
          name: $0.month.lines, low: shown($0.low), mid: shown($0.mid), high: shown($0.high))
      }
    ).drawing
  }

  private var words: ForecastChart.Words {
    ForecastChart.Words(
      title: language.pick(zh: "消耗与预测区间：", en: "use and forecast: ") + name,
      used: language.pick(zh: "领用", en: "used"),
      band: language.pick(zh: "预测区间（10%–90%）与均值", en: "forecast, 10 % to 90 %, and its mean"),
      mid: Label.forecastMid.text(language), low: Label.forecastLow.text(language),
      high: Label.forecastHigh.text(language))
  }

  private func shown(_ units: Int64) -> Int128 {
    isLarge ? (Int128(units) + 500) / 1000 : Int128(units)
  }
}
