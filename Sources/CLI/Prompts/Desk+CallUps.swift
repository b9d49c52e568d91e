internal import Operations
internal import Reports
internal import Stockpile

/// Papers of call-ups, chosen from a menu of the open ones where no number was typed.
extension Desk {
  /// The request or emergency dispatch of a number or the tail of one.
  func request(_ number: String?, in states: Set<CallUpState>) throws -> PostedDocument {
    try paper(number, what: ("未办结的调用", "call-ups that are open")) {
      try self.session.callUps().filter { states.contains($0.state) }.map(\.request)
    }
  }

  /// The order of a number or the tail of one.
  func order(_ number: String?) throws -> PostedDocument {
    try paper(number, what: ("未结的调用令", "orders that are open")) {
      try self.session.callUps().flatMap(\.orders).filter { $0.closing == nil }.map(\.order)
    }
  }

  /// The document of a number or the tail of one; without a number one of the open ones.
  func paper(
    _ number: String?, what: (zh: String, en: String),
    _ open: @escaping () throws -> [PostedDocument]
  ) throws -> PostedDocument {
    let listed = { try open().map { try self.open($0) } }
    if let number {
      return try document(
        number,
        among: OpenDocuments(
          what: what, listed: listed,
          ending: { tail in try listed().filter { $0.number.ends(in: tail) } }))
    }
    guard isInteractive else {
      throw Failure.missing("NUMBER", zh: "单号", en: "number of the document")
    }
    let papers = try listed()
    guard !papers.isEmpty else {
      throw Failure.usage(
        "nothing-open", zh: "没有\(what.zh)", en: "found none of \(what.en)",
        hintZH: "查看：stockpile call-up list --all", hintEN: "see stockpile call-up list --all")
    }
    return try chosen(papers)
  }

  private func open(_ posted: PostedDocument) throws -> OpenDocument {
    let site = try registers.site(posted.document.site).map { say($0.nameZH, $0.nameEN) } ?? ""
    let why = posted.document.particulars.event ?? posted.document.particulars.reason ?? ""
    return OpenDocument(
      number: posted.documentNumber,
      label: TerminalText.escaped("\(posted.documentNumber)  \(site)  \(why)"))
  }
}
