extension TypedInput {
  /// A whole number in plain digits or in groups of thousands (`1,200`), starting at `place`, which
  /// moves behind it; nil where no digit stands there.
  ///
  /// Throws `tooLarge` above `limit`, and `misplacedComma` for groups of any other size.
  func wholeNumber(
    at place: inout Int, limit: Int64, tooLarge: TypedProblem.Reason
  ) throws(TypedProblem) -> Int64? {
    let first = digits(from: place)
    guard !first.isEmpty else { return nil }
    var groups = [first]
    place = first.endIndex
    while place < scalars.count, scalars[place] == "," || scalars[place] == "，" {
      let group = digits(from: place + 1)
      // `1,5` may be a decimal comma or two numbers: only true thousands are certain.
      guard group.count == 3, first.count <= 3, first.first != "0" else {
        throw problem(.misplacedComma)
      }
      groups.append(group)
      place = group.endIndex
    }
    // The comma of lists: two numbers, whatever stands behind it.
    if place < scalars.count, scalars[place] == "、" { throw problem(.misplacedComma) }
    var value: Int64 = 0
    for digit in groups.joined().compactMap(\.digit) {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow, shifted <= limit - digit else { throw problem(tooLarge) }
      value = shifted + digit
    }
    return value
  }

  func digits(from place: Int) -> ArraySlice<Unicode.Scalar> {
    guard place < scalars.count else { return [] }
    return scalars[place...].prefix { $0.digit != nil }
  }

  func skipBlanks(at place: inout Int) {
    while place < scalars.count, scalars[place] == " " { place += 1 }
  }

  /// Throws where a plus or minus sign stands at `place`: no value people type has one.
  func refuseSign(at place: Int) throws(TypedProblem) {
    if place < scalars.count, scalars[place].isSign { throw problem(.signed) }
  }
}

extension Unicode.Scalar {
  /// A plus or minus sign, or a dash that is typed for one.
  var isSign: Bool { "+-±\u{2212}\u{2013}\u{2014}".unicodeScalars.contains(self) }

  /// What makes a number a fraction: a point, a slash, half.
  var isFractionMark: Bool { ".。/半½¼¾".unicodeScalars.contains(self) }

  /// Whether the name of a unit ends before this character.
  var endsUnit: Bool { self == " " || digit != nil || isSign || isFractionMark }
}
