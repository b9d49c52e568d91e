import Foundation
import Stockpile
import Testing

/// Labels agree with the table of the trade's words that ships with the seeds.
@Suite struct TermTests {
  /// Columns of our screens for which that table has no word.
  static let columns: Set<Term> = [
    .site, .item, .level, .pool, .status, .maker, .supplier, .donor, .documentNumber, .kind,
    .occurredOn, .recordedAt, .recordedBy, .counterparty, .partner, .paperNo, .reason,
    .note, .purpose, .month, .quantity, .cameIn, .wentOut, .balance, .sent, .arrived, .damaged,
    .disputed, .lines, .aloneReason, .authorisedVia, .regulariseBy, .urgency, .neededBy, .event,
    .agreementCode, .calledAt, .answeredAt, .source,
  ]

  struct Entry: Decodable {
    let key: String
    let zh: String
    let en: String
  }

  static func table() throws -> [String: Entry] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Seeds/pingba/terms.json")
    let data = try Data(contentsOf: file)
    let entries = try JSONDecoder().decode([Entry].self, from: data)
    return Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `every label is the word of the table`() throws {
    let table = try Self.table()
    for term in Term.allCases {
      guard let entry = table[term.rawValue] else {
        #expect(Self.columns.contains(term), "\(term.rawValue) is not in terms.json")
        continue
      }
      #expect(term.zh == before("（", in: entry.zh), "\(term.rawValue)")
      #expect(term.en == before(" (", in: entry.en) || term.en == entry.en, "\(term.rawValue)")
    }
  }

  @Test func `kinds, pools, statuses and levels have the key of their term`() {
    for kind in DocumentKind.allCases { #expect(kind.term.rawValue == kind.rawValue) }
    for pool in Pool.allCases { #expect(pool.term.rawValue == pool.rawValue) }
    for status in StockStatus.allCases { #expect(status.term.rawValue == status.rawValue) }
    for level in Level.allCases { #expect(level.term.rawValue == level.rawValue) }
  }

  @Test func `a label is picked by language`() {
    #expect(Term.onHand.label(.chinese) == "现存量")
    #expect(Term.onHand.label(.english) == "on hand")
    #expect(StockStatus.allCases.map { $0.label(.chinese) } == ["可用", "预留", "待检", "冻结", "不合格"])
  }

  private func before(_ bracket: String, in text: String) -> String {
    text.range(of: bracket).map { String(text[..<$0.lowerBound]) } ?? text
  }
}
