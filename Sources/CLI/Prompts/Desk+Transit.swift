internal import Interchange
internal import Operations
internal import Stockpile

/// Dispatches on the way, chosen from a menu where no number was typed.
extension Desk {
  /// The dispatch of a number or the tail of one; without one a menu of those on the way, or of
  /// those disputed.
  func dispatch(_ number: String?, disputed: Bool) throws -> PostedDocument {
    if let number { return try document(number, among: dispatches(disputed: disputed)) }
    guard isInteractive else {
      throw Failure.missing("NUMBER", zh: "调出单号", en: "number of the dispatch")
    }
    let open = try openDispatches(disputed: disputed)
    guard !open.isEmpty else {
      throw Failure.usage(
        "nothing-on-the-way", zh: disputed ? "没有待处理的差异" : "没有在途的调出单",
        en: disputed ? "nothing is disputed" : "nothing is on the way")
    }
    return try chosen(open)
  }

  private func dispatches(disputed: Bool) -> OpenDocuments {
    OpenDocuments(
      what: disputed
        ? ("差异待处理的调出单", "dispatches with differences to settle")
        : ("在途的调出单", "dispatches on the way"),
      listed: { try self.openDispatches(disputed: disputed) },
      ending: { tail in
        try self.openDispatches(disputed: disputed).filter { $0.number.ends(in: tail) }
      })
  }

  private func openDispatches(disputed: Bool) throws -> [OpenDocument] {
    var seen: Set<DocumentID> = []
    return try session.transit().filter { ($0.arrival != nil) == disputed }
      .filter { seen.insert($0.id).inserted }
      .map { OpenDocument(number: $0.dispatch, label: try label($0)) }
  }

  private func label(_ stock: TransitStock) throws -> String {
    let from = try registers.site(stock.sender).map { say($0.nameZH, $0.nameEN) } ?? ""
    let to = try registers.site(stock.destination).map { say($0.nameZH, $0.nameEN) } ?? ""
    return "\(stock.dispatch)  \(from) → \(to)"
  }
}
