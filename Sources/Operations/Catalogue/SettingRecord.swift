import Planning
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

  /// Throws a `RecordProblem` if a planning parameter holds what it cannot mean.
  func checkParameter() throws(RecordProblem) {
    guard let kind = ParameterKind.kind(of: code) else {
      throw problem(
        "code", value: code,
        expected: ParameterKind.all.map(\.pattern).joined(separator: ", "))
    }
    guard let value = self["value"], !kind.value.accepts(value) else { return }
    throw problem("value", expected: kind.value.expected)
  }
}
