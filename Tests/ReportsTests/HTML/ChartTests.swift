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

  @Test func `nothing to show is no picture`() {
    #expect(bars([]).drawing == nil)
    #expect(columns([]).drawing == nil)
  }

  @Test(arguments: [
    [0], [0, 0, 0], [1], [-5, 3], [7, 90, 12, 0, 31], [Int128(Int64.max), 1],
    Array(repeating: 12_345_678, count: 40),
  ])
  func `every shape lies inside the picture`(_ values: [Int128]) throws {
    for drawing in [bars(values).drawing, columns(values).drawing] {
      let drawing = try #require(drawing)
      let (right, low) = (drawing.width, drawing.height)
      for shape in drawing.shapes {
        switch shape {
        case .box(let x, let y, let width, let height, _):
          #expect(x >= 0 && y >= 0 && x + width <= right && y + height <= low)
        case .line(let x1, let y1, let x2, let y2, _):
          #expect(x1 >= 0 && y1 >= 0 && x2 <= right && y2 <= low)
        case .text(let x, let y, _, _): #expect(x >= 0 && y >= 0 && x <= right && y <= low)
        }
      }
      expectStrict("<!DOCTYPE html>\n" + drawing.svg)
    }
  }

  @Test(arguments: [[0, 0], [5, 60, 1_000, 31], [12_345_678, 9, 1, 400, 88]])
  func `texts do not lie on each other`(_ values: [Int128]) throws {
    for drawing in [bars(values).drawing, columns(values).drawing] {
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
