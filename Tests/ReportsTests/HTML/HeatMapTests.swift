import Reports
import Testing

/// Shares as shades: equal neighbours are one box, nothing is drawn where nothing is.
struct HeatMapTests {
  private func map(_ cells: [[Int]], groups: [HeatMap.Group] = []) -> HeatMap {
    HeatMap(
      title: "<map>",
      rows: cells.enumerated().map { .init(name: "第\($0)卫生院 <&>", cells: $1) },
      groups: groups, label: { "5-\($0)" })
  }

  private func boxes(_ drawing: Drawing) -> [Drawing.Fill: [Drawing.Box]] {
    drawing.shapes.reduce(into: [:]) { boxes, shape in
      if case .boxes(let some, let fill) = shape { boxes[fill] = some }
    }
  }

  @Test func `no cell is no picture`() {
    #expect(map([]).drawing == nil)
    #expect(map([[], []]).drawing == nil)
  }

  @Test(
    arguments: [
      (-1, nil), (0, nil), (1, .shade1), (50, .shade1), (51, .shade2), (250, .shade2),
      (251, .shade3), (500, .shade3), (501, .shade4), (750, .shade4), (751, .shade5),
      (1000, .shade5), (9999, .shade5),
    ] as [(Int, Drawing.Fill?)])
  func `a share has its shade`(_ share: Int, _ fill: Drawing.Fill?) throws {
    let found = boxes(try #require(map([[share]]).drawing))
    #expect(Array(found.keys) == [fill].compactMap(\.self))
  }

  @Test func `equal neighbours are one box`() throws {
    let drawing = try #require(
      map([[10, 50, 50, 600, 0, 0, 20], [10], [1, 1, 1, 1, 1, 1, 1]]).drawing)
    let found = boxes(drawing)
    let light = try #require(found[.shade1])
    let cell = try #require(found[.shade4]?.first?.width)
    #expect(light.map { ($0.width + cell / 2) / cell } == [3, 1, 1, 7])
    #expect(found.values.reduce(0) { $0 + $1.count } == 5)
  }

  @Test func `a whole district is one path a shade and fits a page`() throws {
    let cells = (0..<213).map { row in (0..<190).map { (row * 7 + $0 * $0 / 40) % 1100 - 60 } }
    let groups = (0..<21).map { HeatMap.Group(name: "第\($0)乡", rows: $0 == 3 ? 1 : 11) }
    let drawing = try #require(map(cells, groups: groups).drawing)
    expectInside(drawing)
    #expect(drawing.faults == [])
    #expect(drawing.svg.split(separator: "<path").count == 6)
    #expect(drawing.height * 1040 <= 680 * drawing.width)
    #expect(drawing.texts.contains { $0.text == "第0乡" })
    #expect(!drawing.svg.contains("卫生院"))
  }

  @Test func `few rows have their names, escaped`() throws {
    let drawing = try #require(
      map([[1, 2], [3]], groups: [.init(name: "乡", rows: 9)]).drawing)
    expectInside(drawing)
    #expect(drawing.svg.contains("第0卫生院 &lt;&amp;&gt;"))
    #expect(drawing.faults == [])
  }

  @Test func `the same cells are the same bytes`() throws {
    let cells = [[1, 2, 900], [3, 0, 60]]
    #expect(try #require(map(cells).drawing).svg == map(cells).drawing?.svg)
  }
}
