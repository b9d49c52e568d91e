internal import Operations
internal import Stockpile

extension Desk {
  /// The sheet of a number; without one the only open sheet, or a menu of them.
  func openSheet(_ number: String?) throws -> CountSheet {
    if let number { return try session.sheet(try SheetWords.id(number)) }
    let open = try session.openSheets()
    if open.count == 1 { return open[0] }
    guard isInteractive, !open.isEmpty else {
      var failure = Failure.missing("SHEET", zh: "盘点表号", en: "number of the sheet")
      failure.list = try open.map { try label($0) }
      throw failure
    }
    return try choose(
      say("哪一张盘点表", "which sheet"), try open.map { (label: try label($0), value: $0) })
  }

  private func label(_ sheet: CountSheet) throws -> String {
    let site = try registers.site(sheet.site).map { say($0.nameZH, $0.nameEN) } ?? ""
    return say("盘点表 \(sheet.id)", "sheet \(sheet.id)") + "  \(site)  \(sheet.day)"
  }
}
