internal import Stockpile

/// Puts the names of sites and items beside their codes: people know their shelves by name, and
/// the rules know codes alone.
struct CodeNames {
  let registers: Registers

  init(_ registers: Registers) { self.registers = registers }

  /// The text with the name behind each code, where it stands first.
  func spelled(_ text: String, _ language: Language) -> String {
    var spelled = ""
    var word = ""
    var named: Set<String> = []
    func endWord() {
      spelled += word
      if named.insert(word).inserted, let name = name(of: word, language) { spelled += " \(name)" }
      word = ""
    }
    for scalar in text.unicodeScalars {
      if Self.isOfCode(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        endWord()
        spelled.unicodeScalars.append(scalar)
      }
    }
    endWord()
    return spelled
  }

  /// The message with names; its hint is typed, and keeps to codes.
  func spelled(_ message: Message) -> Message {
    Message(
      zh: spelled(message.zh, .chinese), en: spelled(message.en, .english),
      hintZH: message.hintZH, hintEN: message.hintEN)
  }

  private func name(of word: String, _ language: Language) -> String? {
    guard let first = word.unicodeScalars.first, ("A"..."Z").contains(first) else { return nil }
    if let site = SiteCode(word).flatMap({ try? registers.site($0) }) {
      return language.pick(zh: site.nameZH, en: site.nameEN)
    }
    if let item = ItemCode(word).flatMap({ try? registers.item($0) }) {
      return language.pick(zh: item.nameZH, en: item.nameEN)
    }
    return nil
  }

  private static func isOfCode(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }
}

extension Failure {
  /// A refusal that names sites and items beside their codes.
  init(_ refusal: Refusal, _ registers: Registers) {
    self.init(refusal.code, .refused, CodeNames(registers).spelled(refusal.message))
    self.refusal = refusal
    self.details = refusal.details
  }
}

extension Desk {
  /// Does the work; what a rule refuses names sites and items beside their codes.
  func naming<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let refusal as Refusal {
      throw Failure(refusal, registers)
    }
  }
}
