/// The tables of version 1, in the dialect SQLite and PostgreSQL share; what differs between them
/// (STRICT, WITHOUT ROWID, triggers) stands in this folder only.
///
/// The site comes first in the keys of documents, movements, balances and closings, so that a
/// distributed database can shard by it. Small integer ids never leave the file.
enum Schema {
  /// Marks the file as ours in SQLite's header: "STKP".
  static let applicationID: Int32 = 0x5354_4B50

  /// What a backup carries in SQLite's user version: a book is 0. Only a restore takes it away, so
  /// that nobody goes on writing in a copy.
  static let backupMark = 1

  static let version1 = tables + indexes + appendOnly

  static let tables = [
    // Which book this file is.
    """
    CREATE TABLE book (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    // The registers' codes; the latest registration document holds the fields.
    """
    CREATE TABLE entry (
      id INTEGER NOT NULL PRIMARY KEY,
      register TEXT NOT NULL,
      code TEXT NOT NULL,
      site INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      number INTEGER NOT NULL,
      UNIQUE (register, code)
    ) STRICT
    """,
    """
    CREATE TABLE log (
      site INTEGER NOT NULL REFERENCES entry (id),
      epoch INTEGER NOT NULL CHECK (epoch >= 1),
      last_number INTEGER NOT NULL CHECK (last_number >= 0),
      head BLOB NOT NULL CHECK (length(head) = 32),
      last_recorded_at INTEGER NOT NULL,
      pen INTEGER NOT NULL CHECK (pen IN (0, 1)),
      verified INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (site, epoch)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE document (
      site INTEGER NOT NULL REFERENCES entry (id),
      epoch INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number >= 1),
      id BLOB NOT NULL CHECK (length(id) = 16),
      kind TEXT NOT NULL,
      occurred_on INTEGER NOT NULL,
      serial INTEGER NOT NULL CHECK (serial >= 1),
      recorded_at INTEGER NOT NULL,
      operator TEXT NOT NULL,
      request BLOB CHECK (length(request) = 32),
      counterparty INTEGER REFERENCES entry (id),
      partner TEXT,
      destination_pool TEXT,
      reference BLOB CHECK (length(reference) = 16),
      reason TEXT,
      note TEXT,
      paper_no TEXT,
      handler TEXT,
      reviewer TEXT,
      alone_reason TEXT,
      approver TEXT,
      authorised_via TEXT,
      regularise_by INTEGER,
      urgency TEXT,
      needed_by INTEGER,
      event TEXT,
      agreement_code TEXT,
      called_at INTEGER,
      answered_at INTEGER,
      arrived_on INTEGER,
      month INTEGER,
      purpose TEXT,
      last_number INTEGER,
      last_hash BLOB CHECK (length(last_hash) = 32),
      register TEXT,
      code TEXT,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      PRIMARY KEY (site, epoch, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE lot (
      id INTEGER NOT NULL PRIMARY KEY,
      item INTEGER NOT NULL REFERENCES entry (id),
      lot_no TEXT NOT NULL,
      maker TEXT NOT NULL,
      serial_no TEXT NOT NULL,
      mfg_date INTEGER,
      expiry_date INTEGER,
      standard TEXT NOT NULL,
      unit_price INTEGER,
      fund_source TEXT NOT NULL,
      supplier TEXT NOT NULL,
      donor TEXT NOT NULL
    ) STRICT
    """,
    // Accounts that are not of a fixed kind: reserved for an order (id > 0), in transit (id < 0).
    """
    CREATE TABLE account (
      id INTEGER NOT NULL PRIMARY KEY,
      pool TEXT NOT NULL,
      call_up BLOB CHECK (length(call_up) = 16),
      dispatch BLOB CHECK (length(dispatch) = 16),
      home INTEGER REFERENCES entry (id),
      CHECK ((call_up IS NULL) <> (dispatch IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE movement (
      site INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      number INTEGER NOT NULL,
      line INTEGER NOT NULL CHECK (line >= 1),
      lot INTEGER NOT NULL REFERENCES lot (id),
      from_account INTEGER NOT NULL,
      to_account INTEGER NOT NULL,
      quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
      day INTEGER NOT NULL,
      CHECK (from_account <> to_account),
      PRIMARY KEY (site, epoch, number, line),
      FOREIGN KEY (site, epoch, number) REFERENCES document (site, epoch, number)
    ) STRICT, WITHOUT ROWID
    """,
    // The fold of the ledger, zero rows left out. Transit is kept with the sender.
    """
    CREATE TABLE balance (
      site INTEGER NOT NULL,
      held INTEGER NOT NULL CHECK (held = CASE WHEN account > 0 THEN 1 ELSE 0 END),
      item INTEGER NOT NULL,
      lot INTEGER NOT NULL REFERENCES lot (id),
      account INTEGER NOT NULL,
      quantity INTEGER NOT NULL CHECK (quantity <> 0 AND (quantity > 0 OR held = 0)),
      PRIMARY KEY (site, held, item, lot, account)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE count_line (
      site INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      number INTEGER NOT NULL,
      line INTEGER NOT NULL,
      item INTEGER NOT NULL REFERENCES entry (id),
      maker TEXT NOT NULL,
      lot_no TEXT NOT NULL,
      expiry_date INTEGER,
      book INTEGER NOT NULL,
      counted INTEGER NOT NULL CHECK (counted >= 0),
      PRIMARY KEY (site, epoch, number, line),
      FOREIGN KEY (site, epoch, number) REFERENCES document (site, epoch, number)
    ) STRICT, WITHOUT ROWID
    """,
    // What is asked for, approved or bought, without lots.
    """
    CREATE TABLE order_line (
      site INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      number INTEGER NOT NULL,
      line INTEGER NOT NULL,
      item INTEGER NOT NULL REFERENCES entry (id),
      quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
      pool TEXT,
      source INTEGER REFERENCES entry (id),
      PRIMARY KEY (site, epoch, number, line),
      FOREIGN KEY (site, epoch, number) REFERENCES document (site, epoch, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE field (
      site INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      number INTEGER NOT NULL,
      name TEXT NOT NULL,
      value TEXT NOT NULL CHECK (value <> ''),
      PRIMARY KEY (site, epoch, number, name),
      FOREIGN KEY (site, epoch, number) REFERENCES document (site, epoch, number)
    ) STRICT, WITHOUT ROWID
    """,
    // What a closed month left on the shelf: where an as-of question starts.
    """
    CREATE TABLE closing (
      site INTEGER NOT NULL REFERENCES entry (id),
      month INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (site, month),
      FOREIGN KEY (site, epoch, number) REFERENCES document (site, epoch, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE closing_balance (
      site INTEGER NOT NULL,
      month INTEGER NOT NULL,
      item INTEGER NOT NULL,
      lot INTEGER NOT NULL REFERENCES lot (id),
      account INTEGER NOT NULL,
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      PRIMARY KEY (site, month, item, lot, account),
      FOREIGN KEY (site, month) REFERENCES closing (site, month)
    ) STRICT, WITHOUT ROWID
    """,
    // Count sheets being filled in: working paper, no part of the ledger.
    """
    CREATE TABLE sheet (
      id INTEGER NOT NULL PRIMARY KEY,
      site INTEGER NOT NULL REFERENCES entry (id),
      day INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      drawn_after INTEGER NOT NULL,
      drawn_by TEXT NOT NULL,
      as_use INTEGER NOT NULL CHECK (as_use IN (0, 1)),
      document BLOB
    ) STRICT
    """,
    """
    CREATE TABLE sheet_line (
      sheet INTEGER NOT NULL REFERENCES sheet (id),
      line INTEGER NOT NULL,
      item INTEGER NOT NULL REFERENCES entry (id),
      maker TEXT NOT NULL,
      lot_no TEXT NOT NULL,
      expiry_date INTEGER,
      counted INTEGER CHECK (counted >= 0),
      pool TEXT,
      PRIMARY KEY (sheet, line)
    ) STRICT, WITHOUT ROWID
    """,
    // Whom to call: personal data, which must be able to go, and so no part of the ledger.
    """
    CREATE TABLE contact (
      code TEXT NOT NULL PRIMARY KEY,
      party TEXT NOT NULL,
      name TEXT NOT NULL,
      phones TEXT NOT NULL,
      duty TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    // When this book was last looked over, so that the first writer of a day knows.
    """
    CREATE TABLE look (
      part TEXT NOT NULL PRIMARY KEY,
      day INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    // A row only in a drill: a copy of a book to practise in. Nothing takes it away again, so that a
    // backup of a drill and what is restored from it stay one.
    """
    CREATE TABLE drill (
      name TEXT NOT NULL PRIMARY KEY,
      started_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    // Where each log stood when the drill began.
    """
    CREATE TABLE drill_log (
      site INTEGER NOT NULL REFERENCES entry (id),
      epoch INTEGER NOT NULL,
      last_number INTEGER NOT NULL,
      PRIMARY KEY (site, epoch)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  static let indexes = [
    "CREATE UNIQUE INDEX document_id ON document (id)",
    "CREATE UNIQUE INDEX document_serial ON document (site, occurred_on, kind, epoch, serial)",
    "CREATE UNIQUE INDEX document_reversal ON document (reference) WHERE kind = 'reversal'",
    "CREATE INDEX document_reference ON document (reference) WHERE reference IS NOT NULL",
    """
    CREATE UNIQUE INDEX lot_content ON lot (
      item, lot_no, maker, serial_no, COALESCE(mfg_date, -1000000), COALESCE(expiry_date, -1000000),
      standard, COALESCE(unit_price, -1), fund_source, supplier, donor)
    """,
    "CREATE UNIQUE INDEX account_call_up ON account (call_up, pool) WHERE call_up IS NOT NULL",
    "CREATE UNIQUE INDEX account_dispatch ON account (dispatch, pool) WHERE dispatch IS NOT NULL",
    movementFrom,
    movementTo,
    balanceLot,
    "CREATE INDEX balance_transit ON balance (account) WHERE account <= -1000",
    "CREATE INDEX count_line_item ON count_line (site, item)",
  ]

  /// Covering indexes: the timeline of one lot in one account, and the audit, read nothing else.
  static let movementFrom =
    "CREATE INDEX movement_from ON movement (site, lot, from_account, day, quantity)"
  static let movementTo =
    "CREATE INDEX movement_to ON movement (site, lot, to_account, day, quantity)"

  static let appendOnlyTables = [
    "document", "lot", "account", "movement", "count_line", "order_line", "field", "closing",
    "closing_balance",
    "book", "drill", "drill_log",
  ]

  /// The database itself refuses to change or remove what was recorded.
  static let appendOnly = appendOnlyTables.flatMap { table in
    ["UPDATE", "DELETE"].map { action in
      """
      CREATE TRIGGER \(table)_no_\(action.lowercased()) BEFORE \(action) ON \(table) BEGIN
        SELECT RAISE(ABORT, '\(table) is append-only');
      END
      """
    }
  }
}
