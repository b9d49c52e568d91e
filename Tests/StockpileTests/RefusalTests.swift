import Foundation
import Stockpile
import TestKit
import Testing

/// A draft that must be refused, and the nearest one that must not.
struct RefusalCase: Sendable, CustomTestStringConvertible {
  /// The code of the refusal.
  let code: String
  /// What both languages must say.
  let says: [String]
  /// Gives the refusal.
  let refused: @Sendable (inout Desk) throws -> Refusal?
  /// Gives nil, because it is allowed; the desk is as the refused draft found it.
  let allowed: @Sendable (inout Desk) throws -> Refusal?

  var testDescription: String { "\(code) \(says)" }

  init(
    _ code: String, says: [String],
    prepare: @escaping @Sendable (inout Desk) throws -> Void = { _ in },
    refused: @escaping @Sendable (inout Desk) throws -> Refusal?,
    allowed: @escaping @Sendable (inout Desk) throws -> Refusal?
  ) {
    self.code = code
    self.says = says
    self.refused = { desk in
      try prepare(&desk)
      return try refused(&desk)
    }
    self.allowed = { desk in
      try prepare(&desk)
      return try allowed(&desk)
    }
  }

  /// A refusal that only the reader of the ledger can give.
  init(made refusal: Refusal, code: String, says: [String]) {
    self.init(code, says: says, refused: { _ in refusal }, allowed: { _ in nil })
  }
}

@Suite struct RefusalTests {
  static let cases =
    documentCases + lotCases + transferCases + laterCases + peopleCases
    + callUpCases + supplyCases

  @Test(arguments: cases) func `a draft is refused with the numbers`(_ sample: RefusalCase) throws {
    var desk = Desk()
    let refusal = try #require(try sample.refused(&desk))
    #expect(refusal.code == sample.code)
    for language in Language.allCases {
      let text = refusal.message.text(language)
      for word in sample.says { #expect(text.contains(word), "\(text)") }
      #expect(!text.contains("\n"))
      #expect(!text.contains(sample.code), "it has no message of its own")
      #expect(!refusal.message.hint(language).isEmpty)
    }
  }

  @Test(arguments: cases) func `its neighbour is allowed`(_ sample: RefusalCase) throws {
    var desk = Desk()
    #expect(try sample.allowed(&desk) == nil)
  }

  @Test(arguments: cases) func `a refusal records nothing`(_ sample: RefusalCase) throws {
    var once = Desk()
    _ = try sample.refused(&once)
    for posted in once.ledger.documents { #expect(once.ledger[posted.document.id] == posted) }
    #expect(once.ledger.isChained)
    #expect(InvariantChecks(once.ledger.documents).violations() == [])
  }

  /// A new refusal without a case here fails.
  @Test func `every refusal has a case`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Stockpile/Failures/Refusal+Code.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let codes = source.matches(of: #/case \.\w+: "([a-z-]+)"/#).map { String($0.output.1) }
    #expect(codes.count > 40)
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes).subtracting(Self.cases.map(\.code)) == [])
  }

  @Test func `the example of the house style`() throws {
    var desk = Desk()
    try desk.post(
      .opening, at: Self.township, on: "2026-10-01",
      [
        .masks(320, lot: "A", expires: "2026-12-31"), .masks(80, lot: "B", expires: "2026-10-31"),
      ])
    let message = desk.refusal(.issue, at: Self.township, [.masks(500)])?.message
    #expect(
      message?.en
        == "cannot take 500 PP0102 from PB-T-202 (daily, available): "
        + "only 320 may be taken on 2026-11-01 (on hand 400, 80 of them expired)")
    #expect(
      message?.zh
        == "PB-T-202 的 PP0102（日常周转·可用）不够 500：2026-11-01 最多可取 320（现存量 400，其中过期 80）")
  }

  static let root = SmallNetwork.root
  static let township = SmallNetwork.townships[1]
}
