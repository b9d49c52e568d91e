import Planning
import Stockpile

/// Days of cover of each site before and after an allocation, the shortest afterwards first: one thin
/// column a site, so that two hundred stand side by side.
struct CoverChart {
  private let lines: [(before: Int64, after: Int64)]
  private let language: Language
  private static let (width, height, most) = (500, 120, Int64(60))

  init(_ lines: [AllocationLine], _ language: Language) {
    self.language = language
    self.lines = lines.compactMap { line in
      guard let before = line.coverBefore, let after = line.coverAfter else { return nil }
      return (before, after)
    }.sorted { ($0.after, $0.before) < ($1.after, $1.before) }
  }

  /// The picture; nil where nobody uses anything.
  var drawing: Drawing? {
    guard !lines.isEmpty else { return nil }
    let highest = min(Self.most, lines.reduce(1) { max($0, $1.before, $1.after) })
    let scale = ChartScale(upTo: Int128(highest), length: Self.height, steps: 4)
    let title = language.pick(zh: "分配前后可用天数", en: "days of cover before and after")
    var drawing = Drawing(width: Self.width, height: 0, title: title)
    let legend: [(fill: Drawing.Fill, words: String)] = [
      (.solid, language.pick(zh: "分配前", en: "before")),
      (.light, language.pick(zh: "分得", en: "gained")),
      (.open, language.pick(zh: "给出", en: "given away")),
    ]
    let top = ChartLegend(entries: legend, width: Self.width).draw(in: &drawing) + 4
    let left = 30
    let bottom = top + Self.height
    for tick in scale.ticks {
      let y = bottom - scale.place(tick)
      drawing.line(x1: left, y1: y, x2: Self.width, y2: y, tick == 0 ? .axis : .grid)
      drawing.text(x: left - 4, y: y + 4, .end, ChartText.number(tick))
    }
    let room = Self.width - left
    for (place, line) in lines.enumerated() {
      let x = left + place * room / lines.count
      let wide = max(1, (place + 1) * room / lines.count + left - x - (lines.count > 100 ? 0 : 1))
      let (before, after) = (min(line.before, highest), min(line.after, highest))
      let low = scale.place(Int128(min(before, after)))
      let high = scale.place(Int128(max(before, after)))
      drawing.box(x: x, y: bottom - low, width: wide, height: low, .solid)
      drawing.box(
        x: x, y: bottom - high, width: wide, height: high - low, after >= before ? .light : .open)
    }
    drawing.text(
      x: left, y: bottom + ChartText.line, .start,
      language.pick(
        zh: "\(lines.count) 个单位，按分后可用天数排列；高于 \(Self.most) 天按 \(Self.most) 画",
        en:
          "\(lines.count) sites by days afterwards; more than \(Self.most) is drawn as \(Self.most)"
      ))
    drawing.height = bottom + 2 * ChartText.line
    return drawing
  }
}
