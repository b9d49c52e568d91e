/// How much room a table may take on a terminal.
struct TableLayout {
  /// The keys of the columns that are not shown.
  var leavingOut: Set<String> = []
  /// The width it is to fit into; nil: as wide as it comes.
  var most: Int?

  /// Every column that says something.
  static let wide = TableLayout()

  /// As every terminal shows it: 80 columns, without the columns of those labels.
  static func narrow(leavingOut labels: [Label]) -> TableLayout {
    TableLayout(leavingOut: Set(labels.map(\.key)), most: 80)
  }
}
