internal import Interchange
internal import Stockpile

/// One line of a document with its item looked up and its quantity understood.
struct TypedLine {
  /// What is asked for.
  var draft: DraftLine
  /// The item.
  let item: Item
  /// The quantity as typed.
  let quantity: TypedQuantity
}

extension LineWords {
  /// The line these words make. Throws a `Failure` or a `TypedProblem` for the first word that is
  /// not understood, or that `allowed` does not list.
  func typed(
    _ registers: Registers, allowed: Set<LineField>, allowsZero: Bool = false
  ) throws -> TypedLine {
    for field in fields.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard allowed.contains(field) else { throw Self.useless(field) }
    }
    guard let name = item else { throw Failure.missing("--item", .item) }
    let item = try registers.item(name)
    guard let quantity else { throw Failure.missing("--quantity", .quantity) }
    let typed = try TypedQuantity.parse(quantity, item: item, allowsZero: allowsZero)
    var line = DraftLine(item.code, typed.units)
    line.lot = try lotParticulars(registers)
    line.pool = try fields[.pool].map { try Pool.typed($0, "--pool") }
    line.status = try fields[.status].map { try StockStatus.typed($0, "--status") }
    line.source = try fields[.source].map { try registers.site($0).code }
    line.expiryConfirmation = try text(.confirmExpiry)
    if let damaged = fields[.damaged] {
      line.damaged = try TypedQuantity.parse(damaged, item: item, allowsZero: true).units
    }
    return TypedLine(draft: line, item: item, quantity: typed)
  }

  private func lotParticulars(_ registers: Registers) throws -> LotParticulars {
    var lot = LotParticulars()
    lot.number = try text(.lot) ?? ""
    lot.maker = try text(.maker) ?? ""
    lot.serial = try text(.serial) ?? ""
    lot.standard = try text(.standard) ?? ""
    lot.fundSource = try text(.fund) ?? ""
    lot.donor = try text(.donor) ?? ""
    lot.supplier = try fields[.supplier].map { try registers.supplier($0) } ?? ""
    lot.expiry = try fields[.expiry].map { try TypedDay.parseExpiry($0).day }
    lot.made = try fields[.made].map { try ExpiryWords.made($0) }
    lot.price = try fields[.price].map { try TypedPrice.parse($0) }
    return lot
  }

  private func text(_ field: LineField) throws -> String? {
    guard let said = fields[field] else { return nil }
    let text = try TypedText(said).text
    return text.isEmpty ? nil : text
  }

  private static func useless(_ field: LineField) -> Failure {
    .usage(
      "useless-field", zh: "这里用不到\(field.label.zh)（\(field.rawValue)）",
      en: "\(field.rawValue) says nothing here", hintZH: "去掉后重试", hintEN: "leave it out")
  }
}

/// Days on a label.
enum ExpiryWords {
  /// The day something was made: a day of any year on the label.
  static func made(_ text: String) throws -> CalendarDay {
    let (day, isMonthOnly) = try TypedDay.parseExpiry(text)
    return isMonthOnly ? day.month.firstDay : day
  }
}
