import Foundation
import Stockpile
import TestKit
import Testing

/// Canonical bytes (RFC 8785): what is hashed, and what an export writes.
@Suite struct CanonicalTests {
  static func posted(_ say: (inout Desk) throws -> PostedDocument) throws -> PostedDocument {
    var desk = Desk()
    return try say(&desk)
  }

  static func receipt() throws -> PostedDocument {
    try posted { desk in
      var line = DraftLine.masks(500, lot: "2608A", expires: "2028-07-31")
      line.lot.maker = "稳健医疗"
      line.lot.price = Price(yuan: "2.45")
      return try desk.post(.receipt, on: "2026-10-21", [line]) {
        $0.partner = "某公司"
      }
    }
  }

  static func text(_ posted: PostedDocument) -> String {
    String(decoding: posted.document.canonical(posted.posting), as: UTF8.self)
  }

  /// Written by hand from RFC 8785 and the table of fields: nothing of it is computed.
  @Test func `the bytes of one document`() throws {
    let posted = try Self.receipt()
    let request = try #require(posted.posting.request)
    let expected =
      #"{"document_number":"RK-PB-D-CDC-20261021-001","#
      + #""id":"00000000-0000-7000-0000-000000000001","kind":"receipt","#
      + #""lines":[{"from":"outside/supplier","#
      + #""lot":{"expiry_date":"2028-07-31","item":"PP0102","lot_no":"2608A","#
      + #""maker":"稳健医疗","unit_price":24500},"quantity":500,"to":"daily/available"}],"#
      + #""log":"PB-D-CDC#1","number":1,"occurred_on":"2026-10-21","operator":"tester","#
      + #""partner":"某公司","previous":"\#(posted.posting.previous)","#
      + #""recorded_at":"2026-11-01T08:00:00.000+08:00","request":"\#(request)","version":1}"#
    #expect(Self.text(posted) == expected)
  }

  @Test func `with the hash the same bytes are the line of an export`() throws {
    let posted = try Self.receipt()
    let line = String(
      decoding: posted.document.canonical(posted.posting, hash: posted.hash), as: UTF8.self)
    #expect(line.contains(#","hash":"\#(posted.hash)","id":"#))
    #expect(line.replacing(#""hash":"\#(posted.hash)","#, with: "") == Self.text(posted))
  }

  /// RFC 8785, 3.2.2.2: two-letter escapes, lower-case \u00xx below the space, all else as it is.
  @Test(arguments: [
    ("\"\\/", #"\"\\/"#), ("\u{8}\t\n\u{c}\r", #"\b\t\n\f\r"#),
    ("\u{0}\u{1}\u{1f}", #"\u0000\u0001\u001f"#), ("\u{7f}\u{80}€", "\u{7f}\u{80}€"),
    ("平卫应急调〔2026〕3号", "平卫应急调〔2026〕3号"), ("😀 e\u{301}", "😀 e\u{301}"),
    ("\u{2028}\u{2029}\u{feff}", "\u{2028}\u{2029}\u{feff}"),
  ])
  func `strings are escaped as little as possible`(text: String, escaped: String) throws {
    let posted = try Self.receipt()
    var document = posted.document
    document.particulars.note = text
    let line = String(decoding: document.canonical(posted.posting), as: UTF8.self)
    #expect(Array(line.utf8).contains(Array(#""note":"\#(escaped)""#.utf8)))
  }

  @Test func `every document is JSON that says the same, with its keys in order`() throws {
    for seed in UInt64(1)...3 {
      var history = History(seed: seed)
      for _ in 1...250 { history.step() }
      for posted in history.ledger.documents {
        let text = Self.text(posted)
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(Self.written(value) == text)
        let fields = try #require(value as? [String: Any])
        #expect(fields["id"] as? String == posted.document.id.description)
        #expect(fields["kind"] as? String == posted.document.kind.rawValue)
        #expect(fields["document_number"] as? String == posted.documentNumber.description)
        #expect((fields["lines"] as? [Any] ?? []).count == posted.document.movements.count)
      }
    }
  }

  @Test func `each thing said changes the bytes of the request`() throws {
    var desk = Desk()
    let plain = desk.draft(.dispatch, [.masks(5)])
    let changes: [(inout Draft) -> Void] = [
      { $0.kind = .issue }, { $0.site = SmallNetwork.clinics[0] },
      { $0.occurredOn = $0.occurredOn.adding(days: -1) }, { $0.lines[0].quantity = 6 },
      { $0.lines[0].damaged = 1 }, { $0.lines[0].pool = .donated },
      { $0.lines[0].status = .frozen }, { $0.lines[0].toPool = .daily },
      { $0.lines[0].lot.number = "A" }, { $0.lines[0].lot.serial = "A" },
      { $0.lines[0].lot.donor = "A" }, { $0.lines[0].expiryConfirmation = "A" },
      { $0.lines.append(.masks(5)) }, { $0.particulars.counterparty = SmallNetwork.clinics[0] },
      { $0.particulars.partner = "A" }, { $0.particulars.destinationPool = .daily },
      { $0.particulars.reference = DocumentID(high: 1, low: 1) },
      { $0.lines[0].source = SmallNetwork.root }, { $0.particulars.reason = "A" },
      { $0.particulars.handler = "A" }, { $0.particulars.aloneReason = "A" },
      { $0.particulars.approver = "A" }, { $0.particulars.authorisedVia = "A" },
      { $0.particulars.regulariseBy = Instant(milliseconds: 1) },
      { $0.particulars.urgency = .urgent }, { $0.particulars.neededBy = $0.occurredOn },
      { $0.particulars.event = "A" }, { $0.particulars.agreement = "A" },
      { $0.particulars.calledAt = Instant(milliseconds: 1) },
      { $0.particulars.answeredAt = Instant(milliseconds: 1) },
      { $0.particulars.note = "A" }, { $0.particulars.paperNumber = "A" },
      { $0.particulars.reviewer = "A" }, { $0.particulars.arrivedOn = $0.occurredOn },
      { $0.particulars.month = Month(iso: "2026-10") }, { $0.particulars.purpose = .disposal },
    ]
    var seen: Set<[UInt8]> = [plain.canonical]
    for (place, change) in changes.enumerated() {
      var draft = plain
      change(&draft)
      #expect(seen.insert(draft.canonical).inserted, "change \(place)")
    }
    var renamed = plain
    renamed.id = DocumentID(high: 9, low: 9)
    #expect(renamed.canonical == plain.canonical)
  }

  /// Canonical JSON written a second time, by other means: sorted keys, JSONEncoder's escapes.
  static func written(_ value: Any) -> String {
    switch value {
    case let object as [String: Any]:
      let members = object.sorted { Array($0.key.utf16).lexicographicallyPrecedes($1.key.utf16) }
      return "{" + members.map { quoted($0.key) + ":" + written($0.value) }.joined(separator: ",")
        + "}"
    case let array as [Any]: return "[" + array.map(written).joined(separator: ",") + "]"
    case let number as NSNumber where !(value is String): return number.stringValue
    default: return quoted(value as? String ?? "")
    }
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

extension Array where Element: Equatable {
  fileprivate func contains(_ part: [Element]) -> Bool {
    guard count >= part.count else { return false }
    return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
