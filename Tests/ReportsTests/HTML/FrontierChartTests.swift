import Reports
import Testing

/// Choices between two wishes: every point in its place, every name beside it.
struct FrontierChartTests {
  private func chart(_ points: [FrontierChart.Point], limits: ClosedRange<Int64>? = nil)
    -> FrontierChart
  {
    FrontierChart(
      words: .init(title: "<t>", best: "最优", other: "其他", range: "95 %"),
      x: .init(title: "报废 <元>", limits: limits),
      y: .init(title: "满足率 %", places: 1, limits: limits), points: points)
  }

  private func points(_ count: Int, spread: Int64) -> [FrontierChart.Point] {
    (0..<Int64(count)).map { place in
      FrontierChart.Point(
        x: place * place % 17 * spread, y: 900 + place * 13 % 29 * spread / 40,
        label: "方案\(place) <s=\(place)>", isBest: place % 3 == 0,
        xRange: place % 2 == 0 ? place * spread - 5...place * spread + 5 : nil,
        yRange: 880...960)
    }
  }

  private func curves(_ drawing: Drawing) -> [[Drawing.Point]] {
    drawing.shapes.compactMap { if case .curve(let points, _) = $0 { points } else { nil } }
  }

  /// The boxes of the points: those of the legend are larger.
  private func marks(_ drawing: Drawing) -> [(x: Int, y: Int, fill: Drawing.Fill)] {
    drawing.shapes.compactMap { shape in
      if case .box(let x, let y, 8, 8, let fill) = shape { (x + 4, y + 4, fill) } else { nil }
    }
  }

  @Test func `no point is no picture`() {
    #expect(chart([]).drawing == nil)
  }

  @Test func `a line goes through the best ones from left to right`() throws {
    let drawing = try #require(
      chart([
        .init(x: 300, y: 990, isBest: true), .init(x: 100, y: 900, isBest: true),
        .init(x: 250, y: 910), .init(x: 200, y: 970, isBest: true),
      ]).drawing)
    let line = try #require(curves(drawing).first)
    #expect(line.count == 3)
    #expect(line.map(\.x) == line.map(\.x).sorted())
    #expect(line.map(\.y) == line.map(\.y).sorted(by: >))
    #expect(marks(drawing).filter { $0.fill == .solid }.count == 3)
    #expect(marks(drawing).filter { $0.fill == .open }.count == 1)
  }

  @Test func `an axis begins where its values do and is written with its places`() throws {
    let drawing = try #require(chart([.init(x: 1, y: 905), .init(x: 9, y: 918)]).drawing)
    let texts = drawing.texts.map(\.text)
    #expect(texts.contains("90.5") && texts.contains("92.0"))
    #expect(!texts.contains("0.0"))
  }

  @Test func `below zero an axis begins at a round number too`() throws {
    let drawing = try #require(chart([.init(x: -73, y: -1), .init(x: 41, y: 3)]).drawing)
    let texts = drawing.texts.map(\.text)
    #expect(texts.contains("-80") && texts.contains("60"))
    expectInside(drawing)
  }

  @Test(arguments: [(1, 1), (2, 1000), (9, 400), (14, 100), (30, 123_456_789)] as [(Int, Int64)])
  func `everything lies inside, no name on a point or another name`(
    _ count: Int, _ spread: Int64
  ) throws {
    var chart = chart(points(count, spread: spread))
    for width in [510, 1040] {
      chart.width = width
      let drawing = try #require(chart.drawing)
      expectInside(drawing)
      guard count < 20 else { continue }
      #expect(drawing.faults == [])
      for name in drawing.texts where name.text.hasPrefix("方案") {
        for mark in marks(drawing) {
          let isBeside = !name.columns.contains(mark.x) || mark.y > name.y || mark.y < name.y - 9
          #expect(isBeside, "\(name)")
        }
      }
    }
  }

  @Test func `what is beyond the limits stays at the edge`() throws {
    let far = FrontierChart.Point(
      x: .max, y: .min, label: "far", isBest: true, xRange: .min ... .max, yRange: .min ... .max)
    expectInside(try #require(chart([far, .init(x: 5, y: 5)], limits: 0...10).drawing))
    expectInside(try #require(chart([far, .init(x: 5, y: 5)]).drawing))
  }

  @Test func `the same points are the same bytes, and texts are escaped`() throws {
    let points = points(9, spread: 100)
    let first = try #require(chart(points).drawing).svg
    #expect(first == chart(points).drawing?.svg)
    #expect(first.contains("方案1 &lt;s=1&gt;") && first.contains("报废 &lt;元&gt;"))
  }
}
