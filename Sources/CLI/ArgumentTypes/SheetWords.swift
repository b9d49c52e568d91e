internal import Interchange
internal import Stockpile

/// Count sheets and figures as people type them.
enum SheetWords {
  /// The number of a sheet: `3`, `#3`, `盘点表3`.
  static func id(_ text: String) throws -> Int64 {
    let digits = try TypedText(text).text.drop { !("0"..."9").contains($0) }
    guard let id = Int64(digits), id > 0 else {
      throw Failure.usage(
        "bad-sheet", zh: "“\(text)”不是盘点表号", en: "\"\(text)\" is no number of a sheet",
        hintZH: "写表上的号，如 3", hintEN: "give the number on the sheet, such as 3")
    }
    return id
  }

  /// A line and its figure: `2=598`, `2=1箱30只`, `2=598@reserve`.
  static func figure(
    _ text: String, sheet: CountSheet, _ registers: Registers
  ) throws -> (line: Int, counted: Int64, pool: Pool?) {
    let parts = try TypedText(text).text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let line = Int(parts[0].filter { $0 != " " }) else {
      throw Failure.usage(
        "bad-figure", zh: "“\(text)”不是“行号=实盘数”", en: "\"\(text)\" is not LINE=FIGURE",
        hintZH: "例如 2=598；盘不到写 2=0", hintEN: "for example 2=598, and 2=0 where nothing is left")
    }
    guard let known = sheet.lines.first(where: { $0.line == line }) else {
      throw Refusal.sheetProblem(String(sheet.id), reason: .noLine(line))
    }
    let words = parts[1].split(separator: "@", maxSplits: 1).map(String.init)
    let pool = try words.count == 2 ? Pool.typed(words[1], "@") : nil
    let counted = try self.counted(words.first ?? "", known.key.item, registers)
    return (line, counted, pool)
  }

  /// A figure in the units of an item.
  static func counted(
    _ text: String, _ code: ItemCode, _ registers: Registers
  ) throws -> Int64 {
    let item = try registers.item(code.description)
    return try TypedQuantity.parse(text, item: item, allowsZero: true).units
  }
}
