/// What documents do to movements and balances, gathered before it is written: an import with
/// thousands of documents then touches each balance once and writes its lines many at a time.
struct PendingRows {
  var movements = RowBatch(.movement)
  var balances: BalanceChanges

  /// `ofNewBook`: nothing was ever written in the book.
  init(ofNewBook: Bool = false) { balances = BalanceChanges(ofNewBook: ofNewBook) }

  /// Writes what stands in one log, at its end.
  mutating func writeLog(with statements: Statements) throws {
    try movements.finish(with: statements)
    try balances.writeOwn(with: statements)
  }

  mutating func write(with statements: Statements) throws {
    try movements.finish(with: statements)
    try balances.write(with: statements)
  }
}
