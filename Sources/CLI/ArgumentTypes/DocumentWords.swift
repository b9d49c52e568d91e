internal import Interchange
internal import Stockpile

/// Documents and ids as people type them.
enum DocumentWords {
  /// A number or an id as the books spell it: numbers in capitals, ids in small letters.
  static func spelling(_ text: String) throws -> String {
    let typed = try TypedText(text).text
    return DocumentID(typed.lowercased()) != nil ? typed.lowercased() : typed.uppercased()
  }

  /// An id for `--id`.
  static func id(_ text: String) throws -> DocumentID {
    guard let id = DocumentID(text.lowercased()) else {
      throw Failure.usage(
        "bad-id", zh: "--id “\(text)”不是 UUID", en: "--id \"\(text)\" is no UUID",
        hintZH: "例如 --id 01930000-0000-7000-8000-000000000001",
        hintEN: "for example --id 01930000-0000-7000-8000-000000000001")
    }
    return id
  }
}
