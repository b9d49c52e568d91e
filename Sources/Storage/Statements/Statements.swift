internal import GRDB

/// Every statement on the hot paths by name, prepared once a connection, and the keys it has seen.
final class Statements {
  let database: Database
  var keys = Keys()
  private var others: [String: Statement] = [:]

  init(_ database: Database) { self.database = database }

  /// A statement by its text, prepared at its first use.
  func sql(_ text: String) throws -> Statement {
    if let known = others[text] { return known }
    let made = try Statement(database, text)
    others[text] = made
    return made
  }

  private func prepare(_ slot: ReferenceWritableKeyPath<Statements, Statement?>, _ text: String)
    throws -> Statement
  {
    if let known = self[keyPath: slot] { return known }
    let made = try Statement(database, text)
    self[keyPath: slot] = made
    return made
  }

  private var document: Statement?
  private var balance: Statement?
  private var newBalance: Statement?
  private var changedBalance: Statement?
  private var emptiedBalance: Statement?
  private var laterIn: Statement?
  private var laterOut: Statement?
  private var firstIn: Statement?
  private var log: Statement?
  private var movedLog: Statement?

  var insertBook: Statement {
    get throws { try sql("INSERT INTO book (id, created_at) VALUES (?, ?)") }
  }

  var insertDocument: Statement {
    get throws {
      try prepare(
        \.document,
        """
        INSERT INTO document (site, epoch, number, id, kind, occurred_on, serial, recorded_at,
          operator, request, counterparty, partner, destination_pool, reference, reason, note,
          paper_no, handler, reviewer, alone_reason, approver, authorised_via, regularise_by,
          urgency, needed_by, event, agreement_code, called_at, answered_at, arrived_on, month, purpose,
          last_number, last_hash, register, code, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    }
  }

  var selectBalance: Statement {
    get throws {
      try prepare(
        \.balance,
        """
        SELECT quantity FROM balance
        WHERE site = ? AND held = ? AND item = ? AND lot = ? AND account = ?
        """)
    }
  }

  var insertBalance: Statement {
    get throws {
      try prepare(
        \.newBalance,
        "INSERT INTO balance (site, held, item, lot, account, quantity) VALUES (?, ?, ?, ?, ?, ?)")
    }
  }

  /// Adds to a balance, unless it would become zero: such a row goes.
  var changeBalance: Statement {
    get throws {
      try prepare(
        \.changedBalance,
        """
        UPDATE balance SET quantity = quantity + ?1
        WHERE site = ?2 AND held = ?3 AND item = ?4 AND lot = ?5 AND account = ?6
          AND quantity + ?1 <> 0
        """)
    }
  }

  var deleteBalance: Statement {
    get throws {
      try prepare(
        \.emptiedBalance,
        """
        DELETE FROM balance
        WHERE site = ? AND held = ? AND item = ? AND lot = ? AND account = ?
        """)
    }
  }

  /// What came into an account on later days, newest day first.
  var selectLaterIn: Statement {
    get throws {
      try prepare(
        \.laterIn,
        """
        SELECT day, quantity FROM movement
        WHERE site = ? AND lot = ? AND to_account = ? AND day > ? ORDER BY day DESC
        """)
    }
  }

  /// What went out of an account on later days, newest day first.
  var selectLaterOut: Statement {
    get throws {
      try prepare(
        \.laterOut,
        """
        SELECT day, quantity FROM movement
        WHERE site = ? AND lot = ? AND from_account = ? AND day > ? ORDER BY day DESC
        """)
    }
  }

  var selectFirstIn: Statement {
    get throws {
      try prepare(
        \.firstIn,
        "SELECT MIN(day) FROM movement WHERE site = ? AND lot = ? AND to_account = ?")
    }
  }

  var selectLog: Statement {
    get throws {
      try prepare(
        \.log,
        """
        SELECT epoch, last_number, head, last_recorded_at, pen FROM log
        WHERE site = ? ORDER BY epoch DESC LIMIT 1
        """)
    }
  }

  var updateLog: Statement {
    get throws {
      try prepare(
        \.movedLog,
        """
        UPDATE log SET last_number = ?, head = ?, last_recorded_at = ?
        WHERE site = ? AND epoch = ?
        """)
    }
  }
}
