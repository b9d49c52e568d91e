/// Shares of sites day by day: a row a site, a column a day, the darker the larger.
///
/// Equal neighbours are one box and all boxes of a shade are one path, so that two hundred sites over
/// half a year stay a picture a browser and a printer can bear.
public struct HeatMap: Sendable {
  /// A site with its shares in thousandths, day by day.
  public struct Row: Hashable, Sendable {
    let name: String
    let cells: [Int]

    /// A site with its shares, each from 0 to 1000.
    public init(name: String, cells: [Int]) {
      self.name = name
      self.cells = cells
    }
  }

  /// Rows that belong together, such as a township.
  public struct Group: Hashable, Sendable {
    let name: String
    let rows: Int

    /// So many of the rows that follow the group before.
    public init(name: String, rows: Int) {
      self.name = name
      self.rows = max(0, rows)
    }
  }

  /// The most of each shade in thousandths; nothing is no shade.
  static let bounds = [0, 50, 250, 500, 750, 1000]
  /// What the shades are called where nothing else is said.
  public static let shades = ["0", "≤5%", "5–25%", "25–50%", "50–75%", ">75%"]
  private static let fills: [Drawing.Fill] = [.shade1, .shade2, .shade3, .shade4, .shade5]

  /// What the chart shows.
  public let title: String
  /// From the top.
  public let rows: [Row]
  /// From the top; each begins where the one before ends.
  public var groups: [Group] = []
  /// What no share and the five shades are called.
  public var legend = HeatMap.shades
  /// The day of the first column.
  public var firstDay = 1
  /// What a day is called beside its number, such as its date.
  public var label: (@Sendable (Int) -> String)?
  /// How wide the picture is at least; it is wider where it would else be higher than a page.
  public var width = 1040

  /// A picture of those rows.
  public init(
    title: String, rows: [Row], groups: [Group] = [], legend: [String] = HeatMap.shades,
    firstDay: Int = 1, label: (@Sendable (Int) -> String)? = nil
  ) {
    self.title = title
    self.rows = rows
    self.groups = groups
    self.legend = legend
    self.firstDay = firstDay
    self.label = label
  }

  /// The picture; nil where there is nothing to show.
  public var drawing: Drawing? {
    let count = rows.map(\.cells.count).max() ?? 0
    guard count > 0 else { return nil }
    let days = firstDay...firstDay + count - 1
    let frame = HeatMapFrame(self, columns: count, DayAxis.widest(days, label))
    var drawing = Drawing(width: frame.width, height: 0, title: title)
    let entries = zip([.open] + Self.fills, legend).map { (fill: $0, words: $1) }
    let top = ChartLegend(entries: entries, width: frame.width).draw(in: &drawing) + 2
    let bottom = top + frame.rowHeight * rows.count
    for (place, boxes) in boxes(frame, top).enumerated() { drawing.boxes(boxes, Self.fills[place]) }
    let right = frame.left + frame.across
    for line in frame.borders(groups, rows.count) {
      let y = top + line * frame.rowHeight
      drawing.line(x1: frame.left - 4, y1: y, x2: right, y2: y, .range)
    }
    for y in [top, bottom] { drawing.line(x1: frame.left, y1: y, x2: right, y2: y, .axis) }
    for x in [frame.left, right] { drawing.line(x1: x, y1: top, x2: x, y2: bottom, .axis) }
    for (y, name) in frame.names {
      drawing.text(x: frame.left - 6, y: top + y, .end, name)
    }
    let axis = DayAxis(
      days: days, left: frame.left + frame.across / count / 2,
      length: frame.across - frame.across / count, widest: frame.widest, label: label)
    drawing.height = bottom + axis.draw(at: bottom, in: &drawing)
    return drawing
  }
}

extension HeatMap {
  /// Which shade a share has; 0 is none.
  static func shade(_ thousandths: Int) -> Int {
    bounds.firstIndex { thousandths <= $0 } ?? bounds.count - 1
  }

  /// The boxes of each shade, row by row.
  private func boxes(_ frame: HeatMapFrame, _ top: Int) -> [[Drawing.Box]] {
    var boxes = Array(repeating: [Drawing.Box](), count: Self.fills.count)
    for (number, row) in rows.enumerated() {
      let shades = row.cells.map(Self.shade)
      var start = 0
      for end in 1..<(shades.count + 1) where end == shades.count || shades[end] != shades[start] {
        if shades[start] > 0 {
          boxes[shades[start] - 1].append(
            Drawing.Box(
              x: frame.place(start), y: top + number * frame.rowHeight,
              width: frame.place(end) - frame.place(start), height: frame.rowHeight))
        }
        start = end
      }
    }
    return boxes
  }
}
