#ifndef CBASELINE_H
#define CBASELINE_H

#include <stdint.h>

/* The yardstick: the rows of a ledger written through SQLite's bare C interface, as plainly as a
   careful C programmer would, with the same settings, tables, indexes, triggers and foreign keys.
   Rows come from memory with their keys already known; no text is read and no rule is asked. */

typedef struct {
  int64_t site, epoch, number;
  uint8_t id[16];
  const char *kind;
  int64_t occurred_on, serial, recorded_at;
  const char *operator_name;
  uint8_t request[32];
  int64_t counterparty; /* 0: none */
  int has_reference;
  uint8_t reference[16];
  const char *paper_no; /* NULL: none */
  int64_t hashed_bytes; /* length of the canonical document */
  int64_t first_line, line_count;
} baseline_document;

typedef struct {
  int64_t lot, item, from_account, to_account, quantity;
  int64_t from_site, to_site; /* whose balance it is: the sender's for goods on the way */
} baseline_line;

/* A lot; its key is its place in the array plus one. */
typedef struct {
  int64_t item;
  const char *lot_no, *maker, *standard, *fund_source, *supplier;
  int64_t mfg_date, expiry_date, unit_price;
} baseline_lot;

/* An account of goods on the way; its key is -1000 minus its place in the array. */
typedef struct {
  uint8_t dispatch[16];
  const char *pool;
  int64_t home;
} baseline_account;

typedef struct {
  const baseline_document *documents;
  int64_t document_count;
  const baseline_line *lines;
  const baseline_lot *lots;
  const baseline_account *accounts;
} baseline_rows;

typedef struct baseline_writer baseline_writer;

/* Opens a book with the settings `Storage` uses; `lots` and `accounts` say how many rows of each
   the file already holds. NULL on failure. */
baseline_writer *baseline_open(const char *path, int64_t lots, int64_t accounts);

/* Writes documents `from` ..< `to`, each in a transaction of its own or all in one; 0, or SQLite's
   error. */
int baseline_write(
    baseline_writer *writer, const baseline_rows *rows, int64_t from, int64_t to,
    int one_transaction);

int baseline_close(baseline_writer *writer);

/* How often each table differs in two books; the hash columns, which the yardstick computes over
   other bytes, are left out. -1 on failure. */
int64_t baseline_differences(const char *path, const char *other);

#endif
