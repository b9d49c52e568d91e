import Reports
import Testing

/// The outermost places of a shape; of a text only the place it stands at.
private func corners(_ shape: Drawing.Shape) -> [(x: Int, y: Int)] {
  switch shape {
  case .box(let x, let y, let width, let height, _): [(x, y), (x + width, y + height)]
  case .boxes(let boxes, _):
    boxes.flatMap { [($0.x, $0.y), ($0.x + $0.width, $0.y + $0.height)] }
  case .area(let points, _): points.map { ($0.x, $0.y) }
  case .curve(let points, _): points.map { ($0.x, $0.y) }
  case .line(let x1, let y1, let x2, let y2, _): [(x1, y1), (x2, y2)]
  case .text(let x, let y, _, _): [(x, y)]
  }
}

/// Whether every shape lies inside its picture, and the picture is markup as it should be.
func expectInside(_ drawing: Drawing, at location: SourceLocation = #_sourceLocation) {
  for shape in drawing.shapes {
    for (x, y) in corners(shape) {
      #expect(
        (0...drawing.width).contains(x) && (0...drawing.height).contains(y), "\(shape)",
        sourceLocation: location)
    }
  }
  expectStrict("<!DOCTYPE html>\n" + drawing.svg, at: location)
}

/// A text with the columns it takes: letters of six and signs of eleven, as fonts without serifs have
/// them at that size.
struct TextExtent {
  let text: String
  let y: Int
  let columns: ClosedRange<Int>

  /// Whether two texts are written on each other.
  func isOn(_ other: TextExtent) -> Bool {
    abs(y - other.y) < 10 && columns.overlaps(other.columns)
  }
}

extension Drawing {
  /// All its texts.
  var texts: [TextExtent] {
    shapes.compactMap { shape in
      guard case .text(let x, let y, let anchor, let text) = shape else { return nil }
      let width = text.unicodeScalars.reduce(0) { $0 + (DisplayWidth.of($1) == 2 ? 11 : 6) }
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      return TextExtent(text: text, y: y, columns: left...left + width)
    }
  }

  /// Pairs of texts that are written on each other, and texts that leave the picture.
  var faults: [String] {
    let texts = texts
    let outside = texts.filter { $0.columns.lowerBound < 0 || $0.columns.upperBound > width }
    let pairs = texts.enumerated().flatMap { place, one in
      texts.dropFirst(place + 1).filter(one.isOn).map { "“\(one.text)” and “\($0.text)”" }
    }
    return outside.map { "“\($0.text)” outside" } + pairs
  }
}
