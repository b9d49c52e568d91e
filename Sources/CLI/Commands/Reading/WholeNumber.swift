internal import Interchange

/// A whole number on the command line, such as a number of days.
enum WholeNumber {
  /// The number, in any width; throws a `Failure` that names the option and its range.
  static func typed(_ text: String, _ option: String, in range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(try TypedText(text).text), range.contains(number) else {
      let (first, last) = (range.lowerBound, range.upperBound)
      throw Failure.usage(
        "bad-number", zh: "\(option) “\(text)”不是 \(first) 到 \(last) 的整数",
        en: "\(option) \"\(text)\" is no whole number from \(first) to \(last)",
        hintZH: "例如 \(option) \(min(90, last))", hintEN: "for example \(option) \(min(90, last))")
    }
    return number
  }
}
