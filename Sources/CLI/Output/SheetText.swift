internal import Reports
internal import Stockpile

/// A count sheet as it is printed: blind, so that nobody counts what the books say.
struct SheetText {
  let sheet: CountSheet
  let desk: Desk

  init(_ sheet: CountSheet, _ desk: Desk) {
    self.sheet = sheet
    self.desk = desk
  }

  /// Prints the sheet.
  func show() throws {
    if desk.asJSON {
      Console.answer(json.text)
      return
    }
    if !desk.isPlain { Console.answer(try title()) }
    Console.answer(text: try table().text(desk.isPlain ? .plain : .aligned))
  }

  /// The sheet as a value.
  var json: JSONText {
    .object([
      "as_use": .boolean(sheet.asUse), "date": .string(sheet.day.description),
      "lines": .array(sheet.lines.map { Self.json($0) }), "sheet": .integer(sheet.id),
      "site": .string(sheet.site.description),
    ])
  }

  private func title() throws -> String {
    let site = try desk.registers.site(sheet.site).map { say($0.nameZH, $0.nameEN) } ?? ""
    let use = sheet.asUse ? say(" 以盘代耗", " (shortage is use)") : ""
    return TerminalText.escaped(
      say(
        "盘点表 \(sheet.id)  \(site)  \(sheet.day)\(use)",
        "count sheet \(sheet.id)  \(site)  \(sheet.day)\(use)"))
  }

  private func table() throws -> TextTable {
    let titles = [
      TextTable.Column(say("行", "line"), .right), .init(say("编码", "code")),
      .init(Term.item.spoken), .init(say("规格", "spec")), .init(say("单位", "unit")),
      .init(Term.maker.spoken), .init(Term.lotNo.spoken), .init(Term.expiryDate.spoken),
      .init(Term.countedQty.spoken, .right),
    ]
    return TextTable(titles, rows: try sheet.lines.map { try row($0) })
  }

  private func row(_ line: CountSheetLine) throws -> [Cell] {
    let item = try desk.registers.item(line.key.item)
    return [
      .integer(Int64(line.line)), .text(line.key.item.description),
      .text(item.map { say($0.nameZH, $0.nameEN) } ?? ""), .text(item?.spec ?? ""),
      .text(item.map { say($0.baseUnitZH, $0.baseUnitEN) } ?? ""), .text(line.key.maker),
      .text(line.key.number), line.key.expiry.map { .day($0) } ?? .empty,
      line.counted.map { .integer($0) } ?? .text("______"),
    ]
  }

  private static func json(_ line: CountSheetLine) -> JSONText {
    .object([
      "counted": line.counted.map { .integer($0) } ?? .null,
      "expiry_date": JSONText(line.key.expiry?.description),
      "item": .string(line.key.item.description), "line": JSONText(line.line),
      "lot_no": .string(line.key.number), "maker": .string(line.key.maker),
      "pool": JSONText(line.pool?.rawValue),
    ])
  }
}
