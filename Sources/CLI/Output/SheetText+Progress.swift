internal import Reports
internal import Stockpile

extension SheetText {
  /// Says how far a sheet is filled in, and what comes next.
  func showProgress() {
    if desk.asJSON {
      Console.answer(json.text)
      return
    }
    let done = sheet.lines.filter { $0.counted != nil }.count
    Console.answer(
      say(
        "盘点表 \(sheet.id)：已录入 \(done) / \(sheet.lines.count) 行",
        "sheet \(sheet.id): \(done) of \(sheet.lines.count) lines entered"))
    if desk.isInteractive {
      Console.remark(
        say("下一步：stockpile count post \(sheet.id)", "next: stockpile count post \(sheet.id)"))
    }
  }
}
