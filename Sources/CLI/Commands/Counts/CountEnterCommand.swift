internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 录入实盘数.
struct CountEnterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "enter", "录入实盘数", "enter figures into a sheet",
      discussion: say(
        """
        例：stockpile count enter 3 1=598 2=0
        盘到表上没有的：--found "YYFHKZ 5 lot=A9 expiry=2028-06"
        """,
        """
        Example: stockpile count enter 3 1=598 2=0
        Found and not listed: --found "PP0102 5 lot=A9 expiry=2028-06"
        """))
  }

  @Argument(help: .words("盘点表号", "number of the sheet", value: "sheet"))
  var sheet: String?

  @Argument(
    help: .words(
      "行号=实盘数；差异归某属性时 2=598@reserve",
      "LINE=FIGURE; 2=598@reserve gives a difference to a pool",
      value: "line=figure"))
  var figures: [String] = []

  @Option(
    parsing: .singleValue,
    help: .words(
      "盘到表上没有的：\"物资 数量 lot=… expiry=…\"",
      "found and not on the sheet: \"ITEM QUANTITY lot=… expiry=…\"", value: "words"))
  var found: [String] = []

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let open = try desk.openSheet(sheet)
    var entries = try figures.map { text in
      let figure = try SheetWords.figure(text, sheet: open, desk.registers)
      return Session.CountEntry(line: figure.line, counted: figure.counted, pool: figure.pool)
    }
    entries += try found.map { try Self.foundEntry($0, desk) }
    if entries.isEmpty {
      guard desk.isInteractive else {
        throw Failure.missing("LINE=FIGURE", zh: "实盘数", en: "figures")
      }
      entries = try askFigures(open, desk)
    }
    let entered = try desk.session.enterCounts(entries, sheet: open.id)
    if !desk.asJSON { try echo(entries, entered, desk) }
    SheetText(entered, desk).showProgress()
  }

  /// The figures as they were understood, in base units: packs typed by mistake are seen here.
  private func echo(
    _ entries: [Session.CountEntry], _ sheet: CountSheet, _ desk: Desk
  ) throws {
    for entry in entries {
      guard let line = sheet.lines.first(where: { $0.line == entry.line || $0.key == entry.found })
      else { continue }
      let item = try desk.registers.item(line.key.item.description)
      let name = say(item.nameZH, item.nameEN)
      let figure = Figures.quantity(entry.counted, item)
      Console.answer("\(line.line)  \(name) \(LotWords.label(line.key))  \(figure)")
    }
  }

  private static func foundEntry(_ text: String, _ desk: Desk) throws -> Session.CountEntry {
    let line = try LineWords(parsing: text).typed(
      desk.registers, allowed: [.lot, .expiry, .maker, .pool])
    let key = CountKey(
      item: line.item.code, maker: line.draft.lot.maker, number: line.draft.lot.number,
      expiry: line.draft.lot.expiry)
    return Session.CountEntry(found: key, counted: line.draft.quantity, pool: line.draft.pool)
  }

  private func askFigures(_ sheet: CountSheet, _ desk: Desk) throws -> [Session.CountEntry] {
    Console.remark(say("逐行录入实盘数；回车跳过", "enter the figures; Enter leaves a line out"))
    return try sheet.lines.compactMap { line in
      let item = try desk.registers.item(line.key.item.description)
      let name = say(item.nameZH, item.nameEN)
      let counted: Int64? = try desk.ask("\(line.line)  \(name) \(LotWords.label(line.key))") {
        try TypedText($0).text.isEmpty
          ? nil : TypedQuantity.parse($0, item: item, allowsZero: true).units
      }
      return counted.map { Session.CountEntry(line: line.line, counted: $0) }
    }
  }
}
