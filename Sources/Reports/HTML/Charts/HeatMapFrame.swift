/// How large the parts of a heat map are, so that it fits a page.
struct HeatMapFrame: Sendable {
  /// The whole picture.
  let width: Int
  /// A row.
  let rowHeight: Int
  /// How many columns there are.
  let columns: Int
  /// Where the first column begins.
  let left: Int
  /// From there to the end of the last one.
  let across: Int
  /// The widest name of a day.
  let widest: Int
  /// What stands before the rows, and how far below the first row's upper edge.
  let names: [(y: Int, name: String)]

  /// The height of a row with its name before it.
  private static let named = 12
  /// The height of rows without.
  private static let thin = 4...6
  /// What rows may take of a picture as wide as a page.
  private static let page = 600
  /// What is above and below them.
  private static let rest = 60

  init(_ map: HeatMap, columns: Int, _ widest: Int) {
    let count = map.rows.count
    let isNamed = count * Self.named <= Self.page
    let height =
      isNamed ? Self.named : min(Self.thin.upperBound, max(Self.thin.lowerBound, Self.page / count))
    // A picture is as wide as the page or its half: one that is too high has to be wider as well.
    let whole = max(map.width, map.width * (count * height + Self.rest) / (Self.page + Self.rest))
    let most = whole * 3 / 10
    self.rowHeight = height
    self.names =
      isNamed
      ? map.rows.enumerated().map { place, row in
        (place * height + ChartText.baseline, ChartText.cut(row.name, width: most))
      } : Self.names(map.groups, height, count, most)
    let room = names.map { ChartText.width($0.name) + 7 }.max() ?? 0
    self.left = max(room, widest / 2)
    self.across = max(columns, whole - left - widest / 2)
    self.width = max(whole, left + across + widest / 2)
    self.columns = columns
    self.widest = widest
  }

  /// Where a column begins: some are wider than others, so that no room is left over.
  func place(_ column: Int) -> Int { left + column * across / columns }

  /// Between which rows one group ends and the next begins.
  func borders(_ groups: [HeatMap.Group], _ count: Int) -> [Int] {
    var row = 0
    return groups.dropLast().compactMap { group in
      row += group.rows
      return row < count ? row : nil
    }
  }

  /// A name in the middle of each group, moved down a little where it would lie on another; none
  /// where that would be outside its group.
  private static func names(
    _ groups: [HeatMap.Group], _ height: Int, _ count: Int, _ most: Int
  ) -> [(y: Int, name: String)] {
    var (row, free) = (0, 0)
    var names: [(y: Int, name: String)] = []
    for group in groups where row < count {
      let rows = min(group.rows, count - row)
      let middle = (2 * row + rows) * height / 2
      let top = max(free, middle - ChartText.line / 2)
      if top <= middle {
        names.append((top + ChartText.baseline, ChartText.cut(group.name, width: most)))
        free = top + ChartText.line
      }
      row += rows
    }
    return names
  }
}
