/// A date as it stands on paper, before the calendar is asked whether it exists.
enum WrittenDate {
  case yearMonthDay(Int, Int, Int)
  case yearMonth(Int, Int)
  case monthDay(Int, Int)
  /// Digits without any mark, and how many.
  case digits(Int, count: Int)

  /// Takes a date apart; throws for everything whose parts could be mistaken for each other.
  static func read(_ input: TypedInput) throws(TypedProblem) -> WrittenDate {
    let (parts, marks) = try split(dateOnly(input), input)
    switch (String(String.UnicodeScalarView(marks)), parts.count) {
    case ("", 1):
      return .digits(parts[0].value, count: parts[0].width)
    case ("--", 3), ("//", 3), ("..", 3), ("年月", 3), ("年月日", 3):
      guard parts[0].width == 4 else {
        throw input.problem(parts[2].width == 4 ? .yearNotFirst : .shortYear)
      }
      guard parts[1].width <= 2, parts[2].width <= 2 else { throw input.problem(.unreadable) }
      return .yearMonthDay(parts[0].value, parts[1].value, parts[2].value)
    case ("-", 2), ("/", 2), (".", 2), ("年月", 2):
      if parts[0].width == 4, parts[1].width <= 2 {
        return .yearMonth(parts[0].value, parts[1].value)
      }
      if parts[0].width <= 2, parts[1].width == 4 { throw input.problem(.yearNotFirst) }
      if marks[0] == "年" { throw input.problem(.shortYear) }
      guard parts[0].width <= 2, parts[1].width <= 2 else { throw input.problem(.unreadable) }
      // Without a year, 11/12 and 11.12 are read either way round, or as a price.
      guard marks[0] == "-" else { throw input.problem(.yearMissing) }
      return .monthDay(parts[0].value, parts[1].value)
    case ("月", 2), ("月日", 2):
      guard parts[0].width <= 2, parts[1].width <= 2 else { throw input.problem(.unreadable) }
      return .monthDay(parts[0].value, parts[1].value)
    default:
      throw input.problem(.unreadable)
    }
  }

  private typealias Part = (value: Int, width: Int)

  /// Numbers and the marks between and after them.
  private static func split(
    _ scalars: [Unicode.Scalar], _ input: TypedInput
  ) throws(TypedProblem) -> (parts: [Part], marks: [Unicode.Scalar]) {
    var parts: [Part] = []
    var marks: [Unicode.Scalar] = []
    var place = 0
    while place < scalars.count {
      let digits = scalars[place...].prefix { $0.digit != nil }
      guard (1...8).contains(digits.count), parts.count < 3 else {
        throw input.problem(.unreadable)
      }
      parts.append((digits.reduce(0) { $0 * 10 + Int($1.digit ?? 0) }, digits.count))
      place = digits.endIndex
      guard place < scalars.count else { break }
      marks.append(mark(scalars[place]))
      place += 1
      // A dash at the end belongs to a date that was cut off.
      if place == scalars.count, !isCharacter(marks[marks.count - 1]) {
        throw input.problem(.unreadable)
      }
    }
    return (parts, marks)
  }

  /// `号` is spoken for `日`; Chinese input methods type `。` for the point.
  private static func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "号": "日"
    case "。": "."
    default: scalar
    }
  }

  private static func isCharacter(_ mark: Unicode.Scalar) -> Bool {
    mark == "年" || mark == "月" || mark == "日" || mark == "号"
  }

  /// The date without a time of day behind it and without blanks beside `年月日`.
  private static func dateOnly(_ input: TypedInput) throws(TypedProblem) -> [Unicode.Scalar] {
    var scalars = ArraySlice(input.scalars)
    if let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }),
      let blank = scalars[..<colon].lastIndex(of: " ")
    {
      guard isTime(scalars[(blank + 1)...]) else { throw input.problem(.unreadableTime) }
      scalars = scalars[..<blank]
    }
    var kept: [Unicode.Scalar] = []
    for (place, scalar) in zip(scalars.indices, scalars) {
      if scalar == " ", place + 1 < scalars.endIndex,
        isCharacter(scalars[place + 1]) || kept.last.map(isCharacter) == true
      {
        continue
      }
      kept.append(scalar)
    }
    return kept
  }

  private static func isTime(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = scalars.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
    guard parts.count == 2 || parts.count == 3 else { return false }
    return zip(parts, [24, 60, 60]).allSatisfy { part, limit in
      (1...2).contains(part.count) && part.allSatisfy { $0.digit != nil }
        && part.reduce(0) { $0 * 10 + Int($1.digit ?? 0) } < limit
    }
  }
}
