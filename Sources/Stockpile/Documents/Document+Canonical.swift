extension Document {
  /// The document as canonical JSON (RFC 8785): the bytes that are hashed, and, with the hash, the
  /// line an export writes. Every stored field is in it; absent fields are left out.
  public func canonical(_ posting: Posting, hash: Digest? = nil) -> [UInt8] {
    var writer = CanonicalWriter(reserving: 512 + 256 * movements.count)
    let said = particulars
    writer.object { fields in
      fields.text("agreement_code", said.agreement)
      fields.text("alone_reason", said.aloneReason)
      fields.text("answered_at", said.answeredAt)
      fields.text("approver", said.approver)
      fields.text("arrived_on", said.arrivedOn)
      fields.text("authorised_via", said.authorisedVia)
      fields.text("called_at", said.calledAt)
      if !countLines.isEmpty {
        fields.key("count_lines")
        fields.array(countLines) { $0.countLine($1) }
      }
      fields.text("counterparty", said.counterparty)
      fields.text("destination_pool", said.destinationPool?.rawValue)
      fields.text(
        "document_number", documentNumber(epoch: posting.epoch, serial: posting.serial))
      fields.text("event", said.event)
      fields.text("handler", said.handler)
      fields.text("hash", hash)
      fields.text("id", id)
      fields.text("kind", kind.rawValue)
      fields.text("last_hash", said.lastHash)
      fields.integer("last_number", said.lastNumber)
      if !movements.isEmpty {
        fields.key("lines")
        fields.array(movements) { $0.movement($1) }
      }
      fields.text("log", LogName(site, epoch: posting.epoch))
      fields.text("month", said.month)
      fields.text("needed_by", said.neededBy)
      fields.text("note", said.note)
      fields.integer("number", posting.number)
      fields.text("occurred_on", occurredOn)
      fields.text("operator", posting.operatorName)
      if !orderLines.isEmpty {
        fields.key("order_lines")
        fields.array(orderLines) { $0.orderLine($1) }
      }
      fields.text("paper_no", said.paperNumber)
      fields.text("partner", said.partner)
      fields.text("previous", posting.previous)
      fields.text("purpose", said.purpose?.rawValue)
      fields.text("reason", said.reason)
      if let record {
        fields.key("record")
        fields.record(record)
      }
      fields.text("recorded_at", posting.recordedAt)
      fields.text("reference", said.reference)
      fields.text("register", record?.register.rawValue)
      fields.text("regularise_by", said.regulariseBy)
      fields.text("request", posting.request)
      fields.text("reviewer", said.reviewer)
      fields.text("urgency", said.urgency?.rawValue)
      fields.integer("version", 1)
    }
    return writer.bytes
  }
}

extension CanonicalWriter {
  mutating func movement(_ movement: Movement) {
    object { fields in
      fields.account("from", movement.from)
      fields.key("lot")
      fields.raw(movement.lot.canonical)
      fields.integer("quantity", movement.quantity.units)
      fields.account("to", movement.to)
    }
  }

  mutating func countLine(_ line: CountLine) {
    object { fields in
      fields.integer("book", line.book)
      fields.integer("counted", line.counted)
      fields.text("expiry_date", line.key.expiry)
      fields.text("item", line.key.item)
      fields.text("lot_no", line.key.number)
      fields.text("maker", line.key.maker)
    }
  }

  mutating func orderLine(_ line: OrderLine) {
    object { fields in
      fields.text("item", line.item)
      fields.text("pool", line.pool?.rawValue)
      fields.integer("quantity", line.quantity.units)
      fields.text("source", line.source)
    }
  }

  /// Code and fields in one object; the code is the member `code`.
  mutating func record(_ record: Record) {
    var members = record.fields
    members["code"] = record.code
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    object { fields in
      for (name, value) in sorted {
        fields.string(name)
        fields.colon()
        fields.string(value)
      }
    }
  }
}
