import Stockpile

/// A line of a ledger: one posted document.
extension LedgerLineDecoder {
  /// The document whose object was entered and whose first key was read; nil: it has none.
  mutating func document(from first: JSONKey?) -> PostedDocument? {
    var line = LedgerLine()
    var key = first
    while let current = key {
      line.read(current, &reader, &known)
      key = reader.nextKey()
    }
    line.check(&reader, &known)
    guard reader.finish() else { return nil }
    return line.posted
  }
}

/// What has been read of a posted document so far.
struct LedgerLine {
  var id: DocumentID?
  var kind: DocumentKind?
  var day: CalendarDay?
  var log: Int?
  var logName: LogName?
  var number: Int64?
  var serial: Int?
  var recordedAt: Instant?
  var operatorName: String?
  var request: Digest?
  var previous: Digest?
  var hash: Digest?
  var version: Int64?
  var said = Particulars()
  var movements: [Movement] = []
  var countLines: [CountLine] = []
  var orderLines: [OrderLine] = []
  var register: Register?
  var entry: RecordEntry?
  /// The document number as written, until log, kind and day are known.
  var shownNumber: UnsafeRawBufferPointer?
  var places = Places()

  /// Where values start that can be wrong together with others.
  struct Places {
    var shownNumber: UnsafePointer<UInt8>?
    var number: UnsafePointer<UInt8>?
    var lines: UnsafePointer<UInt8>?
    var countLines: UnsafePointer<UInt8>?
    var orderLines: UnsafePointer<UInt8>?
    var record: UnsafePointer<UInt8>?
    var register: UnsafePointer<UInt8>?
  }

  mutating func read(_ key: JSONKey, _ reader: inout JSONReader, _ known: inout KnownValues) {
    switch key {
    case "id": id = reader.readID()
    case "kind": kind = reader.readKind(&known)
    case "occurred_on": day = reader.readDay()
    case "log": log = reader.readLog(&known)
    case "number":
      number = reader.readInteger(in: 1...ExchangeLimit.number)
      places.number = reader.valueStart
    case "document_number":
      shownNumber = reader.readStringBytes()
      places.shownNumber = reader.valueStart
    case "recorded_at": recordedAt = reader.readInstant()
    case "operator": operatorName = reader.readName(&known)
    case "hash": hash = reader.readDigest()
    case "previous": previous = reader.readDigest(known.lastHash)
    case "request": request = reader.readDigest()
    case "version": version = reader.readVersion()
    case "lines": readLines(&reader, &known)
    case "count_lines": readCountLines(&reader, &known)
    case "order_lines": readOrderLines(&reader, &known)
    case "register":
      register = reader.readChoice()
      places.register = reader.valueStart
    case "record":
      entry = reader.readRecord(&known)
      places.record = reader.valueStart
    case "arrived_on": said.arrivedOn = reader.readDay()
    case "last_number": said.lastNumber = reader.readInteger(in: 0...ExchangeLimit.number)
    case "last_hash": said.lastHash = reader.readDigest()
    case "reference": said.reference = reader.readID()
    default:
      if !reader.readParticular(key, into: &said, &known) { reader.unknownKey() }
    }
  }

  private mutating func readLines(_ reader: inout JSONReader, _ known: inout KnownValues) {
    places.lines = reader.valueAhead
    guard reader.beginArray() else { return }
    while reader.nextElement() {
      if let movement = reader.readMovement(&known) { movements.append(movement) }
    }
    reader.refuseEmptyList()
  }

  private mutating func readOrderLines(_ reader: inout JSONReader, _ known: inout KnownValues) {
    places.orderLines = reader.valueAhead
    guard reader.beginArray() else { return }
    while reader.nextElement() {
      if let line = reader.readOrderLine(&known) { orderLines.append(line) }
    }
    reader.refuseEmptyList()
  }

  private mutating func readCountLines(_ reader: inout JSONReader, _ known: inout KnownValues) {
    places.countLines = reader.valueAhead
    guard reader.beginArray() else { return }
    while reader.nextElement() {
      if let line = reader.readCountLine(&known) { countLines.append(line) }
    }
    reader.refuseEmptyList()
  }
}
