import Testing

/// An edit by hand and the code, or one of the codes, it must be found under.
struct Edit: Sendable, CustomTestStringConvertible {
  let what: String
  let code: String
  let sql: String

  init(_ what: String, _ code: String, _ sql: String) {
    self.what = what
    self.code = code
    self.sql = sql
  }

  var testDescription: String { what }

  private static let anIssue =
    "(SELECT number FROM document WHERE kind = 'issue' AND site = 1 LIMIT 1)"

  static let all = [
    Edit(
      "a balance", "balance-differs",
      "UPDATE balance SET quantity = quantity + 1 WHERE held = 1 AND lot = 1"),
    Edit(
      "a balance removed", "balance-differs",
      "DELETE FROM balance WHERE held = 1 AND lot = (SELECT MAX(lot) FROM balance WHERE held = 1)"),
    Edit(
      "a balance of goods on the way", "balance-differs",
      "UPDATE balance SET quantity = quantity + 1 WHERE account <= -1000"),
    Edit(
      "a balance added", "balance-differs|unreadable",
      """
      INSERT INTO balance (site, held, item, lot, account, quantity)
      SELECT MAX(site) + 100, 1, MAX(item), MAX(lot), 1, 7 FROM balance
      """),
    Edit(
      "a movement's quantity", "hash-mismatch",
      "UPDATE movement SET quantity = quantity + 1 WHERE number = \(anIssue) AND site = 1"),
    Edit(
      "a movement's day", "rows-disagree",
      "UPDATE movement SET day = day - 1 WHERE number = \(anIssue) AND site = 1"),
    Edit(
      "a movement removed", "hash-mismatch",
      "DELETE FROM movement WHERE number = \(anIssue) AND site = 1"),
    Edit(
      "a document removed", "number-gap|inconsistent|unreadable",
      "DELETE FROM document WHERE number = \(anIssue) AND site = 1"),
    Edit(
      "a document's reason", "hash-mismatch",
      "UPDATE document SET reason = 'other' WHERE number = \(anIssue) AND site = 1"),
    Edit(
      "a document's operator", "hash-mismatch",
      "UPDATE document SET operator = 'other' WHERE number = \(anIssue) AND site = 1"),
    Edit(
      "a document's hash", "hash-mismatch",
      "UPDATE document SET hash = zeroblob(32) WHERE number = \(anIssue) AND site = 1"),
    Edit(
      "a lot's expiry", "hash-mismatch",
      "UPDATE lot SET expiry_date = expiry_date + 365 WHERE lot_no = 'L4'"),
    Edit("a lot's number", "hash-mismatch", "UPDATE lot SET lot_no = 'X' WHERE lot_no = 'L4'"),
    Edit(
      "a site's name", "hash-mismatch",
      "UPDATE field SET value = 'other' WHERE value = '一镇卫生院'"),
    Edit(
      "an item's pack", "hash-mismatch",
      "UPDATE field SET value = '7' WHERE name = 'pack_size' AND value = '50'"),
    Edit("a field removed", "hash-mismatch", "DELETE FROM field WHERE name = 'expiry_tracked'"),
    Edit(
      "what a request asks for", "hash-mismatch", "UPDATE order_line SET quantity = quantity + 1"),
    Edit(
      "where a grant is from", "hash-mismatch",
      "UPDATE order_line SET source = source + 1 WHERE source IS NOT NULL"),
    Edit("a line of an order removed", "hash-mismatch", "DELETE FROM order_line"),
    Edit(
      "whose order goods are kept for", "inconsistent|unreadable|balance-differs|hash-mismatch",
      """
      UPDATE account SET call_up = (SELECT MAX(id) FROM document WHERE kind = 'call_out')
      WHERE id = (SELECT MIN(id) FROM account WHERE call_up IS NOT NULL)
      """),
    Edit("a count line", "hash-mismatch", "UPDATE count_line SET counted = counted + 1"),
    Edit(
      "an account's home", "balance-differs",
      "UPDATE account SET home = home + 1 WHERE id = (SELECT MIN(account) FROM balance)"),
    Edit(
      "a closing balance", "closing-differs",
      """
      UPDATE closing_balance SET quantity = quantity + 1
      WHERE month = (SELECT MIN(month) FROM closing)
      """),
    Edit(
      "a closing balance's item", "closing-differs",
      """
      UPDATE closing_balance SET item = item - 1
      WHERE item = (SELECT MAX(item) FROM closing_balance)
      """),
    Edit("a closing removed", "closing-differs", "DELETE FROM closing"),
    Edit(
      "an entry's pointer", "register-differs",
      "UPDATE entry SET number = 1 WHERE register = 'item' AND code = 'MASK'"),
    Edit(
      "an entry's code", "register-differs",
      "UPDATE entry SET code = 'MAKS' WHERE register = 'item' AND code = 'MASK'"),
    Edit("a log's head", "log-head", "UPDATE log SET head = zeroblob(32) WHERE site = 1"),
    Edit(
      "a log's last number", "log-head",
      "UPDATE log SET last_number = last_number - 1 WHERE site = 1"),
    Edit("a log removed", "log-missing", "DELETE FROM log WHERE site = 2"),
    Edit(
      "a log's last time", "log-head",
      "UPDATE log SET last_recorded_at = last_recorded_at + 1 WHERE site = 1"),
    Edit(
      "a month beyond the calendar", "inconsistent|unreadable",
      """
      UPDATE closing SET month = 2147483647
      WHERE site = (SELECT MAX(site) FROM closing)
        AND month = (SELECT MAX(month) FROM closing AS other WHERE other.site = closing.site)
      """),
    Edit(
      "a day beyond the calendar", "hash-mismatch",
      """
      UPDATE document SET occurred_on = 9223372036854775807
      WHERE number = \(anIssue) AND site = 1
      """),
    Edit(
      "the last document of a log, tail cut off", "log-head",
      """
      DELETE FROM movement
      WHERE site = 3 AND number = (SELECT MAX(number) FROM document WHERE site = 3);
      DELETE FROM document
      WHERE site = 3 AND number = (SELECT MAX(number) FROM document WHERE site = 3)
      """),
  ]
}
