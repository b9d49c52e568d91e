internal import Reports
internal import Stockpile

extension Failure {
  /// Several sites or items fit what was typed.
  static func ambiguous(
    _ term: Term, _ typed: String, _ entries: [some Findable], _ total: Int
  ) -> Failure {
    var failure = usage(
      "ambiguous-\(term.rawValue)", zh: "“\(typed)”可以是 \(total) 个\(term.zh)",
      en: "\"\(typed)\" fits \(total) \(term.en)s", hintZH: "请写编码，或把名称写全",
      hintEN: "give the code, or more of the name")
    failure.list = entries.map(\.listed)
    if total > entries.count { failure.list.append("…") }
    failure.candidates = entries.map(\.codeText)
    failure.details = [
      "candidates": .array(entries.map { .string($0.codeText) }), "total": JSONText(total),
    ]
    return failure
  }

  /// Nothing fits what was typed.
  static func unknown(_ term: Term, _ typed: String, _ nearest: [some Findable]) -> Failure {
    let zh = nearest.map(\.listedZH).joined(separator: "、")
    let en = nearest.map(\.listedEN).joined(separator: ", ")
    var failure = usage(
      "unknown-\(term.rawValue)", zh: "没有\(term.zh)“\(typed)”",
      en: "there is no \(term.en) \"\(typed)\"", hintZH: zh.isEmpty ? "" : "是不是 \(zh)？",
      hintEN: en.isEmpty ? "" : "did you mean \(en)?")
    failure.details = ["nearest": .array(nearest.map { .string($0.codeText) })]
    return failure
  }
}

extension Findable {
  /// Code and name as a menu shows them.
  var listed: String { Speech.language.pick(zh: listedZH, en: listedEN) }

  fileprivate var listedZH: String { "\(codeText) \(names.first ?? "")" }

  fileprivate var listedEN: String { "\(codeText) \(names.last ?? "")" }
}
