import Stockpile

/// Code and fields of a register's entry, before it is known which register.
struct RecordEntry {
  let code: String
  let fields: [String: String]
}

extension JSONReader {
  mutating func readMovement(_ known: inout KnownValues) -> Movement? {
    guard beginObject() else { return nil }
    var from: Account?
    var to: Account?
    var lot: Lot?
    var quantity: Quantity?
    var place: UnsafePointer<UInt8>?
    while let key = nextKey() {
      switch key {
      case "from": from = readAccount(&known)
      case "lot": lot = readLot(&known)
      case "quantity": quantity = readInteger(in: 1...Quantity.largest).flatMap(Quantity.init)
      case "to":
        to = readAccount(&known)
        place = valueStart
      default: unknownKey()
      }
    }
    if from == nil { missing("from") }
    if lot == nil { missing("lot") }
    if quantity == nil { missing("quantity") }
    if to == nil { missing("to") }
    guard let from, let to else { return nil }
    if from == to {
      if let place { refuse("to", at: place, .sameAccount, .sameAccount(to)) }
      return nil
    }
    guard let lot, let quantity else { return nil }
    return Movement(quantity, of: lot, from: from, to: to)
  }

  mutating func readCountLine(_ known: inout KnownValues) -> CountLine? {
    guard beginObject() else { return nil }
    var book: Int64?
    var counted: Int64?
    var item: ItemCode?
    var maker = ""
    var number = ""
    var expiry: CalendarDay?
    while let key = nextKey() {
      switch key {
      case "book": book = readInteger(in: 0...ExchangeLimit.number)
      case "counted": counted = readInteger(in: 0...Quantity.largest)
      case "item": item = readItem(&known)
      case "maker": maker = readName(&known) ?? ""
      case "lot_no": number = readName(&known) ?? ""
      case "expiry_date": expiry = readDay()
      default: unknownKey()
      }
    }
    if book == nil { missing("book") }
    if counted == nil { missing("counted") }
    if item == nil { missing("item") }
    guard let book, let counted, let item else { return nil }
    return CountLine(
      CountKey(item: item, maker: maker, number: number, expiry: expiry), book: book,
      counted: counted)
  }

  mutating func readOrderLine(_ known: inout KnownValues) -> OrderLine? {
    guard beginObject() else { return nil }
    var item: ItemCode?
    var quantity: Quantity?
    var pool: Pool?
    var source: SiteCode?
    while let key = nextKey() {
      switch key {
      case "item": item = readItem(&known)
      case "quantity": quantity = readInteger(in: 1...Quantity.largest).flatMap(Quantity.init)
      case "pool": pool = readChoice()
      case "source": source = readSite(&known)
      default: unknownKey()
      }
    }
    if item == nil { missing("item") }
    if quantity == nil { missing("quantity") }
    guard let item, let quantity else { return nil }
    return OrderLine(item, quantity, pool: pool, source: source)
  }

  /// Reads code and fields of a register's entry: any fields, all of them text.
  mutating func readRecord(_ known: inout KnownValues) -> RecordEntry? {
    guard beginObject() else { return nil }
    var code: String?
    var fields: [String: String] = [:]
    while let key = nextKey() {
      if "code" ~= key {
        code = readName(&known)
        continue
      }
      let name = key.string
      let value = readText(StoredText.longest, &known)
      if name.isEmpty || name.unicodeScalars.count > StoredText.longestName {
        refuse(.fieldName, code: .invalidValue)
      } else if fields.updateValue(value ?? "", forKey: name) != nil {
        // Two spellings of one name: our reader tells them apart, a dictionary does not.
        refuse(.sameName, code: .duplicateKey)
      }
    }
    if code == nil { missing("code") }
    return code.map { RecordEntry(code: $0, fields: fields) }
  }

  /// Reads the value of a member that documents and drafts have in common; false where it is none.
  mutating func readParticular(
    _ key: JSONKey, into said: inout Particulars, _ known: inout KnownValues
  ) -> Bool {
    switch key {
    case "counterparty": said.counterparty = readSite(&known)
    case "partner": said.partner = readName(&known)
    case "destination_pool": said.destinationPool = readChoice()
    case "reason": said.reason = readText(StoredText.longest, &known)
    case "note": said.note = readText(StoredText.longest, &known)
    case "paper_no": said.paperNumber = readName(&known)
    case "reviewer": said.reviewer = readName(&known)
    case "handler": said.handler = readName(&known)
    case "alone_reason": said.aloneReason = readText(StoredText.longest, &known)
    case "approver": said.approver = readName(&known)
    case "authorised_via": said.authorisedVia = readName(&known)
    case "regularise_by": said.regulariseBy = readInstant()
    case "urgency": said.urgency = readChoice()
    case "needed_by": said.neededBy = readDay()
    case "event": said.event = readName(&known)
    case "agreement_code": said.agreement = readName(&known)
    case "called_at": said.calledAt = readInstant()
    case "answered_at": said.answeredAt = readInstant()
    case "month": said.month = readMonth()
    case "purpose": said.purpose = readChoice()
    default: return false
    }
    return true
  }
}
