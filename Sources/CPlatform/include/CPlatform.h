#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <sqlite3.h>

/* Switches SQLite's defensive mode on and returns its state (1 = on), or -1 on failure.
   sqlite3_db_config is variadic, which Swift cannot call. */
int platform_set_defensive(sqlite3 *database);

/* Keeps query plans independent of bound values, so that a statement is prepared once and for all,
   and returns the state (1 = on), or -1 on failure. */
int platform_keep_plans(sqlite3 *database);

/* The kind of file system a path lies on: its magic number as in statfs(2), or -1. */
long long platform_file_system(const char *path);

/* Renames a file, never over another one: 0, or the error number; EINVAL or ENOSYS where the file
   system cannot promise that. renameat2(2) is a GNU extension, which Swift does not see. */
int platform_rename_new(const char *from, const char *to);

#endif
