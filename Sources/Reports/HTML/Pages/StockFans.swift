import Planning
import Stockpile

/// Stock over the days of a run, as fans.
struct StockFans {
  let result: SimulationResult

  /// The fan of an item at a level; nil where nobody there wants it.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - level: The level.
  ///   - language: In which language.
  ///   - run: What the run is called before the title; nothing: it is the only one.
  /// - Returns: The picture of its replications, their quantiles day by day.
  func chart(
    of item: Item, at level: Level, _ language: Language, of run: String = ""
  ) -> FanChart? {
    let tally = result.tally
    guard let place = result.items.firstIndex(of: item),
      let number = Level.allCases.firstIndex(of: level),
      tally.moments(.demand, of: .itemAtLevel(place, number)).sum > 0
    else { return nil }
    let title = item.words(language) + " · " + Label(level.term).text(language)
    let start = result.start
    var chart = FanChart(
      words: FanChart.Words(
        title: run.isEmpty ? title : "\(run)  \(title)",
        outer: language.pick(zh: "95% 的推演", en: "95 % of replications"),
        inner: language.pick(zh: "一半的推演", en: "half of them"),
        median: language.pick(zh: "中位", en: "median"), days: language.pick(zh: "天", en: "day")),
      days: points(row: place * tally.scopes.levels + number), events: responses(language),
      label: { day in
        let date = start.adding(days: day - 1)
        return "\(date.civil.month)-\(date.civil.day)"
      })
    chart.width = 510
    return chart
  }

  private func points(row: Int) -> [FanChart.Point] {
    let tally = result.tally
    return (0..<tally.stock.days).compactMap { day -> FanChart.Point? in
      func stock(_ thousandths: Int64) -> Int64? {
        tally.stock.quantile(thousandths: thousandths, row: row, day: day)
      }
      guard let low = stock(25), let lower = stock(250), let median = stock(500),
        let upper = stock(750), let high = stock(975)
      else { return nil }
      return FanChart.Point(
        day: day * tally.step + 1, low: low, lowerQuartile: lower, median: median,
        upperQuartile: upper, high: high)
    }
  }

  /// Changes of the response level, as flags.
  private func responses(_ language: Language) -> [FanChart.Event] {
    result.scenario.events.compactMap { event in
      guard case .response(let key) = event.kind else { return nil }
      return FanChart.Event(day: event.day + 1, words: Self.name(ofResponse: key, language))
    }
  }

  /// Levels of national plans as they are written; others by their key.
  private static func name(ofResponse key: String, _ language: Language) -> String {
    if key == "routine" { return language.pick(zh: "常态", en: "routine") }
    guard let place = ["i", "ii", "iii", "iv"].firstIndex(of: key) else {
      return language.pick(zh: "响应 \(key)", en: "level \(key)")
    }
    return language.pick(
      zh: ["Ⅰ级响应", "Ⅱ级响应", "Ⅲ级响应", "Ⅳ级响应"][place],
      en: "level " + key.uppercased())
  }
}

extension Markup {
  /// One or two fans beside each other.
  mutating func fans(_ left: FanChart, _ right: FanChart?) {
    sides(
      { $0.chart(left.words.title, left.drawing, nothing: "") },
      { page in
        guard let right else { return }
        page.chart(right.words.title, right.drawing, nothing: "")
      })
  }
}
