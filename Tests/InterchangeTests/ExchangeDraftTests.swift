import Interchange
import Stockpile
import Testing

struct ExchangeDraftTests {
  private static let header = #"{"format":"stockpile","kind":"drafts","version":1}"#
  private static let issue =
    #"{"id":"0193a0b2-7c4e-7d3a-9b1f-5f1d2c3b4a59","kind":"issue","lines":[{"item":"PP0102","quan"#
    + #"tity":20}],"occurred_on":"2026-11-01","site":"PB-T-202"}"#

  @Test("Random drafts of every kind are read as they were written", arguments: 1...6)
  func random(_ seed: UInt64) {
    var source = ExchangeDocuments(seed: seed)
    source.isComplete = seed == 1
    let kinds = DocumentKind.allCases.filter { $0 != .epoch }
    let drafts = kinds.map { draft($0, &source) }
    let file = ([Self.header] + drafts.map { Self.line($0) }).joined(separator: "\n") + "\n"
    let outcome = decodeExchange(Array(file.utf8))
    #expect(outcome.briefs == [])
    #expect(outcome.drafts.map(\.draft) == drafts)
    #expect(outcome.drafts.map(\.line) == drafts.indices.map { $0 + 2 })
    #expect(outcome.drafts.map(\.draft.canonical) == drafts.map(\.canonical))
    #expect(outcome.drafts.allSatisfy { $0.referenceText == nil })
  }

  @Test("A reference may be a document number; a count may say counted")
  func otherWords() throws {
    let outcome = decodeExchange(
      Self.header,
      Self.issue.replacing("\"kind\":\"issue\"", with: "\"kind\":\"arrival\"").replacing(
        "\"site\"", with: "\"reference\":\"DB-PB-D-CDC-20261101-B003\",\"site\""),
      Self.issue.replacing("\"issue\"", with: "\"count\"").replacing(
        "\"quantity\":20", with: "\"counted\":0"),
      #"{"site":"X","occurred_on":"2026-11-01","lines":[{"counted":3,"item":"A"}],"#
        + #""kind":"count","id":"0193a0b2-7c4e-7d3a-9b1f-5f1d2c3b4a59"}"#)
    #expect(outcome.briefs == [])
    #expect(outcome.drafts.first?.referenceText == DocumentNumber("DB-PB-D-CDC-20261101-B003"))
    #expect(outcome.drafts.first?.draft.particulars.reference == nil)
    #expect(
      outcome.drafts.dropFirst().map(\.draft.lines) == [
        [DraftLine(exchangeItem("PP0102"), 0)], [DraftLine(exchangeItem("A"), 3)],
      ])
  }

  @Test(
    "A slip in a draft is named",
    arguments: [
      .init("\"id\":\"0193a0b2-7c4e-7d3a-9b1f-5f1d2c3b4a59\",", "", "missing-key $.id"),
      .init("\"kind\":\"issue\",", "", "missing-key $.kind"),
      .init("\"kind\":\"issue\"", "\"kind\":\"epoch\"", "not-allowed-here $.kind"),
      .init("\"occurred_on\":\"2026-11-01\",", "", "missing-key $.occurred_on"),
      .init(",\"site\":\"PB-T-202\"", "", "missing-key $.site"),
      .init("\"site\"", "\"hash\":\"x\",\"site\"", "unknown-key $.hash"),
      .init("\"site\"", "\"reference\":\"CK-1\",\"site\"", "invalid-code $.reference"),
      .init("\"site\"", "\"record\":{\"code\":\"x\"},\"site\"", "not-allowed-here $.record"),
      .init(
        "\"kind\":\"issue\"", "\"kind\":\"registration\"", "missing-key $.record",
        "missing-key $.register"),
      .init("\"item\":\"PP0102\",", "", "missing-key $.lines[0].item"),
      .init(",\"quantity\":20", "", "missing-key $.lines[0].quantity"),
      .init("\"quantity\":20", "\"quantity\":0", "out-of-range $.lines[0].quantity"),
      .init("\"quantity\":20", "\"quantity\":-5", "out-of-range $.lines[0].quantity"),
      .init("\"quantity\":20", "\"counted\":20", "not-allowed-here $.lines[0].counted"),
      .init(
        "\"quantity\":20", "\"quantity\":20,\"counted\":20", "not-allowed-here $.lines[0].counted"),
      .init("\"quantity\":20", "\"pool\":\"x\",\"quantity\":20", "unknown-code $.lines[0].pool"),
      .init("\"quantity\":20", "\"quantity\":20,\"status\":1", "wrong-type $.lines[0].status"),
      .init(
        "\"quantity\":20", "\"quantity\":20,\"to_pool\":\"\"", "unknown-code $.lines[0].to_pool"),
      .init("\"quantity\":20", "\"damaged\":-1,\"quantity\":20", "out-of-range $.lines[0].damaged"),
      .init("\"quantity\":20", "\"lot\":{},\"quantity\":20", "unknown-key $.lines[0].lot"),
      .init("{\"item\":\"PP0102\",\"quantity\":20}", "", "not-allowed-here $.lines"),
    ] as [ExchangeSlip])
  func slips(_ slip: ExchangeSlip) {
    let outcome = decodeExchange(Self.header, slip.apply(to: Self.issue))
    let expected = slip.expected.map { $0.split(separator: " ", maxSplits: 1) }
    #expect(outcome.briefs == expected.map { "\($0[0]) 2 \($0[1])" })
    #expect(outcome.drafts == [])
  }

  @Test("Where the kind stands behind the lines, they are judged when it is known")
  func kindLast() {
    let line =
      #"{"site":"X","occurred_on":"2026-11-01","lines":[{"item":"A","quantity":0},{"counted":3,"#
      + #""item":"A"}],"kind":"issue","id":"0193a0b2-7c4e-7d3a-9b1f-5f1d2c3b4a59"}"#
    #expect(
      decodeExchange(Self.header, line).briefs == [
        "out-of-range 2 $.lines[0].quantity", "not-allowed-here 2 $.lines[1].counted",
      ])
  }

  private func draft(_ kind: DocumentKind, _ source: inout ExchangeDocuments) -> Draft {
    let posted = source.next(kind).document
    var draft = Draft(
      id: posted.id, kind: kind, site: posted.site, occurredOn: posted.occurredOn)
    draft.particulars = posted.particulars
    draft.particulars.arrivedOn = nil
    draft.particulars.lastNumber = nil
    draft.particulars.lastHash = nil
    draft.record = posted.record
    for movement in posted.movements {
      var line = DraftLine(movement.lot.item, movement.quantity.units)
      line.lot = movement.lot.particulars
      if source.maybe() { line.damaged = 1 }
      if source.maybe() { line.pool = source.pick(Pool.allCases) }
      if source.maybe() { line.toPool = source.pick(Pool.allCases) }
      if source.maybe() { line.status = source.pick(StockStatus.allCases) }
      if source.maybe() { line.expiryConfirmation = source.text() }
      draft.lines.append(line)
    }
    return draft
  }

  /// The draft as a line of a file: its canonical form, its id, and its lots flattened.
  static func line(_ draft: Draft) -> String {
    guard case .object(var members)? = tree(draft.canonical) else { return "" }
    members.append(.init(key: "id", value: .string(draft.id.description)))
    members = members.map { member in
      guard member.key == "lines", case .array(let lines) = member.value else { return member }
      return .init(key: "lines", value: .array(lines.map(flattened)))
    }
    return scrambled(.object(members))
  }

  private static func flattened(_ line: JSONTree) -> JSONTree {
    guard case .object(let members) = line else { return line }
    return .object(
      members.flatMap { member in
        if member.key == "lot", case .object(let lot) = member.value { return lot }
        return [member]
      })
  }
}
