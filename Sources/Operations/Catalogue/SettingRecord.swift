import Stockpile

extension Record {
  /// Throws a `RecordProblem` if a setting that figures rest on holds what it cannot mean.
  func checkSetting() throws(RecordProblem) {
    guard let value = self["value"], let setting = Setting(rawValue: code),
      let expected = setting.expected
    else { return }
    guard setting.number(value) != nil || setting.words.contains(value) else {
      throw problem("value", expected: expected)
    }
  }
}
