import Stockpile

/// A line of a drafts file: one document as asked for.
extension LedgerLineDecoder {
  /// The draft whose object was entered and whose first key was read; nil: it has none.
  mutating func draft(from first: JSONKey?, line number: Int) -> ImportedDraft? {
    var line = DraftFields()
    var key = first
    while let current = key {
      line.read(current, &reader, &known)
      key = reader.nextKey()
    }
    line.check(&reader)
    guard reader.finish() else { return nil }
    return line.imported(line: number)
  }
}

/// What has been read of a draft so far.
struct DraftFields {
  var id: DocumentID?
  var kind: DocumentKind?
  var site: SiteCode?
  var day: CalendarDay?
  var said = Particulars()
  var shownReference: DocumentNumber?
  var lines: [WrittenDraftLine] = []
  var register: Register?
  var entry: RecordEntry?
  var kindPlace: UnsafePointer<UInt8>?
  var recordPlace: UnsafePointer<UInt8>?
  var registerPlace: UnsafePointer<UInt8>?

  mutating func read(_ key: JSONKey, _ reader: inout JSONReader, _ known: inout KnownValues) {
    switch key {
    case "id": id = reader.readID()
    case "kind":
      kind = reader.readKind(&known)
      kindPlace = reader.valueStart
    case "site": site = reader.readSite(&known)
    case "occurred_on": day = reader.readDay()
    case "lines": readLines(&reader, &known)
    case "reference": readReference(&reader)
    case "register":
      register = reader.readChoice()
      registerPlace = reader.valueStart
    case "record":
      recordPlace = reader.valueAhead
      entry = reader.readRecord(&known)
    default:
      if !reader.readParticular(key, into: &said, &known) { reader.unknownKey() }
    }
  }

  private mutating func readLines(_ reader: inout JSONReader, _ known: inout KnownValues) {
    guard reader.beginArray() else { return }
    while reader.nextElement() {
      if let line = reader.readDraftLine(kind, &known) { lines.append(line) }
    }
    reader.refuseEmptyList()
  }

  /// An id, or the document number people see.
  private mutating func readReference(_ reader: inout JSONReader) {
    guard let text = reader.readStringBytes() else { return }
    if let id = DocumentID(hexadecimal: text) {
      said.reference = id
    } else if text.count <= 80,
      let number = DocumentNumber(exactly: String(decoding: text, as: UTF8.self))
    {
      shownReference = number
    } else {
      reader.refuse(.noReference(text), code: .invalidCode)
    }
  }

  func check(_ reader: inout JSONReader) {
    if id == nil { reader.missing("id") }
    if kind == nil { reader.missing("kind") }
    if day == nil { reader.missing("occurred_on") }
    if site == nil { reader.missing("site") }
    guard let kind else { return }
    if kind == .epoch, let kindPlace {
      reader.refuse("kind", at: kindPlace, .notAllowedHere, .noDraftOfEpoch)
    }
    if kind == .registration {
      if entry == nil { reader.missing("record") }
      if register == nil { reader.missing("register") }
    } else {
      if let recordPlace {
        reader.refuse("record", at: recordPlace, .notAllowedHere, .notAllowed(in: kind))
      }
      if let registerPlace {
        reader.refuse("register", at: registerPlace, .notAllowedHere, .notAllowed(in: kind))
      }
    }
    for (place, line) in lines.enumerated() { line.checkLate(kind, at: place, &reader) }
  }

  func imported(line number: Int) -> ImportedDraft? {
    guard let id, let kind, let site, let day else { return nil }
    var draft = Draft(id: id, kind: kind, site: site, occurredOn: day)
    draft.particulars = said
    draft.lines = lines.map(\.line)
    draft.record = register.flatMap { register in
      entry.map { Record(register, code: $0.code, fields: $0.fields) }
    }
    return ImportedDraft(draft, referenceText: shownReference, line: number)
  }
}
