/// A picture made of a few shapes on whole coordinates: values in, markup out.
///
/// Whole numbers alone, so that every machine writes the same digits, and none of them is no number.
public struct Drawing: Hashable, Sendable {
  /// How a shape is filled. Each can be told from the others where there is no colour.
  public enum Fill: String, Hashable, Sendable {
    /// Dark.
    case solid
    /// Strokes from corner to corner.
    case hatched
    /// Light grey.
    case light
    /// An outline with nothing in it.
    case open
    /// Shades without an outline, from light to dark: each can be told from the other shades.
    case shade1, shade2, shade3, shade4, shade5
  }

  /// How a line is drawn.
  public enum Stroke: String, Hashable, Sendable {
    /// Where a chart begins.
    case axis
    /// What helps the eye.
    case grid
    /// What everything is held against.
    case mark
    /// A value that goes up and down.
    case curve
    /// What happens on a day.
    case event
    /// From the least to the most that something may be.
    case range
  }

  /// On which side of its place a text stands.
  public enum Anchor: String, Hashable, Sendable {
    /// It begins there.
    case start
    /// It stands around it.
    case middle
    /// It ends there.
    case end
  }

  /// A place in a picture.
  public struct Point: Hashable, Sendable {
    /// From the left.
    public let x: Int
    /// From the top.
    public let y: Int
  }

  /// What is drawn.
  public enum Shape: Hashable, Sendable {
    /// A filled box.
    case box(x: Int, y: Int, width: Int, height: Int, Fill)
    /// Many boxes of one fill, drawn as one.
    case boxes([Box], Fill)
    /// What lies inside a line that comes back to where it began.
    case area([Point], Fill)
    /// A line through many places.
    case curve([Point], Stroke)
    /// A line.
    case line(x1: Int, y1: Int, x2: Int, y2: Int, Stroke)
    /// A text on one line.
    case text(x: Int, y: Int, Anchor, String)
  }

  /// How wide it is.
  public let width: Int
  /// How high it is.
  public internal(set) var height: Int
  /// What it shows, for those who cannot see it.
  public let title: String
  /// From the back to the front.
  public private(set) var shapes: [Shape] = []

  init(width: Int, height: Int, title: String) {
    self.width = width
    self.height = height
    self.title = title
  }

  mutating func box(x: Int, y: Int, width: Int, height: Int, _ fill: Fill) {
    guard width > 0, height > 0 else { return }
    shapes.append(.box(x: x, y: y, width: width, height: height, fill))
  }

  mutating func boxes(_ boxes: [Box], _ fill: Fill) {
    guard !boxes.isEmpty else { return }
    shapes.append(.boxes(boxes, fill))
  }

  mutating func area(_ points: [Point], _ fill: Fill) {
    guard points.count > 2 else { return }
    shapes.append(.area(Self.turns(points), fill))
  }

  mutating func curve(_ points: [Point], _ stroke: Stroke) {
    guard points.count > 1 else { return }
    shapes.append(.curve(Self.turns(points), stroke))
  }

  mutating func line(x1: Int, y1: Int, x2: Int, y2: Int, _ stroke: Stroke) {
    shapes.append(.line(x1: x1, y1: y1, x2: x2, y2: y2, stroke))
  }

  mutating func text(x: Int, y: Int, _ anchor: Anchor, _ text: String) {
    guard !text.isEmpty else { return }
    shapes.append(.text(x: x, y: y, anchor, text))
  }
}
