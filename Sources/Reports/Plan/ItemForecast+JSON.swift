import Planning
import Stockpile

extension ItemForecast {
  /// The months known, and those to come.
  var json: JSONText {
    .members([
      "item": .text(item.code), "item_name_zh": .string(item.nameZH),
      "item_name_en": .string(item.nameEN),
      "months": ReportTable(
        forecast.past,
        [
          Column(term: .month) { .cell(.month($0.month)) },
          Column(.unitsUsed) { .integer($0.units) },
        ]
      ).json,
      "coming": ReportTable(
        forecast.coming,
        [
          Column(term: .month) { .cell(.month($0.month)) },
          Column(.forecastLow) { .integer($0.low) }, Column(.forecastMid) { .integer($0.mid) },
          Column(.forecastHigh) { .integer($0.high) },
        ]
      ).json,
    ])
  }
}

extension Label {
  static let forecastLow = Label("low", zh: "下限", en: "low")
  static let forecastMid = Label("mid", zh: "领用/均值", en: "used/mean")
  static let forecastHigh = Label("high", zh: "上限", en: "high")
}
