import Glibc
import Interchange
import Stockpile
import Testing

/// What a decoder made of a file, and what it found wrong with it.
struct ExchangeOutcome: Equatable {
  var lines: [ExchangeLine?] = []
  var problems: [JSONProblem] = []

  /// `code line path`, one a problem.
  var briefs: [String] {
    problems.map { "\($0.code.rawValue) \($0.line) \($0.path)" }
  }

  var documents: [PostedDocument] {
    lines.compactMap { if case .document(let posted) = $0 { posted } else { nil } }
  }

  var drafts: [ImportedDraft] {
    lines.compactMap { if case .draft(let draft) = $0 { draft } else { nil } }
  }
}

/// Decodes a whole file, each line in memory of exactly its size.
func decodeExchange(_ bytes: [UInt8]) -> ExchangeOutcome {
  let list = ProblemList(limit: 1_000)
  var decoder = LedgerLineDecoder(problems: list)
  var outcome = ExchangeOutcome()
  var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  if parts.last?.isEmpty == true { parts.removeLast() }
  for (index, part) in parts.enumerated() {
    withExactBytes(Array(part)) { exact in
      outcome.lines.append(decoder.decode(exact, line: index + 1))
    }
  }
  decoder.finish()
  outcome.problems = list.problems
  return outcome
}

/// Decodes a file of those lines.
func decodeExchange(_ lines: String...) -> ExchangeOutcome {
  decodeExchange(Array((lines.joined(separator: "\n") + "\n").utf8))
}

/// A ledger file of those documents with its header and a trailer.
func ledgerFile(_ documents: [PostedDocument], trailer: Bool = true) -> [UInt8] {
  var bytes = LedgerLineEncoder.header(ExchangeHeader(ledgerOf: exchangeRoot))
  for posted in documents { bytes += LedgerLineEncoder.document(posted) }
  guard trailer else { return bytes }
  let end = ExchangeTrailer(documents: Int64(documents.count), sha256: SHA256Sum.digest(bytes))
  return bytes + LedgerLineEncoder.trailer(end)
}

let exchangeRoot = exchangeSite("PB-D-CDC")

func exchangeSite(_ code: String) -> SiteCode {
  guard let code = SiteCode(code) else { fatalError("no site code: \(code)") }
  return code
}

func exchangeItem(_ code: String) -> ItemCode {
  guard let code = ItemCode(code) else { fatalError("no item code: \(code)") }
  return code
}

func exchangeDay(_ iso: String) -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { fatalError("no day: \(iso)") }
  return day
}

func exchangeQuantity(_ units: Int64) -> Quantity {
  guard let quantity = Quantity(units) else { fatalError("no quantity: \(units)") }
  return quantity
}
