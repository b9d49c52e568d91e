/// A unified social credit code (统一社会信用代码, 18 characters) of an enterprise or institution.
///
/// GB 32100-2015: characters 3–8 are the division's digits, character 18 checks the other 17.
public struct CreditCode: Hashable, Sendable, CustomStringConvertible {
  /// The code as written.
  public let description: String

  /// I, O, S, V and Z are left out, because they are mistaken for digits; the place is the value.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// A code, or nil unless it is 18 characters of the code's alphabet with the right check
  /// character.
  public init?(_ text: String) {
    let characters = Array(text.utf8)
    guard characters.count == 18, characters[2..<8].allSatisfy(Self.isDigit),
      let expected = Self.checkCharacter(of: characters[..<17]), characters[17] == expected
    else { return nil }
    self.description = text
  }

  /// GB 32100-2015, annex A: C18 = (31 − Σ Ci·3^(i−1) mod 31) mod 31.
  private static func checkCharacter(of characters: ArraySlice<UInt8>) -> UInt8? {
    var sum = 0
    var weight = 1
    for character in characters {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
