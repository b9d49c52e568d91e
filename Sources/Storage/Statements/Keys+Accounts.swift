internal import Stockpile

/// Accounts of orders and dispatches, which get their keys as they come up.
extension Statements {
  func accountRow(_ account: Account) throws -> Keys.AccountRow? {
    if let fixed = AccountKey.fixed(account) { return Keys.AccountRow(id: fixed, home: nil) }
    if let known = keys.accounts[account] { return known }
    let found: Keys.AccountRow? =
      switch account {
      case .transit(let dispatch, let pool):
        try sql("SELECT id, home FROM account WHERE dispatch = ? AND pool = ?")
          .first(Value(dispatch), .text(pool.rawValue)) {
            Keys.AccountRow(id: $0.integer(0), home: $0.optionalInteger(1))
          }
      case .held(let held):
        try sql("SELECT id FROM account WHERE call_up = ? AND pool = ?")
          .first(Value(held.order), .text(held.pool.rawValue)) {
            Keys.AccountRow(id: $0.integer(0), home: nil)
          }
      case .outside: nil
      }
    if let found { remember(account, found) }
    return found
  }

  /// The key of an account, written down if it is new; `home` is the sender of a dispatch.
  func ensureAccountRow(_ account: Account, home: Int64?) throws -> Keys.AccountRow {
    if let known = try accountRow(account) { return known }
    let row: Keys.AccountRow
    switch account {
    case .transit(let dispatch, let pool):
      row = Keys.AccountRow(id: try nextAccountKey(negative: true), home: home)
      try sql("INSERT INTO account (id, pool, dispatch, home) VALUES (?, ?, ?, ?)")
        .run(.integer(row.id), .text(pool.rawValue), Value(dispatch), Value(home))
    case .held(let held):
      row = Keys.AccountRow(id: try nextAccountKey(negative: false), home: nil)
      try sql("INSERT INTO account (id, pool, call_up) VALUES (?, ?, ?)")
        .run(.integer(row.id), .text(held.pool.rawValue), Value(held.order))
    case .outside:
      throw Inconsistency(what: "the account \(account) has no key")
    }
    remember(account, row)
    return row
  }

  private func nextAccountKey(negative: Bool) throws -> Int64 {
    let text =
      negative
      ? "SELECT MIN(id) - 1 FROM account WHERE id < 0"
      : "SELECT MAX(id) + 1 FROM account WHERE id > 0"
    let first = negative ? -AccountKey.firstDynamic : AccountKey.firstDynamic
    return try sql(text).first { $0.optionalInteger(0) ?? first } ?? first
  }

  func account(_ id: Int64) throws -> Account {
    if let fixed = AccountKey.account(fixed: id) { return fixed }
    if let known = keys.accountsByID[id] { return known }
    let found = try sql("SELECT pool, call_up, dispatch, home FROM account WHERE id = ?")
      .first(.integer(id)) { row -> (Account, Int64?) in
        guard let pool = Pool(rawValue: row.text(0)) else {
          throw Inconsistency(what: "account \(id) has no pool")
        }
        if let order = row.optionalID(1) {
          return (.held(HeldAccount(pool, reservedFor: order)), nil)
        }
        guard let dispatch = row.optionalID(2) else {
          throw Inconsistency(what: "account \(id) has neither order nor dispatch")
        }
        return (.transit(dispatch: dispatch, pool: pool), row.optionalInteger(3))
      }
    guard let found else { throw Inconsistency(what: "no account has key \(id)") }
    remember(found.0, Keys.AccountRow(id: id, home: found.1))
    return found.0
  }

  private func remember(_ account: Account, _ row: Keys.AccountRow) {
    if keys.accounts.count >= Keys.remembered {
      keys.accounts.removeAll(keepingCapacity: true)
      keys.accountsByID.removeAll(keepingCapacity: true)
    }
    keys.accounts[account] = row
    keys.accountsByID[row.id] = account
  }
}
