import Planning
import Stockpile

extension MonthlyPlanReport {
  /// How many items have a chart.
  private static let charted = 12

  /// A chart an item, two beside each other.
  func writeForecasts(to body: inout Markup, _ language: Language) {
    let charts = forecasts.prefix(Self.charted).map { ItemForecastChart($0, language) }
    func write(_ place: Int, to body: inout Markup) {
      guard place < charts.count else { return }
      body.chart(
        charts[place].title, charts[place].drawing, charts[place].note,
        nothing: language.pick(zh: "没有一个月可计", en: "no month is known"))
    }
    for place in stride(from: 0, to: charts.count, by: 2) {
      // The heading stays with the first charts.
      body.element(.section, .look("whole")) { body in
        if place == 0 { Self.writeHeading(to: &body, language) }
        body.sides({ write(place, to: &$0) }, { write(place + 1, to: &$0) })
      }
    }
  }

  private static func writeHeading(to body: inout Markup, _ language: Language) {
    body.element(.h2, text: language.pick(zh: "消耗与预测区间", en: "Use and forecast"))
    body.paragraphs(
      language.pick(
        zh: "全网络合计，每月按计入的天数折成满月；浅色区间：预计十个月里有八个月落在其中，横线是均值",
        en: "the whole network, each month stretched to a whole one by the days that count; eight "
          + "months of ten are expected inside the light band, the line is the mean"))
  }
}
