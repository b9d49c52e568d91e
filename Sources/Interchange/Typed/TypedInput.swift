/// One value under the reader's finger: its characters, and all a problem must say about it.
struct TypedInput {
  let original: String
  let expected: TypedProblem.Expected
  let scalars: [Unicode.Scalar]

  /// The characters of a value, normalised; throws where nothing is left of it.
  ///
  /// Commas are left to each reader: in a list `、` stands between two numbers.
  init(_ original: String, expected: TypedProblem.Expected) throws(TypedProblem) {
    let typed: TypedText
    do {
      typed = try TypedText(original)
    } catch {
      throw TypedProblem(error.reason, in: original, expected: expected)
    }
    self.original = original
    self.expected = expected
    self.scalars = Array(typed.text.unicodeScalars)
    if scalars.isEmpty { throw problem(.empty) }
    if Self.isDestroyed(scalars) { throw problem(.digitsDestroyed) }
  }

  func problem(_ reason: TypedProblem.Reason) -> TypedProblem {
    TypedProblem(reason, in: original, expected: expected)
  }

  /// The text in small ASCII letters.
  var lowercased: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.map(\.smallLetter))
    return text
  }

  /// Digits, a point, an exponent: the form in which spreadsheets lose the digits of long numbers.
  private static func isDestroyed(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let mark = scalars.firstIndex(where: { $0 == "E" || $0 == "e" }), mark > 0 else {
      return false
    }
    let mantissa = scalars[..<mark]
    var exponent = scalars[(mark + 1)...]
    if exponent.first == "+" || exponent.first == "-" { exponent.removeFirst() }
    return mantissa.allSatisfy { $0.digit != nil || $0 == "." } && mantissa.first?.digit != nil
      && !exponent.isEmpty && exponent.allSatisfy { $0.digit != nil }
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII digit; digits of other scripts are none.
  var digit: Int64? { ("0"..."9").contains(self) ? Int64(value) - 0x30 : nil }

  /// The small letter of an ASCII capital, otherwise the character itself.
  var smallLetter: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 0x20) : self
  }
}
