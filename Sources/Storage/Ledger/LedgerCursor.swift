internal import Stockpile

/// Walks every document of every log in the order of the logs, with its lines: two statements
/// stepped side by side, so that a long history costs no memory.
struct LedgerCursor {
  private let reader: LedgerReader
  private let documents: Statement
  private let movements: Statement
  private var hasMovement: Bool
  private var previous: Digest?
  private var log: (site: Int64, epoch: Int)?

  init(_ reader: LedgerReader, site: Int64? = nil, epoch: Int? = nil, after: Int64 = 0) throws {
    self.reader = reader
    var condition = ""
    var values: [Value] = []
    if let site, let epoch {
      condition = "WHERE site = ? AND epoch = ? AND number > ?"
      values = [.integer(site), Value(epoch), .integer(after)]
    }
    // Statements of its own: the cursor outlives single questions.
    documents = try Statement(
      reader.statements.database,
      """
      SELECT \(LedgerReader.documentColumns) FROM document \(condition)
      ORDER BY site, epoch, number
      """)
    movements = try Statement(
      reader.statements.database,
      """
      SELECT site, epoch, number, line, lot, from_account, to_account, quantity, day
      FROM movement \(condition) ORDER BY site, epoch, number, line
      """)
    try documents.bind(values)
    try movements.bind(values)
    hasMovement = try movements.step()
  }

  /// A document with its lines, and whether its rows agree with each other.
  struct Entry {
    let posted: PostedDocument
    let site: Int64
    /// What is wrong with the rows of the lines, if anything.
    let fault: String?
  }

  mutating func next() throws -> Entry? {
    guard try documents.step() else { return nil }
    let key = (site: documents.integer(0), epoch: Int(documents.integer(1)))
    let number = documents.integer(2)
    let known = log.map { $0 == key } == true ? previous : nil
    let header = try reader.readHeader(documents, previous: known)
    var document = header.document
    var fault: String?
    while hasMovement, isMovement(of: key.site, key.epoch, number) {
      if movements.integer(3) != Int64(document.movements.count + 1) { fault = "a line is missing" }
      if movements.day(8) != document.occurredOn { fault = "a line has another day" }
      document.movements.append(try reader.movement(movements, from: 4))
      hasMovement = try movements.step()
    }
    if hasMovement, isBefore(key.site, key.epoch, number) {
      fault = "lines without a document"
      while hasMovement, isBefore(key.site, key.epoch, number) {
        hasMovement = try movements.step()
      }
    }
    let place: [Value] = [.integer(key.site), Value(key.epoch), .integer(number)]
    try reader.readCountLines(of: &document, place)
    try reader.readOrderLines(of: &document, place)
    try reader.readFields(of: &document, place)
    log = key
    previous = header.hash
    return Entry(
      posted: PostedDocument(document, header.posting, hash: header.hash), site: key.site,
      fault: fault)
  }

  private func isMovement(of site: Int64, _ epoch: Int, _ number: Int64) -> Bool {
    movements.integer(0) == site && movements.integer(1) == Int64(epoch)
      && movements.integer(2) == number
  }

  private func isBefore(_ site: Int64, _ epoch: Int, _ number: Int64) -> Bool {
    (movements.integer(0), movements.integer(1), movements.integer(2))
      < (site, Int64(epoch), number)
  }
}
