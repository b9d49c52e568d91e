internal import Stockpile

/// The small integers that stand for codes, lots and accounts inside the file, as far as they have
/// been met on this connection. They never leave the file.
struct Keys {
  var sites: [SiteCode: Int64] = [:]
  var items: [ItemCode: Int64] = [:]
  var siteCodes: [Int64: SiteCode] = [:]
  var itemCodes: [Int64: ItemCode] = [:]
  var lots: [Lot: LotKey] = [:]
  var lotsByID: [Int64: Lot] = [:]
  var accounts: [Account: AccountRow] = [:]
  var accountsByID: [Int64: Account] = [:]

  var knownSites: [SiteCode: Known<Site>] = [:]
  var knownItems: [ItemCode: Known<Item>] = [:]

  /// A value made from a register's entry, with the document it was made from.
  struct Known<Value> {
    let place: EntryPlace
    let value: Value
  }

  /// Where the registration stands that describes an entry.
  struct EntryPlace: Equatable {
    let site: Int64
    let epoch: Int64
    let number: Int64
  }

  /// Lots remembered at most: a long history must not fill the memory.
  static let remembered = 100_000

  struct LotKey {
    let id: Int64
    let item: Int64
  }

  struct AccountRow {
    let id: Int64
    /// The site that keeps the balance of a dispatch: its sender.
    let home: Int64?
  }
}

/// A database that contradicts itself: `check` tells where.
struct Inconsistency: Error {
  let what: String
}

extension Statements {
  func siteKey(_ code: SiteCode) throws -> Int64? {
    if let known = keys.sites[code] { return known }
    guard let id = try entryKey("site", code.description) else { return nil }
    keys.sites[code] = id
    keys.siteCodes[id] = code
    return id
  }

  func itemKey(_ code: ItemCode) throws -> Int64? {
    if let known = keys.items[code] { return known }
    guard let id = try entryKey("item", code.description) else { return nil }
    keys.items[code] = id
    keys.itemCodes[id] = code
    return id
  }

  func entryKey(_ register: String, _ code: String) throws -> Int64? {
    try sql("SELECT id FROM entry WHERE register = ? AND code = ?")
      .first(.text(register), .text(code)) { $0.integer(0) }
  }

  func siteCode(_ id: Int64) throws -> SiteCode {
    if let known = keys.siteCodes[id] { return known }
    guard let text = try entryCode("site", id), let code = SiteCode(text) else {
      throw Inconsistency(what: "no site has key \(id)")
    }
    keys.siteCodes[id] = code
    keys.sites[code] = id
    return code
  }

  func itemCode(_ id: Int64) throws -> ItemCode {
    if let known = keys.itemCodes[id] { return known }
    guard let text = try entryCode("item", id), let code = ItemCode(text) else {
      throw Inconsistency(what: "no item has key \(id)")
    }
    keys.itemCodes[id] = code
    keys.items[code] = id
    return code
  }

  private func entryCode(_ register: String, _ id: Int64) throws -> String? {
    try sql("SELECT code FROM entry WHERE register = ? AND id = ?")
      .first(.text(register), .integer(id)) { $0.text(0) }
  }

  // MARK: Lots

  private static let lotColumns =
    "id, item, lot_no, maker, serial_no, mfg_date, expiry_date, standard, unit_price, "
    + "fund_source, supplier, donor"

  func lot(_ id: Int64) throws -> Lot {
    if let known = keys.lotsByID[id] { return known }
    let found = try sql("SELECT \(Self.lotColumns) FROM lot WHERE id = ?")
      .first(.integer(id)) { try remember($0) }
    guard let found else { throw Inconsistency(what: "no lot has key \(id)") }
    return found
  }

  /// Every lot of an item, in the order they were met.
  func lots(ofItem item: Int64) throws -> [(id: Int64, lot: Lot)] {
    var found: [(id: Int64, lot: Lot)] = []
    try sql("SELECT \(Self.lotColumns) FROM lot WHERE item = ? ORDER BY id")
      .forEach(.integer(item)) { found.append(($0.integer(0), try remember($0))) }
    return found
  }

  func lotKey(_ lot: Lot) throws -> Keys.LotKey? {
    if let known = keys.lots[lot] { return known }
    guard let item = try itemKey(lot.item) else { return nil }
    let said = lot.particulars
    let id = try sql(
      """
      SELECT id FROM lot WHERE item = ? AND lot_no = ? AND maker = ? AND serial_no = ?
        AND COALESCE(mfg_date, -1000000) = ? AND COALESCE(expiry_date, -1000000) = ?
        AND standard = ? AND COALESCE(unit_price, -1) = ? AND fund_source = ? AND supplier = ?
        AND donor = ?
      """
    ).first(
      .integer(item), .text(said.number), .text(said.maker), .text(said.serial),
      .integer(said.made.map { Int64($0.daysSinceEpoch) } ?? -1_000_000),
      .integer(said.expiry.map { Int64($0.daysSinceEpoch) } ?? -1_000_000), .text(said.standard),
      .integer(said.price?.tenThousandths ?? -1), .text(said.fundSource), .text(said.supplier),
      .text(said.donor)
    ) { $0.integer(0) }
    return id.map { remember(lot, id: $0, item: item) }
  }

  /// The key of a lot, written down if it is new.
  func ensureLotKey(_ lot: Lot) throws -> Keys.LotKey {
    if let known = try lotKey(lot) { return known }
    guard let item = try itemKey(lot.item) else {
      throw Inconsistency(what: "a lot of the unknown item \(lot.item)")
    }
    let said = lot.particulars
    let id = try sql(
      """
      INSERT INTO lot (item, lot_no, maker, serial_no, mfg_date, expiry_date, standard, unit_price,
        fund_source, supplier, donor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
      """
    ).first(
      .integer(item), .text(said.number), .text(said.maker), .text(said.serial), Value(said.made),
      Value(said.expiry), .text(said.standard), Value(said.price?.tenThousandths),
      .text(said.fundSource), .text(said.supplier), .text(said.donor)
    ) { $0.integer(0) }
    guard let id else { throw Inconsistency(what: "a new lot got no key") }
    return remember(lot, id: id, item: item)
  }

  private func remember(_ row: borrowing Statement) throws -> Lot {
    let id = row.integer(0)
    if let known = keys.lotsByID[id] { return known }
    var said = LotParticulars()
    said.number = row.text(2)
    said.maker = row.text(3)
    said.serial = row.text(4)
    said.made = row.optionalDay(5)
    said.expiry = row.optionalDay(6)
    said.standard = row.text(7)
    said.price = row.optionalInteger(8).flatMap { Price(tenThousandths: $0) }
    said.fundSource = row.text(9)
    said.supplier = row.text(10)
    said.donor = row.text(11)
    let lot = Lot(item: try itemCode(row.integer(1)), said)
    _ = remember(lot, id: id, item: row.integer(1))
    return lot
  }

  @discardableResult
  private func remember(_ lot: Lot, id: Int64, item: Int64) -> Keys.LotKey {
    if keys.lots.count >= Keys.remembered {
      keys.lots.removeAll(keepingCapacity: true)
      keys.lotsByID.removeAll(keepingCapacity: true)
    }
    let key = Keys.LotKey(id: id, item: item)
    keys.lots[lot] = key
    keys.lotsByID[id] = lot
    return key
  }
}
