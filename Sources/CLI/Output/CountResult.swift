internal import Operations
internal import Reports
internal import Stockpile

/// The lines of a posted count where book and shelf differ.
struct CountResult {
  private let document: Document
  private let desk: Desk

  init(_ recorded: Recorded, _ desk: Desk) {
    self.document = recorded.posted.document
    self.desk = desk
  }

  /// Prints the differences; nothing where there are none.
  func show() throws {
    let different = document.countLines.filter { $0.book != $0.counted }
    guard !different.isEmpty else { return }
    let table = TextTable(
      [
        .init(say("编码", "code")), .init(Term.item.spoken), .init(Term.lotNo.spoken),
        .init(Term.expiryDate.spoken), .init(Term.bookQty.spoken, .right),
        .init(Term.countedQty.spoken, .right), .init(say("盘盈亏", "difference"), .right),
      ], rows: try different.map { try row($0) })
    Console.answer(text: table.text(desk.isPlain ? .plain : .aligned))
  }

  private func row(_ line: CountLine) throws -> [Cell] {
    let item = try desk.registers.item(line.key.item)
    return [
      .text(line.key.item.description), .text(item.map { say($0.nameZH, $0.nameEN) } ?? ""),
      .text(line.key.number), line.key.expiry.map { .day($0) } ?? .empty, .integer(line.book),
      .integer(line.counted), .integer(line.counted - line.book),
    ]
  }
}
