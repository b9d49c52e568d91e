import Reports
import Testing

/// Pictures of nothing, of one value and of many: every figure in place, no text on another.
struct ChartTests {
  private func bars(_ values: [Int128]) -> BarChart {
    BarChart(
      title: "<chart>",
      legend: [(.solid, "met & kept"), (.hatched, "不足"), (.open, "unknown")],
      bars: values.enumerated().map { place, value in
        BarChart.Bar(
          name: "第\(place)卫生院 <script>alert('x')</script>",
          parts: [(value, .solid), (value / 2, .hatched)], note: "\(value) \"days\"")
      }, mark: (30, "30 天"))
  }

  private func columns(_ values: [Int128]) -> ColumnChart {
    ColumnChart(
      title: "months",
      columns: values.enumerated().map { place, value in
        ColumnChart.Column(
          name: ["\(place + 1)", "2027"], value: value, fill: .light, note: "\(value)")
      })
  }

  /// The second value is not known; the last ones are to come.
  private func forecast(_ values: [Int128]) -> ForecastChart {
    let coming = values.suffix(values.count / 3)
    return ForecastChart(
      words: ForecastChart.Words(
        title: "<use>", used: "领用", band: "forecast & mean", mid: "used/expected", low: "下限",
        high: "high"),
      past: values.dropLast(coming.count).enumerated().map { place, value in
        .init(name: ["\(place + 1)", "2027"], value: place == 1 ? nil : value)
      },
      coming: coming.map {
        .init(name: ["12", "2027"], low: $0 / 2, mid: $0, high: $0 + $0 / 2)
      })
  }

  private func drawings(_ values: [Int128]) -> [Drawing?] {
    [bars(values).drawing, columns(values).drawing, forecast(values).drawing]
  }

  @Test func `nothing to show is no picture`() {
    #expect(drawings([]).allSatisfy { $0 == nil })
  }

  @Test func `a month that is not known has no column and a sign under it`() throws {
    let shapes = try #require(forecast([9, 9]).drawing).shapes
    let columns = shapes.filter { shape in
      if case .box(_, _, _, let height, .solid) = shape { height > 12 } else { false }
    }
    #expect(columns.count == 1)
    let texts = shapes.compactMap { shape in
      if case .text(_, _, _, let text) = shape { text } else { nil }
    }
    #expect(texts.filter { $0 == ForecastChart.unknown }.count == 1)
  }

  @Test func `a band has its line inside, and all three figures`() throws {
    let chart = ForecastChart(
      words: ForecastChart.Words(title: "", used: "", band: "", mid: "", low: "", high: ""),
      past: [.init(name: ["1"], value: 400)],
      coming: [.init(name: ["2"], low: 100, mid: 200, high: 300)])
    let drawing = try #require(chart.drawing)
    let boxes = drawing.shapes.compactMap { shape in
      if case .box(let x, let y, _, let height, let fill) = shape, x > 20 {
        (y..<y + height, fill)
      } else {
        nil
      }
    }
    let band = try #require(boxes.last { $0.1 == .light }?.0)
    let line = try #require(boxes.last { $0.1 == .solid }?.0)
    #expect(band.contains(line.lowerBound) && band.contains(line.upperBound))
    #expect(band.count == chart.height / 2)
    for figure in [100, 200, 300, 400] { #expect(drawing.svg.contains(">\(figure)<")) }
  }

  @Test(arguments: [
    [0], [0, 0, 0], [1], [-5, 3], [7, 90, 12, 0, 31], [Int128(Int64.max), 1],
    Array(repeating: 12_345_678, count: 40),
  ])
  func `every shape lies inside the picture`(_ values: [Int128]) throws {
    for drawing in drawings(values) {
      let drawing = try #require(drawing)
      expectInside(drawing)
      expectStrict("<!DOCTYPE html>\n" + drawing.svg)
    }
  }

  @Test(arguments: [[0, 0], [5, 60, 1_000, 31], [12_345_678, 9, 1, 400, 88]])
  func `texts do not lie on each other`(_ values: [Int128]) throws {
    for drawing in drawings(values) {
      let texts = try #require(drawing).shapes.compactMap { shape in
        if case .text(let x, let y, let anchor, let text) = shape {
          Self.extent(x, y, anchor, text)
        } else {
          nil
        }
      }
      for (place, one) in texts.enumerated() {
        for other in texts.dropFirst(place + 1) where one.y == other.y {
          #expect(
            one.columns.upperBound < other.columns.lowerBound
              || other.columns.upperBound < one.columns.lowerBound,
            "“\(one.text)” and “\(other.text)”")
        }
      }
    }
  }

  /// Letters of six and signs of eleven, as fonts without serifs have them at that size.
  private static func extent(
    _ x: Int, _ y: Int, _ anchor: Drawing.Anchor, _ text: String
  ) -> (text: String, y: Int, columns: ClosedRange<Int>) {
    let width = text.unicodeScalars.reduce(0) { $0 + (DisplayWidth.of($1) == 2 ? 11 : 6) }
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return (text, y, left...left + width)
  }

  @Test func `a bar is as long as its value`() throws {
    let drawing = try #require(
      BarChart(
        title: "", bars: [50, 100].map { .init(name: "", parts: [($0, .solid)], note: "") }
      ).drawing)
    let widths = drawing.shapes.compactMap { shape in
      if case .box(_, _, let width, _, .solid) = shape { width } else { nil }
    }
    #expect(widths.count == 2)
    #expect(widths[1] / 2 == widths[0])
  }

  @Test func `a value beyond the edge ends there`() throws {
    let drawing = try #require(
      BarChart(
        title: "", bars: [.init(name: "", parts: [(100_000, .solid)], note: "100,000")],
        mark: (30, "30"), most: 150
      ).drawing)
    #expect(drawing.svg.contains("100,000"))
    #expect(drawing.svg.contains(">150<"))
  }

  @Test(arguments: [
    (0, 1, 1), (1, 1, 1), (5, 5, 1), (6, 6, 2), (7, 8, 2), (99, 100, 20), (100, 100, 20),
    (101, 150, 50), (1_000_000_001, 1_500_000_000, 500_000_000),
  ])
  func `an axis ends at a round number`(_ most: Int, _ top: Int, _ step: Int) {
    let scale = ChartScale(upTo: Int128(most), length: 100)
    #expect(scale.top == Int128(top))
    #expect(scale.step == Int128(step))
    #expect(scale.ticks.count <= 6)
    #expect(scale.place(scale.top) == 100)
    #expect(scale.place(-1) == 0)
  }
}
