import Stockpile
import TestKit
import Testing

/// A case a pharmacist can read (after beancount's booking tests), played on the reserve centre:
///
///     have lot A expires 2026-12-31 40
///     issue 70
///     picked A 40, B 30
///
/// `have` and `issue` take `pool …`, `status …`, `supplier …` and `on DAY` as well; `issue` takes
/// `lot …`. `picked` and `refused CODE` are about the line before; `left A 40` is about the shelf.
struct ShelfStory {
  private var desk = Desk()
  private var last: Result<PostedDocument, Refusal>?

  static func play(_ story: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    var teller = ShelfStory()
    for line in story.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let verb = words.first else { continue }
      let rest = Array(words.dropFirst())
      switch verb {
      case "have": try teller.have(rest)
      case "picked", "left":
        let told = verb == "picked" ? try teller.picked() : teller.left()
        #expect(told == rest.joined(separator: " "), "\(line)", sourceLocation: sourceLocation)
      case "refused":
        let code = teller.refusal ?? "nothing"
        #expect(code == rest.first, "\(line)", sourceLocation: sourceLocation)
      default:
        let kind = try #require(DocumentKind(rawValue: verb), "\(line)")
        teller.take(kind, rest)
      }
    }
  }

  private mutating func have(_ words: [String]) throws {
    let (line, day) = line(words)
    try desk.post(.opening, on: day ?? "2026-10-01", [line])
  }

  private mutating func take(_ kind: DocumentKind, _ words: [String]) {
    let (line, day) = line(words)
    let draft = desk.draft(kind, on: day, [line]) {
      $0.reason = "story"
      $0.counterparty = kind == .dispatch ? SmallNetwork.townships[0] : nil
    }
    do {
      last = .success(try desk.ledger.post(draft))
    } catch {
      last = .failure(error)
    }
  }

  private func line(_ words: [String]) -> (DraftLine, day: String?) {
    var words = words
    let quantity = words.last.flatMap { Int64($0) } ?? 0
    words.removeLast()
    var said: [String: String] = [:]
    for place in stride(from: 0, to: words.count - 1, by: 2) {
      said[words[place]] = words[place + 1]
    }
    let item = SmallNetwork.item(said["item"] ?? "PP0102")
    var line = DraftLine(item, quantity)
    line.lot.number = said["lot"] ?? ""
    line.lot.supplier = said["supplier"] ?? ""
    line.lot.expiry = said["expires"].map(SmallNetwork.day)
    line.pool = said["pool"].flatMap { Pool(rawValue: $0) }
    line.status = said["status"].flatMap { StockStatus(rawValue: $0) }
    return (line, said["on"])
  }

  private var refusal: String? {
    if case .failure(let refusal) = last { refusal.code } else { nil }
  }

  private func picked() throws -> String {
    try (last?.get().document.movements ?? [])
      .map { "\(name($0.lot)) \($0.quantity)" }.joined(separator: ", ")
  }

  private func left() -> String {
    desk.ledger.holdings(
      at: SmallNetwork.root, of: SmallNetwork.itemCodes, on: desk.ledger.today
    )
    .filter { $0.endOfDay > 0 }.sorted { $0.lot < $1.lot }
    .map { "\(name($0.lot)) \($0.endOfDay)" }.joined(separator: ", ")
  }

  private func name(_ lot: Lot) -> String {
    lot.particulars.number.isEmpty ? lot.particulars.supplier : lot.particulars.number
  }
}
