import Stockpile

/// What must hold between the fields of a posted document, once all are read.
extension LedgerLine {
  mutating func check(_ reader: inout JSONReader, _ known: inout KnownValues) {
    if hash == nil { reader.missing("hash") }
    if id == nil { reader.missing("id") }
    if kind == nil { reader.missing("kind") }
    if log == nil { reader.missing("log") }
    if number == nil { reader.missing("number") }
    if day == nil { reader.missing("occurred_on") }
    if operatorName == nil { reader.missing("operator") }
    if previous == nil { reader.missing("previous") }
    if recordedAt == nil { reader.missing("recorded_at") }
    if version == nil { reader.missing("version") }
    if shownNumber == nil { reader.missing("document_number") }
    checkPlaceInLog(&reader, &known)
    if let kind { checkContents(of: kind, &reader) }
    known.lastHash = hash ?? known.lastHash
  }

  /// Each log rises, whatever stands between its documents; the shown number says the same thing
  /// as log, kind and day.
  private mutating func checkPlaceInLog(
    _ reader: inout JSONReader, _ known: inout KnownValues
  ) {
    guard let log else { return }
    let name = known.logs[log].name
    logName = name
    if let number, let place = places.number {
      let last = known.logs[log].last
      if number <= last {
        reader.refuse("number", at: place, .notRising, .notRising(name, number, after: last))
      } else {
        known.logs[log].last = number
      }
    }
    guard let kind, let day, let shownNumber, let place = places.shownNumber else { return }
    serial = ShownNumber.serial(in: shownNumber, kind, day, name)
    guard serial == nil else { return }
    guard ShownNumber.isOne(shownNumber) else {
      reader.refuse(
        "document_number", at: place, .invalidCode, .noDocumentNumber(shownNumber))
      return
    }
    reader.refuse(
      "document_number", at: place, .numberMismatch,
      .numberMismatch(shownNumber, ShownNumber.start(kind, day, name)))
  }

  private func checkContents(of kind: DocumentKind, _ reader: inout JSONReader) {
    let isRegistration = kind == .registration
    if isRegistration {
      if entry == nil { reader.missing("record") }
      if register == nil { reader.missing("register") }
    } else {
      if let place = places.record {
        reader.refuse("record", at: place, .notAllowedHere, .notAllowed(in: kind))
      }
      if let place = places.register {
        reader.refuse("register", at: place, .notAllowedHere, .notAllowed(in: kind))
      }
    }
    if kind.movesNothing, let place = places.lines {
      reader.refuse("lines", at: place, .notAllowedHere, .notAllowed(in: kind))
    }
    if kind != .count, let place = places.countLines {
      reader.refuse("count_lines", at: place, .notAllowedHere, .notAllowed(in: kind))
    }
    if !kind.listsOrders, let place = places.orderLines {
      reader.refuse("order_lines", at: place, .notAllowedHere, .notAllowed(in: kind))
    }
    if kind == .closing, said.month == nil { reader.missing("month") }
    if kind.needsReference, said.reference == nil { reader.missing("reference") }
  }

  /// The document; nil where something required is missing or wrong.
  var posted: PostedDocument? {
    guard let id, let kind, let day, let logName, let number, let serial, let recordedAt,
      let operatorName, let previous, let hash
    else { return nil }
    let record = register.flatMap { register in
      entry.map { Record(register, code: $0.code, fields: $0.fields) }
    }
    let document = Document(
      id: id, kind: kind, site: logName.site, occurredOn: day, particulars: said,
      movements: movements, countLines: countLines, orderLines: orderLines, record: record)
    let posting = Posting(
      epoch: logName.epoch, number: number, serial: serial, recordedAt: recordedAt,
      operatorName: operatorName, request: request, previous: previous)
    return PostedDocument(document, posting, hash: hash)
  }
}

extension DocumentKind {
  /// Whether the kind is about another document.
  var needsReference: Bool {
    switch self {
    case .arrival, .settlement, .reversal, .approval, .callUpOrder, .repick, .orderClosing: true
    default: false
    }
  }
}
