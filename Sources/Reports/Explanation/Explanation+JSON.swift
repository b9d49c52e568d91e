import Planning
import Stockpile

extension Explanation {
  /// The step and all below it as one object.
  var json: JSONText {
    var members: [String: JSONText?] = [
      "what": .string(subject.rawValue), "role": .string(role.rawValue),
      "made": .string(making.rawValue), "name_zh": .text(name?.zh), "name_en": .text(name?.en),
      "words_zh": .text(words?.zh), "words_en": .text(words?.en),
      "sources": sources.isEmpty ? nil : .strings(sources.map(\.key)),
      "steps": steps.isEmpty ? nil : .array(steps.map(\.json)),
    ]
    switch figure {
    case .units(let units): members["units"] = .integer(units)
    case .days(let days): members["days"] = .integer(days)
    case .number(let number): members["number"] = .string(number.fraction)
    case .price(let price): members["price"] = .string(price.description)
    case .amount(let amount): members["amount_fen"] = .integer(Amount(tenThousandths: amount).fen)
    case nil: break
    }
    return .members(members)
  }
}

extension Explanation.Source {
  /// A document's number, or `register/code.field`.
  var key: String {
    switch self {
    case .document(let number): number.description
    case .entry(let register, let code, let field): "\(register.rawValue)/\(code).\(field)"
    }
  }
}

extension Rational {
  /// `16`, or `7/90` in lowest terms.
  var fraction: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
