/// What gets into a book must be able to leave it and come back: every text obeys `StoredText`.
extension Draft {
  func checkTexts(_ document: Document) throws(Refusal) {
    let said = document.particulars
    try check(said.reason, "reason")
    try check(said.note, "note")
    try check(said.partner, "partner", most: StoredText.longestName)
    try check(said.paperNumber, "paper_no", most: StoredText.longestName)
    try check(said.handler, "handler", most: StoredText.longestName)
    try check(said.reviewer, "reviewer", most: StoredText.longestName)
    try check(said.aloneReason, "alone_reason")
    try check(said.approver, "approver", most: StoredText.longestName)
    try check(said.authorisedVia, "authorised_via", most: StoredText.longestName)
    try check(said.event, "event", most: StoredText.longestName)
    try check(said.agreement, "agreement_code", most: StoredText.longestName)
    for movement in document.movements { try check(movement.lot.particulars) }
    for line in document.countLines {
      try check(line.key.maker, "maker", most: StoredText.longestName)
      try check(line.key.number, "lot_no", most: StoredText.longestName)
    }
    for (name, value) in document.record?.sortedFields ?? [] {
      try check(name, name, most: StoredText.longestName)
      try check(value, name)
    }
  }

  private func check(_ lot: LotParticulars) throws(Refusal) {
    let texts = [
      ("lot_no", lot.number), ("maker", lot.maker), ("serial_no", lot.serial),
      ("standard", lot.standard), ("fund_source", lot.fundSource), ("supplier", lot.supplier),
      ("donor", lot.donor),
    ]
    for (field, text) in texts { try check(text, field, most: StoredText.longestName) }
  }

  private func check(_ text: String?, _ field: String, most: Int = StoredText.longest)
    throws(Refusal)
  {
    guard let text, let misfit = StoredText.misfit(of: text, most: most) else { return }
    throw .unfitText(field: field, misfit)
  }
}
