extension Drawing {
  /// How far apart the strokes of a hatched box are.
  private static let strokes = 6

  /// The picture as an element of a page.
  public var svg: String {
    var markup = Markup()
    write(to: &markup)
    return markup.text
  }

  /// Writes the picture into a page.
  func write(to markup: inout Markup) {
    markup.element(
      .svg, .init(.viewBox, "0 0 \(width) \(height)"), .init(.width, width),
      .init(.height, height), .init(.role, "img")
    ) { markup in
      markup.element(.title, text: title)
      for shape in shapes { Self.write(shape, to: &markup) }
    }
  }

  private static func write(_ shape: Shape, to markup: inout Markup) {
    switch shape {
    case .box(let x, let y, let width, let height, let fill):
      markup.empty(
        .rect, .look(fill.rawValue), .init(.x, x), .init(.y, y), .init(.width, width),
        .init(.height, height))
      if fill == .hatched {
        markup.empty(.path, .look("hatch"), .init(.d, hatch(x, y, width, height)))
      }
    case .boxes(let boxes, let fill):
      markup.empty(
        .path, .look(fill.rawValue), .init(.d, boxes.map(\.path).joined()))
    case .area(let points, let fill):
      markup.empty(.path, .look(fill.rawValue), .init(.d, path(points) + "z"))
    case .curve(let points, let stroke):
      markup.empty(.path, .look(stroke.rawValue), .init(.d, path(points)))
    case .line(let x1, let y1, let x2, let y2, let stroke):
      markup.empty(
        .line, .look(stroke.rawValue), .init(.x1, x1), .init(.y1, y1), .init(.x2, x2),
        .init(.y2, y2))
    case .text(let x, let y, let anchor, let text):
      markup.element(
        .text, .init(.x, x), .init(.y, y), .init(.anchor, anchor.rawValue), text: text)
    }
  }

  /// Strokes drawn one by one and cut at the edges: a pattern would have to be pointed to, and
  /// printers that know none leave the box blank.
  private static func hatch(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    stride(from: strokes, to: width + height, by: strokes).map { sum in
      let (right, low) = (min(sum, width), min(sum, height))
      return "M\(x + right) \(y + sum - right)L\(x + sum - low) \(y + low)"
    }.joined()
  }
}
