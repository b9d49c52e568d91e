/// Rows of whole numbers gathered and written many at a time: a statement run for each row costs
/// about as much again as the row itself.
struct RowBatch {
  /// A table and its columns, as the rows give them.
  struct Table {
    fileprivate let width: Int
    fileprivate let one: String
    fileprivate let many: String

    fileprivate init(_ name: String, _ columns: [String]) {
      width = columns.count
      let head = "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES "
      let row = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
      one = head + row
      many = head + Array(repeating: row, count: RowBatch.size).joined(separator: ", ")
    }

    static let movement = Table(
      "movement",
      [
        "site", "epoch", "number", "line", "lot", "from_account", "to_account", "quantity", "day",
      ])
    static let balance = Table("balance", ["site", "held", "item", "lot", "account", "quantity"])
  }

  private static let size = 64

  private let table: Table
  private var numbers: [Int64] = []

  init(_ table: Table) { self.table = table }

  /// Adds a row, which is written when enough have come together.
  mutating func add<let width: Int>(
    _ row: borrowing InlineArray<width, Int64>, with statements: Statements
  ) throws {
    precondition(width == table.width)
    for place in 0..<width { numbers.append(row[place]) }
    guard numbers.count == Self.size * width else { return }
    try write(table.many, numbers[...], statements)
    numbers.removeAll(keepingCapacity: true)
  }

  /// Writes what has not been written yet.
  mutating func finish(with statements: Statements) throws {
    for start in stride(from: 0, to: numbers.count, by: table.width) {
      try write(table.one, numbers[start..<start + table.width], statements)
    }
    numbers.removeAll(keepingCapacity: true)
  }

  private func write(_ sql: String, _ values: ArraySlice<Int64>, _ statements: Statements) throws {
    let statement = try statements.sql(sql)
    for (place, value) in values.enumerated() { try statement.set(Int32(place + 1), value) }
    try statement.finish()
  }
}
