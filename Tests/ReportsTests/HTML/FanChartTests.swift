import Reports
import Testing

/// Bands over days: two areas and a line, whatever the values and however many events there are.
struct FanChartTests {
  private let words = FanChart.Words(
    title: "<fan>", outer: "95 % & more", inner: "一半", median: "中位数", days: "天")

  private func days(_ values: [Int64]) -> [FanChart.Point] {
    values.enumerated().map { place, value in
      FanChart.Point(
        day: place + 1, low: value / 4, lowerQuartile: value / 2, median: value,
        upperQuartile: value / 2 * 3, high: value / 4 * 7)
    }
  }

  private func chart(_ values: [Int64], _ events: [FanChart.Event] = []) -> FanChart {
    FanChart(
      words: words, days: days(values), mark: (300, "红线 <300>"), events: events,
      label: { "2026-01-\($0)" })
  }

  @Test func `no day is no picture`() {
    #expect(chart([]).drawing == nil)
  }

  @Test(arguments: [[5], [9, 0, 7, 7, 7, 1000], Array(repeating: 40, count: 365)])
  func `there are two bands and a line`(_ values: [Int64]) throws {
    let shapes = try #require(chart(values).drawing).shapes
    let fills = shapes.compactMap { if case .area(_, let fill) = $0 { fill } else { nil } }
    let lines = shapes.compactMap { if case .curve(_, let stroke) = $0 { stroke } else { nil } }
    #expect(fills == [.shade1, .shade2])
    #expect(lines == [.curve])
  }

  @Test func `what does not change takes four corners`() throws {
    let drawing = try #require(chart(Array(repeating: 40, count: 365)).drawing)
    for case .area(let points, _) in drawing.shapes { #expect(points.count == 4) }
  }

  @Test(arguments: [
    [0], [1], [-50, 3], [7, 90, 12, 0, 31], [Int64.max / 4, 1], [1_234_567, 5, 9],
    Array(repeating: 12_345, count: 400),
  ])
  func `everything lies inside and no text on another`(_ values: [Int64]) throws {
    let events = [3, 4, 4, 20, 200, 399, 400, 1].map {
      FanChart.Event(day: $0, words: "第\($0)天 <up & away>")
    }
    var chart = chart(values, events)
    for width in [510, 1040] {
      for most in [nil, 100] as [Int64?] {
        (chart.width, chart.most) = (width, most)
        let drawing = try #require(chart.drawing)
        expectInside(drawing)
        let mark = "红线 <300>"
        #expect(drawing.faults.filter { !$0.contains(mark) } == [])
      }
    }
  }

  @Test func `a value beyond the edge stays there`() throws {
    var chart = chart([50, 100_000])
    chart.most = 500
    let drawing = try #require(chart.drawing)
    let highest = drawing.shapes.compactMap { shape in
      if case .area(let points, _) = shape { points.map(\.y).min() } else { nil }
    }
    let grid = drawing.shapes.compactMap { shape in
      if case .line(_, let y, _, _, .grid) = shape { y } else { nil }
    }
    #expect(Set(highest) == [try #require(grid.min())])
  }

  @Test func `six events have words, the others a stroke, those on other days nothing`() throws {
    let events = [5, 1, 9, 12, 3, 7, 20, 2, 0, 31].map {
      FanChart.Event(day: $0, words: "event \($0)")
    }
    let drawing = try #require(chart(Array(repeating: 9, count: 30), events).drawing)
    let words = drawing.texts.map(\.text).filter { $0.hasPrefix("event") }
    #expect(Set(words) == Set([5, 1, 9, 12, 3, 7].map { "event \($0)" }))
    let strokes = drawing.shapes.filter { shape in
      if case .line(let x1, _, let x2, _, .mark) = shape { x1 == x2 } else { false }
    }
    #expect(strokes.count == 2)
  }

  @Test func `the same days are the same bytes`() throws {
    let values: [Int64] = [7, 90, 12, 0, 31]
    let events = [2, 2, 3].map { FanChart.Event(day: $0, words: "x") }
    let first = try #require(chart(values, events).drawing).svg
    #expect(first == chart(values, events).drawing?.svg)
    #expect(first.contains("红线 &lt;300&gt;") && first.contains("95 % &amp; more"))
  }
}
