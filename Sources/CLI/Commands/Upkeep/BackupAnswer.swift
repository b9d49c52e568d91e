internal import Operations
internal import Reports

/// What is said after a backup or a restore.
enum BackupAnswer {
  static func show(_ report: BookCheck, at path: String, asJSON: Bool, _ words: String) {
    if asJSON {
      Console.answer(
        JSONText.object([
          "documents": JSONText(report.documents), "file": .string(path),
          "movements": JSONText(report.movements),
        ]).text)
    } else {
      Console.answer(
        say(
          "\(words)：\(path)（\(report.documents) 份单据，\(report.movements) 条流水）",
          "\(words): \(path) (\(report.documents) documents, \(report.movements) movements)"))
    }
  }
}
