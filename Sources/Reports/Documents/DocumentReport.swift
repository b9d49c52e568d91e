public import Stockpile

/// One document as it stands in its log: head, lines, count figures, who and when.
public struct DocumentReport: TableReport {
  /// The document.
  public let posted: PostedDocument
  /// The reversal that undid it; nil while it stands.
  public let reversedBy: DocumentNumber?
  private let directory: Directory
  private let numbers: [DocumentID: DocumentNumber]

  /// The document with the numbers of those it refers to.
  public init(
    _ posted: PostedDocument, reversedBy: DocumentNumber?, directory: Directory,
    numbers: [DocumentID: DocumentNumber]
  ) {
    self.posted = posted
    self.reversedBy = reversedBy
    self.directory = directory
    self.numbers = numbers.merging([posted.document.id: posted.documentNumber]) { $1 }
  }

  private struct Line {
    let item: Item
    let movement: Movement
  }

  private struct Wanted {
    let item: Item
    let line: OrderLine
  }

  private struct Count {
    let item: Item
    let line: CountLine
  }

  /// One row a movement; of a count one row a counted line; of a registration one row a field.
  public var table: ReportTable {
    if let record = posted.document.record { return fields(of: record) }
    if !posted.document.orderLines.isEmpty { return wanted }
    return posted.document.countLines.isEmpty ? movements : counts
  }

  private var movements: ReportTable {
    let lines = posted.document.movements.map {
      Line(item: directory.item($0.lot.item), movement: $0)
    }
    return ReportTable(
      lines,
      Column.item(\.item) + Column.lot(\.movement.lot) + [
        Column(.price, .unlessBlank) { .price($0.movement.lot.particulars.price) },
        Column(.movesFrom) { account($0.movement.from) },
        Column(.movesTo) { account($0.movement.to) },
        Column(term: .quantity) { .integer($0.movement.quantity.units) },
      ])
  }

  private var counts: ReportTable {
    let counts = posted.document.countLines.map {
      Count(item: directory.item($0.key.item), line: $0)
    }
    return ReportTable(
      counts,
      Column.item(\.item) + [
        Column(term: .lotNo) { .text($0.line.key.number) },
        Column(term: .maker, .unlessBlank) { .text($0.line.key.maker) },
        Column(term: .expiryDate) { .day($0.line.key.expiry) },
        Column(term: .bookQty) { .integer($0.line.book) },
        Column(term: .countedQty) { .integer($0.line.counted) },
        Column(term: .countGain, .unlessBlank) { .integer(max(0, $0.line.counted - $0.line.book)) },
        Column(term: .countLoss, .unlessBlank) { .integer(max(0, $0.line.book - $0.line.counted)) },
      ])
  }

  private var wanted: ReportTable {
    let lines = posted.document.orderLines.map {
      Wanted(item: directory.item($0.item), line: $0)
    }
    return ReportTable(
      lines,
      Column.item(\.item) + [
        Column(term: .pool, .unlessBlank) { .term($0.line.pool?.term) },
        Column(term: .source, .unlessBlank) {
          .site($0.line.source.map { directory.site($0) })
        },
        Column(term: .quantity) { .integer($0.line.quantity.units) },
      ])
  }

  private func fields(of record: Record) -> ReportTable {
    ReportTable(
      record.sortedFields.map { (name: $0.name, value: $0.value) },
      [Column(.field) { .text($0.name) }, Column(.value) { .text($0.value) }])
  }

  private func account(_ account: Account) -> Field {
    func words(_ language: Language) -> String {
      switch account {
      case .held(let held): return held.words(language, orders: numbers)
      case .outside(let outside): return outside.label.text(language)
      case .transit(let dispatch, let pool):
        let number = numbers[dispatch]?.description ?? dispatch.description
        return "\(Label.onTheWay.text(language)) \(number)/\(pool.term.label(language))"
      }
    }
    return .named(code: account.description, zh: words(.chinese), en: words(.english))
  }

  /// The head, what it moves, what it counted.
  public func text(_ language: Language) -> String {
    var parts = [DocumentHead(posted, reversedBy, directory, numbers).fields.text(language)]
    if posted.document.record != nil { parts.append(table.text(language)) }
    if !posted.document.orderLines.isEmpty { parts.append(wanted.text(language)) }
    if !posted.document.countLines.isEmpty { parts.append(counts.text(language)) }
    if !posted.document.movements.isEmpty { parts.append(movements.text(language)) }
    return parts.joined(separator: "\n")
  }

  /// Head, lines, count lines, fields of a registration.
  public var json: JSONText {
    var members = DocumentHead(posted, reversedBy, directory, numbers).fields.members
    members[Label.hash.key] = .text(posted.hash)
    let document = posted.document
    if !document.movements.isEmpty { members["lines"] = movements.json }
    if !document.orderLines.isEmpty { members["order_lines"] = wanted.json }
    if !document.countLines.isEmpty { members["count_lines"] = counts.json }
    if let record = document.record {
      members["record"] = .object(record.fields.mapValues { .string($0) })
    }
    return .report("document", members)
  }
}
