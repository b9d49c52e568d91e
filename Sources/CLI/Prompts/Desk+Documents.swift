internal import Operations
internal import Reports
internal import Stockpile

/// A document that may be meant, as a list or menu shows it.
struct OpenDocument {
  let number: DocumentNumber
  let label: String
}

/// The documents a command can work on: those a wrong number is answered with.
struct OpenDocuments {
  /// What they are, such as dispatches on the way.
  let what: (zh: String, en: String)
  /// Those that are listed.
  let listed: () throws -> [OpenDocument]
  /// Those whose number ends in what was typed.
  let ending: (String) throws -> [OpenDocument]
}

extension Desk {
  /// The document of a number or id, or the only open one whose number ends so.
  ///
  /// Otherwise the open ones are listed; where somebody can be asked, as a menu.
  func document(_ typed: String, among open: OpenDocuments) throws -> PostedDocument {
    let spelled = try DocumentWords.spelling(typed)
    if let found = try session.knownDocument(spelled) { return found }
    let ending = try open.ending(spelled)
    if ending.count == 1 { return try guessed(ending[0]) }
    let listed = ending.isEmpty ? try open.listed() : Array(ending.suffix(10))
    let failure = Self.failure(typed, isAmbiguous: !ending.isEmpty, listed, open.what)
    guard isInteractive, !listed.isEmpty else { throw failure }
    Console.remark(failure.message.spoken)
    return try chosen(listed)
  }

  /// The document chosen from a menu of the open ones.
  func chosen(_ open: [OpenDocument]) throws -> PostedDocument {
    let number = try choose(
      say("选哪一张", "which one"), open.map { (label: $0.label, value: $0.number) })
    return try session.document(number.description)
  }

  /// Found by its tail: said in full, and where somebody can be asked the whole is confirmed.
  private func guessed(_ document: OpenDocument) throws -> PostedDocument {
    Console.remark(document.label)
    if isInteractive { wasGuided = true }
    return try session.document(document.number.description)
  }

  private static func failure(
    _ typed: String, isAmbiguous: Bool, _ listed: [OpenDocument], _ what: (zh: String, en: String)
  ) -> Failure {
    var failure =
      isAmbiguous
      ? Failure.usage(
        "ambiguous-document", zh: "有几张单据以“\(typed)”结尾",
        en: "several documents end in \"\(typed)\"", hintZH: "请把单号写全",
        hintEN: "give more of the number")
      : Failure.usage(
        "unknown-document", zh: "没有单据“\(typed)”", en: "there is no document \"\(typed)\"",
        hintZH: listed.isEmpty
          ? "没有\(what.zh)；查看单据：stockpile documents" : "以上是\(what.zh)；写尾号即可，如 001",
        hintEN: listed.isEmpty
          ? "found none of \(what.en); see stockpile documents"
          : "above: \(what.en); the tail of a number is enough, such as 001")
    failure.list = listed.map(\.label)
    failure.details = [
      "candidates": .array(listed.map { .string($0.number.description) }), "text": .string(typed),
    ]
    return failure
  }
}
