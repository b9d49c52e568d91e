#include "CBaseline.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The SHA-256 of swift-crypto (BoringSSL), so that both sides hash at the same speed. */
extern uint8_t *CCryptoBoringSSL_SHA256(const uint8_t *data, size_t length, uint8_t *out);

enum {
  BEGIN, COMMIT, DOCUMENT, MOVEMENT, ADD, TAKE, EMPTY, LOT, ACCOUNT, HEAD, LOG, STATEMENTS
};

static const char *const texts[STATEMENTS] = {
    [BEGIN] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [DOCUMENT] =
        "INSERT INTO document (site, epoch, number, id, kind, occurred_on, serial, recorded_at, "
        "operator, request, counterparty, reference, paper_no, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [MOVEMENT] =
        "INSERT INTO movement (site, epoch, number, line, lot, from_account, to_account, quantity, "
        "day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    /* An upsert; it leaves a balance alone that would become zero, which the table refuses. */
    [ADD] =
        "INSERT INTO balance (site, held, item, lot, account, quantity) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity "
        "WHERE quantity + excluded.quantity <> 0",
    /* Taking from a shelf: an upsert would offer the table a negative row first. */
    [TAKE] =
        "UPDATE balance SET quantity = quantity + ?6 "
        "WHERE site = ?1 AND held = ?2 AND item = ?3 AND lot = ?4 AND account = ?5 "
        "AND quantity + ?6 <> 0",
    [EMPTY] =
        "DELETE FROM balance "
        "WHERE site = ?1 AND held = ?2 AND item = ?3 AND lot = ?4 AND account = ?5 "
        "AND quantity + ?6 = 0",
    [LOT] =
        "INSERT INTO lot (id, item, lot_no, maker, serial_no, mfg_date, expiry_date, standard, "
        "unit_price, fund_source, supplier, donor) VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, '')",
    [ACCOUNT] = "INSERT INTO account (id, pool, dispatch, home) VALUES (?, ?, ?, ?)",
    [HEAD] = "SELECT head, last_number FROM log WHERE site = ? AND epoch = ?",
    [LOG] =
        "UPDATE log SET last_number = ?, head = ?, last_recorded_at = ? "
        "WHERE site = ? AND epoch = ?",
};

struct baseline_writer {
  sqlite3 *database;
  sqlite3_stmt *statements[STATEMENTS];
  int64_t lots, accounts;
  uint8_t *bytes; /* stands for the canonical document: hashed, never written */
  size_t capacity;
};

static const char *const settings =
    "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = 1;"
    "PRAGMA busy_timeout = 30000; PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1;"
    "PRAGMA mmap_size = 0; PRAGMA cache_size = -65536;";

static void say(const char *what, sqlite3 *database) {
  fprintf(stderr, "baseline: %s: %s\n", what, sqlite3_errmsg(database));
}

baseline_writer *baseline_open(const char *path, int64_t lots, int64_t accounts) {
  baseline_writer *writer = calloc(1, sizeof *writer);
  if (!writer) return NULL;
  writer->lots = lots;
  writer->accounts = accounts;
  int state;
  if (sqlite3_open(path, &writer->database) != SQLITE_OK ||
      sqlite3_exec(writer->database, settings, NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_db_config(writer->database, SQLITE_DBCONFIG_DEFENSIVE, 1, &state) != SQLITE_OK) {
    say(path, writer->database);
    return NULL;
  }
  for (int place = 0; place < STATEMENTS; place++) {
    if (sqlite3_prepare_v3(
            writer->database, texts[place], -1, SQLITE_PREPARE_PERSISTENT,
            &writer->statements[place], NULL) != SQLITE_OK) {
      say(texts[place], writer->database);
      return NULL;
    }
  }
  return writer;
}

int baseline_close(baseline_writer *writer) {
  for (int place = 0; place < STATEMENTS; place++) sqlite3_finalize(writer->statements[place]);
  int code = sqlite3_close(writer->database);
  free(writer->bytes);
  free(writer);
  return code;
}

static int run(sqlite3_stmt *statement) {
  int code = sqlite3_step(statement);
  sqlite3_reset(statement);
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

static void text_or_null(sqlite3_stmt *statement, int place, const char *text) {
  if (text) sqlite3_bind_text(statement, place, text, -1, SQLITE_STATIC);
  else sqlite3_bind_null(statement, place);
}

static int write_lot(baseline_writer *writer, const baseline_lot *lot) {
  sqlite3_stmt *statement = writer->statements[LOT];
  sqlite3_bind_int64(statement, 1, writer->lots + 1);
  sqlite3_bind_int64(statement, 2, lot->item);
  text_or_null(statement, 3, lot->lot_no);
  text_or_null(statement, 4, lot->maker);
  sqlite3_bind_int64(statement, 5, lot->mfg_date);
  sqlite3_bind_int64(statement, 6, lot->expiry_date);
  text_or_null(statement, 7, lot->standard);
  sqlite3_bind_int64(statement, 8, lot->unit_price);
  text_or_null(statement, 9, lot->fund_source);
  text_or_null(statement, 10, lot->supplier);
  writer->lots += 1;
  return run(statement);
}

static int write_account(baseline_writer *writer, const baseline_account *account) {
  sqlite3_stmt *statement = writer->statements[ACCOUNT];
  sqlite3_bind_int64(statement, 1, -1000 - writer->accounts);
  text_or_null(statement, 2, account->pool);
  sqlite3_bind_blob(statement, 3, account->dispatch, 16, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 4, account->home);
  writer->accounts += 1;
  return run(statement);
}

static void bind_balance(
    sqlite3_stmt *statement, int64_t site, const baseline_line *line, int64_t account,
    int64_t change) {
  sqlite3_bind_int64(statement, 1, site);
  sqlite3_bind_int64(statement, 2, account > 0);
  sqlite3_bind_int64(statement, 3, line->item);
  sqlite3_bind_int64(statement, 4, line->lot);
  sqlite3_bind_int64(statement, 5, account);
  sqlite3_bind_int64(statement, 6, change);
}

static int change_balance(
    baseline_writer *writer, int64_t site, const baseline_line *line, int64_t account,
    int64_t change) {
  sqlite3_stmt *statement = writer->statements[account > 0 && change < 0 ? TAKE : ADD];
  bind_balance(statement, site, line, account, change);
  int code = run(statement);
  if (code || sqlite3_changes(writer->database) > 0) return code;
  statement = writer->statements[EMPTY];
  bind_balance(statement, site, line, account, change);
  code = run(statement);
  if (!code && sqlite3_changes(writer->database) != 1) return SQLITE_CORRUPT;
  return code;
}

static int write_line(
    baseline_writer *writer, const baseline_rows *rows, const baseline_document *document,
    int64_t place) {
  const baseline_line *line = &rows->lines[document->first_line + place];
  int code = 0;
  while (!code && writer->lots < line->lot) code = write_lot(writer, &rows->lots[writer->lots]);
  int64_t lowest = line->from_account < line->to_account ? line->from_account : line->to_account;
  while (!code && -1000 - writer->accounts >= lowest)
    code = write_account(writer, &rows->accounts[writer->accounts]);
  if (code) return code;
  sqlite3_stmt *statement = writer->statements[MOVEMENT];
  sqlite3_bind_int64(statement, 1, document->site);
  sqlite3_bind_int64(statement, 2, document->epoch);
  sqlite3_bind_int64(statement, 3, document->number);
  sqlite3_bind_int64(statement, 4, place + 1);
  sqlite3_bind_int64(statement, 5, line->lot);
  sqlite3_bind_int64(statement, 6, line->from_account);
  sqlite3_bind_int64(statement, 7, line->to_account);
  sqlite3_bind_int64(statement, 8, line->quantity);
  sqlite3_bind_int64(statement, 9, document->occurred_on);
  code = run(statement);
  if (!code)
    code = change_balance(writer, line->from_site, line, line->from_account, -line->quantity);
  if (!code) code = change_balance(writer, line->to_site, line, line->to_account, line->quantity);
  return code;
}

static int write_header(
    baseline_writer *writer, const baseline_document *document, const uint8_t *hash) {
  sqlite3_stmt *statement = writer->statements[DOCUMENT];
  sqlite3_bind_int64(statement, 1, document->site);
  sqlite3_bind_int64(statement, 2, document->epoch);
  sqlite3_bind_int64(statement, 3, document->number);
  sqlite3_bind_blob(statement, 4, document->id, 16, SQLITE_STATIC);
  text_or_null(statement, 5, document->kind);
  sqlite3_bind_int64(statement, 6, document->occurred_on);
  sqlite3_bind_int64(statement, 7, document->serial);
  sqlite3_bind_int64(statement, 8, document->recorded_at);
  text_or_null(statement, 9, document->operator_name);
  sqlite3_bind_blob(statement, 10, document->request, 32, SQLITE_STATIC);
  if (document->counterparty) sqlite3_bind_int64(statement, 11, document->counterparty);
  else sqlite3_bind_null(statement, 11);
  if (document->has_reference)
    sqlite3_bind_blob(statement, 12, document->reference, 16, SQLITE_STATIC);
  else sqlite3_bind_null(statement, 12);
  text_or_null(statement, 13, document->paper_no);
  sqlite3_bind_blob(statement, 14, hash, 32, SQLITE_STATIC);
  return run(statement);
}

static int read_head(baseline_writer *writer, const baseline_document *document, uint8_t *head) {
  sqlite3_stmt *statement = writer->statements[HEAD];
  sqlite3_bind_int64(statement, 1, document->site);
  sqlite3_bind_int64(statement, 2, document->epoch);
  int code = sqlite3_step(statement);
  if (code != SQLITE_ROW) return code == SQLITE_DONE ? SQLITE_NOTFOUND : code;
  if (sqlite3_column_int64(statement, 1) + 1 != document->number) code = SQLITE_CONSTRAINT;
  memcpy(head, sqlite3_column_blob(statement, 0), 32);
  sqlite3_reset(statement);
  return code == SQLITE_ROW ? SQLITE_OK : code;
}

static int move_log(
    baseline_writer *writer, const baseline_document *document, const uint8_t *head) {
  sqlite3_stmt *statement = writer->statements[LOG];
  sqlite3_bind_int64(statement, 1, document->number);
  sqlite3_bind_blob(statement, 2, head, 32, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 3, document->recorded_at);
  sqlite3_bind_int64(statement, 4, document->site);
  sqlite3_bind_int64(statement, 5, document->epoch);
  return run(statement);
}

static int hash(baseline_writer *writer, const baseline_document *document, uint8_t *head) {
  size_t length = (size_t)document->hashed_bytes;
  if (length < 48) length = 48;
  if (length > writer->capacity) {
    free(writer->bytes);
    writer->capacity = length * 2;
    writer->bytes = malloc(writer->capacity);
    if (!writer->bytes) return SQLITE_NOMEM;
    memset(writer->bytes, 'x', writer->capacity);
  }
  memcpy(writer->bytes, head, 32);
  memcpy(writer->bytes + 32, document->id, 16);
  CCryptoBoringSSL_SHA256(writer->bytes, length, head);
  return SQLITE_OK;
}

static int write_document(
    baseline_writer *writer, const baseline_rows *rows, const baseline_document *document,
    uint8_t *head) {
  int code = hash(writer, document, head);
  if (!code) code = write_header(writer, document, head);
  for (int64_t place = 0; !code && place < document->line_count; place++)
    code = write_line(writer, rows, document, place);
  return code;
}

static int write_singly(baseline_writer *writer, const baseline_rows *rows, int64_t from, int64_t to) {
  uint8_t head[32];
  int code = SQLITE_OK;
  for (int64_t place = from; !code && place < to; place++) {
    const baseline_document *document = &rows->documents[place];
    code = run(writer->statements[BEGIN]);
    if (!code) code = read_head(writer, document, head);
    if (!code) code = write_document(writer, rows, document, head);
    if (!code) code = move_log(writer, document, head);
    if (!code) code = run(writer->statements[COMMIT]);
  }
  return code;
}

static int write_together(
    baseline_writer *writer, const baseline_rows *rows, int64_t from, int64_t to) {
  uint8_t head[32];
  int code = run(writer->statements[BEGIN]);
  for (int64_t place = from; !code && place < to; place++) {
    const baseline_document *document = &rows->documents[place];
    int starts = place == from || document[-1].site != document->site;
    int ends = place + 1 == to || document[1].site != document->site;
    if (starts) code = read_head(writer, document, head);
    if (!code) code = write_document(writer, rows, document, head);
    if (!code && ends) code = move_log(writer, document, head);
  }
  return code ? code : run(writer->statements[COMMIT]);
}

int baseline_write(
    baseline_writer *writer, const baseline_rows *rows, int64_t from, int64_t to,
    int one_transaction) {
  int code = one_transaction ? write_together(writer, rows, from, to)
                             : write_singly(writer, rows, from, to);
  if (code) say("writing", writer->database);
  return code;
}

static const char *const compared[] = {
    "site, epoch, number, id, kind, occurred_on, serial, recorded_at, operator, request, "
    "counterparty, reference, paper_no FROM %s.document",
    "* FROM %s.lot",
    "* FROM %s.account",
    "* FROM %s.movement",
    "* FROM %s.balance",
    "site, epoch, last_number, last_recorded_at FROM %s.log",
};

int64_t baseline_differences(const char *path, const char *other) {
  sqlite3 *database;
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return -1;
  char *attach = sqlite3_mprintf("ATTACH %Q AS other", other);
  int code = sqlite3_exec(database, attach, NULL, NULL, NULL);
  sqlite3_free(attach);
  int64_t differences = 0;
  for (size_t place = 0; !code && place < sizeof compared / sizeof *compared; place++) {
    for (int turn = 0; turn < 2; turn++) {
      char left[400], right[400], sql[900];
      snprintf(left, sizeof left, compared[place], turn ? "other" : "main");
      snprintf(right, sizeof right, compared[place], turn ? "main" : "other");
      snprintf(
          sql, sizeof sql, "SELECT COUNT(*) FROM (SELECT %s EXCEPT SELECT %s)", left, right);
      sqlite3_stmt *statement;
      code = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);
      if (!code && sqlite3_step(statement) == SQLITE_ROW)
        differences += sqlite3_column_int64(statement, 0);
      sqlite3_finalize(statement);
    }
  }
  if (code) say("comparing", database);
  sqlite3_close(database);
  return code ? -1 : differences;
}
