/// Columns that stand side by side, such as one a month.
public struct ColumnChart: Sendable {
  /// One column.
  public struct Column: Sendable {
    let name: [String]
    let value: Int128
    let fill: Drawing.Fill
    let note: String

    /// A column with the lines under it and what stands on it; nothing where nothing is there.
    public init(name: [String], value: Int128, fill: Drawing.Fill, note: String) {
      self.name = name
      self.value = value
      self.fill = fill
      self.note = note
    }
  }

  /// What the chart shows.
  public let title: String
  /// From the left.
  public let columns: [Column]
  /// How wide the picture is.
  public var width = 1040
  /// How high the columns may be.
  public var height = 110

  /// A chart of those columns.
  public init(title: String, columns: [Column]) {
    self.title = title
    self.columns = columns
  }

  /// The picture; nil where there is nothing to show.
  public var drawing: Drawing? {
    guard !columns.isEmpty else { return nil }
    // A place is never narrower than what is written in it: texts do not run into each other.
    let texts = columns.flatMap { $0.name + [$0.note] }
    let needed = (texts.map(ChartText.width).max() ?? 0) + 6
    let place = max(needed, width / columns.count)
    let whole = max(width, place * columns.count)
    let scale = ChartScale(upTo: columns.map(\.value).max() ?? 0, length: height, steps: 4)
    var drawing = Drawing(width: whole, height: 0, title: title)
    let top = ChartText.line + 2
    let bottom = top + height
    drawing.line(x1: 0, y1: bottom, x2: whole, y2: bottom, .axis)
    for (number, column) in columns.enumerated() {
      let left = number * place
      let middle = left + place / 2
      let high = scale.place(column.value)
      drawing.box(
        x: left + place / 8, y: bottom - high, width: place - place / 4, height: high, column.fill)
      drawing.text(x: middle, y: bottom - high - 3, .middle, column.note)
      for (line, words) in column.name.enumerated() {
        drawing.text(
          x: middle, y: bottom + (line + 1) * ChartText.line, .middle, words)
      }
    }
    let lines = columns.map(\.name.count).max() ?? 0
    drawing.height = bottom + lines * ChartText.line + 6
    return drawing
  }
}
